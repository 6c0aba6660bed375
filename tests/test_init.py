"""An entry from its setup to its removal."""

from datetime import timedelta
from typing import Any
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_fire_time_changed
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.seen import recall
from custom_components.printernizer.shop import SHOP
from homeassistant.config_entries import SOURCE_REAUTH, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er, issue_registry as ir
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from tests.conftest import BAMBU_FILE, SetUp, StateOf
from tests.eventually import advance_until, eventually
from tests.simulators.bambu import BambuSimulator
from tests.simulators.prusalink import SimulatedPrinter


def _reauth_flows(hass: HomeAssistant) -> list[Any]:
    flows = hass.config_entries.flow.async_progress_by_handler(DOMAIN)
    return [flow for flow in flows if flow["context"]["source"] == SOURCE_REAUTH]


async def test_a_printer_is_set_up_and_unloaded_without_a_trace(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    assert state_of("sensor", f"{serial}_status").state == "idle"
    assert state_of("binary_sensor", f"{serial}_connection").state == "on"
    assert len(bambu_simulator.mqtt.sessions) == 1
    assert await hass.config_entries.async_unload(bambu_entry.entry_id)
    assert bambu_entry.state is ConfigEntryState.NOT_LOADED
    assert state_of("sensor", f"{serial}_status").state == "unavailable"
    await eventually(lambda: not bambu_simulator.mqtt.sessions)


async def test_a_reload_ends_where_it_began(
    hass: HomeAssistant,
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    await set_up(prusalink_entry)
    before = {entity.unique_id for entity in er.async_get(hass).entities.values()}
    for _ in range(3):
        assert await hass.config_entries.async_reload(prusalink_entry.entry_id)
        await hass.async_block_till_done()
    assert prusalink_entry.state is ConfigEntryState.LOADED
    assert {entity.unique_id for entity in er.async_get(hass).entities.values()} == before
    assert state_of("sensor", f"{prusalink_simulator.serial}_status").state == "idle"


async def test_two_printers_share_one_shop_and_leave_it_one_by_one(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    prusalink_entry: MockConfigEntry,
    set_up: SetUp,
) -> None:
    await set_up(bambu_entry)
    await hass.async_block_till_done()
    shop = hass.data[SHOP]
    assert prusalink_entry.state is ConfigEntryState.LOADED
    assert await hass.config_entries.async_unload(bambu_entry.entry_id)
    assert prusalink_entry.state is ConfigEntryState.LOADED
    assert hass.data[SHOP] is shop


async def test_the_entry_of_a_printer_that_was_never_seen_waits_for_it(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
) -> None:
    await bambu_simulator.stop()
    await hass.config_entries.async_setup(bambu_entry.entry_id)
    assert bambu_entry.state is ConfigEntryState.SETUP_RETRY
    await bambu_simulator.start()
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=30))
    await eventually(lambda: bambu_entry.state is ConfigEntryState.LOADED)


async def test_a_printer_that_is_off_when_home_assistant_starts_has_its_entities_all_the_same(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    serial = bambu_simulator.serial
    await set_up(bambu_entry)
    entities = set(hass.states.async_entity_ids())
    await hass.config_entries.async_unload(bambu_entry.entry_id)
    await bambu_simulator.stop()
    await set_up(bambu_entry)
    assert state_of("binary_sensor", f"{serial}_connection").state == "off"
    assert state_of("sensor", f"{serial}_status").state == "unavailable"
    assert entities >= set(hass.states.async_entity_ids())
    await bambu_simulator.start()
    await eventually(lambda: state_of("sensor", f"{serial}_status").state == "idle", within=60)
    assert state_of("binary_sensor", f"{serial}_connection").state == "on"
    assert set(hass.states.async_entity_ids()) == entities


async def test_what_was_seen_survives_the_restart(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    freezer: FrozenDateTimeFactory,
) -> None:
    await set_up(bambu_entry)
    known = recall(hass, bambu_simulator.serial)
    freezer.tick(timedelta(seconds=10))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()
    stored = hass_storage[f"{DOMAIN}.printers"]["data"][bambu_simulator.serial]
    hass.data[SHOP].known[bambu_simulator.serial] = stored
    assert recall(hass, bambu_simulator.serial) == known
    hass.data[SHOP].known[bambu_simulator.serial] = {**stored, "vendor": "somebody else"}
    assert recall(hass, bambu_simulator.serial) is None


async def test_a_wrong_access_code_at_the_start_asks_for_the_right_one(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
) -> None:
    bambu_simulator.set_access_code("newcode1")
    await hass.config_entries.async_setup(bambu_entry.entry_id)
    assert bambu_entry.state is ConfigEntryState.SETUP_ERROR
    (flow,) = _reauth_flows(hass)
    await hass.config_entries.flow.async_configure(flow["flow_id"], {"access_code": "newcode1"})
    await hass.async_block_till_done()
    assert bambu_entry.state is ConfigEntryState.LOADED


async def test_an_access_code_that_changes_later_asks_for_the_new_one(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.set_access_code("newcode1")
    await eventually(lambda: _reauth_flows(hass))
    assert state_of("sensor", f"{bambu_simulator.serial}_status").state == "unavailable"
    (flow,) = _reauth_flows(hass)
    await hass.config_entries.flow.async_configure(flow["flow_id"], {"access_code": "newcode1"})
    await hass.async_block_till_done()
    assert bambu_entry.state is ConfigEntryState.LOADED
    assert state_of("sensor", f"{bambu_simulator.serial}_status").state == "idle"


async def test_a_wrong_password_of_prusalink_asks_for_the_right_one(
    hass: HomeAssistant, prusalink_entry: MockConfigEntry, prusalink_simulator: SimulatedPrinter
) -> None:
    prusalink_simulator.set_password("another")
    await hass.config_entries.async_setup(prusalink_entry.entry_id)
    assert prusalink_entry.state is ConfigEntryState.SETUP_ERROR
    (flow,) = _reauth_flows(hass)
    typed = {"username": "maker", "password": "another"}
    await hass.config_entries.flow.async_configure(flow["flow_id"], typed)
    await hass.async_block_till_done()
    assert prusalink_entry.state is ConfigEntryState.LOADED


@pytest.mark.parametrize(
    ("profile", "key"), [("other_serial", "wrong_printer"), ("changed", "certificate_changed")]
)
async def test_whoever_is_not_the_printer_gets_no_access_code(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    profile: Any,
    key: str,
) -> None:
    await bambu_simulator.show_certificate(profile)
    await hass.config_entries.async_setup(bambu_entry.entry_id)
    assert bambu_entry.state is ConfigEntryState.SETUP_RETRY
    assert ir.async_get(hass).async_get_issue(DOMAIN, f"{key}_{bambu_entry.entry_id}") is not None
    assert not any(session.connected for session in bambu_simulator.mqtt.sessions)
    await bambu_simulator.show_certificate("v1")
    assert await hass.config_entries.async_reload(bambu_entry.entry_id)
    assert bambu_entry.state is ConfigEntryState.LOADED
    assert ir.async_get(hass).async_get_issue(DOMAIN, f"{key}_{bambu_entry.entry_id}") is None


async def test_another_prusa_printer_at_the_address_is_not_set_up(
    hass: HomeAssistant, prusalink_entry: MockConfigEntry
) -> None:
    data = {**prusalink_entry.data, "serial": "10589-3742441631110222"}
    hass.config_entries.async_update_entry(prusalink_entry, data=data, unique_id=data["serial"])
    await hass.config_entries.async_setup(prusalink_entry.entry_id)
    assert prusalink_entry.state is ConfigEntryState.SETUP_RETRY
    issue_id = f"wrong_printer_{prusalink_entry.entry_id}"
    assert ir.async_get(hass).async_get_issue(DOMAIN, issue_id) is not None


async def test_a_removed_printer_is_forgotten_but_not_its_jobs(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.start_job(BAMBU_FILE)
    coordinator = bambu_entry.runtime_data.coordinator
    await advance_until(bambu_simulator, lambda: coordinator.data.record is not None)
    await hass.config_entries.async_remove(bambu_entry.entry_id)
    await hass.async_block_till_done()
    assert recall(hass, bambu_simulator.serial) is None
    assert not dr.async_entries_for_config_entry(dr.async_get(hass), bambu_entry.entry_id)
    assert len(await hass.data[SHOP].ledger.open_jobs(bambu_simulator.serial)) == 1


async def test_only_a_changer_that_is_gone_may_be_deleted(
    hass: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
) -> None:
    assert await async_setup_component(hass, "config", {})
    await set_up(bambu_entry)
    registry = dr.async_get(hass)
    serial = bambu_simulator.serial
    gone = registry.async_get_or_create(
        config_entry_id=bambu_entry.entry_id, identifiers={(DOMAIN, f"{serial}_ams_3")}
    )
    there = registry.async_get_device_by_identifier((DOMAIN, f"{serial}_ams_0"), bambu_entry.entry_id)
    printer = registry.async_get_device_by_identifier((DOMAIN, serial), bambu_entry.entry_id)
    assert there is not None
    assert printer is not None
    client = await hass_ws_client(hass)
    for device, may_go in ((printer, False), (there, False), (gone, True)):
        answer = await client.remove_device(device.id)
        assert answer["success"] is may_go


async def test_the_actions_are_there_without_a_printer(hass: HomeAssistant, socket_enabled: None) -> None:
    assert await async_setup_component(hass, DOMAIN, {})
    assert {"list_files", "download_file", "send_gcode", "list_jobs"} <= hass.services.async_services()[
        DOMAIN
    ].keys()


async def test_a_mistake_while_following_does_not_silence_the_printer(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await set_up(bambu_entry)
    coordinator = bambu_entry.runtime_data.coordinator
    with patch("custom_components.printernizer.coordinator.transitions", side_effect=ZeroDivisionError):
        bambu_simulator.advance(2)
        bambu_simulator.engine.change({"wifi_signal": "-71dBm"})
        bambu_simulator.push()
        await eventually(lambda: not coordinator.last_update_success)
    assert "Unexpected error" in caplog.text
    caplog.clear()
    await advance_until(bambu_simulator, lambda: coordinator.last_update_success, step=2)
    assert state_of("sensor", f"{bambu_simulator.serial}_status").state == "idle"
