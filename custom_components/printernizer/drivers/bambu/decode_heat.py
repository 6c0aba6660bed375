"""Temperatures and nozzles. Flat fields where a printer sends them, packed ones (``device``) where it does not."""

from collections.abc import Mapping
from typing import Any

from ..models import Nozzle, Temperature
from .lenient import integer, mapping, number, objects, packed, text

_MATERIALS = {"00": "stainless_steel", "01": "hardened_steel", "05": "tungsten_carbide"}
_FLOWS = {"S": "", "H": "_high_flow", "E": "_high_flow", "U": "_tpu"}
_SLUGS = frozenset(_MATERIALS.values())
_MIN_CELSIUS = -50
_MAX_CELSIUS = 600


def nozzles_of(report: Mapping[str, Any], *, is_dual: bool) -> tuple[Nozzle, ...]:
    """Decode the nozzles, right or only one first."""
    if not is_dual:
        heat = flat_heat(report) if report.get("nozzle_temper") is not None else _extruder_heat(report, 0)
        return (_nozzle(report, heat, _mounted(report, 0), is_legacy=True),)
    return tuple(
        _nozzle(report, _dual_heat(report, extruder), _mounted(report, extruder), is_legacy=extruder == 0)
        for extruder in (0, 1)
    )


def flat_heat(report: Mapping[str, Any]) -> Temperature:
    """Decode the flat fields of a printer with one nozzle."""
    return _temperature(report.get("nozzle_temper"), report.get("nozzle_target_temper"))


def active_extruder(report: Mapping[str, Any]) -> int:
    """Tell which nozzle is in use: bits 4 to 7 of ``device.extruder.state``; 0 is the right one."""
    state = integer(mapping(mapping(report.get("device")).get("extruder")).get("state"))
    return 1 if state is not None and state >= 0 and state >> 4 & 0xF == 1 else 0


def bed_of(report: Mapping[str, Any]) -> Temperature:
    """Decode the bed."""
    if report.get("bed_temper") is not None:
        return _temperature(report.get("bed_temper"), report.get("bed_target_temper"))
    device = mapping(report.get("device"))
    bed = mapping(mapping(device.get("bed")).get("info")).get("temp", device.get("bed_temp"))
    return _temperature(*packed(bed))


def chamber_of(report: Mapping[str, Any]) -> Temperature:
    """Decode the chamber, for models that have a sensor; the others say 5 °C for ever."""
    ctc = mapping(mapping(mapping(report.get("device")).get("ctc")).get("info"))
    actual, target = packed(ctc.get("temp"))
    if actual is None:
        actual, target = packed(mapping(report.get("info")).get("temp"))
    if actual is None:
        actual = number(report.get("chamber_temper"))
    return _temperature(actual, ctc.get("target", target))


def _temperature(actual: Any, target: Any) -> Temperature:
    return Temperature(actual=_celsius(actual), target=_celsius(target))


def _celsius(value: Any) -> float | None:
    found = value if type(value) is float else number(value)
    return round(found, 1) if found is not None and _MIN_CELSIUS <= found <= _MAX_CELSIUS else None


def _dual_heat(report: Mapping[str, Any], extruder: int) -> Temperature:
    heat = _extruder_heat(report, extruder)
    if heat.actual is None and extruder == active_extruder(report):
        return flat_heat(report)
    return heat


def _extruder_heat(report: Mapping[str, Any], extruder: int) -> Temperature:
    for info in objects(mapping(mapping(report.get("device")).get("extruder")).get("info")):
        if integer(info.get("id")) == extruder:
            return _temperature(*packed(info.get("temp")))
    return Temperature()


def _mounted(report: Mapping[str, Any], extruder: int) -> Mapping[str, Any]:
    """Find the nozzle that an extruder holds now (``hnow``); a rack's hotends have ids from 16 on."""
    device = mapping(report.get("device"))
    wanted = extruder
    for info in objects(mapping(device.get("extruder")).get("info")):
        now = integer(info.get("hnow"))
        if integer(info.get("id")) == extruder and now is not None:
            wanted = now
    nozzles = mapping(device.get("nozzle")).get("info")
    return next((nozzle for nozzle in objects(nozzles) if integer(nozzle.get("id")) == wanted), {})


def _nozzle(
    report: Mapping[str, Any], heat: Temperature, mounted: Mapping[str, Any], *, is_legacy: bool
) -> Nozzle:
    diameter, kind = mounted.get("diameter"), text(mounted.get("type"))
    if is_legacy:
        diameter = diameter if diameter is not None else report.get("nozzle_diameter")
        kind = kind or text(report.get("nozzle_type"))
    size = number(diameter)
    return Nozzle(
        temperature=heat,
        diameter=round(size, 2) if size is not None and 0 < size < 10 else None,
        type=nozzle_type(kind),
    )


def nozzle_type(kind: str) -> str | None:
    """Translate ``HH01`` and the like (second letter flow, digits material) or the older plain words."""
    if kind in _SLUGS:
        return kind
    material, flow = _MATERIALS.get(kind[2:4]), _FLOWS.get(kind[1:2])
    if len(kind) != 4 or material is None or flow is None:
        return None
    return material + flow
