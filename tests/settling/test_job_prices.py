"""What is asked for a job, typed by a person and taxed here; and taxed anew when the customer or the day is another."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.costing import TaxMode, TaxModeChange
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobChange, JobEnd, Ledger
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from tests.ledger.conftest import new_job

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
GROSS = {"amount": "9.99", "basis": "gross"}

type Ask = Any


@pytest.fixture
async def ledger(hass: HomeAssistant, socket_enabled: None) -> Ledger:
    await hass.config.async_set_time_zone("Europe/Berlin")
    assert await async_setup_component(hass, DOMAIN, {})
    shop = hass.data[SHOP]
    await shop.settings.async_update(business={"is_on": True})
    change = TaxModeChange(valid_from=datetime(2019, 1, 1, tzinfo=UTC).date(), mode=TaxMode.REGULAR)
    await shop.ledger.rates.set_tax_mode(change, by="system", at=dt_util.utcnow())
    await hass.async_block_till_done()
    return shop.ledger


@pytest.fixture
async def ask(hass: HomeAssistant, ledger: Ledger, hass_ws_client: WebSocketGenerator) -> Ask:
    client = await hass_ws_client(hass)

    async def ask(kind: str, **more: Any) -> Any:
        await client.send_json_auto_id({"type": f"printernizer/{kind}", **more})
        answer = await client.receive_json()
        return answer["result"] if answer["success"] else answer["error"]["translation_key"]

    return ask


async def printed(ledger: Ledger, number: int = 0) -> int:
    at = AT + timedelta(hours=number)
    job = await ledger.start_job(new_job(identity=str(number), first_seen_at=at))
    end = JobEnd(result=JobResult.FINISHED, at=at, witnessed=True)
    await ledger.end_job(job.id, end, JobChange())
    return job.id


async def change(ask: Ask, job_id: int, **change: Any) -> Any:
    found = await ask("jobs/update", job_ids=[job_id], change=change)
    return found if isinstance(found, str) else found["account"]


def amounts(account: dict[str, Any]) -> tuple[str, ...]:
    return (account["treatment"], *(f"{account[side]}"[:-2] for side in ("net", "vat", "gross")))


async def test_a_typed_price_is_taxed_and_the_side_that_was_typed_leads(ledger: Ledger, ask: Ask) -> None:
    job_id = await printed(ledger)
    account = await change(ask, job_id, price=GROSS, note="blau")
    assert amounts(account) == ("DE_STD", "8.39", "1.60", "9.99")
    account = await change(ask, job_id, price={"amount": "1.50", "basis": "net"}, grams="7")
    assert amounts(account) == ("DE_STD", "1.50", "0.29", "1.79")
    account = await change(ask, job_id, price={"amount": "9.35", "basis": "net", "treatment": "DE_RED"})
    assert amounts(account) == ("DE_RED", "9.35", "0.65", "10.00")
    assert (await change(ask, job_id, price=None))["net"] is None
    assert await change(ask, job_id, price={"amount": "1,5"}) == "no_number"
    assert (
        await change(ask, job_id, price={"amount": "5", "treatment": "EXPORT"}) == "tax_not_a_third_country"
    )


async def test_another_day_and_another_customer_tax_the_same_amount_anew(ledger: Ledger, ask: Ask) -> None:
    job_id = await printed(ledger)
    await change(ask, job_id, price={"amount": "100.00", "basis": "gross"}, classification="business")
    account = await change(ask, job_id, service_on="2020-12-31")
    assert amounts(account) == ("DE_STD", "86.21", "13.79", "100.00")
    account = await change(ask, job_id, service_on="2021-01-01")
    assert amounts(account) == ("DE_STD", "84.03", "15.97", "100.00")
    people = [
        (await ask("customers/save", customer={"name": "a", "country": country, "vat_id": vat_id}))["id"]
        for country, vat_id in (("AT", "ATU12345678"), ("CH", ""), ("DE", ""))
    ]
    assert amounts(await change(ask, job_id, customer_id=people[0]))[0] == "EU_GOODS"
    assert amounts(await change(ask, job_id, customer_material=True))[0] == "EU_SERVICE_RC"
    assert amounts(await change(ask, job_id, customer_id=people[2]))[0] == "DE_STD"
    account = await change(ask, job_id, customer_id=people[1], customer_material=False)
    assert amounts(account) == ("EXPORT", "100.00", "0.00", "100.00")
    # What a person chose is not chosen anew, but has to be possible.
    await change(ask, job_id, customer_id=people[2])
    await change(ask, job_id, price={"amount": "10.00", "basis": "gross", "treatment": "DE_RED"})
    assert amounts(await change(ask, job_id, customer_id=None))[0] == "DE_RED"


async def test_an_order_is_taxed_anew_with_its_customer_and_its_drafts_follow(
    ledger: Ledger, ask: Ask
) -> None:
    who = await ask("customers/save", customer={"name": "a", "country": "AT", "vat_id": "ATU12345678"})
    order = await ask("orders/save", order={"price": {"amount": "119.00", "basis": "gross"}})
    ids = [await printed(ledger, number) for number in range(3)]
    await ask("orders/assign", order_id=order["id"], job_ids=ids)
    await ask("books/finalize", job_ids=[ids[0]])
    (booking,) = await ledger.accounts.bookings(ids[0])
    changed = await ask("orders/save", order_id=order["id"], order={"customer_id": who["id"]})
    assert (changed["price"]["treatment"], changed["price"]["gross"]) == ("EU_GOODS", "119.00")
    sheet = await ask("orders/get", order_id=order["id"])
    found = {each["id"]: each for each in sheet["jobs"]}
    assert sum(Decimal(each["gross"]) for each in sheet["jobs"]) == Decimal("119.00")
    assert [found[each]["vat"] for each in ids[1:]] == ["0.00", "0.00"]
    assert await ledger.accounts.bookings(ids[0]) == (booking,)
    assert changed["booked_jobs"] == [booking.number]
    assert await change(ask, ids[1], price=GROSS) == "price_is_of_order"
    # Out of the order it has no price, until it gets one of its own.
    assert (await change(ask, ids[1], order_id=None))["net"] is None
    assert amounts(await change(ask, ids[1], price=GROSS))[0] == "EU_GOODS"


async def test_what_is_booked_keeps_its_price(ledger: Ledger, ask: Ask) -> None:
    job_id = await printed(ledger)
    await change(ask, job_id, price=GROSS, classification="business")
    await ask("books/finalize", job_ids=[job_id])
    assert await change(ask, job_id, price=None) == "job_booked"
    assert await change(ask, job_id, service_on="2020-12-31") == "job_booked"
