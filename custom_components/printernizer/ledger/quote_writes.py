"""Entries about quotes: functions on a connection in a transaction, each of them in the log."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, update

from .account_words import Circle, QuoteState
from .book_log import append_log
from .customer_tables import quotes
from .customer_writes import require_active, touch_customer
from .errors import QuoteClosed
from .numbers import next_number
from .order_writes import add_order, told
from .people_query import price_values
from .people_rows import Order, OrderChange, Quote, QuoteChange
from .quote_reads import find_quote
from .site import local_day, own_site

_ONLY_HERE = frozenset({"basis"})
"""What the log does without: how a price was found is no entry of the books."""


def add_quote(connection: Connection, change: QuoteChange, *, currency: str, by: str, at: datetime) -> Quote:
    """Enter a quote under the next number. Raises ``CustomerMissing``, ``CustomerClosed``."""
    if (customer_id := change.get("customer_id")) is not None:
        require_active(connection, customer_id)
    number = next_number(connection, Circle.QUOTE, local_day(connection, at).year)
    values = {
        "site_id": own_site(connection),
        "number": number,
        "state": QuoteState.OPEN,
        "created_at": at,
        "created_by": by,
        "basis": "",
        "currency": currency,
    }
    row = values | _columns(change)
    (quote_id,) = connection.execute(insert(quotes).values(row)).inserted_primary_key or (0,)
    _log(connection, number, "quote.create", dict(change), by=by, at=at)
    touch_customer(connection, customer_id, at)
    return find_quote(connection, int(quote_id))


def change_quote(
    connection: Connection, quote_id: int, change: QuoteChange, *, by: str, at: datetime
) -> Quote:
    """Change an open quote, or open a declined one again. Raises ``QuoteMissing``, ``QuoteClosed``."""
    before = find_quote(connection, quote_id)
    news: dict[str, Any] = {
        name: value for name, value in dict(change).items() if value != getattr(before, name)
    }
    if not news:
        return before
    is_reopened = before.state is QuoteState.DECLINED and news.get("state") is QuoteState.OPEN
    if before.state is not QuoteState.OPEN and not is_reopened:
        raise QuoteClosed("the quote was accepted or declined")
    if news.get("customer_id") is not None:
        require_active(connection, news["customer_id"])
    connection.execute(update(quotes).where(quotes.c.id == quote_id).values(_columns(news)))
    _log(connection, before.number, "quote.change", news, by=by, at=at)
    after = find_quote(connection, quote_id)
    touch_customer(connection, after.customer_id, at)
    return after


def accept_quote(connection: Connection, quote_id: int, *, by: str, at: datetime) -> Order:
    """Make an order of an open quote. Raises ``QuoteMissing``, ``QuoteClosed``, ``CustomerClosed``."""
    quote = find_quote(connection, quote_id)
    if quote.state is not QuoteState.OPEN:
        raise QuoteClosed("the quote was accepted or declined")
    wanted = OrderChange(
        customer_id=quote.customer_id, title=quote.title, quantity=quote.quantity, price=quote.price
    )
    order = add_order(connection, wanted, currency=quote.currency, by=by, at=at)
    accepted = {"state": QuoteState.ACCEPTED, "order_id": order.id}
    connection.execute(update(quotes).where(quotes.c.id == quote_id).values(accepted))
    _log(connection, quote.number, "quote.accept", {"order": order.number}, by=by, at=at)
    return order


def _log(
    connection: Connection, number: str, action: str, change: Mapping[str, Any], *, by: str, at: datetime
) -> None:
    entity = f"quote:{number}"
    data = told(connection, entity, {name: change[name] for name in change.keys() - _ONLY_HERE})
    append_log(connection, own_site(connection), actor=by, action=action, entity=entity, data=data, at=at)


def _columns(change: Mapping[str, Any]) -> dict[str, Any]:
    values = dict(change)
    if "price" in values:
        values |= price_values(values.pop("price"))
    return values
