"""Files on their way: followed, cancelled, forgotten."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..printers import async_printer_of, async_require_control
from ..shop import SHOP
from ..texts import async_error_texts
from .file_fields import LANGUAGE, TRANSFER_ID
from .transfer_feed import TransferFeed, async_clear_transfers


@websocket_command({vol.Required("type"): f"{DOMAIN}/files/transfers", vol.Optional("language"): LANGUAGE})
@async_response
async def ws_files_transfers(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Send all transfers, then what changes about them."""
    texts = await async_error_texts(hass, msg.get("language", hass.config.language))
    feed = TransferFeed(hass, texts, lambda message: connection.send_event(msg["id"], message))
    connection.subscriptions[msg["id"]] = feed.stop
    connection.send_result(msg["id"])
    feed.start()


@websocket_command({vol.Required("type"): f"{DOMAIN}/files/cancel", vol.Required("transfer_id"): TRANSFER_ID})
@callback
def ws_files_cancel(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Cancel a transfer; one that has ended stays as it is."""
    transfers = hass.data[SHOP].transfers
    found = next((each for each in transfers.all() if each.id == msg["transfer_id"]), None)
    if found is None:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="transfer_unknown")
    async_require_control(hass, connection.user, async_printer_of(hass, found.serial))
    transfers.cancel(found.id)
    connection.send_result(msg["id"])


@websocket_command({vol.Required("type"): f"{DOMAIN}/files/clear_transfers"})
@callback
def ws_files_clear_transfers(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Forget the transfers that have ended; for everybody, so it is for those who may begin some."""
    async_require_control(hass, connection.user, None)
    async_clear_transfers(hass)
    connection.send_result(msg["id"])
