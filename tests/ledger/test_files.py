"""The index of kept files: what is entered, and what it answers."""

from dataclasses import replace
from datetime import timedelta
from typing import get_type_hints

import pytest
from sqlalchemy import Connection, text

from custom_components.printernizer.drivers.models import FileKind, JobResult
from custom_components.printernizer.ledger import JobEnd, JobMissing, JobQuery, Ledger
from custom_components.printernizer.library.index import FileIndex, FileUnknown
from custom_components.printernizer.library.models import (
    Direction,
    Facets,
    FileChange,
    FileQuery,
    JobFile,
    JobFileRole,
    KeptFile,
    OriginSource,
    Transfer,
    TransferState,
)

from .conftest import T0, new_job
from .kept_files import MINUTE, metadata, new_file, origin, sha

pytestmark = pytest.mark.every_database

FINISHED = JobEnd(result=JobResult.FINISHED, at=T0 + MINUTE, witnessed=True)


async def printed(ledger: Ledger, number: int, **values: object) -> int:
    """Enter a finished job of the file with that number."""
    job = await ledger.start_job(new_job(**values))
    await ledger.update_job(job.id, {"file_sha256": sha(number)})
    await ledger.end_job(job.id, FINISHED)
    return job.id


async def test_a_file_is_entered_and_comes_back(ledger: Ledger) -> None:
    index: FileIndex = ledger
    new = new_file(metadata=metadata("PLA", "PETG", "pla", " "))
    kept = await index.keep_file(new)
    assert kept == KeptFile(
        sha256=sha(1),
        size=1001,
        suffix=".3mf",
        kind=FileKind.PRINT,
        name="Würfel.3mf",
        added_at=T0,
        origins=(new.origin,),
        metadata=new.metadata,
        materials=("PLA", "PETG"),
    )
    assert await index.file(sha(1)) == kept
    assert (await index.files(FileQuery())).items == (kept,)


async def test_a_file_that_comes_again_loses_nothing_that_a_person_wrote(ledger: Ledger) -> None:
    await ledger.keep_file(new_file())
    mine: FileChange = {"name": "Für Oma", "note": "rot", "tags": ("Geschenk",), "is_pinned": True}
    before = await ledger.update_file(sha(1), mine)
    again = new_file(path="/model/cube.3mf", at=T0 + MINUTE, serial="A1-2")
    kept = await ledger.keep_file(again)
    assert kept == replace(before, origins=(again.origin, new_file().origin))
    # Without a name of a person's it is called as where it was found last.
    assert (await ledger.update_file(sha(1), {"name": " "})).name == "cube.3mf"
    assert (await ledger.files(FileQuery(text="oma"))).total == 0


async def test_a_place_where_a_file_is_found_again_is_the_same_place(ledger: Ledger) -> None:
    await ledger.keep_file(new_file(at=T0 + MINUTE, path="/cache/a.3mf"))
    await ledger.keep_file(new_file(at=T0, path="/cache/b.3mf"))
    seen = origin("/cache/b.3mf", at=T0 + 2 * MINUTE, modified="2026-11-23T10:00:00", size=7)
    kept = await ledger.keep_file(new_file(origin=seen))
    assert [found.path for found in kept.origins] == ["/cache/b.3mf", "/cache/a.3mf"]
    assert kept.origins[0] == seen
    assert (kept.name, kept.added_at) == ("b.3mf", T0 + MINUTE)


async def test_the_newest_twenty_places_are_remembered(ledger: Ledger) -> None:
    for number in range(25):
        kept = await ledger.keep_file(new_file(path=f"/cache/{number}.3mf", at=T0 + number * MINUTE))
    assert [found.name for found in kept.origins] == [f"{number}.3mf" for number in range(24, 4, -1)]
    assert (await ledger.files(FileQuery(text="4.3mf"))).total == 1  # 14 and 24
    assert (await ledger.files(FileQuery(text="3.3mf 24"))).total == 1
    assert list(await ledger.kept_from("A1-1", "/cache")) == [
        f"/cache/{number}.3mf" for number in range(5, 25)
    ]


async def test_what_could_not_be_read_before_is_learnt_later(ledger: Ledger) -> None:
    kept = await ledger.keep_file(new_file(kind=FileKind.OTHER, problem="too_large"))
    assert (kept.metadata, kept.problem, kept.kind) == (None, "too_large", FileKind.OTHER)
    kept = await ledger.keep_file(new_file())
    assert (kept.problem, kept.kind) == ("too_large", FileKind.PRINT)
    read = metadata("ASA")
    kept = await ledger.keep_file(new_file(metadata=read, kind=FileKind.MODEL))
    assert (kept.metadata, kept.problem, kept.kind, kept.materials) == (read, None, FileKind.PRINT, ("ASA",))
    kept = await ledger.keep_file(new_file(metadata=metadata("TPU"), problem="damaged"))
    assert (kept.metadata, kept.problem, kept.materials) == (read, None, ("ASA",))


async def test_metadata_that_cant_be_read_any_more_is_read_out_of_the_file_again(ledger: Ledger) -> None:
    read = metadata("PLA")
    await ledger.keep_file(new_file(metadata=read))

    def damage(connection: Connection) -> None:
        connection.execute(text("UPDATE file_metadata SET content = '[9,{}]'"))

    await ledger._worker.write(damage)
    assert (await ledger.file(sha(1))).metadata is None
    assert (await ledger.files(FileQuery())).items[0].materials == ("PLA",)
    assert (await ledger.keep_file(new_file(metadata=read))).metadata == read


async def test_metadata_too_large_to_be_kept_is_not(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("custom_components.printernizer.ledger.records.LIMIT", 10)
    kept = await ledger.keep_file(new_file(metadata=metadata("PLA")))
    assert (kept.metadata, kept.materials) == (None, ())


async def test_hostile_texts_are_made_harmless(ledger: Ledger) -> None:
    long = "x" * 5000
    nasty = origin(f"/cache/u\u0308\0\ud800{long}", name=f"u\u0308\0\ud800{long}", serial=long, modified=long)
    kept = await ledger.keep_file(new_file(origin=nasty, problem=long, suffix=".3mf"))
    found = kept.origins[0]
    # A path stays decomposed, because it has to go back to the printer.
    assert found.path == "/cache/u\u0308?" + "x" * (1024 - 11)
    assert found.name == kept.name == "ü?" + "x" * 253
    assert [len(value or "") for value in (found.serial, found.modified, kept.problem)] == [255, 64, 64]
    again = await ledger.keep_file(new_file(origin=replace(nasty, seen_at=T0 + MINUTE)))
    assert len(again.origins) == 1
    change: FileChange = {"name": long, "note": long, "tags": (long, *(f"t{n}" for n in range(99)))}
    changed = await ledger.update_file(sha(1), change)
    assert (len(changed.name), len(changed.note), len(changed.tags)) == (255, 4000, 50)
    assert changed.tags[0] == "x" * 64
    assert (await ledger.files(FileQuery(text=long, tags=(long,)))).total == 1


async def test_tags_are_one_in_any_case_and_none_is_blank(ledger: Ledger) -> None:
    await ledger.keep_file(new_file())
    kept = await ledger.update_file(sha(1), {"tags": ("  Große  Vase ", "GROSSE VASE", "", " ", "b")})
    assert kept.tags == ("Große Vase", "b")
    assert (await ledger.update_file(sha(1), {"tags": ()})).tags == ()


async def test_what_isnt_there_is_unknown(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job())
    for call in (
        ledger.file(sha(1)),
        ledger.update_file(sha(1), {"is_pinned": True}),
        ledger.attach_to_job(job.id, sha(1), JobFileRole.FINISH, T0),
    ):
        with pytest.raises(FileUnknown):
            await call
    await ledger.forget_file(sha(1))
    await ledger.keep_file(new_file())
    with pytest.raises(JobMissing):
        await ledger.attach_to_job(job.id + 1, sha(1), JobFileRole.FINISH, T0)
    assert (await ledger.file(sha(1))).is_referred_to is False


async def test_a_file_tells_of_the_jobs_that_it_was_printed_in(ledger: Ledger) -> None:
    await ledger.keep_file(new_file())
    await printed(ledger, 1, first_seen_at=T0 + 5 * MINUTE)
    second = await printed(ledger, 1, first_seen_at=T0 + 9 * MINUTE)
    other = await printed(ledger, 2)
    kept = await ledger.file(sha(1))
    assert (kept.job_count, kept.printed_at, kept.is_referred_to) == (2, T0 + 9 * MINUTE, True)
    of_file = await ledger.jobs(JobQuery(files=(sha(1),)))
    assert (of_file.total, of_file.items[0].id) == (2, second)
    assert (await ledger.jobs(JobQuery(files=(sha(1), sha(2))))).total == 3
    # Its jobs remember it when it is gone.
    await ledger.forget_file(sha(1))
    assert (await ledger.job(second)).file_sha256 == sha(1)
    assert (await ledger.job(other)).file_sha256 == sha(2)
    assert (await ledger.keep_file(new_file())).job_count == 2


async def test_when_a_file_was_printed_follows_its_jobs(ledger: Ledger) -> None:
    for number in (1, 2):
        await ledger.keep_file(new_file(number))
    old = await printed(ledger, 1, first_seen_at=T0)
    job = await ledger.start_job(new_job(first_seen_at=T0 + MINUTE))

    async def times() -> list[object]:
        return [(await ledger.file(sha(number))).printed_at for number in (1, 2)]

    await ledger.update_job(job.id, {"file_sha256": sha(1)})
    assert await times() == [T0 + MINUTE, None]
    await ledger.update_job(job.id, {"file_sha256": sha(2)})
    assert await times() == [T0, T0 + MINUTE]
    await ledger.drop_job(job.id)
    assert await times() == [T0, None]
    await ledger.update_job(old, {"file_sha256": None})
    assert await times() == [None, None]
    with pytest.raises(JobMissing):
        await ledger.update_job(job.id, {"file_sha256": sha(2)})


async def test_a_forgotten_file_leaves_nothing_but_its_jobs(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job())
    await ledger.keep_file(new_file(metadata=metadata("PLA")))
    await ledger.update_file(sha(1), {"tags": ("a",), "is_pinned": True})
    await ledger.attach_to_job(job.id, sha(1), JobFileRole.FINISH, T0)
    await ledger.forget_file(sha(1))

    def left(connection: Connection) -> list[int]:
        tables = ("files", "file_metadata", "file_origins", "file_materials", "file_tags", "job_files")
        return [connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() for table in tables]

    assert await ledger._worker.read(left) == [0] * 6
    assert await ledger.job_files(job.id) == ()
    assert await ledger.file_facets() == Facets()
    assert (await ledger.keep_file(new_file())).is_pinned is False


async def test_a_job_has_one_picture_of_a_kind_and_any_number_of_snapshots(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job())
    for number in range(1, 5):
        await ledger.keep_file(new_file(number, f"/{number}.jpg", kind=FileKind.PHOTO, suffix=".jpg"))
    await ledger.attach_to_job(job.id, sha(1), JobFileRole.FINISH, T0 + 4 * MINUTE)
    await ledger.attach_to_job(job.id, sha(2), JobFileRole.FINISH, T0 + 5 * MINUTE)
    for number, minutes in ((3, 1), (4, 2), (3, 3)):
        await ledger.attach_to_job(job.id, sha(number), JobFileRole.SNAPSHOT, T0 + minutes * MINUTE)
    assert await ledger.job_files(job.id) == (
        JobFile(job_id=job.id, sha256=sha(4), role=JobFileRole.SNAPSHOT, at=T0 + 2 * MINUTE),
        JobFile(job_id=job.id, sha256=sha(3), role=JobFileRole.SNAPSHOT, at=T0 + 3 * MINUTE),
        JobFile(job_id=job.id, sha256=sha(2), role=JobFileRole.FINISH, at=T0 + 5 * MINUTE),
    )
    assert [(await ledger.file(sha(number))).is_referred_to for number in range(1, 5)] == [
        False,
        True,
        True,
        True,
    ]
    await ledger.drop_job(job.id)
    assert (await ledger.file(sha(4))).is_referred_to is False


async def test_only_what_nobody_needs_is_removable(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job())
    for number in range(1, 6):
        at = T0 - number * MINUTE
        await ledger.keep_file(new_file(number, f"/{number}.3mf", at=at, metadata=metadata("PLA")))
    await printed(ledger, 1, printer=replace(new_job().printer, serial="A1-2"))
    await ledger.attach_to_job(job.id, sha(2), JobFileRole.TIMELAPSE, T0)
    await ledger.update_file(sha(3), {"is_pinned": True})
    expected = [replace(await ledger.file(sha(number)), metadata=None) for number in (5, 4)]
    assert await ledger.removable_files() == tuple(expected)
    await ledger.update_file(sha(3), {"is_pinned": False})
    assert [found.sha256 for found in await ledger.removable_files()] == [sha(5), sha(4), sha(3)]


async def test_many_removable_files_are_told(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("custom_components.printernizer.ledger.file_reads._BATCH", 2)
    for number in range(5):
        await ledger.keep_file(new_file(number, f"/{number}.3mf"))
    assert [found.sha256 for found in await ledger.removable_files()] == [sha(number) for number in range(5)]


async def test_what_is_kept_of_a_folder_is_told_by_path(ledger: Ledger) -> None:
    async def put(number: int, path: str, **values: object) -> None:
        await ledger.keep_file(new_file(number, origin=origin(path, **values)))

    await put(1, "/cache/a.3mf", size=5, modified="2026-11-23T10:00:00")
    await put(2, "/cache/u\u0308.3mf")
    await put(3, "/cache/deep/c.3mf")
    await put(4, "/d.3mf")
    await put(5, "/cache/e.3mf", serial="A1-2")
    await put(6, "/cache/f.3mf", source=OriginSource.FOLDER)
    in_cache = {
        "/cache/a.3mf": (sha(1), 5, "2026-11-23T10:00:00"),
        "/cache/u\u0308.3mf": (sha(2), 1002, None),
    }
    assert await ledger.kept_from("A1-1", "/cache") == in_cache
    assert await ledger.kept_from("A1-1", "/cache/") == in_cache
    assert list(await ledger.kept_from("A1-1", "/")) == list(await ledger.kept_from("A1-1", "")) == ["/d.3mf"]
    assert await ledger.kept_from("A1-3", "/cache") == {}
    # The printer wrote another file over it.
    await put(7, "/cache/a.3mf", at=T0 + MINUTE)
    assert (await ledger.kept_from("A1-1", "/cache"))["/cache/a.3mf"] == (sha(7), 1007, None)
    # And fetched the old one once more.
    await put(1, "/cache/a.3mf", at=T0 + 2 * MINUTE)
    assert (await ledger.kept_from("A1-1", "/cache"))["/cache/a.3mf"] == (sha(1), 1001, None)


async def test_facets_count_what_can_be_filtered_by(ledger: Ledger) -> None:
    assert await ledger.file_facets() == Facets()
    await ledger.keep_file(new_file(1, metadata=metadata("PLA", "PETG")))
    await ledger.keep_file(new_file(1, "/cache/b.3mf"))  # twice on one printer is one file of it
    await ledger.keep_file(new_file(2, metadata=metadata("PETG"), serial="A1-2"))
    await ledger.keep_file(
        new_file(3, kind=FileKind.MODEL, origin=origin(serial="", source=OriginSource.UPLOAD))
    )
    await ledger.update_file(sha(1), {"tags": ("Vase", "rot")})
    await ledger.update_file(sha(2), {"tags": ("vase",)})
    facets = await ledger.file_facets()
    assert facets == Facets(
        kinds={FileKind.PRINT: 2, FileKind.MODEL: 1},
        printers={"A1-1": 1, "A1-2": 1},
        materials={"PETG": 2, "PLA": 1},
        tags={"Vase": 2, "rot": 1},
        files=3,
        size=1001 + 1002 + 1003,
    )
    assert list(facets.materials) == ["PETG", "PLA"]
    for number in (1, 2):
        await ledger.update_file(sha(number), {"tags": tuple(f"{number}-{tag}" for tag in range(50))})
    assert len((await ledger.file_facets()).tags) == 50


def transfer(name: str, **values: object) -> Transfer:
    return Transfer(
        **{
            "id": name,
            "serial": "A1-1",
            "direction": Direction.DOWNLOAD,
            "path": f"/cache/u\u0308 {name}.3mf",
            "name": f"ü {name}.3mf",
            "requested_at": T0,
        }
        | values
    )


async def test_transfers_survive_a_restart(ledger: Ledger) -> None:
    late = transfer("late", requested_at=T0 + timedelta(microseconds=1_500), size=7, done=3, tries=2)
    early = transfer("early", state=TransferState.RUNNING, next_try_at=T0 + MINUTE)
    await ledger.remember_transfers((found for found in (late, early)), ())
    await ledger.close()
    await ledger.open()
    assert await ledger.unfinished_transfers() == (early, late)

    further = replace(late, done=5)
    await ledger.remember_transfers([further], [early.id, "nobody"])
    assert await ledger.unfinished_transfers() == (further,)
    await ledger.remember_transfers([replace(further, state=TransferState.DONE)], [])
    assert await ledger.unfinished_transfers() == ()
    await ledger.remember_transfers([], [])


async def test_a_transfer_that_cant_be_read_any_more_is_forgotten(ledger: Ledger) -> None:
    await ledger.remember_transfers([transfer("a"), transfer("b")], [])

    def damage(connection: Connection) -> None:
        connection.execute(text("UPDATE transfers SET content = '{' WHERE id = 'a'"))

    await ledger._worker.write(damage)
    assert [found.id for found in await ledger.unfinished_transfers()] == ["b"]
    await ledger.remember_transfers([transfer("a")], [])
    assert [found.id for found in await ledger.unfinished_transfers()] == ["a", "b"]


async def test_transfers_are_kept_all_or_none(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    from custom_components.printernizer.ledger import EntryRefused

    await ledger.remember_transfers([transfer("a")], [])
    monkeypatch.setattr("custom_components.printernizer.ledger.records.LIMIT", 600)
    with pytest.raises(EntryRefused):
        await ledger.remember_transfers([transfer("b"), transfer("c", error="x" * 900)], ["a"])
    assert [found.id for found in await ledger.unfinished_transfers()] == ["a"]


def test_what_a_person_may_change_is_what_a_file_has() -> None:
    changes, fields = get_type_hints(FileChange), get_type_hints(KeptFile)
    assert {name: fields[name] for name in changes} == changes
