"""Sensors, against simulated printers."""

import asyncio
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_capture_events

from custom_components.printernizer.drivers.models import Alert
from custom_components.printernizer.sensor import alert_text
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity import Entity
from tests.conftest import BAMBU_FILE, PRUSA_FILE, SetUp, StateOf
from tests.eventually import advance_until, eventually
from tests.simulators.bambu import NOZZLE_CLOGGED, BambuSimulator
from tests.simulators.prusalink import SimulatedPrinter

type Value = Any


@pytest.fixture
def value(state_of: StateOf) -> Value:
    """Give what reads a sensor by serial and key."""

    def value(serial: str, key: str) -> str | None:
        state = state_of("sensor", f"{serial}_{key}")
        return state.state if state else None

    return value


@pytest.fixture
def everything_enabled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Enable the entities too that are disabled unless somebody wants them."""
    monkeypatch.setattr(Entity, "entity_registry_enabled_default", True)


async def test_an_idle_printer_says_so_and_invents_nothing(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, value: Value
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    assert value(serial, "status") == "idle"
    assert value(serial, "error") == "none"
    assert value(serial, "nozzle_temperature") == "26.0"
    assert value(serial, "total_filament") == "0"
    for key in (
        "stage",
        "progress",
        "remaining_time",
        "start_time",
        "end_time",
        "job_cost",
        "last_job_result",
    ):
        assert value(serial, key) == "unknown", key


async def test_a_job_is_shown_from_its_start_to_its_books(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, value: Value
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    bambu_simulator.start_job(BAMBU_FILE)
    await eventually(lambda: value(serial, "status") == "preparing")
    bambu_simulator.advance(600)
    await eventually(lambda: value(serial, "status") == "printing")
    assert value(serial, "job_name") == "vase"
    assert value(serial, "file_name") == "vase.gcode.3mf"
    await eventually(lambda: int(value(serial, "progress")) > 0)
    bambu_simulator.advance(900)
    await eventually(lambda: int(value(serial, "current_layer")) > 10)
    assert value(serial, "total_layers") == "210"
    await eventually(lambda: value(serial, "stage") == "printing")
    assert value(serial, "active_filament") == "PLA Basic"
    await eventually(lambda: value(serial, "job_filament") == "12.480")
    assert value(serial, "start_time") != "unknown"
    bambu_simulator.advance(20_000)
    await eventually(lambda: value(serial, "last_job_result") == "finished")
    assert value(serial, "status") == "finished"
    assert value(serial, "progress") == "100"
    assert value(serial, "remaining_time") == "unknown"
    assert value(serial, "total_filament") == "12.480"
    assert float(value(serial, "total_cost")) == float(value(serial, "job_cost")) > 0


async def test_prusalink_tells_revolutions_and_speeds_and_no_ams(
    prusalink_entry: MockConfigEntry, prusalink_simulator: SimulatedPrinter, set_up: SetUp, state_of: StateOf
) -> None:
    await set_up(prusalink_entry)
    serial = prusalink_simulator.serial
    fan = state_of("sensor", f"{serial}_part_fan_speed")
    assert fan is not None
    assert fan.attributes["unit_of_measurement"] == "rpm"
    speed = state_of("sensor", f"{serial}_print_speed")
    assert speed is not None
    assert (speed.state, speed.attributes["unit_of_measurement"]) == ("100", "%")
    for key in ("active_filament", "error", "chamber_temperature", "current_layer", "stage"):
        assert state_of("sensor", f"{serial}_{key}") is None, key


async def test_a_prusa_job_is_printed_and_paid_for(
    prusalink_entry: MockConfigEntry, prusalink_simulator: SimulatedPrinter, set_up: SetUp, value: Value
) -> None:
    await set_up(prusalink_entry)
    serial = prusalink_simulator.serial
    prusalink_simulator.start_job(PRUSA_FILE)
    await advance_until(prusalink_simulator, lambda: value(serial, "status") == "printing")
    await eventually(lambda: value(serial, "job_filament") == "9.870")
    await advance_until(prusalink_simulator, lambda: value(serial, "last_job_result") == "finished", step=600)
    assert value(serial, "total_filament") == "9.870"


async def test_an_error_is_told_in_the_language_of_the_house(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    hass.config.language = "de"
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    bambu_simulator.engine.error(NOZZLE_CLOGGED)
    await eventually(lambda: state_of("sensor", f"{serial}_error").state != "none")
    state = state_of("sensor", f"{serial}_error")
    assert state is not None
    assert "Düse" in state.state
    assert state.attributes["code"] == "0300-4006"
    bambu_simulator.engine.resume()
    bambu_simulator.advance(5)
    await eventually(lambda: state_of("sensor", f"{serial}_error").state == "none")
    assert "code" not in state_of("sensor", f"{serial}_error").attributes


def test_an_alert_without_words_is_told_by_its_code() -> None:
    assert alert_text(Alert(code="0300-1234"), "en") == "0300-1234"
    assert alert_text(Alert(code="0500-400C", text_key="sd_card_missing"), "de-AT") != "0500-400C"


async def test_noisy_sensors_are_disabled_until_somebody_wants_them(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    registry = er.async_get(hass)
    prefix = f"{bambu_simulator.serial}_"
    disabled = {
        entry.unique_id.removeprefix(prefix)
        for entry in er.async_entries_for_config_entry(registry, bambu_entry.entry_id)
        if entry.disabled_by is er.RegistryEntryDisabler.INTEGRATION
    }
    assert disabled == {"wifi_signal", "heatbreak_fan_speed", "nozzle_diameter", "nozzle_type"}


async def test_a_held_nozzle_that_trembles_writes_nothing(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    serial = bambu_simulator.serial
    await eventually(lambda: state_of("sensor", f"{serial}_nozzle_temperature").state == "220.0")
    changes = async_capture_events(hass, "state_changed")
    coordinator = bambu_entry.runtime_data.coordinator
    for number in range(50):
        bambu_simulator.engine.change(
            {"nozzle_temper": 220 + (number % 7 - 3) / 32, "wifi_signal": f"-{50 + number % 9}dBm"}
        )
    bambu_simulator.engine.change({"nozzle_temper": 220.4})
    await eventually(lambda: coordinator.data.snapshot.nozzles[0].temperature.actual == 220.4)
    nozzle = state_of("sensor", f"{serial}_nozzle_temperature").entity_id
    assert not [event for event in changes if event.data["entity_id"] == nozzle]
    assert not [event for event in changes if "wifi" in event.data["entity_id"]]


async def test_a_value_held_back_is_shown_when_its_pause_is_over(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    temperature = f"{serial}_bed_temperature"
    entity = hass.data["sensor"].get_entity(state_of("sensor", temperature).entity_id)
    bambu_simulator.engine.change({"bed_temper": 40.0})
    await eventually(lambda: state_of("sensor", temperature).state == "40.0")
    entity._held._shown_at -= 9.5
    bambu_simulator.engine.change({"bed_temper": 44.0})
    await eventually(lambda: entity._told == 44.0)
    assert state_of("sensor", temperature).state == "40.0"
    bambu_simulator.engine.change({"bed_temper": 45.0})
    await eventually(lambda: state_of("sensor", temperature).state == "45.0")
    # Back where it was before the pause is over: there is nothing to show any more.
    bambu_simulator.engine.change({"bed_temper": 47.0})
    await eventually(lambda: entity._told == 47.0)
    assert entity._held._cancel is not None
    bambu_simulator.engine.change({"bed_temper": 45.5})
    await eventually(lambda: entity._told == 45.5)
    assert entity._held._cancel is None


async def test_nothing_waits_after_the_entry_is_unloaded(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    await set_up(bambu_entry)
    entity_id = state_of("sensor", f"{bambu_simulator.serial}_bed_temperature").entity_id
    entity = hass.data["sensor"].get_entity(entity_id)
    for bed in (40.0, 44.0):
        bambu_simulator.engine.change({"bed_temper": bed})
        await eventually(lambda bed=bed: entity._told == bed)
    assert entity._held._cancel is not None
    await hass.config_entries.async_unload(bambu_entry.entry_id)
    assert entity._held._cancel is None


async def test_all_sensors_write_few_rows_while_a_job_prints(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(900)
    await asyncio.sleep(0.3)
    assert bambu_simulator.engine.state == "RUNNING"
    changes = async_capture_events(hass, "state_changed")
    before, begun = bambu_simulator.reports, hass.loop.time()
    while bambu_simulator.reports < before + 100:
        bambu_simulator.advance(2)
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.1)
    assert bambu_simulator.engine.state == "RUNNING"
    # Each pause that a value has to wait lets one more through.
    assert 0 < len(changes) <= 40 + 10 * (hass.loop.time() - begun)


@pytest.mark.parametrize("bambu_model", ["H2D"])
async def test_a_second_nozzle_has_sensors_of_its_own(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, value: Value
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    assert value(serial, "left_nozzle_temperature") == "26.0"
    assert value(serial, "left_nozzle_target_temperature") == "0.0"
    assert value(serial, "chamber_temperature") == "26.0"
    assert value(serial, "chamber_fan_speed") == "0"
    assert value(serial, "chamber_target_temperature") is not None


@pytest.mark.parametrize("entry_options", [{"chamber_temperature_entity": "sensor.shelf"}])
async def test_a_borrowed_sensor_tells_the_chambers_temperature(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    value: Value,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    assert value(serial, "chamber_temperature") == "unavailable"
    hass.states.async_set("sensor.shelf", "86", {"unit_of_measurement": "°F"})
    await hass.async_block_till_done()
    assert value(serial, "chamber_temperature") == "30.0"
    for odd in ("warm", "nan", "unknown"):
        hass.states.async_set("sensor.shelf", odd, {"unit_of_measurement": "°F"})
        await hass.async_block_till_done()
        assert value(serial, "chamber_temperature") == "unavailable"
    hass.states.async_set("sensor.shelf", "31.5", {"unit_of_measurement": "°C"})
    await hass.async_block_till_done()
    assert value(serial, "chamber_temperature") == "31.5"


@pytest.mark.parametrize("bambu_model", ["A1", "H2D"])
async def test_sensors_that_are_disabled_work_once_they_are_wanted(
    everything_enabled: None,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    value: Value,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    bambu_simulator.engine.change({"wifi_signal": "-77dBm"})
    await eventually(lambda: value(serial, "wifi_signal") == "-77")
    assert value(serial, "nozzle_diameter") == "0.4"
    assert "steel" in value(serial, "nozzle_type")
    assert value(serial, "heatbreak_fan_speed") == "0"
    if bambu_simulator.model.nozzles == 2:
        assert value(serial, "left_nozzle_diameter") == "0.4"


async def test_a_height_is_there_for_whoever_wants_it(
    everything_enabled: None,
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    set_up: SetUp,
    value: Value,
) -> None:
    await set_up(prusalink_entry)
    assert float(value(prusalink_simulator.serial, "z_height")) >= 0


async def test_a_word_newer_than_our_tables_is_not_shown(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, value: Value
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(900)
    await eventually(lambda: value(serial, "stage") == "printing")
    bambu_simulator.engine.change({"stg_cur": 199})
    await eventually(lambda: value(serial, "stage") == "unknown")
    bambu_simulator.engine.change({"stg_cur": 14})
    await eventually(lambda: value(serial, "stage") == "cleaning_nozzle")
