"""The ledger as the index of the library."""

from collections.abc import Iterable
from datetime import datetime
from typing import override

from ..library.index import FileIndex
from ..library.models import (
    Facets,
    FileChange,
    FilePage,
    FileQuery,
    JobFile,
    JobFileRole,
    KeptFile,
    NewFile,
    Transfer,
)
from . import file_reads as reads, file_writes as writes
from .worker import Worker


class FileBooks(FileIndex):
    """What the library knows of its files, in the ledger's database. Every method may raise ``LedgerError``."""

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker

    @override
    async def keep_file(self, new: NewFile) -> KeptFile:
        return await self._worker.write(writes.keep_file, new)

    @override
    async def file(self, sha256: str) -> KeptFile:
        return await self._worker.read(reads.find_file, sha256)

    @override
    async def files(self, query: FileQuery) -> FilePage:
        """Return a page of files. Raises ``ValueError`` for a cursor that no page of this sort gave."""
        return await self._worker.read(reads.find_files, query)

    @override
    async def file_facets(self) -> Facets:
        return await self._worker.read(reads.find_facets)

    @override
    async def update_file(self, sha256: str, change: FileChange) -> KeptFile:
        return await self._worker.write(writes.update_file, sha256, change)

    @override
    async def forget_file(self, sha256: str) -> None:
        await self._worker.write(writes.forget_file, sha256)

    @override
    async def kept_from(self, serial: str, folder: str) -> dict[str, tuple[str, int | None, str | None]]:
        return await self._worker.read(reads.find_kept_from, serial, folder)

    @override
    async def removable_files(self) -> tuple[KeptFile, ...]:
        return await self._worker.read(reads.find_removable)

    @override
    async def attach_to_job(self, job_id: int, sha256: str, role: JobFileRole, at: datetime) -> None:
        """Enter a picture or film of a job. Raises ``FileUnknown``, ``JobMissing``."""
        await self._worker.write(writes.attach_to_job, job_id, sha256, role, at)

    @override
    async def job_files(self, job_id: int) -> tuple[JobFile, ...]:
        return await self._worker.read(reads.find_job_files, job_id)

    @override
    async def remember_transfers(self, changed: Iterable[Transfer], ended: Iterable[str]) -> None:
        # The thread must not run a caller's generator.
        await self._worker.write(writes.remember_transfers, tuple(changed), tuple(ended))

    @override
    async def unfinished_transfers(self) -> tuple[Transfer, ...]:
        return await self._worker.read(reads.find_transfers)
