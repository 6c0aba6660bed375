"""Events: each once, in order, and none for what nobody witnessed."""

import asyncio
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_capture_events

from custom_components.printernizer import event
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from tests.conftest import BAMBU_FILE, PRUSA_FILE, SetUp, StateOf
from tests.eventually import advance_until, eventually
from tests.simulators.bambu import NOZZLE_CLOGGED, BambuSimulator
from tests.simulators.prusalink import SimulatedPrinter


class Heard:
    """What an event entity fired, from its state changes."""

    def __init__(self, hass: HomeAssistant, key: str) -> None:
        self._changes = async_capture_events(hass, "state_changed")
        self._key = key

    @property
    def attributes(self) -> list[dict[str, Any]]:
        """Give the attributes of each event. A state written again, as after an outage, has the same time."""
        states = [event.data["new_state"] for event in self._changes]
        fired = {
            state.state: dict(state.attributes)
            for state in states
            if state is not None
            and state.domain == "event"
            and state.entity_id.endswith(self._key)
            and state.state not in ("unknown", "unavailable")
        }
        return list(fired.values())

    @property
    def types(self) -> list[str]:
        """Name the events."""
        return [attributes["event_type"] for attributes in self.attributes]


@pytest.fixture
def jobs(hass: HomeAssistant) -> Heard:
    """Listen to the job event of the only printer."""
    return Heard(hass, "_job")


async def test_a_job_fires_one_event_per_transition(
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    jobs: Heard,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    bambu_simulator.start_job(BAMBU_FILE)
    await advance_until(bambu_simulator, lambda: state_of("sensor", f"{serial}_status").state == "printing")
    await eventually(lambda: state_of("sensor", f"{serial}_job_filament").state == "12.480")
    bambu_simulator.engine.pause()
    await eventually(lambda: jobs.types == ["started", "paused"])
    assert jobs.attributes[-1]["cause"] == "user"
    bambu_simulator.engine.resume()
    await eventually(lambda: jobs.types == ["started", "paused", "resumed"])
    await advance_until(bambu_simulator, lambda: bambu_simulator.engine.state == "FINISH", step=600)
    await eventually(lambda: len(jobs.types) == 4)
    last = jobs.attributes[-1]
    assert (last["event_type"], last["result"]) == ("finished", "finished")
    assert (last["job_name"], last["file_name"]) == ("vase", "vase.gcode.3mf")
    assert last["filament"] == 12.48
    assert last["cost"] > 0
    assert last["duration"] >= 0


async def test_a_cancel_is_no_failure(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, jobs: Heard
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(1200)
    await eventually(lambda: jobs.types == ["started"])
    bambu_simulator.engine.stop()
    await advance_until(bambu_simulator, lambda: jobs.types == ["started", "cancelled"], step=1)


async def test_a_prusa_job_is_told_in_the_same_words(
    prusalink_entry: MockConfigEntry, prusalink_simulator: SimulatedPrinter, set_up: SetUp, jobs: Heard
) -> None:
    await set_up(prusalink_entry)
    prusalink_simulator.start_job(PRUSA_FILE)
    await advance_until(prusalink_simulator, lambda: jobs.types == ["started", "finished"], step=60)
    assert jobs.attributes[-1]["job_name"] == "vase"


async def test_a_job_running_at_startup_is_not_reported_twice(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    jobs: Heard,
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(1200)
    await eventually(lambda: jobs.types == ["started"])
    start_time = f"{bambu_simulator.serial}_start_time"
    await eventually(lambda: state_of("sensor", start_time).state != "unknown")
    began = state_of("sensor", start_time).state
    fired_at = state_of("event", f"{bambu_simulator.serial}_job").state
    for _ in range(2):
        await hass.config_entries.async_reload(bambu_entry.entry_id)
        await hass.async_block_till_done()
        assert bambu_entry.state is ConfigEntryState.LOADED
        bambu_simulator.advance(60)
        await eventually(lambda: state_of("sensor", f"{bambu_simulator.serial}_status").state == "printing")
        assert state_of("sensor", start_time).state == began
    # Home Assistant restores the event entity's state; nothing was fired.
    assert state_of("event", f"{bambu_simulator.serial}_job").state == fired_at
    bambu_simulator.advance(20_000)
    await eventually(lambda: jobs.types[-1] == "finished")


async def test_a_job_that_began_before_us_is_not_told_as_started(
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    jobs: Heard,
) -> None:
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(1200)
    await set_up(bambu_entry)
    assert state_of("sensor", f"{bambu_simulator.serial}_status").state == "printing"
    assert state_of("event", f"{bambu_simulator.serial}_job").state == "unknown"
    bambu_simulator.advance(20_000)
    await eventually(lambda: jobs.types == ["finished"])


async def test_a_job_that_ends_while_the_printer_is_out_of_reach_is_told_once(
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    jobs: Heard,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(1200)
    await eventually(lambda: jobs.types == ["started"])
    await eventually(lambda: state_of("sensor", f"{serial}_job_filament").state == "12.480")
    await bambu_simulator.stop()
    await eventually(lambda: state_of("sensor", f"{serial}_status").state == "unavailable")
    bambu_simulator.engine.advance(20_000)
    await bambu_simulator.start()
    await eventually(lambda: jobs.types == ["started", "finished"], within=60)
    assert jobs.attributes[-1]["filament"] == 12.48
    assert state_of("sensor", f"{serial}_last_job_result").state == "finished"


async def test_alerts_are_raised_and_cleared_once(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    alerts = Heard(hass, "_alert")
    await set_up(bambu_entry)
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(1200)
    bambu_simulator.engine.error(NOZZLE_CLOGGED, {"attr": 0, "code": 0})
    await eventually(lambda: alerts.types == ["raised"])
    assert alerts.attributes[0]["code"] == "0300-4006"
    assert "nozzle" in alerts.attributes[0]["text"].lower()
    bambu_simulator.engine.resume()
    await eventually(lambda: alerts.types == ["raised", "cleared"])


async def test_a_job_that_never_began_is_told_without_a_toll(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, jobs: Heard
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.start_job(BAMBU_FILE)
    await eventually(lambda: jobs.types == ["started"])
    bambu_simulator.engine.stop()
    await advance_until(bambu_simulator, lambda: jobs.types == ["started", "cancelled"], step=1)
    assert "filament" not in jobs.attributes[-1]


async def test_books_that_hang_keep_no_news_back(
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    jobs: Heard,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(1200)
    await eventually(lambda: jobs.types == ["started"])
    monkeypatch.setattr(event, "_BOOKS_TIMEOUT", 0.1)
    monkeypatch.setattr(bambu_entry.runtime_data.coordinator.bookkeeper, "drain", asyncio.Event().wait)
    bambu_simulator.advance(20_000)
    await eventually(lambda: jobs.types == ["started", "finished"])
