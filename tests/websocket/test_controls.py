"""What can be operated on a printer, for each reader: real drivers with simulated printers behind them."""

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from homeassistant.auth.const import GROUP_ID_READ_ONLY, GROUP_ID_USER
from homeassistant.auth.models import User
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from tests.conftest import BAMBU_FILE, SetUp
from tests.eventually import eventually
from tests.simulators.bambu import BambuSimulator
from tests.simulators.printfiles import make_3mf


async def controls_of(client: Any, entry_id: str) -> dict[str, Any]:
    await client.send_json_auto_id({"type": "printernizer/printers/controls", "entry_id": entry_id})
    answer: dict[str, Any] = await client.receive_json()
    return answer


async def _token(hass: HomeAssistant, user: User) -> str:
    refresh_token = await hass.auth.async_create_refresh_token(user, "https://example.com/app")
    return hass.auth.async_create_access_token(refresh_token)


async def test_a_printer_tells_the_entities_that_take_orders_and_no_others(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp, hass_ws_client: WebSocketGenerator
) -> None:
    await set_up(bambu_entry)
    found = (await controls_of(await hass_ws_client(hass), bambu_entry.entry_id))["result"]
    assert found["entities"].keys() == {
        "bed_target_temperature",
        "clear_error",
        "nozzle_target_temperature",
        "part_fan",
        "pause",
        "refresh",
        "resume",
        "speed_profile",
        "stop",
        "timelapse",
    }
    assert hass.states.get(found["entities"]["bed_target_temperature"]).attributes["max"] == 100
    assert (found["can_load"], found["can_unload"], found["dryers"], found["objects"]) == (True, True, [], [])


async def test_a_printer_that_takes_few_orders_tells_few(
    hass: HomeAssistant, prusalink_entry: MockConfigEntry, set_up: SetUp, hass_ws_client: WebSocketGenerator
) -> None:
    await set_up(prusalink_entry)
    found = (await controls_of(await hass_ws_client(hass), prusalink_entry.entry_id))["result"]
    assert found["entities"].keys() == {"pause", "refresh", "resume", "stop"}
    assert (found["can_load"], found["can_unload"], found["dryers"], found["objects"]) == (
        False,
        False,
        [],
        [],
    )


async def test_what_is_disabled_is_not_offered(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp, hass_ws_client: WebSocketGenerator
) -> None:
    await set_up(bambu_entry)
    client = await hass_ws_client(hass)
    fan = (await controls_of(client, bambu_entry.entry_id))["result"]["entities"]["part_fan"]
    er.async_get(hass).async_update_entity(fan, disabled_by=er.RegistryEntryDisabler.USER)
    assert "part_fan" not in (await controls_of(client, bambu_entry.entry_id))["result"]["entities"]


@pytest.mark.parametrize("bambu_model", ["P2S"])
async def test_a_changer_that_dries_tells_how_warm_and_where_its_time_stands(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp, hass_ws_client: WebSocketGenerator
) -> None:
    await set_up(bambu_entry)
    (dryer,) = (await controls_of(await hass_ws_client(hass), bambu_entry.entry_id))["result"]["dryers"]
    assert (dryer["ams"], dryer["celsius_min"], dryer["celsius_max"], dryer["hours_max"]) == (1, 45, 65, 24)
    assert hass.states.get(dryer["remaining_entity"]).state == "0"


async def test_objects_of_the_running_print_can_be_left_out_once_its_file_is_read(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    hass_ws_client: WebSocketGenerator,
) -> None:
    bambu_simulator.storage.content[BAMBU_FILE] = make_3mf(
        name="vase", seconds=7200, objects=("Vase", "Deckel")
    )
    await set_up(bambu_entry)
    client = await hass_ws_client(hass)
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await eventually(lambda: bambu_entry.runtime_data.job_file.plate)
    found = (await controls_of(client, bambu_entry.entry_id))["result"]["objects"]
    assert [(each["name"], each["is_skipped"]) for each in found] == [("Vase", False), ("Deckel", False)]
    device_id = er.async_get(hass).async_get(_status(hass, bambu_entry)).device_id
    await hass.services.async_call(
        "printernizer",
        "skip_objects",
        {"device_id": device_id, "objects": [found[1]["id"]]},
        blocking=True,
    )
    found = (await controls_of(client, bambu_entry.entry_id))["result"]["objects"]
    assert [(each["name"], each["is_skipped"]) for each in found] == [("Vase", False), ("Deckel", True)]
    bambu_simulator.advance(100_000)
    await eventually(lambda: hass.states.get(_status(hass, bambu_entry)).state == "finished")
    assert (await controls_of(client, bambu_entry.entry_id))["result"]["objects"] == []


def _status(hass: HomeAssistant, entry: MockConfigEntry) -> str:
    entity_id = er.async_get(hass).async_get_entity_id("sensor", "printernizer", f"{entry.unique_id}_status")
    assert entity_id
    return entity_id


@pytest.mark.parametrize(("group", "is_allowed"), [(GROUP_ID_USER, True), (GROUP_ID_READ_ONLY, False)])
async def test_nobody_is_offered_what_they_may_not_control(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    set_up: SetUp,
    hass_ws_client: WebSocketGenerator,
    group: str,
    is_allowed: bool,
) -> None:
    await set_up(bambu_entry)
    user = await hass.auth.async_create_user("Somebody", group_ids=[group])
    client = await hass_ws_client(hass, await _token(hass, user))
    found = (await controls_of(client, bambu_entry.entry_id))["result"]
    assert bool(found["entities"]) is is_allowed
    assert found["can_load"] is is_allowed


async def test_a_printer_that_is_not_there_not_seen_or_not_set_up_offers_nothing(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp, hass_ws_client: WebSocketGenerator
) -> None:
    await set_up(bambu_entry)
    admin = await hass_ws_client(hass)
    assert (await controls_of(admin, "nobody"))["error"]["code"] == "not_found"
    assert (await controls_of(admin, "x" * 65))["error"]["code"] == "invalid_format"
    user = await hass.auth.async_create_user("Somebody", group_ids=[GROUP_ID_READ_ONLY])
    user.groups[0].policy = {"entities": {"entity_ids": {"light.other": True}}}
    user.invalidate_cache()
    client = await hass_ws_client(hass, await _token(hass, user))
    assert (await controls_of(client, bambu_entry.entry_id))["error"]["code"] == "not_found"
    bambu_entry.mock_state(hass, ConfigEntryState.SETUP_RETRY, "no answer")
    found = (await controls_of(admin, bambu_entry.entry_id))["result"]
    assert (found["can_load"], found["objects"]) == (False, [])
    bambu_entry.mock_state(hass, ConfigEntryState.LOADED)
