"""What job a printer works on, and how it ended: the rules by which a stream of reports becomes a job's life.

The printer's own numbers lag and lie around a job's edges: progress and layer of the last job stay until the first
report of the next, are reset when one is cancelled, and FAILED stands for failures and cancels alike until a code
tells, 4.6 s later on a P2S. So every report is read together with what the previous one meant.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
import re
from typing import Any

from ..models import ACTIVE, PauseCause, PrinterJob, PrinterStatus
from .alerts import PAUSED_BY_GCODE, PAUSED_BY_USER, RUNOUT_KEYS, alerts_of, is_cancel, print_error_code
from .decode_ams import NO_TRAY, global_tray, packed_tray
from .job_names import file_name_of, job_name_of, path_hints_of
from .lenient import flag, integer, objects, text, within
from .stages import GCODE_PAUSES, PAUSED_BY_USER as USER_STAGE, PRINTING, RUNOUT_PAUSE

_STATUSES = {
    "IDLE": PrinterStatus.IDLE,
    "PREPARE": PrinterStatus.PREPARING,
    "SLICING": PrinterStatus.PREPARING,
    "RUNNING": PrinterStatus.PRINTING,
    "PAUSE": PrinterStatus.PAUSED,
    "FINISH": PrinterStatus.FINISHED,
    "FAILED": PrinterStatus.FAILED,
}
"""``gcode_state``; "" (booting), INIT, OFFLINE and anything new say nothing."""
_FAILED = "FAILED"
_SYSTEM_FILES = ("auto_cali", "extrusion_cali")
_PLATE = re.compile(r"plate_(\d{1,3})\.gcode\Z")
_NO_ID = frozenset({"", "0"})
_FREE_STAGES = frozenset({-1, 255, PRINTING})


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """What the order to print says and no later report repeats: which tray feeds which filament, and the plate."""

    task_id: str
    name: str
    plate: int | None
    tray_map: tuple[int | None, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Context:
    """What has to be known besides the reports.

    ``settled``: enough time has passed since FAILED to call it a failure. ``is_reconnect``: nobody watched since the
    last report, so an idle printer proves nothing about how its job ended, and the same names with lower numbers are
    another run. ``developer_mode``: what our own commands have shown, for printers that do not tell.
    """

    project: Project | None = None
    settled: bool = False
    is_reconnect: bool = False
    developer_mode: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class JobState:
    """How the last report was understood."""

    status: PrinterStatus = PrinterStatus.UNKNOWN
    raw: str = ""
    job: PrinterJob | None = None
    run: int = 0
    stale: tuple[int | None, int | None, int | None] | None = None
    """Percent, layer and minutes that still belong to the job before; ``None``: all are of this one."""
    is_settling: bool = False
    """FAILED came, and nothing has told yet whether it was a cancel."""


def project_of(order: Mapping[str, Any]) -> Project:
    """Keep what matters of a ``project_file`` order or its echo; never its URL, which is a credential."""
    trays: list[int | None] = []
    detailed = list(objects(order.get("ams_mapping2")))
    plain = order.get("ams_mapping")
    numbers = [_order_tray(item) for item in plain[:64]] if type(plain) is list else []
    if detailed:
        uses_changer = flag(order.get("use_ams")) is True
        trays = [
            None
            # No unit: a spool holder, or a filament that is not used, which only the plain number tells
            if _is_nowhere(item) and uses_changer and number < len(numbers) and numbers[number] is None
            else global_tray(integer(item.get("ams_id")), integer(item.get("slot_id")))
            for number, item in enumerate(detailed)
        ]
    else:
        trays = numbers
    plate = _PLATE.search(text(order.get("param")))
    return Project(
        task_id=text(order.get("task_id")),
        name=text(order.get("subtask_name")),
        plate=int(plate[1]) if plate else within(order.get("plate_idx"), 1, 999),
        tray_map=tuple(trays),
    )


def _is_nowhere(item: Mapping[str, Any]) -> bool:
    return integer(item.get("ams_id")) == NO_TRAY == integer(item.get("slot_id"))


def _order_tray(value: Any) -> int | None:
    tray = within(value, 0, 255)
    return global_tray(tray, 0) if tray in (254, 255) else tray


def decode_job(report: Mapping[str, Any], before: JobState | None, context: Context) -> JobState:
    """Read the job out of a merged report, knowing what the report before meant."""
    raw = text(report.get("gcode_state")).upper()
    if raw not in _STATUSES:
        return before or JobState(raw=raw)
    old = before or JobState()
    status = _status(report, raw, old, context)
    if status not in ACTIVE or raw == _FAILED:
        return _ended(report, raw, status, old, context)
    return _running(report, raw, status, old, context)


def _status(report: Mapping[str, Any], raw: str, old: JobState, context: Context) -> PrinterStatus:
    """Map the printer's word, which means different things after different pasts."""
    status = _STATUSES[raw]
    if raw == _FAILED:
        return _failed_status(report, old, settled=context.settled)
    if status is PrinterStatus.IDLE and not context.is_reconnect:
        if old.status in ACTIVE and old.is_settling:
            return PrinterStatus.FAILED
        if old.status in ACTIVE or (old.status is PrinterStatus.CANCELLED and old.raw == raw):
            # Some firmware goes straight to IDLE on a cancel
            return PrinterStatus.CANCELLED
    if status is PrinterStatus.PRINTING and _is_system(report):
        return PrinterStatus.BUSY
    return status


def _failed_status(report: Mapping[str, Any], old: JobState, *, settled: bool) -> PrinterStatus:
    if old.raw == _FAILED and old.status in (PrinterStatus.CANCELLED, PrinterStatus.FAILED):
        return old.status
    if is_cancel(report.get("hms"), report.get("print_error")):
        return PrinterStatus.CANCELLED
    if settled or old.status not in ACTIVE:
        return PrinterStatus.FAILED
    # A job that stood still goes on standing: it has not been resumed
    return PrinterStatus.PAUSED if old.status is PrinterStatus.PAUSED else PrinterStatus.BUSY


def _ended(
    report: Mapping[str, Any], raw: str, status: PrinterStatus, old: JobState, context: Context
) -> JobState:
    """Keep the job as it was before the printer reset its numbers."""
    job = old.job
    if status is PrinterStatus.IDLE:
        job = None
    elif job is None or (context.is_reconnect and identity_of(report) != job.identity):
        job = _read(report, old.run, context.project)
    elif status is PrinterStatus.FINISHED and old.status in ACTIVE:
        job = _finished(report, job)
    if job is not None and job.pause_cause is not None and status is not PrinterStatus.PAUSED:
        job = replace(job, pause_cause=None)
    return JobState(
        status=status,
        raw=raw,
        job=job,
        run=old.run,
        is_settling=status in ACTIVE,
    )


def _finished(report: Mapping[str, Any], job: PrinterJob) -> PrinterJob:
    """Complete a job's numbers; a P1S zeroes the total at the end, so larger ones stay."""
    if job.identity != identity_of(report):
        return job
    layer = within(report.get("layer_num"), 0, 1_000_000) or 0
    total = job.total_layers
    current = max(job.current_layer or 0, layer if total is None or layer <= total else 0)
    return replace(
        job,
        progress=max(within(report.get("mc_percent"), 0, 100) or 0, job.progress or 0),
        current_layer=current if job.current_layer is not None or layer else None,
        remaining=0,
    )


def _running(
    report: Mapping[str, Any], raw: str, status: PrinterStatus, old: JobState, context: Context
) -> JobState:
    numbers = _numbers(report)
    is_new = _is_new_run(report, old, is_reconnect=context.is_reconnect)
    run = old.run + 1 if is_new else old.run
    stale = old.stale
    if is_new:
        stale = None if context.is_reconnect else numbers
    elif stale is not None:
        stale = _still_stale(stale, numbers)
    previous = None if is_new else old.job
    job = _read(report, run, context.project, stale=stale)
    job = replace(
        job,
        has_started=_has_started(report, raw, job) or (previous is not None and previous.has_started),
        pause_cause=_pause_cause(report, previous) if status is PrinterStatus.PAUSED else None,
        tray_map=job.tray_map or (previous.tray_map if previous is not None else ()),
        plate=job.plate if job.plate is not None or previous is None else previous.plate,
        total_layers=job.total_layers or (previous.total_layers if previous is not None else None),
    )
    if previous is not None and job == previous:
        job = previous
    return JobState(status=status, raw=raw, job=job, run=run, stale=stale)


def _is_new_run(report: Mapping[str, Any], old: JobState, *, is_reconnect: bool) -> bool:
    """Tell a job that starts from one that goes on. What runs at our first look was not seen to start."""
    if old.job is None or old.status not in ACTIVE:
        return bool(old.raw)
    if old.raw == _FAILED or identity_of(report) != old.job.identity:
        return True
    if not is_reconnect or text(report.get("task_id")) not in _NO_ID:
        return False
    percent, layer, _ = _numbers(report)
    return (percent or 0) < (old.job.progress or 0) or (layer or 0) < (old.job.current_layer or 0)


def _numbers(report: Mapping[str, Any]) -> tuple[int | None, int | None, int | None]:
    return (
        within(report.get("mc_percent"), 0, 100),
        within(report.get("layer_num"), 0, 1_000_000),
        within(report.get("mc_remaining_time"), 0, 1_000_000),
    )


def _still_stale(
    stale: tuple[int | None, int | None, int | None], numbers: tuple[int | None, int | None, int | None]
) -> tuple[int | None, int | None, int | None] | None:
    """Drop what has changed since the job began: it belongs to the job now."""
    left = tuple(was if was == now else None for was, now in zip(stale, numbers, strict=True))
    return (left[0], left[1], left[2]) if any(left) else None


def _read(
    report: Mapping[str, Any],
    run: int,
    project: Project | None,
    *,
    stale: tuple[int | None, int | None, int | None] | None = None,
) -> PrinterJob:
    percent, layer, minutes = _numbers(report)
    old_percent, old_layer, old_minutes = stale or (None, None, None)
    if old_percent:
        percent = 0
    total = within(report.get("total_layer_num"), 1, 1_000_000)
    if old_layer or (layer is not None and total is not None and layer > total):
        layer = 0
    if old_minutes or (minutes == 0 and (percent or 0) < 90):
        # 0 minutes mean "not calculated yet" until the very end; some models say it all through the preparation
        minutes = None
    plate = _plate(report)
    name, gcode_file = text(report.get("subtask_name")), text(report.get("gcode_file"))
    is_ordered = project is not None and (project.name, project.task_id) == (
        name,
        text(report.get("task_id")),
    )
    if project is not None and is_ordered and plate is None:
        plate = project.plate
    return PrinterJob(
        identity=identity_of(report),
        is_identity_unique=bool(_ids(report)),
        run=run,
        name=job_name_of(name, gcode_file),
        file_name=file_name_of(name, gcode_file),
        path_hints=path_hints_of(name, gcode_file, is_cloud=_is_cloud(report)),
        plate=plate,
        progress=percent,
        current_layer=layer,
        total_layers=total,
        remaining=None if minutes is None else minutes * 60,
        is_user_job=not _is_system(report),
        skipped_objects=_skipped(report),
        tray_map=project.tray_map if project is not None and is_ordered else _packed_map(report),
    )


def identity_of(report: Mapping[str, Any]) -> str:
    """Name a job by what the printer keeps saying of it until its end.

    Cloud jobs carry ids; local ones of A1 and P1 carry "0" and are known by name. ``gcode_file`` is no part of it: it
    empties at the end.
    """
    name = text(report.get("subtask_name")) or text(report.get("gcode_file")).rpartition("/")[2]
    return f"{_ids(report) or 'local'}:{name}"


def _ids(report: Mapping[str, Any]) -> str:
    """Join the ids that a server or the printer's own counter gave; empty on a local job of an A1 or P1."""
    ids = (text(report.get("task_id")), text(report.get("subtask_id")))
    return "-".join(part for part in ids if part not in _NO_ID)


def _is_system(report: Mapping[str, Any]) -> bool:
    file = text(report.get("gcode_file"))
    return (
        text(report.get("print_type")) == "system"
        or file.startswith("/usr/etc/print/")
        or file.rpartition("/")[2].startswith(_SYSTEM_FILES)
    )


def _is_cloud(report: Mapping[str, Any]) -> bool:
    kind = text(report.get("print_type"))
    if kind in ("cloud", "local"):
        return kind == "cloud"
    return (integer(report.get("job_attr")) or 0) & 0xF == 1


def _plate(report: Mapping[str, Any]) -> int | None:
    found = _PLATE.search(text(report.get("gcode_file")))
    return int(found[1]) if found else within(report.get("plate_idx"), 1, 999)


def _skipped(report: Mapping[str, Any]) -> frozenset[int]:
    found = report.get("s_obj")
    if type(found) is not list:
        return frozenset()
    return frozenset(number for item in found[:512] if (number := integer(item)) is not None)


def _packed_map(report: Mapping[str, Any]) -> tuple[int | None, ...]:
    found = report.get("mapping")
    return tuple(packed_tray(item) for item in found[:64]) if type(found) is list else ()


def _has_started(report: Mapping[str, Any], raw: str, job: PrinterJob) -> bool:
    """Tell that printing began: the first layer is laid; later layers prove it even amid another stage."""
    layer = job.current_layer or 0
    stage = integer(report.get("stg_cur"))
    return raw in ("RUNNING", "PAUSE") and (layer > 1 or (layer == 1 and stage in _FREE_STAGES))


def _pause_cause(report: Mapping[str, Any], previous: PrinterJob | None) -> PauseCause:
    """Find why a job stands; the reason may be gone from the report while it still stands."""
    error, stage = print_error_code(report.get("print_error")), integer(report.get("stg_cur"))
    alerts = alerts_of(None, report.get("print_error"))
    if stage == RUNOUT_PAUSE or any(alert.text_key in RUNOUT_KEYS for alert in alerts):
        return PauseCause.FILAMENT_RUNOUT
    if error == PAUSED_BY_GCODE:
        return PauseCause.GCODE
    if error == PAUSED_BY_USER:
        return PauseCause.USER
    if error is not None:
        return PauseCause.ERROR
    if stage == USER_STAGE:
        return PauseCause.USER
    if stage in GCODE_PAUSES:
        return PauseCause.GCODE
    known = previous.pause_cause if previous is not None else None
    return known or PauseCause.UNKNOWN
