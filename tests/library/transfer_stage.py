"""A queue on a real library and a real ledger, and printers whose every move is told by the test."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from custom_components.printernizer.drivers.driver import Sink, Source
from custom_components.printernizer.drivers.errors import CannotResume, FileMissing, TransferFailed
from custom_components.printernizer.drivers.models import FileKind, PrinterFile, PrinterJob
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.library import Library
from custom_components.printernizer.library.models import Transfer, TransferState
from custom_components.printernizer.library.transfer_dispatch import TransferTimings
from custom_components.printernizer.library.transfer_run import RunTimings
from custom_components.printernizer.library.transfers import Transfers
from tests.simulators.printfiles import make_3mf

QUICK = TransferTimings(back_off=(0.01, 0.02, 0.03, 0.04), look=0.01, run=RunTimings(patience=5, least=1_000))
PRINT = make_3mf(layers=3)


class Depot:
    """A printer's files. What comes first in ``troubles`` happens to the next transfer or listing."""

    def __init__(self, *, can_resume: bool = True) -> None:
        self.content: dict[str, bytes] = {}
        self.modified: dict[str, str | None] = {}
        self.can_resume = can_resume
        self.piece = 10_000
        self.troubles: list[Exception] = []
        self.stop_at: int | None = None
        """Hold a download after so many bytes, until ``go``."""
        self.cut_at: int | None = None
        """Break a download after so many bytes."""
        self.go = asyncio.Event()
        self.stopped = asyncio.Event()
        self.asked: list[tuple[str, str, int]] = []
        self.active = self.peak = 0
        self.on_start: Callable[[str], None] = lambda path: None

    def put(self, path: str, data: bytes, modified: str | None = "2026-11-01T10:00") -> PrinterFile:
        self.content[path], self.modified[path] = data, modified
        return self.file(path)

    def file(self, path: str) -> PrinterFile:
        return PrinterFile(
            path=path,
            name=path.rpartition("/")[2],
            size=len(self.content[path]),
            modified=self.modified[path],
            kind=FileKind.PRINT if ".3mf" in path else FileKind.TIMELAPSE,
        )

    def _ask(self, what: str, path: str, offset: int = 0) -> None:
        self.asked.append((what, path, offset))
        if self.troubles:
            raise self.troubles.pop(0)

    async def list(self, path: str = "/") -> list[PrinterFile]:
        self._ask("list", path)
        return [self.file(each) for each in self.content if (each.rpartition("/")[0] or "/") == path]

    async def download(self, path: str, sink: Sink, *, offset: int = 0) -> int:
        self._ask("download", path, offset)
        if path not in self.content:
            raise FileMissing(path)
        if offset and not self.can_resume:
            raise CannotResume
        data = self.content[path]
        self.on_start(path)
        self.active += 1
        self.peak = max(self.peak, self.active)
        try:
            for start in range(offset, len(data), self.piece):
                await sink(data[start : start + self.piece])
                await self._pass(start + self.piece)
        finally:
            self.active -= 1
        return len(data)

    async def _pass(self, position: int) -> None:
        await asyncio.sleep(0)
        if self.cut_at is not None and position >= self.cut_at:
            self.cut_at = None
            raise TransferFailed("cut")
        if self.stop_at is not None and position >= self.stop_at:
            self.stopped.set()
            await self.go.wait()

    async def upload(self, path: str, source: Source, size: int, *, overwrite: bool = False) -> PrinterFile:
        self._ask("upload", path)
        self.on_start(path)
        data = b""
        async for piece in source:
            data += piece
            await self._pass(len(data))
        return self.put(path, data, "2026-11-02T08:00")

    async def delete(self, path: str) -> None:
        raise NotImplementedError

    async def find(self, job: PrinterJob) -> PrinterFile | None:
        raise NotImplementedError

    async def thumbnail(self, job: PrinterJob) -> bytes | None:
        raise NotImplementedError


class Stage:
    """The queue and what lies around it."""

    def __init__(self, root: Path, ledger: Ledger) -> None:
        self.root = root / "library"
        self.ledger = ledger
        self.printing: set[str] = set()
        self.away: set[str] = set()
        self.heard: list[Transfer] = []
        self.timings = QUICK
        self.limit = 4
        self.library = Library(self.root, ledger)
        self.transfers: Transfers

    async def open(self) -> None:
        """Start as after a restart."""
        self.library = Library(self.root, self.ledger)
        await self.library.open()
        self.transfers = Transfers(
            self.library, now=lambda: datetime.now(UTC), limit=self.limit, timings=self.timings
        )
        self.transfers.subscribe(self.heard.append)
        await self.transfers.open()

    async def close(self) -> None:
        await self.transfers.close()
        await self.library.close()

    def attach(self, serial: str, depot: object, *, is_delicate: bool = False) -> Callable[[], None]:
        return self.transfers.attach(
            serial,
            depot,  # type: ignore[arg-type]
            is_printing=lambda: serial in self.printing,
            is_delicate=is_delicate,
            is_connected=lambda: serial not in self.away,
        )

    def now(self, transfer: Transfer) -> Transfer:
        return next(each for each in self.transfers.all() if each.id == transfer.id)

    async def reaches(self, transfer: Transfer, state: TransferState, error: str | None = None) -> Transfer:
        """Wait until a transfer is in a state."""
        async with asyncio.timeout(10):
            while (now := self.now(transfer)).state is not state or error not in {None, now.error}:
                await asyncio.sleep(0.005)
        return now

    def leftovers(self) -> list[Path]:
        return [each for each in (self.root / ".incoming").glob("*") if each.is_file()]

    def stored(self) -> list[Path]:
        return [each for each in (self.root / "files").rglob("*") if each.is_file()]

    def states(self, transfer: Transfer) -> list[TransferState]:
        """Tell through which states it went, without repetitions."""
        seen = [each.state for each in self.heard if each.id == transfer.id]
        return [state for at, state in enumerate(seen) if not at or seen[at - 1] is not state]


@asynccontextmanager
async def staged(root: Path, **settings: object) -> AsyncIterator[Stage]:
    """Open everything; ``settings`` are attributes of the stage."""
    ledger = Ledger(root / "ledger.db")
    await ledger.open()
    stage = Stage(root, ledger)
    for name, value in settings.items():
        setattr(stage, name, value)
    await stage.open()
    try:
        yield stage
    finally:
        await stage.close()
        await ledger.close()


def newer(transfer: Transfer, **changes: object) -> Transfer:
    return replace(transfer, **changes)  # type: ignore[arg-type]
