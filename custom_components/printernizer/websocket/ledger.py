"""Whether the ledger can be read and written, for everybody: what is entered now may have to wait."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import websocket_command
from homeassistant.components.websocket_api.messages import event_message
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect

from ..books import SIGNAL_LEDGER_CHANGED
from ..const import DOMAIN
from ..shop import SHOP
from .serialize_ledger import serialize_ledger


@websocket_command({vol.Required("type"): f"{DOMAIN}/ledger/subscribe"})
@callback
def ws_ledger_subscribe(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Tell how the ledger is, now and whenever that changes."""
    last = None

    @callback
    def tell() -> None:
        nonlocal last
        state = serialize_ledger(hass.data[SHOP].ledger, _entries(hass))
        if state != last:
            last = state
            connection.send_message(event_message(msg["id"], state))

    connection.subscriptions[msg["id"]] = async_dispatcher_connect(hass, SIGNAL_LEDGER_CHANGED, tell)
    connection.send_result(msg["id"])
    tell()


def _entries(hass: HomeAssistant) -> int:
    """Count what printers told and the ledger has not been told yet."""
    loaded = hass.config_entries.async_loaded_entries(DOMAIN)
    return sum(entry.runtime_data.coordinator.bookkeeper.waiting for entry in loaded)
