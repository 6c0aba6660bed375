"""What goes at night, with the business and after it."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, Ledger
from custom_components.printernizer.ledger.account_words import CustomerState
from custom_components.printernizer.ledger.people_rows import Customer, ErasureTerms, QuoteQuery
from custom_components.printernizer.privacy.care import FIRST
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util

from ..ledger.conftest import new_job

MARK = "Xaverine"
LONG_AGO = timedelta(days=11 * 366)


@pytest.fixture
async def ledger(hass: HomeAssistant, socket_enabled: None) -> Ledger:
    assert await async_setup_component(hass, DOMAIN, {})
    shop = hass.data[SHOP]
    # The nights of these tests bring nothing else.
    await shop.settler.async_stop()
    await shop.settings.async_update(business={"is_on": True})
    return shop.ledger


async def night(hass: HomeAssistant) -> None:
    async_fire_time_changed(hass, dt_util.utcnow() + FIRST + timedelta(seconds=1))
    await hass.async_block_till_done(wait_background_tasks=True)


async def customer(ledger: Ledger, at: datetime) -> Customer:
    return await ledger.people.save_customer(None, {"name": MARK}, by="user:1", at=at)


async def quotes_of(ledger: Ledger) -> int:
    return (await ledger.orders.quotes(QuoteQuery())).total


async def printed(ledger: Ledger, at: datetime) -> int:
    job = await ledger.start_job(new_job(identity=str(at), first_seen_at=at, name=MARK))
    await ledger.end_job(job.id, JobEnd(result=JobResult.FINISHED, at=at, witnessed=True))
    return job.id


def files_with_the_name(hass: HomeAssistant) -> list[Path]:
    found = Path(hass.config.path(".storage")).rglob("*.db*")
    return [path for path in found if MARK.encode() in path.read_bytes()]


async def test_what_customers_told_goes_also_after_the_business_was_given_up(
    hass: HomeAssistant, ledger: Ledger
) -> None:
    at = dt_util.utcnow() - LONG_AGO
    who = await customer(ledger, at)
    quote: dict[str, Any] = {"customer_id": who.id, "title": "Lampe"}
    await ledger.orders.save_quote(None, quote, currency="EUR", by="user:1", at=at)
    due = await customer(ledger, at)
    terms = ErasureTerms(today=at.date(), basis="request", keep_until=at.date() + timedelta(days=1))
    await ledger.privacy.erase(due.id, terms, by="user:1", at=at)
    await hass.data[SHOP].settings.async_update(business={"is_on": False})
    await night(hass)
    assert await quotes_of(ledger) == 0
    assert (await ledger.people.customer(due.id)).state is CustomerState.ERASED
    assert (await ledger.people.customer(who.id)).state is CustomerState.ACTIVE


async def test_who_never_had_a_customer_keeps_every_job(hass: HomeAssistant, ledger: Ledger) -> None:
    await hass.data[SHOP].settings.async_update(business={"is_on": False})
    job_id = await printed(ledger, dt_util.utcnow() - LONG_AGO)
    await night(hass)
    assert (await ledger.job(job_id)).name == MARK


async def test_a_customer_whose_job_is_printed_keeps_no_other_from_being_erased(
    hass: HomeAssistant, ledger: Ledger
) -> None:
    at = dt_util.utcnow() - LONG_AGO
    busy, other = await customer(ledger, at), await customer(ledger, at)
    terms = ErasureTerms(today=at.date(), basis="request", keep_until=at.date() + timedelta(days=1))
    for who in (busy, other):
        await ledger.privacy.erase(who.id, terms, by="user:1", at=at)
    job = await ledger.start_job(new_job(first_seen_at=dt_util.utcnow()))
    await ledger.accounts.update(job.id, {"customer_id": busy.id}, "system")
    await night(hass)
    states = [(await ledger.people.customer(who.id)).state for who in (busy, other)]
    assert states == [CustomerState.RESTRICTED, CustomerState.ERASED]


async def test_the_words_of_a_quote_that_went_are_gone_from_the_file(
    hass: HomeAssistant, ledger: Ledger
) -> None:
    at = dt_util.utcnow() - LONG_AGO
    quote: dict[str, Any] = {"title": f"Lampe für {MARK}", "note": MARK * 500}
    await ledger.orders.save_quote(None, quote, currency="EUR", by="user:1", at=at)
    assert files_with_the_name(hass) != []
    await night(hass)
    assert await quotes_of(ledger) == 0
    assert files_with_the_name(hass) == []
