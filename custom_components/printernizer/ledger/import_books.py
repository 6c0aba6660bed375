"""Jobs that come from elsewhere."""

from collections.abc import Sequence
from datetime import datetime

from ..costing import Span
from .export_reads import read_uid
from .import_reads import find_busy
from .import_rows import ImportCount, ImportedJob
from .import_writes import add_imported_jobs
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

    async def add(self, block: Sequence[ImportedJob], *, source: str, by: str, at: datetime) -> ImportCount:
        """Enter a block of at most ``BLOCK`` jobs in one transaction: those that are not known, with their accounts."""
        return await self._worker.write(add_imported_jobs, block, source=source, by=by, at=at)
