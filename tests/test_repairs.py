"""Repair issues: raised by what the printer does, mended by a person, gone when it works again."""

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.fingerprint import for_reading
from custom_components.printernizer.repairs import CertificateChangedFlow, async_create_fix_flow
from homeassistant.components.repairs import repairs_flow_manager
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr, issue_registry as ir
from homeassistant.setup import async_setup_component
from tests.conftest import SetUp
from tests.eventually import advance_until, eventually
from tests.simulators.bambu import BambuSimulator


def _issue(hass: HomeAssistant, key: str, entry: MockConfigEntry) -> ir.IssueEntry | None:
    return ir.async_get(hass).async_get_issue(DOMAIN, f"{key}_{entry.entry_id}")


async def _fix(hass: HomeAssistant, issue: ir.IssueEntry) -> Any:
    manager = repairs_flow_manager(hass)
    assert manager is not None
    return await manager.async_init(DOMAIN, data={"issue_id": issue.issue_id})


async def test_a_changed_certificate_is_trusted_only_by_a_person(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    before = bambu_simulator.fingerprint
    logins = len(bambu_simulator.mqtt.subscribes)
    await bambu_simulator.show_certificate("changed")
    await eventually(lambda: _issue(hass, "certificate_changed", bambu_entry))
    issue = _issue(hass, "certificate_changed", bambu_entry)
    assert issue is not None
    assert issue.is_fixable
    assert len(bambu_simulator.mqtt.subscribes) == logins

    form = await _fix(hass, issue)
    assert form["step_id"] == "confirm"
    assert form["description_placeholders"] == {
        "name": "Werkbank",
        "before": for_reading(before),
        "fingerprint": for_reading(bambu_simulator.fingerprint),
    }
    assert bambu_entry.data["certificate_fingerprint"] == before
    manager = repairs_flow_manager(hass)
    assert manager is not None
    done = await manager.async_configure(form["flow_id"], {})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert bambu_entry.data["certificate_fingerprint"] == bambu_simulator.fingerprint
    await hass.async_block_till_done()
    assert bambu_entry.state is ConfigEntryState.LOADED
    assert bambu_entry.runtime_data.coordinator.last_update_success
    assert _issue(hass, "certificate_changed", bambu_entry) is None


async def test_a_certificate_that_changed_while_home_assistant_was_off_is_told_too(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    await bambu_simulator.show_certificate("changed")
    await hass.config_entries.async_setup(bambu_entry.entry_id)
    assert bambu_entry.state is ConfigEntryState.SETUP_RETRY
    issue = _issue(hass, "certificate_changed", bambu_entry)
    assert issue is not None
    form = await _fix(hass, issue)
    manager = repairs_flow_manager(hass)
    assert manager is not None
    await manager.async_configure(form["flow_id"], {})
    await hass.async_block_till_done()
    assert bambu_entry.state is ConfigEntryState.LOADED
    assert _issue(hass, "certificate_changed", bambu_entry) is None


async def test_the_issue_of_a_removed_printer_can_not_be_mended(
    hass: HomeAssistant, bambu_entry: MockConfigEntry
) -> None:
    assert await async_setup_component(hass, "repairs", {})
    data = {"entry_id": "removed", "fingerprint": "ab" * 32}
    flow = await async_create_fix_flow(hass, "certificate_changed_removed", data)
    assert isinstance(flow, CertificateChangedFlow)
    flow.hass = hass
    flow.flow_id = flow.handler = "x"
    result = await flow.async_step_init()
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "entry_removed"


@pytest.mark.parametrize("data", [None, {"entry_id": "x", "fingerprint": None}])
async def test_other_issues_are_only_confirmed(hass: HomeAssistant, data: Any) -> None:
    flow = await async_create_fix_flow(hass, "certificate_changed_x", data)
    assert not isinstance(flow, CertificateChangedFlow)


async def test_another_printer_at_the_address_is_told_and_forgotten_when_it_is_gone(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    await bambu_simulator.show_certificate("other_serial")
    await eventually(lambda: _issue(hass, "wrong_printer", bambu_entry))
    issue = _issue(hass, "wrong_printer", bambu_entry)
    assert issue is not None
    assert issue.translation_placeholders is not None
    assert issue.translation_placeholders["found"] == "03900A999999999"
    await bambu_simulator.show_certificate("v1")
    coordinator = bambu_entry.runtime_data.coordinator
    await advance_until(bambu_simulator, lambda: coordinator.last_update_success, step=2)
    assert _issue(hass, "wrong_printer", bambu_entry) is None


async def test_a_printer_that_wants_signed_commands_is_told(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    device = dr.async_get(hass).async_get_device_by_identifier(
        (DOMAIN, bambu_simulator.serial), bambu_entry.entry_id
    )
    assert device is not None
    call = {"device_id": device.id, "gcode": "G28"}
    bambu_simulator.set_developer_mode(False)
    with pytest.raises(HomeAssistantError) as refused:
        await hass.services.async_call(DOMAIN, "send_gcode", call, blocking=True)
    assert refused.value.translation_key == "signature_required"
    issue = _issue(hass, "developer_mode_off", bambu_entry)
    assert issue is not None
    assert not issue.is_fixable
    assert issue.severity is ir.IssueSeverity.WARNING
    bambu_simulator.set_developer_mode(True)
    await hass.services.async_call(DOMAIN, "send_gcode", call, blocking=True)
    assert _issue(hass, "developer_mode_off", bambu_entry) is None


async def test_removing_the_printer_takes_its_issues_along(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    await bambu_simulator.show_certificate("changed")
    await hass.config_entries.async_setup(bambu_entry.entry_id)
    assert _issue(hass, "certificate_changed", bambu_entry) is not None
    await hass.config_entries.async_remove(bambu_entry.entry_id)
    assert _issue(hass, "certificate_changed", bambu_entry) is None
