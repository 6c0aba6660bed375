"""What callers of the ledger hand in and get back: plain frozen rows, no SQL."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypedDict
from uuid import uuid4

from ..drivers.models import JobResult


class JobMomentKind(StrEnum):
    """What happened to a job, as it is kept in its history."""

    STARTED = "started"
    FOUND = "found"
    """Seen running for the first time, its start was not witnessed."""
    CONTINUED = "continued"
    """Seen again after a time in which nobody watched."""
    PAUSED = "paused"
    RESUMED = "resumed"
    ENDED = "ended"
    FOUND_ENDED = "found_ended"
    """Seen to be over, its end was not witnessed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Printer:
    """A printer as the ledger knows it; it stays after the printer has left Home Assistant."""

    serial: str
    vendor: str
    model: str
    name: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class JobMoment:
    """A line in a job's history; only ever added. ``detail`` is a slug: a pause's cause, an end's result."""

    at: datetime
    kind: JobMomentKind
    detail: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class JobFilament:
    """One filament of a job. ``slot``: the global tray it was taken from; ``color`` is ``RRGGBBAA`` or ``RRGGBB``.

    ``price_per_kg`` is the price that ``cost`` was computed with, in the job's currency; ``spool_id`` the spool that it
    came off (``Ledger.stock``), which may be gone by now.
    """

    position: int
    slot: int | None = None
    type: str = ""
    color: str | None = None
    grams_estimated: Decimal | None = None
    grams_used: Decimal | None = None
    price_per_kg: Decimal | None = None
    cost: Decimal | None = None
    spool_id: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class NewJob:
    """A job that begins. ``started_at`` is ``None`` or not witnessed when it was found running."""

    printer: Printer
    identity: str
    first_seen_at: datetime
    name: str = ""
    file_name: str = ""
    plate: int | None = None
    started_at: datetime | None = None
    started_witnessed: bool = False
    has_started: bool = False
    is_paused: bool = False
    progress: int | None = None
    layers_reached: int | None = None
    layers_total: int | None = None
    remaining: int | None = None
    printing_seconds: int = 0
    currency: str
    uid: str = field(default_factory=lambda: uuid4().hex)


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """A job in the book. ``result`` is ``None`` while it is open.

    ``first_seen_at`` orders jobs and is always known. ``started_at`` and ``ended_at`` are ``None`` where nobody was
    there and nothing tells; the ``_witnessed`` flags say whether we saw the moment ourselves. An end that was not
    witnessed has an inferred result; it lies after ``seen_at``, when the job was last seen open. ``remaining``,
    ``printing_seconds`` and ``paused_seconds`` are in seconds, ``progress`` in percent. The estimates come from the
    sliced file; ``grams`` and ``cost`` are set when the job has ended.
    """

    id: int
    uid: str
    serial: str
    printer_name: str
    identity: str
    name: str
    file_name: str
    file_sha256: str | None
    plate: int | None
    first_seen_at: datetime
    seen_at: datetime
    started_at: datetime | None
    started_witnessed: bool
    ended_at: datetime | None
    ended_witnessed: bool
    result: JobResult | None
    has_started: bool
    is_paused: bool
    progress: int | None
    layers_reached: int | None
    layers_total: int | None
    remaining: int | None
    seconds_estimated: int | None
    printing_seconds: int
    paused_seconds: int
    grams_estimated: Decimal | None
    grams: Decimal | None
    cost_estimated: Decimal | None
    cost: Decimal | None
    cost_is_default: bool
    currency: str
    energy_kwh: Decimal | None
    note: str
    filaments: tuple[JobFilament, ...] = ()


class JobChange(TypedDict, total=False):
    """The fields of a job to write; those left out stay as they are."""

    name: str
    file_name: str
    file_sha256: str | None
    plate: int | None
    seen_at: datetime
    started_at: datetime | None
    started_witnessed: bool
    has_started: bool
    is_paused: bool
    progress: int | None
    layers_reached: int | None
    layers_total: int | None
    remaining: int | None
    seconds_estimated: int | None
    printing_seconds: int
    paused_seconds: int
    grams_estimated: Decimal | None
    grams: Decimal | None
    cost_estimated: Decimal | None
    cost: Decimal | None
    cost_is_default: bool
    energy_kwh: Decimal | None
    note: str


@dataclass(frozen=True, kw_only=True, slots=True)
class JobEnd:
    """How a job ended. ``at`` is the moment for the history; ``witnessed`` says whether it is also the job's end."""

    result: JobResult
    at: datetime
    witnessed: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Totals:
    """Exact sums over ended jobs; ``seconds`` is printing time without pauses."""

    jobs: int = 0
    grams: Decimal = Decimal(0)
    cost: Decimal = Decimal(0)
    seconds: int = 0
    energy_kwh: Decimal = Decimal(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerProblem:
    """Something a person should know. ``code`` is one of

    - ``corrupt``: the file was damaged; it was kept aside as ``path`` and an empty ledger was begun,
    - ``unavailable``: the database at ``path`` can't be opened now; the next call tries again,
    - ``driver_missing``: ``path`` is the name of a package that talks to the server and is not installed,
    - ``site_code_taken``: ``path`` is a code that another site of the same database has.
    """

    code: str
    path: str
    at: datetime
