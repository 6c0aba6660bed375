"""Jobs that are over and paid for, on the event bus and in the logbook."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import async_capture_events

from custom_components.printernizer import job_events, logbook
from custom_components.printernizer.book_news import BookNews, async_tell_books
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.job_events import EVENT_JOB, MOST
from custom_components.printernizer.ledger import JobChange, JobEnd
from custom_components.printernizer.shop import SHOP
from homeassistant.core import Event, HomeAssistant
from homeassistant.helpers.translation import async_load_integrations
from homeassistant.setup import async_setup_component

from .ledger.conftest import A1, T0, new_job


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


async def tell(hass: HomeAssistant, *job_ids: int) -> None:
    async_tell_books(hass, BookNews(job_ids=job_ids, serials=(A1.serial,)))
    await hass.async_block_till_done(wait_background_tasks=True)


async def settle(hass: HomeAssistant, job_id: int) -> None:
    await hass.data[SHOP].ledger.accounts.update(
        job_id, {"material_cost": Decimal("0.3"), "rates": "{}"}, "system"
    )


async def test_a_job_is_told_once_when_it_is_known_what_it_cost(hass: HomeAssistant, job_id: int) -> None:
    events = async_capture_events(hass, EVENT_JOB)
    await tell(hass, job_id)
    assert events == []
    await settle(hass, job_id)
    await tell(hass, job_id)
    await tell(hass, job_id)
    (event,) = events
    assert event.data == {
        "device_id": None,
        "serial": A1.serial,
        "job_id": job_id,
        "result": "finished",
        "seconds": 3600,
        "grams": "12.500",
        "energy_kwh": None,
        "cost": "0.3000",
        "currency": "EUR",
    }


async def test_jobs_that_are_changed_by_the_dozen_are_no_news(hass: HomeAssistant, job_id: int) -> None:
    events = async_capture_events(hass, EVENT_JOB)
    await settle(hass, job_id)
    await tell(hass, job_id, *range(1000, 1000 + MOST))
    assert events == []


async def test_a_job_that_is_not_there_is_no_news(hass: HomeAssistant, job_id: int) -> None:
    events = async_capture_events(hass, EVENT_JOB)
    await tell(hass, 99)
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
        await tell(hass, each)
    assert list(follower._told) == [other.id]
    stop()
