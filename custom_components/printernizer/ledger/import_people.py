"""Customers, orders and quotes that come from elsewhere: entered once, and never one who was erased."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from .account_words import Circle, CustomerState
from .book_log import append_log
from .chain import digest
from .columns import milliseconds_of
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
    there = {kind: _There.of(connection, kind, block) for kind in {each.kind for each in block}}
    for (kind, _), number in called.items():
        if kind in there:
            there[kind].taken.add(number)
    new: list[str] = []
    for each in block:
        here = there[each.kind]
        known = here.known(connection, each)
        number = known or _enter(connection, each, called, erased, is_free=each.number not in here.numbers)
        if known is None:
            new.append(number)
            here.add(number, each)
        called[each.kind, each.number] = number
        here.taken.add(number)
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
    if customer_id is None and order_id is None:
        return False
    mine = select(customers.c.id).where(customers.c.state == CustomerState.ERASED)
    of_order = select(orders.c.customer_id).where(orders.c.id == order_id)
    found = mine.where((customers.c.id == customer_id) | customers.c.id.in_(of_order))
    return connection.execute(found).first() is not None


@dataclass(slots=True)
class _There:
    """What of a kind is in the books that a block might mean. ``made``: numbers by the millisecond; ``taken``: known as another."""

    numbers: set[str]
    made: dict[int, list[str]]
    taken: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, connection: Connection, kind: RecordKind, block: Sequence[ImportedRecord]) -> _There:
        """Ask once for a block: nothing is found quickly by the moment at which it was made."""
        columns = _TABLES[kind][0].c
        mine = [each for each in block if each.kind is kind]
        wanted = columns.number.in_([each.number for each in mine]) | columns.created_at.in_(
            [each.values["created_at"] for each in mine]
        )
        found = cls(numbers=set(), made={})
        query = select(columns.number, columns.created_at).where(wanted).order_by(columns.id)
        for row in connection.execute(query):
            found.numbers.add(row.number)
            found.made.setdefault(milliseconds_of(row.created_at), []).append(row.number)
        return found

    def known(self, connection: Connection, each: ImportedRecord) -> str | None:
        """Return what it is called here, if it is here."""
        same = self.made.get(milliseconds_of(each.values["created_at"]), [])
        if each.number in same:
            return each.number
        circle = _TABLES[each.kind][1]
        if each.number not in self.numbers and may_take(
            connection, circle, each.number, _year(connection, each)
        ):
            return None
        # It was given another number when it came in for the first time.
        return next((number for number in same if number not in self.taken), None)

    def add(self, number: str, each: ImportedRecord) -> None:
        """Remember what was entered."""
        self.numbers.add(number)
        self.made.setdefault(milliseconds_of(each.values["created_at"]), []).append(number)


def _year(connection: Connection, each: ImportedRecord) -> int:
    if each.kind is RecordKind.CUSTOMER:
        return COUNTS_ON
    return local_day(connection, each.values["created_at"]).year


def _enter(
    connection: Connection,
    each: ImportedRecord,
    numbers: Numbers,
    erased: Mapping[str, Tombstone],
    *,
    is_free: bool,
) -> str:
    table, circle = _TABLES[each.kind]
    number = take_number(connection, circle, each.number, _year(connection, each), is_free=is_free)
    values = dict(each.values) | {"site_id": own_site(connection), "number": number}
    if each.kind is RecordKind.CUSTOMER:
        _enter_customer(connection, each, values, erased.get(number))
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
