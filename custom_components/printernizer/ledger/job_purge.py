"""Deleting the jobs whose time is over, with all that hangs on them and what they count for in the sums.

The log and the closed months stay: they tell that there was something, and what it came to. A job stays as long as
something that is kept needs it: a later booking of it, a later job of its order, what was printed as an attempt at it,
a number of a year that is kept, a customer whose data must be held.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    and_,
    delete,
    exists,
    or_,
    select,
    type_coerce,
    update,
)

from .account_tables import book_texts, bookings, export_batch_bookings, job_accounts, period_sums
from .book_log import append_log
from .customer_tables import customers, orders
from .file_tables import files, job_files
from .file_writes import note_prints
from .guards import retain_from
from .job_counts import count_jobs
from .model import job_filaments, job_moments, jobs
from .site import own_site
from .stock_tables import job_spools, settlements_due, spool_uses
from .sum_rows import AMOUNTS
from .sum_writes import keeping_sums

BLOCK = 200
"""Jobs in a transaction: live entries wait for no more than one."""

_OF_A_JOB = (job_files, job_moments, job_filaments, job_spools, spool_uses, settlements_due, job_accounts)


@dataclass(frozen=True, kw_only=True, slots=True)
class PurgedJobs:
    """How many jobs went, and their photos and films, by SHA-256, to be deleted from the library."""

    jobs: int = 0
    files: tuple[str, ...] = ()


def first_kept(today: date, years: int) -> int:
    """Return the first month (202701) that has to be kept: years count from the end of the one in which it lies."""
    return (today.year - years) * 100 + 1


def find_due(connection: Connection, kept_from: int, today: date) -> set[int]:
    """Return the jobs that would go."""
    due = set(
        connection.execute(select(job_accounts.c.job_id).where(_due(connection, kept_from, today))).scalars()
    )
    table = job_accounts.c
    links = connection.execute(
        select(table.job_id, table.attempt_of_id).where(table.attempt_of_id.is_not(None))
    ).all()
    while needed := {each.attempt_of_id for each in links if each.job_id not in due} & due:
        due -= needed
    return due


def purge_jobs(connection: Connection, kept_from: int, today: date, at: datetime) -> PurgedJobs:
    """Delete the next block of jobs that are due, attempts before what they were attempts at; none: all are gone."""
    attempts = job_accounts.alias("attempts")
    is_needed = exists().where(attempts.c.attempt_of_id == job_accounts.c.job_id)
    query = select(job_accounts.c.job_id).where(_due(connection, kept_from, today), ~is_needed)
    ids = connection.execute(query.order_by(job_accounts.c.job_id).limit(BLOCK)).scalars().all()
    if not ids:
        return PurgedJobs()
    retain_from(connection, kept_from)
    pictures = (
        select(files.c.sha256)
        .distinct()
        .join_from(job_files, files)
        .where(job_files.c.job_id.in_(ids), files.c.is_pinned.is_(False))
    )
    found = PurgedJobs(jobs=len(ids), files=tuple(sorted(connection.execute(pictures).scalars())))
    _forget_texts(connection, ids)
    with keeping_sums(connection, *ids):
        _delete_bookings(connection, ids)
        _delete_jobs(connection, ids)
    nothing = and_(*(type_coerce(period_sums.c[name], BigInteger) == 0 for name in AMOUNTS))
    connection.execute(delete(period_sums).where(period_sums.c.period < kept_from, nothing))
    append_log(
        connection,
        own_site(connection),
        actor="system",
        action="retention.purge",
        entity="retention",
        data={"counts": {"jobs": found.jobs}, "kept_from": kept_from},
        at=at,
    )
    return found


def _due(connection: Connection, kept_from: int, today: date) -> ColumnElement[bool]:
    account = job_accounts.c
    later = job_accounts.alias("later")
    # A number tells its year; one that is missing in a year that is kept would look like a hole.
    years = range(kept_from // 100, today.year + 2)
    return and_(
        account.site_id == own_site(connection),
        account.period < kept_from,
        or_(account.number.is_(None), ~or_(*(account.number.like(f"%-{year:04}-%") for year in years))),
        ~exists().where(bookings.c.job_id == account.job_id, bookings.c.period >= kept_from),
        ~exists().where(
            later.c.order_id == account.order_id, or_(later.c.period.is_(None), later.c.period >= kept_from)
        ),
        ~exists().where(customers.c.id == account.customer_id, customers.c.legal_hold.is_(True)),
        ~exists().where(
            orders.c.id == account.order_id,
            customers.c.id == orders.c.customer_id,
            customers.c.legal_hold.is_(True),
        ),
    )


def _forget_texts(connection: Connection, ids: Sequence[int]) -> None:
    """Empty what the log's digests of these jobs stand for."""
    names = {
        *connection.execute(select(jobs.c.uid).where(jobs.c.id.in_(ids))).scalars(),
        *connection.execute(select(job_accounts.c.number).where(job_accounts.c.job_id.in_(ids))).scalars(),
        *connection.execute(select(bookings.c.number).where(bookings.c.job_id.in_(ids))).scalars(),
    }
    entities = [f"job:{name}" for name in names if name]
    connection.execute(
        update(book_texts).where(book_texts.c.entity.in_(entities)).values(salt=None, content=None)
    )


def _delete_bookings(connection: Connection, ids: Sequence[int]) -> None:
    rows = connection.execute(select(bookings.c.id, bookings.c.of_id).where(bookings.c.job_id.in_(ids))).all()
    connection.execute(
        delete(export_batch_bookings).where(export_batch_bookings.c.booking_id.in_([row.id for row in rows]))
    )
    # One by one, the newest first: MariaDB looks at each row for what refers to it.
    for booking_id in sorted((row.id for row in rows if row.of_id is not None), reverse=True):
        connection.execute(delete(bookings).where(bookings.c.id == booking_id))
    connection.execute(delete(bookings).where(bookings.c.job_id.in_(ids)))


def _delete_jobs(connection: Connection, ids: Sequence[int]) -> None:
    table = jobs.c
    rows = connection.execute(
        select(table.printer_id, table.first_seen_at, table.file_sha256).where(table.id.in_(ids))
    ).all()
    for each in _OF_A_JOB:
        connection.execute(delete(each).where(each.c.job_id.in_(ids)))
    for row in rows:
        count_jobs(connection, row.printer_id, row.first_seen_at, -1)
    connection.execute(delete(jobs).where(table.id.in_(ids)))
    note_prints(connection, [row.file_sha256 for row in rows])
