"""JSON in, snapshot out: no network, no clock."""

from dataclasses import dataclass, replace
from typing import Any

from ..models import (
    ACTIVE,
    Capability,
    Fan,
    FanState,
    Nozzle,
    PrinterInfo,
    PrinterSnapshot,
    Temperature,
    Vendor,
)
from .capabilities import (
    CAPABILITIES,
    CHAMBER,
    MANUFACTURER,
    UPLOAD_BY_PUT,
    UPLOAD_FOLDERS,
    ServerKind,
    model_of,
    own_name,
)
from .fields import integer, mapping, number, path, text
from .jobs import JobFile, JobReport, JobTrack, follow
from .recognise import kind_of

type Json = dict[str, Any]

_COLDEST, _HOTTEST = -50.0, 600.0
_PROBING = 175.0
"""°C: at this or less the nozzle only probes the bed; plastic flows above."""
_CLOSE = 5.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """A snapshot and what has to be remembered for the next one.

    ``again``: the answer held two events; decode it once more with this as ``before``.
    """

    snapshot: PrinterSnapshot
    track: JobTrack
    again: bool = False


def decode(
    version: Json, info: Json, status: Json, job: Json | None, before: Seen | None = None, *, away: float = 0
) -> Seen:
    """Decode the answers of ``/api/version``, ``/api/v1/info``, ``/api/v1/status`` and ``/api/v1/job``.

    ``job`` may be old or missing: it counts only if its id is that of ``status``. ``away`` is the time in seconds
    since ``before``. Raises ``NotSupported`` or ``NotAPrinter`` for a version answer of something else.
    """
    printer = mapping(status.get("printer"))
    step = follow(before.track if before else None, _job_report(printer, status, job, away))
    chamber = mapping(status.get("chamber")) or mapping(printer.get("chamber"))
    about = _info(version, info, chamber, before)
    track = step.track
    shows_job = track.is_open or track.status not in ACTIVE
    snapshot = PrinterSnapshot(
        info=about,
        status=track.status,
        raw_status=text(printer.get("state"), 32),
        job=track.job if shows_job else None,
        nozzles=(_nozzle(version, info, printer),),
        bed=_temperature(printer, "temp_bed", "target_bed"),
        chamber=_temperature(chamber, "temp", "target_temp"),
        fans=_fans(printer, chamber),
        print_speed=integer(printer.get("speed"), 0, 1000),
        flow=integer(printer.get("flow"), 0, 1000),
        z_height=number(printer.get("axis_z"), -10, 10_000),
    )
    return Seen(snapshot=snapshot, track=track, again=step.again)


def job_id(status: Json) -> int | None:
    """Return the id of the job that a status answer tells."""
    return integer(mapping(status.get("job")).get("id"), 0, 1 << 31)


def job_file(job: Json) -> JobFile | None:
    """Read what a job answer tells about its file; ``None``: nothing."""
    file = mapping(job.get("file"))
    name = text(file.get("display_name")) or text(file.get("name"))
    if not name:
        return None
    hints = []
    download = path(mapping(file.get("refs")).get("download"))
    if download is not None:
        hints.append(download.removeprefix("/api/files").removesuffix("/raw"))
    folder = path(file.get("path"))
    if folder is not None and "/" not in name:
        hints.append(f"{folder.rstrip('/')}/{name}")
    return JobFile(
        name=name,
        path_hints=tuple(dict.fromkeys(hints)),
        size=integer(file.get("size"), 0, 1 << 40),
    )


def _job_report(printer: Json, status: Json, job: Json | None, away: float) -> JobReport:
    told = mapping(status.get("job"))
    number_of_job = job_id(status)
    file = None
    if job is not None and number_of_job is not None and integer(job.get("id"), 0, 1 << 31) == number_of_job:
        file = job_file(job)
    return JobReport(
        state=text(printer.get("state"), 32).upper(),
        id=number_of_job,
        progress=integer(told.get("progress"), 0, 100),
        remaining=integer(told.get("time_remaining"), 0, 10**8),
        time_printing=integer(told.get("time_printing"), 0, 10**8),
        is_hot=_is_hot(printer),
        file=file,
        away=away,
    )


def _is_hot(printer: Json) -> bool:
    nozzle = _temperature(printer, "temp_nozzle", "target_nozzle")
    bed = _temperature(printer, "temp_bed", "target_bed")
    if nozzle.actual is None or (nozzle.target or 0) <= _PROBING:
        return False
    is_bed_warm = bed.actual is None or bed.actual >= (bed.target or 0) - _CLOSE
    return is_bed_warm and nozzle.actual >= (nozzle.target or 0) - _CLOSE


def _info(version: Json, info: Json, chamber: Json, before: Seen | None) -> PrinterInfo:
    kind = kind_of(version)
    code = text(version.get("printer"), 16)
    hostname = text(version.get("hostname"), 64)
    can = CAPABILITIES[kind] | {capability for key, capability in CHAMBER.items() if key in chamber}
    if mapping(version.get("capabilities")).get(UPLOAD_BY_PUT) is True:
        can |= {Capability.UPLOAD_FILES}
    if before is not None:
        # What was told once is only missing from this answer.
        can |= before.snapshot.info.capabilities & _LAZY
    return PrinterInfo(
        serial=text(info.get("serial"), 64),
        vendor=Vendor.PRUSALINK,
        manufacturer=MANUFACTURER,
        model=model_of(kind, code, hostname, text(version.get("original"), 64)),
        model_id=code,
        name=text(info.get("name"), 64) if kind is ServerKind.PI else own_name(hostname),
        firmware=text(version.get("firmware"), 32),
        capabilities=frozenset(can),
        upload_folder=UPLOAD_FOLDERS[kind],
    )


_LAZY = frozenset(CHAMBER.values())


def _nozzle(version: Json, info: Json, printer: Json) -> Nozzle:
    diameter = number(info.get("nozzle_diameter"), 0.05, 5)
    return Nozzle(
        temperature=_temperature(printer, "temp_nozzle", "target_nozzle"),
        diameter=diameter or number(version.get("nozzle_diameter"), 0.05, 5),
    )


def _temperature(values: Json, actual: str, target: str) -> Temperature:
    return Temperature(
        actual=number(values.get(actual), _COLDEST, _HOTTEST),
        target=number(values.get(target), 0, _HOTTEST),
    )


def _fans(printer: Json, chamber: Json) -> dict[Fan, FanState]:
    told = {
        Fan.PART: printer.get("fan_print"),
        Fan.HEATBREAK: printer.get("fan_hotend"),
        Fan.CHAMBER: chamber.get("fan_1_rpm"),
    }
    speeds = {fan: integer(value, 0, 100_000) for fan, value in told.items()}
    return {fan: FanState(rpm=rpm) for fan, rpm in speeds.items() if rpm is not None}


def with_track(seen: Seen, **changes: Any) -> Seen:
    """Note down something that the printer will not tell, such as our own commands."""
    return replace(seen, track=replace(seen.track, **changes))
