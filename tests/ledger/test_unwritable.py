"""A file that can't be written: it is said why, it is read all the same, and taken into use when it can be."""

import asyncio
from collections.abc import Iterator
import contextlib
from datetime import timedelta
import errno
from pathlib import Path
import shutil
import sqlite3
from types import SimpleNamespace

import pytest
from sqlalchemy import Connection, text

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import (
    JobEnd,
    JobQuery,
    Ledger,
    LedgerFull,
    LedgerReadOnly,
    LedgerTooNew,
    LedgerUnavailable,
)
from custom_components.printernizer.ledger.unwritable import why
from tests.disks import Disk, Mounted, small_disk

from .conftest import T0, new_job


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with small_disk(tmp_path / "disk") as disk:
        yield disk


def codes(ledger: Ledger) -> list[str]:
    return [problem.code for problem in ledger.problems]


def count_jobs(connection: Connection) -> Iterator[bytes]:
    yield str(connection.execute(text("SELECT count(*) FROM jobs")).scalar_one()).encode()


async def printed(ledger: Ledger, number: int) -> None:
    job = await ledger.start_job(new_job(identity=str(number), name="y" * 200))
    end = JobEnd(result=JobResult.FINISHED, at=T0 + timedelta(hours=number + 1), witnessed=True)
    await ledger.end_job(job.id, end)


async def test_a_full_disk_is_told_and_taken_back_and_nothing_is_there_by_half(disk: Disk) -> None:
    ledger = Ledger(disk.path)
    await ledger.open()
    heard: list[list[str]] = []
    ledger.on_change = lambda: heard.append(codes(ledger))
    await printed(ledger, 0)
    await disk.fill(ledger)
    entered = 1

    async def fill_up() -> None:
        nonlocal entered
        for number in range(1, 2000):
            await printed(ledger, number)
            entered += 1

    with pytest.raises(LedgerFull):
        await fill_up()
    assert (codes(ledger), heard[0]) == (["disk_full"], ["disk_full"])
    if isinstance(disk, Mounted):
        # What still fits doesn't make it a disk that has room.
        with contextlib.suppress(LedgerFull):
            await ledger.look()
        assert heard == [["disk_full"]]
    assert (await ledger.jobs(JobQuery(limit=1))).total >= entered
    await disk.make_room(ledger)
    await ledger.look()
    assert heard[-1] == []
    for left in await ledger.open_jobs("A1-1"):
        await ledger.drop_job(left.id)
    await printed(ledger, 1)
    assert (await ledger.totals()).jobs == entered + 1
    assert [state.is_whole for state in await ledger.accounts.verify()] == [True]
    await ledger.close()
    with contextlib.closing(sqlite3.connect(disk.path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


async def test_a_write_protected_ledger_is_read_and_goes_on_by_itself(disk: Disk) -> None:
    before = Ledger(disk.path)
    await before.open()
    await printed(before, 0)
    await before.close()
    disk.protect()
    ledger = Ledger(disk.path)
    await ledger.open()
    heard: list[list[str]] = []
    ledger.on_change = lambda: heard.append(codes(ledger))
    assert (codes(ledger), ledger.is_readable) == (["read_only"], True)
    assert (await ledger.jobs(JobQuery())).total == 1
    assert [part async for part in ledger.exports.stream(count_jobs)] == [b"1"]
    for _ in range(2):
        with pytest.raises(LedgerReadOnly):
            await printed(ledger, 1)
    with pytest.raises(LedgerReadOnly):
        await ledger.privacy.scrub()
    assert (await ledger.totals()).jobs == 1
    assert heard == []
    disk.unprotect()
    await printed(ledger, 1)
    assert (heard, (await ledger.totals()).jobs) == ([[]], 2)
    assert [state.is_whole for state in await ledger.accounts.verify()] == [True]
    await ledger.close()


@pytest.mark.parametrize("has_shared_memory", [True, False])
async def test_what_a_killed_process_left_in_the_log_is_read_or_not_the_file_alone(
    disk: Disk, tmp_path: Path, has_shared_memory: bool
) -> None:
    """Without its log a file may lack what was entered; better not to be read than to be wrong."""
    source = tmp_path / "before.db"
    writer = Ledger(source)
    await writer.open()
    await printed(writer, 0)
    for suffix in ("", "-wal", "-shm") if has_shared_memory else ("", "-wal"):
        await asyncio.to_thread(shutil.copy, f"{source}{suffix}", f"{disk.path}{suffix}")
    await writer.close()
    disk.protect()
    ledger = Ledger(disk.path)
    await ledger.open()
    assert (codes(ledger), ledger.is_readable) == (["read_only"], has_shared_memory)
    if has_shared_memory:
        assert (await ledger.totals()).jobs == 1
    else:
        with pytest.raises(LedgerReadOnly):
            await ledger.totals()
    disk.unprotect()
    await printed(ledger, 1)
    assert ((await ledger.totals()).jobs, codes(ledger)) == (2, [])
    await ledger.close()


async def test_a_ledger_of_an_older_version_can_only_be_read_after_its_step(disk: Disk) -> None:
    first = Ledger(disk.path)
    await first.open()
    await first.close()
    with contextlib.closing(sqlite3.connect(disk.path)) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '0004'")
    disk.protect()
    ledger = Ledger(disk.path)
    await ledger.open()
    assert (codes(ledger), ledger.is_readable) == (["read_only"], False)
    await ledger.close()


async def test_a_ledger_of_a_newer_version_says_so_to_all_who_ask(path: Path) -> None:
    ledger = Ledger(path)
    await ledger.open()
    await ledger.close()
    with contextlib.closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LedgerTooNew):
        await ledger.open()
    assert codes(ledger) == ["too_new"]


async def test_a_disk_that_is_full_at_the_start_lets_the_ledger_be_read(disk: Disk) -> None:
    if not isinstance(disk, Mounted):
        pytest.skip("only root fills a disk while nobody has the ledger open")
    ledger = Ledger(disk.path)
    await ledger.open()
    await printed(ledger, 0)
    await ledger.close()
    await disk.fill(ledger)
    await ledger.open()
    assert (codes(ledger), (await ledger.totals()).jobs) == (["disk_full"], 1)
    with pytest.raises(LedgerFull):
        await printed(ledger, 1)
    await disk.make_room(ledger)
    await printed(ledger, 1)
    assert (codes(ledger), (await ledger.totals()).jobs) == ([], 2)
    await ledger.close()


async def test_a_disk_that_is_full_before_there_is_a_ledger_gets_one_later(disk: Disk) -> None:
    if not isinstance(disk, Mounted):
        pytest.skip("only root fills a disk while nobody has the ledger open")
    ledger = Ledger(disk.path)
    await disk.fill(ledger)
    await ledger.open()
    assert (codes(ledger), ledger.is_readable) == (["disk_full"], False)
    with pytest.raises(LedgerFull):
        await printed(ledger, 0)
    await disk.make_room(ledger)
    await printed(ledger, 0)
    assert (codes(ledger), (await ledger.totals()).jobs) == ([], 1)
    await ledger.close()


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(errno.ENOSPC, "x"), LedgerFull),
        (OSError(errno.EDQUOT, "x"), LedgerFull),
        (OSError(errno.EROFS, "x"), LedgerReadOnly),
        (OSError(errno.EIO, "x"), LedgerUnavailable),
        (sqlite3.OperationalError("x"), LedgerUnavailable),
    ],
)
def test_each_error_is_told_as_what_it_is(tmp_path: Path, error: Exception, kind: type[Exception]) -> None:
    assert type(why(error, tmp_path / "ledger.db", "x")) is kind


def test_a_disk_without_room_is_full_whatever_sqlite_calls_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = sqlite3.OperationalError("unable to open database file")
    error.sqlite_errorname = "SQLITE_CANTOPEN"
    full = SimpleNamespace(f_bavail=0, f_frsize=4096)
    monkeypatch.setattr("os.statvfs", lambda _: full)
    assert type(why(error, tmp_path / "ledger.db", "x")) is LedgerFull


def test_a_disk_that_only_says_that_something_failed_is_looked_at(disk: Disk) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR_WRITE"
    disk.path.touch()
    assert type(why(error, disk.path, "x")) is LedgerUnavailable
    assert type(why(error, disk.folder / "none" / "ledger.db", "x")) is LedgerUnavailable
    disk.protect()
    assert type(why(error, disk.path, "x")) is LedgerReadOnly
