"""What a business turned over in a year: functions on a connection. Its sites turn over together."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, func, or_, select, type_coerce

from .account_tables import job_accounts, period_sums
from .account_words import AccountState, Classification, SumOf
from .model import jobs


@dataclass(frozen=True, kw_only=True, slots=True)
class Turnover:
    """What was asked without tax, in the books: ``first_year`` is the first in which there was anything."""

    net: Decimal
    previous_net: Decimal
    first_year: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class SoldJob:
    """A priced job of a business, booked or not."""

    job_id: int
    number: str | None
    service_on: date
    net: Decimal
    treatment: str | None


def find_turnover(connection: Connection, year: int, currency: str) -> Turnover:
    """Return the turnover of a year and of the one before."""
    table = period_sums.c
    business = (
        table.sum_of == SumOf.MATERIAL,
        table.classification == Classification.BUSINESS,
        table.currency == currency,
    )
    first = select(func.min(table.period)).where(*business, type_coerce(table.net, BigInteger) != 0)
    period = connection.execute(first).scalar_one()

    def of(wanted: int) -> Decimal:
        months = table.period.between(wanted * 100 + 1, wanted * 100 + 12)
        total = connection.execute(select(func.sum(table.net)).where(*business, months)).scalar_one()
        return total or Decimal(0)

    return Turnover(
        net=of(year), previous_net=of(year - 1), first_year=None if period is None else period // 100
    )


def find_turnover_before(
    connection: Connection, on: date, currency: str, *, job_id: int | None = None, order_id: int | None = None
) -> Decimal:
    """Return what was sold in a year until a day, that included: all but a job, or the jobs of an order."""
    others = [_account.service_on <= on]
    if job_id is not None:
        others.append(_account.job_id != job_id)
    if order_id is not None:
        others.append(or_(_account.order_id.is_(None), _account.order_id != order_id))
    total = select(func.sum(_account.net)).join_from(job_accounts, jobs, _account.job_id == jobs.c.id)
    return connection.execute(total.where(*_sold(on.year, currency), *others)).scalar_one() or Decimal(0)


def find_sold(connection: Connection, year: int, currency: str) -> tuple[SoldJob, ...]:
    """Return the priced jobs of a year in the order in which they were sold."""
    query = (
        select(_account.job_id, _account.number, _account.service_on, _account.net, _account.treatment)
        .join_from(job_accounts, jobs, _account.job_id == jobs.c.id)
        .where(*_sold(year, currency))
        .order_by(_account.service_on, _account.job_id)
    )
    return tuple(SoldJob(**row) for row in connection.execute(query).mappings())


_account = job_accounts.c


def _sold(year: int, currency: str) -> list[ColumnElement[bool]]:
    conditions: list[Any] = [
        _account.classification == Classification.BUSINESS,
        _account.period.is_not(None),
        _account.service_on.between(date(year, 1, 1), date(year, 12, 31)),
        _account.net.is_not(None),
        _account.state != AccountState.REVERSED,
        jobs.c.currency == currency,
    ]
    return conditions
