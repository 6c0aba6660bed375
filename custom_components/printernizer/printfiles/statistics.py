"""The slicers' statistics and settings, ``key -> value`` as text and bgcode files hold them, made one plate."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
import json
import math

from .models import FilamentUse, Plate, PlateObject, PrintFileKind, PrintMetadata
from .simplify3d import KEYS, translated
from .values import color, decimal, decimals, integer, item, seconds, text, texts

WANTED = frozenset(
    {
        *KEYS,
        # PrusaSlicer, SuperSlicer, OrcaSlicer
        "estimated printing time",
        "estimated printing time (normal mode)",
        "extruder_colour",
        "filament used [cm3]",
        "filament used [g]",
        "filament used [mm]",
        "filament_colour",
        "filament_density",
        "filament_diameter",
        "filament_ids",
        "filament_settings_id",
        "filament_type",
        "layer_height",
        "nozzle_diameter",
        "objects_info",
        "printer_model",
        "total filament used [g]",
        "total layer number",
        "total layers count",
        # Bambu Studio
        "filament",
        "total estimated time",
        "total filament length [mm]",
        "total filament weight [g]",
        # Cura
        "EXTRUDER_TRAIN.0.NOZZLE.DIAMETER",
        "Filament used",
        "LAYER_COUNT",
        "Layer height",
        "PRINT.TIME",
        "TARGET_MACHINE.NAME",
        "TIME",
        "TIME_ELAPSED",
    }
)
"""The keys that are looked at; nothing else of a file is kept in memory."""

_CURA_PLACEHOLDER = 6666
"""CuraEngine writes this time and leaves the true one to its front end, which may not have been there."""
_TIMES = (
    "total estimated time",
    "estimated printing time (normal mode)",
    "estimated printing time",
    "PRINT.TIME",
)
_CURA_DIAMETER = Decimal("1.75")
"""Cura tells metres of a filament whose diameter it keeps to itself: most are of this one."""
_CENTI = Decimal("0.01")
_MAX_OBJECTS = 1_000
_MAX_JSON = 256 * 1024


def metadata_of(values: Mapping[str, str], *, kind: PrintFileKind, slicer: str) -> PrintMetadata:
    """Make the metadata of a file with one print."""
    values = translated(values)
    return PrintMetadata(
        kind=kind,
        slicer=text(slicer),
        printer_model=text(values.get("printer_model") or values.get("TARGET_MACHINE.NAME", "")),
        plates=(plate_of(values),),
        nozzle_diameter=_first(values, "nozzle_diameter", "EXTRUDER_TRAIN.0.NOZZLE.DIAMETER"),
        layer_height=_first(values, "layer_height", "Layer height"),
    )


def plate_of(values: Mapping[str, str], index: int = 1) -> Plate:
    """Make the one print."""
    filaments = _filaments(values)
    used = [use.grams for use in filaments if use.grams is not None]
    return Plate(
        index=index,
        seconds=_seconds(values),
        grams=sum(used, Decimal(0)) if used else _total(values),
        filaments=filaments,
        layers=_layers(values),
        objects=_objects(values.get("objects_info", "")),
    )


def _first(values: Mapping[str, str], *keys: str) -> Decimal | None:
    for key in keys:
        for amount in decimals(values.get(key, "")):
            if amount:
                return amount
    return None


def _total(values: Mapping[str, str]) -> Decimal | None:
    return decimal(values.get("total filament used [g]", "")) or None


def _layers(values: Mapping[str, str]) -> int | None:
    for key in ("total layer number", "total layers count", "LAYER_COUNT"):
        if layers := integer(values.get(key, "")):
            return layers
    return None


def _seconds(values: Mapping[str, str]) -> int | None:
    for key in _TIMES:
        if time := seconds(values.get(key, "")):
            return time
    time = seconds(values.get("TIME", ""))
    if time == _CURA_PLACEHOLDER:
        time = None
    return time or seconds(values.get("TIME_ELAPSED", ""))


def _filaments(values: Mapping[str, str]) -> tuple[FilamentUse, ...]:
    """List the filaments that the print takes something of, or the only one that it can take."""
    positions = _positions(values)
    meters = _meters(values)
    grams = _grams(values, meters)
    count = max(len(grams), len(meters))
    if not count:
        count = 1 if len(texts(values.get("filament_type", ""))) == 1 else 0
        return tuple(_filament(values, index, None, None) for index in range(count))
    return tuple(
        _filament(values, positions.get(place, place), item(grams, place), item(meters, place))
        for place in range(count)
        if item(grams, place) or item(meters, place)
    )


def _filament(
    values: Mapping[str, str], index: int, grams: Decimal | None, meters: Decimal | None
) -> FilamentUse:
    def of(key: str) -> str:
        return item(texts(values.get(key, "")), index) or ""

    return FilamentUse(
        index=index,
        grams=grams or None,
        meters=meters or None,
        type=of("filament_type"),
        color=_color(of("extruder_colour"), of("filament_colour"), is_bambu="filament_ids" in values),
        profile_id=of("filament_ids"),
        name=of("filament_settings_id"),
    )


def _color(extruder: str, filament: str, *, is_bambu: bool) -> str | None:
    """Choose what was set for the tool before the profile's colour; Bambu Studio fills the former with a dummy."""
    return color(filament) if is_bambu else color(extruder) or color(filament)


def _positions(values: Mapping[str, str]) -> dict[int, int]:
    """Map a place in Bambu Studio's lists, which leave unused filaments out, to the filament's position."""
    if "total filament weight [g]" not in values and "total filament length [mm]" not in values:
        return {}
    numbers = decimals(values.get("filament", ""))
    return {place: int(number) - 1 for place, number in enumerate(numbers) if number and 1 <= number <= 256}


def _meters(values: Mapping[str, str]) -> tuple[Decimal | None, ...]:
    if cura := values.get("Filament used"):
        return tuple(decimal(part.strip().removesuffix("m")) for part in cura.split(",")[:256])
    lengths = decimals(values.get("filament used [mm]") or values.get("total filament length [mm]", ""))
    return tuple(None if length is None else length / 1000 for length in lengths)


def _grams(values: Mapping[str, str], meters: tuple[Decimal | None, ...]) -> tuple[Decimal | None, ...]:
    """Take the grams told, or compute what is missing: a profile without density makes the slicer write 0."""
    told = decimals(values.get("filament used [g]") or values.get("total filament weight [g]", ""))
    volumes = decimals(values.get("filament used [cm3]", ""))
    densities = decimals(values.get("filament_density", ""))
    diameters = decimals(values.get("filament_diameter", ""))
    usual = _CURA_DIAMETER if "Filament used" in values else None
    return tuple(
        item(told, place)
        or _weight(
            item(densities, place),
            item(volumes, place) or _volume(item(meters, place), item(diameters, place) or usual),
        )
        for place in range(max(len(told), len(volumes), len(meters)))
    )


def _weight(density: Decimal | None, volume: Decimal | None) -> Decimal | None:
    if not density or not volume:
        return None
    return (density * volume).quantize(_CENTI, ROUND_HALF_UP)


def _volume(meters: Decimal | None, diameter: Decimal | None) -> Decimal | None:
    """Compute cm³ from metres of filament with a diameter in mm: π/4 · d² mm² is that many cm³ per metre."""
    if not meters or not diameter:
        return None
    return Decimal(str(math.pi)) / 4 * diameter * diameter * meters


def _objects(value: str) -> tuple[PlateObject, ...]:
    """Read PrusaSlicer's list of objects, numbered by their place there."""
    if not value or len(value) > _MAX_JSON:
        return ()
    try:
        found = json.loads(value, parse_float=str, parse_int=str)
    except ValueError, RecursionError:
        return ()
    objects = found.get("objects") if isinstance(found, dict) else None
    if not isinstance(objects, list):
        return ()
    return tuple(
        PlateObject(id=place, name=text(each.get("name")))
        for place, each in enumerate(objects[:_MAX_OBJECTS])
        if isinstance(each, dict)
    )
