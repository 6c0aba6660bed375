"""Devices: the printer, its filament changers, their slots."""

from datetime import timedelta

from homeassistant.const import CONF_HOST
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.device_registry import ChildDeviceInfo, DeviceInfo

from .const import CONF_VENDOR, DOMAIN
from .coordinator import PrinterCoordinator, PrinternizerConfigEntry
from .drivers.models import AmsKind, AmsUnit, PrinterInfo, PrinterSnapshot, SlotAddress, Vendor
from .drivers.prusalink import parse_host

AMS_GRACE = timedelta(minutes=2)
"""A filament changer that updates its firmware or is plugged over leaves the reports for a while."""

_AMS_MODELS = {
    AmsKind.AMS: "AMS",
    AmsKind.AMS_LITE: "AMS lite",
    AmsKind.AMS_2_PRO: "AMS 2 Pro",
    AmsKind.AMS_HT: "AMS HT",
    AmsKind.UNKNOWN: "AMS",
}
_FIRST_IDS = (128, 16, 0)
"""Small changers are counted from 128 and one built-in kind from 16; people count all of them from 1."""


def ams_identifier(serial: str, ams: int) -> str:
    """Name a filament changer."""
    return f"{serial}_ams_{ams}"


def slot_identifier(serial: str, address: SlotAddress) -> str:
    """Name a slot of a filament changer, or a place for an external spool."""
    if address.ams is None:
        return f"{serial}_external_{address.slot}"
    return f"{ams_identifier(serial, address.ams)}_slot_{address.slot}"


def device_identifiers(snapshot: PrinterSnapshot) -> set[str]:
    """Name all devices that a printer has now: itself, its filament changers, their slots."""
    serial = snapshot.info.serial
    return {
        serial,
        *(ams_identifier(serial, unit.id) for unit in snapshot.ams),
        *(slot_identifier(serial, slot.address) for unit in snapshot.ams for slot in unit.slots),
    }


@callback
def async_register_printer(hass: HomeAssistant, entry: PrinternizerConfigEntry, info: PrinterInfo) -> None:
    """Create the printer's device, or bring it up to date."""
    connections = {(dr.CONNECTION_NETWORK_MAC, info.mac)} if info.mac else set()
    is_prusalink = entry.data[CONF_VENDOR] == Vendor.PRUSALINK
    dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id,
        identifiers={(DOMAIN, info.serial)},
        connections=connections,
        manufacturer=info.manufacturer,
        model=info.model or None,
        model_id=info.model_id or None,
        name=entry.title,
        serial_number=info.serial,
        sw_version=info.firmware or None,
        hw_version=info.hardware or None,
        configuration_url=str(parse_host(entry.data[CONF_HOST])) if is_prusalink else None,
    )


@callback
def async_follow_devices(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, coordinator: PrinterCoordinator
) -> None:
    """Keep the devices as the printer tells them: to be called before the platforms, which put entities on them."""
    entry.async_on_unload(coordinator.async_add_listener(_DeviceFollower(hass, entry, coordinator).follow))


class _DeviceFollower:
    """Compares each report with what was registered last; most of them change nothing."""

    def __init__(
        self, hass: HomeAssistant, entry: PrinternizerConfigEntry, coordinator: PrinterCoordinator
    ) -> None:
        self._hass = hass
        self._entry = entry
        self._coordinator = coordinator
        self._info = coordinator.data.snapshot.info
        self._ams: tuple[AmsUnit, ...] = ()
        self._gone_since: dict[str, float] = {}
        self.follow()

    @callback
    def follow(self) -> None:
        """Register what is new, drop what has been gone for long."""
        snapshot = self._coordinator.data.snapshot
        if snapshot.info is not self._info:
            self._info = snapshot.info
            async_register_printer(self._hass, self._entry, snapshot.info)
        if snapshot.ams is not self._ams:
            before, self._ams = self._ams, snapshot.ams
            if _shape(before) != _shape(snapshot.ams):
                self._register(snapshot)
        if self._gone_since and self._coordinator.last_update_success:
            self._drop_gone()

    def _register(self, snapshot: PrinterSnapshot) -> None:
        for unit in snapshot.ams:
            async_register_ams(self._hass, self._entry, snapshot.info, unit)
        present = {ams_identifier(snapshot.info.serial, unit.id) for unit in snapshot.ams}
        now = self._hass.loop.time()
        gone = _registered_ams(self._hass, self._entry, snapshot.info.serial).keys() - present
        self._gone_since = {name: self._gone_since.get(name, now) for name in gone}

    def _drop_gone(self) -> None:
        """Remove the devices of changers that a reachable printer has not told of for a while."""
        over = self._hass.loop.time() - AMS_GRACE.total_seconds()
        expired = [name for name, since in self._gone_since.items() if since <= over]
        if not expired:
            return
        registry = dr.async_get(self._hass)
        registered = _registered_ams(self._hass, self._entry, self._info.serial)
        for name in expired:
            del self._gone_since[name]
            if name in registered:
                registry.async_remove_device(registered[name])


def _shape(ams: tuple[AmsUnit, ...]) -> tuple[tuple[int, AmsKind, str, str, int], ...]:
    return tuple((unit.id, unit.kind, unit.serial, unit.firmware, len(unit.slots)) for unit in ams)


def _registered_ams(hass: HomeAssistant, entry: PrinternizerConfigEntry, serial: str) -> dict[str, str]:
    """Map the identifiers of the changers that are registered to their device ids."""
    prefix = f"{serial}_ams_"
    return {
        identifier: device.id
        for device in dr.async_entries_for_config_entry(dr.async_get(hass), entry.entry_id)
        for domain, identifier in device.identifiers
        if domain == DOMAIN and identifier.startswith(prefix)
    }


@callback
def async_register_ams(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, info: PrinterInfo, unit: AmsUnit
) -> None:
    """Create a filament changer's device, or bring it up to date."""
    first = next(first for first in _FIRST_IDS if unit.id >= first)
    dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id,
        identifiers={(DOMAIN, ams_identifier(info.serial, unit.id))},
        manufacturer=info.manufacturer,
        model=_AMS_MODELS[unit.kind],
        serial_number=unit.serial or None,
        sw_version=unit.firmware or None,
        translation_key="ams",
        translation_placeholders={
            "printer": entry.title,
            "kind": _AMS_MODELS[unit.kind],
            "number": str(unit.id - first + 1),
        },
        via_device_id=_device_id(hass, entry, info.serial),
    )


def ams_device_info(serial: str, ams: int) -> DeviceInfo:
    """Point an entity at a filament changer, which is registered already."""
    return DeviceInfo(identifiers={(DOMAIN, ams_identifier(serial, ams))})


def slot_device_info(coordinator: PrinterCoordinator, address: SlotAddress) -> DeviceInfo | ChildDeviceInfo:
    """Point an entity at a slot, a part of its changer; external spools hang on the printer itself."""
    serial = coordinator.serial
    if address.ams is None:
        return DeviceInfo(identifiers={(DOMAIN, serial)})
    parent = _device_id(coordinator.hass, coordinator.config_entry, ams_identifier(serial, address.ams))
    return ChildDeviceInfo(
        identifiers={(DOMAIN, slot_identifier(serial, address))},
        parent_device_id=parent,
        translation_key="slot",
        translation_placeholders={"slot": str(address.slot + 1)},
    )


def _device_id(hass: HomeAssistant, entry: PrinternizerConfigEntry, identifier: str) -> str:
    return dr.async_get_device_id_by_identifier(hass, (DOMAIN, identifier), config_entry_id=entry.entry_id)
