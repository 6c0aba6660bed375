"""Jobs over the websocket, from a real ledger."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, LedgerError, NewJob, Printer
from custom_components.printernizer.shop import SHOP
from custom_components.printernizer.websocket.serialize import _decimal
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
async def client(hass: HomeAssistant, socket_enabled: None, hass_ws_client: WebSocketGenerator) -> Any:
    """Give somebody who asks, and five jobs in the book: the newest is open."""
    assert await async_setup_component(hass, DOMAIN, {})
    ledger = hass.data[SHOP].ledger
    for hour in range(5):
        begun = NOON + timedelta(hours=hour)
        job = await ledger.start_job(
            NewJob(
                printer=Printer(serial="S1", vendor="bambu", model="A1", name="Werkbank"),
                identity=str(hour),
                first_seen_at=begun,
                started_at=begun,
                started_witnessed=True,
                name=f"Vase {hour}",
                currency="EUR",
            )
        )
        if hour < 4:
            await ledger.end_job(
                job.id,
                JobEnd(
                    at=begun + timedelta(minutes=30),
                    result=JobResult.FAILED if hour == 2 else JobResult.FINISHED,
                    witnessed=True,
                ),
            )
    return await hass_ws_client(hass)


async def ask(client: Any, verb: str = "list", **more: Any) -> dict[str, Any]:
    await client.send_json_auto_id({"type": f"printernizer/jobs/{verb}", **more})
    answer: dict[str, Any] = await client.receive_json()
    return answer


def names(answer: dict[str, Any]) -> list[str]:
    return [job["name"] for job in answer["result"]["jobs"]]


async def test_jobs_come_in_pages_newest_first(client: Any) -> None:
    first = await ask(client, limit=2)
    assert names(first) == ["Vase 4", "Vase 3"]
    assert first["result"]["total"] == 5
    second = await ask(client, limit=2, after=first["result"]["next"])
    third = await ask(client, limit=2, after=second["result"]["next"])
    assert names(second) + names(third) == ["Vase 2", "Vase 1", "Vase 0"]
    assert third["result"]["next"] is None


async def test_a_job_is_told_with_exact_numbers_and_what_is_not_known_is_null(client: Any) -> None:
    job = (await ask(client, limit=1))["result"]["jobs"][0]
    assert job["printer_name"] == "Werkbank"
    assert job["start_time"] == "2026-11-23T16:00:00+00:00"
    assert job["start_witnessed"] is True
    assert job["result"] is None
    assert job["cost"] is None
    assert job["currency"] == "EUR"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"results": ["failed"]}, ["Vase 2"]),
        ({"is_open": True}, ["Vase 4"]),
        ({"text": "vase 1"}, ["Vase 1"]),
        ({"printers": ["S2"]}, []),
        ({"periods": [202611]}, ["Vase 3", "Vase 2", "Vase 1", "Vase 0"]),
        ({"since": "2026-11-23T15:00:00+00:00"}, ["Vase 4", "Vase 3"]),
        ({"until": "2026-11-23T13:00:00+00:00", "printers": ["S1"]}, ["Vase 0"]),
    ],
)
async def test_jobs_are_filtered(client: Any, query: dict[str, Any], expected: list[str]) -> None:
    assert names(await ask(client, **query)) == expected


@pytest.mark.parametrize(
    "query",
    [
        {"limit": 0},
        {"limit": 201},
        {"limit": "many"},
        {"results": ["great"]},
        {"text": "x" * 201},
        {"sort": "colour"},
        {"skip": -1},
        {"skip": 10_000_001},
        {"files": ["x"]},
        {"periods": [2026]},
        {"customers": list(range(1, 102))},
    ],
)
async def test_questions_that_make_no_sense_are_refused(client: Any, query: dict[str, Any]) -> None:
    assert (await ask(client, **query))["error"]["code"] == "invalid_format"


async def test_a_list_is_sorted_and_jumped_in(client: Any) -> None:
    assert names(await ask(client, skip=3, limit=1)) == ["Vase 1"]
    assert names(await ask(client, sort="name", is_descending=False, skip=1, limit=2)) == ["Vase 1", "Vase 2"]
    first = await ask(client, sort="cost", limit=4)
    rest = await ask(client, sort="cost", limit=4, after=first["result"]["next"])
    assert len(names(first) + names(rest)) == first["result"]["total"] == 5
    assert first["result"]["total_is_least"] is False


async def test_a_line_says_what_the_books_say_of_the_job(hass: HomeAssistant, client: Any) -> None:
    people, orders = hass.data[SHOP].ledger.people, hass.data[SHOP].ledger.orders
    customer = await people.save_customer(None, {"name": "Erika"}, by="system", at=NOON)
    order = await orders.add_order(
        {"customer_id": customer.id, "title": "Vasen"}, currency="EUR", by="system", at=NOON
    )
    await orders.assign_jobs(order.id, [2], by="system", at=NOON)
    (line,) = (await ask(client, orders=[order.id]))["result"]["jobs"]
    assert line["name"] == "Vase 1"
    business = line["business"]
    assert (business["customer_name"], business["order_number"]) == ("Erika", order.number)
    assert (business["number"], business["state"]) == ("PZ-2026-0002", "draft")
    await people.restrict_customer(customer.id, is_restricted=True, by="system", at=NOON)
    (line,) = (await ask(client, customers=[customer.id]))["result"]["jobs"]
    assert line["business"]["customer_name"] == customer.number, "whose name is not shown"


async def test_choices_are_counted_and_none_hides_others_of_its_kind(client: Any) -> None:
    facets = (await ask(client, "facets", results=["failed"]))["result"]
    assert {each["value"]: each["count"] for each in facets["results"]} == {"finished": 3, "failed": 1}
    assert [(each["value"], each["count"]) for each in facets["printers"]] == [("S1", 1)]
    assert facets["states"] == [{"value": "draft", "label": "draft", "count": 1}]
    assert (facets["open"], facets["is_least"]) == (1, False)


async def test_who_is_no_administrator_reads_jobs_without_the_business(
    client: Any, hass_admin_user: MockUser
) -> None:
    hass_admin_user.groups = []
    hass_admin_user.mock_policy({"entities": True})
    answer = await ask(client)
    assert {line["business"] for line in answer["result"]["jobs"]} == {None}
    facets = (await ask(client, "facets"))["result"]
    assert (facets["states"], facets["classifications"]) == ([], [])
    for query in ({"customers": [1]}, {"states": ["final"]}, {"orders": [1]}):
        for verb in ("list", "facets"):
            assert (await ask(client, verb, **query))["error"]["code"] == "unauthorized"


async def test_a_job_has_neighbours_in_the_list_that_one_looks_at(client: Any) -> None:
    ids = [job["id"] for job in (await ask(client))["result"]["jobs"]]
    _, newer, failed, older, _ = ids
    around = await ask(client, "neighbours", job_id=failed)
    assert around["result"] == {"before": newer, "after": older}
    assert (await ask(client, "neighbours", job_id=ids[0]))["result"]["before"] is None
    assert (await ask(client, "neighbours", job_id=ids[-1]))["result"]["after"] is None
    # One that is no part of the list has its place there all the same.
    narrowed = await ask(client, "neighbours", job_id=failed, results=["finished"], text="vase")
    assert narrowed["result"] == {"before": newer, "after": older}
    turned = await ask(client, "neighbours", job_id=failed, sort="name", is_descending=False)
    assert turned["result"] == {"before": older, "after": newer}
    missing = await ask(client, "neighbours", job_id=99)
    assert missing["error"]["translation_key"] == "job_missing"


async def test_who_may_not_see_a_printer_learns_nothing_of_its_jobs_from_others(
    client: Any, hass_admin_user: MockUser
) -> None:
    hass_admin_user.groups = []
    assert (await ask(client, "neighbours", job_id=2))["result"] == {"before": None, "after": None}
    assert (await ask(client, "neighbours", job_id=2, customers=[1]))["error"]["code"] == "unauthorized"


async def test_who_may_see_no_printer_finds_no_jobs(client: Any, hass_admin_user: MockUser) -> None:
    hass_admin_user.groups = []
    hass_admin_user.mock_policy({})
    assert names(await ask(client)) == []
    assert names(await ask(client, printers=["S1"])) == []


async def test_a_cursor_that_no_page_gave_is_refused_in_words_that_can_be_translated(client: Any) -> None:
    error = (await ask(client, after="made up"))["error"]
    assert (error["translation_domain"], error["translation_key"]) == (DOMAIN, "invalid_cursor")
    assert names(await ask(client, limit=1)) == ["Vase 4"]


async def test_a_ledger_that_does_not_answer_is_told(
    hass: HomeAssistant, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:

        async def broken(query: object) -> None:
            raise LedgerError("disk is gone")

        patch.setattr(hass.data[SHOP].ledger, "lines", broken)
        error = (await ask(client))["error"]
    assert error["translation_key"] == "ledger_unavailable"
    assert (await ask(client))["success"]


def test_money_never_becomes_a_float() -> None:
    assert _decimal(Decimal("0.1000")) == "0.1000"
    assert _decimal(Decimal("1E+3")) == "1000"
    assert _decimal(None) is None
