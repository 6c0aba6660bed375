"""The same done to many jobs, however many: found in bounded reads, changed in bounded transactions."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Select, func, select

from .account_rows import AccountChange
from .account_tables import job_accounts
from .booking_writes import finalize_each
from .errors import LedgerError
from .job_list import conditions_along, few_ids
from .job_query import needs_account
from .model import jobs
from .order_writes import change_each
from .query import JobQuery
from .worker import Worker

FEW = 4000
"""Jobs that are found by an index: more are met soon enough on the way along all of them."""

STEP = 50
"""Jobs that are changed in one transaction: it is over in a fraction of a second."""

_STRETCH = 20_000
"""Ids that are walked along in one read."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Matches:
    """What matched at some moment: the jobs themselves, or the last of all jobs up to which they are looked for."""

    query: JobQuery
    ids: tuple[int, ...] | None
    last: int


class Bulk:
    """The same done to many jobs. Every method may raise ``LedgerError``; each write is atomic, and a step of its own."""

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker

    async def matches(self, query: JobQuery) -> Matches:
        """Return what matches now, whatever page of it is asked for: jobs that come later are not among it."""
        return await self._worker.read(_matches, query)

    async def count(self, found: Matches) -> int:
        """Return how many they are."""
        if found.ids is not None:
            return len(found.ids)
        count = 0
        for first in range(0, found.last, _STRETCH):
            count += await self._worker.read(_count, found, first)
        return count

    async def steps(self, found: Matches) -> AsyncIterator[tuple[int, ...]]:
        """Yield their ids in steps, the oldest first; what doesn't match any more when its turn comes is left out."""
        if found.ids is not None:
            for first in range(0, len(found.ids), STEP):
                yield found.ids[first : first + STEP]
            return
        reached = 0
        while reached < found.last:
            ids = await self._worker.read(_ids, found, reached)
            reached = ids[-1] if len(ids) == STEP else _end(found, reached)
            if ids:
                yield ids

    async def change(
        self, changes: Mapping[int, AccountChange], actor: str, reason: str = ""
    ) -> dict[int, LedgerError | None]:
        """Change accounts, each for itself, in one transaction; return by job what stood against it.

        An order makes its customer theirs, as ``Orders.assign_jobs`` does.
        """
        now = datetime.now(UTC)
        return await self._worker.write(change_each, changes, by=actor, at=now, reason=reason)

    async def finalize(self, job_ids: Sequence[int], actor: str) -> dict[int, LedgerError | None]:
        """Book jobs, each for itself, in one transaction; return by job what stood against it."""
        return await self._worker.write(finalize_each, job_ids, by=actor, at=datetime.now(UTC))


def _matches(connection: Connection, query: JobQuery) -> Matches:
    ids = few_ids(connection, query, FEW)
    last = connection.execute(select(func.coalesce(func.max(jobs.c.id), 0))).scalar_one()
    return Matches(query=query, ids=None if ids is None else tuple(ids), last=last)


def _ids(connection: Connection, found: Matches, after: int) -> tuple[int, ...]:
    wanted = _along(connection, select(jobs.c.id), found, after).order_by(jobs.c.id).limit(STEP)
    return tuple(connection.execute(wanted).scalars())


def _count(connection: Connection, found: Matches, after: int) -> int:
    wanted = _along(connection, select(func.count()).select_from(jobs), found, after)
    return connection.execute(wanted).scalar_one()


def _along[S: Select[tuple[int]]](connection: Connection, wanted: S, found: Matches, after: int) -> S:
    if needs_account(found.query):
        wanted = wanted.join(job_accounts, job_accounts.c.job_id == jobs.c.id)
    here = jobs.c.id > after, jobs.c.id <= _end(found, after)
    return wanted.where(*here, *conditions_along(connection, found.query))


def _end(found: Matches, after: int) -> int:
    return min(found.last, after + _STRETCH)
