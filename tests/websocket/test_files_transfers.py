"""Files on their way, as somebody who looks at the panel sees them: real queue, simulated printer."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
import json
from pathlib import Path
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.library.models import Direction, Transfer, TransferState
from custom_components.printernizer.library.transfer_errors import TRANSFER_ERRORS
from custom_components.printernizer.shop import SHOP
from custom_components.printernizer.websocket import transfer_feed
from custom_components.printernizer.websocket.serialize_transfers import TransferPlace, serialize_transfer
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from tests.conftest import BAMBU_FILE, SetUp
from tests.eventually import eventually
from tests.kept_files import PLAIN, READ_ONLY, Asker, keep, token_of
from tests.simulators.bambu import BambuSimulator

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
MADE = Transfer(
    id="1", serial="S1", direction=Direction.DOWNLOAD, path="/a.3mf", name="a.3mf", requested_at=NOON
)


class Viewer:
    """What a panel does with the messages."""

    def __init__(self, client: Any) -> None:
        self.client = client
        self.transfers: dict[str, dict[str, Any]] = {}
        self.messages: list[dict[str, Any]] = []
        self.subscription = 0

    async def subscribe(self, **more: Any) -> None:
        await self.client.send_json_auto_id({"type": "printernizer/files/transfers", **more})
        answer = await self.client.receive_json()
        assert answer["success"], answer
        self.subscription = answer["id"]
        await self.take()

    async def take(self, within: float = 10) -> dict[str, Any]:
        async with asyncio.timeout(within):
            message: dict[str, Any] = (await self.client.receive_json())["event"]
        self.messages.append(message)
        if message["type"] == "list":
            self.transfers = {transfer["id"]: transfer for transfer in message["transfers"]}
        elif message["type"] == "changed":
            self.transfers[message["transfer"]["id"]] = message["transfer"]
        return message

    async def until(self, condition: Callable[[dict[str, dict[str, Any]]], object]) -> None:
        async with asyncio.timeout(20):
            while not condition(self.transfers):
                await self.take()


class Queue:
    """A queue in which happens what a test wants."""

    def __init__(self, *transfers: Transfer) -> None:
        self.transfers = {transfer.id: transfer for transfer in transfers}
        self.listeners: list[Callable[[Transfer], None]] = []

    def all(self) -> tuple[Transfer, ...]:
        return tuple(self.transfers.values())

    def clear(self) -> None:
        self.transfers.clear()

    def subscribe(self, listener: Callable[[Transfer], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def change(self, transfer: Transfer) -> None:
        self.transfers[transfer.id] = transfer
        for listener in tuple(self.listeners):
            listener(transfer)


@pytest.fixture
async def house(hass: HomeAssistant, socket_enabled: None) -> HomeAssistant:
    """Give a Home Assistant without printers."""
    assert await async_setup_component(hass, DOMAIN, {})
    return hass


@pytest.fixture
def queue(house: HomeAssistant) -> Iterator[Queue]:
    """Give a queue that the test moves by hand."""
    queue = Queue(MADE)
    shop = house.data[SHOP]
    real, shop.transfers = shop.transfers, queue  # type: ignore[assignment]
    yield queue
    shop.transfers = real


async def test_a_download_is_followed_from_the_wish_to_its_end(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp, hass_ws_client: WebSocketGenerator
) -> None:
    await set_up(bambu_entry)
    viewer = Viewer(await hass_ws_client(hass))
    await viewer.subscribe()
    assert viewer.transfers == {}
    asker = Asker(await hass_ws_client(hass))
    wish = await asker.ask("download", entry_id=bambu_entry.entry_id, path=BAMBU_FILE)
    await viewer.until(lambda transfers: transfers.get(wish["id"], {}).get("state") == "done")
    done = viewer.transfers[wish["id"]]
    assert done["entry_id"] == bambu_entry.entry_id
    assert done["printer_name"] == "Werkbank"
    assert done["done"] == done["size"] > 0
    assert done["error"] is None
    assert (await asker.ask("get", file_id=done["file_id"]))["file"]["name"] == "vase.gcode.3mf"
    late = Viewer(await hass_ws_client(hass))
    await late.subscribe()
    assert late.transfers == {wish["id"]: done}


async def test_many_changes_in_a_moment_are_one_message(
    house: HomeAssistant, queue: Queue, hass_ws_client: WebSocketGenerator
) -> None:
    viewer = Viewer(await hass_ws_client(house))
    await viewer.subscribe()
    for done in range(1000):
        queue.change(replace(MADE, state=TransferState.RUNNING, done=done))
    queue.change(replace(MADE, id="2"))
    await viewer.until(lambda transfers: "2" in transfers)
    assert viewer.transfers["1"]["done"] == 999
    assert [message["type"] for message in viewer.messages] == ["list", "changed", "changed"]


async def test_what_is_no_news_is_not_told(
    house: HomeAssistant, queue: Queue, hass_ws_client: WebSocketGenerator
) -> None:
    viewer = Viewer(await hass_ws_client(house))
    await viewer.subscribe()
    queue.change(replace(MADE, done=5))
    queue.change(MADE)
    await asyncio.sleep(transfer_feed.GATHERING * 2)
    queue.change(replace(MADE, done=7))
    assert (await viewer.take())["transfer"]["done"] == 7


async def test_who_leaves_hears_nothing_more(
    house: HomeAssistant, queue: Queue, hass_ws_client: WebSocketGenerator
) -> None:
    viewer = Viewer(await hass_ws_client(house))
    await viewer.subscribe()
    queue.change(replace(MADE, done=5))
    await viewer.client.send_json_auto_id({"type": "unsubscribe_events", "subscription": viewer.subscription})
    assert (await viewer.client.receive_json())["success"]
    assert queue.listeners == []
    gone = Viewer(await hass_ws_client(house))
    await gone.subscribe()
    queue.change(replace(MADE, done=6))
    await gone.client.close()
    await eventually(lambda: not queue.listeners)


async def test_files_that_come_into_the_library_without_a_transfer_are_told_now_and_then(
    house: HomeAssistant, hass_ws_client: WebSocketGenerator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transfer_feed, "GATHERING", 1)
    viewer = Viewer(await hass_ws_client(house))
    await viewer.subscribe()
    for number in range(20):
        await keep(house, f"{number}.gcode", b"G28 ; %d\n" % number)
    with suppress(TimeoutError):
        while True:
            await viewer.take(within=2)
    told = viewer.messages[1:]
    assert 1 <= len(told) <= 3
    assert all(message == {"type": "library"} for message in told)


async def test_that_the_library_has_changed_is_told_although_transfers_are_cleared_meanwhile(
    house: HomeAssistant, queue: Queue, hass_ws_client: WebSocketGenerator
) -> None:
    viewer = Viewer(await hass_ws_client(house))
    await viewer.subscribe()
    kept = await keep(house, "a.gcode", b"G28\n")
    await Asker(await hass_ws_client(house)).ask("clear_transfers")
    assert {(await viewer.take())["type"] for _ in range(2)} == {"list", "library"}
    await house.data[SHOP].library.remove(kept.sha256)
    assert (await viewer.take())["type"] == "library"


async def test_errors_are_told_in_the_readers_language(
    house: HomeAssistant, queue: Queue, hass_ws_client: WebSocketGenerator
) -> None:
    queue.change(replace(MADE, state=TransferState.FAILED, error="file_not_found"))
    texts = {}
    for language in ("de", "en", "fr", "tlh", None):
        viewer = Viewer(await hass_ws_client(house))
        await viewer.subscribe(**({} if language is None else {"language": language}))
        texts[language] = viewer.transfers["1"]["error"]
    assert texts["de"] == "Auf S1 gibt es keine Datei a.3mf."
    assert texts["en"] == "There is no file a.3mf on S1."
    assert texts["fr"] == texts["tlh"] == texts[None] == texts["en"]


async def test_a_language_is_bounded(house: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    asker = Asker(await hass_ws_client(house))
    assert await asker.fails("transfers", language="x" * 36) == "invalid_format"


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_reason_of_a_failure_has_words(language: str) -> None:
    root = Path(transfer_feed.__file__).parents[1]
    named = json.loads((root / "translations" / f"{language}.json").read_text("utf-8"))["exceptions"]
    assert named.keys() >= TRANSFER_ERRORS


def test_a_reason_without_words_is_shown_as_it_is() -> None:
    place = TransferPlace(entry_id=None, name="S1")
    assert serialize_transfer(replace(MADE, error="odd"), place, {})["error"] == "odd"
    text = serialize_transfer(replace(MADE, error="odd"), place, {"odd": "{name}: {path} {other}"})["error"]
    assert text == "S1: a.3mf -"


async def test_all_see_that_the_ended_ones_were_cleared(
    house: HomeAssistant, queue: Queue, hass_ws_client: WebSocketGenerator
) -> None:
    viewer = Viewer(await hass_ws_client(house))
    await viewer.subscribe()
    assert viewer.transfers
    await Asker(await hass_ws_client(house)).ask("clear_transfers")
    await viewer.until(lambda transfers: not transfers)


async def test_a_transfer_is_cancelled_by_who_may_control_the_printer(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    hass_ws_client: WebSocketGenerator,
) -> None:
    await set_up(bambu_entry)
    asker = Asker(await hass_ws_client(hass))
    bambu_simulator.faults.ftps_hangs = True
    files = bambu_entry.runtime_data.coordinator.driver.files
    (file,) = await _listing(bambu_simulator, files)
    transfer = hass.data[SHOP].transfers.download(bambu_simulator.serial, file)
    _, token = await token_of(hass, READ_ONLY)
    guest = Asker(await hass_ws_client(hass, token))
    assert await guest.fails("cancel", transfer_id=transfer.id) == "unauthorized"
    assert await guest.fails("clear_transfers") == "unauthorized"
    _, token = await token_of(hass, PLAIN)
    member = Asker(await hass_ws_client(hass, token))
    await member.ask("cancel", transfer_id=transfer.id)
    await eventually(lambda: hass.data[SHOP].transfers.all()[0].state is TransferState.CANCELLED)
    await asker.ask("cancel", transfer_id=transfer.id)
    await member.ask("clear_transfers")
    assert hass.data[SHOP].transfers.all() == ()
    assert await asker.fails("cancel", transfer_id=transfer.id) == "transfer_unknown"
    assert await asker.fails("cancel", transfer_id="x" * 65) == "invalid_format"


async def _listing(simulator: BambuSimulator, files: Any) -> Any:
    """List the card before the printer stops talking."""
    simulator.faults.ftps_hangs = False
    found = [file for file in await files.list("/") if file.path == BAMBU_FILE]
    simulator.faults.ftps_hangs = True
    return found


async def test_a_transfer_of_a_printer_that_has_left_is_not_for_everybody(
    house: HomeAssistant, queue: Queue, hass_ws_client: WebSocketGenerator
) -> None:
    cancelled: list[str] = []
    queue.cancel = cancelled.append  # type: ignore[attr-defined]
    _, token = await token_of(house, PLAIN)
    member = Asker(await hass_ws_client(house, token))
    assert await member.fails("cancel", transfer_id="1") == "unauthorized"
    await Asker(await hass_ws_client(house)).ask("cancel", transfer_id="1")
    assert cancelled == ["1"]
