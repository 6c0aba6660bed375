"""What has to be done to printers: seen by everybody, changed by administrators."""

from collections.abc import Awaitable
from decimal import Decimal
from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..book_errors import answered
from ..book_news import BookNews, async_tell_books
from ..const import DOMAIN
from ..costing import rounded
from ..ledger.maintenance import Maintenance, MaintenanceKind, MaintenanceMissing, NewMaintenance
from ..shop import SHOP
from .types_maintenance import MaintenanceDone, MaintenanceItem, MaintenanceList, MaintenanceLog

_TENTH = Decimal("0.1")
_ID = vol.All(int, vol.Range(min=1))
_SERIAL = vol.All(cv.string, vol.Length(min=1, max=255))
_EVERY = vol.Any(None, vol.All(int, vol.Range(min=1, max=1_000_000)))
_NOTE = vol.All(cv.string, vol.Length(max=4000))


@websocket_command({vol.Required("type"): f"{DOMAIN}/maintenance/list", vol.Optional("serial"): _SERIAL})
@async_response
async def ws_maintenance_list(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what has to be done, to one printer or to all."""
    now = dt_util.utcnow()
    items = await _answered(hass.data[SHOP].ledger.machines.maintenance(now, msg.get("serial")))
    connection.send_result(msg["id"], MaintenanceList(items=[_serialize(item) for item in items]))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/maintenance/save",
        vol.Optional("item_id"): _ID,
        vol.Required("serial"): _SERIAL,
        vol.Required("kind"): vol.Coerce(MaintenanceKind),
        vol.Optional("label", default=""): vol.All(cv.string, vol.Length(max=255)),
        vol.Optional("every_hours", default=None): _EVERY,
        vol.Optional("every_days", default=None): _EVERY,
        vol.Optional("every_jobs", default=None): _EVERY,
        vol.Optional("done_at"): cv.datetime,
    }
)
@require_admin
@async_response
async def ws_maintenance_save(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Enter something that has to be done, or change it; answer with its id."""
    values = {key: value for key, value in msg.items() if key not in {"id", "type", "item_id"}}
    values["done_at"] = dt_util.as_utc(values["done_at"]) if "done_at" in values else dt_util.utcnow()
    try:
        new = NewMaintenance(**values)
    except ValueError as error:
        raise ServiceValidationError(
            translation_domain=DOMAIN, translation_key="maintenance_never_due"
        ) from error
    item_id = await _answered(hass.data[SHOP].ledger.machines.save_maintenance(new, msg.get("item_id")))
    async_tell_books(hass, BookNews())
    connection.send_result(msg["id"], {"item_id": item_id})


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/maintenance/done",
        vol.Required("item_id"): _ID,
        vol.Optional("note", default=""): _NOTE,
    }
)
@require_admin
@async_response
async def ws_maintenance_done(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Enter that something was done just now."""
    by = f"user:{connection.user.id}"
    machines = hass.data[SHOP].ledger.machines
    await _answered(machines.note_maintenance(msg["item_id"], dt_util.utcnow(), by, msg["note"]))
    async_tell_books(hass, BookNews())
    connection.send_result(msg["id"])


@websocket_command({vol.Required("type"): f"{DOMAIN}/maintenance/delete", vol.Required("item_id"): _ID})
@require_admin
@async_response
async def ws_maintenance_delete(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Remove something and what was noted of it."""
    await _answered(hass.data[SHOP].ledger.machines.drop_maintenance([msg["item_id"]]))
    async_tell_books(hass, BookNews())
    connection.send_result(msg["id"])


@websocket_command({vol.Required("type"): f"{DOMAIN}/maintenance/log", vol.Required("item_id"): _ID})
@require_admin
@async_response
async def ws_maintenance_log(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with when something was done, and what was noted."""
    rows = await _answered(hass.data[SHOP].ledger.machines.maintenance_log(msg["item_id"]))
    done = [MaintenanceDone(at=at.isoformat(), note=note) for at, _, note in rows]
    connection.send_result(msg["id"], MaintenanceLog(done=done))


async def _answered[R](question: Awaitable[R]) -> R:
    """Ask the ledger, and say in the user's language why there is no answer."""

    async def ask() -> R:
        try:
            return await question
        except MaintenanceMissing as error:
            raise ServiceValidationError(
                translation_domain=DOMAIN, translation_key="maintenance_missing"
            ) from error

    return await answered(ask())


def _serialize(item: Maintenance) -> MaintenanceItem:
    now = dt_util.utcnow()
    day = item.due_on(now)
    return MaintenanceItem(
        id=item.id,
        serial=item.serial,
        kind=item.kind,
        label=item.label,
        every_hours=item.every_hours,
        every_days=item.every_days,
        every_jobs=item.every_jobs,
        done_at=item.done_at.isoformat(),
        seconds=item.seconds,
        jobs=item.jobs,
        used=f"{rounded(item.share_used(now) * 100, _TENTH):f}",
        is_due=item.is_due(now),
        due_on=day.isoformat() if day is not None else None,
    )
