"""Shapes of accounts, bookings, months and the log, see ``types``. Amounts are decimal texts."""

from typing import Any, TypedDict

from ..costing import EnergySource, PriceBasis
from ..ledger.account_rows import ChainProblem
from ..ledger.account_words import (
    AccountState,
    BookingKind,
    Classification,
    ClassifiedBy,
    FailureReason,
    JobOrigin,
)
from ..ledger.rows import JobMomentKind


class JobAccountPayload(TypedDict):
    """What the books say of a job. ``period`` is its month, such as 202611; ``None`` while it is open."""

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
    service_on: str | None
    period: int | None
    labour_minutes: int | None
    packaging: str | None
    customer_material: bool
    energy_source: EnergySource | None
    energy_estimated: bool
    material_cost: str | None
    energy_cost: str | None
    machine_cost: str | None
    labour_cost: str | None
    packaging_cost: str | None
    overhead_cost: str | None
    price_basis: PriceBasis | None
    treatment: str | None
    tax_rate: str | None
    tax_country: str | None
    tax_reason: str
    net: str | None
    vat: str | None
    gross: str | None
    external_invoice_no: str
    updated_at: str


class BookingPayload(TypedDict):
    """A booked job, a reversal of it (all negated), or what took its place."""

    id: int
    job_id: int
    number: str
    kind: BookingKind
    of_id: int | None
    booked_at: str
    booked_by: str
    period: int
    service_on: str
    classification: Classification
    customer_id: int | None
    cost: str | None
    net: str | None
    vat: str | None
    gross: str | None


class JobMomentPayload(TypedDict):
    """Something that happened to a job."""

    at: str
    kind: JobMomentKind
    detail: str


class LogEntryPayload(TypedDict):
    """A line of the log. ``texts``: what digests in ``data`` stand for, as far as it is still kept."""

    seq: int
    ts: str
    actor: str
    action: str
    entity: str
    data: dict[str, Any]
    hash: str
    texts: dict[str, str]


class MonthStatePayload(TypedDict):
    """What is still open in a month, and whether it can be closed. ``uninvoiced``: only while DATEV asks for invoices."""

    period: int
    is_closed: bool
    is_over: bool
    is_ready: bool
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


class MonthLinePayload(TypedDict):
    """A booking of a month, or a draft (``kind`` is null); ``of`` is the number that a reversal takes back."""

    job_id: int
    number: str | None
    name: str
    kind: BookingKind | None
    of: str | None
    booked_at: str | None
    service_on: str | None
    classification: Classification
    customer_id: int | None
    customer_number: str | None
    currency: str
    cost: str | None
    net: str | None
    vat: str | None
    gross: str | None


class MonthLines(TypedDict):
    """A part of what stands in a month: bookings in their order, then drafts."""

    lines: list[MonthLinePayload]
    total: int
    next: str | None


class MonthClosePayload(TypedDict):
    """A month that is closed."""

    period: int
    closed_at: str
    closed_by: str
    jobs: int
    log_seq: int
    log_hash: str


class MonthCloses(TypedDict):
    """The months that are closed, newest first."""

    closes: list[MonthClosePayload]


class LogPage(TypedDict):
    """A part of the log, newest first; ``next`` is the ``before`` of the following part."""

    entries: list[LogEntryPayload]
    total: int
    next: int | None


class ChainPayload(TypedDict):
    """Whether a site's log is whole, and the first line that is not as it was written."""

    site: str
    seq: int
    hash: str
    is_whole: bool
    broken_at: int | None
    problem: ChainProblem | None


class ChainPayloads(TypedDict):
    """The logs of all sites."""

    sites: list[ChainPayload]


class BookingList(TypedDict):
    """What was booked just now."""

    bookings: list[BookingPayload]
