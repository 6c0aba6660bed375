"""The tables of the books: what jobs cost and brought, what was booked, the log of all changes, what is numbered.

``job_accounts`` says about each job what a person may correct; ``bookings``, ``book_log`` and ``month_closes`` are
written once: the database itself refuses to change them (see ``guards``).
"""

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, String, Table, text

from ..costing import EnergySource, PriceBasis
from .account_words import (
    AccountState,
    BookingKind,
    Circle,
    Classification,
    ClassifiedBy,
    FailureReason,
    JobOrigin,
    SumOf,
)
from .columns import Day, Grams, KilowattHours, Moment, Money, Percent, RowId, Text, Word
from .file_tables import LongText
from .model import NAME, NOTE, metadata

NUMBER = 40
"""Characters of a number such as PZ-2026-0042."""
ACTOR = 64
"""Characters of who did something: ``system``, or ``user:`` and Home Assistant's id of a person."""
CODE = 16

COST_PARTS = ("material", "energy", "machine", "labour", "packaging", "overhead")
"""In the order in which they are told; ``costing.CostPart`` with what failed and what might fail left out: a failed
attempt is a job with parts of its own."""

_FALSE = text("'0'")
_ZERO = text("'0'")


def site_column(*, primary_key: bool = False) -> Column[int]:
    """Return whose row it is."""
    return Column("site_id", RowId, ForeignKey("sites.id"), primary_key=primary_key, nullable=False)


def _costs(*, nullable: bool = True) -> list[Column[Any]]:
    """Return the parts of what a job cost."""
    return [Column(f"{part}_cost", Money, nullable=nullable) for part in COST_PARTS]


def price_columns() -> list[Column[Any]]:
    """Return a price as it was agreed, with its tax and the reason for it."""
    return [
        *_tax_columns(),
        Column("tax_reason", Text(NAME), nullable=False, server_default=""),
        *_amount_columns(),
    ]


def _tax_columns() -> list[Column[Any]]:
    return [
        Column("price_basis", Word(PriceBasis)),
        Column("treatment", String(CODE)),
        Column("tax_rate", Percent),
        Column("tax_country", String(2)),
    ]


def _amount_columns() -> list[Column[Any]]:
    return [
        Column("net", Money),
        Column("vat", Money),
        Column("gross", Money),
    ]


# Each Home Assistant that writes into the same database is a site, with a log and numbers of its own.
sites = Table(
    "sites",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("uid", String(64), nullable=False, unique=True),
    # Stands before all numbers of the site, so that two sites never give the same one.
    Column("code", String(8), nullable=False, unique=True),
    Column("name", Text(NAME), nullable=False, server_default=""),
    # The end of the site's log: who appends locks this row first.
    Column("log_seq", BigInteger, nullable=False, server_default=_ZERO),
    Column("log_hash", String(64), nullable=False),
)

number_circles = Table(
    "number_circles",
    metadata,
    site_column(primary_key=True),
    Column("circle", Word(Circle), primary_key=True),
    # 0: counts on over the years.
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
)

job_accounts = Table(
    "job_accounts",
    metadata,
    Column("job_id", RowId, ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    site_column(),
    # The job's, which never changes: what an account picks is listed in this order.
    Column("first_seen_at", Moment, nullable=False),
    # Given when the job ends: a job that never began takes no number.
    Column("number", String(NUMBER), unique=True),
    Column("origin", Word(JobOrigin), nullable=False),
    Column("state", Word(AccountState), nullable=False),
    Column("classification", Word(Classification), nullable=False),
    Column("classified_by", Word(ClassifiedBy), nullable=False),
    Column("customer_id", RowId, ForeignKey("customers.id")),
    Column("order_id", RowId, ForeignKey("orders.id")),
    # The job that this was a (failed) attempt at; that one's overhead covers this one too.
    Column("attempt_of_id", RowId, ForeignKey("jobs.id")),
    Column("failure", Word(FailureReason)),
    Column("failure_note", Text(NOTE), nullable=False, server_default=""),
    # Home Assistant's id of who stopped it.
    Column("stopped_by", String(ACTOR)),
    # The local day that decides rates and month: of the end, or of the delivery.
    Column("service_on", Day),
    # The month of ``service_on``: 202611. NULL while the job is open.
    Column("period", Integer),
    Column("labour_minutes", Integer),
    Column("packaging", Money),
    Column("customer_material", Boolean, nullable=False, server_default=_FALSE),
    Column("energy_source", Word(EnergySource)),
    Column("energy_estimated", Boolean, nullable=False, server_default=_FALSE),
    *_costs(),
    *price_columns(),
    Column("external_invoice_no", Text(64), nullable=False, server_default=""),
    # The rates that the costs were computed from, as JSON: whatever changes later, this job's don't.
    Column("rates", LongText),
    # What was expected before the print, part by part, as JSON.
    Column("estimate", LongText),
    Column("updated_at", Moment, nullable=False),
    Index(None, "period", "job_id"),
    Index(None, "order_id"),
    Index(None, "attempt_of_id"),
    # Pages of the list of jobs are read along these.
    Index(None, "period", "first_seen_at", "job_id"),
    Index(None, "customer_id", "first_seen_at", "job_id"),
    Index(None, "failure", "first_seen_at", "job_id"),
    Index(None, "classification", "first_seen_at", "job_id"),
    Index(None, "state", "first_seen_at", "job_id"),
)

bookings = Table(
    "bookings",
    metadata,
    Column("id", RowId, primary_key=True),
    site_column(),
    Column("job_id", RowId, ForeignKey("jobs.id"), nullable=False),
    Column("number", String(NUMBER), nullable=False),
    Column("kind", Word(BookingKind), nullable=False),
    Column("of_id", RowId, ForeignKey("bookings.id"), unique=True),
    Column("booked_at", Moment, nullable=False),
    Column("booked_by", String(ACTOR), nullable=False),
    Column("period", Integer, nullable=False),
    Column("service_on", Day, nullable=False),
    Column("classification", Word(Classification), nullable=False),
    Column("customer_id", RowId),
    Column("order_id", RowId),
    Column("printer_id", RowId, ForeignKey("printers.id"), nullable=False),
    Column("result", String(32), nullable=False),
    Column("failure", Word(FailureReason)),
    Column("material", Text(64), nullable=False, server_default=""),
    # Negative in a reversal, like all amounts.
    Column("jobs", Integer, nullable=False),
    Column("seconds", BigInteger, nullable=False),
    Column("seconds_estimated", BigInteger),
    Column("grams", Grams),
    Column("grams_estimated", Grams),
    Column("energy_kwh", KilowattHours),
    Column("currency", String(3), nullable=False),
    *_costs(),
    Column("cost", Money),
    Column("cost_estimated", Money),
    # Without the reason for the tax: a person's words have to be forgotten, and nothing here can be changed.
    *_tax_columns(),
    *_amount_columns(),
    Column("external_invoice_no", Text(64), nullable=False, server_default=""),
    Column("rates", LongText),
    Index(None, "job_id"),
    Index(None, "period", "id"),
    Index(None, "customer_id", "period"),
)

book_log = Table(
    "book_log",
    metadata,
    site_column(primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("ts", String(32), nullable=False),
    Column("actor", String(ACTOR), nullable=False),
    Column("action", String(48), nullable=False),
    Column("entity", String(64), nullable=False),
    # Canonical JSON, without a person's data: free text stands here as a salted digest of ``book_texts``.
    Column("data", LongText, nullable=False),
    Column("prev_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index(None, "entity"),
)

# May be emptied: then nobody can tell any more what a digest in the log stands for, and the log is whole all the same.
book_texts = Table(
    "book_texts",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("salt", String(32)),
    Column("content", LongText),
    Column("entity", String(64), nullable=False),
    Index(None, "entity"),
)

month_closes = Table(
    "month_closes",
    metadata,
    site_column(primary_key=True),
    Column("period", Integer, primary_key=True, autoincrement=False),
    Column("closed_at", Moment, nullable=False),
    Column("closed_by", String(ACTOR), nullable=False),
    Column("jobs", Integer, nullable=False),
    Column("sums", LongText, nullable=False),
    Column("log_seq", BigInteger, nullable=False),
    Column("log_hash", String(64), nullable=False),
)

export_batches = Table(
    "export_batches",
    metadata,
    Column("id", RowId, primary_key=True),
    site_column(),
    Column("format", String(32), nullable=False),
    Column("period", Integer),
    Column("made_at", Moment, nullable=False),
    Column("made_by", String(ACTOR), nullable=False),
    Column("rows", Integer, nullable=False),
    Column("is_repeat", Boolean, nullable=False, server_default=_FALSE),
)

export_batch_bookings = Table(
    "export_batch_bookings",
    metadata,
    Column("batch_id", RowId, ForeignKey("export_batches.id", ondelete="CASCADE"), primary_key=True),
    Column("booking_id", RowId, ForeignKey("bookings.id"), primary_key=True),
    Index(None, "booking_id"),
)

# Sums of what accounts in draft and bookings say, changed with them in one transaction: a report of five years reads
# hundreds of rows in place of a million.
period_sums = Table(
    "period_sums",
    metadata,
    Column("sum_of", Word(SumOf), primary_key=True),
    Column("period", Integer, primary_key=True, autoincrement=False),
    site_column(primary_key=True),
    Column("item", String(64), primary_key=True),
    Column("classification", Word(Classification), primary_key=True),
    Column("result", String(32), primary_key=True),
    Column("currency", String(3), primary_key=True),
    Column("jobs", Integer, nullable=False),
    Column("seconds", BigInteger, nullable=False),
    Column("seconds_estimated", BigInteger, nullable=False),
    Column("grams", Grams, nullable=False),
    Column("grams_estimated", Grams, nullable=False),
    Column("energy_kwh", KilowattHours, nullable=False),
    *_costs(nullable=False),
    Column("cost", Money, nullable=False),
    Column("cost_estimated", Money, nullable=False),
    Column("net", Money, nullable=False),
    Column("vat", Money, nullable=False),
    Column("gross", Money, nullable=False),
    Index(None, "sum_of", "item", "period"),
    # What is read together, lies together.
    sqlite_with_rowid=False,
)
