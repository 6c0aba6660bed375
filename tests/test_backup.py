"""Home Assistant's backup hooks."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from custom_components.printernizer.backup import async_post_backup, async_pre_backup
from custom_components.printernizer.ledger import Ledger, NewJob, Printer
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
