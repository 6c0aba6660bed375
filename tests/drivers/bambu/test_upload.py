"""Files on their way to a card, resumed, and removed: against servers of both families with all that they do wrong."""

import asyncio
from dataclasses import replace
import gc
import time

import pytest

from custom_components.printernizer.drivers.bambu.ftps import MAX_FILE
from custom_components.printernizer.drivers.errors import (
    CannotConnect,
    CannotResume,
    ConnectionLost,
    FileBusy,
    FileExists,
    FileMissing,
    FileRefused,
    InvalidAuth,
    NotSupported,
    PrinterError,
    StorageMissing,
    TransferBusy,
    TransferFailed,
)
from custom_components.printernizer.drivers.models import FileKind, PrinterJob
from tests.drivers.bambu.ftp_help import (
    CONTENT,
    FILES,
    PATIENT,
    QUICK,
    Pot,
    Source,
    files_of,
    impatient,
    simulator,
)
from tests.eventually import eventually
from tests.simulators.bambu import BambuSimulator, Faults, ftps, ftps_store

pytestmark = pytest.mark.usefixtures("socket_enabled")

NEW = "/Neuer Würfel ►.gcode.3mf"
OLD = "/cache/Würfel 1.gcode.3mf"


def on_card(printer: BambuSimulator, path: str) -> bytes | None:
    return printer.storage.read(path)


def heal(faults: Faults) -> None:
    good = Faults()
    for name in Faults.__slots__:
        setattr(faults, name, getattr(good, name))


# -- storing


@pytest.mark.parametrize("model", ["A1", "P1S", "X1C", "P2S", "H2D"])
async def test_every_family_takes_a_file_and_gives_it_back(model: str) -> None:
    async with simulator(model) as printer:
        files = files_of(printer)
        source = Source(CONTENT)
        file = await files.upload(NEW, source, len(CONTENT))
        assert (file.path, file.name, file.size, file.kind) == (NEW, NEW[1:], len(CONTENT), FileKind.PRINT)
        assert on_card(printer, NEW) == CONTENT
        assert source.is_closed
        assert all(printer.ftps.reused)
        pot = Pot()
        assert await files.download(NEW, pot) == len(CONTENT)
        assert pot.content == CONTENT
        assert NEW in [listed.path for listed in await files.list("/")]


@pytest.mark.parametrize("model", ["A1", "P2S"])
async def test_an_empty_file_can_be_stored(model: str) -> None:
    async with simulator(model) as printer:
        await files_of(printer).upload("/empty.3mf", Source(b""), 0)
        assert on_card(printer, "/empty.3mf") == b""


async def test_the_commands_of_an_upload_come_in_order() -> None:
    async with simulator() as printer:
        await files_of(printer).upload("/a.3mf", Source(b"abc"), 3)
        assert printer.ftps.log[5:10] == ["SIZE /a.3mf", "PASV", "STOR /a.3mf", "SIZE /a.3mf", "QUIT"]
        assert printer.ftps.log[15:] == ["CWD /", "PASV", "LIST", "QUIT"]


async def test_a_stored_file_is_told_with_its_date_or_without() -> None:
    async with simulator() as printer:
        files = files_of(printer)
        stored = await files.upload("/a.3mf", Source(b"abc"), 3)
        assert stored in await files.list("/")
        assert stored.modified
        printer.faults.hostile_listing = True
        printer.faults.endless_listing = True
        stored = await files.upload("/b.3mf", Source(b"abc"), 3)
        assert (stored.path, stored.size, stored.modified) == ("/b.3mf", 3, None)


@pytest.mark.parametrize(
    ("model", "family"), [("A1", "vsftpd"), ("P2S", "esp32")], ids=["farewell missing", "farewell unwanted"]
)
async def test_the_wrong_ending_for_a_family_fails_and_leaves_nothing(
    model: str, family: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Prove that the simulated servers tell one ending from the other: the greeting lies about the family."""
    async with simulator(model) as printer:
        say = printer.ftps._say

        async def lie(session: object, text: str) -> None:
            greetings = {"220 Welcome": "220 (vsFTPd 3.0.5)", "220 (vsFTPd 3.0.5)": "220 Welcome"}
            await say(session, greetings.get(text, text))  # type: ignore[arg-type]

        monkeypatch.setattr(printer.ftps, "_say", lie)
        with pytest.raises(TransferFailed):
            await files_of(printer, QUICK).upload(NEW, Source(CONTENT), len(CONTENT))
        assert on_card(printer, NEW) is None
        monkeypatch.undo()
        # The small server bears one transfer, and may still be at the one that was given up.
        await eventually(lambda: printer.ftps.is_deserted)
        await files_of(printer).upload(NEW, Source(CONTENT), len(CONTENT))
        assert on_card(printer, NEW) == CONTENT


async def test_a_late_word_for_the_end_is_waited_for() -> None:
    async with simulator("H2D", Faults(late_reply=1.2)) as printer:
        files = files_of(printer)
        await files.upload(NEW, Source(CONTENT), len(CONTENT))
        assert on_card(printer, NEW) == CONTENT


async def test_what_lies_there_is_overwritten_only_when_asked() -> None:
    async with simulator() as printer:
        files = files_of(printer)
        with pytest.raises(FileExists):
            await files.upload(OLD, Source(b"new"), 3)
        assert on_card(printer, OLD) == CONTENT
        assert not [line for line in printer.ftps.log if line.startswith(("STOR", "DELE"))]
        await files.upload(OLD, Source(b"new"), 3, overwrite=True)
        assert on_card(printer, OLD) == b"new"


async def test_what_lies_there_is_seen_in_the_listing_where_the_server_tells_no_sizes() -> None:
    async with simulator("A1", Faults(no_size=True)) as printer:
        files = files_of(printer)
        with pytest.raises(FileExists):
            await files.upload("/cache/WÜRFEL 1.gcode.3mf", Source(b"new"), 3)
        await files.upload("/cache/another.3mf", Source(b"new"), 3)
        assert on_card(printer, "/cache/another.3mf") == b"new"


@pytest.mark.parametrize(
    ("faults", "error"),
    [
        (Faults(no_storage=True), StorageMissing),
        (Faults(card_free=300_000), StorageMissing),
        (Faults(card_free=0), StorageMissing),
        (Faults(busy=True), TransferBusy),
        (Faults(no_pasv=True), TransferBusy),
        (Faults(locked=(NEW,)), FileRefused),
        (Faults(store_cut_after=300_000), TransferFailed),
        (Faults(store_stalls_after=300_000), TransferFailed),
        (Faults(size_lies=True), TransferFailed),
        (Faults(late_reply=5), TransferFailed),
        (Faults(ftps_login_fails=True), InvalidAuth),
        (Faults(ftps_closed=True), CannotConnect),
    ],
    ids=["no card", "full card", "no room", "busy", "no data", "locked", "cut", "stall", "size lies", "late", "login", "closed"],
)  # fmt: skip
@pytest.mark.parametrize("model", ["A1", "P2S"])
async def test_an_upload_that_fails_says_how_leaves_nothing_and_the_next_one_works(
    model: str, faults: Faults, error: type[PrinterError]
) -> None:
    content = CONTENT * 12  # more than all buffers on the way hold
    async with simulator(model, replace(faults)) as printer:
        source = Source(content)
        with pytest.raises(error):
            await files_of(printer, impatient(faults)).upload(NEW, source, len(content))
        assert on_card(printer, NEW) is None
        assert on_card(printer, OLD) == CONTENT
        assert source.is_closed or not source.given
        heal(printer.faults)
        await eventually(lambda: printer.ftps.is_deserted)
        await files_of(printer).upload(NEW, Source(content), len(content))
        assert on_card(printer, NEW) == content


async def test_a_file_that_the_printer_uses_is_not_overwritten() -> None:
    async with simulator(faults=Faults(locked=("/plain.3mf",))) as printer:
        size = printer.ftps._size
        printer.ftps._size = lambda session, argument: "213 10"  # type: ignore[method-assign]
        with pytest.raises(FileBusy):
            await files_of(printer).upload("/plain.3mf", Source(b"abc"), 3, overwrite=True)
        printer.ftps._size = size  # type: ignore[method-assign]
        printer.faults.locked = ()
        assert on_card(printer, "/plain.3mf") == b"x" * 10
        await files_of(printer).upload("/plain.3mf", Source(b"abc"), 3, overwrite=True)


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        ("552 too much", StorageMissing),
        ("532 who are you", StorageMissing),
        ("450 in use", FileBusy),
        ("501 bad name", FileRefused),
        ("502 not here", NotSupported),
        ("599 \x07what" + "!" * 500, TransferFailed),
    ],
)
async def test_refusals_become_typed_errors_and_nothing_is_removed(
    reply: str, error: type[PrinterError]
) -> None:
    async with simulator() as printer:
        printer.ftps._unstorable = lambda path: reply  # type: ignore[method-assign]
        with pytest.raises(error) as caught:
            await files_of(printer).upload(NEW, Source(b"abc"), 3)
        assert len(str(caught.value)) < 250
        assert "\x07" not in str(caught.value)
        assert not [line for line in printer.ftps.log if line.startswith("DELE")]


@pytest.mark.parametrize("given", [CONTENT[:-1], CONTENT + b"x", b""], ids=["less", "more", "nothing"])
@pytest.mark.parametrize("model", ["A1", "P2S"])
async def test_a_source_of_another_size_fails_and_leaves_nothing(model: str, given: bytes) -> None:
    async with simulator(model) as printer:
        source = Source(given)
        with pytest.raises(TransferFailed, match="source"):
            await files_of(printer).upload(NEW, source, len(CONTENT))
        assert on_card(printer, NEW) is None
        assert source.is_closed


async def test_what_the_source_raises_is_passed_on_and_nothing_is_left() -> None:
    async def broken():
        yield CONTENT
        raise OSError(5, "Input/output error")

    async with simulator() as printer:
        files = files_of(printer)
        with pytest.raises(OSError, match="Input/output"):
            await files.upload(NEW, broken(), len(CONTENT) * 2)
        assert on_card(printer, NEW) is None
        await files.upload(NEW, Source(CONTENT), len(CONTENT))


@pytest.mark.parametrize("model", ["A1", "P2S"])
async def test_a_cancelled_upload_leaves_no_socket_no_task_and_no_half_file(model: str) -> None:
    async with simulator(model, Faults(throttle=2_000_000)) as printer:
        files = files_of(printer)
        source = Source(CONTENT * 20)
        before = asyncio.all_tasks()
        task = asyncio.create_task(files.upload(NEW, source, len(CONTENT) * 20))
        while source.given < 1_000_000:
            await asyncio.sleep(0.01)
        assert on_card(printer, NEW) is not None
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert on_card(printer, NEW) is None
        assert source.is_closed
        await eventually(lambda: printer.ftps.is_deserted)
        assert asyncio.all_tasks() - before <= {task}
        gc.collect()
        printer.faults.throttle = None
        await files.upload(NEW, Source(CONTENT), len(CONTENT))
        assert on_card(printer, NEW) == CONTENT


async def test_cleaning_up_after_an_upload_takes_bounded_time_when_the_printer_is_gone() -> None:
    async with simulator("A1", Faults(store_stalls_after=100_000)) as printer:
        files = files_of(printer, replace(QUICK, tidy=0.7))
        task = asyncio.create_task(files.upload(NEW, Source(CONTENT * 20), len(CONTENT) * 20))
        while not printer.ftps.transfers:
            await asyncio.sleep(0.01)
        printer.faults.ftps_closed = True
        began = time.monotonic()
        with pytest.raises(TransferFailed):
            await task
        assert time.monotonic() - began < 20


async def test_a_half_file_is_removed_as_soon_as_the_printer_lets_it_go() -> None:
    async with simulator("A1", Faults(store_cut_after=100_000)) as printer:
        remove = printer.ftps._remove
        replies = ["550 in use", "450 in use"]
        printer.ftps._remove = lambda path: replies.pop() if replies else remove(path)  # type: ignore[method-assign]
        with pytest.raises(TransferFailed):
            await files_of(printer).upload(NEW, Source(CONTENT), len(CONTENT))
        assert replies == []
        assert on_card(printer, NEW) is None


async def test_a_half_file_that_is_gone_already_needs_no_removing() -> None:
    async with simulator("A1", Faults(store_cut_after=100_000)) as printer:
        remove = printer.ftps._remove
        printer.ftps._remove = lambda path: remove(path).replace("250", "550")  # type: ignore[method-assign]
        with pytest.raises(TransferFailed):
            await files_of(printer).upload(NEW, Source(CONTENT), len(CONTENT))
        assert [line for line in printer.ftps.log if line.startswith("DELE")] == [f"DELE {NEW}"]


async def test_uploads_and_downloads_wait_for_each_other() -> None:
    async with simulator("A1", Faults(throttle=3_000_000)) as printer:
        files = files_of(printer, PATIENT)
        await asyncio.gather(
            files.upload("/a.3mf", Source(CONTENT), len(CONTENT)),
            files.download(OLD, Pot()),
            files.upload("/b.3mf", Source(CONTENT), len(CONTENT)),
            files.delete("/plain.3mf"),
            files.list(),
        )
        assert (printer.ftps.peak_sessions, printer.ftps.peak_transfers) == (1, 1)
        assert on_card(printer, "/a.3mf") == on_card(printer, "/b.3mf") == CONTENT


@pytest.mark.parametrize("model", ["A1", "P2S"])
async def test_a_server_that_calls_half_a_file_whole_is_not_believed(
    model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def receive(inlet: ftps_store.Inlet, content: bytearray, *_others: object) -> str:
        content += await inlet.read()
        return "226 Transfer complete."

    async with simulator(model) as printer:
        monkeypatch.setattr(ftps, "receive", receive)
        with pytest.raises(TransferFailed):
            await files_of(printer).upload(NEW, Source(CONTENT * 12), len(CONTENT) * 12)
        assert on_card(printer, NEW) is None


# -- while a job runs


async def test_nothing_is_uploaded_while_a_job_runs() -> None:
    job: PrinterJob | None = PrinterJob(identity="1", path_hints=("/plain.3mf",))
    async with simulator("P1S") as printer:
        files = files_of(printer, running=lambda: job)
        with pytest.raises(TransferBusy):
            await files.upload(NEW, Source(CONTENT), len(CONTENT))
        assert printer.ftps.log == []
        pot = Pot()
        await files.download(OLD, pot)
        assert pot.content == CONTENT
        job = None
        await files.upload(NEW, Source(CONTENT), len(CONTENT))


async def test_an_upload_is_broken_off_when_a_job_begins() -> None:
    job: PrinterJob | None = None
    async with simulator("P1S", Faults(throttle=2_000_000)) as printer:
        files = files_of(printer, running=lambda: job)
        source = Source(CONTENT * 20)
        task = asyncio.create_task(files.upload(NEW, source, len(CONTENT) * 20))
        while source.given < 500_000:
            await asyncio.sleep(0.01)
        job = PrinterJob(identity="1")
        with pytest.raises(TransferBusy):
            await task
        assert on_card(printer, NEW) is None


async def test_nothing_is_uploaded_while_nobody_knows_whether_a_job_runs() -> None:
    is_lost = True

    def running() -> None:
        if is_lost:
            raise ConnectionLost("not connected")

    async with simulator("P1S", Faults(throttle=3_000_000)) as printer:
        files = files_of(printer, running=running)
        with pytest.raises(CannotConnect):
            await files.upload(NEW, Source(CONTENT), len(CONTENT))
        assert printer.ftps.log == []
        is_lost = False
        source = Source(CONTENT)
        task = asyncio.create_task(files.upload(NEW, source, len(CONTENT)))
        while not source.given:
            await asyncio.sleep(0.01)
        is_lost = True  # its processor has enough to do with the upload
        await task
        assert on_card(printer, NEW) == CONTENT
        await files.delete(NEW)


# -- names


@pytest.mark.parametrize(
    "path",
    [
        "", "/", "/cache/", "/a\r\nDELE b", "/a\nb", "/a\0b", "/a\x7f", "/x" * 2_000, "/" + "n" * 4_000, "/" + "n" * 256,
        "/" + "\U0001f9ca" * 128, "/a:b.3mf", "/a*b", "/a?", '/"a"', "/<a>", "/a|b", "/a\\b", "/.", "/..", "/../a.3mf",
        "/cache/../a.3mf", "/a//b", "/trailing.", "/trailing ", "/ leading", "/a/ /b", "/\udcfcber.3mf",
    ],
)  # fmt: skip
async def test_a_name_that_no_card_can_take_is_refused_before_anything_is_said(path: str) -> None:
    async with simulator() as printer:
        source = Source(b"abc")
        with pytest.raises(FileRefused):
            await files_of(printer).upload(path, source, 3)
        assert printer.ftps.log == []
        assert source.given == 0


@pytest.mark.parametrize(
    "path",
    [
        "/" + "n" * 251 + ".3mf",
        "ohne.3mf",
        "/Wu\u0308rfel, 15% [1] 'a' #2;&.3mf",
        "/.hidden",
        "/\U0001f9ca.3mf",
    ],
)
async def test_names_that_a_card_can_take_are_stored_as_they_are(path: str) -> None:
    async with simulator() as printer:
        file = await files_of(printer).upload(path, Source(b"abc"), 3)
        assert on_card(printer, "/" + path.lstrip("/")) == b"abc"
        assert file.path == "/" + path.lstrip("/")


@pytest.mark.parametrize("size", [-1, MAX_FILE + 1])
async def test_a_size_that_no_card_can_take_is_refused(size: int) -> None:
    async with simulator() as printer:
        with pytest.raises(FileRefused):
            await files_of(printer).upload(NEW, Source(b"abc"), size)
        assert printer.ftps.log == []


# -- removing


@pytest.mark.parametrize("model", ["A1", "P2S"])
async def test_a_file_is_removed_and_then_missing(model: str) -> None:
    async with simulator(model) as printer:
        files = files_of(printer)
        await files.delete(OLD)
        assert on_card(printer, OLD) is None
        assert set(printer.storage.content) == set(FILES) - {OLD}  # type: ignore[attr-defined]
        with pytest.raises(FileMissing):
            await files.delete(OLD)


@pytest.mark.parametrize("path", ["", "/a\r\nDELE /plain.3mf", "/a\0", "/" + "n" * 4_000])
async def test_a_path_that_no_file_has_removes_nothing(path: str) -> None:
    async with simulator() as printer:
        with pytest.raises(FileMissing):
            await files_of(printer).delete(path)
        assert on_card(printer, "/plain.3mf") is not None


async def test_a_locked_file_is_busy_and_a_folder_is_no_file() -> None:
    async with simulator(faults=Faults(locked=("/plain.3mf",))) as printer:
        files = files_of(printer)
        with pytest.raises(FileBusy):
            await files.delete("/plain.3mf")
        with pytest.raises(FileMissing):
            await files.delete("/cache")
        printer.faults.locked = ()
        await files.delete("/plain.3mf")
        assert on_card(printer, "/plain.3mf") is None


@pytest.mark.parametrize(("reply", "error"), [("450 in use", FileBusy), ("502 no", NotSupported)])
async def test_a_removal_can_be_refused(reply: str, error: type[PrinterError]) -> None:
    async with simulator() as printer:
        printer.ftps._remove = lambda path: reply  # type: ignore[method-assign]
        with pytest.raises(error):
            await files_of(printer).delete("/plain.3mf")


async def test_the_file_of_the_running_job_is_never_asked_to_be_removed() -> None:
    job = PrinterJob(identity="1", path_hints=("/plain.3mf",))
    async with simulator() as printer:
        files = files_of(printer, running=lambda: job)
        with pytest.raises(FileBusy):
            await files.delete("/plain.3mf")
        assert printer.ftps.log == []
        await files.delete(OLD)
        assert on_card(printer, OLD) is None


# -- resuming


async def test_a_broken_download_goes_on_where_it_broke_off() -> None:
    async with simulator("P2S", Faults(cut_after=300_000)) as printer:
        files = files_of(printer)
        pot = Pot()
        with pytest.raises(TransferFailed):
            await files.download(OLD, pot)
        begun = len(pot.content)
        assert 0 < begun < len(CONTENT)
        printer.faults.cut_after = None
        assert await files.download(OLD, pot, offset=begun) == len(CONTENT)
        assert pot.content == CONTENT
        assert f"REST {begun}" in printer.ftps.log


async def test_a_server_that_can_not_resume_says_so_before_the_first_byte() -> None:
    async with simulator("A1") as printer:
        files = files_of(printer)
        pot = Pot()
        with pytest.raises(CannotResume):
            await files.download(OLD, pot, offset=300_000)
        assert pot.content == b""
        assert not [line for line in printer.ftps.log if line.startswith("RETR")]
        await files.download(OLD, pot)
        assert pot.content == CONTENT


async def test_a_file_that_became_shorter_can_not_be_resumed_and_a_whole_one_needs_not() -> None:
    async with simulator("P2S") as printer:
        files = files_of(printer)
        for offset in (len(CONTENT) + 1, -1):
            with pytest.raises(CannotResume):
                await files.download(OLD, Pot(), offset=offset)
        assert await files.download(OLD, Pot(), offset=len(CONTENT)) == len(CONTENT)
        assert not [line for line in printer.ftps.log if line.startswith("RETR")]


async def test_a_server_that_only_pretends_to_resume_is_caught() -> None:
    async with simulator("P2S", Faults(rest_ignored=True)) as printer:
        with pytest.raises(TransferFailed, match="more bytes"):
            await files_of(printer).download(OLD, Pot(), offset=1)


async def test_a_busy_server_can_still_resume_later() -> None:
    async with simulator("P2S") as printer:
        printer.ftps._restart = lambda session, argument: "421 too many"  # type: ignore[method-assign]
        with pytest.raises(TransferBusy):
            await files_of(printer).download(OLD, Pot(), offset=1)


# -- hostile


@pytest.mark.parametrize("overlong", [1, 5_000_000])
@pytest.mark.parametrize("model", ["A1", "P2S"])
async def test_a_server_that_sends_more_than_it_announced_is_cut_off(model: str, overlong: int) -> None:
    async with simulator(model, Faults(overlong=overlong)) as printer:
        pot = Pot()
        with pytest.raises(TransferFailed, match="more bytes"):
            await files_of(printer).download(OLD, pot)
        assert len(pot.content) <= len(CONTENT)


async def test_a_folder_of_50000_files_is_listed() -> None:
    names = {f"/model/Teil {number:05d} größer.gcode.3mf": b"" for number in range(50_000)}
    async with simulator("P2S", files=names) as printer:
        files = files_of(printer, PATIENT)
        listed = await files.list("/model")
        assert len(listed) == 50_000
        assert {file.path for file in listed} == set(names)


async def test_64_megabytes_go_up_and_come_back() -> None:
    content = CONTENT[:524_288] * 128
    async with simulator("P2S", files={}) as printer:
        files = files_of(printer, PATIENT)
        await files.upload("/big.3mf", Source(content, 1 << 20), len(content))
        assert on_card(printer, "/big.3mf") == content
