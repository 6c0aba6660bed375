"""Fetching files, keeping them by content, and leaving nothing of what failed."""

import asyncio
from collections.abc import Callable
import errno
import hashlib
import os
from pathlib import Path
import stat
import subprocess
import sys
import threading
from types import SimpleNamespace

import pytest

from custom_components.printernizer.drivers.errors import FileMissing, TransferFailed
from custom_components.printernizer.drivers.models import PrinterFile
from custom_components.printernizer.library import Library, LibraryError, LibraryProblem, incoming, store
from tests.simulators.printfiles import make_3mf, make_bgcode, make_gcode

from .conftest import Storage

type Paths = Callable[[], list[Path]]

VIDEO = os.urandom(5_000_000)
PRINT = make_3mf(layers=3)
BINARY = make_bgcode(layers=3)


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


async def test_a_file_is_kept_by_its_content(library: Library, storage: Storage, leftovers: Paths) -> None:
    told: list[tuple[int, int | None]] = []
    file = storage.file("/video.mp4")
    kept = await library.fetch(
        storage, file, printer="01S00A000000001", progress=lambda done, total: told.append((done, total))
    )
    sha256 = hashlib.sha256(VIDEO).hexdigest()
    assert (kept.file_id, kept.sha256, kept.size, kept.name) == (sha256, sha256, len(VIDEO), "video.mp4")
    assert kept.path == library.root / "files" / sha256[:2] / f"{sha256}.mp4"
    assert kept.path.read_bytes() == VIDEO
    assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.path.parent.stat().st_mode) == 0o700
    assert await library.find(sha256) == kept.path
    assert told[-1] == (len(VIDEO), len(VIDEO))
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert leftovers() == []


async def test_two_names_with_one_content_are_one_file(
    library: Library, storage: Storage, stored: Paths, leftovers: Paths
) -> None:
    first = await fetch(library, storage, "/Würfel.gcode.3mf")
    second = await fetch(library, storage, "/cache/Kopie.3mf")
    assert first.path == second.path
    assert (first.name, second.name) == ("Würfel.gcode.3mf", "Kopie.3mf")
    assert stored() == [first.path]
    assert leftovers() == []


async def test_the_same_file_fetched_by_many_at_once_is_kept_once(
    library: Library, storage: Storage, stored: Paths, leftovers: Paths
) -> None:
    kept = await asyncio.gather(*(fetch(library, storage, "/video.mp4") for _ in range(5)))
    assert {each.path for each in kept} == set(stored())
    assert len(stored()) == 1
    assert leftovers() == []


@pytest.mark.parametrize(
    ("path", "suffix"), [("/usb/A.BGC", ".bgcode"), ("/usb/b.gcode", ".gcode"), ("/usb/c.gcode", ".gcode")]
)
async def test_print_files_of_a_prusa_are_checked_and_kept(
    library: Library, storage: Storage, path: str, suffix: str
) -> None:
    kept = await fetch(library, storage, path)
    assert kept.path.suffix == suffix
    assert await library.thumbnail(kept.sha256)


async def test_an_empty_file_of_unknown_size_is_kept(library: Library) -> None:
    storage = Storage({"/empty.log": b""})
    kept = await library.fetch(storage, PrinterFile(path="/empty.log", name="empty.log"), printer="X")
    assert (kept.size, kept.path.read_bytes()) == (0, b"")


async def test_a_kept_file_that_lost_bytes_is_replaced(library: Library, storage: Storage) -> None:
    kept = await fetch(library, storage, "/video.mp4")
    kept.path.write_bytes(VIDEO[:100])
    again = await fetch(library, storage, "/video.mp4")
    assert again.path == kept.path
    assert kept.path.read_bytes() == VIDEO


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cut.gcode.3mf", PRINT[:-100]),
        ("cut.3mf", PRINT[:1000]),
        ("cut.bgcode", BINARY[:-1]),
        ("empty.gcode", b""),
        ("other.3mf", BINARY),
        ("other.bgcode", b"G28\n"),
        ("other.gcode", PRINT),
    ],
)
async def test_what_is_not_the_whole_file_of_its_kind_is_refused(
    library: Library, stored: Paths, leftovers: Paths, name: str, content: bytes
) -> None:
    storage = Storage({f"/{name}": content})
    file = PrinterFile(path=f"/{name}", name=name)
    with pytest.raises(LibraryError) as error:
        await library.fetch(storage, file, printer="X")
    assert error.value.code is LibraryProblem.BROKEN_FILE
    assert stored() == leftovers() == []
    storage.contents[f"/{name}"] = PRINT if name.endswith("3mf") else BINARY
    assert (await library.fetch(storage, file, printer="X")).size


@pytest.mark.parametrize(
    ("size", "says"), [(len(VIDEO) - 1, None), (len(VIDEO) + 1, None), (None, len(VIDEO) + 1)]
)
async def test_a_size_that_is_not_as_announced_is_refused(
    library: Library, storage: Storage, stored: Paths, leftovers: Paths, size: int | None, says: int | None
) -> None:
    storage.says = says
    assert await failure(library, storage, "/video.mp4", size=size) is LibraryProblem.BROKEN_FILE
    assert stored() == leftovers() == []
    storage.says = None
    assert (await fetch(library, storage, "/video.mp4")).size == len(VIDEO)


@pytest.mark.parametrize("error", [TransferFailed("gone"), FileMissing("locked"), OSError("socket")])
async def test_what_the_printer_says_is_passed_on_and_nothing_is_left(
    library: Library, storage: Storage, stored: Paths, leftovers: Paths, error: Exception
) -> None:
    storage.error = error
    with pytest.raises(type(error)):
        await fetch(library, storage, "/video.mp4")
    assert stored() == leftovers() == []
    storage.error = None
    assert (await fetch(library, storage, "/video.mp4")).size == len(VIDEO)


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
    write = incoming.IncomingFile._write

    def slowly(self: incoming.IncomingFile, data: bytes) -> None:
        writing.set()
        go_on.wait(10)
        write(self, data)

    monkeypatch.setattr(incoming.IncomingFile, "_write", slowly)
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
    create = incoming.IncomingFile.create
    started, go_on = threading.Event(), threading.Event()

    def slowly(folder: Path, size: int | None) -> incoming.IncomingFile:
        started.set()
        go_on.wait(10)
        return create(folder, 10**18 if full else size)

    monkeypatch.setattr(store.IncomingFile, "create", slowly)
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
    write = incoming.IncomingFile._write

    def slowly(self: incoming.IncomingFile, data: bytes) -> None:
        assert threading.current_thread() is not threading.main_thread()
        threading.Event().wait(0.1)
        write(self, data)

    monkeypatch.setattr(incoming.IncomingFile, "_write", slowly)
    task = asyncio.create_task(fetch(library, storage, "/video.mp4"))
    worst, loop = 0.0, asyncio.get_running_loop()
    while not task.done():
        before = loop.time()
        await asyncio.sleep(0.005)
        worst = max(worst, loop.time() - before - 0.005)
    assert (await task).path.read_bytes() == VIDEO
    assert worst < 0.08


async def test_a_slow_disk_holds_the_printer_back(
    library: Library, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    write = incoming.IncomingFile._write

    def slowly(self: incoming.IncomingFile, data: bytes) -> None:
        go_on.wait(10)
        write(self, data)

    monkeypatch.setattr(incoming.IncomingFile, "_write", slowly)
    received: list[int] = []
    task = asyncio.create_task(
        library.fetch(
            storage, storage.file("/video.mp4"), printer="X", progress=lambda done, _: received.append(done)
        )
    )
    await asyncio.sleep(0.2)
    assert max(received) < 2_500_000
    go_on.set()
    assert (await task).size == len(VIDEO)


@pytest.fixture
def free(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Set how many bytes are free on the disk."""

    def with_bytes(number: int) -> None:
        state = SimpleNamespace(f_bavail=number // 4096, f_frsize=4096)
        monkeypatch.setattr(incoming.os, "statvfs", lambda _: state)

    return with_bytes


async def test_a_file_that_would_eat_the_reserve_is_not_begun(
    library: Library, storage: Storage, leftovers: Paths, free: Callable[[int], None]
) -> None:
    free(257 * 1024 * 1024)
    progress: list[int] = []
    with pytest.raises(LibraryError) as error:
        await library.fetch(
            storage, storage.file("/video.mp4"), printer="X", progress=lambda done, _: progress.append(done)
        )
    assert error.value.code is LibraryProblem.NO_SPACE
    assert progress == []
    assert leftovers() == []
    free(10**12)
    assert (await fetch(library, storage, "/video.mp4")).size == len(VIDEO)


async def test_a_disk_that_fills_up_meanwhile_ends_the_download(
    library: Library, storage: Storage, stored: Paths, leftovers: Paths, free: Callable[[int], None]
) -> None:
    def fill(done: int, _: int | None) -> None:
        if done > 2_000_000:
            free(0)

    with pytest.raises(LibraryError) as error:
        await library.fetch(storage, storage.file("/video.mp4"), printer="X", progress=fill)
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

from custom_components.printernizer.library import Library, LibraryError
from tests.library.conftest import Storage

resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
library, storage = Library(Path(sys.argv[1])), Storage({"/video.mp4": bytes(5_000_000), "/small.mp4": bytes(1000)})

async def main():
    try:
        await library.fetch(storage, storage.file("/video.mp4"), printer="X")
    except LibraryError as error:
        print(error.code, list((library.root / ".incoming").iterdir()))
    print((await library.fetch(storage, storage.file("/small.mp4"), printer="X")).size)
    print("homeassistant" in sys.modules)

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


async def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path, storage: Storage) -> None:
    blocker = tmp_path / "file"
    blocker.write_bytes(b"")
    library = Library(blocker / "library")
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
        "write": (incoming, "memoryview"),
        "fsync": (incoming.os, "fsync"),
        "move": (store, "_move"),
    }
    with monkeypatch.context() as broken:

        def fail(*_: object) -> None:
            raise OSError(code, os.strerror(code))

        broken.setattr(*targets[call], fail, raising=False)
        assert await failure(library, storage, "/video.mp4") is problem
    assert stored() == leftovers() == []
    assert (await fetch(library, storage, "/video.mp4")).size == len(VIDEO)


async def test_what_a_power_cut_left_is_removed_at_the_start(
    library: Library, storage: Storage, leftovers: Paths
) -> None:
    await library.open()
    kept = await fetch(library, storage, "/video.mp4")
    (library.root / ".incoming" / "tmpabc").write_bytes(b"half")
    (library.root / ".incoming" / "folder").mkdir()
    outside = library.root.parent / "outside"
    outside.write_bytes(b"precious")
    (library.root / ".incoming" / "link").symlink_to(outside)
    again = Library(library.root)
    await again.open()
    assert [path.name for path in leftovers()] == ["folder"]
    assert outside.read_bytes() == b"precious"
    assert await again.find(kept.sha256) == kept.path


@pytest.mark.parametrize("sha256", ["", "../../etc/passwd", "A" * 64, "0" * 63, "0" * 64 + "\n", "0" * 64])
async def test_only_a_known_sha256_finds_a_file(library: Library, sha256: str) -> None:
    assert await library.find(sha256) is None
    assert await library.thumbnail(sha256) is None


@pytest.mark.parametrize(
    "name", ["../../evil.3mf", "/etc/evil.3mf", "a\0b.3mf", "x" * 4000 + ".3mf", "CON.3mf"]
)
async def test_no_name_of_a_printer_becomes_a_path(
    library: Library, storage: Storage, stored: Paths, name: str
) -> None:
    file = PrinterFile(path="/Würfel.gcode.3mf", name=name, size=len(PRINT))
    kept = await library.fetch(storage, file, printer="../X")
    assert stored() == [kept.path]
    assert kept.path.name == f"{kept.sha256}.3mf"
    assert "/" not in kept.name
    assert len(kept.name.encode()) <= 255


async def test_a_preview_is_made_once_and_kept(library: Library, storage: Storage) -> None:
    kept = await fetch(library, storage, "/Würfel.gcode.3mf")
    first = await library.thumbnail(kept.sha256, 1)
    assert first
    assert first.startswith(b"\x89PNG")
    kept.path.write_bytes(b"PK\x03\x04 not any more")
    assert await library.thumbnail(kept.sha256, 1) == first
    assert await library.thumbnail(kept.sha256, 2) is None
    assert await library.thumbnail(kept.sha256, -1) is None


async def test_a_file_without_picture_has_no_preview(library: Library, storage: Storage) -> None:
    kept = await fetch(library, storage, "/video.mp4")
    assert await library.thumbnail(kept.sha256) is None
    kept = await fetch(library, storage, "/Würfel.gcode.3mf")
    assert await library.thumbnail(kept.sha256, 5) is None


async def test_a_preview_is_given_even_where_it_can_not_be_kept(
    library: Library, storage: Storage, leftovers: Paths
) -> None:
    kept = await fetch(library, storage, "/Würfel.gcode.3mf")
    (library.root / "previews").write_bytes(b"in the way")
    assert await library.thumbnail(kept.sha256)
    assert leftovers() == []
