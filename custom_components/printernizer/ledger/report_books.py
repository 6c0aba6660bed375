"""Sums and searches over all jobs."""

from .worker import Worker


class Reports:
    """Sums and searches over all jobs. Every method may raise ``LedgerError``."""

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker
