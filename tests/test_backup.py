"""Home Assistant's backup hooks."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
import shutil
from types import SimpleNamespace
from uuid import uuid4

import pytest
from sqlalchemy import Connection, text

from custom_components.printernizer.backup import async_post_backup, async_pre_backup
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import Job, JobEnd, JobQuery, Ledger, NewJob, Printer
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant

NEW = NewJob(
    printer=Printer(serial="A1-1", vendor="bambu", model="A1"),
    identity="x",
    first_seen_at=datetime(2026, 11, 23, tzinfo=UTC),
    currency="EUR",
)


@pytest.fixture
async def ledger(hass: HomeAssistant, tmp_path: Path) -> Ledger:
    ledger = Ledger(tmp_path / "ledger.db")
    await ledger.open()
    hass.data[SHOP] = SimpleNamespace(ledger=ledger)
    return ledger


async def test_during_a_backup_the_file_is_whole_and_stays_as_it_is(
    hass: HomeAssistant, ledger: Ledger, tmp_path: Path
) -> None:
    job = await ledger.start_job(NEW)
    await async_pre_backup(hass)
    write = asyncio.create_task(ledger.update_job(job.id, {"progress": 7}))
    await asyncio.sleep(0.05)
    assert not write.done()
    (tmp_path / "copy.db").write_bytes((tmp_path / "ledger.db").read_bytes())
    await async_post_backup(hass)
    assert (await write).progress == 7
    await ledger.close()

    restored = Ledger(tmp_path / "copy.db")
    await restored.open()
    assert (restored.problems, await restored.job(job.id)) == ((), job)
    await restored.close()


async def test_a_ledger_that_cant_be_prepared_stops_no_backup(
    hass: HomeAssistant, ledger: Ledger, caplog: pytest.LogCaptureFixture
) -> None:
    await ledger.close()
    await async_pre_backup(hass)
    assert "could not be prepared" in caplog.text
    await async_post_backup(hass)
    await ledger.open()
    assert (await ledger.start_job(NEW)).id == 1
    await ledger.close()


async def test_a_backup_before_the_first_printer_does_nothing(hass: HomeAssistant) -> None:
    await async_pre_backup(hass)
    await async_post_backup(hass)


async def test_a_backup_while_many_write_holds_all_that_was_entered_before(
    hass: HomeAssistant, ledger: Ledger, tmp_path: Path
) -> None:
    """While an export reads, too: what it still sees can't be taken out of the write-ahead log."""
    source, copies = tmp_path / "ledger.db", tmp_path / "copies"
    export = ledger.exports.stream(_read_on)
    await anext(export)
    entered: list[str] = []
    is_over = asyncio.Event()

    async def write(serial: str) -> None:
        for number in count():
            if is_over.is_set():
                return
            at = NEW.first_seen_at + timedelta(minutes=number)
            printer = replace(NEW.printer, serial=serial)
            new = replace(NEW, uid=uuid4().hex, printer=printer, first_seen_at=at)
            job = await ledger.start_job(new)
            await ledger.end_job(job.id, JobEnd(result=JobResult.FINISHED, at=at, witnessed=True))
            entered.append(job.uid)

    writers = [asyncio.create_task(write(f"A1-{number}")) for number in range(4)]
    backups = []
    for number in range(3):
        await asyncio.sleep(0.15)
        before = len(entered)
        began = hass.loop.time()
        await async_pre_backup(hass)
        assert hass.loop.time() - began < 5
        folder = copies / str(number)
        await hass.async_add_executor_job(_copy, source, folder)
        await async_post_backup(hass)
        backups.append((folder / source.name, entered[:before]))
    is_over.set()
    await asyncio.gather(*writers)
    await export.aclose()
    await ledger.close()

    assert len(backups[0][1]) < len(backups[-1][1])
    for path, expected in backups:
        restored = Ledger(path)
        await restored.open()
        assert restored.problems == ()
        assert [state.problem for state in await restored.accounts.verify()] == [None]
        assert await restored.reports.check() == 0
        jobs = [job async for job in _jobs_of(restored)]
        assert {job.uid for job in jobs if job.result is not None} >= set(expected)
        await restored.close()


def _read_on(connection: Connection) -> Iterator[bytes]:
    while True:
        yield str(connection.execute(text("SELECT count(*) FROM jobs")).scalar_one()).encode()


def _copy(source: Path, folder: Path) -> None:
    """Copy as a backup does: file by file, in no order that anybody promised."""
    folder.mkdir(parents=True)
    for file in sorted(source.parent.glob(f"{source.name}*"), reverse=True):
        shutil.copy(file, folder)


async def _jobs_of(ledger: Ledger) -> AsyncIterator[Job]:
    after: str | None = None
    while True:
        page = await ledger.jobs(JobQuery(limit=500, after=after))
        for job in page.items:
            yield job
        if (after := page.next) is None:
            return
