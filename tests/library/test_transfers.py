"""The queue: turns, tries, and what a person sees of them."""

import asyncio
from collections.abc import AsyncIterator
import errno
from pathlib import Path

import pytest

from custom_components.printernizer.drivers.driver import Sink
from custom_components.printernizer.drivers.errors import (
    CannotConnect,
    FileExists,
    FileMissing,
    InvalidAuth,
    StorageMissing,
    TransferBusy,
    TransferFailed,
)
from custom_components.printernizer.library import LibraryError, part
from custom_components.printernizer.library.errors import LibraryProblem
from custom_components.printernizer.library.index import FileUnknown
from custom_components.printernizer.library.models import (
    KeptFile,
    Origin,
    OriginSource,
    Transfer,
    TransferState,
)
from custom_components.printernizer.library.transfer_errors import (
    MOST_TRIES,
    TransferCancelled,
    TransferUnknown,
)
from custom_components.printernizer.library.transfer_run import _OVERLAP as OVERLAP
from tests.eventually import eventually

from .transfer_stage import PRINT, Depot, Stage, newer, staged

WAITING, RUNNING, DONE = TransferState.WAITING, TransferState.RUNNING, TransferState.DONE
FAILED, CANCELLED = TransferState.FAILED, TransferState.CANCELLED
VIDEO = bytes(range(256)) * 400


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with staged(tmp_path) as stage:
        yield stage


async def kept(stage: Stage, data: bytes = PRINT, name: str = "cube.gcode.3mf") -> KeptFile:
    async def source() -> AsyncIterator[bytes]:
        yield data

    origin = Origin(source=OriginSource.UPLOAD, name=name, seen_at=stage.transfers._now())
    return await stage.library.receive(source(), name, len(data), origin)


async def test_a_file_is_fetched_checked_and_kept(stage: Stage) -> None:
    depot = Depot()
    file = depot.put("/cache/cube.gcode.3mf", PRINT)
    stage.attach("A", depot)
    transfer = stage.transfers.download("A", file)
    assert transfer.state is WAITING
    done = await stage.transfers.wait(transfer.id)
    assert (done.state, done.done, done.size, done.tries) == (DONE, len(PRINT), len(PRINT), 1)
    assert done.error is None
    assert done.started_at is not None
    assert done.ended_at is not None
    assert stage.states(transfer) == [WAITING, RUNNING, DONE]
    assert done.sha256 is not None
    path = await stage.library.find(done.sha256)
    assert path is not None
    assert path.read_bytes() == PRINT
    (origin,) = (await stage.ledger.file(done.sha256)).origins
    assert (origin.serial, origin.path, origin.modified) == ("A", file.path, file.modified)
    assert stage.leftovers() == []
    assert await stage.transfers.wait(transfer.id) == done


async def test_one_moves_per_printer_and_a_few_in_all(tmp_path: Path) -> None:
    async with staged(tmp_path, limit=3) as stage:
        depots = {serial: Depot() for serial in "ABCDE"}
        moving = peak = 0

        def watch(_: Transfer) -> None:
            nonlocal moving, peak
            moving = sum(each.state is RUNNING for each in stage.transfers.all())
            peak = max(peak, moving)

        stage.transfers.subscribe(watch)
        asked = []
        for serial, depot in depots.items():
            stage.attach(serial, depot)
            for number in range(3):
                file = depot.put(f"/{serial}{number}.mp4", serial.encode() * 5000 + bytes([number]))
                asked.append(stage.transfers.download(serial, file))
        for each in asked:
            assert (await stage.transfers.wait(each.id)).state is DONE
        assert {depot.peak for depot in depots.values()} == {1}
        assert peak == 3


async def test_a_hundred_files_of_one_printer_do_not_starve_the_others(tmp_path: Path) -> None:
    async with staged(tmp_path, limit=1) as stage:
        order: list[str] = []
        counts = {"A": 60, "B": 20, "C": 10, "D": 5, "E": 5}
        asked = []
        for serial, count in counts.items():
            depot = Depot()
            depot.on_start = lambda path: order.append(path[1])
            stage.attach(serial, depot)
            for number in range(count):
                file = depot.put(f"/{serial}{number}.mp4", f"{serial}{number}".encode())
                asked.append(stage.transfers.download(serial, file))
        ended = await asyncio.gather(*(stage.transfers.wait(each.id) for each in asked))
        assert {each.state for each in ended} == {DONE}
        assert len(order) == 100
        assert order[:25].count("E") == 5
        assert order[:50].count("C") == 10
        # Every round serves each printer that has something left once.
        for start in range(0, 25, 5):
            assert sorted(order[start : start + 5]) == ["A", "B", "C", "D", "E"]
        assert len(stage.transfers.all()) == 50
        stage.transfers.clear()
        assert stage.transfers.all() == ()


async def test_a_persons_wish_comes_before_automatic_ones(tmp_path: Path) -> None:
    async with staged(tmp_path, limit=1) as stage:
        order: list[str] = []
        depots = {serial: Depot() for serial in "AB"}
        asked = []
        for serial, depot in depots.items():
            depot.on_start = order.append
            for number in range(3):
                file = depot.put(f"/{serial}{number}.mp4", f"{serial}{number}".encode())
                asked.append(stage.transfers.download(serial, file, automatic=number < 2))
        for serial, depot in depots.items():
            stage.attach(serial, depot)
        for each in asked:
            await stage.transfers.wait(each.id)
        assert order == ["/A2.mp4", "/B2.mp4", "/A0.mp4", "/B0.mp4", "/A1.mp4", "/B1.mp4"]


async def test_the_same_path_waiting_or_running_is_the_same_transfer(stage: Stage) -> None:
    depot = Depot()
    file = depot.put("/a.mp4", VIDEO)
    first = stage.transfers.download("A", file, automatic=True)
    other = stage.transfers.download("B", file)
    second = stage.transfers.download("A", depot.put("/a.mp4", VIDEO * 2, "2026-11-03T10:00"))
    assert first.id == second.id != other.id
    assert not second.is_automatic
    assert second.size == 2 * len(VIDEO)
    depot.stop_at = 20_000
    stage.attach("A", depot)
    await depot.stopped.wait()
    assert stage.transfers.download("A", file).id == first.id
    depot.go.set()
    assert (await stage.transfers.wait(first.id)).size == 2 * len(VIDEO)
    stage.transfers.cancel(other.id)
    assert stage.transfers.download("A", file).id != first.id


async def test_what_is_kept_already_is_not_fetched_again_unless_forced(stage: Stage) -> None:
    depot = Depot()
    file = depot.put("/cube.gcode.3mf", PRINT)
    detach = stage.attach("A", depot)
    first = await stage.transfers.wait(stage.transfers.download("A", file).id)
    detach()
    # Even a printer that is off answers that.
    again = await stage.transfers.wait(stage.transfers.download("A", file).id)
    assert (again.state, again.sha256, again.tries, again.done) == (DONE, first.sha256, 0, len(PRINT))
    stage.attach("A", depot)
    assert len(depot.asked) == 1
    forced = await stage.transfers.wait(stage.transfers.download("A", file, force=True).id)
    assert forced.tries == 1
    touched = depot.put("/cube.gcode.3mf", PRINT, "2026-11-05T10:00")
    assert (await stage.transfers.wait(stage.transfers.download("A", touched).id)).tries == 1
    undated = depot.put("/cube.gcode.3mf", PRINT, None)
    assert (await stage.transfers.wait(stage.transfers.download("A", undated).id)).tries == 1
    assert len(depot.asked) == 4
    assert first.sha256 is not None
    await stage.library.remove(first.sha256)
    assert (await stage.transfers.wait(stage.transfers.download("A", file).id)).tries == 1


async def test_a_listing_without_sizes_is_recognised_by_its_date(stage: Stage) -> None:
    depot = Depot()
    file = newer(depot.put("/usb/a.mp4", VIDEO), size=None)  # type: ignore[arg-type]
    stage.attach("A", depot)
    first = await stage.transfers.wait(stage.transfers.download("A", file).id)  # type: ignore[arg-type]
    assert first.size == first.done == len(VIDEO)
    again = await stage.transfers.wait(stage.transfers.download("A", file).id)  # type: ignore[arg-type]
    assert again.tries == 0
    assert len(depot.asked) == 1


async def test_progress_is_told_twice_a_second_and_every_state_at_once(stage: Stage) -> None:
    depot = Depot()
    depot.piece = 1_000
    file = depot.put("/a.mp4", VIDEO)
    depot.stop_at = 50_000
    stage.attach("A", depot)
    transfer = stage.transfers.download("A", file)
    await depot.stopped.wait()
    begin = asyncio.get_running_loop().time()
    while not (now := stage.now(transfer)).rate:
        await asyncio.sleep(0.01)
    assert now.remaining is not None
    assert now.done == 50_000
    await asyncio.sleep(0.6)
    assert stage.now(transfer).rate < now.rate  # type: ignore[operator]
    passed = asyncio.get_running_loop().time() - begin
    running = [each for each in stage.heard if each.id == transfer.id and each.state is RUNNING]
    assert len(running) <= 2 + passed / 0.5
    depot.go.set()
    done = await stage.transfers.wait(transfer.id)
    assert (done.rate, done.remaining) == (None, None)


@pytest.mark.parametrize("error", [TransferFailed("x"), TransferBusy("x"), CannotConnect("x")])
async def test_what_may_pass_is_tried_again(stage: Stage, error: Exception) -> None:
    depot = Depot()
    file = depot.put("/a.mp4", VIDEO)
    depot.troubles = [error]
    stage.attach("A", depot)
    transfer = stage.transfers.download("A", file)
    waiting = await stage.reaches(transfer, WAITING, error=None)
    done = await stage.transfers.wait(transfer.id)
    assert done.tries == 2
    failed = [each for each in stage.heard if each.next_try_at is not None]
    assert failed[0].error in {"transfer_failed", "transfer_busy", "cannot_connect"}
    assert failed[0].state is WAITING
    assert waiting.error is None
    assert done.next_try_at is None


async def test_tries_come_to_an_end_and_nothing_is_left(stage: Stage) -> None:
    depot = Depot()
    file = depot.put("/a.mp4", VIDEO)
    stage.attach("A", depot)
    depot.troubles = [TransferFailed(str(number)) for number in range(20)]
    transfer = stage.transfers.download("A", file)
    with pytest.raises(TransferFailed):
        await stage.transfers.wait(transfer.id)
    failed = stage.now(transfer)
    assert (failed.state, failed.error, failed.tries) == (FAILED, "transfer_failed", MOST_TRIES)
    assert stage.leftovers() == []
    depot.troubles.clear()
    again = stage.transfers.download("A", file)
    assert again.id != transfer.id
    assert (await stage.transfers.wait(again.id)).state is DONE


@pytest.mark.parametrize(
    ("error", "slug"),
    [
        (InvalidAuth("x"), "invalid_auth"),
        (StorageMissing("x"), "storage_missing"),
        (FileMissing("x"), "file_not_found"),
        (RuntimeError("unforeseen"), "unexpected"),
    ],
)
async def test_what_will_not_pass_is_not_tried_again(stage: Stage, error: Exception, slug: str) -> None:
    depot = Depot()
    file = depot.put("/a.mp4", VIDEO)
    depot.troubles = [error]
    stage.attach("A", depot)
    transfer = stage.transfers.download("A", file)
    with pytest.raises(type(error)):
        await stage.transfers.wait(transfer.id)
    assert (stage.now(transfer).error, stage.now(transfer).tries) == (slug, 1)
    assert stage.leftovers() == []
    assert (await stage.transfers.wait(stage.transfers.download("A", file).id)).state is DONE


async def test_a_break_goes_on_where_it_was(stage: Stage) -> None:
    depot = Depot()
    file = depot.put("/a/b.mp4", VIDEO)
    depot.cut_at = 60_000
    stage.attach("A", depot)
    done = await stage.transfers.wait(stage.transfers.download("A", file).id)
    assert depot.asked == [
        ("download", "/a/b.mp4", 0),
        ("list", "/a", 0),
        ("download", "/a/b.mp4", 60_000 - OVERLAP),
    ]
    path = await stage.library.find(done.sha256 or "")
    assert path is not None
    assert path.read_bytes() == VIDEO


async def test_a_printer_that_cannot_go_on_begins_anew(stage: Stage) -> None:
    depot = Depot(can_resume=False)
    file = depot.put("/b.mp4", VIDEO)
    depot.cut_at = 60_000
    stage.attach("A", depot)
    done = await stage.transfers.wait(stage.transfers.download("A", file).id)
    assert [offset for what, _, offset in depot.asked if what == "download"] == [0, 60_000 - OVERLAP, 0]
    assert done.tries == 2
    assert stage.stored()[0].read_bytes() == VIDEO


@pytest.mark.parametrize(
    ("content", "modified"),
    [(VIDEO[::-1], "2026-11-09T10:00"), (VIDEO + b"more", "2026-11-01T10:00"), (b"less", None)],
)
async def test_a_file_that_was_replaced_meanwhile_begins_anew(
    stage: Stage, content: bytes, modified: str | None
) -> None:
    depot = Depot()
    file = depot.put("/b.mp4", VIDEO)
    depot.cut_at = 60_000

    def replace_it(_: str) -> None:
        depot.on_start = lambda path: None
        asyncio.get_running_loop().call_later(0.005, depot.put, "/b.mp4", content, modified)

    depot.on_start = replace_it
    stage.attach("A", depot)
    done = await stage.transfers.wait(stage.transfers.download("A", file).id)
    assert (done.size, done.modified) == (len(content), modified)
    assert stage.stored()[0].read_bytes() == content
    assert depot.asked[-1] == ("download", "/b.mp4", 0)


async def test_a_server_that_begins_anew_without_saying_so_is_found_out(stage: Stage) -> None:
    depot = Depot()
    file = depot.put("/b.mp4", VIDEO[::-1] + VIDEO)
    depot.cut_at = 60_000
    download, forgetful = depot.download, [True]

    async def forget(path: str, sink: Sink, *, offset: int = 0) -> int:
        is_forgetful = bool(offset and forgetful and forgetful.pop())
        return await download(path, sink, offset=0 if is_forgetful else offset)

    depot.download = forget  # type: ignore[method-assign]
    stage.attach("A", depot)
    done = await stage.transfers.wait(stage.transfers.download("A", file).id)
    assert done.tries == 3
    assert stage.stored()[0].read_bytes() == VIDEO[::-1] + VIDEO


async def test_a_file_that_had_come_whole_when_it_broke_off_is_asked_for_its_end(stage: Stage) -> None:
    depot = Depot()
    depot.piece = len(VIDEO)
    file = depot.put("/b.mp4", VIDEO)
    depot.cut_at = len(VIDEO)
    stage.attach("A", depot)
    done = await stage.transfers.wait(stage.transfers.download("A", file).id)
    assert depot.asked[-1] == ("download", "/b.mp4", len(VIDEO) - OVERLAP)
    assert done.tries == 2
    assert stage.stored()[0].read_bytes() == VIDEO


async def test_a_file_that_left_the_listing_is_missed_at_the_next_try(stage: Stage) -> None:
    depot = Depot()
    file = depot.put("/b.mp4", VIDEO)
    depot.cut_at = 60_000
    depot.on_start = lambda path: depot.content.clear()
    stage.attach("A", depot)
    with pytest.raises(FileMissing):
        await stage.transfers.wait(stage.transfers.download("A", file).id)
    assert stage.leftovers() == []


async def test_more_bytes_than_listed_are_refused_and_the_new_listing_believed(stage: Stage) -> None:
    depot = Depot()
    file = depot.put("/b.mp4", VIDEO)
    grown = VIDEO + b"and on" * 1000
    depot.put("/b.mp4", grown)
    stage.attach("A", depot)
    done = await stage.transfers.wait(stage.transfers.download("A", file).id)
    assert (done.size, done.tries) == (len(grown), 2)
    assert [offset for what, _, offset in depot.asked if what == "download"] == [0, 0]
    assert stage.stored()[0].read_bytes() == grown


async def test_fewer_bytes_than_listed_are_no_file(stage: Stage) -> None:
    depot = Depot()
    file = depot.put("/b.mp4", VIDEO)
    depot.content["/b.mp4"] = VIDEO[:-1]
    depot.file = lambda path: file  # type: ignore[method-assign]
    stage.attach("A", depot)
    with pytest.raises(TransferFailed):
        await stage.transfers.wait(stage.transfers.download("A", file).id)
    assert stage.stored() == stage.leftovers() == []


async def test_a_broken_print_file_is_fetched_once_more(stage: Stage) -> None:
    depot = Depot()
    broken = PRINT[:-100] + bytes(100)
    file = depot.put("/cube.gcode.3mf", broken)
    stage.attach("A", depot)
    transfer = stage.transfers.download("A", file)
    with pytest.raises(LibraryError) as error:
        await stage.transfers.wait(transfer.id)
    assert error.value.code is LibraryProblem.BROKEN_FILE
    now = stage.now(transfer)
    assert (now.state, now.error, now.tries) == (FAILED, "library_broken_file", 2)
    assert [offset for what, _, offset in depot.asked if what == "download"] == [0, 0]
    assert stage.stored() == stage.leftovers() == []
    depot.put("/cube.gcode.3mf", PRINT)
    assert (await stage.transfers.wait(stage.transfers.download("A", file).id)).state is DONE


async def test_a_full_disk_ends_the_transfer_and_leaves_nothing(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int, data: memoryview) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    depot = Depot()
    file = depot.put("/b.mp4", VIDEO * 60)
    depot.stop_at = 3_000_000
    stage.attach("A", depot)
    transfer = stage.transfers.download("A", file)
    await depot.stopped.wait()
    with monkeypatch.context() as patch:
        patch.setattr(part.os, "write", full)
        depot.go.set()
        with pytest.raises(LibraryError) as error:
            await stage.transfers.wait(transfer.id)
    assert error.value.code is LibraryProblem.NO_SPACE
    assert (stage.now(transfer).error, stage.now(transfer).tries) == ("library_no_space", 1)
    assert stage.stored() == stage.leftovers() == []
    assert (await stage.transfers.wait(stage.transfers.download("A", file).id)).state is DONE


async def test_a_transfer_that_hardly_moves_is_broken_off(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        stage.transfers._dispatcher._timings = newer(  # type: ignore[assignment]
            stage.timings,
            run=newer(stage.timings.run, patience=0.1),  # type: ignore[arg-type]
        )
        depot = Depot()
        file = depot.put("/b.mp4", VIDEO)
        depot.stop_at = 20_000
        stage.attach("A", depot)
        transfer = stage.transfers.download("A", file)
        await stage.reaches(transfer, WAITING, "transfer_failed")
        depot.stop_at = None
        assert (await stage.transfers.wait(transfer.id)).tries >= 2


class TestCancelling:
    """At any time, and nothing is left."""

    async def test_while_the_printer_is_off(self, stage: Stage) -> None:
        depot = Depot()
        transfer = stage.transfers.download("A", depot.put("/a.mp4", VIDEO))
        await stage.reaches(transfer, WAITING, "not_connected")
        stage.transfers.cancel(transfer.id)
        with pytest.raises(TransferCancelled):
            await stage.transfers.wait(transfer.id)
        assert stage.now(transfer).state is CANCELLED
        assert stage.now(transfer).error is None
        await stage.transfers._book.memory.written()
        assert await stage.ledger.unfinished_transfers() == ()

    async def test_before_its_first_step(self, stage: Stage) -> None:
        depot = Depot()
        stage.attach("A", depot)
        begun = asyncio.Event()

        def listen(now: Transfer) -> None:
            if now.state is RUNNING and not begun.is_set():
                begun.set()
                stage.transfers.cancel(now.id)

        stage.transfers.subscribe(listen)
        transfer = stage.transfers.download("A", depot.put("/a.mp4", VIDEO))
        await begun.wait()
        with pytest.raises(TransferCancelled):
            await stage.transfers.wait(transfer.id)
        assert stage.leftovers() == []
        other = stage.transfers.download("A", depot.file("/a.mp4"))
        assert (await stage.transfers.wait(other.id)).state is DONE

    async def test_while_it_runs(self, stage: Stage) -> None:
        depot = Depot()
        file = depot.put("/a.mp4", VIDEO)
        depot.stop_at = 50_000
        stage.attach("A", depot)
        transfer = stage.transfers.download("A", file)
        await depot.stopped.wait()
        assert len(stage.leftovers()) >= 1
        waiter = asyncio.create_task(stage.transfers.wait(transfer.id))
        await asyncio.sleep(0)
        stage.transfers.cancel(transfer.id)
        stage.transfers.cancel(transfer.id)
        again = stage.transfers.download("A", file)
        assert again.id != transfer.id
        with pytest.raises(TransferCancelled):
            await waiter
        assert depot.active == 0
        depot.go.set()
        assert (await stage.transfers.wait(again.id)).state is DONE
        assert stage.leftovers() == []

    async def test_while_it_begins_anew(self, stage: Stage) -> None:
        depot = Depot(can_resume=False)
        file = depot.put("/a.mp4", VIDEO)
        depot.cut_at = 60_000

        def stop_next(_: str) -> None:
            depot.on_start = lambda path: setattr(depot, "stop_at", 30_000)

        depot.on_start = stop_next
        stage.attach("A", depot)
        transfer = stage.transfers.download("A", file)
        await depot.stopped.wait()
        assert stage.now(transfer).tries == 2
        stage.transfers.cancel(transfer.id)
        with pytest.raises(TransferCancelled):
            await stage.transfers.wait(transfer.id)
        assert stage.leftovers() == []

    async def test_before_the_next_try(self, tmp_path: Path) -> None:
        async with staged(tmp_path) as stage:
            stage.transfers._outcomes._back_off = (60.0,)
            depot = Depot()
            file = depot.put("/a.mp4", VIDEO)
            depot.cut_at = 60_000
            stage.attach("A", depot)
            transfer = stage.transfers.download("A", file)
            waiting = await stage.reaches(transfer, WAITING, "transfer_failed")
            assert waiting.next_try_at is not None
            assert stage.leftovers() != []
            stage.transfers.cancel(transfer.id)
            with pytest.raises(TransferCancelled):
                await stage.transfers.wait(transfer.id)
            assert stage.leftovers() == []

    async def test_an_upload(self, stage: Stage) -> None:
        depot = Depot()
        file = await kept(stage)
        depot.stop_at = 1
        stage.attach("A", depot)
        transfer = stage.transfers.upload("A", file, "/cube.gcode.3mf")
        await depot.stopped.wait()
        stage.transfers.cancel(transfer.id)
        with pytest.raises(TransferCancelled):
            await stage.transfers.wait(transfer.id)
        assert depot.content == {}

    async def test_what_has_ended_stays_as_it_is(self, stage: Stage) -> None:
        depot = Depot()
        stage.attach("A", depot)
        done = await stage.transfers.wait(stage.transfers.download("A", depot.put("/a.mp4", VIDEO)).id)
        stage.transfers.cancel(done.id)
        await asyncio.sleep(0.02)
        assert stage.now(done) == done
        with pytest.raises(TransferUnknown):
            stage.transfers.cancel("nobody")
        with pytest.raises(TransferUnknown):
            await stage.transfers.wait("nobody")

    async def test_a_waiter_that_gives_up_leaves_the_transfer_alone(self, stage: Stage) -> None:
        depot = Depot()
        depot.stop_at = 10_000
        stage.attach("A", depot)
        transfer = stage.transfers.download("A", depot.put("/a.mp4", VIDEO))
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await stage.transfers.wait(transfer.id)
        depot.go.set()
        assert (await stage.transfers.wait(transfer.id)).state is DONE


class TestPrintersThatPrint:
    """What waits, what trickles, what goes on."""

    async def test_automatic_downloads_from_a_delicate_board_wait(self, stage: Stage) -> None:
        depot = Depot()
        stage.printing = {"A"}
        stage.attach("A", depot, is_delicate=True)
        file = depot.put("/usb/a.mp4", VIDEO)
        transfer = stage.transfers.download("A", file, automatic=True)
        waiting = await stage.reaches(transfer, WAITING, "printing")
        assert waiting.tries == 0
        stage.printing.clear()
        assert (await stage.transfers.wait(transfer.id)).error is None

    async def test_asking_for_what_waits_automatically_begins_it(self, stage: Stage) -> None:
        depot = Depot()
        stage.printing = {"A"}
        stage.attach("A", depot, is_delicate=True)
        file = depot.put("/usb/a.mp4", b"short")
        transfer = stage.transfers.download("A", file, automatic=True)
        await stage.reaches(transfer, WAITING, "printing")
        assert stage.transfers.download("A", file).id == transfer.id
        assert (await stage.transfers.wait(transfer.id)).state is DONE

    async def test_others_trickle_until_the_print_is_over(self, stage: Stage) -> None:
        depot = Depot()
        depot.piece = 4_000
        stage.printing = {"A"}
        stage.attach("A", depot, is_delicate=True)
        transfer = stage.transfers.download("A", depot.put("/usb/a.mp4", VIDEO * 10))
        begin = asyncio.get_running_loop().time()
        await eventually(lambda: stage.now(transfer).done)
        await asyncio.sleep(0.7)
        now = stage.now(transfer)
        assert now.state is RUNNING
        assert 4_000 <= now.done <= 40_000 * (asyncio.get_running_loop().time() - begin) + 12_000
        stage.printing.clear()
        await stage.transfers.wait(transfer.id)
        assert asyncio.get_running_loop().time() - begin < 20  # it would trickle for longer

    async def test_sturdy_boards_send_while_they_print(self, stage: Stage) -> None:
        depot = Depot()
        stage.printing = {"A"}
        stage.attach("A", depot)
        transfer = stage.transfers.download("A", depot.put("/a.mp4", VIDEO), automatic=True)
        assert (await stage.transfers.wait(transfer.id)).state is DONE

    async def test_nothing_is_sent_to_a_printer_that_prints(self, stage: Stage) -> None:
        depot = Depot()
        stage.printing = {"A"}
        stage.attach("A", depot)
        transfer = stage.transfers.upload("A", await kept(stage), "/cube.gcode.3mf")
        await stage.reaches(transfer, WAITING, "printing")
        video = stage.transfers.download("A", depot.put("/a.mp4", VIDEO))
        assert (await stage.transfers.wait(video.id)).state is DONE
        stage.printing.clear()
        assert (await stage.transfers.wait(transfer.id)).state is DONE
        assert depot.content["/cube.gcode.3mf"] == PRINT


class TestPrintersThatComeAndGo:
    """Waiting for a printer is no try."""

    async def test_a_printer_that_is_off_is_waited_for(self, stage: Stage) -> None:
        depot = Depot()
        transfer = stage.transfers.download("A", depot.put("/a.mp4", VIDEO))
        waiting = await stage.reaches(transfer, WAITING, "not_connected")
        assert waiting.tries == 0
        stage.away = {"A"}
        stage.attach("A", depot)
        await asyncio.sleep(0.05)
        assert stage.now(transfer).error == "not_connected"
        stage.away.clear()
        stage.transfers.look()
        done = await stage.transfers.wait(transfer.id)
        assert (done.tries, done.error) == (1, None)

    async def test_a_download_goes_on_when_the_printer_is_back(self, stage: Stage) -> None:
        depot = Depot()
        file = depot.put("/a.mp4", VIDEO)
        depot.stop_at = 50_000
        detach = stage.attach("A", depot)
        transfer = stage.transfers.download("A", file)
        await depot.stopped.wait()
        detach()
        detach()
        waiting = await stage.reaches(transfer, WAITING, "not_connected")
        assert waiting.tries == 0
        depot.stop_at = None
        stage.attach("A", depot)
        assert (await stage.transfers.wait(transfer.id)).tries == 1
        assert depot.asked[-1] == ("download", "/a.mp4", 50_000 - OVERLAP)

    async def test_an_upload_that_was_cut_does_not_begin_again(self, stage: Stage) -> None:
        depot = Depot()
        depot.stop_at = 1
        detach = stage.attach("A", depot)
        transfer = stage.transfers.upload("A", await kept(stage), "/cube.gcode.3mf")
        await depot.stopped.wait()
        detach()
        failed = await stage.reaches(transfer, FAILED)
        assert failed.error == "interrupted"

    async def test_a_cancelled_download_of_a_printer_that_is_gone_leaves_nothing(self, stage: Stage) -> None:
        depot = Depot()
        depot.stop_at = 50_000
        detach = stage.attach("A", depot)
        transfer = stage.transfers.download("A", depot.put("/a.mp4", VIDEO))
        await depot.stopped.wait()
        detach()
        await stage.reaches(transfer, WAITING, "not_connected")
        assert stage.leftovers() != []
        stage.transfers.cancel(transfer.id)
        with pytest.raises(TransferCancelled):
            await stage.transfers.wait(transfer.id)
        assert stage.leftovers() == []


class TestUploads:
    """From the library to a printer."""

    async def test_a_kept_file_is_stored_and_known_to_lie_there(self, stage: Stage) -> None:
        depot = Depot()
        file = await kept(stage)
        stage.attach("A", depot)
        transfer = stage.transfers.upload("A", file, "/cache/cube.gcode.3mf")
        assert stage.transfers.upload("A", file, "/cache/cube.gcode.3mf").id == transfer.id
        assert stage.transfers.upload("A", file, "/other.gcode.3mf").id != transfer.id
        done = await stage.transfers.wait(transfer.id)
        assert (done.state, done.sha256, done.done) == (DONE, file.sha256, file.size)
        assert depot.content["/cache/cube.gcode.3mf"] == PRINT
        await stage.transfers._book.memory.written()
        # What was sent needs not be fetched.
        listed = depot.file("/cache/cube.gcode.3mf")
        fetched = await stage.transfers.wait(stage.transfers.download("A", listed).id)
        assert (fetched.tries, fetched.sha256) == (0, file.sha256)
        assert (await stage.ledger.file(file.sha256)).metadata is not None

    async def test_a_file_that_is_no_longer_kept(self, stage: Stage) -> None:
        file = await kept(stage)
        await stage.library.remove(file.sha256)
        stage.attach("A", Depot())
        transfer = stage.transfers.upload("A", file, "/cube.gcode.3mf")
        with pytest.raises(FileUnknown):
            await stage.transfers.wait(transfer.id)
        assert stage.now(transfer).error == "file_not_kept"

    async def test_a_file_that_is_there_already(self, stage: Stage) -> None:
        depot = Depot()
        depot.troubles = [FileExists("x")]
        stage.attach("A", depot)
        file = await kept(stage)
        transfer = stage.transfers.upload("A", file, "/cube.gcode.3mf")
        with pytest.raises(FileExists):
            await stage.transfers.wait(transfer.id)
        assert stage.now(transfer).tries == 1
        again = stage.transfers.upload("A", file, "/cube.gcode.3mf", overwrite=True)
        assert (await stage.transfers.wait(again.id)).state is DONE

    async def test_an_upload_that_arrives_short_is_tried_again(self, stage: Stage) -> None:
        depot = Depot()
        put, sizes = depot.put, [3]

        def short(path: str, data: bytes, modified: str | None = None) -> object:
            stored = put(path, data, modified)
            return newer(stored, size=sizes.pop()) if sizes else stored  # type: ignore[arg-type]

        depot.put = short  # type: ignore[assignment, method-assign]
        stage.attach("A", depot)
        transfer = stage.transfers.upload("A", await kept(stage), "/cube.gcode.3mf")
        assert (await stage.transfers.wait(transfer.id)).tries == 2
