"""Buttons, lights, fans, numbers, selects and switches: the command reaches the printer, its effect comes back."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.shop import SHOP
from homeassistant.auth.models import User
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er, issue_registry as ir
from tests.conftest import BAMBU_FILE, PRUSA_FILE, SetUp, StateOf
from tests.eventually import advance_until, eventually
from tests.simulators.bambu import BambuSimulator
from tests.simulators.prusalink import Phase, SimulatedPrinter

type Act = Callable[..., Awaitable[None]]


@pytest.fixture
def act(hass: HomeAssistant) -> Act:
    """Give what calls an entity's action by platform, unique id and name."""

    async def act(platform: str, unique_id: str, action: str, **data: Any) -> None:
        entity_id = er.async_get(hass).async_get_entity_id(platform, DOMAIN, unique_id)
        assert entity_id is not None, unique_id
        await hass.services.async_call(platform, action, {"entity_id": entity_id, **data}, blocking=True)

    return act


@pytest.mark.parametrize(
    ("platform", "key", "action", "data", "shown", "attribute"),
    [
        ("light", "chamber_light", "turn_on", {}, "on", None),
        ("switch", "timelapse", "turn_on", {}, "on", None),
        ("select", "speed_profile", "select_option", {"option": "sport"}, "sport", None),
        ("number", "nozzle_target_temperature", "set_value", {"value": 215}, "215.0", None),
        ("number", "bed_target_temperature", "set_value", {"value": 60}, "60.0", None),
        ("fan", "part_fan", "set_percentage", {"percentage": 40}, 40, "percentage"),
        ("fan", "part_fan", "turn_on", {}, 100, "percentage"),
    ],
)
async def test_a_command_reaches_the_printer_and_comes_back_as_state(
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    act: Act,
    platform: str,
    key: str,
    action: str,
    data: dict[str, Any],
    shown: Any,
    attribute: str | None,
) -> None:
    bambu_simulator.set_developer_mode(True)
    await set_up(bambu_entry)
    unique_id = f"{bambu_simulator.serial}_{key}"

    def seen() -> Any:
        state = state_of(platform, unique_id)
        return state.attributes.get(attribute) if attribute else state.state

    assert seen() != shown
    await act(platform, unique_id, action, **data)
    await eventually(lambda: seen() == shown)


@pytest.mark.parametrize(
    ("platform", "key"), [("light", "chamber_light"), ("switch", "timelapse"), ("fan", "part_fan")]
)
async def test_what_is_switched_on_can_be_switched_off(
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    act: Act,
    platform: str,
    key: str,
) -> None:
    await set_up(bambu_entry)
    unique_id = f"{bambu_simulator.serial}_{key}"
    for action, shown in (("turn_on", "on"), ("turn_off", "off")):
        await act(platform, unique_id, action)
        await eventually(lambda shown=shown: state_of(platform, unique_id).state == shown)


async def test_a_fan_shows_the_answer_to_a_person_however_small_the_step(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, state_of: StateOf, act: Act
) -> None:
    await set_up(bambu_entry)
    fan = f"{bambu_simulator.serial}_part_fan"

    def percentage() -> int | None:
        return state_of("fan", fan).attributes["percentage"]

    await act("fan", fan, "set_percentage", percentage=47)
    await eventually(lambda: percentage() == 47)
    bambu_simulator.engine.change({"cooling_fan_speed": "8"})
    coordinator = bambu_entry.runtime_data.coordinator
    await eventually(lambda: "53" in str(coordinator.data.snapshot.fans))
    assert percentage() == 47
    await act("fan", fan, "set_percentage", percentage=60)
    await eventually(lambda: percentage() == 60)


async def test_what_a_fan_held_back_is_shown_in_the_end(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    act: Act,
) -> None:
    await set_up(bambu_entry)
    fan = f"{bambu_simulator.serial}_part_fan"
    entity = hass.data["fan"].get_entity(state_of("fan", fan).entity_id)

    def percentage() -> int | None:
        return state_of("fan", fan).attributes["percentage"]

    bambu_simulator.engine.change({"cooling_fan_speed": "8"})
    await eventually(lambda: percentage() == 53)
    entity._held._shown_at -= 9.8
    bambu_simulator.engine.change({"cooling_fan_speed": "12"})
    await eventually(lambda: entity._told == 80)
    assert percentage() == 53
    await eventually(lambda: percentage() == 80)
    # Asked for what it does already, it has no news to answer with.
    bambu_simulator.engine.change({"cooling_fan_speed": "15"})
    await eventually(lambda: entity._told == 100)
    assert percentage() == 80
    await act("fan", fan, "turn_on")
    assert percentage() == 100


async def test_pause_resume_and_stop_do_what_they_say(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, state_of: StateOf, act: Act
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(900)
    for key, shown in (("pause", "paused"), ("resume", "printing")):
        await act("button", f"{serial}_{key}", "press")
        await eventually(lambda shown=shown: state_of("sensor", f"{serial}_status").state == shown)
    await act("button", f"{serial}_stop", "press")
    await advance_until(
        bambu_simulator, lambda: state_of("sensor", f"{serial}_status").state == "cancelled", step=1
    )


async def test_the_message_of_a_printer_is_closed_and_the_print_waits_on(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, state_of: StateOf, act: Act
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(900)
    bambu_simulator.engine.error()
    await eventually(lambda: state_of("binary_sensor", f"{serial}_problem").state == "on")
    await act("button", f"{serial}_clear_error", "press")
    await eventually(lambda: state_of("binary_sensor", f"{serial}_problem").state == "off")
    assert state_of("sensor", f"{serial}_status").state == "paused"


async def test_who_stops_a_print_stands_in_the_books(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    hass_admin_user: User,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(900)
    await eventually(lambda: state_of("sensor", f"{serial}_status").state == "printing")
    await hass.services.async_call(
        "button",
        "press",
        {"entity_id": er.async_get(hass).async_get_entity_id("button", DOMAIN, f"{serial}_stop")},
        blocking=True,
        context=Context(user_id=hass_admin_user.id),
    )
    await advance_until(
        bambu_simulator, lambda: state_of("sensor", f"{serial}_last_job_result").state == "cancelled", step=1
    )
    ledger = hass.data[SHOP].ledger
    job = await ledger.last_job(serial)
    assert job is not None
    assert (await ledger.accounts.account(job.id)).stopped_by == hass_admin_user.id


async def test_a_prusa_printer_is_paused_resumed_and_stopped(
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    set_up: SetUp,
    state_of: StateOf,
    act: Act,
) -> None:
    await set_up(prusalink_entry)
    serial = prusalink_simulator.serial

    def status() -> str:
        return state_of("sensor", f"{serial}_status").state

    prusalink_simulator.start_job(PRUSA_FILE)
    await advance_until(prusalink_simulator, lambda: status() == "printing")
    prusalink_simulator.clock.set_scale(120)
    await act("button", f"{serial}_refresh", "press")
    for key, shown in (("pause", "paused"), ("resume", "printing"), ("stop", "cancelled")):
        await act("button", f"{serial}_{key}", "press")
        await eventually(lambda shown=shown: status() == shown)
        # What is asked of it while it is still on its way, the firmware accepts and forgets.
        await eventually(lambda: prusalink_simulator.machine.phase not in (Phase.PAUSING, Phase.RESUMING))


async def test_a_refused_command_tells_why_and_whose_word_it_is(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, act: Act
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.faults.commands_fail = "busy"
    light = f"{bambu_simulator.serial}_chamber_light"
    with pytest.raises(HomeAssistantError) as caught:
        await act("light", light, "turn_on")
    assert caught.value.translation_key == "command_refused"
    assert caught.value.translation_placeholders == {"name": "Werkbank", "reason": "busy"}
    bambu_simulator.faults.commands_fail = ""
    await act("light", light, "turn_on")


async def test_a_printer_that_wants_signatures_says_so_and_leaves_an_issue(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    act: Act,
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.set_developer_mode(False)
    with pytest.raises(HomeAssistantError) as caught:
        await act("button", f"{bambu_simulator.serial}_pause", "press")
    assert caught.value.translation_key == "signature_required"
    assert ir.async_get(hass).async_get_issue(DOMAIN, f"developer_mode_off_{bambu_entry.entry_id}")


async def test_a_command_to_a_printer_that_is_gone_fails_at_once(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, state_of: StateOf
) -> None:
    await set_up(bambu_entry)
    entity_id = state_of("button", f"{bambu_simulator.serial}_pause").entity_id
    button = bambu_entry.runtime_data.coordinator.hass.data["button"].get_entity(entity_id)
    await bambu_simulator.stop()
    await eventually(lambda: state_of("button", f"{bambu_simulator.serial}_pause").state == "unavailable")
    with pytest.raises(HomeAssistantError) as caught:
        await button.async_press()
    assert caught.value.translation_key == "not_connected"


@pytest.mark.parametrize("bambu_model", ["H2D"])
async def test_limits_come_from_the_model(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, state_of: StateOf
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    limits = {
        key: state_of("number", f"{serial}_{key}_target_temperature").attributes["max"]
        for key in ("nozzle", "left_nozzle", "bed", "chamber")
    }
    assert limits == {"nozzle": 350, "left_nozzle": 350, "bed": 120, "chamber": 65}
    for fan in ("part_fan", "aux_fan", "chamber_fan"):
        assert state_of("fan", f"{serial}_{fan}") is not None


async def test_what_a_printer_cannot_do_has_no_entity(
    hass: HomeAssistant,
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    set_up: SetUp,
) -> None:
    await set_up(prusalink_entry)
    domains = {
        entry.domain
        for entry in er.async_entries_for_config_entry(er.async_get(hass), prusalink_entry.entry_id)
    }
    assert domains == {"binary_sensor", "button", "event", "image", "sensor"}
