"""Settling jobs: which are still to be settled, what is known of them, and what they cost."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, select, update

from .account_reads import find_account, find_accounts
from .account_rows import AccountChange, JobAccount
from .account_tables import job_accounts
from .account_words import AccountState, JobOrigin
from .account_writes import COSTS, entity_of, told, write_account
from .book_log import append_log
from .errors import JobMissing
from .model import jobs
from .reads import find_job, find_moments
from .rows import JobChange, JobFilament
from .settlement_due import drop_due, stamp_of
from .settlement_rows import JobFacts
from .site import own_site
from .stock_tables import settlements_due
from .stock_uses import settle_spools
from .sum_writes import keeping_sums
from .writes import put_filaments

_SYSTEM = "system"


def find_due(connection: Connection, limit: int, before: int | None = None) -> tuple[int, ...]:
    """Return jobs of this site that are still to be settled, newest first; only older ones than ``before``."""
    wanted = (
        select(settlements_due.c.job_id)
        .join(job_accounts, settlements_due.c.job_id == job_accounts.c.job_id)
        .join(jobs, settlements_due.c.job_id == jobs.c.id)
        .where(
            job_accounts.c.site_id == own_site(connection),
            # What is booked stays as it is; it may be a draft again one day.
            job_accounts.c.state == AccountState.DRAFT,
            # What was entered elsewhere has its costs already.
            job_accounts.c.origin != JobOrigin.IMPORTED,
            jobs.c.result.is_not(None),
        )
        .order_by(settlements_due.c.job_id.desc())
        .limit(limit)
    )
    if before is not None:
        wanted = wanted.where(settlements_due.c.job_id < before)
    return tuple(connection.execute(wanted).scalars())


def find_facts(connection: Connection, job_id: int) -> JobFacts:
    """Return all that is known of a job. Raises ``JobMissing``."""
    return JobFacts(
        job=find_job(connection, job_id),
        account=find_account(connection, job_id),
        moments=find_moments(connection, job_id),
        attempts=_attempts(connection, job_id),
        stamp=stamp_of(connection, job_id),
    )


def enter_settlement(
    connection: Connection,
    facts: JobFacts,
    change: JobChange,
    filaments: Iterable[JobFilament],
    account: AccountChange,
    at: datetime,
) -> bool:
    """Enter what a job cost, in all its parts; false: something about it is new, and nothing was entered.

    A job that is booked or open again stays as it is.
    """
    job_id = facts.job.id
    try:
        now = find_facts(connection, job_id)
    except JobMissing:
        return True
    if now.job.result is None or now.account.state is not AccountState.DRAFT:
        drop_due(connection, job_id)
        return True
    if (now.job, now.account, now.attempts) != (facts.job, facts.account, facts.attempts):
        return False
    with keeping_sums(connection, job_id):
        _put_fields(connection, job_id, change)
        put_filaments(connection, job_id, filaments)
        settle_spools(connection, job_id)
        _, new = write_account(connection, job_id, account, at)
    if new:
        _log(connection, job_id, at)
    drop_due(connection, job_id, facts.stamp)
    return True


def enter_estimate(
    connection: Connection, job_id: int, change: JobChange, estimate: str, at: datetime
) -> None:
    """Enter what an open job is expected to cost; one that has ended keeps what was expected of it."""
    if find_job(connection, job_id).result is None:
        _put_fields(connection, job_id, change)
        write_account(connection, job_id, AccountChange(estimate=estimate), at)


def _attempts(connection: Connection, job_id: int) -> tuple[JobAccount, ...]:
    ids = connection.execute(
        select(job_accounts.c.job_id).where(job_accounts.c.attempt_of_id == job_id)
    ).scalars()
    found = find_accounts(connection, ids.all())
    return tuple(found[each] for each in sorted(found))


def _put_fields(connection: Connection, job_id: int, change: JobChange) -> None:
    if change:
        connection.execute(update(jobs).where(jobs.c.id == job_id).values(dict(change)))


def _log(connection: Connection, job_id: int, at: datetime) -> None:
    job, account = find_job(connection, job_id), find_account(connection, job_id)
    entity = entity_of(connection, job_id)
    facts = {
        "cost": job.cost,
        "energy_kwh": job.energy_kwh,
        "energy_source": account.energy_source,
        "energy_estimated": account.energy_estimated,
        "rates": account.rates,
        **{name: getattr(account, name) for name in COSTS},
    }
    append_log(
        connection,
        own_site(connection),
        actor=_SYSTEM,
        action="job.settle",
        entity=entity,
        data=told(connection, entity, facts),
        at=at,
    )
