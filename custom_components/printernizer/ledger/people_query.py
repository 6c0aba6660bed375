"""What the lists of customers, orders and quotes have in common: names, prices as they lie in columns, and pages."""

from collections.abc import Callable
from dataclasses import asdict, fields
from enum import StrEnum
import heapq
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    FromClause,
    Row,
    Select,
    Table,
    and_,
    case,
    func,
    or_,
    type_coerce,
)

from .account_words import CustomerState
from .columns import clean
from .customer_tables import customer_details, customers
from .job_texts import sort_name
from .model import NAME
from .people_rows import AgreedPrice, CustomerQuery, CustomerSort, OrderQuery, QuoteQuery
from .query import Page, SortCursor, encode_sort_cursor
from .sorting import Condition, Stretch, stretches_after

type ListQuery = CustomerQuery | OrderQuery | QuoteQuery

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
    return customers.c.number.label("customer_number"), customer_name().label("customer_name")


def customer_name() -> ColumnElement[Any]:
    """Return what a customer is called."""
    details = customer_details.c
    return func.coalesce(func.nullif(details.company, ""), func.nullif(details.name, ""))


def number_of(column: Column[Any]) -> ColumnElement[Any]:
    """Return a time, a day or an amount as the whole number that it lies there as."""
    return type_coerce(column, BigInteger)


def place_of_state(column: Column[Any], states: type[StrEnum]) -> ColumnElement[Any]:
    """Return where a state stands among all of them, in the order of what happens."""
    return case(*((column == state, place) for place, state in enumerate(states)))


def stretch_of(query: ListQuery, key: ColumnElement[Any], row_id: Column[int]) -> Stretch:
    """Return the rows that a query asks for, in its order, as far as ``key`` is known."""
    return Stretch(sort=query.sort, sort_key=key, id=row_id, is_descending=query.is_descending)


def find_page[T](
    connection: Connection,
    rows: Select[Any],
    picked: Select[Any],
    stretch: Stretch,
    query: ListQuery,
    read: Callable[[Row[Any]], T],
) -> Page[T]:
    """Return a page of the rows that are picked, in the order of the query."""
    total = connection.execute(picked.with_only_columns(func.count())).scalar_one()
    found: list[SortCursor] = []
    for part, start in stretches_after(stretch, query.cursor):
        most = query.limit + 1 - len(found)
        keys = picked.with_only_columns(part.id.label("id"), part.key).where(*part.bounds)
        if part.is_known and part.sort is CustomerSort.NAME:
            found += _by_name(connection, keys, part, query.cursor, most)
        elif most:
            in_order = connection.execute(keys.where(*start).order_by(*part.order()).limit(most))
            found += [part.cursor(row.sort_key, row.id) for row in in_order]
    ids = [cursor.row_id for cursor in found[: query.limit]]
    shown = {row.id: read(row) for row in connection.execute(rows.where(stretch.id.in_(ids)))}
    has_more = len(found) > len(ids)
    return Page(
        items=tuple(shown[row_id] for row_id in ids if row_id in shown),
        total=total,
        next=encode_sort_cursor(found[len(ids) - 1]) if has_more else None,
    )


def _by_name(
    connection: Connection, keys: Select[Any], part: Stretch, after: SortCursor | None, most: int
) -> list[SortCursor]:
    # Names of people are kept in one place, and no copies to sort by: they would have to be erased, too.
    names = ((sort_name(name), row_id) for row_id, name in connection.execute(keys))
    if after is not None:
        here = after.value, after.row_id
        names = (name for name in names if (name < here if part.is_descending else name > here))
    first = heapq.nlargest if part.is_descending else heapq.nsmallest
    return [part.cursor(*name) for name in first(most, names)]


def list_conditions(table: Table, query: OrderQuery | QuoteQuery) -> list[Condition]:
    """Return what the rows of a list of orders or quotes fulfil."""
    found: list[Condition] = []
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
