"""Entries about customers: functions on a connection in a transaction, each of them in the log, without a name."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert, update

from .account_words import Circle, CustomerState
from .book_log import append_log, keep_text
from .customer_reads import DETAILS, find_customer, find_details, find_requests
from .customer_tables import customer_details, customers, privacy_requests
from .errors import CustomerClosed, EntryRefused
from .model import NAME
from .numbers import next_number
from .people_rows import Customer, CustomerChange, PrivacyRequest
from .reads import fold
from .site import own_site
from .words import searched

_PLAIN = frozenset({"is_company", "country", "legal_hold"})
_SEARCHED = ("name", "company", "street", "postcode", "city", "email", "phone", "vat_id")


def add_customer(connection: Connection, change: CustomerChange, *, by: str, at: datetime) -> Customer:
    """Enter a customer under the next number."""
    number = next_number(connection, Circle.CUSTOMER)
    values = dict(change)
    plain = {name: values.pop(name) for name in _PLAIN & values.keys()}
    entered = {
        "site_id": own_site(connection),
        "number": number,
        "state": CustomerState.ACTIVE,
        "created_at": at,
        "contacted_at": at,
    }
    (customer_id,) = connection.execute(insert(customers).values(entered | plain)).inserted_primary_key or (
        0,
    )
    known = dict.fromkeys(DETAILS, "") | values
    row = known | {"customer_id": customer_id, "search_text": search_text_of(known)}
    connection.execute(insert(customer_details).values(row))
    log_customer(connection, number, "customer.create", {"fields": sorted(change)}, by=by, at=at)
    return find_customer(connection, int(customer_id))


def change_customer(
    connection: Connection, customer_id: int, change: CustomerChange, *, by: str, at: datetime
) -> Customer:
    """Change an active customer; what stood there before is kept apart, and can be forgotten with the rest.

    Raises ``CustomerMissing``, ``CustomerClosed``.
    """
    customer = require_active(connection, customer_id)
    before = find_details(connection, customer_id)
    assert before is not None
    values = {
        name: value
        for name, value in dict(change).items()
        if value != getattr(customer if name in _PLAIN else before, name)
    }
    if not values:
        return customer
    plain = {name: value for name, value in values.items() if name in _PLAIN}
    told = {name: value for name, value in values.items() if name not in _PLAIN}
    if plain:
        connection.execute(update(customers).where(customers.c.id == customer_id).values(plain))
    if told:
        known = {name: getattr(before, name) for name in DETAILS} | told
        changed = told | {"search_text": search_text_of(known)}
        connection.execute(
            update(customer_details).where(customer_details.c.customer_id == customer_id).values(changed)
        )
    entity = entity_of(customer.number)
    old = {name: keep_text(connection, entity, getattr(before, name)) for name in sorted(told)}
    data = {"fields": sorted(values), "before": old}
    log_customer(connection, customer.number, "customer.change", data, by=by, at=at)
    return find_customer(connection, customer_id)


def restrict_customer(
    connection: Connection,
    customer_id: int,
    *,
    is_restricted: bool,
    erase_on: date | None = None,
    by: str,
    at: datetime,
) -> Customer:
    """Hide a customer, or show them again. Raises ``CustomerMissing``, ``CustomerClosed`` for one that was erased."""
    customer = find_customer(connection, customer_id)
    if customer.state is CustomerState.ERASED:
        raise CustomerClosed("the customer was erased")
    state = CustomerState.RESTRICTED if is_restricted else CustomerState.ACTIVE
    connection.execute(
        update(customers).where(customers.c.id == customer_id).values(state=state, erase_on=erase_on)
    )
    data = {"state": state, "erase_on": erase_on}
    log_customer(connection, customer.number, "customer.restrict", data, by=by, at=at)
    return find_customer(connection, customer_id)


def touch_customer(connection: Connection, customer_id: int | None, at: datetime) -> None:
    """Enter that a customer was in contact: what the time begins with after which they may be forgotten."""
    if customer_id is not None:
        later = update(customers).where(customers.c.id == customer_id, customers.c.contacted_at < at)
        connection.execute(later.values(contacted_at=at))


def require_active(connection: Connection, customer_id: int) -> Customer:
    """Return a customer that may be worked with. Raises ``CustomerMissing``, ``CustomerClosed``."""
    customer = find_customer(connection, customer_id)
    if customer.state is not CustomerState.ACTIVE:
        raise CustomerClosed("the customer is restricted or erased")
    return customer


def add_request(
    connection: Connection, customer_id: int, kind: str, received_on: date, *, by: str, at: datetime
) -> PrivacyRequest:
    """Enter what a customer asked for. Raises ``CustomerMissing``."""
    customer = find_customer(connection, customer_id)
    values = {"customer_id": customer_id, "kind": kind, "received_on": received_on}
    done = connection.execute(insert(privacy_requests).values(values))
    (request_id,) = done.inserted_primary_key or (0,)
    data = {"kind": kind, "received_on": received_on}
    log_customer(connection, customer.number, "customer.request", data, by=by, at=at)
    return _request(connection, int(request_id))


def answer_request(connection: Connection, request_id: int, *, by: str, at: datetime) -> PrivacyRequest:
    """Enter that a request was answered. Raises ``EntryRefused``."""
    request = _request(connection, request_id)
    open_one = update(privacy_requests).where(
        privacy_requests.c.id == request_id, privacy_requests.c.done_at.is_(None)
    )
    if connection.execute(open_one.values(done_at=at)).rowcount and request.customer_number:
        data = {"kind": request.kind}
        log_customer(connection, request.customer_number, "customer.answer", data, by=by, at=at)
    return _request(connection, request_id)


def answer_requests(connection: Connection, customer_id: int, kind: str, at: datetime) -> None:
    """Enter that all open requests of a kind were answered by what was just done."""
    table = privacy_requests.c
    mine = (table.customer_id == customer_id, table.kind == kind, table.done_at.is_(None))
    connection.execute(update(privacy_requests).where(*mine).values(done_at=at))


def note_export(
    connection: Connection, customer_id: int, counts: Mapping[str, int], *, by: str, at: datetime
) -> None:
    """Enter that a customer's data were handed out. Raises ``CustomerMissing``."""
    customer = find_customer(connection, customer_id)
    log_customer(connection, customer.number, "customer.export", {"counts": counts}, by=by, at=at)
    answer_requests(connection, customer_id, "access", at)


def entity_of(number: str) -> str:
    """Return how the log calls a customer."""
    return f"customer:{number}"


def log_customer(
    connection: Connection, number: str, action: str, data: Mapping[str, Any], *, by: str, at: datetime
) -> None:
    """Add to the log of a customer. ``data`` tells nothing of a person."""
    site = own_site(connection)
    append_log(connection, site, actor=by, action=action, entity=entity_of(number), data=data, at=at)


def search_text_of(known: Mapping[str, Any]) -> str:
    """Return what a customer is found by."""
    return searched(fold(str(known[name]), NAME) for name in _SEARCHED)


def _request(connection: Connection, request_id: int) -> PrivacyRequest:
    found = [each for each in find_requests(connection) if each.id == request_id]
    if not found:
        raise EntryRefused("there is no such request")
    return found[0]
