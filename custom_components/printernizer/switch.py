"""Switches: whether the printer records a timelapse."""

from dataclasses import dataclass
from typing import Any, override

from homeassistant.components.switch import SwitchEntity, SwitchEntityDescription
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import PrinternizerConfigEntry
from .drivers.commands import SetTimelapse
from .drivers.models import Capability
from .entity import PrinterEntity, PrinterEntityDescription, async_add_described, can
from .state import PrinterState

PARALLEL_UPDATES = 1


@dataclass(frozen=True, kw_only=True)
class PrinterSwitchDescription(PrinterEntityDescription, SwitchEntityDescription):
    """A switch of a printer."""


SWITCHES = (
    PrinterSwitchDescription(
        key="timelapse", entity_category=EntityCategory.CONFIG, has_fn=can(Capability.TIMELAPSE)
    ),
)


async def async_setup_entry(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the switches that the printer has."""
    async_add_described(entry, async_add_entities, SWITCHES, PrinterTimelapseSwitch)


class PrinterTimelapseSwitch(PrinterEntity, SwitchEntity):
    """Records the next jobs, or doesn't."""

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        is_on = state.snapshot.timelapse
        if is_on is self._attr_is_on:
            return False
        self._attr_is_on = is_on
        return True

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        """Record."""
        await self._async_send(SetTimelapse(on=True))

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        """Don't record."""
        await self._async_send(SetTimelapse(on=False))
