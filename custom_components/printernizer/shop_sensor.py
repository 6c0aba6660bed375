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

from .costing import success_of
from .reporting import ShopFigures
from .shop_entity import ShopEntity, ShopEntityDescription


@dataclass(frozen=True, kw_only=True)
class ShopSensorDescription(ShopEntityDescription, SensorEntityDescription):
    """A sensor of the shop. ``is_of_month``: it begins anew with each local month."""

    value_fn: Callable[[ShopFigures], int | Decimal | None]
    attributes_fn: Callable[[ShopFigures], dict[str, Any]] | None = None
    is_money: bool = False
    is_of_month: bool = False


def _success(figures: ShopFigures) -> Decimal | None:
    return success_of(figures.month.finished, figures.month.failed).percent


def _success_attributes(figures: ShopFigures) -> dict[str, Any]:
    month = figures.month
    success = success_of(month.finished, month.failed)
    return {
        "lowest": str(success.low) if success.low is not None else None,
        "highest": str(success.high) if success.high is not None else None,
        "finished": month.finished,
        "failed": month.failed,
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
        value_fn=lambda figures: figures.month.net - figures.month.business_cost,
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
        value_fn=lambda figures: figures.month.unclassified,
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
        if description.attributes_fn is not None:
            self._attr_extra_state_attributes = description.attributes_fn(figures)
