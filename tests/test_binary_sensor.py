"""Binary sensors, against a simulated printer."""

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from tests.conftest import BAMBU_FILE, SetUp, StateOf
from tests.eventually import advance_until, eventually
from tests.simulators.bambu import NOZZLE_CLOGGED, BambuSimulator


@pytest.fixture
def value(bambu_simulator: BambuSimulator, state_of: StateOf) -> Any:
    """Give what reads a binary sensor by key."""

    def value(key: str) -> str | None:
        state = state_of("binary_sensor", f"{bambu_simulator.serial}_{key}")
        return state.state if state else None

    return value


async def test_the_connection_is_told_when_everything_else_is_unavailable(
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    value: Any,
) -> None:
    await set_up(bambu_entry)
    connection = f"{bambu_simulator.serial}_connection"
    began = state_of("binary_sensor", connection).attributes["since"]
    assert (value("connection"), value("problem")) == ("on", "off")
    await bambu_simulator.stop()
    await eventually(lambda: value("connection") == "off")
    assert value("problem") == "unavailable"
    lost = state_of("binary_sensor", connection).attributes["since"]
    assert began < lost <= dt_util.utcnow()
    await bambu_simulator.start()
    await advance_until(bambu_simulator, lambda: value("connection") == "on", step=1)
    assert value("problem") == "off"
    assert state_of("binary_sensor", connection).attributes["since"] > lost


async def test_a_problem_lasts_until_the_printer_takes_it_back(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, value: Any
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    bambu_simulator.engine.error(NOZZLE_CLOGGED)
    await eventually(lambda: value("problem") == "on")
    bambu_simulator.engine.resume()
    bambu_simulator.advance(5)
    await eventually(lambda: value("problem") == "off")


async def test_an_empty_spool_is_told(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, value: Any
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    assert value("filament_runout") == "off"
    bambu_simulator.engine.runout()
    await eventually(lambda: value("filament_runout") == "on")
    bambu_simulator.engine.clear_error()
    bambu_simulator.engine.resume()
    await eventually(lambda: value("filament_runout") == "off")


@pytest.mark.parametrize("bambu_model", ["P2S"])
async def test_door_and_developer_mode_are_told_where_the_printer_knows_them(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    value: Any,
) -> None:
    await set_up(bambu_entry)
    assert value("door") == "off"
    bits = int(bambu_simulator.engine.report["stat"], 16)
    bambu_simulator.engine.change({"stat": f"{bits | 1 << 23:X}"})
    await eventually(lambda: value("door") == "on")
    bambu_simulator.set_developer_mode(False)
    await eventually(lambda: value("developer_mode") == "off")
    bambu_simulator.set_developer_mode(True)
    await eventually(lambda: value("developer_mode") == "on")
