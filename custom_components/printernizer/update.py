"""Tells of newer firmware; installing it is left to the printer, where a person sees what happens."""

from dataclasses import dataclass
from typing import override

from homeassistant.components.update import UpdateDeviceClass, UpdateEntity, UpdateEntityDescription
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import PrinternizerConfigEntry
from .drivers.models import Capability
from .entity import PrinterEntity, PrinterEntityDescription, async_add_described, can
from .state import PrinterState

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class PrinterUpdateDescription(PrinterEntityDescription, UpdateEntityDescription):
    """A software of a printer."""


UPDATES = (
    PrinterUpdateDescription(
        key="firmware",
        entity_category=EntityCategory.DIAGNOSTIC,
        has_fn=can(Capability.FIRMWARE_UPDATE_INFO),
    ),
)


async def async_setup_entry(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the firmware if the printer tells of newer ones."""
    async_add_described(entry, async_add_entities, UPDATES, PrinterFirmware)


class PrinterFirmware(PrinterEntity, UpdateEntity):
    """The printer's firmware."""

    _attr_device_class = UpdateDeviceClass.FIRMWARE

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        installed = state.snapshot.info.firmware or None
        latest = state.snapshot.firmware_available or installed
        if installed == self._attr_installed_version and latest == self._attr_latest_version:
            return False
        self._attr_installed_version = installed
        self._attr_latest_version = latest
        return True
