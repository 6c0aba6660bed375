"""An export of those jobs that a list shows: by the list's own conditions, in the order in which files are written."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, Select

from .account_tables import job_accounts
from .job_list import conditions_along, few_ids
from .job_query import Condition, needs_account
from .model import jobs
from .query import JobQuery

_FEW = 4000
"""Jobs that are picked by their ids: more are met soon enough on the way along all of them."""

_SPREAD = 4
"""Ids as far apart as that are asked for one by one: what lies between them is not wanted."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Narrowing:
    """What narrows a select that joins ``jobs``."""

    conditions: tuple[Condition, ...] = ()
    needs_account: bool = False

    def of(self, wanted: Select[Any], *, has_account: bool) -> Select[Any]:
        """Narrow a select; ``has_account``: it joins ``job_accounts``, too."""
        if self.needs_account and not has_account:
            wanted = wanted.join(job_accounts, job_accounts.c.job_id == jobs.c.id)
        return wanted.where(*self.conditions)


def narrowing(connection: Connection, query: JobQuery | None) -> Narrowing:
    """Return what narrows an export to the jobs of a list; ``None``: nothing does."""
    if query is None:
        return Narrowing()
    ids = few_ids(connection, query, _FEW)
    if ids is not None:
        return Narrowing(conditions=(jobs.c.id.in_(ids),))
    return Narrowing(
        conditions=tuple(conditions_along(connection, query)), needs_account=needs_account(query)
    )


def among(column: Column[Any], ids: Sequence[int]) -> Condition:
    """Return the condition that a column is one of these ids, which ascend: by their range where that holds few others."""
    first, last = ids[0], ids[-1]
    if last - first < _SPREAD * len(ids):
        return column.between(first, last)
    return column.in_(ids)
