"""Keeps our stock and a server's in agreement for as long as it runs, however often the server goes away."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from ..ledger import LedgerError
from .client import SpoolmanClient
from .errors import SpoolmanError, SpoolmanMissing, SpoolmanUnreachable
from .log import LOGGER
from .models import RemoteEvent
from .sync import SpoolmanSync

_RESOURCES = ("filament", "spool", "vendor")
_MOST_WAITING = 1000
"""More news than these are not worth hearing one by one: everything is compared instead."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowTimings:
    """In seconds. ``retry`` doubles up to ``retry_most``; everything is compared every ``compare``, whatever was heard."""

    retry: int = 2
    retry_most: int = 300
    compare: int = 900


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowState:
    """How it stands. ``problem`` names the class of an error, never what the server said."""

    is_connected: bool = False
    version: str = ""
    problem: str | None = None


class SpoolmanFollower:
    """Follows one server: listens, compares, tells. ``run`` until it is cancelled."""

    def __init__(
        self,
        client: SpoolmanClient,
        sync: SpoolmanSync,
        *,
        on_change: Callable[[FollowState], None] = lambda _: None,
        timings: FollowTimings | None = None,
    ) -> None:
        """Take what talks and what compares; ``on_change`` hears how it stands."""
        self.state = FollowState()
        self._client = client
        self._sync = sync
        self._on_change = on_change
        self._timings = timings or FollowTimings()
        self._news: asyncio.Queue[RemoteEvent | SpoolmanError] = asyncio.Queue(_MOST_WAITING)
        self._wake = asyncio.Event()
        self._has_to_tell = False
        self._has_to_compare = True

    def poke(self) -> None:
        """Say that something has changed here. Never waits."""
        self._has_to_tell = True
        self._wake.set()

    async def run(self) -> None:
        """Follow the server without end."""
        delay = self._timings.retry
        while True:
            try:
                await self._follow()
            except (SpoolmanError, LedgerError) as error:
                LOGGER.debug("Spoolman: %s", error)
                if self.state.is_connected:
                    delay = self._timings.retry
                self._stand(replace(self.state, is_connected=False, problem=type(error).__name__))
            except Exception as error:  # noqa: BLE001  the top of a background loop: a bug must not end the sync
                LOGGER.exception("Unexpected error while following Spoolman")
                self._stand(replace(self.state, is_connected=False, problem=type(error).__name__))
            await asyncio.sleep(delay)
            delay = min(max(2 * delay, self._timings.retry), self._timings.retry_most)

    async def _follow(self) -> None:
        """Follow one connection until it ends, which is an error."""
        version = await self._client.info()
        if not await self._client.is_healthy():
            raise SpoolmanUnreachable("the server says that it is not well")
        self._news = asyncio.Queue(_MOST_WAITING)
        listening = asyncio.Semaphore(0)
        async with asyncio.TaskGroup() as group:
            listeners = [group.create_task(self._listen(name, listening)) for name in _RESOURCES]
            try:
                # Who listens first and compares then, misses nothing in between.
                for _ in _RESOURCES:
                    await listening.acquire()
                self._has_to_compare = True
                while True:
                    await self._step()
                    self._stand(FollowState(is_connected=True, version=version))
                    await self._rest()
            except (SpoolmanError, LedgerError) as error:
                problem: SpoolmanError | LedgerError = error
            finally:
                for listener in listeners:
                    listener.cancel()
        raise problem

    async def _step(self) -> None:
        self._wake.clear()
        if self._has_to_compare:
            self._has_to_compare = self._has_to_tell = False
            try:
                await self._sync.sync()
            except SpoolmanError, LedgerError:
                self._has_to_compare = True
                raise
        while not self._news.empty():
            news = self._news.get_nowait()
            if isinstance(news, SpoolmanError):
                raise news
            if not await self._sync.hear(news):
                self._has_to_compare = True
                self._wake.set()
        if self._has_to_tell:
            self._has_to_tell = False
            try:
                await self._sync.tell()
            except SpoolmanError, LedgerError:
                self._has_to_tell = True
                raise

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(self._timings.compare):
                await self._wake.wait()
        except TimeoutError:
            self._has_to_compare = True

    async def _listen(self, resource: str, listening: asyncio.Semaphore) -> None:
        """Put what is heard into the queue; the end of it too."""
        is_listening = False
        try:
            async for event in self._client.events(resource):
                if event is None:
                    is_listening = True
                    listening.release()
                elif self._news.full():
                    self._has_to_compare = True
                else:
                    self._news.put_nowait(event)
                self._wake.set()
        except SpoolmanMissing:
            # An older version tells nothing: it is compared from time to time.
            pass
        except SpoolmanError as error:
            while self._news.full():
                self._news.get_nowait()
            self._news.put_nowait(error)
        if not is_listening:
            listening.release()
        self._wake.set()

    def _stand(self, state: FollowState) -> None:
        if state != self.state:
            self.state = state
            self._on_change(state)
