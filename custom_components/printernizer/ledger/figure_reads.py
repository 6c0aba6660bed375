"""What a span of time brought, for the figures of the shop: a handful of numbers over its jobs."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Connection, and_, case, func, or_, select

from ..drivers.models import JobResult
from .account_tables import job_accounts
from .account_words import Classification
from .model import jobs

_NOTHING = Decimal(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class SpanFigures:
    """Sums over the jobs that ended within a span. Money counts only in the currency that was asked for.

    ``cost`` is that of all jobs; ``net`` and ``business_cost`` are those of business jobs that have a price.
    """

    jobs: int = 0
    finished: int = 0
    failed: int = 0
    seconds: int = 0
    grams: Decimal = _NOTHING
    energy_kwh: Decimal = _NOTHING
    cost: Decimal = _NOTHING
    net: Decimal = _NOTHING
    business_cost: Decimal = _NOTHING
    unclassified: int = 0


def find_figures(connection: Connection, since: datetime, until: datetime, currency: str) -> SpanFigures:
    """Add up the jobs that ended from ``since`` until before ``until``."""
    account = job_accounts.c
    is_money = jobs.c.currency == currency
    is_priced = and_(is_money, account.classification == Classification.BUSINESS, account.net.is_not(None))
    unseen = and_(jobs.c.ended_at.is_(None), jobs.c.seen_at >= since, jobs.c.seen_at < until)
    row = connection.execute(
        select(
            func.count().label("jobs"),
            func.sum(case((jobs.c.result == JobResult.FINISHED, 1), else_=0)).label("finished"),
            func.sum(case((jobs.c.result == JobResult.FAILED, 1), else_=0)).label("failed"),
            func.sum(jobs.c.printing_seconds).label("seconds"),
            func.sum(jobs.c.grams).label("grams"),
            func.sum(jobs.c.energy_kwh).label("energy_kwh"),
            func.sum(case((is_money, jobs.c.cost))).label("cost"),
            func.sum(case((is_priced, account.net))).label("net"),
            func.sum(case((is_priced, jobs.c.cost))).label("business_cost"),
            func.sum(case((account.classification == Classification.UNCLASSIFIED, 1), else_=0)).label(
                "unclassified"
            ),
        )
        .select_from(jobs.outerjoin(job_accounts, account.job_id == jobs.c.id))
        .where(
            jobs.c.result.is_not(None),
            or_(and_(jobs.c.ended_at >= since, jobs.c.ended_at < until), unseen),
        )
    ).one()
    return SpanFigures(
        jobs=row.jobs,
        finished=int(row.finished or 0),
        failed=int(row.failed or 0),
        seconds=int(row.seconds or 0),
        grams=row.grams or _NOTHING,
        energy_kwh=row.energy_kwh or _NOTHING,
        cost=row.cost or _NOTHING,
        net=row.net or _NOTHING,
        business_cost=row.business_cost or _NOTHING,
        unclassified=int(row.unclassified or 0),
    )
