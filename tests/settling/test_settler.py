"""When jobs are settled: at once, later, after a restart; and what a print is expected to cost."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
import itertools
import json
from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.book_news import BookNews, async_hear_books, async_tell_books
from custom_components.printernizer.costing import EnergySource, EnergyTerms, PriceBasis, RateName, Span
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import (
    AccountFinal,
    EntryRefused,
    Job,
    JobChange,
    JobEnd,
    JobFilament,
    JobMissing,
    JobMoment,
    JobMomentKind,
    Ledger,
    LedgerUnavailable,
)
from custom_components.printernizer.ledger.account_rows import AccountChange
from custom_components.printernizer.ledger.account_words import Classification
from custom_components.printernizer.settling import (
    SETTLER,
    async_settle,
    async_settle_due,
    async_settle_each,
    settler as module,
)
from custom_components.printernizer.settling.inquiry import printing_spans
from custom_components.printernizer.settling.recorded import RecorderAway
from custom_components.printernizer.settling.settler import PATIENCE, Settler
from homeassistant.core import HomeAssistant
from tests.costing.made import setting
from tests.ledger.conftest import A1, new_job

from .recorder import METER, record
from .test_worked_example import END, START, account_of, correct, ledger, parts, printed, settler  # noqa: F401

D = Decimal
SOON = timedelta(milliseconds=10)


@pytest.fixture(autouse=True)
def _hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "RETRY_AFTER", SOON)
    monkeypatch.setattr(module, "LOOK_AFTER", SOON)


async def rest(hass: HomeAssistant) -> None:
    await hass.async_block_till_done(wait_background_tasks=True)


async def test_a_job_that_ended_is_settled_in_a_moment_and_told(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
) -> None:
    told: list[BookNews] = []
    async_hear_books(hass, told.append)
    job = await printed(ledger)
    assert await ledger.settlements.due() == (job.id,)
    settler.async_due(job.id, SOON)
    await rest(hass)
    assert await ledger.settlements.due() == ()
    news = BookNews(job_ids=(job.id,), serials=(A1.serial,), since=job.ended_at, is_first=True)
    assert told == [news]
    await ledger.accounts.update(job.id, {"labour_minutes": 5}, "system")
    settler.async_due(job.id, SOON)
    await rest(hass)
    assert told[1:] == [replace(news, is_first=False)]


async def test_what_others_enter_is_settled_when_they_tell(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
) -> None:
    settler.async_start()
    await rest(hass)
    job = await printed(ledger)
    async_tell_books(hass, BookNews(job_ids=(job.id,)))
    await rest(hass)
    assert await ledger.settlements.due() == ()
    assert (await account_of(ledger, job.id)).rates


async def test_a_recorder_that_is_away_is_waited_for_but_not_for_ever(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = 0

    async def away(*_: Any) -> Any:
        nonlocal asked
        asked += 1
        raise RecorderAway

    monkeypatch.setattr("custom_components.printernizer.settling.evidence.async_readings", away)
    job = await printed(ledger)
    settler.async_due(job.id, SOON)
    await rest(hass)
    assert asked == PATIENCE
    account = await account_of(ledger, job.id)
    assert account.energy_estimated
    assert account.rates


async def test_a_ledger_that_is_away_is_tried_again(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await record(hass, "sensor.meter", ((START, "1.0"), (END, "1.9")), METER)
    job = await printed(ledger)
    enter, tries = ledger.settlements.enter, 0

    async def sometimes(*args: Any) -> bool:
        nonlocal tries
        tries += 1
        if tries < 2 + PATIENCE:
            raise LedgerUnavailable
        return await enter(*args)

    monkeypatch.setattr(ledger.settlements, "enter", sometimes)
    settler.async_due(job.id, SOON)
    await rest(hass)
    assert tries == 2 + PATIENCE
    assert await ledger.settlements.due() == ()
    # The recorder was there all the time.
    assert (await account_of(ledger, job.id)).energy_source is EnergySource.METER


async def test_an_odd_job_keeps_no_other_from_being_settled(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    jobs = [await printed(ledger, start=START + timedelta(days=day)) for day in range(2)]
    snapshot = settler.inquiry.async_snapshot

    async def odd(facts: Any, **more: Any) -> Any:
        if facts.job.id == jobs[1].id:
            raise ZeroDivisionError
        return await snapshot(facts, **more)

    monkeypatch.setattr(settler.inquiry, "async_snapshot", odd)
    settler.async_start()
    await rest(hass)
    assert await ledger.settlements.due() == (jobs[1].id,)
    assert "can't be settled" in caplog.text
    caplog.clear()


async def test_a_job_that_changes_while_it_is_settled_is_settled_anew(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    job = await printed(ledger)
    snapshot, turns = settler.inquiry.async_snapshot, 0

    async def changing(facts: Any, **more: Any) -> Any:
        nonlocal turns
        turns += 1
        if turns == 1:
            filament = replace(facts.job.filaments[0], grams_used=D(100))
            await ledger.set_filaments(job.id, [filament], JobChange(grams=D(100)))
        return await snapshot(facts, **more)

    monkeypatch.setattr(settler.inquiry, "async_snapshot", changing)
    await settler.async_settle(job.id)
    assert turns == 2
    assert (await parts(ledger, job.id)).startswith("2.0000 ")
    assert await ledger.settlements.due() == ()


async def test_a_job_that_is_open_again_is_not_settled(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
) -> None:
    job = await printed(ledger)
    await ledger.reopen_job(job.id, {}, JobMoment(at=END, kind=JobMomentKind.CONTINUED))
    assert await ledger.settlements.due() == ()
    await settler.async_settle(job.id)
    assert (await account_of(ledger, job.id)).rates is None
    with pytest.raises(JobMissing):
        await settler.async_settle(999)


async def test_others_settle_by_the_functions_name(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
) -> None:
    hass.data[SETTLER] = settler
    job = await printed(ledger)
    await async_settle(hass, job.id, anew=True)
    assert (await account_of(ledger, job.id)).rates


async def test_before_a_month_is_closed_all_that_is_left_is_settled(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
) -> None:
    hass.data[SETTLER] = settler
    jobs = [await printed(ledger, start=START + timedelta(days=day)) for day in range(3)]
    await async_settle_due(hass)
    assert await ledger.settlements.due() == ()
    for job in jobs:
        assert (await account_of(ledger, job.id)).rates


async def test_a_file_that_comes_late_is_counted_with_the_rates_of_the_job(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
) -> None:
    job = await printed(ledger)
    await ledger.set_filaments(job.id, (), JobChange(grams=None))
    await settler.async_settle(job.id)
    assert (await parts(ledger, job.id)).startswith("None ")
    await ledger.rates.set_rates(
        [setting(RateName.PRICE_PER_KG, "30", date(2026, 1, 1), material="PLA")], by="system", at=END
    )
    late = JobFilament(position=0, type="PLA", grams_estimated=D(100), grams_used=D(100))
    await ledger.set_filaments(job.id, [late], JobChange(grams=D(100)))
    assert await ledger.settlements.due() == (job.id,)
    await settler.async_settle(job.id)
    assert (await parts(ledger, job.id)).startswith("3.0000 ")


async def test_a_spool_costs_what_was_paid_for_it_without_the_tax_that_is_deducted(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from custom_components.printernizer.costing import TaxMode, TaxModeChange
    from custom_components.printernizer.ledger.stock_rows import SpoolPrice

    async def price_for(spool_id: int) -> SpoolPrice | None:
        known = SpoolPrice(price=D("21.99"), grams=D(1000), basis=PriceBasis.GROSS, tax_percent=D(19))
        return known if spool_id == 7 else None

    monkeypatch.setattr(ledger.stock, "price_for", price_for)
    regular = TaxModeChange(valid_from=date(2026, 1, 1), mode=TaxMode.REGULAR)
    await ledger.rates.set_tax_mode(regular, by="system", at=START)
    job = await printed(ledger)
    rows = [replace(job.filaments[0], spool_id=7), replace(job.filaments[0], position=1, spool_id=8)]
    await ledger.set_filaments(job.id, rows)
    await settler.async_settle(job.id)
    filaments = (await ledger.job(job.id)).filaments
    assert [each.cost for each in filaments] == [D("3.8808"), D("4.2000")]
    # Whatever becomes of the spool, a correction counts with what it cost.
    monkeypatch.undo()
    await ledger.set_filaments(job.id, [replace(rows[0], grams_used=D(100))])
    await settler.async_settle(job.id)
    assert (await ledger.job(job.id)).filaments[0].cost == D("1.8480")


async def test_what_is_measured_often_enough_is_learnt(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
) -> None:
    start = START - timedelta(days=30)
    readings, counter = [], D(10)
    for day in range(20):
        at = start + timedelta(days=day)
        readings += [(at, str(counter)), (at + timedelta(hours=2), str(counter + D("0.190")))]
        counter += D("0.190")
    await record(hass, "sensor.meter", readings, METER)
    for day in range(20):
        job = await printed(ledger, start=start + timedelta(days=day), length=timedelta(hours=2))
        if day < 19:
            await settler.async_settle(job.id)
    assert await ledger.settlements.measured_power(A1.serial, "PETG") is None
    await settler.async_settle(job.id)
    learnt = await ledger.settlements.measured_power(A1.serial, "PETG")
    assert learnt is not None
    assert (learnt.jobs, learnt.watts) == (20, D(95))
    assert await ledger.settlements.measured_power(A1.serial, "PLA") is None
    assert await ledger.settlements.measured_power("other", "PETG") is None
    # A job of which nothing is recorded takes what was learnt, and says that it is a guess.
    hass.states.async_remove("sensor.meter")
    entry = hass.config_entries.async_entries("printernizer")[0]
    hass.config_entries.async_update_entry(entry, options={})
    job = await printed(ledger, start=START, length=timedelta(hours=2))
    await settler.async_settle(job.id)
    assert (await ledger.job(job.id)).energy_kwh == D("0.19")
    assert (await account_of(ledger, job.id)).energy_estimated
    await settler.inquiry._settings.async_update(costs={"learn_watts": False})
    await settler.async_settle(job.id, anew=True)
    assert (await ledger.job(job.id)).energy_kwh is None


async def started(ledger: Ledger) -> Job:  # noqa: F811
    job = await ledger.start_job(new_job(first_seen_at=START))
    filament = JobFilament(position=0, type="PETG", grams_estimated=D(100))
    change = JobChange(grams_estimated=D(100), seconds_estimated=7200)
    return await ledger.set_filaments(job.id, [filament], change)


async def test_an_open_job_tells_what_it_is_expected_to_cost(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
) -> None:
    await ledger.rates.set_tariff(
        EnergyTerms(valid_from=date(2026, 1, 1), price=D("0.30")), by="system", at=START
    )
    rates = [
        setting(RateName.WATTS, "100", date(2026, 1, 1)),
        setting(RateName.PRINTER_PRICE, "500", date(2026, 1, 1)),
        setting(RateName.OVERHEAD_PERCENT, "10", date(2026, 1, 1)),
    ]
    await ledger.rates.set_rates(rates, by="system", at=START)
    job = await started(ledger)
    settler.async_due(job.id, SOON)
    await rest(hass)
    # 2.00 material, 0.06 energy, two hours at 0.15; and a tenth on all of it.
    job = await ledger.job(job.id)
    assert job.cost_estimated == D("2.5960")
    assert job.cost_is_default
    estimate = json.loads((await account_of(ledger, job.id)).estimate or "")
    assert estimate["energy_kwh"] == "0.200000"
    assert estimate["parts"]["risk"] == "0.0621"
    assert sum(D(each) for each in estimate["parts"].values()) == D(estimate["full"])
    # What was expected stays beside what it was.
    end = JobEnd(result=JobResult.CANCELLED, at=END, witnessed=True)
    await ledger.end_job(job.id, end, JobChange(grams=D(50)))
    await settler.async_expect(job.id)
    assert json.loads((await account_of(ledger, job.id)).estimate or "") == estimate


async def test_without_a_file_nothing_is_expected(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
) -> None:
    job = await ledger.start_job(new_job(first_seen_at=START))
    await settler.async_expect(job.id)
    assert (await ledger.job(job.id)).cost_estimated is None


async def test_after_the_end_of_the_shop_nothing_is_begun(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
) -> None:
    job = await printed(ledger)
    settler.async_due(job.id)
    await settler.async_stop()
    settler.async_due(job.id, SOON)
    await rest(hass)
    assert await ledger.settlements.due() == (job.id,)


async def test_a_link_between_attempts_computes_both(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
) -> None:
    overhead = setting(RateName.OVERHEAD_PERCENT, "10", date(2026, 1, 1))
    await ledger.rates.set_rates([overhead], by="system", at=START)
    failed = await printed(ledger, D(50), START - timedelta(days=1), result=JobResult.FAILED)
    good = await printed(ledger)
    for job in (failed, good):
        await settler.async_settle(job.id)
    alone = await parts(ledger, good.id), await parts(ledger, failed.id)
    await correct(ledger, failed.id, AccountChange(attempt_of_id=good.id))
    await settler.async_settle(failed.id)
    assert (await parts(ledger, good.id), await parts(ledger, failed.id)) != alone
    await correct(ledger, failed.id, AccountChange(attempt_of_id=None))
    for job in (failed, good):
        await settler.async_settle(job.id)
    assert (await parts(ledger, good.id), await parts(ledger, failed.id)) == alone


async def test_what_leads_up_to_a_job_is_linked_while_both_are_drafts_and_only_once(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
) -> None:
    days = [START - timedelta(days=number) for number in range(4)]
    good, failed, other, late = [await printed(ledger, D(50), day) for day in days]
    await correct(ledger, failed.id, AccountChange(attempt_of_id=good.id))
    for job, of in ((good, failed), (other, failed), (good, other)):
        with pytest.raises(EntryRefused):
            await correct(ledger, job.id, AccountChange(attempt_of_id=of.id))
    with pytest.raises(EntryRefused, match="itself"):
        await correct(ledger, other.id, AccountChange(attempt_of_id=other.id))
    with pytest.raises(JobMissing):
        await correct(ledger, other.id, AccountChange(attempt_of_id=99))
    await correct(ledger, good.id, AccountChange(classification=Classification.PRIVATE))
    await ledger.accounts.finalize([good.id], "system")
    for job, link in ((late, good.id), (failed, None)):
        with pytest.raises(AccountFinal):
            await correct(ledger, job.id, AccountChange(attempt_of_id=link))


@given(st.lists(st.tuples(st.integers(-10, 130), st.sampled_from(JobMomentKind)), max_size=12))
def test_printing_is_what_is_left_of_the_time_without_pauses(marks: list[tuple[int, JobMomentKind]]) -> None:
    start = datetime(2026, 11, 23, tzinfo=UTC)
    span = Span(start, start + timedelta(minutes=120))
    moments = [JobMoment(at=start + timedelta(minutes=at), kind=kind) for at, kind in marks]
    found = printing_spans(span, moments)
    assert all(span.start <= each.start < each.end <= span.end for each in found)
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))
    if not any(kind is JobMomentKind.PAUSED for _, kind in marks):
        assert found == (span,)


async def test_one_job_that_cannot_be_settled_keeps_no_other_from_it(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def away(_: HomeAssistant, __: str, span: Span) -> Any:
        if span.start < START + timedelta(hours=1):
            raise RecorderAway
        return ()

    monkeypatch.setattr("custom_components.printernizer.settling.evidence.async_readings", away)
    monkeypatch.setattr(module, "RETRY_AFTER", timedelta(hours=1))
    monkeypatch.setattr(module, "_PAGE", 2)
    hass.data[SETTLER] = settler
    jobs = [await printed(ledger, start=START + timedelta(days=day)) for day in (1, 0, 2, -1, 3)]
    failed = await async_settle_due(hass)
    assert {job_id: type(error) for job_id, error in failed.items()} == {
        jobs[1].id: RecorderAway,
        jobs[3].id: RecorderAway,
    }
    assert await ledger.settlements.due() == (jobs[3].id, jobs[1].id)
    assert settler._due.keys() == failed.keys(), "they are tried again"


async def test_a_job_that_the_recorder_was_waited_for_long_enough_is_settled_without_it(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def away(*_: Any) -> Any:
        raise RecorderAway

    monkeypatch.setattr("custom_components.printernizer.settling.evidence.async_readings", away)
    monkeypatch.setattr(module, "RETRY_AFTER", timedelta(hours=1))
    hass.data[SETTLER] = settler
    job = await printed(ledger)
    assert job.id in await async_settle_each(hass, [job.id])
    settler._tries[job.id] = module._Tries(without_recorder=PATIENCE)
    assert await async_settle_each(hass, [job.id]) == {}
    account = await account_of(ledger, job.id)
    assert (account.energy_estimated, await ledger.settlements.due()) == (True, ())


async def test_a_job_that_is_gone_needs_no_settling(
    hass: HomeAssistant,
    ledger: Ledger,  # noqa: F811
    settler: Settler,  # noqa: F811
) -> None:
    hass.data[SETTLER] = settler
    assert await async_settle_each(hass, [999]) == {}
