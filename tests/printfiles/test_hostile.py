"""Whatever a file holds, reading ends soon, with a result or with ``UnreadablePrintFile``."""

from collections.abc import Callable
from contextlib import suppress
import io
import os
from pathlib import Path
import struct
import time
import tracemalloc
import zipfile

from hypothesis import HealthCheck, given, settings, strategies as st
import pytest

from custom_components.printernizer.printfiles import (
    PrintFileKind,
    PrintMetadata,
    Unreadable,
    UnreadablePrintFile,
    read_metadata,
    read_picture,
    read_thumbnail,
    render_preview,
    verify,
)
from tests.simulators.printfiles import make_3mf, make_bgcode, make_gcode

from .conftest import Save
from .test_threemf import archive, changed, sliced

SMALL = {"layers": 5}
FILES = {
    "3mf": make_3mf(**SMALL),
    "bgcode": make_bgcode(**SMALL),
    "gcode": make_gcode(**SMALL),
}
BOUNDED = settings(
    max_examples=150,
    deadline=2000,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)


def read_all(path: Path) -> PrintMetadata | None:
    """Read in every way; only the one error may leave."""
    metadata = None
    for read in (read_metadata, read_thumbnail, verify):
        try:
            result = read(path)
        except UnreadablePrintFile:
            continue
        else:
            metadata = result if isinstance(result, PrintMetadata) else metadata
    return metadata


def code_of(path: Path, read: Callable[[Path], object] = read_metadata) -> Unreadable:
    with pytest.raises(UnreadablePrintFile) as error:
        read(path)
    return error.value.code


@pytest.mark.parametrize("kind", FILES)
def test_a_file_cut_anywhere_is_refused_or_read(save: Save, kind: str) -> None:
    content = FILES[kind]
    for step in range(50):
        path = save(content[: len(content) * step // 50])
        read_all(path)
        if kind != "gcode":
            # Text can't tell where it should end; the others can, wherever they are cut.
            assert code_of(path, verify) in (Unreadable.TRUNCATED, Unreadable.DAMAGED)
    assert read_all(save(content)) is not None


@BOUNDED
@given(data=st.data(), kind=st.sampled_from(sorted(FILES)))
def test_a_file_with_changed_bytes_does_no_harm(save: Save, data: st.DataObject, kind: str) -> None:
    content = bytearray(FILES[kind])
    # Where the structure is: the heads of bgcode and text, the directory of an archive.
    edges = st.integers(0, 2000) | st.integers(1, 3000).map(lambda back: len(content) - back)
    places = data.draw(st.lists(edges | st.integers(0, len(content) - 1), min_size=1, max_size=12))
    for place in places:
        content[place] = data.draw(st.integers(0, 255))
    read_all(save(bytes(content)))


@BOUNDED
@given(
    content=st.binary(max_size=4096), magic=st.sampled_from([b"", b"PK\x03\x04", b"GCDE\1\0\0\0\1\0", b"; "])
)
def test_bytes_without_sense_do_no_harm(save: Save, content: bytes, magic: bytes) -> None:
    read_all(save(magic + content))


@BOUNDED
@given(
    kind=st.integers(0, 7),
    compression=st.integers(0, 4),
    unpacked=st.integers(0, 2**32 - 1) | st.integers(0, 64),
    packed=st.integers(0, 2**32 - 1) | st.integers(0, 64),
    rest=st.binary(max_size=200),
)
def test_blocks_of_any_size_do_no_harm(
    save: Save, kind: int, compression: int, unpacked: int, packed: int, rest: bytes
) -> None:
    header = struct.pack("<4sIHHHII", b"GCDE", 1, 0, kind, compression, unpacked, packed)
    read_all(save(header + rest))


@BOUNDED
@given(
    text=st.text(max_size=400),
    key=st.sampled_from(["filament used [g]", "TIME", "objects_info", "filament_type"]),
)
def test_values_of_any_kind_do_no_harm(save: Save, text: str, key: str) -> None:
    assert read_all(save(f"G28\n; {key} = {text}\n".encode())) or "\0" in text


@BOUNDED
@given(text=st.text(max_size=400), name=st.sampled_from(["slice_info", "project_settings"]))
def test_settings_of_any_kind_do_no_harm(save: Save, text: str, name: str) -> None:
    read_all(save(changed(FILES["3mf"], {f"Metadata/{name}.config": text})))


def with_info(info: str | bytes) -> bytes:
    return archive({"3D/3dmodel.model": "", "Metadata/slice_info.config": info})


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + "]><config>&a11;</config>"
)
OUTSIDE = '<!DOCTYPE c [<!ENTITY x SYSTEM "file:///etc/passwd">]><config><plate>&x;</plate></config>'


@pytest.mark.parametrize(
    ("info", "code"),
    [
        (LAUGHS, Unreadable.FORBIDDEN),
        (OUTSIDE, Unreadable.FORBIDDEN),
        ('<!DOCTYPE c SYSTEM "http://127.0.0.1/x.dtd"><config/>', Unreadable.FORBIDDEN),
        ("<config>&unknown;</config>", Unreadable.DAMAGED),
        ("<config>", Unreadable.DAMAGED),
        (b"\xff\xfe\xfd", Unreadable.DAMAGED),
        ('<?xml version="1.0" encoding="klingon"?><config/>', Unreadable.DAMAGED),
        (" " * 3_000_000, Unreadable.TOO_LARGE),
        ("".join(f"<a{n}>" for n in range(20_000)), Unreadable.TOO_LARGE),
    ],
    ids=("laughs", "entity", "outside", "unknown", "cut", "bytes", "encoding", "long", "deep"),
)
def test_hostile_xml_is_refused(save: Save, info: str | bytes, code: Unreadable) -> None:
    assert code_of(save(with_info(info))) is code


@pytest.mark.parametrize(
    "info",
    [
        "<a>" * 30 + "<b/>" * 200_000 + "</a>" * 30,
        sliced("<plate/>" * 100_000),
        sliced("<plate>" + '<object identify_id="1"/>' * 40_000 + "</plate>"),
        sliced("<plate>" + "".join(f'<metadata key="{n}" value=""/>' for n in range(40_000)) + "</plate>"),
        sliced("<plate>" + '<filament id="1"/>' * 60_000 + "</plate>"),
    ],
    ids=("elements", "plates", "objects", "metadata", "filaments"),
)
def test_xml_without_measure_costs_little(save: Save, info: str) -> None:
    with io.BytesIO() as out, zipfile.ZipFile(out, "w") as file:
        file.writestr("3D/3dmodel.model", "")
        file.writestr("Metadata/slice_info.config", info)
        file.close()
        path = save(out.getvalue())
    started = time.process_time()
    tracemalloc.start()
    try:
        (metadata,) = [read_metadata(path)]
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(metadata.plates) <= 100
    assert all(len(plate.objects) <= 1000 and len(plate.filaments) <= 256 for plate in metadata.plates)
    assert peak < 16 * 1024 * 1024
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("[" * 100_000, id="deep, and packed too well"),
        pytest.param("".join(f'{{"{n}":' for n in range(30_000)), id="deep"),
        pytest.param("{", id="cut"),
        pytest.param(b"\xed\xa0\x80", id="not UTF-8"),
        pytest.param("5", id="a number"),
        pytest.param(bytes(200_000_000), id="a bomb"),
    ],
)
def test_settings_that_can_not_be_understood_cost_only_themselves(save: Save, content: str | bytes) -> None:
    path = save(changed(FILES["3mf"], {"Metadata/project_settings.config": content}))
    tracemalloc.start()
    try:
        metadata = read_metadata(path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert metadata.printer_model == ""
    assert metadata.plates[0].seconds == 840
    assert peak < 8 * 1024 * 1024


def test_damage_in_the_settings_is_damage_of_the_file(save: Save) -> None:
    content = bytearray(FILES["3mf"])
    entry = entry_of(bytes(content), "Metadata/project_settings.config")
    content[entry + 16] ^= 0xFF
    assert code_of(save(bytes(content))) is Unreadable.DAMAGED


def test_a_bomb_is_refused_before_it_unpacks(save: Save) -> None:
    path = save(with_info(bytes(200_000_000)))
    tracemalloc.start()
    try:
        assert code_of(path) is Unreadable.TOO_LARGE
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 1024 * 1024


def test_a_small_member_that_unpacks_too_well_is_refused(save: Save) -> None:
    assert code_of(save(with_info(b" " * 1_000_000))) is Unreadable.TOO_LARGE


def test_an_archive_inside_an_archive_stays_packed(save: Save) -> None:
    nested = with_info(archive({"again.zip": with_info("<config/>")}))
    assert code_of(save(nested)) is Unreadable.DAMAGED
    assert code_of(save(archive({"inner.3mf": FILES["3mf"]}))) is Unreadable.UNKNOWN_FORMAT


def entry_of(content: bytes, name: str) -> int:
    """Find the directory's entry of a member."""
    return content.index(b"PK\x01\x02", content.rindex(b"PK\x01\x02", 0, content.rindex(name.encode())))


@pytest.mark.parametrize(
    ("size", "code"),
    [(10, Unreadable.DAMAGED), (1_500_000, Unreadable.TOO_LARGE), (0xFFFFFFF0, Unreadable.TOO_LARGE)],
)
def test_a_size_that_lies_is_found_out(save: Save, size: int, code: Unreadable) -> None:
    content = bytearray(FILES["3mf"])
    entry = entry_of(bytes(content), "Metadata/slice_info.config")
    struct.pack_into("<I", content, entry + 24, size)
    assert code_of(save(bytes(content))) is code


@pytest.mark.parametrize(("offset", "value"), [(8, 1), (10, 12), (10, 93), (6, 99), (42, 0)])
def test_odd_members_are_refused(save: Save, offset: int, value: int) -> None:
    """Encrypted, other compressions, another version, and data shared with another member."""
    content = bytearray(FILES["3mf"])
    entry = entry_of(bytes(content), "Metadata/slice_info.config")
    width = "<I" if offset == 42 else "<H"
    struct.pack_into(width, content, entry + offset, value)
    assert code_of(save(bytes(content))) in (Unreadable.UNSUPPORTED, Unreadable.DAMAGED, Unreadable.TRUNCATED)


def test_members_without_number_are_refused(save: Save) -> None:
    assert code_of(save(archive({f"{number}": "" for number in range(6000)}))) is Unreadable.TOO_LARGE


def test_a_directory_of_megabytes_is_not_even_read(save: Save) -> None:
    path = save(archive({f"{number:0200}": "" for number in range(6000)}))
    tracemalloc.start()
    try:
        assert code_of(path) is Unreadable.TOO_LARGE
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 1024 * 1024


def test_a_picture_of_a_hundred_megapixels_is_left_out(save: Save) -> None:
    head = (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 10_000, 10_000, 8, 6, 0, 0, 0)
        + bytes(50)
    )
    path = save(changed(FILES["3mf"], {"Metadata/plate_1.png": head}))
    assert read_thumbnail(path) is None
    assert read_metadata(path).plates


def test_a_half_gigabyte_costs_its_directory_only(tmp_path: Path) -> None:
    path = tmp_path / "large.3mf"
    with zipfile.ZipFile(io.BytesIO(FILES["3mf"])) as small, zipfile.ZipFile(path, "w") as large:
        with large.open(zipfile.ZipInfo("3D/Objects/object_1.model"), "w") as member:
            for _ in range(64):
                member.write(bytes(8 * 1024 * 1024))
        for name in small.namelist():
            large.writestr(name, small.read(name), zipfile.ZIP_DEFLATED)
    tracemalloc.start()
    try:
        started = time.process_time()
        metadata = read_metadata(path)
        assert read_thumbnail(path)
        elapsed = time.process_time() - started
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert metadata.plates[0].seconds == 840
    assert peak < 8 * 1024 * 1024
    assert elapsed < 3


def test_a_file_that_is_not_there_is_said_to_be_out_of_reach(tmp_path: Path) -> None:
    assert code_of(tmp_path / "nothing") is Unreadable.NOT_ACCESSIBLE


@pytest.mark.parametrize("read", [read_metadata, read_thumbnail, verify])
def test_only_a_file_is_read_never_what_it_points_to_or_what_never_ends(
    save: Save, tmp_path: Path, read: Callable[[Path], object]
) -> None:
    path = save(FILES["3mf"])
    link, pipe = tmp_path / "link", tmp_path / "pipe"
    link.symlink_to(path)
    os.mkfifo(pipe)
    for odd in (link, pipe, tmp_path, Path("/dev/zero"), Path("/dev/stdin")):
        assert code_of(odd, read) is Unreadable.NOT_ACCESSIBLE
        assert render_preview(odd, 64) is None
    assert read(path)


class Restless:
    """Stands in for opening a file: each time it is opened, it was cut or had something added before."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]) -> None:
        self.change = change
        self.really = os.open
        monkeypatch.setattr(os, "open", self)

    def __call__(self, path: Path | str, flags: int, *more: object, **named: object) -> int:
        handle = self.really(path, flags, *more, **named)  # type: ignore[arg-type]
        if isinstance(path, Path):
            self.change(path)
        return handle


def shrink(path: Path) -> None:
    os.truncate(path, path.stat().st_size * 2 // 3)


def grow(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"\0; and more\n" * 100_000)


@pytest.mark.parametrize("change", [shrink, grow])
@pytest.mark.parametrize("kind", FILES)
def test_a_file_that_changes_while_it_is_read_does_no_harm(
    save: Save, monkeypatch: pytest.MonkeyPatch, kind: str, change: Callable[[Path], None]
) -> None:
    path = save(FILES[kind])
    with monkeypatch.context() as patch:
        Restless(patch, change)
        read_all(path)
        read_picture_or_not(path)
    assert read_all(save(FILES[kind])) is not None


def read_picture_or_not(path: Path) -> None:
    with suppress(UnreadablePrintFile):
        read_picture(path, None, 64)


@pytest.mark.parametrize(
    "mark", [b";", b"; filament used [g] = ", b"; objects_info = ", b"; thumbnail begin 9x9 9\n; "]
)
def test_gigantic_comments_cost_little(save: Save, mark: bytes) -> None:
    path = save(b"G28\n" + mark + b"1," * 15_000_000 + b"\n" + mark + b"9" * 5_000_000)
    tracemalloc.start()
    try:
        started = time.process_time()
        read_metadata(path)
        read_picture_or_not(path)
        elapsed = time.process_time() - started
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert elapsed < 5
    assert peak < 16 * 1024 * 1024


@pytest.mark.parametrize("name", ["Metadata/plate_1.gcode", "Metadata/plate_no_light_1.png"])
def test_a_flipped_bit_in_any_member_is_found(save: Save, name: str) -> None:
    """Also in those that are not read for the metadata."""
    content = bytearray(FILES["3mf"])
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        member = file.getinfo(name)
    content[member.header_offset + 30 + len(name) + member.compress_size // 2] ^= 0x10
    assert code_of(save(bytes(content)), verify) is Unreadable.DAMAGED
    assert verify(save(FILES["3mf"])) is PrintFileKind.THREEMF


def test_a_flipped_bit_in_the_moves_of_bgcode_is_found(save: Save) -> None:
    content = bytearray(FILES["bgcode"])
    content[-20] ^= 0x10
    assert code_of(save(bytes(content)), verify) is Unreadable.DAMAGED
    assert read_metadata(save(bytes(content))).plates[0].seconds == 1920


def test_members_larger_than_is_checked_are_left_to_the_transfer(
    save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = bytearray(FILES["3mf"])
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        largest = max(file.infolist(), key=lambda member: member.file_size)
    content[largest.header_offset + 30 + len(largest.filename) + 9] ^= 0x10
    assert code_of(save(bytes(content)), verify) is Unreadable.DAMAGED
    monkeypatch.setattr("custom_components.printernizer.printfiles.archive.MAX_VERIFIED", largest.file_size)
    assert verify(save(bytes(content))) is PrintFileKind.THREEMF
    damaged = bytearray(FILES["bgcode"])
    damaged[-20] ^= 0x10
    monkeypatch.setattr("custom_components.printernizer.printfiles.bgcode.MAX_VERIFIED", 100)
    assert verify(save(bytes(damaged))) is PrintFileKind.BGCODE


@pytest.mark.parametrize(
    ("offset", "width", "value", "code"),
    [
        (20, "<I", 0x7FFFFFFF, Unreadable.TRUNCATED),
        (24, "<I", 100, Unreadable.DAMAGED),
        (24, "<I", 0x7FFFFFFF, None),
        (10, "<H", 93, None),
        (8, "<H", 1, None),
    ],
    ids=("longer than the file", "smaller than it is", "huge", "packed otherwise", "encrypted"),
)
def test_a_member_that_is_not_wanted_is_only_looked_at_from_outside(
    save: Save, offset: int, width: str, value: int, code: Unreadable | None
) -> None:
    content = bytearray(FILES["3mf"])
    entry = entry_of(bytes(content), "Metadata/filament_sequence.json")
    struct.pack_into(width, content, entry + offset, value)
    path = save(bytes(content))
    if code is None:
        assert verify(path) is PrintFileKind.THREEMF
    else:
        assert code_of(path, verify) is code
    assert read_metadata(path).plates[0].seconds == 840


def test_a_bomb_is_not_unpacked_to_be_verified(save: Save) -> None:
    path = save(with_info(bytes(150_000_000)))
    started = time.process_time()
    verify(path)
    assert time.process_time() - started < 3
