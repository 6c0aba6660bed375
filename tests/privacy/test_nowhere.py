"""The name of a customer is nowhere that others look, while a real printer prints their job."""

from collections.abc import Mapping
from datetime import timedelta
import json
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_capture_events,
    get_system_health_info,
)
from pytest_homeassistant_custom_component.components.diagnostics import get_diagnostics_for_config_entry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.printernizer import logbook
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.job_events import EVENT_JOB
from custom_components.printernizer.ledger.account_rows import AccountChange
from custom_components.printernizer.ledger.account_words import Classification
from custom_components.printernizer.privacy import PRIVACY
from custom_components.printernizer.settling import settler
from custom_components.printernizer.shop import SHOP
from homeassistant.components.persistent_notification import _async_get_or_create_notifications
from homeassistant.const import MATCH_ALL
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er, issue_registry as ir
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from tests.conftest import BAMBU_FILE, SetUp
from tests.eventually import advance_until, eventually
from tests.simulators.bambu import BambuSimulator

MARK = "Xaverine"
JOB = "vase"
"""What the printer itself calls the job."""
TODAY = dt_util.utcnow().date()


def written(content: Any) -> str:
    """Write anything down, so that a name in it can be looked for."""
    return json.dumps(content, default=repr, ensure_ascii=False).casefold()


def of_event(data: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value.as_dict() if hasattr(value, "as_dict") else value for key, value in dict(data).items()}


async def test_a_customer_whose_job_is_printed_is_named_nowhere(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for pause in ("SETTLE_AFTER", "LOOK_AFTER", "RETRY_AFTER"):
        monkeypatch.setattr(settler, pause, timedelta(milliseconds=10))
    caplog.set_level("DEBUG")
    events = async_capture_events(hass, MATCH_ALL)
    await set_up(bambu_entry)
    shop = hass.data[SHOP]
    await shop.settings.async_update(business={"is_on": True})
    by: dict[str, Any] = {"by": "user:1", "at": dt_util.utcnow()}
    who = await shop.ledger.people.save_customer(
        None, {"name": f"{MARK} Öhler", "company": f"{MARK} GmbH", "email": f"{MARK}@example.org"}, **by
    )
    order = await shop.ledger.orders.add_order(
        {"customer_id": who.id, "title": f"Lampe für {MARK}", "note": MARK}, currency="EUR", **by
    )
    long_ago = TODAY - timedelta(days=30)
    await shop.ledger.people.add_request(who.id, "access", long_ago, **by)

    bambu_simulator.start_job(BAMBU_FILE)
    coordinator = bambu_entry.runtime_data.coordinator
    await advance_until(bambu_simulator, lambda: coordinator.data.snapshot.status == "printing")
    await eventually(lambda: coordinator.data.record is not None)
    record = coordinator.data.record
    assert record is not None
    await shop.ledger.orders.assign_jobs(order.id, [record.id], **by)
    change = AccountChange(classification=Classification.BUSINESS, failure_note=f"{MARK} fragt nach")
    await shop.ledger.accounts.update(record.id, change, "user:1", f"sagt {MARK}")
    settled = [event for event in events if event.event_type == EVENT_JOB]
    assert settled == []
    await advance_until(bambu_simulator, lambda: coordinator.data.snapshot.status == "finished", step=600)
    await eventually(lambda: any(event.event_type == EVENT_JOB for event in events))
    await hass.data[PRIVACY].async_look()
    await hass.async_block_till_done()

    assert (await shop.ledger.accounts.account(record.id)).order_id == order.id
    assert await async_setup_component(hass, "system_health", {})
    places = {
        "states": [state.as_dict() for state in hass.states.async_all()],
        "events": [(event.event_type, of_event(event.data)) for event in events],
        "log": [
            record.getMessage() for record in caplog.records if record.name.startswith("custom_components")
        ],
        "diagnostics": await get_diagnostics_for_config_entry(hass, hass_client, bambu_entry),
        "system health": await get_system_health_info(hass, DOMAIN),
        "issues": [repr(issue) for issue in ir.async_get(hass).issues.values()],
        "notifications": _async_get_or_create_notifications(hass),
        "devices": [
            repr(device)
            for device in dr.async_entries_for_config_entry(dr.async_get(hass), bambu_entry.entry_id)
        ],
        "entities": [
            repr(entity)
            for entity in er.async_entries_for_config_entry(er.async_get(hass), bambu_entry.entry_id)
        ],
    }
    assert any(issue.issue_id == "privacy_requests" for issue in ir.async_get(hass).issues.values())
    assert JOB in written(places["states"])
    for place, content in places.items():
        assert MARK.casefold() not in written(content), place

    told = [event for event in events if event.event_type == EVENT_JOB]
    assert len(told) == 1
    described: dict[str, Any] = {}
    logbook.async_describe_events(hass, lambda domain, name, describe: described.update({name: describe}))
    for content in (dict(told[0].data), described[EVENT_JOB](told[0])):
        assert JOB not in written(content)
        assert MARK.casefold() not in written(content)
