"""What a list of jobs can be narrowed to, and how many jobs each choice would leave."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from .account_tables import job_accounts
from .job_counts import jobs_of_printers
from .job_list import matches
from .job_query import without_reason
from .model import job_filaments, jobs, printers
from .query import NOT_SAID, JobQuery
from .sorting import Condition
from .sum_writes import main_material

MOST_VALUES = 50
"""Choices of a kind: what a person looks through."""

_OF_ACCOUNTS = ("failure", "classification", "state")

type Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class JobFacets:
    """Choices with the number of jobs, the most frequent first; ``NOT_SAID`` at the end, but not for a long list.

    What is chosen of a kind does not restrict its own kind, so that other choices still show. ``is_least``: of a long
    list only the newest jobs were counted, each number may be higher.
    """

    open: int
    results: Counts
    printers: Counts
    """By serial."""
    materials: Counts
    failures: Counts
    classifications: Counts
    states: Counts
    is_least: bool


def find_facets(connection: Connection, query: JobQuery) -> JobFacets:
    """Return the choices for what the query asks for, whatever page of it."""
    counter = _Counter(connection, query)
    results = dict(counter.results())
    unfinished = results.pop(None, 0)
    return JobFacets(
        open=unfinished,
        results=_told(results),
        printers=counter.printers(),
        materials=(*_told(dict(counter.materials())), *counter.not_said(main_material() == "", materials=())),
        failures=(
            *_told(counter.of_accounts("failure", failures=())),
            *counter.not_said(without_reason(), failures=()),
        ),
        classifications=_told(counter.of_accounts("classification", classifications=())),
        states=_told(counter.of_accounts("state", states=())),
        is_least=counter.is_least,
    )


class _Counter:
    """Counts among the matches of a query; those of one query are looked for once."""

    def __init__(self, connection: Connection, query: JobQuery) -> None:
        self.is_least = False
        self._connection = connection
        self._query = query
        self._known: dict[JobQuery, Select[Any]] = {}
        self._accounts: dict[JobQuery, Sequence[Row[Any]]] = {}

    def results(self) -> list[tuple[Any, int]]:
        """Count jobs by result; none: they are open."""
        found = self._matches(results=(), is_open=None).subquery()
        column = jobs.c.result
        source = jobs.join(found, jobs.c.id == found.c.id)
        return self._grouped(select(column, func.count()).select_from(source).group_by(column))

    def of_accounts(self, column: str, **without: Any) -> dict[Any, int]:
        """Count the values of a column of accounts, with one kind of choice left out."""
        query = self._query_of(**without)
        if query not in self._accounts:
            # All columns at once: as a rule the same jobs are counted by each.
            found = self._matches(**without).subquery()
            columns = [job_accounts.c[name] for name in _OF_ACCOUNTS]
            source = job_accounts.join(found, job_accounts.c.job_id == found.c.id)
            grouped = select(*columns, func.count().label("jobs")).select_from(source).group_by(*columns)
            self._accounts[query] = self._connection.execute(grouped).all()
        counts: Counter[Any] = Counter()
        for row in self._accounts[query]:
            counts[row[_OF_ACCOUNTS.index(column)]] += int(row.jobs)
        return counts

    def materials(self) -> list[tuple[Any, int]]:
        """Count jobs by type of filament; one of two types counts for both."""
        found = self._matches(materials=()).subquery()
        source = job_filaments.join(found, job_filaments.c.job_id == found.c.id)
        of_jobs = func.count(job_filaments.c.job_id.distinct())
        column = job_filaments.c.type
        return self._grouped(select(column, of_jobs).select_from(source).group_by(column))

    def not_said(self, condition: Condition, **without: Any) -> Counts:
        """Count jobs of which something isn't known, but not of a long list.

        No index tells it: over a long list it would take longer than all others together.
        """
        if self.is_least:
            return ()
        found = self._matches(**without).subquery()
        source = jobs.join(found, jobs.c.id == found.c.id).join(
            job_accounts, job_accounts.c.job_id == jobs.c.id
        )
        query = select(func.count()).select_from(source).where(condition)
        count = self._connection.execute(query).scalar_one()
        return ((NOT_SAID, count),) if count else ()

    def printers(self) -> Counts:
        """Count jobs by printer."""
        if self._query_of(printers=()) == JobQuery():
            return _told(dict(jobs_of_printers(self._connection)))
        found = self._matches(printers=()).subquery()
        source = jobs.join(found, jobs.c.id == found.c.id).join(printers, jobs.c.printer_id == printers.c.id)
        column = printers.c.serial
        return _told(dict(self._grouped(select(column, func.count()).select_from(source).group_by(column))))

    def _matches(self, **without: Any) -> Select[Any]:
        query = self._query_of(**without)
        if query not in self._known:
            self._known[query], is_least = matches(self._connection, query)
            self.is_least = self.is_least or is_least
        return self._known[query]

    def _query_of(self, **without: Any) -> JobQuery:
        plain = JobQuery()
        whole = replace(
            self._query, sort=plain.sort, is_descending=True, limit=plain.limit, after=None, skip=0
        )
        return replace(whole, **without)

    def _grouped(self, query: Select[Any]) -> list[tuple[Any, int]]:
        return [(row[0], int(row[1])) for row in self._connection.execute(query)]


def _told(counts: dict[Any, int]) -> Counts:
    told = [(str(value), count) for value, count in counts.items() if value not in {None, ""} and count]
    return tuple(sorted(told, key=lambda each: (-each[1], each[0]))[:MOST_VALUES])
