"""What entities of the shop have in common. They belong to no printer, so they are there as long as the integration is."""

from dataclasses import dataclass
from typing import override

from homeassistant.core import callback
from homeassistant.helpers.entity import Entity, EntityDescription

from .const import DOMAIN
from .reporting import ShopDesk, ShopFigures


@dataclass(frozen=True, kw_only=True)
class ShopEntityDescription(EntityDescription):
    """What sensors of the shop have in common.

    ``is_business``: only there for who runs a business; ``is_small_business``: and only if that is a small one.
    """

    is_business: bool = False
    is_small_business: bool = False


class ShopEntity(Entity):
    """An entity of the shop: told by the desk, without a device."""

    _attr_has_entity_name = True
    _attr_should_poll = False

    def __init__(self, desk: ShopDesk, description: ShopEntityDescription) -> None:
        """Take the identity from the key; the object id is the same in all languages."""
        self.entity_description = description
        self._desk = desk
        self._attr_unique_id = f"shop_{description.key}"
        self._attr_translation_key = description.key
        self.internal_integration_suggested_object_id = f"{DOMAIN}_{description.key}"

    @property
    @override
    def available(self) -> bool:
        """Return whether the books can be read."""
        return self._desk.figures is not None

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the desk."""
        self.async_on_remove(self._desk.async_subscribe(self._handle_figures))
        self._take()

    @callback
    def _handle_figures(self) -> None:
        self._take()
        self.async_write_ha_state()

    def _take(self) -> None:
        """Take over what the desk says."""
        if (figures := self._desk.figures) is not None:
            self._show(figures)

    def _show(self, figures: ShopFigures) -> None:
        raise NotImplementedError
