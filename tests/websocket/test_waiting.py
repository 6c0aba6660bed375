"""What waits for printers, over the websocket of a real Home Assistant."""

import asyncio
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.drivers.models import PrinterStatus
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from tests.conftest import SetUp
from tests.eventually import eventually
from tests.kept_files import PLAIN, READ_ONLY, keep, token_of
from tests.simulators.printfiles import make_3mf, make_bgcode

LAMP = make_3mf(name="Lampe", seconds=7200)


class Planner:
    """Somebody who plans."""

    def __init__(self, client: Any) -> None:
        self.client = client
        self.events: list[dict[str, Any]] = []

    async def answer(self, command: str, **more: Any) -> dict[str, Any]:
        await self.client.send_json_auto_id({"type": f"printernizer/{command}", **more})
        async with asyncio.timeout(20):
            while True:
                message: dict[str, Any] = await self.client.receive_json()
                if message["type"] == "result":
                    return message
                self.events.append(message["event"])

    async def ask(self, command: str, **more: Any) -> Any:
        answer = await self.answer(command, **more)
        assert answer["success"], answer
        return answer["result"]

    async def fails(self, command: str, **more: Any) -> str:
        answer = await self.answer(command, **more)
        assert not answer["success"], answer
        return str(answer["error"].get("translation_key") or answer["error"]["code"])

    async def hears(self) -> dict[str, Any]:
        async with asyncio.timeout(20):
            message: dict[str, Any] = (await self.client.receive_json())["event"]
        return message

    async def lists(self) -> dict[str, list[dict[str, Any]]]:
        answer = await self.ask("waiting/list")
        return {each["entry_id"]: each["prints"] for each in answer["lists"]}


@pytest.fixture
async def admin(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp, hass_ws_client: WebSocketGenerator
) -> Planner:
    """Give an administrator, and a printer that is set up."""
    await set_up(bambu_entry)
    return Planner(await hass_ws_client(hass))


async def test_prints_wait_in_the_order_that_a_person_gives_them(
    hass: HomeAssistant, admin: Planner, bambu_entry: MockConfigEntry
) -> None:
    printer = bambu_entry.entry_id
    assert await admin.lists() == {}
    ids = []
    for name in ("One", "Two", "Three"):
        kept = await keep(hass, f"{name}.gcode.3mf", make_3mf(name=name, seconds=3600))
        added = await admin.ask("waiting/add", entry_id=printer, file_id=kept.sha256, copies=2, note=" soon ")
        ids.append(added["waiting_id"])
    await admin.ask("waiting/move", waiting_id=ids[2], before=ids[0])
    await admin.ask("waiting/change", waiting_id=ids[1], copies=5)
    prints = (await admin.lists())[printer]
    assert [(each["name"], each["copies"], each["note"]) for each in prints] == [
        ("Three.gcode.3mf", 2, "soon"),
        ("One.gcode.3mf", 2, "soon"),
        ("Two.gcode.3mf", 5, "soon"),
    ]
    assert [each["seconds"] for each in prints] == [3600] * 3
    await admin.ask("waiting/remove", waiting_id=ids[0])
    assert [each["waiting_id"] for each in (await admin.lists())[printer]] == [ids[2], ids[1]]
    for command, more in (("remove", {}), ("move", {"before": None}), ("change", {"copies": 1})):
        assert await admin.fails(f"waiting/{command}", waiting_id=ids[0], **more) == "waiting_not_found"


async def test_a_subscriber_hears_everything_once_and_then_each_list_that_changes(
    hass: HomeAssistant, admin: Planner, bambu_entry: MockConfigEntry, hass_ws_client: WebSocketGenerator
) -> None:
    reader, elsewhere = Planner(await hass_ws_client(hass)), Planner(await hass_ws_client(hass))
    await reader.ask("waiting/subscribe", entry_id=bambu_entry.entry_id)
    assert await reader.hears() == {"type": "list", "lists": []}
    await elsewhere.ask("waiting/subscribe", entry_id="another")
    assert await elsewhere.hears() == {"type": "list", "lists": []}
    kept = await keep(hass, "Lampe.gcode.3mf", LAMP)
    await admin.ask("waiting/add", entry_id=bambu_entry.entry_id, file_id=kept.sha256)
    told = await reader.hears()
    assert (told["type"], told["entry_id"]) == ("changed", bambu_entry.entry_id)
    assert [(each["name"], each["is_gone"]) for each in told["prints"]] == [("Lampe.gcode.3mf", False)]
    assert "added_by" not in told["prints"][0]
    assert await elsewhere.lists() == {bambu_entry.entry_id: told["prints"]}
    assert elsewhere.events == []


async def test_a_card_says_what_is_next_and_only_when_it_changes(
    hass: HomeAssistant, admin: Planner, bambu_entry: MockConfigEntry, hass_ws_client: WebSocketGenerator
) -> None:
    reader = Planner(await hass_ws_client(hass))
    await reader.ask("printers/subscribe")
    [printer] = (await reader.hears())["printers"]
    assert printer["waiting"] is None
    kept = await keep(hass, "Lampe.gcode.3mf", LAMP)
    added = await admin.ask("waiting/add", entry_id=bambu_entry.entry_id, file_id=kept.sha256, copies=3)
    told = await reader.hears()
    assert told["changes"]["waiting"] == {
        "waiting_id": added["waiting_id"],
        "file_id": kept.sha256,
        "plate": 1,
        "name": "Lampe.gcode.3mf",
        "seconds": 7200,
        "count": 3,
        "total_seconds": 21600,
        "unknown": 0,
    }
    await admin.ask("waiting/change", waiting_id=added["waiting_id"], note="nobody's card says that")
    await admin.ask("waiting/remove", waiting_id=added["waiting_id"])
    while "waiting" not in told["changes"] or told["changes"]["waiting"] is not None:
        told = await reader.hears()


async def test_a_new_name_of_a_file_is_the_name_of_what_waits(
    hass: HomeAssistant, admin: Planner, bambu_entry: MockConfigEntry
) -> None:
    kept = await keep(hass, "Lampe.gcode.3mf", LAMP)
    await admin.ask("waiting/add", entry_id=bambu_entry.entry_id, file_id=kept.sha256)
    await admin.ask("files/update", file_id=kept.sha256, name="Leuchte.gcode.3mf")
    [each] = (await admin.lists())[bambu_entry.entry_id]
    assert each["name"] == "Leuchte.gcode.3mf"


async def test_a_print_that_was_started_from_the_list_leaves_it(
    hass: HomeAssistant, admin: Planner, bambu_entry: MockConfigEntry
) -> None:
    kept = await keep(hass, "Lampe.gcode.3mf", LAMP)
    printer = bambu_entry.entry_id
    added = await admin.ask("waiting/add", entry_id=printer, file_id=kept.sha256)
    options = await admin.ask("files/print_options", entry_id=printer, file_id=kept.sha256)
    order = {
        "entry_id": printer,
        "file_id": kept.sha256,
        "plate": options["plate"],
        "slots": [options["slots"][0]["key"] for _ in options["filaments"]],
        "waiting_id": added["waiting_id"],
    }
    await admin.ask("files/print", **order)
    assert await admin.lists() == {}
    coordinator = bambu_entry.runtime_data.coordinator
    await eventually(
        lambda: coordinator.data.snapshot.status in (PrinterStatus.PREPARING, PrinterStatus.PRINTING)
    )
    again = await admin.ask("waiting/add", entry_id=printer, file_id=kept.sha256)
    refused = await admin.fails("files/print", **{**order, "waiting_id": again["waiting_id"]})
    assert refused == "print_occupied"
    assert [each["copies"] for each in (await admin.lists())[printer]] == [1]


async def test_what_a_printer_can_never_print_does_not_wait_for_it(
    hass: HomeAssistant, admin: Planner, bambu_entry: MockConfigEntry
) -> None:
    printer = bambu_entry.entry_id
    foreign = await keep(hass, "Box.bgcode", make_bgcode(name="Box"))
    model = await keep(hass, "Box.stl", b"solid box\nendsolid box\n")
    kept = await keep(hass, "Lampe.gcode.3mf", LAMP)
    assert await admin.fails("waiting/add", entry_id=printer, file_id=foreign.sha256) == "print_wrong_format"
    assert await admin.fails("waiting/add", entry_id=printer, file_id=model.sha256) == "print_wrong_format"
    assert await admin.fails("waiting/add", entry_id=printer, file_id=kept.sha256, plate=7) == "plate_missing"
    assert await admin.fails("waiting/add", entry_id=printer, file_id="0" * 64) == "file_not_kept"
    assert await admin.fails("waiting/add", entry_id="nobody", file_id=kept.sha256) == "printer_not_found"
    assert await admin.lists() == {}


async def test_prints_may_wait_for_a_printer_that_is_off(
    hass: HomeAssistant, admin: Planner, bambu_entry: MockConfigEntry
) -> None:
    await hass.config_entries.async_unload(bambu_entry.entry_id)
    kept = await keep(hass, "Lampe.gcode.3mf", LAMP)
    await admin.ask("waiting/add", entry_id=bambu_entry.entry_id, file_id=kept.sha256)
    assert [each["name"] for each in (await admin.lists())[bambu_entry.entry_id]] == ["Lampe.gcode.3mf"]


@pytest.mark.parametrize(
    "more",
    [
        {"copies": 0},
        {"copies": 100},
        {"copies": 1.5},
        {"plate": 0},
        {"note": "n" * 201},
        {"file_id": "../secrets"},
        {"before": "x" * 65},
        {"name": "mine"},
    ],
)
async def test_a_wish_that_makes_no_sense_is_refused(
    admin: Planner, bambu_entry: MockConfigEntry, more: dict[str, Any]
) -> None:
    wish = {"entry_id": bambu_entry.entry_id, "file_id": "0" * 64, **more}
    assert await admin.fails("waiting/add", **wish) == "invalid_format"


async def test_who_may_not_control_a_printer_may_only_look(
    hass: HomeAssistant, admin: Planner, bambu_entry: MockConfigEntry, hass_ws_client: WebSocketGenerator
) -> None:
    kept = await keep(hass, "Lampe.gcode.3mf", LAMP)
    printer = bambu_entry.entry_id
    added = await admin.ask("waiting/add", entry_id=printer, file_id=kept.sha256)
    _, token = await token_of(hass, READ_ONLY)
    guest = Planner(await hass_ws_client(hass, token))
    assert await guest.lists() == await admin.lists()
    wishes: tuple[tuple[str, dict[str, Any]], ...] = (
        ("add", {"entry_id": printer, "file_id": kept.sha256}),
        ("move", {"waiting_id": added["waiting_id"], "before": None}),
        ("change", {"waiting_id": added["waiting_id"], "copies": 9}),
        ("remove", {"waiting_id": added["waiting_id"]}),
    )
    for command, wish in wishes:
        assert await guest.fails(f"waiting/{command}", **wish) == "unauthorized"
    assert [each["copies"] for each in (await admin.lists())[printer]] == [1]


async def test_a_plain_user_who_may_control_plans_and_stays_unnamed(
    hass: HomeAssistant, admin: Planner, bambu_entry: MockConfigEntry, hass_ws_client: WebSocketGenerator
) -> None:
    user, token = await token_of(hass, PLAIN)
    plain = Planner(await hass_ws_client(hass, token))
    kept = await keep(hass, "Lampe.gcode.3mf", LAMP)
    await plain.ask("waiting/add", entry_id=bambu_entry.entry_id, file_id=kept.sha256)
    [each] = hass.data[SHOP].waiting.of(bambu_entry.entry_id)
    assert each.added_by == user.id
    assert user.id not in str(await admin.lists())


async def test_who_sees_nothing_of_a_printer_sees_nothing_of_its_list(
    hass: HomeAssistant, admin: Planner, bambu_entry: MockConfigEntry, hass_ws_client: WebSocketGenerator
) -> None:
    kept = await keep(hass, "Lampe.gcode.3mf", LAMP)
    await admin.ask("waiting/add", entry_id=bambu_entry.entry_id, file_id=kept.sha256)
    user, token = await token_of(hass, PLAIN)
    user.groups = []
    user.invalidate_cache()
    stranger = Planner(await hass_ws_client(hass, token))
    assert await stranger.lists() == {}
