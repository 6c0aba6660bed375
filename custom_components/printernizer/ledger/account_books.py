"""Accounts of jobs, what was booked, the log of all changes, closed months."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection

from . import (
    account_reads,
    account_writes,
    book_log,
    booking_writes,
    first_class,
    invoice_numbers,
    job_entries,
    month_books,
    month_list,
    numbers,
    verify,
)
from .account_rows import (
    AccountChange,
    Booking,
    ChainProblem,
    ChainState,
    JobAccount,
    LogEntry,
    MonthClose,
    MonthState,
)
from .account_words import Circle, Classification
from .order_writes import sharing_price
from .query import Page
from .rows import Job, JobChange, JobEnd, JobFilament, NewJob
from .site import local_day, own_site
from .worker import Worker


class Accounts:
    """Accounts of jobs, what was booked, the log of all changes, closed months.

    ``actor`` is who does it: ``system``, or ``user:`` and Home Assistant's id of a person. Every method may raise
    ``LedgerError``; writes are atomic.
    """

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker

    async def follow_settings(self, prefixes: Mapping[Circle, str], classification: Classification) -> None:
        """Set what stands before the numbers to come, and what jobs to come are of which no rule says it.

        What was given stays. One write, so that whatever is asked for after it is under all of it.
        """
        await self._worker.write(_follow_settings, prefixes, classification, datetime.now(UTC))

    async def account(self, job_id: int) -> JobAccount:
        """Return what the books say of a job. Raises ``JobMissing``."""
        return await self._worker.read(account_reads.find_account, job_id)

    async def accounts(self, job_ids: Sequence[int]) -> dict[int, JobAccount]:
        """Return what the books say of jobs; those that aren't there are left out."""
        return await self._worker.read(account_reads.find_accounts, job_ids)

    async def is_invoice_open(self, job_id: int) -> bool:
        """Tell whether the number of a job's invoice may still be entered. Raises ``JobMissing``."""
        return await self._worker.read(invoice_numbers.is_invoice_open, job_id)

    async def bookings(self, job_id: int) -> tuple[Booking, ...]:
        """Return all that was booked of a job, oldest first."""
        return await self._worker.read(account_reads.find_job_bookings, job_id)

    async def history(self, job_id: int, limit: int = 100) -> tuple[LogEntry, ...]:
        """Return what the log tells of a job, newest first. Raises ``JobMissing``."""
        return await self._worker.read(_history, job_id, limit)

    async def update(self, job_id: int, change: AccountChange, actor: str, reason: str = "") -> JobAccount:
        """Change the account of a job, and log what was there before.

        Raises ``JobMissing``, ``AccountFinal``, ``MonthClosed``, ``PriceRefused``.
        """
        return await self._worker.write(
            _change, job_id, change, by=actor, at=datetime.now(UTC), reason=reason
        )

    async def update_together(
        self, changes: Mapping[int, AccountChange], actor: str, reason: str = ""
    ) -> None:
        """Change the accounts of several jobs, each in its way: all of them or none. Raises as ``update`` does."""
        await self._worker.write(_change_together, changes, actor, reason)

    async def correct(
        self,
        job_id: int,
        *,
        change: JobChange,
        account: AccountChange,
        filaments: Iterable[JobFilament] | None = None,
        actor: str,
        reason: str = "",
    ) -> Job:
        """Correct what was told of a job, and its account along with it. Raises as ``update`` does."""
        return await self._worker.write(
            _correct,
            job_id,
            change=change,
            account=account,
            filaments=filaments,
            by=actor,
            at=datetime.now(UTC),
            reason=reason,
        )

    async def add(
        self,
        new: NewJob,
        end: JobEnd,
        *,
        change: JobChange,
        account: AccountChange,
        filaments: Iterable[JobFilament] = (),
        actor: str,
    ) -> Job:
        """Enter a job by hand that is over. Raises ``JobAlreadyOpen``, ``PriceRefused``."""
        return await self._worker.write(
            job_entries.enter_job,
            new,
            end,
            change=change,
            account=account,
            filaments=tuple(filaments),
            by=actor,
        )

    async def finalize(self, job_ids: Sequence[int], actor: str) -> tuple[Booking, ...]:
        """Book jobs as they stand: all of them or none.

        Raises ``JobMissing``, ``AccountFinal``, ``JobStillOpen``, ``NotClassified``, ``MonthClosed``, ``PriceRefused``.
        """
        return await self._worker.write(booking_writes.finalize, job_ids, by=actor, at=datetime.now(UTC))

    async def reverse(self, job_id: int, reason: str, actor: str, on: date | None = None) -> Booking:
        """Take a booking back, by one in the month of ``on``, which is today if it is left out.

        Raises ``JobMissing``, ``ReasonMissing``, ``AccountNotFinal``, ``MonthClosed``.
        """
        return await self._worker.write(_reverse, job_id, reason, actor, on)

    async def replace(self, job_id: int, actor: str) -> None:
        """Let a job whose booking was taken back be corrected, to be booked again.

        Raises ``JobMissing``, ``AccountNotFinal``.
        """
        await self._worker.write(_replace, job_id, actor)

    async def month_state(self, period: int) -> MonthState:
        """Return what is still open in a month."""
        return await self._worker.read(_month_state, period)

    async def close_month(self, period: int, actor: str) -> MonthClose:
        """Book what is complete of a month, and close it.

        Raises ``MonthClosed``, ``MonthNotOver``, ``MonthOutOfOrder``, ``MonthNotReady``.
        """
        return await self._worker.write(month_books.close_month, period, by=actor, at=datetime.now(UTC))

    async def month_lines(
        self, period: int, after: str | None = None, limit: int = 100
    ) -> Page[month_list.MonthLine]:
        """Return a page of what stands in a month. Raises ``ValueError`` for a cursor that no page gave."""
        return await self._worker.read(month_list.find_month_lines, period, after=after, limit=limit)

    async def closes(self) -> tuple[MonthClose, ...]:
        """Return the months that this site has closed, newest first."""
        return await self._worker.read(
            lambda connection: account_reads.find_closes(connection, own_site(connection))
        )

    async def log(
        self, before: int | None = None, limit: int = 100, query: book_log.LogQuery | None = None
    ) -> Page[LogEntry]:
        """Return a page of the log, newest first; of a query it may hold little and go on, see ``log_page``."""
        return await self._worker.read(
            lambda connection: book_log.log_page(connection, own_site(connection), before, limit, query)
        )

    async def texts(self, digests: Iterable[str]) -> dict[str, str]:
        """Return the texts that digests in the log stand for, as far as they are still kept."""
        return await self._worker.read(book_log.texts_of, digests)

    async def verify(self, site: str | None = None) -> tuple[ChainState, ...]:
        """Read the logs of all sites over, or of one, in blocks, and compare with them what they vouch for."""
        states = []
        for progress in await self._worker.read(verify.begin):
            if site not in (None, progress.site):
                continue
            found = progress
            while not found.is_done:
                found = await self._worker.read(verify.read_on, found)
            state = found.state
            if state.is_whole:
                count = verify.NumberCount()
                while not count.is_done:
                    count = await self._worker.read(verify.count_numbers, found.site_id, count)
                if await self._worker.read(verify.has_number_gap, found.site_id, count):
                    state = replace(state, problem=ChainProblem.NUMBER)
            states.append(state)
        return tuple(states)


def _follow_settings(
    connection: Connection, prefixes: Mapping[Circle, str], classification: Classification, at: datetime
) -> None:
    numbers.set_prefixes(connection, prefixes, at)
    first_class.set_first_class(connection, classification, at)


def _history(connection: Connection, job_id: int, limit: int) -> tuple[LogEntry, ...]:
    site_id = own_site(connection)
    found = [
        entry
        for name in job_entries.names_of(connection, job_id)
        for entry in book_log.find_log(connection, site_id, entity=name, limit=limit)
    ]
    return tuple(sorted(found, key=lambda entry: -entry.seq)[:limit])


def _change(
    connection: Connection, job_id: int, change: AccountChange, *, by: str, at: datetime, reason: str
) -> JobAccount:
    with sharing_price(connection, job_id, by=by, at=at):
        account_writes.change_account(connection, job_id, change, by=by, at=at, reason=reason)
    return account_reads.find_account(connection, job_id)


def _change_together(
    connection: Connection, changes: Mapping[int, AccountChange], actor: str, reason: str
) -> None:
    for job_id, change in changes.items():
        _change(connection, job_id, change, by=actor, at=datetime.now(UTC), reason=reason)


def _correct(connection: Connection, /, job_id: int, *, by: str, at: datetime, **corrections: Any) -> Job:
    with sharing_price(connection, job_id, by=by, at=at):
        return job_entries.correct_job(connection, job_id, by=by, at=at, **corrections)


def _reverse(connection: Connection, job_id: int, reason: str, actor: str, on: date | None) -> Booking:
    now = datetime.now(UTC)
    day = on or local_day(connection, now)
    with sharing_price(connection, job_id, by=actor, at=now):
        return booking_writes.reverse(connection, job_id, reason=reason, by=actor, at=now, on=day)


def _replace(connection: Connection, job_id: int, actor: str) -> None:
    now = datetime.now(UTC)
    with sharing_price(connection, job_id, by=actor, at=now):
        booking_writes.replace(connection, job_id, by=actor, at=now, on=local_day(connection, now))


def _month_state(connection: Connection, period: int) -> MonthState:
    return month_books.find_month(connection, period, today=local_day(connection, datetime.now(UTC)))
