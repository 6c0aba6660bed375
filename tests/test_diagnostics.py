"""A bug report tells how the printer stands, and nothing of who owns it."""

import json
from typing import Any

from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.components.diagnostics import (
    get_diagnostics_for_config_entry,
    get_diagnostics_for_device,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.diagnostics import async_get_config_entry_diagnostics
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from tests.conftest import BAMBU_FILE, PRUSA_FILE, SetUp
from tests.eventually import advance_until, eventually
from tests.simulators.bambu import BambuSimulator
from tests.simulators.prusalink import SimulatedPrinter


def _must_not_be_told(text: str, *secrets: str) -> None:
    for secret in secrets:
        assert secret.lower() not in text.lower()


async def test_a_bambu_printer_is_described_without_its_owner(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.start_job(BAMBU_FILE)
    coordinator = bambu_entry.runtime_data.coordinator
    await advance_until(bambu_simulator, lambda: coordinator.data.snapshot.status == "printing")
    shown = await get_diagnostics_for_config_entry(hass, hass_client, bambu_entry)
    assert shown["status"] == "printing"
    assert shown["raw_status"] == "RUNNING"
    assert "pause" in shown["capabilities"]
    assert shown["connection"] == {"is_connected": True, "unavailable_since": None, "last_error": None}
    assert shown["entry"]["data"]["vendor"] == "bambu"
    assert shown["entry"]["data"]["mqtt_port"] == bambu_simulator.mqtt_port
    assert shown["snapshot"]["info"]["model"] == "A1"
    assert shown["snapshot"]["nozzles"]
    assert shown["driver"]
    _must_not_be_told(
        json.dumps(shown),
        bambu_simulator.serial,
        bambu_simulator.access_code,
        bambu_simulator.fingerprint,
        "127.0.0.1",
        "Werkbank",
        "vase",
        *(unit.serial for unit in coordinator.data.snapshot.ams),
    )


async def test_a_prusa_printer_is_described_without_its_owner(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    set_up: SetUp,
) -> None:
    await set_up(prusalink_entry)
    prusalink_simulator.start_job(PRUSA_FILE)
    coordinator = prusalink_entry.runtime_data.coordinator
    await advance_until(prusalink_simulator, lambda: coordinator.data.snapshot.status == "printing")
    shown = await get_diagnostics_for_config_entry(hass, hass_client, prusalink_entry)
    assert shown["raw_status"] == "PRINTING"
    assert shown["driver"]["status"]
    _must_not_be_told(
        json.dumps(shown),
        prusalink_simulator.serial,
        prusalink_simulator.password,
        "127.0.0.1",
        "Halle",
        "vase",
    )


async def test_a_printer_out_of_reach_tells_since_when_and_why(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
) -> None:
    await set_up(bambu_entry)
    coordinator = bambu_entry.runtime_data.coordinator
    await bambu_simulator.stop()
    await eventually(lambda: not coordinator.last_update_success)
    connection = (await async_get_config_entry_diagnostics(hass, bambu_entry))["connection"]
    assert connection["is_connected"] is False
    assert connection["unavailable_since"] is not None
    assert connection["last_error"] in {"ConnectionLost", "CannotConnect"}
    await bambu_simulator.start()
    await advance_until(bambu_simulator, lambda: coordinator.last_update_success, step=2)
    connection = (await async_get_config_entry_diagnostics(hass, bambu_entry))["connection"]
    assert connection == {"is_connected": True, "unavailable_since": None, "last_error": None}


async def test_a_changer_brings_its_entities(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    registry = dr.async_get(hass)
    device = registry.async_get_device_by_identifier((DOMAIN, serial), bambu_entry.entry_id)
    assert device is not None
    shown: dict[str, Any] = await get_diagnostics_for_device(hass, hass_client, bambu_entry, device)
    keys = {entity["key"]: entity for entity in shown["entities"].values()}
    assert keys["status"]["state"] == "idle"
    assert not {"job_name", "file_name"} & keys.keys()
    _must_not_be_told(json.dumps(shown), serial, "Werkbank")


async def test_a_title_that_is_only_the_model_hides_no_model(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp
) -> None:
    hass.config_entries.async_update_entry(bambu_entry, title="A1")
    await set_up(bambu_entry)
    shown = await async_get_config_entry_diagnostics(hass, bambu_entry)
    assert shown["snapshot"]["info"]["model"] == "A1"
