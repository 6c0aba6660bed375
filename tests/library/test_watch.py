"""What appears in watched folders is kept; what is half, hidden, linked or none of our business is not."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
import fcntl
import json
import logging
import os
from pathlib import Path
import shutil
import threading
import time

import pytest

from custom_components.printernizer.drivers.models import FileKind
from custom_components.printernizer.ledger import Ledger, LedgerUnavailable
from custom_components.printernizer.library import (
    Library,
    LibraryProblem,
    folders,
    notifier,
    part,
    sources,
    watch,
)
from custom_components.printernizer.library.models import FileQuery, KeptFile, NewFile, OriginSource
from custom_components.printernizer.library.watch import WatchFolders, WatchTimings
from tests.eventually import eventually

from .conftest import NOW, PRINT

FAST = WatchTimings(settle=0.15, tick=0.05, poll=0.3, full=60, retry=0.3)
SOON = 0.6
"""Seconds after which what would be kept has been kept."""

type Problems = dict[Path, list[LibraryProblem | None]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Drucke"
    folder.mkdir()
    return folder


@pytest.fixture
def problems() -> Problems:
    return {}


@pytest.fixture
async def watched(library: Library, problems: Problems) -> AsyncIterator[WatchFolders]:
    def tell(path: Path, problem: LibraryProblem | None) -> None:
        problems.setdefault(path, []).append(problem)

    watched = WatchFolders(library, tell, now=lambda: NOW, timings=FAST)
    yield watched
    await watched.stop()


async def names(library: Library) -> list[str]:
    page = await library.index.files(FileQuery(limit=200))
    return sorted(file.name for file in page.items)


async def arrived(library: Library, *expected: str) -> None:
    """Wait until exactly these files are kept."""
    deadline = time.monotonic() + 60
    while await names(library) != sorted(expected):
        assert time.monotonic() < deadline, await names(library)
        await asyncio.sleep(0.05)


def gcode(text: str = "") -> bytes:
    return f"; {text}\nG28\n".encode()


async def test_what_lies_there_and_what_appears_is_kept(
    library: Library, watched: WatchFolders, folder: Path, problems: Problems
) -> None:
    (folder / "Würfel.3mf").write_bytes(PRINT)
    await watched.start([folder])
    await arrived(library, "Würfel.3mf")
    (folder / "later.gcode").write_bytes(gcode("later"))
    await arrived(library, "Würfel.3mf", "later.gcode")
    kept = (await library.index.files(FileQuery(text="Würfel"))).items[0]
    assert kept.kind is FileKind.PRINT
    origin = kept.origins[0]
    assert (origin.source, origin.path) == (OriginSource.FOLDER, str(folder / "Würfel.3mf"))
    assert (origin.size, origin.seen_at) == (len(PRINT), NOW)
    assert origin.modified
    assert (folder / "Würfel.3mf").read_bytes() == PRINT
    assert problems == {}


async def test_new_folders_are_looked_into(library: Library, watched: WatchFolders, folder: Path) -> None:
    deep = folder / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "deep.gcode").write_bytes(gcode("deep"))
    await watched.start([folder])
    await arrived(library, "deep.gcode")
    shutil.copytree(folder / "a", folder / "c")
    (folder / "c" / "b" / "new.gcode").write_bytes(gcode("new"))
    await arrived(library, "deep.gcode", "new.gcode")
    shutil.rmtree(folder / "a")
    await asyncio.sleep(SOON)
    (folder / "c" / "b" / "last.gcode").write_bytes(gcode("last"))
    await arrived(library, "deep.gcode", "new.gcode", "last.gcode")


async def test_a_file_that_is_changed_is_kept_again(
    library: Library, watched: WatchFolders, folder: Path
) -> None:
    path = folder / "part.gcode"
    path.write_bytes(gcode("first"))
    await watched.start([folder])
    await arrived(library, "part.gcode")
    path.write_bytes(gcode("second try"))
    await arrived(library, "part.gcode", "part.gcode")


async def test_a_file_that_is_moved_in_is_kept_and_both_names_are_known(
    library: Library, watched: WatchFolders, folder: Path
) -> None:
    await watched.start([folder])
    (folder / "Vase.gcode").write_bytes(gcode("same"))
    await arrived(library, "Vase.gcode")
    (folder / "vase.gcode").write_bytes(gcode("same"))
    async with asyncio.timeout(15):
        while len((kept := (await library.index.files(FileQuery())).items[0]).origins) < 2:
            await asyncio.sleep(0.05)
    assert len(await names(library)) == 1
    assert {origin.name for origin in kept.origins} == {"Vase.gcode", "vase.gcode"}


async def test_a_half_written_file_is_waited_for(
    library: Library, watched: WatchFolders, folder: Path
) -> None:
    await watched.start([folder])
    with (folder / "slow.3mf").open("wb", buffering=0) as file:
        for start in range(0, len(PRINT), len(PRINT) // 8):
            file.write(PRINT[start : start + len(PRINT) // 8])
            await asyncio.sleep(0.1)
            assert await names(library) == []
    await arrived(library, "slow.3mf")


@pytest.mark.skipif(not hasattr(fcntl, "F_SETLEASE"), reason="leases are known to Linux only")
async def test_a_file_that_is_still_open_for_writing_is_waited_for(
    library: Library, watched: WatchFolders, folder: Path
) -> None:
    await watched.start([folder])
    path = folder / "open.gcode"
    with path.open("wb", buffering=0) as file:
        file.write(gcode("half"))
        await asyncio.sleep(SOON)
        assert folders.is_being_written(str(path))
        assert await names(library) == []
    await arrived(library, "open.gcode")
    with path.open("rb"):
        assert not folders.is_being_written(str(path))
    assert not folders.is_being_written(str(folder / "missing"))


async def test_a_file_that_grows_while_it_is_read_is_waited_for(
    library: Library, watched: WatchFolders, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "grows.gcode"
    path.write_bytes(gcode("x" * 3_000_000))
    read = sources._read

    def growing(handle: int, position: int) -> bytes:
        if position > 0 and path.stat().st_size < 3_500_000:
            os.truncate(path, 3_600_000)
        return read(handle, position)

    monkeypatch.setattr(sources, "_read", growing)
    await watched.start([folder])
    await arrived(library, "grows.gcode")
    (kept,) = (await library.index.files(FileQuery())).items
    assert kept.size == 3_600_000


async def test_hidden_temporary_and_foreign_files_are_left_alone(
    library: Library, watched: WatchFolders, folder: Path
) -> None:
    for name in (
        ".hidden.gcode",
        "~lock.gcode",
        "a.gcode~",
        "a.gcode.part",
        "a.gcode.crdownload",
        "a.3mf.tmp",
        "notes.txt",
        "photo.jpg",
        "film.mp4",
        "gcode",
    ):
        (folder / name).write_bytes(gcode(name))
    for name in (".git", "@eaDir", "#recycle", "$RECYCLE.BIN", "lost+found", "~backup"):
        (folder / name).mkdir()
        (folder / name / "a.gcode").write_bytes(gcode(name))
    (folder / "empty.gcode").touch()
    os.mkfifo(folder / "pipe.gcode")
    (folder / "folder.gcode").mkdir()
    (folder / "real.gcode").write_bytes(gcode("real"))
    await watched.start([folder])
    await arrived(library, "real.gcode")
    await asyncio.sleep(SOON)
    (folder / "a.gcode.part").rename(folder / "a.gcode")
    await arrived(library, "real.gcode", "a.gcode")


async def test_links_are_not_followed(
    library: Library, watched: WatchFolders, folder: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.gcode").write_bytes(gcode("secret"))
    (folder / "link.gcode").symlink_to(outside / "secret.gcode")
    (folder / "folder").symlink_to(outside)
    (folder / "circle").symlink_to(folder)
    (folder / "lost.gcode").symlink_to(tmp_path / "nowhere")
    await watched.start([folder])
    (folder / "real.gcode").write_bytes(gcode("real"))
    await arrived(library, "real.gcode")
    (outside / "new.gcode").write_bytes(gcode("new"))
    await asyncio.sleep(SOON)
    assert await names(library) == ["real.gcode"]


async def test_a_watched_folder_may_itself_be_a_link(
    library: Library, watched: WatchFolders, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(folder)
    await watched.start([tmp_path / "link"])
    (folder / "a.gcode").write_bytes(gcode())
    await arrived(library, "a.gcode")


async def test_strange_names_are_kept_and_shown_sanely(
    library: Library, watched: WatchFolders, folder: Path
) -> None:
    await watched.start([folder])
    (folder / "Wu\u0308rfel\n🦎.gcode").write_bytes(gcode("1"))
    Path(os.fsdecode(os.fsencode(folder) + b"/Gr\xfc\xdfe.gcode")).write_bytes(gcode("2"))
    strange = Path(os.fsdecode(os.fsencode(folder) + b"/Ordner \xfc"))
    strange.mkdir()
    (strange / "a.gcode").write_bytes(gcode("3"))
    os.utime(strange / "a.gcode", ns=(2**62, 2**62))
    await arrived(library, "Würfel_🦎.gcode", "Grüße.gcode", "a.gcode")
    (kept,) = (await library.index.files(FileQuery(text="Grüße"))).items
    assert kept.origins[0].path.endswith("/Gr\\xfc\\xdfe.gcode")
    (strange / "b.gcode").write_bytes(gcode("4"))
    await arrived(library, "Würfel_🦎.gcode", "Grüße.gcode", "a.gcode", "b.gcode")
    other = folder / "other"
    other.mkdir()
    (other / "c.gcode").write_bytes(gcode("5"))
    await arrived(library, "Würfel_🦎.gcode", "Grüße.gcode", "a.gcode", "b.gcode", "c.gcode")


async def test_a_broken_file_is_left_until_it_changes(
    library: Library, watched: WatchFolders, folder: Path, problems: Problems
) -> None:
    (folder / "broken.3mf").write_bytes(PRINT[:-500])
    (folder / "whole.gcode").write_bytes(gcode())
    await watched.start([folder])
    await arrived(library, "whole.gcode")
    await asyncio.sleep(SOON)
    assert problems == {}
    (folder / "broken.3mf").write_bytes(PRINT)
    await arrived(library, "whole.gcode", "broken.3mf")


async def test_a_folder_that_vanishes_and_comes_back_is_told_and_watched_again(
    library: Library, watched: WatchFolders, folder: Path, problems: Problems
) -> None:
    (folder / "a.gcode").write_bytes(gcode("a"))
    await watched.start([folder])
    await arrived(library, "a.gcode")
    folder.rename(folder.with_name("away"))
    await eventually(lambda: problems.get(folder) == [LibraryProblem.UNKNOWN])
    folder.with_name("away").rename(folder)
    (folder / "b.gcode").write_bytes(gcode("b"))
    await arrived(library, "a.gcode", "b.gcode")
    assert problems[folder] == [LibraryProblem.UNKNOWN, None]
    # Another disk in the same place.
    shutil.rmtree(folder)
    folder.mkdir()
    (folder / "c.gcode").write_bytes(gcode("c"))
    await arrived(library, "a.gcode", "b.gcode", "c.gcode")


async def test_a_folder_that_is_not_there_yet_is_waited_for(
    library: Library, watched: WatchFolders, folder: Path, problems: Problems, tmp_path: Path
) -> None:
    later, none = tmp_path / "later", tmp_path / "a\0b"
    await watched.start([later, folder, none])
    await eventually(lambda: problems.keys() == {later, none})
    (folder / "a.gcode").write_bytes(gcode("a"))
    await arrived(library, "a.gcode")
    later.mkdir()
    (later / "b.gcode").write_bytes(gcode("b"))
    await arrived(library, "a.gcode", "b.gcode")
    assert problems == {later: [LibraryProblem.UNKNOWN, None], none: [LibraryProblem.UNKNOWN]}
    await watched.start([folder])
    assert problems[none] == [LibraryProblem.UNKNOWN, None]


async def test_the_library_itself_is_not_watched(
    library: Library, watched: WatchFolders, tmp_path: Path, problems: Problems
) -> None:
    outside = tmp_path / "a.gcode"
    outside.write_bytes(gcode("outside"))
    inside = library.root / "inbox"
    inside.mkdir(parents=True)
    (inside / "b.gcode").write_bytes(gcode("inside"))
    (library.root / "c.gcode").write_bytes(gcode("inside, too"))
    await watched.start([tmp_path, inside, library.root])
    await arrived(library, "a.gcode")
    await asyncio.sleep(SOON)
    assert await names(library) == ["a.gcode"]
    assert problems == {inside: [LibraryProblem.IN_USE], library.root: [LibraryProblem.IN_USE]}


async def test_after_a_restart_nothing_is_copied_again(
    library: Library, watched: WatchFolders, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        (folder / f"{number}.gcode").write_bytes(gcode(str(number)))
    await watched.start([folder])
    await arrived(library, *(f"{number}.gcode" for number in range(5)))
    await eventually(lambda: len(watched._arrivals) == 0)
    await watched.stop()
    (kept,) = (await library.index.files(FileQuery(text="3.gcode"))).items
    await library.remove(kept.sha256)
    (folder / "new.gcode").write_bytes(gcode("new"))
    added: list[str] = []
    add = watch.Library.add

    async def counted(library: Library, path: Path, origin: object) -> KeptFile:
        added.append(path.name)
        return await add(library, path, origin)

    monkeypatch.setattr(watch.Library, "add", counted)
    again = WatchFolders(library, lambda *_: None, now=lambda: NOW, timings=FAST)
    await again.start([folder])
    await arrived(library, "0.gcode", "1.gcode", "2.gcode", "4.gcode", "new.gcode")
    await again.stop()
    assert added == ["new.gcode"]


@pytest.mark.parametrize(
    "content", [b"", b"nonsense", b"\xff" * 100, b'["/x", {"a": [1]}]\n{}\n[1, 2]\n[["x"]]', b"[" * 100_000]
)
async def test_a_lost_memory_costs_nothing_but_time(
    library: Library, watched: WatchFolders, folder: Path, content: bytes
) -> None:
    library.root.mkdir()
    (library.root / "watched.jsonl").write_bytes(content)
    (folder / "a.gcode").write_bytes(gcode())
    await watched.start([folder])
    await arrived(library, "a.gcode")
    await eventually(lambda: len(watched._arrivals) == 0)
    await watched.stop()
    memory = [json.loads(line) for line in (library.root / "watched.jsonl").read_text().splitlines()]
    state = (folder / "a.gcode").stat()
    assert [str(folder), {"a.gcode": [state.st_size, state.st_mtime_ns]}] in memory


async def test_a_memory_without_end_is_not_read(
    library: Library, watched: WatchFolders, folder: Path
) -> None:
    library.root.mkdir()
    with (library.root / "watched.jsonl").open("wb") as file:
        file.truncate(10**12)
    (folder / "a.gcode").write_bytes(gcode())
    await watched.start([folder])
    await arrived(library, "a.gcode")


async def test_what_is_gone_is_forgotten_and_may_come_again(
    library: Library, watched: WatchFolders, folder: Path
) -> None:
    sub = folder / "sub"
    sub.mkdir()
    for path in (folder / "a.gcode", sub / "b.gcode"):
        path.write_bytes(gcode(path.name))
        os.utime(path, (1000, 1000))
    await watched.start([folder])
    await arrived(library, "a.gcode", "b.gcode")
    for file in (await library.index.files(FileQuery())).items:
        await library.remove(file.sha256)
    (folder / "a.gcode").unlink()
    shutil.rmtree(sub)
    await eventually(lambda: len(watched._memory) == 0)
    sub.mkdir()
    for path in (folder / "a.gcode", sub / "b.gcode"):
        path.write_bytes(gcode(path.name))
        os.utime(path, (1000, 1000))
    await arrived(library, "a.gcode", "b.gcode")


# --- where the kernel tells nothing


@pytest.fixture
def mounts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folder: Path) -> None:
    """Make the watched folder a network share."""
    path = tmp_path / "mounts"
    path.write_text(
        "\n".join(
            (
                "/dev/sda / ext4 rw 0 0",
                f"nas:/x {tmp_path} ext4 rw 0 0",
                f"//nas/Drucke {folder} cifs rw 0 0",
                "half a line",
            )
        )
    )
    monkeypatch.setattr(folders, "_MOUNTS", path)


@pytest.mark.parametrize(
    ("line", "remote"),
    [
        ("nas:/x {} nfs4 rw 0 0", True),
        ("//nas/x {} cifs rw 0 0", True),
        ("x {} fuse.sshfs rw 0 0", True),
        ("x {} fuseblk rw 0 0", False),
        ("x {} ext4 rw 0 0", False),
        ("x {}/deeper nfs rw 0 0", False),
        ("nas:/x {} nfs4 rw 0 0\nx {} ext4 rw 0 0", False),
    ],
)
def test_shares_are_known_by_their_file_system(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, line: str, remote: bool
) -> None:
    share = tmp_path / "Meine Drucke"
    (share / "sub").mkdir(parents=True)
    path = tmp_path / "mounts"
    place = str(share).replace(" ", "\\040")
    path.write_text("/dev/sda / ext4 rw 0 0\n" + line.replace("{}", place) + "\n")
    monkeypatch.setattr(folders, "_MOUNTS", path)
    assert folders.is_remote(share / "sub") is remote
    path.unlink()
    assert folders.is_remote(share / "sub") is False


async def test_a_network_share_is_polled(
    library: Library, watched: WatchFolders, folder: Path, mounts: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "Notifier", None)
    (folder / "a.gcode").write_bytes(gcode("a"))
    await watched.start([folder])
    await arrived(library, "a.gcode")
    (folder / "sub").mkdir()
    (folder / "sub" / "b.gcode").write_bytes(gcode("b"))
    await arrived(library, "a.gcode", "b.gcode")
    (folder / "sub" / "c.gcode").write_bytes(gcode("c"))
    await arrived(library, "a.gcode", "b.gcode", "c.gcode")


@pytest.mark.parametrize("error", [OSError(28, "no watches left"), RuntimeError("internal")])
async def test_where_there_are_no_watches_left_it_is_polled(
    *,
    library: Library,
    watched: WatchFolders,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
) -> None:
    def none(*_: object, **__: object):
        raise error
        yield

    monkeypatch.setattr(notifier, "watch", none)
    await watched.start([folder])
    await asyncio.sleep(SOON)
    (folder / "a.gcode").write_bytes(gcode())
    await arrived(library, "a.gcode")
    assert [record.levelno for record in caplog.records if "polled" in record.message] == [logging.WARNING]


async def test_everything_is_looked_at_now_and_then(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def deaf(self: notifier.Notifier) -> set[str]:
        await asyncio.sleep(0.05)
        return set()

    monkeypatch.setattr(notifier.Notifier, "changed", deaf)
    watched = WatchFolders(library, lambda *_: None, timings=replace(FAST, full=0.5))
    await watched.start([folder])
    await asyncio.sleep(0.2)
    (folder / "a.gcode").write_bytes(gcode())
    await arrived(library, "a.gcode")
    await watched.stop()


# --- limits and failures


async def test_a_full_disk_is_told_once_and_waited_for(
    library: Library, watched: WatchFolders, folder: Path, problems: Problems
) -> None:
    library.reserve = 10**18
    for number in range(3):
        (folder / f"{number}.gcode").write_bytes(gcode(str(number)))
    await watched.start([folder])
    await eventually(lambda: problems == {folder: [LibraryProblem.NO_SPACE]})
    await asyncio.sleep(SOON)
    assert problems == {folder: [LibraryProblem.NO_SPACE]}
    library.reserve = part.RESERVE
    await arrived(library, "0.gcode", "1.gcode", "2.gcode")
    await eventually(lambda: problems == {folder: [LibraryProblem.NO_SPACE, None]})


async def test_an_index_out_of_reach_is_waited_for(
    *,
    library: Library,
    watched: WatchFolders,
    folder: Path,
    ledger: Ledger,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def fail(new: NewFile) -> KeptFile:
        raise LedgerUnavailable("locked")

    with monkeypatch.context() as locked:
        locked.setattr(ledger, "keep_file", fail)
        (folder / "a.gcode").write_bytes(gcode())
        await watched.start([folder])
        await eventually(lambda: any(record.levelno == logging.ERROR for record in caplog.records))
        await asyncio.sleep(4 * FAST.retry)
        assert [record.levelno for record in caplog.records].count(logging.ERROR) == 1
    await arrived(library, "a.gcode")


async def test_too_many_folders_are_told(
    library: Library, watched: WatchFolders, folder: Path, problems: Problems, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "MAX_FOLDERS", 3)
    for number in range(5):
        (folder / str(number)).mkdir()
    (folder / "a.gcode").write_bytes(gcode())
    await watched.start([folder])
    await arrived(library, "a.gcode")
    assert problems == {folder: [LibraryProblem.TOO_LARGE]}
    await eventually(lambda: len(watched._arrivals) == 0)


async def test_too_many_files_are_told(
    library: Library, folder: Path, problems: Problems, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "MAX_FILES", 3)
    for number in range(5):
        (folder / f"{number}.gcode").write_bytes(gcode(str(number)))

    def tell(path: Path, problem: LibraryProblem | None) -> None:
        problems.setdefault(path, []).append(problem)

    watched = WatchFolders(library, tell, now=lambda: NOW, timings=FAST)
    await watched.start([folder])
    await eventually(lambda: problems == {folder: [LibraryProblem.TOO_LARGE]})
    async with asyncio.timeout(15):
        while len(await names(library)) < 3:
            await asyncio.sleep(0.05)
    await asyncio.sleep(SOON)
    assert len(await names(library)) == 3
    await watched.stop()


async def test_a_folder_that_can_not_be_read_holds_up_nothing(
    library: Library, watched: WatchFolders, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = folder / "locked"
    locked.mkdir()
    scandir = os.scandir

    def refused(path: str) -> object:
        if str(path) == str(locked):
            raise PermissionError
        return scandir(path)

    monkeypatch.setattr(folders.os, "scandir", refused)
    walks: list[Path] = []
    walk = folders.walk

    def counted(root: Path, *args: object) -> object:
        walks.append(root)
        return walk(root, *args)

    monkeypatch.setattr(watch, "walk", counted)
    await watched.start([folder])
    (folder / "a.gcode").write_bytes(gcode())
    await arrived(library, "a.gcode")
    await asyncio.sleep(SOON)
    assert len(walks) == 1


async def test_ten_thousand_files_do_not_hold_up_the_loop(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(10_000):
        (folder / f"{number}.gcode").write_bytes(b"G28\n")
    added: list[Path] = []

    async def add(library: Library, path: Path, origin: object) -> None:
        added.append(path)
        await asyncio.sleep(0)

    monkeypatch.setattr(watch.Library, "add", add)
    watched = WatchFolders(library, lambda *_: None, timings=FAST)
    busy: list[float] = []
    await watched.start([folder])
    loop = asyncio.get_running_loop()
    deadline = loop.time() + 40
    while len(added) < 10_000 and loop.time() < deadline:
        # What the loop's thread did meanwhile; how long it waited for its turn is the machine's.
        before = time.thread_time()
        await asyncio.sleep(0.005)
        busy.append(time.thread_time() - before)
    await watched.stop()
    assert len(set(added)) == 10_000
    assert sorted(busy)[int(len(busy) * 0.95)] < 0.05


async def test_stopping_ends_everything_at_once(
    library: Library, watched: WatchFolders, folder: Path
) -> None:
    await watched.stop()
    await watched.start([])
    await watched.start([folder])
    await watched.stop()
    await watched.start([folder])
    await asyncio.sleep(0.3)
    await watched.start([folder])
    (folder / "a.gcode").write_bytes(gcode())
    await arrived(library, "a.gcode")
    before = time.monotonic()
    await watched.stop()
    assert time.monotonic() - before < 10
    await eventually(
        lambda: not [each for each in threading.enumerate() if "printernizer-watch" in each.name]
    )
    (folder / "b.gcode").write_bytes(gcode("b"))
    await asyncio.sleep(SOON)
    assert await names(library) == ["a.gcode"]


def test_any_number_may_stand_in_the_place_of_a_time() -> None:
    assert watch._time(0) == "1970-01-01T00:00:00+00:00"
    assert watch._time(10**30) is None
