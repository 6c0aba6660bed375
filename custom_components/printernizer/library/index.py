"""What the library asks of whoever keeps its index; the ledger does."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from .models import Facets, FileChange, FilePage, FileQuery, JobFile, JobFileRole, KeptFile, NewFile, Transfer


class FileUnknown(Exception):
    """There is no such file in the index."""


class FileIndex(Protocol):
    """Remembers the files, where they came from, and which transfers are not over. Writes are atomic.

    Every method may raise what the keeper raises when its database is out of reach (``ledger.LedgerError``).
    """

    async def keep_file(self, new: NewFile) -> KeptFile:
        """Enter a file, or what is new of a known one: another origin, metadata that could not be read before."""
        ...

    async def file(self, sha256: str) -> KeptFile:
        """Return a file. Raises ``FileUnknown``."""
        ...

    async def files(self, query: FileQuery) -> FilePage:
        """Return a page of files."""
        ...

    async def file_facets(self) -> Facets:
        """Tell what can be filtered by."""
        ...

    async def update_file(self, sha256: str, change: FileChange) -> KeptFile:
        """Change what a person may change. Raises ``FileUnknown``."""
        ...

    async def forget_file(self, sha256: str) -> None:
        """Take a file out of the index; jobs keep their own record of it. Unknown ones are no error."""
        ...

    async def kept_from(self, serial: str, folder: str) -> dict[str, tuple[str, int | None, str | None]]:
        """Tell which files of a printer's folder are kept: path → (sha256, size, modified) when it was last fetched."""
        ...

    async def removable_files(self) -> tuple[KeptFile, ...]:
        """Return what no person pinned and no job refers to, without metadata, oldest first."""
        ...

    async def attach_to_job(self, job_id: int, sha256: str, role: JobFileRole, at: datetime) -> None:
        """Enter a picture or film of a job; one of a kind except snapshots. Raises ``FileUnknown``."""
        ...

    async def job_files(self, job_id: int) -> tuple[JobFile, ...]:
        """Return a job's pictures and films, oldest first."""
        ...

    async def remember_transfers(self, changed: Iterable[Transfer], ended: Iterable[str]) -> None:
        """Keep transfers over a restart, and forget those with the ids of ``ended``."""
        ...

    async def unfinished_transfers(self) -> tuple[Transfer, ...]:
        """Return the transfers that were under way when the power went, oldest first."""
        ...
