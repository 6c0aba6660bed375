"""Turn neutral commands into a printer's requests: pure, checked, and by model.

A request is published as ``{section: {"sequence_id": …, "command": …, …}}`` (Bambu LAN protocol).
"""

from collections.abc import Mapping
import re
from typing import Any

import orjson

from .. import commands as c
from ..errors import CommandInvalid, NotSupported
from ..models import (
    DRYING_CELSIUS,
    DRYING_HOURS,
    Fan,
    Filament,
    Heater,
    PrinterSnapshot,
    SlotAddress,
    SpeedProfile,
)
from .capabilities import Model
from .decode_ams import EXTERNAL_TRAY, NO_TRAY, global_tray
from .decode_device import PROFILES
from .lenient import bits, integer, text
from .request import Request
from .start import start_request

__all__ = ["Request", "encode", "payload_of"]

_COLOR = re.compile(r"[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?\Z")
_WORD = re.compile(r"[\w .+/()-]{1,64}\Z")
_GCODE = re.compile(r"[\x20-\x7e]{1,256}\Z")
_MAX_LINES = 64
_MAX_OBJECTS = 512
_EXTRUSION = range(150, 351)
_DEFAULT_LOAD_CELSIUS = 220
_BED_COMMAND_BIT = 39
_LEVELS = {profile: level for level, profile in PROFILES.items()}
_FAN_NUMBERS = {Fan.PART: 1, Fan.AUX: 2, Fan.CHAMBER: 3}


def payload_of(request: Request, sequence: str) -> bytes:
    """Write a request the way it is published."""
    body = {"sequence_id": sequence, "command": request.command, **request.fields}
    return orjson.dumps({request.section: body})


def encode(  # noqa: C901, PLR0912  a case per command is a table
    command: c.Command, snapshot: PrinterSnapshot, model: Model, report: Mapping[str, Any]
) -> tuple[Request, ...]:
    """Return the requests that have a command done.

    Raises ``CommandInvalid`` for values that the printer must never see, ``NotSupported`` for what this model or its
    changer can't do.
    """
    match command:
        case c.Pause() | c.Resume() | c.Stop():
            return (Request(section="print", command=type(command).__name__.lower(), fields={"param": ""}),)
        case c.ClearError():
            return (_clear_error(report),)
        case c.SetLight():
            return _light(command, model)
        case c.SetTimelapse(on=on):
            fields = {"control": "enable" if on else "disable"}
            return (Request(section="camera", command="ipcam_timelapse", fields=fields),)
        case c.SetSpeedProfile(profile=profile):
            return (_speed(profile),)
        case c.SetTemperature():
            return (_temperature(command, snapshot, report),)
        case c.SetFan():
            return (_fan(command, model),)
        case c.LoadFilament() | c.UnloadFilament():
            return (_change(command, snapshot),)
        case c.SetFilament():
            return (_filament(command),)
        case c.StartDrying() | c.StopDrying():
            return (_drying(command, snapshot),)
        case c.SkipObjects():
            return (_skip(command),)
        case c.SendGcode(lines=lines):
            return (_gcode(*lines),)
        case c.StartPrint():
            return (start_request(command, snapshot, model, report),)
        case _:
            raise NotSupported("the printer knows no such command")


def _clear_error(report: Mapping[str, Any]) -> Request:
    fields = {
        "subtask_id": text(report.get("subtask_id")),
        "print_error": integer(report.get("print_error")) or 0,
    }
    return Request(section="print", command="clean_print_error", fields=fields)


def _light(command: c.SetLight, model: Model) -> tuple[Request, ...]:
    """Switch every lamp of the chamber; only the first must exist, an unknown one is refused."""
    return tuple(
        Request(
            section="system",
            command="ledctrl",
            fields={
                "led_node": node,
                "led_mode": "on" if command.on else "off",
                "led_on_time": 500,
                "led_off_time": 500,
                "loop_times": 0,
                "interval_time": 0,
            },
            is_essential=number == 0,
        )
        for number, node in enumerate(model.lights)
    )


def _speed(profile: SpeedProfile) -> Request:
    return Request(section="print", command="print_speed", fields={"param": str(_LEVELS[profile])})


def _temperature(command: c.SetTemperature, snapshot: PrinterSnapshot, report: Mapping[str, Any]) -> Request:
    limits = snapshot.info.limits
    heater, celsius = command.heater, command.celsius
    most = {Heater.BED: limits.bed, Heater.CHAMBER: limits.chamber}.get(heater, limits.nozzle)
    if most is None:
        raise NotSupported("this heater can't be set")
    if not 0 <= celsius <= most:
        raise CommandInvalid(f"a target must be between 0 and {most} °C")
    if heater is Heater.CHAMBER:
        return Request(section="print", command="set_ctt", fields={"ctt_val": celsius})
    is_new = bool((bits(report.get("fun")) or 0) >> _BED_COMMAND_BIT & 1)
    if heater is Heater.BED:
        if is_new:
            return Request(section="print", command="set_bed_temp", fields={"temp": celsius})
        return _gcode(f"M140 S{celsius}")
    extruder = 1 if heater is Heater.LEFT_NOZZLE else 0
    if extruder >= len(snapshot.nozzles):
        raise NotSupported("the printer has one nozzle")
    if is_new or len(snapshot.nozzles) > 1:
        fields = {"extruder_index": extruder, "target_temp": celsius}
        return Request(section="print", command="set_nozzle_temp", fields=fields)
    return _gcode(f"M104 S{celsius}")


def _fan(command: c.SetFan, model: Model) -> Request:
    if not 0 <= command.percent <= 100:
        raise CommandInvalid("a fan's speed must be between 0 and 100 %")
    fan = _FAN_NUMBERS[command.fan]
    if model.has_fan_commands:
        return Request(
            section="print", command="set_fan", fields={"fan_index": fan, "speed": command.percent}
        )
    return _gcode(f"M106 P{fan} S{round(command.percent * 255 / 100)}")


def _gcode(*lines: str) -> Request:
    if not 0 < len(lines) <= _MAX_LINES or not all(_GCODE.match(line) for line in lines):
        raise CommandInvalid("g-code must be 1 to 64 lines of printable ASCII, up to 256 characters each")
    return Request(section="print", command="gcode_line", fields={"param": "\n".join(lines) + "\n"})


def _change(command: c.LoadFilament | c.UnloadFilament, snapshot: PrinterSnapshot) -> Request:
    """Change the filament: the printer heats to the higher of the old and the new one's temperature by itself."""
    actual = snapshot.nozzles[snapshot.active_nozzle].temperature.actual if snapshot.nozzles else None
    now = int(actual or 0)
    if isinstance(command, c.UnloadFilament):
        celsius = _load_celsius(_hanging(snapshot, snapshot.active_slot))
        target, ams, slot = NO_TRAY, NO_TRAY, NO_TRAY
    else:
        address = command.slot
        celsius = (
            command.celsius if command.celsius is not None else _load_celsius(_hanging(snapshot, address))
        )
        ams, slot = _ams_and_slot(snapshot, address)
        target = global_tray(ams, slot) or 0
    most = snapshot.info.limits.nozzle or _EXTRUSION.stop - 1
    if celsius not in _EXTRUSION or celsius > most:
        raise CommandInvalid(
            f"the nozzle must be between {_EXTRUSION.start} and {most} °C to change filament"
        )
    fields = {"ams_id": ams, "slot_id": slot, "target": target, "curr_temp": now, "tar_temp": celsius}
    return Request(section="print", command="ams_change_filament", fields=fields)


def _ams_and_slot(snapshot: PrinterSnapshot, address: SlotAddress) -> tuple[int, int]:
    """Address a slot that exists; the external holder is unit 255, slot 254."""
    if address.ams is None:
        return NO_TRAY, EXTERNAL_TRAY
    if all(slot.address != address for unit in snapshot.ams for slot in unit.slots):
        raise CommandInvalid("there is no such slot")
    return address.ams, address.slot


def _hanging(snapshot: PrinterSnapshot, address: SlotAddress | None) -> Filament | None:
    slots = [*snapshot.external_spools, *(slot for unit in snapshot.ams for slot in unit.slots)]
    return next((slot.filament for slot in slots if slot.address == address), None)


def _load_celsius(filament: Filament | None) -> int:
    return (filament.nozzle_temp_max if filament is not None else None) or _DEFAULT_LOAD_CELSIUS


def _filament(command: c.SetFilament) -> Request:
    if not _COLOR.match(command.color) or not _WORD.match(command.type):
        raise CommandInvalid("a filament needs a type and a colour RRGGBB or RRGGBBAA")
    if command.profile_id and not _WORD.match(command.profile_id):
        raise CommandInvalid("the profile's id is malformed")
    low, high = command.nozzle_temp_min, command.nozzle_temp_max
    if low not in _EXTRUSION or high not in _EXTRUSION or low > high:
        raise CommandInvalid("the nozzle temperatures make no sense")
    address = command.slot
    external = {"ams_id": NO_TRAY - address.slot, "tray_id": EXTERNAL_TRAY, "slot_id": 0}
    place = external if address.ams is None else _place(address)
    color = command.color.upper() + ("" if len(command.color) == 8 else "FF")
    fields = {
        **place,
        "tray_info_idx": command.profile_id,
        "setting_id": "",
        "tray_color": color,
        "nozzle_temp_min": low,
        "nozzle_temp_max": high,
        "tray_type": command.type,
    }
    return Request(section="print", command="ams_filament_setting", fields=fields)


def _place(address: SlotAddress) -> dict[str, int]:
    return {"ams_id": address.ams or 0, "tray_id": address.slot, "slot_id": address.slot}


def _drying(command: c.StartDrying | c.StopDrying, snapshot: PrinterSnapshot) -> Request:
    unit = next((unit for unit in snapshot.ams if unit.id == command.ams), None)
    if unit is None or unit.kind not in DRYING_CELSIUS:
        raise NotSupported("this changer can't dry")
    fields: dict[str, Any] = {
        "ams_id": command.ams,
        "mode": 0,
        "temp": 0,
        "cooling_temp": 0,
        "duration": 0,
        "humidity": 0,
        "rotate_tray": False,
        "filament": "",
        "close_power_conflict": False,
    }
    if isinstance(command, c.StartDrying):
        allowed = DRYING_CELSIUS[unit.kind]
        if command.celsius not in allowed or command.hours not in DRYING_HOURS:
            raise CommandInvalid(f"drying takes {allowed.start} to {allowed.stop - 1} °C and 1 to 24 hours")
        if command.filament and not _WORD.match(command.filament):
            raise CommandInvalid("the filament's name is malformed")
        fields |= {
            "mode": 1,
            "temp": command.celsius,
            "duration": command.hours,
            "rotate_tray": command.rotate,
            "filament": command.filament,
        }
    return Request(section="print", command="ams_filament_drying", fields=fields)


def _skip(command: c.SkipObjects) -> Request:
    wanted = sorted(set(command.objects))
    if not 0 < len(wanted) <= _MAX_OBJECTS or not all(0 <= one < 1 << 31 for one in wanted):
        raise CommandInvalid("name the objects by the slicer's ids")
    return Request(section="print", command="skip_objects", fields={"obj_list": wanted})
