"""The numbers on the system information page."""

from pathlib import Path
from typing import Any
from unittest.mock import patch

from pytest_homeassistant_custom_component.common import MockConfigEntry, get_system_health_info

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.ledger import LedgerUnavailable
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from tests.conftest import SetUp
from tests.eventually import eventually
from tests.simulators.prusalink import SimulatedPrinter


async def _info(hass: HomeAssistant) -> dict[str, Any]:
    assert await async_setup_component(hass, "system_health", {})
    await hass.async_block_till_done()
    info: dict[str, Any] = await get_system_health_info(hass, DOMAIN)
    return info


async def test_printers_and_books_are_counted(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    set_up: SetUp,
) -> None:
    await set_up(bambu_entry)
    if prusalink_entry.state.value == "not_loaded":
        await set_up(prusalink_entry)
    coordinator = prusalink_entry.runtime_data.coordinator
    info = await _info(hass)
    assert info["printers"] == 2
    assert info["printers_connected"] == 2
    assert info["printers_unreachable"] == 0
    assert info["ledger"] == "ok"
    assert info["jobs"] == 0
    assert info["ledger_size"].endswith(" MB")
    assert float(info["ledger_size"].removesuffix(" MB")) > 0
    assert info["library_size"] == "0.0 MB"
    kept = Path(hass.config.path(DOMAIN, "files", "ab"))
    await hass.async_add_executor_job(lambda: kept.mkdir(parents=True))
    await hass.async_add_executor_job((kept / "ab12.3mf").write_bytes, b"x" * 260_000)
    await hass.async_add_executor_job((kept / "gone.3mf").symlink_to, kept / "nowhere")
    assert (await _info(hass))["library_size"] == "0.3 MB"
    await prusalink_simulator.unplug()
    await eventually(lambda: not coordinator.last_update_success, within=60)
    info = await _info(hass)
    assert info["printers_connected"] == 1
    assert info["printers_unreachable"] == 1


async def test_a_ledger_out_of_reach_is_told(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    with patch.object(hass.data[SHOP].ledger, "jobs", side_effect=LedgerUnavailable("/ledger.db")):
        info = await _info(hass)
    assert info["ledger"] == "LedgerUnavailable"
    assert info["jobs"] is None
