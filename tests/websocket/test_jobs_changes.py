"""A job in all detail, jobs entered by hand, many jobs changed at once; over the websocket, from a real ledger."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, JobFilament, NewJob, Printer
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from tests.ledger.kept_files import new_file

NOON = datetime(2026, 10, 5, 12, tzinfo=UTC)


@pytest.fixture
async def client(hass: HomeAssistant, socket_enabled: None, hass_ws_client: WebSocketGenerator) -> Any:
    """Give somebody who asks, and three ended jobs in the book."""
    assert await async_setup_component(hass, DOMAIN, {})
    ledger = hass.data[SHOP].ledger
    for hour in range(3):
        begun = NOON + timedelta(hours=hour)
        printer = Printer(serial="S1", vendor="bambu", model="A1", name="Werkbank")
        job = await ledger.start_job(
            NewJob(printer=printer, identity=str(hour), first_seen_at=begun, currency="EUR")
        )
        await ledger.end_job(
            job.id,
            JobEnd(result=JobResult.FINISHED, at=begun + timedelta(minutes=30), witnessed=True),
            {},
            [JobFilament(position=0, type="PLA", grams_used=Decimal(5))],
        )
    return await hass_ws_client(hass)


async def ask(client: Any, kind: str, **more: Any) -> Any:
    await client.send_json_auto_id({"type": f"printernizer/jobs/{kind}", **more})
    answer = await client.receive_json()
    while answer["type"] != "result":
        answer = await client.receive_json()
    if answer["success"]:
        return answer["result"]
    return answer["error"].get("translation_key") or answer["error"]["code"]


async def test_many_jobs_are_classified_and_each_that_cannot_be_says_why(
    hass: HomeAssistant, client: Any
) -> None:
    await ask(client, "update", job_ids=[1], change={"classification": "business"})
    await hass.data[SHOP].ledger.accounts.finalize([1], "system")
    change = {"classification": "private", "failure": "warping"}
    found = await ask(client, "update_many", job_ids=[1, 2, 3, 3, 99], change=change, language="de")
    assert [(each["job_id"], each["is_changed"]) for each in found["jobs"]] == [
        (1, False),
        (2, True),
        (3, True),
        (99, False),
    ]
    assert "festgeschrieben" in found["jobs"][0]["reason"]
    accounts = await hass.data[SHOP].ledger.accounts.accounts([1, 2, 3])
    assert [accounts[each].classification.value for each in (1, 2, 3)] == ["business", "private", "private"]
    assert (accounts[2].classified_by.value, accounts[2].failure) == ("hand", "warping")


async def test_many_jobs_go_into_an_order_and_take_its_customer(hass: HomeAssistant, client: Any) -> None:
    shop = hass.data[SHOP]
    customer = await shop.ledger.people.save_customer(None, {"name": "Erika"}, by="system", at=NOON)
    order = await shop.ledger.orders.add_order(
        {"customer_id": customer.id, "title": "Vasen"}, currency="EUR", by="system", at=NOON
    )
    change = {"order_id": order.id}
    assert await ask(client, "update_many", job_ids=[1, 2], change=change) == "business_off"
    await shop.settings.async_update(business={"is_on": True})
    found = await ask(client, "update_many", job_ids=[1, 2], change=change)
    assert all(each["is_changed"] for each in found["jobs"])
    accounts = await shop.ledger.accounts.accounts([1, 2])
    assert {each.customer_id for each in accounts.values()} == {customer.id}
    found = await ask(client, "update_many", job_ids=[3], change={"order_id": 99})
    assert (found["jobs"][0]["is_changed"], found["jobs"][0]["reason"]) == (False, "There is no such order.")


@pytest.mark.parametrize(
    "more",
    [
        {"job_ids": [], "change": {"classification": "private"}},
        {"job_ids": [*range(1, 502)], "change": {"classification": "private"}},
        {"job_ids": [1], "change": {}},
        {"job_ids": [1], "change": {"grams": "1"}},
    ],
)
async def test_changes_of_many_jobs_that_make_no_sense_are_refused(client: Any, more: dict[str, Any]) -> None:
    assert await ask(client, "update_many", **more) == "invalid_format"


@pytest.mark.parametrize(
    ("split", "minutes"), [("each", [15, 15, 15]), ("grams", [2, 2, 11]), ("equally", [5, 5, 5])]
)
async def test_time_that_was_spent_on_several_jobs_is_shared_by_them(
    hass: HomeAssistant, client: Any, split: str, minutes: list[int]
) -> None:
    for job_id, grams in ((1, "5"), (2, "5"), (3, "25")):
        await ask(client, "update", job_ids=[job_id], change={"grams": grams})
    assert await ask(client, "labour", job_ids=[1, 2, 3, 3], minutes=15, split=split) is None
    accounts = await hass.data[SHOP].ledger.accounts.accounts([1, 2, 3])
    assert [accounts[each].labour_minutes for each in (1, 2, 3)] == minutes


async def test_time_is_entered_for_all_jobs_or_for_none(hass: HomeAssistant, client: Any) -> None:
    await ask(client, "update", job_ids=[2], change={"classification": "business"})
    await hass.data[SHOP].ledger.accounts.finalize([2], "system")
    assert await ask(client, "labour", job_ids=[1, 2], minutes=15, split="grams") == "job_booked"
    assert await ask(client, "labour", job_ids=[1, 99], minutes=15, split="grams") == "job_missing"
    account = await hass.data[SHOP].ledger.accounts.account(1)
    assert account.labour_minutes is None


async def test_a_job_is_entered_by_hand(hass: HomeAssistant, client: Any) -> None:
    when = {"started": "2026-10-06T10:00:00+00:00", "ended": "2026-10-06T12:00:00+00:00"}
    values = {"name": "Nachtrag", "grams": "20.5", "note": "vergessen"}
    added = await ask(client, "add", serial="S1", material="PETG", values=values, **when)
    found = await ask(client, "get", job_id=added["job_id"])
    assert (found["account"]["number"], found["account"]["origin"]) == (added["number"], "manual")
    assert (found["job"]["filaments"][0]["type"], found["job"]["filament"]) == ("PETG", "20.500")
    assert (found["job"]["name"], found["note"]) == ("Nachtrag", "vergessen")
    assert await ask(client, "add", serial="S9", **when) == "printer_not_found"
    when["ended"] = "2026-10-06T09:00:00+00:00"
    assert await ask(client, "add", serial="S1", **when) == "job_ends_before_it_begins"


async def test_a_job_tells_whether_its_file_can_be_printed_again(hass: HomeAssistant, client: Any) -> None:
    ledger = hass.data[SHOP].ledger
    printed = new_file(1, "/cache/vase.3mf")
    await ledger.keep_file(printed)
    await ledger.update_job(1, {"file_sha256": printed.sha256, "plate": 2})
    found = await ask(client, "get", job_id=1)
    assert (found["is_file_kept"], found["job"]["file_id"], found["job"]["plate"]) == (
        True,
        printed.sha256,
        2,
    )
    await ledger.update_job(2, {"file_sha256": "f" * 64})
    assert (await ask(client, "get", job_id=2))["is_file_kept"] is False


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("add", {"serial": "S1", "started": "2026-10-06T10:00", "ended": "2026-10-06T11:00"}),
        ("update_many", {"job_ids": [1], "change": {"classification": "private"}}),
        ("labour", {"job_ids": [1], "minutes": 15, "split": "grams"}),
    ],
)
async def test_jobs_are_changed_by_administrators(
    client: Any, hass_admin_user: MockUser, kind: str, more: dict[str, Any]
) -> None:
    hass_admin_user.groups = []
    assert await ask(client, kind, **more) == "unauthorized"
