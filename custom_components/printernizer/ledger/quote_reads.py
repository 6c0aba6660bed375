"""Answers about quotes: functions on an open connection."""

from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, select

from .account_tables import sites
from .account_words import QuoteState
from .customer_tables import orders, quotes
from .errors import QuoteMissing
from .numbers import sorted_number
from .people_query import (
    PRICE,
    customer_columns,
    find_page,
    list_conditions,
    number_of,
    place_of_state,
    price_of_row,
    stretch_of,
    with_customer,
)
from .people_rows import Quote, QuoteQuery, QuoteSort
from .query import Page

_FIELDS = tuple(
    field.name
    for field in fields(Quote)
    if field.name not in {"site", "customer_number", "customer_name", "order_number", "price"}
)
_SORT_KEYS: dict[QuoteSort, ColumnElement[Any]] = {
    QuoteSort.DATE: number_of(quotes.c.created_at),
    QuoteSort.NUMBER: sorted_number(quotes.c.number),
    QuoteSort.STATE: place_of_state(quotes.c.state, QuoteState),
    QuoteSort.SENT: number_of(quotes.c.sent_on),
    QuoteSort.VALID: number_of(quotes.c.valid_until),
    QuoteSort.PRICE: number_of(quotes.c.gross),
}


def find_quote(connection: Connection, quote_id: int) -> Quote:
    """Return a quote. Raises ``QuoteMissing``."""
    row = connection.execute(_select().where(quotes.c.id == quote_id)).one_or_none()
    if row is None:
        raise QuoteMissing("there is no such quote")
    return _quote(row)


def find_quotes(connection: Connection, query: QuoteQuery) -> Page[Quote]:
    """Return the page that the query asks for."""
    stretch = stretch_of(query, _SORT_KEYS[query.sort], quotes.c.id)
    picked = select(quotes.c.id).select_from(quotes).where(*list_conditions(quotes, query))
    return find_page(connection, _select(), picked, stretch, query, _quote)


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
