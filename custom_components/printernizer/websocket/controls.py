"""What a printer lets itself be operated by, for one reader: entities and actions that it really has."""

from collections.abc import Iterator
from typing import Any

import voluptuous as vol

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_CONTROL
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import ERR_NOT_FOUND
from homeassistant.components.websocket_api.decorators import websocket_command
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv, entity_registry as er

from ..const import DOMAIN
from ..coordinator import PrinternizerConfigEntry
from ..devices import ams_identifier
from ..drivers.models import DRYING_CELSIUS, DRYING_HOURS, Capability, PrinterSnapshot
from ..drivers.transitions import open_job
from ..printers import async_can_control, async_can_see, async_find_printer, coordinator_of
from ..printfiles import Plate
from .serialize_files import MOST_OBJECTS
from .types_controls import ControlsPayload, DryerPayload, PrintObjectPayload

_PLATFORMS = frozenset({"button", "fan", "number", "select", "switch"})


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/printers/controls",
        vol.Required("entry_id"): vol.All(cv.string, vol.Length(max=64)),
    }
)
@callback
def ws_printers_controls(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what the reader can operate on a printer."""
    entry = async_find_printer(hass, msg["entry_id"])
    if entry is None or not async_can_see(hass, connection.user, entry):
        connection.send_error(msg["id"], ERR_NOT_FOUND, "Printer not found")
        return
    connection.send_result(msg["id"], _controls(hass, connection.user, entry))


def _controls(hass: HomeAssistant, user: User, entry: PrinternizerConfigEntry) -> ControlsPayload:
    coordinator = coordinator_of(entry)
    controls = ControlsPayload(
        entities=dict(_entities(hass, user, entry)), can_load=False, can_unload=False, dryers=[], objects=[]
    )
    if coordinator is None or not async_can_control(hass, user, entry):
        return controls
    snapshot = coordinator.data.snapshot
    able = snapshot.info.capabilities
    controls["can_load"] = Capability.LOAD_FILAMENT in able
    controls["can_unload"] = Capability.UNLOAD_FILAMENT in able
    if Capability.DRYING in able:
        controls["dryers"] = list(_dryers(hass, snapshot))
    controls["objects"] = list(_objects(snapshot, entry.runtime_data.job_file.plate))
    return controls


def _entities(hass: HomeAssistant, user: User, entry: PrinternizerConfigEntry) -> Iterator[tuple[str, str]]:
    """Yield those that take orders and that the user may control, by their keys."""
    for entity in er.async_entries_for_config_entry(er.async_get(hass), entry.entry_id):
        if (
            entity.domain in _PLATFORMS
            and entity.disabled_by is None
            and user.permissions.check_entity(entity.entity_id, POLICY_CONTROL)
        ):
            yield entity.unique_id.removeprefix(f"{entry.unique_id}_"), entity.entity_id


def _dryers(hass: HomeAssistant, snapshot: PrinterSnapshot) -> Iterator[DryerPayload]:
    registry = er.async_get(hass)
    for number, unit in enumerate(snapshot.ams, start=1):
        celsius = DRYING_CELSIUS.get(unit.kind)
        if celsius is None:
            continue
        unique_id = f"{ams_identifier(snapshot.info.serial, unit.id)}_drying_time"
        yield DryerPayload(
            ams=number,
            celsius_min=celsius[0],
            celsius_max=celsius[-1],
            hours_max=DRYING_HOURS[-1],
            remaining_entity=registry.async_get_entity_id("sensor", DOMAIN, unique_id),
        )


def _objects(snapshot: PrinterSnapshot, plate: Plate | None) -> Iterator[PrintObjectPayload]:
    job = open_job(snapshot)
    if Capability.SKIP_OBJECTS not in snapshot.info.capabilities or job is None:
        return
    if plate is None or not plate.can_skip_objects:
        return
    for each in plate.objects[:MOST_OBJECTS]:
        if not each.skipped:
            yield PrintObjectPayload(id=each.id, name=each.name, is_skipped=each.id in job.skipped_objects)
