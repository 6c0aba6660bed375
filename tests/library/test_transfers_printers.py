"""The queue with the real drivers, on simulated printers that speak the real protocols."""

import asyncio
from collections.abc import AsyncIterator
import os
from pathlib import Path

import aiohttp
import pytest

from custom_components.printernizer.drivers.bambu.config import BambuConfig
from custom_components.printernizer.drivers.bambu.ftps import BambuFiles, FtpsTimings
from custom_components.printernizer.drivers.bambu.tls import PrinterTls
from custom_components.printernizer.drivers.errors import FileMissing
from custom_components.printernizer.drivers.models import PrinterFile
from custom_components.printernizer.drivers.prusalink import (
    PrusaLinkConfig,
    PrusaLinkDriver,
    PrusaLinkTimings,
)
from custom_components.printernizer.library.models import KeptFile, Origin, OriginSource, TransferState
from custom_components.printernizer.library.transfer_errors import TransferCancelled
from tests.simulators.bambu import BambuSimulator, Faults
from tests.simulators.prusalink import SimulatedPrinter

from .transfer_stage import PRINT, Stage, staged

pytestmark = pytest.mark.usefixtures("socket_enabled")

VIDEO = os.urandom(900_000)
QUICK = FtpsTimings(connect=20, reply=20, data=20, finish=20)
FAST = PrusaLinkTimings(
    printing=0.02, idle=0.02, soon=0.02, confirm=0.02, request=20, listing=20, file_retry=0, load=0
)
FAILED, DONE = TransferState.FAILED, TransferState.DONE


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with staged(tmp_path) as stage:
        yield stage


def bambu(model: str, content: dict[str, bytes], faults: Faults | None = None) -> BambuSimulator:
    return BambuSimulator(model, storage=content, faults=faults, camera=False, time_scale=0)


def files_of(printer: BambuSimulator) -> BambuFiles:
    config = BambuConfig(
        host=printer.host, serial=printer.serial, access_code=printer.access_code, ftps_port=printer.ftps_port
    )
    return BambuFiles(config, PrinterTls(printer.serial, printer.fingerprint), QUICK)


async def listed(files: BambuFiles, path: str) -> PrinterFile:
    return next(file for file in await files.list(path.rpartition("/")[0] or "/") if file.path == path)


async def kept(stage: Stage, data: bytes = PRINT, name: str = "cube.gcode.3mf") -> KeptFile:
    async def source() -> AsyncIterator[bytes]:
        yield data

    origin = Origin(source=OriginSource.UPLOAD, name=name, seen_at=stage.transfers._now())
    return await stage.library.receive(source(), name, len(data), origin)


@pytest.mark.parametrize("model", ["A1", "P2S"])
async def test_a_bambu_printer_is_fetched_from_and_again_after_a_break(stage: Stage, model: str) -> None:
    async with bambu(model, {"/timelapse/a.mp4": VIDEO}) as printer:
        files = files_of(printer)
        file = await listed(files, "/timelapse/a.mp4")
        printer.faults.cut_after = 600_000

        def mend(transfer: object) -> None:
            if stage.heard[-1].error is not None:
                printer.faults.cut_after = None

        stage.transfers.subscribe(mend)
        stage.attach(printer.serial, files)
        done = await stage.transfers.wait(stage.transfers.download(printer.serial, file).id)
        assert done.tries == 2
        assert stage.stored()[0].read_bytes() == VIDEO
        assert stage.leftovers() == []
        begun = [line for line in printer.ftps.log if line.startswith("REST")]
        # What arrived before the break is not fetched again from a server that can go on.
        assert len(begun) == 1
        again = await stage.transfers.wait(stage.transfers.download(printer.serial, file).id)
        assert again.tries == 0


@pytest.mark.parametrize(
    "faults",
    [Faults(growing=True), Faults(overlong=1000), Faults(busy=True)],
)
async def test_a_bambu_file_that_lies_about_its_size_is_not_kept(stage: Stage, faults: Faults) -> None:
    async with bambu("P2S", {"/a.mp4": VIDEO}, faults) as printer:
        files = files_of(printer)
        stage.attach(printer.serial, files)
        file = PrinterFile(path="/a.mp4", name="a.mp4", size=len(VIDEO), modified="2026-11-01")
        transfer = stage.transfers.download(printer.serial, file)
        failed = await stage.reaches(transfer, FAILED)
        assert failed.error in {"transfer_failed", "transfer_busy"}
        assert failed.tries == 5
        assert stage.stored() == stage.leftovers() == []
        printer.faults.growing = printer.faults.busy = False
        printer.faults.overlong = 0
        assert (await stage.transfers.wait(stage.transfers.download(printer.serial, file).id)).state is DONE


async def test_a_bambu_file_that_comes_in_pieces_becomes_whole(stage: Stage) -> None:
    async with bambu("P2S", {"/a.mp4": VIDEO}, Faults(cut_silently_after=300_000)) as printer:
        files = files_of(printer)
        stage.attach(printer.serial, files)
        file = await listed(files, "/a.mp4")
        done = await stage.transfers.wait(stage.transfers.download(printer.serial, file).id)
        assert done.tries == 4
        assert stage.stored()[0].read_bytes() == VIDEO


async def test_a_bambu_server_that_forgets_the_offset_gives_no_wrong_file(stage: Stage) -> None:
    async with bambu("P2S", {"/a.mp4": VIDEO}, Faults(rest_ignored=True)) as printer:
        files = files_of(printer)
        file = await listed(files, "/a.mp4")
        printer.faults.cut_after = 500_000

        def mend(transfer: object) -> None:
            if stage.heard[-1].error is not None:
                printer.faults.cut_after = None

        stage.transfers.subscribe(mend)
        stage.attach(printer.serial, files)
        await stage.transfers.wait(stage.transfers.download(printer.serial, file).id)
        assert stage.stored()[0].read_bytes() == VIDEO


async def test_a_bambu_printer_that_is_switched_off_in_the_middle(stage: Stage) -> None:
    async with bambu("A1", {"/a.mp4": VIDEO}, Faults(throttle=400_000)) as printer:
        files = files_of(printer)
        file = await listed(files, "/a.mp4")
        stage.attach(printer.serial, files)
        transfer = stage.transfers.download(printer.serial, file)
        async with asyncio.timeout(5):
            while not stage.now(transfer).done:
                await asyncio.sleep(0.01)
        stage.away = {printer.serial}
        await printer.stop()
        waiting = await stage.reaches(transfer, TransferState.WAITING, "not_connected")
        assert waiting.tries == 1
        await asyncio.sleep(0.1)
        assert stage.now(transfer).tries == 1
        printer.faults.throttle = None
        await printer.start()
        stage.away.clear()
        done = await stage.transfers.wait(transfer.id)
        assert done.tries == 2
        assert stage.stored()[0].read_bytes() == VIDEO


@pytest.mark.parametrize("model", ["A1", "P2S"])
async def test_a_bambu_printer_is_sent_to(stage: Stage, model: str) -> None:
    content: dict[str, bytes] = {}
    async with bambu(model, content, Faults(store_cut_after=100)) as printer:
        stage.attach(printer.serial, files_of(printer))

        def mend(transfer: object) -> None:
            if stage.heard[-1].error is not None:
                printer.faults.store_cut_after = None

        stage.transfers.subscribe(mend)
        transfer = stage.transfers.upload(printer.serial, await kept(stage), "/cube.gcode.3mf")
        done = await stage.transfers.wait(transfer.id)
        assert (done.state, done.tries) == (DONE, 2)
        assert content == {"/cube.gcode.3mf": PRINT}


async def test_a_cancelled_upload_leaves_no_half_file_on_a_bambu_printer(stage: Stage) -> None:
    content: dict[str, bytes] = {}
    async with bambu("A1", content, Faults(throttle=20_000)) as printer:
        stage.attach(printer.serial, files_of(printer))
        file = await kept(stage, VIDEO, "a.mp4")
        transfer = stage.transfers.upload(printer.serial, file, "/a.gcode.3mf")
        async with asyncio.timeout(5):
            while "/a.gcode.3mf" not in content:
                await asyncio.sleep(0.01)
        printer.faults.throttle = None
        stage.transfers.cancel(transfer.id)
        with pytest.raises(TransferCancelled):
            await stage.transfers.wait(transfer.id)
        assert content == {}


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def connected(printer: SimulatedPrinter, session: aiohttp.ClientSession) -> PrusaLinkDriver:
    config = PrusaLinkConfig(url=printer.url, password=printer.password, username=printer.username)
    driver = PrusaLinkDriver(config, session, timings=FAST)
    await driver.connect()
    return driver


async def test_a_prusa_printer_without_sizes_is_fetched_from_whole(
    stage: Stage, session: aiohttp.ClientSession
) -> None:
    async with SimulatedPrinter("coreone", time_scale=0) as printer:
        printer.add_file("a.mp4", VIDEO)
        driver = await connected(printer, session)
        (file,) = await driver.files.list("/usb")
        assert file.size is None
        printer.set_fault("short_body", 1, path="/usb")
        stage.attach("P", driver.files, is_delicate=True)
        done = await stage.transfers.wait(stage.transfers.download("P", file).id)
        assert (done.tries, done.size) == (2, len(VIDEO))
        assert stage.stored()[0].read_bytes() == VIDEO
        assert (await stage.transfers.wait(stage.transfers.download("P", file).id)).tries == 0
        await driver.close()


@pytest.mark.parametrize(("ranges", "offsets"), [("right", 1), ("none", 1), ("wrong", 1)])
async def test_a_prusa_printer_on_a_raspberry_pi_goes_on_if_it_can(
    stage: Stage, session: aiohttp.ClientSession, ranges: str, offsets: int
) -> None:
    async with SimulatedPrinter("mk3_pi", time_scale=0) as printer:
        printer.ranges = ranges
        printer.add_file("a.gcode", VIDEO.hex().encode())
        driver = await connected(printer, session)
        (file,) = await driver.files.list("/local")
        printer.server.rate = 2_000_000
        detach = stage.attach("P", driver.files)
        transfer = stage.transfers.download("P", file)
        async with asyncio.timeout(10):
            while not stage.now(transfer).done:
                await asyncio.sleep(0.01)
        detach()
        await stage.reaches(transfer, TransferState.WAITING, "not_connected")
        printer.server.rate = None
        stage.attach("P", driver.files)
        assert (await stage.transfers.wait(transfer.id)).tries == 1
        assert stage.stored()[0].read_bytes() == VIDEO.hex().encode()
        asked = [
            request for request in printer.requests if "range" in {key.lower() for key in request.headers}
        ]
        assert len(asked) == offsets
        await driver.close()


async def test_a_file_that_is_gone_from_a_prusa_printer(stage: Stage, session: aiohttp.ClientSession) -> None:
    async with SimulatedPrinter("coreone", time_scale=0) as printer:
        printer.add_file("a.gcode", b"G28\n")
        driver = await connected(printer, session)
        (file,) = await driver.files.list("/usb")
        printer.storage.files.clear()
        stage.attach("P", driver.files, is_delicate=True)
        with pytest.raises(FileMissing):
            await stage.transfers.wait(stage.transfers.download("P", file).id)
        await driver.close()


async def test_a_prusa_board_that_prints_trickles_and_answers_its_polls(
    stage: Stage, session: aiohttp.ClientSession
) -> None:
    async with SimulatedPrinter("coreone", time_scale=0) as printer:
        printer.add_file("a.mp4", VIDEO)
        driver = await connected(printer, session)
        (file,) = await driver.files.list("/usb")
        stage.printing = {"P"}
        stage.attach("P", driver.files, is_delicate=True)
        transfer = stage.transfers.download("P", file)
        polls = 0
        snapshots = driver.snapshots()
        end = asyncio.get_running_loop().time() + 2
        while asyncio.get_running_loop().time() < end:
            await anext(snapshots)
            polls += 1
        assert polls > 10
        now = stage.now(transfer)
        assert now.state is TransferState.RUNNING
        assert now.done <= 2 * 40_000 + 128 * 1024
        stage.printing.clear()
        assert (await stage.transfers.wait(transfer.id)).tries == 1
        assert stage.stored()[0].read_bytes() == VIDEO
        await snapshots.aclose()  # type: ignore[attr-defined]
        await driver.close()


async def test_a_prusa_printer_is_sent_to(stage: Stage, session: aiohttp.ClientSession) -> None:
    async with SimulatedPrinter("coreone", time_scale=0) as printer:
        driver = await connected(printer, session)
        stage.attach("P", driver.files, is_delicate=True)
        data = b"G28\n" * 50_000
        transfer = stage.transfers.upload("P", await kept(stage, data, "a.gcode"), "/usb/a.gcode")
        done = await stage.transfers.wait(transfer.id)
        assert done.state is DONE
        stored = printer.storage.find("a.gcode")
        assert stored is not None
        assert stored.data == data
        await stage.transfers._book.memory.written()
        (file,) = await driver.files.list("/usb")
        fetched = await stage.transfers.wait(stage.transfers.download("P", file).id)
        assert (fetched.tries, fetched.sha256) == (0, done.sha256)
        await driver.close()
