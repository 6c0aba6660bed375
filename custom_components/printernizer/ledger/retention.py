"""How long things are kept, and the purge of what is due: functions on a connection.

What the law has kept is kept to the end of the year in which it began, and a number of years more. Nothing is deleted
of a customer whose data must be held.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, exists, func, or_, select

from .account_tables import job_accounts
from .account_words import CustomerState, OrderState, QuoteState
from .book_log import append_log, forget_texts
from .customer_tables import customers, orders, privacy_requests, quotes
from .file_tables import files, job_files
from .site import day_start, own_site

MONTHS = 12


@dataclass(frozen=True, kw_only=True, slots=True)
class Periods:
    """How long each class is kept. ``None``: for ever.

    ``job_years`` and ``letter_years`` count from the end of the year; ``quote_months`` are those of quotes that never
    were sent and of which nothing came; after ``customer_months`` without an order it is proposed to erase a customer.
    """

    job_years: int | None = 10
    letter_years: int = 6
    quote_months: int = 6
    customer_months: int = 12
    request_years: int = 3
    photo_days: int | None = 30


@dataclass(frozen=True, kw_only=True, slots=True)
class Purge:
    """What a purge takes away, counted by class; ``files`` are photos and films to be deleted from the library.

    ``due``: ids of customers who were restricted until now and are to be erased. ``idle``: numbers of customers of
    whom nothing was heard for long, for a person to decide.
    """

    counts: Mapping[str, int]
    files: tuple[str, ...] = ()
    due: tuple[int, ...] = ()
    idle: tuple[str, ...] = ()


def kept_until(on: date, years: int) -> date:
    """Return the last day on which something has to be kept that began on a day."""
    return date(on.year + years, 12, 31)


def months_before(day: date, months: int) -> date:
    """Return the day so many months before; the last of a shorter month."""
    count = day.year * MONTHS + day.month - 1 - months
    year, month = divmod(count, MONTHS)
    first_of_next = date(year + (month + 1) // MONTHS, (month + 1) % MONTHS + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), first_of_next - timedelta(days=1))


def last_voucher(connection: Connection, customer_id: int) -> date | None:
    """Return the last day on which something of a customer counts that the law has kept: of a job, order or letter."""
    of_orders = select(orders.c.id).where(orders.c.customer_id == customer_id)
    mine = or_(job_accounts.c.customer_id == customer_id, job_accounts.c.order_id.in_(of_orders))
    days = [
        connection.execute(select(func.max(job_accounts.c.service_on)).where(mine)).scalar_one(),
        connection.execute(
            select(func.max(orders.c.service_on)).where(orders.c.customer_id == customer_id)
        ).scalar_one(),
        connection.execute(
            select(func.max(quotes.c.sent_on)).where(quotes.c.customer_id == customer_id)
        ).scalar_one(),
    ]
    return max((day for day in days if day is not None), default=None)


def has_people(connection: Connection) -> bool:
    """Tell whether there is anything about people: customers who weren't erased, orders, quotes."""
    known = (
        select(customers.c.id).where(customers.c.state != CustomerState.ERASED),
        select(orders.c.id),
        select(quotes.c.id),
    )
    return any(connection.execute(each.limit(1)).first() is not None for each in known)


def purge(
    connection: Connection, periods: Periods, *, today: date, at: datetime, is_dry: bool = False
) -> Purge:
    """Delete what is due, each class by its own period, or only count it; doing it twice takes nothing more away."""
    quotes_due = connection.execute(
        select(quotes.c.id, quotes.c.number).where(_quotes_due(connection, periods, today))
    ).all()
    photos = _photos_due(connection, periods, at)
    requests = _requests_due(periods, today, connection)
    counts = {
        "quotes": len(quotes_due),
        "requests": _count(connection, privacy_requests, requests),
        "photos": len(photos),
    }
    found = Purge(
        counts=counts,
        files=tuple(sorted({row.sha256 for row in photos})),
        due=_customers_due(connection, today),
        idle=_customers_idle(connection, periods, today),
    )
    if is_dry or not any(counts.values()):
        return found
    _delete(connection, quotes, [row.id for row in quotes_due])
    for row in quotes_due:
        forget_texts(connection, f"quote:{row.number}")
    _delete(connection, job_files, [row.id for row in photos])
    connection.execute(delete(privacy_requests).where(requests))
    append_log(
        connection,
        own_site(connection),
        actor="system",
        action="retention.purge",
        entity="retention",
        data={"counts": counts},
        at=at,
    )
    return found


def _quotes_due(connection: Connection, periods: Periods, today: date) -> ColumnElement[bool]:
    """Select quotes whose time is over: of which nothing came after months, letters and what became orders after years.

    What became an order that is still open stays with it.
    """
    since = day_start(connection, months_before(today, periods.quote_months))
    last_letter = date(today.year - periods.letter_years - 1, 12, 31)
    in_contact = exists().where(
        customers.c.id == quotes.c.customer_id,
        or_(customers.c.contacted_at >= since, customers.c.legal_hold.is_(True)),
    )
    is_held = exists().where(customers.c.id == quotes.c.customer_id, customers.c.legal_hold.is_(True))
    is_running = exists().where(orders.c.id == quotes.c.order_id, orders.c.state == OrderState.OPEN)
    written = day_start(connection, last_letter + timedelta(days=1))
    return or_(
        and_(
            quotes.c.order_id.is_(None),
            quotes.c.state != QuoteState.ACCEPTED,
            ~in_contact,
            or_(
                and_(quotes.c.sent_on.is_(None), quotes.c.created_at < since),
                quotes.c.sent_on <= last_letter,
            ),
        ),
        and_(
            quotes.c.order_id.is_not(None),
            quotes.c.created_at < written,
            or_(quotes.c.sent_on.is_(None), quotes.c.sent_on <= last_letter),
            ~is_held,
            ~is_running,
        ),
    )


def find_due_quotes(connection: Connection, periods: Periods, today: date) -> set[int]:
    """Return the quotes that a purge takes away."""
    return set(
        connection.execute(select(quotes.c.id).where(_quotes_due(connection, periods, today))).scalars()
    )


def _photos_due(connection: Connection, periods: Periods, at: datetime) -> Sequence[Any]:
    """Return the photos and films of customers' jobs that nobody marked to be kept."""
    if periods.photo_days is None:
        return ()
    held = exists().where(customers.c.id == job_accounts.c.customer_id, customers.c.legal_hold.is_(True))
    query = (
        select(job_files.c.id, files.c.sha256)
        .select_from(
            job_files.join(files, job_files.c.file_id == files.c.id).join(
                job_accounts, job_accounts.c.job_id == job_files.c.job_id
            )
        )
        .where(
            job_accounts.c.customer_id.is_not(None),
            job_files.c.at < at - timedelta(days=periods.photo_days),
            files.c.is_pinned.is_(False),
            ~held,
        )
    )
    return connection.execute(query).all()


def _requests_due(periods: Periods, today: date, connection: Connection) -> ColumnElement[bool]:
    return privacy_requests.c.done_at < day_start(
        connection, months_before(today, MONTHS * periods.request_years)
    )


def _customers_due(connection: Connection, today: date) -> tuple[int, ...]:
    due = select(customers.c.id).where(
        customers.c.state == CustomerState.RESTRICTED,
        customers.c.erase_on < today,
        customers.c.legal_hold.is_(False),
    )
    return tuple(connection.execute(due.order_by(customers.c.id)).scalars())


def _customers_idle(connection: Connection, periods: Periods, today: date) -> tuple[str, ...]:
    since = day_start(connection, months_before(today, periods.customer_months))
    idle = select(customers.c.number).where(
        customers.c.state == CustomerState.ACTIVE,
        customers.c.legal_hold.is_(False),
        customers.c.contacted_at < since,
    )
    return tuple(connection.execute(idle.order_by(customers.c.id)).scalars())


def _count(connection: Connection, table: Table, condition: ColumnElement[bool]) -> int:
    return int(connection.execute(select(func.count()).select_from(table).where(condition)).scalar_one())


def _delete(connection: Connection, table: Table, ids: list[int]) -> None:
    for row_id in ids:
        connection.execute(delete(table).where(table.c.id == row_id))
