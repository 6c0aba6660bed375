"""Files that are gone on with after a break: what is used again is proved to be what came."""

import asyncio
import hashlib
import os
from pathlib import Path

import pytest

from custom_components.printernizer.drivers.models import FileKind, PrinterFile
from custom_components.printernizer.library import IncomingFile, Library, LibraryError, LibraryProblem, part

from .conftest import PRINT, VIDEO, Paths, Storage, failure, origin_of

KEY = "01S00A000000001:/video.mp4:5000000:2026-11-20"
FILM = PrinterFile(path="/video.mp4", name="video.mp4", size=len(VIDEO), kind=FileKind.TIMELAPSE)


async def begun(library: Library, size: int = 3_000_000, key: str = KEY) -> None:
    """Take the first bytes of the film and break off."""
    incoming = await library.incoming_for(key, len(VIDEO))
    await take(incoming, VIDEO[:size])
    await incoming.pause()


async def take(incoming: IncomingFile, data: bytes) -> None:
    for start in range(0, len(data), 300_000):
        await incoming.take(data[start : start + 300_000])


async def finished(library: Library, key: str = KEY) -> bytes:
    """Go on where it broke off, and return what is kept then."""
    incoming = await library.incoming_for(key, len(VIDEO))
    await take(incoming, VIDEO[incoming.size :])
    kept = await library.keep(incoming, FILM.name, FILM.kind, origin_of(FILM))
    assert kept.sha256 == hashlib.sha256(VIDEO).hexdigest()
    return (await library.find(kept.sha256)).read_bytes()


@pytest.fixture(autouse=True)
def checkpoint(monkeypatch: pytest.MonkeyPatch) -> int:
    """Prove what came at each megabyte."""
    monkeypatch.setattr(part, "_CHECKPOINT", 1024 * 1024)
    return 1024 * 1024


def part_of(library: Library) -> Path:
    (found,) = (library.root / ".incoming").glob("*.part")
    return found


async def test_a_file_goes_on_where_it_broke_off_also_after_a_restart(
    library: Library, leftovers: Paths
) -> None:
    await begun(library)
    again = Library(library.root, library.index)
    await again.open()
    incoming = await again.incoming_for(KEY, len(VIDEO))
    assert incoming.size == 3_000_000
    await incoming.pause()
    assert await finished(again) == VIDEO
    assert leftovers() == []
    await again.close()


async def test_a_key_stands_for_one_file(library: Library, leftovers: Paths) -> None:
    await begun(library)
    other = await library.incoming_for("../../etc/passwd\0\ud800" * 999, None)
    assert other.size == 0
    assert other.path.parent == library.root / ".incoming"
    await other.pause()
    await library.discard_parts({KEY})
    assert {path.suffix for path in leftovers()} == {".part", ".sums"}
    assert len(leftovers()) == 2
    assert await finished(library) == VIDEO
    await begun(library)
    await library.discard_parts(set())
    assert leftovers() == []
    assert await finished(library) == VIDEO


async def test_bytes_that_a_power_cut_swallowed_come_again(library: Library, checkpoint: int) -> None:
    await begun(library)
    with part_of(library).open("r+b") as file:
        file.seek(2_500_000)
        file.write(bytes(100_000))
    incoming = await library.incoming_for(KEY, len(VIDEO))
    assert 2 * checkpoint <= incoming.size <= 2_500_000
    await incoming.pause()
    assert part_of(library).stat().st_size == incoming.size
    assert await finished(library) == VIDEO


async def test_a_file_that_lost_its_end_goes_on_at_the_last_proof(library: Library, checkpoint: int) -> None:
    await begun(library)
    os.truncate(part_of(library), 1_500_000)
    incoming = await library.incoming_for(KEY, len(VIDEO))
    assert checkpoint <= incoming.size <= 1_500_000
    await incoming.pause()
    assert await finished(library) == VIDEO


@pytest.mark.parametrize(
    "sums", [b"", b"nonsense", b"3000000 " + b"0" * 64 + b"\n", b"999999999999999 x\n", None]
)
async def test_without_proof_it_begins_again(library: Library, sums: bytes | None) -> None:
    await begun(library)
    path = part_of(library).with_suffix(".sums")
    if sums is None:
        path.unlink()
    else:
        path.write_bytes(sums)
    incoming = await library.incoming_for(KEY, len(VIDEO))
    assert incoming.size == 0
    await incoming.pause()
    assert await finished(library) == VIDEO


async def test_half_a_proof_at_the_end_does_no_harm(library: Library) -> None:
    await begun(library)
    with part_of(library).with_suffix(".sums").open("ab") as file:
        file.write(b"4000000 abc")
    incoming = await library.incoming_for(KEY, len(VIDEO))
    assert incoming.size == 3_000_000
    await incoming.pause()
    assert await finished(library) == VIDEO


async def test_what_is_longer_than_the_file_begins_again(library: Library) -> None:
    await begun(library)
    incoming = await library.incoming_for(KEY, 1000)
    assert incoming.size == 0
    await incoming.take(bytes(1000))
    await incoming.discard()
    assert await finished(library) == VIDEO


async def test_a_part_is_written_by_one_at_a_time(library: Library) -> None:
    first = await library.incoming_for(KEY, len(VIDEO))
    with pytest.raises(LibraryError) as error:
        await library.incoming_for(KEY, len(VIDEO))
    assert error.value.code is LibraryProblem.IN_USE
    await first.take(VIDEO[:100])
    await first.pause()
    assert await finished(library) == VIDEO


async def test_where_files_can_not_be_locked_it_works_without(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(part.fcntl, "flock", fail)
    await begun(library)
    assert await finished(library) == VIDEO


async def test_a_link_in_the_place_of_a_part_is_not_followed(library: Library, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"precious")
    await begun(library)
    path = part_of(library)
    path.unlink()
    path.symlink_to(precious)
    with pytest.raises(LibraryError) as error:
        await library.incoming_for(KEY, len(VIDEO))
    assert error.value.code is LibraryProblem.UNWRITABLE
    assert precious.read_bytes() == b"precious"
    await library.discard_parts(set())
    assert await finished(library) == VIDEO


async def test_a_printer_that_can_not_go_on_is_asked_for_all_of_it(library: Library) -> None:
    await begun(library)
    incoming = await library.incoming_for(KEY, len(VIDEO))
    await incoming.take(VIDEO[3_000_000:3_000_100])
    await incoming.rewind()
    assert incoming.size == 0
    await take(incoming, VIDEO)
    assert (await library.keep(incoming, FILM.name, FILM.kind, origin_of(FILM))).size == len(VIDEO)


async def test_what_is_broken_does_not_stay_to_be_gone_on_with(library: Library, leftovers: Paths) -> None:
    incoming = await library.incoming_for(KEY, None)
    await incoming.take(PRINT[:-100])
    file = PrinterFile(path="/a.3mf", name="a.3mf")
    with pytest.raises(LibraryError) as error:
        await library.keep(incoming, file.name, file.kind, origin_of(file))
    assert error.value.code is LibraryProblem.BROKEN_FILE
    await incoming.pause()
    await incoming.discard()
    assert leftovers() == []
    assert await finished(library) == VIDEO


async def test_a_pause_after_a_full_disk_keeps_what_was_written(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    incoming = await library.incoming_for(KEY, len(VIDEO))
    await take(incoming, VIDEO[:1_200_000])
    await incoming._written()
    with monkeypatch.context() as full:
        write = os.write

        def half(handle: int, data: memoryview) -> int:
            if len(data) < 1000:
                return write(handle, data)
            write(handle, data[:1000])
            raise OSError(28, "full")

        full.setattr(part.os, "write", half)
        with pytest.raises(LibraryError) as error:
            await take(incoming, VIDEO[1_200_000:])
        assert error.value.code is LibraryProblem.NO_SPACE
        await incoming.pause()
    incoming = await library.incoming_for(KEY, len(VIDEO))
    assert 0 < incoming.size <= 1_200_000
    await incoming.pause()
    assert await finished(library) == VIDEO


async def test_a_part_that_was_opened_for_nobody_is_closed_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    await begun(library)
    task = asyncio.create_task(library.incoming_for(KEY, len(VIDEO)))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await finished(library) == VIDEO


async def test_a_part_without_key_is_not_kept(library: Library, leftovers: Paths) -> None:
    incoming = await library.incoming(None)
    await incoming.take(b"x")
    await incoming.pause()
    assert leftovers() == []


async def test_the_reserve_can_be_chosen(library: Library, storage: Storage) -> None:
    library.reserve = 10**18
    assert await failure(library, storage, "/video.mp4") is LibraryProblem.NO_SPACE
    with pytest.raises(LibraryError):
        await library.incoming_for(KEY, None)
    library.reserve = 0
    assert await finished(library) == VIDEO
