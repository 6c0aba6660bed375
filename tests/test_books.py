"""Where the ledger is, and what a person hears of it."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
import logging
from pathlib import Path
import re
import traceback
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_fire_time_changed
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer import books
from custom_components.printernizer.books import CONFIG_SCHEMA
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.diagnostics import async_get_config_entry_diagnostics
from custom_components.printernizer.ledger import JobQuery, LedgerUnavailable, RemoteLedger, remote
from custom_components.printernizer.shop import SHOP
from custom_components.printernizer.system_health import _async_info
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from tests.conftest import BAMBU_FILE
from tests.eventually import advance_until, eventually
from tests.servers import DatabaseServer
from tests.servers.base import PASSWORD
from tests.servers.fixtures import ServerOf
from tests.simulators.bambu import BambuSimulator


@pytest.fixture
def server(server_of: ServerOf, socket_enabled: None) -> DatabaseServer:
    return server_of("postgresql")


@pytest.fixture
def url(server: DatabaseServer) -> Iterator[str]:
    database = server.new_database()
    yield server.url(database)
    server.drop(database)


async def _set_up(hass: HomeAssistant, **config: Any) -> Any:
    assert await async_setup_component(hass, DOMAIN, {DOMAIN: config})
    await hass.async_block_till_done()
    return hass.data[SHOP].ledger


def _issues(hass: HomeAssistant) -> set[str]:
    issues = ir.async_get(hass).issues
    return {issue for domain, issue in issues if domain == DOMAIN and issue.startswith("ledger_")}


async def _close(hass: HomeAssistant) -> None:
    await hass.data[SHOP].ledger.close()


async def test_a_print_outlives_a_server_that_goes_away(
    hass: HomeAssistant,
    server: DatabaseServer,
    url: str,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    hass_ws_client: WebSocketGenerator,
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(remote, "LOOK_FIRST", timedelta(milliseconds=200))
    ledger = await _set_up(hass, db_url=url, site={"code": "h1", "name": "Halle"})
    assert isinstance(ledger, RemoteLedger)
    assert (ledger.away_since, _issues(hass)) == (None, set())
    await eventually(lambda: bambu_entry.state is ConfigEntryState.LOADED)
    bookkeeper = bambu_entry.runtime_data.coordinator.bookkeeper
    bambu_simulator.start_job(BAMBU_FILE)
    await advance_until(bambu_simulator, lambda: bookkeeper.current is not None)
    assert bookkeeper.current.id > 0
    await hass.async_add_executor_job(server.stop)

    await advance_until(bambu_simulator, lambda: bookkeeper.last is not None, step=300, within=30)
    assert ledger.away_since is not None
    assert bookkeeper.last.uid is not None
    client = await hass_ws_client(hass)
    change = {"job_ids": [bookkeeper.last.id], "change": {"note": "x"}, "reason": "gesehen"}
    await client.send_json_auto_id({"type": "printernizer/jobs/update", **change})
    answer = await client.receive_json()
    assert answer["error"]["translation_key"] == "ledger_unavailable"
    shown = await async_get_config_entry_diagnostics(hass, bambu_entry)
    assert PASSWORD not in f"{shown}{answer}"

    await hass.async_add_executor_job(server.start)
    await eventually(lambda: ledger.away_since is None, within=60)
    (job,) = (await ledger.jobs(JobQuery())).items
    assert job.result is not None
    info = await _async_info(hass)
    assert (info["ledger"], info["ledger_backend"]) == ("ok", "postgresql")
    assert PASSWORD not in caplog.text
    assert PASSWORD not in str(info)


async def test_a_server_that_stays_away_is_told_and_taken_back(
    hass: HomeAssistant,
    server: DatabaseServer,
    url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(books, "TELL_AWAY_AFTER", timedelta(seconds=1))
    await hass.async_add_executor_job(server.stop)
    ledger = await _set_up(hass, db_url=url)
    assert (ledger.away_since is not None, _issues(hass)) == (True, set())
    await asyncio.sleep(1.1)
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=2))
    await hass.async_block_till_done()
    assert _issues(hass) == {"ledger_away"}
    await hass.async_add_executor_job(server.start)
    await eventually(lambda: ledger.away_since is None, within=60)
    assert _issues(hass) == set()
    await _close(hass)


async def test_an_address_that_is_none_is_told_without_repeating_it(
    hass: HomeAssistant, socket_enabled: None, caplog: pytest.LogCaptureFixture
) -> None:
    ledger = await _set_up(hass, db_url="postgrsql:/u:geheim@h")
    assert isinstance(ledger, RemoteLedger)
    assert _issues(hass) == {"ledger_address_invalid"}
    assert "geheim" not in caplog.text
    await _close(hass)


WAYS = {
    "wrong host": lambda url: url.replace("@127.0.0.1", "@127.0.0.9"),
    "no such host": lambda url: url.replace("@127.0.0.1", "@server.invalid"),
    "wrong port": lambda url: re.sub(r":\d+/", ":1/", url),
    "wrong password": lambda url: url,
    "wrong database": lambda url: url.replace(MARKED, PASSWORD) + "x",
    "wrong user": lambda url: url.replace("printernizer:", "nobody:"),
}
MARKED = "verkehrt%40-0815"
"""A password that stands nowhere else, written as in an address."""


@pytest.mark.parametrize("way", WAYS)
async def test_whatever_is_wrong_with_a_server_its_password_is_told_nowhere(
    hass: HomeAssistant, url: str, caplog: pytest.LogCaptureFixture, way: str
) -> None:
    caplog.set_level(logging.DEBUG)
    ledger = await _set_up(hass, db_url=WAYS[way](url.replace(PASSWORD, MARKED)))
    assert ledger.away_since is not None
    with pytest.raises(LedgerUnavailable) as refused:
        await ledger.jobs(JobQuery())
    _look_at_ledger(hass, ledger)
    issues = [
        issue.to_json() | {"said": issue.translation_placeholders}
        for issue in ir.async_get(hass).issues.values()
    ]
    told = "".join(traceback.format_exception(refused.value))
    told += f"{caplog.text}{issues}{await _async_info(hass)}{ledger.problems}{hass.data[books.ADDRESS]}{ledger._worker._url}"
    for word in (MARKED, "verkehrt", PASSWORD):
        assert word not in told
    await _close(hass)


def _look_at_ledger(hass: HomeAssistant, ledger: Any) -> None:
    """Tell at once what is told after two minutes."""
    ledger.away_since -= timedelta(minutes=5)
    books._look(hass, ledger)
    assert "ledger_away" in _issues(hass)


async def test_another_file_can_be_named(hass: HomeAssistant, socket_enabled: None, tmp_path: Path) -> None:
    ledger = await _set_up(hass, db_url=f"sqlite:///{tmp_path}/books.db")
    assert (await ledger.jobs(JobQuery())).total == 0
    assert (tmp_path / "books.db").exists()
    await _close(hass)


async def test_a_code_that_is_none_is_refused(hass: HomeAssistant) -> None:
    import voluptuous as vol

    assert CONFIG_SCHEMA({DOMAIN: {"site": {"code": "h1"}}})[DOMAIN]["site"]["code"] == "H1"
    assert CONFIG_SCHEMA({DOMAIN: None}) == {DOMAIN: None}
    for wrong in ("", "zu lang für ein Kürzel", "ä"):
        with pytest.raises(vol.Invalid):
            CONFIG_SCHEMA({DOMAIN: {"site": {"code": wrong}}})
    shown = repr(CONFIG_SCHEMA({DOMAIN: {"db_url": "postgresql://u:geheim@h/d"}}))
    assert "geheim" not in shown
