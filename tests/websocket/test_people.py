"""Customers, orders, quotes, rules and their papers over the websocket: for administrators of a business, without a name
anywhere that others look."""

from datetime import timedelta
from io import BytesIO
import json
import logging
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from pytest_homeassistant_custom_component.common import MockUser, async_capture_events
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.costing import TaxMode, TaxModeChange
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, NewJob, Printer
from custom_components.printernizer.library.models import JobFileRole, Origin, OriginSource
from custom_components.printernizer.privacy import PRIVACY
from custom_components.printernizer.privacy.tombstones import FILE
from custom_components.printernizer.shop import SHOP
from homeassistant.const import MATCH_ALL
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from tests.simulators.printfiles import make_3mf

MARK = "Xaverine"

type Ask = Any


@pytest.fixture(autouse=True)
async def _shop(hass: HomeAssistant, socket_enabled: None, recorder_away: None) -> None:
    await hass.config.async_set_time_zone("Europe/Berlin")
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.data[SHOP].settings.async_update(
        business={"is_on": True, "name": "Werkstatt Süd", "address": ["Weg 1", "70173 Stuttgart"]}
    )
    change = TaxModeChange(valid_from=dt_util.now().date() - timedelta(days=900), mode=TaxMode.REGULAR)
    await hass.data[SHOP].ledger.rates.set_tax_mode(change, by="system", at=dt_util.utcnow())


@pytest.fixture
def recorder_away() -> None:
    """Do without the recorder: prices are those of the settings."""


@pytest.fixture
async def ask(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> Ask:
    client = await hass_ws_client(hass)

    async def ask(type_: str, **content: Any) -> Any:
        await client.send_json_auto_id({"type": f"printernizer/{type_}", **content})
        answer = await client.receive_json()
        return answer["result"] if answer["success"] else answer["error"]

    return ask


async def new_customer(ask: Ask, **details: Any) -> dict[str, Any]:
    return await ask("customers/save", customer={"name": f"{MARK} Öhler", "city": "Köln", **details})


WISH = {"materials": [{"type": "PETG", "grams": "210"}], "seconds": 27_360}

COMMANDS: dict[str, dict[str, Any]] = {
    "customers/list": {},
    "customers/get": {"customer_id": 1},
    "customers/save": {"customer": {}},
    "customers/restrict": {"customer_id": 1, "is_restricted": True},
    "customers/erase": {"customer_id": 1},
    "customers/export": {"customer_id": 1},
    "customers/requests": {},
    "customers/add_request": {"customer_id": 1, "kind": "access", "received_on": "2026-11-01"},
    "customers/answer_request": {"request_id": 1},
    "orders/list": {},
    "orders/get": {"order_id": 1},
    "orders/save": {"order": {}},
    "orders/assign": {"order_id": 1, "job_ids": [1]},
    "quotes/list": {},
    "quotes/get": {"quote_id": 1},
    "quotes/estimate": {"wish": WISH},
    "quotes/save": {"quote": {"wish": WISH}},
    "quotes/accept": {"quote_id": 1},
    "quotes/sheet": {"quote_id": 1},
    "rules/list": {},
    "rules/set": {"rules": []},
    "rules/test": {},
    "privacy/page": {"page": "processing"},
    "privacy/purge": {},
}


@pytest.mark.parametrize("type_", COMMANDS)
async def test_who_is_no_administrator_gets_nothing(ask: Ask, hass_admin_user: MockUser, type_: str) -> None:
    hass_admin_user.groups = []
    assert (await ask(type_, **COMMANDS[type_]))["code"] == "unauthorized"


@pytest.mark.parametrize("type_", COMMANDS)
async def test_a_hobby_has_nothing_of_it(hass: HomeAssistant, ask: Ask, type_: str) -> None:
    await hass.data[SHOP].settings.async_update(business={"is_on": False})
    assert (await ask(type_, **COMMANDS[type_]))["translation_key"] == "business_off"


async def test_customers_orders_and_rules_are_kept_and_found(hass: HomeAssistant, ask: Ask) -> None:
    who = await new_customer(ask)
    assert (who["number"], who["details"]["city"]) == ("K-0001", "Köln")
    assert (await ask("customers/list", text="öhler"))["customers"] == [who]
    assert await ask("customers/get", customer_id=who["id"]) == who
    assert (await new_customer(ask, vat_id="DE12"))["translation_key"] == "customer_vat_id"
    assert (await ask("customers/get", customer_id=77))["translation_key"] == "customer_missing"
    order = await ask(
        "orders/save", order={"customer_id": who["id"], "title": "Lampe", "price": {"amount": "21.90"}}
    )
    assert order["price"] == {
        "basis": "gross",
        "treatment": "DE_STD",
        "rate": "19",
        "country": "DE",
        "reason": "",
        "net": "18.40",
        "vat": "3.50",
        "gross": "21.90",
    }
    old = await ask("orders/save", order_id=order["id"], order={"service_on": "2020-01-01"})
    assert old["translation_key"] == "tax_not_a_supply"
    eu = {"amount": "10", "treatment": "EU_GOODS"}
    refused = await ask("orders/save", order={"customer_id": who["id"], "price": eu})
    assert refused["translation_key"] == "tax_vat_id_missing"
    assert (await ask("orders/save", order={"price": {"amount": "1,5"}}))["translation_key"] == "no_number"
    # What is booked can't be forgotten, so nothing that tells of a person gets there.
    for number in ("Vera Muster", "Muster", "7" * 37):
        told = await ask("orders/save", order_id=order["id"], order={"external_invoice_no": number})
        assert told["code"] == "invalid_format"
    told = await ask("orders/save", order_id=order["id"], order={"external_invoice_no": " RE-7 "})
    assert told["external_invoice_no"] == "RE-7"
    order = await ask("orders/save", order_id=order["id"], order={"external_invoice_no": ""})
    sheet = await ask("orders/get", order_id=order["id"])
    assert (sheet["order"]["number"], sheet["jobs"], sheet["costs"]["contribution"]) == (
        order["number"],
        [],
        "18.40",
    )
    assert (await ask("orders/list", customer_id=who["id"]))["total"] == 1
    rule = {
        "kind": "prefix",
        "pattern": "Lampe",
        "classification": "business",
        "customer_id": who["id"],
        "order_id": order["id"],
    }
    assert await ask("rules/set", rules=[rule]) == {"rules": [rule]}
    assert await ask("rules/list") == {"rules": [rule]}
    found = await ask("rules/test", traits={"file_name": "LAMPE.3mf"})
    assert found["match"]["order_id"] == order["id"]
    assert await ask("rules/test", traits={"file_name": "Vase.3mf"}) == {"match": None}
    assert (await ask("rules/test", job_id=99))["translation_key"] == "job_missing"


async def test_lists_come_in_the_order_that_is_asked_for(ask: Ask) -> None:
    for name in ("Zander", "Öhler", "Ohm"):
        await ask("customers/save", customer={"name": name})
    for title, due in (("a", "2026-12-03"), ("b", None), ("c", "2026-12-01")):
        await ask("orders/save", order={"title": title, "due_on": due})
    for amount in ("9.00", "10.00"):
        await ask("quotes/save", quote={"wish": WISH | {"price": {"amount": amount}}})

    async def pages(noun: str, **order: Any) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = []
        place: dict[str, Any] = {}
        while True:
            page = await ask(f"{noun}/list", limit=1, **order, **place)
            rows += page[noun]
            if page["next"] is None:
                return rows
            place = {"after": page["next"]}

    found = await pages("customers", sort="name", is_descending=False)
    assert [row["details"]["name"] for row in found] == ["Öhler", "Ohm", "Zander"]
    found = await pages("orders", sort="due", is_descending=True)
    assert [row["title"] for row in found] == ["a", "c", "b"]
    found = await pages("quotes", sort="price", is_descending=True)
    assert [row["price"]["gross"] for row in found] == ["10.00", "9.00"]
    # The cursor of another order leads nowhere, and there is no other word.
    following = (await ask("orders/list", limit=1))["next"]
    refused = await ask("orders/list", sort="due", after=following)
    assert refused["translation_key"] == "invalid_cursor"
    for noun in ("customers", "orders", "quotes"):
        assert (await ask(f"{noun}/list", sort="city"))["code"] == "invalid_format"


async def test_a_quote_is_computed_printed_and_accepted(
    hass: HomeAssistant, ask: Ask, hass_client_no_auth: ClientSessionGenerator
) -> None:
    who = await new_customer(ask, company="<script>alert(1)</script>")
    estimate = await ask("quotes/estimate", wish=WISH | {"minutes": 13}, customer_id=who["id"])
    assert sum(map(_cents4, estimate["cost"].values())) == _cents4(estimate["full"])
    assert estimate["price"]["treatment"] == "DE_STD"
    quote = await ask(
        "quotes/save",
        quote={
            "customer_id": who["id"],
            "title": "Lampe & <b>Schirm</b>",
            "valid_until": "2026-12-24",
            "wish": WISH | {"quantity": 2, "price": {"amount": "1234.50", "basis": "gross"}},
        },
    )
    assert (quote["number"][:3], quote["price"]["gross"], quote["quantity"]) == ("AN-", "1234.50", 2)
    url = (await ask("quotes/sheet", quote_id=quote["id"]))["url"]
    assert MARK not in url
    client = await hass_client_no_auth()
    response = await client.get(url)
    text = await response.text()
    assert response.status == 200
    assert "script" not in response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert "<script" not in text
    assert "Lampe &amp; &lt;b&gt;Schirm&lt;/b&gt;" in text
    for part in (
        "Dies ist keine Rechnung.",
        quote["number"],
        "24.12.2026",
        "1.234,50\u00a0€",
        "19\u00a0%",
        MARK,
        "Ihre Anfrage",
    ):
        assert part in text, part
    english = (await ask("quotes/sheet", quote_id=quote["id"], language="en"))["url"]
    assert "This is not an invoice." in await (await client.get(english)).text()
    assert (await client.get(url.split("?")[0])).status == 403
    wrong = url.replace("/papers/", "/papers/x")
    assert (await client.get(wrong)).status in {401, 403, 404}

    order = await ask("quotes/accept", quote_id=quote["id"])
    assert (order["customer"], order["price"]["gross"]) == ("K-0001", "1234.50")
    assert (await ask("quotes/accept", quote_id=quote["id"]))["translation_key"] == "quote_closed"
    assert (await ask("quotes/get", quote_id=quote["id"]))["order"] == order["number"]
    sheet = await ask("orders/get", order_id=order["id"])
    assert sheet["costs"]["estimated_full"] is not None
    assert (await ask("quotes/save", quote={"title": "x"}))["translation_key"] == "quote_of_nothing"
    assert (await ask("quotes/list", text="lampe"))["total"] == 1


async def test_orders_and_quotes_tell_whose_they_are_as_long_as_that_may_be_shown(ask: Ask) -> None:
    who = await new_customer(ask)
    firm = await new_customer(ask, company="Müller GmbH")
    for customer in (who, firm):
        quote = await ask("quotes/save", quote={"customer_id": customer["id"], "wish": WISH})
        await ask("quotes/accept", quote_id=quote["id"])
    await ask("orders/save", order={"title": "Für mich"})

    async def names() -> tuple[list[str | None], list[str | None]]:
        orders = (await ask("orders/list"))["orders"]
        quotes = (await ask("quotes/list"))["quotes"]
        return [each["customer_name"] for each in orders], [each["customer_name"] for each in quotes]

    assert await names() == ([None, "Müller GmbH", f"{MARK} Öhler"], ["Müller GmbH", f"{MARK} Öhler"])
    sheet = await ask("orders/get", order_id=1)
    assert (sheet["order"]["customer_name"], sheet["quotes"][0]["customer"]) == (f"{MARK} Öhler", "K-0001")

    await ask("customers/restrict", customer_id=who["id"], is_restricted=True)
    plan = await ask("customers/erase", customer_id=firm["id"])
    await ask("customers/erase", customer_id=firm["id"], token=plan["token"])
    assert await names() == ([None, None, None], [None, None])
    assert [each["customer"] for each in (await ask("orders/list"))["orders"]] == [None, "K-0002", "K-0001"]


async def test_a_quote_that_is_opened_again_tells_what_was_said(ask: Ask) -> None:
    wish = {
        "materials": [{"type": "PETG", "grams": "42.5"}, {"type": "TPU", "grams": "3"}],
        "seconds": 10_800,
        "quantity": 3,
        "minutes": 13,
        "packaging": "0.85",
        "is_customer_material": True,
        "price": {"amount": "119.00", "basis": "gross", "treatment": "NOT_TAXABLE", "reason": MARK},
    }
    saved = await ask("quotes/save", quote={"title": "Drei", "wish": wish})
    quote = await ask("quotes/get", quote_id=saved["id"])
    assert {key: value for key, value in quote.items() if key != "told"} == saved
    assert quote["told"] == {
        "file_name": None,
        "materials": wish["materials"],
        "seconds": 10_800,
        "serial": "",
        "minutes": 13,
        "packaging": "0.85",
        "is_customer_material": True,
        "amount": "119.00",
        "basis": "gross",
        "treatment": "NOT_TAXABLE",
        "rate": None,
    }
    # A person's words stand where they can be forgotten.
    assert (quote["price"]["reason"], MARK in str(quote["told"])) == (MARK, False)
    computed = await ask("quotes/save", quote={"wish": WISH})
    told = (await ask("quotes/get", quote_id=computed["id"]))["told"]
    assert (told["amount"], told["treatment"], told["minutes"]) == (None, None, None)


async def test_an_order_tells_which_treatment_a_person_chose(ask: Ask) -> None:
    usual = await ask("orders/save", order={"price": {"amount": "10"}})
    assert (await ask("orders/get", order_id=usual["id"]))["treatment"] is None
    price = {"amount": "10", "treatment": "DE_13B"}
    refused = await ask("orders/save", order={"price": price})
    assert refused["translation_key"] == "tax_reason_missing"
    chosen = await ask("orders/save", order={"price": price | {"reason": "Bauleistung"}})
    sheet = await ask("orders/get", order_id=chosen["id"])
    assert (sheet["treatment"], sheet["order"]["price"]["reason"]) == ("DE_13B", "Bauleistung")
    assert (await ask("orders/get", order_id=(await ask("orders/save", order={}))["id"]))["treatment"] is None


def _cents4(text: str) -> int:
    return int(text.replace(".", ""))


async def test_a_small_business_shows_no_tax(
    hass: HomeAssistant, ask: Ask, hass_client_no_auth: ClientSessionGenerator
) -> None:
    change = TaxModeChange(valid_from=dt_util.now().date(), mode=TaxMode.SMALL_BUSINESS)
    await hass.data[SHOP].ledger.rates.set_tax_mode(change, by="system", at=dt_util.utcnow())
    quote = await ask("quotes/save", quote={"wish": WISH | {"price": {"amount": "19.92"}}})
    assert (quote["price"]["vat"], quote["price"]["gross"]) == ("0.00", "19.92")
    url = (await ask("quotes/sheet", quote_id=quote["id"]))["url"]
    text = await (await (await hass_client_no_auth()).get(url)).text()
    assert "Steuerfreier Umsatz nach § 19 UStG (Kleinunternehmer)." in text
    assert "Umsatzsteuer" not in text


async def test_a_quote_from_a_sliced_file(hass: HomeAssistant, ask: Ask) -> None:
    library = hass.data[SHOP].library

    async def pieces() -> Any:
        yield make_3mf(name="vase", seconds=7200)

    origin = Origin(source=OriginSource.UPLOAD, name="vase.gcode.3mf", seen_at=dt_util.utcnow())
    kept = await library.receive(pieces(), "vase.gcode.3mf", None, origin)
    estimate = await ask("quotes/estimate", wish={"file_id": kept.sha256, "plate": 1})
    assert estimate["seconds"] == 7200
    saved = await ask("quotes/save", quote={"wish": {"file_id": kept.sha256, "plate": 1}})
    told = (await ask("quotes/get", quote_id=saved["id"]))["told"]
    assert (told["file_name"], told["seconds"]) == ("vase.gcode.3mf", 7200)
    assert estimate["materials"]
    assert (await ask("quotes/estimate", wish={"file_id": "0" * 64}))["translation_key"] == "file_not_kept"
    assert (await ask("quotes/estimate", wish={"file_id": kept.sha256, "plate": 9}))[
        "translation_key"
    ] == "plate_missing"


async def test_a_customers_data_are_handed_out_in_a_package(
    hass: HomeAssistant, ask: Ask, hass_client_no_auth: ClientSessionGenerator
) -> None:
    who = await new_customer(ask)
    await ask("orders/save", order={"customer_id": who["id"], "title": "Lampe"})
    url = (await ask("customers/export", customer_id=who["id"]))["url"]
    response = await (await hass_client_no_auth()).get(url)
    assert response.status == 200
    assert MARK not in response.headers["Content-Disposition"]
    assert "K-0001" in response.headers["Content-Disposition"]
    package = ZipFile(BytesIO(await response.read()))
    data = json.loads(package.read("data.json"))
    assert data["customer"]["name"] == f"{MARK} Öhler"
    assert [order["title"] for order in data["orders"]] == ["Lampe"]
    page = package.read("data.html").decode()
    assert "Auskunft" in page
    assert MARK in page
    log = await hass.data[SHOP].ledger.privacy.record(who["id"])
    assert [row["action"] for row in log.log][-1] == "customer.export"


async def test_erasing_takes_two_steps_and_leaves_tombstones_in_two_places(
    hass: HomeAssistant, ask: Ask, hass_storage: dict[str, Any]
) -> None:
    who = await new_customer(ask)
    plan = await ask("customers/erase", customer_id=who["id"])
    assert plan["counts"]["details"] == 1
    wrong = await ask("customers/erase", customer_id=who["id"], token="x" * 32)
    assert wrong["translation_key"] == "erasure_token"
    await ask("orders/save", order={"customer_id": who["id"]})
    changed = await ask("customers/erase", customer_id=who["id"], token=plan["token"])
    assert changed["translation_key"] == "erasure_changed"
    plan = await ask("customers/erase", customer_id=who["id"])
    done = await ask("customers/erase", customer_id=who["id"], token=plan["token"])
    assert (done["counts"], done["token"]) == (plan["counts"], None)
    assert (await ask("customers/get", customer_id=who["id"]))["state"] == "erased"
    stones = json.loads((hass.data[SHOP].library.root / FILE).read_text())["erased"]
    assert [stone["customer"] for stone in stones] == ["K-0001"]
    assert hass_storage[f"{DOMAIN}.erasures"]["data"]["erased"] == stones
    assert MARK not in str(hass_storage)
    for path in Path(hass.config.config_dir).rglob("*"):
        if path.is_file():
            assert MARK.encode() not in path.read_bytes(), path


async def test_a_restored_ledger_forgets_again(hass: HomeAssistant, ask: Ask) -> None:
    who = await new_customer(ask)
    beside = hass.data[SHOP].library.root / FILE
    beside.parent.mkdir(parents=True, exist_ok=True)
    later = (dt_util.utcnow() + timedelta(minutes=1)).isoformat()
    rows = [{"customer": "K-0001", "erased_at": later, "files": []}, {"customer": "drop table", "x": 1}, 7]
    beside.write_text(json.dumps({"erased": rows}))
    hass.data[PRIVACY].async_stop()
    await hass.data[PRIVACY].async_start()
    assert (await ask("customers/get", customer_id=who["id"]))["state"] == "erased"
    assert (await ask("customers/list", text=MARK))["total"] == 0


async def test_only_copies_are_restricted_until_the_law_lets_go(hass: HomeAssistant, ask: Ask) -> None:
    await hass.data[SHOP].settings.async_update(business={"is_only_copy": True})
    who = await new_customer(ask)
    today = dt_util.now().date()
    await ask("orders/save", order={"customer_id": who["id"], "service_on": today.isoformat()})
    plan = await ask("customers/erase", customer_id=who["id"])
    assert plan["erase_on"] == f"{today.year + 10}-12-31"
    await ask("customers/erase", customer_id=who["id"], token=plan["token"])
    shown = await ask("customers/get", customer_id=who["id"])
    assert (shown["state"], shown["details"], shown["erase_on"]) == ("restricted", None, plan["erase_on"])


async def test_an_open_request_is_reminded_of_after_21_days(
    hass: HomeAssistant, ask: Ask, issue_registry: ir.IssueRegistry
) -> None:
    who = await new_customer(ask)
    today = dt_util.now().date()
    young = {
        "customer_id": who["id"],
        "kind": "access",
        "received_on": (today - timedelta(days=20)).isoformat(),
    }
    await ask("customers/add_request", **young)
    assert issue_registry.async_get_issue(DOMAIN, "privacy_requests") is None
    old = young | {"kind": "erasure", "received_on": (today - timedelta(days=21)).isoformat()}
    request = await ask("customers/add_request", **old)
    issue = issue_registry.async_get_issue(DOMAIN, "privacy_requests")
    assert issue is not None
    assert issue.translation_placeholders == {"count": "1"}
    await ask("customers/answer_request", request_id=request["id"])
    assert issue_registry.async_get_issue(DOMAIN, "privacy_requests") is None
    assert len((await ask("customers/requests", is_open=True))["requests"]) == 1


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("processing", ("Art. 30", "Werkstatt Süd", "10 Jahre", "72 Stunden")),
        ("procedure", ("Vorsystem", "Regelbesteuerung", "SHA-256", "AN-")),
    ],
)
async def test_the_pages_are_written_from_the_settings(
    ask: Ask, hass_client_no_auth: ClientSessionGenerator, page: str, words: tuple[str, ...]
) -> None:
    answer = await ask("privacy/page", page=page)
    text = await (await (await hass_client_no_auth()).get(answer["url"])).text()
    for word in words:
        assert word in answer["markdown"].replace("\\", ""), word
        assert word in text, word


async def test_what_is_due_is_counted_and_deleted(
    hass: HomeAssistant, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    ledger = hass.data[SHOP].ledger
    year = dt_util.now().year - 11
    at = dt_util.utcnow().replace(year=year, month=6, day=1)
    printer = Printer(serial="A1-1", vendor="bambu", model="A1", name="")
    job = await ledger.start_job(
        NewJob(printer=printer, identity="1", first_seen_at=at, currency="EUR", name=f"{MARK} Vase")
    )
    await ledger.end_job(job.id, JobEnd(result=JobResult.FINISHED, at=at, witnessed=True))
    counted = await ask("privacy/purge")
    assert counted == {
        "counts": {"quotes": 0, "requests": 0, "photos": 0, "orders": 0, "jobs": 1},
        "customers_due": 0,
        "customers_idle": [],
    }
    caplog.set_level("INFO")
    await hass.data[SHOP].settings.async_update(privacy={"job_years": 0})
    assert (await ask("privacy/purge", dry_run=False))["counts"]["jobs"] == 0
    await hass.data[SHOP].settings.async_update(privacy={"job_years": 10})
    assert await ask("privacy/purge", dry_run=False) == counted
    assert "Retention: 1 jobs" in caplog.text
    assert (await ask("privacy/purge"))["counts"]["jobs"] == 0
    for path in Path(hass.config.path(".storage")).rglob("*.db*"):
        assert MARK.encode() not in path.read_bytes(), path


async def test_the_actions_export_and_erase_by_number(
    hass: HomeAssistant, ask: Ask, hass_client_no_auth: ClientSessionGenerator
) -> None:
    await new_customer(ask)

    async def call(name: str, **data: Any) -> Any:
        return await hass.services.async_call(DOMAIN, name, data, blocking=True, return_response=True)

    url = (await call("export_customer", customer="k-0001"))["url"]
    assert (await (await hass_client_no_auth()).get(url)).status == 200
    plan = await call("erase_customer", customer="K-0001")
    assert plan["counts"]["details"] == 1
    done = await call("erase_customer", customer="K-0001", token=plan["token"])
    assert (done["token"], done["counts"]) == (None, plan["counts"])
    for wrong in ("K-0099", "'; --"):
        with pytest.raises(ServiceValidationError) as refused:
            await call("export_customer", customer=wrong)
        assert refused.value.translation_key == "customer_missing"


async def test_a_name_is_nowhere_that_others_look(
    hass: HomeAssistant, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    events = async_capture_events(hass, MATCH_ALL)
    who = await new_customer(ask, email=f"{MARK}@example.org")
    await ask("customers/save", customer_id=who["id"], customer={"note": MARK})
    quote = await ask("quotes/save", quote={"customer_id": who["id"], "title": MARK, "wish": WISH})
    urls = [
        await ask("quotes/sheet", quote_id=quote["id"]),
        await ask("customers/export", customer_id=who["id"]),
    ]
    await ask("quotes/accept", quote_id=quote["id"])
    assert MARK in str([await ask("orders/list"), await ask("quotes/list")])
    await ask(
        "rules/set",
        rules=[{"kind": "prefix", "pattern": MARK, "classification": "business", "customer_id": who["id"]}],
    )
    await ask("customers/save", customer_id=who["id"], customer={"country": "XX", "vat_id": "ATU1"})
    await hass.async_block_till_done()
    # Home Assistant itself writes down all it is asked when it is told to debug.
    ours = "\n".join(
        record.getMessage()
        for record in caplog.records
        if record.levelno > logging.DEBUG or record.name.startswith("custom_components")
    )
    states = [state.as_dict() for state in hass.states.async_all()]
    told = [event.as_dict() for event in events if event.event_type != "call_service"]
    issues = [issue.to_json() for issue in ir.async_get(hass).issues.values()]
    everything = f"{states}{told}{issues}{urls}{ours}"
    assert MARK not in everything
    assert MARK.casefold() not in everything.casefold()


async def test_photos_of_an_erased_customer_are_deleted_from_the_library(
    hass: HomeAssistant, ask: Ask
) -> None:
    shop = hass.data[SHOP]
    who = await new_customer(ask)
    order = await ask("orders/save", order={"customer_id": who["id"]})
    printer = Printer(serial="A1", vendor="bambu", model="A1")
    now = dt_util.utcnow()
    job = await shop.ledger.start_job(
        NewJob(printer=printer, identity="x", first_seen_at=now, name=f"{MARK} Vase", currency="EUR")
    )
    await ask("orders/assign", order_id=order["id"], job_ids=[job.id])
    assert (await ask("customers/erase", customer_id=who["id"]))["translation_key"] == "customer_busy"
    await shop.ledger.end_job(job.id, JobEnd(result=JobResult.FINISHED, at=now, witnessed=True))

    async def pieces() -> Any:
        yield b"\xff\xd8\xff\xe0" + bytes(100)

    origin = Origin(source=OriginSource.CAMERA, name=f"{MARK}.jpg", seen_at=now)
    photo = await shop.library.receive(pieces(), f"{MARK}.jpg", None, origin)
    await shop.ledger.attach_to_job(job.id, photo.sha256, JobFileRole.FINISH, now)
    plan = await ask("customers/erase", customer_id=who["id"])
    assert (plan["counts"]["jobs"], plan["counts"]["pictures"]) == (1, 1)
    await ask("customers/erase", customer_id=who["id"], token=plan["token"])
    assert await shop.library.find(photo.sha256) is None
    assert (await shop.ledger.job(job.id)).name == ""
