"""Read what a printer answers to LIST: lines as ``ls -l`` prints them, in two dialects, and never to be trusted."""

from collections.abc import Iterable
from datetime import date, timedelta
import posixpath
import re
import unicodedata

from ..models import FileKind, PrinterFile

MAX_LINES = 50_000
"""More than any card holds; what follows is not read."""
MAX_LINE = 2_048
"""Bytes. A FAT name has at most 255 characters; longer lines are skipped."""

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
# Mode, links, owner and (not always) group, size, date, exactly one space, name.
_LINE = re.compile(
    r"([-d])[-rwxsStT]{9}[+.@]? +\d+ +\S+ +(?:\S+ +)?(\d{1,15}) +"
    r"([A-Za-z]{3}) +(\d{1,2}) +(\d{4}|\d{1,2}:\d{2}) (.+)",
    re.DOTALL,
)
_PRINT_SUFFIXES = (".gcode.3mf", ".3mf", ".gcode")
_KINDS = {
    ".stl": FileKind.MODEL,
    ".step": FileKind.MODEL,
    ".stp": FileKind.MODEL,
    ".obj": FileKind.MODEL,
    ".3mf": FileKind.PRINT,
    ".gcode": FileKind.PRINT,
    ".mp4": FileKind.TIMELAPSE,
    ".avi": FileKind.TIMELAPSE,
    ".jpg": FileKind.IMAGE,
    ".jpeg": FileKind.IMAGE,
    ".png": FileKind.IMAGE,
    ".log": FileKind.LOG,
    ".bin": FileKind.FIRMWARE,
}
_REPLACED = re.compile(r'[:*?"<>|/\\]')
"""FAT knows no such characters; the printer writes ``_`` in their place when it saves a file."""


def parse_listing(lines: Iterable[bytes], folder: str, today: date) -> list[PrinterFile]:
    """Read the lines of a folder's listing; what is no file or folder, or has an impossible name, is left out.

    Names that are no UTF-8 keep their bytes as surrogate escapes, so that asking for them works. A date without a
    year belongs to the last twelve months before ``today``; printers' clocks are off by hours to years.
    """
    files = []
    for number, line in enumerate(lines):
        if number >= MAX_LINES:
            break
        if len(line) <= MAX_LINE and (file := _parse_line(line, folder, today)) is not None:
            files.append(file)
    return files


def _parse_line(line: bytes, folder: str, today: date) -> PrinterFile | None:
    match = _LINE.fullmatch(line.rstrip(b"\r\n").decode("utf-8", "surrogateescape"))
    if match is None:
        return None
    mode, size, month, day, year_or_time, name = match.groups()
    if not is_usable(name) or "/" in name or name in {".", ".."}:
        return None
    path = posixpath.join(folder, name)
    is_folder = mode == "d"
    return PrinterFile(
        path=path,
        name=name,
        size=None if is_folder else int(size),
        modified=_modified(month, int(day), year_or_time, today),
        kind=FileKind.FOLDER if is_folder else kind_of(path),
    )


def is_usable(name: str) -> bool:
    """Tell whether a name can be said in a command: a line break in it would begin another one."""
    return bool(name) and not any(character < " " or character == "\x7f" for character in name)


def kind_of(path: str) -> FileKind:
    """Tell what a file on the card is good for, by its suffix. A 3MF on a printer is a sliced one."""
    if posixpath.dirname(path) == "/logger":
        return FileKind.LOG
    return _KINDS.get(posixpath.splitext(path)[1].lower(), FileKind.OTHER)


def _modified(month: str, day: int, year_or_time: str, today: date) -> str | None:
    has_time = ":" in year_or_time
    try:
        number = _MONTHS[month.lower()]
        year = today.year if has_time else int(year_or_time)
        moment = date(year, number, day)
        if has_time and moment > today + timedelta(days=1):
            moment = date(year - 1, number, day)
    except KeyError, ValueError:
        return None
    if not has_time:
        return moment.isoformat()
    hour, minute = (int(part) for part in year_or_time.split(":"))
    return f"{moment.isoformat()}T{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None


def is_print(name: str) -> bool:
    """Tell whether a printer prints such a file."""
    return name.lower().endswith(_PRINT_SUFFIXES)


def normalized(name: str) -> str:
    """Reduce a job's title or a file's name to what both have in common: no suffix, no characters that FAT forbids."""
    text = unicodedata.normalize("NFC", posixpath.basename(name) if is_print(name) else name).strip()
    for suffix in _PRINT_SUFFIXES:
        if text.lower().endswith(suffix):
            text = text[: -len(suffix)]
            break
    return _REPLACED.sub("_", text).casefold()


def is_same(title: str, name: str) -> bool:
    """Tell whether two normalized names are of one job; the printer cuts long titles short with an ellipsis."""
    if not title or not name:
        return False
    for short, long in ((title, name), (name, title)):
        if short.endswith("…") and len(short) > 8 and long.startswith(short[:-1]):
            return True
    return title == name
