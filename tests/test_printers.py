"""Which printers there are, how people call them, and who may do what with them."""

from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.printers import (
    async_can_control,
    async_can_see,
    async_name,
    async_names,
    async_printer,
    async_printer_of,
    async_printers,
    async_require_control,
    require_coordinator,
)
from homeassistant.auth.models import User
from homeassistant.auth.permissions import PolicyPermissions
from homeassistant.auth.permissions.models import PermissionLookup
from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.helpers import device_registry as dr, entity_registry as er
from tests.kept_files import PLAIN, READ_ONLY, token_of

SERIAL = "01S00A000000001"


@pytest.fixture
def entry(hass: HomeAssistant) -> MockConfigEntry:
    """Give a printer that has two entities, and was never set up in this run."""
    entry = MockConfigEntry(domain=DOMAIN, title="A1", unique_id=SERIAL)
    entry.add_to_hass(hass)
    registry = er.async_get(hass)
    registry.async_get_or_create(
        "button", DOMAIN, f"{SERIAL}_pause", config_entry=entry, suggested_object_id="pause"
    )
    registry.async_get_or_create(
        "sensor", DOMAIN, f"{SERIAL}_status", config_entry=entry, suggested_object_id="status"
    )
    return entry


async def allowed(hass: HomeAssistant, policy: dict[str, Any]) -> User:
    """Make a person who may do so much."""
    user, _ = await token_of(hass, READ_ONLY)
    lookup = PermissionLookup(er.async_get(hass), dr.async_get(hass))
    user.__dict__["permissions"] = PolicyPermissions({"entities": policy}, lookup)
    return user


@pytest.mark.parametrize(
    ("policy", "can_see", "can_control"),
    [
        ({"entity_ids": {"light.other": True}}, False, False),
        ({"entity_ids": {"sensor.status": {"read": True}}}, True, False),
        ({"entity_ids": {"button.pause": {"read": True}}}, True, False),
        ({"entity_ids": {"button.pause": True}}, True, True),
        ({"domains": {"button": {"control": True}}}, False, True),
        ({"all": {"read": True}}, True, False),
        ({"all": True}, True, True),
    ],
)
async def test_who_may_do_what_is_told_by_the_entities(
    hass: HomeAssistant, entry: MockConfigEntry, policy: dict[str, Any], can_see: bool, can_control: bool
) -> None:
    user = await allowed(hass, policy)
    assert async_can_see(hass, user, entry) is can_see
    assert async_can_control(hass, user, entry) is can_control
    for wanted in (entry, None):
        if can_control:
            async_require_control(hass, user, wanted)
        else:
            with pytest.raises(Unauthorized):
                async_require_control(hass, user, wanted)


async def test_a_printer_without_entities_is_for_those_who_may_do_everything(hass: HomeAssistant) -> None:
    entry = MockConfigEntry(domain=DOMAIN, title="A1", unique_id=SERIAL)
    entry.add_to_hass(hass)
    user = await allowed(hass, {"domains": {"button": True}})
    assert not async_can_control(hass, user, entry)
    assert not async_can_see(hass, user, entry)
    member, _ = await token_of(hass, PLAIN)
    assert async_can_control(hass, member, entry)
    assert async_can_see(hass, member, entry)


async def test_a_house_without_printers_takes_orders_from_administrators_only(hass: HomeAssistant) -> None:
    member, _ = await token_of(hass, PLAIN)
    with pytest.raises(Unauthorized):
        async_require_control(hass, member, None)
    member.is_owner = True
    async_require_control(hass, member, None)


async def test_printers_are_found_and_called_as_people_call_them(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    assert async_printer(hass, entry.entry_id) is entry
    assert async_printer_of(hass, SERIAL) is entry
    assert async_printer_of(hass, "other") is None
    assert async_names(hass) == {SERIAL: "A1"}
    devices = dr.async_get(hass)
    device = devices.async_get_or_create(
        config_entry_id=entry.entry_id, identifiers={(DOMAIN, SERIAL)}, name="A1 mini"
    )
    assert async_name(hass, entry) == "A1 mini"
    devices.async_update_device(device.id, name_by_user="Werkbank")
    assert async_names(hass) == {SERIAL: "Werkbank"}
    nameless = MockConfigEntry(domain=DOMAIN, title="Neu", unique_id=None)
    nameless.add_to_hass(hass)
    assert async_name(hass, nameless) == "Neu"
    assert async_names(hass) == {SERIAL: "Werkbank"}


async def test_a_printer_that_is_not_there_is_told_in_words(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    with pytest.raises(ServiceValidationError) as missing:
        async_printer(hass, "nobody")
    assert missing.value.translation_key == "printer_not_found"
    with pytest.raises(ServiceValidationError) as unloaded:
        require_coordinator(entry)
    assert unloaded.value.translation_key == "not_connected"


async def test_a_disabled_printer_is_none(hass: HomeAssistant) -> None:
    entry = MockConfigEntry(domain=DOMAIN, unique_id=SERIAL, disabled_by=ConfigEntryDisabler.USER)
    entry.add_to_hass(hass)
    assert async_printers(hass) == []
    with pytest.raises(ServiceValidationError):
        async_printer(hass, entry.entry_id)
