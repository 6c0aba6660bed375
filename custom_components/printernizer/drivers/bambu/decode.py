"""Turn a merged report into a snapshot: pure, incremental, and deaf to nonsense.

A report's keys belong to sections; only the sections whose keys changed are decoded again, and the snapshot before is
returned itself when nothing of it changed. JSON in, snapshot out: no clock, no I/O, no log.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Any

from ..models import ACTIVE, Capability, Nozzle, PrinterSnapshot
from .alerts import RUNOUT_KEYS, alerts_of
from .capabilities import DRYERS
from .decode_ams import AmsContext, decode_ams
from .decode_device import (
    PROFILES,
    developer_mode_of,
    door_of,
    fans_of,
    light_of,
    offered_firmware,
    rtsps_of,
    storage_of,
    timelapse_of,
    wifi_of,
)
from .decode_heat import active_extruder, bed_of, chamber_of, flat_heat, nozzles_of
from .decode_job import Context, JobState, decode_job
from .lenient import integer, within
from .machine import Machine
from .stages import stage_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Decoded:
    """A snapshot, and what decoding the next report needs of this one."""

    snapshot: PrinterSnapshot
    job: JobState
    machine: Machine


_NOTHING_SPECIAL = Context()


def decode(
    report: Mapping[str, Any],
    machine: Machine,
    before: Decoded | None = None,
    changed: Iterable[str] | None = None,
    context: Context = _NOTHING_SPECIAL,
) -> Decoded:
    """Decode a merged report. ``changed`` are the keys that differ from what ``before`` was decoded from.

    Without ``before`` or ``changed``, everything is decoded. Returns ``before`` itself when nothing is new.
    """
    sections: Iterable[_Section] = _SECTIONS
    if before is not None and changed is not None and before.machine is machine:
        sections = dict.fromkeys(section for key in changed for section in _SECTIONS_OF.get(key, ()))
    scope = _Scope(report, machine, before, context)
    for section in sections:
        section(scope)
    if before is None:
        return Decoded(
            snapshot=PrinterSnapshot(**_completed(scope.new, machine)),
            job=scope.job or JobState(),
            machine=machine,
        )
    snapshot = _updated(before.snapshot, scope.new, machine)
    job = scope.job or before.job
    if snapshot is before.snapshot and job is before.job and machine is before.machine:
        return before
    return Decoded(snapshot=snapshot, job=job, machine=machine)


class _Scope:
    """What one decoding works on; ``new`` gathers the snapshot's fields."""

    __slots__ = ("before", "capabilities", "context", "job", "machine", "new", "report")

    def __init__(
        self, report: Mapping[str, Any], machine: Machine, before: Decoded | None, context: Context
    ) -> None:
        self.report = report
        self.machine = machine
        self.capabilities = machine.info.capabilities
        self.before = before
        self.context = context
        self.job: JobState | None = None
        self.new: dict[str, Any] = {}


type _Section = Callable[[_Scope], None]

_FIELDS = tuple(entry.name for entry in fields(PrinterSnapshot))
_VALUES = attrgetter(*_FIELDS)


def _updated(before: PrinterSnapshot, new: dict[str, Any], machine: Machine) -> PrinterSnapshot:
    """Replace the fields that differ; the same object when none does."""
    if "ams" in new:
        _completed(new, machine)
    different = {name: value for name, value in new.items() if getattr(before, name) != value}
    if not different:
        return before
    values = dict(zip(_FIELDS, _VALUES(before), strict=True))
    values.update(different)
    return PrinterSnapshot(**values)


def _completed(new: dict[str, Any], machine: Machine) -> dict[str, Any]:
    """Add what the printer is; it can dry filament when a changer that can hangs on it."""
    info = machine.info
    if any(unit.kind in DRYERS for unit in new["ams"]):
        info = replace(info, capabilities=info.capabilities | {Capability.DRYING})
    new["info"] = info
    return new


def _heat(scope: _Scope) -> None:
    """Decode the temperature alone, which changes all the time; what is mounted stays."""
    old = scope.before.snapshot.nozzles if scope.before is not None else ()
    if len(old) == 1 and old[0].temperature.actual is not None:
        heat = flat_heat(scope.report)
        if heat.actual is not None:
            scope.new["nozzles"] = (Nozzle(temperature=heat, diameter=old[0].diameter, type=old[0].type),)
            return
    _nozzles(scope)


def _nozzles(scope: _Scope) -> None:
    is_dual = Capability.DUAL_NOZZLE in scope.capabilities
    scope.new["nozzles"] = nozzles_of(scope.report, is_dual=is_dual)
    scope.new["active_nozzle"] = active_extruder(scope.report) if is_dual else 0


def _bed(scope: _Scope) -> None:
    scope.new["bed"] = bed_of(scope.report)


def _chamber(scope: _Scope) -> None:
    if Capability.CHAMBER_TEMPERATURE in scope.capabilities:
        scope.new["chamber"] = chamber_of(scope.report)


def _fans(scope: _Scope) -> None:
    scope.new["fans"] = fans_of(scope.report, scope.capabilities)


def _light(scope: _Scope) -> None:
    scope.new["chamber_light"] = light_of(scope.report)


def _speed(scope: _Scope) -> None:
    scope.new["speed_profile"] = PROFILES.get(integer(scope.report.get("spd_lvl")) or 0)
    scope.new["print_speed"] = within(scope.report.get("spd_mag"), 1, 1000)


def _wifi(scope: _Scope) -> None:
    scope.new["wifi_signal"] = wifi_of(scope.report)


def _filament(scope: _Scope) -> None:
    extruder = active_extruder(scope.report) if Capability.DUAL_NOZZLE in scope.capabilities else 0
    state = decode_ams(scope.report, AmsContext(modules=scope.machine.modules, active_extruder=extruder))
    scope.new["ams"] = state.units
    scope.new["external_spools"] = state.external
    scope.new["active_slot"] = state.active


def _alerts(scope: _Scope) -> None:
    report, mode = scope.report, developer_mode_of(scope.report)
    if mode is None:
        mode = scope.context.developer_mode
    alerts = alerts_of(report.get("hms"), report.get("print_error"), developer_mode=mode)
    scope.new["alerts"] = alerts
    scope.new["developer_mode"] = mode
    scope.new["filament_runout"] = any(alert.text_key in RUNOUT_KEYS for alert in alerts)


def _job(scope: _Scope) -> None:
    before = scope.before.job if scope.before is not None else None
    state = decode_job(scope.report, before, scope.context)
    if before is not None and state == before:
        state = before
    scope.job = state
    scope.new["status"], scope.new["raw_status"], scope.new["job"] = state.status, state.raw, state.job
    is_busy = state.status in ACTIVE and not state.is_settling
    scope.new["stage"] = stage_of(scope.report.get("stg_cur")) if is_busy else None


def _door(scope: _Scope) -> None:
    if Capability.DOOR in scope.capabilities:
        scope.new["door_open"] = door_of(scope.report)


def _storage(scope: _Scope) -> None:
    scope.new["storage_available"] = storage_of(scope.report)


def _camera(scope: _Scope) -> None:
    scope.new["timelapse"] = timelapse_of(scope.report)
    scope.new["rtsps_enabled"] = rtsps_of(scope.report)


def _firmware(scope: _Scope) -> None:
    machine = scope.machine
    scope.new["firmware_available"] = offered_firmware(
        scope.report, machine.info.firmware, machine.new_version
    )


_JOB_KEYS = (
    "gcode_state mc_percent mc_remaining_time layer_num total_layer_num stg_cur print_error hms print_type job_attr "
    "gcode_file subtask_name task_id subtask_id plate_idx s_obj mapping"
)
_KEYS: tuple[tuple[_Section, str], ...] = (
    (_heat, "nozzle_temper nozzle_target_temper"),
    (_nozzles, "nozzle_diameter nozzle_type device"),
    (_bed, "bed_temper bed_target_temper device"),
    (_chamber, "chamber_temper info device"),
    (_fans, "cooling_fan_speed big_fan1_speed big_fan2_speed heatbreak_fan_speed device"),
    (_light, "lights_report"),
    (_speed, "spd_lvl spd_mag"),
    (_wifi, "wifi_signal"),
    (_filament, "ams vt_tray vir_slot device"),
    (_alerts, "hms print_error fun"),
    (_job, _JOB_KEYS),
    (_door, "home_flag stat"),
    (_storage, "sdcard"),
    (_camera, "ipcam"),
    (_firmware, "upgrade_state"),
)
"""The sections and the top-level keys that they read."""
_SECTIONS = tuple(section for section, _ in _KEYS)
_SECTIONS_OF: dict[str, tuple[_Section, ...]] = {
    key: tuple(section for section, keys in _KEYS if key in keys.split())
    for _, names in _KEYS
    for key in names.split()
}
