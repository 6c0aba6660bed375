"""Sensors of filament: what hangs in each slot, what is loaded, how dry the changers are."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import UnitOfRatio, UnitOfTemperature, UnitOfTime
from homeassistant.core import callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .const import DOMAIN
from .coordinator import PrinterCoordinator, PrinternizerConfigEntry
from .dead_band import DeadBand
from .devices import ams_device_info, ams_identifier, slot_device_info, slot_identifier
from .drivers.models import AmsUnit, Capability, Filament, PrinterSnapshot, Slot, SlotAddress
from .entity import PrinterEntity, PrinterEntityDescription, can
from .ledger import Spool
from .state import PrinterState
from .stock import tray_of

EMPTY = "empty"
"""What a slot sensor says of a slot without a spool; translated."""

_LONGEST = 255

_OFTEN_CHANGING = frozenset({"remaining", "remaining_weight"})


@dataclass(frozen=True, kw_only=True)
class AmsSensorDescription(PrinterEntityDescription, SensorEntityDescription):
    """A sensor of a filament changer. ``is_told_fn``: this unit has it, as its first report shows."""

    value_fn: Callable[[AmsUnit], float | None]
    dead_band: DeadBand


AMS_SENSORS = (
    AmsSensorDescription(
        key="humidity",
        device_class=SensorDeviceClass.HUMIDITY,
        native_unit_of_measurement=UnitOfRatio.PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        dead_band=DeadBand(least=1),
        value_fn=lambda unit: unit.humidity,
    ),
    AmsSensorDescription(
        key="temperature",
        device_class=SensorDeviceClass.TEMPERATURE,
        native_unit_of_measurement=UnitOfTemperature.CELSIUS,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=1,
        # Half a degree: the changers tell tenths, and the air in them drifts with the sun.
        dead_band=DeadBand(least=0.5),
        value_fn=lambda unit: unit.temperature,
    ),
    AmsSensorDescription(
        key="drying_time",
        device_class=SensorDeviceClass.DURATION,
        native_unit_of_measurement=UnitOfTime.SECONDS,
        dead_band=DeadBand(least=60),
        value_fn=lambda unit: unit.drying_time,
    ),
)
"""A unit without sensors tells nothing: it then has no such entity."""


@dataclass(frozen=True, kw_only=True)
class FilamentSensorDescription(PrinterEntityDescription, SensorEntityDescription):
    """A sensor that tells of a spool."""


FILAMENT = FilamentSensorDescription(key="filament")
EXTERNAL_SPOOL = FilamentSensorDescription(key="filament", translation_key="external_spool")
ACTIVE_FILAMENT = FilamentSensorDescription(key="active_filament", has_fn=can(Capability.AMS))


@callback
def async_add_filament_sensors(
    entry: PrinternizerConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the sensors of changers and spools, now and when more of them appear."""
    coordinator = entry.runtime_data.coordinator
    registry = er.async_get(coordinator.hass)
    added: set[str] = set()
    looked_at: PrinterSnapshot = PrinterSnapshot(info=coordinator.data.snapshot.info)

    def is_new(entity: PrinterEntity) -> bool:
        """Tell whether the entity is missing: not added yet, or gone together with its device."""
        unique_id = entity.unique_id or ""
        if unique_id in added and registry.async_get_entity_id("sensor", DOMAIN, unique_id):
            return False
        added.add(unique_id)
        return True

    @callback
    def add_new() -> None:
        nonlocal looked_at
        before, looked_at = looked_at, coordinator.data.snapshot
        if before.ams is looked_at.ams and before.external_spools is looked_at.external_spools:
            return
        if _told(before) == (told := _told(looked_at)) and added.issuperset(told):
            return
        async_add_entities([entity for entity in _entities(coordinator, looked_at) if is_new(entity)])

    add_new()
    entry.async_on_unload(coordinator.async_add_listener(add_new))


def _slots(snapshot: PrinterSnapshot) -> Iterable[Slot]:
    for unit in snapshot.ams:
        yield from unit.slots
    yield from snapshot.external_spools


def _told_by(unit: AmsUnit) -> Iterator[AmsSensorDescription]:
    return (description for description in AMS_SENSORS if description.value_fn(unit) is not None)


def _told(snapshot: PrinterSnapshot) -> set[str]:
    """List the unique ids of what the printer tells of now."""
    serial = snapshot.info.serial
    return {
        f"{ams_identifier(serial, unit.id)}_{description.key}"
        for unit in snapshot.ams
        for description in _told_by(unit)
    } | {f"{slot_identifier(serial, slot.address)}_{FILAMENT.key}" for slot in _slots(snapshot)}


def _entities(coordinator: PrinterCoordinator, snapshot: PrinterSnapshot) -> Iterator[PrinterEntity]:
    for unit in snapshot.ams:
        for description in _told_by(unit):
            yield AmsSensor(coordinator, description, unit.id)
    for slot in _slots(snapshot):
        yield SlotSensor(coordinator, slot.address)


class AmsSensor(PrinterEntity, SensorEntity):
    """A measurement in a filament changer."""

    entity_description: AmsSensorDescription

    def __init__(self, coordinator: PrinterCoordinator, description: AmsSensorDescription, ams: int) -> None:
        """Belong to the changer with this id."""
        super().__init__(coordinator, description)
        self._ams = ams
        self._units: tuple[AmsUnit, ...] | None = None
        self._shown: float | None = None
        self._attr_unique_id = f"{ams_identifier(coordinator.serial, ams)}_{description.key}"
        self._attr_device_info = ams_device_info(coordinator.serial, ams)

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        units = state.snapshot.ams
        if units is self._units:
            return False
        self._units = units
        description = self.entity_description
        value = next((description.value_fn(unit) for unit in units if unit.id == self._ams), None)
        if (
            value == self._shown
            or description.dead_band.hold(self._shown, value, goal=None, waited=0) is None
        ):
            return False
        self._shown = self._attr_native_value = value
        return True


class FilamentSensor(PrinterEntity, SensorEntity):
    """What hangs somewhere."""

    _unrecorded_attributes = _OFTEN_CHANGING
    _slot: Slot | None = None
    _spool: Spool | None = None
    _is_looked_at = False

    def _find(self, snapshot: PrinterSnapshot) -> Slot | None:
        """Pick the slot that this sensor tells of."""
        raise NotImplementedError

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        slot = self._find(state.snapshot)
        spool = state.spools.get(tray_of(slot.address)) if slot is not None else None
        if slot is self._slot and spool is self._spool and self._is_looked_at:
            return False
        if slot == self._slot and spool == self._spool and self._is_looked_at:
            self._slot, self._spool = slot, spool
            return False
        self._slot, self._spool, self._is_looked_at = slot, spool, True
        self._attr_native_value = _word(slot, spool)
        self._attr_extra_state_attributes = _attributes(slot, spool)
        return True


class SlotSensor(FilamentSensor):
    """The filament in a slot of a changer or on an external holder."""

    def __init__(self, coordinator: PrinterCoordinator, address: SlotAddress) -> None:
        """Belong to the slot at ``address``."""
        super().__init__(coordinator, FILAMENT if address.ams is not None else EXTERNAL_SPOOL)
        self._address = address
        self._attr_unique_id = f"{slot_identifier(coordinator.serial, address)}_{FILAMENT.key}"
        self._attr_device_info = slot_device_info(coordinator, address)
        if address.ams is None:
            self._attr_translation_placeholders = {"number": str(address.slot + 1)}

    @override
    def _find(self, snapshot: PrinterSnapshot) -> Slot | None:
        return find_slot(snapshot, self._address)


class ActiveFilamentSensor(FilamentSensor):
    """The filament that is loaded."""

    @override
    def _find(self, snapshot: PrinterSnapshot) -> Slot | None:
        return find_slot(snapshot, snapshot.active_slot) if snapshot.active_slot is not None else None


def find_slot(snapshot: PrinterSnapshot, address: SlotAddress) -> Slot | None:
    """Find a slot by its address."""
    if address.ams is None:
        slots = snapshot.external_spools
    else:
        slots = next((unit.slots for unit in snapshot.ams if unit.id == address.ams), ())
    return next((slot for slot in slots if slot.address == address), None)


def _word(slot: Slot | None, spool: Spool | None) -> str | None:
    if slot is None:
        return None
    if slot.filament is not None:
        return (slot.filament.name or slot.filament.type)[:_LONGEST] or None
    if slot.is_empty:
        return EMPTY
    return (spool.filament.name or spool.filament.type)[:_LONGEST] if spool is not None else None


def _attributes(slot: Slot | None, spool: Spool | None) -> dict[str, Any]:
    """Tell type, colour and what is left; ``color`` as ``#RRGGBB``, ``remaining`` in percent.

    What the printer doesn't tell, the books may: of the spool that lies there, ``spool`` is its number.
    """
    filament = slot.filament if slot is not None else None
    if slot is None or (filament is None and spool is None):
        return {}
    kind = filament.type if filament is not None else spool.filament.type if spool is not None else None
    color = filament.color if filament is not None else spool.filament.color if spool is not None else None
    percent, left = _left(filament, spool)
    number = {"spool": spool.id} if spool is not None else {}
    return number | {
        "type": kind,
        "color": f"#{color[:6]}" if color else None,
        "remaining": percent,
        "remaining_weight": left,
        "ams": slot.address.ams,
        "slot": slot.address.slot + 1,
    }


def _left(filament: Filament | None, spool: Spool | None) -> tuple[int | None, int | None]:
    """Return what is left in percent and in grams: as the printer tells, else as the books do."""
    if filament is not None and filament.remaining is not None:
        weight = filament.weight
        return filament.remaining, round(weight * filament.remaining / 100) if weight is not None else None
    if spool is None:
        return None, None
    full = spool.initial_grams
    percent = min(round(100 * spool.left_grams / full), 100) if full > 0 else None
    return percent, round(spool.left_grams)
