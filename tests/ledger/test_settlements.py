"""Which jobs are still to be settled, and how what they cost is entered."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import update

from custom_components.printernizer.costing import EnergySource
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import (
    Job,
    JobChange,
    JobEnd,
    JobFilament,
    JobMissing,
    JobMoment,
    JobMomentKind,
    Ledger,
)
from custom_components.printernizer.ledger.account_rows import AccountChange
from custom_components.printernizer.ledger.account_tables import job_accounts
from custom_components.printernizer.ledger.account_words import AccountState, JobOrigin
from custom_components.printernizer.ledger.book_log import find_log
from custom_components.printernizer.ledger.site import own_site

from .conftest import T0, new_job

D = Decimal
END = T0 + timedelta(hours=2)
PLA = JobFilament(position=0, type="PLA", grams_estimated=D(100), grams_used=D(100))
COSTS = AccountChange(
    material_cost=D("2.0000"),
    energy_cost=D("0.1000"),
    machine_cost=D("0.2000"),
    labour_cost=D("0.0000"),
    packaging_cost=D("0.0000"),
    overhead_cost=D("0.0000"),
    energy_source=EnergySource.METER,
    rates="{}",
)


async def ended(ledger: Ledger, number: int = 0, **values: Any) -> Job:
    job = await ledger.start_job(new_job(identity=str(number), first_seen_at=T0 + timedelta(days=number)))
    end = JobEnd(result=JobResult.FINISHED, at=END + timedelta(days=number), witnessed=True)
    return await ledger.end_job(job.id, end, JobChange(grams=D(100), **values), [PLA])


async def enter(ledger: Ledger, job_id: int, **more: Any) -> bool:
    facts = await ledger.settlements.facts(job_id)
    change = JobChange(energy_kwh=D("0.3"), cost_is_default=False)
    row = replace(PLA, price_per_kg=D(20), cost=D("2.0000"))
    return await ledger.settlements.enter(facts, change, [row], COSTS | more, END)


async def set_account(ledger: Ledger, job_id: int, **values: Any) -> None:
    await ledger._worker.write(
        lambda connection: connection.execute(
            update(job_accounts).where(job_accounts.c.job_id == job_id).values(**values)
        )
    )


@pytest.mark.every_database
async def test_an_ended_job_is_due_until_what_it_cost_is_entered(ledger: Ledger) -> None:
    jobs = [await ended(ledger, number) for number in range(3)]
    assert await ledger.settlements.due() == tuple(job.id for job in reversed(jobs))
    assert await ledger.settlements.due(1) == (jobs[2].id,)
    assert await enter(ledger, jobs[1].id)
    assert await ledger.settlements.due() == (jobs[2].id, jobs[0].id)
    job = await ledger.job(jobs[1].id)
    assert (job.cost, job.energy_kwh) == (D("2.3000"), D("0.3"))
    assert job.filaments[0].cost == D(2)


async def test_what_it_cost_is_in_the_log_once(ledger: Ledger) -> None:
    job = await ended(ledger)
    assert await enter(ledger, job.id)
    assert await enter(ledger, job.id)
    lines = await ledger._worker.read(lambda connection: find_log(connection, own_site(connection)))
    (line,) = [line for line in lines if line.action == "job.settle"]
    assert line.entity.startswith("job:PZ-")
    assert '"cost":"2.3000"' in line.data


@pytest.mark.every_database
async def test_a_job_that_was_changed_meanwhile_is_not_overwritten(ledger: Ledger) -> None:
    job = await ended(ledger)
    facts = await ledger.settlements.facts(job.id)
    await ledger.set_filaments(job.id, [replace(PLA, grams_used=D(50))], JobChange(grams=D(50)))
    assert not await ledger.settlements.enter(facts, {}, [PLA], COSTS, END)
    assert (await ledger.job(job.id)).filaments[0].grams_used == D(50)
    assert await ledger.settlements.due() == (job.id,)


async def test_a_demand_that_comes_while_it_is_settled_is_not_lost(ledger: Ledger) -> None:
    job = await ended(ledger)
    facts = await ledger.settlements.facts(job.id)
    await ledger.set_filaments(job.id, [PLA])
    assert (await ledger.settlements.facts(job.id)).job == facts.job
    assert await ledger.settlements.enter(facts, {}, [PLA], COSTS, END)
    assert await ledger.settlements.due() == (job.id,)


@pytest.mark.parametrize("state", [AccountState.FINAL, AccountState.REVERSED])
async def test_a_booked_job_stays_as_it_is(ledger: Ledger, state: AccountState) -> None:
    job = await ended(ledger)
    await set_account(ledger, job.id, state=state)
    before = await ledger.settlements.facts(job.id)
    assert await ledger.settlements.due() == ()
    assert await enter(ledger, job.id)
    after = await ledger.settlements.facts(job.id)
    assert (after.job, after.account) == (before.job, before.account)


async def test_an_imported_job_has_its_costs_already(ledger: Ledger) -> None:
    job = await ended(ledger)
    await set_account(ledger, job.id, origin=JobOrigin.IMPORTED)
    assert await ledger.settlements.due() == ()


@pytest.mark.every_database
async def test_a_job_that_goes_on_forgets_what_it_was_computed_with(ledger: Ledger) -> None:
    job = await ended(ledger)
    assert await enter(ledger, job.id)
    await ledger.reopen_job(job.id, {}, JobMoment(at=END, kind=JobMomentKind.CONTINUED))
    facts = await ledger.settlements.facts(job.id)
    assert (facts.job.cost, facts.job.energy_kwh) == (None, None)
    assert (facts.account.rates, facts.account.energy_source) == (None, None)
    assert await ledger.settlements.due() == ()
    end = JobEnd(result=JobResult.FINISHED, at=END + timedelta(hours=1), witnessed=True)
    await ledger.end_job(job.id, end)
    assert await ledger.settlements.due() == (job.id,)


async def test_a_job_that_is_gone_needs_no_settling(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job())
    facts = await ledger.settlements.facts(job.id)
    await ledger.drop_job(job.id)
    assert await ledger.settlements.enter(facts, {}, [], {}, END)
    with pytest.raises(JobMissing):
        await ledger.settlements.facts(job.id)


@pytest.mark.every_database
async def test_attempts_are_told_with_the_job_that_they_led_up_to(ledger: Ledger) -> None:
    jobs = [await ended(ledger, number) for number in range(3)]
    for job in jobs[:2]:
        await set_account(ledger, job.id, attempt_of_id=jobs[2].id)
    facts = await ledger.settlements.facts(jobs[2].id)
    assert [attempt.job_id for attempt in facts.attempts] == [jobs[0].id, jobs[1].id]
    # An attempt that costs something else now changes what the overhead of the good one is on.
    assert await enter(ledger, jobs[0].id)
    assert not await ledger.settlements.enter(facts, {}, [PLA], COSTS, END)
    assert await enter(ledger, jobs[2].id)


async def test_what_is_expected_is_entered_of_open_jobs_alone(ledger: Ledger) -> None:
    job = await ledger.start_job(new_job())
    await ledger.settlements.expect(job.id, JobChange(cost_estimated=D("1.5")), '{"a": 1}', T0)
    facts = await ledger.settlements.facts(job.id)
    assert (facts.job.cost_estimated, facts.account.estimate) == (D("1.5"), '{"a": 1}')
    await ledger.end_job(job.id, JobEnd(result=JobResult.FINISHED, at=END, witnessed=True))
    await ledger.settlements.expect(job.id, JobChange(cost_estimated=D(9)), "{}", T0)
    assert (await ledger.job(job.id)).cost_estimated == D("1.5")


async def test_a_correction_that_its_costs_follow_from_makes_a_job_due_again(ledger: Ledger) -> None:
    jobs = [await ended(ledger, number) for number in range(2)]
    for job in jobs:
        assert await enter(ledger, job.id)
    assert await ledger.settlements.due() == ()
    await ledger.accounts.update(jobs[0].id, AccountChange(failure_note="warped"), "user:me")
    assert await ledger.settlements.due() == ()
    await ledger.accounts.update(jobs[0].id, AccountChange(labour_minutes=5), "user:me")
    assert await ledger.settlements.due() == (jobs[0].id,)
    assert await enter(ledger, jobs[0].id)
    await ledger.update_job(jobs[0].id, JobChange(energy_kwh=D("0.5")))
    assert await ledger.settlements.due() == (jobs[0].id,)
    assert await enter(ledger, jobs[0].id)
    for link in (jobs[1].id, None):
        await ledger.accounts.update(jobs[0].id, AccountChange(attempt_of_id=link), "user:me")
        assert await ledger.settlements.due() == (jobs[1].id, jobs[0].id)
        for job in jobs:
            assert await enter(ledger, job.id)
