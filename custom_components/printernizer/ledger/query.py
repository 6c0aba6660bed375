"""Questions to the ledger as objects, answers as pages."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
import re
from typing import Final, Literal, override

from ..drivers.models import JobResult
from .account_words import AccountState, Classification, FailureReason

MAX_LIMIT = 500
MAX_SKIP = 10_000_000

NOT_SAID: Final = ""
"""Among ``failures``: what was not finished, without a reason. Among ``materials``: where none is known."""

_CURSOR = re.compile(r"(-?[0-9]{1,14})\.([0-9]{1,18})")
"""Milliseconds (fourteen digits reach past the year 5000) and row id."""
_SORT_CURSOR = re.compile(r"(?:([a-z]+):)?(-?[0-9]{1,18})?\.([0-9]{1,18})(?::(.*))?", re.DOTALL)
"""What it is sorted by, the number sorted by, row id, and the text sorted by."""


class Sort(StrEnum):
    """What a list is sorted by. The first word is what it is sorted by as long as nobody asks for another."""

    @property
    def is_text(self) -> bool:
        """Whether texts are sorted, and not numbers."""
        return self.value in {"name", "number"}

    @property
    def has_gaps(self) -> bool:
        """Whether it isn't known of all rows; those come last in both directions."""
        return False

    @property
    def is_usual(self) -> bool:
        """Whether cursors need not name it."""
        return self is next(iter(type(self)))


class JobSort(Sort):
    """What jobs are sorted by."""

    DATE = "date"
    """When they were first seen."""
    COST = "cost"
    DURATION = "duration"
    """Printing without pauses."""
    NAME = "name"

    @property
    @override
    def has_gaps(self) -> bool:
        """Whether it isn't known of all jobs."""
        return self is JobSort.COST


@dataclass(frozen=True, kw_only=True, slots=True)
class JobQuery:
    """Which jobs, newest first. Empty means no restriction; values within a field are alternatives.

    ``since`` (inclusive) and ``until`` (exclusive) compare with ``first_seen_at``; ``text`` is looked for in names, file
    names and numbers, whatever the case, and with or without umlauts: all words, those of a letter or two at a name's
    beginning. ``files`` are SHA-256 of what was printed, ``materials`` types of filament, ``customers`` and ``orders``
    row ids, ``NOT_SAID`` picks jobs without a reason or a material, ``periods`` months as whole numbers (202611). ``is_open`` picks open (true) or ended (false) jobs.

    ``after`` is the ``next`` of the page before, good for the same sort only; ``skip`` leaves out so many from the
    beginning, for lists that are jumped in. Raises ``ValueError`` for a limit outside 1 to 500 and for a cursor that no
    such page gave.
    """

    printers: tuple[str, ...] = ()
    results: tuple[JobResult, ...] = ()
    files: tuple[str, ...] = ()
    periods: tuple[int, ...] = ()
    classifications: tuple[Classification, ...] = ()
    customers: tuple[int, ...] = ()
    orders: tuple[int, ...] = ()
    failures: tuple[FailureReason | Literal[""], ...] = ()
    materials: tuple[str, ...] = ()
    states: tuple[AccountState, ...] = ()
    is_open: bool | None = None
    since: datetime | None = None
    until: datetime | None = None
    text: str = ""
    sort: JobSort = JobSort.DATE
    is_descending: bool = True
    limit: int = 50
    after: str | None = None
    skip: int = 0

    def __post_init__(self) -> None:
        """Refuse what can't be answered."""
        if not 1 <= self.limit <= MAX_LIMIT:
            raise ValueError(f"limit must be 1 to {MAX_LIMIT}")
        if not 0 <= self.skip <= MAX_SKIP:
            raise ValueError(f"skip must be 0 to {MAX_SKIP}")
        if self.after is not None and decode_sort_cursor(self.after, JobSort).sort is not self.sort:
            raise ValueError("not a cursor of this sort")


@dataclass(frozen=True, kw_only=True, slots=True)
class Page[T]:
    """A part of the answer; ``next`` continues after the last item, ``None``: the end.

    ``total`` counts all matches, or, where ``total_is_least``, as many of them as could be counted in passing.
    """

    items: tuple[T, ...]
    total: int
    next: str | None = None
    total_is_least: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SortCursor:
    """The last item of a page: what it was sorted by (``None``: not known, which comes last) and its row id."""

    sort: Sort
    value: int | str | None
    row_id: int


def encode_sort_cursor(cursor: SortCursor) -> str:
    """Write a cursor for its page."""
    sort = "" if cursor.sort.is_usual else f"{cursor.sort.value}:"
    if isinstance(cursor.value, str):
        return f"{sort}.{cursor.row_id}:{cursor.value}"
    return f"{sort}{'' if cursor.value is None else cursor.value}.{cursor.row_id}"


def decode_sort_cursor(text: str, sorts: type[Sort]) -> SortCursor:
    """Read what ``encode_sort_cursor`` wrote. Raises ``ValueError`` for anything else."""
    found = _SORT_CURSOR.fullmatch(text)
    if found is None:
        raise ValueError("not a cursor")
    word, number, row_id, name = found.groups()
    sort = sorts(word) if word else next(iter(sorts))
    value: int | str | None = name if number is None else int(number)
    is_of_sort = sort.has_gaps if value is None else isinstance(value, str) is sort.is_text
    # What lists are usually sorted by is a time: fourteen digits of milliseconds reach past the year 5000.
    is_long = sort.is_usual and number is not None and len(number) > 15
    if not is_of_sort or is_long or (number is not None and name is not None):
        raise ValueError("not a cursor")
    return SortCursor(sort=sort, value=value, row_id=int(row_id))


def encode_cursor(milliseconds: int, row_id: int) -> str:
    """Make the cursor that continues after the row with these sort keys."""
    return f"{milliseconds}.{row_id}"


def decode_cursor(cursor: str) -> tuple[int, int]:
    """Return the sort keys (milliseconds, row id). Raises ``ValueError`` when it is none of ours."""
    found = _CURSOR.fullmatch(cursor)
    if found is None:
        raise ValueError("not a cursor")
    return int(found[1]), int(found[2])
