"""Printing a file that lies on the printer."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from custom_components.printernizer.drivers.commands import StartPrint
from custom_components.printernizer.drivers.errors import (
    CommandRefused,
    CommandTimeout,
    ConnectionLost,
    FileMissing,
    PrinterOccupied,
)
from custom_components.printernizer.drivers.models import PrinterStatus, SlotAddress
from custom_components.printernizer.drivers.prusalink import PrusaLinkDriver
from tests.simulators.prusalink import FOREVER, Phase, Plan, SimulatedPrinter

from .conftest import FAST, Watch

NAME = "Größe 1.bgcode"
PATH = f"/usb/{NAME}"
START = StartPrint(path=PATH)


def posts(printer: SimulatedPrinter) -> int:
    return sum(request.method == "POST" for request in printer.requests)


async def test_a_print_is_started_and_seen_to_begin(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file("another.bgcode")
    printer.add_file(NAME)
    slots = (SlotAddress(ams=None, slot=0), None)
    await watch.driver.send(StartPrint(path=PATH, plate=3, slots=slots, timelapse=True))
    assert posts(printer) == 1
    assert printer.machine.job_id == 101
    assert printer.machine.file is printer.storage.find(NAME)
    now = await watch.poll()
    assert now.job is not None
    assert (now.job.identity, now.job.file_name) == ("101", NAME)


async def test_a_file_that_was_just_sent_is_printed(printer: SimulatedPrinter, watch: Watch) -> None:
    async def data() -> AsyncIterator[bytes]:
        yield b"G28\n"

    file = await watch.driver.files.upload(PATH, data(), 4)
    assert printer.machine.phase is Phase.PREVIEW, "it asks at its display"
    assert (await watch.poll()).status is PrinterStatus.IDLE
    await watch.driver.send(StartPrint(path=file.path))
    assert printer.machine.file is not None
    assert printer.machine.file.data == b"G28\n"


async def test_a_printer_at_work_is_not_disturbed(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file(NAME)
    printer.start_job("a.bgcode")
    for step in ("confirmed", "printing", "pausing", "paused"):
        if step == "printing":
            printer.advance(600)
        if step == "pausing":
            printer.press("pause")
        if step == "paused":
            printer.advance(60)
        with pytest.raises(PrinterOccupied):
            await watch.driver.send(START)
    printer.crash()
    with pytest.raises(PrinterOccupied):
        await watch.driver.send(START)
    assert posts(printer) == 0
    assert printer.machine.job_id == 101


@pytest.mark.parametrize("end", ["finished", "stopped", "dismissed"])
async def test_the_next_print_follows_the_last(printer: SimulatedPrinter, watch: Watch, end: str) -> None:
    printer.add_file(NAME)
    printer.start_job("a.bgcode")
    await watch.poll()
    if end == "stopped":
        printer.press("stop")
    printer.advance(5000)
    if end == "dismissed":
        printer.dismiss()
    await watch.poll(2)
    await watch.driver.send(START)
    assert printer.machine.job_id == 102
    watch.heard()
    await watch.poll()
    printer.advance(600)
    await watch.poll(2)
    assert "JobStarted" in watch.heard()


async def test_a_question_at_the_display_is_a_beginning(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file(NAME)
    printer.machine.durations[Phase.CONFIRMED] = 0
    ask = printer.machine._confirm

    def confirm() -> None:
        printer.machine.plan = Plan(questions=1)
        ask()

    printer.machine._confirm = confirm
    await watch.driver.send(START)
    assert (await watch.poll(3)).status is PrinterStatus.ATTENTION


async def test_what_isnt_there_cant_be_printed(printer: SimulatedPrinter, watch: Watch) -> None:
    with pytest.raises(FileMissing):
        await watch.driver.send(START)
    printer.add_file(NAME)
    await watch.driver.send(START)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("409", PrinterOccupied),
        ("stale", CommandRefused),
        ("unauthorized", None),
        ("redirect", ConnectionLost),
    ],
)
async def test_a_refusal_is_told_and_the_next_try_works(
    printer: SimulatedPrinter, watch: Watch, fault: str, error: type[Exception] | None
) -> None:
    printer.add_file(NAME)
    printer.set_fault(fault, FOREVER if error else 1, path="/api/v1/files", method="POST")
    if error is not None:
        watch.driver._orders._timings = replace(FAST, start=0.3)
        with pytest.raises(error):
            await watch.driver.send(START)
        watch.driver._orders._timings = FAST
        printer.clear_faults()
        assert printer.machine.phase is Phase.IDLE
    await watch.driver.send(START)
    assert printer.machine.job_id == 101


async def test_a_start_whose_answer_is_lost_is_seen_all_the_same(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    printer.add_file(NAME)
    printer.set_fault("lost_answer", path="/api/v1/files", method="POST")
    await watch.driver.send(START)
    assert posts(printer) == 1
    assert printer.machine.job_id == 101


async def test_a_start_that_was_not_heard_is_not_repeated(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file(NAME)
    printer.set_fault("reset", path="/api/v1/files", method="POST")
    watch.driver._orders._timings = replace(FAST, start=0.3)
    with pytest.raises(ConnectionLost):
        await watch.driver.send(START)
    watch.driver._orders._timings = FAST
    assert posts(printer) == 1
    assert printer.machine.phase is Phase.IDLE
    await watch.driver.send(START)


async def test_a_start_without_effect_times_out(
    printer: SimulatedPrinter, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer.add_file(NAME)
    with monkeypatch.context() as broken:
        broken.setattr(printer.machine, "start", lambda name, plan=None: True)
        watch.driver._orders._timings = replace(FAST, start=0.3)
        with pytest.raises(CommandTimeout):
            await watch.driver.send(START)
    watch.driver._orders._timings = FAST
    await watch.driver.send(START)


async def test_a_printer_out_of_reach_is_told(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file(NAME)
    printer.set_fault("garbage", FOREVER, path="/api/v1/status")
    with pytest.raises(CommandRefused):
        await watch.driver.send(START)
    printer.clear_faults()
    await printer.unplug()
    with pytest.raises(ConnectionLost):
        await watch.driver.send(START)
    await printer.plug()
    await watch.driver.send(START)


async def test_nothing_is_started_before_the_first_look(driver: PrusaLinkDriver) -> None:
    with pytest.raises(ConnectionLost):
        await driver.send(START)


async def test_polls_go_on_while_a_print_begins(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file(NAME)
    printer.server.delay = 0.02
    starting = asyncio.create_task(watch.driver.send(START))
    while not starting.done():
        await watch.poll()
    await starting
    assert printer.server.most_open == 1


@pytest.mark.parametrize("model", ["mk3_pi"])
async def test_a_raspberry_pi_prints_as_well(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file("Größe 1.gcode")
    await watch.driver.send(StartPrint(path="/local/Größe 1.gcode"))
    assert printer.machine.job_id == 101
    with pytest.raises(PrinterOccupied):
        await watch.driver.send(StartPrint(path="/local/Größe 1.gcode"))
