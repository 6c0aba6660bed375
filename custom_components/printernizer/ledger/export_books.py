"""Everything that leaves the books, read beside the ledger's own thread, and the notes of what has left."""

from collections.abc import AsyncIterator, Callable, Iterator

from sqlalchemy import Connection

from .long_reads import LongReads
from .worker import Worker


class Exports:
    """Reads for exports. Every method may raise ``LedgerError``."""

    def __init__(self, worker: Worker, reads: LongReads) -> None:
        """Note where the ledger does, read where nobody waits."""
        self._worker = worker
        self._reads = reads

    def stream(self, write: Callable[[Connection], Iterator[bytes]]) -> AsyncIterator[bytes]:
        """Yield the pieces that ``write`` makes of the books, each when it is asked for; see ``LongReads.stream``."""
        return self._reads.stream(write)
