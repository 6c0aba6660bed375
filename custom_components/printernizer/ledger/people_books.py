"""Customers, orders, quotes, and the rules that tell whose a job is."""

from .worker import Worker


class People:
    """Customers, orders, quotes, and the rules that tell whose a job is. Every method may raise ``LedgerError``."""

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker
