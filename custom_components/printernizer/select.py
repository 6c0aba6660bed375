"""The named speeds of printers that know no percent."""

from dataclasses import dataclass
from typing import override

from homeassistant.components.select import SelectEntity, SelectEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import PrinternizerConfigEntry
from .drivers.commands import SetSpeedProfile
from .drivers.models import Capability, SpeedProfile
from .entity import PrinterEntity, PrinterEntityDescription, async_add_described, can
from .state import PrinterState

PARALLEL_UPDATES = 1


@dataclass(frozen=True, kw_only=True)
class PrinterSelectDescription(PrinterEntityDescription, SelectEntityDescription):
    """A choice that a printer offers."""


SELECTS = (PrinterSelectDescription(key="speed_profile", has_fn=can(Capability.SPEED_PROFILE)),)


async def async_setup_entry(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the choice of speeds if the printer has one."""
    async_add_described(entry, async_add_entities, SELECTS, PrinterSpeedProfileSelect)


class PrinterSpeedProfileSelect(PrinterEntity, SelectEntity):
    """How fast the printer prints."""

    _attr_options = [profile.value for profile in SpeedProfile]  # noqa: RUF012  as the base class has it

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        profile = state.snapshot.speed_profile
        if profile == self._attr_current_option:
            return False
        self._attr_current_option = profile.value if profile is not None else None
        return True

    @override
    async def async_select_option(self, option: str) -> None:
        """Choose a speed."""
        await self._async_send(SetSpeedProfile(profile=SpeedProfile(option)))
