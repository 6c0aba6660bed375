"""Pages of customers, orders and quotes: in whatever order, they are what sorting all of them would give."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
import random
from typing import Any

import pytest
from sqlalchemy import Connection, delete, insert

from custom_components.printernizer.costing import PriceBasis
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.ledger.account_words import (
    Classification,
    CustomerState,
    OrderState,
    QuoteState,
)
from custom_components.printernizer.ledger.customer_tables import customer_details, customers, orders, quotes
from custom_components.printernizer.ledger.job_texts import sort_name
from custom_components.printernizer.ledger.people_query import price_values
from custom_components.printernizer.ledger.people_rows import (
    AgreedPrice,
    Customer,
    CustomerQuery,
    CustomerSort,
    Order,
    OrderQuery,
    OrderSort,
    Quote,
    QuoteQuery,
    QuoteSort,
)
from custom_components.printernizer.ledger.query import Page, Sort
from custom_components.printernizer.ledger.site import own_site

from .conftest import T0

pytestmark = pytest.mark.every_database

COUNT = 60
LIMIT = 7
NAMES = ("Öhler", "Ohler", "Zander", "", "adam 10", "Adam 2", "Ångström", "ßen", "Élan", "van der Öde")

type Asked = CustomerQuery | OrderQuery | QuoteQuery
type Found = Customer | Order | Quote


def price(gross: int) -> AgreedPrice:
    return AgreedPrice(
        price_basis=PriceBasis.GROSS,
        treatment="DE_STD",
        tax_rate=Decimal(19),
        tax_country="DE",
        net=Decimal(gross),
        vat=Decimal(0),
        gross=Decimal(gross),
    )


def fill(connection: Connection) -> None:
    """Enter some of each in any order, many alike in what they are sorted by, some without it."""
    chance = random.Random(7)
    site = {"site_id": own_site(connection)}
    for number in chance.sample(range(9_970, 9_970 + COUNT), COUNT):
        at = T0 - timedelta(days=chance.randrange(20))
        day = None if chance.randrange(3) == 0 else date(2026, 11, 1 + chance.randrange(20))
        agreed = price_values(None if chance.randrange(3) == 0 else price(chance.randrange(-2, 6)))
        row = site | {"number": f"K-{number}", "created_at": at, "contacted_at": at}
        state = chance.choice([*CustomerState])
        who = connection.execute(insert(customers).values(row | {"state": state})).inserted_primary_key
        if state is not CustomerState.ERASED:
            name, company = chance.choice(NAMES), chance.choice(("", "", *NAMES))
            details = {"customer_id": who[0], "name": name, "company": company, "search_text": ""}
            connection.execute(insert(customer_details).values(details))
        shared = site | {"created_at": at, "currency": "EUR", "customer_id": who[0], **agreed}
        order = {"number": f"AU-2026-{number}", "state": chance.choice([*OrderState]), "due_on": day}
        order |= {"classification": Classification.BUSINESS, "service_on": day, "updated_at": at}
        connection.execute(insert(orders).values(shared | order))
        quote = {"number": f"AN-2026-{number}", "state": chance.choice([*QuoteState]), "valid_until": day}
        quote |= {"created_by": "user:1", "basis": "{}", "sent_on": day}
        connection.execute(insert(quotes).values(shared | quote))


def count_of(row: Found) -> int:
    return int(row.number.rpartition("-")[2])


def gross_of(row: Order | Quote) -> Decimal | None:
    return None if row.price is None else row.price.gross


def name_of(row: Customer) -> str | None:
    shown = row.details and (row.details.company or row.details.name)
    return sort_name(shown) if shown else None


KEYS: dict[type[Asked], dict[Sort, Callable[[Any], Any]]] = {
    CustomerQuery: {
        CustomerSort.CONTACT: lambda row: row.contacted_at,
        CustomerSort.NUMBER: count_of,
        CustomerSort.NAME: name_of,
        CustomerSort.STATE: lambda row: [*CustomerState].index(row.state),
    },
    OrderQuery: {
        OrderSort.DATE: lambda row: row.created_at,
        OrderSort.NUMBER: count_of,
        OrderSort.STATE: lambda row: [*OrderState].index(row.state),
        OrderSort.DUE: lambda row: row.due_on,
        OrderSort.SERVICE: lambda row: row.service_on,
        OrderSort.PRICE: gross_of,
    },
    QuoteQuery: {
        QuoteSort.DATE: lambda row: row.created_at,
        QuoteSort.NUMBER: count_of,
        QuoteSort.STATE: lambda row: [*QuoteState].index(row.state),
        QuoteSort.SENT: lambda row: row.sent_on,
        QuoteSort.VALID: lambda row: row.valid_until,
        QuoteSort.PRICE: gross_of,
    },
}
EVERY: tuple[Asked, ...] = (
    CustomerQuery(states=tuple(CustomerState), limit=COUNT),
    CustomerQuery(limit=COUNT),
    OrderQuery(limit=COUNT),
    OrderQuery(states=(OrderState.OPEN, OrderState.DONE), limit=COUNT),
    OrderQuery(text="au-2026-100", limit=COUNT),
    QuoteQuery(limit=COUNT),
    QuoteQuery(states=(QuoteState.DECLINED,), limit=COUNT),
)


def asking(ledger: Ledger, query: Asked) -> Callable[[Any], Awaitable[Page[Any]]]:
    if isinstance(query, CustomerQuery):
        return ledger.people.customers
    return ledger.orders.orders if isinstance(query, OrderQuery) else ledger.orders.quotes


async def test_pages_are_what_sorting_all_of_them_gives(ledger: Ledger) -> None:
    await ledger._worker.write(fill)
    for every, is_descending in product(EVERY, (True, False)):
        ask = asking(ledger, every)
        everything: list[Found] = list((await ask(every)).items)
        for sort, key in KEYS[type(every)].items():
            known = sorted(
                (row for row in everything if key(row) is not None),
                key=lambda row: (key(row), row.id),
                reverse=is_descending,
            )
            unknown = sorted(
                (row for row in everything if key(row) is None),
                key=lambda row: row.id,
                reverse=is_descending,
            )
            query = replace(every, sort=sort, is_descending=is_descending, limit=LIMIT)
            seen: list[Found] = []
            while True:
                page = await ask(query)
                assert page.total == len(everything)
                seen += page.items
                if page.next is None:
                    break
                query = replace(query, after=page.next)
            assert seen == [*known, *unknown], (every, sort, is_descending)


async def test_a_page_that_ends_where_what_is_known_does_is_followed_by_the_rest(ledger: Ledger) -> None:
    await ledger._worker.write(fill)
    everything = (await ledger.orders.orders(OrderQuery(limit=COUNT))).items
    known = sum(row.due_on is not None for row in everything)
    query = OrderQuery(sort=OrderSort.DUE, limit=known)
    page = await ledger.orders.orders(query)
    assert all(row.due_on for row in page.items)
    rest = await ledger.orders.orders(replace(query, after=page.next, limit=COUNT))
    assert [row.due_on for row in rest.items] == [None] * (COUNT - known)
    assert rest.next is None


async def test_names_stand_where_people_look_for_them(ledger: Ledger) -> None:
    for name in ("Zander", "Öhler 10", "Öhler 2", "ohm", "Adam"):
        await ledger.people.save_customer(None, {"name": name}, by="user:1", at=T0)
    hidden = await ledger.people.save_customer(None, {"name": "Berta"}, by="user:1", at=T0)
    await ledger.people.restrict_customer(hidden.id, is_restricted=True, by="user:1", at=T0)
    query = CustomerQuery(sort=CustomerSort.NAME, is_descending=False, states=tuple(CustomerState))
    shown = [row.details and row.details.name for row in (await ledger.people.customers(query)).items]
    assert shown == ["Adam", "Öhler 2", "Öhler 10", "ohm", "Zander", None]
    shown = [
        row.details and row.details.name
        for row in (await ledger.people.customers(replace(query, is_descending=True))).items
    ]
    assert shown == ["Zander", "ohm", "Öhler 10", "Öhler 2", "Adam", None]


async def test_a_page_goes_on_after_its_last_customer_was_erased(ledger: Ledger) -> None:
    for name in ("Adam", "Berta", "Cäsar"):
        await ledger.people.save_customer(None, {"name": name}, by="user:1", at=T0)
    query = CustomerQuery(sort=CustomerSort.NAME, is_descending=False, limit=2)
    page = await ledger.people.customers(query)

    def erase(connection: Connection) -> None:
        last = page.items[-1].id
        connection.execute(delete(customer_details).where(customer_details.c.customer_id == last))
        connection.execute(delete(customers).where(customers.c.id == last))

    await ledger._worker.write(erase)
    rest = await ledger.people.customers(replace(query, after=page.next))
    assert [row.details and row.details.name for row in rest.items] == ["Cäsar"]


@pytest.mark.parametrize(
    ("query", "values"),
    [
        (OrderQuery, {"after": "1.2", "sort": OrderSort.DUE}),
        (OrderQuery, {"after": "due:20261101.2"}),
        (OrderQuery, {"after": "number:5.2", "sort": OrderSort.NUMBER}),
        (OrderQuery, {"after": "state:.2", "sort": OrderSort.STATE}),
        (OrderQuery, {"after": "price:.2:x", "sort": OrderSort.PRICE}),
        (QuoteQuery, {"after": "service:1.2"}),
        (CustomerQuery, {"after": ".2"}),
        (CustomerQuery, {"after": "1234567890123456.2"}),
    ],
)
def test_a_cursor_that_no_such_page_gave_is_refused(query: type[Asked], values: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"cursor|Sort"):
        query(**values)
