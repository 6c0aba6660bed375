"""Starts transfers when it is their turn."""

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
import posixpath

from ..drivers.errors import PrinterError
from .errors import LibraryError
from .index import FileUnknown
from .log import LOGGER
from .models import ENDED_TRANSFER, Direction, Origin, OriginSource, TransferState
from .store import Library
from .transfer_book import Entry, TransferBook
from .transfer_errors import TransferCancelled
from .transfer_outcome import Outcomes
from .transfer_run import Run
from .transfer_timings import TransferTimings
from .transfer_turns import Candidate, Station, Turns


class Dispatcher:
    """Runs what the book holds, in the order that the turns give."""

    def __init__(
        self,
        library: Library,
        book: TransferBook,
        turns: Turns,
        outcomes: Outcomes,
        *,
        limit: int,
        timings: TransferTimings,
    ) -> None:
        """Take everything; nothing runs before ``pump``. ``limit`` is how many files move at once."""
        self._library = library
        self._book = book
        self._turns = turns
        self._outcomes = outcomes
        self._limit = limit
        self._timings = timings
        self._running: dict[str, Entry] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._unknown: list[Entry] = []
        self._timer: asyncio.Handle | None = None
        self._is_pumping = False
        self._is_closed = False

    def pump(self) -> None:
        """Soon start what may start, and tell what the others wait for."""
        if not self._is_pumping and not self._is_closed:
            self._is_pumping = True
            self._wake(asyncio.get_running_loop().call_soon(self._pump))

    def look_up(self, entry: Entry) -> None:
        """Find out whether a file is kept already, which ends its transfer at once; it waits for that."""
        entry.is_looked_up = entry.transfer.direction is Direction.UPLOAD
        if entry.is_looked_up:
            self.pump()
            return
        self._unknown.append(entry)
        if len(self._unknown) == 1:
            self._spawn(self._look_up(), "looking files up")

    def cancel(self, entry: Entry) -> None:
        """End a transfer because a person wants that; nothing is left of it."""
        if entry.is_unwanted or entry.transfer.state in ENDED_TRANSFER:
            return
        entry.is_unwanted = True
        if entry.transfer.state is TransferState.RUNNING:
            self._interrupt(entry)
        elif entry.transfer.started_at is not None:
            self._spawn(self._outcomes.settle(entry, TransferCancelled()), f"cancelling {entry.transfer.id}")
        else:
            self._book.end(entry, TransferState.CANCELLED, error=None)

    def pause(self, serial: str) -> None:
        """Break off what runs on a printer that goes away; a download goes on when it is back."""
        if (entry := self._running.get(serial)) is not None:
            self._interrupt(entry)

    async def close(self) -> None:
        """Break off everything, to go on at the next start. Leaves no task."""
        self._is_closed = True
        if self._timer is not None:
            self._timer.cancel()
        for entry in self._running.values():
            self._interrupt(entry)
        while self._tasks:
            await asyncio.wait(self._tasks)
        for entry in self._book.open:
            entry.ended.set()

    def _spawn(self, work: Coroutine[None, None, None], name: str) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def _interrupt(self, entry: Entry) -> None:
        def cancel() -> None:
            # Once a try is over there is only tidying up left, which has to come to its end.
            if entry.task is not None and not entry.is_settling:
                entry.task.cancel()

        # Not at once: a task that is cancelled before its first step never takes it, and nobody would tidy up.
        asyncio.get_running_loop().call_soon(cancel)

    def _wake(self, handle: asyncio.Handle) -> None:
        """Take the next look at everything that is planned, instead of the one before."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = handle

    def _pump(self) -> None:
        self._is_pumping = False
        time = asyncio.get_running_loop().time()
        while len(self._running) < self._limit:
            ready = {each.transfer.id: each for each in self._book.waiting if each.is_ready}
            transfer = self._turns.next(
                [Candidate(transfer=each.transfer, is_due=each.due <= time) for each in ready.values()],
                frozenset(self._running),
            )
            if transfer is None:
                break
            self._start(ready[transfer.id])
        self._plan(time)

    def _plan(self, time: float) -> None:
        """Tell what those wait for that could not start, and when to look again."""
        moments = []
        for entry in self._book.waiting:
            obstacle = self._turns.obstacle(entry.transfer)
            if entry.transfer.error != (reason := obstacle or entry.failure):
                self._book.change(entry, error=reason)
            if entry.due > time:
                moments.append(entry.due)
            elif obstacle is not None and entry.transfer.serial in self._turns.stations:
                moments.append(time + self._timings.look)
        if moments and not self._is_pumping:
            self._wake(asyncio.get_running_loop().call_at(min(moments), self._pump))

    def _start(self, entry: Entry) -> None:
        station = self._turns.serve(entry.transfer.serial)
        self._running[entry.transfer.serial] = entry
        entry.is_settling = False
        entry.task = self._spawn(self._work(entry, station), f"transfer {entry.transfer.id}")
        self._book.change(
            entry,
            state=TransferState.RUNNING,
            tries=entry.transfer.tries + 1,
            started_at=entry.transfer.started_at or self._book.now(),
            next_try_at=None,
            error=None,
        )

    async def _work(self, entry: Entry, station: Station) -> None:
        error: BaseException | None = None
        try:
            await self._move(entry, station)
        except asyncio.CancelledError as cancelled:
            error = cancelled
        except (PrinterError, LibraryError, FileUnknown) as expected:
            error = expected
        except Exception as unexpected:  # noqa: BLE001  the top of a background task: the others go on
            error = unexpected
            _complain(error)
        entry.is_settling = True
        try:
            await self._outcomes.settle(entry, error, is_closed=self._is_closed)
        finally:
            del self._running[entry.transfer.serial]
            entry.task = None
            if entry.is_waiting and not self._is_closed:
                # It may have been kept in the very moment in which it was broken off.
                self.look_up(entry)
            self.pump()

    async def _move(self, entry: Entry, station: Station) -> None:
        """Try once."""

        def report(done: int, rate: int | None, remaining: int | None) -> None:
            told = {"size": run.transfer.size, "modified": run.transfer.modified}
            self._book.change(entry, done=done, rate=rate, remaining=remaining, **told)

        run = Run(
            self._library,
            station.files,
            # What lies there now would be half of this very file: before the first try there was nothing.
            replace(entry.transfer, overwrite=True) if entry.has_sent else entry.transfer,
            report=report,
            is_slow=lambda: station.is_delicate and station.is_printing(),
            timings=self._timings.run,
        )
        if entry.transfer.direction is Direction.DOWNLOAD:
            kept = await run.download(self._book.now)
            self._book.change(entry, sha256=kept.sha256, size=kept.size, done=kept.size)
            return
        # What is not written down would begin again after a power cut.
        await self._book.memory.written()
        try:
            stored = await run.upload()
        finally:
            entry.has_sent |= run.has_sent
        assert entry.transfer.sha256 is not None
        origin = Origin(
            source=OriginSource.PRINTER,
            serial=entry.transfer.serial,
            path=stored.path,
            name=stored.name,
            modified=stored.modified,
            size=entry.transfer.size,
            seen_at=self._book.now(),
        )
        self._book.memory.found(entry.transfer.sha256, origin)

    async def _look_up(self) -> None:
        """Ask once for each folder: a person selects a hundred files at once."""
        while self._unknown:
            place = _folder(self._unknown[0])
            entries = [entry for entry in self._unknown if _folder(entry) == place]
            kept: dict[Entry, str] = {}
            try:
                kept = await self._outcomes.kept(*place, entries)
            except Exception as error:  # noqa: BLE001  the top of a background task: fetching is an answer, too
                _complain(error)
            # Only now, for another task must not begin meanwhile.
            self._unknown = [entry for entry in self._unknown if entry not in entries]
            for entry in entries:
                entry.is_looked_up = True
                if entry in kept and entry.is_waiting and not entry.is_unwanted:
                    self._outcomes.finish(entry, kept[entry])
            self.pump()


def _complain(error: Exception) -> None:
    LOGGER.error("A transfer met with something unforeseen", exc_info=error)


def _folder(entry: Entry) -> tuple[str, str]:
    return entry.transfer.serial, posixpath.dirname(entry.transfer.path)
