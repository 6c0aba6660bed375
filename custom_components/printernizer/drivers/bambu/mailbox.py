"""Snapshots on their way from a connection to the one who follows it."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Iterable

from ..errors import ConnectionLost, PrinterError
from ..models import PrinterSnapshot

_MOST = 256
"""Snapshots that nobody took yet; the oldest go first. Only a follower that hangs ever sees this."""


class Mailbox:
    """What was told and not yet taken, and how it ended. One follower at a time."""

    def __init__(self) -> None:
        """Begin closed: nothing is connected."""
        self.failure: PrinterError | None = ConnectionLost("not connected")
        self._waiting: deque[PrinterSnapshot] = deque(maxlen=_MOST)
        self._wake: asyncio.Future[None] | None = None

    def open(self) -> None:
        """Begin anew."""
        self.failure = None
        self._waiting.clear()

    def put(self, snapshots: Iterable[PrinterSnapshot]) -> None:
        """Add snapshots; one that only refines another that nobody took takes its place."""
        for snapshot in snapshots:
            if self._waiting and is_refinement(self._waiting[-1], snapshot):
                self._waiting[-1] = snapshot
            else:
                self._waiting.append(snapshot)

    def fail(self, error: PrinterError) -> None:
        """End it, if it has not ended already."""
        self.failure = self.failure or error
        self.ring()

    def ring(self) -> None:
        """Wake whoever waits."""
        if self._wake is not None and not self._wake.done():
            self._wake.set_result(None)

    async def wait(self) -> None:
        """Wait until something was told."""
        self._wake = asyncio.get_running_loop().create_future()
        await self._wake

    async def take(self) -> AsyncGenerator[PrinterSnapshot]:
        """Yield what comes; ends by raising how it ended."""
        while True:
            while self._waiting:
                yield self._waiting.popleft()
            if self.failure is not None:
                raise self.failure
            await self.wait()


def is_refinement(before: PrinterSnapshot, after: PrinterSnapshot) -> bool:
    """Tell whether no edge lies between two snapshots, so that nobody misses the first."""
    return before.status is after.status and before.alerts == after.alerts and _job(before) == _job(after)


def _job(snapshot: PrinterSnapshot) -> tuple[str, int] | None:
    return (snapshot.job.identity, snapshot.job.run) if snapshot.job is not None else None
