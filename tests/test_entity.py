"""What all entities have in common."""

from dataclasses import replace
import re
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.errors import (
    CannotConnect,
    CommandRefused,
    CommandTimeout,
    FileMissing,
    NotSupported,
    PrinterError,
    SignatureRequired,
)
from custom_components.printernizer.drivers.models import Capability
from custom_components.printernizer.entity import translated
from homeassistant.components.homeassistant import DOMAIN as HOMEASSISTANT
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
from tests.conftest import PRUSA_FILE, SetUp, StateOf
from tests.eventually import advance_until, eventually
from tests.simulators.bambu import BambuSimulator
from tests.simulators.prusalink import SimulatedPrinter


async def test_unavailable_means_unreachable_and_nothing_else(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await set_up(bambu_entry)
    connection = state_of("binary_sensor", f"{bambu_simulator.serial}_connection").entity_id
    # The shop has entities, too, that come in their own time and need no printer
    of_printer = er.async_entries_for_config_entry(er.async_get(hass), bambu_entry.entry_id)
    others = {entry.entity_id for entry in of_printer if hass.states.get(entry.entity_id)} - {connection}
    assert len(others) > 40
    before = {name: hass.states.get(name).state for name in others}
    assert "unavailable" not in before.values()
    await bambu_simulator.stop()
    await eventually(lambda: all(hass.states.get(name).state == "unavailable" for name in others))
    await bambu_simulator.start()
    await advance_until(
        bambu_simulator, lambda: all(hass.states.get(name).state != "unavailable" for name in others), step=1
    )
    after = {name: hass.states.get(name).state for name in others}
    assert {name for name in others if before[name] != after[name] and "temperature" not in name} == set()
    mistakes = [record for record in caplog.records if record.exc_info and DOMAIN in record.name]
    assert not mistakes


async def test_a_capability_that_shows_up_later_brings_its_entities(
    prusalink_entry: MockConfigEntry, prusalink_simulator: SimulatedPrinter, set_up: SetUp, state_of: StateOf
) -> None:
    await set_up(prusalink_entry)
    chamber = f"{prusalink_simulator.serial}_chamber_temperature"
    assert state_of("sensor", chamber) is None

    def with_chamber(status: dict[str, Any]) -> dict[str, Any]:
        return {**status, "chamber": {"temp": 41.5, "target_temp": 45, "fan_1_rpm": 1200}}

    prusalink_simulator.changes["status"] = with_chamber
    await eventually(lambda: state_of("sensor", chamber))
    assert state_of("sensor", chamber).state == "41.5"
    fan = f"{prusalink_simulator.serial}_chamber_fan_speed"
    assert state_of("sensor", fan).state == "1200"


async def test_an_entity_is_asked_to_update_and_the_printer_is(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    assert await async_setup_component(hass, HOMEASSISTANT, {})
    await set_up(bambu_entry)
    entity_id = state_of("sensor", f"{bambu_simulator.serial}_status").entity_id
    await hass.services.async_call(HOMEASSISTANT, "update_entity", {"entity_id": entity_id}, blocking=True)
    assert hass.states.get(entity_id).state == "idle"


async def test_every_entity_keeps_the_names_that_others_rely_on(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    entries = er.async_entries_for_config_entry(er.async_get(hass), bambu_entry.entry_id)
    for entry in entries:
        assert re.fullmatch(rf"{serial}_(ams_\d+_slot_\d+_|external_\d+_)?[a-z_]+", entry.unique_id)
        assert entry.translation_key
        assert entry.has_entity_name
    keys = {f"{entry.domain}.{entry.unique_id.removeprefix(f'{serial}_')}" for entry in entries}
    assert keys >= {
        "binary_sensor.connection", "binary_sensor.developer_mode", "binary_sensor.filament_runout",
        "binary_sensor.problem", "button.clear_error", "button.pause", "button.refresh", "button.resume", "button.stop", "camera.camera",
        "event.alert", "event.job", "fan.part_fan", "image.job_preview", "light.chamber_light",
        "number.bed_target_temperature", "number.nozzle_target_temperature", "select.speed_profile",
        "sensor.active_filament", "sensor.ams_0_slot_0_filament", "sensor.bed_target_temperature",
        "sensor.bed_temperature", "sensor.current_layer", "sensor.end_time", "sensor.error",
        "sensor.external_0_filament", "sensor.file_name", "sensor.heatbreak_fan_speed", "sensor.job_cost",
        "sensor.job_filament", "sensor.job_name", "sensor.last_job_result", "sensor.nozzle_diameter",
        "sensor.nozzle_target_temperature", "sensor.nozzle_temperature", "sensor.nozzle_type",
        "sensor.part_fan_speed", "sensor.progress", "sensor.remaining_time", "sensor.stage", "sensor.start_time",
        "sensor.status", "sensor.total_cost", "sensor.total_filament", "sensor.total_layers",
        "sensor.total_print_time", "sensor.wifi_signal", "switch.timelapse", "update.firmware",
    }  # fmt: skip


async def test_the_secrets_of_an_entry_are_in_no_state(
    hass: HomeAssistant,
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
) -> None:
    await set_up(prusalink_entry)
    if bambu_entry.state.value == "not_loaded":
        await set_up(bambu_entry)
    prusalink_simulator.start_job(PRUSA_FILE)
    await eventually(lambda: prusalink_entry.runtime_data.coordinator.data.snapshot.job)
    shown = "".join(f"{state.state}{dict(state.attributes)}" for state in hass.states.async_all())
    assert bambu_simulator.access_code not in shown
    assert prusalink_simulator.password not in shown


async def test_a_report_that_concerns_nobody_writes_no_state(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    coordinator = bambu_entry.runtime_data.coordinator
    before = {state.entity_id: state.last_reported for state in hass.states.async_all()}
    snapshot = replace(coordinator.data.snapshot, wifi_signal=-1)
    coordinator.async_set_updated_data(replace(coordinator.data, snapshot=snapshot))
    assert {state.entity_id: state.last_reported for state in hass.states.async_all()} == before
    assert Capability.WIFI_SIGNAL in snapshot.info.capabilities


@pytest.mark.parametrize(
    ("error", "kind", "key"),
    [
        (NotSupported(), ServiceValidationError, "not_supported"),
        (SignatureRequired(), HomeAssistantError, "signature_required"),
        (CommandRefused("busy"), HomeAssistantError, "command_refused"),
        (CommandTimeout(), HomeAssistantError, "command_timeout"),
        (CannotConnect(), HomeAssistantError, "not_connected"),
        (FileMissing(), HomeAssistantError, "command_failed"),
    ],
)
def test_every_error_has_words(error: PrinterError, kind: type[HomeAssistantError], key: str) -> None:
    shown = translated(error, "Werkbank")
    assert type(shown) is kind
    assert (shown.translation_domain, shown.translation_key) == (DOMAIN, key)
    assert shown.translation_placeholders == {
        "name": "Werkbank",
        "reason": "busy" if isinstance(error, CommandRefused) and error.reason else "-",
    }
