"""What an upload left on a printer that went away in the middle of it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from custom_components.printernizer.drivers.bambu.config import BambuConfig
from custom_components.printernizer.drivers.bambu.ftps import BambuFiles, FtpsTimings
from custom_components.printernizer.drivers.bambu.tls import PrinterTls
from custom_components.printernizer.drivers.errors import FileExists
from custom_components.printernizer.library.models import KeptFile, Origin, OriginSource
from tests.eventually import eventually
from tests.simulators.bambu import BambuSimulator
from tests.simulators.printfiles import make_3mf

from .transfer_stage import Depot, Stage, staged

pytestmark = pytest.mark.usefixtures("socket_enabled")

CONTENT = make_3mf(name="cube")
TIMINGS = FtpsTimings(connect=20, reply=20, data=20, finish=20, tidy=0.2)


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with staged(tmp_path) as stage:
        yield stage


async def kept(stage: Stage) -> KeptFile:
    async def source() -> AsyncIterator[bytes]:
        yield CONTENT

    origin = Origin(source=OriginSource.UPLOAD, name="cube.gcode.3mf", seen_at=stage.transfers._now())
    return await stage.library.receive(source(), origin.name, len(CONTENT), origin)


def files_of(printer: BambuSimulator) -> BambuFiles:
    config = BambuConfig(
        host=printer.host, serial=printer.serial, access_code=printer.access_code, ftps_port=printer.ftps_port
    )
    return BambuFiles(config, PrinterTls(printer.serial, printer.fingerprint), TIMINGS)


async def test_half_a_file_of_ours_does_not_stand_in_the_way_of_the_whole(stage: Stage) -> None:
    file = await kept(stage)
    async with BambuSimulator("A1", storage={}, camera=False, time_scale=0) as printer:
        printer.faults.throttle = 20_000
        is_connected = True
        stage.transfers.attach(
            printer.serial,
            files_of(printer),
            is_printing=lambda: False,
            is_delicate=False,
            is_connected=lambda: is_connected,
        )
        upload = stage.transfers.upload(printer.serial, file, "/cube.gcode.3mf")
        await eventually(lambda: stage.transfers.all()[0].done)
        is_connected = False
        await printer.stop()
        await eventually(lambda: stage.transfers.all()[0].state == "waiting")
        half = printer.storage.read("/cube.gcode.3mf")
        assert half is not None
        assert len(half) < len(CONTENT)
        printer.faults.throttle = None
        await printer.start()
        is_connected = True
        stage.transfers.look()
        assert (await stage.transfers.wait(upload.id)).state == "done"
        assert printer.storage.read("/cube.gcode.3mf") == CONTENT


async def test_what_lay_there_before_the_first_try_is_never_overwritten(stage: Stage) -> None:
    file = await kept(stage)
    async with BambuSimulator(
        "A1", storage={"/cube.gcode.3mf": b"mine"}, camera=False, time_scale=0
    ) as printer:
        await stage.close()
        stage.timings = replace(stage.timings, back_off=(2.0,))
        await stage.open()
        await printer.stop()
        stage.attach(printer.serial, files_of(printer))
        upload = stage.transfers.upload(printer.serial, file, "/cube.gcode.3mf")
        await eventually(lambda: stage.transfers.all()[0].tries == 1)
        await printer.start()
        with pytest.raises(FileExists):
            await stage.transfers.wait(upload.id)
        assert printer.storage.read("/cube.gcode.3mf") == b"mine"


async def test_a_file_that_is_removed_while_it_is_sent_holds_up_no_memory(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    file = await kept(stage)
    depot = Depot()
    depot.stop_at = 1
    stage.attach("A", depot)
    upload = stage.transfers.upload("A", file, "/cube.gcode.3mf")
    await depot.stopped.wait()
    await stage.library.remove(file.sha256)
    depot.go.set()
    await stage.transfers.wait(upload.id)
    waiting = stage.transfers.download("B", depot.put("/a.mp4", b"film"))
    async with asyncio.timeout(5):
        while [each.id for each in await stage.ledger.unfinished_transfers()] != [waiting.id]:
            await asyncio.sleep(0.01)
    assert "written down" not in caplog.text
