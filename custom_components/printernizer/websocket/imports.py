"""What comes into the books from elsewhere, for administrators."""

from typing import Any
from zoneinfo import available_timezones

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv

from ..actions.fields import time
from ..book_errors import answered
from ..const import DOMAIN
from ..importing import async_options, async_preview, async_run
from ..imports.csv_jobs import FIELDS, MOST_COLUMNS
from ..imports.reading import ImportOptions
from ..ledger.import_rows import ImportCount
from ..recorded_jobs import PastWish, async_enter_past, async_look_back, async_past_printers
from ..shop import SHOP
from .serialize_imports import serialize_device, serialize_past, serialize_preview, serialize_progress

_TEXT = vol.All(str, vol.Length(max=255))


def _zone(value: Any) -> str:
    if value not in available_timezones():
        raise vol.Invalid("no time zone")
    return str(value)


_PAST = {
    vol.Required("device_id"): vol.All(str, vol.Length(max=64)),
    vol.Optional("printer", default=""): _TEXT,
    vol.Optional("since"): time,
    vol.Optional("until"): time,
}
_FILE = {
    vol.Required("upload_id"): vol.All(str, vol.Match(r"[0-9a-f]{32}\Z")),
    vol.Optional("mapping"): vol.All({_TEXT: vol.In(FIELDS)}, vol.Length(max=MOST_COLUMNS)),
    vol.Optional("printer", default=""): _TEXT,
    vol.Optional("time_zone"): _zone,
    vol.Optional("since"): time,
    vol.Optional("until"): time,
}


async def _options(hass: HomeAssistant, msg: dict[str, Any]) -> ImportOptions:
    return await async_options(
        hass,
        mapping=msg.get("mapping"),
        printer=msg["printer"].strip(),
        zone=msg.get("time_zone"),
        since=msg.get("since"),
        until=msg.get("until"),
    )


@websocket_command({vol.Required("type"): f"{DOMAIN}/imports/preview", **_FILE})
@require_admin
@async_response
async def ws_imports_preview(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what is in a file that was sent, and what is wrong with it; nothing is entered."""
    options = await _options(hass, msg)
    preview = await async_preview(hass, msg["upload_id"], options)
    connection.send_result(msg["id"], serialize_preview(preview, str(options.zone)))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/imports/run",
        **_FILE,
        vol.Optional("skip_bad", default=False): bool,
    }
)
@require_admin
@async_response
async def ws_imports_run(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Enter the jobs of a file; events tell how far it is, the last one and the answer how it ended."""

    @callback
    def tell(count: ImportCount) -> None:
        connection.send_event(msg["id"], serialize_progress(count, is_done=False))

    count = await async_run(
        hass,
        msg["upload_id"],
        await _options(hass, msg),
        skip_bad=msg["skip_bad"],
        by=f"user:{connection.user.id}",
        tell=tell,
    )
    _end(connection, msg, count)


@websocket_command({vol.Required("type"): f"{DOMAIN}/imports/devices"})
@require_admin
@async_response
async def ws_imports_devices(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with the printers of other integrations that may have a past in the recorder."""
    known = {each.serial for each in await answered(hass.data[SHOP].ledger.printers())}
    devices = [serialize_device(each, known) for each in async_past_printers(hass)]
    connection.send_result(msg["id"], {"devices": devices})


@websocket_command({vol.Required("type"): f"{DOMAIN}/imports/preview_device", **_PAST})
@require_admin
@async_response
async def ws_imports_preview_device(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Answer with the jobs that the recorder tells of; nothing is entered."""
    connection.send_result(msg["id"], serialize_past(await async_look_back(hass, _past(msg))))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/imports/run_device",
        **_PAST,
        vol.Optional("energy_entity"): cv.entity_id,
    }
)
@require_admin
@async_response
async def ws_imports_run_device(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Enter the jobs that the recorder tells of; events tell how far it is, the last one and the answer how it ended."""

    @callback
    def tell(count: ImportCount) -> None:
        connection.send_event(msg["id"], serialize_progress(count, is_done=False))

    count = await async_enter_past(hass, _past(msg), by=f"user:{connection.user.id}", tell=tell)
    _end(connection, msg, count)


def _end(connection: ActiveConnection, msg: dict[str, Any], count: ImportCount) -> None:
    """Tell how it ended: as an event too, for a client that follows the events hears no content of the answer."""
    progress = serialize_progress(count, is_done=True)
    connection.send_event(msg["id"], progress)
    connection.send_result(msg["id"], progress)


def _past(msg: dict[str, Any]) -> PastWish:
    return PastWish(
        device_id=msg["device_id"],
        printer=msg["printer"].strip(),
        energy_entity=msg.get("energy_entity"),
        since=msg.get("since"),
        until=msg.get("until"),
    )
