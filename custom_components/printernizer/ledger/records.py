"""Frozen rows as JSON text and back, without loss: for what the database only keeps and never looks into.

What is kept is foreign in the end (names out of files), and older or newer versions of us may have written it: text that
can't be read is nothing, never an error.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
import json
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

LIMIT = 4 * 1024 * 1024
"""Characters, all ASCII. A file with a hundred plates of a thousand named objects each just about fits."""

_VERSION = 1
_PLAIN = (str, int, bool)

type Reader = Callable[[Any], Any]


def encode(row: object) -> str | None:
    """Write a frozen dataclass as ASCII JSON; ``None``: it is larger than anything that is kept.

    Fields may be texts, whole numbers, booleans, ``Decimal``, ``datetime``, enums, tuples and such classes again. Raises
    ``TypeError`` for others.
    """
    text = json.dumps([_VERSION, _plain(row)], separators=(",", ":"))
    return text if len(text) <= LIMIT else None


def decode[T](cls: type[T], text: str | None) -> T | None:
    """Read what ``encode`` wrote of a ``cls``; ``None`` when it is damaged, or says more than this version knows."""
    if not text or len(text) > LIMIT:
        return None
    row_type: Any = cls
    try:
        version, values = json.loads(text)
        row: T | None = _reader_of(row_type)(values) if version == _VERSION else None
    except ValueError, TypeError, KeyError, AttributeError, InvalidOperation, RecursionError:
        return None
    return row


def _plain(value: object) -> Any:
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, _PLAIN):
        return value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        # What nobody knows is left out: most fields of most rows.
        return {
            field.name: _plain(found)
            for field in fields(value)
            if (found := getattr(value, field.name)) is not None or field.default is not None
        }
    raise TypeError(f"{type(value).__name__} can't be kept")


@cache
def _reader_of(hint: Any) -> Reader:
    """Make the function that turns what JSON holds into a value of the type."""
    if isinstance(hint, UnionType):
        (inner,) = (arg for arg in get_args(hint) if arg is not type(None))
        read = _reader_of(inner)
        return lambda value: None if value is None else read(value)
    if get_origin(hint) is tuple:
        return _tuple_reader(get_args(hint))
    if is_dataclass(hint):
        return _row_reader(hint)
    if hint is Decimal:
        return _read_decimal
    if hint is datetime:
        return datetime.fromisoformat
    if hint in _PLAIN:
        return lambda value: _checked(hint, value)
    if issubclass(hint, Enum):
        reader: Reader = hint
        return reader
    raise TypeError(f"{hint} can't be kept")


def _tuple_reader(hints: tuple[Any, ...]) -> Reader:
    if hints[-1] is ...:
        read = _reader_of(hints[0])
        return lambda value: tuple(map(read, _checked(list, value)))
    readers = tuple(map(_reader_of, hints))
    return lambda value: tuple(read(item) for read, item in zip(readers, _checked(list, value), strict=True))


def _row_reader(cls: Any) -> Reader:
    readers = {name: _reader_of(hint) for name, hint in get_type_hints(cls).items()}

    def read(value: Any) -> Any:
        # A field that this version doesn't know raises, and so does one that is missing and has no default.
        return cls(**{name: readers[name](found) for name, found in value.items()})

    return read


def _read_decimal(value: Any) -> Decimal:
    number = Decimal(_checked(str, value))
    if not number.is_finite():
        raise ValueError("not a number")
    return number


def _checked(kind: type, value: Any) -> Any:
    # Exactly: a boolean is no number here.
    if type(value) is not kind:
        raise TypeError(f"expected {kind.__name__}")
    return value
