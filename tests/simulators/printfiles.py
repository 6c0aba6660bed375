"""Sliced print files, made here: what a Bambu printer and a Prusa printer are given to print.

``make_3mf``, ``make_bgcode`` and ``make_gcode`` give whole files as bytes, the same for the same arguments.
``python -m tests.simulators.printfiles OUTDIR`` writes the files of ``DEMO_FILES``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
import sys

from .printfiles_bambu import make_3mf
from .printfiles_model import Spool, duration
from .printfiles_prusa import bgcode_block, make_bgcode, make_gcode

__all__ = [
    "DEMO_FILES",
    "DemoFile",
    "Spool",
    "bgcode_block",
    "duration",
    "make_3mf",
    "make_bgcode",
    "make_gcode",
    "write_demo_files",
]


@dataclass(frozen=True)
class DemoFile:
    """A file of the demo: on which simulated printer (``a1`` or ``coreone``) it lies, its name, what is in it."""

    printer: str
    name: str
    seconds: int
    layers: int
    filaments: tuple[Spool, ...]
    shape: str
    objects: tuple[str, ...] = ()

    def content(self) -> bytes:
        """Make the file."""
        makers = {"3mf": make_3mf, "bgcode": make_bgcode, "gcode": make_gcode}
        make: Callable[..., bytes] = makers[self.name.rpartition(".")[2]]
        return make(
            name=self.name.partition(".")[0].partition("_")[0],
            seconds=self.seconds,
            layers=self.layers,
            filaments=self.filaments,
            shape=self.shape,
            objects=self.objects,
        )

    @property
    def grams(self) -> Decimal:
        """The print's grams in all."""
        return sum((Decimal(grams) for _, _, grams in self.filaments), Decimal(0))


DEMO_FILES = (
    DemoFile("a1", "Lampenschirm.gcode.3mf", 840, 210, (("PETG", "F2A33A", "12.48"),), "vase"),
    DemoFile(
        "a1",
        "Würfel.gcode.3mf",
        1183,
        50,
        (
            ("PLA", "FFFFFF", "0.22"),
            ("PLA", "FFD400", "0.15"),
            ("PLA", "D7263D", "0.27"),
            ("PLA", "1B5FAA", "0.07"),
        ),
        "cube",
        ("Würfel links", "Würfel rechts"),
    ),
    DemoFile(
        "a1",
        "Blumentopf groß.gcode.3mf",
        19_260,
        320,
        (("PLA", "2E8B57", "141.06"), ("PLA", "F5F0E1", "38.92")),
        "vase",
    ),
    DemoFile(
        "coreone",
        "Schlüsselhalter_0.4n_0.2mm_PLA_COREONE_32m.bgcode",
        1920,
        150,
        (("PLA", "FF8000", "9.87"),),
        "plate",
    ),
    DemoFile(
        "coreone",
        "Gehäuse_0.4n_0.2mm_PETG_COREONE_3h12m.bgcode",
        11_520,
        240,
        (("PETG", "30343B", "64.31"),),
        "cube",
        ("Deckel", "Boden"),
    ),
    DemoFile(
        "coreone",
        "Würfelbecher_0.4n_0.2mm_PLA_COREONE_58m.gcode",
        3480,
        180,
        (("PLA", "3A6EA5", "21.40"),),
        "vase",
    ),
)


def write_demo_files(folder: Path) -> list[Path]:
    """Write the demo's files into ``folder/a1`` and ``folder/coreone``."""
    paths = []
    for file in DEMO_FILES:
        path = folder / file.printer / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content())
        paths.append(path)
    return paths


def main() -> None:
    """Write the demo's files into the folder that the command line names."""
    for path in write_demo_files(Path(sys.argv[1])):
        sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
