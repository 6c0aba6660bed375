"""The running job's file: found, read once, shown; and whatever fails, the print goes on."""

import asyncio
from datetime import timedelta
from io import BytesIO
from typing import Any

from PIL import Image
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.printernizer import job_file as module
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.job_file import JobFile
from custom_components.printernizer.job_problems import FileProblem
from custom_components.printernizer.shop import SHOP
from homeassistant.components.image import DOMAIN as IMAGE
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from tests.conftest import BAMBU_FILE, PRUSA_FILE, SetUp, StateOf
from tests.eventually import advance_until, eventually
from tests.simulators.bambu import BambuSimulator
from tests.simulators.printfiles import make_3mf, make_bgcode, make_gcode
from tests.simulators.prusalink import SimulatedPrinter, png


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again soon."""
    monkeypatch.setattr(module, "SOON", timedelta(seconds=0.1))
    monkeypatch.setattr(module, "LATER", timedelta(seconds=0.1))


def job_file_of(entry: MockConfigEntry) -> JobFile:
    return entry.runtime_data.job_file


def downloads(printer: SimulatedPrinter) -> int:
    """Count the requests for a file's bytes."""
    return sum(request.target.startswith("/usb/") for request in printer.requests)


async def picture_of(
    hass: HomeAssistant, client: ClientSessionGenerator, serial: str
) -> tuple[int, str, bytes]:
    entity_id = er.async_get(hass).async_get_entity_id(IMAGE, DOMAIN, f"{serial}_job_preview")
    response = await (await client()).get(f"/api/image_proxy/{entity_id}")
    return response.status, response.content_type, await response.read()


async def test_a_bambu_jobs_file_is_kept_read_and_shown(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    hass_client: ClientSessionGenerator,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    assert state_of(IMAGE, f"{serial}_job_preview").state == "unknown"
    assert (await picture_of(hass, hass_client, serial))[0] == 500
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(60)
    await eventually(lambda: state_of("sensor", f"{serial}_job_filament").state == "12.480")
    assert state_of(IMAGE, f"{serial}_job_preview").state != "unknown"
    status, mime, data = await picture_of(hass, hass_client, serial)
    assert (status, mime) == (200, "image/png")
    assert Image.open(BytesIO(data)).size > (64, 64)
    record = bambu_entry.runtime_data.coordinator.bookkeeper.current
    assert await hass.data[SHOP].library.find(record.file_sha256)
    assert job_file_of(bambu_entry).diagnostics() == {
        "problem": None,
        "has_preview": True,
        "is_working": False,
    }


async def test_after_a_restart_the_kept_file_is_used(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    await set_up(bambu_entry)
    filament = f"{bambu_simulator.serial}_job_filament"
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await eventually(lambda: state_of("sensor", filament).state == "12.480")
    await hass.config_entries.async_unload(bambu_entry.entry_id)
    bambu_simulator.faults.ftps_closed = True
    await set_up(bambu_entry)
    await eventually(lambda: job_file_of(bambu_entry).preview)
    assert state_of("sensor", filament).state == "12.480"
    assert job_file_of(bambu_entry).problem is None


async def test_between_two_jobs_the_last_ones_picture_is_shown(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(1200)
    await eventually(lambda: state_of("sensor", f"{serial}_job_filament").state == "12.480")
    bambu_simulator.advance(20_000)
    await eventually(lambda: state_of("sensor", f"{serial}_last_job_result").state == "finished")
    assert job_file_of(bambu_entry).preview
    await hass.config_entries.async_reload(bambu_entry.entry_id)
    await hass.async_block_till_done()
    await eventually(lambda: job_file_of(bambu_entry).preview)
    bambu_simulator.storage.content["/second.gcode.3mf"] = make_3mf(name="second", shape="plate")
    before = job_file_of(bambu_entry).preview
    bambu_simulator.start_job("/second.gcode.3mf")
    bambu_simulator.advance(60)
    await eventually(lambda: job_file_of(bambu_entry).preview not in (None, before))


async def test_a_file_that_is_late_is_found_all_the_same(
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    impatient: None,
) -> None:
    await set_up(bambu_entry)
    filament = f"{bambu_simulator.serial}_job_filament"
    bambu_simulator.faults.ftps_closed = True
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await eventually(lambda: job_file_of(bambu_entry).problem is FileProblem.NOT_CONNECTED)
    assert state_of("sensor", filament).state == "unknown"
    bambu_simulator.faults.ftps_closed = False
    await eventually(lambda: state_of("sensor", filament).state == "12.480")


@pytest.mark.parametrize("content", [b"no archive at all", b""])
async def test_a_broken_file_costs_some_tries_and_nothing_else(
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    impatient: None,
    content: bytes,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    facts = bambu_simulator.start_job(BAMBU_FILE).facts
    bambu_simulator.engine.stop()
    bambu_simulator.storage.content["/broken.gcode.3mf"] = content
    bambu_simulator.start_job("/broken.gcode.3mf", facts=facts)
    bambu_simulator.advance(600)
    job_file = job_file_of(bambu_entry)
    await eventually(
        lambda: job_file.problem is FileProblem.BROKEN_FILE and not job_file.diagnostics()["is_working"]
    )
    assert job_file_of(bambu_entry).preview is None
    assert state_of("sensor", f"{serial}_status").state == "printing"
    assert state_of("sensor", f"{serial}_job_filament").state == "unknown"


async def test_a_file_that_is_nowhere_is_looked_for_until_the_job_is_over(
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    impatient: None,
) -> None:
    await set_up(bambu_entry)
    facts = bambu_simulator.start_job(BAMBU_FILE).facts
    bambu_simulator.engine.stop()
    bambu_simulator.start_job("/nowhere.gcode.3mf", facts=facts)
    bambu_simulator.advance(600)
    job_file = job_file_of(bambu_entry)
    await eventually(lambda: job_file.problem is FileProblem.NOT_ON_PRINTER)
    assert job_file.diagnostics()["is_working"]
    bambu_simulator.advance(20_000)
    await eventually(lambda: not job_file.diagnostics()["is_working"])


async def test_only_the_head_of_binary_gcode_is_fetched(
    hass: HomeAssistant,
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    whole = make_bgcode(name="tower", filaments=(("PETG", "112233", "31.50"),))
    whole += bytes(5 << 20)
    prusalink_simulator.add_file("tower.bgcode", whole)
    await set_up(prusalink_entry)
    serial = prusalink_simulator.serial
    prusalink_simulator.start_job("tower.bgcode")
    await advance_until(
        prusalink_simulator, lambda: state_of("sensor", f"{serial}_job_filament").state == "31.500"
    )
    job_file = job_file_of(prusalink_entry)
    assert job_file.preview
    assert prusalink_entry.runtime_data.coordinator.bookkeeper.current.file_sha256 is None
    assert downloads(prusalink_simulator) == 1


@pytest.mark.parametrize("entry_options", [{"auto_download": "started"}, {"auto_download": "finished"}])
async def test_all_of_a_file_is_kept_when_that_is_wanted(
    hass: HomeAssistant,
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    set_up: SetUp,
    state_of: StateOf,
    entry_options: dict[str, str],
) -> None:
    whole = make_bgcode(name="tower", filaments=(("PETG", "112233", "31.50"),))
    prusalink_simulator.add_file("tower.bgcode", whole)
    await set_up(prusalink_entry)
    serial = prusalink_simulator.serial
    books = prusalink_entry.runtime_data.coordinator.bookkeeper
    prusalink_simulator.start_job("tower.bgcode")
    await advance_until(
        prusalink_simulator, lambda: state_of("sensor", f"{serial}_job_filament").state == "31.500"
    )
    if entry_options["auto_download"] == "started":
        await eventually(lambda: books.current.file_sha256)
    else:
        assert books.current.file_sha256 is None
    await advance_until(prusalink_simulator, lambda: books.last is not None)
    await eventually(lambda: books.last.file_sha256)
    kept = await hass.data[SHOP].library.find(books.last.file_sha256)
    assert kept.read_bytes() == whole
    assert str(books.last.grams) == "31.500"


async def test_the_printers_own_picture_is_shown_until_its_file_can_be_read(
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    set_up: SetUp,
    impatient: None,
) -> None:
    prusalink_simulator.add_file(PRUSA_FILE, b"nothing to read here", picture=png(64, 64))
    await set_up(prusalink_entry)
    prusalink_simulator.start_job(PRUSA_FILE)
    job_file = job_file_of(prusalink_entry)
    await eventually(lambda: job_file.preview)
    assert job_file.preview.mime == "image/png"
    assert job_file.preview.data == png(64, 64)


async def test_a_file_is_not_fetched_while_the_printer_is_away(
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    bambu_simulator.faults.ftps_closed = True
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    job_file = job_file_of(bambu_entry)
    await eventually(lambda: job_file.problem is FileProblem.NOT_CONNECTED)
    await bambu_simulator.stop()
    await eventually(lambda: job_file.problem is FileProblem.NOT_CONNECTED)
    bambu_simulator.faults.ftps_closed = False
    await bambu_simulator.start()
    await advance_until(
        bambu_simulator, lambda: state_of("sensor", f"{serial}_job_filament").state == "12.480", step=1
    )


async def test_a_new_job_ends_the_search_for_the_old_ones_file(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, state_of: StateOf
) -> None:
    await set_up(bambu_entry)
    facts = bambu_simulator.start_job(BAMBU_FILE).facts
    bambu_simulator.engine.stop()
    bambu_simulator.start_job("/nowhere.gcode.3mf", facts=facts)
    bambu_simulator.advance(600)
    await eventually(lambda: job_file_of(bambu_entry).problem is FileProblem.NOT_ON_PRINTER)
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    filament = f"{bambu_simulator.serial}_job_filament"
    await eventually(lambda: state_of("sensor", filament).state == "12.480")
    value: Any = job_file_of(bambu_entry).problem
    assert value is None


@pytest.mark.parametrize("is_gone", [True, False])
async def test_a_kept_file_that_is_gone_or_broken_is_fetched_again(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    is_gone: bool,
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    filament = f"{bambu_simulator.serial}_job_filament"
    await eventually(lambda: state_of("sensor", filament).state == "12.480")
    record = bambu_entry.runtime_data.coordinator.bookkeeper.current
    path = await hass.data[SHOP].library.find(record.file_sha256)
    await hass.config_entries.async_unload(bambu_entry.entry_id)
    if is_gone:
        await hass.async_add_executor_job(path.unlink)
    else:
        await hass.async_add_executor_job(path.write_bytes, b"rotten")
    await set_up(bambu_entry)
    await eventually(lambda: job_file_of(bambu_entry).preview)
    assert path.read_bytes() == bambu_simulator.storage.read(BAMBU_FILE)


async def test_without_books_there_is_a_picture_all_the_same(
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await set_up(bambu_entry)
    books = bambu_entry.runtime_data.coordinator.bookkeeper
    monkeypatch.setattr(module, "BOOKS_TIMEOUT", timedelta(seconds=0.1))
    monkeypatch.setattr(books, "drain", asyncio.Event().wait)
    monkeypatch.setattr(books, "take", lambda events, snapshot: None)
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await eventually(lambda: job_file_of(bambu_entry).preview)
    assert books.current is None


async def test_why_a_file_can_not_be_had_is_shown_beside_its_name(
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    impatient: None,
) -> None:
    await set_up(bambu_entry)
    name = f"{bambu_simulator.serial}_file_name"

    def problem() -> Any:
        return state_of("sensor", name).attributes["file_problem"]

    assert problem() is None
    bambu_simulator.faults.ftps_login_fails = True
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await eventually(lambda: problem() == "access_refused")
    assert state_of("sensor", name).state == BAMBU_FILE.removeprefix("/")
    bambu_simulator.faults.ftps_login_fails = False
    bambu_simulator.advance(20_000)
    await eventually(lambda: problem() is None)


async def test_a_file_that_a_busy_board_would_have_to_send_waits_for_the_prints_end(
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    set_up: SetUp,
    state_of: StateOf,
    impatient: None,
) -> None:
    content = make_gcode(name="tower", filaments=(("PETG", "112233", "31.50"),))
    prusalink_simulator.add_file("tower.gcode", content)
    await set_up(prusalink_entry)
    serial = prusalink_simulator.serial
    coordinator = prusalink_entry.runtime_data.coordinator
    prusalink_simulator.start_job("tower.gcode")
    job_file = job_file_of(prusalink_entry)
    await advance_until(prusalink_simulator, lambda: job_file.problem is FileProblem.AFTER_PRINT)
    assert coordinator.data.snapshot.status == "printing"
    assert downloads(prusalink_simulator) == 0
    assert state_of("sensor", f"{serial}_file_name").attributes["file_problem"] == "after_print"
    await advance_until(prusalink_simulator, lambda: coordinator.bookkeeper.last, step=300)
    await eventually(lambda: str(coordinator.bookkeeper.last.grams) == "31.500")
    assert job_file.problem is None


async def test_a_file_that_nobody_waits_for_any_more_makes_room_for_the_next(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    await set_up(bambu_entry)
    transfers = hass.data[SHOP].transfers
    bambu_simulator.faults.throttle = 100
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await eventually(lambda: transfers.all() and transfers.all()[0].state == "running")
    bambu_simulator.storage.content["/second.gcode.3mf"] = make_3mf(name="second", shape="plate")
    bambu_simulator.engine.stop()
    bambu_simulator.start_job("/second.gcode.3mf")
    bambu_simulator.faults.throttle = None
    bambu_simulator.advance(600)
    await eventually(
        lambda: (
            {transfer.path: transfer.state for transfer in transfers.all()}
            == {BAMBU_FILE: "cancelled", "/second.gcode.3mf": "done"}
        )
    )


@pytest.mark.parametrize("entry_options", [{"auto_download": "started"}])
async def test_what_a_person_wants_kept_is_fetched_though_the_next_job_runs(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    transfers = hass.data[SHOP].transfers
    bambu_simulator.faults.throttle = 40_000
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await eventually(lambda: transfers.all() and transfers.all()[0].state == "running")
    assert not transfers.all()[0].is_automatic
    bambu_simulator.storage.content["/second.gcode.3mf"] = make_3mf(name="second", shape="plate")
    bambu_simulator.engine.stop()
    bambu_simulator.start_job("/second.gcode.3mf")
    bambu_simulator.advance(600)
    await eventually(lambda: len(transfers.all()) == 2)
    bambu_simulator.faults.throttle = None
    await eventually(lambda: {transfer.state for transfer in transfers.all()} == {"done"})


async def test_a_reprinted_file_is_not_fetched_twice(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    books = bambu_entry.runtime_data.coordinator.bookkeeper
    for number in (1, 2):
        bambu_simulator.start_job(BAMBU_FILE)
        await advance_until(bambu_simulator, lambda: books.current and books.current.file_sha256)
        await advance_until(bambu_simulator, lambda: books.current is None, step=3000)
        assert sum(line.startswith("RETR") for line in bambu_simulator.ftps.log) == 1, number
    assert state_of("sensor", f"{serial}_total_filament").state == "24.960"


async def test_a_download_that_a_restart_broke_off_goes_on(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    transfers = hass.data[SHOP].transfers
    bambu_simulator.faults.throttle = 100
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await eventually(lambda: transfers.all() and transfers.all()[0].state == "running")
    await hass.config_entries.async_unload(bambu_entry.entry_id)
    await eventually(lambda: transfers.all()[0].state == "waiting")
    bambu_simulator.faults.throttle = None
    await set_up(bambu_entry)
    await eventually(lambda: job_file_of(bambu_entry).preview)
    # Where it ended before the job's file was asked for again, that wish finds it kept.
    asked = transfers.all()
    assert {transfer.state for transfer in asked} == {"done"}
    assert len({transfer.sha256 for transfer in asked}) == 1
