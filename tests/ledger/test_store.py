"""Entries and answers."""

from datetime import timedelta
from decimal import Decimal
from typing import get_type_hints

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import (
    EntryRefused,
    Job,
    JobAlreadyOpen,
    JobChange,
    JobEnd,
    JobFilament,
    JobMissing,
    JobMoment,
    JobMomentKind,
    JobNotOpen,
    JobQuery,
    Ledger,
    Printer,
    Totals,
)

from .conftest import A1, CORE_ONE, T0, new_job

pytestmark = pytest.mark.every_database

D = Decimal
HOUR = timedelta(hours=1)
FINISHED = JobEnd(result=JobResult.FINISHED, at=T0 + HOUR, witnessed=True)


async def test_a_job_is_opened_changed_and_ended(ledger: Ledger) -> None:
    job = await ledger.start_job(
        new_job(name="Würfel", file_name="wuerfel.3mf", started_at=T0, started_witnessed=True)
    )
    assert (job.serial, job.printer_name, job.result, job.seen_at) == ("A1-1", "Werkbank", None, T0)
    assert await ledger.open_jobs("A1-1") == (job,)
    assert await ledger.last_job("A1-1") is None

    changed = await ledger.update_job(job.id, {"progress": 40, "layers_reached": 12})
    assert (changed.progress, changed.layers_reached, changed.name) == (40, 12, "Würfel")

    row = JobFilament(position=0, slot=3, type="PETG", color="FF0000", grams_estimated=D("12.5"))
    with_file = await ledger.set_filaments(job.id, [row], {"file_sha256": "ab" * 32})
    assert with_file.filaments == (row,)

    used = JobFilament(position=0, grams_used=D("12.5"), price_per_kg=D(20), cost=D("0.25"))
    ended = await ledger.end_job(job.id, FINISHED, {"grams": D("12.5"), "cost": D("0.25")}, [used])
    assert (ended.result, ended.ended_at, ended.ended_witnessed) == (JobResult.FINISHED, T0 + HOUR, True)
    assert ended.filaments == (used,)
    assert await ledger.open_jobs("A1-1") == ()
    assert await ledger.last_job("A1-1") == ended == await ledger.job(job.id)
    assert await ledger.moments(job.id) == (
        JobMoment(at=T0, kind=JobMomentKind.STARTED),
        JobMoment(at=T0 + HOUR, kind=JobMomentKind.ENDED, detail="finished"),
    )


async def test_an_end_that_nobody_saw_has_no_time(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job())
    end = JobEnd(result=JobResult.UNKNOWN, at=T0 + HOUR, witnessed=False)
    ended = await ledger.end_job(job.id, end)
    assert (ended.started_at, ended.ended_at, ended.ended_witnessed) == (None, None, False)
    kinds = [moment.kind for moment in await ledger.moments(job.id)]
    assert kinds == [JobMomentKind.FOUND, JobMomentKind.FOUND_ENDED]


async def test_a_printer_never_has_two_open_jobs(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job())
    with pytest.raises(JobAlreadyOpen):
        await ledger.start_job(new_job(identity="other"))
    other = await ledger.start_job(new_job(printer=CORE_ONE))
    assert [job.id, other.id] == sorted([job.id, other.id])
    await ledger.end_job(job.id, FINISHED)
    await ledger.start_job(new_job(identity="other"))
    assert (await ledger.jobs(JobQuery())).total == 3


async def test_a_job_that_is_told_twice_is_entered_once(ledger: Ledger) -> None:
    new = new_job()
    job = await ledger.start_job(new)
    await ledger.end_job(job.id, FINISHED)
    with pytest.raises(JobAlreadyOpen):
        await ledger.start_job(new)
    with pytest.raises(JobNotOpen):
        await ledger.end_job(job.id, FINISHED)
    assert await ledger.totals() == Totals(jobs=1)


async def test_a_job_that_never_began_is_struck_out(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job())
    await ledger.set_filaments(job.id, [JobFilament(position=0)])
    await ledger.drop_job(job.id)
    with pytest.raises(JobMissing):
        await ledger.job(job.id)
    assert await ledger.moments(job.id) == ()
    again = await ledger.start_job(new_job())
    await ledger.end_job(again.id, FINISHED)
    with pytest.raises(JobNotOpen):
        await ledger.drop_job(again.id)


async def test_a_job_that_goes_on_after_all_is_opened_again(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job())
    end = JobEnd(result=JobResult.UNKNOWN, at=T0 + HOUR, witnessed=False)
    await ledger.end_job(job.id, end, {"grams": D(1), "cost": D(1)})
    moment = JobMoment(at=T0 + HOUR, kind=JobMomentKind.CONTINUED)
    again = await ledger.reopen_job(job.id, {"progress": 50}, moment)
    assert (again.result, again.grams, again.cost, again.progress) == (None, None, None, 50)
    assert await ledger.open_jobs("A1-1") == (again,)

    await ledger.end_job(job.id, end)
    await ledger.start_job(new_job(identity="next"))
    with pytest.raises(JobAlreadyOpen):
        await ledger.reopen_job(job.id, {}, moment)
    assert (await ledger.job(job.id)).result is JobResult.UNKNOWN


async def test_what_isnt_there_cant_be_changed(ledger: Ledger) -> None:
    for call in (
        ledger.job(7),
        ledger.update_job(7, {"progress": 1}),
        ledger.update_job(7, {}),
        ledger.update_job(7, {"name": "x"}),
        ledger.end_job(7, FINISHED),
        ledger.drop_job(7),
        ledger.reopen_job(7, {}, JobMoment(at=T0, kind=JobMomentKind.CONTINUED)),
    ):
        with pytest.raises(JobMissing):
            await call


async def test_an_entry_that_fails_leaves_nothing_behind(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job())
    twice = [JobFilament(position=0), JobFilament(position=0)]
    with pytest.raises(EntryRefused):
        await ledger.end_job(job.id, FINISHED, {"grams": D(1)}, twice)
    assert await ledger.job(job.id) == job
    with pytest.raises(EntryRefused):
        await ledger.end_job(job.id, FINISHED, {"grams": D("0.0001")})
    assert await ledger.job(job.id) == job
    assert (await ledger.end_job(job.id, FINISHED)).result is JobResult.FINISHED


async def test_a_printer_is_known_by_its_serial_and_may_change_its_name(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job())
    await ledger.end_job(job.id, FINISHED)
    renamed = Printer(serial="A1-1", vendor="bambu", model="A1", name="Regal")
    again = await ledger.start_job(new_job(printer=renamed))
    assert again.printer_name == (await ledger.job(job.id)).printer_name == "Regal"
    assert await ledger.printers() == (renamed,)


async def test_pages_follow_each_other_without_gap_or_repetition(ledger: Ledger) -> None:
    expected = []
    for number in range(23):
        at = T0 + timedelta(minutes=number // 3)  # several share a time
        job = await ledger.start_job(new_job(first_seen_at=at, name=f"Teil {number}"))
        expected.append((await ledger.end_job(job.id, FINISHED)).id)
    expected.reverse()
    seen: list[int] = []
    after = None
    while True:
        page = await ledger.jobs(JobQuery(limit=5, after=after))
        assert page.total == 23
        seen += [job.id for job in page.items]
        if (after := page.next) is None:
            break
        # A job that begins meanwhile disturbs nothing.
        new = await ledger.start_job(new_job(first_seen_at=T0 + HOUR))
        await ledger.drop_job(new.id)
    assert seen == expected


async def test_jobs_are_found_by_what_is_asked_for(ledger: Ledger) -> None:
    async def ended(result: JobResult, **values: object) -> int:
        job = await ledger.start_job(new_job(**values))
        await ledger.end_job(job.id, JobEnd(result=result, at=T0 + HOUR, witnessed=True))
        return job.id

    big = await ended(JobResult.FINISHED, name="GROSSE STRASSE 100%", first_seen_at=T0)
    small = await ended(JobResult.FAILED, file_name="U\u0308ber_graben.3mf", first_seen_at=T0 + HOUR)
    prusa = await ended(JobResult.CANCELLED, printer=CORE_ONE, first_seen_at=T0 + 2 * HOUR)
    running = (await ledger.start_job(new_job(first_seen_at=T0 + 3 * HOUR))).id

    async def found(query: JobQuery) -> list[int]:
        page = await ledger.jobs(query)
        assert page.total == len(page.items)
        return [job.id for job in page.items]

    assert await found(JobQuery()) == [running, prusa, small, big]
    assert await found(JobQuery(printers=("A1-1",))) == [running, small, big]
    assert await found(JobQuery(printers=("A1-1", "C1-1"), is_open=False)) == [prusa, small, big]
    assert await found(JobQuery(is_open=True)) == [running]
    assert await found(JobQuery(results=(JobResult.FAILED, JobResult.CANCELLED))) == [prusa, small]
    assert await found(JobQuery(since=T0 + HOUR, until=T0 + 3 * HOUR)) == [prusa, small]
    assert await found(JobQuery(text="straße")) == [big]
    assert await found(JobQuery(text="100%")) == [big]
    assert await found(JobQuery(text="%")) == []
    assert await found(JobQuery(text="st gr")) == [big]
    assert await found(JobQuery(text="ra")) == []
    assert await found(JobQuery(text="uber")) == await found(JobQuery(text="UEBER")) == [small]
    assert await found(JobQuery(text="über_")) == [small]
    assert await found(JobQuery(text="üBER g")) == []
    await ledger.update_job(small, {"name": "Umbenannt"})
    assert await found(JobQuery(text="umBENannt")) == [small]
    assert await found(JobQuery(text="über")) == [small]


@pytest.mark.parametrize(
    "values",
    [
        {"limit": 0},
        {"limit": 501},
        {"after": "x"},
        {"after": "1"},
        {"after": "1.2.3"},
        {"after": "9" * 99 + ".1"},
    ],
)
def test_a_question_that_cant_be_answered_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"limit|cursor"):
        JobQuery(**values)


async def test_totals_count_ended_jobs_of_a_printer_or_of_all(ledger: Ledger) -> None:
    assert await ledger.totals("A1-1") == Totals()
    for printer, grams, cost, currency in (
        (A1, "1.5", "0.03", "EUR"),
        (A1, "2.25", "0.045", "CHF"),
        (CORE_ONE, "3", "0.06", "EUR"),
    ):
        job = await ledger.start_job(new_job(printer=printer, currency=currency))
        change: JobChange = {
            "grams": D(grams),
            "cost": D(cost),
            "printing_seconds": 60,
            "energy_kwh": D("0.25"),
        }
        await ledger.end_job(job.id, FINISHED, change)
    await ledger.start_job(new_job(printing_seconds=999))
    assert await ledger.totals("A1-1", currency="EUR") == Totals(
        jobs=2, grams=D("3.75"), cost=D("0.03"), seconds=120, energy_kwh=D("0.5")
    )
    assert await ledger.totals() == Totals(
        jobs=3, grams=D("6.75"), cost=D("0.135"), seconds=180, energy_kwh=D("0.75")
    )


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 10**9), st.integers(-(10**9), 10**9), st.integers(0, 10**6)), max_size=12
    )
)
async def test_sums_are_exact(entries: list[tuple[int, int, int]]) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        ledger = Ledger(f"{folder}/ledger.db")
        await ledger.open()
        for milligrams, cost, seconds in entries:
            job = await ledger.start_job(new_job())
            change: JobChange = {
                "grams": D(milligrams).scaleb(-3),
                "cost": D(cost).scaleb(-4),
                "printing_seconds": seconds,
            }
            await ledger.end_job(job.id, FINISHED, change)
        assert await ledger.totals() == Totals(
            jobs=len(entries),
            grams=sum((D(entry[0]).scaleb(-3) for entry in entries), D(0)),
            cost=sum((D(entry[1]).scaleb(-4) for entry in entries), D(0)),
            seconds=sum(entry[2] for entry in entries),
        )
        await ledger.close()


def test_what_can_be_changed_is_what_a_job_has() -> None:
    changes, fields = get_type_hints(JobChange), get_type_hints(Job)
    assert {name: fields[name] for name in changes} == changes
