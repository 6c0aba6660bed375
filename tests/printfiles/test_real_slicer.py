"""What PrusaSlicer itself makes of a model of ours, beside what is read from it."""

from decimal import Decimal
import functools
import math
from pathlib import Path
import re
import shutil
import subprocess

import pytest

from custom_components.printernizer.printfiles import (
    PrintFileKind,
    estimate_grams,
    read_metadata,
    read_thumbnail,
    render_preview,
    verify,
)
from tests.simulators.printfiles_solid import Triangle, box, make_stl, vase

SLICER = shutil.which("prusa-slicer") or shutil.which("PrusaSlicer")
DENSITY = Decimal("1.24")
CUBE = box(20, 20, 10)

pytestmark = pytest.mark.skipif(SLICER is None, reason="there is no prusa-slicer here (Debian has a package)")


def run(*arguments: object) -> str:
    assert SLICER is not None
    done = subprocess.run(
        [SLICER, *map(str, arguments)], capture_output=True, text=True, timeout=50, check=True
    )
    return done.stdout


@functools.cache
def has_binary() -> bool:
    return "binary-gcode" in run("--help-fff")


def sliced(folder: Path, triangles: list[Triangle], name: str, *options: object) -> Path:
    (folder / "model.stl").write_bytes(make_stl(triangles))
    target = folder / name
    run("--export-gcode", folder / "model.stl", "--filament-density", DENSITY, *options, "-o", target)
    return target


def extruded(text: str) -> Decimal:
    """Add up what the moves push forward, in grams: what the printer will really do."""
    before = position = furthest = Decimal(0)
    is_relative = "\nM83" in text
    for line in text.splitlines():
        if line.startswith("G92 E0"):
            before, position = before + position, Decimal(0)
        elif move := re.match(r"G1 [^;]*\bE(-?[\d.]+)", line):
            position = position + Decimal(move[1]) if is_relative else Decimal(move[1])
            # What was drawn back and pushed again counts once.
            furthest = max(furthest, before + position)
    return furthest * Decimal(str(math.pi * 1.75 * 1.75 / 4 / 1000)) * DENSITY


def test_what_it_says_of_a_print_is_what_is_read(tmp_path: Path) -> None:
    path = sliced(
        tmp_path,
        CUBE,
        "cube.gcode",
        *("--filament-type", "PETG", "--filament-colour", "#00AA11", "--nozzle-diameter", "0.4"),
        *("--layer-height", "0.2"),
    )
    text = path.read_text()
    metadata = read_metadata(path)
    assert metadata.slicer.startswith("PrusaSlicer 2.")
    assert (metadata.nozzle_diameter, metadata.layer_height) == (Decimal("0.4"), Decimal("0.2"))
    (plate,) = metadata.plates
    (use,) = plate.filaments
    assert (use.index, use.type, use.color) == (0, "PETG", "00AA11")
    told = re.search(r"; filament used \[g\] = ([\d.]+)", text)
    assert told is not None
    assert use.grams == plate.grams == Decimal(told[1])
    assert abs(use.grams - extruded(text)) < Decimal("0.05")
    minutes = re.search(r"; estimated printing time \(normal mode\) = (\d+)m (\d+)s", text)
    assert minutes is not None
    assert plate.seconds == int(minutes[1]) * 60 + int(minutes[2])
    assert read_thumbnail(path) is None


def test_what_it_says_of_a_model_is_what_is_measured(tmp_path: Path) -> None:
    path = tmp_path / "vase.stl"
    path.write_bytes(make_stl(vase()))
    told = dict(
        line.split(" = ", 1) for line in run("--info", path).splitlines() if re.match(r"\w+ = [-\d.]+$", line)
    )
    model = read_metadata(path).model
    assert model is not None
    assert model.triangles == int(told["number_of_facets"])
    assert model.volume is not None
    assert abs(model.volume - Decimal(told["volume"]) / 1000) < Decimal("0.01")
    for side, name in zip(model.size, "xyz", strict=True):
        assert abs(side - Decimal(told[f"size_{name}"])) < Decimal("0.01")


@pytest.mark.parametrize(
    ("triangles", "off"), [(CUBE, Decimal("0.15")), (vase(48, 20), Decimal("0.1"))], ids=("cube", "vase")
)
def test_the_guessed_weight_is_near_the_sliced_one(
    tmp_path: Path, triangles: list[Triangle], off: Decimal
) -> None:
    path = sliced(tmp_path, triangles, "model.gcode", "--perimeters", 2, "--fill-density", "15%")
    (plate,) = read_metadata(path).plates
    model = read_metadata(tmp_path / "model.stl").model
    assert plate.grams is not None
    assert model is not None
    assert model.volume is not None
    guess = estimate_grams(model.volume, DENSITY, model.area)
    assert abs(guess - plate.grams) < plate.grams * off


@pytest.mark.parametrize("form", ["stl", "obj"])
def test_the_models_that_it_writes_are_read_and_drawn(tmp_path: Path, form: str) -> None:
    (tmp_path / "model.stl").write_bytes(make_stl(vase()))
    path = tmp_path / f"out.{form}"
    run(f"--export-{form}", tmp_path / "model.stl", "-o", path)
    assert verify(path) is PrintFileKind(form)
    model = read_metadata(path).model
    assert model is not None
    assert model.triangles == len(vase())
    assert model.volume is not None
    assert render_preview(path, 64) is not None


def test_a_project_that_it_writes_is_read(tmp_path: Path) -> None:
    (tmp_path / "model.stl").write_bytes(make_stl(CUBE))
    path = tmp_path / "project.3mf"
    run("--export-3mf", tmp_path / "model.stl", "-o", path)
    assert verify(path) is PrintFileKind.THREEMF
    metadata = read_metadata(path)
    assert metadata.slicer.startswith("PrusaSlicer 2.")
    assert not metadata.is_sliced


def test_the_same_print_in_binary_tells_the_same(tmp_path: Path) -> None:
    if not has_binary():
        pytest.skip("this prusa-slicer is older than binary g-code (2.7)")
    text = sliced(tmp_path, CUBE, "text.gcode", "--binary-gcode=0")
    binary = sliced(tmp_path, CUBE, "binary.bgcode", "--binary-gcode=1")
    assert verify(binary) is PrintFileKind.BGCODE
    assert read_metadata(binary).plates[0].grams == read_metadata(text).plates[0].grams
    assert read_metadata(binary).plates[0].seconds == read_metadata(text).plates[0].seconds
