"""Targets of the heaters."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import override

from homeassistant.components.number import (
    NumberDeviceClass,
    NumberEntity,
    NumberEntityDescription,
    NumberMode,
)
from homeassistant.const import UnitOfTemperature
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import PrinterCoordinator, PrinternizerConfigEntry
from .drivers.commands import SetTemperature
from .drivers.models import Capability, Heater, PrinterSnapshot, TemperatureLimits
from .entity import PrinterEntity, PrinterEntityDescription, async_add_described
from .state import PrinterState

PARALLEL_UPDATES = 1


@dataclass(frozen=True, kw_only=True)
class PrinterNumberDescription(PrinterEntityDescription, NumberEntityDescription):
    """A heater's target. ``limit_fn`` gives the highest target, which the model decides."""

    heater: Heater
    limit_fn: Callable[[TemperatureLimits], int | None]
    value_fn: Callable[[PrinterSnapshot], float | None]


def _has(
    limit_fn: Callable[[TemperatureLimits], int | None], *needed: Capability
) -> Callable[[PrinterSnapshot], bool]:
    return lambda snapshot: (
        bool(limit_fn(snapshot.info.limits)) and snapshot.info.capabilities.issuperset(needed)
    )


def _nozzle_target(index: int) -> Callable[[PrinterSnapshot], float | None]:
    def target(snapshot: PrinterSnapshot) -> float | None:
        nozzles = snapshot.nozzles
        return nozzles[index].temperature.target if index < len(nozzles) else None

    return target


def _target(
    key: str,
    heater: Heater,
    limit_fn: Callable[[TemperatureLimits], int | None],
    value_fn: Callable[[PrinterSnapshot], float | None],
    *needed: Capability,
) -> PrinterNumberDescription:
    return PrinterNumberDescription(
        key=key,
        device_class=NumberDeviceClass.TEMPERATURE,
        native_unit_of_measurement=UnitOfTemperature.CELSIUS,
        native_min_value=0,
        native_step=1,
        mode=NumberMode.BOX,
        has_fn=_has(limit_fn, *needed),
        heater=heater,
        limit_fn=limit_fn,
        value_fn=value_fn,
    )


NUMBERS = (
    _target(
        "nozzle_target_temperature",
        Heater.NOZZLE,
        lambda limits: limits.nozzle,
        _nozzle_target(0),
        Capability.SET_NOZZLE_TEMPERATURE,
    ),
    _target(
        "left_nozzle_target_temperature",
        Heater.LEFT_NOZZLE,
        lambda limits: limits.nozzle,
        _nozzle_target(1),
        Capability.SET_NOZZLE_TEMPERATURE,
        Capability.DUAL_NOZZLE,
    ),
    _target(
        "bed_target_temperature",
        Heater.BED,
        lambda limits: limits.bed,
        lambda snapshot: snapshot.bed.target,
        Capability.SET_BED_TEMPERATURE,
    ),
    _target(
        "chamber_target_temperature",
        Heater.CHAMBER,
        lambda limits: limits.chamber,
        lambda snapshot: snapshot.chamber.target,
        Capability.SET_CHAMBER_TEMPERATURE,
    ),
)


async def async_setup_entry(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the targets that can be set."""
    async_add_described(entry, async_add_entities, NUMBERS, PrinterNumber)


class PrinterNumber(PrinterEntity, NumberEntity):
    """A target temperature of a printer; 0 switches the heater off."""

    entity_description: PrinterNumberDescription

    def __init__(self, coordinator: PrinterCoordinator, description: PrinterNumberDescription) -> None:
        """Take the limit from the model."""
        super().__init__(coordinator, description)
        self._attr_native_max_value = description.limit_fn(coordinator.data.snapshot.info.limits) or 0

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        value = self.entity_description.value_fn(state.snapshot)
        if value == self._attr_native_value:
            return False
        self._attr_native_value = value
        return True

    @override
    async def async_set_native_value(self, value: float) -> None:
        """Heat to this temperature."""
        await self._async_send(SetTemperature(heater=self.entity_description.heater, celsius=round(value)))
