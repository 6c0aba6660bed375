"""The thread, the file, and what can happen to them."""

import asyncio
from pathlib import Path
import sqlite3
import threading

import pytest
from sqlalchemy import Connection, Engine, text

from custom_components.printernizer.ledger import (
    Ledger,
    LedgerClosed,
    LedgerCorrupt,
    LedgerUnavailable,
    worker as worker_module,
)
from custom_components.printernizer.ledger.database import keep_aside
from custom_components.printernizer.ledger.worker import Worker

from .conftest import new_job


async def test_sql_runs_in_one_thread_and_never_on_the_loop(path: Path) -> None:
    worker = Worker(path)
    await worker.open()
    idents = await asyncio.gather(*(worker.read(lambda _: threading.get_ident()) for _ in range(20)))
    await worker.close()
    assert len(set(idents)) == 1
    assert threading.get_ident() not in idents


async def test_the_loop_goes_on_while_the_database_works(path: Path) -> None:
    worker = Worker(path)
    await worker.open()
    go_on = threading.Event()
    slow = asyncio.create_task(worker.write(lambda _: go_on.wait(20)))
    for _ in range(10):
        await asyncio.sleep(0.01)
        assert not slow.done()
    go_on.set()
    assert await slow, "the loop waited for the database"
    await worker.close()


async def test_closing_finishes_what_was_asked_for_and_leaves_no_thread(path: Path) -> None:
    ledger = Ledger(path)
    await ledger.open()
    writes = [asyncio.create_task(ledger.start_job(new_job()))]
    await asyncio.sleep(0)
    await ledger.close()
    await asyncio.gather(*writes)
    assert not [thread for thread in threading.enumerate() if "ledger" in thread.name]
    assert not path.with_name("ledger.db-wal").exists()

    with pytest.raises(LedgerClosed):
        await ledger.job(1)
    await ledger.close()
    await ledger.open()
    assert len(await ledger.open_jobs("A1-1")) == 1
    await ledger.close()


@pytest.mark.parametrize("content", [b"this was a database once" * 50, b"\0" * 8192], ids=["text", "zeroes"])
async def test_a_file_that_is_no_database_is_kept_aside(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    path.with_name("ledger.db-wal").write_bytes(b"rest")
    ledger = Ledger(path)
    await ledger.open()
    await ledger.start_job(new_job())
    (problem,) = ledger.problems
    assert problem.code == "corrupt"
    assert Path(problem.path).parent == path.parent
    assert Path(problem.path).name.startswith("ledger.db.corrupt-")
    assert Path(problem.path).read_bytes() == content
    await ledger.close()

    again = Ledger(path)
    await again.open()
    assert again.problems == ()
    assert len(await again.open_jobs("A1-1")) == 1
    await again.close()


def test_a_write_ahead_log_is_kept_with_its_file(tmp_path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        (tmp_path / f"ledger.db{suffix}").write_text(suffix)
    problem = keep_aside(tmp_path / "ledger.db")
    for suffix in ("", "-wal", "-shm"):
        assert Path(problem.path + suffix).read_text() == suffix
    assert len(list(tmp_path.iterdir())) == 3


async def test_a_damaged_page_is_found_at_start(path: Path) -> None:
    await _fill(path)
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 30] = b"\xff" * (4096 * 27)
    path.write_bytes(content)
    ledger = Ledger(path)
    await ledger.open()
    assert [problem.code for problem in ledger.problems] == ["corrupt"]
    await ledger.start_job(new_job())
    await ledger.close()


async def test_a_file_damaged_while_open_is_kept_aside_and_the_books_go_on(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _fill(path)
    with sqlite3.connect(path) as database:
        roots = database.execute("SELECT rootpage FROM sqlite_master WHERE tbl_name = 'jobs'").fetchall()
    database.close()
    content = bytearray(path.read_bytes())
    for (page,) in roots:
        content[4096 * (page - 1) : 4096 * page] = b"\xff" * 4096
    path.write_bytes(content)
    monkeypatch.setattr("custom_components.printernizer.ledger.database.QUICK_CHECK_BELOW", 0)
    ledger = Ledger(path)
    await ledger.open()
    assert ledger.problems == ()
    with pytest.raises(LedgerCorrupt):
        await ledger.job(1)
    assert [problem.code for problem in ledger.problems] == ["corrupt"]
    job = await ledger.start_job(new_job())
    assert await ledger.job(job.id) == job
    await ledger.close()


async def test_a_database_that_cant_be_opened_is_tried_again(path: Path) -> None:
    path.parent.write_text("a file where the folder should be")
    ledger = Ledger(path)
    await ledger.open()
    assert [(problem.code, problem.path) for problem in ledger.problems] == [("unavailable", str(path))]
    with pytest.raises(LedgerUnavailable):
        await ledger.start_job(new_job())
    path.parent.unlink()
    await ledger.start_job(new_job())
    assert ledger.problems == ()
    await ledger.close()


async def test_a_full_disk_is_unavailable_and_nothing_is_damaged(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job())
    worker = ledger._worker

    def shrink(connection: Connection) -> None:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    await worker.read(shrink)

    async def fill() -> None:
        for _ in range(200):
            await ledger.start_job(new_job(printer=_printer(), name="y" * 255))

    with pytest.raises(LedgerUnavailable) as refused:
        await fill()
    assert "yyy" not in str(refused.value.__cause__)
    await worker.read(lambda connection: connection.exec_driver_sql("PRAGMA max_page_count = 100000"))
    assert (await ledger.update_job(job.id, {"progress": 5})).progress == 5
    assert ledger.problems == ()


async def test_another_writer_makes_us_wait_not_fail(ledger: Ledger, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    write = asyncio.create_task(ledger.start_job(new_job()))
    await asyncio.sleep(0.2)
    assert not write.done()
    other.execute("COMMIT")
    other.close()
    assert (await write).id == 1


async def test_writes_wait_while_a_backup_runs_and_reads_go_on(ledger: Ledger, path: Path) -> None:
    job = await ledger.start_job(new_job())
    assert path.with_name("ledger.db-wal").stat().st_size > 0
    await ledger.hold_writes()
    assert path.with_name("ledger.db-wal").stat().st_size == 0
    before = path.read_bytes()
    write = asyncio.create_task(ledger.update_job(job.id, {"progress": 7}))
    await asyncio.sleep(0.05)
    assert not write.done()
    assert (await ledger.job(job.id)).progress is None
    assert path.read_bytes() == before
    await ledger.hold_writes()
    ledger.resume_writes()
    assert (await write).progress == 7
    ledger.resume_writes()


async def test_a_backup_that_never_ends_holds_nobody_for_ever(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import timedelta

    monkeypatch.setattr(worker_module, "HOLD_LIMIT", timedelta(seconds=1))
    await ledger.hold_writes()
    assert (await ledger.start_job(new_job())).id == 1


async def test_a_copy_made_during_a_backup_opens_whole(ledger: Ledger, path: Path, tmp_path: Path) -> None:
    await ledger.start_job(new_job(name="gesichert"))
    await ledger.hold_writes()
    copy = Ledger(tmp_path / "copy.db")
    (tmp_path / "copy.db").write_bytes(path.read_bytes())
    ledger.resume_writes()
    await copy.open()
    assert [job.name for job in await copy.open_jobs("A1-1")] == ["gesichert"]
    await copy.close()


async def test_a_checkpoint_that_fails_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worker = Worker(path)
    await worker.open()

    def locked(engine: Engine) -> None:
        with engine.connect() as connection:
            connection.execute(text("nonsense"))

    monkeypatch.setattr(worker_module, "checkpoint", locked)
    with pytest.raises(LedgerUnavailable):
        await worker.hold()
    await worker.close()


async def test_a_server_that_is_away_is_unavailable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    ledger = Ledger("sqlite:///file:/nowhere/at/all.db?mode=ro&uri=true")
    await ledger.open()
    assert [problem.code for problem in ledger.problems] == ["unavailable"]
    assert list(tmp_path.iterdir()) == []
    await ledger.close()


async def test_a_database_in_memory_works_too() -> None:
    ledger = Ledger("sqlite:///:memory:")
    await ledger.open()
    assert (await ledger.start_job(new_job())).id == 1
    await ledger.close()


async def _fill(path: Path) -> None:
    ledger = Ledger(path)
    await ledger.open()
    for number in range(60):
        await ledger.start_job(new_job(printer=_printer(), name=f"{number}" * 60))
    await ledger.close()


_numbers = iter(range(10**6))


def _printer() -> object:
    from custom_components.printernizer.ledger import Printer

    return Printer(serial=f"S{next(_numbers)}", vendor="bambu", model="A1")
