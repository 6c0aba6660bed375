"""What is printed, before a format is chosen: spools, times, moves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
import math

type Spool = tuple[str, str, str]
"""Type, colour as ``RRGGBB``, grams with two decimals."""

DENSITIES = {"PLA": "1.24", "PETG": "1.27", "ASA": "1.07", "ABS": "1.04", "TPU": "1.21"}
AREA = Decimal(str(round(math.pi / 4 * 1.75 * 1.75, 6)))
"""Cross-section of the filament in mm²."""


@dataclass(frozen=True, kw_only=True)
class Sliced:
    """A print, before a format is chosen."""

    name: str
    seconds: int
    layers: int
    filaments: Sequence[Spool]
    model: str
    shape: str = "vase"
    objects: Sequence[str] = ()

    @property
    def colors(self) -> tuple[str, ...]:
        return tuple(color for _, color, _ in self.filaments)

    @property
    def grams(self) -> Decimal:
        return sum((Decimal(grams) for _, _, grams in self.filaments), Decimal(0))

    def each(self, value: Callable[[Spool], object], separator: str) -> str:
        return separator.join(str(value(spool)) for spool in self.filaments)


def duration(seconds: int) -> str:
    """Write a time as slicers do: ``1d 2h 3m 4s``."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    parts = ((days, "d"), (hours, "h"), (minutes, "m"))
    return " ".join([f"{value}{unit}" for value, unit in parts if value] + [f"{rest}s"])


def millimeters(spool: Spool) -> Decimal:
    volume = Decimal(spool[2]) / Decimal(DENSITIES[spool[0]])
    return (volume * 1000 / AREA).quantize(Decimal("0.01"))


def moves(job: Sliced) -> list[str]:
    """Print a tube, layer by layer: a ring of 24 moves each, with the progress that a printer shows."""
    height = Decimal("0.2")
    lines = [f'M862.3 P "{job.model}"', "G90", "M83", "G28", f"M73 P0 R{job.seconds // 60}"]
    for layer in range(1, job.layers + 1):
        done = layer * 100 // job.layers
        left = job.seconds * (job.layers - layer) // job.layers
        lines += [";LAYER_CHANGE", f";Z:{height * layer}", f"M73 L{layer}", f"M73 P{done} R{left // 60}"]
        lines.append(f"G1 Z{height * layer} F720")
        radius = 30 + 12 * math.sin(layer / job.layers * math.pi * 1.35)
        for step in range(25):
            angle = math.tau * step / 24
            x, y = 128 + radius * math.cos(angle), 128 + radius * math.sin(angle)
            lines.append(f"G1 X{x:.3f} Y{y:.3f} E{radius * 0.0087:.5f}")
    return [*lines, "M104 S0", "M140 S0", "M84", ""]
