"""Entries into the accounts of jobs: functions on a connection in a transaction.

``change_account`` is for everybody: it checks, writes and logs. The others are steps of greater entries, whose callers
log them and keep the sums.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, insert, select, update

from .account_reads import closed_through, find_account, uid_of
from .account_rows import AccountChange, JobAccount
from .account_tables import COST_PARTS, job_accounts
from .account_words import AccountState, Circle, ClassifiedBy, JobOrigin
from .book_log import append_log, keep_text
from .chain import digest
from .columns import period_of
from .errors import AccountFinal, EntryRefused, JobMissing, MonthClosed, PriceRefused
from .first_class import first_class
from .invoice_numbers import is_invoice_open
from .model import jobs
from .numbers import next_number
from .rows import Job, JobEnd
from .settlement_due import note_due
from .site import local_day, own_site
from .sum_writes import keeping_sums

COSTS = tuple(f"{part}_cost" for part in COST_PARTS)

TEXTS = frozenset({"failure_note", "tax_reason", "external_invoice_no", "note", "name", "file_name"})
"""What a person or a file says freely: it stands in the log as a salted digest."""

LONG_TEXTS = frozenset({"rates", "estimate"})
"""What is kept elsewhere and tells of nobody: its plain digest is logged."""

SETTLED_BY = frozenset({"labour_minutes", "packaging", "customer_material", "attempt_of_id", "failure"})
"""Fields that the costs of an ended job follow from."""

_PRICE = ("net", "vat", "gross")


def open_account(
    connection: Connection, job_id: int, at: datetime, origin: JobOrigin = JobOrigin.RECORDED
) -> None:
    """Make the account of a new job."""
    connection.execute(
        insert(job_accounts).values(
            job_id=job_id,
            site_id=own_site(connection),
            first_seen_at=select(jobs.c.first_seen_at).where(jobs.c.id == job_id).scalar_subquery(),
            origin=origin,
            state=AccountState.DRAFT,
            classification=first_class(connection),
            classified_by=ClassifiedBy.NOBODY,
            updated_at=at,
        )
    )


def end_account(connection: Connection, job: Job, end: JobEnd) -> JobAccount:
    """Give an ended job its number, its day and its month; a closed month passes it on to the first that is open."""
    account = find_account(connection, job.id)
    site_id = own_site(connection)
    day = local_day(connection, _ended_at(job, end))
    number = account.number or next_number(connection, Circle.JOB, day.year)
    service_on = account.service_on or day
    values = {
        "number": number,
        "service_on": service_on,
        "period": max(period_of(service_on), open_after(closed_through(connection, site_id))),
        "updated_at": datetime.now(UTC),
    }
    connection.execute(update(job_accounts).where(job_accounts.c.job_id == job.id).values(values))
    return find_account(connection, job.id)


def reopen_account(connection: Connection, job_id: int) -> None:
    """Take back what the end of a job had brought, but its number. Raises ``AccountFinal``."""
    account = require_draft(connection, job_id)
    values: dict[str, Any] = {
        "period": None,
        **dict.fromkeys(COSTS),
        # Its energy and what it was computed with are of the time until then.
        "rates": None,
        "energy_source": None,
        "energy_estimated": False,
    }
    if account.order_id is None:
        # The day of a delivery stays.
        values["service_on"] = None
    connection.execute(update(job_accounts).where(job_accounts.c.job_id == job_id).values(values))
    connection.execute(update(jobs).where(jobs.c.id == job_id).values(cost=None, energy_kwh=None))


def change_account(
    connection: Connection, job_id: int, change: AccountChange, *, by: str, at: datetime, reason: str = ""
) -> JobAccount:
    """Change the account of a job, with its reason, and log what was there before.

    Of a booked one only the number of its invoice, as long as it was booked without and not handed over. Raises
    ``JobMissing``, ``AccountFinal``, ``EntryRefused``, ``MonthClosed``, ``PriceRefused``.
    """
    with keeping_sums(connection, job_id):
        old, new = write_account(connection, job_id, change, at)
    if new:
        log_change(connection, job_id, old, new, by=by, at=at, reason=reason)
    return find_account(connection, job_id)


def write_account(
    connection: Connection, job_id: int, change: AccountChange, at: datetime
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Write what is new in a change, and the cost that follows; return the fields as they were, and as they are.

    Raises as ``change_account`` does.
    """
    row = lock_account(connection, job_id)
    new: dict[str, Any] = {name: value for name, value in change.items() if row[name] != value}
    if not new:
        return {}, {}
    is_invoice_only = new.keys() == {"external_invoice_no"}
    if row["state"] is not AccountState.DRAFT and not (
        is_invoice_only and is_invoice_open(connection, job_id)
    ):
        raise AccountFinal(f"job {job_id} is booked")
    old = {name: row[name] for name in new}
    values = new | {"updated_at": at}
    if "attempt_of_id" in new:
        _check_attempt(connection, job_id, row["attempt_of_id"], new["attempt_of_id"])
    if "service_on" in new and row["period"] is not None:
        values["period"] = _month_of(connection, row, new["service_on"])
    if not new.keys().isdisjoint(_PRICE):
        _check_price(dict(row) | new)
    connection.execute(update(job_accounts).where(job_accounts.c.job_id == job_id).values(values))
    if not new.keys().isdisjoint(COSTS):
        cost = total_of(dict(row) | new)
        connection.execute(update(jobs).where(jobs.c.id == job_id).values(cost=cost))
    if row["period"] is not None and not new.keys().isdisjoint(SETTLED_BY):
        # An attempt that is linked or taken off changes the overhead of the good one, too.
        for each in {job_id, old.get("attempt_of_id"), new.get("attempt_of_id")}:
            if isinstance(each, int):
                note_due(connection, each)
    return old, new


def log_change(  # noqa: PLR0913  as many as a line has
    connection: Connection,
    job_id: int,
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    *,
    by: str,
    at: datetime,
    reason: str = "",
) -> None:
    """Add to the log what was changed about a job, and why."""
    entity = entity_of(connection, job_id)
    data: dict[str, Any] = {
        "old": told(connection, entity, old),
        "new": told(connection, entity, new),
    }
    if reason:
        data["reason"] = keep_text(connection, entity, reason)
    append_log(
        connection, own_site(connection), actor=by, action="job.correct", entity=entity, data=data, at=at
    )


def told(connection: Connection, entity: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return fields as the log may tell them: free text as digests."""
    data = dict(values)
    for name, value in values.items():
        if value and name in TEXTS:
            data[name] = keep_text(connection, entity, value)
        elif value and name in LONG_TEXTS:
            data[name] = digest(value)
    return data


def entity_of(connection: Connection, job_id: int) -> str:
    """Return how the log calls a job: by its number, or while it has none by its uid."""
    number = find_account(connection, job_id).number
    return f"job:{number or uid_of(connection, job_id)}"


def require_draft(connection: Connection, job_id: int) -> JobAccount:
    """Return the account of a job that may be changed. Raises ``AccountFinal``, ``JobMissing``."""
    account = find_account(connection, job_id)
    if account.state is not AccountState.DRAFT:
        raise AccountFinal(f"job {job_id} is booked")
    return account


def lock_account(connection: Connection, job_id: int) -> Mapping[str, Any]:
    """Return an account as it lies there, and let nobody else write it until the transaction ends."""
    query = select(job_accounts).where(job_accounts.c.job_id == job_id).with_for_update()
    row = connection.execute(query).mappings().one_or_none()
    if row is None:
        raise JobMissing(f"there is no job {job_id}")
    return dict(row)


def total_of(account: Mapping[str, Any]) -> Decimal | None:
    """Return what the parts of a cost add up to; ``None`` when none is known."""
    known = [account[part] for part in COSTS if account[part] is not None]
    return sum(known, start=Decimal(0)) if known else None


def open_after(period: int) -> int:
    """Return the month after a month; 0 after none."""
    year, month = divmod(period, 100)
    if not period:
        return 0
    return period + 1 if month < 12 else (year + 1) * 100 + 1


def _month_of(connection: Connection, row: Mapping[str, Any], day: Any) -> int:
    if day is None:
        raise EntryRefused("an ended job has a day")
    period = period_of(day)
    if period <= closed_through(connection, row["site_id"]):
        raise MonthClosed(f"the month {period} is closed")
    return period


def _check_attempt(connection: Connection, job_id: int, before: int | None, after: int | None) -> None:
    """Refuse a link that would leave overhead in no job, or in two.

    What was booked has the overhead of what led up to it then; an attempt at an attempt would be in nobody's.
    """
    if after == job_id:
        raise EntryRefused("a job is no attempt at itself")
    for good in (before, after):
        if good is not None:
            require_draft(connection, good)
    if after is None:
        return
    attempts = select(job_accounts.c.job_id).where(job_accounts.c.attempt_of_id == job_id).limit(1)
    is_good = connection.execute(attempts).scalar_one_or_none() is not None
    if is_good or find_account(connection, after).attempt_of_id is not None:
        raise EntryRefused("there are no attempts at attempts")


def _check_price(account: Mapping[str, Any]) -> None:
    amounts = [account[name] for name in _PRICE]
    known = [amount for amount in amounts if amount is not None]
    if len(known) not in {0, len(_PRICE)}:
        raise PriceRefused("a price is net, tax and gross together")
    if known and known[0] + known[1] != known[2]:
        raise PriceRefused("net and tax are not gross")


def _ended_at(job: Job, end: JobEnd) -> datetime:
    """Return when a job ended, or most likely did: what was left when it was last seen has been printed since."""
    if end.witnessed:
        return end.at
    return min(end.at, job.seen_at + timedelta(seconds=job.remaining or 0))
