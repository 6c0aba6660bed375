"""Files on a card, listed and fetched: against servers of both families, with all that they do wrong."""

import asyncio
from dataclasses import replace

import pytest

from custom_components.printernizer.drivers.bambu.ftps import MAX_FILE
from custom_components.printernizer.drivers.errors import (
    CannotConnect,
    CertificateChanged,
    FileError,
    FileMissing,
    InvalidAuth,
    StorageMissing,
    TransferBusy,
    TransferFailed,
    WrongPrinter,
)
from custom_components.printernizer.drivers.models import FileKind, PrinterJob
from tests.drivers.bambu.ftp_help import CONTENT, Pot, files_of, impatient, simulator
from tests.simulators.bambu import BambuSimulator, Faults

pytestmark = pytest.mark.usefixtures("socket_enabled")


def job(*hints: str, name: str = "", file_name: str = "") -> PrinterJob:
    return PrinterJob(identity="1", name=name, file_name=file_name, path_hints=hints)


@pytest.mark.parametrize("model", ["A1", "X1C", "P2S", "H2D"])
async def test_files_of_every_family_are_listed_and_downloaded(model: str) -> None:
    async with simulator(model) as printer:
        files = files_of(printer)
        root = {file.path: file for file in await files.list()}
        assert root["/plain.3mf"].size == 10
        assert root["/cache"].kind is FileKind.FOLDER
        (file,) = await files.list("/cache")
        assert (file.path, file.size, file.kind) == (
            "/cache/Würfel 1.gcode.3mf",
            len(CONTENT),
            FileKind.PRINT,
        )
        pot = Pot()
        assert await files.download(file.path, pot) == len(CONTENT)
        assert pot.content == CONTENT
        assert all(printer.ftps.reused)
        assert len(printer.ftps.reused) == 3


async def test_the_commands_come_in_the_order_that_printers_want() -> None:
    async with simulator() as printer:
        await files_of(printer).list("/timelapse")
        assert printer.ftps.log == [
            "USER bblp", "PASS ***", "PBSZ 0", "PROT P", "TYPE I", "CWD /timelapse", "PASV", "LIST", "QUIT",
        ]  # fmt: skip


async def test_extended_passive_mode_is_the_second_choice() -> None:
    async with simulator("P2S") as printer:
        passive = printer.ftps._passive

        async def refuse(session: object, verb: str) -> None:
            if verb == "PASV":
                await printer.ftps._say(session, "502 Command not implemented.")  # type: ignore[arg-type]
            else:
                await passive(session, verb)  # type: ignore[arg-type]

        printer.ftps._passive = refuse  # type: ignore[method-assign, assignment]
        assert len(await files_of(printer).list("/timelapse")) == 1


@pytest.mark.parametrize(
    ("faults", "error"),
    [
        (Faults(ftps_closed=True), CannotConnect),
        (Faults(ftps_oops=True), CannotConnect),
        (Faults(ftps_hangs=True), CannotConnect),
        (Faults(ftps_login_fails=True), InvalidAuth),
        (Faults(busy=True), TransferBusy),
        (Faults(no_pasv=True), TransferBusy),
        (Faults(no_storage=True), FileMissing),
        (Faults(locked=("/cache/Würfel 1.gcode.3mf",)), FileMissing),
        (Faults(cut_after=100_000), TransferFailed),
        (Faults(cut_silently_after=100_000), TransferFailed),
        (Faults(data_hangs_after=100_000), TransferFailed),
        (Faults(growing=True), TransferFailed),
        (Faults(late_reply=5), TransferFailed),
    ],
    ids=lambda value: None if isinstance(value, type) else "fault",
)
@pytest.mark.parametrize("model", ["A1", "P2S"])
async def test_a_download_that_fails_says_how_and_the_next_one_works(
    model: str, faults: Faults, error: type[Exception]
) -> None:
    faults = replace(faults)
    async with simulator(model, faults) as printer:
        with pytest.raises(error):
            await files_of(printer, impatient(faults)).download("/cache/Würfel 1.gcode.3mf", Pot())
        while printer.ftps.transfers:  # it says 425 until it noticed
            await asyncio.sleep(0.01)
        good = Faults()
        for name in Faults.__slots__:
            setattr(faults, name, getattr(good, name))
        pot = Pot()
        await files_of(printer).download("/cache/Würfel 1.gcode.3mf", pot)
        assert pot.content == CONTENT


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        ("522 session reuse required", TransferFailed),
        ("425 busy", TransferBusy),
        ("226 fine", TransferFailed),
    ],
)
async def test_a_data_channel_that_breaks_at_its_handshake_is_explained(
    reply: str, error: type[Exception]
) -> None:
    async with simulator("P2S") as printer:
        files = files_of(printer)
        pour = printer.ftps._pour

        async def refuse(session: object, writer: asyncio.StreamWriter, pieces: object) -> str:
            writer.transport.abort()
            return reply

        printer.ftps._pour = refuse  # type: ignore[method-assign, assignment]
        with pytest.raises(error):
            await files.list("/timelapse")
        printer.ftps._pour = pour  # type: ignore[method-assign]
        assert len(await files.list("/timelapse")) == 1


async def test_a_session_that_is_not_resumed_is_refused_by_the_newer_servers() -> None:
    async with simulator("P2S") as printer:
        files = files_of(printer)
        async with files._session() as session:
            # Another context does not know the session that the client offers.
            printer.ftps._context = printer.pki.server_context(tls13=True)
            with pytest.raises(TransferFailed):
                async with session.transfer("LIST") as chunks:
                    assert [chunk async for chunk in chunks] == []
        assert printer.ftps.reused == [False]
        assert len(await files.list("/timelapse")) == 1


async def test_nobody_at_the_address_is_no_connection(unused_tcp_port: int) -> None:
    async with simulator() as printer:
        with pytest.raises(CannotConnect):
            await files_of(printer, ftps_port=unused_tcp_port).list()


async def test_a_wrong_code_is_told_from_a_missing_file() -> None:
    async with simulator() as printer:
        with pytest.raises(InvalidAuth) as caught:
            await files_of(printer, access_code="87654321").list()
        assert "87654321" not in str(caught.value)
        assert await files_of(printer).list()


@pytest.mark.parametrize("code", ["", "12\r\nDELE x", "häuser12"])
async def test_an_impossible_code_never_reaches_the_printer(code: str) -> None:
    async with simulator() as printer:
        with pytest.raises(InvalidAuth):
            await files_of(printer, access_code=code).list()
        assert printer.ftps.log in ([], ["QUIT"])


async def test_the_access_code_is_told_to_no_other_printer() -> None:
    async with BambuSimulator(
        storage={"/plain.3mf": b"x"}, camera=False, time_scale=0, pki="other_serial"
    ) as printer:
        with pytest.raises(WrongPrinter):
            await files_of(printer).list()
        assert printer.ftps.log == []


async def test_the_access_code_is_told_to_no_changed_certificate() -> None:
    async with simulator() as printer:
        files = files_of(printer)
        await files.list()
        port, printer.ftps.log[:] = printer.ftps_port, []
        await printer.show_certificate("changed")
        assert printer.ftps_port == port
        with pytest.raises(CertificateChanged):
            await files.list()
        assert printer.ftps.log == []
        await printer.show_certificate("v1")
        assert await files.list()


async def test_one_transfer_at_a_time() -> None:
    async with simulator("A1", Faults(throttle=2_000_000)) as printer:
        files = files_of(printer)
        pots = [Pot() for _ in range(3)]
        await asyncio.gather(
            *(files.download("/cache/Würfel 1.gcode.3mf", pot) for pot in pots), files.list()
        )
        assert [pot.content == CONTENT for pot in pots] == [True] * 3
        assert (printer.ftps.peak_sessions, printer.ftps.peak_transfers) == (1, 1)


async def test_a_cancelled_download_lets_the_next_one_begin() -> None:
    async with simulator("A1", Faults(throttle=100_000)) as printer:
        files = files_of(printer)
        began = asyncio.Event()

        async def sink(chunk: bytes) -> None:
            began.set()

        task = asyncio.create_task(files.download("/cache/Würfel 1.gcode.3mf", sink))
        await began.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        while printer.ftps.transfers:  # it says 425 until it noticed
            await asyncio.sleep(0.01)
        printer.faults.throttle = None
        assert await files.list("/cache")


async def test_a_listing_that_is_cancelled_in_a_handshake_ends_at_once() -> None:
    async with simulator("A1", Faults(data_handshake_hangs=True)) as printer:
        files = files_of(printer)
        task = asyncio.create_task(files.list("/cache"))
        while not printer.ftps.transfers:
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.1)
        task.cancel()
        done, _ = await asyncio.wait([task], timeout=5)
        assert done == {task}
        assert task.cancelled()
        printer.faults.data_handshake_hangs = False
        while printer.ftps.transfers:
            await asyncio.sleep(0.01)
        assert await files.list("/cache")


async def test_what_the_taker_raises_is_passed_on_as_it_is() -> None:
    async def full(chunk: bytes) -> None:
        raise OSError(28, "No space left on device")

    async with simulator() as printer:
        files = files_of(printer)
        with pytest.raises(OSError, match="No space"):
            await files.download("/plain.3mf", full)
        assert await files.list()


async def test_sizes_come_from_the_listing_where_the_server_tells_none() -> None:
    async with simulator("A1", Faults(no_size=True)) as printer:
        files = files_of(printer)
        pot = Pot()
        assert await files.download("/cache/Würfel 1.gcode.3mf", pot) == len(CONTENT)
        with pytest.raises(FileMissing):
            await files.download("/cache/none.3mf", pot)
        found = await files.find(job("/cache/Würfel 1.gcode.3mf"))
        assert found is not None
        assert found.size == len(CONTENT)


async def test_more_bytes_than_announced_end_the_download() -> None:
    async with simulator("A1") as printer:
        size = printer.ftps._size
        printer.ftps._size = lambda session, argument: "213 5"  # type: ignore[method-assign]
        with pytest.raises(TransferFailed, match="more bytes"):
            await files_of(printer).download("/plain.3mf", Pot())
        printer.ftps._size = lambda session, argument: f"213 {MAX_FILE + 1}"  # type: ignore[method-assign]
        with pytest.raises(TransferFailed, match="too large"):
            await files_of(printer).download("/plain.3mf", Pot())
        printer.ftps._size = size  # type: ignore[method-assign]
        assert await files_of(printer).download("/plain.3mf", Pot()) == 10


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        ("553 no card", StorageMissing),
        ("452 full", StorageMissing),
        ("450 busy", TransferBusy),
        ("421 too many", TransferBusy),
        ("530 who are you", InvalidAuth),
        ("299 what", TransferFailed),
        ("what\r\n" * 2000, TransferFailed),
        ("213 \xb2", FileMissing),
        ("213 many", FileMissing),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "",
)
async def test_replies_become_typed_errors(reply: str, error: type[Exception]) -> None:
    async with simulator() as printer:
        printer.ftps._size = lambda session, argument: reply  # type: ignore[method-assign]
        with pytest.raises(error):
            await files_of(printer).download("/nothing.3mf", Pot())


@pytest.mark.parametrize(
    "reply",
    [
        "227 Entering Passive Mode",
        "227 (1,2,3,4,5)",
        "227 (0,0,0,0,0,0)",
        "227 (0,0,0,0,999,999)",
        "227 nonsense((((",
    ],
)
async def test_a_nonsensical_passive_reply_is_a_failed_transfer(reply: str) -> None:
    async with simulator() as printer:

        async def passive(session: object, verb: str) -> None:
            await printer.ftps._say(session, reply if verb == "PASV" else "502 no")  # type: ignore[arg-type]

        printer.ftps._passive = passive  # type: ignore[method-assign, assignment]
        with pytest.raises(FileError):
            await files_of(printer).list()


async def test_a_hostile_listing_leaves_the_real_files() -> None:
    async with simulator("A1", Faults(hostile_listing=True)) as printer:
        files = await files_of(printer).list("/timelapse")
        assert [file.name for file in files] == ["video 1.mp4"]


async def test_a_listing_without_end_is_broken_off() -> None:
    async with simulator("A1", Faults(endless_listing=True)) as printer:
        files = files_of(printer)
        with pytest.raises(TransferFailed, match="does not end"):
            await files.list()
        printer.faults.endless_listing = False
        assert await files.list()


@pytest.mark.parametrize("path", ["", "/a\r\nDELE b", "/a\nb", "/a\0b", "/a\x7f"])
async def test_a_path_that_would_be_another_command_is_not_sent(path: str) -> None:
    async with simulator() as printer:
        files = files_of(printer)
        for call in (files.list(path), files.download(path, Pot())):
            with pytest.raises(FileMissing):
                await call
        assert await files.find(job(path, name="")) is None
        assert not any("DELE" in line for line in printer.ftps.log)


async def test_names_that_are_no_utf8_can_be_asked_for() -> None:
    name = "/cache/" + b"W\xfcrfel [1] *.3mf".decode("utf-8", "surrogateescape")
    async with simulator(files={name: b"latin"}) as printer:
        files = files_of(printer)
        (file,) = await files.list("/cache")
        assert file.path == name
        pot = Pot()
        await files.download(file.path, pot)
        assert pot.content == b"latin"


@pytest.mark.parametrize(
    ("content", "wanted", "expected"),
    [
        # LAN print of an A1
        (["/36mm.gcode.3mf", "/newer.3mf"], job("/36mm.gcode.3mf", name="36mm"), "/36mm.gcode.3mf"),
        # cloud print: the second hint is right
        (
            ["/cache/X.3mf", "/X.gcode.3mf"],
            job("/cache/X.gcode.3mf", "/cache/X.3mf", name="X"),
            "/cache/X.3mf",
        ),
        # the printer changed the name when it saved the file
        (["/cache/Hose_ Male.3mf"], job("/cache/Hose: Male.3mf", name="Hose: Male"), "/cache/Hose_ Male.3mf"),
        # another normal form of the same letters
        (["/cache/Wu\u0308rfel.3mf"], job("/cache/Würfel.3mf", name="Würfel"), "/cache/Wu\u0308rfel.3mf"),
        # cut short
        (
            ["/Very long name of a part.gcode.3mf"],
            job(name="Very long na…"),
            "/Very long name of a part.gcode.3mf",
        ),
        # two with the title: the one spelled as the job's file
        (["/X.gcode", "/X.gcode.3mf"], job(name="X", file_name="X.gcode.3mf"), "/X.gcode.3mf"),
        # never the newest
        (["/cache/other.3mf", "/another.gcode.3mf"], job("/cache/X.3mf", name="X"), None),
        # the RAM disk's name says nothing
        (["/plate_1.gcode.3mf"], job(name="X", file_name="/data/Metadata/plate_1.gcode"), None),
        # a folder or picture of the name is not the file
        (["/cache/X.png", "/X/readme.3mf"], job(name="X"), None),
        (["/X.3mf"], job(), None),
    ],
    ids=[
        "lan",
        "cloud",
        "saved name",
        "normal form",
        "cut short",
        "two",
        "newest",
        "ram disk",
        "others",
        "nameless",
    ],
)
@pytest.mark.parametrize("faults", [Faults(), Faults(no_size=True)], ids=["size", "no size"])
async def test_a_jobs_file_is_found_by_name(
    content: list[str], wanted: PrinterJob, expected: str | None, faults: Faults
) -> None:
    async with simulator(files=dict.fromkeys(content, b"abc"), faults=replace(faults)) as printer:
        found = await files_of(printer).find(wanted)
        assert (found.path if found else None) == expected
        if found:
            assert found.size == 3


async def test_printers_serve_no_pictures_of_files() -> None:
    async with simulator() as printer:
        assert await files_of(printer).thumbnail(job()) is None
