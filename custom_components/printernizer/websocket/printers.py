"""Printers: how they are, and what a person has them do."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import ERR_NOT_FOUND
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..drivers.commands import ClearError, Command, Pause, Resume, SetLight, Stop
from ..entity import async_send
from ..printers import async_find_printer, async_printers, async_require_control, require_coordinator
from .feed import PrinterFeed
from .standing import Reader, describe
from .types import PrinterAction, PrinterList

_COMMANDS: dict[PrinterAction, Command] = {
    PrinterAction.PAUSE: Pause(),
    PrinterAction.RESUME: Resume(),
    PrinterAction.STOP: Stop(),
    PrinterAction.LIGHT_ON: SetLight(on=True),
    PrinterAction.LIGHT_OFF: SetLight(on=False),
    PrinterAction.CLEAR_ERROR: ClearError(),
}
_LANGUAGE = vol.All(cv.string, vol.Length(max=35))


def _reader(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> Reader:
    return Reader(
        user=connection.user,
        refresh_token_id=connection.refresh_token_id,
        language=msg.get("language", hass.config.language),
    )


@websocket_command({vol.Required("type"): f"{DOMAIN}/printers/list", vol.Optional("language"): _LANGUAGE})
@callback
def ws_printers_list(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with all printers as they are now."""
    reader = _reader(hass, connection, msg)
    printers = [describe(hass, entry, reader) for entry in async_printers(hass)]
    connection.send_result(
        msg["id"], PrinterList(type="list", time=dt_util.utcnow().isoformat(), printers=printers)
    )


@websocket_command(
    {vol.Required("type"): f"{DOMAIN}/printers/subscribe", vol.Optional("language"): _LANGUAGE}
)
@callback
def ws_printers_subscribe(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Send all printers, then what changes about them."""
    feed = PrinterFeed(
        hass, _reader(hass, connection, msg), lambda message: connection.send_event(msg["id"], message)
    )
    connection.subscriptions[msg["id"]] = feed.stop
    connection.send_result(msg["id"])
    feed.start()


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/printers/command",
        vol.Required("entry_id"): vol.All(cv.string, vol.Length(max=64)),
        vol.Required("action"): vol.Coerce(PrinterAction),
    }
)
@async_response
async def ws_printers_command(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Have a printer do something; answer when it confirmed it, or say why it did not."""
    entry = async_find_printer(hass, msg["entry_id"])
    if entry is None:
        connection.send_error(msg["id"], ERR_NOT_FOUND, "Printer not found")
        return
    async_require_control(hass, connection.user, entry)
    await async_send(require_coordinator(entry), _COMMANDS[msg["action"]], by=connection.user.id)
    connection.send_result(msg["id"])
