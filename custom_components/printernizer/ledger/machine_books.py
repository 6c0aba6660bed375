"""What printers take while they don't print, and when they have to be looked after."""

from .worker import Worker


class Machines:
    """What printers take while they don't print, and when they have to be looked after. Every method may raise ``LedgerError``."""

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker
