"""Turn the wish to print a file into the order that a printer knows: pure, checked, and by model.

A sliced 3MF is ordered by ``project_file``, which carries plate, file and what feeds each filament; plain g-code by
``gcode_file``, which few models obey (Bambu LAN protocol, as seen on P2S, A1 mini, P1S and in echoes of Studio).
"""

from collections.abc import Iterator, Mapping
import posixpath
import re
from typing import Any

from ..commands import StartPrint
from ..errors import CommandInvalid
from ..models import Capability, PrinterSnapshot, SlotAddress
from .capabilities import Model
from .decode_ams import EXTERNAL_TRAY, NO_TRAY, global_tray
from .lenient import bits, integer, mapping, objects
from .listing import is_usable
from .request import Request

_MD5 = re.compile(r"(?:[0-9A-Fa-f]{32})?\Z")
_MAX_PATH = 1_000
_MAX_NAME = 255
_MAX_PLATE = 999
_MAX_FILAMENTS = 64
_UNUSED = -1
_SUFFIXES = (".gcode.3mf", ".3mf", ".gcode")
_AUTO = 2
_EXTRUDERS = frozenset({0, 1})


def start_request(
    command: StartPrint, snapshot: PrinterSnapshot, model: Model, report: Mapping[str, Any]
) -> Request:
    """Return the order. Raises ``CommandInvalid`` for a file, plate or slot that this printer can't be told."""
    path = _sayable_path(command.path)
    if path.lower().endswith(".3mf"):
        return Request(
            section="print",
            command="project_file",
            fields={
                **_file(command, path),
                **_calibrations(command, snapshot, model),
                **_feeding(command, snapshot, model, report),
            },
        )
    if not path.lower().endswith(".gcode") or not model.starts_gcode:
        raise CommandInvalid("the printer prints no such file on order")
    if command.plate != 1:
        raise CommandInvalid("plain g-code has one plate")
    return Request(section="print", command="gcode_file", fields={"param": path[1:]})


def _sayable_path(path: str) -> str:
    whole = "/" + path.lstrip("/")
    if not is_usable(path) or len(path) > _MAX_PATH or posixpath.normpath(whole) != whole:
        raise CommandInvalid("that is no file's path")
    if not _is_unicode(path):
        raise CommandInvalid("the file's name is no Unicode text, and can't be said to the printer")
    return whole


def _is_unicode(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _file(command: StartPrint, path: str) -> dict[str, Any]:
    """Name file, plate and job. The ids of a job that no server knows are "0"."""
    name = command.name or _stem(posixpath.basename(path))
    if not _is_unicode(name) or not is_usable(name) or len(name) > _MAX_NAME:
        raise CommandInvalid("a job's name is up to 255 printable characters")
    if not 1 <= command.plate <= _MAX_PLATE:
        raise CommandInvalid("plates count from 1")
    if not _MD5.match(command.md5):
        raise CommandInvalid("an MD5 has 32 hexadecimal digits")
    return {
        "param": f"Metadata/plate_{command.plate}.gcode",
        "subtask_name": name,
        "file": path[1:],
        "url": f"ftp://{path}",
        "md5": command.md5.upper(),
        "project_id": "0",
        "profile_id": "0",
        "task_id": "0",
        "subtask_id": "0",
    }


def _stem(name: str) -> str:
    return next((name[: -len(suffix)] for suffix in _SUFFIXES if name.lower().endswith(suffix)), name)


def _calibrations(command: StartPrint, snapshot: PrinterSnapshot, model: Model) -> dict[str, Any]:
    """Say what happens besides printing. The flags are JSON booleans; newer models know finer numbers too."""
    fields: dict[str, Any] = {
        "bed_type": "auto",
        "bed_leveling": command.bed_levelling,
        "flow_cali": command.flow_calibration,
        "vibration_cali": command.vibration_calibration,
        "layer_inspect": command.layer_inspection,
        "timelapse": command.timelapse,
    }
    if model.has_newer_orders:
        fields |= {
            "cfg": "0",
            "auto_bed_leveling": int(command.bed_levelling),
            "extrude_cali_flag": int(command.flow_calibration),
            "extrude_cali_manual_mode": 0,
        }
    if model.has_newer_orders and Capability.DUAL_NOZZLE in snapshot.info.capabilities:
        fields["nozzle_offset_cali"] = _AUTO
    return fields


def _feeding(
    command: StartPrint, snapshot: PrinterSnapshot, model: Model, report: Mapping[str, Any]
) -> dict[str, Any]:
    """Say what feeds each filament of the file. Nothing said: the printer feeds by its own order."""
    if not command.slots:
        return {"use_ams": bool(snapshot.ams), "ams_mapping": [], "ams_mapping2": []}
    if len(command.slots) > _MAX_FILAMENTS or not any(command.slots):
        raise CommandInvalid("name a slot for each filament that is used, of at most 64")
    is_dual = Capability.DUAL_NOZZLE in snapshot.info.capabilities
    known = {slot.address for slot in _slots(snapshot)}
    if any(address is not None and address not in known for address in command.slots):
        raise CommandInvalid("there is no such slot")
    fields: dict[str, Any] = {
        "use_ams": any(address is not None and address.ams is not None for address in command.slots),
        "ams_mapping": [_tray(address, is_dual=is_dual) for address in command.slots],
        "ams_mapping2": [_pair(address, is_dual=is_dual) for address in command.slots],
    }
    if is_dual and not model.has_hotend_rack:
        nozzles = [_nozzle(address, report) for address in command.slots]
        if None not in nozzles:
            fields["nozzle_mapping"] = nozzles
    return fields


def _slots(snapshot: PrinterSnapshot) -> Iterator[Any]:
    yield from snapshot.external_spools
    for unit in snapshot.ams:
        yield from unit.slots


def _holder(address: SlotAddress, *, is_dual: bool) -> int:
    """Find the number of a spool holder: of two, 255 feeds the right nozzle and 254 the left; a single one is tray 254."""
    return NO_TRAY if is_dual and address.slot == 0 else EXTERNAL_TRAY


def _tray(address: SlotAddress | None, *, is_dual: bool) -> int:
    if address is None:
        return _UNUSED
    if address.ams is None:
        return _holder(address, is_dual=is_dual)
    tray = global_tray(address.ams, address.slot)
    return _UNUSED if tray is None else tray


def _pair(address: SlotAddress | None, *, is_dual: bool) -> dict[str, int]:
    """Name unit and slot; 255 and 255 stand for no unit, which is right for what is not used as for a single holder."""
    if address is None or (address.ams is None and not is_dual):
        return {"ams_id": NO_TRAY, "slot_id": NO_TRAY}
    if address.ams is None:
        return {"ams_id": _holder(address, is_dual=True), "slot_id": 0}
    return {"ams_id": address.ams, "slot_id": address.slot}


def _nozzle(address: SlotAddress | None, report: Mapping[str, Any]) -> int | None:
    """Tell which nozzle a slot feeds: 0 the right, 1 the left; ``None``: it is not told, or feeds both."""
    if address is None:
        return _UNUSED
    if address.ams is None:
        return address.slot
    for unit in objects(mapping(report.get("ams")).get("ams")):
        if integer(unit.get("id")) == address.ams:
            extruder = (bits(unit.get("info")) or 0) >> 8 & 0xF
            return extruder if extruder in _EXTRUDERS else None
    return None
