"""The page of a job: what it cost and was to cost, its attempts, energy, filaments and pictures, as each reader may see."""

from collections.abc import AsyncIterator
from datetime import timedelta
from decimal import Decimal
import itertools
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.costing import TaxMode
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobChange, JobFilament, Ledger, NewSpool
from custom_components.printernizer.library.models import JobFileRole, Origin, OriginSource
from custom_components.printernizer.settling import async_settle
from custom_components.printernizer.shop import SHOP
from homeassistant.auth.const import GROUP_ID_USER
from homeassistant.components.recorder import Recorder
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from tests.ledger.conftest import A1, new_job
from tests.settling.recorder import purge
from tests.settling.test_worked_example import END, ME, START, prepare, printed
from tests.simulators.printfiles import make_3mf

type Ask = Any
ONE_BY_ONE = Decimal("0.000001")


@pytest.fixture
async def ledger(recorder_mock: Recorder, hass: HomeAssistant, socket_enabled: None) -> Ledger:
    await hass.config.async_update(time_zone="Europe/Berlin", currency="EUR")
    assert await async_setup_component(hass, DOMAIN, {})
    MockConfigEntry(
        domain=DOMAIN, unique_id=A1.serial, options={"energy_entity": "sensor.meter"}
    ).add_to_hass(hass)
    found = hass.data[SHOP].ledger
    await prepare(hass, found, TaxMode.REGULAR)
    return found


@pytest.fixture
async def ask(hass: HomeAssistant, ledger: Ledger, hass_ws_client: WebSocketGenerator) -> AsyncIterator[Ask]:
    client = await hass_ws_client(hass)

    async def ask(kind: str, **more: Any) -> Any:
        await client.send_json_auto_id({"type": f"printernizer/{kind}", **more})
        answer = await client.receive_json()
        return answer["result"] if answer["success"] else answer["error"]["code"]

    return ask


async def test_a_job_tells_its_way_from_the_material_to_the_result(
    hass: HomeAssistant, ledger: Ledger, ask: Ask
) -> None:
    failed = await printed(
        ledger, Decimal("63.5"), START - timedelta(hours=3), timedelta(minutes=132), JobResult.FAILED
    )
    good = await printed(ledger)
    change = {"attempt_of_id": good.id, "failure": "adhesion", "classification": "business"}
    await ask("jobs/update", job_ids=[failed.id], change=change)
    price = {"price_basis": "gross", "treatment": "DE_STD", "tax_rate": 19, "tax_country": "DE"}
    price |= {"net": "18.40", "vat": "3.50", "gross": "21.90"}
    change = {"labour_minutes": 13, "classification": "business", **price}
    await ask("jobs/update", job_ids=[good.id], change=change, reason="gewogen")
    await async_settle(hass, failed.id)

    found = await ask("jobs/get", job_id=good.id)
    costs = found["costs"]
    parts = {part: Decimal(amount) for part, amount in costs["actual"]["parts"].items()}
    assert sum(parts.values()) == Decimal(costs["actual"]["full"])
    assert (parts["material"], parts["energy"], parts["machine"], parts["labour"]) == tuple(
        map(Decimal, ("3.8808", "0.2599", "0.8900", "6.5000"))
    )
    lost = (await ask("jobs/get", job_id=failed.id))["costs"]["actual"]
    assert parts["failures"] == Decimal(lost["full"]) > 0
    assert costs["actual"]["energy"] == "0.912000"
    spent = sum(parts[name] for name in ("material", "energy", "packaging"))
    assert Decimal(costs["contribution"]) <= Decimal("18.40") - spent
    assert Decimal(costs["result"]) == (Decimal("18.40") - Decimal(costs["actual"]["full"])).quantize(
        Decimal("0.01")
    )
    (attempt,) = found["attempts"]
    assert (attempt["id"], attempt["result"], attempt["failure"]) == (failed.id, "failed", "adhesion")
    assert (await ask("jobs/get", job_id=failed.id))["attempt_of"]["id"] == good.id
    assert "gewogen" in {text for line in found["history"] for text in line["texts"].values()}
    assert found["job"]["paused_time"] == 0


async def test_what_was_expected_stands_beside_what_it_was(
    hass: HomeAssistant, ledger: Ledger, ask: Ask
) -> None:
    job = await ledger.start_job(new_job(identity="x", first_seen_at=START, started_at=START))
    filament = JobFilament(position=0, type="PETG", grams_estimated=Decimal(210))
    await ledger.set_filaments(job.id, [filament], JobChange(seconds_estimated=27_360))
    await hass.data[SHOP].settler.async_expect(job.id)
    found = await ask("jobs/get", job_id=job.id)
    expected = found["costs"]["expected"]
    assert (found["costs"]["actual"], found["job"]["printing_time_expected"]) == (None, 27_360)
    assert expected["parts"]["material"] == "3.8808"
    assert Decimal(expected["parts"]["risk"]) > 0
    assert sum(map(Decimal, expected["parts"].values())) == Decimal(expected["full"])


async def test_the_course_of_the_energy_is_told_with_its_prices_and_outlives_the_recorder(
    hass: HomeAssistant, ledger: Ledger, ask: Ask
) -> None:
    job = await printed(ledger)
    await async_settle(hass, job.id)
    found = await ask("jobs/energy", job_id=job.id)
    assert (found["energy"], found["cost"], found["source"]) == ("0.912000", "0.2599", "meter")
    steps = found["steps"]
    assert len(steps) == 120
    assert (steps[0]["start"], steps[-1]["end"]) == (START.isoformat(), END.isoformat())
    assert all(one["end"] == other["start"] for one, other in itertools.pairwise(steps))
    assert abs(sum(Decimal(each["energy"]) for each in steps) - Decimal("0.912")) < 120 * ONE_BY_ONE
    assert len({each["price"] for each in steps}) == 3
    await purge(hass)
    kept = await ask("jobs/energy", job_id=job.id)
    assert [each["energy"] for each in kept["steps"]] == ["0.310000", "0.402000", "0.200000"]
    assert {each["price"] for each in kept["steps"]} == {each["price"] for each in steps}
    assert (await ask("jobs/energy", job_id=99)) == "home_assistant_error"


async def test_who_is_no_administrator_sees_the_print_and_nothing_of_the_books(
    hass: HomeAssistant,
    ledger: Ledger,
    ask: Ask,
    hass_admin_user: MockUser,
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    shop = hass.data[SHOP]
    who = await ledger.people.save_customer(None, {"name": "Xaverine"}, by=ME, at=START)
    kind = await ledger.stock.add_filament({"vendor": "Prusament", "type": "PETG", "name": "Schwarz"}, START)
    spool = await ledger.stock.add_spool(NewSpool(filament_id=kind.id, at=START, price=Decimal(20)))
    job = await printed(ledger)

    async def pieces() -> Any:
        yield make_3mf(name="vase", seconds=7200)

    origin = Origin(source=OriginSource.UPLOAD, name="vase.gcode.3mf", seen_at=dt_util.utcnow())
    kept = await shop.library.receive(pieces(), "vase.gcode.3mf", None, origin)
    await ledger.update_job(job.id, JobChange(file_sha256=kept.sha256, plate=1))
    await ledger.attach_to_job(job.id, kept.sha256, JobFileRole.SNAPSHOT, END)
    used = JobFilament(position=0, slot=2, type="PETG", grams_used=Decimal(210), spool_id=spool.id)
    await ledger.set_filaments(job.id, [used], JobChange())
    change = {"classification": "business", "customer_id": who.id, "note": "Frau Xaverine"}
    await ask("jobs/update", job_ids=[job.id], change=change)
    found = await ask("jobs/get", job_id=job.id)
    assert (found["customer"], found["order"], found["note"]) == ("K-0001", None, "Frau Xaverine")
    assert found["filaments"][0]["cost"] is not None

    hass_admin_user.groups = []
    assert await ask("jobs/get", job_id=job.id) == "home_assistant_error"
    people = await hass.auth.async_get_group(GROUP_ID_USER)
    assert people is not None
    hass_admin_user.groups = [people]
    hass_admin_user.invalidate_cache()
    seen = await ask("jobs/get", job_id=job.id)
    assert (seen["account"], seen["costs"], seen["customer"], seen["note"]) == (None, None, None, "")
    assert (seen["attempts"], seen["bookings"], seen["history"]) == ([], [], [])
    (row,) = seen["filaments"]
    assert (row["tray"], row["grams"], row["cost"], row["price_per_kg"]) == (2, "210.000", None, None)
    assert (row["spool"]["vendor"], row["spool"]["name"]) == ("Prusament", "Schwarz")
    assert [moment["kind"] for moment in seen["moments"]] == ["started", "ended"]
    (picture,) = seen["pictures"]
    assert (picture["role"], picture["file_id"]) == ("snapshot", kept.sha256)
    client = await hass_client_no_auth()
    for url in (picture["url"], picture["thumbnail_url"], seen["preview_url"]):
        assert (await client.get(url)).status == 200
    assert "Xaverine" not in str(seen)
    assert await ask("jobs/energy", job_id=job.id) == "unauthorized"
