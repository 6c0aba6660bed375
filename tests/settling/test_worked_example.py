"""Job PZ-2026-0042 from the end of its print to its price: real ledger, real recorder, to the last digit."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
import json
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.costing import (
    EnergySource,
    EnergyTerms,
    PriceBasis,
    RateName,
    TaxMode,
    TaxModeChange,
    earnings_of,
)
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import (
    Job,
    JobChange,
    JobEnd,
    JobFilament,
    JobMoment,
    JobMomentKind,
    Ledger,
)
from custom_components.printernizer.ledger.account_rows import AccountChange, JobAccount
from custom_components.printernizer.ledger.account_tables import COST_PARTS
from custom_components.printernizer.ledger.account_words import FailureReason
from custom_components.printernizer.ledger.account_writes import change_account
from custom_components.printernizer.ledger.book_log import find_log
from custom_components.printernizer.ledger.site import own_site
from custom_components.printernizer.settings import Settings
from custom_components.printernizer.settling.pricing import Sale, calculated_price
from custom_components.printernizer.settling.settlement import expected_of, plan_of
from custom_components.printernizer.settling.settler import Settler
from custom_components.printernizer.settling.snapshot import read_snapshot
from homeassistant.components.recorder import Recorder
from homeassistant.core import HomeAssistant
from tests.costing.made import example_settings, setting
from tests.ledger.conftest import A1, new_job

from .recorder import METER, record

D = Decimal
START = datetime(2026, 11, 23, 6, tzinfo=UTC)
HOURS = timedelta(seconds=27_360)
END = START + HOURS
THIRD = HOURS / 3
ME = "user:me"
GRAMS = D("182.4") + D("21.6") + D("6.0")


def of_the_example() -> list[Any]:
    """Return the settings of the worked example: minutes are entered with the job, the printer has its serial."""
    rows = [each for each in example_settings() if each.name is not RateName.LABOUR_MINUTES]
    return [
        replace(each, scope=replace(each.scope, printer=A1.serial if each.scope.printer else None))
        for each in rows
    ]


@pytest.fixture
async def ledger(recorder_mock: Recorder, hass: HomeAssistant, tmp_path: Any) -> AsyncIterator[Ledger]:
    await hass.config.async_update(time_zone="Europe/Berlin", currency="EUR")
    ledger = Ledger(tmp_path / "ledger.db")
    await ledger.open()
    yield ledger
    await ledger.close()


@pytest.fixture
async def settler(hass: HomeAssistant, ledger: Ledger) -> AsyncIterator[Settler]:
    MockConfigEntry(
        domain=DOMAIN, unique_id=A1.serial, options={"energy_entity": "sensor.meter"}
    ).add_to_hass(hass)
    settings = Settings(hass)
    await settings.async_load()
    settler = Settler(hass, ledger, settings)
    yield settler
    await settler.async_stop()


async def prepare(hass: HomeAssistant, ledger: Ledger, mode: TaxMode) -> None:
    """Have the plug and the price tell what they told, and the shop be what it is."""
    meter = ((0, "120.100"), (1, "120.410"), (2, "120.812"), (3, "121.012"))
    await record(hass, "sensor.meter", ((START + THIRD * each, value) for each, value in meter), METER)
    prices = ((0, "0.3272"), (1, "0.3719"), (2, "0.2915"))
    await record(
        hass,
        "sensor.price",
        ((START + THIRD * each, value) for each, value in prices),
        {"unit_of_measurement": "EUR/kWh"},
    )
    await ledger.rates.set_tax_mode(TaxModeChange(valid_from=date(2026, 1, 1), mode=mode), by=ME, at=START)
    await ledger.rates.set_tariff(
        EnergyTerms(valid_from=date(2026, 1, 1), entity="sensor.price"), by=ME, at=START
    )
    await ledger.rates.set_rates(of_the_example(), by=ME, at=START)


async def printed(
    ledger: Ledger,
    grams: Decimal = GRAMS,
    start: datetime = START,
    length: timedelta = HOURS,
    result: JobResult = JobResult.FINISHED,
) -> Job:
    """Enter a job as the bookkeeper does."""
    job = await ledger.start_job(
        new_job(identity=str(start), first_seen_at=start, started_at=start, started_witnessed=True)
    )
    filament = JobFilament(position=0, type="PETG", grams_estimated=GRAMS, grams_used=grams)
    change = JobChange(
        has_started=True,
        printing_seconds=length // timedelta(seconds=1),
        grams=grams,
        seconds_estimated=27_360,
    )
    end = JobEnd(result=result, at=start + length, witnessed=True)
    return await ledger.end_job(job.id, end, change, [filament])


async def account_of(ledger: Ledger, job_id: int) -> JobAccount:
    return (await ledger.settlements.facts(job_id)).account


async def correct(ledger: Ledger, job_id: int, change: AccountChange) -> None:
    """Have a person correct an account."""
    await ledger._worker.write(change_account, job_id, change, by=ME, at=END)


async def parts(ledger: Ledger, job_id: int) -> str:
    account = await account_of(ledger, job_id)
    return " ".join(str(getattr(account, f"{part}_cost")) for part in COST_PARTS)


async def cost(ledger: Ledger, job_id: int) -> str:
    return str((await ledger.job(job_id)).cost)


@pytest.mark.parametrize(
    ("mode", "expected", "full", "estimate"),
    [
        (TaxMode.REGULAR, "3.8808 0.2599 0.8900 6.5000 0.8500 1.2381", "13.6188", "13.7644"),
        (TaxMode.SMALL_BUSINESS, "4.6179 0.3092 0.9865 6.5000 1.0100 1.3424", "14.7660", "14.9371"),
    ],
)
async def test_every_part_of_the_job(
    hass: HomeAssistant,
    ledger: Ledger,
    settler: Settler,
    mode: TaxMode,
    expected: str,
    full: str,
    estimate: str,
) -> None:
    await prepare(hass, ledger, mode)
    job = await printed(ledger)
    await correct(ledger, job.id, AccountChange(labour_minutes=13))
    await settler.async_settle(job.id)
    assert await parts(ledger, job.id) == expected
    assert await cost(ledger, job.id) == full
    settled, account = await ledger.job(job.id), await account_of(ledger, job.id)
    assert (settled.energy_kwh, account.energy_source) == (D("0.912"), EnergySource.METER)
    assert not account.energy_estimated
    assert not settled.cost_is_default
    kept = read_snapshot(account.rates)
    assert kept is not None
    assert kept.energy is not None
    assert [str(piece.kwh.limit_denominator(1000)) for piece in kept.energy.pieces] == [
        "31/100",
        "201/500",
        "1/5",
    ]
    # As a quote of the same print, failures that are likely in it:
    quoted = expected_of(plan_of(settled), kept, settled.energy_kwh, minutes=13)
    assert str(quoted.full) == estimate
    assert await ledger.settlements.due() == ()


async def test_the_price_and_what_it_leaves_after_a_failed_attempt(
    hass: HomeAssistant, ledger: Ledger, settler: Settler
) -> None:
    await prepare(hass, ledger, TaxMode.REGULAR)
    length = timedelta(hours=2, minutes=12)
    before = START - timedelta(hours=5)
    await record(hass, "sensor.meter", ((before, "119.849"), (before + length, "120.100")), METER)
    await record(hass, "sensor.price", ((before, "0.3719"),), {"unit_of_measurement": "EUR/kWh"})
    failed = await printed(ledger, D("63.5"), before, length, JobResult.FAILED)
    good = await printed(ledger)
    await correct(ledger, good.id, AccountChange(labour_minutes=13))
    await settler.async_settle(failed.id)
    await settler.async_settle(good.id)
    assert await parts(ledger, failed.id) == "1.1735 0.0784 0.2576 0.0000 0.0000 0.1510"
    account = await account_of(ledger, good.id)
    kept = read_snapshot(account.rates)
    assert kept is not None
    full = expected_of(plan_of(good), kept, D("0.912"), minutes=13).full
    sale = Sale(service_on=date(2026, 11, 23), mode=TaxMode.REGULAR)
    price = calculated_price(full, kept.rates, sale)
    assert (str(price.gross), str(price.net), str(price.vat)) == ("21.90", "18.40", "3.50")
    assert price.basis is PriceBasis.GROSS
    link = AccountChange(attempt_of_id=good.id, failure=FailureReason.ADHESION)
    await correct(ledger, failed.id, link)
    await settler.async_settle(failed.id)
    assert await parts(ledger, failed.id) == "1.1735 0.0784 0.2576 0.0000 0.0000 0.0000"
    assert await parts(ledger, good.id) == "3.8808 0.2599 0.8900 6.5000 0.8500 1.3890"
    both = [D(await cost(ledger, each.id)) for each in (failed, good)]
    assert sum(both) == D("15.2792")
    assert (D("18.40") - sum(both)).quantize(D("0.01")) == D("3.12")
    quoted = expected_of(plan_of(good), kept, D("0.912"), minutes=13)
    left = earnings_of(price.net, quoted)
    assert (str(left.contribution), str(left.result)) == ("13.41", "4.64")


async def test_a_correction_starts_from_the_rates_of_the_job_and_not_from_those_of_today(
    hass: HomeAssistant, ledger: Ledger, settler: Settler
) -> None:
    await prepare(hass, ledger, TaxMode.REGULAR)
    job = await printed(ledger)
    await settler.async_settle(job.id)
    assert await parts(ledger, job.id) == "3.8808 0.2599 0.8900 0.0000 0.8500 0.5881"
    higher = [
        setting(name, "99", date(2026, 1, 1))
        for name in (RateName.LABOUR_PER_HOUR, RateName.PRICE_PER_KG, RateName.OVERHEAD_PERCENT)
    ]
    await ledger.rates.set_rates(higher, by=ME, at=END)
    before = await account_of(ledger, job.id)
    await settler.async_settle(job.id)
    assert await account_of(ledger, job.id) == before
    await correct(ledger, job.id, AccountChange(labour_minutes=13, packaging=D(0)))
    filament = (await ledger.job(job.id)).filaments[0]
    await ledger.set_filaments(job.id, [replace(filament, grams_used=D(100))], JobChange(grams=D(100)))
    await ledger.update_job(job.id, JobChange(energy_kwh=D("1.824")))
    assert await ledger.settlements.due() == (job.id,)
    await settler.async_settle(job.id)
    assert await parts(ledger, job.id) == "1.8480 0.5197 0.8900 6.5000 0.0000 0.9758"
    assert (await ledger.job(job.id)).energy_kwh == D("1.824")
    await settler.async_settle(job.id, anew=True)
    # The price per kilogram of PETG is set nearer to the job than that of the shop.
    assert await parts(ledger, job.id) == "1.8480 0.5197 0.8900 21.4500 0.0000 24.4606"


async def test_what_a_hobby_sees(hass: HomeAssistant, ledger: Ledger, settler: Settler) -> None:
    await record(hass, "sensor.meter", ((START, "1.0"), (END, "1.912")), METER)
    job = await printed(ledger)
    await settler.async_settle(job.id)
    assert await parts(ledger, job.id) == "4.2000 0.3374 0.0000 0.0000 0.0000 0.0000"
    settled = await ledger.job(job.id)
    assert settled.cost_is_default
    assert str(settled.cost) == "4.5374"


async def test_pauses_cost_no_estimated_energy(hass: HomeAssistant, ledger: Ledger, settler: Settler) -> None:
    job = await ledger.start_job(new_job(first_seen_at=START, started_at=START, started_witnessed=True))
    for hour, kind in ((1, JobMomentKind.PAUSED), (3, JobMomentKind.RESUMED)):
        at = START + timedelta(hours=hour)
        await ledger.update_job(job.id, {}, moment=JobMoment(at=at, kind=kind))
    end = JobEnd(result=JobResult.FINISHED, at=START + timedelta(hours=4), witnessed=True)
    await ledger.end_job(job.id, end, JobChange(printing_seconds=7200, has_started=True))
    await settler.async_settle(job.id)
    account: JobAccount = await account_of(ledger, job.id)
    assert (await ledger.job(job.id)).energy_kwh == D("0.22")
    assert account.energy_estimated
    assert account.energy_source is EnergySource.ESTIMATED


async def test_jobs_that_were_left_are_settled_after_a_restart(
    hass: HomeAssistant, ledger: Ledger, settler: Settler
) -> None:
    jobs = [await printed(ledger, start=START + timedelta(days=day)) for day in range(3)]
    settler.async_start()
    await hass.async_block_till_done(wait_background_tasks=True)
    assert await ledger.settlements.due() == ()
    for job in jobs:
        assert (await account_of(ledger, job.id)).rates
    lines = await ledger._worker.read(lambda connection: find_log(connection, own_site(connection)))
    assert [line.action for line in lines].count("job.settle") == 3
    assert "0.37" not in json.dumps([line.data for line in lines if line.action != "job.settle"])
