"""Filaments and spools, and what was taken of them."""

from collections.abc import Callable, Iterable
from datetime import datetime, tzinfo
from decimal import Decimal

from . import stock_mounts as mounts, stock_reads as reads, stock_uses as uses, stock_writes as writes
from .query import Page
from .stock_links import StockLinks
from .stock_rows import (
    Filament,
    FilamentChange,
    FilamentQuery,
    FilamentReach,
    FilamentStock,
    JobSpool,
    NewSpool,
    Place,
    Spool,
    SpoolChange,
    SpoolPrice,
    SpoolQuery,
    SpoolUse,
    UseQuery,
)
from .worker import Worker


class Stock:
    """Filaments and spools, and what was taken of them. Every method may raise ``LedgerError``.

    Who subscribes hears of each change, on the event loop, after it is written.
    """

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker
        self._listeners: list[Callable[[], None]] = []
        self.links = StockLinks(worker, self.tell)

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Hear of changes; returns the unsubscribe."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self) -> None:
        """Tell who listens that something has changed."""
        for listener in tuple(self._listeners):
            listener()

    async def filament(self, filament_id: int) -> Filament:
        """Return a filament. Raises ``FilamentMissing``."""
        return await self._worker.read(reads.find_filament, filament_id)

    async def filaments(self, query: FilamentQuery) -> Page[FilamentStock]:
        """Return a page of filaments with what is left of each, newest first."""
        return await self._worker.read(reads.find_filaments, query)

    async def all_stock(self) -> tuple[FilamentStock, ...]:
        """Return what is left of every filament that is not archived."""
        return await self._worker.read(reads.find_all_stock)

    async def reach(self, now: datetime, zone: tzinfo) -> tuple[FilamentReach, ...]:
        """Tell of every filament that is not archived how long what is left lasts, by days of a time zone."""
        return await self._worker.read(reads.find_reach, now, zone)

    async def spool(self, spool_id: int) -> Spool:
        """Return a spool. Raises ``SpoolMissing``."""
        return await self._worker.read(reads.find_spool, spool_id)

    async def spools(self, query: SpoolQuery) -> Page[Spool]:
        """Return a page of spools, newest first."""
        return await self._worker.read(reads.find_spools, query)

    async def mounted(self, serial: str | None = None) -> tuple[Spool, ...]:
        """Return the spools that lie in a printer, or in any."""
        return await self._worker.read(reads.find_mounted, serial)

    async def price_for(self, spool_id: int) -> SpoolPrice | None:
        """Return what the full spool cost and held, and in which basis; ``None``: nobody entered it."""
        return await self._worker.read(reads.find_price, spool_id)

    async def uses(self, query: UseQuery) -> Page[SpoolUse]:
        """Return a page of what was taken off spools, newest first."""
        return await self._worker.read(reads.find_uses, query)

    async def job_spools(self, job_id: int) -> tuple[JobSpool, ...]:
        """Return from which spools a job was fed, for ``split_by_spool``."""
        return await self._worker.read(reads.find_job_spools, job_id)

    async def add_filament(self, change: FilamentChange, at: datetime) -> Filament:
        """Enter a filament. Raises ``ValueError`` without a type."""
        filament = await self._worker.write(writes.add_filament, change, at)
        self.tell()
        return filament

    async def change_filament(self, filament_id: int, change: FilamentChange, at: datetime) -> Filament:
        """Change fields of a filament. Raises ``FilamentMissing``, ``FilamentInUse``."""
        filament = await self._worker.write(writes.change_filament, filament_id, change, at)
        self.tell()
        return filament

    async def add_spool(self, new: NewSpool) -> Spool:
        """Enter a spool. Raises ``FilamentMissing``, ``TagTaken``."""
        spool = await self._worker.write(writes.add_spool, new)
        self.tell()
        return spool

    async def change_spool(self, spool_id: int, change: SpoolChange, at: datetime) -> Spool:
        """Change fields of a spool. Raises ``SpoolMissing``, ``FilamentMissing``, ``TagTaken``."""
        spool = await self._worker.write(writes.change_spool, spool_id, change, at)
        self.tell()
        return spool

    async def weigh(self, spool_id: int, remaining: Decimal, at: datetime, by: str) -> Spool:
        """Enter how much is left of a spool. Raises ``SpoolMissing``."""
        spool = await self._worker.write(uses.weigh, spool_id, remaining, at, by)
        self.tell()
        return spool

    async def mount(self, spool_id: int, serial: str, tray: int, tag: str = "") -> Spool:
        """Enter that a spool lies in a printer. Raises ``SpoolMissing``, ``SpoolArchived``."""
        spool = await self._worker.write(mounts.mount, spool_id, serial, tray, tag)
        self.tell()
        return spool

    async def unmount(self, spool_id: int) -> Spool:
        """Enter that a spool lies in no printer. Raises ``SpoolMissing``."""
        spool = await self._worker.write(mounts.unmount, spool_id)
        self.tell()
        return spool

    async def see_places(self, serial: str, places: Iterable[Place]) -> None:
        """Follow what a printer sees in its places for spools."""
        if await self._worker.write(mounts.see_places, serial, tuple(places)):
            self.tell()

    async def feed(self, job_id: int, slot: int, tray: int) -> None:
        """Enter that what a job takes from a slot comes from another tray from now on."""
        await self._worker.write(mounts.feed, job_id, slot, tray)

    async def take_crossings(self) -> tuple[int, ...]:
        """Return filaments of which too little is left since the last time this was asked."""
        return await self._worker.write(writes.take_crossings)
