"""Files on a printer: listed, fetched, sent there, deleted."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.core import HomeAssistant, callback

from ..actions.targets import require
from ..const import DOMAIN
from ..coordinator import PrinterCoordinator
from ..drivers.errors import ConnectionLost, TransferBusy
from ..drivers.models import Capability
from ..drivers.paths import written_path
from ..file_errors import file_errors
from ..ledger import LedgerError
from ..print_plan import target_path
from ..printer_files import async_kept_ids
from ..printers import async_can_control, async_printer, async_require_control, require_coordinator
from ..shop import SHOP
from ..texts import async_error_texts
from .file_fields import ENTRY_ID, FILE_ID, printer_path
from .folders import async_recall, forget, remember
from .serialize_listing import describe_folder, newest, serialize_listing
from .transfer_feed import describe_transfer

PATIENCE = 60
"""Seconds. A printer moves one file at a time, and nobody looks at an empty page for longer."""


@callback
def _controlled(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any], capability: Capability
) -> PrinterCoordinator:
    """Return the printer that is meant, if this user may have it do that, and it can."""
    entry = async_printer(hass, msg["entry_id"])
    async_require_control(hass, connection.user, entry)
    coordinator = require_coordinator(entry)
    require(coordinator, capability)
    return coordinator


@asynccontextmanager
async def _talking(coordinator: PrinterCoordinator, path: str) -> AsyncGenerator[None]:
    """Wait for a printer, but not for long, and say what went wrong."""
    with file_errors(coordinator.name, written_path(path)):
        if not coordinator.last_update_success:
            raise ConnectionLost
        try:
            async with asyncio.timeout(PATIENCE):
                yield
        except TimeoutError as error:
            raise TransferBusy from error


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/files/browse",
        vol.Required("entry_id"): ENTRY_ID,
        vol.Optional("path", default="/"): printer_path,
    }
)
@async_response
async def ws_files_browse(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a folder of a printer."""
    entry, path = async_printer(hass, msg["entry_id"]), msg["path"]
    coordinator = require_coordinator(entry)
    require(coordinator, Capability.LIST_FILES)
    async with _talking(coordinator, path):
        files = await coordinator.driver.files.list(path)
    shown = await hass.async_add_executor_job(newest, files)
    remember(coordinator, shown)
    kept: dict[str, str] = {}
    with suppress(LedgerError):
        # A folder can be looked into without knowing what of it is kept.
        kept = await async_kept_ids(hass.data[SHOP].library.index, coordinator.serial, shown)
    rows = await hass.async_add_executor_job(serialize_listing, shown, kept)
    able = coordinator.data.snapshot.info.capabilities
    rights = able if async_can_control(hass, connection.user, entry) else frozenset()
    listing = describe_folder(entry.entry_id, path, rows, len(files), rights)
    connection.send_result(msg["id"], listing)


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/files/download",
        vol.Required("entry_id"): ENTRY_ID,
        vol.Required("path"): printer_path,
    }
)
@async_response
async def ws_files_download(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Have a file of a printer fetched into the library; answer with the transfer that does it."""
    coordinator = _controlled(hass, connection, msg, Capability.DOWNLOAD_FILES)
    async with _talking(coordinator, msg["path"]):
        file = await async_recall(coordinator, msg["path"])
    texts = await async_error_texts(hass, hass.config.language)
    transfer = hass.data[SHOP].transfers.download(coordinator.serial, file)
    connection.send_result(msg["id"], describe_transfer(hass, transfer, texts))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/files/send",
        vol.Required("file_id"): FILE_ID,
        vol.Required("entry_id"): ENTRY_ID,
        vol.Optional("overwrite", default=False): bool,
    }
)
@async_response
async def ws_files_send(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Have a file of the library sent to a printer; answer with the transfer that does it."""
    coordinator = _controlled(hass, connection, msg, Capability.UPLOAD_FILES)
    shop = hass.data[SHOP]
    with file_errors(coordinator.name):
        kept = await shop.library.index.file(msg["file_id"])
    path = target_path(coordinator.data.snapshot, kept.name)
    texts = await async_error_texts(hass, hass.config.language)
    transfer = shop.transfers.upload(coordinator.serial, kept, path, overwrite=msg["overwrite"])
    connection.send_result(msg["id"], describe_transfer(hass, transfer, texts))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/files/delete_on_printer",
        vol.Required("entry_id"): ENTRY_ID,
        vol.Required("path"): printer_path,
    }
)
@async_response
async def ws_files_delete_on_printer(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Delete a file on a printer; answer when it is gone."""
    coordinator = _controlled(hass, connection, msg, Capability.DELETE_FILES)
    async with _talking(coordinator, msg["path"]):
        await coordinator.driver.files.delete(msg["path"])
    forget(coordinator)
    connection.send_result(msg["id"])
