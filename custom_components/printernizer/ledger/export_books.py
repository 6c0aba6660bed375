"""Everything that leaves the books, read beside the ledger's own thread, and the notes of what has left."""

from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from .batch_writes import BatchBooking, BatchOrder, make_batch
from .book_log import append_log
from .long_reads import LongReads
from .site import own_site
from .worker import Worker


class Exports:
    """Reads for exports. Every method may raise ``LedgerError``."""

    def __init__(self, worker: Worker, reads: LongReads) -> None:
        """Note where the ledger does, read where nobody waits."""
        self._worker = worker
        self._reads = reads

    def stream(self, write: Callable[[Connection], Iterator[bytes]]) -> AsyncGenerator[bytes]:
        """Yield the pieces that ``write`` makes of the books, each when it is asked for; see ``LongReads.stream``."""
        return self._reads.stream(write)

    async def note(
        self,
        kind: str,
        content: str,
        *,
        period: int | None,
        is_narrowed: bool = False,
        by: str,
        at: datetime,
    ) -> None:
        """Enter into the log that a file leaves the books: of which kind, with what in it, of which month.

        ``is_narrowed``: it holds only those jobs that somebody picked.
        """
        data = {"content": content, "period": period} | ({"narrowed": True} if is_narrowed else {})
        await self._worker.write(_note, kind, data, by, at)

    async def make_batch(
        self,
        order: BatchOrder,
        make: Callable[[Sequence[BatchBooking]], bytes],
        is_fit: Callable[[BatchBooking], bool],
    ) -> bytes | None:
        """Hand bookings over to another program, each once; see ``batch_writes.make_batch``."""
        return await self._worker.write(make_batch, order, make, is_fit)


def _note(connection: Connection, kind: str, data: dict[str, Any], by: str, at: datetime) -> None:
    append_log(
        connection,
        own_site(connection),
        actor=by,
        action="export.create",
        entity=f"export:{kind}",
        data=data,
        at=at,
    )
