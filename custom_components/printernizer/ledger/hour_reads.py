"""What jobs took by the hour they ended in: the ledger's side of long-term statistics."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import BigInteger, ColumnElement, Connection, and_, case, func, or_, select, type_coerce

from .columns import moment_of
from .model import jobs, printers

_HOUR = 3_600_000
"""Milliseconds, as moments are stored."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HourSum:
    """What the jobs that ended within an hour took. ``cost`` counts only jobs in the currency that was asked for."""

    start: datetime
    cost: Decimal
    energy_kwh: Decimal
    grams: Decimal
    seconds: int


def find_hours(
    connection: Connection, serial: str | None, currency: str, since: datetime | None, until: datetime | None
) -> tuple[HourSum, ...]:
    """Add up ended jobs by hour, oldest first, of a printer or of all; hours in which none ended are left out.

    A job belongs where it ended; where nobody saw its end, where it was last seen. ``since`` is inclusive, ``until`` not.
    """
    end = type_coerce(func.coalesce(jobs.c.ended_at, jobs.c.seen_at), BigInteger)
    hour = (end // _HOUR).label("hour")
    query = (
        select(
            hour,
            func.sum(case((jobs.c.currency == currency, jobs.c.cost))).label("cost"),
            func.sum(jobs.c.energy_kwh).label("energy_kwh"),
            func.sum(jobs.c.grams).label("grams"),
            func.sum(jobs.c.printing_seconds).label("seconds"),
        )
        .where(*_conditions(serial, since, until))
        .group_by(hour)
        .order_by(hour)
    )
    nothing = Decimal(0)
    return tuple(
        HourSum(
            start=moment_of(int(row.hour) * _HOUR),
            cost=row.cost or nothing,
            energy_kwh=row.energy_kwh or nothing,
            grams=row.grams or nothing,
            seconds=int(row.seconds or 0),
        )
        for row in connection.execute(query)
    )


def _conditions(
    serial: str | None, since: datetime | None, until: datetime | None
) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [jobs.c.result.is_not(None)]
    if serial is not None:
        conditions.append(jobs.c.printer_id.in_(select(printers.c.id).where(printers.c.serial == serial)))
    # Two ways to the end of a job, each with an index of its own.
    if since is not None:
        unseen = and_(jobs.c.ended_at.is_(None), jobs.c.seen_at >= since)
        conditions.append(or_(jobs.c.ended_at >= since, unseen))
    if until is not None:
        unseen = and_(jobs.c.ended_at.is_(None), jobs.c.seen_at < until)
        conditions.append(or_(jobs.c.ended_at < until, unseen))
    return conditions
