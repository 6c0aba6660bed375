"""Maintenance over the websocket, from a real ledger."""

from datetime import timedelta
from typing import Any

import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobChange, JobEnd
from custom_components.printernizer.shop import SHOP
from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util

from ..ledger.conftest import A1, new_job


@pytest.fixture
async def client(hass: HomeAssistant, socket_enabled: None, hass_ws_client: WebSocketGenerator) -> Any:
    assert await async_setup_component(hass, DOMAIN, {})
    ledger = hass.data[SHOP].ledger
    job = await ledger.start_job(new_job(first_seen_at=dt_util.utcnow()))
    await ledger.end_job(
        job.id,
        JobEnd(result=JobResult.FINISHED, at=dt_util.utcnow(), witnessed=True),
        JobChange(printing_seconds=36_000),
    )
    return await hass_ws_client(hass)


async def ask(client: Any, verb: str, **more: Any) -> dict[str, Any]:
    await client.send_json_auto_id({"type": f"printernizer/maintenance/{verb}", **more})
    answer: dict[str, Any] = await client.receive_json()
    return answer


async def test_what_is_entered_is_listed_done_and_removed(client: Any) -> None:
    done_at = (dt_util.utcnow() - timedelta(days=1)).isoformat()
    wanted = {"serial": A1.serial, "kind": "nozzle", "every_hours": 8, "done_at": done_at}
    item_id = (await ask(client, "save", **wanted))["result"]["item_id"]
    (item,) = (await ask(client, "list"))["result"]["items"]
    assert (item["id"], item["kind"], item["used"], item["is_due"]) == (item_id, "nozzle", "125.0", True)
    assert (item["seconds"], item["jobs"]) == (36_000, 1)
    assert item["due_on"] == dt_util.utcnow().date().isoformat()

    assert (await ask(client, "done", item_id=item_id, note="neu"))["success"]
    (item,) = (await ask(client, "list", serial=A1.serial))["result"]["items"]
    assert (item["used"], item["is_due"]) == ("0.0", False)
    (done,) = (await ask(client, "log", item_id=item_id))["result"]["done"]
    assert done["note"] == "neu"

    changed = {"serial": A1.serial, "kind": "other", "label": "Spindel", "every_jobs": 3}
    assert (await ask(client, "save", item_id=item_id, **changed))["result"]["item_id"] == item_id
    assert (await ask(client, "delete", item_id=item_id))["success"]
    assert (await ask(client, "list"))["result"]["items"] == []


@pytest.mark.parametrize(
    ("verb", "message", "key"),
    [
        ("save", {"serial": A1.serial, "kind": "belts"}, "maintenance_never_due"),
        ("save", {"serial": "elsewhere", "kind": "belts", "every_days": 1}, "maintenance_missing"),
        ("done", {"item_id": 99}, "maintenance_missing"),
    ],
)
async def test_what_makes_no_sense_is_told(client: Any, verb: str, message: dict[str, Any], key: str) -> None:
    answer = await ask(client, verb, **message)
    assert answer["error"]["translation_key"] == key


async def test_who_is_no_administrator_may_only_look(client: Any, hass_admin_user: User) -> None:
    hass_admin_user.groups = []
    for verb, message in (
        ("save", {"serial": A1.serial, "kind": "nozzle", "every_hours": 8}),
        ("done", {"item_id": 1}),
        ("delete", {"item_id": 1}),
        ("log", {"item_id": 1}),
    ):
        assert (await ask(client, verb, **message))["error"]["code"] == "unauthorized"
    assert (await ask(client, "list"))["result"]["items"] == []


async def test_when_the_books_are_shut_everybody_is_told(client: Any, hass: HomeAssistant) -> None:
    await hass.data[SHOP].ledger.close()
    assert (await ask(client, "list"))["error"]["translation_key"] == "ledger_unavailable"
