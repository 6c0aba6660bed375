"""Work in the order it came, behind the caller's back: the event loop goes on while the ledger writes."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from .const import LOGGER
from .ledger import LedgerClosed, LedgerError, LedgerUnavailable

RETRY_FIRST = 1
RETRY_MOST = 60
"""Seconds: a lock goes within a second, a full disk when somebody has made room."""

type Work = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class _Entry:
    work: Work
    was_tried: asyncio.Event


class WriteBehind:
    """A queue of entries for the ledger.

    Entries are done strictly one after the other. While the database can't be used the first one is tried again and
    the others wait: nothing is lost. When the ledger turns out not to hold what we believed, ``recover`` puts things
    right. A task exists only while there is something to do.
    """

    def __init__(self, name: str, recover: Work) -> None:
        """Take a name for the task and the way back from a wrong idea of the ledger."""
        self._name = name
        self._recover = recover
        self._entries: deque[_Entry] = deque()
        self._task: asyncio.Task[None] | None = None
        self._is_closing = asyncio.Event()
        self._is_stuck = False
        """The first entry was tried in vain; all wait for it."""

    @property
    def waiting(self) -> int:
        """Return how many entries are still to be done."""
        return len(self._entries)

    def put(self, work: Work) -> asyncio.Event:
        """Queue an entry and return what tells when it was tried once, well or not, or has to wait for one that was."""
        entry = _Entry(work, asyncio.Event())
        if self._is_stuck or self._is_closing.is_set():
            entry.was_tried.set()
        if not self._is_closing.is_set():
            self._entries.append(entry)
            if self._task is None:
                self._task = asyncio.get_running_loop().create_task(self._run(), name=self._name)
        return entry.was_tried

    async def drain(self) -> None:
        """Wait until all entries are done."""
        while self._task is not None:
            await asyncio.shield(self._task)

    async def close(self) -> None:
        """Take no more entries and do those that are left; what can't be written now is given up."""
        self._is_closing.set()
        await self.drain()

    async def _run(self) -> None:
        delay = RETRY_FIRST
        try:
            while self._entries:
                entry = self._entries[0]
                is_done = await self._try(entry.work)
                entry.was_tried.set()
                self._note(is_done)
                if is_done or self._is_closing.is_set():
                    self._entries.popleft()
                    delay = RETRY_FIRST
                else:
                    await self._pause(delay)
                    delay = min(2 * delay, RETRY_MOST)
        finally:
            self._task = None

    def _note(self, is_done: bool) -> None:
        """Let nobody wait for entries that wait themselves; log once that they do, and once that it is over."""
        if is_done and self._is_stuck:
            LOGGER.info("%s can be written again", self._name)
        self._is_stuck = not is_done
        if self._is_stuck:
            for entry in self._entries:
                entry.was_tried.set()

    async def _try(self, work: Work) -> bool:
        """Do an entry; false: it has to be tried again."""
        try:
            try:
                await work()
            except LedgerUnavailable, LedgerClosed:
                raise
            except LedgerError as error:
                LOGGER.warning("The ledger is not as expected, reading it again: %s", error)
                await self._recover()
        except LedgerClosed:
            LOGGER.debug("%s: the ledger is closed, an entry is given up", self._name)
        except LedgerUnavailable as error:
            if self._is_closing.is_set():
                LOGGER.error("%s can't be written, an entry is given up: %s", self._name, error)
            elif not self._is_stuck:
                LOGGER.warning("%s can't be written, entries wait: %s", self._name, error)
            return False
        except Exception:  # noqa: BLE001  the top of a background loop: one bad entry must not stop the books
            LOGGER.exception("%s: an entry is given up", self._name)
        return True

    async def _pause(self, seconds: int) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._is_closing.wait()
        except TimeoutError:
            return
