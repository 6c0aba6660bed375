"""Lists in an order of many: where a page goes on, also where what is sorted by isn't known of all rows."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Column, ColumnElement, literal, tuple_

from .query import Sort, SortCursor

type Condition = ColumnElement[bool]


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """A part of a list in one order: first the rows whose sort key is known, then those where it isn't.

    ``sort_key`` is what databases compare: a whole number or a text. Ties go by ``id``.
    """

    sort: Sort
    sort_key: ColumnElement[Any]
    id: Column[int]
    is_descending: bool
    is_known: bool = True

    @property
    def key(self) -> ColumnElement[Any]:
        """Return what is sorted by, as ``sort_key`` of a row."""
        return self.sort_key.label("sort_key")

    @property
    def columns(self) -> tuple[ColumnElement[Any], ...]:
        """Return what is compared, ties too."""
        return (self.sort_key, self.id) if self.is_known else (self.id,)

    @property
    def bounds(self) -> list[Condition]:
        """Return which rows belong to it at all, as far as the sort key tells."""
        if not self.sort.has_gaps:
            return []
        return [self.sort_key.is_not(None) if self.is_known else self.sort_key.is_(None)]

    def order(self) -> tuple[ColumnElement[Any], ...]:
        """Return the order."""
        return self.directed(self.columns)

    def directed(self, columns: tuple[ColumnElement[Any], ...]) -> tuple[ColumnElement[Any], ...]:
        """Return the order by these columns."""
        return tuple(column.desc() for column in columns) if self.is_descending else columns

    def beyond(self, cursor: SortCursor) -> Condition:
        """Return the condition for what comes after a row of this stretch."""
        here: ColumnElement[Any] = self.id
        there: ColumnElement[Any] = literal(cursor.row_id)
        if self.is_known:
            here, there = tuple_(*self.columns), tuple_(literal(cursor.value), there)
        return here < there if self.is_descending else here > there

    def until(self, cursor: SortCursor) -> Condition:
        """Return the condition for what comes up to a row of this stretch."""
        return ~self.beyond(cursor)

    def cursor(self, key: int | str, row_id: int) -> SortCursor:
        """Return the cursor of a row."""
        return SortCursor(sort=self.sort, value=key if self.is_known else None, row_id=row_id)


def stretches_after[S: Stretch](known: S, after: SortCursor | None) -> list[tuple[S, list[Condition]]]:
    """Return what of a list is left to be read, each part with the condition where it goes on."""
    unknown = replace(known, is_known=False)
    if after is not None and after.value is None:
        return [(unknown, [unknown.beyond(after)])]
    first = (known, [] if after is None else [known.beyond(after)])
    return [first, (unknown, [])] if known.sort.has_gaps else [first]
