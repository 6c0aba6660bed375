"""Jobs as long-term statistics, in a real recorder."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
import threading

import pytest
from pytest_homeassistant_custom_component.components.recorder.common import async_wait_recording_done

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobChange, JobEnd, Ledger
from custom_components.printernizer.reporting import JobStatistics, statistic_id, statistics as module
from homeassistant.components.recorder import Recorder
from homeassistant.components.recorder.statistics import list_statistic_ids, statistics_during_period
from homeassistant.core import HomeAssistant
from homeassistant.helpers.recorder import get_instance

from ..ledger.conftest import A1, CORE_ONE, new_job

T0 = datetime(2026, 11, 23, 12, tzinfo=UTC)
NAMES = {"cost": "Kosten", "energy": "Energie", "filament": "Filament", "print_time": "Druckzeit"}


async def printed(ledger: Ledger, end: datetime, cost: str, printer=A1, **values) -> int:
    job = await ledger.start_job(
        new_job(printer=printer, identity=str(end), first_seen_at=end - timedelta(hours=1))
    )
    change = JobChange(
        cost=Decimal(cost),
        grams=Decimal("10.5"),
        energy_kwh=Decimal("0.25"),
        printing_seconds=1800,
        **values,
    )
    await ledger.end_job(job.id, JobEnd(result=JobResult.FINISHED, at=end, witnessed=True), change)
    return job.id


async def written(
    hass: HomeAssistant, serial: str | None, key: str = "cost"
) -> list[tuple[datetime, float, float]]:
    await async_wait_recording_done(hass)
    wanted = statistic_id(serial, key)
    found = await get_instance(hass).async_add_executor_job(
        statistics_during_period,
        hass,
        T0 - timedelta(days=30),
        None,
        {wanted},
        "hour",
        None,
        {"sum", "state"},
    )
    return [
        (datetime.fromtimestamp(row["start"], UTC), row["state"], row["sum"]) for row in found.get(wanted, ())
    ]


@pytest.fixture
async def ledger(tmp_path: Path):
    ledger = Ledger(tmp_path / "ledger.db")
    await ledger.open()
    yield ledger
    await ledger.close()


@pytest.fixture
def statistics(recorder_mock: Recorder, hass: HomeAssistant, ledger: Ledger) -> JobStatistics:
    return JobStatistics(hass, ledger)


def test_ids_are_what_home_assistant_takes_whatever_the_serial() -> None:
    assert statistic_id(None, "cost") == "printernizer:all_cost"
    assert statistic_id("01P00A__45-6", "print_time") == "printernizer:01p00a_45_6_print_time"
    assert statistic_id("___", "cost") == "printernizer:unknown_cost"


async def test_jobs_are_told_by_the_hour_they_ended_in(
    recorder_mock: Recorder, hass: HomeAssistant, ledger: Ledger, statistics: JobStatistics
) -> None:
    await printed(ledger, T0 + timedelta(minutes=5), "1.2345")
    await printed(ledger, T0 + timedelta(minutes=55), "0.7655")
    await printed(ledger, T0 + timedelta(hours=3), "4", printer=CORE_ONE)
    for serial in (A1.serial, CORE_ONE.serial, None):
        await statistics.async_write(serial, NAMES, None, currency="EUR")
    hour = T0.replace(minute=0)
    assert await written(hass, A1.serial) == [(hour, 2.0, 2.0)]
    assert await written(hass, None) == [(hour, 2.0, 2.0), (hour + timedelta(hours=3), 4.0, 6.0)]
    assert await written(hass, None, "energy") == [(hour, 0.5, 0.5), (hour + timedelta(hours=3), 0.25, 0.75)]
    assert (await written(hass, None, "filament"))[-1][2] == 31.5
    assert (await written(hass, None, "print_time"))[-1][2] == 1.5
    ids = await get_instance(hass).async_add_executor_job(list_statistic_ids, hass, None)
    told = {
        row["statistic_id"]: (row["unit_class"], row["statistics_unit_of_measurement"], row["name"])
        for row in ids
    }
    assert told["printernizer:all_cost"] == (None, "EUR", "Kosten")
    assert told["printernizer:all_energy"] == ("energy", "kWh", "Energie")
    assert told["printernizer:a1_1_filament"] == ("mass", "g", "Filament")
    assert told["printernizer:a1_1_print_time"] == ("duration", "h", "Druckzeit")


async def test_years_of_jobs_are_reckoned_elsewhere_and_handed_over_in_parts(
    recorder_mock: Recorder,
    hass: HomeAssistant,
    ledger: Ledger,
    statistics: JobStatistics,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whoever reads in an old history must not see Home Assistant stand still."""
    threads = set()
    rows_of = module._rows

    def rows(*args):
        threads.add(threading.current_thread())
        return rows_of(*args)

    monkeypatch.setattr(module, "_rows", rows)
    monkeypatch.setattr(module, "_AT_ONCE", 2)
    for hour in range(5):
        await printed(ledger, T0 + timedelta(hours=hour), "1")
    await statistics.async_write(None, NAMES, None, currency="EUR")
    assert threading.main_thread() not in threads
    assert [row[2] for row in await written(hass, None)] == [1, 2, 3, 4, 5]


async def test_a_further_job_goes_on_from_what_is_written(
    recorder_mock: Recorder, hass: HomeAssistant, ledger: Ledger, statistics: JobStatistics
) -> None:
    await printed(ledger, T0, "0.1")
    await statistics.async_write(None, NAMES, None, currency="EUR")
    await written(hass, None)
    await printed(ledger, T0 + timedelta(minutes=1), "0.2")
    await statistics.async_write(None, NAMES, T0 + timedelta(minutes=1), currency="EUR")
    assert await written(hass, None) == [(T0, 0.3, 0.3)]
    await printed(ledger, T0 + timedelta(hours=2), "0.0001")
    await statistics.async_write(None, NAMES, T0 + timedelta(hours=2), currency="EUR")
    assert await written(hass, None) == [(T0, 0.3, 0.3), (T0 + timedelta(hours=2), 0.0001, 0.3001)]


async def test_a_job_that_is_corrected_changes_its_hour_and_all_sums_after_it(
    recorder_mock: Recorder, hass: HomeAssistant, ledger: Ledger, statistics: JobStatistics
) -> None:
    first = await printed(ledger, T0, "1")
    second = await printed(ledger, T0 + timedelta(hours=1), "2")
    await printed(ledger, T0 + timedelta(hours=2), "4")
    await statistics.async_write(A1.serial, NAMES, None, currency="EUR")
    await written(hass, A1.serial)
    await ledger.update_job(second, JobChange(cost=Decimal("2.5")))
    await statistics.async_write(A1.serial, NAMES, T0 + timedelta(hours=1), currency="EUR")
    assert [row[2] for row in await written(hass, A1.serial)] == [1.0, 3.5, 7.5]
    # It ended an hour later than was thought: its first hour is empty now.
    await ledger.update_job(first, JobChange(cost=None))
    await statistics.async_write(A1.serial, NAMES, T0, currency="EUR")
    assert [row[1:] for row in await written(hass, A1.serial)] == [(0.0, 0.0), (2.5, 2.5), (4.0, 6.5)]


async def test_costs_in_another_currency_are_not_added_up(
    recorder_mock: Recorder, hass: HomeAssistant, ledger: Ledger, statistics: JobStatistics
) -> None:
    await printed(ledger, T0, "1")
    await statistics.async_write(None, NAMES, None, currency="CHF")
    assert await written(hass, None) == [(T0, 0.0, 0.0)]
    assert await written(hass, None, "filament") == [(T0, 10.5, 10.5)]


async def test_without_a_history_nothing_is_written(hass: HomeAssistant, ledger: Ledger) -> None:
    await printed(ledger, T0, "1")
    await JobStatistics(hass, ledger).async_write(None, NAMES, None, currency="EUR")
    assert "recorder" not in hass.config.components
