"""Slow, full and broken disks, and downloads that are cancelled: nothing is left, and the next one works."""

import asyncio
from collections.abc import Callable
import errno
import os
from pathlib import Path
import stat
import subprocess
import sys
import threading
from types import SimpleNamespace

import pytest

from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.library import Library, LibraryError, LibraryProblem, part, shelves
from tests.eventually import eventually

from .conftest import VIDEO, Paths, Storage, failure, fetch, fetch_file


@pytest.mark.parametrize("stop_after", [1, 1_100_000, 4_000_000])
async def test_nothing_is_left_of_a_download_that_is_cancelled(
    library: Library, storage: Storage, stored: Paths, leftovers: Paths, stop_after: int
) -> None:
    storage.stop_after = stop_after
    task = asyncio.create_task(fetch(library, storage, "/video.mp4"))
    await storage.stopped.wait()
    assert len(leftovers()) == 1
    assert stat.S_IMODE(leftovers()[0].stat().st_mode) == 0o600
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert stored() == leftovers() == []
    storage.stop_after = None
    assert (await fetch(library, storage, "/video.mp4")).size == len(VIDEO)


async def test_a_download_cancelled_while_a_thread_writes_waits_for_the_thread(
    library: Library, storage: Storage, stored: Paths, leftovers: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    writing, go_on = threading.Event(), threading.Event()
    write = part.Part.write

    def slowly(self: part.Part, data: memoryview) -> None:
        writing.set()
        go_on.wait(10)
        write(self, data)

    monkeypatch.setattr(part.Part, "write", slowly)
    task = asyncio.create_task(fetch(library, storage, "/video.mp4"))
    await asyncio.to_thread(writing.wait, 10)
    task.cancel()
    await asyncio.sleep(0.05)
    assert not task.done()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert stored() == leftovers() == []


@pytest.mark.parametrize("full", [False, True])
async def test_a_download_cancelled_before_its_first_byte_leaves_nothing(
    library: Library, storage: Storage, leftovers: Paths, monkeypatch: pytest.MonkeyPatch, full: bool
) -> None:
    create = part.Part.create
    started, go_on = threading.Event(), threading.Event()

    def slowly(folder: Path, size: int | None, reserve: int) -> part.Part:
        started.set()
        go_on.wait(10)
        return create(folder, 10**18 if full else size, reserve)

    monkeypatch.setattr(part.Part, "create", slowly)
    task = asyncio.create_task(fetch(library, storage, "/video.mp4"))
    await asyncio.to_thread(started.wait, 10)
    task.cancel()
    await asyncio.sleep(0)
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert leftovers() == []


async def test_the_loop_goes_on_while_the_disk_is_slow(
    library: Library, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, turned = part.Part.write, threading.Event()

    def slowly(self: part.Part, data: memoryview) -> None:
        turned.clear()
        assert turned.wait(10), "the loop waits for the disk"
        write(self, data)

    monkeypatch.setattr(part.Part, "write", slowly)
    task = asyncio.create_task(fetch(library, storage, "/video.mp4"))
    while not task.done():
        await asyncio.sleep(0.005)
        turned.set()
    assert (await library.find((await task).sha256)).read_bytes() == VIDEO


async def test_a_slow_disk_holds_the_printer_back(
    library: Library, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    write = part.Part.write

    def slowly(self: part.Part, data: memoryview) -> None:
        go_on.wait(10)
        write(self, data)

    monkeypatch.setattr(part.Part, "write", slowly)
    received: list[int] = []
    task = asyncio.create_task(fetch_file(library, storage, storage.file("/video.mp4"), received.append))
    await eventually(lambda: received)
    await asyncio.sleep(0.2)
    assert max(received) < 2_500_000
    go_on.set()
    assert (await task).size == len(VIDEO)


@pytest.fixture
def free(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Set how many bytes are free on the disk."""

    def with_bytes(number: int) -> None:
        state = SimpleNamespace(f_bavail=number // 4096, f_frsize=4096)
        monkeypatch.setattr(part.os, "statvfs", lambda _: state)

    return with_bytes


async def test_a_file_that_would_eat_the_reserve_is_not_begun(
    library: Library, storage: Storage, leftovers: Paths, free: Callable[[int], None]
) -> None:
    free(257 * 1024 * 1024)
    progress: list[int] = []
    with pytest.raises(LibraryError) as error:
        await fetch_file(library, storage, storage.file("/video.mp4"), progress.append)
    assert error.value.code is LibraryProblem.NO_SPACE
    assert progress == []
    assert leftovers() == []
    free(10**12)
    assert (await fetch(library, storage, "/video.mp4")).size == len(VIDEO)


async def test_a_disk_that_fills_up_meanwhile_ends_the_download(
    library: Library, storage: Storage, stored: Paths, leftovers: Paths, free: Callable[[int], None]
) -> None:
    def fill(done: int) -> None:
        if done > 2_000_000:
            free(0)

    with pytest.raises(LibraryError) as error:
        await fetch_file(library, storage, storage.file("/video.mp4"), fill)
    assert error.value.code is LibraryProblem.NO_SPACE
    assert stored() == leftovers() == []


FULL_DISK = """
import asyncio, resource, sys, types
from pathlib import Path
import custom_components

# The package without Home Assistant around it, which would take seconds to import.
package = types.ModuleType("custom_components.printernizer")
package.__path__ = [str(Path(custom_components.__file__).parent / "printernizer")]
sys.modules[package.__name__] = package

from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.library import Library, LibraryError
from tests.library.conftest import Storage, fetch

resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
ledger = Ledger("sqlite:///:memory:")
library = Library(Path(sys.argv[1]), ledger)
storage = Storage({"/video.mp4": bytes(5_000_000), "/small.mp4": bytes(1000)})

async def main():
    await ledger.open()
    try:
        await fetch(library, storage, "/video.mp4")
    except LibraryError as error:
        print(error.code, list((library.root / ".incoming").iterdir()))
    print((await fetch(library, storage, "/small.mp4")).size)
    print("homeassistant" in sys.modules)
    await ledger.close()

asyncio.run(main())
"""


def test_a_disk_that_takes_no_more_bytes_is_told_and_left_clean(tmp_path: Path) -> None:
    """A real limit of the operating system, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path / "library")],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert done.stdout.split("\n")[:3] == ["no_space []", "1000", "False"], done.stderr


async def test_a_folder_that_can_not_be_made_is_told(
    tmp_path: Path, ledger: Ledger, storage: Storage
) -> None:
    blocker = tmp_path / "file"
    blocker.write_bytes(b"")
    library = Library(blocker / "library", ledger)
    await library.open()
    assert await failure(library, storage, "/video.mp4") is LibraryProblem.UNWRITABLE
    assert await library.find("0" * 64) is None
    blocker.unlink()
    assert (await fetch(library, storage, "/video.mp4")).size == len(VIDEO)


@pytest.mark.parametrize(
    ("code", "problem"), [(errno.EROFS, LibraryProblem.UNWRITABLE), (errno.EDQUOT, LibraryProblem.NO_SPACE)]
)
@pytest.mark.parametrize("call", ["write", "fsync", "move"])
async def test_a_disk_that_fails_at_any_point_is_told(
    *,
    library: Library,
    storage: Storage,
    stored: Paths,
    leftovers: Paths,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    problem: LibraryProblem,
    call: str,
) -> None:
    targets = {
        "write": (part.os, "write"),
        "fsync": (part.os, "fsync"),
        "move": (shelves, "_move"),
    }
    with monkeypatch.context() as broken:

        def fail(*_: object) -> None:
            raise OSError(code, os.strerror(code))

        broken.setattr(*targets[call], fail)
        assert await failure(library, storage, "/video.mp4") is problem
    assert stored() == leftovers() == []
    assert (await fetch(library, storage, "/video.mp4")).size == len(VIDEO)
