"""One printer followed through bad times: hanging, silent, gone, garbled; each ends in recovery."""

from datetime import timedelta

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.printernizer import coordinator as module
from custom_components.printernizer.book_news import BookNews, async_hear_books
from custom_components.printernizer.drivers.commands import Pause
from custom_components.printernizer.drivers.errors import ConnectionLost
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from tests.conftest import BAMBU_FILE, SetUp, StateOf
from tests.eventually import advance_until, eventually
from tests.simulators.bambu import BambuSimulator


async def test_a_printer_that_hangs_does_not_hold_the_setup_up(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "CONNECT_TIMEOUT", timedelta(seconds=0.3))
    bambu_simulator.faults.mqtt_hangs = True
    await hass.config_entries.async_setup(bambu_entry.entry_id)
    assert bambu_entry.state is ConfigEntryState.SETUP_RETRY
    bambu_simulator.faults.mqtt_hangs = False
    monkeypatch.setattr(module, "CONNECT_TIMEOUT", timedelta(seconds=20))
    await hass.config_entries.async_unload(bambu_entry.entry_id)
    await set_up(bambu_entry)


async def test_asking_a_printer_for_everything_fails_while_it_is_gone(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    coordinator = bambu_entry.runtime_data.coordinator
    await bambu_simulator.stop()
    await eventually(lambda: not coordinator.last_update_success)
    await coordinator.async_refresh()
    assert not coordinator.last_update_success
    with pytest.raises(ConnectionLost):
        await coordinator.async_send(Pause())
    await bambu_simulator.start()
    await advance_until(bambu_simulator, lambda: coordinator.last_update_success, step=1)
    await coordinator.async_refresh()
    assert coordinator.last_update_success


async def test_a_printer_that_is_set_up_stays_so_while_it_refuses_connections(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, state_of: StateOf
) -> None:
    await set_up(bambu_entry)
    coordinator = bambu_entry.runtime_data.coordinator
    bambu_simulator.faults.mqtt_closed = True
    bambu_simulator.mqtt.drop_all()
    await eventually(lambda: not coordinator.last_update_success)
    assert bambu_entry.state is ConfigEntryState.LOADED
    bambu_simulator.faults.mqtt_closed = False
    await advance_until(bambu_simulator, lambda: coordinator.last_update_success, step=1)
    assert state_of("sensor", f"{bambu_simulator.serial}_status").state == "idle"


@pytest.mark.parametrize(
    "payload",
    [
        pytest.param(b"{", id="malformed"),
        pytest.param(b"\xff\xfe\x00", id="no UTF-8"),
        pytest.param(b'{"print":' + b"[" * 50_000, id="deeply nested"),
        pytest.param(
            b'{"print":{"command":"push_status","nozzle_temper":"hot","mc_percent":[]}}', id="wrong types"
        ),
        pytest.param(b'{"print":{"command":"push_status","gcode_state":null,"ams":7,"hms":{}}}', id="nulls"),
    ],
)
async def test_garbage_changes_nothing_and_the_next_report_counts(
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    payload: bytes,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    coordinator = bambu_entry.runtime_data.coordinator
    bambu_simulator.publish(payload)
    bambu_simulator.engine.change({"bed_temper": 51.0})
    await eventually(lambda: state_of("sensor", f"{serial}_bed_temperature").state == "51.0")
    assert state_of("sensor", f"{serial}_status").state == "idle"
    assert coordinator.last_update_success


async def test_a_broker_that_is_gone_mid_print_costs_neither_job_nor_entity(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, state_of: StateOf
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(1200)
    books = bambu_entry.runtime_data.coordinator.bookkeeper
    await eventually(lambda: books.current and state_of("sensor", f"{serial}_status").state == "printing")
    job = books.current.uid
    await bambu_simulator.stop()
    await eventually(lambda: state_of("sensor", f"{serial}_status").state == "unavailable")
    await bambu_simulator.start()
    await advance_until(
        bambu_simulator, lambda: state_of("sensor", f"{serial}_status").state == "printing", step=1
    )
    assert books.current.uid == job
    bambu_simulator.advance(20_000)
    await eventually(lambda: books.last and books.last.uid == job)
    assert books.totals.jobs == 1


async def test_who_shows_lists_of_jobs_hears_of_one_that_begins(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    news: list[BookNews] = []
    stop = async_hear_books(hass, news.append)
    bambu_simulator.start_job(BAMBU_FILE)
    books = bambu_entry.runtime_data.coordinator.bookkeeper
    await eventually(lambda: books.current is not None and news)
    assert books.current is not None
    assert books.current.id in news[0].job_ids
    assert news[0].serials == (bambu_simulator.serial,)
    stop()
