"""A server that goes away and comes back: nothing is lost, nothing is entered twice."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from custom_components.printernizer.drivers.models import FileKind, JobResult
from custom_components.printernizer.ledger import (
    Job,
    JobEnd,
    JobFilament,
    JobMissing,
    JobMoment,
    JobMomentKind,
    JobQuery,
    LedgerUnavailable,
    NewSpool,
    Place,
    RemoteLedger,
    Site,
    Spool,
    Totals,
    UseQuery,
    annex,
    annex_happenings,
    remote,
    worker,
)
from custom_components.printernizer.ledger.account_rows import AccountChange
from custom_components.printernizer.ledger.account_words import Classification
from custom_components.printernizer.ledger.sum_writes import check_sums
from custom_components.printernizer.library.models import JobFileRole, NewFile, Origin, OriginSource
from tests.eventually import eventually
from tests.servers import DatabaseServer

from .conftest import A1, CORE_ONE, T0, new_job

D = Decimal
HOUR = timedelta(hours=1)
SITE = Site(uid="halle", name="Halle")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "LOOK_FIRST", timedelta(milliseconds=50))
    monkeypatch.setattr(remote, "LOOK_MOST", timedelta(milliseconds=50))
    monkeypatch.setattr(worker, "_REST", 20_000_000)


@asynccontextmanager
async def opened(url: str, tmp_path: Path) -> AsyncIterator[RemoteLedger]:
    ledger = RemoteLedger(url, annex_file=tmp_path / "annex.db", site=SITE)
    await ledger.open()
    try:
        yield ledger
    finally:
        await ledger.close()


def finished(hours: int = 1) -> JobEnd:
    return JobEnd(result=JobResult.FINISHED, at=T0 + hours * HOUR, witnessed=True)


async def back(ledger: RemoteLedger) -> None:
    await eventually(lambda: ledger.away_since is None, within=45)


async def every_job(ledger: RemoteLedger) -> tuple[Job, ...]:
    return (await ledger.jobs(JobQuery(limit=500))).items


async def print_once(ledger: RemoteLedger, number: int, **values: object) -> Job:
    at = T0 + number * HOUR
    job = await ledger.start_job(
        new_job(first_seen_at=at, identity=f"job {number}", name=f"Teil {number}", **values)
    )
    await ledger.update_job(job.id, {"progress": 50, "seen_at": at})
    used = JobFilament(position=0, type="PLA", grams_used=D(number))
    end = JobEnd(result=JobResult.FINISHED, at=at + HOUR, witnessed=True)
    return await ledger.end_job(job.id, end, {"grams": D(number), "cost": D(number) / 10}, [used])


async def test_while_the_server_answers_it_has_everything_at_once(fresh: str, tmp_path: Path) -> None:
    async with opened(fresh, tmp_path) as ledger:
        job = await print_once(ledger, 1)
        assert job.id > 0
        assert (ledger.away_since, ledger.waiting, ledger.problems) == (None, 0, ())
        assert await every_job(ledger) == (job,)
        assert await ledger.last_job("A1-1") == job


async def test_a_print_goes_on_while_the_server_is_away(
    running: DatabaseServer, fresh: str, tmp_path: Path
) -> None:
    async with opened(fresh, tmp_path) as ledger:
        before = await print_once(ledger, 1)
        job = await ledger.start_job(new_job(first_seen_at=T0 + 3 * HOUR, name="Vase"))
        assert await ledger.totals("A1-1", currency="EUR") == Totals(jobs=1, grams=D(1), cost=D("0.1"))
        changes, moved = [], []
        ledger.on_change = lambda: changes.append(ledger.away_since is not None)
        ledger.on_moved = moved.append
        await asyncio.to_thread(running.stop)

        pause = JobMoment(at=T0 + 4 * HOUR, kind=JobMomentKind.PAUSED, detail="user")
        paused = await ledger.update_job(job.id, {"progress": 70, "is_paused": True}, moment=pause)
        assert (paused.id, paused.progress, paused.name) == (job.id, 70, "Vase")
        assert await ledger.open_jobs("A1-1") == (paused,)
        assert (await ledger.last_job("A1-1")).uid == before.uid
        with pytest.raises(LedgerUnavailable):
            await ledger.jobs(JobQuery())
        await ledger.end_job(job.id, finished(5), {"grams": D(10), "cost": D(2)})
        assert await ledger.totals("A1-1", currency="EUR") == Totals(jobs=2, grams=D(11), cost=D("2.1"))
        other = await ledger.start_job(new_job(printer=CORE_ONE))
        assert other.id < 0
        with pytest.raises(LedgerUnavailable):
            await ledger.moments(other.id)

        await asyncio.to_thread(running.start)
        await back(ledger)
        assert changes == [True, False]
        assert [found.uid for found in moved] == [job.uid, other.uid]
        told = await ledger.job(job.id)
        assert (told.result, told.grams, told.ended_at) == (JobResult.FINISHED, D(10), T0 + 5 * HOUR)
        kinds = [moment.kind for moment in await ledger.moments(job.id)]
        assert kinds == [JobMomentKind.FOUND, JobMomentKind.PAUSED, JobMomentKind.ENDED]
        assert await ledger.totals("A1-1", currency="EUR") == Totals(jobs=2, grams=D(11), cost=D("2.1"))

        # The number that the job had in the annex stays good.
        on = await ledger.update_job(other.id, {"progress": 5})
        assert on.id > 0
        assert await ledger.job(other.id) == on
        assert len(await every_job(ledger)) == 3
        assert ledger.problems == ()


async def test_days_without_the_server_and_restarts_in_between(
    running: DatabaseServer, fresh: str, tmp_path: Path
) -> None:
    async with opened(fresh, tmp_path) as ledger:
        await print_once(ledger, 1)
    await asyncio.to_thread(running.stop)
    uids = []
    for start in range(3):
        async with opened(fresh, tmp_path) as ledger:
            assert ledger.away_since is not None
            for left in await ledger.open_jobs("A1-1"):
                uids += [(await ledger.end_job(left.id, finished(200), {"grams": D(7)})).uid]
            for number in range(10 * start + 2, 10 * start + 8):
                uids += [(await print_once(ledger, number)).uid]
            await ledger.start_job(new_job(first_seen_at=T0 + (10 * start + 9) * HOUR))
    await asyncio.to_thread(running.start)
    async with opened(fresh, tmp_path) as ledger:
        await back(ledger)
        found = await every_job(ledger)
        assert len(found) == 1 + len(uids) + 1
        assert {job.uid for job in found} >= set(uids)
        (left,) = await ledger.open_jobs("A1-1")
        assert left.id > 0
        total = await ledger.totals("A1-1")
        assert total.jobs == len(uids) + 1
        assert total.grams == sum(job.grams for job in found if job.grams is not None)
        ended = sorted((job.first_seen_at, job.id) for job in found)
        assert [row for _, row in ended] == sorted(row for _, row in ended)


async def test_a_server_that_dies_while_it_is_told_is_told_again_and_once(
    running: DatabaseServer, fresh: str, tmp_path: Path
) -> None:
    async with opened(fresh, tmp_path) as ledger:
        await asyncio.to_thread(running.stop)
        for number in range(30):
            await print_once(ledger, number)
        assert ledger.away_since is not None
        for _ in range(4):
            await asyncio.to_thread(running.start)
            await asyncio.sleep(0.15)
            await asyncio.to_thread(running.kill)
        await asyncio.to_thread(running.start)
        await back(ledger)
        found = await every_job(ledger)
        assert len(found) == len({job.uid for job in found}) == 30
        for job in found:
            kinds = [moment.kind for moment in await ledger.moments(job.id)]
            assert kinds == [JobMomentKind.FOUND, JobMomentKind.ENDED]
            assert len(job.filaments) == 1
        assert (await ledger.totals()).grams == sum(range(30))
        assert ledger.problems == ()


async def test_what_was_written_though_no_answer_came_is_not_entered_twice(
    fresh: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(fresh, tmp_path) as ledger:
        write = ledger._worker.write

        async def lost(*values: object) -> object:
            await write(*values)
            raise LedgerUnavailable("the answer was lost")

        with monkeypatch.context() as patched:
            patched.setattr(ledger._worker, "write", lost)
            job = await ledger.start_job(new_job())
            pause = JobMoment(at=T0, kind=JobMomentKind.PAUSED)
            await ledger.update_job(job.id, {"progress": 3}, moment=pause)
            # It is told, the answer is lost, it is told again.
            await asyncio.sleep(0.3)
            await ledger.end_job(job.id, finished(), {"grams": D(1)})
            await asyncio.sleep(0.3)
        await back(ledger)
        (told,) = await every_job(ledger)
        assert (told.uid, told.progress, told.result) == (job.uid, 3, JobResult.FINISHED)
        kinds = [moment.kind for moment in await ledger.moments(told.id)]
        assert kinds == [JobMomentKind.FOUND, JobMomentKind.PAUSED, JobMomentKind.ENDED]


async def test_a_server_that_hangs_is_waited_for_no_longer_than_set(
    running: DatabaseServer, fresh: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote, "PATIENCE", timedelta(seconds=1))
    async with opened(fresh, tmp_path) as ledger:
        job = await ledger.start_job(new_job())
        running.freeze()
        try:
            began = asyncio.get_running_loop().time()
            assert (await ledger.update_job(job.id, {"progress": 9})).progress == 9
            for percent in range(10, 90):
                await ledger.update_job(job.id, {"progress": percent})
            assert asyncio.get_running_loop().time() - began < 20
        finally:
            running.thaw()
        await back(ledger)
        assert (await ledger.job(job.id)).progress == 89


async def test_a_job_that_never_began_is_struck_out_on_the_server_too(
    running: DatabaseServer, fresh: str, tmp_path: Path
) -> None:
    async with opened(fresh, tmp_path) as ledger:
        known = await ledger.start_job(new_job())
        await asyncio.to_thread(running.stop)
        await ledger.drop_job(known.id)
        new = await ledger.start_job(new_job())
        await ledger.drop_job(new.id)
        assert await ledger.last_job("A1-1") is None
        await asyncio.to_thread(running.start)
        await back(ledger)
        assert await every_job(ledger) == ()


async def test_a_job_that_only_seemed_to_be_over_is_opened_again(
    running: DatabaseServer, fresh: str, tmp_path: Path
) -> None:
    async with opened(fresh, tmp_path) as ledger:
        job = await ledger.start_job(new_job())
        gone = JobEnd(result=JobResult.UNKNOWN, at=T0 + HOUR, witnessed=False)
        await ledger.end_job(job.id, gone, {"grams": D(1)})
        await asyncio.to_thread(running.stop)
        moment = JobMoment(at=T0 + 2 * HOUR, kind=JobMomentKind.CONTINUED)
        again = await ledger.reopen_job(job.id, {"progress": 60}, moment)
        assert (again.result, again.grams) == (None, None)
        await asyncio.to_thread(running.start)
        await back(ledger)
        (told,) = await ledger.open_jobs("A1-1")
        assert (told.id, told.progress) == (job.id, 60)


async def test_what_the_server_took_for_open_is_closed_for_what_began_since(
    fresh: str, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    async with opened(fresh, tmp_path) as ledger, opened(fresh, other) as forgetful:
        left = await ledger.start_job(new_job())
        forgetful._go_away()
        forgetful._return.cancel()
        await forgetful.start_job(new_job(first_seen_at=T0 + HOUR, identity="next"))
        forgetful._go_away()
        await back(forgetful)
        assert (await ledger.job(left.id)).result is JobResult.UNKNOWN
        assert len(await ledger.open_jobs("A1-1")) == 1


async def test_an_annex_that_is_full_drops_histories_first_and_never_a_job(
    fresh: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(annex, "MAX_BYTES", 30_000)
    monkeypatch.setattr(annex, "MAX_NOTES", 40)
    async with opened(fresh, tmp_path) as ledger:
        ledger._go_away()
        ledger._return.cancel()
        count = 0

        async def fill() -> None:
            nonlocal count
            for number in range(100):
                at = T0 + number * HOUR
                job = await ledger.start_job(new_job(identity=str(number), first_seen_at=at))
                for minute in range(5):
                    moment = JobMoment(at=at + timedelta(minutes=minute), kind=JobMomentKind.PAUSED)
                    await ledger.update_job(job.id, {}, moment=moment)
                await ledger.end_job(job.id, finished())
                count += 1

        with pytest.raises(LedgerUnavailable):
            await fill()
        assert 10 < count <= 40
        assert [problem.code for problem in ledger.problems] == ["annex_full"]
        ledger._go_away()
        await back(ledger)
        found = await every_job(ledger)
        assert len(found) == count
        assert len(await ledger.moments(found[-1].id)) < len(await ledger.moments(found[0].id))
        assert ledger.problems == ()


async def spools_at(ledger: RemoteLedger, *trays: int) -> list[Spool]:
    filament = await ledger.stock.add_filament({"type": "PLA", "spool_grams": D(1000)}, T0)
    found = [await ledger.stock.add_spool(NewSpool(filament_id=filament.id, at=T0)) for _ in trays]
    return [
        await ledger.stock.mount(spool.id, "A1-1", tray) for spool, tray in zip(found, trays, strict=True)
    ]


def photo(number: int) -> NewFile:
    origin = Origin(source=OriginSource.CAMERA, serial="A1-1", name=f"{number}.jpg", seen_at=T0)
    return NewFile(sha256=f"{number:064x}", size=9, suffix=".jpg", kind=FileKind.PHOTO, origin=origin)


PLA = JobFilament(position=0, slot=0, type="PLA", grams_estimated=D(100), price_per_kg=D(20))
ENERGY = AccountChange(classification=Classification.BUSINESS, energy_cost=D("0.4128"))


async def print_through_an_outage(ledger: RemoteLedger, job: Job, spool: int) -> None:
    """Go on with another spool in the middle, take pictures, end."""
    at = T0 + HOUR
    await ledger.update_job(job.id, {"progress": 40, "has_started": True, "seen_at": at})
    await ledger.stock.feed(job.id, 0, 1)
    assert {mark.slot: mark.tray for mark in await ledger.stock.job_spools(job.id)} == {0: 1}
    await ledger.update_job(job.id, {"progress": 70})
    await ledger.stock.see_places("A1-1", [Place(tray=0, is_empty=True)])
    assert (await ledger.keep_file(photo(spool))).sha256 == photo(spool).sha256
    await ledger.attach_to_job(job.id, photo(spool).sha256, JobFileRole.FINISH, at)
    used = replace(PLA, grams_used=D(100), cost=D(2))
    await ledger.end_job(job.id, finished(), {"grams": D(100), "cost": D(2)}, [used], ENERGY)


async def check_outage(ledger: RemoteLedger, job: Job, first: Spool, second: Spool, jobs: int) -> None:
    told = await ledger.job(job.id)
    assert [(each.spool_id, each.grams_used, each.cost) for each in told.filaments] == [
        (first.id, D(40), D("0.8")),
        (second.id, D(60), D("1.2")),
    ]
    assert told.cost == D("2.4128")
    marks = await ledger.stock.job_spools(told.id)
    assert [(mark.tray, mark.share) for mark in marks if mark.slot == 0] == [(0, D(0)), (1, D(40))]
    left = [(await ledger.stock.spool(each.id)) for each in (first, second)]
    assert [(each.remaining_grams, each.slot) for each in left] == [(D(960), None), (D(940), 1)]
    assert (await ledger.stock.uses(UseQuery(job_id=told.id))).total == 2
    assert [each.role for each in await ledger.job_files(told.id)] == [JobFileRole.FINISH]
    account = await ledger.accounts.account(told.id)
    assert (account.classification, account.energy_cost) == (Classification.BUSINESS, D("0.4128"))
    assert len(await every_job(ledger)) == jobs
    assert await ledger._annex.read(annex_happenings.count) == 0
    assert await ledger._worker.read(check_sums) == 0
    assert all(state.is_whole for state in await ledger.accounts.verify())


@pytest.mark.parametrize("is_new", [False, True], ids=["begun before", "begun while away"])
async def test_a_server_that_dies_in_a_prints_end_hears_of_spools_pictures_and_accounts(
    running: DatabaseServer, empty: str, tmp_path: Path, is_new: bool
) -> None:
    async with opened(empty, tmp_path) as ledger:
        first, second = await spools_at(ledger, 0, 1)
        if not is_new:
            job = await ledger.start_job(new_job())
            await ledger.set_filaments(job.id, [PLA])
        await asyncio.to_thread(running.kill)
        try:
            if is_new:
                job = await ledger.start_job(new_job())
                await ledger.set_filaments(job.id, [PLA])
            await print_through_an_outage(ledger, job, 7)
            with pytest.raises(LedgerUnavailable):
                await ledger.accounts.correct(job.id, change={"note": "x"}, account={}, actor="user:1")
        finally:
            await asyncio.to_thread(running.start)
        await back(ledger)
        await check_outage(ledger, job, first, second, 1)


async def test_what_else_happened_is_not_told_twice_when_no_answer_comes(
    empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(empty, tmp_path) as ledger:
        first, second = await spools_at(ledger, 0, 1)
        job = await ledger.start_job(new_job())
        await ledger.set_filaments(job.id, [PLA])
        write, lost = ledger._worker.write, []

        async def lose(*values: object) -> object:
            if len(lost) < 12:
                # Every second time it was written all the same.
                lost.append(await write(*values) if len(lost) % 2 else None)
                raise LedgerUnavailable("the answer was lost")
            return await write(*values)

        ledger._go_away()
        monkeypatch.setattr(ledger._worker, "write", lose)
        await print_through_an_outage(ledger, job, 8)
        ledger._go_away()
        await back(ledger)
        assert len(lost) == 12
        await check_outage(ledger, job, first, second, 1)


async def test_an_outage_is_remembered_over_a_restart_and_within_bounds(
    empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(annex_happenings, "MOST", 20)
    async with opened(empty, tmp_path) as ledger:
        (spool,) = await spools_at(ledger, 3)
        ledger._go_away()
        ledger._return.cancel()
        for number in range(30):
            await ledger.stock.see_places("A1-1", [Place(tray=0, tag=str(number))])
        assert await ledger._annex.read(annex_happenings.count) == 1
        job = await ledger.start_job(new_job())
        for number in range(50):
            await ledger.stock.see_places(
                "A1-1", [Place(tray=1, tag=str(number)), Place(tray=3, is_empty=True)]
            )
            await ledger.stock.feed(job.id, 0, number % 4)
        assert await ledger._annex.read(annex_happenings.count) == 20
        with pytest.raises(LedgerUnavailable):
            await ledger.keep_file(photo(1))
        with pytest.raises(LedgerUnavailable):
            await ledger.attach_to_job(job.id, photo(1).sha256, JobFileRole.FINISH, T0)
    async with opened(empty, tmp_path) as ledger:
        await back(ledger)
        assert (await ledger.stock.spool(spool.id)).serial is None
        assert await ledger._annex.read(annex_happenings.count) == 0
        assert ledger.problems == ()


async def test_what_is_of_no_job_any_more_holds_up_nothing(empty: str, tmp_path: Path) -> None:
    async with opened(empty, tmp_path) as ledger:
        (spool,) = await spools_at(ledger, 2)
        old = await print_once(ledger, 1)
        ledger._go_away()
        ledger._return.cancel()
        await ledger.keep_file(photo(3))
        await ledger.attach_to_job(old.id, photo(3).sha256, JobFileRole.FINISH, T0)
        await ledger.attach_to_job(old.id, photo(4).sha256, JobFileRole.FIRST_LAYER, T0)
        await ledger.attach_to_job(4711, photo(3).sha256, JobFileRole.FINISH, T0)
        never = await ledger.start_job(new_job(first_seen_at=T0 + 9 * HOUR))
        await ledger.attach_to_job(never.id, photo(3).sha256, JobFileRole.FINISH, T0)
        await ledger.drop_job(never.id)
        await ledger.stock.see_places("A1-1", [Place(tray=2, is_empty=True)])
        ledger._go_away()
        await back(ledger)
        assert [each.role for each in await ledger.job_files(old.id)] == [JobFileRole.FINISH]
        assert (await ledger.stock.spool(spool.id)).serial is None
        assert await ledger._annex.read(annex_happenings.count) == 0


async def test_a_damaged_annex_is_kept_aside_and_told(fresh: str, tmp_path: Path) -> None:
    (tmp_path / "annex.db").write_bytes(b"no database at all" * 100)
    async with opened(fresh, tmp_path) as ledger:
        assert [problem.code for problem in ledger.problems] == ["annex_corrupt"]
        assert (await print_once(ledger, 1)).id > 0


async def test_a_job_that_nobody_knows_is_missing(fresh: str, tmp_path: Path) -> None:
    async with opened(fresh, tmp_path) as ledger:
        ledger._go_away()
        ledger._return.cancel()
        for job_id in (4711, -4711):
            with pytest.raises(JobMissing):
                await ledger.update_job(job_id, {})


async def test_printers_of_the_annex_are_known_to_the_server_afterwards(fresh: str, tmp_path: Path) -> None:
    async with opened(fresh, tmp_path) as ledger:
        ledger._go_away()
        await print_once(ledger, 1)
        await back(ledger)
        assert await ledger.printers() == (A1,)
