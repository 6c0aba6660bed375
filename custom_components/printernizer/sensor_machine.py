"""Sensors of the machine: what it does, how hot it is, how fast its fans turn."""

from collections.abc import Callable

from homeassistant.components.sensor import SensorDeviceClass, SensorStateClass
from homeassistant.const import (
    REVOLUTIONS_PER_MINUTE,
    SIGNAL_STRENGTH_DECIBELS_MILLIWATT,
    EntityCategory,
    UnitOfLength,
    UnitOfRatio,
    UnitOfTemperature,
)

from .dead_band import DeadBand
from .drivers.bambu.capabilities import NOZZLE_TYPES
from .drivers.bambu.stages import STAGE_SLUGS
from .drivers.models import Capability, Fan, FanState, PrinterSnapshot, PrinterStatus, Vendor
from .entity import can
from .sensor_description import PrinterSensorDescription
from .state import PrinterState

_TEMPERATURE = DeadBand(least=1, pause=10, jump=25)
"""A held nozzle trembles by a third of a degree, and one that heats rises by some degrees with each report; the
curve stays readable with a point every ten seconds."""

_WIFI = DeadBand(least=5, pause=30)
_HEIGHT = DeadBand(least=0.05, pause=30, jump=10)
_FAN_PERCENT = DeadBand(least=10, pause=10)
_FAN_RPM = DeadBand(least=250, pause=10)
"""Slicers turn the part fan with every bridge and overhang; a turning fan is never counted twice alike."""

type _Number = Callable[[PrinterState], float | None]


def _known(
    slugs: tuple[str, ...], pick: Callable[[PrinterSnapshot], str | None]
) -> Callable[[PrinterState], str | None]:
    """Show only words that are translated; a printer may be newer than our tables."""
    known = frozenset(slugs)

    def value(state: PrinterState) -> str | None:
        slug = pick(state.snapshot)
        return slug if slug in known else None

    return value


def _temperature(key: str, actual: _Number, target: _Number, *needed: Capability) -> PrinterSensorDescription:
    return PrinterSensorDescription(
        key=key,
        device_class=SensorDeviceClass.TEMPERATURE,
        native_unit_of_measurement=UnitOfTemperature.CELSIUS,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        has_fn=can(*needed),
        dead_band=_TEMPERATURE,
        goal_fn=target,
        value_fn=actual,
    )


def _target(key: str, target: _Number, *needed: Capability) -> PrinterSensorDescription:
    return PrinterSensorDescription(
        key=key,
        device_class=SensorDeviceClass.TEMPERATURE,
        native_unit_of_measurement=UnitOfTemperature.CELSIUS,
        suggested_display_precision=0,
        has_fn=can(*needed),
        value_fn=target,
    )


def _nozzle_sensors(prefix: str, index: int, *needed: Capability) -> tuple[PrinterSensorDescription, ...]:
    """Describe the sensors of one nozzle."""

    def actual(state: PrinterState) -> float | None:
        nozzles = state.snapshot.nozzles
        return nozzles[index].temperature.actual if index < len(nozzles) else None

    def target(state: PrinterState) -> float | None:
        nozzles = state.snapshot.nozzles
        return nozzles[index].temperature.target if index < len(nozzles) else None

    def diameter(state: PrinterState) -> float | None:
        nozzles = state.snapshot.nozzles
        return nozzles[index].diameter if index < len(nozzles) else None

    def nozzle_type(snapshot: PrinterSnapshot) -> str | None:
        return snapshot.nozzles[index].type if index < len(snapshot.nozzles) else None

    return (
        _temperature(f"{prefix}nozzle_temperature", actual, target, *needed),
        _target(f"{prefix}nozzle_target_temperature", target, *needed),
        PrinterSensorDescription(
            key=f"{prefix}nozzle_diameter",
            device_class=SensorDeviceClass.DISTANCE,
            native_unit_of_measurement=UnitOfLength.MILLIMETERS,
            suggested_display_precision=1,
            entity_category=EntityCategory.DIAGNOSTIC,
            entity_registry_enabled_default=False,
            has_fn=can(Capability.NOZZLE_INFO, *needed),
            value_fn=diameter,
        ),
        PrinterSensorDescription(
            key=f"{prefix}nozzle_type",
            device_class=SensorDeviceClass.ENUM,
            options=list(NOZZLE_TYPES),
            entity_category=EntityCategory.DIAGNOSTIC,
            entity_registry_enabled_default=False,
            has_fn=can(Capability.NOZZLE_INFO, *needed),
            value_fn=_known(NOZZLE_TYPES, nozzle_type),
        ),
    )


def _fan_sensors(
    fan: Fan, capability: Capability, *, enabled: bool = True
) -> tuple[PrinterSensorDescription, ...]:
    """Describe a fan twice: the one vendor tells percent, the other revolutions; a printer gets one of them."""

    def read(pick: Callable[[FanState], int | None]) -> Callable[[PrinterState], int | None]:
        def value(state: PrinterState) -> int | None:
            told = state.snapshot.fans.get(fan)
            return pick(told) if told is not None else None

        return value

    def has(*, is_rpm: bool) -> Callable[[PrinterSnapshot], bool]:
        return lambda snapshot: (
            capability in snapshot.info.capabilities and (snapshot.info.vendor is Vendor.PRUSALINK) is is_rpm
        )

    return (
        PrinterSensorDescription(
            key=f"{fan}_fan_speed",
            native_unit_of_measurement=UnitOfRatio.PERCENTAGE,
            state_class=SensorStateClass.MEASUREMENT,
            entity_registry_enabled_default=enabled,
            has_fn=has(is_rpm=False),
            dead_band=_FAN_PERCENT,
            value_fn=read(lambda told: told.percent),
        ),
        PrinterSensorDescription(
            key=f"{fan}_fan_speed",
            native_unit_of_measurement=REVOLUTIONS_PER_MINUTE,
            state_class=SensorStateClass.MEASUREMENT,
            suggested_display_precision=0,
            entity_registry_enabled_default=enabled,
            has_fn=has(is_rpm=True),
            dead_band=_FAN_RPM,
            value_fn=read(lambda told: told.rpm),
        ),
    )


CHAMBER_TEMPERATURE = _temperature(
    "chamber_temperature",
    lambda state: state.snapshot.chamber.actual,
    lambda state: state.snapshot.chamber.target,
    Capability.CHAMBER_TEMPERATURE,
)

MACHINE_SENSORS = (
    PrinterSensorDescription(
        key="status",
        device_class=SensorDeviceClass.ENUM,
        options=[status.value for status in PrinterStatus],
        value_fn=lambda state: state.snapshot.status.value,
    ),
    PrinterSensorDescription(
        key="stage",
        device_class=SensorDeviceClass.ENUM,
        options=list(STAGE_SLUGS),
        has_fn=can(Capability.STAGES),
        value_fn=_known(STAGE_SLUGS, lambda snapshot: snapshot.stage),
    ),
    *_nozzle_sensors("", 0),
    *_nozzle_sensors("left_", 1, Capability.DUAL_NOZZLE),
    _temperature(
        "bed_temperature",
        lambda state: state.snapshot.bed.actual,
        lambda state: state.snapshot.bed.target,
    ),
    _target("bed_target_temperature", lambda state: state.snapshot.bed.target),
    CHAMBER_TEMPERATURE,
    _target(
        "chamber_target_temperature",
        lambda state: state.snapshot.chamber.target,
        Capability.CHAMBER_TARGET,
    ),
    *_fan_sensors(Fan.PART, Capability.PART_FAN),
    *_fan_sensors(Fan.AUX, Capability.AUX_FAN),
    *_fan_sensors(Fan.CHAMBER, Capability.CHAMBER_FAN),
    # The heat break's fan follows the nozzle and nothing else; it is there for whoever hunts a fault.
    *_fan_sensors(Fan.HEATBREAK, Capability.HEATBREAK_FAN, enabled=False),
    PrinterSensorDescription(
        key="print_speed",
        native_unit_of_measurement=UnitOfRatio.PERCENTAGE,
        has_fn=can(Capability.PRINT_SPEED),
        value_fn=lambda state: state.snapshot.print_speed,
    ),
    PrinterSensorDescription(
        key="flow",
        native_unit_of_measurement=UnitOfRatio.PERCENTAGE,
        has_fn=can(Capability.FLOW),
        value_fn=lambda state: state.snapshot.flow,
    ),
    PrinterSensorDescription(
        key="z_height",
        device_class=SensorDeviceClass.DISTANCE,
        native_unit_of_measurement=UnitOfLength.MILLIMETERS,
        suggested_display_precision=1,
        entity_registry_enabled_default=False,
        has_fn=can(Capability.Z_HEIGHT),
        dead_band=_HEIGHT,
        value_fn=lambda state: state.snapshot.z_height,
    ),
    PrinterSensorDescription(
        key="wifi_signal",
        device_class=SensorDeviceClass.SIGNAL_STRENGTH,
        native_unit_of_measurement=SIGNAL_STRENGTH_DECIBELS_MILLIWATT,
        state_class=SensorStateClass.MEASUREMENT,
        entity_category=EntityCategory.DIAGNOSTIC,
        entity_registry_enabled_default=False,
        has_fn=can(Capability.WIFI_SIGNAL),
        dead_band=_WIFI,
        value_fn=lambda state: state.snapshot.wifi_signal,
    ),
)
