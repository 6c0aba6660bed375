"""What the lists of orders and quotes have in common: prices as they lie in columns, and pages, newest first."""

from collections.abc import Callable
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Row, Select, Table, and_, func, or_, select

from .account_words import CustomerState
from .columns import clean, milliseconds_of, moment_of
from .customer_tables import customer_details, customers
from .model import NAME
from .people_rows import AgreedPrice, OrderQuery, QuoteQuery
from .query import Page, decode_cursor, encode_cursor

PRICE = tuple(field.name for field in fields(AgreedPrice))


def price_of_row(values: dict[str, Any]) -> AgreedPrice | None:
    """Take the columns of a price out of a row; ``None``: nothing was agreed."""
    told = {name: values.pop(name) for name in PRICE}
    if told["price_basis"] is None:
        return None
    return AgreedPrice(**told)


def price_values(price: AgreedPrice | None) -> dict[str, Any]:
    """Return the columns of a price."""
    return dict.fromkeys(PRICE) | {"tax_reason": ""} if price is None else asdict(price)


def with_customer(source: FromClause, customer_id: ColumnElement[Any]) -> FromClause:
    """Join whose a row is. Of who is restricted, no more than the number is there."""
    return source.outerjoin(customers, customer_id == customers.c.id).outerjoin(
        customer_details,
        and_(customer_details.c.customer_id == customers.c.id, customers.c.state == CustomerState.ACTIVE),
    )


def customer_columns() -> tuple[ColumnElement[Any], ...]:
    """Return number and name of whose a row is: a company before the person in it."""
    details = customer_details.c
    name = func.coalesce(func.nullif(details.company, ""), func.nullif(details.name, ""))
    return customers.c.number.label("customer_number"), name.label("customer_name")


def find_page[T](
    connection: Connection,
    rows: Select[Any],
    table: Table,
    query: OrderQuery | QuoteQuery,
    read: Callable[[Row[Any]], T],
) -> Page[T]:
    """Return a page of the rows that the query asks for, newest first."""
    wanted = _conditions(table, query)
    total = connection.execute(select(func.count()).select_from(table).where(*wanted)).scalar_one()
    page = (
        rows.where(*wanted, *_continuation(table, query))
        .order_by(table.c.created_at.desc(), table.c.id.desc())
        .limit(query.limit + 1)
    )
    found = connection.execute(page).all()
    shown = found[: query.limit]
    has_more = len(found) > len(shown)
    last = encode_cursor(milliseconds_of(shown[-1].created_at), shown[-1].id) if has_more else None
    return Page(items=tuple(map(read, shown)), total=total, next=last)


def _conditions(table: Table, query: OrderQuery | QuoteQuery) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if query.states:
        found.append(table.c.state.in_(query.states))
    if query.customer_id is not None:
        found.append(table.c.customer_id == query.customer_id)
    found += [
        or_(
            table.c.title.icontains(word, autoescape=True),
            table.c.number.icontains(word, autoescape=True),
        )
        for word in clean(query.text, NAME).split()
    ]
    return found


def _continuation(table: Table, query: OrderQuery | QuoteQuery) -> list[ColumnElement[bool]]:
    if query.after is None:
        return []
    milliseconds, row_id = decode_cursor(query.after)
    at = moment_of(milliseconds)
    return [or_(table.c.created_at < at, and_(table.c.created_at == at, table.c.id < row_id))]
