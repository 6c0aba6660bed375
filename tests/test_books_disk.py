"""A disk that fails under a running shop: printers go on, a person is told, and nothing is missing afterwards."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
import sqlite3
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer import write_behind
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobQuery, Ledger
from custom_components.printernizer.shop import SHOP
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from tests.conftest import BAMBU_FILE, StateOf
from tests.disks import Disk, small_disk
from tests.eventually import advance_until, eventually
from tests.ledger.conftest import new_job
from tests.simulators.bambu import BambuSimulator


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with small_disk(tmp_path / "disk") as disk:
        yield disk


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_behind, "RETRY_FIRST", 0.05)
    monkeypatch.setattr(write_behind, "RETRY_MOST", 0.1)


async def set_up(hass: HomeAssistant, disk: Disk, entry: MockConfigEntry) -> Ledger:
    assert await async_setup_component(hass, DOMAIN, {DOMAIN: {"db_url": f"sqlite:///{disk.path}"}})
    await eventually(lambda: entry.state is ConfigEntryState.LOADED)
    return hass.data[SHOP].ledger


def told(hass: HomeAssistant) -> set[str]:
    return {issue for domain, issue in ir.async_get(hass).issues if domain == DOMAIN and "ledger" in issue}


class Panel:
    """What somebody sees who has the panel open."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self.state: dict[str, Any] = {}

    async def ask(self, command: str, **values: Any) -> dict[str, Any]:
        await self._client.send_json_auto_id({"type": f"{DOMAIN}/{command}", **values})
        while (message := await self._client.receive_json())["type"] == "event":
            self.state = message["event"]
        return message

    async def hears(self, trouble: str | None) -> None:
        while self.state.get("trouble", "") != trouble:
            self.state = (await self._client.receive_json())["event"]


@pytest.fixture
async def panel_of(hass_ws_client: WebSocketGenerator) -> Any:
    async def panel_of(hass: HomeAssistant) -> Panel:
        panel = Panel(await hass_ws_client(hass))
        assert (await panel.ask("ledger/subscribe"))["success"]
        return panel

    return panel_of


async def check(hass: HomeAssistant, disk: Disk, ledger: Ledger) -> None:
    """The job is there once, as it was, and everything is whole."""
    assert [state.is_whole for state in await ledger.accounts.verify()] == [True]
    assert await ledger.reports.check() == 0
    assert told(hass) == set()
    with closing(sqlite3.connect(disk.path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


async def test_a_print_that_ends_while_the_disk_is_full_is_in_the_books_when_there_is_room(
    hass: HomeAssistant,
    disk: Disk,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    state_of: StateOf,
    panel_of: Any,
) -> None:
    ledger = await set_up(hass, disk, bambu_entry)
    panel = await panel_of(hass)
    await panel.hears(None)
    books = bambu_entry.runtime_data.coordinator.bookkeeper
    bambu_simulator.start_job(BAMBU_FILE)
    await advance_until(bambu_simulator, lambda: books.current is not None and books.current.started_at)
    await disk.fill(ledger)

    def status() -> str:
        return state_of("sensor", f"{bambu_simulator.serial}_status").state

    await advance_until(bambu_simulator, lambda: status() == "finished", step=600)
    await eventually(lambda: told(hass) == {"ledger_disk_full"})
    await panel.hears("disk_full")
    assert (panel.state["is_readable"], panel.state["is_writable"]) == (True, False)
    assert (books.waiting > 0, books.last) == (True, None)
    (left,) = await ledger.open_jobs(bambu_simulator.serial)
    answer = await panel.ask("jobs/update", job_ids=[left.id], change={"note": "x" * 3000})
    assert answer["error"]["translation_key"] == "ledger_disk_full"
    assert (await panel.ask("jobs/list"))["result"]["total"] == 1

    await disk.make_room(ledger)
    await eventually(lambda: books.last is not None and not books.waiting)
    await panel.hears(None)
    (job,) = (await ledger.jobs(JobQuery())).items
    assert (job.id, job.result, job.ended_witnessed) == (left.id, JobResult.FINISHED, True)
    assert [moment.kind.value for moment in await ledger.moments(job.id)].count("ended") == 1
    await check(hass, disk, ledger)


async def test_a_print_while_the_disk_is_read_only_waits_and_the_books_can_be_read(
    hass: HomeAssistant,
    disk: Disk,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    state_of: StateOf,
    panel_of: Any,
) -> None:
    before = Ledger(disk.path)
    await before.open()
    old = await before.start_job(new_job())
    await before.close()
    await hass.async_add_executor_job(disk.protect)
    ledger = await set_up(hass, disk, bambu_entry)
    assert told(hass) == {"ledger_read_only"}
    panel = await panel_of(hass)
    await panel.hears("read_only")
    assert (panel.state["is_readable"], panel.state["is_writable"]) == (True, False)
    assert (await panel.ask("jobs/list"))["result"]["total"] == 1
    answer = await panel.ask("jobs/update", job_ids=[old.id], change={"note": "neu"})
    assert answer["error"]["translation_key"] == "ledger_read_only"

    books = bambu_entry.runtime_data.coordinator.bookkeeper
    bambu_simulator.start_job(BAMBU_FILE)

    def status() -> str:
        return state_of("sensor", f"{bambu_simulator.serial}_status").state

    await advance_until(bambu_simulator, lambda: status() == "printing")
    await advance_until(bambu_simulator, lambda: status() == "finished", step=600)
    assert (books.waiting > 0, books.last) == (True, None)
    await hass.async_add_executor_job(disk.unprotect)
    await eventually(lambda: books.last is not None and not books.waiting)
    await panel.hears(None)
    job = await ledger.last_job(bambu_simulator.serial)
    assert (job.result, job.started_witnessed, job.ended_witnessed) == (JobResult.FINISHED, True, True)
    await check(hass, disk, ledger)
