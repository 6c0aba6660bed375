"""Customers, orders and quotes that come from elsewhere: entered once, and never one who was erased."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from .account_words import Circle, CustomerState
from .book_log import append_log
from .chain import digest
from .customer_reads import DETAILS
from .customer_tables import customer_details, customers, erasures, orders, quotes
from .customer_writes import search_text_of
from .erasure import REASON_GONE, find_erasures
from .import_numbers import may_take, take_number
from .import_rows import ImportedRecord, Numbers, RecordCount, RecordKind
from .numbers import COUNTS_ON
from .people_rows import Tombstone
from .site import local_day, own_site

_TABLES: Mapping[RecordKind, tuple[Table, Circle]] = {
    RecordKind.CUSTOMER: (customers, Circle.CUSTOMER),
    RecordKind.ORDER: (orders, Circle.ORDER),
    RecordKind.QUOTE: (quotes, Circle.QUOTE),
}


def add_imported_records(
    connection: Connection,
    block: Sequence[ImportedRecord],
    numbers: Numbers,
    stones: Iterable[Tombstone],
    *,
    by: str,
    at: datetime,
) -> RecordCount:
    """Enter what is not known yet. ``numbers``: what those that came before are called here.

    What is called the same and was made in the same millisecond is the same. A customer of whom there is a tombstone comes
    in as erased: the number stays, for jobs and orders hang on it.
    """
    erased = {stone.customer: stone for stone in (*stones, *find_erasures(connection))}
    called = dict(numbers)
    taken: dict[RecordKind, set[str]] = {kind: set() for kind in RecordKind}
    for (kind, _), number in called.items():
        taken[kind].add(number)
    new: list[str] = []
    for each in block:
        known = _known(connection, each, taken[each.kind])
        number = known or _enter(connection, each, called, erased)
        if known is None:
            new.append(number)
        called[each.kind, each.number] = number
        taken[each.kind].add(number)
    if new:
        append_log(
            connection,
            own_site(connection),
            actor=by,
            action="people.import",
            entity="import:history",
            data={"records": len(new), "numbers": digest("\n".join(new))},
            at=at,
        )
    return RecordCount(added=len(new), known=len(block) - len(new), numbers=called)


def erased_of(connection: Connection, customer_id: int | None, order_id: int | None) -> bool:
    """Tell whether a job would belong to somebody who was erased."""
    mine = select(customers.c.id).where(customers.c.state == CustomerState.ERASED)
    of_order = select(orders.c.customer_id).where(orders.c.id == order_id)
    found = mine.where((customers.c.id == customer_id) | customers.c.id.in_(of_order))
    return connection.execute(found).first() is not None


def _known(connection: Connection, each: ImportedRecord, taken: set[str]) -> str | None:
    table, circle = _TABLES[each.kind]
    made = select(table.c.number).where(table.c.created_at == each.values["created_at"])
    same = [str(number) for number in connection.execute(made.order_by(table.c.id)).scalars()]
    if each.number in same:
        return each.number
    if _is_free(connection, table, each.number) and may_take(
        connection, circle, each.number, _year(connection, each)
    ):
        return None
    # It was given another number when it came in for the first time.
    return next((number for number in same if number not in taken), None)


def _is_free(connection: Connection, table: Table, number: str) -> bool:
    return connection.execute(select(table.c.id).where(table.c.number == number)).first() is None


def _year(connection: Connection, each: ImportedRecord) -> int:
    if each.kind is RecordKind.CUSTOMER:
        return COUNTS_ON
    return local_day(connection, each.values["created_at"]).year


def _enter(
    connection: Connection, each: ImportedRecord, numbers: Numbers, erased: Mapping[str, Tombstone]
) -> str:
    table, circle = _TABLES[each.kind]
    is_free = _is_free(connection, table, each.number)
    number = take_number(connection, circle, each.number, _year(connection, each), is_free=is_free)
    values = dict(each.values) | {"site_id": own_site(connection), "number": number}
    if each.kind is RecordKind.CUSTOMER:
        stone = erased.get(number)
        _enter_customer(connection, each, values, stone)
        return number
    customer_id = find_id(connection, RecordKind.CUSTOMER, each.customer, numbers)
    values["customer_id"] = customer_id
    if each.kind is RecordKind.QUOTE:
        values["order_id"] = find_id(connection, RecordKind.ORDER, each.order, numbers)
    if erased_of(connection, customer_id, None):
        gone = {"title": "", "note": "", "tax_reason": REASON_GONE if values.get("tax_reason") else ""}
        values |= gone
    connection.execute(insert(table).values(values))
    return number


def _enter_customer(
    connection: Connection, each: ImportedRecord, values: dict[str, Any], stone: Tombstone | None
) -> None:
    if stone is not None and values["created_at"] <= stone.erased_at:
        values |= {"state": CustomerState.ERASED, "erased_at": stone.erased_at, "erase_on": None}
    is_erased = values["state"] is CustomerState.ERASED
    if is_erased:
        values["country"] = ""
    done = connection.execute(insert(customers).values(values))
    (customer_id,) = done.inserted_primary_key or (0,)
    if not is_erased:
        known = dict.fromkeys(DETAILS, "") | dict(each.details or {})
        row = known | {"customer_id": customer_id, "search_text": search_text_of(known)}
        connection.execute(insert(customer_details).values(row))
        return
    at = values.get("erased_at") or values["created_at"]
    there = select(erasures.c.customer_number).where(erasures.c.customer_number == values["number"])
    if connection.execute(there).first() is None:
        connection.execute(insert(erasures).values(customer_number=values["number"], erased_at=at))


def find_id(connection: Connection, kind: RecordKind, number: str | None, numbers: Numbers) -> int | None:
    """Return the row of what a file calls by a number."""
    if number is None:
        return None
    table, _ = _TABLES[kind]
    found: int | None = connection.execute(
        select(table.c.id).where(table.c.number == numbers.get((kind, number), number))
    ).scalar_one_or_none()
    return found
