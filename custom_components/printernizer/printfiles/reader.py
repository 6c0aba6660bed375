"""The door of the package: which format a file has is told by its first bytes, never by its name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import bgcode, gcode, threemf
from .archive import open_archive
from .errors import Unreadable, UnreadablePrintFile
from .images import as_png
from .models import PrintFileKind, PrintMetadata, Thumbnail

_MAGIC = {threemf.MAGIC: PrintFileKind.THREEMF, bgcode.MAGIC: PrintFileKind.BGCODE}


def read_metadata(path: Path) -> PrintMetadata:
    """Read what a print file tells about its prints. Blocks: call it in a thread.

    Raises ``UnreadablePrintFile`` and nothing else, whatever the file holds.
    """
    with _translated():
        match _kind(path):
            case PrintFileKind.THREEMF:
                return threemf.read_metadata(path)
            case PrintFileKind.BGCODE:
                return bgcode.read_metadata(path)
            case PrintFileKind.GCODE:
                return gcode.read_metadata(path)


def read_thumbnail(path: Path, plate: int | None = None) -> Thumbnail | None:
    """Read the picture of a plate (by default the first); ``None``: there is none. Blocks: call it in a thread.

    Raises ``UnreadablePrintFile`` and nothing else, whatever the file holds.
    """
    with _translated():
        kind = _kind(path)
        if kind is PrintFileKind.THREEMF:
            return threemf.read_thumbnail(path, plate)
        if plate not in (None, 1):
            return None
        return bgcode.read_thumbnail(path) if kind is PrintFileKind.BGCODE else gcode.read_thumbnail(path)


def read_preview(path: Path, plate: int | None = None) -> Thumbnail | None:
    """Read the picture of a plate as PNG. Blocks: call it in a thread. Raises ``UnreadablePrintFile``."""
    picture = read_thumbnail(path, plate)
    return picture and as_png(picture)


def verify(path: Path) -> PrintFileKind:
    """Check that a print file is whole, as far as its format can tell without unpacking it; return the format.

    Text g-code can't tell. Blocks: call it in a thread. Raises ``UnreadablePrintFile``.
    """
    with _translated():
        kind = _kind(path)
        if kind is PrintFileKind.THREEMF:
            with open_archive(path):
                pass
        elif kind is PrintFileKind.BGCODE:
            bgcode.verify(path)
        return kind


def _kind(path: Path) -> PrintFileKind:
    with path.open("rb") as file:
        magic = file.read(4)
    if not magic:
        raise UnreadablePrintFile(Unreadable.TRUNCATED, "empty file")
    return _MAGIC.get(magic, PrintFileKind.GCODE)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnreadablePrintFile(Unreadable.NOT_ACCESSIBLE, error.strerror or "") from error
