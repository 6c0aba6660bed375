"""Which Bambu Lab model can do what: tables, no branches.

Facts from the public model tables of the vendor's slicer and from captures; a model that is not in the table gets a
cautious set that reads everything and commands little.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
import re
from typing import Any

from ..models import AmsKind, Capability as Can, TemperatureLimits

NOZZLE_TYPES = (
    "stainless_steel",
    "hardened_steel",
    "tungsten_carbide",
    "stainless_steel_high_flow",
    "hardened_steel_high_flow",
    "tungsten_carbide_high_flow",
    "hardened_steel_tpu",
)
"""Slugs that ``Nozzle.type`` can have."""


_NO_LIMITS = TemperatureLimits()


class CameraKind(StrEnum):
    """How a model shows its camera."""

    NONE = "none"
    JPEG = "jpeg"
    RTSPS = "rtsps"


class ReportKind(StrEnum):
    """How much a model's processor bears; a full report costs an ESP32 dearly."""

    ESP32 = "esp32"
    LINUX = "linux"


@dataclass(frozen=True, kw_only=True, slots=True)
class Model:
    """One row of the table. ``since`` names the first firmware that has a capability, where not all have it."""

    name: str
    codes: tuple[str, ...] = ()
    serial_prefixes: tuple[str, ...] = ()
    product_names: tuple[str, ...] = ()
    capabilities: frozenset[Can] = frozenset()
    since: Mapping[Can, str] = field(default_factory=dict)
    limits: TemperatureLimits = _NO_LIMITS
    camera: CameraKind = CameraKind.NONE
    kind: ReportKind = ReportKind.LINUX
    storage_root: str = ""
    """How the printer itself names what FTPS shows as ``/``."""
    signed_since: str | None = None
    """First firmware that takes only signed commands unless its developer mode is on; ``None``: unknown."""
    has_fan_commands: bool = False
    """Fans are set by ``set_fan``; otherwise by g-code."""
    has_newer_orders: bool = False
    """An order to print says more of what is to be calibrated before."""
    has_hotend_rack: bool = False
    """Which hotend prints what is a choice of its own, that only the printer makes for us."""
    starts_gcode: bool = False
    """Prints plain g-code on order: an A1 mini refuses it, a P1S says yes and does nothing."""
    lights: tuple[str, ...] = ("chamber_light",)


_BASE = frozenset(
    {
        Can.PAUSE, Can.RESUME, Can.STOP, Can.SPEED_PROFILE, Can.LAYERS, Can.STAGES,
        Can.SET_NOZZLE_TEMPERATURE, Can.SET_BED_TEMPERATURE,
        Can.PART_FAN, Can.SET_PART_FAN, Can.HEATBREAK_FAN,
        Can.CHAMBER_LIGHT, Can.FILAMENT_RUNOUT, Can.WIFI_SIGNAL, Can.NOZZLE_INFO,
        Can.AMS, Can.EXTERNAL_SPOOL, Can.LOAD_FILAMENT, Can.UNLOAD_FILAMENT, Can.SET_FILAMENT,
        Can.SKIP_OBJECTS, Can.CLEAR_ERROR, Can.TIMELAPSE, Can.SEND_GCODE, Can.DEVELOPER_MODE, Can.ERRORS,
        Can.FIRMWARE_UPDATE_INFO, Can.LIST_FILES, Can.DOWNLOAD_FILES, Can.UPLOAD_FILES, Can.DELETE_FILES, Can.START_PRINT,
    }
)  # fmt: skip
_ENCLOSED_FANS = frozenset({Can.AUX_FAN, Can.SET_AUX_FAN, Can.CHAMBER_FAN, Can.SET_CHAMBER_FAN})
_CHAMBER = frozenset({Can.CHAMBER_TEMPERATURE, Can.DOOR})
_HEATED_CHAMBER = _CHAMBER | {Can.CHAMBER_TARGET, Can.SET_CHAMBER_TEMPERATURE}
_OPEN_FRAME = _BASE | {Can.CAMERA_JPEG}
_P1 = _BASE | _ENCLOSED_FANS | {Can.CAMERA_JPEG}
_X1 = _BASE | _ENCLOSED_FANS | _CHAMBER | {Can.CAMERA_RTSPS}
_H2 = _BASE | _ENCLOSED_FANS | _HEATED_CHAMBER | {Can.CAMERA_RTSPS}

MODELS: tuple[Model, ...] = (
    Model(
        name="A1 mini", codes=("N1",), serial_prefixes=("030",), product_names=("Bambu Lab A1 mini",),
        capabilities=_OPEN_FRAME, since={Can.DEVELOPER_MODE: "01.05.00.00"}, signed_since="01.05.00.00",
        limits=TemperatureLimits(nozzle=300, bed=80),
        camera=CameraKind.JPEG, kind=ReportKind.ESP32, storage_root="sdcard",
    ),
    Model(
        name="A1", codes=("N2S",), serial_prefixes=("039",), product_names=("Bambu Lab A1",),
        capabilities=_OPEN_FRAME, since={Can.DEVELOPER_MODE: "01.05.00.00"}, signed_since="01.05.00.00",
        limits=TemperatureLimits(nozzle=300, bed=100),
        camera=CameraKind.JPEG, kind=ReportKind.ESP32, storage_root="sdcard",
    ),
    Model(
        name="A2L", codes=("N9",), serial_prefixes=("26A",), product_names=("Bambu Lab A2L",),
        capabilities=_OPEN_FRAME, signed_since="", limits=TemperatureLimits(nozzle=300, bed=100),
        camera=CameraKind.JPEG, kind=ReportKind.ESP32, storage_root="sdcard",
    ),
    Model(
        name="P1P", codes=("C11",), serial_prefixes=("01S",), product_names=("Bambu Lab P1P",),
        capabilities=_P1, since={Can.DEVELOPER_MODE: "01.08.02.00"}, signed_since="01.08.02.00",
        limits=TemperatureLimits(nozzle=300, bed=100),
        camera=CameraKind.JPEG, kind=ReportKind.ESP32, storage_root="sdcard",
    ),
    Model(
        name="P1S", codes=("C12",), serial_prefixes=("01P",), product_names=("Bambu Lab P1S",),
        capabilities=_P1, since={Can.DEVELOPER_MODE: "01.08.02.00"}, signed_since="01.08.02.00",
        limits=TemperatureLimits(nozzle=300, bed=100),
        camera=CameraKind.JPEG, kind=ReportKind.ESP32, storage_root="sdcard",
    ),
    Model(
        name="P2S", codes=("N7",), serial_prefixes=("22E",), product_names=("Bambu Lab P2S",),
        capabilities=_X1, signed_since="", limits=TemperatureLimits(nozzle=300, bed=110),
        camera=CameraKind.RTSPS, storage_root="usb", has_fan_commands=True, has_newer_orders=True,
    ),
    Model(
        name="X1 Carbon", codes=("BL-P001", "3DPrinter-X1-Carbon"), serial_prefixes=("00M",),
        product_names=("Bambu Lab X1-Carbon", "Bambu Lab X1 Carbon"),
        capabilities=_X1, since={Can.DEVELOPER_MODE: "01.08.50.32"}, signed_since="01.08.50.32",
        limits=TemperatureLimits(nozzle=300, bed=110), camera=CameraKind.RTSPS, storage_root="sdcard", starts_gcode=True,
    ),
    Model(
        name="X1", codes=("BL-P002", "3DPrinter-X1"), serial_prefixes=("00W",), product_names=("Bambu Lab X1",),
        capabilities=_X1, since={Can.DEVELOPER_MODE: "01.08.50.32"}, signed_since="01.08.50.32",
        limits=TemperatureLimits(nozzle=300, bed=110), camera=CameraKind.RTSPS, storage_root="sdcard",
    ),
    Model(
        name="X1E", codes=("C13",), serial_prefixes=("03W",), product_names=("Bambu Lab X1E",),
        capabilities=_X1 | _HEATED_CHAMBER, limits=TemperatureLimits(nozzle=320, bed=110, chamber=60),
        camera=CameraKind.RTSPS, storage_root="sdcard",
    ),
    Model(
        name="X2D", codes=("N6",), serial_prefixes=("20P",), product_names=("Bambu Lab X2D",),
        capabilities=_X1 | {Can.DUAL_NOZZLE}, signed_since="", limits=TemperatureLimits(nozzle=300, bed=110),
        camera=CameraKind.RTSPS, storage_root="usb", has_fan_commands=True, has_newer_orders=True,
    ),
    Model(
        name="H2D", codes=("O1D",), serial_prefixes=("094",), product_names=("Bambu Lab H2D",),
        capabilities=_H2 | {Can.DUAL_NOZZLE}, since={Can.DEVELOPER_MODE: "01.01.00.00"}, signed_since="01.01.00.00",
        limits=TemperatureLimits(nozzle=350, bed=120, chamber=65),
        camera=CameraKind.RTSPS, storage_root="usb", has_fan_commands=True, has_newer_orders=True, lights=("chamber_light", "chamber_light2"),
    ),
    Model(
        name="H2D Pro", codes=("O1E", "O2D"), serial_prefixes=("239",), product_names=("Bambu Lab H2D Pro",),
        capabilities=_H2 | {Can.DUAL_NOZZLE}, since={Can.DEVELOPER_MODE: "01.01.00.00"}, signed_since="01.01.00.00",
        limits=TemperatureLimits(nozzle=350, bed=120, chamber=65),
        camera=CameraKind.RTSPS, storage_root="usb", has_fan_commands=True, has_newer_orders=True, lights=("chamber_light", "chamber_light2"),
    ),
    Model(
        name="H2S", codes=("O1S",), serial_prefixes=("093",), product_names=("Bambu Lab H2S",),
        capabilities=_H2, signed_since="", limits=TemperatureLimits(nozzle=350, bed=120, chamber=65),
        camera=CameraKind.RTSPS, storage_root="usb", has_fan_commands=True, has_newer_orders=True, lights=("chamber_light", "chamber_light2"),
    ),
    Model(
        name="H2C", has_hotend_rack=True, codes=("O1C", "O1C2"), serial_prefixes=("31B",), product_names=("Bambu Lab H2C",),
        capabilities=_H2 | {Can.DUAL_NOZZLE}, signed_since="", limits=TemperatureLimits(nozzle=350, bed=120, chamber=65),
        camera=CameraKind.RTSPS, storage_root="usb", has_fan_commands=True, has_newer_orders=True, lights=("chamber_light", "chamber_light2"),
    ),
)  # fmt: skip
"""All models known in 2026. Where the vendor names no limit for a target, the lower of its siblings' stands."""

UNKNOWN_MODEL = Model(
    name="",
    capabilities=frozenset(
        {
            Can.PAUSE, Can.RESUME, Can.STOP, Can.LAYERS, Can.STAGES, Can.PART_FAN, Can.FILAMENT_RUNOUT, Can.WIFI_SIGNAL, Can.NOZZLE_INFO,
            Can.AMS, Can.EXTERNAL_SPOOL, Can.ERRORS, Can.FIRMWARE_UPDATE_INFO, Can.LIST_FILES, Can.DOWNLOAD_FILES,
        }
    ),
    kind=ReportKind.ESP32,
)  # fmt: skip
"""A printer newer than the table: everything is read, nothing is heated."""

_BY_PREFIX = {prefix: model for model in MODELS for prefix in model.serial_prefixes}
_BY_CODE = {code.casefold(): model for model in MODELS for code in model.codes}
_BY_PRODUCT = {name.casefold(): model for model in MODELS for name in model.product_names}
_BY_HARDWARE = {
    ("AP04", "C11"): "P1P",
    ("AP04", "C12"): "P1S",
    ("AP05", "N1"): "A1 mini",
    ("AP07", "N1"): "A1 mini",
    ("AP05", "N2S"): "A1",
    ("AP05", ""): "X1 Carbon",
    ("AP02", ""): "X1E",
}
"""Main board and project name of firmware too old for a product name; an empty project name needs an ``rv1126``."""
_BY_NAME = {model.name: model for model in MODELS}

DRYERS = frozenset({AmsKind.AMS_2_PRO, AmsKind.AMS_HT})
"""Filament changers that can dry, on whatever printer they hang."""


def model_of(serial: str, *, code: str = "", modules: Sequence[Mapping[str, Any]] = ()) -> Model:
    """Find the model by serial prefix, product name, code or main board, in that order.

    ``modules`` are those of the ``get_version`` answer. Never fails: ``UNKNOWN_MODEL`` carries the product name.
    """
    product = next((str(module["product_name"]) for module in modules if _is_machine(module)), "")
    found = (
        _BY_PREFIX.get(serial[:3].upper())
        or _BY_PRODUCT.get(product.casefold())
        or _BY_CODE.get(code.casefold())
        or _by_hardware(modules)
    )
    return found or UNKNOWN_MODEL


def _is_machine(module: Mapping[str, Any]) -> bool:
    name, product = module.get("name"), module.get("product_name")
    return name == "ota" and isinstance(product, str) and bool(product)


def _by_hardware(modules: Sequence[Mapping[str, Any]]) -> Model | None:
    for module in modules:
        board, project = str(module.get("hw_ver", "")), str(module.get("project_name", ""))
        if module.get("name") in ("esp32", "rv1126") and (project or module.get("name") == "rv1126"):
            name = _BY_HARDWARE.get((board, project if module.get("name") == "esp32" else ""))
            if name is not None:
                return _BY_NAME[name]
    return None


def capabilities_of(model: Model, firmware: str) -> frozenset[Can]:
    """Leave out what the firmware is too old for; an unknown firmware is taken for a new one."""
    if not firmware:
        return model.capabilities
    return frozenset(
        capability
        for capability in model.capabilities
        if is_at_least(firmware, model.since.get(capability, ""))
    )


def needs_signature(model: Model, firmware: str) -> bool | None:
    """Tell whether the firmware takes only signed commands while developer mode is off; ``None``: unknown."""
    if model.signed_since is None or (not firmware and model.signed_since):
        return None
    return is_at_least(firmware, model.signed_since)


def is_at_least(firmware: str, minimum: str) -> bool:
    """Compare versions such as ``01.07.00.00`` number by number; anything is at least the empty version."""
    return _numbers(firmware) >= _numbers(minimum)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d{1,9}", version[:64]))
