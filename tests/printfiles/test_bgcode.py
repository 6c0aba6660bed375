"""Binary g-code."""

from decimal import Decimal
import json
import struct
import zlib

import pytest

from custom_components.printernizer.printfiles import (
    PrintFileKind,
    Unreadable,
    UnreadablePrintFile,
    read_metadata,
    read_thumbnail,
    verify,
)
from tests.simulators.printfiles import bgcode_block, make_bgcode
from tests.simulators.printfiles_picture import encoded, picture

from .conftest import Save

HEADER = struct.pack("<4sIH", b"GCDE", 1, 1)
PRINT = bgcode_block(4, b"filament used [g]=12.5\nestimated printing time (normal mode)=1m 5s\nno mark\n")
GCODE = bgcode_block(1, b"G28\n")


def code_of(path, read=read_metadata) -> Unreadable:
    with pytest.raises(UnreadablePrintFile) as error:
        read(path)
    return error.value.code


def test_a_made_file_tells_what_it_was_made_of(save: Save) -> None:
    path = save(
        make_bgcode(filaments=(("PLA", "FF8000", "9.87"), ("TPU", "000000", "1.13")), objects=("a", "b"))
    )
    metadata = read_metadata(path)
    assert metadata.kind is PrintFileKind.BGCODE
    assert metadata.slicer == "PrusaSlicer 2.9.6"
    assert metadata.printer_model == "COREONE"
    assert metadata.nozzle_diameter == Decimal("0.4")
    (plate,) = metadata.plates
    assert (plate.seconds, plate.grams) == (1920, Decimal("11.00"))
    assert [(use.type, use.color, use.grams) for use in plate.filaments] == [
        ("PLA", "FF8000", Decimal("9.87")),
        ("TPU", "000000", Decimal("1.13")),
    ]
    assert [each.name for each in plate.objects] == ["a", "b"]
    assert verify(path) is PrintFileKind.BGCODE


def test_the_png_is_chosen_though_a_qoi_stands_first(save: Save) -> None:
    found = read_thumbnail(save(make_bgcode()))
    assert found is not None
    assert (found.mime, found.width, found.height) == ("image/png", 380, 285)


def test_the_largest_qoi_is_converted_where_there_is_nothing_else(save: Save) -> None:
    pictures = b"".join(
        bgcode_block(5, encoded(picture("cube", ["00FF00"], size), "QOI"), bytes(6), compression=1)
        for size in ((16, 16), (64, 48), (32, 32))
    )
    found = read_thumbnail(save(HEADER + pictures + GCODE))
    assert found is not None
    assert (found.mime, found.width, found.height) == ("image/png", 64, 48)


def test_metadata_may_be_json(save: Save) -> None:
    block = bgcode_block(
        4, json.dumps({"filament used [g]": "3.25", "x": [1]}).encode(), struct.pack("<H", 1)
    )
    assert read_metadata(save(HEADER + block + GCODE)).plates[0].grams == Decimal("3.25")


@pytest.mark.parametrize("content", [b"{", b"[]", b"[" * 100_000])
def test_broken_json_is_damage(save: Save, content: bytes) -> None:
    block = bgcode_block(4, content, struct.pack("<H", 1))
    assert code_of(save(HEADER + block + GCODE)) is Unreadable.DAMAGED


def test_a_file_without_checksums_is_read(save: Save) -> None:
    content = struct.pack("<4sIH", b"GCDE", 1, 0) + PRINT[:-4] + GCODE[:-4]
    path = save(content)
    assert read_metadata(path).plates[0].seconds == 65
    assert verify(path) is PrintFileKind.BGCODE


def test_metadata_packed_in_a_way_we_do_not_know_is_left_out(save: Save) -> None:
    data = b"????"
    block = struct.pack("<HHIIH", 2, 3, 100, len(data), 0) + data
    block += struct.pack("<I", zlib.crc32(block))
    assert read_metadata(save(HEADER + block + PRINT + GCODE)).plates[0].grams == Decimal("12.5")


def lying(kind: int, compression: int, unpacked: int, packed: int | None, data: bytes) -> bytes:
    block = struct.pack("<HHI", kind, compression, unpacked)
    block += b"" if packed is None else struct.pack("<I", packed)
    block += b"\0\0" + data
    return block + struct.pack("<I", zlib.crc32(block))


BOMB = zlib.compress(bytes(50_000_000))

HOSTILE = {
    "only the magic": (b"GCDE", Unreadable.TRUNCATED),
    "another version": (struct.pack("<4sIH", b"GCDE", 2, 1), Unreadable.UNSUPPORTED),
    "another checksum": (struct.pack("<4sIH", b"GCDE", 1, 7), Unreadable.UNSUPPORTED),
    "no g-code": (HEADER + PRINT, Unreadable.TRUNCATED),
    "nothing at all": (HEADER, Unreadable.TRUNCATED),
    "an unknown block": (HEADER + bgcode_block(99, b"x"), Unreadable.UNSUPPORTED),
    "an unknown compression": (HEADER + struct.pack("<HHI", 4, 9, 1), Unreadable.UNSUPPORTED),
    "an unknown encoding": (HEADER + bgcode_block(4, b"x", b"\x09\0") + GCODE, Unreadable.UNSUPPORTED),
    "a block past the end": (HEADER + lying(4, 0, 4_000_000_000, None, b"x") + GCODE, Unreadable.TRUNCATED),
    "a packed block past the end": (HEADER + lying(4, 1, 5, 0xFFFFFFFF, b"x") + GCODE, Unreadable.TRUNCATED),
    "a wrong checksum": (HEADER + PRINT[:-1] + b"\xff" + GCODE, Unreadable.DAMAGED),
    "a block cut in its header": (HEADER + PRINT + b"\x01\0", Unreadable.TRUNCATED),
    "no zlib": (HEADER + lying(4, 1, 5, 5, b"hello") + GCODE, Unreadable.DAMAGED),
    "less than announced": (
        HEADER + lying(4, 1, 900, len(zlib.compress(b"x")), zlib.compress(b"x")) + GCODE,
        Unreadable.DAMAGED,
    ),
    "more than announced": (HEADER + lying(4, 1, 10, len(BOMB), BOMB) + GCODE, Unreadable.DAMAGED),
    "a bomb": (HEADER + lying(4, 1, 50_000_000, len(BOMB), BOMB) + GCODE, Unreadable.TOO_LARGE),
    "endless pictures": (HEADER + bgcode_block(5, b"", bytes(6)) * 100 + GCODE, Unreadable.TOO_LARGE),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_its_reason(save: Save, name: str) -> None:
    content, code = HOSTILE[name]
    assert code_of(save(content)) is code


def test_blocks_without_number_are_refused(save: Save, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("custom_components.printernizer.printfiles.bgcode._MAX_BLOCKS", 50)
    path = save(HEADER + PRINT + GCODE * 100)
    assert code_of(path, verify) is Unreadable.TOO_LARGE
    assert read_metadata(path).plates[0].seconds == 65


def test_a_file_that_ends_between_blocks_is_not_whole(save: Save) -> None:
    assert code_of(save(HEADER + PRINT), verify) is Unreadable.TRUNCATED
    assert code_of(save(HEADER + PRINT + GCODE + GCODE[:-1]), verify) is Unreadable.TRUNCATED


def test_another_file_is_not_taken_for_bgcode(save: Save) -> None:
    from custom_components.printernizer.printfiles import bgcode

    assert code_of(save(b"G28\n" * 10), bgcode.read_metadata) is Unreadable.UNKNOWN_FORMAT
