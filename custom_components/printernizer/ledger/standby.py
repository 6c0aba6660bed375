"""What printers take while they don't print: a row a day, nobody's cost. Functions on a connection."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Connection, func, insert, select, update

from ..costing import Span
from .model import jobs, printers
from .stock_tables import standby_days


@dataclass(frozen=True, kw_only=True, slots=True)
class StandbyDay:
    """The standby of a printer on a local day; ``cost`` ``None``: nobody knows what a kWh cost."""

    serial: str
    day: date
    energy_kwh: Decimal
    cost: Decimal | None
    currency: str
    is_estimated: bool = False


def put_standby(connection: Connection, entry: StandbyDay) -> None:
    """Enter a day, or what is better known of it; of a printer that never printed nothing is entered."""
    printer_id = _printer(connection, entry.serial)
    if printer_id is None:
        return
    values = {
        "energy_kwh": entry.energy_kwh,
        "cost": entry.cost,
        "currency": entry.currency,
        "is_estimated": entry.is_estimated,
    }
    there = (standby_days.c.printer_id == printer_id) & (standby_days.c.day == entry.day)
    if connection.execute(select(standby_days.c.day).where(there)).first() is None:
        connection.execute(insert(standby_days).values(printer_id=printer_id, day=entry.day, **values))
    else:
        connection.execute(update(standby_days).where(there).values(values))


def find_standby(
    connection: Connection, since: date, until: date, serial: str | None = None
) -> tuple[StandbyDay, ...]:
    """Return the days from ``since`` until before ``until``, of one printer or of all, in order."""
    wanted = (
        select(standby_days, printers.c.serial)
        .join(printers, printers.c.id == standby_days.c.printer_id)
        .where(standby_days.c.day >= since, standby_days.c.day < until)
        .order_by(standby_days.c.day, printers.c.serial)
    )
    if serial is not None:
        wanted = wanted.where(printers.c.serial == serial)
    return tuple(
        StandbyDay(
            serial=row.serial,
            day=row.day,
            energy_kwh=row.energy_kwh,
            cost=row.cost,
            currency=row.currency,
            is_estimated=row.is_estimated,
        )
        for row in connection.execute(wanted)
    )


def find_last_standby(connection: Connection, serial: str) -> date | None:
    """Return the last day that is entered of a printer."""
    newest = select(func.max(standby_days.c.day)).join(printers, printers.c.id == standby_days.c.printer_id)
    found: date | None = connection.execute(newest.where(printers.c.serial == serial)).scalar_one()
    return found


def find_job_spans(connection: Connection, serial: str, within: Span) -> Sequence[Span]:
    """Return when a printer had a job in a span of time; one that is open goes on."""
    wanted = (
        select(jobs.c.started_at, jobs.c.first_seen_at, jobs.c.ended_at, jobs.c.seen_at, jobs.c.result)
        .join(printers, printers.c.id == jobs.c.printer_id)
        .where(printers.c.serial == serial, jobs.c.first_seen_at < within.end)
        # No print is longer than the days between: what began before has ended.
        .order_by(jobs.c.first_seen_at.desc())
        .limit(_MOST_JOBS)
    )
    spans = []
    for row in connection.execute(wanted):
        start = row.started_at or row.first_seen_at
        end: datetime = within.end if row.result is None else row.ended_at or row.seen_at
        part = Span(start, max(start, end)).common(within)
        if part is not None:
            spans.append(part)
    return spans


_MOST_JOBS = 500
"""Jobs of one printer that are looked at for a day: a job takes minutes at least, and a day has 1440 of them."""


def _printer(connection: Connection, serial: str) -> int | None:
    return connection.execute(select(printers.c.id).where(printers.c.serial == serial)).scalar_one_or_none()
