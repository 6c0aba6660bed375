"""The stock on a server: what printers tell of their spools must not hold up their jobs while the server is away."""

from collections.abc import Awaitable, Callable, Iterable
from decimal import Decimal
from typing import Any, override

from . import annex_happenings as happenings
from .annex import Annex
from .stock_books import Stock
from .stock_rows import JobSpool, Place
from .worker import Worker

type Either = Callable[[Callable[[], Awaitable[Any]], Callable[[], Awaitable[Any]]], Awaitable[Any]]

_MOST_JOBS = 100


class RemoteStock(Stock):
    """Stock whose database may be away: which spools lie where, and which feed a job, is told again afterwards."""

    def __init__(
        self, worker: Worker, annex: Annex, either: Either, own_id: Callable[[int], Awaitable[int]]
    ) -> None:
        """Take what asks the server or does something else, and what finds the server's id of a job."""
        super().__init__(worker)
        self._annex = annex
        self._either = either
        self._own_id = own_id
        self._fed: dict[int, dict[int, int]] = {}
        """By job and slot, the tray that the server was told last: what is asked while it is away."""

    @override
    async def job_spools(self, job_id: int) -> tuple[JobSpool, ...]:
        """Return from which spools a job was fed; while the server is away only from which trays."""

        async def read() -> tuple[JobSpool, ...]:
            return await super(RemoteStock, self).job_spools(await self._own_id(job_id))

        async def trays() -> tuple[JobSpool, ...]:
            known = self._fed.get(job_id, {}) | await self._annex.read(happenings.fed, job_id)
            return tuple(
                JobSpool(slot=slot, tray=tray, spool_id=None, share=Decimal(0))
                for slot, tray in known.items()
            )

        found: tuple[JobSpool, ...] = await self._either(read, trays)
        return found

    @override
    async def see_places(self, serial: str, places: Iterable[Place]) -> None:
        seen = tuple(places)
        await self._either(
            lambda: super(RemoteStock, self).see_places(serial, seen),
            lambda: self._annex.write(happenings.see, serial, seen),
        )

    @override
    async def feed(self, job_id: int, slot: int, tray: int) -> None:
        async def write() -> None:
            await super(RemoteStock, self).feed(await self._own_id(job_id), slot, tray)
            self._fed.setdefault(job_id, {})[slot] = tray
            while len(self._fed) > _MOST_JOBS:
                del self._fed[next(iter(self._fed))]

        await self._either(write, lambda: self._annex.write(happenings.feed, job_id, slot, tray))
