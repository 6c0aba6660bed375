"""What a print cost, from the printer's last layer to the sensors: real driver, real ledger, real recorder."""

from datetime import timedelta
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.components.recorder.common import async_wait_recording_done

from custom_components.printernizer.settling import settler
from custom_components.printernizer.shop import SHOP
from homeassistant.components.recorder import Recorder
from homeassistant.core import HomeAssistant
from tests.simulators.bambu import BambuSimulator

from .conftest import BAMBU_FILE, SetUp, StateOf
from .eventually import advance_until, eventually

METER = {"unit_of_measurement": "kWh", "device_class": "energy", "state_class": "total_increasing"}


@pytest.fixture
def entry_options() -> dict[str, Any]:
    return {"energy_entity": "sensor.plug_energy"}


@pytest.fixture(autouse=True)
def _hurry(recorder_mock: Recorder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settler, "SETTLE_AFTER", timedelta(seconds=0.2))


async def test_a_print_costs_its_material_and_what_its_meter_counted(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    hass.states.async_set("sensor.plug_energy", "10.0", METER)
    await set_up(bambu_entry)
    serial = bambu_simulator.serial

    def value(key: str) -> str:
        state = state_of("sensor", f"{serial}_{key}")
        assert state is not None
        return state.state

    assert value("job_energy") == "unknown"
    bambu_simulator.start_job(BAMBU_FILE)
    await advance_until(bambu_simulator, lambda: value("status") == "printing")
    # What it is expected to cost: material, and two hours by the usual power.
    await eventually(lambda: float(value("job_cost")) > 0.25 if value("job_cost") != "unknown" else False)
    hass.states.async_set("sensor.plug_energy", "10.5", METER)
    await async_wait_recording_done(hass)
    await advance_until(bambu_simulator, lambda: value("last_job_result") == "finished", step=600)
    await eventually(lambda: value("job_energy") == "0.500000")
    assert value("job_cost") == "0.4346"
    assert float(value("total_energy")) == 0.5
    assert float(value("total_cost")) == pytest.approx(0.2496 + 0.5 * 0.37)
    ledger = hass.data[SHOP].ledger
    assert await ledger.settlements.due() == ()


async def test_a_printer_that_nothing_measures_has_no_sensors_of_energy(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp, state_of: StateOf
) -> None:
    hass.config_entries.async_update_entry(bambu_entry, options={})
    await set_up(bambu_entry)
    serial = bambu_entry.unique_id
    assert state_of("sensor", f"{serial}_job_cost") is not None
    assert state_of("sensor", f"{serial}_job_energy") is None
    assert state_of("sensor", f"{serial}_total_energy") is None
