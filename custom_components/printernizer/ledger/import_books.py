"""Jobs that come from elsewhere."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection

from ..costing import Span
from .export_reads import read_uid
from .import_basics import BASICS, enter_basics
from .import_people import add_imported_records
from .import_reads import find_busy
from .import_rows import ImportCount, ImportedJob, ImportedRecord, ImportOrigin, Numbers, RecordCount
from .import_writes import add_imported_jobs, link_attempts, note_origin
from .people_rows import Tombstone
from .worker import Worker


class Imports:
    """Entries from elsewhere. Every method may raise ``LedgerError``."""

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker

    async def uid(self) -> str:
        """Return what tells this ledger from all others."""
        return await self._worker.read(read_uid)

    async def busy(self, serial: str, within: Span) -> Sequence[Span]:
        """Return when a printer had a job in a span of time."""
        return await self._worker.read(find_busy, serial, within)

    async def add(
        self,
        block: Sequence[ImportedJob],
        *,
        numbers: Numbers | None = None,
        source: str,
        by: str,
        at: datetime,
    ) -> ImportCount:
        """Enter a block of at most ``BLOCK`` jobs in one transaction: those that are not known, with their accounts."""
        return await self._worker.write(add_imported_jobs, block, numbers or {}, source=source, by=by, at=at)

    async def add_records(
        self,
        block: Sequence[ImportedRecord],
        numbers: Numbers,
        stones: Iterable[Tombstone],
        *,
        by: str,
        at: datetime,
    ) -> RecordCount:
        """Enter a block of what there is beside jobs in one transaction.

        See ``add_imported_records`` for customers, orders and quotes, ``enter_basics`` for the rest.
        """
        return await self._worker.write(_add_records, block, numbers, tuple(stones), by=by, at=at)

    async def link_attempts(self, attempts: Mapping[str, str]) -> None:
        """Say which job each of these was an attempt at, by uids."""
        await self._worker.write(link_attempts, attempts)

    async def note_origin(self, origin: ImportOrigin, *, by: str, at: datetime) -> None:
        """Enter into the log which books something came from, and where their logs ended."""
        await self._worker.write(note_origin, origin, by=by, at=at)


def _add_records(
    connection: Connection,
    block: Sequence[ImportedRecord],
    numbers: Numbers,
    stones: Sequence[Tombstone],
    *,
    by: str,
    at: datetime,
) -> RecordCount:
    people = [each for each in block if each.kind not in BASICS]
    basics = [each for each in block if each.kind in BASICS]
    done = add_imported_records(connection, people, numbers, stones, by=by, at=at)
    added = enter_basics(connection, basics, done.numbers, by=by, at=at)
    told = sum(len(each.rows) or 1 for each in basics)
    return RecordCount(added=done.added + added, known=done.known + told - added, numbers=done.numbers)
