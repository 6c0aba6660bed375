"""The stock on a server: what printers tell of their spools must not hold up their jobs while the server is away."""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any, override

from .stock_books import Stock
from .stock_rows import JobSpool, Place
from .worker import Worker

type Either = Callable[[Callable[[], Awaitable[Any]], Callable[[], Awaitable[Any]]], Awaitable[Any]]


class RemoteStock(Stock):
    """Stock whose database may be away: which spools lie where is told again afterwards, which fed a job is not."""

    def __init__(self, worker: Worker, either: Either, own_id: Callable[[int], Awaitable[int]]) -> None:
        """Take what asks the server or does something else, and what finds the server's id of a job."""
        super().__init__(worker)
        self._either = either
        self._own_id = own_id
        self._missed: dict[str, tuple[Place, ...]] = {}

    @override
    async def job_spools(self, job_id: int) -> tuple[JobSpool, ...]:
        async def read() -> tuple[JobSpool, ...]:
            return await super(RemoteStock, self).job_spools(await self._own_id(job_id))

        async def nothing() -> tuple[JobSpool, ...]:
            return ()

        found: tuple[JobSpool, ...] = await self._either(read, nothing)
        return found

    @override
    async def see_places(self, serial: str, places: Iterable[Place]) -> None:
        seen = tuple(places)

        async def remember() -> None:
            newer = {place.tray for place in seen}
            before = (place for place in self._missed.get(serial, ()) if place.tray not in newer)
            self._missed[serial] = (*before, *seen)

        await self._either(lambda: super(RemoteStock, self).see_places(serial, seen), remember)

    @override
    async def feed(self, job_id: int, slot: int, tray: int) -> None:
        async def write() -> None:
            await super(RemoteStock, self).feed(await self._own_id(job_id), slot, tray)

        async def leave() -> None:
            return

        await self._either(write, leave)

    async def tell_missed(self) -> None:
        """Tell the server what lies where now."""
        while self._missed:
            serial, places = next(iter(self._missed.items()))
            await super().see_places(serial, places)
            del self._missed[serial]
