"""What is to be printed next: looked at, added, ordered, changed, removed."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..drivers.models import Vendor
from ..file_errors import file_errors
from ..print_plan import file_check
from ..print_source import PrintSource
from ..printers import (
    async_can_see,
    async_find_printer,
    async_name,
    async_printer,
    async_printers,
    async_require_control,
)
from ..printing import chosen_plate
from ..shop import SHOP
from ..waiting import LONGEST_NOTE, MOST_COPIES, WaitingPrint
from .file_fields import ENTRY_ID, FILE_ID, PLATE, WAITING_ID
from .serialize_waiting import serialize_prints
from .types_waiting import WaitingAdded, WaitingChanged, WaitingLists, WaitingPrints

_COPIES = vol.All(int, vol.Range(min=1, max=MOST_COPIES))
_NOTE = vol.All(str, vol.Length(max=LONGEST_NOTE), vol.Strip)
_BEFORE = vol.Any(None, WAITING_ID)
_OF = {vol.Optional("entry_id", default=None): vol.Any(None, ENTRY_ID)}


@callback
def _seen(hass: HomeAssistant, connection: ActiveConnection, wanted: str | None) -> frozenset[str]:
    """Return the printers whose lists are asked for, as far as the user may see them."""
    return frozenset(
        each.entry_id
        for each in async_printers(hass)
        if wanted in (None, each.entry_id) and async_can_see(hass, connection.user, each)
    )


@callback
def _lists(hass: HomeAssistant, seen: frozenset[str]) -> WaitingLists:
    waiting = hass.data[SHOP].waiting
    return WaitingLists(
        type="list",
        lists=[
            WaitingPrints(entry_id=entry_id, prints=serialize_prints(prints))
            for entry_id in sorted(seen)
            if (prints := waiting.of(entry_id))
        ],
    )


@callback
def _own(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> WaitingPrint:
    """Return the entry that a message is about. Raises ``Unauthorized`` unless the user may control its printer."""
    found = hass.data[SHOP].waiting.find(msg["waiting_id"])
    async_require_control(hass, connection.user, async_printer(hass, found.entry_id))
    return found


@websocket_command({vol.Required("type"): f"{DOMAIN}/waiting/list", **_OF})
@callback
def ws_waiting_list(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what waits for one printer, or for all of them."""
    connection.send_result(msg["id"], _lists(hass, _seen(hass, connection, msg["entry_id"])))


@websocket_command({vol.Required("type"): f"{DOMAIN}/waiting/subscribe", **_OF})
@callback
def ws_waiting_subscribe(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Send what waits for one printer, or for all of them, then each list that is another."""
    waiting, wanted = hass.data[SHOP].waiting, msg["entry_id"]

    @callback
    def tell(entry_id: str) -> None:
        entry = async_find_printer(hass, entry_id) if wanted in (None, entry_id) else None
        if entry is None or not async_can_see(hass, connection.user, entry):
            return
        prints = serialize_prints(waiting.of(entry_id))
        connection.send_event(msg["id"], WaitingChanged(type="changed", entry_id=entry_id, prints=prints))

    connection.subscriptions[msg["id"]] = waiting.subscribe(tell)
    connection.send_result(msg["id"])
    connection.send_event(msg["id"], _lists(hass, _seen(hass, connection, wanted)))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/waiting/add",
        vol.Required("entry_id"): ENTRY_ID,
        vol.Required("file_id"): FILE_ID,
        vol.Optional("plate", default=None): vol.Any(None, PLATE),
        vol.Optional("copies", default=1): _COPIES,
        vol.Optional("note", default=""): _NOTE,
        vol.Optional("before", default=None): _BEFORE,
    }
)
@async_response
async def ws_waiting_add(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Have a plate of a kept file wait for a printer, which may be off or busy meanwhile."""
    entry = async_printer(hass, msg["entry_id"])
    async_require_control(hass, connection.user, entry)
    shop, name = hass.data[SHOP], async_name(hass, entry)
    with file_errors(name):
        file = await shop.library.index.file(msg["file_id"])
    source = PrintSource(name=file.name, kept=file)
    _require_print(Vendor(entry.data["vendor"]), source, name)
    plate = chosen_plate(source, msg["plate"])
    details = {key: msg[key] for key in ("copies", "note", "before")}
    added = shop.waiting.add(entry.entry_id, file, plate, by=connection.user.id, **details)
    connection.send_result(msg["id"], WaitingAdded(waiting_id=added.id))


def _require_print(vendor: Vendor, source: PrintSource, name: str) -> None:
    """Raise ``ServiceValidationError`` for what that printer could never print, whatever becomes of it."""
    check = file_check(vendor, source.metadata, source.name)
    if check is not None:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key=f"print_{check}",
            translation_placeholders={"name": name},
        )


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/waiting/move",
        vol.Required("waiting_id"): WAITING_ID,
        vol.Required("before"): _BEFORE,
    }
)
@callback
def ws_waiting_move(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Put an entry before another one, or last."""
    _own(hass, connection, msg)
    hass.data[SHOP].waiting.move(msg["waiting_id"], msg["before"])
    connection.send_result(msg["id"])


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/waiting/change",
        vol.Required("waiting_id"): WAITING_ID,
        vol.Optional("copies"): _COPIES,
        vol.Optional("note"): _NOTE,
    }
)
@callback
def ws_waiting_change(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Change how often it is to be printed, or what somebody noted about it."""
    found = _own(hass, connection, msg)
    copies, note = msg.get("copies", found.copies), msg.get("note", found.note)
    hass.data[SHOP].waiting.update(found.id, copies=copies, note=note)
    connection.send_result(msg["id"])


@websocket_command({vol.Required("type"): f"{DOMAIN}/waiting/remove", vol.Required("waiting_id"): WAITING_ID})
@callback
def ws_waiting_remove(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Take an entry off its list."""
    _own(hass, connection, msg)
    hass.data[SHOP].waiting.remove(msg["waiting_id"])
    connection.send_result(msg["id"])
