"""What comes into the books from elsewhere, as callers hand it in: plain frozen rows, no SQL."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from .rows import Printer

type Values = Mapping[str, Any]
"""Values by the names of a table's columns, as ``told_columns`` has them; what is left out is not known."""


class RecordKind(StrEnum):
    """What there is beside jobs."""

    CUSTOMER = "customer"
    ORDER = "order"
    QUOTE = "quote"
    FILAMENT = "filament"
    SPOOL = "spool"
    RATE = "rate"
    TAX_MODE = "tax_mode"
    TARIFF = "tariff"
    RULE = "rule"


type Numbers = Mapping[tuple[RecordKind, str], str]
"""What the books call what a file calls by its number."""


class ImportRemark(StrEnum):
    """What a person should know of a job before it is entered."""

    COST_DIFFERS = "cost_differs"
    """Its parts add up to something else than its cost; the sum is entered."""
    START_UNSEEN = "start_unseen"
    END_UNSEEN = "end_unseen"
    GAP = "gap"
    """In between, nothing was told for a while."""
    RESULT_GUESSED = "result_guessed"
    NO_DURATION = "no_duration"
    """Nothing tells how long it took: it counts as no time at all."""
    GRAMS_PLANNED = "grams_planned"
    """As it was sliced, not weighed: of a print that broke off, in proportion to its progress."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportedJob:
    """An ended job. ``uid`` is the same each time that it is read in, so it is entered once.

    ``job`` and ``account`` hold columns of these tables, ``bookings`` those of a job that was booked; a booking's ``of``
    counts from 0 which one before it is taken back or replaced. ``customer`` and ``order`` are numbers,
    ``attempt_of`` is a uid, as is the ``spool`` of filaments and ``uses``: of things that are known here or came before,
    else there is no such link. ``is_zone_assumed``: a time of it said no zone.
    """

    uid: str
    printer: Printer
    job: Values
    account: Values = field(default_factory=dict)
    filaments: Sequence[Values] = ()
    uses: Sequence[Values] = ()
    moments: Sequence[Values] = ()
    bookings: Sequence[Values] = ()
    customer: str | None = None
    order: str | None = None
    attempt_of: str | None = None
    remarks: Sequence[ImportRemark] = ()
    is_zone_assumed: bool = False

    @property
    def at(self) -> datetime:
        """Return when it was: its end, as far as that is known."""
        at: datetime = self.job.get("ended_at") or self.job["seen_at"]
        return at


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportedRecord:
    """A customer, an order or a quote. ``values`` hold columns of its table but the number, ``details`` a customer's own.

    ``customer`` and ``order`` are numbers as the file has them. A filament and a spool have their uid for a number, and
    what was taken off a spool besides jobs are its ``rows``; of rates, tax modes, tariffs and rules all ``rows`` are one
    record, for only together they say what holds.
    """

    kind: RecordKind
    number: str
    values: Values
    details: Values | None = None
    customer: str | None = None
    order: str | None = None
    rows: Sequence[Values] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordCount:
    """What became of records, and what they are called now."""

    added: int
    known: int
    numbers: Numbers


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportOrigin:
    """Which books a file came from, and where their logs ended: evidence for later, no part of our own log's chain."""

    ledger: str
    heads: Sequence[Mapping[str, str | int]] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportCount:
    """What became of jobs: entered, known already, or left out, for they are booked in a month that is closed.

    ``records``: customers, orders and quotes that were entered with them.
    """

    added: int = 0
    known: int = 0
    closed: int = 0
    records: int = 0

    def __add__(self, other: ImportCount) -> ImportCount:
        """Return both together."""
        return ImportCount(
            added=self.added + other.added,
            known=self.known + other.known,
            closed=self.closed + other.closed,
            records=self.records + other.records,
        )
