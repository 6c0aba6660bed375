"""The tables of the ledger.

Money is whole ten-thousandths, mass milligrams, energy milliwatt-hours, time milliseconds UTC, durations seconds (see
``columns``). ``NULL`` always means "not known".
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

from ..drivers.models import JobResult
from .columns import IDENTITY, Grams, KilowattHours, Moment, Money, RowId, Text, Word
from .rows import JobMomentKind

NAME = 255
NOTE = 4000
SEARCH_TEXT = 3 * NAME
SORT_NAME = 64

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

meta = Table(
    "meta",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("value", String(NAME), nullable=False),
)

printers = Table(
    "printers",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("serial", Text(NAME), nullable=False, unique=True),
    Column("vendor", String(32), nullable=False),
    Column("model", Text(NAME), nullable=False),
    Column("name", Text(NAME), nullable=False),
)

_FALSE = text("'0'")

jobs = Table(
    "jobs",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("uid", String(32), nullable=False, unique=True),
    Column("printer_id", RowId, ForeignKey("printers.id"), nullable=False),
    # The printer again while the job is open, else NULL: unique, so no printer can ever have two open jobs. (A partial
    # index would say the same, but MariaDB has none.)
    Column("open_printer_id", RowId, ForeignKey("printers.id"), unique=True),
    Column("identity", Text(IDENTITY), nullable=False),
    Column("name", Text(NAME), nullable=False),
    Column("file_name", Text(NAME), nullable=False),
    # See ``job_texts``.
    Column("search_text", Text(SEARCH_TEXT), nullable=False),
    Column("sort_name", Text(SORT_NAME), nullable=False, server_default=""),
    Column("file_sha256", String(64)),
    Column("plate", Integer),
    Column("first_seen_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("started_at", Moment),
    Column("started_witnessed", Boolean, nullable=False),
    Column("ended_at", Moment),
    Column("ended_witnessed", Boolean, nullable=False, server_default=_FALSE),
    Column("result", Word(JobResult)),
    Column("has_started", Boolean, nullable=False, server_default=_FALSE),
    Column("is_paused", Boolean, nullable=False, server_default=_FALSE),
    Column("progress", Integer),
    Column("layers_reached", Integer),
    Column("layers_total", Integer),
    Column("remaining", BigInteger),
    Column("seconds_estimated", BigInteger),
    Column("printing_seconds", BigInteger, nullable=False, server_default=_FALSE),
    Column("paused_seconds", BigInteger, nullable=False, server_default=_FALSE),
    Column("grams_estimated", Grams),
    Column("grams", Grams),
    Column("cost_estimated", Money),
    Column("cost", Money),
    Column("cost_is_default", Boolean, nullable=False, server_default=_FALSE),
    Column("currency", String(3), nullable=False),
    Column("energy_kwh", KilowattHours),
    Column("note", Text(NOTE), nullable=False, server_default=""),
    CheckConstraint("(result IS NULL) = (open_printer_id IS NOT NULL)", name="open_or_ended"),
    Index(None, "first_seen_at", "id"),
    Index(None, "printer_id", "first_seen_at", "id"),
    Index(None, "file_sha256"),
    Index(None, "ended_at"),
    Index(None, "result", "first_seen_at", "id"),
    # What a list is sorted by.
    Index(None, "cost", "id"),
    Index(None, "printing_seconds", "id"),
    Index(None, "sort_name", "id"),
)

# How many jobs a printer had in each span of ``first_seen_at``: where in a list of a million the 500,000th is.
job_counts = Table(
    "job_counts",
    metadata,
    Column("printer_id", RowId, ForeignKey("printers.id"), primary_key=True),
    Column("span", Integer, primary_key=True, autoincrement=False),
    Column("jobs", Integer, nullable=False),
)

job_filaments = Table(
    "job_filaments",
    metadata,
    Column("job_id", RowId, ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("slot", Integer),
    Column("type", Text(64), nullable=False),
    Column("color", String(8)),
    Column("grams_estimated", Grams),
    Column("grams_used", Grams),
    Column("price_per_kg", Money),
    Column("cost", Money),
    # No foreign key: a spool may go, what was printed with it stays.
    Column("spool_id", RowId),
    Index(None, "type", "job_id"),
)

job_moments = Table(
    "job_moments",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("job_id", RowId, ForeignKey("jobs.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("kind", Word(JobMomentKind), nullable=False),
    Column("detail", Text(64), nullable=False, server_default=""),
    UniqueConstraint("job_id", "number"),
)
