"""Accounts of jobs, what was booked, the log of all changes, closed months."""

from .worker import Worker


class Accounts:
    """Accounts of jobs, what was booked, the log of all changes, closed months. Every method may raise ``LedgerError``."""

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker
