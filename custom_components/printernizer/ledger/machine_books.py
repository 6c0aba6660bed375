"""What printers take while they don't print, and when they have to be looked after."""

from datetime import datetime

from .hour_reads import HourSum, find_hours
from .worker import Worker


class Machines:
    """What printers take while they don't print, and when they have to be looked after. Every method may raise ``LedgerError``."""

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker

    async def hours(
        self,
        serial: str | None,
        *,
        currency: str,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> tuple[HourSum, ...]:
        """Add up ended jobs by the hour, of a printer or of all, see ``find_hours``."""
        return await self._worker.read(find_hours, serial, currency, since, until)
