"""What a printer tells becomes entries: real ledger file, real transitions, a clock of our own."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from custom_components.printernizer.bookkeeper import Bookkeeper
from custom_components.printernizer.costing import DEFAULT_PRICE, FilamentPrice
from custom_components.printernizer.drivers.models import (
    Alert,
    JobResult,
    PauseCause,
    PrinterInfo,
    PrinterJob,
    PrinterSnapshot,
    PrinterStatus,
    Vendor,
)
from custom_components.printernizer.drivers.transitions import transitions
from custom_components.printernizer.ledger import (
    Job,
    JobMomentKind,
    JobQuery,
    Ledger,
    LedgerCorrupt,
    LedgerUnavailable,
    Totals,
)
from custom_components.printernizer.printfiles.models import FilamentUse, Plate, PrintFileKind, PrintMetadata

D = Decimal
T0 = datetime(2026, 11, 23, 12, tzinfo=UTC)
INFO = PrinterInfo(serial="A1-1", vendor=Vendor.BAMBU, manufacturer="Bambu Lab", model="A1", name="Werkbank")
LAN = PrinterJob(identity="Cube|cube.3mf", name="Cube", file_name="cube.3mf", total_layers=100)
FILE = PrintMetadata(
    kind=PrintFileKind.THREEMF,
    plates=(
        Plate(
            index=1,
            seconds=3600,
            layers=100,
            filaments=(
                FilamentUse(index=0, grams=D("10.5"), type="PLA", color="FF0000"),
                FilamentUse(index=2, grams=D("4.25"), type="PETG"),
            ),
        ),
    ),
)
S = PrinterStatus


def minutes(number: int) -> timedelta:
    return timedelta(minutes=number)


def snapshot(status: PrinterStatus, job: PrinterJob | None = None, **values: Any) -> PrinterSnapshot:
    if job is not None and values:
        job = replace(job, **values)
    return PrinterSnapshot(info=INFO, status=status, job=job)


def printing(layer: int, job: PrinterJob = LAN, **values: Any) -> PrinterSnapshot:
    return snapshot(
        S.PRINTING, job, **{"current_layer": layer, "progress": layer, "has_started": True} | values
    )


class House:
    """Home Assistant around a bookkeeper: it can be started, stopped, killed and lose the printer."""

    def __init__(self, path: Path) -> None:
        self.now = T0
        self.ledger = Ledger(path)
        self.price = DEFAULT_PRICE
        self.changes = 0
        self.books: Bookkeeper
        self.before: PrinterSnapshot | None = None

    async def start(self, first: PrinterSnapshot | None = None) -> None:
        await self.ledger.open()
        self.books = Bookkeeper(
            self.ledger,
            serial="A1-1",
            now=lambda: self.now,
            currency="EUR",
            price=lambda: self.price,
            on_change=self._count,
        )
        await self.books.start()
        if first is not None:
            await self.connect(first)

    def _count(self) -> None:
        self.changes += 1

    async def connect(self, first: PrinterSnapshot) -> None:
        self.before = first
        await self.books.take_bearings(first)

    async def stop(self) -> None:
        await self.books.stop()
        await self.ledger.close()

    async def kill(self) -> None:
        """End without telling the bookkeeper."""
        await self.books.drain()
        await self.ledger.close()

    def later(self, **delta: float) -> None:
        self.now += timedelta(**delta)

    async def see(self, after: PrinterSnapshot, **delta: float) -> None:
        self.later(**delta)
        assert self.before is not None
        self.books.take(transitions(self.before, after), after)
        self.before = after
        await self.books.drain()

    async def jobs(self) -> list[Job]:
        return list((await self.ledger.jobs(JobQuery())).items)[::-1]

    async def kinds(self, job: Job) -> list[str]:
        return [str(moment.kind) for moment in await self.ledger.moments(job.id)]


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    house = House(tmp_path / "ledger.db")
    yield house
    await house.stop()


async def test_a_print_from_begin_to_end(house: House) -> None:
    await house.start(snapshot(S.IDLE))
    assert (house.books.current, house.books.last, house.books.totals) == (None, None, Totals())
    await house.see(snapshot(S.PREPARING, LAN, progress=40), minutes=10)
    current = house.books.current
    assert current is not None
    assert (current.name, current.started_at, current.started_witnessed) == ("Cube", T0 + minutes(10), True)
    assert (current.grams, current.cost, current.result) == (None, None, None)

    await house.books.attach_file(current.id, "ab" * 32, FILE)
    current = house.books.current
    assert current is not None
    assert (current.grams, current.cost, current.cost_is_default) == (D("14.75"), D("0.2950"), True)
    assert (current.plate, current.file_sha256) == (1, "ab" * 32)

    await house.see(printing(1, progress=0), minutes=5)
    await house.see(snapshot(S.PAUSED, printing(50).job, pause_cause=PauseCause.USER), minutes=20)
    await house.see(printing(50), minutes=15)
    await house.see(printing(100, progress=99, remaining=30), minutes=20)
    await house.see(snapshot(S.FINISHED, printing(100).job), minutes=1)

    last = house.books.last
    assert last is not None
    assert house.books.current is None
    assert house.books.last_result is JobResult.FINISHED
    assert (last.ended_at, last.ended_witnessed) == (T0 + minutes(71), True)
    assert (last.grams, last.cost) == (D("14.75"), D("0.2950"))
    (job,) = await house.jobs()
    assert (job.printing_seconds, job.paused_seconds) == (46 * 60, 15 * 60)
    assert (job.progress, job.layers_reached, job.layers_total, job.seconds_estimated) == (
        100,
        100,
        100,
        3600,
    )
    assert [(f.position, f.grams_used, f.cost) for f in job.filaments] == [
        (0, D("10.5"), D("0.21")),
        (2, D("4.25"), D("0.085")),
    ]
    assert await house.kinds(job) == ["started", "paused", "resumed", "ended"]
    details = [moment.detail for moment in await house.ledger.moments(job.id)]
    assert details == ["", "user", "", "finished"]
    assert house.books.totals == Totals(jobs=1, grams=D("14.75"), cost=D("0.295"), seconds=46 * 60)
    assert house.changes >= 3


async def test_home_assistant_restarted_during_a_print(house: House) -> None:
    await house.start(snapshot(S.IDLE))
    await house.see(printing(0, progress=0), minutes=1)
    await house.see(printing(20), minutes=20)
    await house.stop()
    house.later(minutes=5)
    await house.start(printing(26))
    assert house.books.current is not None
    await house.see(snapshot(S.FINISHED, printing(100).job), minutes=70)
    (job,) = await house.jobs()
    assert (job.started_at, job.started_witnessed) == (T0 + minutes(1), True)
    assert (job.ended_at, job.result) == (T0 + minutes(96), JobResult.FINISHED)
    assert job.printing_seconds == 95 * 60
    assert await house.kinds(job) == ["started", "continued", "ended"]


@pytest.mark.parametrize("away", [0, 1, 30])
async def test_killed_and_started_again_many_times_a_job_stays_one(house: House, away: int) -> None:
    await house.start(snapshot(S.IDLE))
    await house.see(printing(0, progress=0), minutes=1)
    for layer in range(1, 20):
        await house.see(printing(layer), seconds=90)
        await house.kill()
        house.later(minutes=away)
        await house.start(printing(layer))
    await house.see(snapshot(S.CANCELLED, printing(19).job), seconds=90)
    (job,) = await house.jobs()
    assert (job.result, job.started_at) == (JobResult.CANCELLED, T0 + minutes(1))
    assert job.printing_seconds == 20 * 90 + 19 * away * 60


async def test_the_print_began_before_home_assistant(house: House) -> None:
    await house.start(printing(30))
    await house.see(snapshot(S.FINISHED, printing(100).job), minutes=40)
    (job,) = await house.jobs()
    assert (job.started_at, job.started_witnessed) == (None, False)
    assert (job.ended_at, job.ended_witnessed) == (T0 + minutes(40), True)
    assert await house.kinds(job) == ["found", "ended"]


async def test_a_printer_that_tells_the_time_since_the_start_is_believed_but_marked(house: House) -> None:
    await house.start(printing(30, elapsed=1800))
    current = house.books.current
    assert current is not None
    assert (current.started_at, current.started_witnessed) == (T0 - minutes(30), False)
    await house.see(snapshot(S.FINISHED, printing(100).job), minutes=10)
    (job,) = await house.jobs()
    assert job.printing_seconds == 40 * 60


async def test_the_previous_jobs_time_is_not_taken_for_this_ones(house: House) -> None:
    await house.start(printing(0, progress=0, elapsed=99_999))
    assert house.books.current is not None
    assert house.books.current.started_at is None
    await house.see(printing(3, elapsed=300), minutes=2)
    assert house.books.current.started_at == T0 + minutes(2) - minutes(5)
    assert not house.books.current.started_witnessed


@pytest.mark.parametrize(
    ("found", "result"),
    [
        (snapshot(S.FINISHED, LAN), JobResult.FINISHED),
        (snapshot(S.FINISHED), JobResult.FINISHED),
        (snapshot(S.CANCELLED), JobResult.CANCELLED),
        (snapshot(S.FAILED, LAN), JobResult.FAILED),
        (snapshot(S.FINISHED, replace(LAN, identity="other")), JobResult.UNKNOWN),
        (snapshot(S.IDLE), JobResult.UNKNOWN),
        (snapshot(S.ERROR, LAN), JobResult.UNKNOWN),
        (printing(10, replace(LAN, identity="other")), JobResult.UNKNOWN),
        (snapshot(S.PRINTING, LAN, is_user_job=False), JobResult.UNKNOWN),
    ],
)
async def test_ended_while_nobody_watched(house: House, found: PrinterSnapshot, result: JobResult) -> None:
    await house.start(snapshot(S.IDLE))
    await house.see(printing(0, progress=0), minutes=1)
    await house.books.attach_file(1, "ab" * 32, FILE)
    await house.see(printing(50), minutes=30)
    await house.stop()
    house.later(hours=5)
    await house.start(found)
    job = (await house.jobs())[0]
    assert job.result is result
    assert (job.ended_at, job.ended_witnessed) == (None, False)
    assert job.seen_at == T0 + minutes(31)
    assert job.printing_seconds == 30 * 60
    assert job.grams == (D("14.75") if result is JobResult.FINISHED else D("7.375"))
    assert await house.kinds(job) == ["started", "found_ended"]
    others = (await house.jobs())[1:]
    assert [(other.identity, other.result) for other in others] == (
        [("other", None)] if found.status is S.PRINTING and found.job.is_user_job else []
    )


@pytest.mark.parametrize("near", [{"progress": 99}, {"remaining": 45}])
async def test_a_job_that_was_as_good_as_done_is_finished(house: House, near: dict[str, int]) -> None:
    await house.start(printing(98, **near))
    await house.stop()
    await house.start(snapshot(S.IDLE))
    (job,) = await house.jobs()
    assert (job.result, job.ended_witnessed, job.progress) == (JobResult.FINISHED, False, 100)


async def test_the_same_file_printed_again_while_nobody_watched_is_another_job(house: House) -> None:
    await house.start(snapshot(S.IDLE))
    await house.see(printing(0, progress=0), minutes=1)
    await house.see(printing(80), minutes=80)
    await house.stop()
    house.later(hours=1)
    await house.start(printing(30))
    first, second = await house.jobs()
    assert (first.result, first.ended_at) == (JobResult.UNKNOWN, None)
    assert (second.result, second.started_at, second.layers_reached) == (None, None, 30)


async def test_the_same_file_printed_twice_before_our_eyes(house: House) -> None:
    await house.start(snapshot(S.IDLE))
    for _ in range(2):
        await house.see(printing(0, progress=0, run=1), minutes=1)
        await house.see(printing(100, run=1), minutes=60)
        await house.see(snapshot(S.FINISHED, LAN), minutes=1)
    # No idle moment in between: only the driver's counter tells.
    await house.see(printing(0, progress=0, run=2), minutes=1)
    await house.see(printing(0, progress=0, run=3), minutes=9)
    jobs = await house.jobs()
    assert [job.result for job in jobs] == [JobResult.FINISHED, JobResult.FINISHED, JobResult.UNKNOWN, None]
    assert len({job.uid for job in jobs}) == 4


async def test_a_further_start_that_the_driver_saw_is_another_job(house: House) -> None:
    await house.start(printing(0, progress=0, run=1))
    await house.connect(printing(1, run=2))
    assert [job.result for job in await house.jobs()] == [JobResult.UNKNOWN, None]


async def test_a_printer_that_counts_its_jobs_needs_no_guessing(house: House) -> None:
    counted = replace(LAN, identity="17", is_identity_unique=True)
    await house.start(printing(50, counted))
    await house.stop()
    # After a power loss a Prusa begins its percent anew for a moment.
    await house.start(printing(0, counted, progress=0))
    assert [job.result for job in await house.jobs()] == [None]


async def test_the_connection_is_lost_and_comes_back_while_printing(house: House) -> None:
    await house.start(snapshot(S.IDLE))
    await house.see(printing(0, progress=0), minutes=1)
    await house.see(printing(10), seconds=610)
    house.later(minutes=30)
    await house.connect(printing(40))
    await house.connect(printing(40))
    (job,) = await house.jobs()
    assert (job.result, job.started_witnessed, job.layers_reached) == (None, True, 40)
    assert job.printing_seconds == 610 + 30 * 60


async def test_what_was_seen_last_before_the_connection_was_lost_is_not_forgotten(house: House) -> None:
    await house.start(printing(49))
    await house.see(printing(50), seconds=5)  # not worth a checkpoint
    assert (await house.jobs())[0].layers_reached == 49
    house.later(hours=1)
    await house.connect(snapshot(S.IDLE))
    (job,) = await house.jobs()
    assert (job.layers_reached, job.printing_seconds, job.seen_at) == (50, 5, T0 + timedelta(seconds=5))


@pytest.mark.parametrize(
    ("before", "after", "gap", "seconds"),
    [
        (S.PRINTING, S.PRINTING, {}, (600, 0)),
        (S.PAUSED, S.PAUSED, {}, (0, 600)),
        (S.PRINTING, S.PAUSED, {"remaining": 3400}, (200, 400)),
        (S.PAUSED, S.PRINTING, {"remaining": 3300}, (300, 300)),
        (S.PAUSED, S.PRINTING, {"remaining": 9999}, (0, 600)),
        (S.PRINTING, S.PAUSED, {"remaining": None}, (0, 600)),
    ],
)
async def test_the_time_of_an_outage_is_shared_by_what_the_printer_tells(
    house: House, before: PrinterStatus, after: PrinterStatus, gap: dict[str, Any], seconds: tuple[int, int]
) -> None:
    job = printing(10, remaining=3600).job
    await house.start(snapshot(before, job))
    house.later(minutes=10)
    await house.connect(snapshot(after, replace(job, **gap)))
    (row,) = await house.jobs()
    assert (row.printing_seconds, row.paused_seconds) == seconds
    assert row.is_paused == (after is S.PAUSED)


async def test_a_printer_that_boots_says_nothing_yet_and_the_job_stays_open(house: House) -> None:
    counted = replace(LAN, identity="17", is_identity_unique=True)
    await house.start(printing(50, counted))
    await house.connect(snapshot(S.UNKNOWN))
    await house.see(snapshot(S.BUSY), minutes=1)
    assert [job.result for job in await house.jobs()] == [None]
    await house.see(printing(51, counted), minutes=1)
    (job,) = await house.jobs()
    assert (job.result, job.layers_reached) == (None, 51)
    await house.see(snapshot(S.FINISHED), minutes=50)
    (job,) = await house.jobs()
    assert (job.result, job.ended_witnessed) == (JobResult.FINISHED, True)


@pytest.mark.parametrize(
    ("then", "results"),
    [
        (snapshot(S.IDLE), [JobResult.UNKNOWN]),
        (printing(1, replace(LAN, identity="other")), [JobResult.UNKNOWN, None]),
    ],
)
async def test_a_printer_that_booted_tells_that_the_job_is_gone(
    house: House, then: PrinterSnapshot, results: list[JobResult | None]
) -> None:
    await house.start(printing(50))
    await house.connect(snapshot(S.UNKNOWN))
    await house.see(then, minutes=1)
    await house.see(then, minutes=1)
    assert [job.result for job in await house.jobs()] == results


@pytest.mark.parametrize("is_unique", [True, False])
async def test_a_job_taken_for_gone_that_shows_up_again_is_opened_again(
    house: House, is_unique: bool
) -> None:
    job = replace(LAN, is_identity_unique=is_unique)
    await house.start(printing(50, job))
    await house.connect(snapshot(S.IDLE))
    assert house.books.last_result is JobResult.UNKNOWN
    await house.see(printing(51, job), minutes=2)
    (row,) = await house.jobs()
    assert (row.result, row.layers_reached) == (None, 51)
    assert await house.kinds(row) == ["found", "found_ended", "continued"]
    assert house.books.last is None


async def test_a_job_taken_for_gone_that_goes_on_after_a_reconnect_is_opened_again(house: House) -> None:
    await house.start(printing(50))
    await house.connect(snapshot(S.IDLE))
    await house.connect(printing(51))
    assert [job.result for job in await house.jobs()] == [None]
    # But what was printed does not become less.
    await house.connect(snapshot(S.IDLE))
    await house.connect(printing(9))
    assert [job.result for job in await house.jobs()] == [JobResult.UNKNOWN, None]


async def test_a_numbered_job_that_looked_cancelled_while_the_printer_booted_goes_on(house: House) -> None:
    numbered = replace(LAN, identity="17", is_identity_unique=True)
    await house.start(snapshot(S.IDLE))
    await house.see(printing(40, numbered), minutes=40)
    await house.see(snapshot(S.CANCELLED, numbered, progress=40), minutes=1)
    await house.see(printing(40, numbered), minutes=3)
    (job,) = await house.jobs()
    assert job.result is None
    assert job.progress == 40


async def test_a_numbered_job_that_was_cancelled_and_begins_anew_is_another_one(house: House) -> None:
    numbered = replace(LAN, identity="17", is_identity_unique=True)
    await house.start(snapshot(S.IDLE))
    await house.see(printing(40, numbered), minutes=40)
    await house.see(snapshot(S.CANCELLED, numbered, progress=40), minutes=1)
    await house.see(printing(1, replace(numbered, run=1)), minutes=3)
    older, newest = await house.jobs()
    assert (older.result, newest.result) == (JobResult.CANCELLED, None)


async def test_a_job_taken_for_gone_days_ago_is_not_opened_again(house: House) -> None:
    await house.start(printing(50))
    await house.connect(snapshot(S.IDLE))
    await house.see(printing(51), days=2)
    assert [job.result for job in await house.jobs()] == [JobResult.UNKNOWN, None]
    assert not (await house.jobs())[1].started_witnessed


@pytest.mark.parametrize(
    ("end", "result", "grams", "cost"),
    [
        (S.CANCELLED, JobResult.CANCELLED, D("3.688"), D("0.0738")),
        (S.FAILED, JobResult.FAILED, D("3.688"), D("0.0738")),
        (S.IDLE, JobResult.UNKNOWN, D("3.688"), D("0.0738")),
        (S.FINISHED, JobResult.FINISHED, D("14.75"), D("0.2950")),
    ],
)
async def test_an_aborted_print_takes_its_share(
    house: House, end: PrinterStatus, result: JobResult, grams: Decimal, cost: Decimal
) -> None:
    await house.start(snapshot(S.IDLE))
    await house.see(printing(0, progress=0), minutes=1)
    await house.books.attach_file(1, "ab" * 32, FILE)
    await house.see(printing(25, progress=90), minutes=10)
    await house.see(snapshot(end, LAN), minutes=1)
    (job,) = await house.jobs()
    # 2.625 g and 1.0625 g, rounded half up to the milligram each; their costs add up to the job's.
    assert (job.result, job.grams, job.cost) == (result, grams, cost)
    assert sum(f.cost for f in job.filaments) == job.cost
    assert house.books.totals == Totals(jobs=1, grams=grams, cost=cost, seconds=11 * 60)


async def test_the_file_may_come_after_the_end(house: House) -> None:
    await house.start(snapshot(S.IDLE))
    await house.see(printing(0, progress=0), minutes=1)
    await house.see(printing(50), minutes=10)
    await house.see(snapshot(S.CANCELLED, LAN), minutes=1)
    assert house.books.last is not None
    assert (house.books.last.grams, house.books.last.cost) == (None, None)
    house.price = FilamentPrice(per_kg=D("40"))
    await house.books.attach_file(house.books.last.id, "ab" * 32, FILE)
    assert (house.books.last.grams, house.books.last.cost) == (D("7.375"), D("0.2950"))
    assert not house.books.last.cost_is_default
    assert house.books.totals.grams == D("7.375")


async def test_a_file_whose_plate_cant_be_told_gives_no_grams(house: House) -> None:
    two = replace(FILE, plates=(FILE.plates[0], replace(FILE.plates[0], index=2)))
    await house.start(printing(1))
    await house.books.attach_file(1, "ab" * 32, two)
    assert house.books.current is not None
    assert (house.books.current.file_sha256, house.books.current.grams) == ("ab" * 32, None)
    await house.books.attach_file(1, "ab" * 32, two, plate=2)
    assert (house.books.current.plate, house.books.current.grams) == (2, D("14.75"))


async def test_filaments_know_the_tray_they_came_from(house: House) -> None:
    await house.start(printing(1, tray_map=(3, None, 254)))
    await house.books.attach_file(1, "ab" * 32, FILE)
    (job,) = await house.jobs()
    assert [(f.position, f.slot, f.type, f.color) for f in job.filaments] == [
        (0, 3, "PLA", "FF0000"),
        (2, 254, "PETG", None),
    ]


async def test_a_file_of_a_job_that_was_struck_out_is_ignored(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    await house.start(snapshot(S.IDLE))
    await house.books.attach_file(99, "ab" * 32, FILE)
    assert await house.jobs() == []
    assert not [record for record in caplog.records if record.levelname in {"WARNING", "ERROR"}]


async def test_a_print_cancelled_at_a_question_never_was(house: House) -> None:
    await house.start(snapshot(S.IDLE))
    await house.see(snapshot(S.ATTENTION, LAN), minutes=1)
    assert house.books.current is not None
    await house.see(snapshot(S.IDLE), minutes=1)
    assert house.books.current is None
    assert (await house.jobs(), house.books.last) == ([], None)


async def test_a_print_that_failed_while_heating_is_a_failure_without_material(house: House) -> None:
    await house.start(snapshot(S.IDLE))
    await house.see(snapshot(S.PREPARING, LAN, progress=30), minutes=1)
    await house.books.attach_file(1, "ab" * 32, FILE)
    await house.see(snapshot(S.FAILED, LAN), minutes=1)
    (job,) = await house.jobs()
    assert (job.result, job.grams, job.cost) == (JobResult.FAILED, D(0), D(0))


async def test_a_print_that_vanished_while_heating_and_nobody_watched_took_an_unknown_amount(
    house: House,
) -> None:
    await house.start(snapshot(S.PREPARING, LAN))
    await house.books.attach_file(1, "ab" * 32, FILE)
    await house.connect(snapshot(S.IDLE))
    (job,) = await house.jobs()
    assert (job.result, job.grams) == (JobResult.UNKNOWN, None)


async def test_a_calibration_is_no_job(house: House) -> None:
    calibration = snapshot(S.PRINTING, LAN, is_user_job=False)
    await house.start(calibration)
    await house.see(snapshot(S.IDLE), minutes=1)
    await house.see(calibration, minutes=1)
    assert await house.jobs() == []


async def test_progress_is_written_once_a_minute_and_when_it_matters(house: House) -> None:
    await house.start(snapshot(S.IDLE))
    await house.see(snapshot(S.PREPARING, LAN), minutes=1)
    entered = house.books._entries.put
    puts: list[Any] = []
    house.books._entries.put = lambda work: (puts.append(work), entered(work))[1]  # type: ignore[method-assign]
    await house.see(printing(0, progress=0), seconds=1)
    assert len(puts) == 1  # it begins
    for second in range(300):
        await house.see(printing(1, remaining=1000 - second), seconds=1)
    assert len(puts) == 1 + 5
    (job,) = await house.jobs()
    assert (job.remaining, job.printing_seconds) == (701, 301)


async def test_parts_of_seconds_are_not_lost(house: House) -> None:
    await house.start(snapshot(S.IDLE))
    await house.see(printing(0, progress=0), minutes=1)
    for number in range(100):
        status = S.PAUSED if number % 2 else S.PRINTING
        await house.see(snapshot(status, printing(1).job), milliseconds=900)
    (job,) = await house.jobs()
    assert job.printing_seconds + job.paused_seconds in {89, 90}


async def test_a_clock_that_is_set_back_breaks_nothing(house: House) -> None:
    await house.start(snapshot(S.IDLE))
    await house.see(printing(0, progress=0), minutes=1)
    await house.see(printing(1), hours=-2)
    await house.see(printing(2), minutes=5)
    await house.see(snapshot(S.FINISHED, LAN), hours=-1)
    (job,) = await house.jobs()
    assert job.printing_seconds == 5 * 60
    assert job.ended_at >= job.started_at


async def test_hostile_words_of_a_printer_are_bounded(house: House) -> None:
    huge = replace(
        LAN,
        identity="i" * 10_000 + "\ud800",
        name="n\0" * 10_000,
        file_name="\udfff",
        current_layer=10**30,
        total_layers=-5,
        progress=10**12,
        remaining=10**40,
        elapsed=10**15,
        has_started=True,
    )
    await house.start(snapshot(S.PRINTING, huge))
    await house.stop()
    await house.start(snapshot(S.PRINTING, huge))
    (job,) = await house.jobs()
    assert (job.progress, job.layers_total, len(job.name), job.file_name) == (100, 0, 255, "?")


async def test_events_are_entered_at_the_time_they_were_told(house: House) -> None:
    await house.start(snapshot(S.IDLE))
    await house.ledger.hold_writes()
    assert house.before is not None
    after = printing(0, progress=0)
    house.books.take(transitions(house.before, after), after)
    house.later(seconds=20)
    done = snapshot(S.FINISHED, printing(100).job)
    house.books.take(transitions(after, done), done)
    house.later(seconds=5)
    house.ledger.resume_writes()
    await house.books.drain()
    (job,) = await house.jobs()
    assert (job.started_at, job.ended_at) == (T0, T0 + timedelta(seconds=20))


async def test_stopping_enters_what_is_left(house: House) -> None:
    await house.start(snapshot(S.IDLE))
    assert house.before is not None
    after = printing(0, progress=0)
    house.books.take(transitions(house.before, after), after)
    house.later(seconds=30)
    house.books.take((), printing(3))
    await house.stop()
    house.books.take((), printing(4))
    await house.ledger.open()
    (job,) = await house.jobs()
    assert (job.layers_reached, job.printing_seconds) == (3, 30)


async def test_a_ledger_that_is_away_for_a_while_loses_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("custom_components.printernizer.write_behind.RETRY_FIRST", 0.01)
    await house.start(snapshot(S.IDLE))
    failures = iter(range(3))
    original = house.ledger.start_job

    async def away(new: Any) -> Job:
        if next(failures, None) is not None:
            raise LedgerUnavailable("the disk is full")
        return await original(new)

    monkeypatch.setattr(house.ledger, "start_job", away)
    await house.see(printing(0, progress=0), minutes=1)
    await house.see(snapshot(S.FINISHED, printing(100).job), minutes=60)
    (job,) = await house.jobs()
    assert (job.started_at, job.ended_at) == (T0 + minutes(1), T0 + minutes(61))
    assert sum("the disk is full" in record.message for record in caplog.records) == 1


async def test_bearings_dont_wait_for_a_ledger_that_is_away(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.start()

    async def away(*_: Any) -> Job:
        raise LedgerUnavailable("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(house.ledger, "start_job", away)
        await house.connect(printing(5))
        assert house.books.current is None
    await house.stop()
    await house.start(printing(5))
    assert len(await house.jobs()) == 1


async def test_a_ledger_that_was_replaced_by_an_empty_one_gets_the_open_job(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.start(printing(5))
    original = house.ledger.update_job
    calls = iter(range(1))

    async def damaged(*args: Any, **kwargs: Any) -> Job:
        if next(calls, None) is not None:
            await house.ledger.drop_job(1)
            raise LedgerCorrupt("kept aside")
        return await original(*args, **kwargs)

    monkeypatch.setattr(house.ledger, "update_job", damaged)
    await house.see(printing(6), minutes=2)
    (job,) = await house.jobs()
    assert (job.result, job.layers_reached) == (None, 6)
    await house.see(snapshot(S.FINISHED, LAN), minutes=2)
    assert house.books.last_result is JobResult.FINISHED


async def test_a_ledger_that_turns_out_damaged_at_start_is_read_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = house.ledger.open_jobs
    calls = iter(range(1))

    async def damaged(serial: str) -> tuple[Job, ...]:
        if next(calls, None) is not None:
            raise LedgerCorrupt("kept aside")
        return await original(serial)

    monkeypatch.setattr(house.ledger, "open_jobs", damaged)
    await house.start()
    assert house.books.totals == Totals()


async def test_alerts_are_no_entries(house: House) -> None:
    await house.start(snapshot(S.IDLE))
    await house.see(replace(snapshot(S.IDLE), alerts=(Alert(code="0300-1"),)))
    await house.see(snapshot(S.IDLE))
    assert await house.jobs() == []


async def test_a_bug_in_one_entry_doesnt_stop_the_books(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await house.start(printing(5))

    async def bug(*_: Any, **__: Any) -> Job:
        raise KeyError("bug")

    with monkeypatch.context() as broken:
        broken.setattr(house.ledger, "update_job", bug)
        await house.see(printing(6), minutes=2)
    assert "an entry is given up" in caplog.text
    caplog.clear()
    await house.see(printing(7), minutes=2)
    (job,) = await house.jobs()
    assert job.layers_reached == 7


async def test_a_ledger_that_is_closed_takes_nothing_and_breaks_nothing(house: House) -> None:
    await house.start(printing(5))
    await house.ledger.close()
    await house.see(printing(6), minutes=2)
    await house.ledger.open()
    await house.see(printing(7), minutes=2)
    (job,) = await house.jobs()
    assert job.layers_reached == 7


async def test_an_event_about_another_job_than_the_open_one_closes_it_unseen(house: House) -> None:
    await house.start(printing(5))
    other = printing(6, replace(LAN, identity="other"))
    house.before = other
    await house.see(snapshot(S.PAUSED, other.job), minutes=1)
    assert [job.is_paused for job in await house.jobs()] == [False]
    await house.see(snapshot(S.IDLE), minutes=1)
    (job,) = await house.jobs()
    assert (job.result, job.ended_witnessed) == (JobResult.UNKNOWN, False)
    house.before = other
    await house.see(snapshot(S.IDLE), minutes=1)
    assert len(await house.jobs()) == 1
    assert JobMomentKind.FOUND_ENDED in await house.kinds(job)


async def test_that_nobody_can_enter_who_stopped_it_keeps_no_job_open(house: House) -> None:
    await house.start(snapshot(S.IDLE))
    await house.see(printing(1), minutes=1)
    with patch.object(house.ledger.accounts, "update", side_effect=LedgerUnavailable("away")):
        house.books.note_stop("someone")
        await house.see(snapshot(S.CANCELLED, printing(19).job), seconds=90)
    (job,) = await house.jobs()
    assert job.result is JobResult.CANCELLED
    assert (await house.ledger.accounts.account(job.id)).stopped_by is None
