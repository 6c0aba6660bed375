"""A printer's files, without a printer."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
import os
from pathlib import Path

import pytest

from custom_components.printernizer.drivers.driver import Sink
from custom_components.printernizer.drivers.errors import FileMissing
from custom_components.printernizer.drivers.models import PrinterFile, PrinterJob
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.library import Library, LibraryError, LibraryProblem
from custom_components.printernizer.library.models import KeptFile, Origin, OriginSource
from tests.simulators.printfiles import make_3mf, make_bgcode, make_gcode

type Paths = Callable[[], list[Path]]

SERIAL = "01S00A000000001"
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
VIDEO = os.urandom(5_000_000)
PRINT = make_3mf(layers=3)
BINARY = make_bgcode(layers=3)


class Storage:
    """The files of a printer, sent in pieces.

    ``stop_after``: wait for ever after so many bytes, and tell it by ``stopped``. ``says``: claim another number of
    bytes. ``error``: raise it after the last piece.
    """

    def __init__(self, contents: dict[str, bytes]) -> None:
        self.contents = contents
        self.piece = 64 * 1024
        self.stop_after: int | None = None
        self.stopped = asyncio.Event()
        self.says: int | None = None
        self.error: Exception | None = None

    def file(self, path: str, size: int | None = None) -> PrinterFile:
        return PrinterFile(path=path, name=path.rpartition("/")[2], size=size or len(self.contents[path]))

    async def list(self, path: str = "/") -> list[PrinterFile]:
        return [self.file(each) for each in self.contents]

    async def download(self, path: str, sink: Sink) -> int:
        if path not in self.contents:
            raise FileMissing(path)
        content = self.contents[path]
        for start in range(0, len(content), self.piece):
            await sink(content[start : start + self.piece])
            await asyncio.sleep(0)
            if self.stop_after is not None and start + self.piece >= self.stop_after:
                self.stopped.set()
                await asyncio.Event().wait()
        if self.error is not None:
            raise self.error
        return len(content) if self.says is None else self.says

    async def find(self, job: PrinterJob) -> PrinterFile | None:
        return None

    async def thumbnail(self, job: PrinterJob) -> bytes | None:
        return None


@pytest.fixture
def storage() -> Storage:
    return Storage(
        {
            "/Würfel.gcode.3mf": PRINT,
            "/cache/Kopie.3mf": PRINT,
            "/video.mp4": VIDEO,
            "/usb/A.BGC": BINARY,
            "/usb/b.gcode": BINARY,
            "/usb/c.gcode": make_gcode(layers=3),
        }
    )


def origin_of(file: PrinterFile, serial: str = SERIAL) -> Origin:
    return Origin(
        source=OriginSource.PRINTER,
        serial=serial,
        path=file.path,
        name=file.name,
        modified=file.modified,
        size=file.size,
        seen_at=NOW,
    )


async def fetch_file(
    library: Library, storage: Storage, file: PrinterFile, told: Callable[[int], None] | None = None
) -> KeptFile:
    """Do what a transfer does; ``told`` hears of each piece."""
    incoming = await library.incoming(file.size)

    async def sink(data: bytes) -> None:
        await incoming.take(data)
        if told is not None:
            told(incoming.size)

    try:
        if await storage.download(file.path, sink) != incoming.size:
            raise LibraryError(LibraryProblem.BROKEN_FILE, "bytes were lost")
        return await library.keep(incoming, file.name, file.kind, origin_of(file))
    finally:
        await incoming.discard()


async def fetch(library: Library, storage: Storage, path: str, **kwargs) -> KeptFile:
    return await fetch_file(library, storage, storage.file(path, **kwargs))


async def failure(library: Library, storage: Storage, path: str, **kwargs) -> LibraryProblem:
    with pytest.raises(LibraryError) as error:
        await fetch(library, storage, path, **kwargs)
    return error.value.code


@pytest.fixture
async def ledger(tmp_path: Path) -> AsyncIterator[Ledger]:
    """Give the index that the house uses, on a real database."""
    ledger = Ledger(tmp_path / "ledger.db")
    await ledger.open()
    yield ledger
    await ledger.close()


@pytest.fixture
async def library(tmp_path: Path, ledger: Ledger) -> AsyncIterator[Library]:
    library = Library(tmp_path / "printernizer", ledger)
    yield library
    await library.close()


@pytest.fixture
def leftovers(library: Library) -> Callable[[], list[Path]]:
    """List what is on its way in."""

    def found() -> list[Path]:
        folder = library.root / ".incoming"
        return list(folder.iterdir()) if folder.exists() else []

    return found


@pytest.fixture
def stored(library: Library) -> Callable[[], list[Path]]:
    """List what is kept."""

    def found() -> Iterator[Path]:
        return (path for path in (library.root / "files").rglob("*") if path.is_file())

    return lambda: sorted(found())
