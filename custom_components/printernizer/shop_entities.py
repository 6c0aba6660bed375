"""Adds the entities of the shop: when the integration starts, and those of a business when it becomes one."""

from collections.abc import Callable, Iterable, Sequence

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.discovery import async_load_platform
from homeassistant.helpers.entity_platform import AddEntitiesCallback
from homeassistant.helpers.typing import ConfigType, DiscoveryInfoType

from .const import DOMAIN
from .reporting import ShopDesk
from .shop import SHOP, Shop
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
    descriptions: Sequence[DescriptionT],
    make: Callable[[ShopDesk, DescriptionT], ShopEntity],
) -> None:
    """Add the entities, and add or remove those of a business whenever it becomes one, a small one, or none any more."""
    shop = hass.data[SHOP]
    there: set[str] = set()

    @callback
    def look(*_: object) -> None:
        wanted = {each.key: _is_wanted(shop, each) for each in descriptions}
        added = [each for each in descriptions if wanted[each.key] and each.key not in there]
        gone = [each for each in descriptions if wanted[each.key] is False]
        there.update(each.key for each in added)
        there.difference_update(each.key for each in gone)
        _async_remove(hass, platform, gone)
        async_add_entities(make(shop.desk, each) for each in added)

    look()
    shop.ends += [shop.settings.async_subscribe(look), shop.desk.async_subscribe(look)]


def _is_wanted(shop: Shop, description: ShopEntityDescription) -> bool | None:
    """Tell whether an entity is to be there; ``None``: while the books can't be read, nobody knows."""
    if not (description.is_business or description.is_small_business):
        return True
    if not shop.settings.business.is_on or not description.is_small_business:
        return shop.settings.business.is_on
    figures = shop.desk.figures
    return None if figures is None else figures.small_business is not None


def _async_remove(
    hass: HomeAssistant, platform: Platform, descriptions: Iterable[ShopEntityDescription]
) -> None:
    registry = er.async_get(hass)
    for description in descriptions:
        if entity_id := registry.async_get_entity_id(platform, DOMAIN, f"shop_{description.key}"):
            registry.async_remove(entity_id)
