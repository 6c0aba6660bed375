"""Sensors of the shop as a whole: what the month brought, how busy the printers are, what has to be done."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import UnitOfEnergy, UnitOfMass, UnitOfRatio, UnitOfTime

from .costing import SuccessRate, success_of
from .reporting import ShopFigures
from .shop_entity import ShopEntity, ShopEntityDescription


@dataclass(frozen=True, kw_only=True)
class ShopSensorDescription(ShopEntityDescription, SensorEntityDescription):
    """A sensor of the shop. ``is_of_month`` and ``is_of_year``: it begins anew with each local one."""

    value_fn: Callable[[ShopFigures], int | Decimal | None]
    attributes_fn: Callable[[ShopFigures], dict[str, Any]] | None = None
    is_money: bool = False
    is_of_month: bool = False
    is_of_year: bool = False


def _success_of(figures: ShopFigures) -> SuccessRate:
    # A month in which more was taken back than printed counts below zero.
    return success_of(max(figures.month.finished, 0), max(figures.month.failed, 0))


def _success(figures: ShopFigures) -> Decimal | None:
    return _success_of(figures).percent


def _success_attributes(figures: ShopFigures) -> dict[str, Any]:
    month = figures.month
    success = _success_of(figures)
    return {
        "lowest": str(success.low) if success.low is not None else None,
        "highest": str(success.high) if success.high is not None else None,
        "finished": month.finished,
        "failed": month.failed,
    }


def _small_business_attributes(figures: ShopFigures) -> dict[str, Any]:
    found = figures.small_business
    if found is None:
        return {}
    state, first = found.state, found.first_taxed
    return {
        "limit": str(found.limit),
        "percent": str(found.percent),
        "limit_next_year": str(found.limit_next_year),
        "percent_next_year": str(found.percent_next_year),
        "turnover_previous_year": None if found.previous_year is None else str(found.previous_year),
        "is_exempt": state.is_exempt,
        "is_exempt_next_year": state.is_exempt_next_year,
        "exempt_since": found.exempt_since.isoformat() if found.exempt_since else None,
        "taxed_since": first.service_on.isoformat() if first else None,
    }


SHOP_SENSORS = (
    ShopSensorDescription(
        key="cost_this_month",
        device_class=SensorDeviceClass.MONETARY,
        state_class=SensorStateClass.TOTAL,
        suggested_display_precision=2,
        is_money=True,
        is_of_month=True,
        value_fn=lambda figures: figures.month.cost,
    ),
    ShopSensorDescription(
        key="margin_this_month",
        device_class=SensorDeviceClass.MONETARY,
        state_class=SensorStateClass.TOTAL,
        suggested_display_precision=2,
        is_business=True,
        is_money=True,
        is_of_month=True,
        value_fn=lambda figures: figures.month.profit,
    ),
    ShopSensorDescription(
        key="jobs_this_month",
        state_class=SensorStateClass.TOTAL,
        is_of_month=True,
        value_fn=lambda figures: figures.month.jobs,
    ),
    ShopSensorDescription(
        key="filament_this_month",
        device_class=SensorDeviceClass.WEIGHT,
        native_unit_of_measurement=UnitOfMass.GRAMS,
        suggested_unit_of_measurement=UnitOfMass.KILOGRAMS,
        suggested_display_precision=2,
        state_class=SensorStateClass.TOTAL,
        is_of_month=True,
        value_fn=lambda figures: figures.month.grams,
    ),
    ShopSensorDescription(
        key="energy_this_month",
        device_class=SensorDeviceClass.ENERGY,
        native_unit_of_measurement=UnitOfEnergy.KILO_WATT_HOUR,
        suggested_display_precision=2,
        state_class=SensorStateClass.TOTAL,
        is_of_month=True,
        value_fn=lambda figures: figures.month.energy_kwh,
    ),
    ShopSensorDescription(
        key="utilisation",
        native_unit_of_measurement=UnitOfRatio.PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=lambda figures: figures.share,
    ),
    ShopSensorDescription(
        key="success_rate",
        native_unit_of_measurement=UnitOfRatio.PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=_success,
        attributes_fn=_success_attributes,
    ),
    ShopSensorDescription(
        key="unclassified_jobs",
        state_class=SensorStateClass.MEASUREMENT,
        is_business=True,
        value_fn=lambda figures: figures.unclassified,
    ),
    ShopSensorDescription(
        key="small_business_turnover",
        device_class=SensorDeviceClass.MONETARY,
        state_class=SensorStateClass.TOTAL,
        suggested_display_precision=2,
        is_business=True,
        is_small_business=True,
        is_money=True,
        is_of_year=True,
        value_fn=lambda figures: figures.small_business.turnover if figures.small_business else None,
        attributes_fn=_small_business_attributes,
    ),
    ShopSensorDescription(
        key="filament_reach",
        device_class=SensorDeviceClass.DURATION,
        native_unit_of_measurement=UnitOfTime.DAYS,
        state_class=SensorStateClass.MEASUREMENT,
        suggested_display_precision=0,
        value_fn=lambda figures: figures.filament_days,
        attributes_fn=lambda figures: {"filament": figures.filament, "to_be_bought": figures.filaments_due},
    ),
    ShopSensorDescription(
        key="maintenance_due",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda figures: figures.due,
        attributes_fn=lambda figures: {"next_on": figures.due_on.isoformat() if figures.due_on else None},
    ),
)


class ShopSensor(ShopEntity, SensorEntity):
    """A sensor of the shop."""

    entity_description: ShopSensorDescription

    @override
    async def async_added_to_hass(self) -> None:
        """Look the currency up."""
        if self.entity_description.is_money:
            self._attr_native_unit_of_measurement = self.hass.config.currency
        await super().async_added_to_hass()

    @override
    def _show(self, figures: ShopFigures) -> None:
        description = self.entity_description
        self._attr_native_value = description.value_fn(figures)
        if description.is_of_month:
            self._attr_last_reset = figures.since
        elif description.is_of_year:
            self._attr_last_reset = figures.year_since
        if description.attributes_fn is not None:
            self._attr_extra_state_attributes = description.attributes_fn(figures)
