"""Binary sensors of the shop as a whole."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import override

from homeassistant.components.binary_sensor import BinarySensorEntity, BinarySensorEntityDescription
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.const import EntityCategory

from .reporting import ShopFigures
from .shop_entity import ShopEntity, ShopEntityDescription


@dataclass(frozen=True, kw_only=True)
class ShopBinarySensorDescription(ShopEntityDescription, BinarySensorEntityDescription):
    """Something about the shop that is so or not so."""

    is_on_fn: Callable[[ShopFigures], bool | None]


SHOP_BINARY_SENSORS = (
    ShopBinarySensorDescription(
        key="book_log_broken",
        device_class=BinarySensorDeviceClass.PROBLEM,
        entity_category=EntityCategory.DIAGNOSTIC,
        is_business=True,
        is_on_fn=lambda figures: None if figures.is_log_whole is None else not figures.is_log_whole,
    ),
)


class ShopBinarySensor(ShopEntity, BinarySensorEntity):
    """A binary sensor of the shop."""

    entity_description: ShopBinarySensorDescription

    @override
    def _show(self, figures: ShopFigures) -> None:
        self._attr_is_on = self.entity_description.is_on_fn(figures)
