"""An order to print: what is said to which printer, when it is not said, and when it counts as done."""

import asyncio
from dataclasses import replace
import hashlib
import json
from typing import Any

import pytest

from custom_components.printernizer.drivers.bambu.follower import Follower
from custom_components.printernizer.drivers.bambu.start import start_request
from custom_components.printernizer.drivers.commands import Pause, StartPrint, Stop
from custom_components.printernizer.drivers.errors import (
    CannotConnect,
    CommandInvalid,
    CommandRefused,
    CommandTimeout,
    ConnectionLost,
    FileBusy,
    NotSupported,
    PrinterError,
    PrinterOccupied,
    SignatureRequired,
    TransferBusy,
)
from custom_components.printernizer.drivers.models import Capability, PrinterStatus, SlotAddress
from tests.drivers.bambu.ftp_help import CONTENT, Source
from tests.drivers.bambu.test_driver import QUICK, simulated, watched
from tests.eventually import eventually
from tests.simulators.bambu import BambuSimulator, Faults
from tests.simulators.printfiles import make_3mf

pytestmark = pytest.mark.usefixtures("socket_enabled")

SPOOLS = (("PLA", "FFFFFF", "1.00"), ("PLA", "FFD400", "1.00"), ("PLA", "D7263D", "1.00"))
FILE = make_3mf(name="Würfel", seconds=1200, layers=40, filaments=SPOOLS, shape="cube", plate=2)
PATH = "/Würfel 1, groß.gcode.3mf"
MD5 = hashlib.md5(FILE, usedforsecurity=False).hexdigest()
FAST = replace(QUICK, start_answer=0.5, start=1.0)
A1, P2S, H2D, H2C, X1C = "039", "22E", "094", "31B", "00M"


def slot(ams: int | None, number: int) -> SlotAddress:
    return SlotAddress(ams=ams, slot=number)


SLOTS = (slot(0, 3), None, slot(0, 1))
START = StartPrint(path=PATH, plate=2, slots=SLOTS, md5=MD5)


def orders(printer: BambuSimulator) -> list[dict[str, Any]]:
    bodies = (body for payload in printer.mqtt.requests for body in json.loads(payload).values())
    return [body for body in bodies if body["command"] in {"project_file", "gcode_file"}]


# -- what is said


def unit(number: int, extruder: int = 0, trays: int = 4) -> dict[str, Any]:
    info = f"{extruder << 8 | (4 if number >= 128 else 3):x}"
    return {"id": str(number), "info": info, "tray": [{"id": str(tray)} for tray in range(trays)]}


def said(
    command: StartPrint, prefix: str = A1, *, units: tuple[dict[str, Any], ...] = (unit(0), unit(1))
) -> Any:
    follower = Follower(prefix + "00A000000001")
    spools = [{"id": "255"}, {"id": "254"}] if prefix in {H2D, H2C} else [{"id": "255"}]
    holders = {"vt_tray": {"id": "254"}} if prefix == A1 else {"vir_slot": spools}
    report = {"msg": 0, "gcode_state": "IDLE", "ams": {"ams": list(units)}, **holders}
    follower.take_status(report, 100)
    request = start_request(command, follower.first(), follower.machine.model, follower.report.raw)
    assert request.section == "print"
    return {"command": request.command, **request.fields}


def test_a_sliced_file_is_ordered_with_all_that_printers_want_to_hear() -> None:
    assert said(START) == {
        "command": "project_file", "param": "Metadata/plate_2.gcode", "subtask_name": "Würfel 1, groß",
        "file": PATH[1:], "url": f"ftp://{PATH}", "md5": MD5.upper(),
        "project_id": "0", "profile_id": "0", "task_id": "0", "subtask_id": "0",
        "bed_type": "auto", "bed_leveling": True, "flow_cali": False, "vibration_cali": False, "layer_inspect": False,
        "timelapse": False, "use_ams": True, "ams_mapping": [3, -1, 1],
        "ams_mapping2": [{"ams_id": 0, "slot_id": 3}, {"ams_id": 255, "slot_id": 255}, {"ams_id": 0, "slot_id": 1}],
    }  # fmt: skip


def test_flags_are_said_as_booleans_and_a_name_of_ones_own_is_kept() -> None:
    order = said(
        StartPrint(
            path="cache/a.3mf", name="Auftrag 7", bed_levelling=False, flow_calibration=True,
            vibration_calibration=True, layer_inspection=True, timelapse=True,
        )
    )  # fmt: skip
    flags = ("bed_leveling", "flow_cali", "vibration_cali", "layer_inspect", "timelapse")
    assert [order[flag] for flag in flags] == [False, True, True, True, True]
    assert (order["url"], order["file"]) == ("ftp:///cache/a.3mf", "cache/a.3mf")
    assert (order["subtask_name"], order["md5"]) == ("Auftrag 7", "")


@pytest.mark.parametrize(
    ("prefix", "units", "slots", "trays", "pairs", "nozzles"),
    [
        (A1, (), (), [], [], None),
        (A1, (), (slot(None, 0),), [254], [(255, 255)], None),
        (P2S, (unit(0), unit(1), unit(129, trays=1)), (slot(1, 2), slot(129, 0)), [6, 129], [(1, 2), (129, 0)], None),
        ("26A", (unit(16),), (slot(16, 1), None), [65, -1], [(16, 1), (255, 255)], None),
        (
            H2D, (unit(0), unit(128, 1, 1)), (slot(0, 2), slot(128, 0), None, slot(None, 0), slot(None, 1)),
            [2, 128, -1, 255, 254], [(0, 2), (128, 0), (255, 255), (255, 0), (254, 0)], [0, 1, -1, 0, 1],
        ),
        (H2D, (unit(0, 0xE),), (slot(0, 2),), [2], [(0, 2)], None),
        (H2C, (unit(0),), (slot(0, 2),), [2], [(0, 2)], None),
    ],
    ids=["no changer", "holder", "HT", "A2L", "two nozzles", "feeds both", "rack"],
)  # fmt: skip
def test_slots_get_the_numbers_that_the_model_knows(
    prefix: str,
    units: tuple[dict[str, Any], ...],
    slots: tuple[SlotAddress | None, ...],
    trays: list[int],
    pairs: list[tuple[int, int]],
    nozzles: list[int] | None,
) -> None:
    order = said(StartPrint(path="/a.3mf", slots=slots), prefix, units=units)
    assert order["ams_mapping"] == trays
    assert [(pair["ams_id"], pair["slot_id"]) for pair in order["ams_mapping2"]] == pairs
    assert order.get("nozzle_mapping") == nozzles
    assert order["use_ams"] is any(one is not None and one.ams is not None for one in slots)


def test_a_printer_that_chooses_itself_may_use_its_changer() -> None:
    assert said(StartPrint(path="/a.3mf"))["use_ams"] is True


def test_newer_models_hear_finer_numbers_too() -> None:
    order = said(StartPrint(path="/a.3mf", flow_calibration=True), P2S)
    assert (order["cfg"], order["auto_bed_leveling"], order["extrude_cali_flag"]) == ("0", 1, 1)
    assert "nozzle_offset_cali" not in order
    assert said(StartPrint(path="/a.3mf"), H2D)["nozzle_offset_cali"] == 2
    assert "cfg" not in said(StartPrint(path="/a.3mf"), X1C)


def test_plain_gcode_is_ordered_only_where_it_is_printed() -> None:
    assert said(StartPrint(path="/cache/a.gcode"), X1C) == {"command": "gcode_file", "param": "cache/a.gcode"}
    for prefix in (A1, P2S, "01P", "030"):
        with pytest.raises(CommandInvalid):
            said(StartPrint(path="/a.gcode"), prefix)


@pytest.mark.parametrize(
    "changes",
    [
        {"path": ""}, {"path": "/"}, {"path": "/a.stl"}, {"path": "/a.3mf\r\n"}, {"path": "/a\0.3mf"}, {"path": "/../a.3mf"},
        {"path": "/" + "n" * 4_000 + ".3mf"}, {"path": "/\udcfcber.3mf"}, {"path": "/a//b.3mf"},
        {"plate": 0}, {"plate": -1}, {"plate": 1_000}, {"name": "a\nb"}, {"name": "n" * 256}, {"name": "\udcfc"},
        {"md5": "abc"}, {"md5": "g" * 32}, {"md5": MD5 + "\n"},
        {"slots": (None, None)}, {"slots": (slot(3, 0),)}, {"slots": (slot(0, 4),)}, {"slots": (slot(None, 1),)},
        {"slots": (slot(0, 0),) * 65},
    ],
    ids=str,
)  # fmt: skip
def test_what_can_not_be_said_is_not(changes: dict[str, Any]) -> None:
    with pytest.raises(CommandInvalid):
        said(replace(START, **changes))
    with pytest.raises(CommandInvalid):
        said(StartPrint(path="/a.gcode", plate=2), X1C)


# -- how it ends


@pytest.mark.parametrize("model", ["A1", "A1 mini", "P1S", "X1C", "P2S", "H2D"])
@pytest.mark.parametrize("acks", ["answered", "short answer", "only seen"])
async def test_a_file_is_printed_from_the_card(model: str, acks: str) -> None:
    async with simulated(model, storage={PATH: FILE}) as printer, watched(printer) as watcher:
        printer.faults.ack_without_command = acks == "short answer"
        printer.faults.acks_missing = acks == "only seen"
        sending = asyncio.create_task(watcher.driver.send(START))
        while printer.engine.job is None:
            await asyncio.sleep(0.01)
        printer.advance(15)
        await sending
        now = await watcher.until(lambda now: now.job is not None and now.job.total_layers == 40)
        assert now.job is not None
        assert (now.job.name, now.job.plate) == ("Würfel 1, groß", 2)
        assert PATH in now.job.path_hints
        assert printer.engine.job is not None
        assert printer.engine.job.tray_map == (3, -1, 1)
        if not printer.model.is_ram_disk:
            await watcher.until(lambda now: now.job is not None and now.job.tray_map == (3, None, 1))
        printer.advance(120)
        await watcher.until(lambda now: now.active_slot == slot(0, 3))
        for _ in range(15):
            printer.advance(120)
        await watcher.until(lambda now: now.status is PrinterStatus.FINISHED)


async def test_a_printer_without_a_changer_prints_from_its_holder() -> None:
    file = make_3mf(name="a", seconds=600, plate=1)
    async with simulated("P1P", storage={"/a.3mf": file}) as printer, watched(printer) as watcher:
        await watcher.driver.send(StartPrint(path="/a.3mf", slots=(slot(None, 0),)))
        await watcher.until(lambda now: now.job is not None and now.job.tray_map == (254,))


async def test_plain_gcode_is_printed_by_an_x1() -> None:
    async with simulated("X1C", storage={"/a.gcode": b"G28\n"}) as printer, watched(printer) as watcher:
        await watcher.driver.send(StartPrint(path="/a.gcode"))
        printer.advance(15)
        await watcher.until(lambda now: now.status is PrinterStatus.PRINTING)


async def test_a_running_job_is_never_given_another() -> None:
    async with simulated(storage={PATH: FILE}) as printer, watched(printer) as watcher:
        await watcher.driver.send(START)
        printer.advance(400)
        for state in ("RUNNING", "PAUSE"):
            await watcher.until(lambda now, state=state: now.raw_status == state)
            with pytest.raises(PrinterOccupied):
                await watcher.driver.send(START)
            if state == "RUNNING":
                await watcher.driver.send(Pause())
        assert len(orders(printer)) == 1
        assert printer.engine.state == "PAUSE"
        await watcher.driver.send(Stop())
        with pytest.raises(PrinterOccupied):  # until it has told whether that was a cancel
            await watcher.driver.send(START)
        printer.advance(10)
        await watcher.until(lambda now: now.status is PrinterStatus.CANCELLED)
        await watcher.driver.send(START)
        assert len(orders(printer)) == 2


async def test_an_order_over_a_running_job_would_lose_that_job() -> None:
    """Show what the printers do that the driver keeps from happening."""
    async with simulated("A1 mini", storage={PATH: FILE}) as printer, watched(printer) as watcher:
        await watcher.driver.send(START)
        printer.advance(400)
        body = {"command": "project_file", "sequence_id": "5", "param": "", "url": ""}
        await printer._dispatch("print", body)
        assert printer.engine.state == "FAILED"


@pytest.mark.parametrize("word", ["", "INIT", "OFFLINE", "SLICING"])
async def test_a_printer_that_does_not_say_that_it_is_free_is_not(word: str) -> None:
    async with simulated(storage={PATH: FILE}) as printer:
        printer.engine.change({"gcode_state": word})
        async with watched(printer, replace(FAST, pushall_floor=0), connected=False) as watcher:
            await watcher.connect()
            with pytest.raises(PrinterOccupied):
                await watcher.driver.send(START)
            assert orders(printer) == []
            printer.engine.change({"gcode_state": "IDLE"})
            await watcher.until(lambda now: now.raw_status == "IDLE")
            await watcher.driver.send(START)


async def test_a_job_that_shows_late_is_waited_for_and_no_second_one_ordered_meanwhile() -> None:
    async with (
        simulated("P1P", storage={PATH: FILE}, faults=Faults(start_delay=135)) as printer,
        watched(printer) as watcher,
    ):
        start = StartPrint(path=PATH, plate=2)
        first = asyncio.create_task(watcher.driver.send(start))
        await eventually(lambda: orders(printer))
        await asyncio.sleep(0.3)
        assert watcher.now.status is PrinterStatus.IDLE
        with pytest.raises(PrinterOccupied):
            await watcher.driver.send(start)
        assert not first.done()
        printer.advance(135)
        await first
        assert watcher.now.status in {PrinterStatus.PREPARING, PrinterStatus.PRINTING}
        assert len(orders(printer)) == 1


async def test_an_order_whose_sender_gave_up_still_keeps_others_from_ordering() -> None:
    async with (
        simulated("P1P", storage={PATH: FILE}, faults=Faults(start_delay=1_000)) as printer,
        watched(printer, replace(FAST, start=0.8)) as watcher,
    ):
        start = StartPrint(path=PATH, plate=2)
        first = asyncio.create_task(watcher.driver.send(start))
        await asyncio.sleep(0.1)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        with pytest.raises(PrinterOccupied):
            await watcher.driver.send(start)
        await asyncio.sleep(0.8)
        printer.faults.start_delay = 0
        await watcher.driver.send(start)


async def test_a_yes_without_a_job_is_no_success() -> None:
    async with simulated("P1S", storage={PATH: FILE}) as printer, watched(printer, FAST) as watcher:
        printer.faults.commands_ignored = True
        with pytest.raises(CommandTimeout, match="agreed"):
            await watcher.driver.send(START)
        printer.faults.commands_ignored = False
        await watcher.driver.send(START)


async def test_no_answer_and_no_job_end_in_time() -> None:
    async with simulated("P1S", storage={PATH: FILE}) as printer, watched(printer, FAST) as watcher:
        printer.faults.commands_ignored = printer.faults.acks_missing = True
        with pytest.raises(CommandTimeout):
            await watcher.driver.send(START)
        printer.faults.commands_ignored = printer.faults.acks_missing = False
        await watcher.driver.send(START)


async def test_a_refusal_carries_the_printers_word_and_frees_it() -> None:
    async with simulated(storage={PATH: FILE}) as printer, watched(printer) as watcher:
        printer.faults.commands_fail = "no room on the bed"
        with pytest.raises(CommandRefused, match="no room"):
            await watcher.driver.send(START)
        printer.faults.commands_fail = ""
        await watcher.driver.send(START)
        assert watcher.now.job is not None


@pytest.mark.parametrize("path", ["/missing.3mf", "/broken.3mf"])
async def test_a_file_that_can_not_be_read_is_refused_with_the_printers_code(path: str) -> None:
    async with (
        simulated(storage={PATH: FILE, "/broken.3mf": b"PK broken"}, time_scale=20) as printer,
        watched(printer, replace(QUICK, settle=0.05)) as watcher,
    ):
        with pytest.raises(CommandRefused, match="0500-4003"):
            await watcher.driver.send(StartPrint(path=path))
        await watcher.until(lambda now: now.status is PrinterStatus.FAILED)
        await watcher.driver.send(START)


async def test_a_failure_without_a_code_ends_the_waiting_too() -> None:
    async with simulated(storage={PATH: FILE}) as printer, watched(printer) as watcher:
        printer.faults.commands_ignored = True
        sending = asyncio.create_task(watcher.driver.send(START))
        await asyncio.sleep(0.2)
        printer.engine.change({"gcode_state": "FAILED"})
        with pytest.raises(CommandRefused):
            await sending


@pytest.mark.parametrize("shape", ["verify_failed", "silence", "hms", "bare"])
async def test_a_printer_that_wants_signatures_prints_nothing(shape: str) -> None:
    async with simulated(storage={PATH: FILE}) as printer, watched(printer, FAST) as watcher:
        printer.set_developer_mode(False, refusal=shape)
        with pytest.raises(SignatureRequired):
            await watcher.driver.send(START)
        await watcher.until(lambda now: now.developer_mode is False)
        if shape == "silence":  # it may have been heard all the same, and begin any moment
            with pytest.raises(PrinterOccupied):
                await watcher.driver.send(START)
            await asyncio.sleep(1)
        printer.set_developer_mode(True)
        printer.engine.change({"hms": []})
        await watcher.driver.send(START)
        await watcher.until(lambda now: now.developer_mode is True)


async def test_a_connection_that_breaks_while_a_job_is_awaited_ends_the_waiting() -> None:
    async with (
        simulated("P1S", storage={PATH: FILE}, faults=Faults(start_delay=1_000)) as printer,
        watched(printer) as watcher,
    ):
        sending = asyncio.create_task(watcher.driver.send(START))
        await asyncio.sleep(0.2)
        printer.mqtt.drop_all()
        with pytest.raises(ConnectionLost):
            await sending
        await watcher.connect()
        with pytest.raises(PrinterOccupied):
            await watcher.driver.send(START)


async def test_an_order_that_was_refused_to_another_client_tells_nothing_of_the_job() -> None:
    async with simulated(storage={PATH: FILE}) as printer, watched(printer) as watcher:
        await watcher.driver.send(START)
        now = await watcher.until(lambda now: now.job is not None and now.job.tray_map == (3, None, 1))
        assert now.job is not None
        refused = {
            "command": "project_file", "subtask_name": "Würfel 1, groß", "task_id": "0", "result": "fail",
            "param": "Metadata/plate_9.gcode", "ams_mapping": [2], "sequence_id": "20004",
        }  # fmt: skip
        printer.emit({"print": refused})
        printer.advance(60)
        now = await watcher.until(lambda now: now.job is not None and now.status is PrinterStatus.PRINTING)
        assert now.job is not None
        assert (now.job.plate, now.job.tray_map) == (2, (3, None, 1))


# -- capabilities, and files beside jobs


async def test_what_a_model_can_do_with_files_is_in_its_capabilities() -> None:
    new = {Capability.START_PRINT, Capability.UPLOAD_FILES, Capability.DELETE_FILES}
    async with simulated(storage={PATH: FILE}) as printer, watched(printer) as watcher:
        assert watcher.now.info.capabilities >= new
    async with simulated("X9", storage={PATH: FILE}) as printer, watched(printer) as watcher:
        assert not watcher.now.info.capabilities & new
        with pytest.raises(NotSupported):
            await watcher.driver.send(START)


async def test_a_file_is_uploaded_printed_and_kept_from_harm_while_it_is() -> None:
    async with simulated("P1S", storage={}, files=True) as printer, watched(printer) as watcher:
        files = watcher.driver.files
        file = await files.upload(PATH, Source(FILE), len(FILE))
        await watcher.driver.send(replace(START, path=file.path))
        for _ in range(2):
            with pytest.raises(TransferBusy):
                await files.upload("/b.3mf", Source(CONTENT), len(CONTENT))
            with pytest.raises(FileBusy):
                await files.delete(PATH)
            assert not [line for line in printer.ftps.log if line.startswith("DELE")]
            printer.mqtt.drop_all()
            await watcher.lost()  # the job runs on, as far as anybody knows
        await watcher.connect()
        for _ in range(15):
            printer.advance(120)
        await watcher.until(lambda now: now.status is PrinterStatus.FINISHED)
        await files.delete(PATH)
        await files.upload("/b.3mf", Source(CONTENT), len(CONTENT))


async def test_nothing_is_uploaded_to_a_printer_that_is_not_followed() -> None:
    async with (
        simulated("P1S", storage={}, files=True) as printer,
        watched(printer, connected=False) as watcher,
    ):
        files = watcher.driver.files
        with pytest.raises(CannotConnect):
            await files.upload("/b.3mf", Source(CONTENT), len(CONTENT))
        await watcher.connect()
        await files.upload("/b.3mf", Source(CONTENT), len(CONTENT))
        printer.mqtt.drop_all()
        await watcher.lost()
        with pytest.raises(PrinterError):
            await files.upload("/c.3mf", Source(CONTENT), len(CONTENT))
