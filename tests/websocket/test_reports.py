"""Reports over the websocket, from a real ledger."""

from decimal import Decimal
from typing import Any

import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobChange, JobEnd
from custom_components.printernizer.ledger.standby import StandbyDay
from custom_components.printernizer.shop import SHOP
from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util

from ..ledger.conftest import A1, new_job
from ..ledger.kept_files import sha


@pytest.fixture
async def client(hass: HomeAssistant, socket_enabled: None, hass_ws_client: WebSocketGenerator) -> Any:
    assert await async_setup_component(hass, DOMAIN, {})
    ledger = hass.data[SHOP].ledger
    now = dt_util.utcnow()
    for result in (JobResult.FINISHED, JobResult.FAILED):
        job = await ledger.start_job(new_job(first_seen_at=now, currency=hass.config.currency))
        change = JobChange(printing_seconds=3600, file_sha256=sha(1))
        await ledger.end_job(job.id, JobEnd(result=result, at=now, witnessed=True), change)
    return await hass_ws_client(hass)


def months() -> dict[str, int]:
    now = dt_util.now()
    return {"since": 202001, "until": now.year * 100 + now.month}


async def ask(client: Any, verb: str, **more: Any) -> dict[str, Any]:
    await client.send_json_auto_id({"type": f"printernizer/reports/{verb}", **months(), **more})
    answer: dict[str, Any] = await client.receive_json()
    return answer


async def test_an_administrator_reads_everything(client: Any) -> None:
    (month,) = (await ask(client, "overview", classifications=["unclassified"]))["result"]["months"]
    assert (month["period"], month["figures"]["jobs"], month["unclassified"]) == (months()["until"], 2, 2)
    assert month["success"] == {
        "finished": 1,
        "failed": 1,
        "cancelled": 0,
        "percent": "50.0",
        "low": "9.5",
        "high": "90.5",
    }
    assert month["figures"]["net"] == "0.0000"
    for by in ("month", "printer", "material", "customer", "failure", "tax"):
        answer = (await ask(client, "costs", by=by))["result"]
        assert (answer["by"], len(answer["lines"])) == (by, 1)
    assert (await ask(client, "overview", classifications=["private"]))["result"]["months"] == []


async def test_all_months_are_told_together(client: Any) -> None:
    (total,) = (await ask(client, "overview"))["result"]["totals"]
    assert (total["figures"]["jobs"], total["figures"]["cost_per_gram"]) == (2, None)
    assert (total["success"]["finished"], total["success"]["failed"]) == (1, 1)
    answer = (await ask(client, "overview", printers=["none"]))["result"]
    assert answer == {"months": [], "totals": []}


async def test_what_is_told_by_printer_is_told_of_some_of_them(client: Any) -> None:
    for verb, key in (("estimates", "lines"), ("energy", "lines"), ("files", "files")):
        assert len((await ask(client, verb, printers=[A1.serial]))["result"][key]) == 1
        assert (await ask(client, verb, printers=["none"]))["result"][key] == []
    assert (await ask(client, "utilisation", printers=["none"]))["result"]["by_printer"] == []
    for by, fine in (("month", True), ("printer", True), ("material", False), ("customer", False)):
        assert (await ask(client, "costs", by=by, printers=[A1.serial]))["success"] is fine


async def test_how_printers_are_used_is_told(client: Any) -> None:
    answer = (await ask(client, "utilisation"))["result"]
    for week in (answer["week"], answer["week_hours"]):
        assert (len(week), len(week[0])) == (7, 24)
    assert [line["key"] for line in answer["by_printer"]] == [A1.serial]
    assert answer["available_seconds"] > 0
    (line,) = (await ask(client, "failures"))["result"]["lines"]
    assert (line["key"], line["figures"]["jobs"]) == ("", 1)
    (line,) = (await ask(client, "estimates"))["result"]["lines"]
    assert line["key"] == A1.serial
    (file,) = (await ask(client, "files"))["result"]["files"]
    assert (file["sha256"], file["jobs"]) == (sha(1), 2)
    (line,) = (await ask(client, "energy"))["result"]["lines"]
    assert (line["serial"], line["standby_kwh"]) == (A1.serial, "0.000000")


async def test_others_see_what_was_printed_but_not_what_it_brought(
    client: Any, hass_admin_user: User
) -> None:
    hass_admin_user.groups = []
    (month,) = (await ask(client, "overview"))["result"]["months"]
    assert month["figures"].keys().isdisjoint({"net", "vat", "gross", "profit", "contribution"})
    (line,) = (await ask(client, "costs", by="printer"))["result"]["lines"]
    assert line["figures"].keys().isdisjoint({"net", "vat", "gross", "profit", "contribution"})
    for by in ("customer", "tax"):
        assert (await ask(client, "costs", by=by))["error"]["code"] == "unauthorized"


@pytest.mark.parametrize("more", [{"since": 202613}, {"since": 209901}, {"since": 197001}, {"limit": 101}])
async def test_what_is_no_span_of_months_is_refused(client: Any, more: dict[str, int]) -> None:
    answer = await ask(client, "files", **more)
    assert answer["error"]["code"] == "invalid_format"


async def test_standby_is_told_day_by_day(hass: HomeAssistant, client: Any) -> None:
    machines = hass.data[SHOP].ledger.machines
    today = dt_util.now().date()
    day = StandbyDay(
        serial=A1.serial, day=today, energy_kwh=Decimal("0.25"), cost=Decimal("0.08"), currency="EUR"
    )
    await machines.enter_standby(day)
    until = months()["until"]
    (told,) = (await ask(client, "standby", since=until))["result"]["days"]
    assert told == {
        "day": today.isoformat(),
        "serial": A1.serial,
        "kwh": "0.250000",
        "cost": "0.0800",
        "currency": "EUR",
        "is_estimated": False,
    }
    assert (await ask(client, "standby", since=until, printers=["none"]))["result"]["days"] == []
    assert (await ask(client, "standby"))["error"]["translation_key"] == "report_too_long"
