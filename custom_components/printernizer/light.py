"""The light in the printer's chamber."""

from dataclasses import dataclass
from typing import Any, override

from homeassistant.components.light import LightEntity, LightEntityDescription
from homeassistant.components.light.const import ColorMode
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import PrinternizerConfigEntry
from .drivers.commands import SetLight
from .drivers.models import Capability
from .entity import PrinterEntity, PrinterEntityDescription, async_add_described, can
from .state import PrinterState

PARALLEL_UPDATES = 1


@dataclass(frozen=True, kw_only=True)
class PrinterLightDescription(PrinterEntityDescription, LightEntityDescription):
    """A light of a printer."""


LIGHTS = (PrinterLightDescription(key="chamber_light", has_fn=can(Capability.CHAMBER_LIGHT)),)


async def async_setup_entry(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the light if the printer has one."""
    async_add_described(entry, async_add_entities, LIGHTS, PrinterLight)


class PrinterLight(PrinterEntity, LightEntity):
    """A light that is on or off."""

    _attr_color_mode = ColorMode.ONOFF
    _attr_supported_color_modes = {ColorMode.ONOFF}  # noqa: RUF012  as the base class has it

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        is_on = state.snapshot.chamber_light
        if is_on is self._attr_is_on:
            return False
        self._attr_is_on = is_on
        return True

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        """Switch the light on."""
        await self._async_send(SetLight(on=True))

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        """Switch the light off."""
        await self._async_send(SetLight(on=False))
