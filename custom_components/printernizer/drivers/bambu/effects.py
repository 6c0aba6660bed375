"""How a command shows in a snapshot: a printer's yes is not always said, its effect always is."""

from collections.abc import Callable

from .. import commands as c
from ..errors import CommandRefused, PrinterError
from ..models import ACTIVE, Heater, PrinterSnapshot, PrinterStatus, SlotAddress, Temperature

type Effect = Callable[[PrinterSnapshot], bool]

_FAILED = "FAILED"

_FAN_TOLERANCE = 7
"""Percent; fans report in fifteenths."""


def effect_of(command: c.Command) -> Effect | None:  # noqa: C901  a case per command is a table
    """Return a test of snapshots for a command's effect; ``None``: nothing of it can be seen."""
    match command:
        case c.Pause():
            return lambda now: now.status is PrinterStatus.PAUSED
        case c.Resume():
            return lambda now: now.status in ACTIVE and now.status is not PrinterStatus.PAUSED
        case c.Stop():
            return lambda now: now.status not in ACTIVE or now.raw_status == "FAILED"
        case c.SetLight(on=on):
            return lambda now: now.chamber_light is on
        case c.SetTimelapse(on=on):
            return lambda now: now.timelapse is on
        case c.SetSpeedProfile(profile=profile):
            return lambda now: now.speed_profile is profile
        case c.SetTemperature(heater=heater, celsius=celsius):
            return lambda now: (target := _heat(now, heater).target) is not None and abs(target - celsius) < 1
        case c.SetFan(fan=fan, percent=percent):
            return lambda now: (
                (speed := now.fans.get(fan)) is not None
                and speed.percent is not None
                and abs(speed.percent - percent) <= _FAN_TOLERANCE
            )
        case c.SkipObjects(objects=wanted):
            return lambda now: now.job is not None and now.job.skipped_objects >= frozenset(wanted)
        case c.SetFilament(slot=slot, type=kind, color=color):
            return lambda now: _holds(now, slot, kind, color)
        case c.ClearError():
            return lambda now: not any(alert.can_be_closed for alert in now.alerts)
        case _:
            return None


def has_begun(now: PrinterSnapshot) -> bool:
    """Tell whether a job runs."""
    return now.status in ACTIVE and now.raw_status != _FAILED


def why_not_begun(before: PrinterSnapshot) -> Callable[[PrinterSnapshot], PrinterError | None]:
    """Return a search for what keeps a job from beginning: an error that was not there, or a failure at once."""

    def find(now: PrinterSnapshot) -> PrinterError | None:
        known = {alert.code for alert in before.alerts}
        # Print errors have a dash; health messages come and go without a job
        code = next(
            (alert.code for alert in now.alerts if "-" in alert.code and alert.code not in known), None
        )
        if code is None and now.raw_status == _FAILED != before.raw_status:
            code = _FAILED
        return CommandRefused(code) if code is not None else None

    return find


def _heat(now: PrinterSnapshot, heater: Heater) -> Temperature:
    match heater:
        case Heater.BED:
            return now.bed
        case Heater.CHAMBER:
            return now.chamber
    extruder = 1 if heater is Heater.LEFT_NOZZLE else 0
    return now.nozzles[extruder].temperature if extruder < len(now.nozzles) else Temperature()


def _holds(now: PrinterSnapshot, address: SlotAddress, kind: str, color: str) -> bool:
    slots = [*now.external_spools, *(slot for unit in now.ams for slot in unit.slots)]
    filament = next((slot.filament for slot in slots if slot.address == address), None)
    return (
        filament is not None
        and filament.type == kind
        and (filament.color or "").startswith(color.upper()[:6])
    )
