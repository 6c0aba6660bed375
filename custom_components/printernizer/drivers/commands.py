"""What a printer can be asked to do. A command returns nothing: its effect arrives with a later snapshot."""

from dataclasses import dataclass

from .models import Capability, Fan, Heater, SlotAddress, SpeedProfile


@dataclass(frozen=True, slots=True)
class Pause:
    """Pause the running job."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on with the paused job."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Cancel the running job."""


@dataclass(frozen=True, slots=True)
class Refresh:
    """Ask the printer for everything again, as often as it bears."""


@dataclass(frozen=True, slots=True)
class ClearError:
    """Close the error that the printer shows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SetLight:
    """Switch the chamber light."""

    on: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class SetTimelapse:
    """Record the next jobs, or don't."""

    on: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class SetSpeedProfile:
    """Choose a named speed."""

    profile: SpeedProfile


@dataclass(frozen=True, kw_only=True, slots=True)
class SetTemperature:
    """Set a target in °C; 0 switches the heater off."""

    heater: Heater
    celsius: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SetFan:
    """Set a fan's speed in percent."""

    fan: Fan
    percent: int


@dataclass(frozen=True, kw_only=True, slots=True)
class LoadFilament:
    """Load from a slot."""

    slot: SlotAddress
    celsius: int | None = None


@dataclass(frozen=True, slots=True)
class UnloadFilament:
    """Pull the loaded filament back."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SetFilament:
    """Tell the printer what hangs in a slot. ``color`` is ``RRGGBB`` or ``RRGGBBAA``."""

    slot: SlotAddress
    type: str
    color: str
    profile_id: str = ""
    nozzle_temp_min: int
    nozzle_temp_max: int


@dataclass(frozen=True, kw_only=True, slots=True)
class StartDrying:
    """Dry the spools of a changer: ``celsius`` for ``hours``."""

    ams: int
    celsius: int
    hours: int
    filament: str = ""
    rotate: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class StopDrying:
    """End the drying."""

    ams: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SkipObjects:
    """Leave objects of the running job out, by the slicer's ids."""

    objects: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SendGcode:
    """Run g-code lines."""

    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class StartPrint:
    """Print a file that lies on the printer.

    ``path`` as the printer's listing tells it. ``plate`` counts from 1; a g-code file has one. ``slots`` says for each
    filament of the file, used or not, where it hangs (``None``: not used); empty: the printer has no changer, or
    decides itself. What a printer can't be told (a Buddy takes no options) is ignored; a job that runs is never
    disturbed: ``PrinterOccupied``.
    """

    path: str
    plate: int = 1
    name: str = ""
    slots: tuple[SlotAddress | None, ...] = ()
    md5: str = ""
    """Of the whole file in hex, where known: some printers compare it."""
    bed_levelling: bool = True
    flow_calibration: bool = False
    vibration_calibration: bool = False
    layer_inspection: bool = False
    timelapse: bool = False


type Command = (
    Pause
    | Resume
    | Stop
    | Refresh
    | ClearError
    | SetLight
    | SetTimelapse
    | SetSpeedProfile
    | SetTemperature
    | SetFan
    | LoadFilament
    | UnloadFilament
    | SetFilament
    | StartDrying
    | StopDrying
    | SkipObjects
    | SendGcode
    | StartPrint
)

_NEEDS: dict[type, Capability] = {
    Pause: Capability.PAUSE,
    Resume: Capability.RESUME,
    Stop: Capability.STOP,
    ClearError: Capability.CLEAR_ERROR,
    SetLight: Capability.CHAMBER_LIGHT,
    SetTimelapse: Capability.TIMELAPSE,
    SetSpeedProfile: Capability.SPEED_PROFILE,
    LoadFilament: Capability.LOAD_FILAMENT,
    UnloadFilament: Capability.UNLOAD_FILAMENT,
    SetFilament: Capability.SET_FILAMENT,
    StartDrying: Capability.DRYING,
    StopDrying: Capability.DRYING,
    SkipObjects: Capability.SKIP_OBJECTS,
    SendGcode: Capability.SEND_GCODE,
    StartPrint: Capability.START_PRINT,
}
_HEATERS = {
    Heater.NOZZLE: Capability.SET_NOZZLE_TEMPERATURE,
    Heater.LEFT_NOZZLE: Capability.SET_NOZZLE_TEMPERATURE,
    Heater.BED: Capability.SET_BED_TEMPERATURE,
    Heater.CHAMBER: Capability.SET_CHAMBER_TEMPERATURE,
}
_FANS = {
    Fan.PART: Capability.SET_PART_FAN,
    Fan.AUX: Capability.SET_AUX_FAN,
    Fan.CHAMBER: Capability.SET_CHAMBER_FAN,
}


def capability_needed(command: Command) -> Capability | None:
    """Tell what a printer must be capable of to take the command; ``None``: every printer takes it.

    Raises ``KeyError`` for a fan that no printer lets itself be told (the heat break's).
    """
    match command:
        case SetTemperature(heater=heater):
            return _HEATERS[heater]
        case SetFan(fan=fan):
            return _FANS[fan]
        case _:
            return _NEEDS.get(type(command))
