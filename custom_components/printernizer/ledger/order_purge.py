"""Deleting the orders whose time is over, with the texts of the log that tell of them; the log itself stays.

An order stays as long as something that is kept needs it: a job or a booking, a quote, a rule, a customer whose data
must be held.
"""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, exists, or_, select

from .account_tables import bookings, job_accounts
from .book_log import append_log, forget_texts
from .customer_tables import customers, orders, quotes, rules
from .site import day_start, own_site

BLOCK = 200
"""Orders in a transaction: live entries wait for no more than one."""


def count_due(
    connection: Connection, kept_from: int, *, jobs: Collection[int], quotes_due: Collection[int]
) -> int:
    """Return how many orders would go, once these jobs and quotes are gone."""
    due = set(connection.execute(select(orders.c.id).where(_due(connection, kept_from))).scalars())
    for table, key, gone in (
        (job_accounts, job_accounts.c.job_id, jobs),
        (bookings, bookings.c.job_id, jobs),
        (quotes, quotes.c.id, quotes_due),
    ):
        query = select(table.c.order_id, key).where(table.c.order_id.is_not(None))
        due -= {order_id for order_id, row_id in connection.execute(query) if row_id not in gone}
    return len(due)


def purge_orders(connection: Connection, kept_from: int, at: datetime) -> int:
    """Delete the next block of orders that are due; return how many went, 0: none is left."""
    needed = (exists().where(table.c.order_id == orders.c.id) for table in (job_accounts, bookings, quotes))
    query = select(orders.c.id, orders.c.number).where(_due(connection, kept_from), ~or_(*needed))
    rows = connection.execute(query.order_by(orders.c.id).limit(BLOCK)).all()
    if not rows:
        return 0
    for row in rows:
        forget_texts(connection, f"order:{row.number}")
    connection.execute(delete(orders).where(orders.c.id.in_([row.id for row in rows])))
    append_log(
        connection,
        own_site(connection),
        actor="system",
        action="retention.purge",
        entity="retention",
        data={"counts": {"orders": len(rows)}, "kept_from": kept_from},
        at=at,
    )
    return len(rows)


def _due(connection: Connection, kept_from: int) -> ColumnElement[bool]:
    first = date(kept_from // 100, kept_from % 100, 1)
    since = day_start(connection, first)
    order = orders.c
    return and_(
        order.site_id == own_site(connection),
        order.created_at < since,
        order.updated_at < since,
        or_(order.service_on.is_(None), order.service_on < first),
        ~exists().where(rules.c.order_id == order.id),
        ~exists().where(customers.c.id == order.customer_id, customers.c.legal_hold.is_(True)),
    )
