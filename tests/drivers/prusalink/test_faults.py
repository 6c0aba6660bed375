"""What goes wrong on the way, each ending in recovery."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
import time

import pytest

from custom_components.printernizer.drivers.errors import (
    CannotConnect,
    ConnectionLost,
    NotAPrinter,
    WrongPrinter,
)
from custom_components.printernizer.drivers.models import Capability, Fan, PrinterStatus
from custom_components.printernizer.drivers.prusalink import PrusaLinkDriver, PrusaLinkTimings
from tests.simulators.prusalink import FOREVER, SimulatedPrinter

from .conftest import FAST, Watch

type Maker = Callable[..., PrusaLinkDriver]
STATUS = "/api/v1/status"


@pytest.mark.parametrize("fault", ["truncated", "reset", "408", "503", "garbage"])
@pytest.mark.parametrize("count", [1, 4])
async def test_a_missed_poll_is_not_an_outage(
    printer: SimulatedPrinter, watch: Watch, fault: str, count: int
) -> None:
    printer.start_job("a.bgcode")
    await watch.poll()
    printer.set_fault(fault, count, path=STATUS)
    await watch.poll(2)
    assert len(printer.server.faults.happened) == count
    assert watch.now.status is PrinterStatus.PREPARING
    assert watch.heard() == ["JobStarted"]


@pytest.mark.parametrize("fault", ["huge", "nested", "login_page", "404", "redirect"])
async def test_an_absurd_answer_is_only_a_miss(printer: SimulatedPrinter, watch: Watch, fault: str) -> None:
    printer.set_fault(fault, 2, path=STATUS)
    await watch.poll(2)
    assert len(printer.server.faults.happened) == 2


@pytest.mark.parametrize("fault", ["not_utf8", "wrong_types"])
async def test_strange_values_are_passed_over(printer: SimulatedPrinter, watch: Watch, fault: str) -> None:
    printer.start_job("a.bgcode")
    await watch.poll()
    printer.set_fault(fault, 1, path=STATUS)
    await watch.poll()
    assert watch.now.status is PrinterStatus.PREPARING
    assert watch.now.job is not None
    await watch.poll()
    assert watch.now.raw_status == "PRINTING"


async def test_three_misses_in_a_row_are_an_outage(printer: SimulatedPrinter, watch: Watch) -> None:
    await printer.unplug()
    with pytest.raises(ConnectionLost):
        await watch.poll()
    with pytest.raises(CannotConnect):
        await watch.driver.connect()
    with pytest.raises(ConnectionLost):
        await anext(watch.driver.snapshots())
    await printer.plug()
    await watch.reconnect()
    await watch.poll(2)


async def test_two_misses_are_forgotten_after_an_answer(printer: SimulatedPrinter, watch: Watch) -> None:
    for _ in range(3):
        printer.set_fault("garbage", 4, path=STATUS)
        await watch.poll()
        assert watch.driver.diagnostics()["misses"] == 0


async def test_a_hanging_printer_is_given_up_in_time(printer: SimulatedPrinter, watch: Watch) -> None:
    watch.driver._client._timings = replace(FAST, request=0.8)
    printer.set_fault("hang", FOREVER, path=STATUS)
    begin = time.monotonic()
    with pytest.raises(ConnectionLost):
        await watch.poll()
    assert time.monotonic() - begin < 40 * 0.8
    watch.driver._client._timings = FAST
    printer.clear_faults()
    await watch.reconnect()
    await watch.poll()


async def test_a_stall_is_waited_out(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.set_fault("stall", 1, path=STATUS, seconds=0.1)
    await watch.poll()
    assert watch.driver.diagnostics()["response_time"] >= 0.1


async def test_a_slow_printer_is_asked_less_often(printer: SimulatedPrinter, make_driver: Maker) -> None:
    printer.server.delay = 0.05
    driver = make_driver(printer, timings=PrusaLinkTimings(printing=0.01, idle=0.01, load=4))
    watch = Watch(driver, await driver.connect())
    await watch.poll(3)
    first, second = [request.real for request in printer.requests if request.target == STATUS][-2:]
    assert second - first >= 4 * 0.05
    await watch.close()


@pytest.mark.parametrize("fault", ["reset", "truncated", "garbage", "hang", "503", "html"])
async def test_connecting_to_a_troubled_printer_fails_and_works_later(
    printer: SimulatedPrinter, make_driver: Maker, fault: str
) -> None:
    fault = {"html": "login_page"}.get(fault, fault)
    driver = make_driver(printer)
    printer.set_fault(fault, FOREVER, path="/api/v1/info")
    if fault == "hang":
        driver._client._timings = replace(FAST, request=0.8)
    with pytest.raises(CannotConnect):
        await driver.connect()
    driver._client._timings = FAST
    printer.clear_faults()
    assert (await driver.connect()).status is PrinterStatus.IDLE
    await driver.close()


async def test_an_unknown_name_is_not_reached(make_driver: Maker, printer: SimulatedPrinter) -> None:
    with pytest.raises(CannotConnect):
        await make_driver(printer, url="http://printer.invalid").connect()


async def test_no_answer_at_the_version_page(printer: SimulatedPrinter, make_driver: Maker) -> None:
    printer.set_fault("404", 1, path="/api/version")
    with pytest.raises(NotAPrinter):
        await make_driver(printer).connect()
    await make_driver(printer).connect()


async def test_never_more_than_one_connection_for_polls(printer: SimulatedPrinter, watch: Watch) -> None:
    await watch.poll(20)
    assert printer.server.accepted == 1
    assert printer.server.most_open == 1


async def test_an_idle_connection_closed_by_the_printer_is_no_miss(
    printer: SimulatedPrinter, make_driver: Maker
) -> None:
    printer.server.idle_timeout = 0.2
    driver = make_driver(printer, timings=PrusaLinkTimings(idle=0.5, misses=1))
    watch = Watch(driver, await driver.connect())
    await watch.poll(5)
    assert printer.server.accepted > 3
    await watch.close()


async def test_the_firmware_is_looked_at_again(printer: SimulatedPrinter, make_driver: Maker) -> None:
    driver = make_driver(printer, timings=PrusaLinkTimings(idle=0.005, identity=0, load=0))
    watch = Watch(driver, await driver.connect())
    printer.firmware = "6.6.0+1"
    await watch.poll()
    assert watch.now.info.firmware == "6.6.0+1"
    printer.set_fault("garbage", 2, path="/api/version")
    await watch.poll(2)
    printer.serial = "other"
    driver._config = type(driver._config)(url=printer.url, password="x", serial="mine")
    with pytest.raises(WrongPrinter):
        await watch.poll()
    await watch.close()


async def test_chamber_values_appear_and_stay(printer: SimulatedPrinter, watch: Watch) -> None:
    assert Capability.CHAMBER_TEMPERATURE not in watch.now.info.capabilities
    printer.machine.chamber = 38.5
    await watch.poll()
    assert Capability.CHAMBER_TEMPERATURE in watch.now.info.capabilities
    assert watch.now.chamber.actual == 38.5
    assert watch.now.fans[Fan.CHAMBER].rpm == 900
    printer.machine.chamber = None
    await watch.poll()
    assert Capability.CHAMBER_TEMPERATURE in watch.now.info.capabilities
    assert watch.now.chamber.actual is None


async def test_closing_ends_the_polls(printer: SimulatedPrinter, watch: Watch) -> None:
    await watch.poll()
    await watch.driver.close()
    with pytest.raises(ConnectionLost):
        await watch.poll()


@pytest.mark.parametrize("model", ["mk3_pi"])
async def test_a_raspberry_pi_from_begin_to_end(printer: SimulatedPrinter, watch: Watch) -> None:
    assert watch.now.info.model == "MK3S"
    assert watch.now.info.name == "Old friend"
    assert watch.now.info.firmware == "3.13.1-6876"
    printer.start_job("a b.gcode")
    await watch.poll()
    printer.advance(60)
    await watch.poll()
    printer.advance(600)
    await watch.poll()
    assert watch.now.status is PrinterStatus.PRINTING
    assert watch.now.job is not None
    assert watch.now.job.path_hints == ("/local/a b.gcode",)
    printer.advance(3770 - 660 + 45)
    await watch.poll()
    assert watch.now.status is PrinterStatus.FINISHED
    printer.advance(20)
    printer.has_old_idle_job = True
    await watch.poll(2)
    assert watch.now.status is PrinterStatus.IDLE
    assert watch.heard() == ["JobStarted", "JobEnded(finished)"]


async def test_another_printer_at_the_address_inherits_no_job(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    printer.start_job("a.bgcode")
    await watch.poll()
    printer.serial = "another"
    first = await watch.driver.connect()
    assert first.info.serial == "another"
    assert first.job is not None
    assert (first.job.run, first.job.file_name) == (0, "a.bgcode")


async def test_a_closed_session_is_told_as_a_lost_connection(printer: SimulatedPrinter, watch: Watch) -> None:
    await watch.driver._client._session.close()
    with pytest.raises(ConnectionLost):
        await watch.poll()


async def test_garbage_instead_of_http(make_driver: Maker, printer: SimulatedPrinter) -> None:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readline()
        writer.write(b"SSH-2.0-OpenSSH_9.9\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        with pytest.raises(NotAPrinter):
            await make_driver(printer, url=f"http://127.0.0.1:{port}").connect()
    await make_driver(printer).connect()
