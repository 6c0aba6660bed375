"""Buttons: pause, resume, stop, clear error, refresh."""

from dataclasses import dataclass
from typing import override

from homeassistant.components.button import ButtonEntity, ButtonEntityDescription
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import PrinternizerConfigEntry
from .drivers.commands import ClearError, Command, Pause, Refresh, Resume, Stop
from .drivers.models import Capability
from .entity import PrinterEntity, PrinterEntityDescription, async_add_described, can
from .state import PrinterState

PARALLEL_UPDATES = 1


@dataclass(frozen=True, kw_only=True)
class PrinterButtonDescription(PrinterEntityDescription, ButtonEntityDescription):
    """A command that needs no argument."""

    command: Command


BUTTONS = (
    PrinterButtonDescription(key="pause", has_fn=can(Capability.PAUSE), command=Pause()),
    PrinterButtonDescription(key="resume", has_fn=can(Capability.RESUME), command=Resume()),
    PrinterButtonDescription(key="stop", has_fn=can(Capability.STOP), command=Stop()),
    PrinterButtonDescription(key="clear_error", has_fn=can(Capability.CLEAR_ERROR), command=ClearError()),
    PrinterButtonDescription(key="refresh", entity_category=EntityCategory.DIAGNOSTIC, command=Refresh()),
)


async def async_setup_entry(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the buttons that the printer has."""
    async_add_described(entry, async_add_entities, BUTTONS, PrinterButton)


class PrinterButton(PrinterEntity, ButtonEntity):
    """A button of a printer. It can be pressed at any time; the printer says no where that makes no sense."""

    entity_description: PrinterButtonDescription

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        return False

    @override
    async def async_press(self) -> None:
        """Send the command."""
        await self._async_send(self.entity_description.command)
