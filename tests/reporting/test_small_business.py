"""The limits of a small business: its sensor, its warnings, and the sale that passes a limit; real hass, real ledger."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.book_news import BookNews, async_tell_books
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.costing import TaxMode
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, Ledger
from custom_components.printernizer.reporting.desk import PAUSE
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import entity_registry as er, issue_registry as ir
from homeassistant.setup import async_setup_component
from tests.ledger.conftest import new_job

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
SENSOR = "sensor.printernizer_small_business_turnover"
PREFIX = "small_business_"
BIG = {"turnover_elsewhere": {"2025": "20000"}}

type Ask = Any


@pytest.fixture
async def ledger(socket_enabled: None, hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Ledger:
    await hass.config.async_set_time_zone("Europe/Berlin")
    freezer.move_to(NOW)
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.data[SHOP].settler.async_stop()
    await hass.async_block_till_done(wait_background_tasks=True)
    return hass.data[SHOP].ledger


@pytest.fixture
async def ask(hass: HomeAssistant, ledger: Ledger, hass_ws_client: WebSocketGenerator) -> Ask:
    client = await hass_ws_client(hass)

    async def ask(kind: str, **more: Any) -> Any:
        await client.send_json_auto_id({"type": f"printernizer/{kind}", **more})
        answer = await client.receive_json()
        return answer["result"] if answer["success"] else answer["error"]["translation_key"]

    return ask


async def small(ask: Ask, **business: Any) -> None:
    """Have the shop be a small business, since the year before."""
    await ask("settings/update", business={"is_on": True, **business})
    await ask("rates/set_tax_mode", valid_from="2025-01-01", mode=TaxMode.SMALL_BUSINESS.value)


async def sold(ledger: Ledger, ask: Ask, amount: str, at: datetime = NOW) -> dict[str, Any]:
    """Print something for a customer, and ask for an amount; return its account."""
    job = await ledger.start_job(new_job(identity=f"{at}{amount}", first_seen_at=at))
    await ledger.end_job(job.id, JobEnd(result=JobResult.FINISHED, at=at, witnessed=True), {})
    change = {"classification": "business", "price": {"amount": amount, "basis": "gross"}}
    found = await ask("jobs/update", job_ids=[job.id], change=change)
    return dict(found["account"])


async def look(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> State | None:
    async_tell_books(hass, BookNews())
    freezer.tick(PAUSE + 1)
    async_fire_time_changed(hass)
    await hass.async_block_till_done(wait_background_tasks=True)
    return hass.states.get(SENSOR)


def told(hass: HomeAssistant) -> dict[str, dict[str, str] | None]:
    issues = ir.async_get(hass).issues
    return {
        issue_id.removeprefix(PREFIX): issue.translation_placeholders
        for (domain, issue_id), issue in issues.items()
        if domain == DOMAIN and issue_id.startswith(PREFIX)
    }


async def test_only_a_small_business_has_the_sensor(
    hass: HomeAssistant, ledger: Ledger, ask: Ask, freezer: FrozenDateTimeFactory
) -> None:
    await ask("settings/update", business={"is_on": True})
    assert await look(hass, freezer) is None
    await ask("rates/set_tax_mode", valid_from="2026-01-01", mode="kleinunternehmer")
    state = await look(hass, freezer)
    assert state is not None
    assert (state.state, state.attributes["last_reset"]) == ("0", "2025-12-31T23:00:00+00:00")
    assert (state.attributes["limit"], state.attributes["turnover_previous_year"]) == ("25000", None)
    await ask("rates/set_tax_mode", valid_from="2026-11-01", mode="regular")
    assert await look(hass, freezer) is None
    assert SENSOR not in er.async_get(hass).entities
    await ask("rates/set_tax_mode", valid_from="2026-11-20", mode="kleinunternehmer")
    state = await look(hass, freezer)
    assert state is not None
    assert state.attributes["exempt_since"] == "2026-11-20"
    await ask("settings/update", business={"is_on": False})
    assert hass.states.get(SENSOR) is None


async def test_the_sensor_tells_the_turnover_of_the_year_beside_its_limits(
    hass: HomeAssistant, ledger: Ledger, ask: Ask, freezer: FrozenDateTimeFactory
) -> None:
    await small(ask, turnover_elsewhere={"2025": "12000.50", "2026": "7000"})
    await sold(ledger, ask, "3000.00")
    # Of the last evening of the year before in Berlin, and of nobody's business.
    await sold(ledger, ask, "500.00", datetime(2025, 12, 31, 22, 30, tzinfo=UTC))
    state = await look(hass, freezer)
    assert state is not None
    assert state.state == "10000.0000"
    found = state.attributes
    assert (found["limit"], found["percent"]) == ("100000", "10.0")
    assert (found["limit_next_year"], found["percent_next_year"]) == ("25000", "40.0")
    assert found["turnover_previous_year"] == "12500.5000"
    assert (found["is_exempt"], found["is_exempt_next_year"], found["taxed_since"]) == (True, True, None)
    assert told(hass) == {}


@pytest.mark.parametrize(("previous", "treatment"), [("25000.00", "DE_KU"), ("25000.01", "DE_STD")])
async def test_the_year_before_decides(ledger: Ledger, ask: Ask, previous: str, treatment: str) -> None:
    await small(ask, turnover_elsewhere={"2025": previous})
    assert (await sold(ledger, ask, "10.00"))["treatment"] == treatment


@pytest.mark.parametrize(
    ("amount", "treatment", "net"), [("50.00", "DE_KU", "50.00"), ("50.01", "DE_STD", "42.03")]
)
async def test_the_very_sale_that_passes_the_limit_is_taxed_and_all_after_it(
    hass: HomeAssistant,
    ledger: Ledger,
    ask: Ask,
    freezer: FrozenDateTimeFactory,
    amount: str,
    treatment: str,
    net: str,
) -> None:
    await small(ask, turnover_elsewhere={"2025": "20000", "2026": "99000"})
    before = await sold(ledger, ask, "950.00", NOW - timedelta(days=1))
    account = await sold(ledger, ask, amount)
    assert (account["treatment"], Decimal(account["net"])) == (treatment, Decimal(net))
    assert (await sold(ledger, ask, "99.99", NOW + timedelta(days=1)))["treatment"] == "DE_STD"
    assert before["treatment"] == "DE_KU"
    # Asked again with the same words, it is the same.
    price = {"amount": amount, "basis": "gross"}
    again = await ask("jobs/update", job_ids=[account["job_id"]], change={"price": price})
    assert again["account"]["net"] == account["net"]
    order = await ask("orders/save", order={"price": {"amount": "1000.00"}, "service_on": "2026-11-30"})
    assert order["price"]["treatment"] == "DE_STD"
    explicit = {"amount": "1000.00", "treatment": "DE_KU"}
    refused = await ask("orders/save", order={"price": explicit, "service_on": "2026-11-30"})
    assert refused == "tax_not_in_this_mode"


async def test_a_quote_that_would_pass_the_limit_is_taxed(ledger: Ledger, ask: Ask) -> None:
    await small(ask, turnover_elsewhere={"2025": "20000", "2026": "99999"})
    wish = {"materials": [{"type": "PETG", "grams": "210"}], "seconds": 27_360}
    estimate = await ask("quotes/estimate", wish=wish)
    assert estimate["price"]["treatment"] == "DE_STD"
    estimate = await ask("quotes/estimate", wish=wish | {"price": {"amount": "1.00"}})
    assert estimate["price"]["treatment"] == "DE_KU"


async def test_four_fifths_and_the_passing_of_each_limit_are_told(
    hass: HomeAssistant, ledger: Ledger, ask: Ask, freezer: FrozenDateTimeFactory
) -> None:
    async def with_turnover(amount: str) -> dict[str, dict[str, str] | None]:
        elsewhere = {"2025": "20000", "2026": amount}
        await ask("settings/update", business={"turnover_elsewhere": elsewhere})
        await look(hass, freezer)
        return told(hass)

    await small(ask, **BIG)
    assert await with_turnover("19999.99") == {}
    near = (await with_turnover("20000.00"))["near_next_year"]
    assert near is not None
    assert (near["percent"], near["limit"], near["next_year"]) == ("80.0", "25000 EUR", "2027")
    assert set(await with_turnover("25000.00")) == {"near_next_year"}
    assert set(await with_turnover("25000.01")) == {"over_next_year"}
    assert set(await with_turnover("79999.99")) == {"over_next_year"}
    assert set(await with_turnover("80000.00")) == {"over_next_year", "near"}
    assert set(await with_turnover("100000.00")) == {"over_next_year", "near"}
    assert set(await with_turnover("100000.01")) == {"over"}
    await ask("rates/set_tax_mode", valid_from="2026-11-01", mode="regular")
    await look(hass, freezer)
    assert told(hass) == {}


async def test_sales_that_were_exempt_before_an_earlier_one_passed_the_limit_are_told(
    hass: HomeAssistant, ledger: Ledger, ask: Ask, freezer: FrozenDateTimeFactory
) -> None:
    await small(ask, turnover_elsewhere={"2025": "20000", "2026": "99000"})
    late = await sold(ledger, ask, "900.00")
    early = await sold(ledger, ask, "950.00", NOW - timedelta(days=2))
    assert (late["treatment"], early["treatment"]) == ("DE_KU", "DE_KU")
    state = await look(hass, freezer)
    assert state is not None
    assert (state.attributes["is_exempt"], state.attributes["taxed_since"]) == (False, "2026-11-23")
    over = told(hass)["over"]
    assert over is not None
    assert (over["since"], over["job"], over["count"]) == ("2026-11-23", late["number"], "1")
    # The same words as before, and it is taxed; what is booked stays as it is.
    change = {"price": {"amount": "900.00", "basis": "gross"}}
    await ask("books/finalize", job_ids=[early["job_id"]])
    (booking,) = await ledger.accounts.bookings(early["job_id"])
    again = await ask("jobs/update", job_ids=[late["job_id"]], change=change)
    assert again["account"]["treatment"] == "DE_STD"
    await look(hass, freezer)
    assert await ledger.accounts.bookings(early["job_id"]) == (booking,)


async def test_in_the_year_of_the_founding_the_lower_limit_counts(
    hass: HomeAssistant, ledger: Ledger, ask: Ask, freezer: FrozenDateTimeFactory
) -> None:
    await small(ask, turnover_elsewhere={"2026": "24950"})
    assert (await sold(ledger, ask, "50.00"))["treatment"] == "DE_KU"
    assert (await sold(ledger, ask, "0.01", NOW + timedelta(hours=1)))["treatment"] == "DE_STD"
    await look(hass, freezer)
    assert set(told(hass)) == {"over"}


async def test_before_2025_passing_the_limit_ended_nothing(ledger: Ledger, ask: Ask) -> None:
    await ask(
        "settings/update", business={"is_on": True, "turnover_elsewhere": {"2023": "20000", "2024": "60000"}}
    )
    await ask("rates/set_tax_mode", valid_from="2023-01-01", mode="kleinunternehmer")
    account = await sold(ledger, ask, "10.00", datetime(2024, 5, 1, tzinfo=UTC))
    assert (account["treatment"], account["service_on"]) == ("DE_KU", date(2024, 5, 1).isoformat())
