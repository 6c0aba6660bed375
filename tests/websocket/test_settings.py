"""The settings over the websocket."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.book_settings import async_follow_book_settings
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, NewJob, Printer
from custom_components.printernizer.ledger.account_words import Classification, RuleKind
from custom_components.printernizer.ledger.errors import LedgerClosed
from custom_components.printernizer.ledger.people_rows import Rule
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util


@pytest.fixture(autouse=True)
async def _shop(hass: HomeAssistant, socket_enabled: None) -> None:
    assert await async_setup_component(hass, DOMAIN, {})


async def ask(hass: HomeAssistant, connect: WebSocketGenerator, type_: str, **content: Any) -> dict[str, Any]:
    client = await connect(hass)
    await client.send_json_auto_id({"type": f"printernizer/settings/{type_}", **content})
    return await client.receive_json()


async def test_settings_are_read_and_changed(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    before = (await ask(hass, hass_ws_client, "get"))["result"]
    assert before["library"]["path"] == hass.config.path(DOMAIN)
    rule = {"kind": "timelapse", "files": 10, "days": None, "size": None}
    change = {"retention": [rule], "free_space": 1 << 29, "timelapses": True}
    after = (await ask(hass, hass_ws_client, "update", library=change))["result"]
    assert after == before | {"library": before["library"] | change}
    assert (await ask(hass, hass_ws_client, "get"))["result"] == after
    assert hass.data[SHOP].library.reserve == 1 << 29
    assert (await ask(hass, hass_ws_client, "update"))["result"] == after


async def test_a_refusal_carries_its_words(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    path = hass.config.path("www", "library")
    answer = await ask(hass, hass_ws_client, "update", library={"path": path})
    assert answer["error"]["translation_key"] == "settings_library_not_allowed"
    assert answer["error"]["translation_placeholders"]["path"] == path
    target = hass.config.path("library")
    assert (await ask(hass, hass_ws_client, "update", library={"path": target}))["success"]


@pytest.mark.parametrize(
    "library",
    [
        {"colour": "blue"},
        {"path": ""},
        {"folders": "all"},
        {"folders": ["/x"] * 21},
        {"retention": [{"kind": "folder"}]},
        {"retention": [{"kind": "print", "files": "many"}]},
        {"photos": "sometimes"},
    ],
)
async def test_what_has_another_shape_is_refused(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, library: dict[str, Any]
) -> None:
    before = hass.data[SHOP].settings.current
    answer = await ask(hass, hass_ws_client, "update", library=library)
    assert answer["error"]["code"] == "invalid_format"
    assert hass.data[SHOP].settings.current is before


async def test_a_section_is_changed_with_others_in_one_turn(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    before = (await ask(hass, hass_ws_client, "get"))["result"]
    assert not before["business"]["is_on"]
    change = {"is_on": True, "name": "Druckerei", "address": ["Hauptstr. 1", "70173 Stuttgart"]}
    answer = await ask(hass, hass_ws_client, "update", business=change, costs={"energy_price": "0.3272"})
    after = answer["result"]
    assert after["business"] == before["business"] | change
    assert after["costs"] == before["costs"] | {"energy_price": "0.3272"}
    assert after["library"] == before["library"]


async def test_a_section_with_another_shape_is_refused(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    for section in ({"business": {"is_on": "yes"}}, {"costs": {"energy_price": 0.3}}, {"business": {"x": 1}}):
        answer = await ask(hass, hass_ws_client, "update", **section)
        assert answer["error"]["code"] == "invalid_format"
    answer = await ask(hass, hass_ws_client, "update", business={"vat_id": "DE12"})
    assert answer["error"]["translation_key"] == "settings_vat_id"
    assert (await ask(hass, hass_ws_client, "update", business={"vat_id": "de 136695976"}))["success"]


@pytest.mark.parametrize("type_", ["get", "update"])
async def test_settings_are_for_administrators(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, hass_admin_user: MockUser, type_: str
) -> None:
    hass_admin_user.groups = []
    answer = await ask(hass, hass_ws_client, type_)
    assert answer["error"]["code"] == "unauthorized"


async def test_another_place_is_used_after_a_restart(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, issue_registry: ir.IssueRegistry
) -> None:
    old, new = hass.config.path(DOMAIN), hass.config.path("elsewhere")
    await ask(hass, hass_ws_client, "update", library={"path": new})
    assert hass.data[SHOP].library.root == Path(old)
    issue = issue_registry.async_get_issue(DOMAIN, "library_moves")
    assert issue is not None
    assert issue.translation_placeholders == {"path": old, "target": new}
    await ask(hass, hass_ws_client, "update", library={"path": old})
    assert issue_registry.async_get_issue(DOMAIN, "library_moves") is None


async def number_of_next_job(hass: HomeAssistant) -> str | None:
    ledger = hass.data[SHOP].ledger
    at = datetime(2026, 11, 23, 12, tzinfo=UTC)
    job = await ledger.start_job(
        NewJob(
            printer=Printer(serial="A1-1", vendor="bambu", model="A1", name=""),
            identity="vase",
            first_seen_at=at,
            currency="EUR",
        )
    )
    await ledger.end_job(job.id, JobEnd(result=JobResult.FINISHED, at=at, witnessed=True))
    return (await ledger.accounts.account(job.id)).number


async def test_a_prefix_reaches_the_numbers_of_the_books(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    assert await number_of_next_job(hass) == "PZ-2026-0001"
    change = {"job_prefix": "DRUCK", "customer_prefix": "KD"}
    assert (await ask(hass, hass_ws_client, "update", business=change))["success"]
    assert await number_of_next_job(hass) == "DRUCK-2026-0002"
    customer = await hass.data[SHOP].ledger.people.save_customer(
        None, {"name": "Öhler"}, by="system", at=dt_util.utcnow()
    )
    assert customer.number == "KD-0001"
    assert (await ask(hass, hass_ws_client, "update", business={"name": "Werkstatt"}))["success"]
    assert await number_of_next_job(hass) == "DRUCK-2026-0003"


async def test_a_prefix_that_was_set_while_the_books_were_shut_reaches_them_at_the_start(
    hass: HomeAssistant, caplog: pytest.LogCaptureFixture
) -> None:
    shop = hass.data[SHOP]
    with patch.object(shop.ledger.accounts, "follow_settings", side_effect=LedgerClosed("shut")):
        await shop.settings.async_update(business={"job_prefix": "DRUCK"})
        await hass.async_block_till_done()
    assert "don't take their settings" in caplog.text
    end = await async_follow_book_settings(hass, shop.ledger, shop.settings)
    assert await number_of_next_job(hass) == "DRUCK-2026-0001"
    end()


async def test_a_job_that_begins_right_after_a_change_is_under_all_of_it(hass: HomeAssistant) -> None:
    shop = hass.data[SHOP]
    await shop.settings.async_update(
        business={"is_on": True, "classification": "business", "job_prefix": "DRUCK"}
    )
    printer = Printer(serial="a", vendor="bambu", model="A1", name="")
    at = datetime(2026, 11, 23, 12, tzinfo=UTC)
    job = await shop.ledger.start_job(NewJob(printer=printer, identity="a", first_seen_at=at, currency="EUR"))
    account = await shop.ledger.accounts.account(job.id)
    assert account.classification is Classification.BUSINESS


async def test_jobs_begin_as_the_shop_says_unless_a_rule_fits_and_a_hobby_has_no_such_question(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    ledger = hass.data[SHOP].ledger

    async def classified(serial: str) -> tuple[str, str]:
        at = datetime(2026, 11, 23, 12, tzinfo=UTC)
        printer = Printer(serial=serial, vendor="bambu", model="A1", name="")
        job = await ledger.start_job(
            NewJob(printer=printer, identity=serial, first_seen_at=at, currency="EUR", name=f"Vase {serial}")
        )
        account = await ledger.accounts.account(job.id)
        return account.classification.value, account.classified_by.value

    assert (await ask(hass, hass_ws_client, "update", business={"classification": "business"}))["success"]
    assert await classified("a") == ("unclassified", "nobody")
    assert (await ask(hass, hass_ws_client, "update", business={"is_on": True}))["success"]
    assert await classified("b") == ("business", "nobody")
    fits = Rule(kind=RuleKind.PREFIX, pattern="Vase c", classification=Classification.PRIVATE)
    await ledger.people.set_rules([fits], by="system", at=dt_util.utcnow())
    assert await classified("c") == ("private", "rule")
    assert await classified("d") == ("business", "nobody")
    line = next(
        each for each in (await ledger.accounts.log()).items if each.action == "settings.classification"
    )
    assert line.data == '{"new":"business","old":"unclassified"}'
    # What people enter by hand is nobody else's to classify, unless they said nothing.
    at = datetime(2026, 11, 23, 12, tzinfo=UTC)
    new = NewJob(
        printer=Printer(serial="e", vendor="bambu", model="A1", name=""),
        identity="",
        first_seen_at=at,
        currency="EUR",
        name="Vase c2",
    )
    end = JobEnd(result=JobResult.FINISHED, at=at, witnessed=True)
    made = await ledger.accounts.add(new, end, change={}, account={}, actor="system")
    assert (await ledger.accounts.account(made.id)).classification is Classification.PRIVATE
    assert (await ask(hass, hass_ws_client, "update", business={"is_on": False}))["success"]
    assert await classified("f") == ("unclassified", "nobody")
    assert (await ledger.accounts.account(made.id)).classification is Classification.PRIVATE
