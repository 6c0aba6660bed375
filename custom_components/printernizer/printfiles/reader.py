"""The door of the package."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from . import bgcode, gcode, solids, threemf
from .archive import verify_archive
from .errors import Unreadable, UnreadablePrintFile
from .files import open_file
from .images import fitted
from .kinds import kind_of
from .models import PrintFileKind, PrintMetadata, Thumbnail


def read_metadata(path: Path) -> PrintMetadata:
    """Read what a print file tells about its prints; of a model, what it measures. Blocks: call it in a thread.

    A model is measured by a process of its own, which takes a second or, for millions of triangles, many.
    Raises ``UnreadablePrintFile`` and nothing else, whatever the file holds.
    """
    with _translated():
        match kind := kind_of(path):
            case PrintFileKind.THREEMF:
                return threemf.read_metadata(path)
            case PrintFileKind.BGCODE:
                return bgcode.read_metadata(path)
            case PrintFileKind.GCODE:
                return gcode.read_metadata(path)
            case PrintFileKind.STL | PrintFileKind.OBJ:
                return solids.read_metadata(path, kind)


def read_thumbnail(path: Path, plate: int | None = None) -> Thumbnail | None:
    """Read the picture of a plate (by default the first) as it is; ``None``: there is none.

    Blocks: call it in a thread. Raises ``UnreadablePrintFile`` and nothing else, whatever the file holds.
    """
    with _translated():
        kind = kind_of(path)
        if kind is PrintFileKind.THREEMF:
            return threemf.read_thumbnail(path, plate)
        if plate not in (None, 1):
            return None
        match kind:
            case PrintFileKind.BGCODE:
                return bgcode.read_thumbnail(path)
            case PrintFileKind.GCODE:
                return gcode.read_thumbnail(path)
            case _:
                return None


def read_picture(
    path: Path, plate: int | None, side: int, kind: Literal["webp", "png"] = "webp"
) -> Thumbnail | None:
    """Read the picture of a plate, scaled down to at most ``side`` pixels a side; ``None``: there is none.

    A model has none, but ``render_preview`` draws one. Blocks: call it in a thread. Raises ``UnreadablePrintFile``.
    """
    picture = read_thumbnail(path, plate)
    return picture and fitted(picture, side, kind)


def verify(path: Path) -> PrintFileKind:
    """Check that a print file is whole, as far as its format can tell; return the format.

    An archive's directory, the size of binary STL, the blocks of bgcode, and the checksums of up to 64 MB: never more
    than a second or two. Text g-code and OBJ can't tell. Blocks: call it in a thread. Raises ``UnreadablePrintFile``.
    """
    with _translated():
        match kind := kind_of(path):
            case PrintFileKind.THREEMF:
                verify_archive(path)
            case PrintFileKind.BGCODE:
                bgcode.verify(path)
            case PrintFileKind.STL | PrintFileKind.OBJ:
                with open_file(path) as file:
                    solids.check(file, kind)
        return kind


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnreadablePrintFile(Unreadable.NOT_ACCESSIBLE, error.strerror or "") from error
