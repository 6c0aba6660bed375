"""Prints begun over the websocket: real drivers against simulated printers."""

import asyncio
from decimal import Decimal
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.drivers.errors import ConnectionLost
from custom_components.printernizer.drivers.models import PrinterStatus
from custom_components.printernizer.library.models import OriginSource
from custom_components.printernizer.printfiles import Plate, PrintFileKind, PrintMetadata
from custom_components.printernizer.shop import SHOP
from custom_components.printernizer.websocket import files_printing
from custom_components.printernizer.websocket.serialize_printing import printable_plates
from homeassistant.core import HomeAssistant
from tests.conftest import BAMBU_FILE, SetUp
from tests.eventually import eventually
from tests.kept_files import Asker, keep, sha256_of
from tests.simulators.bambu import BambuSimulator
from tests.simulators.printfiles import make_3mf, make_bgcode

TWO_COLOURS = make_3mf(name="Two", filaments=(("PLA", "FFFFFF", "5.50"), ("PETG", "F2A33A", "1.25")))


@pytest.fixture
async def admin(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp, hass_ws_client: WebSocketGenerator
) -> Asker:
    """Give an administrator, and a printer that is set up."""
    await set_up(bambu_entry)
    return Asker(await hass_ws_client(hass))


def checks(options: dict[str, Any]) -> dict[str, bool]:
    return {row["check"]: row["is_blocking"] for row in options["checks"]}


async def test_what_there_is_to_decide_is_told_without_asking_the_printer(
    hass: HomeAssistant, admin: Asker, bambu_entry: MockConfigEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = await keep(hass, "Two.gcode.3mf", TWO_COLOURS)

    async def never(*_: object) -> None:
        pytest.fail("the printer was asked")

    monkeypatch.setattr(bambu_entry.runtime_data.coordinator.driver.files, "list", never)
    options = await admin.ask("print_options", entry_id=bambu_entry.entry_id, file_id=kept.sha256)
    assert options["name"] == "Two.gcode.3mf"
    assert (options["plates"], options["plate"]) == ([1], 1)
    assert options["needs_upload"] is True
    assert [use["type"] for use in options["filaments"]] == ["PLA", "PETG"]
    assert [Decimal(use["grams"]) for use in options["filaments"]] == [Decimal("5.50"), Decimal("1.25")]
    slots = {slot["key"]: slot for slot in options["slots"]}
    assert slots
    for use in options["filaments"]:
        if use["suggested"] is not None:
            assert slots[use["suggested"]]["type"] == use["type"]
    assert {slot["ams_number"] for slot in slots.values()} <= {1, None}
    assert "bed_levelling" in options["flags"]
    assert not any(checks(options).values())


async def test_a_file_that_came_from_the_printer_need_not_be_sent(
    hass: HomeAssistant, admin: Asker, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    kept = await keep(
        hass,
        "Two.gcode.3mf",
        TWO_COLOURS,
        source=OriginSource.PRINTER,
        serial=bambu_simulator.serial,
        path="/Two.gcode.3mf",
    )
    options = await admin.ask("print_options", entry_id=bambu_entry.entry_id, file_id=kept.sha256)
    assert options["needs_upload"] is False


async def test_what_stands_against_a_print_is_told_in_the_readers_words(
    hass: HomeAssistant, admin: Asker, bambu_entry: MockConfigEntry
) -> None:
    kept = await keep(hass, "Box.bgcode", make_bgcode(name="Box"))
    bambu_entry.runtime_data.coordinator.async_set_update_error(ConnectionLost())
    options = await admin.ask(
        "print_options", entry_id=bambu_entry.entry_id, file_id=kept.sha256, language="de"
    )
    found = checks(options)
    assert found["not_connected"]
    assert found["wrong_format"]
    texts = {row["check"]: row["text"] for row in options["checks"]}
    assert texts["not_connected"] == "Werkbank ist nicht erreichbar."
    assert not any(text.startswith("print_") for text in texts.values())


async def test_a_file_that_lies_on_the_printer_alone_is_read_first(
    admin: Asker, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    bambu_simulator.storage.write("/Two.gcode.3mf", TWO_COLOURS)
    options = await admin.ask("print_options", entry_id=bambu_entry.entry_id, path="/Two.gcode.3mf")
    assert [use["type"] for use in options["filaments"]] == ["PLA", "PETG"]
    assert options["needs_upload"] is False
    assert (await admin.ask("get", file_id=sha256_of(TWO_COLOURS)))["file"]["name"] == "Two.gcode.3mf"


async def test_nobody_waits_for_ever_for_a_file_that_is_read_first(
    admin: Asker,
    bambu_entry: MockConfigEntry,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def endless(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(files_printing, "PATIENCE", 0.1)
    monkeypatch.setattr(files_printing, "async_fetched", endless)
    options = await admin.ask("print_options", entry_id=bambu_entry.entry_id, path=BAMBU_FILE)
    assert options["filaments"] == []
    assert (options["plates"], options["plate"]) == ([1], 1)


async def test_a_kept_file_is_sent_and_printed(
    hass: HomeAssistant, admin: Asker, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    kept = await keep(hass, "Lampe.gcode.3mf", make_3mf(name="Lampe"))
    options = await admin.ask("print_options", entry_id=bambu_entry.entry_id, file_id=kept.sha256)
    assert not any(checks(options).values())
    await admin.ask(
        "print",
        entry_id=bambu_entry.entry_id,
        file_id=kept.sha256,
        plate=options["plate"],
        slots=[next(slot["key"] for slot in options["slots"]) for _ in options["filaments"]],
        flags={"bed_levelling": True, "timelapse": False},
    )
    coordinator = bambu_entry.runtime_data.coordinator
    await eventually(
        lambda: coordinator.data.snapshot.status in (PrinterStatus.PREPARING, PrinterStatus.PRINTING)
    )
    assert "Lampe" in coordinator.data.snapshot.job.name
    again = await admin.fails("print", entry_id=bambu_entry.entry_id, file_id=kept.sha256)
    assert again == "print_occupied"
    options = await admin.ask("print_options", entry_id=bambu_entry.entry_id, file_id=kept.sha256)
    assert checks(options)["occupied"]


async def test_what_makes_no_sense_is_refused(
    hass: HomeAssistant, admin: Asker, bambu_entry: MockConfigEntry
) -> None:
    kept = await keep(hass, "Lampe.gcode.3mf", make_3mf(name="Lampe"))
    place = {"entry_id": bambu_entry.entry_id, "file_id": kept.sha256}
    for more, expected in (
        ({"plate": -1}, "invalid_format"),
        ({"plate": 0}, "invalid_format"),
        ({"plate": 1000}, "invalid_format"),
        ({"plate": 77}, "plate_missing"),
        ({"slots": ["0:0"] * 65}, "invalid_format"),
        ({"slots": ["../../x"]}, "slot_not_found"),
        ({"slots": ["9:9"]}, "slot_not_found"),
        ({"slots": [0]}, "invalid_format"),
        ({"flags": {"explode": True}}, "invalid_format"),
        ({"flags": {"timelapse": "yes"}}, "invalid_format"),
        ({"file_id": "x"}, "invalid_format"),
        ({"file_id": "b" * 64}, "file_not_kept"),
        ({"file_id": None}, "file_or_path"),
        ({"path": BAMBU_FILE}, "file_or_path"),
        ({"entry_id": "nobody"}, "printer_not_found"),
    ):
        assert await admin.fails("print", **(place | more)) == expected, more
    assert hass.data[SHOP].transfers.all() == ()


def test_only_sliced_plates_of_a_project_are_offered() -> None:
    sliced, empty = Plate(index=2, seconds=60), Plate(index=1)
    project = PrintMetadata(kind=PrintFileKind.THREEMF, plates=(empty, sliced))
    assert printable_plates(project) == [2]
    assert printable_plates(PrintMetadata(kind=PrintFileKind.THREEMF, plates=(empty,))) == [1]
    assert printable_plates(None) == []
