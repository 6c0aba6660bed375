"""Read values that a printer writes as it pleases: numbers as strings, booleans as words, hex as anything.

Every reader takes any JSON value and answers ``None`` (or nothing) instead of failing.
"""

from collections.abc import Iterator, Mapping
import math
from typing import Any

_TRUE = frozenset({"true", "1", "on", "yes", "enable", "enabled"})
_FALSE = frozenset({"false", "0", "off", "no", "disable", "disabled"})
_MAX_TEXT = 512
_MAX_ITEMS = 64
_MAX_NUMBER = 1e15
_MAX_HEX = 32

_EMPTY: Mapping[str, Any] = {}


def number(value: Any) -> float | None:
    """Read a finite number."""
    if type(value) is str:
        try:
            value = float(value[:_MAX_HEX])
        except ValueError:
            return None
    elif type(value) is not float and type(value) is not int:
        return None
    return float(value) if math.isfinite(value) and abs(value) <= _MAX_NUMBER else None


def integer(value: Any) -> int | None:
    """Read a whole number; fractions are cut off."""
    if type(value) is int:
        return value if abs(value) <= _MAX_NUMBER else None
    found = number(value)
    return None if found is None else int(found)


def within(value: Any, low: int, high: int) -> int | None:
    """Read a whole number that makes sense only between two bounds."""
    found = integer(value)
    return found if found is not None and low <= found <= high else None


def text(value: Any) -> str:
    """Read a short text; control characters and lone surrogates go, as neither belongs into a state."""
    if type(value) is not str:
        return str(value) if type(value) is int and abs(value) <= _MAX_NUMBER else ""
    value = value[:_MAX_TEXT]
    return value if value.isprintable() else "".join(char for char in value if char.isprintable())


def flag(value: Any) -> bool | None:
    """Read a truth."""
    if type(value) is bool:
        return value
    if type(value) is int:
        return value != 0
    word = value.casefold() if type(value) is str and len(value) < _MAX_HEX else ""
    return True if word in _TRUE else False if word in _FALSE else None


def bits(value: Any) -> int | None:
    """Read a bit field: hex text of any length, or a number (negative: 32 bit)."""
    if type(value) is str and 0 < len(value) <= _MAX_HEX:
        try:
            return int(value, 16)
        except ValueError:
            return None
    if type(value) is int and abs(value) <= _MAX_NUMBER:
        return value & 0xFFFFFFFF if value < 0 else value
    return None


def mapping(value: Any) -> Mapping[str, Any]:
    """Read an object; anything else is an empty one."""
    return value if type(value) is dict else _EMPTY


def objects(value: Any) -> Iterator[Mapping[str, Any]]:
    """Read the objects of a list, as many as make sense."""
    if type(value) is list:
        yield from (item for item in value[:_MAX_ITEMS] if type(item) is dict)


def packed(value: Any) -> tuple[float | None, float | None]:
    """Read a packed temperature: actual in the low 16 bits, target above (P2S, H2, X2D)."""
    both = integer(value)
    if both is None or both < 0:
        return None, None
    return float(both & 0xFFFF), float(both >> 16 & 0xFFFF)
