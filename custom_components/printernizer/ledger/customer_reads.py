"""Answers about customers: functions on an open connection."""

from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, case, func, or_, select

from .account_tables import sites
from .account_words import CustomerState
from .customer_tables import customer_details, customers, privacy_requests
from .errors import CustomerMissing
from .model import NAME
from .numbers import sorted_number
from .people_query import customer_name, find_page, number_of, place_of_state, stretch_of
from .people_rows import Customer, CustomerDetails, CustomerQuery, CustomerSort, PrivacyRequest
from .query import Page
from .reads import fold
from .sorting import Condition
from .words import holds

DETAILS = tuple(field.name for field in fields(CustomerDetails))
_FIELDS = tuple(field.name for field in fields(Customer) if field.name not in {"site", "details"})

_SORT_KEYS: dict[CustomerSort, ColumnElement[Any]] = {
    CustomerSort.CONTACT: number_of(customers.c.contacted_at),
    CustomerSort.NUMBER: sorted_number(customers.c.number),
    # A place among the names would tell what a restricted one is called.
    CustomerSort.NAME: case((customers.c.state == CustomerState.ACTIVE, customer_name())),
    CustomerSort.STATE: place_of_state(customers.c.state, CustomerState),
}


def find_customer(connection: Connection, customer_id: int) -> Customer:
    """Return a customer. Raises ``CustomerMissing``."""
    return _one(connection, customers.c.id == customer_id)


def find_customer_by_number(connection: Connection, number: str) -> Customer:
    """Return the customer with a number. Raises ``CustomerMissing``."""
    return _one(connection, customers.c.number == number)


def find_details(connection: Connection, customer_id: int) -> CustomerDetails | None:
    """Return who a customer is, also of a restricted one: for exports and documents that the law asks for."""
    row = connection.execute(
        select(*(customer_details.c[name] for name in DETAILS)).where(
            customer_details.c.customer_id == customer_id
        )
    ).one_or_none()
    return None if row is None else CustomerDetails(**row._mapping)  # noqa: SLF001  its documented name


def find_customers(connection: Connection, query: CustomerQuery) -> Page[Customer]:
    """Return the page that the query asks for."""
    stretch = stretch_of(query, _SORT_KEYS[query.sort], customers.c.id)
    source = customers.outerjoin(customer_details)
    picked = select(customers.c.id).select_from(source).where(*_conditions(query))
    return find_page(connection, _select(), picked, stretch, query, _customer)


def find_requests(connection: Connection, *, is_open: bool | None = None) -> tuple[PrivacyRequest, ...]:
    """Return what customers asked for, oldest first."""
    query = _select_requests().order_by(privacy_requests.c.received_on, privacy_requests.c.id)
    if is_open is not None:
        done = privacy_requests.c.done_at
        query = query.where(done.is_(None) if is_open else done.is_not(None))
    return tuple(PrivacyRequest(**row) for row in connection.execute(query).mappings())


def find_requests_of(connection: Connection, customer_id: int) -> tuple[PrivacyRequest, ...]:
    """Return what a customer asked for, oldest first."""
    query = _select_requests().where(privacy_requests.c.customer_id == customer_id)
    rows = connection.execute(query.order_by(privacy_requests.c.id))
    return tuple(PrivacyRequest(**row) for row in rows.mappings())


def _one(connection: Connection, condition: ColumnElement[bool]) -> Customer:
    row = connection.execute(_select().where(condition)).one_or_none()
    if row is None:
        raise CustomerMissing("there is no such customer")
    return _customer(row)


def _select() -> Select[Any]:
    joined = customers.join(sites).outerjoin(customer_details)
    return select(
        *(customers.c[name] for name in _FIELDS),
        sites.c.uid.label("site"),
        customer_details.c.customer_id.label("details_of"),
        *(customer_details.c[name] for name in DETAILS),
    ).select_from(joined)


def _customer(row: Row[Any]) -> Customer:
    values = dict(row._mapping)  # noqa: SLF001  its documented name
    told = {name: values.pop(name) for name in DETAILS}
    is_known = values.pop("details_of") is not None
    # Who is restricted is not shown, though still known.
    shown = CustomerDetails(**told) if is_known and values["state"] is CustomerState.ACTIVE else None
    return Customer(**values, details=shown)


def _conditions(query: CustomerQuery) -> list[Condition]:
    found: list[Condition] = []
    if query.states:
        found.append(customers.c.state.in_(query.states))
    found += [
        or_(
            # A name would else tell by the number of hits that it is among the restricted ones.
            and_(customers.c.state == CustomerState.ACTIVE, *holds(customer_details.c.search_text, word)),
            func.lower(customers.c.number).contains(word, autoescape=True),
        )
        for word in fold(query.text, NAME).split()
    ]
    return found


def _select_requests() -> Select[Any]:
    table = privacy_requests.c
    return select(
        table.id,
        table.customer_id,
        customers.c.number.label("customer_number"),
        table.kind,
        table.received_on,
        table.done_at,
    ).select_from(privacy_requests.outerjoin(customers))
