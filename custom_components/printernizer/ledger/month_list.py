"""What stands in a month, line by line: what was booked into it, then what may still change."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Select, func, select

from .account_tables import bookings, job_accounts
from .account_words import AccountState, BookingKind, Classification
from .customer_tables import customers
from .model import jobs
from .query import Page, decode_cursor, encode_cursor
from .site import own_site

_BOOKED, _DRAFT = 0, 1
_AMOUNTS = ("net", "vat", "gross")


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthLine:
    """A booking, or a draft (``kind`` is ``None``). ``of`` is the number that a reversal or a replacement is about."""

    job_id: int
    number: str | None
    name: str
    kind: BookingKind | None
    of: str | None
    booked_at: datetime | None
    service_on: date | None
    classification: Classification
    customer_id: int | None
    customer_number: str | None
    currency: str
    cost: Decimal | None
    net: Decimal | None
    vat: Decimal | None
    gross: Decimal | None


def find_month_lines(
    connection: Connection, period: int, *, after: str | None, limit: int
) -> Page[MonthLine]:
    """Return a page of a month's lines: bookings in their order, then drafts. Raises ``ValueError`` for a foreign cursor."""
    site_id = own_site(connection)
    booked, drafts = _booked(site_id, period), _drafts(site_id, period)
    total = sum(
        int(connection.execute(select(func.count()).select_from(each.subquery())).scalar_one())
        for each in (booked, drafts)
    )
    part, last = (_BOOKED, 0) if after is None else decode_cursor(after)
    rows: list[tuple[int, Any]] = []
    if part == _BOOKED:
        rows += [(_BOOKED, row) for row in _next(connection, booked, bookings.c.id, last, limit + 1)]
    if len(rows) <= limit:
        begin = last if part == _DRAFT else 0
        rows += [
            (_DRAFT, row)
            for row in _next(connection, drafts, job_accounts.c.job_id, begin, limit + 1 - len(rows))
        ]
    shown = rows[:limit]
    has_more = len(rows) > len(shown)
    following = encode_cursor(shown[-1][0], shown[-1][1].key) if has_more else None
    return Page(items=tuple(_line(row) for _, row in shown), total=total, next=following)


def _next(connection: Connection, wanted: Select[Any], key: Any, last: int, limit: int) -> list[Any]:
    query = wanted.add_columns(key.label("key")).where(key > last).order_by(key).limit(limit)
    return list(connection.execute(query))


def _booked(site_id: int, period: int) -> Select[Any]:
    table, of = bookings.c, bookings.alias("of")
    return (
        select(
            *(table[name] for name in ("job_id", "number", "kind", "booked_at", "service_on")),
            *(table[name] for name in ("classification", "customer_id", "currency", "cost", *_AMOUNTS)),
            jobs.c.name,
            jobs.c.file_name,
            of.c.number.label("of"),
            customers.c.number.label("customer_number"),
        )
        .select_from(
            bookings.join(jobs, jobs.c.id == table.job_id)
            .outerjoin(of, of.c.id == table.of_id)
            .outerjoin(customers, customers.c.id == table.customer_id)
        )
        .where(table.site_id == site_id, table.period == period)
    )


def _drafts(site_id: int, period: int) -> Select[Any]:
    table = job_accounts.c
    return (
        select(
            *(table[name] for name in ("job_id", "number", "service_on", "classification", "customer_id")),
            *(table[name] for name in _AMOUNTS),
            *(jobs.c[name] for name in ("currency", "cost", "name", "file_name")),
            customers.c.number.label("customer_number"),
        )
        .select_from(
            job_accounts.join(jobs, jobs.c.id == table.job_id).outerjoin(
                customers, customers.c.id == table.customer_id
            )
        )
        .where(table.site_id == site_id, table.period == period, table.state == AccountState.DRAFT)
    )


def _line(row: Any) -> MonthLine:
    values: dict[str, Any] = {"kind": None, "of": None, "booked_at": None}
    values |= dict(row._mapping)  # noqa: SLF001  its documented name
    file_name = values.pop("file_name")
    del values["key"]
    return MonthLine(**values | {"name": values["name"] or file_name})
