"""Shapes of all that is known of a job, see ``types``. Amounts are decimal texts."""

from typing import TypedDict

from ..costing import CostPart, EnergySource
from ..drivers.models import JobResult
from ..ledger.account_words import AccountState, FailureReason
from ..library.models import JobFileRole
from .types_books import BookingPayload, JobAccountPayload, JobMomentPayload, LogEntryPayload
from .types_jobs import JobPayload


class JobSpoolPayload(TypedDict):
    """The spool that a filament came off."""

    id: int
    vendor: str
    name: str
    lot: str
    is_archived: bool


class JobFilamentDetails(TypedDict):
    """One filament of a job. ``tray``: the number that ``materials/places`` tells too. Prices are for administrators."""

    position: int
    tray: int | None
    type: str
    color: str | None
    grams: str | None
    grams_expected: str | None
    price_per_kg: str | None
    cost: str | None
    spool: JobSpoolPayload | None


class JobPicturePayload(TypedDict):
    """A photo or film of a job."""

    file_id: str
    role: JobFileRole
    at: str
    thumbnail_url: str
    url: str


class JobCostPayload(TypedDict):
    """What a job cost, or was expected to: the parts add up to ``full``."""

    parts: dict[CostPart, str]
    full: str
    energy: str | None


class JobCosts(TypedDict):
    """From the material to the result. ``actual`` has the failed attempts in it, ``expected`` the risk of them instead.

    ``contribution`` is what the price leaves over what the job alone caused, ``result`` over full cost; ``None``:
    nothing is asked for the job. Percent of the net price, and of the full cost.
    """

    actual: JobCostPayload | None
    expected: JobCostPayload | None
    contribution: str | None
    result: str | None
    margin_percent: str | None
    markup_percent: str | None


class JobAttemptPayload(TypedDict):
    """A job that is an attempt at another one, or that others are attempts at. ``cost``: its own."""

    id: int
    number: str | None
    name: str
    result: JobResult | None
    failure: FailureReason | None
    state: AccountState
    start_time: str | None
    filament: str | None
    cost: str | None


class JobDetails(TypedDict):
    """All that is known of a job. ``is_file_kept``: what it was printed from is there to be printed again.

    What the books say of it is for administrators: others find ``None``, no text and empty lists there. ``customer`` and
    ``order`` are numbers. ``is_invoice_open``: the number of its invoice may still be entered, booked or not.
    """

    job: JobPayload
    result: JobResult | None
    is_file_kept: bool
    preview_url: str | None
    layers_reached: int | None
    layers_total: int | None
    filaments: list[JobFilamentDetails]
    pictures: list[JobPicturePayload]
    moments: list[JobMomentPayload]
    note: str
    account: JobAccountPayload | None
    is_invoice_open: bool
    customer: str | None
    order: str | None
    costs: JobCosts | None
    attempts: list[JobAttemptPayload]
    attempt_of: JobAttemptPayload | None
    bookings: list[BookingPayload]
    history: list[LogEntryPayload]


class EnergyStepPayload(TypedDict):
    """Energy (kWh) over a stretch of time; ``price`` of a kWh and what it cost, ``None``: nobody knew it."""

    start: str
    end: str
    energy: str
    price: str | None
    cost: str | None


class JobEnergy(TypedDict):
    """The course of a job's energy. ``steps`` are those of the recorder, or what is kept with the job's costs."""

    source: EnergySource | None
    is_estimated: bool
    energy: str | None
    cost: str | None
    currency: str
    steps: list[EnergyStepPayload]
