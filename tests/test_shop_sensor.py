"""Sensors of the shop, in a real Home Assistant with a real ledger."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed
from sqlalchemy import Connection

from custom_components.printernizer.book_news import BookNews, async_tell_books
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobChange, JobEnd, JobFilament, Ledger, NewSpool
from custom_components.printernizer.ledger.maintenance import MaintenanceKind, NewMaintenance
from custom_components.printernizer.reporting.desk import PAUSE
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component

from .ledger.conftest import A1, new_job

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
OF_BUSINESS = {"sensor.printernizer_margin_this_month", "sensor.printernizer_unclassified_jobs"}


async def printed(
    ledger: Ledger, end: datetime, result: JobResult = JobResult.FINISHED, cost: str = "1.5"
) -> None:
    job = await ledger.start_job(new_job(identity=str(end), first_seen_at=end - timedelta(hours=1)))
    change = JobChange(
        cost=Decimal(cost), grams=Decimal(20), energy_kwh=Decimal("0.5"), printing_seconds=3600, seen_at=end
    )
    await ledger.end_job(job.id, JobEnd(result=result, at=end, witnessed=True), change)


@pytest.fixture
async def ledger(socket_enabled: None, hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Ledger:
    await hass.config.async_set_time_zone("Europe/Berlin")
    freezer.move_to(NOW)
    assert await async_setup_component(hass, DOMAIN, {})
    # It would wait for a clock that stands still.
    await hass.data[SHOP].settler.async_stop()
    await hass.async_block_till_done(wait_background_tasks=True)
    return hass.data[SHOP].ledger


async def later(hass: HomeAssistant, freezer: FrozenDateTimeFactory, seconds: float) -> None:
    freezer.tick(seconds)
    async_fire_time_changed(hass)
    await hass.async_block_till_done(wait_background_tasks=True)


async def test_the_shop_has_its_figures_from_the_start(hass: HomeAssistant, ledger: Ledger) -> None:
    assert hass.states.get("sensor.printernizer_jobs_this_month").state == "0"
    assert hass.states.get("sensor.printernizer_success_rate").state == "unknown"
    entry = er.async_get(hass).async_get("sensor.printernizer_cost_this_month")
    assert entry is not None
    assert (entry.unique_id, entry.config_entry_id) == ("shop_cost_this_month", None)


async def test_the_figures_follow_the_books(
    hass: HomeAssistant, ledger: Ledger, freezer: FrozenDateTimeFactory
) -> None:
    await printed(ledger, NOW - timedelta(hours=3))
    await printed(ledger, NOW - timedelta(hours=1), JobResult.FAILED, "0.25")
    # The evening of October's last day, and the first hour of November, both in Berlin.
    await printed(ledger, datetime(2026, 10, 31, 22, 30, tzinfo=UTC), cost="100")
    await printed(ledger, datetime(2026, 10, 31, 23, 30, tzinfo=UTC), cost="0.25")
    async_tell_books(hass, BookNews())
    await later(hass, freezer, PAUSE + 1)
    states = hass.states
    assert states.get("sensor.printernizer_cost_this_month").state == "2.0000"
    assert (
        states.get("sensor.printernizer_cost_this_month").attributes["last_reset"]
        == "2026-10-31T23:00:00+00:00"
    )
    assert states.get("sensor.printernizer_jobs_this_month").state == "3"
    assert states.get("sensor.printernizer_filament_this_month").state == "0.06"
    assert float(states.get("sensor.printernizer_energy_this_month").state) == 1.5
    success = states.get("sensor.printernizer_success_rate")
    assert success.state == "66.7"
    assert (success.attributes["lowest"], success.attributes["highest"]) == ("20.8", "93.9")


async def test_a_new_month_begins_with_nothing(
    hass: HomeAssistant, ledger: Ledger, freezer: FrozenDateTimeFactory
) -> None:
    await printed(ledger, NOW)
    async_tell_books(hass, BookNews())
    await later(hass, freezer, PAUSE + 1)
    assert hass.states.get("sensor.printernizer_jobs_this_month").state == "1"
    freezer.move_to(datetime(2026, 11, 30, 23, 0, 29, tzinfo=UTC))
    await later(hass, freezer, 2)
    assert hass.states.get("sensor.printernizer_jobs_this_month").state == "0"


async def test_maintenance_that_is_due_is_counted(
    hass: HomeAssistant, ledger: Ledger, freezer: FrozenDateTimeFactory
) -> None:
    await printed(ledger, NOW)
    for every, days in ((1, 0), (1000, 300)):
        await ledger.machines.save_maintenance(
            NewMaintenance(
                serial=A1.serial,
                kind=MaintenanceKind.NOZZLE,
                every_hours=every,
                every_days=days or None,
                done_at=NOW - timedelta(days=1),
            )
        )
    async_tell_books(hass, BookNews())
    await later(hass, freezer, PAUSE + 1)
    state = hass.states.get("sensor.printernizer_maintenance_due")
    assert (state.state, state.attributes["next_on"]) == ("1", "2026-11-23")


async def test_who_runs_no_business_sees_nothing_of_it(hass: HomeAssistant, ledger: Ledger) -> None:
    shop = hass.data[SHOP]
    assert not OF_BUSINESS & set(hass.states.async_entity_ids())
    await shop.settings.async_update(business={"is_on": True})
    await hass.async_block_till_done()
    assert set(hass.states.async_entity_ids()) >= OF_BUSINESS
    await shop.settings.async_update(business={"is_on": False})
    await hass.async_block_till_done()
    assert not OF_BUSINESS & set(hass.states.async_entity_ids())
    assert not OF_BUSINESS & set(er.async_get(hass).entities)


async def test_the_filament_that_is_used_up_first_is_told(
    hass: HomeAssistant, ledger: Ledger, freezer: FrozenDateTimeFactory
) -> None:
    assert hass.states.get("sensor.printernizer_filament_reach").state == "unknown"
    filament = await ledger.stock.add_filament(
        {"vendor": "Prusament", "type": "PETG", "name": "Schwarz", "low_at": Decimal(2000)}, NOW
    )
    spool = await ledger.stock.add_spool(NewSpool(filament_id=filament.id, at=NOW))
    job = await ledger.start_job(new_job(first_seen_at=NOW - timedelta(hours=1)))
    used = JobFilament(position=0, type="PETG", grams_used=Decimal(280), spool_id=spool.id)
    end = JobEnd(result=JobResult.FINISHED, at=NOW - timedelta(minutes=1), witnessed=True)
    await ledger.end_job(job.id, end, JobChange(grams=Decimal(280)), [used])
    async_tell_books(hass, BookNews())
    await later(hass, freezer, PAUSE + 1)
    state = hass.states.get("sensor.printernizer_filament_reach")
    # 720 of 1,000 g are left, 10 g a day in the mean of four weeks.
    assert (state.state, state.attributes["filament"]) == ("72.0", "Prusament Schwarz")
    assert state.attributes["to_be_bought"] == 1


async def test_a_log_that_was_tampered_with_is_told(
    hass: HomeAssistant, ledger: Ledger, freezer: FrozenDateTimeFactory
) -> None:
    shop = hass.data[SHOP]
    await shop.settings.async_update(business={"is_on": True})
    await printed(ledger, NOW)
    await shop.desk.async_verify()
    await hass.async_block_till_done()
    broken = "binary_sensor.printernizer_book_log_broken"
    assert hass.states.get(broken).state == "off"

    def tamper(connection: Connection) -> None:
        triggers = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'book_log'"
        ).scalars()
        for name in list(triggers):
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql("UPDATE book_log SET actor = 'somebody' WHERE seq = 1")

    await ledger._worker.write(tamper)
    freezer.move_to(datetime(2026, 11, 24, 2, 0, 29, tzinfo=UTC))
    await later(hass, freezer, 2)
    assert hass.states.get(broken).state == "on"
