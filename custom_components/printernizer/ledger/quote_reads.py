"""Answers about quotes: functions on an open connection."""

from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from .account_tables import sites
from .customer_tables import orders, quotes
from .errors import QuoteMissing
from .people_query import PRICE, customer_columns, find_page, price_of_row, with_customer
from .people_rows import Quote, QuoteQuery
from .query import Page

_FIELDS = tuple(
    field.name
    for field in fields(Quote)
    if field.name not in {"site", "customer_number", "customer_name", "order_number", "price"}
)


def find_quote(connection: Connection, quote_id: int) -> Quote:
    """Return a quote. Raises ``QuoteMissing``."""
    row = connection.execute(_select().where(quotes.c.id == quote_id)).one_or_none()
    if row is None:
        raise QuoteMissing("there is no such quote")
    return _quote(row)


def find_quotes(connection: Connection, query: QuoteQuery) -> Page[Quote]:
    """Return the page that the query asks for, newest first."""
    return find_page(connection, _select(), quotes, query, _quote)


def find_quotes_of_order(connection: Connection, order_id: int) -> tuple[Quote, ...]:
    """Return the quotes that an order was made of."""
    rows = connection.execute(_select().where(quotes.c.order_id == order_id).order_by(quotes.c.id))
    return tuple(map(_quote, rows))


def _select() -> Select[Any]:
    joined = quotes.join(sites, quotes.c.site_id == sites.c.id).outerjoin(
        orders, quotes.c.order_id == orders.c.id
    )
    return select(
        *(quotes.c[name] for name in (*_FIELDS, *PRICE)),
        sites.c.uid.label("site"),
        *customer_columns(),
        orders.c.number.label("order_number"),
    ).select_from(with_customer(joined, quotes.c.customer_id))


def _quote(row: Row[Any]) -> Quote:
    values = dict(row._mapping)  # noqa: SLF001  its documented name
    price = price_of_row(values)
    return Quote(**values, price=price)
