"""Entries about orders: functions on a connection in a transaction, each of them in the log."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any, cast

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from ..costing import PriceBasis, allocate, from_gross, from_net, minor_unit
from .account_rows import AccountChange
from .account_tables import job_accounts
from .account_words import AccountState, Circle, Classification, ClassifiedBy, OrderState
from .account_writes import change_account, lock_account
from .book_log import append_log, keep_text
from .customer_tables import orders
from .customer_writes import require_active, touch_customer
from .errors import EntryRefused, LedgerError
from .invoice_numbers import is_invoice_open
from .model import jobs
from .numbers import next_number
from .order_reads import OrderJob, find_order, find_order_jobs, has_share
from .people_query import price_values
from .people_rows import AgreedPrice, Order, OrderChange
from .server_errors import is_in_the_way
from .site import local_day, own_site
from .sum_writes import keeping_sums

TEXTS = frozenset({"title", "note", "external_invoice_no"})
"""What a person wrote freely: it stands in the log as a digest only."""

_PRICE = ("net", "vat", "gross")
_INVOICE = "external_invoice_no"
_SHARED_BY = ("order_id", "attempt_of_id", "classification", "state", "result", "grams", "grams_estimated")
"""What says whether a job has a share of an order's price, and how great that is."""

_NO_PRICE = cast("AccountChange", price_values(None))


def add_order(connection: Connection, change: OrderChange, *, currency: str, by: str, at: datetime) -> Order:
    """Enter an order under the next number. Raises ``CustomerMissing``, ``CustomerClosed``."""
    if (customer_id := change.get("customer_id")) is not None:
        require_active(connection, customer_id)
    number = next_number(connection, Circle.ORDER, local_day(connection, at).year)
    values = {
        "site_id": own_site(connection),
        "number": number,
        "state": OrderState.OPEN,
        "classification": Classification.BUSINESS,
        "created_at": at,
        "updated_at": at,
        "currency": currency,
    }
    row = values | _columns(change)
    (order_id,) = connection.execute(insert(orders).values(row)).inserted_primary_key or (0,)
    log_order(connection, number, "order.create", dict(change), by=by, at=at)
    touch_customer(connection, customer_id, at)
    return find_order(connection, int(order_id))


def change_order(
    connection: Connection, order_id: int, change: OrderChange, *, by: str, at: datetime
) -> Order:
    """Change an order, and with it those of its jobs that are drafts; what is booked takes the number of its invoice.

    Raises ``OrderMissing``, ``CustomerMissing``, ``CustomerClosed``.
    """
    before = find_order(connection, order_id)
    news: dict[str, Any] = {
        name: value for name, value in dict(change).items() if value != getattr(before, name)
    }
    if not news:
        return before
    if news.get("customer_id") is not None:
        require_active(connection, news["customer_id"])
    values = _columns(news) | {"updated_at": at}
    connection.execute(update(orders).where(orders.c.id == order_id).values(values))
    log_order(connection, before.number, "order.change", news, by=by, at=at)
    after = find_order(connection, order_id)
    touch_customer(connection, after.customer_id, at)
    for job in find_order_jobs(connection, order_id):
        share = _share(connection, job.id)
        _follow(connection, after, job, by=by, at=at)
        invoices = (before.external_invoice_no, after.external_invoice_no)
        _bear_invoice(connection, job.id, invoices, by=by, at=at)
        _leave(connection, job.id, share, by=by, at=at)
        if before.price is not None and after.price is None and job.state is AccountState.DRAFT:
            change_account(connection, job.id, _NO_PRICE, by=by, at=at)
    split_price(connection, order_id, by=by, at=at)
    return after


def assign_jobs(
    connection: Connection, order_id: int, job_ids: Iterable[int], *, by: str, at: datetime
) -> Order:
    """Put jobs into an order: its customer and its invoice are theirs, and its price is split anew.

    Raises ``OrderMissing``, ``JobMissing``, and what a booked job raises.
    """
    order = find_order(connection, order_id)
    touched = {order_id}
    for job_id in job_ids:
        before = _share(connection, job_id)
        change_account(connection, job_id, of_order(order, ClassifiedBy.HAND), by=by, at=at)
        touched |= _leave(connection, job_id, before, by=by, at=at)
    for each in sorted(touched):
        split_price(connection, each, by=by, at=at)
    touch_customer(connection, order.customer_id, at)
    return order


def change_each(
    connection: Connection, changes: Mapping[int, AccountChange], *, by: str, at: datetime, reason: str = ""
) -> dict[int, LedgerError | None]:
    """Change the accounts of jobs, each for itself; return by job what stood against it.

    Prices are split anew once, when all of them are where they belong.
    """
    found: dict[int, LedgerError | None] = {}
    touched: set[int] = set()
    with keeping_sums(connection, *changes):
        for job_id, change in changes.items():
            step = connection.begin_nested()
            try:
                touched |= _change_one(connection, job_id, change, by=by, at=at, reason=reason)
            except LedgerError as error:
                step.rollback()
                found[job_id] = error
            except IntegrityError as error:
                if is_in_the_way(error):
                    raise
                step.rollback()
                found[job_id] = EntryRefused("the ledger doesn't take this entry")
            else:
                step.commit()
                found[job_id] = None
    for each in sorted(touched):
        split_price(connection, each, by=by, at=at)
    return found


def _change_one(
    connection: Connection, job_id: int, change: AccountChange, *, by: str, at: datetime, reason: str
) -> set[int]:
    """Change the account of a job; return the orders whose prices are to be split anew."""
    before = _share(connection, job_id)
    if (order_id := change.get("order_id")) is not None:
        order = find_order(connection, order_id)
        change_account(connection, job_id, of_order(order, ClassifiedBy.HAND), by=by, at=at)
        touch_customer(connection, order.customer_id, at)
    change_account(connection, job_id, change, by=by, at=at, reason=reason)
    touched = _leave(connection, job_id, before, by=by, at=at)
    return touched if order_id is None else {*touched, order_id}


def of_order(order: Order, classified_by: ClassifiedBy) -> AccountChange:
    """Return what an order makes of a job that belongs to it."""
    change = AccountChange(
        order_id=order.id,
        customer_id=order.customer_id,
        classification=order.classification,
        classified_by=classified_by,
    )
    if order.service_on is not None:
        change["service_on"] = order.service_on
    return change


def split_price(connection: Connection, order_id: int, *, by: str, at: datetime) -> None:
    """Give each job of an order its share of the price, by weight; the shares add up to the price, to the cent.

    What is booked stays; drafts share the rest. A failed attempt has no share, nor has what is private.
    """
    order = find_order(connection, order_id)
    price = order.price
    rows = find_order_jobs(connection, order_id)
    drafts = [row for row in rows if row.has_share and row.state is AccountState.DRAFT]
    if price is None or not drafts:
        return
    booked = [row for row in rows if row.state is AccountState.FINAL]
    weights = [row.grams or row.grams_estimated or Decimal(0) for row in drafts]
    unit = minor_unit(order.currency)
    left = rest_of(price, booked, unit=unit)
    lead = "gross" if price.price_basis is PriceBasis.GROSS else "net"
    leads = allocate(getattr(left, lead), weights, step=unit)
    taxes = allocate(left.vat, weights, step=unit)
    for row, amount, vat in zip(drafts, leads, taxes, strict=True):
        net, gross = (amount - vat, amount) if lead == "gross" else (amount, amount + vat)
        change = AccountChange(
            price_basis=price.price_basis,
            treatment=price.treatment,
            tax_rate=price.tax_rate,
            tax_country=price.tax_country,
            tax_reason=price.tax_reason,
            net=net,
            vat=vat,
            gross=gross,
        )
        change_account(connection, row.id, change, by=by, at=at)


def split_price_of_job(connection: Connection, job_id: int, *, at: datetime) -> None:
    """Split the price of the order that a job belongs to, if it does: the job has ended."""
    order = select(job_accounts.c.order_id).where(job_accounts.c.job_id == job_id)
    if (order_id := connection.execute(order).scalar_one_or_none()) is not None:
        split_price(connection, order_id, by="system", at=at)


@contextmanager
def sharing_price(connection: Connection, job_id: int, *, by: str, at: datetime) -> Iterator[None]:
    """Split prices anew when what is done inside moves a job between orders, or changes what its share is."""
    before = _share(connection, job_id)
    yield
    for order_id in sorted(_leave(connection, job_id, before, by=by, at=at)):
        split_price(connection, order_id, by=by, at=at)


def log_order(
    connection: Connection, number: str, action: str, change: Mapping[str, Any], *, by: str, at: datetime
) -> None:
    """Add to the log of an order."""
    entity = f"order:{number}"
    data = told(connection, entity, change)
    append_log(connection, own_site(connection), actor=by, action=action, entity=entity, data=data, at=at)


def told(connection: Connection, entity: str, change: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the log tells of a change: free text as digests, a price as its amounts."""
    data: dict[str, Any] = {}
    for name, value in change.items():
        if isinstance(value, AgreedPrice):
            amounts = price_values(value)
            amounts["tax_reason"] = keep_text(connection, entity, value.tax_reason)
            data[name] = amounts
        elif name in TEXTS:
            data[name] = keep_text(connection, entity, value)
        else:
            data[name] = value
    return data


def _follow(connection: Connection, order: Order, job: OrderJob, *, by: str, at: datetime) -> None:
    """Have a draft of the order be as the order is now."""
    if job.state is AccountState.DRAFT:
        change = of_order(order, ClassifiedBy.HAND)
        # Who had put it there stays as it was.
        del change["classified_by"]
        if job.result is None:
            change.pop("service_on", None)
        change_account(connection, job.id, change, by=by, at=at)


def _share(connection: Connection, job_id: int) -> Mapping[str, Any]:
    """Return what says whether a job has a share of a price, and what its price is."""
    account = job_accounts.c
    names = (*_SHARED_BY, *_PRICE, _INVOICE)
    columns = [(account if name in account else jobs.c)[name] for name in names]
    query = select(*columns).join_from(job_accounts, jobs, account.job_id == jobs.c.id)
    row = connection.execute(query.where(account.job_id == job_id)).mappings().one_or_none()
    return dict(row) if row is not None else {}


def _has_share(share: Mapping[str, Any]) -> bool:
    return has_share(share["result"], share["attempt_of_id"], share["classification"])


def _leave(
    connection: Connection, job_id: int, before: Mapping[str, Any], *, by: str, at: datetime
) -> set[int]:
    """Take the share of a price off a job that has no right to it any more; return whose prices are to be split anew.

    The others of its order share it from now on. A price that was entered with the change is the job's own.
    """
    after = _share(connection, job_id)
    if not before or all(before[name] == after[name] for name in _SHARED_BY):
        return set()
    former = before["order_id"]
    if before[_INVOICE] == after[_INVOICE]:
        # One that was entered along with the change is the job's own.
        invoices = (_invoice_of(connection, former), _invoice_of(connection, after["order_id"]))
        _bear_invoice(connection, job_id, invoices, by=by, at=at)
    is_share = former is not None and find_order(connection, former).price is not None
    stays = former == after["order_id"] and _has_share(after)
    is_as_before = after["net"] is not None and all(before[name] == after[name] for name in _PRICE)
    if is_share and not stays and is_as_before and after["state"] is AccountState.DRAFT:
        change_account(connection, job_id, _NO_PRICE, by=by, at=at)
    return {each for each in (former, after["order_id"]) if each is not None}


def _bear_invoice(
    connection: Connection, job_id: int, invoices: tuple[str, str], *, by: str, at: datetime
) -> None:
    """Have a job that bears an order's former number of an invoice, or none, bear the one it has now.

    What was booked with a number, or handed over, keeps it.
    """
    former, number = invoices
    borne = lock_account(connection, job_id)[_INVOICE]
    if borne in {"", former} - {number} and is_invoice_open(connection, job_id):
        change_account(connection, job_id, AccountChange(external_invoice_no=number), by=by, at=at)


def _invoice_of(connection: Connection, order_id: int | None) -> str:
    return "" if order_id is None else find_order(connection, order_id).external_invoice_no


def rest_of(price: AgreedPrice, booked: Iterable[OrderJob], *, unit: Decimal) -> AgreedPrice:
    """Return what of a price is not booked yet.

    What was booked with another tax than the price has now keeps it; then the tax of the rest is computed from the rest.
    """
    rows = [row for row in booked if row.net is not None]
    net, vat, gross = (
        getattr(price, side) - sum((getattr(row, side) for row in rows), start=Decimal(0)) for side in _PRICE
    )
    how = (price.treatment, price.tax_rate, price.tax_country)
    if any((row.treatment, row.tax_rate, row.tax_country) != how for row in rows):
        by = from_gross if price.price_basis is PriceBasis.GROSS else from_net
        left = by(gross if price.price_basis is PriceBasis.GROSS else net, price.tax_rate, unit=unit)
        net, vat, gross = left.net, left.vat, left.gross
    return replace(price, net=net, vat=vat, gross=gross)


def _columns(change: Mapping[str, Any]) -> dict[str, Any]:
    values = dict(change)
    if "price" in values:
        values |= price_values(values.pop("price"))
    return values
