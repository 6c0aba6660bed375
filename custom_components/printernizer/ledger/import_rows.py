"""What comes into the books from elsewhere, as callers hand it in: plain frozen rows, no SQL."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .rows import Printer

type Values = Mapping[str, Any]
"""Values by the names of a table's columns, as ``told_columns`` has them; what is left out is not known."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportedJob:
    """An ended job. ``uid`` is the same each time that it is read in, so it is entered once.

    ``job`` and ``account`` hold columns of these tables, ``bookings`` those of a job that was booked; a booking's ``of``
    counts from 0 which one before it is taken back or replaced. ``customer`` and ``order`` are numbers,
    ``attempt_of`` is a uid: of things that are known here or came before, else there is no such link.
    """

    uid: str
    printer: Printer
    job: Values
    account: Values = field(default_factory=dict)
    filaments: Sequence[Values] = ()
    moments: Sequence[Values] = ()
    bookings: Sequence[Values] = ()
    customer: str | None = None
    order: str | None = None
    attempt_of: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportCount:
    """What became of jobs: entered, known already, or left out, for they are booked in a month that is closed."""

    added: int = 0
    known: int = 0
    closed: int = 0

    def __add__(self, other: ImportCount) -> ImportCount:
        """Return both together."""
        return ImportCount(
            added=self.added + other.added, known=self.known + other.known, closed=self.closed + other.closed
        )
