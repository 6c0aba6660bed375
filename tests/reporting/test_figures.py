"""The shop's sensors say what its reports and month pages say."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.costing.tax.basis import PriceBasis
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobChange, JobEnd, Ledger
from custom_components.printernizer.ledger.account_rows import AccountChange
from custom_components.printernizer.ledger.account_words import Classification
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

from ..ledger.conftest import CORE_ONE, new_job

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
NOVEMBER = datetime(2026, 10, 31, 23, tzinfo=UTC)
"""In Berlin."""

SOLD: AccountChange = {
    "classification": Classification.BUSINESS,
    "price_basis": PriceBasis.NET,
    "treatment": "DE_STD",
    "tax_rate": Decimal(19),
    "tax_country": "DE",
    "net": Decimal("18.40"),
    "vat": Decimal("3.50"),
    "gross": Decimal("21.90"),
    "material_cost": Decimal("4.2"),
}


@pytest.fixture
async def ledger(socket_enabled: None, hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Ledger:
    await hass.config.async_set_time_zone("Europe/Berlin")
    freezer.move_to(NOW)
    assert await async_setup_component(hass, DOMAIN, {})
    shop = hass.data[SHOP]
    await shop.settler.async_stop()
    await shop.settings.async_update(business={"is_on": True})
    await hass.async_block_till_done(wait_background_tasks=True)
    return shop.ledger


@pytest.fixture
async def client(ledger: Ledger, hass_ws_client: WebSocketGenerator) -> Any:
    return await hass_ws_client()


async def printed(
    ledger: Ledger, end: datetime, *, hours: int = 1, account: AccountChange | None = None, **values: Any
) -> int:
    begun = end - timedelta(hours=hours)
    job = await ledger.start_job(
        new_job(identity=str(end), first_seen_at=begun, started_at=begun, has_started=True, **values)
    )
    change = JobChange(
        grams=Decimal(20), energy_kwh=Decimal("0.5"), printing_seconds=hours * 3600, seen_at=end
    )
    await ledger.end_job(job.id, JobEnd(result=JobResult.FINISHED, at=end, witnessed=True), change)
    if account is not None:
        await ledger.accounts.update(job.id, account, "system")
    return job.id


async def ask(client: Any, command: str, **more: Any) -> dict[str, Any]:
    await client.send_json_auto_id({"type": f"printernizer/{command}", **more})
    answer: dict[str, Any] = (await client.receive_json())["result"]
    return answer


async def look(hass: HomeAssistant) -> None:
    await hass.data[SHOP].desk.async_verify()
    await hass.async_block_till_done()


def told(hass: HomeAssistant, key: str) -> Any:
    return Decimal(hass.states.get(f"sensor.printernizer_{key}").state)


async def check(hass: HomeAssistant, client: Any, period: int, others: tuple[int, ...] = ()) -> None:
    """Compare what the sensors say with the report of the running month, and the pages of all months."""
    await look(hass)
    month = {"since": period, "until": period}
    totals = (await ask(client, "reports/overview", **month))["totals"]
    figures = totals[0]["figures"] if totals else {"jobs": 0, "cost": 0, "grams": 0, "energy_kwh": 0}
    assert told(hass, "jobs_this_month") == figures["jobs"]
    assert told(hass, "cost_this_month") == Decimal(figures["cost"])
    assert told(hass, "filament_this_month") * 1000 == Decimal(figures["grams"])
    assert told(hass, "energy_this_month") == Decimal(figures["energy_kwh"])
    success = hass.states.get("sensor.printernizer_success_rate").state
    assert success == ((totals[0]["success"]["percent"] if totals else None) or "unknown")
    business = (await ask(client, "reports/overview", classifications=["business"], **month))["totals"]
    assert told(hass, "margin_this_month") == Decimal(business[0]["figures"]["profit"] if business else 0)
    use = await ask(client, "reports/utilisation", **month)
    seconds = sum(each["seconds"] for each in use["printers"])
    available = use["available_seconds"] * len(use["printers"])
    expected = round(Decimal(100) * seconds / available, 1) if available else "unknown"
    assert hass.states.get("sensor.printernizer_utilisation").state == str(expected)
    pages = [await ask(client, "books/month", period=each) for each in (period, *others)]
    assert told(hass, "unclassified_jobs") == sum(page["unclassified"] for page in pages)


async def test_a_booking_that_was_taken_back_counts_nowhere(
    hass: HomeAssistant, ledger: Ledger, client: Any
) -> None:
    job_id = await printed(ledger, NOW - timedelta(hours=3), account=SOLD)
    await check(hass, client, 202611)
    assert (told(hass, "margin_this_month"), told(hass, "jobs_this_month")) == (Decimal("14.2"), 1)
    await ledger.accounts.finalize([job_id], "system")
    await ledger.accounts.reverse(job_id, "storno", "system", date(2026, 11, 23))
    await check(hass, client, 202611)
    assert (told(hass, "margin_this_month"), told(hass, "cost_this_month")) == (0, 0)
    await ledger.accounts.replace(job_id, "system")
    await check(hass, client, 202611)
    assert told(hass, "margin_this_month") == Decimal("14.2")


async def test_money_belongs_to_the_month_of_the_delivery(
    hass: HomeAssistant, ledger: Ledger, client: Any, freezer: FrozenDateTimeFactory
) -> None:
    await printed(ledger, NOW, account=SOLD | {"service_on": date(2026, 12, 3)})
    await check(hass, client, 202611)
    assert told(hass, "margin_this_month") == 0
    freezer.move_to(datetime(2026, 12, 1, 12, tzinfo=UTC))
    await check(hass, client, 202612)
    assert told(hass, "margin_this_month") == Decimal("14.2")


async def test_a_month_in_which_more_is_taken_back_than_printed_is_told_as_the_report_tells_it(
    hass: HomeAssistant, ledger: Ledger, client: Any, freezer: FrozenDateTimeFactory
) -> None:
    job_id = await printed(ledger, NOW, account=SOLD)
    await ledger.accounts.finalize([job_id], "system")
    freezer.move_to(datetime(2026, 12, 1, 12, tzinfo=UTC))
    await ledger.accounts.reverse(job_id, "storno", "system", date(2026, 12, 1))
    await check(hass, client, 202612)
    assert (told(hass, "jobs_this_month"), told(hass, "margin_this_month")) == (-1, Decimal("-14.2"))


async def test_a_month_begins_at_midnight_in_berlin(hass: HomeAssistant, ledger: Ledger, client: Any) -> None:
    await printed(ledger, NOVEMBER - timedelta(seconds=1), account=SOLD)
    await printed(ledger, NOVEMBER + timedelta(minutes=30), account=SOLD)
    await printed(ledger, NOW, currency="CHF", account={"material_cost": Decimal(5)})
    await look(hass)
    assert (told(hass, "jobs_this_month"), told(hass, "margin_this_month")) == (2, Decimal("14.2"))
    assert told(hass, "cost_this_month") == Decimal("4.2")
    totals = (await ask(client, "reports/overview", since=202611, until=202611))["totals"]
    assert {each["currency"]: each["figures"]["cost"] for each in totals} == {
        "EUR": "4.2000",
        "CHF": "5.0000",
    }


async def test_jobs_of_earlier_open_months_still_have_no_class(
    hass: HomeAssistant, ledger: Ledger, client: Any, freezer: FrozenDateTimeFactory
) -> None:
    october = await printed(ledger, NOW - timedelta(days=40))
    await printed(ledger, NOW)
    await check(hass, client, 202611, (202610,))
    assert told(hass, "unclassified_jobs") == 2
    freezer.move_to(datetime(2026, 12, 1, 12, tzinfo=UTC))
    await check(hass, client, 202612, (202610, 202611))
    assert told(hass, "unclassified_jobs") == 2
    await ledger.accounts.update(october, {"classification": Classification.PRIVATE}, "system")
    await ledger.accounts.close_month(202610, "system")
    await check(hass, client, 202612, (202611,))
    assert told(hass, "unclassified_jobs") == 1


async def test_a_print_over_the_end_of_a_month_uses_of_the_new_one_only_its_own_hours(
    hass: HomeAssistant, ledger: Ledger, client: Any, freezer: FrozenDateTimeFactory
) -> None:
    freezer.move_to(NOVEMBER + timedelta(hours=20))
    await printed(ledger, NOVEMBER + timedelta(hours=2), hours=30)
    await check(hass, client, 202611)
    assert told(hass, "utilisation") == 10
    await printed(ledger, NOVEMBER + timedelta(hours=6), hours=6, printer=CORE_ONE)
    await check(hass, client, 202611)
    assert told(hass, "utilisation") == 20


async def test_a_print_that_runs_uses_its_printer(
    hass: HomeAssistant, ledger: Ledger, client: Any, freezer: FrozenDateTimeFactory
) -> None:
    freezer.move_to(NOVEMBER + timedelta(hours=10))
    begun = NOVEMBER + timedelta(hours=5)
    job = await ledger.start_job(new_job(first_seen_at=begun, started_at=begun, has_started=True))
    await ledger.update_job(
        job.id, JobChange(printing_seconds=5 * 3600, seen_at=NOVEMBER + timedelta(hours=10))
    )
    await check(hass, client, 202611)
    assert (told(hass, "utilisation"), told(hass, "jobs_this_month")) == (50, 0)


async def test_a_printer_that_stands_still_could_have_printed(
    hass: HomeAssistant, ledger: Ledger, freezer: FrozenDateTimeFactory, bambu_entry: Any
) -> None:
    bambu_entry.add_to_hass(hass)
    freezer.move_to(NOVEMBER + timedelta(hours=10))
    await printed(ledger, NOVEMBER + timedelta(hours=5), hours=5, printer=CORE_ONE)
    await look(hass)
    assert told(hass, "utilisation") == 25
