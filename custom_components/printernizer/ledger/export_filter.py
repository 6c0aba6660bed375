"""An export of those jobs that a list shows: by the list's own conditions, in the order in which files are written."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, Connection

from .job_list import conditions_along, few_ids
from .model import jobs
from .query import JobQuery
from .sorting import Condition

_FEW = 4000
"""Jobs that are picked by their ids: more are met soon enough on the way along all of them."""

_SPREAD = 4
"""Ids as far apart as that are asked for one by one: what lies between them is not wanted."""


def narrowing(connection: Connection, query: JobQuery | None) -> tuple[Condition, ...]:
    """Return what narrows a select of ``jobs`` and ``job_accounts`` to the jobs of a list; ``None``: nothing does."""
    if query is None:
        return ()
    ids = few_ids(connection, query, _FEW)
    return tuple(conditions_along(connection, query)) if ids is None else (jobs.c.id.in_(ids),)


def among(column: Column[Any], ids: Sequence[int]) -> Condition:
    """Return the condition that a column is one of these ids, which ascend: by their range where that holds few others."""
    first, last = ids[0], ids[-1]
    if last - first < _SPREAD * len(ids):
        return column.between(first, last)
    return column.in_(ids)
