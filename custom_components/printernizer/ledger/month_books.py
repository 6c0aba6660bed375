"""Closing months, and what keeps them open: functions on a connection."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, and_, case, func, insert, select, type_coerce

from .account_reads import closed_through, find_closes
from .account_rows import MonthClose, MonthState
from .account_tables import bookings, job_accounts, month_closes
from .account_words import AccountState, Classification
from .account_writes import COSTS
from .book_log import append_log
from .booking_writes import PRIVATE, finalize
from .chain import canonical
from .columns import milliseconds_of, moment_of, period_of
from .errors import MonthClosed, MonthNotOver, MonthNotReady, MonthOutOfOrder
from .guards import retained_from
from .model import jobs
from .site import local_day, lock_site, own_site

CLOSE_ACTION = "month.close"

_SUMS = ("jobs", "seconds", "grams", "energy_kwh", *COSTS, "cost", "net", "vat", "gross")

_account = job_accounts.c
_is_draft = _account.state == AccountState.DRAFT
_is_unclassified = _account.classification == Classification.UNCLASSIFIED
_is_private = _account.classification == Classification.PRIVATE
_is_uninvoiced = and_(
    _account.state != AccountState.REVERSED,
    _account.classification == Classification.BUSINESS,
    func.coalesce(type_coerce(_account.gross, BigInteger), 0) != 0,
    _account.external_invoice_no == "",
)
_is_untaxed = and_(
    ~_is_private,
    _account.net.is_not(None),
    func.coalesce(_account.treatment, PRIVATE) == PRIVATE,
)


def find_month(connection: Connection, period: int, *, today: date) -> MonthState:
    """Return what is still open in a month."""
    site_id = own_site(connection)
    query = select(
        func.count().label("jobs"),
        _count(~_is_draft).label("booked"),
        _count(_is_draft & _is_unclassified).label("unclassified"),
        _count(_is_draft & ~_is_unclassified & _is_untaxed).label("unfinished"),
        _count(_is_draft & ~_is_unclassified & ~_is_untaxed).label("drafts"),
        _count(
            _is_draft & (_account.classification == Classification.BUSINESS) & _account.net.is_(None)
        ).label("unpriced"),
        _count(_is_draft & jobs.c.cost.is_(None)).label("uncosted"),
        _count(_is_uninvoiced).label("uninvoiced"),
    )
    row = connection.execute(
        query.join_from(job_accounts, jobs, _account.job_id == jobs.c.id).where(
            _account.site_id == site_id, _account.period == period
        )
    ).one()
    running = select(func.count()).where(_account.site_id == site_id, _account.period.is_(None))
    return MonthState(
        period=period,
        is_closed=period <= closed_through(connection, site_id),
        is_over=period < period_of(today),
        earlier=_earlier(connection, site_id, period),
        running=connection.execute(running).scalar_one(),
        **{name: int(value or 0) for name, value in row._mapping.items()},  # noqa: SLF001  its documented name
    )


def close_month(connection: Connection, period: int, *, by: str, at: datetime) -> MonthClose:
    """Book what is left of a month and close it: nothing is booked into it any more.

    Raises ``MonthClosed``, ``MonthNotOver``, ``MonthOutOfOrder``, ``MonthNotReady``, and what ``finalize`` raises.
    """
    site_id = own_site(connection)
    lock_site(connection, site_id)
    state = find_month(connection, period, today=local_day(connection, at))
    if state.is_closed:
        raise MonthClosed(f"the month {period} is closed")
    if not state.is_over:
        raise MonthNotOver(f"the month {period} is not over")
    if state.earlier is not None:
        raise MonthOutOfOrder(state.earlier)
    if state.unclassified or state.unfinished:
        raise MonthNotReady(f"{state.unclassified + state.unfinished} jobs of the month {period} are open")
    finalize(connection, _drafts(connection, site_id, period), by=by, at=at)
    counted = _sums(connection, site_id, period)
    closed_at = moment_of(milliseconds_of(at))
    head = lock_site(connection, site_id)
    data = {
        "period": period,
        "closed_at": closed_at,
        "jobs": counted["jobs"],
        "sums": counted["sums"],
        "head": {"seq": head.seq, "hash": head.hash},
    }
    seq = append_log(
        connection, site_id, actor=by, action=CLOSE_ACTION, entity=f"month:{period}", data=data, at=at
    )
    row = {
        "site_id": site_id,
        "period": period,
        "closed_at": closed_at,
        "closed_by": by,
        "jobs": counted["jobs"],
        "sums": canonical(counted["sums"]),
        "log_seq": seq,
        "log_hash": lock_site(connection, site_id).hash,
    }
    connection.execute(insert(month_closes).values(row))
    return find_close(connection, site_id, period)


def find_close(connection: Connection, site_id: int, period: int) -> MonthClose:
    """Return a closed month. Raises ``LookupError``."""
    for close in find_closes(connection, site_id):
        if close.period == period:
            return close
    raise LookupError(period)


def _count(condition: ColumnElement[bool]) -> ColumnElement[Any]:
    return func.sum(case((condition, 1), else_=0))


def _earlier(connection: Connection, site_id: int, period: int) -> int | None:
    """Return the first month before that has jobs or bookings, and is not closed."""
    begin = max(closed_through(connection, site_id), retained_from(connection) - 1)
    firsts = [
        connection.execute(
            select(func.min(table.c.period)).where(
                table.c.site_id == site_id, table.c.period > begin, table.c.period < period
            )
        ).scalar_one()
        for table in (job_accounts, bookings)
    ]
    return min((first for first in firsts if first is not None), default=None)


def _drafts(connection: Connection, site_id: int, period: int) -> list[int]:
    query = select(_account.job_id).where(_account.site_id == site_id, _account.period == period, _is_draft)
    return list(connection.execute(query.order_by(_account.job_id)).scalars())


def _sums(connection: Connection, site_id: int, period: int) -> dict[str, Any]:
    """Add up what was booked into a month, by whose it is, its result, and currency."""
    table = bookings.c
    groups = ("classification", "result", "currency")
    query = (
        select(
            *(table[name] for name in groups),
            func.count().label("bookings"),
            *(func.sum(table[name]).label(name) for name in _SUMS),
        )
        .where(table.site_id == site_id, table.period == period)
        .group_by(*(table[name] for name in groups))
        .order_by(*(table[name] for name in groups))
    )
    rows = [
        {
            name: int(value) if name in {"bookings", "jobs", "seconds"} else value
            for name, value in row.items()
        }
        for row in connection.execute(query).mappings()
    ]
    return {"jobs": sum(row["jobs"] for row in rows), "sums": rows}
