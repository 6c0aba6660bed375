"""How many jobs there are, and when the one at a place of the list was seen first, without reading them.

The ledger's jobs are counted by printer and span of thirty days, in the transaction that enters or strikes out a job.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Connection, Select, delete, func, insert, select, type_coerce, update

from .columns import milliseconds_of, moment_of
from .model import job_counts, jobs, printers

SPAN = 30 * 24 * 3600 * 1000
"""Milliseconds."""

_first_seen = type_coerce(jobs.c.first_seen_at, BigInteger)


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a job at some place in the list is to be looked for: at the ``skip``-th of those first seen ``before``."""

    before: datetime
    skip: int


def count_jobs(connection: Connection, printer_id: int, first_seen_at: datetime, by: int) -> None:
    """Count a job that is entered (1) or struck out (-1)."""
    key = {"printer_id": printer_id, "span": milliseconds_of(first_seen_at) // SPAN}
    here = [job_counts.c[name] == value for name, value in key.items()]
    counted = connection.execute(update(job_counts).where(*here).values(jobs=job_counts.c.jobs + by))
    if not counted.rowcount:
        # A printer's jobs are entered by its own site only, so nobody else begins the same span.
        connection.execute(insert(job_counts).values(key | {"jobs": by}))


def rebuild_counts(connection: Connection) -> None:
    """Count anew: after jobs came in by other ways than the ledger's own, or to repair."""
    connection.execute(delete(job_counts))
    found = connection.execute(counted_anew()).all()
    if found:
        connection.execute(
            insert(job_counts),
            [{"printer_id": row[0], "span": int(row[1]), "jobs": row[2]} for row in found],
        )


def counted_anew() -> Select[tuple[int, int, int]]:
    """Return the query that counts all jobs from scratch."""
    span = (_first_seen // SPAN).label("span")
    return select(jobs.c.printer_id, span, func.count()).group_by(jobs.c.printer_id, span)


def total_of(connection: Connection, serials: Sequence[str]) -> int:
    """Return how many jobs these printers had, or all."""
    query = select(func.coalesce(func.sum(job_counts.c.jobs), 0))
    return int(connection.execute(_of(query, serials)).scalar_one())


def jobs_of_printers(connection: Connection) -> list[tuple[str, int]]:
    """Return how many jobs each printer had, by serial."""
    query = select(printers.c.serial, func.sum(job_counts.c.jobs)).join_from(job_counts, printers)
    return [(row[0], int(row[1])) for row in connection.execute(query.group_by(printers.c.serial))]


def place_of(connection: Connection, serials: Sequence[str], position: int, *, newest_first: bool) -> Place:
    """Return where the job at a position, from 0, is to be looked for."""
    span = job_counts.c.span
    query = select(span, func.sum(job_counts.c.jobs).label("jobs")).group_by(span)
    spans = connection.execute(_of(query, serials).order_by(span.desc() if newest_first else span)).all()
    skip = position
    for row in spans:
        if skip < row.jobs:
            return Place(before=_edge(row.span, newest_first=newest_first), skip=skip)
        skip -= int(row.jobs)
    return Place(before=_edge(spans[-1].span if spans else 0, newest_first=not newest_first), skip=0)


def _edge(span: int, *, newest_first: bool) -> datetime:
    return moment_of((span + 1) * SPAN if newest_first else span * SPAN)


def _of[S: Select[Any]](query: S, serials: Sequence[str]) -> S:
    if not serials:
        return query
    ids = select(printers.c.id).where(printers.c.serial.in_(serials))
    return query.where(job_counts.c.printer_id.in_(ids))
