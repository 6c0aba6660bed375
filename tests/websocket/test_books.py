"""The books over the websocket and by actions, from a real ledger."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.book_news import async_hear_books
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, JobFilament, LedgerFull, NewJob, Printer
from custom_components.printernizer.ledger.account_rows import AccountChange
from custom_components.printernizer.ledger.account_words import Classification
from custom_components.printernizer.ledger.migrations import HEAD
from custom_components.printernizer.settling import async_settle
from custom_components.printernizer.settling.recorded import RecorderAway
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers.translation import async_get_translations
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util

PRIVATE: AccountChange = {"classification": Classification.PRIVATE}
NOON = datetime(2026, 10, 5, 12, tzinfo=UTC)


@pytest.fixture
async def client(hass: HomeAssistant, socket_enabled: None, hass_ws_client: WebSocketGenerator) -> Any:
    """Give somebody who asks, and two ended jobs in the book."""
    assert await async_setup_component(hass, DOMAIN, {})
    ledger = hass.data[SHOP].ledger
    for hour in range(2):
        begun = NOON + timedelta(hours=hour)
        printer = Printer(serial="S1", vendor="bambu", model="A1", name="Werkbank")
        job = await ledger.start_job(
            NewJob(printer=printer, identity=str(hour), first_seen_at=begun, currency="EUR")
        )
        await ledger.end_job(
            job.id,
            JobEnd(result=JobResult.FINISHED, at=begun + timedelta(minutes=30), witnessed=True),
            {},
            [JobFilament(position=0, type="PLA"), JobFilament(position=1, type="PETG")],
        )
    return await hass_ws_client(hass)


async def _ask(client: Any, kind: str, **more: Any) -> Any:
    await client.send_json_auto_id({"type": f"printernizer/{kind}", **more})
    answer = await client.receive_json()
    while answer["type"] != "result":
        answer = await client.receive_json()
    return answer["result"] if answer["success"] else answer["error"]["translation_key"]


async def test_a_job_is_corrected_booked_taken_back_and_corrected_again(client: Any) -> None:
    found = await _ask(client, "jobs/get", job_id=1)
    assert (found["account"]["number"], found["account"]["state"]) == ("PZ-2026-0001", "draft")
    assert [moment["kind"] for moment in found["moments"]] == ["found", "ended"]
    assert await _ask(client, "books/finalize", job_ids=[1]) == "job_not_classified"
    change = {"classification": "business", "grams": "12.5", "failure_note": "Frau Müller", "note": "blau"}
    found = await _ask(client, "jobs/update", job_ids=[1], change=change, reason="gewogen")
    assert (found["account"]["classified_by"], found["job"]["filament"]) == ("hand", "12.500")
    line = next(entry for entry in found["history"] if entry["actor"].startswith("user:"))
    assert "Müller" not in str(line["data"])
    assert {"Frau Müller", "blau", "gewogen"} <= {*line["texts"].values()}
    price = {"net": "8.39", "vat": "1.60", "gross": "9.98"}
    assert await _ask(client, "jobs/update", job_ids=[1], change=price) == "price_refused"
    (booking,) = (await _ask(client, "books/finalize", job_ids=[1]))["bookings"]
    assert (booking["kind"], booking["number"]) == ("original", "PZ-2026-0001")
    assert await _ask(client, "jobs/update", job_ids=[1], change={"note": "x", "grams": 1}) == "job_booked"
    assert await _ask(client, "books/reverse", job_id=1, reason="") == "reason_missing"
    found = await _ask(client, "books/reverse", job_id=1, reason="falsch", replace=True)
    assert found["account"]["state"] == "draft"
    assert [each["kind"] for each in found["bookings"]] == ["original", "reversal"]
    assert await _ask(client, "jobs/get", job_id=99) == "job_missing"


async def test_a_month_is_looked_at_and_closed(hass: HomeAssistant, client: Any) -> None:
    state = await _ask(client, "books/month", period=202610)
    assert (state["unclassified"], state["is_ready"]) == (2, False)
    assert await _ask(client, "books/close", period=202610) == "month_not_ready"
    await _ask(client, "jobs/update", job_ids=[1, 2], change={"classification": "private"})
    closed = await _ask(client, "books/close", period=202610)
    assert (closed["period"], closed["jobs"]) == (202610, 2)
    assert await _ask(client, "books/close", period=202610) == "month_closed"
    assert [each["period"] for each in (await _ask(client, "books/closes"))["closes"]] == [202610]
    page = await _ask(client, "books/log", limit=2)
    assert (page["entries"][0]["action"], page["entries"][0]["seq"]) == ("month.close", page["total"])
    rest = await _ask(client, "books/log", before=page["next"])
    assert rest["next"] is None
    about = await _ask(client, "books/log", kinds=["job"], actor="system", about="PZ-2026-0001")
    assert {entry["entity"] for entry in about["entries"]} == {"job:PZ-2026-0001"}
    assert (await _ask(client, "books/log", kinds=["quote"]))["entries"] == []
    (site,) = (await _ask(client, "books/verify"))["sites"]
    assert (site["is_whole"], site["problem"]) == (True, None)
    answer = await hass.services.async_call(DOMAIN, "verify_ledger", {}, blocking=True, return_response=True)
    assert answer is not None
    assert answer["is_whole"] is True


async def test_administrators_are_told_how_the_database_is(hass: HomeAssistant, client: Any) -> None:
    await _ask(client, "jobs/update", job_ids=[1], change={"classification": "private"})
    await _ask(client, "books/finalize", job_ids=[1])
    assert (await _ask(client, "books/verify"))["sites"][0]["is_whole"]
    state = await _ask(client, "books/state")
    assert (state["backend"], state["jobs"], state["booked"]) == ("sqlite", 2, 1)
    assert state["size"] > 100_000
    assert state["revision"] == HEAD
    (site,) = state["sites"]
    assert (site["is_own"], site["code"], len(site["log_hash"])) == (True, "", 64)
    assert state["is_log_whole"] is True
    assert datetime.fromisoformat(state["verified_at"]).tzinfo is not None
    assert state["backed_up_at"] is None


async def test_who_subscribes_hears_of_corrections(client: Any) -> None:
    assert await _ask(client, "jobs/subscribe") is None
    await client.send_json_auto_id(
        {"type": "printernizer/jobs/update", "job_ids": [2], "change": {"classification": "business"}}
    )
    told = await client.receive_json()
    while told["type"] != "event":
        told = await client.receive_json()
    assert told["event"]["type"] == "changed"


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("jobs/update", {"job_ids": [1], "change": {"note": "x"}}),
        ("books/month", {"period": 202610}),
        ("books/closes", {}),
        ("books/close", {"period": 202610}),
        ("books/finalize", {"job_ids": [1]}),
        ("books/reverse", {"job_id": 1, "reason": "x"}),
        ("books/log", {}),
        ("books/state", {}),
        ("books/verify", {}),
    ],
)
async def test_the_books_are_for_administrators(
    client: Any, hass_admin_user: MockUser, kind: str, more: dict[str, Any]
) -> None:
    hass_admin_user.groups = []
    await client.send_json_auto_id({"type": f"printernizer/{kind}", **more})
    assert (await client.receive_json())["error"]["code"] == "unauthorized"


async def test_actions_correct_a_job_and_close_its_month(hass: HomeAssistant, client: Any) -> None:
    async def call(name: str, respond: bool = False, **data: Any) -> Any:
        return await hass.services.async_call(DOMAIN, name, data, blocking=True, return_response=respond)

    for job_id in (1, 2):
        await call("update_job", job_id=job_id, classification="business", grams=7, reason="gewogen")
    assert (await _ask(client, "jobs/get", job_id=2))["job"]["filament"] == "7.000"
    closed = await call("close_month", respond=True, period="2026-10")
    assert (closed["period"], closed["jobs"]) == (202610, 2)
    assert (closed["unpriced"], closed["uncosted"]) == (2, 0)
    with pytest.raises(ServiceValidationError):
        await call("update_job", job_id=1, grams=8)
    with pytest.raises(ServiceValidationError):
        await call("close_month", period="2026-10")


async def test_an_attempt_that_is_taken_off_a_job_is_taken_out_of_its_overhead(client: Any) -> None:
    rate = {"name": "overhead_percent", "value": "10", "valid_from": "2026-01-01"}
    await _ask(client, "rates/set", rates=[rate])
    await _ask(client, "jobs/update", job_ids=[1, 2], change={"grams": "100"})
    alone = [(await _ask(client, "jobs/get", job_id=each))["job"]["cost"] for each in (1, 2)]
    await _ask(client, "jobs/update", job_ids=[1], change={"attempt_of_id": 2})
    linked = [(await _ask(client, "jobs/get", job_id=each))["job"]["cost"] for each in (1, 2)]
    assert Decimal(linked[0]) < Decimal(alone[0])
    assert Decimal(linked[1]) > Decimal(alone[1])
    await _ask(client, "jobs/update", job_ids=[1], change={"attempt_of_id": None})
    assert [(await _ask(client, "jobs/get", job_id=each))["job"]["cost"] for each in (1, 2)] == alone


async def test_who_looks_at_the_good_job_hears_that_an_attempt_was_linked_or_taken_off(
    hass: HomeAssistant, client: Any
) -> None:
    told: list[int] = []
    async_hear_books(hass, lambda news: told.extend(news.job_ids))
    for link in (2, None):
        told.clear()
        await _ask(client, "jobs/update", job_ids=[1], change={"attempt_of_id": link})
        await hass.async_block_till_done()
        assert {1, 2} <= set(told)


async def test_a_job_is_settled_before_it_is_booked(hass: HomeAssistant, client: Any) -> None:
    ledger = hass.data[SHOP].ledger
    await ledger.accounts.update_together({1: {"classification": "private"}}, "system")
    assert 1 in await ledger.settlements.due()
    (booking,) = (await _ask(client, "books/finalize", job_ids=[1]))["bookings"]
    assert (await ledger.accounts.bookings(booking["job_id"]))[0].rates is not None
    assert 1 not in await ledger.settlements.due()


class Recorder:
    """A recorder that can't be asked, until it is back."""

    is_away = True

    async def readings(self, *_: Any) -> tuple[()]:
        if self.is_away:
            raise RecorderAway
        return ()


@pytest.fixture
def recorder(hass: HomeAssistant, client: Any, monkeypatch: pytest.MonkeyPatch) -> Recorder:
    """Give a recorder that would know what two unsettled jobs took."""
    options = {"energy_entity": "sensor.meter"}
    MockConfigEntry(domain=DOMAIN, unique_id="S1", options=options).add_to_hass(hass)
    recorder = Recorder()
    monkeypatch.setattr("custom_components.printernizer.settling.evidence.async_readings", recorder.readings)
    return recorder


async def test_what_the_recorder_still_has_to_tell_is_not_booked_without(
    hass: HomeAssistant, client: Any, recorder: Recorder
) -> None:
    accounts = hass.data[SHOP].ledger.accounts
    await accounts.update_together({1: PRIVATE, 2: PRIVATE}, "system")
    assert await _ask(client, "books/finalize", job_ids=[1]) == "jobs_not_settled"
    assert await _ask(client, "books/close", period=202610) == "jobs_not_settled"
    for language, words in (("en", "recorder can't be asked: 2."), ("de", "Recorder von Home Assistant")):
        with pytest.raises(HomeAssistantError) as refused:
            await hass.services.async_call(DOMAIN, "close_month", {"period": "2026-10"}, blocking=True)
        texts = await async_get_translations(hass, language, "exceptions", {DOMAIN})
        assert refused.value.translation_key is not None
        key = f"component.{DOMAIN}.exceptions.{refused.value.translation_key}.message"
        assert words in texts[key].format(**refused.value.translation_placeholders or {})
    assert (await accounts.month_state(202610)).booked == 0
    recorder.is_away = False
    answer = await hass.services.async_call(
        DOMAIN, "close_month", {"period": "2026-10"}, blocking=True, return_response=True
    )
    assert answer is not None
    assert (answer["jobs"], answer["unpriced"]) == (2, 0)
    assert (await accounts.bookings(1))[0].rates is not None


async def test_a_job_of_another_month_that_cannot_be_settled_keeps_no_month_open(
    hass: HomeAssistant, client: Any, recorder: Recorder
) -> None:
    accounts = hass.data[SHOP].ledger.accounts
    await accounts.update_together({1: PRIVATE | {"service_on": date(2026, 9, 30)}, 2: PRIVATE}, "system")
    recorder.is_away = False
    await async_settle(hass, 1)
    recorder.is_away = True
    assert (await _ask(client, "books/close", period=202609))["jobs"] == 1
    assert await _ask(client, "books/close", period=202610) == "jobs_not_settled"


async def test_what_the_ledger_says_against_settling_is_said_of_booking(
    hass: HomeAssistant, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: Any) -> bool:
        raise LedgerFull

    ledger = hass.data[SHOP].ledger
    await ledger.accounts.update_together({1: PRIVATE}, "system")
    monkeypatch.setattr(ledger.settlements, "enter", full)
    assert await _ask(client, "books/finalize", job_ids=[1]) == "ledger_disk_full"


async def test_what_is_found_of_the_log_is_told_by_the_shop(hass: HomeAssistant, client: Any) -> None:
    shop = hass.data[SHOP]
    await hass.async_block_till_done(wait_background_tasks=True)
    shop.desk.async_take_log(is_whole=False)
    await _ask(client, "books/verify")
    await shop.desk._async_look()
    assert shop.desk.figures is not None
    assert shop.desk.figures.is_log_whole is True


async def test_what_stands_in_a_month_is_listed_with_what_took_it_back(client: Any) -> None:
    await _ask(client, "jobs/update", job_ids=[1], change={"classification": "private", "name": "Vase"})
    await _ask(client, "books/finalize", job_ids=[1])
    booked = await _ask(client, "books/bookings", period=202610)
    assert [(line["kind"], line["job_id"], line["name"]) for line in booked["lines"]] == [
        ("original", 1, "Vase"),
        (None, 2, ""),
    ]
    assert (booked["total"], booked["next"]) == (2, None)
    await _ask(client, "books/reverse", job_id=1, reason="falsch")
    now = dt_util.now()
    taken_back = (await _ask(client, "books/bookings", period=now.year * 100 + now.month))["lines"]
    assert [(line["kind"], line["of"]) for line in taken_back] == [("reversal", "PZ-2026-0001")]
    first = await _ask(client, "books/bookings", period=202610, limit=1)
    rest = await _ask(client, "books/bookings", period=202610, limit=1, after=first["next"])
    assert [line["job_id"] for line in (*first["lines"], *rest["lines"])] == [1, 2]
    assert rest["next"] is None
    assert await _ask(client, "books/bookings", period=202610, after="nonsense") == "invalid_cursor"


async def test_what_stands_in_a_month_is_for_administrators(client: Any, hass_admin_user: MockUser) -> None:
    hass_admin_user.groups = []
    await client.send_json_auto_id({"type": "printernizer/books/bookings", "period": 202610})
    assert (await client.receive_json())["error"]["code"] == "unauthorized"
