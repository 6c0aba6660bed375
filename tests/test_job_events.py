"""Jobs that are over and paid for, on the event bus and in the logbook."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import async_capture_events
from sqlalchemy import Connection, update

from custom_components.printernizer import job_events, logbook
from custom_components.printernizer.book_news import BookNews, async_tell_books
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.costing import RateName
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.job_desk import async_correct_jobs
from custom_components.printernizer.job_events import EVENT_JOB, JobEvents
from custom_components.printernizer.ledger import JobChange, JobEnd
from custom_components.printernizer.ledger.account_tables import job_accounts
from custom_components.printernizer.ledger.account_words import JobOrigin
from custom_components.printernizer.settling import SETTLER, async_settle, settler
from custom_components.printernizer.shop import SHOP
from homeassistant.core import Event, HomeAssistant
from homeassistant.helpers.translation import async_load_integrations
from homeassistant.setup import async_setup_component

from .costing.made import setting
from .ledger.conftest import A1, T0, new_job

PRICES = {RateName.PRICE_PER_KG: "20", RateName.PRINTER_PRICE: "5000", RateName.WATTS: "100"}


@pytest.fixture
async def job_id(hass: HomeAssistant, socket_enabled: None) -> int:
    """Give a job that has ended and is not settled."""
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.data[SHOP].settler.async_stop()
    ledger = hass.data[SHOP].ledger
    job = await ledger.start_job(new_job(name="Lampe Familie Müller"))
    await ledger.end_job(
        job.id,
        JobEnd(result=JobResult.FINISHED, at=T0 + timedelta(hours=1), witnessed=True),
        JobChange(grams=Decimal("12.5"), printing_seconds=3600),
    )
    return job.id


@pytest.fixture
def events(hass: HomeAssistant) -> list[Event]:
    return async_capture_events(hass, EVENT_JOB)


async def settle(hass: HomeAssistant, job_id: int) -> None:
    await async_settle(hass, job_id)
    await hass.async_block_till_done(wait_background_tasks=True)


async def correct(hass: HomeAssistant, job_id: int, **values: Any) -> None:
    await async_correct_jobs(hass, [job_id], values, by="user:1")
    await hass.async_block_till_done(wait_background_tasks=True)


async def test_a_job_is_told_once_when_it_is_known_what_it_cost(
    hass: HomeAssistant, job_id: int, events: list[Event]
) -> None:
    async_tell_books(hass, BookNews(job_ids=(job_id,), serials=(A1.serial,)))
    await hass.async_block_till_done(wait_background_tasks=True)
    assert events == []
    rates = [setting(name, value) for name, value in PRICES.items()]
    await hass.data[SHOP].ledger.rates.set_rates(rates, by="system", at=T0)
    await settle(hass, job_id)
    await settle(hass, job_id)
    (event,) = events
    assert event.data == {
        "device_id": None,
        "serial": A1.serial,
        "job_id": job_id,
        "result": "finished",
        "seconds": 3600,
        "grams": "12.500",
        "energy_kwh": "0.100000",
        "cost": "1.0870",
        "currency": "EUR",
    }


async def test_what_is_said_of_a_job_of_last_year_after_a_restart_is_no_news(
    hass: HomeAssistant, job_id: int, events: list[Event]
) -> None:
    await settle(hass, job_id)
    events.clear()
    # Whoever remembers nothing of what was told before.
    stop = JobEvents(hass, hass.data[SHOP].ledger).async_start()
    await correct(hass, job_id, note="Für die Ausstellung")
    await correct(hass, job_id, grams=Decimal(15))
    await hass.data[SETTLER].async_settle(job_id, anew=True)
    await hass.async_block_till_done(wait_background_tasks=True)
    stop()
    assert events == []


async def test_a_job_that_ended_while_nobody_looked_is_told_after_the_start(
    hass: HomeAssistant, job_id: int, events: list[Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settler, "LOOK_AFTER", timedelta())
    shop = hass.data[SHOP]
    other = settler.Settler(hass, shop.ledger, shop.settings)
    other.async_start()
    await hass.async_block_till_done(wait_background_tasks=True)
    await other.async_stop()
    assert [event.data["job_id"] for event in events] == [job_id]


async def test_what_was_read_in_from_elsewhere_is_no_news(
    hass: HomeAssistant, job_id: int, events: list[Event]
) -> None:
    def read_in(connection: Connection) -> None:
        account = update(job_accounts).where(job_accounts.c.job_id == job_id)
        connection.execute(account.values(origin=JobOrigin.IMPORTED))

    await hass.data[SHOP].ledger._worker.write(read_in)
    await hass.data[SETTLER].async_settle(job_id, anew=True)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert events == []


async def test_a_job_that_is_not_there_is_no_news(
    hass: HomeAssistant, job_id: int, events: list[Event]
) -> None:
    async_tell_books(hass, BookNews(job_ids=(99,), is_first=True))
    await hass.async_block_till_done(wait_background_tasks=True)
    assert events == []


async def test_the_logbook_words_it(hass: HomeAssistant, job_id: int) -> None:
    hass.config.language = "de"
    await async_load_integrations(hass, {DOMAIN})
    describers: dict[str, Any] = {}
    logbook.async_describe_events(hass, lambda domain, name, describe: describers.update({name: describe}))
    data = {"serial": "A1-1", "result": "finished", "grams": "12.500", "cost": "0.3000", "currency": "EUR"}
    described = describers[EVENT_JOB](Event(EVENT_JOB, data))
    assert described["name"] == "A1-1"
    assert described["message"] == "Fertig · 12,5 g · 0,30 EUR"


async def test_the_memory_of_told_jobs_does_not_grow_for_ever(
    hass: HomeAssistant, job_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_events, "MOST_TOLD", 1)
    follower = job_events.JobEvents(hass, hass.data[SHOP].ledger)
    stop = follower.async_start()
    other = await hass.data[SHOP].ledger.start_job(new_job(identity="2"))
    await hass.data[SHOP].ledger.end_job(
        other.id, JobEnd(result=JobResult.FINISHED, at=T0 + timedelta(hours=2), witnessed=True)
    )
    for each in (job_id, other.id):
        await settle(hass, each)
    assert list(follower._told) == [other.id]
    stop()
