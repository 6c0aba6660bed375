"""Filaments and spools: for everybody who may see a printer; what they cost only for administrators."""

from typing import Any

import voluptuous as vol

from homeassistant.auth.models import User
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.components.websocket_api.messages import event_message
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.util import dt as dt_util

from ..book_errors import explained
from ..const import DOMAIN
from ..ledger import FilamentQuery, SpoolQuery, UseQuery
from ..print_plan import slots_of
from ..printers import async_can_see, async_can_see_all, async_names, async_printers, coordinator_of
from ..shop import SHOP
from ..stock import tray_of
from ..stock.handling import addresses_of
from .material_fields import ID, PAGE, text
from .serialize_materials import serialize_filament, serialize_place, serialize_spool, serialize_use
from .types_materials import (
    FilamentPage,
    MaterialsChanged,
    PlaceList,
    PlacePayload,
    SpoolmanState,
    SpoolPage,
    SpoolUsePage,
)


@callback
def require_sight(hass: HomeAssistant, user: User) -> None:
    """Raise ``Unauthorized`` unless the user may see any printer; an administrator may, even if there is none yet."""
    if not (user.is_admin or any(async_can_see(hass, user, entry) for entry in async_printers(hass))):
        raise Unauthorized


def _query[T](kind: type[T], msg: dict[str, Any]) -> T:
    try:
        return kind(**{key: value for key, value in msg.items() if key not in {"id", "type"}})
    except ValueError as error:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="invalid_cursor") from error


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/materials/filaments",
        vol.Optional("material"): text(64),
        **PAGE,
    }
)
@async_response
async def ws_materials_filaments(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Answer with a page of filaments, and how long each lasts."""
    require_sight(hass, connection.user)
    wanted = {("type" if key == "material" else key): value for key, value in msg.items() if key != "type"}
    wanted.pop("id")
    try:
        query = FilamentQuery(**wanted)
    except ValueError as error:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="invalid_cursor") from error
    stock = hass.data[SHOP].ledger.stock
    with explained():
        page = await stock.filaments(query)
        reaches = await stock.reach(dt_util.utcnow(), dt_util.get_default_time_zone())
    by_id = {each.stock.filament.id: each.reach for each in reaches}
    with_price = connection.user.is_admin
    filaments = [
        serialize_filament(each, by_id.get(each.filament.id), with_price=with_price) for each in page.items
    ]
    connection.send_result(msg["id"], FilamentPage(filaments=filaments, total=page.total, next=page.next))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/materials/spools",
        vol.Optional("filament_id"): ID,
        vol.Optional("is_mounted"): bool,
        **PAGE,
    }
)
@async_response
async def ws_materials_spools(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a page of spools."""
    require_sight(hass, connection.user)
    with explained():
        page = await hass.data[SHOP].ledger.stock.spools(_query(SpoolQuery, msg))
    names, with_price = async_names(hass), connection.user.is_admin
    spools = [serialize_spool(spool, names, with_price=with_price) for spool in page.items]
    connection.send_result(msg["id"], SpoolPage(spools=spools, total=page.total, next=page.next))


@websocket_command({vol.Required("type"): f"{DOMAIN}/materials/spool", vol.Required("spool_id"): ID})
@async_response
async def ws_materials_spool(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a spool."""
    require_sight(hass, connection.user)
    with explained():
        spool = await hass.data[SHOP].ledger.stock.spool(msg["spool_id"])
    connection.send_result(
        msg["id"], serialize_spool(spool, async_names(hass), with_price=connection.user.is_admin)
    )


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/materials/uses",
        vol.Optional("spool_id"): ID,
        vol.Optional("job_id"): ID,
        vol.Optional("limit", default=50): vol.All(int, vol.Range(min=1, max=200)),
        vol.Optional("after"): text(40),
    }
)
@async_response
async def ws_materials_uses(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a page of what was taken off spools."""
    require_sight(hass, connection.user)
    with explained():
        page = await hass.data[SHOP].ledger.stock.uses(_query(UseQuery, msg))
    with_job = async_can_see_all(connection.user)
    uses = [serialize_use(use, with_job=with_job) for use in page.items]
    connection.send_result(msg["id"], SpoolUsePage(uses=uses, total=page.total, next=page.next))


@websocket_command({vol.Required("type"): f"{DOMAIN}/materials/places"})
@async_response
async def ws_materials_places(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with the places for spools of the printers that are set up, and what lies there."""
    require_sight(hass, connection.user)
    with explained():
        mounted = await hass.data[SHOP].ledger.stock.mounted()
    names, with_price = async_names(hass), connection.user.is_admin
    spools = {
        (spool.serial, spool.slot): serialize_spool(spool, names, with_price=with_price) for spool in mounted
    }
    places: list[PlacePayload] = []
    for entry in async_printers(hass):
        coordinator = coordinator_of(entry)
        if coordinator is None or not async_can_see(hass, connection.user, entry):
            continue
        snapshot, where = coordinator.data.snapshot, (entry.entry_id, coordinator.serial)
        told = {slot.address: slot for slot in slots_of(snapshot)}
        numbers = {unit.id: number for number, unit in enumerate(snapshot.ams, start=1)}
        for address in addresses_of(coordinator):
            spool = spools.get((coordinator.serial, tray_of(address)))
            place = serialize_place(where, address, told.get(address), spool)
            place["ams_number"] = numbers.get(address.ams) if address.ams is not None else None
            places.append(place)
    connection.send_result(msg["id"], PlaceList(places=places))


@websocket_command({vol.Required("type"): f"{DOMAIN}/materials/spoolman"})
@callback
def ws_materials_spoolman(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with how it stands with the Spoolman server."""
    require_sight(hass, connection.user)
    shop = hass.data[SHOP]
    state = shop.stock.spoolman
    connection.send_result(
        msg["id"],
        SpoolmanState(
            is_on=shop.settings.spoolman.is_followed,
            is_connected=state.is_connected,
            version=state.version,
            problem=state.problem,
        ),
    )


@websocket_command({vol.Required("type"): f"{DOMAIN}/materials/subscribe"})
@callback
def ws_materials_subscribe(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Tell from now on when something about the stock is new."""
    require_sight(hass, connection.user)

    @callback
    def tell() -> None:
        connection.send_message(event_message(msg["id"], MaterialsChanged(type="changed")))

    connection.subscriptions[msg["id"]] = hass.data[SHOP].stock.async_subscribe(tell)
    connection.send_result(msg["id"])
