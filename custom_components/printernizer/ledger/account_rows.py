"""What callers of the books hand in and get back: plain frozen rows, no SQL.

Money has four decimals where it is a cost and two where it is a price or tax; grams three, kWh six. ``None``: not known.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypedDict

from ..costing import EnergySource, PriceBasis
from .account_words import AccountState, BookingKind, Classification, ClassifiedBy, FailureReason, JobOrigin


@dataclass(frozen=True, kw_only=True, slots=True)
class JobAccount:
    """What the books say of a job beside what its printer told.

    ``number`` and ``period`` (202611, the month of ``service_on``) are ``None`` while the job is open. The costs add up
    to the job's ``cost``. ``attempt_of_id``: the job that this was a failed attempt at; that one's overhead covers it.
    ``rates`` and ``estimate`` are JSON (``costing.rates_to_data``; a breakdown of what was expected).
    """

    job_id: int
    site: str
    number: str | None
    origin: JobOrigin
    state: AccountState
    classification: Classification
    classified_by: ClassifiedBy
    customer_id: int | None
    order_id: int | None
    attempt_of_id: int | None
    failure: FailureReason | None
    failure_note: str
    stopped_by: str | None
    service_on: date | None
    period: int | None
    labour_minutes: int | None
    packaging: Decimal | None
    customer_material: bool
    energy_source: EnergySource | None
    energy_estimated: bool
    material_cost: Decimal | None
    energy_cost: Decimal | None
    machine_cost: Decimal | None
    labour_cost: Decimal | None
    packaging_cost: Decimal | None
    overhead_cost: Decimal | None
    price_basis: PriceBasis | None
    treatment: str | None
    tax_rate: Decimal | None
    tax_country: str | None
    tax_reason: str
    net: Decimal | None
    vat: Decimal | None
    gross: Decimal | None
    external_invoice_no: str
    rates: str | None
    estimate: str | None
    updated_at: datetime


class AccountChange(TypedDict, total=False):
    """The fields of an account to write; those left out stay as they are."""

    classification: Classification
    classified_by: ClassifiedBy
    customer_id: int | None
    order_id: int | None
    attempt_of_id: int | None
    failure: FailureReason | None
    failure_note: str
    stopped_by: str | None
    service_on: date | None
    labour_minutes: int | None
    packaging: Decimal | None
    customer_material: bool
    energy_source: EnergySource | None
    energy_estimated: bool
    material_cost: Decimal | None
    energy_cost: Decimal | None
    machine_cost: Decimal | None
    labour_cost: Decimal | None
    packaging_cost: Decimal | None
    overhead_cost: Decimal | None
    price_basis: PriceBasis | None
    treatment: str | None
    tax_rate: Decimal | None
    tax_country: str | None
    tax_reason: str
    net: Decimal | None
    vat: Decimal | None
    gross: Decimal | None
    external_invoice_no: str
    rates: str | None
    estimate: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Booking:
    """A booked job: written once. In a reversal all amounts are negated, ``jobs`` is -1."""

    id: int
    site: str
    job_id: int
    number: str
    kind: BookingKind
    of_id: int | None
    booked_at: datetime
    booked_by: str
    period: int
    service_on: date
    classification: Classification
    customer_id: int | None
    order_id: int | None
    serial: str
    result: str
    failure: FailureReason | None
    material: str
    jobs: int
    seconds: int
    seconds_estimated: int | None
    grams: Decimal | None
    grams_estimated: Decimal | None
    energy_kwh: Decimal | None
    currency: str
    material_cost: Decimal | None
    energy_cost: Decimal | None
    machine_cost: Decimal | None
    labour_cost: Decimal | None
    packaging_cost: Decimal | None
    overhead_cost: Decimal | None
    cost: Decimal | None
    cost_estimated: Decimal | None
    price_basis: PriceBasis | None
    treatment: str | None
    tax_rate: Decimal | None
    tax_country: str | None
    net: Decimal | None
    vat: Decimal | None
    gross: Decimal | None
    external_invoice_no: str
    rates: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class LogEntry:
    """A line of the log. ``data`` is canonical JSON; ``hash`` is that of ``prev_hash`` and the whole line."""

    site: str
    seq: int
    ts: str
    actor: str
    action: str
    entity: str
    data: str
    prev_hash: str
    hash: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthClose:
    """A month that is closed: what it held, and where the log stood."""

    site: str
    period: int
    closed_at: datetime
    closed_by: str
    jobs: int
    sums: str
    log_seq: int
    log_hash: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthState:
    """What stands against closing a month, and what a person may want to look at before.

    ``unclassified`` and ``unfinished`` (a price without its tax) keep it open. ``drafts`` are complete and are booked
    along; ``unpriced`` of these are business jobs that brought nothing, and ``uncosted`` cost nothing that is known.
    ``uninvoiced`` have a price and no number of an invoice, be they drafts or booked: no other program takes them.
    ``earlier``: the first month before that has jobs and is open. ``running`` jobs have no month yet.
    """

    period: int
    is_closed: bool
    is_over: bool
    earlier: int | None
    jobs: int
    booked: int
    unclassified: int
    unfinished: int
    drafts: int
    unpriced: int
    uncosted: int
    uninvoiced: int
    running: int

    @property
    def is_ready(self) -> bool:
        """Whether it can be closed."""
        open_jobs = self.unclassified + self.unfinished
        return self.is_over and not self.is_closed and self.earlier is None and not open_jobs


class ChainProblem(StrEnum):
    """What is not as it was written."""

    LINE = "line"
    """A line of the log was changed, removed or put in."""
    HEAD = "head"
    """The log ends elsewhere than the site remembers."""
    BOOKING = "booking"
    """A booking is not as the log says, or is missing, or the log knows nothing of it."""
    CLOSE = "close"
    """The same of a closed month."""
    NUMBER = "number"
    """A number of a job is missing, or there is one too many."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainState:
    """Whether a site's log is whole: up to which line, and the first that is not as it was written, if any.

    ``broken_at`` is the line that is false, or the one that tells of what is false; ``None`` with a ``problem``: no
    line tells of it.
    """

    site: str
    seq: int
    hash: str
    broken_at: int | None = None
    problem: ChainProblem | None = None

    @property
    def is_whole(self) -> bool:
        """Whether everything is as it was written."""
        return self.problem is None
