"""Fans whose speed can be set."""

from dataclasses import dataclass
from typing import Any, override

from homeassistant.components.fan import FanEntity, FanEntityDescription
from homeassistant.components.fan.const import FanEntityFeature
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import PrinterCoordinator, PrinternizerConfigEntry
from .dead_band import DeadBand
from .drivers.commands import SetFan
from .drivers.models import Capability, Fan
from .entity import PrinterEntity, PrinterEntityDescription, async_add_described, can
from .held_value import HeldValue
from .state import PrinterState

PARALLEL_UPDATES = 1

_DEAD_BAND = DeadBand(least=10, pause=10)
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
    _told: int | None = None
    """What the printer told last, shown or not."""
    _is_awaited = False
    """A person set the speed: the next change is the answer, however small."""
    _attr_supported_features = (
        FanEntityFeature.SET_SPEED | FanEntityFeature.TURN_ON | FanEntityFeature.TURN_OFF
    )

    def __init__(self, coordinator: PrinterCoordinator, description: PrinterFanDescription) -> None:
        """Begin with nothing told."""
        super().__init__(coordinator, description)
        self._held = HeldValue(coordinator.hass, _DEAD_BAND, self._handle_late)

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        fan = state.snapshot.fans.get(self.entity_description.fan)
        percent = fan.percent if fan is not None else None
        if percent == self._told:
            return False
        self._told = percent
        if self._is_awaited:
            self._is_awaited = False
            self._held.forget()
        elif self._held.is_held(self._attr_percentage, percent):
            return False
        self._attr_percentage = percent
        return True

    @callback
    def _handle_late(self) -> None:
        """Show a speed whose pause is over."""
        self._attr_percentage = self._told
        self.async_write_ha_state()

    @override
    async def async_will_remove_from_hass(self) -> None:
        """Leave no timer behind."""
        self._held.forget()
        await super().async_will_remove_from_hass()

    @override
    async def async_set_percentage(self, percentage: int) -> None:
        """Set the speed; what was held back until now is shown, as the printer may have no more to say."""
        self._is_awaited = True
        if self._attr_percentage != self._told:
            self._held.forget()
            self._handle_late()
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
