"""Pause, resume, stop and what a printer may say to it."""

import asyncio
from dataclasses import replace

import pytest

from custom_components.printernizer.drivers.commands import Pause, Refresh, Resume, SetLight, Stop
from custom_components.printernizer.drivers.errors import (
    CommandRefused,
    CommandTimeout,
    ConnectionLost,
    NotSupported,
)
from custom_components.printernizer.drivers.models import PauseCause, PrinterStatus
from custom_components.printernizer.drivers.prusalink import PrusaLinkDriver, PrusaLinkTimings
from custom_components.printernizer.drivers.transitions import JobPaused
from tests.eventually import eventually
from tests.simulators.prusalink import FOREVER, Phase, SimulatedPrinter

from .conftest import FAST, Watch

S = PrinterStatus


def deletions(printer: SimulatedPrinter) -> int:
    return sum(request.method == "DELETE" for request in printer.requests)


@pytest.fixture
async def printing(printer: SimulatedPrinter, watch: Watch) -> Watch:
    printer.start_job("a.bgcode")
    await watch.poll()
    printer.advance(600)
    await watch.poll()
    printer.advance(10)
    await watch.poll()
    assert watch.now.status is S.PRINTING
    return watch


async def test_pause_and_resume(printer: SimulatedPrinter, printing: Watch) -> None:
    await printing.driver.send(Pause())
    await printing.poll()
    assert printing.now.status is S.PAUSED
    paused = printing.events[-1]
    assert isinstance(paused, JobPaused)
    assert paused.cause is PauseCause.USER
    printer.advance(10)
    await printing.driver.send(Resume())
    assert printer.machine.phase is Phase.RESUMING, "seen by the flags, before it prints"
    printer.advance(10)
    await printing.poll()
    assert printing.heard() == ["JobStarted", "JobPaused", "JobResumed"]
    printer.press("pause")
    await printing.poll()
    assert printing.now.job is not None
    assert printing.now.job.pause_cause is PauseCause.UNKNOWN, "that was somebody else"


async def test_stop_is_confirmed_by_the_flags_long_before_the_end(
    printer: SimulatedPrinter, printing: Watch
) -> None:
    await printing.driver.send(Stop())
    assert printer.machine.phase is Phase.ABORTING
    await printing.poll()
    assert printing.now.status is S.PRINTING
    printer.advance(25)
    printer.dismiss()
    await printing.poll(2)
    assert printing.heard() == ["JobStarted", "JobEnded(cancelled)"]


async def test_a_stop_that_was_forgotten_is_asked_again(printer: SimulatedPrinter, printing: Watch) -> None:
    printer.press("pause")
    stopping = asyncio.create_task(printing.driver.send(Stop()))
    await eventually(lambda: deletions(printer))
    assert printer.machine.phase is Phase.PAUSING
    printer.advance(10)
    await stopping
    assert printer.machine.phase is Phase.ABORTING
    assert deletions(printer) == 2


async def test_a_stop_without_effect_times_out(printer: SimulatedPrinter, printing: Watch) -> None:
    printing.driver._orders._timings = replace(FAST, long_patience=0.3)
    printer.press("pause")
    with pytest.raises(CommandTimeout):
        await printing.driver.send(Stop())
    printing.driver._orders._timings = FAST
    printer.advance(10)
    await printing.driver.send(Stop())


async def test_a_second_stop_that_is_refused_is_left_to_the_next_look(
    printer: SimulatedPrinter, printing: Watch
) -> None:
    printer.press("pause")
    stopping = asyncio.create_task(printing.driver.send(Stop()))
    await eventually(lambda: deletions(printer))
    printer.set_fault("409", 1, path="/api/v1/job/")
    await eventually(lambda: printer.server.faults.happened)
    printer.advance(10)
    printer.press("stop")
    await stopping


async def test_what_fits_not_is_refused(printer: SimulatedPrinter, printing: Watch) -> None:
    with pytest.raises(CommandRefused):
        await printing.driver.send(Resume())
    printer.runout()
    await printing.poll(2)
    with pytest.raises(CommandRefused):
        await printing.driver.send(Resume())
    with pytest.raises(CommandRefused):
        await printing.driver.send(Pause())
    printer.press("loaded")
    await printing.poll()
    await printing.driver.send(Pause())


async def test_an_old_id_is_refused_and_no_other_job_is_hit(
    printer: SimulatedPrinter, printing: Watch
) -> None:
    printer.press("stop")
    printer.advance(30)
    printer.start_job("b.bgcode")
    with pytest.raises(CommandRefused):
        await printing.driver.send(Stop())
    assert printer.machine.phase is Phase.CONFIRMED
    await printing.poll()
    printer.advance(30)
    await printing.driver.send(Stop())


async def test_a_job_begun_since_the_last_poll_can_be_stopped(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    printer.start_job("a.bgcode")
    await watch.driver.send(Stop())
    assert printer.machine.phase is Phase.ABORTING


async def test_without_a_job_there_is_nothing_to_pause(printer: SimulatedPrinter, watch: Watch) -> None:
    with pytest.raises(CommandRefused):
        await watch.driver.send(Pause())
    printer.set_fault("404", FOREVER, path="/api/v1/status")
    with pytest.raises(CommandRefused):
        await watch.driver.send(Pause())


async def test_unanswered_looks_do_not_confirm(printer: SimulatedPrinter, printing: Watch) -> None:
    printer.set_fault("404", FOREVER, path="/api/printer")
    printer.set_fault("wrong_types", 2, path="/api/v1/status")
    printer.set_fault("garbage", 2, path="/api/v1/status")
    printing.driver._orders._timings = replace(FAST, long_patience=0.3)
    with pytest.raises(CommandTimeout):
        await printing.driver.send(Stop())
    printer.advance(30)
    await printing.poll()
    assert printing.now.status is S.CANCELLED


async def test_an_answer_of_another_kind_is_a_refusal(printer: SimulatedPrinter, printing: Watch) -> None:
    printer.set_fault("stale", 5, path="/api/v1/job/")
    with pytest.raises(CommandRefused):
        await printing.driver.send(Pause())
    await printing.driver.send(Pause())


async def test_a_command_to_a_printer_that_is_gone(printer: SimulatedPrinter, printing: Watch) -> None:
    await printer.unplug()
    with pytest.raises(ConnectionLost):
        await printing.driver.send(Pause())
    await printer.plug()
    await printing.driver.send(Pause())


async def test_a_command_that_breaks_off_is_left_to_the_caller(
    printer: SimulatedPrinter, printing: Watch
) -> None:
    printer.set_fault("reset", 2, path="/api/v1/job/")  # aiohttp tries once more on a used connection
    with pytest.raises(ConnectionLost):
        await printing.driver.send(Pause())
    assert sum(request.method == "PUT" for request in printer.requests) == 2
    await printing.driver.send(Pause())


async def test_after_a_command_the_printer_is_asked_sooner(
    printer: SimulatedPrinter, make_driver: object
) -> None:
    driver: PrusaLinkDriver = make_driver(  # type: ignore[operator]
        printer, timings=PrusaLinkTimings(printing=30, idle=30, confirm=0.01, load=0)
    )
    printer.start_job("a.bgcode")
    printer.advance(600)
    watch = Watch(driver, await driver.connect())
    await driver.send(Pause())
    async with asyncio.timeout(2):
        await watch.poll(4)
    assert watch.now.status is S.PAUSED
    await watch.close()


async def test_refresh_asks_at_once(printer: SimulatedPrinter, make_driver: object) -> None:
    driver: PrusaLinkDriver = make_driver(printer, timings=PrusaLinkTimings(idle=30))  # type: ignore[operator]
    watch = Watch(driver, await driver.connect())
    await driver.send(Refresh())
    async with asyncio.timeout(2):
        await watch.poll()
    await watch.close()


async def test_everything_else_is_not_supported(watch: Watch) -> None:
    with pytest.raises(NotSupported):
        await watch.driver.send(SetLight(on=True))
    assert watch.driver.stream_source() is None
    assert watch.driver.camera is None


async def test_before_connecting_nothing_can_be_sent(driver: PrusaLinkDriver) -> None:
    with pytest.raises(ConnectionLost):
        await driver.send(Pause())
