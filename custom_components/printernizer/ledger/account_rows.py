"""What callers of the books hand in and get back: plain frozen rows, no SQL.

Money has four decimals where it is a cost and two where it is a price or tax; grams three, kWh six. ``None``: not known.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
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
    tax_reason: str
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
class ChainState:
    """Whether a site's log is whole: up to which line, and the first that is not as it was written, if any."""

    site: str
    seq: int
    hash: str
    broken_at: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every line is as it was written."""
        return self.broken_at is None
