"""Websocket commands ``printernizer/<noun>/<verb>``; each file has its noun, this one only registers."""

from homeassistant.components import websocket_api
from homeassistant.core import HomeAssistant, callback

from .jobs import ws_jobs_list
from .printers import ws_printers_command, ws_printers_list, ws_printers_subscribe


@callback
def async_setup_websocket(hass: HomeAssistant) -> None:
    """Register all commands."""
    for command in (ws_jobs_list, ws_printers_command, ws_printers_list, ws_printers_subscribe):
        websocket_api.async_register_command(hass, command)
