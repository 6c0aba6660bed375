"""What comes by other ways than from a printer, what is told of it, how it goes, and how a lost index heals."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
import logging
import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from custom_components.printernizer.drivers.models import FileKind, PrinterFile
from custom_components.printernizer.ledger import Ledger, LedgerError, LedgerUnavailable
from custom_components.printernizer.library import (
    Library,
    LibraryError,
    LibraryProblem,
    RetentionRule,
    sources,
)
from custom_components.printernizer.library.index import FileUnknown
from custom_components.printernizer.library.models import JobFileRole, KeptFile, NewFile, Origin, OriginSource
from tests.ledger.conftest import new_job
from tests.simulators.printfiles_solid import box, make_obj, make_stl

from .conftest import NOW, PRINT, VIDEO, Paths, Storage, fetch, fetch_file, origin_of

CUBE = make_stl(box(10, 20, 30))


def project() -> bytes:
    """Make a 3MF that was never sliced."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("3D/3dmodel.model", "<model/>")
    return out.getvalue()


def sent(name: str = "Würfel.3mf", **changes: object) -> Origin:
    return replace(Origin(source=OriginSource.UPLOAD, name=name, seen_at=NOW), **changes)


async def pieces(data: bytes, size: int = 50_000) -> AsyncIterator[bytes]:
    for start in range(0, len(data), size):
        yield data[start : start + size]
        await asyncio.sleep(0)


async def received(library: Library, data: bytes, name: str = "Würfel.3mf", **kwargs: object) -> KeptFile:
    return await library.receive(pieces(data), name, len(data), sent(name), **kwargs)


async def problem_of(work: object) -> LibraryProblem:
    with pytest.raises(LibraryError) as error:
        await work
    return error.value.code


async def test_an_upload_is_kept_with_all_that_it_tells(library: Library, leftovers: Paths) -> None:
    kept = await received(library, PRINT, "Würfel.gcode.3mf")
    assert (kept.kind, kept.suffix, kept.problem) == (FileKind.PRINT, ".gcode.3mf", None)
    assert kept.materials == ("PETG",)
    assert kept.metadata.plates[0].seconds == 840
    assert kept.origins == (sent("Würfel.gcode.3mf"),)
    assert leftovers() == []


async def test_an_upload_of_unknown_size_is_kept(library: Library) -> None:
    kept = await library.receive(pieces(PRINT), "a.3mf", None, sent("a.3mf"))
    assert kept.size == len(PRINT)


@pytest.mark.parametrize("size", [None, len(PRINT)])
async def test_an_upload_beyond_the_limit_is_refused(
    library: Library, stored: Paths, leftovers: Paths, size: int | None
) -> None:
    work = library.receive(pieces(PRINT), "a.3mf", size, sent(), limit=len(PRINT) - 1)
    assert await problem_of(work) is LibraryProblem.TOO_LARGE
    assert stored() == leftovers() == []
    assert await library.receive(pieces(PRINT), "a.3mf", size, sent(), limit=len(PRINT))


async def test_an_upload_that_breaks_off_leaves_nothing(
    library: Library, stored: Paths, leftovers: Paths
) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield PRINT[:1000]
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await library.receive(broken(), "a.3mf", len(PRINT), sent())
    assert await problem_of(library.receive(pieces(PRINT[:-1]), "a.3mf", len(PRINT), sent()))
    assert stored() == leftovers() == []
    assert await received(library, PRINT)


@pytest.mark.parametrize(
    ("name", "content", "told", "changes", "kind"),
    [
        ("a.gcode.3mf", PRINT, FileKind.OTHER, {}, FileKind.PRINT),
        ("a.3mf", PRINT, FileKind.MODEL, {}, FileKind.PRINT),
        ("a.3mf", project(), FileKind.PRINT, {}, FileKind.MODEL),
        ("a.gco", b"G28\n", FileKind.OTHER, {}, FileKind.PRINT),
        ("a.STL", CUBE, FileKind.OTHER, {}, FileKind.MODEL),
        ("a.stp", b"ISO-10303-21;", FileKind.OTHER, {}, FileKind.MODEL),
        ("a.mp4", b"film", FileKind.TIMELAPSE, {}, FileKind.TIMELAPSE),
        ("a.avi", b"film", FileKind.OTHER, {"path": "/timelapse/a.avi"}, FileKind.TIMELAPSE),
        ("a.mp4", b"film", FileKind.OTHER, {"source": OriginSource.CAMERA}, FileKind.TIMELAPSE),
        ("a.mp4", b"film", FileKind.OTHER, {"path": "/ipcam/a.mp4"}, FileKind.OTHER),
        ("a.jpeg", b"photo", FileKind.OTHER, {"source": OriginSource.CAMERA}, FileKind.PHOTO),
        ("a.jpg", b"photo", FileKind.PHOTO, {}, FileKind.PHOTO),
        ("a.png", b"image", FileKind.OTHER, {}, FileKind.IMAGE),
        ("a.log", b"log", FileKind.OTHER, {}, FileKind.LOG),
        ("a.bin", b"bytes", FileKind.FIRMWARE, {}, FileKind.FIRMWARE),
        ("folder", b"bytes", FileKind.FOLDER, {}, FileKind.OTHER),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_a_file_is_what_it_holds_and_is_called(
    *, library: Library, name: str, content: bytes, told: FileKind, changes: dict[str, object], kind: FileKind
) -> None:
    kept = await library.receive(pieces(content), name, None, sent(name, **changes), kind=told)
    assert kept.kind is kind


async def test_a_print_file_that_can_not_be_read_is_kept_with_the_reason(library: Library) -> None:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("no/model/here", "x")
    kept = await received(library, out.getvalue())
    assert kept.problem == "unknown_format"
    assert await library.find(kept.sha256)


@pytest.mark.parametrize(
    ("name", "content"), [("a.stl", CUBE), ("a.obj", make_obj(box(10, 20, 30)))], ids=["stl", "obj"]
)
async def test_a_model_is_kept_at_once_and_measured_soon(library: Library, name: str, content: bytes) -> None:
    kept = await received(library, content, name)
    assert kept.metadata is None
    await library._aftercare.settled()
    kept = await library.index.file(kept.sha256)
    assert [int(side) for side in kept.metadata.model.size] == [10, 20, 30]
    assert len(kept.origins) == 1


async def test_a_model_that_was_not_measured_is_measured_after_the_next_start(library: Library) -> None:
    kept = await received(library, CUBE, "a.stl")
    await library.close()
    assert (await library.index.file(kept.sha256)).metadata is None
    again = Library(library.root, library.index)
    await again.open()
    await again._aftercare.settled()
    assert (await library.index.file(kept.sha256)).metadata.model.triangles == 12


async def test_a_model_that_is_damaged_tells_so_once(library: Library) -> None:
    kept = await received(library, CUBE[:-10], "a.stl")
    await library._aftercare.settled()
    assert (await library.index.file(kept.sha256)).problem == "truncated"
    await library.remove(kept.sha256)
    await library._registry.measure(kept.sha256)
    with pytest.raises(FileUnknown):
        await library.index.file(kept.sha256)


async def test_whoever_wants_is_told_when_files_come_are_measured_and_go(library: Library) -> None:
    told: list[str] = []
    ends = [library.subscribe(lambda who=who: told.append(who)) for who in "ab"]
    kept = await received(library, CUBE, "a.stl")
    assert told == ["a", "b"]
    await library._aftercare.settled()
    assert told == ["a", "b"] * 2
    ends[0]()
    await library.remove(kept.sha256)
    assert told == [*"abab", "b"]
    with pytest.raises(LibraryError):
        await library.remove(kept.sha256)
    ends[1]()
    await received(library, project())
    assert told == [*"abab", "b"]


# --- files of this machine


async def test_a_file_of_this_machine_is_copied(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "Würfel.3mf"
    path.write_bytes(PRINT)
    kept = await library.add(path, sent(source=OriginSource.FOLDER, path=str(path)))
    assert path.read_bytes() == PRINT
    path.write_bytes(b"changed afterwards")
    assert (await library.find(kept.sha256)).read_bytes() == PRINT


async def test_only_regular_files_are_copied(library: Library, tmp_path: Path, leftovers: Paths) -> None:
    (tmp_path / "real.3mf").write_bytes(PRINT)
    (tmp_path / "link.3mf").symlink_to(tmp_path / "real.3mf")
    os.mkfifo(tmp_path / "pipe.3mf")
    (tmp_path / "folder.3mf").mkdir()
    for name in ("link.3mf", "pipe.3mf", "folder.3mf", "missing.3mf", "a\0b.3mf", "x" * 4000):
        assert await problem_of(library.add(tmp_path / name, sent())) is LibraryProblem.UNKNOWN, name
    assert await problem_of(library.add(Path("/dev/zero"), sent())) is LibraryProblem.UNKNOWN
    assert leftovers() == []
    assert await library.add(tmp_path / "real.3mf", sent())


@pytest.mark.parametrize("change", ["grow", "shrink", "rewrite"])
async def test_a_file_that_changes_while_it_is_read_is_not_kept(
    *,
    library: Library,
    tmp_path: Path,
    stored: Paths,
    leftovers: Paths,
    monkeypatch: pytest.MonkeyPatch,
    change: str,
) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(VIDEO)
    os.utime(path, (1, 1))
    read = sources._read

    def changing(handle: int, position: int) -> bytes:
        if position:
            match change:
                case "grow":
                    path.write_bytes(VIDEO * 2)
                case "shrink":
                    os.truncate(path, 1_500_000)
                case _:
                    path.touch()
        return read(handle, position)

    with monkeypatch.context() as growing:
        growing.setattr(sources, "_read", changing)
        assert await problem_of(library.add(path, sent("film.mp4"))) is LibraryProblem.BROKEN_FILE
    assert stored() == leftovers() == []
    assert await library.add(path, sent("film.mp4"))


async def test_a_file_that_can_not_be_read_to_its_end_is_not_kept(
    library: Library, tmp_path: Path, stored: Paths, leftovers: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(VIDEO)
    with monkeypatch.context() as broken:

        def fail(*_: object) -> None:
            raise OSError(5, "Input/output error")

        broken.setattr(sources.os, "pread", fail)
        assert await problem_of(library.add(path, sent("film.mp4"))) is LibraryProblem.BROKEN_FILE
    assert stored() == leftovers() == []
    assert await library.add(path, sent("film.mp4"))


async def test_names_that_differ_in_case_only_are_two_names(library: Library, tmp_path: Path) -> None:
    for name in ("Vase.3mf", "vase.3mf"):
        (tmp_path / name).write_bytes(PRINT)
        origin = sent(name, source=OriginSource.FOLDER, path=str(tmp_path / name))
        kept = await library.add(tmp_path / name, origin)
    assert sorted(origin.name for origin in kept.origins) == ["Vase.3mf", "vase.3mf"]
    other = await received(library, project(), "VASE.3mf")
    assert other.name == "VASE.3mf"
    assert other.sha256 != kept.sha256


# --- going


async def test_a_removed_file_is_gone_with_its_pictures(library: Library) -> None:
    kept = await received(library, PRINT)
    assert await library.thumbnail(kept.sha256, 1, "small")
    await library.remove(kept.sha256)
    assert await library.find(kept.sha256) is None
    assert not [path for path in library.root.rglob("*") if path.is_file()]
    assert await problem_of(library.remove(kept.sha256)) is LibraryProblem.UNKNOWN
    assert await problem_of(library.remove("../../etc/passwd")) is LibraryProblem.UNKNOWN
    assert (await received(library, PRINT)).sha256 == kept.sha256
    assert await library.thumbnail(kept.sha256, 1, "small")


async def test_a_file_that_a_job_refers_to_goes_only_by_force(library: Library, ledger: Ledger) -> None:
    kept = await received(library, b"photo", "a.jpg")
    job = await ledger.start_job(new_job())
    await ledger.attach_to_job(job.id, kept.sha256, JobFileRole.FINISH, NOW)
    assert await problem_of(library.remove(kept.sha256)) is LibraryProblem.IN_USE
    assert await library.find(kept.sha256)
    await library.remove(kept.sha256, force=True)
    assert await library.find(kept.sha256) is None


async def test_a_file_that_can_not_be_removed_is_told_and_comes_back(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = await received(library, PRINT)
    with monkeypatch.context() as frozen:

        def fail(*_: object, **__: object) -> None:
            raise OSError(30, "Read-only file system")

        frozen.setattr(Path, "unlink", fail)
        assert await problem_of(library.remove(kept.sha256)) is LibraryProblem.UNWRITABLE
    await library.tidy((), NOW)
    await library._aftercare.settled()
    assert await library.index.file(kept.sha256)
    await library.remove(kept.sha256)
    assert await library.find(kept.sha256) is None


async def test_tidying_removes_what_the_rules_let_go_and_nothing_that_is_needed(
    library: Library, ledger: Ledger
) -> None:
    films = [await received(library, b"film %d" % number, f"timelapse{number}.mp4") for number in range(4)]
    films = [
        await library.index.keep_file(
            NewFile(
                sha256=film.sha256,
                size=film.size,
                suffix=".mp4",
                kind=FileKind.TIMELAPSE,
                origin=film.origins[0],
            )
        )
        for film in films
    ]
    await ledger.update_file(films[0].sha256, {"is_pinned": True})
    job = await ledger.start_job(new_job())
    await ledger.attach_to_job(job.id, films[1].sha256, JobFileRole.TIMELAPSE, NOW)
    rules = (RetentionRule(kind=FileKind.TIMELAPSE, age=timedelta(days=30)),)
    assert await library.tidy(rules, NOW + timedelta(days=30)) == ()
    assert set(await library.tidy(rules, NOW + timedelta(days=31))) == {film.sha256 for film in films[2:]}
    assert [await library.find(film.sha256) is not None for film in films] == [True, True, False, False]
    assert await library.tidy(rules, NOW + timedelta(days=31)) == ()


async def test_what_is_pinned_in_the_last_moment_stays(
    library: Library, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = await received(library, b"log", "a.log")
    other = await received(library, b"other", "b.log")
    removable = await ledger.removable_files()
    await ledger.update_file(log.sha256, {"is_pinned": True})
    await library.remove(other.sha256)

    async def before() -> tuple[KeptFile, ...]:
        return removable

    monkeypatch.setattr(ledger, "removable_files", before)
    rules = (RetentionRule(kind=FileKind.LOG, files=0),)
    assert await library.tidy(rules, NOW + timedelta(days=1)) == ()
    assert await library.find(log.sha256)


async def test_a_disk_that_refuses_ends_the_tidying(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = await received(library, b"log", "a.log")
    rules = (RetentionRule(kind=FileKind.LOG, files=0),)
    with monkeypatch.context() as frozen:

        def fail(*_: object, **__: object) -> None:
            raise OSError(30, "Read-only file system")

        frozen.setattr(Path, "unlink", fail)
        assert await problem_of(library.tidy(rules, NOW + timedelta(days=1))) is LibraryProblem.UNWRITABLE
    await library.tidy((), NOW)
    await library._aftercare.settled()
    assert await library.tidy(rules, datetime.now(UTC) + timedelta(days=1)) == (log.sha256,)


async def test_free_space_is_told_after_every_change(library: Library, tmp_path: Path) -> None:
    assert library.free_space() is None
    await library.open()
    assert library.free_space() > 0
    lost = Library(Path("/proc/nowhere"), library.index)
    await lost.open()
    assert lost.free_space() is not None


# --- the index


async def test_an_index_that_can_not_be_written_loses_nothing(
    library: Library, ledger: Ledger, leftovers: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(new: NewFile) -> KeptFile:
        raise LedgerUnavailable("locked")

    with monkeypatch.context() as locked:
        locked.setattr(ledger, "keep_file", fail)
        for data, name in ((PRINT, "Würfel.3mf"), (VIDEO, "a.mp4"), (b"gone", "b.log")):
            with pytest.raises(LedgerError):
                await received(library, data, name)
        with pytest.raises(LedgerError):
            await library.tidy((), NOW)
    assert leftovers() == []
    files = sorted((library.root / "files").rglob("*.*"))
    assert len(files) == 3
    next(path for path in files if path.suffix == ".log").unlink()
    again = await received(library, PRINT, "Kopie.3mf")
    assert again.name == "Kopie.3mf"
    await library.tidy((), NOW)
    page = await ledger.file_facets()
    assert page.files == 2
    assert {origin.name for origin in (await ledger.file(again.sha256)).origins} >= {"Kopie.3mf"}


async def test_files_that_the_index_lost_are_entered_again(
    library: Library, tmp_path: Path, storage: Storage
) -> None:
    kept = [await fetch(library, storage, path) for path in ("/video.mp4", "/Würfel.gcode.3mf")]
    strange = library.root / "files" / "ab" / "README.txt"
    strange.parent.mkdir()
    strange.write_text("not ours")
    (library.root / "files" / "cd").write_text("no folder")
    link = library.root / "files" / "00" / f"{'0' * 64}.mp4"
    link.parent.mkdir()
    link.symlink_to(strange)
    fresh = Ledger(tmp_path / "fresh.db")
    await fresh.open()
    again = Library(library.root, fresh)
    changes: list[int] = []
    again.subscribe(lambda: changes.append(1))
    await again.open()
    await again._aftercare.settled()
    assert changes
    assert (await fresh.file_facets()).files == 2
    film, print_ = [await fresh.file(each.sha256) for each in kept]
    assert print_.name == f"{print_.sha256[:12]}.gcode.3mf"
    assert (print_.kind, print_.materials) == (FileKind.PRINT, ("PETG",))
    assert film.size == len(VIDEO)
    later = PrinterFile(path="/video.mp4", name="video.mp4", size=len(VIDEO))
    named = await fetch_file(again, storage, later)
    assert named.sha256 == film.sha256
    await again.close()
    await fresh.close()


async def test_an_index_out_of_reach_is_told_and_asked_again(
    library: Library, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await received(library, PRINT)
    fresh = Ledger(tmp_path / "fresh.db")
    again = Library(library.root, fresh)
    await again.open()
    await again._aftercare.settled()
    assert caplog.records[-1].levelno == logging.ERROR
    await fresh.open()
    await again.tidy((), NOW)
    await again._aftercare.settled()
    assert (await fresh.file_facets()).files == 1
    await again.close()
    await fresh.close()


async def test_a_file_that_vanishes_before_it_is_entered_is_no_error(library: Library) -> None:
    assert await library._registry.enter_found("0" * 64) is None
    await library._registry.measure("0" * 64)


async def test_a_file_of_unknown_kind_gets_its_name_when_it_comes_again(
    library: Library, stored: Paths
) -> None:
    first = await received(library, PRINT, "download")
    assert (first.suffix, first.kind, first.metadata) == (".bin", FileKind.OTHER, None)
    second = await received(library, PRINT, "Würfel.3mf")
    assert second.sha256 == first.sha256
    assert [path.suffix for path in stored()] == [".3mf"]
    assert second.metadata
    assert second.kind is FileKind.PRINT
    assert second.suffix == ".3mf"


async def test_keeping_goes_on_when_the_task_is_cancelled(
    library: Library, storage: Storage, leftovers: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, go_on = asyncio.Event(), asyncio.Event()
    keep_file = library.index.keep_file

    async def slowly(new: NewFile) -> KeptFile:
        started.set()
        await go_on.wait()
        return await keep_file(new)

    monkeypatch.setattr(library.index, "keep_file", slowly)
    task = asyncio.create_task(fetch(library, storage, "/video.mp4"))
    await started.wait()
    task.cancel()
    await asyncio.sleep(0.05)
    assert not task.done()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert leftovers() == []
    assert (await library.index.file_facets()).files == 1


async def test_closing_waits_for_what_is_being_kept(
    library: Library, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, go_on = asyncio.Event(), asyncio.Event()
    keep_file = library.index.keep_file

    async def slowly(new: NewFile) -> KeptFile:
        started.set()
        await go_on.wait()
        return await keep_file(new)

    monkeypatch.setattr(library.index, "keep_file", slowly)
    task = asyncio.create_task(fetch(library, storage, "/video.mp4"))
    await started.wait()
    closing = asyncio.create_task(library.close())
    await asyncio.sleep(0.05)
    assert not closing.done()
    go_on.set()
    await closing
    assert (await task).size == len(VIDEO)


async def test_one_content_under_two_names_at_once_is_one_file(library: Library, stored: Paths) -> None:
    names = [f"{number}{ending}" for number in range(4) for ending in (".3mf", ".gcode.3mf", "")]
    kept = await asyncio.gather(*(received(library, PRINT, name) for name in names))
    assert len(stored()) == 1
    assert len({each.sha256 for each in kept}) == 1
    assert (await library.index.file_facets()).files == 1


async def test_a_file_is_not_kept_and_removed_at_once(library: Library, stored: Paths) -> None:
    kept = await received(library, PRINT)
    for _ in range(5):
        await asyncio.gather(received(library, PRINT), library.remove(kept.sha256), return_exceptions=True)
        known = (await library.index.file_facets()).files
        assert known == len(stored())


async def test_what_a_printer_says_of_a_file_is_remembered(library: Library, storage: Storage) -> None:
    file = PrinterFile(
        path="/video.mp4",
        name="vide\u0301o.mp4",
        size=len(VIDEO),
        modified="2026-11-01T10:00:00",
        kind=FileKind.TIMELAPSE,
    )
    kept = await fetch_file(library, storage, file)
    assert kept.kind is FileKind.TIMELAPSE
    assert kept.origins[0] == replace(origin_of(file), name="vidéo.mp4")
