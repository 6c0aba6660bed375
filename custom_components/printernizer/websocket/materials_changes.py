"""Changes to filaments and spools: for who may control a printer; what they cost only by administrators."""

from typing import Any

import voluptuous as vol

from homeassistant.auth.models import User
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import Unauthorized
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..book_errors import explained, invalid
from ..const import DOMAIN
from ..ledger import FilamentChange, NewSpool, SpoolChange
from ..printers import async_names, async_printer, async_require_control, require_coordinator
from ..shop import SHOP
from ..stock.handling import async_put_spool, async_weigh
from .material_fields import FILAMENT, GRAMS, ID, PRICE_KEYS, SPOOL, slot
from .serialize_materials import serialize_spool

_ENTRY = vol.All(cv.string, vol.Length(max=64))


@callback
def _require_change(hass: HomeAssistant, user: User, msg: dict[str, Any]) -> None:
    """Raise ``Unauthorized`` unless the user may change the stock, prices included if there are any."""
    async_require_control(hass, user, None)
    if not (user.is_admin or PRICE_KEYS.isdisjoint(msg)):
        raise Unauthorized


def _change(msg: dict[str, Any], *more: str) -> Any:
    return {key: value for key, value in msg.items() if key not in {"id", "type", *more}}


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/materials/save_filament",
        vol.Optional("filament_id"): ID,
        vol.Optional("material"): vol.All(cv.string, vol.Length(min=1, max=64)),
        **{key: value for key, value in FILAMENT.items() if key != "type"},
    }
)
@async_response
async def ws_materials_save_filament(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Enter a filament, or change one; answer with its id."""
    _require_change(hass, connection.user, msg)
    change: FilamentChange = _change(msg, "filament_id", "material")
    if "material" in msg:
        change["type"] = msg["material"]
    stock, now = hass.data[SHOP].ledger.stock, dt_util.utcnow()
    with explained("stock_refused"):
        if "filament_id" in msg:
            filament = await stock.change_filament(msg["filament_id"], change, now)
        elif "type" not in change:
            raise invalid("filament_without_type")
        else:
            filament = await stock.add_filament(change, now)
    connection.send_result(msg["id"], {"filament_id": filament.id})


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/materials/archive_filament",
        vol.Required("filament_id"): ID,
        vol.Optional("is_archived", default=True): bool,
    }
)
@async_response
async def ws_materials_archive_filament(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Put a filament away, or get it back."""
    _require_change(hass, connection.user, msg)
    change = FilamentChange(is_archived=msg["is_archived"])
    with explained("stock_refused"):
        await hass.data[SHOP].ledger.stock.change_filament(msg["filament_id"], change, dt_util.utcnow())
    connection.send_result(msg["id"])


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/materials/save_spool",
        vol.Optional("spool_id"): ID,
        vol.Optional("remaining_grams"): GRAMS,
        **SPOOL,
    }
)
@async_response
async def ws_materials_save_spool(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Enter a spool, or change one; answer with it."""
    _require_change(hass, connection.user, msg)
    stock, now = hass.data[SHOP].ledger.stock, dt_util.utcnow()
    with explained("stock_refused"):
        if "spool_id" in msg:
            change: SpoolChange = _change(msg, "spool_id", "remaining_grams")
            spool = await stock.change_spool(msg["spool_id"], change, now)
            if "remaining_grams" in msg:
                by = f"user:{connection.user.id}"
                spool = await stock.weigh(spool.id, msg["remaining_grams"], now, by)
        elif "filament_id" not in msg:
            raise invalid("filament_missing")
        else:
            spool = await stock.add_spool(NewSpool(at=now, **_change(msg)))
    connection.send_result(
        msg["id"], serialize_spool(spool, async_names(hass), with_price=connection.user.is_admin)
    )


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/materials/archive_spool",
        vol.Required("spool_id"): ID,
        vol.Optional("is_archived", default=True): bool,
    }
)
@async_response
async def ws_materials_archive_spool(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Put a spool away, or get it back."""
    _require_change(hass, connection.user, msg)
    change = SpoolChange(is_archived=msg["is_archived"])
    with explained("stock_refused"):
        await hass.data[SHOP].ledger.stock.change_spool(msg["spool_id"], change, dt_util.utcnow())
    connection.send_result(msg["id"])


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/materials/weigh",
        vol.Required("spool_id"): ID,
        vol.Optional("remaining"): GRAMS,
        vol.Optional("gross"): GRAMS,
    }
)
@async_response
async def ws_materials_weigh(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Enter what is left of a spool, or what it weighs with the spool itself; answer with it."""
    _require_change(hass, connection.user, msg)
    spool = await async_weigh(
        hass.data[SHOP].ledger,
        msg["spool_id"],
        at=dt_util.utcnow(),
        by=f"user:{connection.user.id}",
        remaining=msg.get("remaining"),
        gross=msg.get("gross"),
    )
    connection.send_result(
        msg["id"], serialize_spool(spool, async_names(hass), with_price=connection.user.is_admin)
    )


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/materials/mount",
        vol.Required("entry_id"): _ENTRY,
        vol.Required("slot"): slot,
        vol.Required("spool_id"): vol.Maybe(ID),
    }
)
@async_response
async def ws_materials_mount(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Enter which spool lies in a printer's slot; ``None``: none."""
    entry = async_printer(hass, msg["entry_id"])
    async_require_control(hass, connection.user, entry)
    await async_put_spool(hass.data[SHOP].ledger, require_coordinator(entry), msg["slot"], msg["spool_id"])
    connection.send_result(msg["id"])


@websocket_command({vol.Required("type"): f"{DOMAIN}/materials/unmount", vol.Required("spool_id"): ID})
@async_response
async def ws_materials_unmount(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Enter that a spool lies in no printer."""
    _require_change(hass, connection.user, msg)
    with explained("stock_refused"):
        await hass.data[SHOP].ledger.stock.unmount(msg["spool_id"])
    connection.send_result(msg["id"])
