"""Sending files: once, whole or not at all."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace

import pytest

from custom_components.printernizer.drivers.errors import (
    CannotConnect,
    FileBusy,
    FileExists,
    FileRefused,
    InvalidAuth,
    NotSupported,
    PrinterError,
    StorageMissing,
    TransferBusy,
    TransferFailed,
)
from custom_components.printernizer.drivers.models import Capability, FileKind, PrinterFile
from custom_components.printernizer.drivers.prusalink import PrusaLinkDriver
from custom_components.printernizer.drivers.prusalink.client import Refusal
from custom_components.printernizer.drivers.prusalink.uploads import meaning
from tests.simulators.prusalink import FOREVER, SimulatedPrinter

from .conftest import FAST, Watch

FIRST_PASSWORD = "wJ2kPqR8sTuVxYz"
BIG = bytes(range(256)) * 4000  # more than all buffers between us and the printer hold


class Given:
    """A source that counts what was taken of it, and how often it was begun."""

    def __init__(self, data: bytes, piece: int = 100_000) -> None:
        self.data, self.piece = data, piece
        self.taken = self.begun = 0

    async def __aiter__(self) -> AsyncIterator[bytes]:
        self.begun += 1
        for at in range(0, len(self.data), self.piece):
            piece = self.data[at : at + self.piece]
            self.taken += len(piece)
            yield piece


async def send(
    driver: PrusaLinkDriver, path: str = "/usb/a.bgcode", data: bytes = BIG, *, overwrite: bool = False
) -> PrinterFile:
    return await driver.files.upload(path, Given(data), len(data), overwrite=overwrite)


def puts(printer: SimulatedPrinter) -> list[str]:
    return [request.target for request in printer.requests if request.method == "PUT"]


def stored(printer: SimulatedPrinter, name: str = "a.bgcode") -> bytes | None:
    file = printer.storage.find(name)
    return None if file is None else file.data


async def test_a_file_is_stored_whole_and_told_as_it_is_listed(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    source = Given(BIG)
    file = await watch.driver.files.upload("/usb/box/deep/Würfel.bgcode", source, len(BIG))
    assert (file.path, file.name, file.size, file.kind) == (
        "/usb/box/deep/Würfel.bgcode",
        "Würfel.bgcode",
        len(BIG),
        FileKind.PRINT,
    )
    assert stored(printer, "box/deep/Würfel.bgcode") == BIG
    assert (source.taken, source.begun) == (len(BIG), 1)
    (listed,) = await watch.driver.files.list("/usb/box/deep")
    assert listed == replace(file, size=None)
    (put,) = [request for request in printer.requests if request.method == "PUT"]
    assert put.headers["content-length"] == str(len(BIG))
    assert "overwrite" not in put.headers
    assert "transfer-encoding" not in put.headers
    assert "expect" not in put.headers


@pytest.mark.parametrize(
    "name", ["Größe #1 + 50 % & mehr.gcode", "\U0001f600.bgcode", "x~y.G", "a b.gco", "u\u0308ber.bgc"]
)
async def test_files_of_any_name_can_be_sent_and_fetched(
    printer: SimulatedPrinter, watch: Watch, name: str
) -> None:
    file = await send(watch.driver, f"/usb/{name}", b"G28\n")
    assert file.name == name
    got = bytearray()

    async def sink(piece: bytes) -> None:
        got.extend(piece)

    assert await watch.driver.files.download(file.path, sink) == 4
    assert got == b"G28\n"


async def test_a_file_is_overwritten_only_if_somebody_said_so(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    printer.add_file("a.bgcode", b"old")
    with pytest.raises(FileExists):
        await send(watch.driver)
    assert puts(printer) == []
    assert stored(printer) == b"old"
    assert (await send(watch.driver, overwrite=True)).size == len(BIG)
    assert stored(printer) == BIG
    printer.add_file("box.gcode/lid.gcode")
    with pytest.raises(FileRefused):
        await send(watch.driver, "/usb/box.gcode", overwrite=True)


async def test_a_file_that_is_printed_is_not_overwritten(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.start_job("a.bgcode")
    with pytest.raises((FileBusy, TransferFailed)):
        await send(watch.driver, overwrite=True)
    with pytest.raises(FileBusy):
        await send(watch.driver, data=b"G28\n", overwrite=True)
    assert stored(printer) == b"G28\n"
    printer.advance(5000)
    printer.dismiss()
    await send(watch.driver, overwrite=True)
    assert stored(printer) == BIG


@pytest.mark.parametrize(
    ("path", "data", "error"),
    [
        ("/usb/model.stl", b"x", FileRefused),
        ("/usb/model.3mf", b"x", FileRefused),
        ("/usb/firmware.bbf", b"x", FileRefused),
        ("/usb/a.gcode", b"", FileRefused),
        ("/usb/../a.gcode", b"x", FileRefused),
        ("/usb/a\n.gcode", b"x", FileRefused),
        ("/usb/" + "ä" * 60 + ".gcode", b"x", FileRefused),
        ("/sdcard/a.gcode", b"x", StorageMissing),
        ("/usb", b"x", StorageMissing),
        ("/", b"x", StorageMissing),
    ],
)
async def test_what_no_printer_takes_is_not_sent(
    printer: SimulatedPrinter, watch: Watch, path: str, data: bytes, error: type[PrinterError]
) -> None:
    with pytest.raises(error):
        await send(watch.driver, path, data)
    assert puts(printer) == []
    assert printer.storage.files == []
    await send(watch.driver)


async def test_without_a_stick_nothing_is_sent(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.storage.is_present = False
    with pytest.raises(StorageMissing):
        await send(watch.driver)
    assert puts(printer) == []
    printer.storage.is_present = True
    await send(watch.driver)


async def test_a_stick_that_is_full_is_told(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.uploads.capacity = 1000
    with pytest.raises(StorageMissing):
        await send(watch.driver, data=b"x" * 1001)
    # So much that the printer hangs up while we still send: what it said may be lost on the way.
    with pytest.raises((StorageMissing, TransferFailed)):
        await send(watch.driver)
    printer.uploads.capacity = None
    printer.set_fault("507", path="/api/v1/files/usb/a.bgcode", method="PUT")
    with pytest.raises((StorageMissing, TransferFailed)):
        await send(watch.driver)
    assert stored(printer) is None
    await send(watch.driver)
    assert stored(printer) == BIG


async def test_a_printer_that_receives_another_file_is_busy(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.server.rate = 2_000_000
    first = asyncio.create_task(send(watch.driver, "/usb/first.bgcode"))
    while printer.uploads.current is None:
        await asyncio.sleep(0.01)
    with pytest.raises(TransferBusy):
        await watch.driver.files._uploads.put("/usb/b.bgcode", Given(BIG), len(BIG), overwrite=False)
    assert len(puts(printer)) == 1
    await first
    assert stored(printer, "first.bgcode") == BIG
    await send(watch.driver, "/usb/b.bgcode")


async def test_a_second_upload_waits_its_turn_and_polls_go_on(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    printer.server.rate = 4_000_000
    sending = [asyncio.create_task(send(watch.driver, f"/usb/{name}.bgcode")) for name in "ab"]
    polls = 0
    while not all(task.done() for task in sending):
        await watch.poll()
        polls += 1
    assert [(await task).name for task in sending] == ["a.bgcode", "b.bgcode"]
    assert polls > 5
    assert printer.server.most_open == 2


@pytest.mark.parametrize("fault", ["cut", "deaf", "reset"])
async def test_an_upload_that_breaks_off_leaves_nothing_and_is_not_repeated(
    printer: SimulatedPrinter, make_driver: Callable[..., PrusaLinkDriver], fault: str
) -> None:
    driver = make_driver(printer, timings=replace(FAST, stall=0.3, arrival=0.3))
    await driver.connect()
    printer.set_fault(fault, FOREVER, path="/api/v1/files/usb/a.bgcode", method="PUT")
    source = Given(BIG)
    with pytest.raises((TransferFailed, CannotConnect)):
        await driver.files.upload("/usb/a.bgcode", source, len(BIG))
    assert source.begun == 1
    assert len(puts(printer)) == 1
    assert stored(printer) is None
    await printer.unplug()
    printer.clear_faults()
    await printer.plug()
    await send(driver)
    assert stored(printer) == BIG
    await driver.close()


async def test_an_upload_whose_answer_is_lost_is_looked_for(printer: SimulatedPrinter, watch: Watch) -> None:
    for overwrite in (False, True):
        printer.advance(10)
        printer.set_fault("lost_answer", path="/api/v1/files/usb/a.bgcode", method="PUT")
        file = await send(watch.driver, overwrite=overwrite)
        assert (file.name, file.size) == ("a.bgcode", len(BIG))
    assert len(puts(printer)) == 2
    # The old file has the same size, and the new one never came.
    printer.set_fault("reset", path="/api/v1/files/usb/a.bgcode", method="PUT")
    with pytest.raises((TransferFailed, CannotConnect)):
        await send(watch.driver, overwrite=True)


@pytest.mark.parametrize("fault", ["garbage", "huge"])
async def test_an_upload_whose_answer_cant_be_read_is_looked_for(
    printer: SimulatedPrinter, watch: Watch, fault: str
) -> None:
    printer.set_fault(fault, path="/api/v1/files/usb/a.bgcode", method="PUT")
    assert (await send(watch.driver)).size == len(BIG)


async def test_a_printer_that_stored_something_else_is_not_believed(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    printer.changes["stored"] = lambda shown: shown | {"size": 7}
    with pytest.raises(TransferFailed):
        await send(watch.driver)
    printer.changes["stored"] = lambda shown: {"size": len(BIG)}
    with pytest.raises(TransferFailed):
        await send(watch.driver, overwrite=True)


@pytest.mark.parametrize("fault", ["stale", "unauthorized"])
async def test_a_login_that_ends_during_an_upload_costs_one_try(
    printer: SimulatedPrinter, watch: Watch, fault: str
) -> None:
    printer.set_fault(fault, path="/api/v1/files/usb/a.bgcode", method="PUT")
    source = Given(b"G28\n")
    with pytest.raises(TransferFailed):
        await watch.driver.files.upload("/usb/a.bgcode", source, 4)
    assert len(puts(printer)) == source.begun == 1
    await send(watch.driver)


async def test_a_password_that_changes_during_an_upload_is_told(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    class Changing(Given):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            printer.set_password("another")
            async for piece in super().__aiter__():
                yield piece

    with pytest.raises(InvalidAuth):
        await watch.driver.files.upload("/usb/a.bgcode", Changing(b"G28\n"), 4)
    assert stored(printer) is None
    source = Given(b"G28\n")
    with pytest.raises(InvalidAuth):
        await watch.driver.files.upload("/usb/a.bgcode", source, 4)
    assert source.taken == 0
    printer.set_password(FIRST_PASSWORD)
    await watch.driver.files.upload("/usb/a.bgcode", source, 4)


async def test_an_old_nonce_is_not_trusted_with_an_upload(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.advance(299)
    await watch.poll()

    class Long(Given):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            printer.advance(200)
            async for piece in super().__aiter__():
                yield piece

    await watch.driver.files.upload("/usb/a.bgcode", Long(b"G28\n"), 4)
    assert len(puts(printer)) == 1


async def test_an_upload_with_the_key_alone(
    printer: SimulatedPrinter, make_driver: Callable[..., PrusaLinkDriver]
) -> None:
    printer.login.modes = frozenset({"key"})
    driver = make_driver(printer)
    await driver.connect()
    await send(driver)
    assert stored(printer) == BIG
    await driver.close()


async def test_a_source_of_another_size_or_with_an_error_breaks_the_upload_off(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    for size in (len(BIG) + 1, len(BIG) - 1):
        with pytest.raises(TransferFailed, match="announced"):
            await watch.driver.files.upload("/usb/a.bgcode", Given(BIG), size)

    async def broken() -> AsyncIterator[bytes]:
        yield BIG[:300_000]
        raise OSError("disk gone")

    with pytest.raises(OSError, match="disk gone"):
        await watch.driver.files.upload("/usb/a.bgcode", broken(), len(BIG))
    while printer.uploads.current is not None:
        await asyncio.sleep(0.01)
    assert stored(printer) is None
    await send(watch.driver)


async def test_an_upload_that_is_cancelled_stops_and_leaves_nothing(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    hold = asyncio.Event()

    async def held() -> AsyncIterator[bytes]:
        yield BIG[:300_000]
        await hold.wait()
        yield BIG[300_000:]

    source = held()
    sending = asyncio.create_task(watch.driver.files.upload("/usb/a.bgcode", source, len(BIG)))
    while printer.uploads.current is None or printer.uploads.current.request.received < 300_000:
        await asyncio.sleep(0.01)
    sending.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sending
    while printer.uploads.current is not None:
        await asyncio.sleep(0.01)
    with pytest.raises(StopAsyncIteration):
        await anext(source)  # nobody reads it any more
    assert stored(printer) is None
    await send(watch.driver)


async def test_an_upload_that_goes_on_is_waited_for(
    printer: SimulatedPrinter, make_driver: Callable[..., PrusaLinkDriver]
) -> None:
    driver = make_driver(printer, timings=replace(FAST, stall=1.5, arrival=20))
    await driver.connect()

    class Slow(Given):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            async for piece in super().__aiter__():
                await asyncio.sleep(0.1)
                yield piece

    printer.server.rate = 400_000
    assert (await driver.files.upload("/usb/a.bgcode", Slow(BIG), len(BIG))).size == len(BIG)
    await driver.close()


async def test_a_dead_connection_is_not_taken_for_a_new_one(printer: SimulatedPrinter, watch: Watch) -> None:
    """What aiohttp would send again by itself, it must not."""
    printer.add_file("a.bgcode", b"old")
    await watch.poll()
    printer.set_fault("reset", path="/api/v1/files/usb/a.bgcode", method="DELETE")
    with pytest.raises(CannotConnect):
        await watch.driver.files.delete("/usb/a.bgcode")
    assert [request.method for request in printer.requests].count("DELETE") == 1
    printer.set_fault("reset", path="/api/v1/files/usb/b.bgcode", method="PUT")
    with pytest.raises((TransferFailed, CannotConnect)):
        await send(watch.driver, "/usb/b.bgcode", b"G28\n")
    assert len(puts(printer)) == 1


@pytest.mark.parametrize(
    ("status", "message", "error"),
    [
        (409, "Another transfer in progress", TransferBusy),
        (409, "File already exists", FileExists),
        (409, "File is busy", FileBusy),
        (409, "Is a directory or ongoing transfer", FileBusy),
        (409, "Conflicting upload path", FileRefused),
        (409, "File is currently printed", FileBusy),
        (409, "SD card is read only", StorageMissing),
        (507, "Couldn't sync to file", StorageMissing),
        (507, "", StorageMissing),
        (404, "Destination directory does not exist", FileRefused),
        (415, "Not a GCODE", FileRefused),
        (422, "", FileRefused),
        (405, "", NotSupported),
        (501, "", NotSupported),
        (500, "Unknown error", TransferFailed),
        (503, "Upload stopped from connect", TransferFailed),
        (400, "Truncated body", TransferFailed),
    ],
)
def test_every_answer_has_a_meaning(status: int, message: str, error: type[PrinterError]) -> None:
    found = meaning(Refusal(status, message))
    assert type(found) is error
    assert message in str(found)


async def test_only_a_printer_that_says_so_takes_files(printer: SimulatedPrinter, watch: Watch) -> None:
    assert {Capability.UPLOAD_FILES, Capability.DELETE_FILES, Capability.START_PRINT} <= (
        watch.now.info.capabilities
    )
    printer.changes["version"] = lambda shown: shown | {"capabilities": {}}
    again = await watch.driver.connect()
    assert Capability.UPLOAD_FILES not in again.info.capabilities
    assert Capability.DELETE_FILES in again.info.capabilities


@pytest.mark.parametrize("model", ["mk3_pi"])
class TestRaspberryPi:
    """Another storage, folders to be made, space that is told."""

    async def test_folders_are_made_first(self, printer: SimulatedPrinter, watch: Watch) -> None:
        file = await send(watch.driver, "/local/box/deep/Würfel.gcode")
        assert (file.path, file.size) == ("/local/box/deep/Würfel.gcode", len(BIG))
        assert stored(printer, "box/deep/Würfel.gcode") == BIG
        await send(watch.driver, "/local/box/b.gcode")
        assert len(puts(printer)) == 4
        with pytest.raises(FileExists):
            await send(watch.driver, "/local/box/b.gcode")
        with pytest.raises(FileRefused):
            await send(watch.driver, "/local/a.bgcode")

    async def test_a_folder_that_cant_be_made(self, printer: SimulatedPrinter, watch: Watch) -> None:
        for fault, error in (("409", FileRefused), ("redirect", CannotConnect), ("huge", TransferFailed)):
            printer.set_fault(fault, path="/api/v1/files/local/box", method="PUT")
            with pytest.raises(error):
                await send(watch.driver, "/local/box/a.gcode")
            printer.clear_faults()
            printer.storage.files.clear()
        await send(watch.driver, "/local/box/a.gcode")

    async def test_space_and_write_protection_are_looked_at(
        self, printer: SimulatedPrinter, watch: Watch
    ) -> None:
        for storage in ({"free_space": 1000}, {"read_only": True}):
            local = {"path": "/local", "free_space": 1 << 30, "read_only": False} | storage
            printer.changes["status"] = lambda shown, local=local: shown | {"storage": [7, local]}
            with pytest.raises(StorageMissing):
                await send(watch.driver, "/local/a.gcode")
        assert puts(printer) == []
        printer.changes["status"] = lambda shown: shown | {"storage": None}
        await send(watch.driver, "/local/a.gcode")
