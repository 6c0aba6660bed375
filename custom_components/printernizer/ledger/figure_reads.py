"""What a month brought and what is still open, for the figures of the shop: what its reports and month pages say, too."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from decimal import Decimal

from sqlalchemy import Connection, Integer, exists, func, select, type_coerce

from .account_tables import month_closes, period_sums
from .account_words import Classification, SumOf
from .model import jobs, printers
from .report_query import ReportQuery
from .report_reads import find_months, find_printed

_SECOND = timedelta(seconds=1)
_NOTHING = Decimal(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthFigures:
    """Sums of a month as reports tell them. Money counts only in the currency that was asked for.

    ``cost`` is that of all jobs; ``profit`` is what business jobs brought, less what they cost.
    """

    jobs: int = 0
    finished: int = 0
    failed: int = 0
    grams: Decimal = _NOTHING
    energy_kwh: Decimal = _NOTHING
    cost: Decimal = _NOTHING
    profit: Decimal = _NOTHING


@dataclass(frozen=True, kw_only=True, slots=True)
class UseOfTime:
    """For how many seconds printers printed, and for how many all of them together could have."""

    seconds: int
    available: int


def find_figures(connection: Connection, period: int, currency: str) -> MonthFigures:
    """Add up what counts in a month."""
    month = ReportQuery(since=period, until=period)
    rows = find_months(connection, month)
    business = find_months(connection, replace(month, classifications=(Classification.BUSINESS,)))
    return MonthFigures(
        jobs=sum(row.figures.jobs for row in rows),
        finished=sum(row.finished for row in rows),
        failed=sum(row.failed for row in rows),
        grams=sum((row.figures.grams for row in rows), start=_NOTHING),
        energy_kwh=sum((row.figures.energy_kwh for row in rows), start=_NOTHING),
        cost=sum((row.figures.cost for row in rows if row.currency == currency), start=_NOTHING),
        profit=sum((row.figures.profit for row in business if row.currency == currency), start=_NOTHING),
    )


def find_unclassified(connection: Connection) -> int:
    """Count the jobs of all months that aren't closed of which nobody has said whose they are."""
    row, close = period_sums.c, month_closes.c
    closed = select(close.site_id, func.max(close.period).label("through")).group_by(close.site_id).subquery()
    found = (
        select(func.coalesce(func.sum(row.jobs), 0))
        .select_from(period_sums.outerjoin(closed, closed.c.site_id == row.site_id))
        .where(
            row.sum_of == SumOf.MATERIAL,
            row.classification == Classification.UNCLASSIFIED,
            type_coerce(row.period, Integer) % 100 > 0,
            row.period > func.coalesce(closed.c.through, 0),
        )
    )
    return int(connection.execute(found).scalar_one())


def find_use(
    connection: Connection, since: datetime, until: datetime, zone: tzinfo, serials: Iterable[str] = ()
) -> UseOfTime:
    """Tell how much printers were used: ``serials`` that are there, and whoever printed then or before and after."""
    told, seconds, _ = find_printed(connection, since, until, zone)
    there = set(serials) | seconds.keys() | _in_service(connection, since, until)
    available = max(timedelta(), until - told) // _SECOND * len(there)
    return UseOfTime(seconds=sum(seconds.values()), available=available)


def _in_service(connection: Connection, since: datetime, until: datetime) -> set[str]:
    """Return printers that had jobs before the end of a span, and some since it began."""
    mine = jobs.c.printer_id == printers.c.id
    found = select(printers.c.serial).where(
        exists().where(mine, jobs.c.first_seen_at < until),
        exists().where(mine, jobs.c.first_seen_at >= since),
    )
    return set(connection.execute(found).scalars())
