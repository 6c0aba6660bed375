"""Questions to the ledger as objects, answers as pages."""

from dataclasses import dataclass
from datetime import datetime
import re

from ..drivers.models import JobResult

MAX_LIMIT = 500

_CURSOR = re.compile(r"(-?[0-9]{1,14})\.([0-9]{1,18})")
"""Milliseconds (fourteen digits reach past the year 5000) and row id."""


@dataclass(frozen=True, kw_only=True, slots=True)
class JobQuery:
    """Which jobs, newest first. Empty means no restriction; values within a field are alternatives.

    ``since`` (inclusive) and ``until`` (exclusive) compare with ``first_seen_at``; ``text`` is looked for in names and
    file names, whatever the case. ``files`` are SHA-256 of what was printed. ``is_open`` picks open (true) or ended
    (false) jobs. ``after`` is the ``next`` of the page before. Raises ``ValueError`` for a limit outside 1 to 500 and for a cursor that no page gave.
    """

    printers: tuple[str, ...] = ()
    results: tuple[JobResult, ...] = ()
    files: tuple[str, ...] = ()
    is_open: bool | None = None
    since: datetime | None = None
    until: datetime | None = None
    text: str = ""
    limit: int = 50
    after: str | None = None

    def __post_init__(self) -> None:
        """Refuse what can't be answered."""
        if not 1 <= self.limit <= MAX_LIMIT:
            raise ValueError(f"limit must be 1 to {MAX_LIMIT}")
        if self.after is not None:
            decode_cursor(self.after)


@dataclass(frozen=True, kw_only=True, slots=True)
class Page[T]:
    """A part of the answer. ``total`` counts all matches; ``next`` continues after the last item, ``None``: the end."""

    items: tuple[T, ...]
    total: int
    next: str | None = None


def encode_cursor(milliseconds: int, row_id: int) -> str:
    """Make the cursor that continues after the row with these sort keys."""
    return f"{milliseconds}.{row_id}"


def decode_cursor(cursor: str) -> tuple[int, int]:
    """Return the sort keys (milliseconds, row id). Raises ``ValueError`` when it is none of ours."""
    found = _CURSOR.fullmatch(cursor)
    if found is None:
        raise ValueError("not a cursor")
    return int(found[1]), int(found[2])
