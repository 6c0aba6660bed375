"""A ``JobQuery`` in SQL: what matches, in which order, and where a page goes on."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, String, exists, func, literal, select, tuple_, type_coerce

from .account_tables import job_accounts
from .model import job_filaments, jobs, printers
from .query import JobCursor, JobQuery, JobSort, decode_job_cursor

_KEYS: dict[JobSort, ColumnElement[Any]] = {
    JobSort.DATE: type_coerce(jobs.c.first_seen_at, BigInteger),
    JobSort.COST: type_coerce(jobs.c.cost, BigInteger),
    JobSort.DURATION: jobs.c.printing_seconds,
    JobSort.NAME: type_coerce(jobs.c.sort_name, String),
}

type Condition = ColumnElement[bool]


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """A part of the list in one order: first the jobs whose sort key is known, then those where it isn't."""

    query: JobQuery
    is_known: bool = True

    @property
    def key(self) -> ColumnElement[Any]:
        """Return what is sorted by; ties go by id."""
        return _KEYS[self.query.sort].label("sort_key")

    def order(self, *, along_index: bool = True) -> tuple[ColumnElement[Any], ...]:
        """Return the order; not ``along_index``: of the matches that another index has found."""
        columns: tuple[ColumnElement[Any], ...] = (_KEYS[self.query.sort], jobs.c.id)
        if not self.is_known:
            columns = (jobs.c.id,)
        if not along_index:
            columns = tuple(func.coalesce(column, column) for column in columns)
        return tuple(column.desc() for column in columns) if self.query.is_descending else columns

    @property
    def bounds(self) -> list[Condition]:
        """Return which jobs belong to it at all, as far as the sort key tells."""
        if self.query.sort is not JobSort.COST:
            return []
        return [jobs.c.cost.is_not(None) if self.is_known else jobs.c.cost.is_(None)]

    def beyond(self, cursor: JobCursor, *, is_inclusive: bool = False) -> Condition:
        """Return the condition for what comes after a row of this stretch."""
        here: ColumnElement[Any] = jobs.c.id
        there: ColumnElement[Any] = literal(cursor.row_id)
        if self.is_known:
            here, there = tuple_(_KEYS[self.query.sort], jobs.c.id), tuple_(literal(cursor.value), there)
        if self.query.is_descending:
            return here <= there if is_inclusive else here < there
        return here >= there if is_inclusive else here > there

    def until(self, cursor: JobCursor) -> Condition:
        """Return the condition for what comes up to a row of this stretch."""
        return ~self.beyond(cursor)

    def cursor(self, key: int | str, row_id: int) -> JobCursor:
        """Return the cursor of a row."""
        return JobCursor(sort=self.query.sort, value=key if self.is_known else None, row_id=row_id)


def stretches(query: JobQuery) -> list[tuple[Stretch, list[Condition]]]:
    """Return what of the list is left to be read, each part with the condition where it goes on."""
    known, unknown = Stretch(query=query), Stretch(query=query, is_known=False)
    after = None if query.after is None else decode_job_cursor(query.after)
    if after is not None and after.value is None:
        return [(unknown, [unknown.beyond(after)])]
    first = (known, [] if after is None else [known.beyond(after)])
    return [first, (unknown, [])] if query.sort is JobSort.COST else [first]


def span_conditions(query: JobQuery) -> list[Condition]:
    """Return what restricts the time in which jobs were first seen."""
    conditions: list[Condition] = []
    if query.since is not None:
        conditions.append(jobs.c.first_seen_at >= query.since)
    if query.until is not None:
        conditions.append(jobs.c.first_seen_at < query.until)
    return conditions


def conditions(query: JobQuery, *, along_list: bool = False) -> list[Condition]:
    """Return what a job has to fulfil, time and text left out; accounts are in ``job_accounts``.

    ``along_list``: written so that no planner starts with an account's index where the list itself is to be walked.
    """
    found: list[Condition] = []
    if query.printers:
        ids = select(printers.c.id).where(printers.c.serial.in_(query.printers))
        found.append(jobs.c.printer_id.in_(ids))
    if query.is_open is not None:
        found.append(jobs.c.result.is_(None) if query.is_open else jobs.c.result.is_not(None))
    if query.materials:
        types = job_filaments.c.job_id == jobs.c.id, job_filaments.c.type.in_(query.materials)
        found.append(exists(select(job_filaments.c.job_id).where(*types)))
    for column, values in (
        (jobs.c.result, query.results),
        (jobs.c.file_sha256, query.files),
        *_account_values(query),
    ):
        if values:
            is_index_hidden = along_list and column.table is job_accounts
            side = func.coalesce(column, column) if is_index_hidden else column
            found.append(side.in_(values) if len(values) > 1 else side == values[0])
    return found


def needs_account(query: JobQuery) -> bool:
    """Tell whether accounts decide about what matches."""
    return any(values for _, values in _account_values(query))


def _account_values(query: JobQuery) -> tuple[tuple[ColumnElement[Any], tuple[Any, ...]], ...]:
    account = job_accounts.c
    return (
        (account.period, query.periods),
        (account.classification, query.classifications),
        (account.customer_id, query.customers),
        (account.order_id, query.orders),
        (account.failure, query.failures),
        (account.state, query.states),
    )
