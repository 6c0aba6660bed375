"""The base of all entities, and the one way in which a command's errors reach a person."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import override

from homeassistant.core import callback
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity import EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.update_coordinator import CoordinatorEntity

from .const import DOMAIN
from .coordinator import PrinterCoordinator, PrinternizerConfigEntry
from .drivers.commands import Command, Refresh
from .drivers.errors import (
    CommandInvalid,
    CommandRefused,
    CommandTimeout,
    ConnectionLost,
    NotSupported,
    PrinterError,
    PrinterOccupied,
    SignatureRequired,
)
from .drivers.models import Capability, PrinterInfo, PrinterSnapshot
from .issues import async_clear_signature_issue, async_tell_connection_issue
from .state import PrinterState


@dataclass(frozen=True, kw_only=True)
class PrinterEntityDescription(EntityDescription):
    """What all descriptions have: whether this printer has the entity at all. ``has_fn`` asks its ``info`` alone."""

    has_fn: Callable[[PrinterSnapshot], bool] = lambda _: True


def can(*needed: Capability) -> Callable[[PrinterSnapshot], bool]:
    """Ask for capabilities, all of them."""
    return lambda snapshot: snapshot.info.capabilities.issuperset(needed)


class PrinterEntity(CoordinatorEntity[PrinterCoordinator]):
    """An entity of the printer itself."""

    _attr_has_entity_name = True
    _was_available: bool | None = None

    def __init__(self, coordinator: PrinterCoordinator, description: PrinterEntityDescription) -> None:
        """Take the identity from the printer's serial."""
        super().__init__(coordinator)
        self.entity_description = description
        serial = coordinator.serial
        self._attr_unique_id = f"{serial}_{description.key}"
        if description.translation_key is None:
            self._attr_translation_key = description.key
        self._attr_device_info = DeviceInfo(identifiers={(DOMAIN, serial)})

    @callback
    def _async_take(self, state: PrinterState) -> bool:
        """Take over what the state says of this entity; tell whether anything changed."""
        return True

    @override
    async def async_added_to_hass(self) -> None:
        """Take over the first state; Home Assistant writes it."""
        await super().async_added_to_hass()
        self._async_take(self.coordinator.data)
        self._was_available = self.coordinator.last_update_success

    @override
    @callback
    def _handle_coordinator_update(self) -> None:
        """Write only what is new: a printer reports twice a second, and most of it concerns other entities."""
        coordinator = self.coordinator
        is_available = coordinator.last_update_success
        if self._async_take(coordinator.data) or is_available is not self._was_available:
            self._was_available = is_available
            self.async_write_ha_state()

    async def _async_send(self, command: Command) -> None:
        by = self._context.user_id if self._context is not None else None
        await async_send(self.coordinator, command, by=by)


type EntityMaker[DescriptionT] = Callable[[PrinterCoordinator, DescriptionT], PrinterEntity]


@callback
def async_add_described[DescriptionT: PrinterEntityDescription](
    entry: PrinternizerConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
    descriptions: Iterable[DescriptionT],
    make: EntityMaker[DescriptionT],
) -> None:
    """Add the entities that the printer has, now and whenever it turns out to have more.

    A printer can more after an update, and one that was away when Home Assistant started may have been changed.
    """
    coordinator = entry.runtime_data.coordinator
    missing = list(descriptions)
    looked_at: PrinterInfo | None = None

    @callback
    def add_new() -> None:
        nonlocal looked_at
        snapshot = coordinator.data.snapshot
        if snapshot.info is looked_at:
            return
        looked_at = snapshot.info
        if found := [description for description in missing if description.has_fn(snapshot)]:
            missing[:] = [description for description in missing if description not in found]
            async_add_entities(make(coordinator, description) for description in found)

    add_new()
    entry.async_on_unload(coordinator.async_add_listener(add_new))


async def async_send(coordinator: PrinterCoordinator, command: Command, *, by: str | None = None) -> None:
    """Have a command done, and say in the user's language why not. ``by``: Home Assistant's id of who wants it."""
    try:
        await coordinator.async_send(command, by=by)
    except SignatureRequired as error:
        async_tell_connection_issue(coordinator.hass, coordinator.config_entry, error)
        raise translated(error, coordinator.name) from error
    except PrinterError as error:
        raise translated(error, coordinator.name) from error
    if not isinstance(command, Refresh):
        # Asking is free everywhere, so it proves nothing.
        async_clear_signature_issue(coordinator.hass, coordinator.config_entry)


_ERRORS: tuple[tuple[type[PrinterError], type[HomeAssistantError], str], ...] = (
    (NotSupported, ServiceValidationError, "not_supported"),
    (CommandInvalid, ServiceValidationError, "command_invalid"),
    (PrinterOccupied, ServiceValidationError, "print_occupied"),
    (SignatureRequired, HomeAssistantError, "signature_required"),
    (CommandRefused, HomeAssistantError, "command_refused"),
    (CommandTimeout, HomeAssistantError, "command_timeout"),
    (ConnectionLost, HomeAssistantError, "not_connected"),
)


def translated(error: PrinterError, name: str) -> HomeAssistantError:
    """Turn a driver's error into one that Home Assistant shows in the user's language."""
    shown, key = next(
        ((shown, key) for kind, shown, key in _ERRORS if isinstance(error, kind)),
        (HomeAssistantError, "command_failed"),
    )
    return shown(
        translation_domain=DOMAIN,
        translation_key=key,
        translation_placeholders={"name": name, "reason": getattr(error, "reason", "") or "-"},
    )
