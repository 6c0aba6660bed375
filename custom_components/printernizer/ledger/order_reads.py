"""Answers about orders: functions on an open connection."""

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, select

from ..drivers.models import JobResult
from .account_tables import job_accounts, sites
from .account_words import AccountState, Classification, OrderState
from .customer_tables import orders
from .errors import OrderMissing
from .model import jobs, printers
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
from .people_rows import Order, OrderQuery, OrderSort
from .query import Page

_FIELDS = tuple(
    field.name
    for field in fields(Order)
    if field.name not in {"site", "customer_number", "customer_name", "price"}
)
_SORT_KEYS: dict[OrderSort, ColumnElement[Any]] = {
    OrderSort.DATE: number_of(orders.c.created_at),
    OrderSort.NUMBER: sorted_number(orders.c.number),
    OrderSort.STATE: place_of_state(orders.c.state, OrderState),
    OrderSort.DUE: number_of(orders.c.due_on),
    OrderSort.SERVICE: number_of(orders.c.service_on),
    OrderSort.PRICE: number_of(orders.c.gross),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class OrderJob:
    """A job of an order, or an attempt at one, with what it cost and its share of the price."""

    id: int
    number: str | None
    name: str
    serial: str
    result: JobResult | None
    state: AccountState
    classification: Classification
    attempt_of_id: int | None
    service_on: date | None
    grams: Decimal | None
    grams_estimated: Decimal | None
    cost_estimated: Decimal | None
    material_cost: Decimal | None
    energy_cost: Decimal | None
    machine_cost: Decimal | None
    labour_cost: Decimal | None
    packaging_cost: Decimal | None
    overhead_cost: Decimal | None
    cost: Decimal | None
    treatment: str | None
    tax_rate: Decimal | None
    tax_country: str | None
    net: Decimal | None
    vat: Decimal | None
    gross: Decimal | None

    @property
    def is_good(self) -> bool:
        """Whether it brings a part of what was ordered: it was finished, and stands for no failed attempt."""
        return self.result is JobResult.FINISHED and self.attempt_of_id is None

    @property
    def has_share(self) -> bool:
        """Whether a part of the price is asked for it."""
        return has_share(self.result, self.attempt_of_id, self.classification)


def has_share(result: JobResult | None, attempt_of_id: int | None, classification: Classification) -> bool:
    """Tell whether a job has a share of its order's price: what failed has none, nor what is private."""
    is_good = result is JobResult.FINISHED and attempt_of_id is None
    return is_good and classification is not Classification.PRIVATE


_OF_JOB = frozenset({"id", "name", "result", "grams", "grams_estimated", "cost_estimated", "cost"})


def find_order(connection: Connection, order_id: int) -> Order:
    """Return an order. Raises ``OrderMissing``."""
    return _one(connection, orders.c.id == order_id)


def find_orders(connection: Connection, query: OrderQuery) -> Page[Order]:
    """Return the page that the query asks for."""
    stretch = stretch_of(query, _SORT_KEYS[query.sort], orders.c.id)
    picked = select(orders.c.id).select_from(orders).where(*list_conditions(orders, query))
    return find_page(connection, _select(), picked, stretch, query, _order)


def find_order_jobs(connection: Connection, order_id: int) -> tuple[OrderJob, ...]:
    """Return the jobs of an order and all attempts at them, oldest first."""
    columns = [
        (jobs if field.name in _OF_JOB else printers if field.name == "serial" else job_accounts).c[
            field.name
        ]
        for field in fields(OrderJob)
    ]
    query = (
        select(*columns)
        .select_from(
            job_accounts.join(jobs, job_accounts.c.job_id == jobs.c.id).join(
                printers, jobs.c.printer_id == printers.c.id
            )
        )
        .where(job_accounts.c.order_id == order_id)
        .order_by(jobs.c.first_seen_at, jobs.c.id)
    )
    return tuple(OrderJob(**row) for row in connection.execute(query).mappings())


def _one(connection: Connection, condition: ColumnElement[bool]) -> Order:
    row = connection.execute(_select().where(condition)).one_or_none()
    if row is None:
        raise OrderMissing("there is no such order")
    return _order(row)


def _select() -> Select[Any]:
    return select(
        *(orders.c[name] for name in (*_FIELDS, *PRICE)),
        sites.c.uid.label("site"),
        *customer_columns(),
    ).select_from(with_customer(orders.join(sites, orders.c.site_id == sites.c.id), orders.c.customer_id))


def _order(row: Row[Any]) -> Order:
    values = dict(row._mapping)  # noqa: SLF001  its documented name
    price = price_of_row(values)
    return Order(**values, price=price)
