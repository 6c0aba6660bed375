"""The book of record: what was printed, how it ended, what it took and cost.

Knows nothing of Home Assistant. ``Ledger`` is asked with plain rows and queries and answers with plain rows and pages;
SQLAlchemy Core and Alembic stay inside, on one thread. A SQLite file by default, any SQLAlchemy URL by choice.
"""

from . import account_tables, customer_tables, stock_tables  # noqa: F401  a database has all tables
from .columns import clean_identity
from .errors import (
    DriverMissing,
    EntryRefused,
    JobAlreadyOpen,
    JobMissing,
    JobNotOpen,
    LedgerClosed,
    LedgerCorrupt,
    LedgerError,
    LedgerTooNew,
    LedgerUnavailable,
    SiteCodeTaken,
)
from .figure_reads import SpanFigures
from .hour_reads import HourSum
from .query import MAX_LIMIT, JobQuery, Page
from .rows import (
    Job,
    JobChange,
    JobEnd,
    JobFilament,
    JobMoment,
    JobMomentKind,
    LedgerProblem,
    NewJob,
    Printer,
    Totals,
)
from .site import Site
from .store import Ledger

__all__ = [
    "MAX_LIMIT",
    "DriverMissing",
    "EntryRefused",
    "HourSum",
    "Job",
    "JobAlreadyOpen",
    "JobChange",
    "JobEnd",
    "JobFilament",
    "JobMissing",
    "JobMoment",
    "JobMomentKind",
    "JobNotOpen",
    "JobQuery",
    "Ledger",
    "LedgerClosed",
    "LedgerCorrupt",
    "LedgerError",
    "LedgerProblem",
    "LedgerTooNew",
    "LedgerUnavailable",
    "NewJob",
    "Page",
    "Printer",
    "Site",
    "SiteCodeTaken",
    "SpanFigures",
    "Totals",
    "clean_identity",
]
