"""Rates, tariffs, tax modes and estimates over the websocket."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.costing import RATE_SPECS
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobChange, JobEnd, JobFilament
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from tests.kept_files import keep
from tests.ledger.conftest import T0, new_job
from tests.simulators.printfiles import make_3mf

RATE = {"name": "printer_price", "value": "399.00", "valid_from": "2026-01-01", "printer": "A1-1"}


@pytest.fixture
async def client(hass: HomeAssistant, socket_enabled: None, hass_ws_client: WebSocketGenerator) -> Any:
    await hass.config.async_update(currency="EUR", time_zone="Europe/Berlin")
    assert await async_setup_component(hass, DOMAIN, {})
    return await hass_ws_client(hass)


async def ask(client: Any, type_: str, **more: Any) -> dict[str, Any]:
    await client.send_json_auto_id({"type": f"printernizer/{type_}", **more})
    answer: dict[str, Any] = await client.receive_json()
    return answer


async def result(client: Any, type_: str, **more: Any) -> Any:
    answer = await ask(client, type_, **more)
    assert answer["success"], answer
    return answer["result"]


async def test_rates_are_set_and_in_force(client: Any) -> None:
    before = await result(client, "rates/list")
    assert before["rates"] == []
    assert [spec["name"] for spec in before["specs"]] == list(RATE_SPECS)
    bought = RATE | {"basis": "gross", "tax_percent": "19"}
    hourly = {"name": "labour_per_hour", "value": "30", "valid_from": "2026-01-01"}
    after = await result(client, "rates/set", rates=[bought, hourly])
    assert after["rates"][1].items() >= (bought | {"material": None, "job": None}).items()
    assert (await result(client, "rates/list", name="labour_per_hour"))["rates"] == after["rates"][:1]
    await result(client, "rates/set_tax_mode", valid_from="2026-01-01", mode="regular")
    found = await result(client, "rates/in_force", printer="A1-1", materials=["PETG"], on="2026-11-23")
    assert found["mode"] == "regular"
    assert found["values"]["printer_price"] == "335.29"
    assert found["machine_per_hour"] == "0.1171"
    assert found["materials"] == [{"material": "PETG", "price_per_kg": "20.00", "is_default": True}]
    assert "labour_per_hour" not in found["defaults"]
    assert found["learnt"] is None
    other = await result(client, "rates/in_force")
    assert other["values"]["printer_price"] == "0.00"


async def test_what_prints_teach_is_offered_with_the_rates(hass: HomeAssistant, client: Any) -> None:
    ledger = hass.data[SHOP].ledger
    for number in range(20):
        at = T0 + timedelta(hours=number)
        job = await ledger.start_job(new_job(identity=str(number), first_seen_at=at))
        change = JobChange(printing_seconds=1200, energy_kwh=Decimal("0.04"))
        result_of = JobResult.FAILED if number == 7 else JobResult.FINISHED
        end = JobEnd(result=result_of, at=at + timedelta(minutes=20), witnessed=True)
        await ledger.end_job(job.id, end, change, [JobFilament(position=0, type="PETG")])
    offers = [
        (await result(client, "rates/in_force", **whose))["learnt_failures"]
        for whose in (
            {},
            {"printer": "A1-1"},
            {"printer": "A1-1", "materials": ["PETG"]},
            {"materials": ["ABS"]},
        )
    ]
    failures = {"percent": "5.0", "low": "0.9", "high": "23.6", "jobs": 20}
    assert offers == [failures, failures, failures, None]


@pytest.mark.parametrize(
    "change", [{"value": "much"}, {"value": "-1"}, {"value": "NaN"}, {"tax_percent": "100"}]
)
async def test_a_rate_that_nobody_can_mean_is_refused(client: Any, change: dict[str, str]) -> None:
    answer = await ask(client, "rates/set", rates=[RATE, RATE | change])
    assert answer["error"]["translation_key"] == "rate_value"
    assert (await result(client, "rates/list"))["rates"] == []


@pytest.mark.parametrize(
    "rates", [[], [RATE | {"name": "beer"}], [RATE | {"valid_from": "soon"}], [RATE] * 101, [{"value": "1"}]]
)
async def test_what_has_another_shape_is_refused(client: Any, rates: list[Any]) -> None:
    assert (await ask(client, "rates/set", rates=rates))["error"]["code"] == "invalid_format"


async def test_tariffs_are_set_and_told(client: Any) -> None:
    night = {"start": "22:00", "end": "06:00", "price": "0.21", "weekdays": [0, 1, 2, 3, 4, 5, 6]}
    fixed = {"valid_from": "2026-01-01", "price": "0.3272", "bands": [night]}
    market = {
        "valid_from": "2026-12-01",
        "basis": "net",
        "entity": "sensor.market",
        "surcharge": "0.15",
        "factor": "1.02",
    }
    await result(client, "rates/set_tariff", **market)
    told = await result(client, "rates/set_tariff", **fixed)
    assert told["tariffs"][0].items() >= market.items()
    assert told["tariffs"][1].items() >= (fixed | {"basis": "gross", "entity": None}).items()
    assert await result(client, "rates/tariffs") == told


@pytest.mark.parametrize(
    "terms",
    [{"price": "cheap"}, {"factor": "0"}, {"bands": [{"start": "0:00", "end": "06:00", "price": "1"}]}],
)
async def test_terms_that_nobody_can_mean_are_refused(client: Any, terms: dict[str, Any]) -> None:
    answer = await ask(client, "rates/set_tariff", valid_from="2026-01-01", **terms)
    refused = answer["error"]
    assert refused["code"] == "invalid_format" or refused["translation_key"] == "tariff_terms"
    assert (await result(client, "rates/tariffs"))["tariffs"] == []


async def test_tax_modes_are_set_and_told(client: Any) -> None:
    assert await result(client, "rates/tax_modes") == {"modes": [], "today": "private_only"}
    await result(client, "rates/set_tax_mode", valid_from="2026-01-01", mode="kleinunternehmer")
    told = await result(client, "rates/set_tax_mode", valid_from="2099-01-01", mode="regular")
    assert told["today"] == "kleinunternehmer"
    assert [mode["mode"] for mode in told["modes"]] == ["regular", "kleinunternehmer"]


async def test_they_are_in_the_log_with_who_set_them(
    hass: HomeAssistant, client: Any, hass_admin_user: MockUser
) -> None:
    await result(client, "rates/set", rates=[RATE])
    (entry,) = await hass.data[SHOP].ledger.rates.history()
    assert entry.set_by == f"user:{hass_admin_user.id}"


@pytest.mark.parametrize(
    ("type_", "more"),
    [
        ("rates/list", {}),
        ("rates/set", {"rates": [RATE]}),
        ("rates/in_force", {}),
        ("rates/tariffs", {}),
        ("rates/set_tariff", {"valid_from": "2026-01-01"}),
        ("rates/tax_modes", {}),
        ("rates/set_tax_mode", {"valid_from": "2026-01-01", "mode": "regular"}),
        ("costs/estimate", {"file_id": "0" * 64}),
        ("costs/compute_again", {"job_id": 1}),
    ],
)
async def test_they_are_for_administrators(
    client: Any, hass_admin_user: MockUser, type_: str, more: dict[str, Any]
) -> None:
    hass_admin_user.groups = []
    assert (await ask(client, type_, **more))["error"]["code"] == "unauthorized"


# Estimates


@pytest.fixture
async def file_id(hass: HomeAssistant, client: Any) -> str:
    return (await keep(hass, "vase.gcode.3mf", make_3mf(name="vase", seconds=7200))).sha256


async def test_an_estimate_of_a_hobby_has_no_price(client: Any, file_id: str) -> None:
    found = await result(client, "costs/estimate", file_id=file_id, serial="A1-1")
    amounts = {each["part"]: each["amount"] for each in found["parts"]}
    assert amounts["material"] == "0.2496"
    assert amounts["machine"] == amounts["labour"] == amounts["overhead"] == "0.0000"
    assert found["grams"] == "12.480"
    assert found["energy_kwh"] is None
    assert found["price"] is None
    assert found["is_default"]


async def test_an_estimate_of_a_shop_has_a_price_that_covers_all(client: Any, file_id: str) -> None:
    await result(client, "rates/set_tax_mode", valid_from="2026-01-01", mode="regular")
    await result(client, "rates/set_tariff", valid_from="2026-01-01", price="0.2975")
    rates = [("watts", "100"), ("labour_per_hour", "30"), ("margin_percent", "25"), ("price_step", "0.10")]
    await result(
        client,
        "rates/set",
        rates=[{"name": name, "value": value, "valid_from": "2026-01-01"} for name, value in rates],
    )
    one = await result(client, "costs/estimate", file_id=file_id, minutes=10, packaging="0.50")
    amounts = {each["part"]: each["amount"] for each in one["parts"]}
    assert amounts["energy"] == "0.0500"
    assert (amounts["labour"], amounts["packaging"]) == ("5.0000", "0.5000")
    assert one["energy_kwh"] == "0.200000"
    assert one["price"]["basis"] == "gross"
    assert one["price"]["treatment"] == "DE_STD"
    assert one["price"]["gross"].endswith("0")
    three = await result(client, "costs/estimate", file_id=file_id, copies=3)
    assert three["seconds"] == 3 * one["seconds"]
    small = await result(client, "costs/estimate", file_id=file_id, treatment="DE_RED")
    assert small["price"]["rate"] == "7"
    answer = await ask(client, "costs/estimate", file_id=file_id, treatment="DE_KU")
    assert answer["error"]["translation_key"] == "tax_not_in_this_mode"


async def test_a_plate_that_is_not_there_is_refused(client: Any, file_id: str) -> None:
    answer = await ask(client, "costs/estimate", file_id=file_id, plate=9)
    assert answer["error"]["translation_key"] == "quote_plate"
    answer = await ask(client, "costs/estimate", file_id="0" * 64)
    assert not answer["success"]


async def test_an_ended_job_is_computed_again_with_what_was_set_since(
    hass: HomeAssistant, client: Any
) -> None:
    ledger = hass.data[SHOP].ledger
    job = await ledger.start_job(new_job())
    assert (await ask(client, "costs/compute_again", job_id=job.id))["error"][
        "translation_key"
    ] == "costs_are_fixed"
    filament = JobFilament(position=0, type="PLA", grams_used=Decimal(100))
    end = JobEnd(result=JobResult.FINISHED, at=T0, witnessed=True)
    await ledger.end_job(job.id, end, JobChange(grams=Decimal(100)), [filament])
    assert await result(client, "costs/compute_again", job_id=job.id) == {"cost": "2.0000"}
    dearer = {"name": "price_per_kg", "value": "30", "valid_from": "2026-01-01"}
    await result(client, "rates/set", rates=[dearer])
    assert await result(client, "costs/compute_again", job_id=job.id) == {"cost": "3.0000"}
    assert not (await ask(client, "costs/compute_again", job_id=999))["success"]
