"""What was under way goes on after a restart, or is given up where that is safer."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
import hashlib
import logging
import os
from pathlib import Path
import signal
import sys

import pytest

from custom_components.printernizer.ledger import Ledger
from custom_components.printernizer.library import Library
from custom_components.printernizer.library.models import (
    Direction,
    Origin,
    OriginSource,
    Transfer,
    TransferState,
)
from custom_components.printernizer.library.transfer_errors import TransferCancelled
from custom_components.printernizer.library.transfer_run import _OVERLAP as OVERLAP
from custom_components.printernizer.library.transfers import Transfers

from .transfer_stage import PRINT, Depot, Stage, staged

WAITING, RUNNING, DONE = TransferState.WAITING, TransferState.RUNNING, TransferState.DONE
VIDEO = os.urandom(200_000)
KILLED = Path(__file__).with_name("killed_transfer.py")


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with staged(tmp_path) as stage:
        yield stage


async def restart(stage: Stage) -> None:
    await stage.close()
    await stage.open()


async def test_a_download_goes_on_where_it_was(stage: Stage) -> None:
    depot = Depot()
    file = depot.put("/a.mp4", VIDEO)
    depot.stop_at = 120_000
    stage.attach("A", depot)
    transfer = stage.transfers.download("A", file, automatic=True)
    await depot.stopped.wait()
    waiter = asyncio.create_task(stage.transfers.wait(transfer.id))
    await asyncio.sleep(0)
    await restart(stage)
    with pytest.raises(TransferCancelled):
        await waiter
    (waiting,) = stage.transfers.all()
    assert (waiting.id, waiting.state, waiting.is_automatic) == (transfer.id, WAITING, True)
    assert waiting.requested_at == transfer.requested_at
    depot.stop_at = None
    stage.attach("A", depot)
    assert (await stage.transfers.wait(transfer.id)).state is DONE
    assert depot.asked[-1] == ("download", "/a.mp4", 120_000 - OVERLAP)
    assert stage.stored()[0].read_bytes() == VIDEO
    await restart(stage)
    assert stage.transfers.all() == ()


async def test_what_was_not_begun_is_still_waited_for(stage: Stage) -> None:
    depot = Depot()
    asked = [stage.transfers.download("A", depot.put(f"/{number}.mp4", VIDEO)) for number in range(3)]
    file = await stage.library.receive(_once(PRINT), "cube.gcode.3mf", len(PRINT), _origin(stage))
    asked.append(stage.transfers.upload("A", file, "/cube.gcode.3mf"))
    await restart(stage)
    assert [each.id for each in reversed(stage.transfers.all())] == [each.id for each in asked]
    stage.attach("A", depot)
    for each in asked:
        assert (await stage.transfers.wait(each.id)).state is DONE
    assert depot.content["/cube.gcode.3mf"] == PRINT


async def test_an_upload_that_was_under_way_is_given_up(stage: Stage) -> None:
    depot = Depot()
    depot.stop_at = 1
    stage.attach("A", depot)
    file = await stage.library.receive(_once(PRINT), "cube.gcode.3mf", len(PRINT), _origin(stage))
    transfer = stage.transfers.upload("A", file, "/cube.gcode.3mf")
    await depot.stopped.wait()
    # It was written down before the first byte was sent.
    (known,) = await stage.ledger.unfinished_transfers()
    assert known.state is RUNNING
    await restart(stage)
    stage.attach("A", depot)
    (failed,) = stage.transfers.all()
    assert (failed.id, failed.state, failed.error) == (transfer.id, TransferState.FAILED, "interrupted")
    await restart(stage)
    assert stage.transfers.all() == ()
    assert len(depot.asked) == 1


async def test_what_nobody_goes_on_with_is_removed(stage: Stage) -> None:
    incoming = await stage.library.incoming_for("nobody", None)
    await incoming.take(VIDEO)
    await incoming.pause()
    assert stage.leftovers() != []
    await restart(stage)
    assert stage.leftovers() == []


async def test_a_download_that_was_kept_in_the_last_moment_is_not_fetched_again(stage: Stage) -> None:
    depot = Depot()
    file = depot.put("/a.mp4", VIDEO)
    stage.attach("A", depot)
    transfer = await stage.transfers.wait(stage.transfers.download("A", file).id)
    await stage.transfers.close()
    lost = replace(transfer, state=RUNNING, sha256=None, ended_at=None)
    await stage.ledger.remember_transfers([lost], [])
    await stage.open()
    assert (await stage.transfers.wait(transfer.id)).sha256 == transfer.sha256
    assert len(depot.asked) == 1


async def test_an_index_that_cannot_be_written_stops_no_transfer(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    depot = Depot()
    remember = stage.ledger.remember_transfers
    down = True

    async def broken(*args: object) -> None:
        if down:
            raise OSError("database is locked")
        await remember(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(stage.ledger, "remember_transfers", broken)
    monkeypatch.setattr("custom_components.printernizer.library.transfer_memory.RETRY", 0.02)
    stage.attach("A", depot)
    done = await stage.transfers.wait(stage.transfers.download("A", depot.put("/a.mp4", VIDEO)).id)
    assert done.state is DONE
    file = await stage.library.receive(_once(PRINT), "cube.gcode.3mf", len(PRINT), _origin(stage))
    sent = stage.transfers.upload("A", file, "/cube.gcode.3mf")
    assert (await stage.transfers.wait(sent.id)).state is DONE
    left = stage.transfers.download("B", depot.file("/a.mp4"))
    await asyncio.sleep(0.1)
    assert [record.levelno for record in caplog.records if "written down" in record.message].count(
        logging.WARNING
    ) == 1
    down = False
    async with asyncio.timeout(10):
        while [each.id for each in await stage.ledger.unfinished_transfers()] != [left.id]:
            await asyncio.sleep(0.02)


async def test_closing_with_an_index_that_cannot_be_written(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*args: object) -> None:
        raise OSError("database is locked")

    with monkeypatch.context() as patch:
        patch.setattr(stage.ledger, "remember_transfers", broken)
        stage.transfers.download("A", Depot().put("/a.mp4", VIDEO))
        async with asyncio.timeout(20):
            await stage.transfers.close()
    await stage.open()
    assert stage.transfers.all() == ()


async def test_an_index_that_cannot_be_read_stops_no_transfer(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*args: object) -> None:
        raise OSError("database is locked")

    depot = Depot()
    await stage.transfers.close()
    with monkeypatch.context() as patch:
        patch.setattr(stage.ledger, "unfinished_transfers", broken)
        patch.setattr(stage.ledger, "kept_from", broken)
        with pytest.raises(OSError, match="locked"):
            await stage.open()
        stage.attach("A", depot)
        done = await stage.transfers.wait(stage.transfers.download("A", depot.put("/a.mp4", VIDEO)).id)
        assert done.state is DONE


async def test_a_file_that_the_index_refuses_fails_and_the_next_one_does_not(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*args: object) -> None:
        raise OSError("database is locked")

    depot = Depot()
    stage.attach("A", depot)
    with monkeypatch.context() as patch:
        patch.setattr(stage.ledger, "keep_file", broken)
        with pytest.raises(OSError, match="locked"):
            await stage.transfers.wait(stage.transfers.download("A", depot.put("/a.mp4", VIDEO)).id)
    again = stage.transfers.download("A", depot.file("/a.mp4"))
    assert (await stage.transfers.wait(again.id)).state is DONE


async def test_odd_paths_survive_a_restart(stage: Stage) -> None:
    depot = Depot()
    path = "/cache/Würfel 😀 \udcff.3mf"
    transfer = stage.transfers.download("A", depot.put(path, PRINT))
    await restart(stage)
    stage.attach("A", depot)
    done = await stage.transfers.wait(transfer.id)
    assert (done.path, done.state) == (path, DONE)


async def _once(data: bytes) -> AsyncIterator[bytes]:
    yield data


def _origin(stage: Stage) -> Origin:
    return Origin(source=OriginSource.UPLOAD, name="cube.gcode.3mf", seen_at=stage.transfers._now())


@pytest.mark.parametrize("can_resume", [True, False])
async def test_a_process_killed_in_the_middle_leaves_nothing_half_and_goes_on(
    tmp_path: Path, socket_enabled: None, can_resume: bool
) -> None:
    content = os.urandom(40_000_000)
    sent: list[int] = []
    is_slow = True

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        offset = int(await reader.readline())
        sent.append(offset)
        try:
            for start in range(offset, len(content), 100_000):
                writer.write(content[start : start + 100_000])
                await writer.drain()
                if is_slow:
                    await asyncio.sleep(0.003)
        except ConnectionError:
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]

    async def start() -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable, str(KILLED), str(tmp_path), str(port), str(len(content)), str(int(can_resume)),
            stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip

    try:
        process = await start()
        assert process.stdout is not None
        while int(await process.stdout.readline()) < 25_000_000:
            pass
        process.send_signal(signal.SIGKILL)
        await process.wait()
        assert [each for each in (tmp_path / "library/files").rglob("*") if each.is_file()] == []
        is_slow = False
        process = await start()
        async with asyncio.timeout(30):
            output, _ = await process.communicate()
        assert process.returncode == 0
    finally:
        server.close()
        await server.wait_closed()
    sha256 = hashlib.sha256(content).hexdigest()
    assert output.decode().split()[-1] == sha256
    if can_resume:
        assert sent[0] == 0
        assert 16_000_000 <= sent[1] <= 30_000_000
    else:
        assert sent == [0, 0]
    (stored,) = [each for each in (tmp_path / "library/files").rglob("*") if each.is_file()]
    assert hashlib.sha256(stored.read_bytes()).hexdigest() == sha256
    assert list((tmp_path / "library/.incoming").iterdir()) == []
    ledger = Ledger(tmp_path / "ledger.db")
    await ledger.open()
    assert await ledger.unfinished_transfers() == ()
    await ledger.close()


async def test_what_can_not_be_known_of_a_transfer_is_not_needed(stage: Stage) -> None:
    bare = Transfer(
        id="bare", serial="A", direction=Direction.DOWNLOAD, path="/a.mp4", name="a.mp4", requested_at=stage.transfers._now()
    )  # fmt: skip
    await stage.ledger.remember_transfers([bare], [])
    await restart(stage)
    depot = Depot()
    depot.put("/a.mp4", VIDEO)
    stage.attach("A", depot)
    done = await stage.transfers.wait("bare")
    assert (done.size, done.done) == (len(VIDEO), len(VIDEO))


def test_both_sides_of_the_kill_test_speak_of_the_same_classes() -> None:
    assert Library.__name__ in KILLED.read_text()
    assert Transfers.__name__ in KILLED.read_text()
