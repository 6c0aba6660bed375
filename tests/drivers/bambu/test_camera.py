"""The camera: one connection for all viewers, and patience with what it does wrong."""

import asyncio
from collections.abc import AsyncIterator
import contextlib
from dataclasses import replace

import pytest

from custom_components.printernizer.drivers.bambu import camera as camera_module
from custom_components.printernizer.drivers.bambu.camera import BambuCamera, CameraTimings, greeting
from custom_components.printernizer.drivers.bambu.config import BambuConfig
from custom_components.printernizer.drivers.bambu.tls import PrinterTls
from tests.simulators.bambu import BambuSimulator
from tests.simulators.bambu.camera import greeting as expected_greeting

pytestmark = pytest.mark.usefixtures("socket_enabled")

QUICK = CameraTimings(
    connect=20, first_picture=20, picture=20, fresh=3, retry=0.05, retry_most=0.1, linger=0.1
)
IMPATIENT = replace(QUICK, first_picture=0.3, picture=0.3)
"""For cameras that keep one waiting."""


@contextlib.asynccontextmanager
async def printer_with(**faults: object) -> AsyncIterator[BambuSimulator]:
    async with BambuSimulator(files=False, time_scale=0) as printer:
        printer.camera.interval = 0.03
        for name, value in faults.items():
            setattr(printer.faults, name, value)
        yield printer


@contextlib.asynccontextmanager
async def camera_of(
    printer: BambuSimulator, timings: CameraTimings = QUICK, **changes: object
) -> AsyncIterator[BambuCamera]:
    config = BambuConfig(
        host=printer.host,
        serial=printer.serial,
        access_code=printer.access_code,
        camera_port=printer.camera_port,
    )
    tls = PrinterTls(printer.serial, printer.fingerprint)
    camera = BambuCamera(replace(config, **changes), tls, timings)  # type: ignore[arg-type]
    try:
        yield camera
    finally:
        await camera.close()


async def until(predicate: object, seconds: float = 20) -> None:
    async with asyncio.timeout(seconds):
        while not predicate():  # type: ignore[operator]
            await asyncio.sleep(0.01)


async def take(camera: BambuCamera, count: int) -> list[bytes]:
    pictures = []
    async with asyncio.timeout(20), contextlib.aclosing(camera.frames()) as frames:
        async for picture in frames:
            pictures.append(picture)
            if len(pictures) == count:
                break
    return pictures


def test_the_greeting_has_the_eighty_bytes_that_the_printer_checks() -> None:
    assert greeting("12345678") == expected_greeting("12345678")
    assert len(greeting("12345678")) == 80
    with pytest.raises(ValueError, match="access code"):
        greeting("1" * 33)


async def test_pictures_come_one_after_the_other() -> None:
    async with printer_with() as printer, camera_of(printer) as camera:
        pictures = await take(camera, 3)
        assert all(picture.startswith(b"\xff\xd8") and picture.endswith(b"\xff\xd9") for picture in pictures)
        assert len(set(pictures)) == 3


async def test_nothing_is_connected_until_somebody_looks() -> None:
    async with printer_with() as printer, camera_of(printer) as camera:
        await asyncio.sleep(0.05)
        assert printer.camera.connects == 0
        await take(camera, 1)
        assert printer.camera.connects == 1


async def test_many_viewers_share_one_connection() -> None:
    async with printer_with() as printer, camera_of(printer) as camera:
        results = await asyncio.gather(*(take(camera, 4) for _ in range(5)))
        assert printer.camera.connects == 1
        assert all(len(pictures) == 4 for pictures in results)


async def test_a_slow_viewer_skips_pictures_and_holds_up_nobody() -> None:
    async with printer_with() as printer, camera_of(printer) as camera:
        slow = camera.frames()
        first = await anext(slow)
        await take(camera, 6)
        second = await anext(slow)
        latest = camera._picture
        assert first != second
        assert second == latest
        await slow.aclose()


async def test_the_connection_ends_some_time_after_the_last_viewer_and_comes_back_with_the_next() -> None:
    async with printer_with() as printer, camera_of(printer) as camera:
        await take(camera, 1)
        assert printer.camera.clients == 1
        await take(camera, 1)
        assert printer.camera.connects == 1
        await until(lambda: printer.camera.clients == 0)
        assert camera._tasks == set()
        await take(camera, 2)
        assert printer.camera.connects == 2


async def test_a_new_viewer_begins_with_the_picture_that_is_there() -> None:
    async with printer_with() as printer, camera_of(printer) as camera:
        (first,) = await take(camera, 1)
        printer.camera.interval = 60
        await asyncio.sleep(0.05)
        assert await camera.snapshot(timeout=0.2) in {first, camera._picture}
        stale = replace(QUICK, fresh=0)
        camera._timings = stale
        assert await camera.snapshot(timeout=0.1) is None


async def test_a_snapshot_that_does_not_come_is_none() -> None:
    async with printer_with(camera_mode="silent") as printer, camera_of(printer, IMPATIENT) as camera:
        assert await camera.snapshot(timeout=0.2) is None
        printer.faults.camera_mode = "normal"
        assert await camera.snapshot(timeout=20) is not None


@pytest.mark.parametrize(
    "mode", ["closed", "hangs", "silent", "garbage_length", "half_frame", "not_jpeg", "empty_frame", "stalls"]
)
async def test_whatever_the_camera_does_it_is_asked_again_until_pictures_come(mode: str) -> None:
    async with printer_with(camera_mode=mode) as printer, camera_of(printer, IMPATIENT) as camera:
        viewer = asyncio.create_task(take(camera, 3))
        await until(lambda: printer.camera.connects >= 3)
        if mode != "stalls":
            assert camera._number == 0
        printer.faults.camera_mode = "normal"
        assert len(await viewer) == 3


async def test_pictures_come_again_after_the_printer_was_off() -> None:
    async with printer_with() as printer, camera_of(printer) as camera:
        frames = camera.frames()
        await anext(frames)
        await printer.power_loss()
        await asyncio.sleep(0.2)
        await printer.power_on()
        before = printer.camera.connects
        async with asyncio.timeout(20):
            while printer.camera.connects == before:
                await anext(frames)
        await frames.aclose()


async def test_a_wrong_code_is_not_hammered() -> None:
    timings = replace(QUICK, retry=0.1, retry_most=0.4)
    async with printer_with() as printer, camera_of(printer, timings, access_code="87654321") as camera:
        begun = asyncio.get_running_loop().time()
        looking = asyncio.create_task(camera.snapshot(timeout=20))
        await until(lambda: printer.camera.connects >= 3)
        # After 0.1, 0.2 and then 0.4 seconds each.
        assert asyncio.get_running_loop().time() - begun >= 0.3
        looking.cancel()


async def test_the_access_code_is_told_to_no_other_printer() -> None:
    async with printer_with() as printer, camera_of(printer) as camera:
        await printer.show_certificate("other_serial")
        said = []
        serve = printer.camera._serve

        async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            said.append(await reader.read(80))

        printer.camera._serve = listen  # type: ignore[method-assign]
        assert await camera.snapshot(timeout=0.3) is None
        looking = asyncio.create_task(camera.snapshot(timeout=20))
        await until(lambda: said)
        looking.cancel()
        assert set(said) == {b""}
        printer.camera._serve = serve  # type: ignore[method-assign]
        await printer.show_certificate("v1")
        assert await camera.snapshot(timeout=20) is not None


async def test_too_large_a_picture_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(camera_module, "MAX_PICTURE", 100)
    async with printer_with() as printer, camera_of(printer) as camera:
        assert await camera.snapshot(timeout=0.3) is None


async def test_closing_ends_the_viewers_and_leaves_nothing() -> None:
    async with printer_with() as printer, camera_of(printer) as camera:
        viewers = [asyncio.create_task(take(camera, 1000)) for _ in range(3)]
        await until(lambda: camera._number >= 2)
        await camera.close()
        assert all(len(pictures) < 1000 for pictures in await asyncio.gather(*viewers))
        await until(lambda: printer.camera.clients == 0)
        assert camera._tasks == set()
        assert await take(camera, 1) == []
        assert printer.camera.connects == 1


async def test_closing_while_lingering_leaves_no_timer() -> None:
    async with printer_with() as printer, camera_of(printer, replace(QUICK, linger=60)) as camera:
        await take(camera, 1)
        assert camera._end is not None


async def test_closing_what_never_began_is_fine() -> None:
    async with printer_with() as printer, camera_of(printer) as camera:
        await camera.close()
        assert await camera.snapshot(timeout=1) is None
