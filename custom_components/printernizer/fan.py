"""Fans whose speed can be set."""

from dataclasses import dataclass
from typing import Any, override

from homeassistant.components.fan import FanEntity, FanEntityDescription
from homeassistant.components.fan.const import FanEntityFeature
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import PrinternizerConfigEntry
from .dead_band import DeadBand
from .drivers.commands import SetFan
from .drivers.models import Capability, Fan
from .entity import PrinterEntity, PrinterEntityDescription, async_add_described, can
from .state import PrinterState

PARALLEL_UPDATES = 1

_DEAD_BAND = DeadBand(least=10)
"""While printing the slicer turns the part fan up and down by a step with every bridge and overhang."""


@dataclass(frozen=True, kw_only=True)
class PrinterFanDescription(PrinterEntityDescription, FanEntityDescription):
    """A fan, by what it cools."""

    fan: Fan


FANS = (
    PrinterFanDescription(key="part_fan", has_fn=can(Capability.SET_PART_FAN), fan=Fan.PART),
    PrinterFanDescription(key="aux_fan", has_fn=can(Capability.SET_AUX_FAN), fan=Fan.AUX),
    PrinterFanDescription(key="chamber_fan", has_fn=can(Capability.SET_CHAMBER_FAN), fan=Fan.CHAMBER),
)


async def async_setup_entry(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the fans that can be set."""
    async_add_described(entry, async_add_entities, FANS, PrinterFan)


class PrinterFan(PrinterEntity, FanEntity):
    """A fan of a printer."""

    entity_description: PrinterFanDescription
    _attr_percentage = None
    _is_awaited = False
    """A person set the speed: the next change is the answer, however small."""
    _attr_supported_features = (
        FanEntityFeature.SET_SPEED | FanEntityFeature.TURN_ON | FanEntityFeature.TURN_OFF
    )

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        fan = state.snapshot.fans.get(self.entity_description.fan)
        percent = fan.percent if fan is not None else None
        shown = self._attr_percentage
        if percent == shown:
            return False
        if not self._is_awaited and _DEAD_BAND.hold(shown, percent, goal=100, waited=0) is None:
            return False
        self._is_awaited = False
        self._attr_percentage = percent
        return True

    @override
    async def async_set_percentage(self, percentage: int) -> None:
        """Set the speed."""
        self._is_awaited = True
        await self._async_send(SetFan(fan=self.entity_description.fan, percent=percentage))

    @override
    async def async_turn_on(
        self, percentage: int | None = None, preset_mode: str | None = None, **kwargs: Any
    ) -> None:
        """Let the fan run, at full speed unless told otherwise."""
        await self.async_set_percentage(100 if percentage is None else percentage)

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        """Stop the fan."""
        await self.async_set_percentage(0)
