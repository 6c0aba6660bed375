"""What a printer complains about: HMS entries and print errors, as neutral alerts with our own short texts.

HMS entries (``attr``, ``code``) print as ``0300_0100_0001_0001``: module is the first byte, severity the upper half of
``code``. A print error prints as ``0300-400C``: below 4000 it is a status, 4xxx stops, 8xxx pauses, Cxxx asks. The
meanings behind the keys are public knowledge of the vendor's error pages; the words are ours.
"""

from collections.abc import Iterable
import re
from typing import Any

from ..models import Alert, AlertSeverity
from .alert_texts import ALERT_TEXT_KEYS
from .lenient import bits, objects

__all__ = [
    "ALERT_TEXT_KEYS",
    "MODULES",
    "RUNOUT_KEYS",
    "alerts_of",
    "hms_code",
    "is_cancel",
    "print_error_code",
]

MODULES: dict[int, str] = {
    0x03: "motion_controller",
    0x05: "mainboard",
    0x07: "ams",
    0x08: "toolhead",
    0x0C: "camera",
    0x12: "ams_lite",
    0x18: "ams_ht",
}
"""First byte of a code to the part of the printer that speaks."""

CANCELLED = frozenset({"0300-400C", "0500-400E", "0500_0400_0003_0057"})
"""Say that a person cancelled the job: never alerts."""
PAUSED_BY_USER = "0300-8001"
PAUSED_BY_GCODE = "0300-8013"

STICKY_VERIFICATION = "0500_0500_0001_0007"
"""Stays listed after developer mode was switched on, so it says nothing about now."""
_SILENT = CANCELLED | {PAUSED_BY_USER, PAUSED_BY_GCODE, "0500-8030", "0300-8012", "0500-C011"}
"""The last three have empty texts at the vendor's and mean nothing to a person."""
RUNOUT_KEYS = frozenset({"filament_runout", "external_filament_runout"})

_SEVERITIES = {
    1: AlertSeverity.FATAL,
    2: AlertSeverity.SERIOUS,
    3: AlertSeverity.COMMON,
    4: AlertSeverity.INFO,
}
_ERROR_SEVERITIES = {
    0x4: AlertSeverity.FATAL,
    0x8: AlertSeverity.SERIOUS,
    0xC: AlertSeverity.COMMON,
}
_RANKS = {severity: rank for rank, severity in enumerate(AlertSeverity)}

_AMS = r"(?:07(?!FF)[0-9A-F]{2}|12(?!FF)[0-9A-F]{2}|18(?!FF)[0-9A-F]{2})"
_EXTERNAL = r"(?:07FF|12FF|18FF)"
_PATTERNS: tuple[tuple[str, str], ...] = (
    (rf"{_AMS}-8011|0300-8004|{_AMS}_2[0-3]00_000[23]_0001", "filament_runout"),
    (rf"{_EXTERNAL}-8011|0300-8015|{_EXTERNAL}_2000_0002_0001", "external_filament_runout"),
    (rf"{_AMS}-800[56]|{_EXTERNAL}-800[56]|12[0-9A-F]{{2}}_1[0-3]00_000[12]_000[12]", "filament_feed_failed"),
    (r"(?:07|12|18)[0-9A-F]{2}-8007|0300-800D|0300-801A|0C00_0300_0003_0010", "extrusion_failed"),
    (r"(?:07|12|18)[0-9A-F]{2}-800[34]", "filament_retract_failed"),
    (r"(?:07|12|18)[0-9A-F]{2}-800[12]|0300-800B", "cutter_failed"),
    (r"(?:07|12|18)[0-9A-F]{2}-8010", "ams_motor_overloaded"),
    (r"(?:07|12|18)[0-9A-F]{2}-8013", "purge_timeout"),
    (r"(?:07|12|18)[0-9A-F]{2}-8012", "ams_mapping_failed"),
    (r"(?:07|12|18)[0-9A-F]{2}-800A", "filament_tube_loose"),
    (r"0300-4008", "ams_change_failed"),
    (r"0300-4006|0300-8016|0300_1A00_0002_0002", "nozzle_clogged"),
    (r"0300-8014|0C00_0300_0002_000E|0300_1A00_0002_0001", "nozzle_covered"),
    (r"0500-803C|0500-4038", "nozzle_mismatch"),
    (r"0300-8008|0300-801B", "nozzle_temperature"),
    (r"0300-8009|0300_01[0-9A-F]{2}_000[12]_[0-9A-F]{4}", "bed_temperature"),
    (r"0300-8018", "chamber_temperature"),
    (r"0300-8010", "hotend_fan"),
    (r"0300-8003|0C00-8002|0C00_0300_0003_0008", "spaghetti"),
    (r"0300-8002|0C00-8001|0C00_0300_0003_0007", "first_layer"),
    (r"0300-800A|0C00-8005|0C00_0300_0003_0006", "waste_chute_full"),
    (r"0300-8017|0C00_0300_0002_0010", "objects_on_bed"),
    (r"0300-8005|0300_1200_0002_0001", "front_cover_off"),
    (r"0300-8006|0C00_0300_0002_000C", "plate_marker_missing"),
    (r"0300-8011", "plate_mismatch"),
    (r"0300-8019|0300-400F", "plate_missing"),
    (r"0300-800F|0500-4012|0300_9600_000[13]_0001", "door_open"),
    (r"0300-800C", "step_loss"),
    (r"0300-8007", "power_loss"),
    (r"0300-400D", "power_loss_resume_failed"),
    (r"0300-4000|0300-4001", "homing_failed"),
    (r"0300-4002", "bed_leveling_failed"),
    (r"0300-400B", "internal_communication"),
    (r"0300-800E", "file_unavailable"),
    (r"0500-4001|0500_0200_0002_0001", "cloud_unreachable"),
    (r"0500-4002|0500-400A", "file_name_unsupported"),
    (r"0500-4003", "file_unreadable"),
    (r"0500-4004", "printer_busy"),
    (r"0500-400[579]", "updating"),
    (r"0500-4006|0500-4015|0500_0100_0003_0004", "storage_full"),
    (r"0500-400B", "file_download_failed"),
    (r"0500-400C", "sd_card_missing"),
    (r"0500-C010|0500-402[EF]|0500_0100_0003_000[56]", "sd_card_error"),
    (r"0502-400[79]|0500_0500_0001_0007", "verification_failed"),
)  # fmt: skip
_KEYS = tuple((re.compile(pattern), key) for pattern, key in _PATTERNS)


def alerts_of(hms: Any, print_error: Any, *, developer_mode: bool | None = None) -> tuple[Alert, ...]:
    """Turn the printer's lists into alerts, the worst first; what only repeats a person's own act is left out."""
    codes = {code: severity for code, severity in _listed(hms, print_error) if code not in _SILENT}
    if developer_mode:
        codes.pop(STICKY_VERIFICATION, None)
    found = [
        Alert(
            code=code,
            severity=severity,
            module=module_of(code),
            text_key=text_key_of(code),
            can_be_closed=_is_print_error(code),
        )
        for code, severity in codes.items()
    ]
    return tuple(sorted(found, key=lambda alert: (_RANKS[alert.severity], alert.code)))


def is_cancel(hms: Any, print_error: Any) -> bool:
    """Tell whether the printer says that a person cancelled."""
    return any(code in CANCELLED for code, _ in _listed(hms, print_error))


def _listed(hms: Any, print_error: Any) -> Iterable[tuple[str, AlertSeverity]]:
    error = print_error_code(print_error)
    if error is not None:
        yield error, _ERROR_SEVERITIES.get(int(error[5], 16), AlertSeverity.COMMON)
    for entry in objects(hms):
        code = hms_code(entry.get("attr"), entry.get("code"))
        if code is not None:
            yield code, _SEVERITIES.get(int(code[10:14], 16), AlertSeverity.COMMON)


def hms_code(attr: Any, code: Any) -> str | None:
    """Write an HMS entry as the vendor prints it; ``None`` when it is none."""
    high, low = _word(attr), _word(code)
    if high is None or low is None or not (high or low):
        return None
    return f"{high >> 16:04X}_{high & 0xFFFF:04X}_{low >> 16:04X}_{low & 0xFFFF:04X}"


def print_error_code(value: Any) -> str | None:
    """Write a print error as the vendor prints it; ``None`` for none and for mere statuses."""
    error = _word(value)
    if error is None or error & 0xFFFF < 0x4000:
        return None
    return f"{error >> 16:04X}-{error & 0xFFFF:04X}"


def _is_print_error(code: str) -> bool:
    return "-" in code


def module_of(code: str) -> str:
    """Name the part of the printer that a code comes from; empty: unknown."""
    return MODULES.get(int(code[:2], 16), "")


def text_key_of(code: str) -> str | None:
    """Find our own text for a code."""
    return next((key for pattern, key in _KEYS if pattern.fullmatch(code)), None)


def _word(value: Any) -> int | None:
    """Read an unsigned 32 bit number; these fields are decimal when they are text."""
    if type(value) is str:
        value = int(value) if value.isascii() and value.isdigit() and len(value) <= 10 else None
    found = bits(value)
    return found if found is not None and found <= 0xFFFFFFFF else None
