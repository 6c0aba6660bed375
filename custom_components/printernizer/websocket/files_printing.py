"""Files printed: what there is to decide, and the print itself."""

import asyncio
from contextlib import suppress
from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.core import HomeAssistant

from ..const import DOMAIN
from ..coordinator import PrinterCoordinator
from ..file_errors import file_errors
from ..print_plan import PrintFlag, slots_of
from ..print_source import PrintSource, async_fetched, async_print_source
from ..printers import async_name, async_printer, async_require_control, require_coordinator
from ..printing import async_print
from ..shop import SHOP
from ..texts import async_error_texts
from .file_fields import ENTRY_ID, FILE_ID, LANGUAGE, PLATE, WAITING_ID, printer_path
from .serialize_printing import PrintQuestion, serialize_options

PATIENCE = 45
"""Seconds that a person waits for a file that has to be read first; it goes on being fetched after that."""

_MOST_SLOTS = 64
_SLOT = vol.Any(None, vol.All(str, vol.Length(min=3, max=8)))
_SOURCE: dict[vol.Marker, Any] = {
    vol.Required("entry_id"): ENTRY_ID,
    vol.Optional("file_id", default=None): vol.Any(None, FILE_ID),
    vol.Optional("path", default=None): vol.Any(None, printer_path),
}


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/files/print_options",
        **_SOURCE,
        vol.Optional("plate", default=None): vol.Any(None, PLATE),
        vol.Optional("language"): LANGUAGE,
    }
)
@async_response
async def ws_files_print_options(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Answer with what there is to decide before a print, and what stands against it."""
    entry = async_printer(hass, msg["entry_id"])
    async_require_control(hass, connection.user, entry)
    coordinator = require_coordinator(entry)
    source = await _source(hass, coordinator, msg)
    question = PrintQuestion(
        entry_id=entry.entry_id,
        printer_name=async_name(hass, entry),
        is_connected=coordinator.last_update_success,
        snapshot=coordinator.data.snapshot,
        file_name=source.name,
        metadata=source.metadata,
        plate=msg["plate"],
        needs_upload=source.file is None and not _was_there(source, coordinator),
    )
    texts = await async_error_texts(hass, msg.get("language", hass.config.language))
    connection.send_result(msg["id"], serialize_options(question, texts))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/files/print",
        **_SOURCE,
        vol.Optional("plate", default=None): vol.Any(None, PLATE),
        vol.Optional("slots", default=None): vol.Any(None, vol.All([_SLOT], vol.Length(max=_MOST_SLOTS))),
        vol.Optional("flags", default=dict): {vol.Coerce(PrintFlag): bool},
        vol.Optional("waiting_id"): WAITING_ID,
    }
)
@async_response
async def ws_files_print(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Print a file; answer when the printer has begun, or say why it did not."""
    entry = async_printer(hass, msg["entry_id"])
    async_require_control(hass, connection.user, entry)
    wish = {key: msg[key] for key in ("file_id", "path", "plate", "slots", "flags")}
    await async_print(hass, require_coordinator(entry), **wish, context=connection.context(msg))
    if "waiting_id" in msg:
        waiting = hass.data[SHOP].waiting
        waiting.took(entry.entry_id, msg["waiting_id"], msg["file_id"], msg["plate"])
    connection.send_result(msg["id"])


async def _source(hass: HomeAssistant, coordinator: PrinterCoordinator, msg: dict[str, Any]) -> PrintSource:
    """Find what is to be printed.

    A file of the library is not looked for on the printer: a hundred printers may be asked what they think of it. One
    that lies on the printer alone is fetched: which filaments it needs stands only in it.
    """
    if msg["path"] is None and msg["file_id"] is not None:
        with file_errors(coordinator.name):
            kept = await hass.data[SHOP].library.index.file(msg["file_id"])
        return PrintSource(name=kept.name, kept=kept)
    source = await async_print_source(hass, coordinator, msg["file_id"], msg["path"])
    if source.kept is None and slots_of(coordinator.data.snapshot):
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                source = await async_fetched(hass, coordinator, source)
    return source


def _was_there(source: PrintSource, coordinator: PrinterCoordinator) -> bool:
    """Tell whether a file of the library was found on the printer or sent there before."""
    origins = source.kept.origins if source.kept else ()
    return any(origin.serial == coordinator.serial and origin.path for origin in origins)
