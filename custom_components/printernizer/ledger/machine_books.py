"""What printers take while they don't print, and when they have to be looked after."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from ..costing import Span
from .hour_reads import HourSum, find_hours
from .maintenance import (
    Maintenance,
    NewMaintenance,
    drop_maintenance,
    find_maintenance,
    find_maintenance_log,
    note_maintenance,
    put_maintenance,
)
from .standby import StandbyDay, find_job_spans, find_last_standby, find_standby, put_standby
from .worker import Worker


class Machines:
    """What the books say of printers beside their jobs. Every method may raise ``LedgerError``."""

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

    async def maintenance(self, now: datetime, serial: str | None = None) -> tuple[Maintenance, ...]:
        """Return what has to be done to a printer or to all, with what was printed since."""
        return await self._worker.read(find_maintenance, serial, now)

    async def save_maintenance(self, new: NewMaintenance, item_id: int | None = None) -> int:
        """Enter an item, or change one; returns its id. Raises ``MaintenanceMissing``."""
        return await self._worker.write(put_maintenance, new, item_id)

    async def note_maintenance(self, item_id: int, at: datetime, by: str, note: str = "") -> None:
        """Enter that an item was done. Raises ``MaintenanceMissing``."""
        await self._worker.write(note_maintenance, item_id, at, by, note)

    async def drop_maintenance(self, item_ids: Iterable[int]) -> None:
        """Remove items and what was noted of them."""
        await self._worker.write(drop_maintenance, tuple(item_ids))

    async def maintenance_log(self, item_id: int) -> tuple[tuple[datetime, str, str], ...]:
        """Return when an item was done, by whom, and what was noted; newest first."""
        return await self._worker.read(find_maintenance_log, item_id)

    async def enter_standby(self, entry: StandbyDay) -> None:
        """Enter what a printer took on a day while it didn't print, or what is better known of it."""
        await self._worker.write(put_standby, entry)

    async def standby(self, since: date, until: date, serial: str | None = None) -> tuple[StandbyDay, ...]:
        """Return the standby of days from ``since`` until before ``until``, of one printer or of all."""
        return await self._worker.read(find_standby, since, until, serial)

    async def last_standby(self, serial: str) -> date | None:
        """Return the last day whose standby is entered."""
        return await self._worker.read(find_last_standby, serial)

    async def job_spans(self, serial: str, within: Span) -> Sequence[Span]:
        """Return when a printer had a job in a span of time."""
        return await self._worker.read(find_job_spans, serial, within)
