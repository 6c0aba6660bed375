"""Files: names of every kind, transfers that break, pictures."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace

import pytest

from custom_components.printernizer.drivers.errors import (
    CannotConnect,
    CannotResume,
    FileBusy,
    FileMissing,
    FileRefused,
    InvalidAuth,
    NotSupported,
    TransferFailed,
)
from custom_components.printernizer.drivers.models import FileKind, PrinterJob
from custom_components.printernizer.drivers.prusalink import PrusaLinkDriver
from custom_components.printernizer.drivers.prusalink.client import Refusal
from tests.simulators.prusalink import FOREVER, SimulatedPrinter, png

from .conftest import FAST, Watch

ODD = "Größe #1 + 50 % & mehr?.bgcode"
LONG = "ä" * 60 + ".bgcode"


async def fetch(driver: PrusaLinkDriver, path: str, offset: int = 0) -> bytes:
    got = bytearray()

    async def sink(piece: bytes) -> None:
        got.extend(piece)

    assert await driver.files.download(path, sink, offset=offset) == offset + len(got)
    return bytes(got)


async def test_folders_and_files_are_listed(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file("a.bgcode", b"1")
    printer.add_file("box/lid.gcode", b"22")
    printer.add_file("model.stl")
    printer.add_file("notes.txt")
    found = await watch.driver.files.list()
    assert [(file.path, file.kind) for file in found] == [
        ("/usb/a.bgcode", FileKind.PRINT),
        ("/usb/box", FileKind.FOLDER),
        ("/usb/model.stl", FileKind.MODEL),
        ("/usb/notes.txt", FileKind.OTHER),
    ]
    assert found[0].modified == "2026-09-21T14:13:20"
    assert found == await watch.driver.files.list("/usb/")
    (inner,) = await watch.driver.files.list("/usb/box")
    assert inner.path == "/usb/box/lid.gcode"
    assert await fetch(watch.driver, inner.path) == b"22"
    with pytest.raises(FileMissing):
        await watch.driver.files.list("/usb/none")
    with pytest.raises(FileMissing):
        await watch.driver.files.list("/etc")


@pytest.mark.parametrize("name", [ODD, LONG, "plain.gcode", "a b.gcode", "x~y.gcode"])
async def test_files_of_any_name_can_be_fetched(printer: SimulatedPrinter, watch: Watch, name: str) -> None:
    printer.add_file(name, name.encode() * 5000)
    (file,) = await watch.driver.files.list()
    assert file.name == name
    assert await fetch(watch.driver, file.path) == name.encode() * 5000


async def test_the_file_of_a_job_is_found_and_never_another(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file("multiple_a.bgcode", b"a")
    printer.add_file("multiple_b.bgcode", b"b")
    printer.start_job("multiple_b.bgcode")
    job = (await watch.poll()).job
    assert job is not None
    assert job.path_hints[0] == "/usb/MULTIP~2.BGC"
    found = await watch.driver.files.find(job)
    assert found is not None
    assert (found.name, found.size) == ("multiple_b.bgcode", 1)
    assert await fetch(watch.driver, found.path) == b"b"
    assert await watch.driver.files.find(replace(job, file_name="other.bgcode")) is None
    assert await watch.driver.files.find(PrinterJob(identity="1")) is None
    printer.storage.is_present = False
    assert await watch.driver.files.find(job) is None


async def test_a_file_from_the_cloud_is_missing_until_its_print_is_over(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    printer.connect_transfer("cloud.bgcode")
    printer.start_job("cloud.bgcode")
    job = (await watch.poll()).job
    assert job is not None
    assert await watch.driver.files.find(job) is None
    with pytest.raises(FileMissing):
        await fetch(watch.driver, job.path_hints[0])
    printer.advance(4000)
    await watch.poll()
    found = await watch.driver.files.find(job)
    assert found is not None
    assert await fetch(watch.driver, found.path) == b"G28\n"


async def test_a_picture_comes_as_png_or_not_at_all(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file("a.bgcode", picture=png())
    printer.add_file("b.bgcode")
    printer.add_file("c.bgcode", picture=b"GIF89a")
    for name, picture in (("a.bgcode", png()), ("b.bgcode", None), ("c.bgcode", None)):
        printer.start_job(name)
        job = (await watch.poll()).job
        assert job is not None
        assert await watch.driver.files.thumbnail(job) == picture
        printer.press("stop")
        printer.advance(30)
        await watch.poll()
    first = PrinterJob(identity="101", path_hints=("/usb/A~1.BGC", "/usb/a.bgcode"))
    assert await watch.driver.files.thumbnail(replace(first, path_hints=("/usb/a.bgcode",))) == png()
    assert await watch.driver.files.thumbnail(replace(first, path_hints=())) is None


@pytest.mark.parametrize("fault", ["reset", "short_body", "503", "redirect"])
async def test_a_transfer_that_breaks_is_told_and_works_again(
    printer: SimulatedPrinter, watch: Watch, fault: str
) -> None:
    printer.add_file("a.bgcode", b"x" * 300_000)
    printer.set_fault(fault, 2, path="/usb")
    with pytest.raises((TransferFailed, CannotConnect)):
        await fetch(watch.driver, "/usb/a.bgcode")
    printer.clear_faults()
    assert len(await fetch(watch.driver, "/usb/a.bgcode")) == 300_000


async def test_a_login_that_does_not_last_ends_the_transfer(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file("a.bgcode")
    printer.set_fault("stale", FOREVER, path="/usb")
    with pytest.raises(TransferFailed):
        await fetch(watch.driver, "/usb/a.bgcode")
    printer.clear_faults()
    printer.set_password("another")
    with pytest.raises(InvalidAuth):
        await fetch(watch.driver, "/usb/a.bgcode")


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("garbage", TransferFailed),
        ("huge", TransferFailed),
        ("409", TransferFailed),
        ("stale", TransferFailed),
        ("hang", CannotConnect),
        ("truncated", CannotConnect),
    ],
)
async def test_a_listing_that_fails_is_told_and_works_again(
    printer: SimulatedPrinter, watch: Watch, fault: str, error: type[Exception]
) -> None:
    printer.add_file("a.bgcode")
    printer.set_fault(fault, FOREVER, path="/api/v1/files")
    if fault == "hang":
        watch.driver.files._timings = replace(FAST, listing=1)
    with pytest.raises(error):
        await watch.driver.files.list()
    watch.driver.files._timings = FAST
    printer.clear_faults()
    assert len(await watch.driver.files.list()) == 1


async def test_polls_go_on_during_a_transfer_on_two_connections_at_most(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    printer.add_file("a.bgcode", b"x" * 40_000)
    printer.server.rate = 80_000
    first = asyncio.create_task(fetch(watch.driver, "/usb/a.bgcode"))
    second = asyncio.create_task(fetch(watch.driver, "/usb/a.bgcode"))
    polls = 0
    while not (first.done() and second.done()):
        await watch.poll()
        polls += 1
    assert len(await first) == len(await second) == 40_000
    assert polls > 10
    assert printer.server.most_open == 2


async def test_a_sink_that_fails_ends_the_transfer(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file("a.bgcode", b"x" * 300_000)

    async def full(piece: bytes) -> None:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        await watch.driver.files.download("/usb/a.bgcode", full)
    assert len(await fetch(watch.driver, "/usb/a.bgcode")) == 300_000


async def test_names_that_lead_elsewhere_are_left_out(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.changes["folder"] = lambda shown: {
        "children": [
            {"name": "..", "type": "FOLDER"},
            {"display_name": "../../etc/passwd", "type": "PRINT_FILE"},
            {"display_name": ""},
            "text",
            {"display_name": "ok\u202e\n.gcode", "size": "12", "m_timestamp": -5, "read_only": True},
        ]
    }
    (file,) = await watch.driver.files.list()
    assert (file.name, file.size, file.modified, file.is_read_only) == ("ok.gcode", 12, None, True)
    printer.changes["folder"] = lambda shown: {"children": 7}
    assert await watch.driver.files.list() == []


async def test_a_buddy_sends_files_whole_only(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file("a.bgcode", b"x" * 1000)
    before = len(printer.requests)
    with pytest.raises(CannotResume):
        await fetch(watch.driver, "/usb/a.bgcode", 500)
    assert len(printer.requests) == before
    assert len(await fetch(watch.driver, "/usb/a.bgcode")) == 1000


async def test_a_file_is_removed(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file("a.bgcode")
    printer.add_file(ODD)
    printer.add_file("box/lid.gcode")
    for file in await watch.driver.files.list():
        if file.kind is FileKind.PRINT:
            await watch.driver.files.delete(file.path)
    assert [file.name for file in printer.storage.files] == ["box", "lid.gcode"]
    with pytest.raises(FileMissing):
        await watch.driver.files.delete("/usb/a.bgcode")
    with pytest.raises(FileRefused):
        await watch.driver.files.delete("/usb/box")
    for path in ("/usb", "/usb/", "/"):
        with pytest.raises(FileRefused):
            await watch.driver.files.delete(path)
    await watch.driver.files.delete("/usb/box/lid.gcode")
    await watch.driver.files.delete("/usb/box")
    assert printer.storage.files == []


async def test_a_file_that_is_printed_is_not_removed(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.start_job("a.bgcode")
    printer.add_file("b.bgcode")
    await watch.poll()
    before = len(printer.requests)
    with pytest.raises(FileBusy):
        await watch.driver.files.delete("/usb/A~1.BGC")
    assert len(printer.requests) == before + 2, "it is no use to try again"
    await watch.driver.files.delete("/usb/b.bgcode")
    printer.advance(5000)
    await watch.poll()
    await watch.driver.files.delete("/usb/a.bgcode")
    assert printer.storage.files == []


async def test_a_file_that_was_just_sent_is_removed_as_soon_as_the_printer_lets_go(
    printer: SimulatedPrinter, watch: Watch
) -> None:
    async def data() -> AsyncIterator[bytes]:
        yield b"G28\n"

    await watch.driver.files.upload("/usb/a.bgcode", data(), 4)
    with pytest.raises(FileBusy):
        await watch.driver.files.delete("/usb/a.bgcode")
    assert sum(request.method == "DELETE" for request in printer.requests) == 5
    watch.driver.files._timings = replace(FAST, release=10)
    removal = asyncio.create_task(watch.driver.files.delete("/usb/a.bgcode"))
    await asyncio.sleep(0.01)
    printer.advance(60)
    await removal
    assert printer.storage.files == []


@pytest.mark.parametrize(
    ("fault", "error"),
    [("404", FileMissing), ("redirect", CannotConnect), ("stale", TransferFailed), ("503", CannotConnect)],
)
async def test_a_removal_that_fails_is_told_and_works_again(
    printer: SimulatedPrinter, watch: Watch, fault: str, error: type[Exception]
) -> None:
    printer.add_file("a.bgcode")
    printer.set_fault(fault, FOREVER, path="/api/v1/files", method="DELETE")
    with pytest.raises(error):
        await watch.driver.files.delete("/usb/a.bgcode")
    printer.clear_faults()
    await watch.driver.files.delete("/usb/a.bgcode")
    assert printer.storage.files == []


@pytest.mark.parametrize(
    ("status", "message", "error"),
    [
        (405, "", NotSupported),
        (500, "", TransferFailed),
        (409, "File is being transferred", FileBusy),
        (410, "", FileMissing),
    ],
)
async def test_every_refusal_to_remove_has_a_meaning(
    watch: Watch, status: int, message: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        watch.driver.files._check_deletion(Refusal(status, message), {"name": "A~1.BGC"})
    watch.driver.files._check_deletion(Refusal(409, "File is busy"), {"name": "A~1.BGC"})


@pytest.mark.parametrize("model", ["mk3_pi"])
class TestRaspberryPi:
    """Several storages, sizes, other places."""

    async def test_storages_files_and_pictures(self, printer: SimulatedPrinter, watch: Watch) -> None:
        printer.add_file("Größe 1.gcode", b"xyz", picture=png())
        found = await watch.driver.files.list()
        assert [(file.path, file.is_read_only) for file in found] == [("/local", False), ("/sdcard", True)]
        (file,) = await watch.driver.files.list("/local")
        assert (file.path, file.size) == ("/local/Größe 1.gcode", 3)
        assert await fetch(watch.driver, file.path) == b"xyz"
        printer.start_job("Größe 1.gcode")
        job = (await watch.poll()).job
        assert job is not None
        assert await watch.driver.files.find(job) == file
        assert await watch.driver.files.thumbnail(job) == png()
        assert await watch.driver.files.thumbnail(replace(job, identity="1")) is None
        with pytest.raises(FileMissing):
            await watch.driver.files.list("/local/none")

    async def test_a_download_goes_on_where_it_broke_off_if_the_server_can(
        self, printer: SimulatedPrinter, watch: Watch
    ) -> None:
        data = bytes(range(256)) * 1000
        printer.add_file("a.gcode", data)
        for ranges in ("none", "wrong"):
            printer.ranges = ranges
            with pytest.raises(CannotResume):
                await fetch(watch.driver, "/local/a.gcode", 1000)
            assert await fetch(watch.driver, "/local/a.gcode") == data
        printer.ranges = "right"
        assert await fetch(watch.driver, "/local/a.gcode", 1000) == data[1000:]
        with pytest.raises(CannotResume):
            await fetch(watch.driver, "/local/a.gcode", len(data))
        with pytest.raises(FileMissing):
            await fetch(watch.driver, "/local/b.gcode", 1)

    async def test_a_file_is_removed_unless_it_is_printed(
        self, printer: SimulatedPrinter, watch: Watch
    ) -> None:
        printer.start_job("a.gcode")
        await watch.poll()
        with pytest.raises(FileBusy):
            await watch.driver.files.delete("/local/a.gcode")
        printer.add_file("b.gcode")
        await watch.driver.files.delete("/local/b.gcode")
        assert [file.name for file in printer.storage.files] == ["a.gcode"]

    async def test_a_print_from_the_card_has_no_file(self, printer: SimulatedPrinter, watch: Watch) -> None:
        printer.prints_from_card = True
        printer.start_job("card.gcode")
        job = (await watch.poll()).job
        assert job is not None
        assert job.file_name == "card.gcode"
        assert job.path_hints == ("/local/card.gcode",)
        assert await watch.driver.files.thumbnail(job) is None

    async def test_no_storages_told(self, printer: SimulatedPrinter, watch: Watch) -> None:
        printer.changes["status"] = lambda shown: shown | {"storage": [{"path": "relative"}, 7]}
        await watch.poll()
        assert await watch.driver.files.list() == []
        printer.changes["status"] = lambda shown: shown | {"storage": None}
        await watch.poll()
        assert await watch.driver.files.list() == []


async def test_a_picture_does_not_wait_for_a_transfer(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file("a.bgcode", b"x" * 100_000, picture=png())
    printer.start_job("a.bgcode")
    job = (await watch.poll()).job
    assert job is not None
    printer.server.rate = 40_000
    transfer = asyncio.create_task(fetch(watch.driver, "/usb/a.bgcode"))
    await asyncio.sleep(0.05)
    assert await watch.driver.files.thumbnail(job) == png()
    assert await watch.driver.files.find(job) is not None
    assert not transfer.done()
    await transfer
    assert printer.server.most_open == 2


async def test_an_odd_answer_to_a_download_is_no_file(printer: SimulatedPrinter, watch: Watch) -> None:
    printer.add_file("a.bgcode")
    printer.set_fault("409", 1, path="/usb")
    with pytest.raises(TransferFailed):
        await fetch(watch.driver, "/usb/a.bgcode")
    assert await fetch(watch.driver, "/usb/a.bgcode") == b"G28\n"


async def test_a_listing_without_end_is_given_up(
    printer: SimulatedPrinter, make_driver: Callable[..., PrusaLinkDriver]
) -> None:
    driver = make_driver(printer, timings=replace(FAST, request=5, listing=0.1))
    await driver.connect()
    printer.set_fault("hang", 1, path="/api/v1/files")
    with pytest.raises(CannotConnect):
        await driver.files.list()
    printer.clear_faults()
    assert await driver.files.list() == []
    await driver.close()
