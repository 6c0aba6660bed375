"""Which format a file has: told by what it holds. The name decides only between texts that could be either."""

from pathlib import Path
import re
from typing import BinaryIO

from .errors import Unreadable, UnreadablePrintFile
from .files import open_file, size_of
from .models import PrintFileKind

THREEMF_MAGIC = b"PK\x03\x04"
BGCODE_MAGIC = b"GCDE"
STL_HEADER = 84
STL_TRIANGLE = 50

_MAGIC = {THREEMF_MAGIC: PrintFileKind.THREEMF, BGCODE_MAGIC: PrintFileKind.BGCODE}
_HEAD = 16 * 1024
_SOLID = re.compile(rb"\s*solid\b", re.IGNORECASE)
_FACET = re.compile(rb"^\s*(?:facet\s+normal|endsolid)\b", re.IGNORECASE | re.MULTILINE)
_VERTEX = re.compile(rb"^v[ \t]+[-+.\d]", re.MULTILINE)
_COMMAND = re.compile(rb"^[GMT]\d", re.MULTILINE)


def kind_of(path: Path) -> PrintFileKind:
    """Tell a file's format; what is none of the others may be text g-code. Raises ``UnreadablePrintFile``, ``OSError``."""
    with open_file(path) as file:
        head = file.read(_HEAD)
        if not head:
            raise UnreadablePrintFile(Unreadable.TRUNCATED, "empty file")
        return _MAGIC.get(head[:4]) or _model(head, file, path.suffix.lower()) or PrintFileKind.GCODE


def stl_triangles(head: bytes) -> int:
    """Read how many triangles a binary STL claims to have."""
    return int.from_bytes(head[STL_HEADER - 4 : STL_HEADER], "little")


def is_text_stl(head: bytes) -> bool:
    """Tell the text form of STL from the binary one, whose free header may begin with "solid", too."""
    return b"\0" not in head and _SOLID.match(head) is not None


def _model(head: bytes, file: BinaryIO, suffix: str) -> PrintFileKind | None:
    """Recognise a model. Binary STL has no magic, but its size follows from its number of triangles."""
    if len(head) > STL_HEADER and size_of(file) == STL_HEADER + STL_TRIANGLE * stl_triangles(head):
        return PrintFileKind.STL
    if b"\0" in head:
        return PrintFileKind.STL if suffix == ".stl" else None
    if is_text_stl(head) and (suffix == ".stl" or _FACET.search(head)):
        return PrintFileKind.STL
    if not _COMMAND.search(head) and (suffix == ".obj" or _VERTEX.search(head)):
        return PrintFileKind.OBJ
    return None
