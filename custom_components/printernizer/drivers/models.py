"""What a printer is, in words that belong to no vendor.

All classes are frozen: state is replaced, never changed. Units: degrees Celsius, percent (0 to 100), seconds, grams,
millimetres, dBm. ``None`` always means "the printer does not tell".
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Vendor(StrEnum):
    """The protocols that are spoken here."""

    BAMBU = "bambu"
    PRUSALINK = "prusalink"


class PrinterStatus(StrEnum):
    """What the printer is doing. Every protocol's own words are mapped into these."""

    IDLE = "idle"
    PREPARING = "preparing"
    PRINTING = "printing"
    PAUSED = "paused"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    FAILED = "failed"
    ATTENTION = "attention"
    BUSY = "busy"
    ERROR = "error"
    UNKNOWN = "unknown"


class JobResult(StrEnum):
    """How a job ended. ``UNKNOWN``: nobody witnessed it and nothing proves it."""

    FINISHED = "finished"
    CANCELLED = "cancelled"
    FAILED = "failed"
    UNKNOWN = "unknown"


class PauseCause(StrEnum):
    """Why a job pauses, where the printer tells."""

    USER = "user"
    FILAMENT_RUNOUT = "filament_runout"
    GCODE = "gcode"
    ERROR = "error"
    UNKNOWN = "unknown"


class Capability(StrEnum):
    """What a printer can do or tell. Tables say which model has which; code only asks ``in capabilities``."""

    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    SPEED_PROFILE = "speed_profile"
    PRINT_SPEED = "print_speed"
    FLOW = "flow"
    Z_HEIGHT = "z_height"
    LAYERS = "layers"
    STAGES = "stages"
    SET_NOZZLE_TEMPERATURE = "set_nozzle_temperature"
    SET_BED_TEMPERATURE = "set_bed_temperature"
    SET_CHAMBER_TEMPERATURE = "set_chamber_temperature"
    CHAMBER_TEMPERATURE = "chamber_temperature"
    CHAMBER_TARGET = "chamber_target"
    PART_FAN = "part_fan"
    AUX_FAN = "aux_fan"
    CHAMBER_FAN = "chamber_fan"
    HEATBREAK_FAN = "heatbreak_fan"
    SET_PART_FAN = "set_part_fan"
    SET_AUX_FAN = "set_aux_fan"
    SET_CHAMBER_FAN = "set_chamber_fan"
    CHAMBER_LIGHT = "chamber_light"
    DOOR = "door"
    FILAMENT_RUNOUT = "filament_runout"
    WIFI_SIGNAL = "wifi_signal"
    NOZZLE_INFO = "nozzle_info"
    DUAL_NOZZLE = "dual_nozzle"
    AMS = "ams"
    EXTERNAL_SPOOL = "external_spool"
    LOAD_FILAMENT = "load_filament"
    UNLOAD_FILAMENT = "unload_filament"
    SET_FILAMENT = "set_filament"
    DRYING = "drying"
    SKIP_OBJECTS = "skip_objects"
    CLEAR_ERROR = "clear_error"
    TIMELAPSE = "timelapse"
    SEND_GCODE = "send_gcode"
    DEVELOPER_MODE = "developer_mode"
    ERRORS = "errors"
    CAMERA_JPEG = "camera_jpeg"
    CAMERA_RTSPS = "camera_rtsps"
    FIRMWARE_UPDATE_INFO = "firmware_update_info"
    LIST_FILES = "list_files"
    DOWNLOAD_FILES = "download_files"
    UPLOAD_FILES = "upload_files"
    DELETE_FILES = "delete_files"
    START_PRINT = "start_print"


class Fan(StrEnum):
    """The fans of a printer, by what they cool."""

    PART = "part"
    AUX = "aux"
    CHAMBER = "chamber"
    HEATBREAK = "heatbreak"


class Heater(StrEnum):
    """What can be heated."""

    NOZZLE = "nozzle"
    LEFT_NOZZLE = "left_nozzle"
    BED = "bed"
    CHAMBER = "chamber"


class SpeedProfile(StrEnum):
    """Named speeds of printers that know no percent."""

    SILENT = "silent"
    STANDARD = "standard"
    SPORT = "sport"
    LUDICROUS = "ludicrous"


class AmsKind(StrEnum):
    """Kinds of filament changers."""

    AMS = "ams"
    AMS_LITE = "ams_lite"
    AMS_2_PRO = "ams_2_pro"
    AMS_HT = "ams_ht"
    UNKNOWN = "unknown"


DRYING_CELSIUS = {AmsKind.AMS_2_PRO: range(45, 66), AmsKind.AMS_HT: range(45, 86)}
"""The temperatures that filament changers dry at; the others can't dry."""
DRYING_HOURS = range(1, 25)


class AlertSeverity(StrEnum):
    """How bad it is."""

    FATAL = "fatal"
    SERIOUS = "serious"
    COMMON = "common"
    INFO = "info"


class FileKind(StrEnum):
    """What a file on a printer is good for."""

    FOLDER = "folder"
    MODEL = "model"
    PRINT = "print"
    TIMELAPSE = "timelapse"
    IMAGE = "image"
    PHOTO = "photo"
    """Taken of a print by us; no printer lists one."""
    LOG = "log"
    FIRMWARE = "firmware"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class TemperatureLimits:
    """The highest targets that the model takes, in °C; ``None``: can't be set."""

    nozzle: int | None = None
    bed: int | None = None
    chamber: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PrinterInfo:
    """What does not change while the printer runs. ``model`` is for people, ``model_id`` the vendor's code."""

    serial: str
    vendor: Vendor
    manufacturer: str
    model: str
    model_id: str = ""
    name: str = ""
    firmware: str = ""
    hardware: str = ""
    mac: str = ""
    capabilities: frozenset[Capability] = frozenset()
    limits: TemperatureLimits = TemperatureLimits()
    upload_folder: str = "/"
    """Where files that are sent to the printer go."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Temperature:
    """A heater's actual and target temperature in °C; target 0: off."""

    actual: float | None = None
    target: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Nozzle:
    """A nozzle. ``type`` is one of the slugs of ``NOZZLE_TYPES`` in the vendor's capabilities, or ``None``."""

    temperature: Temperature = Temperature()
    diameter: float | None = None
    type: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class FanState:
    """A fan's speed, as the printer tells it: in percent or in revolutions per minute."""

    percent: int | None = None
    rpm: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class SlotAddress:
    """Where a filament hangs: slot ``slot`` (0-based) of changer ``ams`` (``None``: external spool holder)."""

    ams: int | None
    slot: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Filament:
    """What hangs in a slot. ``color`` is ``RRGGBBAA`` in upper case; ``remaining`` in percent of ``weight``."""

    type: str
    name: str = ""
    color: str | None = None
    colors: tuple[str, ...] = ()
    profile_id: str = ""
    remaining: int | None = None
    weight: int | None = None
    nozzle_temp_min: int | None = None
    nozzle_temp_max: int | None = None
    tag_uid: str = ""
    spool_uid: str = ""
    """What the chips of one spool have in common; empty: no chip, or the printer does not tell."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Slot:
    """A place for a spool. ``filament`` is ``None`` when it is empty or nobody told what it holds."""

    address: SlotAddress
    is_empty: bool = False
    filament: Filament | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class AmsUnit:
    """A filament changer. ``humidity`` is relative humidity in percent, ``humidity_level`` 1 (wet) to 5 (dry)."""

    id: int
    kind: AmsKind = AmsKind.UNKNOWN
    serial: str = ""
    firmware: str = ""
    humidity: int | None = None
    humidity_level: int | None = None
    temperature: float | None = None
    drying_time: int | None = None
    """Seconds of drying left; 0: not drying; ``None``: can't dry."""
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Alert:
    """Something that wants a person. ``code`` as the vendor prints it, ``text_key`` names our own short text."""

    code: str
    severity: AlertSeverity = AlertSeverity.COMMON
    module: str = ""
    text_key: str | None = None
    can_be_closed: bool = False
    """A person may close it from afar; others stay until their cause is gone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PrinterJob:
    """The job that the printer works on, or the last one while it still shows it.

    ``identity`` is what the printer itself tells a job by, the same before and after our restart; two prints of the
    same file may share it. ``run`` counts the starts that this driver saw, so (identity, run) tells them apart while
    we are running. ``path_hints`` are places where the job's file may lie, best first.
    """

    identity: str
    is_identity_unique: bool = False
    """The printer never gives two prints the same identity (it counts its jobs, or a server names them)."""
    run: int = 0
    name: str = ""
    file_name: str = ""
    path_hints: tuple[str, ...] = ()
    file_size: int | None = None
    plate: int | None = None
    progress: int | None = None
    current_layer: int | None = None
    total_layers: int | None = None
    remaining: int | None = None
    """Seconds left, as the printer last said."""
    elapsed: int | None = None
    """Seconds since the start without pauses, where the printer tells; never trusted across a job's first minutes."""
    has_started: bool = False
    """It has begun to print: no longer heating, levelling or asking."""
    is_user_job: bool = True
    """False for calibrations and other jobs that the printer gives itself."""
    pause_cause: PauseCause | None = None
    skipped_objects: frozenset[int] = frozenset()
    tray_map: tuple[int | None, ...] = ()
    """For each filament of the file the global tray (ams * 4 + slot, 254 external), where the printer tells."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PrinterSnapshot:
    """Everything a printer tells at one moment."""

    info: PrinterInfo
    status: PrinterStatus = PrinterStatus.UNKNOWN
    raw_status: str = ""
    stage: str | None = None
    """A slug of the vendor's stage table; ``None``: idle or unknown."""
    job: PrinterJob | None = None
    nozzles: tuple[Nozzle, ...] = ()
    """Right or only nozzle first."""
    active_nozzle: int = 0
    bed: Temperature = Temperature()
    chamber: Temperature = Temperature()
    fans: dict[Fan, FanState] = field(default_factory=dict)
    """Never mutated; compared by value."""
    chamber_light: bool | None = None
    speed_profile: SpeedProfile | None = None
    print_speed: int | None = None
    flow: int | None = None
    z_height: float | None = None
    wifi_signal: int | None = None
    ams: tuple[AmsUnit, ...] = ()
    external_spools: tuple[Slot, ...] = ()
    active_slot: SlotAddress | None = None
    alerts: tuple[Alert, ...] = ()
    """Sorted, the worst first."""
    developer_mode: bool | None = None
    door_open: bool | None = None
    filament_runout: bool | None = None
    timelapse: bool | None = None
    storage_available: bool | None = None
    rtsps_enabled: bool | None = None
    firmware_available: str | None = None
    """The newer version that the printer offers; ``None``: none or not told."""


ACTIVE = frozenset(
    {
        PrinterStatus.PREPARING,
        PrinterStatus.PRINTING,
        PrinterStatus.PAUSED,
        PrinterStatus.ATTENTION,
        PrinterStatus.BUSY,
    }
)
"""A job that was open stays open in these."""

ENDED = {
    PrinterStatus.FINISHED: JobResult.FINISHED,
    PrinterStatus.CANCELLED: JobResult.CANCELLED,
    PrinterStatus.FAILED: JobResult.FAILED,
}
"""What a status says about the job that was open."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PrinterFile:
    """A file or folder on a printer. ``path`` is absolute and what the other file calls take; ``modified`` is the
    printer's own idea of time (ISO 8601 without zone), good for order only."""

    path: str
    name: str
    size: int | None = None
    modified: str | None = None
    kind: FileKind = FileKind.OTHER
    is_read_only: bool = False
