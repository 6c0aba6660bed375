"""The book of record: what was printed, how it ended, what it took and cost.

Knows nothing of Home Assistant. ``Ledger`` is asked with plain rows and queries and answers with plain rows and pages;
SQLAlchemy Core and Alembic stay inside, on one thread. A SQLite file by default, any SQLAlchemy URL by choice.
"""

from . import account_tables, customer_tables, stock_tables  # noqa: F401  a database has all tables
from .columns import clean_identity
from .errors import (
    DriverMissing,
    EntryRefused,
    FilamentInUse,
    FilamentMissing,
    JobAlreadyOpen,
    JobMissing,
    JobNotOpen,
    LedgerClosed,
    LedgerCorrupt,
    LedgerError,
    LedgerTooNew,
    LedgerUnavailable,
    SiteCodeTaken,
    SpoolArchived,
    SpoolMissing,
    TagTaken,
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
from .stock_mounts import ANY_SLOT
from .stock_rows import (
    Filament,
    FilamentChange,
    FilamentQuery,
    FilamentReach,
    FilamentStock,
    JobSpool,
    NewSpool,
    Place,
    Spool,
    SpoolChange,
    SpoolPrice,
    SpoolQuery,
    SpoolUse,
    UseQuery,
)
from .stock_split import joined, split_by_spool
from .store import Ledger

__all__ = [
    "ANY_SLOT",
    "MAX_LIMIT",
    "DriverMissing",
    "EntryRefused",
    "Filament",
    "FilamentChange",
    "FilamentInUse",
    "FilamentMissing",
    "FilamentQuery",
    "FilamentReach",
    "FilamentStock",
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
    "JobSpool",
    "Ledger",
    "LedgerClosed",
    "LedgerCorrupt",
    "LedgerError",
    "LedgerProblem",
    "LedgerTooNew",
    "LedgerUnavailable",
    "NewJob",
    "NewSpool",
    "Page",
    "Place",
    "Printer",
    "Site",
    "SiteCodeTaken",
    "SpanFigures",
    "Spool",
    "SpoolArchived",
    "SpoolChange",
    "SpoolMissing",
    "SpoolPrice",
    "SpoolQuery",
    "SpoolUse",
    "TagTaken",
    "Totals",
    "UseQuery",
    "clean_identity",
    "joined",
    "split_by_spool",
]
