"""Whether two filaments are the same material, and how far apart two colours look. Pure."""

from functools import lru_cache
from math import dist
import re

UNKNOWN_COLOR = 150.0
"""The distance to a colour that nobody told: more than black from white, less than red from blue."""

_SYNONYMS = {"FLEX": "TPU", "TPE": "TPU", "NYLON": "PA"}
_OTHER_MATERIAL = frozenset({"CF", "GF", "AERO", "S", "SUPPORT", "ABS", "PBT"})
"""Words behind a material's name that make another one of it: fibres, foam, support (``PLA-S``), blends. All others
(Basic, Matte, Silk, HF, 95A) are a maker's way to name the same."""

_FIBRE = re.compile(r"(?P<base>[A-Z0-9]{2,}?)(?P<fibre>CF|GF)[0-9]*\Z")
"""Fibres glued to the name: PA11CF, PETCF15."""
_GRADE = re.compile(r"(?P<base>PA|TPU|PLA|PETG)(?:HT|[0-9]+[AD]?)\Z")
"""A number or grade glued to the name: PA6, PA12, PAHT, TPU95A."""
_AMOUNT = re.compile(r"(CF|GF)[0-9]+\Z")

_LONGEST_TYPE = 64
_KNOWN = 512
"""Types and colours whose meaning is remembered; a shop has some dozens, a hostile file may name any number."""

_COLOR = re.compile(r"[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?")


def is_same_material(one: str, other: str) -> bool:
    """Compare two types of filament as slicers and printers write them; what is not told fits nothing."""
    first = material_of(one)
    return bool(first) and first == material_of(other)


@lru_cache(maxsize=_KNOWN)
def material_of(text: str) -> tuple[str, ...]:
    """Reduce a type to what the hot end cares for: the polymer, then what is mixed in. Empty: not told.

    "PLA Basic" and "PLA+" are PLA, "PETG-CF" is not PETG, "PA6-CF" and "PAHT-CF" are nylon with carbon fibre.
    """
    words = [word for word in re.split(r"[^A-Z0-9]+", text[:_LONGEST_TYPE].upper()) if word]
    if not words:
        return ()
    base, *rest = words
    if found := _FIBRE.match(base):
        base, rest = found["base"], [found["fibre"], *rest]
    if found := _GRADE.match(base):
        base = found["base"]
    mixed_in = _OTHER_MATERIAL.intersection(_AMOUNT.sub(r"\1", word) for word in rest)
    return (_SYNONYMS.get(base, base), *sorted(mixed_in))


def color_distance(one: str | None, other: str | None) -> float:
    """Tell how different two colours ``RRGGBB`` or ``RRGGBBAA`` look: CIE76, the plain distance in the Lab space.

    Equal steps in Lab look about equally large, which steps in RGB do not: by RGB a dark green is nearer to black than
    to green. Better formulas exist, but the colours of spools are rough, and this one has no odd corners.
    """
    first, second = _lab(one), _lab(other)
    if first is None or second is None:
        return UNKNOWN_COLOR
    return dist(first, second)


@lru_cache(maxsize=_KNOWN)
def _lab(color: str | None) -> tuple[float, float, float] | None:
    """Convert sRGB (IEC 61966-2-1) to CIE L*a*b* under D65; ``None``: that is no colour."""
    if color is None or not _COLOR.fullmatch(color):
        return None
    red, green, blue = (_linear(part / 255) for part in bytes.fromhex(color[:6]))
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = map(_root, (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _root(part: float) -> float:
    return float(part ** (1 / 3)) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116
