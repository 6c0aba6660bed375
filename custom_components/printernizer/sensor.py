"""Sensors. What they tell stands in tables: ``sensor_machine``, ``sensor_job``, ``sensor_filament``."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from math import isfinite
from typing import override

from homeassistant.components.sensor import SensorEntity, SensorEntityDescription
from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN, UnitOfTemperature
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, State, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback, AddEntitiesCallback
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.helpers.typing import ConfigType, DiscoveryInfoType
from homeassistant.util.unit_conversion import TemperatureConverter

from .const import CONF_CHAMBER_TEMPERATURE_ENTITY
from .coordinator import PrinterCoordinator, PrinternizerConfigEntry
from .drivers.bambu.alert_texts import words_of
from .drivers.models import Alert, Capability
from .entity import PrinterEntity, PrinterEntityDescription, async_add_described, can
from .held_value import HeldValue
from .job_problems import QUIET
from .sensor_description import PrinterSensorDescription, SensorValue
from .sensor_filament import ACTIVE_FILAMENT, ActiveFilamentSensor, async_add_filament_sensors
from .sensor_job import ENERGY_SENSORS, FILE_NAME, JOB_SENSORS, TOTAL_SENSORS
from .sensor_machine import CHAMBER_TEMPERATURE, MACHINE_SENSORS
from .settling.evidence import is_measured
from .shop_entities import async_add_shop_sensors
from .state import PrinterState

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class PrinterTextSensorDescription(PrinterEntityDescription, SensorEntityDescription):
    """A sensor whose words are made by its class."""


ERROR = PrinterTextSensorDescription(key="error", has_fn=can(Capability.ERRORS))
NO_ERROR = "none"
"""What the error sensor says when there is none; translated."""


async def async_setup_platform(
    hass: HomeAssistant,
    config: ConfigType,
    async_add_entities: AddEntitiesCallback,
    discovery_info: DiscoveryInfoType | None = None,
) -> None:
    """Add the sensors of the shop."""
    async_add_shop_sensors(hass, async_add_entities, discovery_info)


async def async_setup_entry(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the sensors that the printer has."""
    async_add_described(entry, async_add_entities, _descriptions(entry), PrinterSensor)
    async_add_described(entry, async_add_entities, (FILE_NAME,), partial(FileNameSensor, entry))
    async_add_described(entry, async_add_entities, (ERROR,), ErrorSensor)
    async_add_described(entry, async_add_entities, (ACTIVE_FILAMENT,), ActiveFilamentSensor)
    async_add_filament_sensors(entry, async_add_entities)
    if entity_id := entry.options.get(CONF_CHAMBER_TEMPERATURE_ENTITY):
        async_add_entities([BorrowedTemperature(entry.runtime_data.coordinator, entity_id)])


def _descriptions(entry: PrinternizerConfigEntry) -> Iterator[PrinterSensorDescription]:
    yield from JOB_SENSORS
    yield from TOTAL_SENSORS
    totals = entry.runtime_data.coordinator.data.totals
    if is_measured(entry.options) or (totals is not None and totals.energy_kwh):
        yield from ENERGY_SENSORS
    for description in MACHINE_SENSORS:
        if description is CHAMBER_TEMPERATURE and entry.options.get(CONF_CHAMBER_TEMPERATURE_ENTITY):
            continue
        yield description


class PrinterSensor(PrinterEntity, SensorEntity):
    """A sensor of a printer."""

    entity_description: PrinterSensorDescription
    _told: SensorValue = None
    """What the printer told last, shown or not."""
    _held: HeldValue | None = None

    def __init__(self, coordinator: PrinterCoordinator, description: PrinterSensorDescription) -> None:
        """Look the currency up, and have at hand what each report asks for."""
        super().__init__(coordinator, description)
        self._value_fn = description.value_fn
        self._attr_native_value = None
        if description.is_money:
            self._attr_native_unit_of_measurement = coordinator.hass.config.currency
        if description.dead_band is not None:
            self._held = HeldValue(coordinator.hass, description.dead_band, self._handle_late)

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        value = self._value_fn(state)
        if value == self._told:
            return False
        self._told = value
        if self._held is not None and self._is_held_back(self._held, state):
            return False
        self._show()
        return True

    def _show(self) -> None:
        value = self._told
        self._attr_native_value = round(value, 2) if isinstance(value, float) else value

    def _is_held_back(self, held: HeldValue, state: PrinterState) -> bool:
        """Tell whether the new value has to wait; what is no number never does."""
        shown, value = self._attr_native_value, self._told
        goal_fn = self.entity_description.goal_fn
        return held.is_held(
            shown if isinstance(shown, (int, float)) else None,
            value if isinstance(value, (int, float)) else None,
            goal=goal_fn(state) if goal_fn is not None else None,
        )

    @callback
    def _handle_late(self) -> None:
        """Show a value whose pause is over."""
        self._show()
        self.async_write_ha_state()

    @override
    async def async_will_remove_from_hass(self) -> None:
        """Leave no timer behind."""
        if self._held is not None:
            self._held.forget()
        await super().async_will_remove_from_hass()


class FileNameSensor(PrinterSensor):
    """The job's file, and why it could not be had for the books."""

    def __init__(
        self,
        entry: PrinternizerConfigEntry,
        coordinator: PrinterCoordinator,
        description: PrinterSensorDescription,
    ) -> None:
        """Follow the entry's job file."""
        super().__init__(coordinator, description)
        self._job_file = entry.runtime_data.job_file
        self._attr_extra_state_attributes = {"file_problem": None}

    @override
    async def async_added_to_hass(self) -> None:
        """Hear of what becomes of the file."""
        await super().async_added_to_hass()
        self.async_on_remove(self._job_file.async_subscribe(self._handle_file))
        self._look()

    @callback
    def _handle_file(self) -> None:
        if self._look():
            self.async_write_ha_state()

    def _look(self) -> bool:
        problem = self._job_file.problem
        shown = problem.value if problem is not None and problem not in QUIET else None
        if self._attr_extra_state_attributes["file_problem"] == shown:
            return False
        self._attr_extra_state_attributes = {"file_problem": shown}
        return True


class ErrorSensor(PrinterEntity, SensorEntity):
    """The worst complaint, in the user's language where we have words for it, else as the vendor's code."""

    _alerts: tuple[Alert, ...] | None = None

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        alerts = state.snapshot.alerts
        if alerts == self._alerts:
            return False
        self._alerts = alerts
        self._attr_native_value = alert_text(alerts[0], self.hass.config.language) if alerts else NO_ERROR
        self._attr_extra_state_attributes = (
            {
                "code": alerts[0].code,
                "severity": alerts[0].severity.value,
                "module": alerts[0].module or None,
                "codes": [alert.code for alert in alerts],
            }
            if alerts
            else {}
        )
        return True


def alert_text(alert: Alert, language: str) -> str:
    """Put an alert into words of the user's language; without words, its code has to do."""
    return (words_of(alert.text_key, language) or alert.code)[:255]


class BorrowedTemperature(PrinterEntity, SensorEntity):
    """The chamber's temperature from a sensor that a person hung into it."""

    def __init__(self, coordinator: PrinterCoordinator, entity_id: str) -> None:
        """Read the entity ``entity_id``."""
        super().__init__(coordinator, CHAMBER_TEMPERATURE)
        self._source = entity_id

    @property
    @override
    def available(self) -> bool:
        """Return whether the borrowed sensor tells something; it does not care for the printer."""
        return self._attr_native_value is not None

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        return False

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the other sensor."""
        await super().async_added_to_hass()
        self.async_on_remove(async_track_state_change_event(self.hass, self._source, self._handle_source))
        self._read(self.hass.states.get(self._source))

    @callback
    def _handle_source(self, event: Event[EventStateChangedData]) -> None:
        self._read(event.data["new_state"])
        self.async_write_ha_state()

    def _read(self, state: State | None) -> None:
        self._attr_native_value = None
        if state is None or state.state in (STATE_UNAVAILABLE, STATE_UNKNOWN):
            return
        try:
            value = float(state.state)
        except ValueError:
            return
        if not isfinite(value):
            return
        unit = state.attributes.get("unit_of_measurement", UnitOfTemperature.CELSIUS)
        if unit in TemperatureConverter.VALID_UNITS:
            self._attr_native_value = TemperatureConverter.convert(value, unit, UnitOfTemperature.CELSIUS)
