"""The chain of hashes that the log is: each line's hash covers the line and the hash before it.

Pure. What was hashed can be written down again by anybody: sorted keys, no spaces, UTF-8, amounts as text.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
import hashlib
import json

GENESIS = "0" * 64
"""What stands before the first line."""

_PLAIN = (str, int)


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """What is hashed of a line. ``data`` is canonical JSON already, and is hashed as it stands."""

    seq: int
    ts: str
    actor: str
    action: str
    entity: str
    data: str


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the chain: the number of a line, and its hash."""

    seq: int = 0
    hash: str = GENESIS


def canonical(value: object) -> str:
    """Write a value in the one way that is hashed.

    Amounts become text without exponent, days and moments ISO 8601, enums their words. Raises ``TypeError`` for a
    float or anything else that has no such way.
    """
    return json.dumps(_plain(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def time_text(at: datetime) -> str:
    """Return a moment as lines tell it: UTC, to the second. Raises ``ValueError`` for a time without a zone."""
    if at.tzinfo is None:
        raise ValueError("a time without zone can't be logged")
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def line_hash(before: str, line: Line) -> str:
    """Return the hash of a line that follows the hash ``before``."""
    # The keys in their order; ``data`` stands as it was written, so that no byte of it is free.
    text = (
        f'{{"action":{canonical(line.action)},"actor":{canonical(line.actor)},"data":{line.data},'
        f'"entity":{canonical(line.entity)},"seq":{line.seq},"ts":{canonical(line.ts)}}}'
    )
    return hashlib.sha256((before + text).encode("utf-8", "surrogatepass")).hexdigest()


def digest(text: str) -> str:
    """Return the plain hash of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def first_break(after: Link, lines: Iterable[tuple[Line, str, str]]) -> tuple[Link, int | None]:
    """Follow lines with the two hashes they carry (before, own); return where the chain leads, and the first false seq.

    A line that is missing, doubled or out of order breaks the chain where it should have stood.
    """
    for line, before, own in lines:
        expected = after.seq + 1
        if line.seq != expected or before != after.hash or own != line_hash(before, line):
            return after, min(line.seq, expected) if line.seq > after.seq else expected
        after = Link(line.seq, own)
    return after, None


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise TypeError("not a number")
        return f"{value:f}"
    if isinstance(value, StrEnum):
        return value.value
    if value is None or isinstance(value, _PLAIN):
        return value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {_key(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    raise TypeError(f"{type(value).__name__} can't be logged")


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError("keys are texts")
    return key
