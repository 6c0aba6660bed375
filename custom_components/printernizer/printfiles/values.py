"""Values as slicers write them: durations, decimals with either mark, lists per tool, colours."""

from decimal import Decimal
import re

_MAX_TEXT = 200
_MAX_ITEMS = 256
"""More tools than any printer or changer chain has; longer lists are garbage."""

_DURATION = re.compile(
    r"\s*(?:(\d{1,5})\s*d(?:ays?)?)?\s*(?:(\d{1,6})\s*h(?:ours?)?)?\s*(?:(\d{1,7})\s*m(?:inutes?)?)?"
    r"\s*(?:(\d{1,9})(?:[.,]\d{1,9})?\s*s(?:econds?)?)?\s*",
    re.ASCII,
)
_DECIMAL = re.compile(r"\d{1,9}(?:[.,]\d{0,12})?", re.ASCII)
_INTEGER = re.compile(r"\d{1,9}", re.ASCII)
_COLOR = re.compile(r"#?([0-9A-Fa-f]{6})(?:[0-9A-Fa-f]{2})?")
_LIST_ITEM = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))\s*(;|$)', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def text(value: object, limit: int = _MAX_TEXT) -> str:
    """Make a file's text fit to be shown: one line, printable, bounded; what is no text becomes empty."""
    if not isinstance(value, str):
        return ""
    return "".join(char if char.isprintable() else " " for char in value[: limit * 2]).strip()[:limit]


def seconds(value: str) -> int | None:
    """Read a duration such as ``1d 2h 3m 4s`` or ``1 hour 2 minutes`` (any part may be missing) or a plain number of seconds."""
    value = value.strip()[:_MAX_TEXT]
    if _DECIMAL.fullmatch(value):
        return int(value.replace(",", ".").partition(".")[0])
    match = _DURATION.fullmatch(value)
    if match is None or not any(match.groups()):
        return None
    days, hours, minutes, rest = (int(part or 0) for part in match.groups())
    return ((days * 24 + hours) * 60 + minutes) * 60 + rest


def decimal(value: str) -> Decimal | None:
    """Read an amount that is not negative, with a decimal point or comma (slicers follow the user's locale)."""
    value = value.strip()
    if not _DECIMAL.fullmatch(value):
        return None
    return Decimal(value.replace(",", "."))


def integer(value: str) -> int | None:
    """Read a whole number that is not negative."""
    value = value.strip()
    return int(value) if _INTEGER.fullmatch(value) else None


def decimals(value: str) -> tuple[Decimal | None, ...]:
    """Read a comma separated list with one amount per tool, with or without blanks."""
    if not value.strip():
        return ()
    return tuple(decimal(item) for item in value.split(",", _MAX_ITEMS)[:_MAX_ITEMS])


def texts(value: str) -> tuple[str, ...]:
    """Read a semicolon separated list with one text per tool; texts that hold a semicolon are quoted."""
    items: list[str] = []
    position = 0
    while len(items) < _MAX_ITEMS and (match := _LIST_ITEM.match(value, position)):
        quoted, plain, end = match.groups()
        items.append(text(plain if quoted is None else _ESCAPED.sub(r"\1", quoted)))
        if not end:
            break
        position = match.end()
    return tuple(items) if any(items) else ()


def color(value: object) -> str | None:
    """Read ``#RRGGBB`` or ``#RRGGBBAA`` as ``RRGGBB`` in upper case."""
    match = _COLOR.fullmatch(text(value))
    return match[1].upper() if match else None


def item[T](values: tuple[T, ...], index: int) -> T | None:
    """Take the value of one tool, if the list reaches that far."""
    return values[index] if index < len(values) else None
