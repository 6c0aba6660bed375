"""What is thrown at the readers, by ``test_fuzz`` for seconds and by ``scripts/fuzz`` for as long as wanted.

A target takes any bytes and returns; what it raises is a fault of the reader.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
import io
from pathlib import Path
import struct
import tempfile
import zipfile

from custom_components.printernizer.printfiles import (
    UnreadablePrintFile,
    images,
    read_metadata,
    read_picture,
    read_thumbnail,
    solids,
    verify,
)
from custom_components.printernizer.printfiles.kinds import kind_of
from custom_components.printernizer.printfiles.meshes.drawing import VIEW, draw
from custom_components.printernizer.printfiles.meshes.facts import measure
from custom_components.printernizer.printfiles.meshes.triangles import pieces
from custom_components.printernizer.printfiles.models import PrintFileKind
from tests.simulators.printfiles import bgcode_block, make_3mf, make_bgcode, make_gcode
from tests.simulators.printfiles_dialects import make_cura, make_orca, make_simplify3d, make_superslicer
from tests.simulators.printfiles_picture import encoded, picture
from tests.simulators.printfiles_solid import box, make_obj, make_stl, make_text_stl

_FOLDER = tempfile.TemporaryDirectory(prefix="printernizer-fuzz-")
_MODEL = PrintFileKind.STL, PrintFileKind.OBJ


def whole_file(data: bytes) -> None:
    """Read it as it is, in every way. Models are only looked at from outside: their worker has targets of its own."""
    path = Path(_FOLDER.name, "file")
    path.write_bytes(data)
    with suppress(UnreadablePrintFile):
        if kind_of(path) in _MODEL:
            with path.open("rb") as file:
                solids.check(file, kind_of(path))
            return
    for read in (read_metadata, read_thumbnail, verify, _small):
        with suppress(UnreadablePrintFile):
            read(path)


def _small(path: Path) -> object:
    return read_picture(path, None, 64)


def zipped(members: dict[str, bytes]) -> bytes:
    """Make an archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in members.items():
            file.writestr(name, content)
    return out.getvalue()


def members(data: bytes) -> None:
    """Take it as what the members of a 3MF hold, one after the other, parted by lines of ``--``."""
    parts = data.split(b"\n--\n", 4) + [b""] * 5
    info, settings, gcode, prusa, drawn = parts[:5]
    content = {"3D/3dmodel.model": info, "Metadata/slice_info.config": info}
    if settings:
        content["Metadata/project_settings.config"] = settings
    if prusa:
        content["Metadata/Slic3r_PE.config"] = prusa
    if drawn:
        content["Metadata/plate_1.png"] = drawn
    if gcode:
        content["Metadata/plate_1.gcode"] = gcode
    whole_file(zipped(content))


def blocks(data: bytes) -> None:
    """Take it as what the blocks of a bgcode file hold: kind, compression, two bytes of length, content."""
    whole_file(struct.pack("<4sIH", b"GCDE", 1, 1) + b"".join(_blocks(data)) + bgcode_block(1, b"G28"))


def _blocks(data: bytes) -> Iterator[bytes]:
    while len(data) > 4:
        kind, packing, length = data[0] % 6, data[1] % 2, int.from_bytes(data[2:4], "little")
        content, data = data[4 : 4 + length], data[4 + length :]
        parameters, content = (content[:6].ljust(6, b"\0"), content[6:]) if kind == 5 else (b"\0\0", content)
        if kind != 5 and packing:
            parameters = bytes((data[:1] or b"\0")[0] % 3 for _ in range(1)) + b"\0"
        yield bgcode_block(kind, content, parameters, compression=packing)


def pictures(data: bytes) -> None:
    """Take it as a picture."""
    if found := images.thumbnail(data):
        images.fitted(found, 64, "webp")
        images.fitted(found, 1024, "png")


def model(form: str) -> Callable[[bytes], None]:
    """Take it as a model in one of the worker's forms."""

    def target(data: bytes) -> None:
        file = io.BytesIO(data)
        with suppress(ValueError):
            facts = measure(pieces(file, form), VIEW)
            facts.told()
            if facts.triangles < 500:
                draw(pieces(file, form), facts, 32)

    return target


TARGETS: dict[str, Callable[[bytes], None]] = {
    "whole_file": whole_file,
    "members": members,
    "blocks": blocks,
    "pictures": pictures,
    "binary_stl": model("binary_stl"),
    "text_stl": model("text_stl"),
    "obj": model("obj"),
}


def _sliced() -> tuple[bytes, ...]:
    names = ("slice_info.config", "project_settings.config", "plate_1.gcode")
    with zipfile.ZipFile(io.BytesIO(make_3mf(layers=1))) as file:
        return tuple(file.read(f"Metadata/{name}") for name in names)


def _seed_members() -> list[bytes]:
    info, told, gcode = _sliced()
    return [b"\n--\n".join((info, told, gcode[:2000], b"; printer_model = COREONE", _drawn("PNG")))]


def _seed_files() -> list[bytes]:
    makers = (make_gcode, make_cura, make_orca, make_simplify3d, make_superslicer, make_bgcode)
    members = {"Metadata/plate_1.gcode": _sliced()[2], "Metadata/plate_1.png": _drawn("PNG")}
    return [*(make(layers=1) for make in makers), zipped(members)]


def _seed_blocks() -> list[bytes]:
    ini = b"filament used [g]=1.2, 3.4\nfilament_type=PLA;PETG\nestimated printing time (normal mode)=1h 2m 3s\n"
    parts = ((0, 0, b"Producer=x"), (4, 1, ini), (5, 0, bytes(6) + _drawn("PNG")))
    return [
        b"".join(
            bytes((kind, packing)) + struct.pack("<H", len(data)) + data for kind, packing, data in parts
        )
    ]


def _drawn(kind: str) -> bytes:
    return encoded(picture("cube", ["00FF00"], (16, 16)), kind)


_CUBE = box(1, 2, 3)
_TEXTURED = b"v 0 0 0\nv 1 0 0\nv 0 1 0\nvt 0 0\nf 1/1/1 2/1/1 3/1/1\nf -1//1 -2//1 -3//1\n"
SEEDS: dict[str, Callable[[], list[bytes]]] = {
    "whole_file": _seed_files,
    "members": _seed_members,
    "blocks": _seed_blocks,
    "pictures": lambda: [_drawn(kind) for kind in ("PNG", "JPEG", "QOI")],
    "binary_stl": lambda: [make_stl(_CUBE)],
    "text_stl": lambda: [make_text_stl(_CUBE)],
    "obj": lambda: [make_obj(_CUBE), _TEXTURED],
}
"""Honest files to begin with."""
