"""What has to be known before something comes into the books from elsewhere: functions on a connection."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import Connection, select

from ..costing import Span
from .model import jobs, printers

_LONGEST = timedelta(days=31)
"""No print is longer."""


def find_busy(connection: Connection, serial: str, within: Span) -> Sequence[Span]:
    """Return when a printer had a job in a span of time; one that is open goes on."""
    wanted = (
        select(jobs.c.started_at, jobs.c.first_seen_at, jobs.c.ended_at, jobs.c.seen_at, jobs.c.result)
        .join(printers, printers.c.id == jobs.c.printer_id)
        .where(
            printers.c.serial == serial,
            jobs.c.first_seen_at < within.end,
            jobs.c.first_seen_at >= within.start - _LONGEST,
        )
    )
    found = []
    for row in connection.execute(wanted):
        start = row.started_at or row.first_seen_at
        end = within.end if row.result is None else row.ended_at or row.seen_at
        found.append(Span(start, max(start, end)))
    return found
