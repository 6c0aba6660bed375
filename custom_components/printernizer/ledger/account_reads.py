"""What the books say of jobs: functions on an open connection."""

from collections.abc import Iterable
from dataclasses import fields
from itertools import batched
from typing import Any

from sqlalchemy import Connection, Select, func, select

from .account_rows import Booking, JobAccount, MonthClose
from .account_tables import bookings, job_accounts, month_closes, sites
from .errors import JobMissing
from .model import jobs, printers

BATCH = 500
"""Ids in one question; databases take some thousands."""

_FIELDS = tuple(field.name for field in fields(JobAccount) if field.name != "site")
_BOOKING_FIELDS = tuple(field.name for field in fields(Booking) if field.name not in {"site", "serial"})
_CLOSE_FIELDS = tuple(field.name for field in fields(MonthClose) if field.name != "site")


def find_account(connection: Connection, job_id: int) -> JobAccount:
    """Return what the books say of a job. Raises ``JobMissing``."""
    found = find_accounts(connection, [job_id])
    if not found:
        raise JobMissing(f"there is no job {job_id}")
    return found[job_id]


def find_accounts(connection: Connection, job_ids: Iterable[int]) -> dict[int, JobAccount]:
    """Return what the books say of jobs; those that aren't there are left out."""
    found: dict[int, JobAccount] = {}
    for batch in batched(job_ids, BATCH, strict=False):
        wanted = _select_accounts().where(job_accounts.c.job_id.in_(batch)).order_by(job_accounts.c.job_id)
        rows = connection.execute(wanted).mappings()
        found |= {row["job_id"]: JobAccount(**row) for row in rows}
    return found


def find_job_bookings(connection: Connection, job_id: int) -> tuple[Booking, ...]:
    """Return all that was booked of a job, oldest first."""
    rows = connection.execute(select_bookings().where(bookings.c.job_id == job_id).order_by(bookings.c.id))
    return tuple(Booking(**row) for row in rows.mappings())


def find_bookings(connection: Connection, booking_ids: Iterable[int]) -> dict[int, Booking]:
    """Return bookings by their ids; those that aren't there are left out."""
    found: dict[int, Booking] = {}
    for batch in batched(booking_ids, BATCH, strict=False):
        rows = connection.execute(select_bookings().where(bookings.c.id.in_(batch))).mappings()
        found |= {row["id"]: Booking(**row) for row in rows}
    return found


def find_closes(connection: Connection, site_id: int) -> tuple[MonthClose, ...]:
    """Return the months that a site has closed, newest first."""
    query = select(*(month_closes.c[name] for name in _CLOSE_FIELDS), sites.c.uid.label("site"))
    rows = connection.execute(
        query.join_from(month_closes, sites)
        .where(month_closes.c.site_id == site_id)
        .order_by(month_closes.c.period.desc())
    )
    return tuple(MonthClose(**row) for row in rows.mappings())


def closed_through(connection: Connection, site_id: int) -> int:
    """Return the last month that a site has closed; all before it are closed too. 0: none is."""
    newest = select(func.max(month_closes.c.period)).where(month_closes.c.site_id == site_id)
    return connection.execute(newest).scalar_one() or 0


def _select_accounts() -> Select[Any]:
    return select(*(job_accounts.c[name] for name in _FIELDS), sites.c.uid.label("site")).join_from(
        job_accounts, sites
    )


def select_bookings() -> Select[Any]:
    """Return the select of all fields of bookings."""
    columns = [bookings.c[name] for name in _BOOKING_FIELDS]
    return (
        select(*columns, sites.c.uid.label("site"), printers.c.serial)
        .join_from(bookings, sites)
        .join(printers, bookings.c.printer_id == printers.c.id)
    )


def uid_of(connection: Connection, job_id: int) -> str:
    """Return a job's uid. Raises ``JobMissing``."""
    uid = connection.execute(select(jobs.c.uid).where(jobs.c.id == job_id)).scalar_one_or_none()
    if uid is None:
        raise JobMissing(f"there is no job {job_id}")
    return str(uid)
