"""Filaments and spools, and what was taken of them."""

from .worker import Worker


class Stock:
    """Filaments and spools, and what was taken of them. Every method may raise ``LedgerError``."""

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker
