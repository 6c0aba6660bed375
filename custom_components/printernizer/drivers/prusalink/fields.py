"""Reading what a printer sent: every value may be missing, of another type, or absurd."""

import math
from typing import Any
import unicodedata

_HIGHEST = 1e9


def mapping(value: Any) -> dict[str, Any]:
    """Return a JSON object, or an empty one."""
    return value if isinstance(value, dict) else {}


def number(value: Any, low: float = -_HIGHEST, high: float = _HIGHEST) -> float | None:
    """Return a finite number between ``low`` and ``high``, also out of a string."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = float(value)
    except ValueError, OverflowError:
        return None
    return found if math.isfinite(found) and low <= found <= high else None


def integer(value: Any, low: int = 0, high: int = int(_HIGHEST)) -> int | None:
    """Return a number, cut to an integer."""
    found = number(value, low, high)
    return None if found is None else int(found)


def text(value: Any, longest: int = 255) -> str:
    """Return a string without control characters, at most ``longest`` characters."""
    if not isinstance(value, str):
        return ""
    return "".join(sign for sign in value[: 2 * longest] if unicodedata.category(sign)[0] != "C")[:longest]


def path(value: Any) -> str | None:
    """Return an absolute path that can be asked for as it is."""
    if not isinstance(value, str) or not value.startswith("/") or len(value) > 512:
        return None
    return value if text(value, 512) == value and ".." not in value.split("/") else None
