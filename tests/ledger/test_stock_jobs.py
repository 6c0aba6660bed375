"""What jobs take off spools: exactly once, corrected by differences, put back; and which spool it was."""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import (
    ANY_SLOT,
    Job,
    JobEnd,
    JobFilament,
    JobMoment,
    JobMomentKind,
    JobSpool,
    Ledger,
    Place,
    Spool,
    UseQuery,
    joined,
    split_by_spool,
)

from .conftest import T0, new_job
from .test_stock import petg, spool_of

pytestmark = pytest.mark.every_database

D = Decimal
END = T0 + timedelta(hours=2)


async def spools_in(ledger: Ledger, *trays: int, **values: Any) -> list[Spool]:
    filament = await petg(ledger)
    found = []
    for tray in trays:
        spool = await spool_of(ledger, filament, **values)
        found.append(await ledger.stock.mount(spool.id, "A1-1", tray))
    return found


def used(spool: Spool, grams: str | None, position: int = 0) -> JobFilament:
    return JobFilament(
        position=position, type="PETG", spool_id=spool.id, grams_used=D(grams) if grams else None
    )


async def end(
    ledger: Ledger, job: Job, *filaments: JobFilament, result: JobResult = JobResult.FINISHED
) -> Job:
    return await ledger.end_job(job.id, JobEnd(result=result, at=END, witnessed=True), {}, filaments)


async def left(ledger: Ledger, spool: Spool) -> Decimal:
    return (await ledger.stock.spool(spool.id)).remaining_grams


async def test_a_job_that_ends_takes_its_grams_off_its_spools(ledger: Ledger) -> None:
    one, two = await spools_in(ledger, 0, 1)
    job = await ledger.start_job(new_job())
    await end(ledger, job, used(one, "182.401"), used(two, "21.6", 1), result=JobResult.CANCELLED)
    assert await left(ledger, one) == D("817.599")
    assert await left(ledger, two) == D("978.4")
    spool = await ledger.stock.spool(one.id)
    assert (spool.first_used_at, spool.last_used_at) == (END, END)
    (use,) = (await ledger.stock.uses(UseQuery(spool_id=one.id))).items
    assert (use.job_id, use.position, use.grams, use.at, use.by) == (job.id, 0, D("182.401"), END, "system")
    assert use.job_name == job.name


async def test_a_job_that_is_told_again_takes_nothing_more(ledger: Ledger) -> None:
    (one,) = await spools_in(ledger, 0)
    job = await end(ledger, await ledger.start_job(new_job()), used(one, "100"))
    for _ in range(3):
        await ledger.set_filaments(job.id, [used(one, "100")])
    assert await left(ledger, one) == D(900)
    assert (await ledger.stock.uses(UseQuery(job_id=job.id))).total == 1


async def test_a_corrected_job_takes_the_difference(ledger: Ledger) -> None:
    one, two = await spools_in(ledger, 0, 1)
    job = await end(ledger, await ledger.start_job(new_job()), used(one, "100"))
    await ledger.set_filaments(job.id, [used(one, "80.5")])
    assert await left(ledger, one) == D("919.5")
    await ledger.set_filaments(job.id, [used(two, "80.5")])
    assert (await left(ledger, one), await left(ledger, two)) == (D(1000), D("919.5"))
    await ledger.set_filaments(job.id, [used(two, None)])
    assert await left(ledger, two) == D(1000)
    assert (await ledger.stock.uses(UseQuery())).total == 0


async def test_a_job_that_goes_on_after_all_puts_back_what_it_took(ledger: Ledger) -> None:
    (one,) = await spools_in(ledger, 0)
    job = await ledger.start_job(new_job())
    await end(ledger, job, used(one, "100"), result=JobResult.UNKNOWN)
    moment = JobMoment(at=END, kind=JobMomentKind.CONTINUED)
    job = await ledger.reopen_job(job.id, {}, moment)
    assert await left(ledger, one) == D(1000)
    await end(ledger, job, used(one, "130"))
    assert await left(ledger, one) == D(870)


async def test_a_job_that_is_struck_out_takes_nothing(ledger: Ledger) -> None:
    (one,) = await spools_in(ledger, 0)
    job = await ledger.start_job(new_job())
    await ledger.set_filaments(job.id, [used(one, "100")])
    await ledger.drop_job(job.id)
    assert await left(ledger, one) == D(1000)
    assert await ledger.stock.job_spools(job.id) == ()


async def test_more_than_there_was_is_shown_as_nothing_left_and_wants_a_look(ledger: Ledger) -> None:
    (one,) = await spools_in(ledger, 0, remaining_grams=D(50))
    await end(ledger, await ledger.start_job(new_job()), used(one, "60.001"))
    spool = await ledger.stock.spool(one.id)
    assert (spool.remaining_grams, spool.left_grams, spool.needs_check) == (D("-10.001"), D(0), True)
    spool = await ledger.stock.weigh(one.id, D(5), END, "user:x")
    assert (spool.left_grams, spool.needs_check) == (D(5), False)


async def test_a_spool_that_is_not_there_takes_nothing_down_with_it(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job())
    job = await end(ledger, job, JobFilament(position=0, spool_id=99, grams_used=D(5)))
    assert job.filaments[0].spool_id == 99
    assert (await ledger.stock.uses(UseQuery(job_id=job.id))).total == 0


async def test_what_is_left_is_what_was_there_less_all_uses(ledger: Ledger, url: str | Path) -> None:
    one, two = await spools_in(ledger, 0, 1)
    for number in range(12):
        job = await ledger.start_job(new_job(identity=str(number)))
        await end(ledger, job, used(one, f"{number}.{number:03}"), used(two, "0.001", 1))
        if number % 3 == 0:
            await ledger.set_filaments(job.id, [used(one, "3.333"), used(two, "0.003", 1)])
    await ledger.close()
    again = Ledger(url)
    await again.open()
    for spool in (one, two):
        uses = (await again.stock.uses(UseQuery(spool_id=spool.id, limit=500))).items
        assert await left(again, spool) == D(1000) - sum(use.grams for use in uses)
    page = await again.stock.uses(UseQuery(limit=7))
    rest = await again.stock.uses(UseQuery(limit=100, after=page.next))
    assert (page.total, len(page.items) + len(rest.items), rest.next) == (24, 24, None)
    await again.close()


async def test_a_job_begins_with_the_spools_that_lie_in_its_printer(ledger: Ledger) -> None:
    one, two = await spools_in(ledger, 0, 254)
    job = await ledger.start_job(new_job())
    assert await ledger.stock.job_spools(job.id) == (
        JobSpool(slot=0, tray=0, spool_id=one.id, share=D(0)),
        JobSpool(slot=254, tray=254, spool_id=two.id, share=D(0)),
    )


async def test_a_spool_that_is_changed_while_the_job_runs_counts_from_then_on(ledger: Ledger) -> None:
    one, two = await spools_in(ledger, 0, 1)
    await ledger.stock.unmount(two.id)
    job = await ledger.start_job(new_job(has_started=True, layers_reached=1, layers_total=200))
    await ledger.update_job(job.id, {"layers_reached": 50})
    await ledger.stock.see_places("A1-1", [Place(tray=0, is_empty=True)])
    await ledger.update_job(job.id, {"layers_reached": 51})
    await ledger.stock.mount(two.id, "A1-1", 0)
    marks = await ledger.stock.job_spools(job.id)
    assert [(mark.spool_id, mark.share) for mark in marks] == [(one.id, D(0)), (None, D(25)), (two.id, D(25))]
    rows = split_by_spool([JobFilament(position=0, slot=0, grams_used=D("100.001"))], marks)
    assert [(row.position, row.spool_id, row.grams_used) for row in rows] == [
        (0, one.id, D("25.000")),
        (256, two.id, D("75.001")),
    ]


async def test_a_spool_that_is_named_late_was_there_from_the_start(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job(has_started=True, progress=50))
    (one,) = await spools_in(ledger, 3)
    assert await ledger.stock.job_spools(job.id) == (JobSpool(slot=3, tray=3, spool_id=one.id, share=D(0)),)


async def test_a_changer_that_goes_on_with_another_slot_is_followed(ledger: Ledger) -> None:
    one, two, three = await spools_in(ledger, 0, 1, 2)
    job = await ledger.start_job(new_job(has_started=True, layers_reached=0, layers_total=100))
    await ledger.update_job(job.id, {"layers_reached": 40})
    await ledger.stock.feed(job.id, 0, 1)
    await ledger.stock.feed(job.id, 0, 1)
    await ledger.update_job(job.id, {"layers_reached": 80})
    await ledger.stock.mount(three.id, "A1-1", 1)
    await ledger.stock.feed(99, 0, 1)
    rows = split_by_spool(
        [
            JobFilament(position=0, slot=0, grams_used=D(100), grams_estimated=D(110)),
            JobFilament(position=1, slot=5, grams_used=D(1)),
        ],
        await ledger.stock.job_spools(job.id),
    )
    assert [(row.position, row.slot, row.spool_id, row.grams_used, row.grams_estimated) for row in rows] == [
        (0, 0, one.id, D(40), D(40)),
        (256, 1, two.id, D(40), D(40)),
        (512, 1, three.id, D(20), D(30)),
        (1, 5, None, D(1), None),
    ]
    assert joined(rows) == (
        JobFilament(position=0, slot=0, grams_used=D(100), grams_estimated=D(110)),
        JobFilament(position=1, slot=5, grams_used=D(1)),
    )


def mark(spool_id: int | None, share: str, slot: int = 0) -> JobSpool:
    return JobSpool(slot=slot, tray=slot, spool_id=spool_id, share=D(share))


@pytest.mark.parametrize(
    ("row", "marks", "spool"),
    [
        (JobFilament(position=0, slot=2), [mark(7, "0", 2)], 7),
        (JobFilament(position=0), [mark(7, "0", 254)], 7),
        (JobFilament(position=0, slot=254), [mark(7, "0", 254), mark(8, "0", 255)], 7),
        (JobFilament(position=0, slot=254), [mark(7, "0", 1), mark(8, "0", 255)], 8),
        (JobFilament(position=0), [mark(7, "0", 0), mark(8, "0", 1)], None),
        (JobFilament(position=0), [mark(7, "0", 0), mark(8, "0", ANY_SLOT)], 8),
        (JobFilament(position=0, slot=3, spool_id=5), [mark(7, "0", 2)], 5),
        (JobFilament(position=0, slot=2, spool_id=5), [mark(None, "0", 2)], 5),
        (JobFilament(position=0, slot=2), [], None),
    ],
)
def test_where_a_filament_came_from_tells_its_spool(
    row: JobFilament, marks: list[JobSpool], spool: int | None
) -> None:
    (found,) = split_by_spool([row], marks)
    assert found.spool_id == spool


def test_a_printer_with_several_tools_takes_each_filament_from_its_own() -> None:
    rows = [JobFilament(position=0), JobFilament(position=1), JobFilament(position=4)]
    found = split_by_spool(rows, [mark(7, "0", 0), mark(8, "0", 1), mark(9, "0", 254)])
    assert [row.spool_id for row in found] == [7, 8, None]


def test_only_what_was_printed_counts_of_an_aborted_job() -> None:
    row = JobFilament(position=0, slot=0, grams_used=D(30), grams_estimated=D(100))
    marks = [mark(1, "0"), mark(2, "15"), mark(3, "60")]
    rows = split_by_spool([row], marks, Fraction(30, 100))
    assert [(row.spool_id, row.grams_used, row.grams_estimated) for row in rows] == [
        (1, D(15), D(15)),
        (2, D(15), D(85)),
    ]
    assert split_by_spool([row], marks, Fraction(0))[0].spool_id == 1
    assert split_by_spool([row], marks, None)[0].spool_id == 3
    expected = split_by_spool([JobFilament(position=0, slot=0, grams_estimated=D(10))], marks)
    assert [row.grams_estimated for row in expected] == [D("1.5"), D("4.5"), D(4)]


@given(
    grams=st.integers(0, 10**7),
    shares=st.lists(st.integers(0, 10**6), max_size=6),
    printed=st.integers(1, 1000),
)
def test_parts_always_add_up_to_the_whole(grams: int, shares: list[int], printed: int) -> None:
    row = JobFilament(position=3, slot=0, grams_used=D(grams).scaleb(-3))
    marks = [
        JobSpool(slot=0, tray=number, spool_id=number, share=D(share).scaleb(-4))
        for number, share in enumerate([0, *sorted(shares)])
    ]
    rows = split_by_spool([row], marks, Fraction(printed, 1000))
    assert sum(each.grams_used or D(0) for each in rows) == row.grams_used
    assert all(each.grams_used is not None and each.grams_used >= 0 for each in rows)
    assert len({each.position for each in rows}) == len(rows)


async def see(ledger: Ledger, tray: int, **values: Any) -> dict[int | None, int]:
    await ledger.stock.see_places("A1-1", [Place(tray=tray, **values)])
    return {spool.slot: spool.id for spool in await ledger.stock.mounted("A1-1")}


async def test_a_chip_says_which_spool_it_is(ledger: Ledger) -> None:
    filament = await petg(ledger)
    one = await spool_of(ledger, filament, tag_uid="AA")
    two = await spool_of(ledger, filament, tag_uid="BB")
    assert await see(ledger, 0, tag="AA") == {0: one.id}
    assert await see(ledger, 0, tag="BB") == {0: two.id}
    assert await see(ledger, 1, tag="AA") == {0: two.id, 1: one.id}
    assert await see(ledger, 0, tag="AA") == {0: one.id}
    assert await see(ledger, 0, is_empty=True) == {}


async def test_a_spool_that_a_person_put_there_stays_until_it_is_taken_out(ledger: Ledger) -> None:
    (one,) = await spools_in(ledger, 0)
    assert await see(ledger, 0) == {0: one.id}
    assert await see(ledger, 0, is_empty=True) == {}


async def test_the_chip_of_a_spool_that_a_person_put_there_is_learnt(ledger: Ledger) -> None:
    (one,) = await spools_in(ledger, 0)
    assert await see(ledger, 0, tag="CC") == {0: one.id}
    assert (await ledger.stock.spool(one.id)).tag_uid == "CC"
    assert await see(ledger, 0, tag="DD") == {}
    assert await see(ledger, 2, tag="CC") == {2: one.id}


async def test_a_chip_is_learnt_at_once_where_one_is_read(ledger: Ledger) -> None:
    filament = await petg(ledger)
    one, two = await spool_of(ledger, filament), await spool_of(ledger, filament)
    assert (await ledger.stock.mount(one.id, "A1-1", 0, "EE")).tag_uid == "EE"
    # It is the other spool's: a person who says otherwise is believed for the place, not for the chip.
    assert (await ledger.stock.mount(two.id, "A1-1", 0, "EE")).tag_uid is None


async def test_a_spool_with_a_chip_stays_where_no_chip_can_be_read(ledger: Ledger) -> None:
    filament = await petg(ledger)
    one = await spool_of(ledger, filament, tag_uid="AA")
    await ledger.stock.mount(one.id, "A1-1", 254)
    assert await see(ledger, 254) == {254: one.id}
    assert await see(ledger, 254, tag_before="") == {254: one.id}
    # Its chip was read there before and no more: somebody has put another one in its place.
    assert await see(ledger, 254, tag_before="AA") == {}


async def test_what_a_settlement_says_of_spools_counts_as_well(ledger: Ledger) -> None:
    one, two = await spools_in(ledger, 0, 1)
    job = await end(ledger, await ledger.start_job(new_job()), used(one, "100"))
    facts = await ledger.settlements.facts(job.id)
    assert await ledger.settlements.enter(facts, {"grams": D(90)}, [used(two, "90")], {}, END)
    assert (await left(ledger, one), await left(ledger, two)) == (D(1000), D(910))
