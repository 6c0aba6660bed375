"""Text g-code: PrusaSlicer and its family, Bambu Studio, OrcaSlicer, Cura, Simplify3D.

The facts stand in comments at the head (Bambu Studio, OrcaSlicer, Cura) or at the tail (PrusaSlicer family, Simplify3D); what lies
between, up to gigabytes of moves, is never read.
"""

import base64
import binascii
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
import re

from .errors import Unreadable, UnreadablePrintFile
from .files import open_file
from .images import best
from .models import PrintFileKind, PrintMetadata, Thumbnail
from .statistics import WANTED, metadata_of

_HEAD = 1024 * 1024
"""Pictures stand at the head: a few of them, some 100 kB each."""
_TAIL = 512 * 1024
"""PrusaSlicer's statistics and all its settings take 20 to 60 kB."""
_MAX_KEY = 80
_MAX_VALUE = 256 * 1024
_SLICER_LINES = 200
_MAX_PICTURES = 32

_WANTED = {key.encode(): key for key in WANTED}
_TOTAL_TIME = b"total estimated time:"
_FIRST_SPOKEN = frozenset({"TIME", "filament"})
"""These would be overwritten by something less true that may follow in a profile's own g-code."""
_GENERATED = re.compile(
    rb";\s{0,4}(?:g-code )?generated (?:by|with) ([^\s(]{1,60})(?:\(r\))?(?: version)?(?: (?!on )(\S{1,60}))?",
    re.IGNORECASE,
)
_MARKS = (b"=", b":", b",")
_BAMBU = re.compile(rb"; (BambuStudio) (\S{1,40})")
_MOVE = re.compile(rb"[GMT]\d")
_PICTURE_BEGIN = re.compile(rb"; thumbnail(?:_JPG|_QOI|_PNG)? begin ")
_PICTURE_END = re.compile(rb"; thumbnail(?:_JPG|_QOI|_PNG)? end")


def read_metadata(path: Path) -> PrintMetadata:
    """Read what a g-code file tells. Raises ``UnreadablePrintFile``, ``OSError``."""
    head, tail = _ends(path)
    values, slicer = parse(head, tail)
    if not slicer and not values and not _has_moves(head):
        raise UnreadablePrintFile(Unreadable.UNKNOWN_FORMAT)
    return metadata_of(values, kind=PrintFileKind.GCODE, slicer=slicer)


def read_thumbnail(path: Path) -> Thumbnail | None:
    """Read the best picture of a g-code file. Raises ``UnreadablePrintFile``, ``OSError``."""
    head, _ = _ends(path)
    return best(islice(_pictures(head.splitlines()), _MAX_PICTURES))


def parse(head: bytes, tail: bytes = b"") -> tuple[dict[str, str], str]:
    """Collect the wanted ``key = value`` and ``key: value`` comments; return them and the slicer's name."""
    values: dict[str, str] = {}
    lines = head.splitlines()
    for line in (*lines, *tail.splitlines()):
        if line.startswith(b";"):
            _take(line[1:], values)
    return values, _slicer(lines)


def _ends(path: Path) -> tuple[bytes, bytes]:
    with open_file(path) as file:
        head = file.read(_HEAD)
        start = max(file.seek(0, 2) - _TAIL, len(head))
        file.seek(start)
        tail = file.read(_TAIL)
    if b"\0" in head:
        raise UnreadablePrintFile(Unreadable.UNKNOWN_FORMAT)
    return head, tail


def _take(comment: bytes, values: dict[str, str]) -> None:
    """Keep a comment's value. Its key ends at the first mark; no pattern is matched on long lines."""
    start = comment[:_MAX_KEY]
    ends = [end for end in map(start.find, _MARKS) if end > 0]
    if not ends:
        return
    key = _WANTED.get(start[: min(ends)].strip())
    if key is not None and not (key in _FIRST_SPOKEN and key in values):
        values[key] = _text(comment[min(ends) + 1 :])
    elif (found := comment[:200].find(_TOTAL_TIME)) >= 0:
        # Bambu Studio puts two times into one line: "model printing time: 12m 32s; total estimated time: 19m 43s".
        values["total estimated time"] = _text(comment[found + len(_TOTAL_TIME) : found + 100])


def _text(value: bytes) -> str:
    return value[:_MAX_VALUE].decode("utf-8", "replace").strip()


def _slicer(lines: Iterable[bytes]) -> str:
    for line in islice(lines, _SLICER_LINES):
        if match := _BAMBU.match(line) or _GENERATED.match(line):
            name, version = (_text(part or b"") for part in match.groups())
            # Cura names its engine; people know it by its own name.
            return f"{name.replace('Cura_SteamEngine', 'Cura')} {version}".strip()
    return ""


def _has_moves(head: bytes) -> bool:
    return any(_MOVE.match(line) for line in head.splitlines())


def _pictures(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the pictures: base64 in comment lines between a begin and an end comment."""
    parts: list[bytes] | None = None
    for line in lines:
        if _PICTURE_BEGIN.match(line):
            parts = []
        elif parts is None:
            continue
        elif _PICTURE_END.match(line):
            if picture := _decoded(parts):
                yield picture
            parts = None
        else:
            parts.append(line.lstrip(b"; ").rstrip())


def _decoded(parts: Iterable[bytes]) -> bytes:
    try:
        return base64.b64decode(b"".join(parts), validate=True)
    except binascii.Error:
        return b""
