"""A printer's files, without a printer."""

import asyncio
from collections.abc import Callable, Iterator
import os
from pathlib import Path

import pytest

from custom_components.printernizer.drivers.driver import Sink
from custom_components.printernizer.drivers.errors import FileMissing
from custom_components.printernizer.drivers.models import PrinterFile, PrinterJob
from custom_components.printernizer.library import Library, LibraryError, LibraryProblem
from tests.simulators.printfiles import make_3mf, make_bgcode, make_gcode

type Paths = Callable[[], list[Path]]

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


async def fetch(library: Library, storage: Storage, path: str, **kwargs):
    return await library.fetch(storage, storage.file(path, **kwargs), printer="01S00A000000001")


async def failure(library: Library, storage: Storage, path: str, **kwargs) -> LibraryProblem:
    with pytest.raises(LibraryError) as error:
        await fetch(library, storage, path, **kwargs)
    return error.value.code


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "printernizer")


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
