"""What prints are computed with: dated rates, tax modes, tariffs of electricity."""

from .worker import Worker


class RateBook:
    """What prints are computed with: dated rates, tax modes, tariffs of electricity. Every method may raise ``LedgerError``."""

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker
