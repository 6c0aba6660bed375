"""Adds the entities of the shop: when the integration starts, and those of a business when it becomes one."""

from collections.abc import Callable, Iterable

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.discovery import async_load_platform
from homeassistant.helpers.entity_platform import AddEntitiesCallback
from homeassistant.helpers.typing import ConfigType, DiscoveryInfoType

from .const import DOMAIN
from .reporting import ShopDesk
from .settings import ShopSettings
from .shop import SHOP
from .shop_binary_sensor import SHOP_BINARY_SENSORS, ShopBinarySensor
from .shop_entity import ShopEntity, ShopEntityDescription
from .shop_sensor import SHOP_SENSORS, ShopSensor

_SHOP = {"shop": True}
"""Tells a platform that it is loaded for the shop, not by a line in somebody's YAML."""


@callback
def async_load_shop_entities(hass: HomeAssistant, config: ConfigType) -> None:
    """Load the platforms that the shop has entities on."""
    for platform in (Platform.BINARY_SENSOR, Platform.SENSOR):
        hass.async_create_task(async_load_platform(hass, platform, DOMAIN, _SHOP, config), eager_start=True)


@callback
def async_add_shop_sensors(
    hass: HomeAssistant, async_add_entities: AddEntitiesCallback, discovery_info: DiscoveryInfoType | None
) -> None:
    """Add the shop's sensors."""
    if discovery_info is not None:
        _async_follow(hass, Platform.SENSOR, async_add_entities, SHOP_SENSORS, ShopSensor)


@callback
def async_add_shop_binary_sensors(
    hass: HomeAssistant, async_add_entities: AddEntitiesCallback, discovery_info: DiscoveryInfoType | None
) -> None:
    """Add the shop's binary sensors."""
    if discovery_info is not None:
        _async_follow(hass, Platform.BINARY_SENSOR, async_add_entities, SHOP_BINARY_SENSORS, ShopBinarySensor)


def _async_follow[DescriptionT: ShopEntityDescription](
    hass: HomeAssistant,
    platform: Platform,
    async_add_entities: AddEntitiesCallback,
    descriptions: Iterable[DescriptionT],
    make: Callable[[ShopDesk, DescriptionT], ShopEntity],
) -> None:
    """Add the entities, and add or remove those of a business whenever that is switched on or off."""
    shop = hass.data[SHOP]
    of_business = [each for each in descriptions if each.is_business]
    wanted = [each for each in descriptions if not each.is_business or shop.settings.business.is_on]
    async_add_entities(make(shop.desk, each) for each in wanted)
    if not shop.settings.business.is_on:
        _async_remove(hass, platform, of_business)

    @callback
    def change(before: ShopSettings, after: ShopSettings) -> None:
        if after.business.is_on and not before.business.is_on:
            async_add_entities(make(shop.desk, each) for each in of_business)
        elif before.business.is_on and not after.business.is_on:
            _async_remove(hass, platform, of_business)

    shop.ends.append(shop.settings.async_subscribe(change))


def _async_remove(
    hass: HomeAssistant, platform: Platform, descriptions: Iterable[ShopEntityDescription]
) -> None:
    registry = er.async_get(hass)
    for description in descriptions:
        if entity_id := registry.async_get_entity_id(platform, DOMAIN, f"shop_{description.key}"):
            registry.async_remove(entity_id)
