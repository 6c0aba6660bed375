"""Sums by month, by year and of all times, kept in the transaction that changes what they add up.

A job counts by its account while that is a draft, and by its bookings for ever; an open job doesn't count. A year's sums
stand beside those of its months (see ``of_year``): a report of years reads few of them. Whoever
changes jobs that may have ended does so within ``keeping_sums``. Amounts are the database's own whole numbers here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
import contextlib
from dataclasses import fields
from itertools import batched
from operator import add
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    Table,
    case,
    cast,
    column,
    delete,
    func,
    insert,
    literal,
    select,
    table,
    type_coerce,
    union_all,
)
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from ..drivers.models import JobResult
from .account_tables import bookings, job_accounts, period_sums
from .account_words import AccountState, Classification, SumOf
from .model import job_filaments, jobs
from .sum_rows import AMOUNTS, KEY, OF_ALL_TIMES, PAIRS, WHATEVER_RESULT, Counted, Sums, deltas, of_year

_BATCH = 500
_HELD = "printernizer_sums_of"

# The same table without our types: amounts go in and out as the whole numbers they are.
_raw_sums = table("period_sums", *(column(name) for name in (*KEY, *AMOUNTS)))


_FIELDS = tuple(field.name for field in fields(Counted))


@contextlib.contextmanager
def keeping_sums(connection: Connection, *job_ids: int) -> Iterator[None]:
    """Let the sums follow whatever is done to these jobs, their filaments, accounts and bookings meanwhile.

    Within another one that knows a job already, the outer counts it.
    """
    held: set[int] = connection.info.setdefault(_HELD, set())
    mine = [job_id for job_id in dict.fromkeys(job_ids) if job_id not in held]
    before = counted(connection, mine)
    held.update(mine)
    try:
        yield
    finally:
        held.difference_update(mine)
    put_sums(connection, before, counted(connection, mine))


def put_sums(connection: Connection, before: Iterable[Counted], after: Iterable[Counted]) -> None:
    """Bring the sums from what jobs counted for to what they count for now."""
    changes = deltas(before, after)
    if not changes:
        return
    # In one order everywhere: two who write at once wait for each other, and never both.
    rows = [dict(zip((*KEY, *AMOUNTS), (*key, *changes[key]), strict=True)) for key in sorted(changes)]
    connection.execute(_adding(connection.dialect.name), rows)


def counted(connection: Connection, job_ids: Iterable[int]) -> list[Counted]:
    """Return what these jobs count for now."""
    found: list[Counted] = []
    for batch in batched(job_ids, _BATCH, strict=False):
        for query in (_ended().where(jobs.c.id.in_(batch)), _booked().where(bookings.c.job_id.in_(batch))):
            found += (
                Counted(**dict(zip(_FIELDS, row, strict=True))) for row in connection.execute(query).tuples()
            )
    return found


def main_material() -> ColumnElement[str]:
    """Return the material that a job of ``jobs`` used most of: its jobs are counted there. Empty: none is known."""
    table = job_filaments.c
    used = func.coalesce(_plain(table.grams_used), _plain(table.grams_estimated), 0)
    query = select(type_coerce(table.type, String)).where(table.job_id == jobs.c.id)
    most = query.order_by(used.desc(), table.position).limit(1).correlate(jobs)
    return func.coalesce(most.scalar_subquery(), "")


def _plain(column: ColumnElement[Any]) -> ColumnElement[int]:
    return type_coerce(column, BigInteger)


def _word(column: ColumnElement[Any]) -> ColumnElement[str]:
    return func.coalesce(type_coerce(column, String), "")


def _number(column: ColumnElement[Any]) -> ColumnElement[str]:
    return func.coalesce(cast(_plain(column), String(20)), "")


def _tax(source: Table) -> ColumnElement[str]:
    return _word(source.c.treatment) + ":" + _number(source.c.tax_rate)


def _select(columns: Mapping[str, ColumnElement[Any]]) -> Select[Any]:
    return select(*(columns[name].label(name) for name in _FIELDS))


def _ended() -> Select[Any]:
    account, job = job_accounts.c, jobs.c
    is_draft = account.state == AccountState.DRAFT
    columns: dict[str, ColumnElement[Any]] = {
        "in_books": case((is_draft, 1), else_=0),
        "in_total": literal(1),
        "site_id": account.site_id,
        "period": account.period,
        "classification": type_coerce(account.classification, String),
        "result": type_coerce(job.result, String),
        "currency": job.currency,
        "printer": _number(job.printer_id),
        "material": main_material(),
        "customer": _number(account.customer_id),
        "tax": _tax(job_accounts),
        "failure": _word(account.failure),
        "jobs": type_coerce(1, Integer),
        "seconds": job.printing_seconds,
        **{name: _plain(account[name]) for name in AMOUNTS if name in account},
        **{name: _plain(job[name]) for name in AMOUNTS if name in job},
    }
    return (
        _select(columns)
        .join_from(jobs, job_accounts, account.job_id == job.id)
        # A job that is being entered counts from the moment that it has its month.
        .where(account.period.is_not(None), job.result.is_not(None))
    )


def _booked() -> Select[Any]:
    booking = bookings.c
    columns: dict[str, ColumnElement[Any]] = {
        "in_books": literal(1),
        "in_total": literal(0),
        "site_id": booking.site_id,
        "period": booking.period,
        "classification": type_coerce(booking.classification, String),
        "result": booking.result,
        "currency": booking.currency,
        "printer": _number(booking.printer_id),
        "material": type_coerce(booking.material, String),
        "customer": _number(booking.customer_id),
        "tax": _tax(bookings),
        "failure": _word(booking.failure),
        **{name: _plain(booking[name]) for name in AMOUNTS},
    }
    return _select(columns)


def _adding(dialect: str) -> Any:
    """Return the statement that adds to a sum, or begins it."""
    if dialect in {"mysql", "mariadb"}:
        new = mysql.insert(_raw_sums)
        return new.on_duplicate_key_update({name: _raw_sums.c[name] + new.inserted[name] for name in AMOUNTS})
    put = (postgresql.insert if dialect == "postgresql" else sqlite.insert)(_raw_sums)
    return put.on_conflict_do_update(
        index_elements=KEY, set_={name: _raw_sums.c[name] + put.excluded[name] for name in AMOUNTS}
    )


def rebuild_sums(connection: Connection) -> None:
    """Add everything up anew: after jobs came in by other ways than the ledger's own, or to repair."""
    connection.execute(delete(period_sums))
    for sum_of in SumOf:
        connection.execute(insert(_raw_sums).from_select([*KEY, *AMOUNTS], added_up(sum_of)))
    connection.execute(insert(_raw_sums).from_select([*KEY, *AMOUNTS], _years()))


def _years() -> Select[Any]:
    """Return the query that adds up months to years."""
    row = _raw_sums.c
    year = (type_coerce(row.period, Integer) // 100 * 100).label("year")
    group = [row.sum_of, year, *(row[name] for name in KEY[2:])]
    totals = [cast(func.sum(row[name]), BigInteger) for name in AMOUNTS]
    return select(*group, *totals).where(row.period > OF_ALL_TIMES).group_by(*group)


def _added_up_in_total() -> Select[Any]:
    row = _ended().subquery("counted").c
    totals = [cast(func.sum(func.coalesce(row[name], 0)), BigInteger) for name in AMOUNTS]
    group = [row.site_id, row.printer]
    words = [literal(Classification.UNCLASSIFIED.value), literal("")]
    query = select(literal(SumOf.TOTAL.value), literal(OF_ALL_TIMES), *group, *words, row.currency, *totals)
    return query.group_by(*group, row.currency)


def added_up(sum_of: SumOf) -> Select[Any]:
    """Return the query that adds up the months from scratch by one thing, or all times."""
    if sum_of is SumOf.TOTAL:
        return _added_up_in_total()
    row = union_all(_ended(), _booked()).subquery("counted").c
    item = row.printer if sum_of in {SumOf.PRINTER, SumOf.ESTIMATE} else row[sum_of.value]
    totals = [cast(func.sum(amount), BigInteger) for amount in _amounts(row, sum_of).values()]
    group = [row.period, row.site_id, item, row.classification]
    if sum_of in WHATEVER_RESULT:
        query = select(literal(sum_of.value), *group, literal(""), row.currency, *totals)
    else:
        query = select(literal(sum_of.value), *group, row.result, row.currency, *totals)
        group.append(row.result)
    query = query.where(row.in_books == 1)
    finished = row.result == JobResult.FINISHED.value
    if sum_of is SumOf.FAILURE:
        query = query.where(~finished | (row.failure != ""))
    if sum_of is SumOf.ESTIMATE:
        query = query.where(finished)
    return query.group_by(*group, row.currency)


def _amounts(row: ReadOnlyColumnCollection[str, Any], sum_of: SumOf) -> dict[str, ColumnElement[Any]]:
    amounts: dict[str, ColumnElement[Any]] = {name: func.coalesce(row[name], 0) for name in AMOUNTS}
    if sum_of is SumOf.ESTIMATE:
        for name in PAIRS:
            both = row[name].is_not(None) & row[f"{name}_estimated"].is_not(None)
            for compared in (name, f"{name}_estimated"):
                amounts[compared] = case((both, row[compared]), else_=0)
    return amounts


def check_sums(connection: Connection) -> int:
    """Return how many sums differ from what adding up everything anew gives: none, unless a write forgot them."""
    differences: Counter[str] = Counter()
    for sum_of in SumOf:
        kept = _sums_in(connection, select(_raw_sums).where(_raw_sums.c.sum_of == sum_of.value))
        fresh = _with_years(_sums_in(connection, added_up(sum_of)))
        differences[sum_of] = sum(kept.get(key) != fresh.get(key) for key in kept.keys() | fresh.keys())
    return differences.total()


def _with_years(sums: Sums) -> Sums:
    """Return sums of months with those of their years."""
    found = dict(sums)
    for month, amounts in sums.items():
        if month[1] != OF_ALL_TIMES:
            key = of_year(month)
            known = found.get(key, (0,) * len(AMOUNTS))
            found[key] = tuple(map(add, known, amounts, strict=True))
    return {key: amounts for key, amounts in found.items() if any(amounts)}


def _sums_in(connection: Connection, query: Select[Any]) -> Sums:
    found: Sums = {}
    for row in connection.execute(query).tuples():
        amounts = tuple(int(amount) for amount in row[len(KEY) :])
        if any(amounts):
            found[row[: len(KEY)]] = amounts
    return found
