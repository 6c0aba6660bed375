"""From a device that a person picked to the printer, changer or slot that is meant."""

from dataclasses import dataclass

from homeassistant.const import ATTR_DEVICE_ID
from homeassistant.core import ServiceCall, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers.service import async_get_device_and_config_entry

from ..const import DOMAIN
from ..coordinator import PrinterCoordinator
from ..devices import ams_identifier, slot_identifier
from ..drivers.models import Capability, PrinterSnapshot, SlotAddress
from ..printers import async_require_control_by
from .fields import ATTR_AMS, ATTR_SLOT


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """What was picked. ``ams`` is the changer's own id, ``slot`` counts from 0; ``None``: not said by the device."""

    coordinator: PrinterCoordinator
    ams: int | None = None
    slot: int | None = None


@callback
def async_target(call: ServiceCall) -> Target:
    """Find what ``device_id`` means.

    Raises ``ServiceValidationError``: unknown, not ours, not set up, or a changer that is gone.
    """
    device, entry = async_get_device_and_config_entry(call.hass, DOMAIN, call.data[ATTR_DEVICE_ID])
    coordinator: PrinterCoordinator = entry.runtime_data.coordinator
    serial = coordinator.serial
    names = {identifier for domain, identifier in device.identifiers if domain == DOMAIN}
    if serial in names:
        return Target(coordinator=coordinator)
    for unit in coordinator.data.snapshot.ams:
        if ams_identifier(serial, unit.id) in names:
            return Target(coordinator=coordinator, ams=unit.id)
        for slot in unit.slots:
            if slot_identifier(serial, slot.address) in names:
                return Target(coordinator=coordinator, ams=unit.id, slot=slot.address.slot)
    raise _no_slot(coordinator)


async def async_controlled(call: ServiceCall) -> Target:
    """Find what ``device_id`` means, for somebody who may control the printer.

    Raises as ``async_target``, and ``Unauthorized``.
    """
    target = async_target(call)
    await async_require_control_by(call.hass, call.context, target.coordinator.config_entry)
    return target


def require(coordinator: PrinterCoordinator, capability: Capability) -> None:
    """Raise ``ServiceValidationError`` for a printer that can't do it."""
    if capability not in coordinator.data.snapshot.info.capabilities:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="not_supported",
            translation_placeholders={"name": coordinator.name},
        )


def changer_of(target: Target, call: ServiceCall) -> int:
    """Return the id of the changer that is meant: the device's, the one of the number ``ams``, or the only one.

    People count changers from 1, in the order in which the printer shows them.
    """
    if target.ams is not None:
        return target.ams
    units = target.coordinator.data.snapshot.ams
    number: int | None = call.data.get(ATTR_AMS)
    if number is None and len(units) == 1:
        return units[0].id
    if number is None or not 1 <= number <= len(units):
        raise _no_slot(target.coordinator)
    return units[number - 1].id


def slot_of(target: Target, call: ServiceCall) -> SlotAddress:
    """Return the slot that is meant: the device's, or that of the numbers ``ams`` and ``slot``.

    Without ``ams`` it is the external spool holder; people count slots from 1.
    """
    number: int = call.data.get(ATTR_SLOT, 1)
    slot = number - 1 if target.slot is None else target.slot
    if target.ams is None and ATTR_AMS not in call.data:
        address = SlotAddress(ams=None, slot=slot)
    elif target.slot is None and ATTR_SLOT not in call.data:
        raise _no_slot(target.coordinator)
    else:
        address = SlotAddress(ams=changer_of(target, call), slot=slot)
    if address not in _addresses(target.coordinator.data.snapshot):
        raise _no_slot(target.coordinator)
    return address


def _addresses(snapshot: PrinterSnapshot) -> set[SlotAddress]:
    changers = {slot.address for unit in snapshot.ams for slot in unit.slots}
    return changers | {slot.address for slot in snapshot.external_spools}


def _no_slot(coordinator: PrinterCoordinator) -> ServiceValidationError:
    return ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key="slot_not_found",
        translation_placeholders={"name": coordinator.name},
    )
