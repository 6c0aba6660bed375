"""Pages of the list of jobs, of a million as fast as of a hundred.

What matches often is found by walking along the list until the page is full. What doesn't show up within a short way is
rare, as a rule: then an index finds all of it, and it is sorted. Both ways end in the same page. Where an account's
customer, month … is asked for, the list is that of the jobs that it leads to.
"""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, literal, select

from .account_tables import job_accounts
from .errors import JobMissing
from .job_counts import place_of, total_of
from .job_query import (
    JobStretch,
    Lead,
    conditions,
    lead_of,
    needs_account,
    needs_job,
    span_conditions,
    stretch_of,
    stretches,
)
from .job_search import has_index, index_holds, job_search, names_hold
from .job_texts import Word, search_words
from .model import jobs
from .query import JobQuery, JobSort, Page, SortCursor, encode_sort_cursor
from .reads import load_jobs
from .rows import Job
from .sorting import Condition

_WINDOW = 3_000
"""Jobs that are walked along before an index is asked: read in some milliseconds."""
_COUNTED = 5_000
"""Jobs among which matches are counted in passing."""
_COMMON = 200
"""Matches among those that show that there are many more."""
_RARE = 20_000
"""Matches that are sorted; of more, the next ones are soon found by walking on."""
_LEAST = 1_000
"""Matches of a text that are counted: each has to be looked at."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Neighbours:
    """The jobs before and after one in a list, by id; ``None``: it is the first or the last."""

    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class _Row:
    cursor: SortCursor

    @property
    def id(self) -> int:
        return self.cursor.row_id

    def place(self) -> tuple[Any, int]:
        """Return what it is sorted by, ties too."""
        return self.cursor.value, self.cursor.row_id


def find_jobs(connection: Connection, query: JobQuery) -> Page[Job]:
    """Return the page that the query asks for. Raises ``ValueError`` for a cursor that no such page gave."""
    finder = _Finder(connection, query)
    rows = finder.rows(query.limit + 1)
    items = rows[: query.limit]
    total, is_least = finder.total()
    return Page(
        items=load_jobs(connection, [row.id for row in items]),
        total=total,
        next=encode_sort_cursor(items[-1].cursor) if len(rows) > len(items) else None,
        total_is_least=is_least,
    )


def matches(connection: Connection, query: JobQuery) -> tuple[Select[Any], bool]:
    """Return how to select the ids of what matches, or of the newest of it: then with true, for there may be more."""
    return _Finder(connection, query).matches()


def few_ids(connection: Connection, query: JobQuery, most: int) -> list[int] | None:
    """Return the ids of all matches; ``None``: they are more than ``most``."""
    ids = _Finder(connection, query).few(most)
    return None if len(ids) > most else sorted(ids)


def conditions_along(connection: Connection, query: JobQuery) -> list[Condition]:
    """Return what jobs have to fulfil that are met along their ids; accounts are in ``job_accounts``."""
    words = search_words(query.text)
    return [
        *span_conditions(query, is_led=False),
        *conditions(query, along_ids=True),
        *([names_hold(connection, words, along_list=True)] if words else []),
    ]


def find_neighbours(connection: Connection, job_id: int, query: JobQuery) -> Neighbours:
    """Return the jobs around one in the list that the query asks for, in which it may be missing. Raises ``JobMissing``."""
    here = stretch_of(query)
    key = connection.execute(select(here.key).where(jobs.c.id == job_id)).one_or_none()
    if key is None:
        raise JobMissing(f"there is no job {job_id}")
    cursor = encode_sort_cursor(SortCursor(sort=query.sort, value=key.sort_key, row_id=job_id))
    onwards = replace(query, after=cursor, skip=0)
    back = replace(onwards, is_descending=not query.is_descending)
    before = _first(connection, back)
    # What isn't known comes last in both directions: before it is what is, and nothing of it is before that.
    if key.sort_key is not None:
        before = _known(before)
    elif before is None:
        before = _known(_first(connection, replace(back, after=None)))
    after = _first(connection, onwards)
    return Neighbours(
        before=None if before is None else before.id,
        after=None if after is None else after.id,
    )


def _first(connection: Connection, query: JobQuery) -> _Row | None:
    return next(iter(_Finder(connection, query).rows(1)), None)


def _known(row: _Row | None) -> _Row | None:
    return None if row is None or row.cursor.value is None else row


class _Finder:
    """Finds the ids of a page; ``is_common``: whether the matches showed up while walking along the list."""

    def __init__(self, connection: Connection, query: JobQuery) -> None:
        self._connection = connection
        self._query = query
        self._words: tuple[Word, ...] = search_words(query.text)
        self._with_account = needs_account(query)
        self._with_job = needs_job(query)
        lead = lead_of(query)
        # Values that are alternatives are each an index of their own: merged where nothing else has to be looked at.
        is_alone = lead is not None and len(conditions(query)) == 1
        self._lead = lead if is_alone or (lead is not None and len(lead.values) == 1) else None
        self._is_led_alone = is_alone
        self._is_led = self._lead is not None
        self._conditions = conditions(query)
        self._conditions_along = conditions(query, along_list=True, lead=self._lead)
        self._span = span_conditions(query, is_led=self._is_led)
        self._is_common = True
        self._rare: int | None = None

    @property
    def _is_plain(self) -> bool:
        """Whether nothing but printers and time restricts the list."""
        return not self._words and conditions(replace(self._query, printers=())) == []

    def rows(self, most: int) -> list[_Row]:
        """Return the next matches."""
        if self._lead is not None and self._is_led_alone:
            return self._led(self._lead, most)
        found: list[_Row] = []
        skip = self._query.skip
        for stretch, start in stretches(self._query, is_led=self._is_led):
            if len(found) < most:
                here = self._stretch(stretch, start, most - len(found), skip)
                if skip and not here:
                    skip -= self._count_exactly(stretch, start)
                elif here:
                    skip = 0
                found += here
        return found

    def total(self) -> tuple[int, bool]:
        """Return how many match, and whether that is only the least."""
        query = self._query
        if self._is_plain and not self._span:
            return total_of(self._connection, query.printers), False
        if query.is_open and not self._words:
            self._is_common = False
        if self._is_common and not self._is_led_alone:
            return self._count_in_passing()
        most = _LEAST if self._words else _RARE
        counted = self._count_up_to(most) if self._rare is None else self._rare
        return (most, True) if counted > most else (counted, False)

    def few(self, most: int) -> list[int]:
        """Return the ids of what matches, in any order, but no more than one above ``most``."""
        ids = self._found_by_index([stretch_of(self._query, is_led=self._is_led).id])
        return list(self._connection.execute(ids.limit(most + 1)).scalars())

    def matches(self) -> tuple[Select[Any], bool]:
        """Return a select of all matches if they are few or the list is short, else of those among the newest jobs."""
        stretch = stretch_of(self._query, is_led=self._is_led)
        ids = self._matching([stretch.id.label("id")], along_list=True).where(*self._text(along_list=True))
        end = self._window_end(stretch, [], _COUNTED)
        if end is None:
            return ids, False
        # With a limit that leaves out nothing, planners know that they are few.
        near = ids.where(stretch.until(end)).limit(_COUNTED + 1)
        if self._count(near.limit(_COMMON)) < _COMMON:
            by_index = self._found_by_index([stretch.id.label("id")])
            if self._count(by_index.limit(_LEAST + 1)) <= _LEAST:
                return by_index.limit(_LEAST), False
        return near, True

    def _led(self, lead: Lead, most: int) -> list[_Row]:
        """Return the next of what needs no more than an index."""
        ((stretch, start),) = stretches(self._query, is_led=True)
        query = select(stretch.id.label("id"), stretch.key).where(*self._span, *start)
        query, skip = query.order_by(*stretch.order()), self._query.skip
        if skip or len(lead.values) == 1:
            return self._rows(stretch, query.where(*self._conditions), most, skip)
        found = [
            row
            for value in lead.values
            for row in self._rows(stretch, query.where(lead.column == value), most, 0)
        ]
        return sorted(found, key=_Row.place, reverse=self._query.is_descending)[:most]

    def _stretch(self, stretch: JobStretch, start: list[Condition], most: int, skip: int) -> list[_Row]:
        start = [*stretch.bounds, *start]
        if skip and self._is_plain and not self._span and stretch.query.sort is JobSort.DATE:
            place = place_of(
                self._connection, stretch.query.printers, skip, newest_first=stretch.query.is_descending
            )
            first_seen = jobs.c.first_seen_at
            is_beyond = (
                first_seen < place.before if stretch.query.is_descending else first_seen >= place.before
            )
            start, skip = [*start, is_beyond], place.skip
        if not self._conditions and not self._words:
            return self._walk(stretch, start, most, skip)
        end = self._window_end(stretch, start, _WINDOW + skip)
        found = self._walk(stretch, start if end is None else [*start, stretch.until(end)], most, skip)
        if len(found) == most or end is None:
            return found
        self._is_common = False
        if self._is_sorted_by_index(stretch) or self._is_rare():
            return self._rows(
                stretch,
                self._sorted(stretch, self._found_by_index(self._columns(stretch)).where(*start)),
                most,
                skip,
            )
        return self._walk(stretch, start, most, skip)

    def _walk(self, stretch: JobStretch, start: list[Condition], most: int, skip: int) -> list[_Row]:
        query = (
            self._matching(self._columns(stretch), along_list=True)
            .where(*start, *self._text(along_list=True))
            .order_by(*stretch.order())
        )
        return self._rows(stretch, query, most, skip)

    def _window_end(self, stretch: JobStretch, start: list[Condition], length: int) -> SortCursor | None:
        """Return the last row of a way along the list; ``None``: the list is not that long."""
        query = select(*self._columns(stretch)).where(*self._span, *start).order_by(*stretch.order())
        if self._lead is not None:
            query = query.where(self._lead.column.in_(self._lead.values))
        row = self._connection.execute(query.limit(1).offset(length)).first()
        return None if row is None else stretch.cursor(row.sort_key, row.id)

    def _rows(self, stretch: JobStretch, query: Select[Any], most: int, skip: int) -> list[_Row]:
        found = self._connection.execute(query.limit(most).offset(skip) if skip else query.limit(most))
        return [_Row(stretch.cursor(row.sort_key, row.id)) for row in found]

    def _matching(self, columns: list[ColumnElement[Any]], *, along_list: bool = False) -> Select[Any]:
        query = select(*columns).select_from(job_accounts if self._is_led else jobs)
        if self._is_led and self._with_job:
            query = query.join(jobs, jobs.c.id == job_accounts.c.job_id)
        elif self._with_account and not self._is_led:
            query = query.join(job_accounts, job_accounts.c.job_id == jobs.c.id)
        return query.where(*self._span, *(self._conditions_along if along_list else self._conditions))

    def _text(self, *, along_list: bool = False) -> list[Condition]:
        return [names_hold(self._connection, self._words, along_list=along_list)] if self._words else []

    def _columns(self, stretch: JobStretch) -> list[ColumnElement[Any]]:
        return [stretch.id.label("id"), stretch.key]

    def _found_by_index(self, columns: list[ColumnElement[Any]]) -> Select[Any]:
        query = self._matching(columns).where(*self._text())
        if self._words and has_index(self._connection):
            query = query.where(*index_holds(self._words))
        return query

    def _is_sorted_by_index(self, stretch: JobStretch) -> bool:
        """Tell whether the index of names yields its finds in the order of the list."""
        return bool(self._words) and stretch.query.sort is JobSort.DATE and has_index(self._connection)

    def _sorted(self, stretch: JobStretch, query: Select[Any]) -> Select[Any]:
        if self._is_sorted_by_index(stretch):
            row_id = job_search.c.rowid
            return query.order_by(row_id.desc() if stretch.query.is_descending else row_id)
        return query.order_by(*stretch.order_of_found())

    def _is_rare(self) -> bool:
        counted = self._count_up_to(_RARE)
        if counted <= _RARE:
            self._rare = counted
        return counted <= _RARE

    def _count_up_to(self, most: int) -> int:
        """Return how many match, but no more than one above ``most``."""
        query = self._found_by_index([stretch_of(self._query, is_led=self._is_led).id])
        if not self._with_job:
            # Accounts tell all that is asked, most of it in their indexes.
            span = span_conditions(self._query, is_led=True)
            query = select(job_accounts.c.job_id).where(*span, *self._conditions)
        return self._count(query.limit(most + 1))

    def _count(self, query: Select[Any]) -> int:
        return self._connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()

    def _count_exactly(self, stretch: JobStretch, start: list[Condition]) -> int:
        return self._count(self._matching([stretch.id]).where(*stretch.bounds, *start, *self._text()))

    def _count_in_passing(self) -> tuple[int, bool]:
        query = replace(self._query, sort=JobSort.DATE, after=None, skip=0)
        stretch = stretch_of(query, is_led=self._is_led)
        end = self._window_end(stretch, [], _COUNTED)
        matching = self._matching([literal(1).label("one")], along_list=True)
        matching = matching.where(*self._text(along_list=True))
        if end is not None:
            matching = matching.where(stretch.until(end))
        return self._count(matching), end is not None
