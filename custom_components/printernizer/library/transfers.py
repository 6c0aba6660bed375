"""The queue of files on their way from and to the printers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
import posixpath
import secrets
from typing import Any

from ..drivers.driver import PrinterFiles
from ..drivers.models import PrinterFile
from .models import Direction, KeptFile, Transfer, TransferState
from .store import Library
from .transfer_book import Entry, Listener, TransferBook
from .transfer_dispatch import Dispatcher
from .transfer_errors import TransferCancelled, TransferInterrupted
from .transfer_outcome import Outcomes
from .transfer_timings import TransferTimings
from .transfer_turns import Station, Turns


class Transfers:
    """Moves files: one at a time per printer, a few in all, fair over the printers, a person's wishes first.

    Downloads go on after a restart, where they were if the printer allows it. Uploads that had begun do not: nobody
    knows what the printer made of the half of them, so they fail and a person looks.
    """

    def __init__(
        self,
        library: Library,
        *,
        now: Callable[[], datetime],
        limit: int = 4,
        timings: TransferTimings | None = None,
    ) -> None:
        """Take the library. ``now`` gives aware times, ``limit`` is how many files move at once."""
        self._library = library
        self._now = now
        self._count = 0
        self._book = TransferBook(library.index, now)
        self._turns = Turns()
        timings = timings or TransferTimings()
        self._outcomes = Outcomes(library, self._book, timings.back_off)
        self._dispatcher = Dispatcher(
            library, self._book, self._turns, self._outcomes, limit=limit, timings=timings
        )

    async def open(self) -> None:
        """Take up what was under way. Raises what the index raises; the queue works nevertheless."""
        unfinished = await self._library.index.unfinished_transfers()
        await self._library.discard_parts(transfer.id for transfer in unfinished)
        for transfer in unfinished:
            waiting = replace(
                transfer, state=TransferState.WAITING, next_try_at=None, rate=None, remaining=None
            )
            entry = self._add(waiting)
            if transfer.direction is Direction.UPLOAD and transfer.state is TransferState.RUNNING:
                self._outcomes.fail(entry, TransferInterrupted("a restart came between"))

    async def close(self) -> None:
        """Break off what is under way, to go on at the next start; leaves no task."""
        await self._dispatcher.close()
        await self._book.memory.close()

    def attach(
        self,
        serial: str,
        files: PrinterFiles,
        *,
        is_printing: Callable[[], bool],
        is_delicate: bool,
        is_connected: Callable[[], bool] = lambda: True,
    ) -> Callable[[], None]:
        """Have a printer that can be talked to; returns what takes it away again.

        While ``is_connected`` says no, nothing new begins, but what runs may end as it can. Taking the printer away
        breaks it off. ``is_delicate``: while it prints, automatic downloads wait and others trickle.
        """
        station = Station(
            files=files, is_printing=is_printing, is_connected=is_connected, is_delicate=is_delicate
        )
        self._turns.stations[serial] = station
        self._dispatcher.pump()

        def detach() -> None:
            if self._turns.stations.get(serial) is station:
                del self._turns.stations[serial]
                self._dispatcher.pause(serial)
                self._dispatcher.pump()

        return detach

    def look(self) -> None:
        """Look at once whether a printer came back or ended its print; without it, that takes a few seconds."""
        self._dispatcher.pump()

    def download(
        self, serial: str, file: PrinterFile, *, automatic: bool = False, force: bool = False
    ) -> Transfer:
        """Have a file of a printer fetched and kept; what waits or runs for the same path already is given back.

        A file that was fetched from the same path, with the size and the date that ``file`` tells, is not fetched
        again unless ``force``: the transfer soon is done. ``automatic``: nobody waits for it, it gives way.
        """
        entry = self._book.find(direction=Direction.DOWNLOAD, serial=serial, path=file.path)
        if entry is not None:
            self._join(entry, file, automatic=automatic, force=force)
            return entry.transfer
        transfer = self._transfer(
            Direction.DOWNLOAD,
            serial=serial,
            path=file.path,
            name=file.name,
            kind=file.kind,
            size=file.size,
            modified=file.modified,
            is_automatic=automatic,
        )
        return self._add(transfer, is_forced=force).transfer

    def upload(self, serial: str, kept: KeptFile, path: str, *, overwrite: bool = False) -> Transfer:
        """Have a kept file stored on a printer under ``path``; the same that waits or runs already is given back."""
        entry = self._book.find(
            direction=Direction.UPLOAD, serial=serial, path=path, sha256=kept.sha256, overwrite=overwrite
        )
        if entry is not None:
            return entry.transfer
        transfer = self._transfer(
            Direction.UPLOAD,
            serial=serial,
            path=path,
            name=posixpath.basename(path),
            kind=kept.kind,
            size=kept.size,
            sha256=kept.sha256,
            overwrite=overwrite,
        )
        return self._add(transfer).transfer

    def cancel(self, transfer_id: str) -> None:
        """End a transfer and leave nothing of it; one that has ended stays as it is. Raises ``TransferUnknown``."""
        self._dispatcher.cancel(self._book[transfer_id])

    async def wait(self, transfer_id: str) -> Transfer:
        """Wait until a transfer has ended well, and return it.

        Raises what its last try raised: ``PrinterError``, ``LibraryError``, ``FileUnknown``, ``TransferInterrupted``;
        ``TransferCancelled`` when a person cancelled it or the queue closed before its end; ``TransferUnknown``.
        """
        entry = self._book[transfer_id]
        await entry.ended.wait()
        if entry.transfer.state is TransferState.DONE:
            return entry.transfer
        if entry.transfer.state is TransferState.FAILED and entry.error is not None:
            raise entry.error
        raise TransferCancelled

    def all(self) -> tuple[Transfer, ...]:
        """Return what is under way and the last 50 that ended, newest first."""
        return self._book.all()

    def clear(self) -> None:
        """Forget what has ended."""
        self._book.clear()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear of each change of a transfer, of its progress twice a second; returns the unsubscribe.

        The listener must not raise.
        """
        return self._book.subscribe(listener)

    def _transfer(self, direction: Direction, **facts: Any) -> Transfer:
        now = self._now()
        self._count += 1
        # Sorted by id, what was asked for in the same moment stays in order over a restart.
        transfer_id = f"{int(now.timestamp() * 1000):012x}{self._count:06x}{secrets.token_hex(3)}"
        return Transfer(id=transfer_id, direction=direction, requested_at=now, **facts)

    def _add(self, transfer: Transfer, *, is_forced: bool = False) -> Entry:
        entry = Entry(transfer=transfer, is_forced=is_forced)
        self._book.add(entry)
        self._dispatcher.look_up(entry)
        return entry

    def _join(self, entry: Entry, file: PrinterFile, *, automatic: bool, force: bool) -> None:
        """Let what waits already be what was asked for now: the newer listing, and no longer only automatic."""
        entry.is_forced |= force
        self._book.change(entry, is_automatic=entry.transfer.is_automatic and automatic)
        is_news = (file.size, file.modified) != (entry.transfer.size, entry.transfer.modified)
        if is_news and entry.is_waiting and entry.transfer.started_at is None:
            self._book.change(entry, size=file.size, modified=file.modified)
            self._dispatcher.look_up(entry)
        self._dispatcher.pump()
