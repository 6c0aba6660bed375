"""Filament changers, spools, and which slot feeds the nozzle: from the raw report to the neutral model.

Units 0 to 3 are AMS, AMS 2 Pro or AMS Lite with four slots, 16 the AMS Lite of an A2L, 128 and up AMS HT with one.
What hangs in a slot is told by ``tray_exist_bits`` alone: a tray keeps its texts after its spool was taken out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..models import DRYING_CELSIUS, AmsKind, AmsUnit, Filament, Slot, SlotAddress
from .lenient import bits, integer, mapping, number, objects, text, within

EXTERNAL_TRAY = 254
NO_TRAY = 255
FIRST_HT = 128
_LAST_HT = 135
_LITE_UNIT = 16
_SLOTS = 4
_NO_SLOT = frozenset({65535, 65279})

_KINDS = {1: AmsKind.AMS, 2: AmsKind.AMS_LITE, 3: AmsKind.AMS_2_PRO, 4: AmsKind.AMS_HT}
_MODULE_KINDS = {
    "ams": AmsKind.AMS,
    "ams_f1": AmsKind.AMS_LITE,
    "n3f": AmsKind.AMS_2_PRO,
    "n3s": AmsKind.AMS_HT,
}
"""Modules of the version answer are named ``<kind>/<unit>``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AmsModule:
    """What the version answer says of one changer."""

    kind: AmsKind = AmsKind.UNKNOWN
    serial: str = ""
    firmware: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AmsState:
    """Everything that the filament keys of a report tell."""

    units: tuple[AmsUnit, ...] = ()
    external: tuple[Slot, ...] = ()
    active: SlotAddress | None = None


_NO_MODULES: Mapping[int, AmsModule] = {}


@dataclass(frozen=True, kw_only=True, slots=True)
class AmsContext:
    """What has to be known besides the report."""

    modules: Mapping[int, AmsModule] = field(default_factory=lambda: _NO_MODULES)
    active_extruder: int = 0


def ams_modules(modules: Iterator[Mapping[str, Any]]) -> dict[int, AmsModule]:
    """Find the changers among the modules of a version answer, by unit id."""
    found: dict[int, AmsModule] = {}
    for module in modules:
        name, _, unit = text(module.get("name")).partition("/")
        number_ = within(unit, 0, 255)
        if name in _MODULE_KINDS and number_ is not None:
            found[number_] = AmsModule(
                kind=_MODULE_KINDS[name], serial=text(module.get("sn")), firmware=text(module.get("sw_ver"))
            )
    return found


def decode_ams(report: Mapping[str, Any], context: AmsContext) -> AmsState:
    """Decode changers, external spools and the active slot."""
    ams = mapping(report.get("ams"))
    occupied = bits(ams.get("tray_exist_bits"))
    attached = bits(ams.get("ams_exist_bits"))
    units = {
        unit.id: unit
        for raw in objects(ams.get("ams"))
        if (unit := _unit(raw, occupied, attached, context)) is not None
    }
    return AmsState(
        units=tuple(units[key] for key in sorted(units)),
        external=tuple(_external_spools(report)),
        active=active_slot(report, context.active_extruder),
    )


def tray_address(tray: int | None) -> SlotAddress | None:
    """Name the slot of a global tray number; ``None``: no tray."""
    if tray is None or tray < 0 or tray == NO_TRAY:
        return None
    if tray == EXTERNAL_TRAY:
        return SlotAddress(ams=None, slot=0)
    if FIRST_HT <= tray <= _LAST_HT:
        return SlotAddress(ams=tray, slot=0)
    if tray < (_LITE_UNIT + 1) * _SLOTS:
        return SlotAddress(ams=tray // _SLOTS, slot=tray % _SLOTS)
    return None


def global_tray(ams_id: int | None, slot: int | None) -> int | None:
    """Give a slot the number that ``tray_now`` uses; units 254 and 255 are the external spool holders."""
    if ams_id is None or slot is None or ams_id < 0:
        return None
    if ams_id in (EXTERNAL_TRAY, NO_TRAY):
        return EXTERNAL_TRAY
    return ams_id if ams_id >= FIRST_HT else ams_id * _SLOTS + slot


def active_slot(report: Mapping[str, Any], extruder: int) -> SlotAddress | None:
    """Find the slot that feeds the active nozzle.

    ``device.extruder.info[].snow`` (unit in the high byte, slot in the low) is exact where it exists; ``tray_now`` of
    a P2S or H2D may be a number within the unit only.
    """
    for info in objects(mapping(mapping(report.get("device")).get("extruder")).get("info")):
        if integer(info.get("id")) == extruder and (packed := integer(info.get("snow"))) is not None:
            return _packed_address(packed, extruder)
    return tray_address(within(mapping(report.get("ams")).get("tray_now"), 0, NO_TRAY))


def packed_tray(value: Any) -> int | None:
    """Read a packed slot (``unit << 8 | slot``) as a global tray number."""
    packed = integer(value)
    if packed is None or packed < 0 or packed in _NO_SLOT or packed & 0xFF == 0xFF:
        return None
    return global_tray(packed >> 8, packed & 0xFF)


def _packed_address(packed: int, extruder: int) -> SlotAddress | None:
    tray = packed_tray(packed)
    if tray == EXTERNAL_TRAY:
        return SlotAddress(ams=None, slot=extruder)
    return tray_address(tray)


def _unit(
    raw: Mapping[str, Any], occupied: int | None, attached: int | None, context: AmsContext
) -> AmsUnit | None:
    unit = within(raw.get("id"), 0, 255)
    if unit is None or (attached is not None and not _is_attached(unit, attached)):
        return None
    module = context.modules.get(unit, AmsModule())
    kind = _kind(raw, unit, module)
    humidity = within(raw.get("humidity_raw"), 1, 100)
    temperature = number(raw.get("temp"))
    minutes = within(raw.get("dry_time"), 0, 100_000)
    return AmsUnit(
        id=unit,
        kind=kind,
        serial=module.serial,
        firmware=module.firmware,
        humidity=humidity,
        humidity_level=within(raw.get("humidity"), 1, 5) if kind is not AmsKind.AMS_LITE else None,
        # An AMS Lite has no sensor and says 0.0
        temperature=temperature or None,
        drying_time=minutes * 60 if minutes is not None and kind in DRYING_CELSIUS else None,
        slots=tuple(_slots(raw, unit, occupied)),
    )


def _is_attached(unit: int, attached: int) -> bool:
    """Look into the mask of attached units, where its place for a unit is known."""
    if unit >= FIRST_HT:
        return bool(attached >> (4 + unit - FIRST_HT) & 1)
    return unit >= _LITE_UNIT or bool(attached >> unit & 1)


def _kind(raw: Mapping[str, Any], unit: int, module: AmsModule) -> AmsKind:
    info = bits(raw.get("info"))
    kind = _KINDS.get(info & 0xF) if info is not None else None
    if kind is not None:
        return kind
    if module.kind is not AmsKind.UNKNOWN:
        return module.kind
    if unit == _LITE_UNIT:
        return AmsKind.AMS_LITE
    return AmsKind.AMS_HT if FIRST_HT <= unit <= _LAST_HT else AmsKind.UNKNOWN


def _slots(raw: Mapping[str, Any], unit: int, occupied: int | None) -> Iterator[Slot]:
    trays = {within(tray.get("id"), 0, _SLOTS - 1): tray for tray in objects(raw.get("tray"))}
    for slot in sorted(key for key in trays if key is not None):
        is_empty = occupied is not None and not occupied >> _occupied_bit(unit, slot) & 1
        yield Slot(
            address=SlotAddress(ams=unit, slot=slot),
            is_empty=is_empty,
            filament=None if is_empty else _filament(trays[slot]),
        )


def _occupied_bit(unit: int, slot: int) -> int:
    return 16 + unit - FIRST_HT if unit >= FIRST_HT else unit * _SLOTS + slot


def _external_spools(report: Mapping[str, Any]) -> Iterator[Slot]:
    """Yield the spool holders: one (``vt_tray``), or on newer models one per nozzle (``vir_slot``, 255 is right)."""
    trays = list(objects(report.get("vir_slot"))) or [mapping(report.get("vt_tray"))]
    found: dict[int, Slot] = {}
    for tray in trays:
        holder = within(tray.get("id"), EXTERNAL_TRAY, NO_TRAY)
        if holder is not None:
            slot = 1 if holder == EXTERNAL_TRAY and len(trays) > 1 else 0
            found[slot] = Slot(address=SlotAddress(ams=None, slot=slot), filament=_filament(tray))
    yield from (found[slot] for slot in sorted(found))


def _filament(tray: Mapping[str, Any]) -> Filament | None:
    kind = text(tray.get("tray_type"))
    if not kind:
        return None
    uid = text(tray.get("tag_uid"))
    spool_uid = text(tray.get("tray_uuid"))
    is_tagged = bool(uid.strip("0"))
    colors = tray.get("cols")
    return Filament(
        type=kind,
        name=text(tray.get("tray_sub_brands")),
        color=_color(tray.get("tray_color")),
        colors=tuple(filter(None, map(_color, colors[:16]))) if type(colors) is list else (),
        profile_id=text(tray.get("tray_info_idx")),
        # Only a tagged spool knows its rest; an AMS Lite says 0 for all others
        remaining=within(tray.get("remain"), 0, 100) if is_tagged else None,
        weight=within(tray.get("tray_weight"), 1, 100_000),
        nozzle_temp_min=within(tray.get("nozzle_temp_min"), 1, 500),
        nozzle_temp_max=within(tray.get("nozzle_temp_max"), 1, 500),
        tag_uid=uid if is_tagged else "",
        # All zeros: there is none
        spool_uid=spool_uid if spool_uid.strip("0") else "",
    )


def _color(value: Any) -> str | None:
    found = text(value).upper()
    if len(found) == 6:
        found += "FF"
    return found if len(found) == 8 and all(char in "0123456789ABCDEF" for char in found) else None
