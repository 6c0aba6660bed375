"""Simplify3D's words for what PrusaSlicer's family says; the rest of the package knows only those.

It writes its settings at the head as ``;   layerHeight,0.2``, and a summary at the end as
``;   Plastic weight: 10.65 g (0.02 lb)`` (version 4; others write the words with capitals).
"""

from collections.abc import Mapping

_NAMES = {
    "Build Time": "estimated printing time (normal mode)",
    "Build time": "estimated printing time (normal mode)",
    "extruderDiameter": "nozzle_diameter",
    "layerHeight": "layer_height",
    "printMaterial": "filament_type",
}
_AMOUNTS = {
    "Filament Length": "filament used [mm]",
    "Filament length": "filament used [mm]",
    "Plastic Weight": "filament used [g]",
    "Plastic weight": "filament used [g]",
}
KEYS = frozenset({*_NAMES, *_AMOUNTS})


def translated(values: Mapping[str, str]) -> Mapping[str, str]:
    """Put its words into the others'. Amounts are sums: with several tools, nobody knows whose they are."""
    if not KEYS & values.keys():
        return values
    found = {name: values[key] for key, name in _NAMES.items() if key in values}
    amounts = {name: values[key].partition(" ")[0] for key, name in _AMOUNTS.items() if key in values}
    if "," in found.get("nozzle_diameter", ""):
        found.pop("filament_type", None)
        amounts = {"total filament used [g]": amounts.get("filament used [g]", "")}
    return {**values, **found, **amounts}
