"""Filaments and spools over the websocket, from a real ledger and with a simulated A1."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, JobFilament, NewJob, Printer
from custom_components.printernizer.ledger.account_words import SpoolUseReason
from custom_components.printernizer.ledger.stock_rows import SpoolUse
from custom_components.printernizer.shop import SHOP
from custom_components.printernizer.websocket.serialize_materials import serialize_use
from homeassistant.auth.const import GROUP_ID_READ_ONLY, GROUP_ID_USER
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from tests.conftest import SetUp

PETG = {
    "material": "PETG", "vendor": "Prusament", "name": "Schwarz", "color": "#1a1a1a", "density": "1.27",
    "price": "29.99", "price_basis": "gross", "tax_percent": "19", "spool_grams": "1000", "empty_grams": "193",
    "low_at": "400",
}  # fmt: skip


async def ask(client: Any, verb: str, **more: Any) -> dict[str, Any]:
    await client.send_json_auto_id({"type": f"{DOMAIN}/materials/{verb}", **more})
    answer: dict[str, Any] = await client.receive_json()
    return answer


async def told(client: Any, verb: str, **more: Any) -> Any:
    answer = await ask(client, verb, **more)
    assert answer["success"], answer
    return answer["result"]


@pytest.fixture
async def client(hass: HomeAssistant, socket_enabled: None, hass_ws_client: WebSocketGenerator) -> Any:
    assert await async_setup_component(hass, DOMAIN, {})
    return await hass_ws_client(hass)


@pytest.fixture
async def printer(hass: HomeAssistant, client: Any, bambu_entry: MockConfigEntry, set_up: SetUp) -> str:
    await set_up(bambu_entry)
    return bambu_entry.entry_id


async def _as(hass: HomeAssistant, group: str, hass_ws_client: WebSocketGenerator) -> Any:
    user = await hass.auth.async_create_user("Somebody", group_ids=[group])
    refresh = await hass.auth.async_create_refresh_token(user, "https://example.com/app")
    return await hass_ws_client(hass, hass.auth.async_create_access_token(refresh))


async def filament_and_spool(client: Any, **values: Any) -> tuple[int, int]:
    filament = (await told(client, "save_filament", **PETG))["filament_id"]
    return filament, (await told(client, "save_spool", filament_id=filament, **values))["id"]


async def prints(hass: HomeAssistant, spool: int, grams: str, days_ago: int = 0) -> None:
    ledger, at = hass.data[SHOP].ledger, dt_util.utcnow() - timedelta(days=days_ago)
    job = await ledger.start_job(
        NewJob(
            printer=Printer(serial="S1", vendor="bambu", model="A1"),
            identity=f"{grams}{days_ago}", first_seen_at=at, currency="EUR", name="Haken",
        )
    )  # fmt: skip
    await ledger.end_job(
        job.id,
        JobEnd(result=JobResult.FINISHED, at=at, witnessed=True),
        {},
        [JobFilament(position=0, spool_id=spool, grams_used=Decimal(grams))],
    )


async def test_a_filament_is_entered_changed_and_listed_with_how_long_it_lasts(
    hass: HomeAssistant, client: Any
) -> None:
    filament, spool = await filament_and_spool(client, remaining_grams="620.25")
    await told(client, "save_filament", filament_id=filament, price="31.49", note="Regal")
    await prints(hass, spool, "28.25", 1)
    page = await told(client, "filaments", text="prusament")
    (found,) = page["filaments"]
    assert (page["total"], page["next"]) == (1, None)
    assert (found["type"], found["color"], found["density"], found["price"]) == (
        "PETG", "1A1A1A", "1.2700", "31.4900",
    )  # fmt: skip
    assert (found["spools"], found["remaining"], found["is_low"], found["note"]) == (
        1,
        "592.000",
        False,
        "Regal",
    )
    assert (found["per_day"], found["days"], found["is_due"]) == ("1.01", "586.8", False)
    assert (await told(client, "filaments", material="PLA"))["filaments"] == []


async def test_a_filament_needs_a_type(client: Any) -> None:
    answer = await ask(client, "save_filament", vendor="X")
    assert answer["error"]["translation_key"] == "filament_without_type"


async def test_filaments_and_spools_are_put_away_and_come_back(client: Any) -> None:
    filament, spool = await filament_and_spool(client)
    answer = await ask(client, "archive_filament", filament_id=filament)
    assert answer["error"]["translation_key"] == "filament_in_use"
    await told(client, "archive_spool", spool_id=spool)
    await told(client, "archive_filament", filament_id=filament)
    assert (await told(client, "spools"))["total"] == 0
    (found,) = (await told(client, "filaments", is_archived=True))["filaments"]
    assert (found["per_day"], found["days"], found["is_due"]) == (None, None, True)
    await told(client, "archive_spool", spool_id=spool, is_archived=False)
    assert (await told(client, "spools"))["total"] == 1


async def test_a_spool_is_entered_changed_weighed_and_tells_what_was_taken_off(
    hass: HomeAssistant, client: Any
) -> None:
    filament, spool = await filament_and_spool(client, lot="L-1", bought_on="2026-11-02", price="25")
    changed = await told(client, "save_spool", spool_id=spool, location="Regal 3", remaining_grams="900")
    assert (changed["remaining"], changed["location"], changed["lot"], changed["bought_on"]) == (
        "900.000", "Regal 3", "L-1", "2026-11-02",
    )  # fmt: skip
    weighed = await told(client, "weigh", spool_id=spool, gross="693.5")
    assert weighed["remaining"] == "500.500"
    assert (await told(client, "weigh", spool_id=spool, gross="10"))["remaining"] == "0.000"
    await prints(hass, spool, "5")
    assert (await told(client, "spool", spool_id=spool))["needs_check"] is True
    page = await told(client, "uses", spool_id=spool, limit=2)
    assert page["total"] == 4
    rest = await told(client, "uses", spool_id=spool, limit=10, after=page["next"])
    uses = page["uses"] + rest["uses"]
    assert [use["job_name"] for use in uses if use["reason"] == "job"] == ["Haken"]
    grams = {(use["grams"], use["reason"]) for use in uses}
    assert grams == {
        ("100.000", "correction"), ("399.500", "correction"), ("500.500", "correction"), ("5.000", "job"),
    }  # fmt: skip
    assert filament


@pytest.mark.parametrize(
    ("verb", "message", "key"),
    [
        ("spool", {"spool_id": 99}, "spool_missing"),
        ("save_filament", {"filament_id": 99, "name": "x"}, "filament_missing"),
        ("save_spool", {"filament_id": 99}, "filament_missing"),
        ("save_spool", {"lot": "x"}, "filament_missing"),
        ("weigh", {"spool_id": 99, "remaining": "1"}, "spool_missing"),
        ("weigh", {"spool_id": 99}, "weigh_either"),
        ("weigh", {"spool_id": 99, "remaining": "1", "gross": "2"}, "weigh_either"),
        ("unmount", {"spool_id": 99}, "spool_missing"),
        ("filaments", {"after": "x"}, "invalid_cursor"),
        ("spools", {"after": "x"}, "invalid_cursor"),
    ],
)
async def test_what_makes_no_sense_is_said_in_words(
    client: Any, verb: str, message: dict[str, Any], key: str
) -> None:
    assert (await ask(client, verb, **message))["error"]["translation_key"] == key


@pytest.mark.parametrize(
    "values",
    [
        {"price": "1.23456"}, {"price": 12.5}, {"price": "NaN"}, {"price": "-1"}, {"spool_grams": "0"},
        {"color": "red"}, {"low_at": "1e9"}, {"vendor": "x" * 256}, {"density": "x"}, {"tax_percent": "100"},
    ],
)  # fmt: skip
async def test_a_filament_with_numbers_that_can_not_be_is_refused(
    client: Any, values: dict[str, Any]
) -> None:
    assert (await ask(client, "save_filament", **{**PETG, **values}))["error"]["code"] == "invalid_format"


async def test_a_spool_whose_empty_weight_nobody_knows_can_not_be_weighed_with_it(client: Any) -> None:
    filament = (await told(client, "save_filament", material="PLA"))["filament_id"]
    spool = (await told(client, "save_spool", filament_id=filament))["id"]
    answer = await ask(client, "weigh", spool_id=spool, gross="500")
    assert answer["error"]["translation_key"] == "empty_weight_unknown"


async def test_a_spool_is_put_into_a_slot_and_taken_out(
    hass: HomeAssistant, client: Any, printer: str
) -> None:
    _, spool = await filament_and_spool(client)
    places = (await told(client, "places"))["places"]
    key = places[0]["key"]
    assert {place["entry_id"] for place in places} == {printer}
    assert all(place["spool"] is None for place in places)
    await told(client, "mount", entry_id=printer, slot=key, spool_id=spool)
    place = next(each for each in (await told(client, "places"))["places"] if each["key"] == key)
    assert place["spool"]["id"] == spool
    found = await told(client, "spool", spool_id=spool)
    assert (found["printer_name"], found["tray"]) == ("Werkbank", place["tray"])
    assert (await told(client, "spools", is_mounted=True))["total"] == 1
    await told(client, "mount", entry_id=printer, slot=key, spool_id=None)
    assert (await told(client, "spools", is_mounted=True))["total"] == 0
    await told(client, "mount", entry_id=printer, slot=key, spool_id=spool)
    await told(client, "unmount", spool_id=spool)
    assert (await told(client, "spools", is_mounted=True))["total"] == 0
    answer = await ask(client, "mount", entry_id=printer, slot="99:3", spool_id=spool)
    assert answer["error"]["translation_key"] == "slot_unknown"
    assert (await ask(client, "mount", entry_id=printer, slot="x", spool_id=1))["error"][
        "code"
    ] == "invalid_format"


async def test_a_prusa_has_a_holder_and_tools(
    hass: HomeAssistant, client: Any, prusalink_entry: MockConfigEntry, set_up: SetUp
) -> None:
    await set_up(prusalink_entry)
    places = (await told(client, "places"))["places"]
    assert [(place["key"], place["tray"]) for place in places] == [
        ("x:0", 254), ("0:0", 0), ("0:1", 1), ("0:2", 2), ("0:3", 3), ("0:4", 4),
    ]  # fmt: skip


async def test_prices_are_for_administrators(
    hass: HomeAssistant, client: Any, printer: str, hass_ws_client: WebSocketGenerator
) -> None:
    filament, spool = await filament_and_spool(client, price="25")
    user = await _as(hass, GROUP_ID_USER, hass_ws_client)
    assert (await told(user, "filaments"))["filaments"][0]["price"] is None
    assert (await told(user, "spools"))["spools"][0]["price"] is None
    assert (await told(user, "spool", spool_id=spool))["price"] is None
    assert (await told(client, "spool", spool_id=spool))["price"] == "25.0000"
    answer = await ask(user, "save_filament", filament_id=filament, price="1")
    assert answer["error"]["code"] == "unauthorized"
    await told(user, "save_filament", filament_id=filament, note="angebrochen")
    assert (await told(user, "weigh", spool_id=spool, remaining="5"))["price"] is None


async def test_who_may_only_look_changes_nothing(
    hass: HomeAssistant, client: Any, printer: str, hass_ws_client: WebSocketGenerator
) -> None:
    _, spool = await filament_and_spool(client)
    user = await _as(hass, GROUP_ID_READ_ONLY, hass_ws_client)
    assert (await told(user, "spools"))["total"] == 1
    for verb, message in (
        ("weigh", {"spool_id": spool, "remaining": "1"}),
        ("save_spool", {"spool_id": spool, "lot": "x"}),
        ("archive_spool", {"spool_id": spool}),
        ("unmount", {"spool_id": spool}),
        ("mount", {"entry_id": printer, "slot": "x:0", "spool_id": spool}),
    ):
        assert (await ask(user, verb, **message))["error"]["code"] == "unauthorized"


def test_what_a_job_is_called_hears_only_who_may_see_all_jobs() -> None:
    use = SpoolUse(
        id=1, spool_id=1, job_id=7, position=0, grams=Decimal(5), at=dt_util.utcnow(),
        reason=SpoolUseReason.JOB, by="system", job_name="Haken",
    )  # fmt: skip
    assert serialize_use(use, with_job=True)["job_name"] == "Haken"
    assert serialize_use(use, with_job=False)["job_name"] is None


async def test_who_may_see_no_printer_sees_no_spools(
    hass: HomeAssistant, client: Any, hass_ws_client: WebSocketGenerator
) -> None:
    user = await _as(hass, GROUP_ID_READ_ONLY, hass_ws_client)
    for verb in ("filaments", "spools", "places", "uses", "spoolman", "subscribe"):
        assert (await ask(user, verb))["error"]["code"] == "unauthorized"


async def test_who_listens_is_told_that_something_is_new(hass: HomeAssistant, client: Any) -> None:
    await hass.async_block_till_done(wait_background_tasks=True)
    await told(client, "subscribe")
    await hass.data[SHOP].ledger.stock.add_filament({"type": "PLA"}, dt_util.utcnow())
    assert (await client.receive_json())["event"] == {"type": "changed"}


async def test_without_a_spoolman_nothing_is_connected(client: Any) -> None:
    assert await told(client, "spoolman") == {
        "is_on": False, "is_connected": False, "version": "", "problem": None,
    }  # fmt: skip
