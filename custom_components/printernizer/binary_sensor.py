"""What is so or not so: reachable, in trouble, open."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import override

from homeassistant.components.binary_sensor import BinarySensorEntity, BinarySensorEntityDescription
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback, AddEntitiesCallback
from homeassistant.helpers.typing import ConfigType, DiscoveryInfoType
from homeassistant.util import dt as dt_util

from .coordinator import PrinterCoordinator, PrinternizerConfigEntry
from .drivers.models import AlertSeverity, Capability, PrinterSnapshot, PrinterStatus
from .entity import PrinterEntity, PrinterEntityDescription, async_add_described, can
from .shop_entities import async_add_shop_binary_sensors
from .state import PrinterState

PARALLEL_UPDATES = 0

_TROUBLED = frozenset({PrinterStatus.ERROR, PrinterStatus.ATTENTION})


@dataclass(frozen=True, kw_only=True)
class PrinterBinarySensorDescription(PrinterEntityDescription, BinarySensorEntityDescription):
    """Something that a printer says yes or no to."""

    is_on_fn: Callable[[PrinterSnapshot], bool | None]


def _has_problem(snapshot: PrinterSnapshot) -> bool:
    """Tell whether a person has to come; hints that solve themselves are none."""
    return snapshot.status in _TROUBLED or any(
        alert.severity is not AlertSeverity.INFO for alert in snapshot.alerts
    )


BINARY_SENSORS = (
    PrinterBinarySensorDescription(
        key="problem", device_class=BinarySensorDeviceClass.PROBLEM, is_on_fn=_has_problem
    ),
    PrinterBinarySensorDescription(
        key="door",
        device_class=BinarySensorDeviceClass.DOOR,
        has_fn=can(Capability.DOOR),
        is_on_fn=lambda snapshot: snapshot.door_open,
    ),
    PrinterBinarySensorDescription(
        key="developer_mode",
        entity_category=EntityCategory.DIAGNOSTIC,
        has_fn=can(Capability.DEVELOPER_MODE),
        is_on_fn=lambda snapshot: snapshot.developer_mode,
    ),
    PrinterBinarySensorDescription(
        key="filament_runout",
        device_class=BinarySensorDeviceClass.PROBLEM,
        has_fn=can(Capability.FILAMENT_RUNOUT),
        is_on_fn=lambda snapshot: snapshot.filament_runout,
    ),
)


@dataclass(frozen=True, kw_only=True)
class PrinterConnectionDescription(PrinterEntityDescription, BinarySensorEntityDescription):
    """Whether the printer is reachable."""


CONNECTION = PrinterConnectionDescription(key="connection", entity_category=EntityCategory.DIAGNOSTIC)


async def async_setup_platform(
    hass: HomeAssistant,
    config: ConfigType,
    async_add_entities: AddEntitiesCallback,
    discovery_info: DiscoveryInfoType | None = None,
) -> None:
    """Add the binary sensors of the shop."""
    async_add_shop_binary_sensors(hass, async_add_entities, discovery_info)


async def async_setup_entry(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the binary sensors that the printer has."""
    async_add_entities([PrinterConnection(entry.runtime_data.coordinator, CONNECTION)])
    async_add_described(entry, async_add_entities, BINARY_SENSORS, PrinterBinarySensor)


class PrinterBinarySensor(PrinterEntity, BinarySensorEntity):
    """A binary sensor of a printer."""

    entity_description: PrinterBinarySensorDescription

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        is_on = self.entity_description.is_on_fn(state.snapshot)
        if is_on is self._attr_is_on:
            return False
        self._attr_is_on = is_on
        return True


class PrinterConnection(PrinterEntity, BinarySensorEntity):
    """Whether the printer is reachable. The one entity that is there when the printer is not."""

    _attr_device_class = BinarySensorDeviceClass.CONNECTIVITY

    def __init__(self, coordinator: PrinterCoordinator, description: PrinterConnectionDescription) -> None:
        """Begin with nothing known."""
        super().__init__(coordinator, description)
        self._attr_extra_state_attributes = {}

    @property
    @override
    def available(self) -> bool:
        """Return True always: an answer is never out of reach here."""
        return True

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        is_on = self.coordinator.last_update_success
        if is_on is self._attr_is_on:
            return False
        self._attr_is_on = is_on
        self._attr_extra_state_attributes = {"since": self.coordinator.unavailable_since or dt_util.utcnow()}
        return True
