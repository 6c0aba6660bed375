"""All that match changed or booked over the websocket: counted, followed, stopped in the middle; in a real ledger."""

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer import bulk_desk
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.ledger import JobQuery, LedgerUnavailable, bulk_books
from custom_components.printernizer.ledger.account_words import AccountState, Classification
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from tests.ledger.many_jobs import fill

COUNT = 230
PRIVATE = {"classification": "private"}
FINISHED = {"results": ["finished"]}


@pytest.fixture
async def client(hass: HomeAssistant, socket_enabled: None, hass_ws_client: WebSocketGenerator) -> Any:
    """Give somebody who asks, and some hundred ended jobs in the book."""
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.data[SHOP].ledger._worker.write(fill, COUNT, 10)
    return await hass_ws_client(hass)


async def ask(client: Any, kind: str, **more: Any) -> Any:
    await client.send_json_auto_id({"type": f"printernizer/jobs/{kind}", **more})
    answer = await client.receive_json()
    while answer["type"] != "result":
        answer = await client.receive_json()
    if answer["success"]:
        return answer["result"]
    return answer["error"].get("translation_key") or answer["error"]["code"]


async def follow(client: Any, kind: str, **more: Any) -> list[dict[str, Any]]:
    """Begin some work and return all that is told of it."""
    assert await ask(client, kind, **more) is None
    told: list[dict[str, Any]] = []
    while not told or not told[-1]["is_over"]:
        message = await client.receive_json()
        if message["type"] == "event":
            told.append(message["event"])
    return told


async def count_of(hass: HomeAssistant, classification: Classification) -> int:
    query = JobQuery(classifications=(classification,))
    return (await hass.data[SHOP].ledger.jobs(query)).total


async def test_all_that_match_change_and_it_is_told_how_far_it_is(hass: HomeAssistant, client: Any) -> None:
    ledger = hass.data[SHOP].ledger
    await ledger.bulk.change({3: {"classification": Classification.BUSINESS}}, "system")
    await ledger.accounts.finalize([3], "system")
    assert await ask(client, "count", **FINISHED) == {"count": 207}
    assert await ask(client, "count", **FINISHED, without=[2, 4]) == {"count": 205}
    told = await follow(client, "update_all", **FINISHED, without=[2, 4], change=PRIVATE, language="de")
    last = told[-1]
    assert (last["total"], last["done"], last["changed"], last["refused"]) == (205, 205, 204, 1)
    assert "festgeschrieben" in last["reason"]
    assert last["error"] is None
    assert [each["done"] for each in told] == sorted(each["done"] for each in told)
    assert len(told) > 4
    assert await count_of(hass, Classification.PRIVATE) == 204
    accounts = await ledger.accounts.accounts([1, 2, 4])
    assert {each.classification for each in accounts.values()} == {Classification.UNCLASSIFIED}
    history = await ledger.accounts.history(5)
    assert history[0].actor.startswith("user:")


async def test_what_was_picked_changes_and_nothing_else(hass: HomeAssistant, client: Any) -> None:
    told = await follow(client, "update_all", only=[1, 5, 5, 999], change={"failure": "clog"})
    last = told[-1]
    assert (last["total"], last["changed"], last["refused"], last["is_over"]) == (3, 2, 1, True)
    assert await count_of(hass, Classification.UNCLASSIFIED) == COUNT


async def test_it_is_stopped_between_two_steps_and_says_how_far_it_came(
    hass: HomeAssistant, client: Any
) -> None:
    assert await ask(client, "update_all", change=PRIVATE) is None
    begun = await client.receive_json()
    await client.send_json_auto_id({"type": "printernizer/jobs/stop", "work": begun["event"]["work"]})
    last = begun["event"]
    while not last["is_over"]:
        message = await client.receive_json()
        last = message.get("event", last)
    assert last["total"] == COUNT
    assert last["done"] == last["changed"] < COUNT
    assert await count_of(hass, Classification.PRIVATE) == last["changed"]
    assert await ask(client, "stop", work=begun["event"]["work"]) is None


async def test_who_goes_away_wants_no_more_of_it(
    hass: HomeAssistant, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_books, "STEP", 5)
    assert await ask(client, "update_all", change=PRIVATE) is None
    while (await client.receive_json())["event"]["done"] == 0:
        pass
    await client.close()
    await hass.async_block_till_done(wait_background_tasks=True)
    assert hass.data[bulk_desk.WORKS]._works == {}
    assert 0 < await count_of(hass, Classification.PRIVATE) < COUNT


async def test_a_ledger_that_goes_away_in_between_ends_it_with_a_word(
    hass: HomeAssistant, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    bulk = hass.data[SHOP].ledger.bulk
    change = bulk.change
    steps = iter([None, LedgerUnavailable("gone")])

    async def fail_later(*args: Any) -> Any:
        if (error := next(steps)) is not None:
            raise error
        return await change(*args)

    monkeypatch.setattr(bulk, "change", fail_later)
    last = (await follow(client, "update_all", change=PRIVATE, language="de"))[-1]
    assert (last["changed"], last["done"]) == (bulk_books.STEP, bulk_books.STEP)
    assert last["error"]
    assert await count_of(hass, Classification.PRIVATE) == bulk_books.STEP


async def test_all_that_can_be_booked_is_booked(hass: HomeAssistant, client: Any) -> None:
    await follow(client, "update_all", results=["failed"], change=PRIVATE)
    last = (await follow(client, "book_all", without=[1]))[-1]
    assert (last["total"], last["changed"], last["refused"]) == (COUNT - 1, 22, 207)
    assert last["reason"]
    booked = await hass.data[SHOP].ledger.jobs(JobQuery(states=(AccountState.FINAL,)))
    assert booked.total == 22
    assert all(state.is_whole for state in await hass.data[SHOP].ledger.accounts.verify())


async def test_jobs_go_to_a_customer_only_in_a_business(client: Any) -> None:
    assert await ask(client, "update_all", change={"customer_id": 1}) == "business_off"


@pytest.mark.parametrize(
    "more",
    [
        {"change": {}},
        {"change": {"grams": "1"}},
        {"change": PRIVATE, "only": []},
        {"change": PRIVATE, "only": [1], "without": [2]},
        {"change": PRIVATE, "only": [*range(1, 10_002)]},
    ],
)
async def test_work_that_makes_no_sense_is_refused(client: Any, more: dict[str, Any]) -> None:
    assert await ask(client, "update_all", **more) == "invalid_format"


@pytest.mark.parametrize(
    ("kind", "more"),
    [("count", {}), ("update_all", {"change": PRIVATE}), ("book_all", {}), ("stop", {"work": 1})],
)
async def test_work_on_many_jobs_is_for_administrators(
    client: Any, hass_admin_user: MockUser, kind: str, more: dict[str, Any]
) -> None:
    hass_admin_user.groups = []
    assert await ask(client, kind, **more) == "unauthorized"
