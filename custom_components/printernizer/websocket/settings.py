"""The shop's settings, for administrators."""

from typing import Any, cast

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv

from ..const import DOMAIN
from ..sections import SECTIONS
from ..settings import ShopSettings, settings_payload
from ..settings_checks import MAX_FOLDERS, MAX_PATH, RETAINED
from ..shop import SHOP
from .types import Settings

_PATH = vol.All(cv.string, vol.Length(min=1, max=MAX_PATH))
_LIMIT = vol.Any(None, int)
_RULE = {
    vol.Required("kind"): vol.In(sorted(RETAINED)),
    vol.Optional("files", default=None): _LIMIT,
    vol.Optional("days", default=None): _LIMIT,
    vol.Optional("size", default=None): _LIMIT,
}
_LIBRARY = {
    vol.Optional("path"): _PATH,
    vol.Optional("folders"): vol.All([_PATH], vol.Length(max=MAX_FOLDERS)),
    vol.Optional("retention"): vol.All([_RULE], vol.Length(max=len(RETAINED))),
    vol.Optional("free_space"): int,
    vol.Optional("timelapses"): bool,
    vol.Optional("photos"): bool,
}


@websocket_command({vol.Required("type"): f"{DOMAIN}/settings/get"})
@require_admin
@callback
def ws_settings_get(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with the settings."""
    connection.send_result(msg["id"], serialize_settings(hass.data[SHOP].settings.current))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/settings/update",
        vol.Optional("library"): _LIBRARY,
        **{vol.Optional(name): section.schema for name, section in SECTIONS.items()},
    }
)
@require_admin
@async_response
async def ws_settings_update(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Change some settings; answer with all of them as they are then."""
    changes = {name: change for name, change in msg.items() if name == "library" or name in SECTIONS}
    settings = await hass.data[SHOP].settings.async_update(**changes)
    connection.send_result(msg["id"], serialize_settings(settings))


def serialize_settings(settings: ShopSettings) -> Settings:
    """Write the settings down for the panel."""
    return cast(Settings, settings_payload(settings))
