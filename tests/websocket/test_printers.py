"""Printers over the websocket of a real Home Assistant, with simulated printers behind it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.coordinator import PrinterCoordinator
from custom_components.printernizer.drivers.errors import InvalidAuth
from custom_components.printernizer.drivers.models import Temperature
from custom_components.printernizer.websocket import feed
from homeassistant.auth.const import GROUP_ID_READ_ONLY, GROUP_ID_USER
from homeassistant.auth.models import User
from homeassistant.config_entries import ConfigEntryDisabler, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar, device_registry as dr, entity_registry as er
from homeassistant.setup import async_setup_component
from tests.conftest import BAMBU_FILE, SetUp
from tests.eventually import eventually
from tests.simulators.bambu import BambuSimulator


class Subscriber:
    """What a panel does with the messages."""

    def __init__(self, client: Any) -> None:
        self.client = client
        self.printers: dict[str, dict[str, Any]] = {}
        self.messages: list[dict[str, Any]] = []

    async def subscribe(self, **more: Any) -> None:
        await self.client.send_json_auto_id({"type": "printernizer/printers/subscribe", **more})
        assert (await self.client.receive_json())["success"]
        await self.take()

    async def take(self, within: float = 5) -> dict[str, Any]:
        """Take in the next message."""
        async with asyncio.timeout(within):
            message: dict[str, Any] = (await self.client.receive_json())["event"]
        self.messages.append(message)
        match message["type"]:
            case "list":
                self.printers = {printer["entry_id"]: printer for printer in message["printers"]}
            case "added":
                self.printers[message["printer"]["entry_id"]] = message["printer"]
            case "changed":
                assert message["changes"]
                self.printers[message["entry_id"]] |= message["changes"]
            case "removed":
                del self.printers[message["entry_id"]]
        return message

    async def until(self, condition: Any) -> None:
        """Take messages in until something is so."""
        async with asyncio.timeout(10):
            while not condition(self.printers):
                await self.take()


@asynccontextmanager
async def _talking(simulator: BambuSimulator) -> AsyncIterator[None]:
    """Let the printer report, though time stands still in it."""

    async def talk() -> None:
        while True:
            await asyncio.sleep(0.2)
            simulator.report({"wifi_signal": "-50dBm"})

    task = asyncio.create_task(talk())
    try:
        yield
    finally:
        task.cancel()


async def ask(client: Any, command: str, **more: Any) -> dict[str, Any]:
    await client.send_json_auto_id({"type": f"printernizer/printers/{command}", **more})
    answer: dict[str, Any] = await client.receive_json()
    return answer


@pytest.fixture
async def coordinator(bambu_entry: MockConfigEntry, set_up: SetUp) -> PrinterCoordinator:
    """Give the coordinator of a printer that is set up."""
    await set_up(bambu_entry)
    runtime = bambu_entry.runtime_data
    result: PrinterCoordinator = runtime.coordinator
    return result


@pytest.fixture
async def subscriber(
    hass: HomeAssistant, coordinator: PrinterCoordinator, hass_ws_client: WebSocketGenerator
) -> Subscriber:
    """Give somebody who looks at the panel."""
    subscriber = Subscriber(await hass_ws_client(hass))
    await subscriber.subscribe()
    return subscriber


async def test_all_printers_are_listed_with_what_their_cards_show(
    hass: HomeAssistant,
    coordinator: PrinterCoordinator,
    bambu_entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
) -> None:
    answer = await ask(await hass_ws_client(hass), "list")
    assert answer["success"]
    (printer,) = answer["result"]["printers"]
    assert printer["entry_id"] == bambu_entry.entry_id
    assert printer["name"] == "Werkbank"
    assert printer["model"] == "A1"
    assert printer["connection"] == "connected"
    assert printer["status"] == "idle"
    assert printer["address"] == "127.0.0.1"
    assert printer["entities"]["camera"].startswith("camera.")
    assert printer["entities"]["temperatures"].keys() == {"nozzle", "bed"}
    assert len(printer["slots"]) >= 4
    device = dr.async_get(hass).async_get(printer["device_id"])
    assert device is not None
    assert device.serial_number == coordinator.serial


async def test_no_secret_is_told(
    hass: HomeAssistant,
    coordinator: PrinterCoordinator,
    bambu_simulator: BambuSimulator,
    hass_ws_client: WebSocketGenerator,
) -> None:
    text = str(await ask(await hass_ws_client(hass), "list"))
    assert bambu_simulator.access_code not in text
    assert bambu_simulator.fingerprint not in text


async def test_a_subscriber_follows_a_print_from_start_to_end(
    subscriber: Subscriber, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    key = bambu_entry.entry_id
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await subscriber.until(lambda printers: (printers[key]["job"] or {}).get("id"))
    assert subscriber.printers[key]["status"] == "printing"
    assert "pause" in subscriber.printers[key]["actions"]
    bambu_simulator.advance(100_000)
    await subscriber.until(lambda printers: printers[key]["last_job"])
    await subscriber.until(lambda printers: printers[key]["status"] == "finished")
    assert subscriber.printers[key]["job"] is None
    assert subscriber.printers[key]["last_job"]["result"] == "finished"
    changed = [message for message in subscriber.messages if message["type"] == "changed"]
    assert all("name" not in message["changes"] for message in changed)


async def test_a_flood_of_reports_is_told_a_few_times_a_second_and_ends_with_the_newest(
    hass: HomeAssistant,
    subscriber: Subscriber,
    bambu_entry: MockConfigEntry,
    coordinator: PrinterCoordinator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked = 0
    describe = feed.describe

    def counting(*args: Any) -> Any:
        nonlocal looked
        looked += 1
        return describe(*args)

    monkeypatch.setattr(feed, "describe", counting)
    begun = hass.loop.time()
    for degrees in range(100):
        snapshot = coordinator.data.snapshot
        bed = Temperature(actual=float(degrees), target=60)
        coordinator.async_set_updated_data(replace(coordinator.data, snapshot=replace(snapshot, bed=bed)))
        await asyncio.sleep(0.01)
        if degrees == 50:
            await subscriber.take()
    await subscriber.until(
        lambda printers: printers[bambu_entry.entry_id]["bed"] == {"actual": 99.0, "target": 60}
    )
    assert 1 < looked <= 3 + (hass.loop.time() - begun) / feed.INTERVAL


async def test_nothing_is_said_when_nothing_that_is_shown_has_changed(
    hass: HomeAssistant, subscriber: Subscriber, coordinator: PrinterCoordinator
) -> None:
    snapshot = coordinator.data.snapshot
    coordinator.async_set_updated_data(replace(coordinator.data, snapshot=replace(snapshot, wifi_signal=-71)))
    with pytest.raises(TimeoutError):
        await subscriber.take(within=0.3)


async def test_a_printer_that_goes_is_told_and_told_again_when_it_is_back(
    subscriber: Subscriber, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    key = bambu_entry.entry_id
    await bambu_simulator.power_loss()
    await subscriber.until(lambda printers: printers[key]["connection"] == "lost")
    assert subscriber.printers[key]["unavailable_since"]
    assert subscriber.printers[key]["actions"] == []
    await bambu_simulator.power_on()
    async with _talking(bambu_simulator):
        await subscriber.until(lambda printers: printers[key]["connection"] == "connected")
    assert subscriber.printers[key]["unavailable_since"] is None


async def test_a_printer_that_waits_for_a_person_says_so(
    hass: HomeAssistant, subscriber: Subscriber, bambu_entry: MockConfigEntry, coordinator: PrinterCoordinator
) -> None:
    coordinator.last_error = InvalidAuth("wrong code")
    coordinator.async_set_update_error(coordinator.last_error)
    await subscriber.until(lambda printers: printers[bambu_entry.entry_id]["connection"] == "failed")


async def test_printers_come_and_go(
    hass: HomeAssistant, subscriber: Subscriber, bambu_entry: MockConfigEntry
) -> None:
    other = MockConfigEntry(
        domain=DOMAIN,
        title="Neuer",
        unique_id="N1",
        data={"vendor": "prusalink", "host": "http://u:p@192.0.2.9/x"},
    )
    other.add_to_hass(hass)
    other.mock_state(hass, ConfigEntryState.SETUP_RETRY, "no answer")
    await subscriber.until(lambda printers: other.entry_id in printers)
    assert subscriber.printers[other.entry_id]["name"] == "Neuer"
    assert subscriber.printers[other.entry_id]["connection"] == "retrying"
    assert subscriber.printers[other.entry_id]["address"] == "192.0.2.9"
    other.mock_state(hass, ConfigEntryState.NOT_LOADED)
    await hass.config_entries.async_remove(other.entry_id)
    await subscriber.until(lambda printers: other.entry_id not in printers)


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("192.0.2.9", "192.0.2.9"),
        ("fe80::1", "fe80::1"),
        ("http://[fe80::1]:8080/", "fe80::1"),
        ("prusa.local:80", "prusa.local"),
        ("http://maker:secret@prusa.local", "prusa.local"),
        ("[broken", None),
        ("", None),
    ],
)
async def test_of_an_address_only_the_host_is_told(
    hass: HomeAssistant,
    socket_enabled: None,
    hass_ws_client: WebSocketGenerator,
    host: str,
    address: str | None,
) -> None:
    assert await async_setup_component(hass, DOMAIN, {})
    MockConfigEntry(domain=DOMAIN, unique_id=None, data={"host": host}).add_to_hass(hass)
    answer = await ask(await hass_ws_client(hass), "list")
    assert answer["result"]["printers"][0]["address"] == address
    assert "secret" not in str(answer)


async def test_what_other_integrations_do_is_not_told(hass: HomeAssistant, subscriber: Subscriber) -> None:
    foreign = MockConfigEntry(domain="other")
    foreign.add_to_hass(hass)
    foreign.mock_state(hass, ConfigEntryState.SETUP_RETRY, "no answer")
    foreign.mock_state(hass, ConfigEntryState.NOT_LOADED)
    with pytest.raises(TimeoutError):
        await subscriber.take(within=0.3)


async def test_a_reload_is_followed(
    hass: HomeAssistant, subscriber: Subscriber, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    key = bambu_entry.entry_id
    assert await hass.config_entries.async_reload(key)
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await subscriber.until(lambda printers: printers[key]["status"] == "printing")
    assert subscriber.printers[key]["connection"] == "connected"


async def test_a_disabled_printer_is_off_the_list_until_it_is_enabled(
    hass: HomeAssistant, subscriber: Subscriber, bambu_entry: MockConfigEntry
) -> None:
    key = bambu_entry.entry_id
    await hass.config_entries.async_set_disabled_by(key, ConfigEntryDisabler.USER)
    await subscriber.until(lambda printers: key not in printers)
    await hass.config_entries.async_set_disabled_by(key, None)
    await subscriber.until(lambda printers: key in printers and printers[key]["connection"] == "connected")


async def test_new_names_and_places_are_told(
    hass: HomeAssistant, subscriber: Subscriber, bambu_entry: MockConfigEntry
) -> None:
    key = bambu_entry.entry_id
    registry = dr.async_get(hass)
    area = ar.async_get(hass).async_create("Keller")
    device_id = subscriber.printers[key]["device_id"]
    registry.async_update_device(device_id, name_by_user="Mein Drucker", area_id=area.id)
    await subscriber.until(lambda printers: printers[key]["name"] == "Mein Drucker")
    assert subscriber.printers[key]["area"] == "Keller"
    camera = subscriber.printers[key]["entities"]["camera"]
    er.async_get(hass).async_update_entity(camera, disabled_by=er.RegistryEntryDisabler.USER)
    await subscriber.until(lambda printers: printers[key]["entities"]["camera"] is None)


async def test_who_leaves_is_told_nothing_more(
    hass: HomeAssistant, subscriber: Subscriber, coordinator: PrinterCoordinator
) -> None:
    listeners = len(coordinator._listeners)
    coordinator.async_update_listeners()
    await subscriber.client.send_json_auto_id({"type": "unsubscribe_events", "subscription": 1})
    assert (await subscriber.client.receive_json())["success"]
    assert len(coordinator._listeners) == listeners - 1


async def test_a_command_reaches_the_printer(
    hass: HomeAssistant,
    subscriber: Subscriber,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    hass_ws_client: WebSocketGenerator,
) -> None:
    key = bambu_entry.entry_id
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await subscriber.until(lambda printers: printers[key]["status"] == "printing")
    other = await hass_ws_client(hass)
    for action, status in (("pause", "paused"), ("resume", "printing"), ("stop", "cancelled")):
        assert (await ask(other, "command", entry_id=key, action=action))["success"]
        bambu_simulator.advance(10)
        await subscriber.until(lambda printers, status=status: printers[key]["status"] == status)
    light = subscriber.printers[key]["light"]
    wanted = "light_off" if light else "light_on"
    assert (await ask(other, "command", entry_id=key, action=wanted))["success"]
    await subscriber.until(lambda printers: printers[key]["light"] is not light)


async def test_an_error_is_cleared_where_the_printer_shows_one_and_only_there(
    hass: HomeAssistant,
    subscriber: Subscriber,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    hass_ws_client: WebSocketGenerator,
) -> None:
    key = bambu_entry.entry_id
    assert "clear_error" not in subscriber.printers[key]["actions"]
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    bambu_simulator.engine.error()
    await subscriber.until(lambda printers: "clear_error" in printers[key]["actions"])
    assert (await ask(await hass_ws_client(hass), "command", entry_id=key, action="clear_error"))["success"]
    await subscriber.until(lambda printers: "clear_error" not in printers[key]["actions"])
    assert subscriber.printers[key]["alerts"] == []
    assert subscriber.printers[key]["actions"][:2] == ["resume", "stop"]


async def test_a_command_that_fails_says_why_in_words_that_can_be_translated(
    hass: HomeAssistant,
    coordinator: PrinterCoordinator,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    hass_ws_client: WebSocketGenerator,
) -> None:
    client = await hass_ws_client(hass)
    await bambu_simulator.power_loss()
    await eventually(lambda: not coordinator.last_update_success)
    answer = await ask(client, "command", entry_id=bambu_entry.entry_id, action="light_on")
    assert not answer["success"]
    assert answer["error"]["code"] == "home_assistant_error"
    assert answer["error"]["translation_domain"] == DOMAIN
    assert answer["error"]["translation_key"] == "not_connected"
    await bambu_simulator.power_on()
    async with _talking(bambu_simulator):
        await eventually(lambda: coordinator.last_update_success, within=60)
    assert (await ask(client, "command", entry_id=bambu_entry.entry_id, action="light_on"))["success"]


async def test_a_command_for_a_printer_that_is_not_set_up_or_not_there_is_refused(
    hass: HomeAssistant, coordinator: PrinterCoordinator, hass_ws_client: WebSocketGenerator
) -> None:
    client = await hass_ws_client(hass)
    other = MockConfigEntry(domain=DOMAIN, title="Neuer", unique_id="N1", data={"host": "h"})
    other.add_to_hass(hass)
    answer = await ask(client, "command", entry_id=other.entry_id, action="stop")
    assert answer["error"]["translation_key"] == "not_connected"
    answer = await ask(client, "command", entry_id="nobody", action="stop")
    assert answer["error"]["code"] == "not_found"
    foreign = MockConfigEntry(domain="other")
    foreign.add_to_hass(hass)
    answer = await ask(client, "command", entry_id=foreign.entry_id, action="stop")
    assert answer["error"]["code"] == "not_found"


@pytest.mark.parametrize("message", [{"action": "explode"}, {"action": "stop", "entry_id": "x" * 65}, {}])
async def test_a_command_that_makes_no_sense_is_refused(
    hass: HomeAssistant,
    coordinator: PrinterCoordinator,
    hass_ws_client: WebSocketGenerator,
    message: dict[str, str],
) -> None:
    answer = await ask(await hass_ws_client(hass), "command", **{"entry_id": "e", **message})
    assert answer["error"]["code"] == "invalid_format"


async def _token(hass: HomeAssistant, user: User) -> str:
    refresh_token = await hass.auth.async_create_refresh_token(user, "https://example.com/app")
    return hass.auth.async_create_access_token(refresh_token)


@pytest.mark.parametrize(("group", "is_allowed"), [(GROUP_ID_USER, True), (GROUP_ID_READ_ONLY, False)])
async def test_only_those_who_may_control_can_send_commands_but_all_may_look(
    hass: HomeAssistant,
    coordinator: PrinterCoordinator,
    bambu_entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    group: str,
    is_allowed: bool,
) -> None:
    user = await hass.auth.async_create_user("Somebody", group_ids=[group])
    client = await hass_ws_client(hass, await _token(hass, user))
    (printer,) = (await ask(client, "list"))["result"]["printers"]
    assert bool(printer["actions"]) is is_allowed
    answer = await ask(client, "command", entry_id=bambu_entry.entry_id, action="light_on")
    assert answer["success"] is is_allowed
    if not is_allowed:
        assert answer["error"]["code"] == "unauthorized"


async def test_who_may_control_the_buttons_of_a_printer_may_control_the_printer(
    hass: HomeAssistant,
    coordinator: PrinterCoordinator,
    bambu_entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
) -> None:
    user = await hass.auth.async_create_user("Somebody", group_ids=[GROUP_ID_READ_ONLY])
    buttons = [
        entity.entity_id
        for entity in er.async_entries_for_config_entry(er.async_get(hass), bambu_entry.entry_id)
        if entity.domain == "button"
    ]
    assert buttons
    user.groups[0].policy = {"entities": {"entity_ids": dict.fromkeys(buttons, True)}}
    user.invalidate_cache()
    client = await hass_ws_client(hass, await _token(hass, user))
    (printer,) = (await ask(client, "list"))["result"]["printers"]
    assert printer["actions"]


async def test_there_is_a_list_before_there_is_a_printer(
    hass: HomeAssistant, socket_enabled: None, hass_ws_client: WebSocketGenerator
) -> None:
    assert await async_setup_component(hass, DOMAIN, {})
    client = await hass_ws_client(hass)
    assert (await ask(client, "list"))["result"]["printers"] == []
    subscriber = Subscriber(client)
    await subscriber.subscribe(language="de")
    assert subscriber.messages[0]["printers"] == []
