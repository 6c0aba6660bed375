"""Booking jobs, taking bookings back, replacing them: functions on a connection in a transaction.

A booking is written once. The log has its digest, so that a change of any of it is found.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal
from itertools import batched
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from ..costing import GERMANY
from .account_reads import BATCH, closed_through, find_bookings
from .account_rows import Booking
from .account_tables import bookings, job_accounts
from .account_words import AccountState, BookingKind, Classification
from .account_writes import COSTS, entity_of, lock_account, open_after
from .book_log import Event, append_lines, append_log, keep_text
from .chain import canonical, digest
from .columns import period_of
from .errors import (
    AccountFinal,
    AccountNotFinal,
    EntryRefused,
    JobMissing,
    JobStillOpen,
    LedgerError,
    MonthClosed,
    NotClassified,
    PriceRefused,
    ReasonMissing,
)
from .model import job_filaments, jobs
from .people_query import price_values
from .site import own_site
from .sum_rows import AMOUNTS
from .sum_writes import keeping_sums

PRIVATE = GERMANY.private
"""The treatment of what is no supply at all."""

FINAL_ACTION = "job.final"
REVERSE_ACTION = "job.reverse"
BOOKING_ACTIONS = frozenset({FINAL_ACTION, REVERSE_ACTION})

_COPIED_FROM_ACCOUNT = (
    "job_id",
    "number",
    "service_on",
    "period",
    "classification",
    "customer_id",
    "order_id",
    "failure",
    *COSTS,
    "price_basis",
    "treatment",
    "tax_rate",
    "tax_country",
    "net",
    "vat",
    "gross",
    "external_invoice_no",
    "rates",
)
_COPIED_FROM_JOB = (
    "printer_id",
    "result",
    "seconds_estimated",
    "grams_estimated",
    "cost_estimated",
    "grams",
    "energy_kwh",
    "currency",
    "cost",
)
_NO_PRICE = price_values(None) | {"treatment": PRIVATE}
_NEGATED = (*AMOUNTS,)
"""What a reversal turns round."""

_ROWS_OF_JOBS = ("id", *_COPIED_FROM_JOB, "printing_seconds")


def finalize(connection: Connection, job_ids: Sequence[int], *, by: str, at: datetime) -> tuple[Booking, ...]:
    """Book jobs as they stand: all of them or none; from now on only a reversal takes them back.

    Raises ``JobMissing``, ``AccountFinal``, ``JobStillOpen``, ``NotClassified``, ``MonthClosed``, ``PriceRefused``.
    """
    wanted = list(dict.fromkeys(job_ids))
    site_id = own_site(connection)
    closed = closed_through(connection, site_id)
    booked: list[Booking] = []
    for batch in batched(wanted, BATCH, strict=False):
        accounts = _lock_accounts(connection, batch)
        for job_id in batch:
            _check(accounts.get(job_id), job_id, site_id, closed)
        with keeping_sums(connection, *batch):
            booked += _book(connection, accounts, by=by, at=at)
    return tuple(booked)


def finalize_each(
    connection: Connection, job_ids: Sequence[int], *, by: str, at: datetime
) -> dict[int, LedgerError | None]:
    """Book jobs as they stand, each for itself; return by job what stood against it."""
    site_id = own_site(connection)
    closed = closed_through(connection, site_id)
    found: dict[int, LedgerError | None] = dict.fromkeys(job_ids)
    for batch in batched(list(found), BATCH, strict=False):
        accounts = _lock_accounts(connection, batch)
        for job_id in batch:
            try:
                _check(accounts.get(job_id), job_id, site_id, closed)
            except LedgerError as error:
                found[job_id] = error
                accounts.pop(job_id, None)
        if accounts:
            with keeping_sums(connection, *accounts):
                _book(connection, accounts, by=by, at=at)
    return found


def reverse(connection: Connection, job_id: int, *, reason: str, by: str, at: datetime, on: date) -> Booking:
    """Take a booking back by one of the same amounts, negated, in the month of ``on``.

    Raises ``JobMissing``, ``ReasonMissing``, ``AccountNotFinal``, ``MonthClosed``.
    """
    if not reason.strip():
        raise ReasonMissing("why is a booking taken back?")
    account = lock_account(connection, job_id)
    if account["state"] is not AccountState.FINAL:
        raise AccountNotFinal(f"job {job_id} is not booked")
    site_id = own_site(connection)
    _check_site(account, site_id)
    if period_of(on) <= closed_through(connection, site_id):
        raise MonthClosed(f"the month {period_of(on)} is closed")
    original = _newest(connection, job_id)
    row = _reversal(original) | {"booked_at": at, "booked_by": by, "period": period_of(on)}
    # What was entered since it was booked; from now on the account may say another.
    row["external_invoice_no"] = account["external_invoice_no"]
    with keeping_sums(connection, job_id):
        (booking_id,) = connection.execute(insert(bookings).values(row)).inserted_primary_key or (0,)
        _set_state(connection, job_id, AccountState.REVERSED, at)
    booking = find_bookings(connection, [booking_id])[booking_id]
    entity = f"job:{booking.number}"
    data = _told(booking) | {"of": original["id"], "reason": keep_text(connection, entity, reason)}
    append_log(connection, site_id, actor=by, action=REVERSE_ACTION, entity=entity, data=data, at=at)
    return booking


def replace(connection: Connection, job_id: int, *, by: str, at: datetime, on: date) -> None:
    """Let a job whose booking was taken back be corrected and booked again, in an open month.

    Raises ``JobMissing``, ``AccountNotFinal``.
    """
    account = lock_account(connection, job_id)
    if account["state"] is not AccountState.REVERSED:
        raise AccountNotFinal(f"the booking of job {job_id} was not taken back")
    site_id = own_site(connection)
    _check_site(account, site_id)
    closed = closed_through(connection, site_id)
    values: dict[str, Any] = {}
    if account["period"] <= closed:
        values["period"] = max(period_of(on), open_after(closed))
    with keeping_sums(connection, job_id):
        _set_state(connection, job_id, AccountState.DRAFT, at, **values)
    append_log(
        connection,
        site_id,
        actor=by,
        action="job.replace",
        entity=entity_of(connection, job_id),
        data={"period": values.get("period", account["period"])},
        at=at,
    )


def booking_digest(booking: Booking) -> str:
    """Return the hash of all that a booking says."""
    return digest(canonical(asdict(booking)))


def _told(booking: Booking) -> dict[str, Any]:
    return {
        "booking": booking.id,
        "kind": booking.kind,
        "period": booking.period,
        "digest": booking_digest(booking),
    }


def _lock_accounts(connection: Connection, job_ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Return accounts with what their jobs say, and let nobody else write them until the transaction ends."""
    wanted = tuple(job_ids)
    query = select(job_accounts).where(job_accounts.c.job_id.in_(wanted)).order_by(job_accounts.c.job_id)
    found = {row["job_id"]: dict(row) for row in connection.execute(query.with_for_update()).mappings().all()}
    of_jobs = select(*(jobs.c[name] for name in _ROWS_OF_JOBS)).where(jobs.c.id.in_(wanted))
    for row in connection.execute(of_jobs).mappings():
        found[row["id"]] |= {name: row[name] for name in _ROWS_OF_JOBS if name != "id"}
    return found


def _check(account: Mapping[str, Any] | None, job_id: int, site_id: int, closed: int) -> None:
    if account is None:
        raise JobMissing(f"there is no job {job_id}")
    _check_site(account, site_id)
    if account["state"] is not AccountState.DRAFT:
        raise AccountFinal(f"job {job_id} is booked")
    if account["period"] is None:
        raise JobStillOpen(f"job {job_id} has not ended")
    if account["classification"] is Classification.UNCLASSIFIED:
        raise NotClassified(f"nobody said whose job {job_id} is")
    if account["period"] <= closed:
        raise MonthClosed(f"the month {account['period']} is closed")
    is_private = account["classification"] is Classification.PRIVATE
    if not is_private and account["net"] is not None and account["treatment"] in {None, PRIVATE}:
        raise PriceRefused(f"how is the price of job {job_id} taxed?")


def _check_site(account: Mapping[str, Any], site_id: int) -> None:
    if account["site_id"] != site_id:
        raise EntryRefused("the job belongs to another site, which books it")


def _book(
    connection: Connection, accounts: Mapping[int, dict[str, Any]], *, by: str, at: datetime
) -> list[Booking]:
    """Write bookings of checked accounts, and what follows from them."""
    job_ids = list(accounts)
    materials = _materials(connection, job_ids)
    reversals = _reversals(connection, job_ids)
    rows = []
    for job_id, found in accounts.items():
        is_private = found["classification"] is Classification.PRIVATE
        account = found | _NO_PRICE if is_private else found
        row = {name: account[name] for name in (*_COPIED_FROM_ACCOUNT, *_COPIED_FROM_JOB, "site_id")}
        rows.append(
            row
            | {
                "kind": BookingKind.REPLACEMENT if job_id in reversals else BookingKind.ORIGINAL,
                "of_id": reversals.get(job_id),
                "booked_at": at,
                "booked_by": by,
                "material": materials.get(job_id, ""),
                "jobs": 1,
                "seconds": account["printing_seconds"],
            }
        )
    connection.execute(insert(bookings), rows)
    _settle_accounts(connection, accounts, at)
    newest = select(func.max(bookings.c.id)).where(bookings.c.job_id.in_(job_ids)).group_by(bookings.c.job_id)
    booked = list(find_bookings(connection, connection.execute(newest).scalars().all()).values())
    append_lines(
        connection,
        own_site(connection),
        [
            Event(actor=by, action=FINAL_ACTION, entity=f"job:{each.number}", data=_told(each), at=at)
            for each in booked
        ],
    )
    return booked


def _settle_accounts(connection: Connection, accounts: Mapping[int, dict[str, Any]], at: datetime) -> None:
    table = job_accounts.c
    final = {"state": AccountState.FINAL, "updated_at": at}
    connection.execute(update(job_accounts).where(table.job_id.in_(list(accounts))).values(final))
    private = [
        job_id for job_id, account in accounts.items() if account["classification"] is Classification.PRIVATE
    ]
    if private:
        connection.execute(update(job_accounts).where(table.job_id.in_(private)).values(_NO_PRICE))


def _materials(connection: Connection, job_ids: Sequence[int]) -> dict[int, str]:
    """Return the material that each job took most of."""
    table = job_filaments.c
    query = select(table.job_id, table.type, table.grams_used, table.grams_estimated)
    grams: dict[int, Counter[str]] = {}
    for row in connection.execute(query.where(table.job_id.in_(job_ids)).order_by(table.position)):
        used = row.grams_used or row.grams_estimated or Decimal(0)
        grams.setdefault(row.job_id, Counter())[row.type] += used  # type: ignore[assignment]  # counts decimals too
    return {job_id: used.most_common(1)[0][0] for job_id, used in grams.items()}


def _reversals(connection: Connection, job_ids: Sequence[int]) -> dict[int, int]:
    """Return the newest reversal of each job that has one."""
    table = bookings.c
    query = (
        select(table.job_id, func.max(table.id))
        .where(table.job_id.in_(job_ids), table.kind == BookingKind.REVERSAL)
        .group_by(table.job_id)
    )
    return dict(connection.execute(query).tuples().all())


def _newest(connection: Connection, job_id: int) -> Mapping[str, Any]:
    """Return what was booked of a job last, as it lies there."""
    query = select(bookings).where(bookings.c.job_id == job_id).order_by(bookings.c.id.desc()).limit(1)
    return dict(connection.execute(query).mappings().one())


def _reversal(original: Mapping[str, Any]) -> dict[str, Any]:
    row = dict(original)
    for name in _NEGATED:
        if row[name] is not None:
            row[name] = -row[name]
    del row["id"]
    return row | {"kind": BookingKind.REVERSAL, "of_id": original["id"]}


def _set_state(connection: Connection, job_id: int, state: AccountState, at: datetime, **values: Any) -> None:
    row = values | {"state": state, "updated_at": at}
    connection.execute(update(job_accounts).where(job_accounts.c.job_id == job_id).values(row))
