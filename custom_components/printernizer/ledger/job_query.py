"""A ``JobQuery`` in SQL: what matches, in which order, and where a page goes on."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, Column, ColumnElement, String, and_, exists, func, or_, select, type_coerce

from ..drivers.models import JobResult
from .account_tables import job_accounts
from .model import job_filaments, jobs, printers
from .query import NOT_SAID, JobQuery, JobSort, decode_sort_cursor
from .sorting import Condition, Stretch, stretches_after
from .sum_writes import main_material

_KEYS: dict[JobSort, ColumnElement[Any]] = {
    JobSort.DATE: type_coerce(jobs.c.first_seen_at, BigInteger),
    JobSort.COST: type_coerce(jobs.c.cost, BigInteger),
    JobSort.DURATION: jobs.c.printing_seconds,
    JobSort.NAME: type_coerce(jobs.c.sort_name, String),
}

UNFINISHED = tuple(result for result in JobResult if result is not JobResult.FINISHED)


@dataclass(frozen=True, kw_only=True, slots=True)
class JobStretch(Stretch):
    """A part of a list of jobs, with the question that it answers."""

    query: JobQuery

    def order_of_found(self) -> tuple[ColumnElement[Any], ...]:
        """Return the order of the matches that another index has found."""
        return self.directed(tuple(func.coalesce(column, column) for column in self.columns))


def stretch_of(query: JobQuery, *, is_led: bool = False) -> JobStretch:
    """Return the jobs whose sort key is known; ``is_led``: read along accounts, which know when jobs were first seen."""
    led = type_coerce(job_accounts.c.first_seen_at, BigInteger)
    return JobStretch(
        query=query,
        sort=query.sort,
        sort_key=led if is_led else _KEYS[query.sort],
        id=job_accounts.c.job_id if is_led else jobs.c.id,
        is_descending=query.is_descending,
    )


def stretches(query: JobQuery, *, is_led: bool) -> list[tuple[JobStretch, list[Condition]]]:
    """Return what of the list is left to be read, each part with the condition where it goes on."""
    after = None if query.after is None else decode_sort_cursor(query.after, JobSort)
    return stretches_after(stretch_of(query, is_led=is_led), after)


def span_conditions(query: JobQuery, *, is_led: bool) -> list[Condition]:
    """Return what restricts the time in which jobs were first seen."""
    first_seen = (job_accounts if is_led else jobs).c.first_seen_at
    conditions: list[Condition] = []
    if query.since is not None:
        conditions.append(first_seen >= query.since)
    if query.until is not None:
        conditions.append(first_seen < query.until)
    return conditions


@dataclass(frozen=True, kw_only=True, slots=True)
class Lead:
    """What of an account leads to its jobs along an index that has them in the order of the list."""

    column: Column[Any]
    values: tuple[Any, ...]


def lead_of(query: JobQuery) -> Lead | None:
    """Return what leads to the fewest jobs, as a rule; ``None``: the list is walked along, or another index helps."""
    if query.sort is not JobSort.DATE or query.orders or query.text.strip():
        return None
    account = job_accounts.c
    for column, values in (
        (account.customer_id, query.customers),
        (account.period, query.periods),
        (account.failure, query.failures),
        (account.classification, query.classifications),
        (account.state, query.states),
    ):
        # No index leads to what nobody has said.
        if values and NOT_SAID not in values:
            return Lead(column=column, values=tuple(dict.fromkeys(values)))
    return None


def conditions(
    query: JobQuery, *, along_list: bool = False, along_ids: bool = False, lead: Lead | None = None
) -> list[Condition]:
    """Return what a job has to fulfil, time and text left out; accounts are in ``job_accounts``.

    ``along_list``: written so that no planner starts with the index of an account or a material where the list itself is
    to be walked, or what ``lead`` leads to. ``along_ids``: nor with any index, where all jobs are walked along.
    """
    along_list = along_list or along_ids
    found: list[Condition] = []
    if query.printers:
        ids = select(printers.c.id).where(printers.c.serial.in_(query.printers))
        found.append(_side(jobs.c.printer_id, is_hidden=along_ids).in_(ids))
    if query.is_open is not None:
        result = _side(jobs.c.result, is_hidden=along_ids)
        found.append(result.is_(None) if query.is_open else result.is_not(None))
    if query.materials:
        found.append(_of_materials(query.materials, is_hidden=along_list))
    if NOT_SAID in query.failures:
        is_hidden = along_ids or along_list
        found.append(_of_failures(query.failures, is_hidden=is_hidden))
    for column, values in (
        (jobs.c.result, query.results),
        (jobs.c.file_sha256, query.files),
        *_account_values(query),
    ):
        if values:
            is_lead = lead is not None and column is lead.column
            is_hidden = along_ids or (along_list and column.table is job_accounts and not is_lead)
            side = _side(column, is_hidden=is_hidden)
            found.append(side.in_(values) if len(values) > 1 else side == values[0])
    return found


def _of_materials(materials: tuple[str, ...], *, is_hidden: bool) -> Condition:
    kinds = [kind for kind in materials if kind != NOT_SAID]
    column = _side(job_filaments.c.type, is_hidden=is_hidden)
    types = job_filaments.c.job_id == jobs.c.id, column.in_(kinds)
    choices = [exists(select(job_filaments.c.job_id).where(*types))] if kinds else []
    # As reports count it: by what a job used most of.
    return or_(*choices, *([main_material() == ""] if NOT_SAID in materials else []))


def _of_failures(failures: tuple[Any, ...], *, is_hidden: bool) -> Condition:
    column = _side(job_accounts.c.failure, is_hidden=is_hidden)
    reasons = [reason for reason in failures if reason != NOT_SAID]
    return or_(without_reason(), *([column.in_(reasons)] if reasons else []))


def without_reason() -> Condition:
    """Return the condition that a job was not finished, and nobody has said why."""
    result = func.coalesce(jobs.c.result, jobs.c.result)
    return and_(job_accounts.c.failure.is_(None), result.in_(UNFINISHED))


def _side(column: ColumnElement[Any], *, is_hidden: bool) -> ColumnElement[Any]:
    """Return a column as one side of a comparison; hidden from planners that know an index of it."""
    return func.coalesce(column, column) if is_hidden else column


def needs_account(query: JobQuery) -> bool:
    """Tell whether accounts decide about what matches."""
    return any(values for _, values in _account_values(query)) or bool(query.failures)


def needs_job(query: JobQuery) -> bool:
    """Tell whether more than accounts decides about what matches."""
    told = (query.printers, query.results, query.files, query.materials, query.text.strip())
    return query.is_open is not None or any(told) or NOT_SAID in query.failures


def _account_values(query: JobQuery) -> tuple[tuple[ColumnElement[Any], tuple[Any, ...]], ...]:
    account = job_accounts.c
    return (
        (account.period, query.periods),
        (account.classification, query.classifications),
        (account.customer_id, query.customers),
        (account.order_id, query.orders),
        (account.failure, () if NOT_SAID in query.failures else query.failures),
        (account.state, query.states),
    )
