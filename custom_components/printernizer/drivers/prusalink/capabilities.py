"""Which printer is it, and what can it do: tables."""

from enum import StrEnum

from ..models import Capability

MANUFACTURER = "Prusa Research"


class ServerKind(StrEnum):
    """The two programs that are called PrusaLink."""

    BUDDY = "buddy"
    PI = "pi"


CAPABILITIES: dict[ServerKind, frozenset[Capability]] = {
    ServerKind.BUDDY: frozenset(
        {
            Capability.PAUSE,
            Capability.RESUME,
            Capability.STOP,
            Capability.PRINT_SPEED,
            Capability.FLOW,
            Capability.Z_HEIGHT,
            Capability.PART_FAN,
            Capability.HEATBREAK_FAN,
            Capability.NOZZLE_INFO,
            Capability.LIST_FILES,
            Capability.DOWNLOAD_FILES,
            Capability.DELETE_FILES,
            Capability.START_PRINT,
        }
    ),
    ServerKind.PI: frozenset(
        {
            Capability.PAUSE,
            Capability.RESUME,
            Capability.STOP,
            Capability.PRINT_SPEED,
            Capability.FLOW,
            Capability.Z_HEIGHT,
            Capability.PART_FAN,
            Capability.HEATBREAK_FAN,
            Capability.NOZZLE_INFO,
            Capability.LIST_FILES,
            Capability.DOWNLOAD_FILES,
            Capability.DELETE_FILES,
            Capability.START_PRINT,
        }
    ),
}

UPLOAD_FOLDERS = {ServerKind.BUDDY: "/usb", ServerKind.PI: "/local"}
"""The stick, and the Pi's own card; the card in a printer behind a Pi is read-only."""

PRINTABLE = {
    ServerKind.BUDDY: (".gcode", ".gco", ".gc", ".g", ".bgcode", ".bgc"),
    ServerKind.PI: (".gcode", ".gco", ".gc", ".g"),
}
"""What a printer takes, by the end of the name in lower case."""

UPLOAD_BY_PUT = "upload-by-put"
"""The server's word for the only way to upload that is known here."""

CHAMBER = {
    "temp": Capability.CHAMBER_TEMPERATURE,
    "target_temp": Capability.CHAMBER_TARGET,
    "fan_1_rpm": Capability.CHAMBER_FAN,
}
"""Keys that some firmwares send in addition; stock firmware up to 6.6.0 sends none."""

MODELS = {
    "1.3.0": "MK3",
    "1.3.1": "MK3S",
    "1.3.5": "MK3.5",
    "1.3.6": "MK3.5S",
    "1.3.9": "MK3.9",
    "1.3.10": "MK3.9S",
    "1.4.0": "MK4",
    "1.4.1": "MK4S",
    "2.1.0": "MINI",
    "3.1.0": "XL",
    "4.1.0": "iX",
    "5.1.0": "XL",
    "7.1.0": "CORE One",
    "7.10.0": "CORE One INDX",
    "8.1.0": "CORE One L",
    "8.10.0": "CORE One L INDX",
}
"""By type.version.subversion, which ``/api/version`` tells since firmware 6.5.1."""

HOSTNAMES = (
    ("prusa-core-one-l", "CORE One L"),
    ("prusa-core-one", "CORE One"),
    ("prusa-mk4", "MK4"),
    ("prusa-mk3-5", "MK3.5"),
    ("prusa-xl", "XL"),
    ("prusaxl", "XL"),
    ("prusa-mini", "MINI"),
    ("prusa-ix", "iX"),
)
"""Default host names, for firmware that does not tell; longer ones first."""

PI_MODELS = (("MK3.5", "MK3.5"), ("MK3S", "MK3S"), ("MK3", "MK3"), ("MK2.5S", "MK2.5S"), ("MK2.5", "MK2.5"))
"""What the Pi's ``original`` may hold; longer ones first."""

GENERIC = "Prusa printer"


def model_of(kind: ServerKind, code: str, hostname: str, original: str) -> str:
    """Name a model; an unknown code is shown as it is, an unknown host name as a generic printer."""
    if kind is ServerKind.PI:
        return next((name for part, name in PI_MODELS if part in original), GENERIC)
    if code:
        return MODELS.get(code, f"{GENERIC} {code}")
    host = hostname.lower()
    return next((name for prefix, name in HOSTNAMES if host.startswith(prefix)), GENERIC)


def own_name(hostname: str) -> str:
    """Return a host name that somebody gave the printer; one from the factory says no more than the model."""
    return "" if hostname.lower() in {prefix for prefix, _ in HOSTNAMES} else hostname
