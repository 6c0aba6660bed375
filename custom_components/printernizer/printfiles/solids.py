"""STL and OBJ: models that were not sliced. What they are made of is measured by a worker (``meshes``), which also
draws them; here they are only looked at from outside, so that none is handed on that lies about its size.
"""

from collections.abc import Mapping
from decimal import Decimal
import json
from pathlib import Path
from typing import Any, BinaryIO

from .errors import Unreadable, UnreadablePrintFile
from .files import open_file, size_of
from .kinds import STL_HEADER, STL_TRIANGLE, is_text_stl, kind_of, stl_triangles
from .models import ModelFacts, PrintFileKind, PrintMetadata, Thumbnail
from .worker import Form, Task, run_worker

MAX_STL = 1024 * 1024 * 1024
"""20 million triangles; read in pieces, half a minute of a worker's time."""
MAX_OBJ = 96 * 1024 * 1024
"""2 million triangles; it has to be read whole, and costs eight times its size in memory."""
MAX_SIDE = 1024
"""Of a drawn picture, in pixels."""

_ENDS = 1024
_WALL = Decimal("0.09")
_INFILL = Decimal("0.15")
_ROUGHNESS = Decimal(10)
_CENTI = Decimal("0.01")


def read_metadata(path: Path, kind: PrintFileKind) -> PrintMetadata:
    """Measure a model. Raises ``UnreadablePrintFile``, ``OSError``."""
    with open_file(path) as file:
        facts = run_worker(Task.FACTS, _form(file, kind), file)
    return PrintMetadata(
        kind=kind,
        is_sliced=False,
        model=_facts(json.loads(facts, parse_float=str)) if facts is not None else None,
    )


def render_preview(path: Path, side: int) -> Thumbnail | None:
    """Draw a model that brings no picture, as WebP of ``side`` pixels a side on transparent ground.

    A process of its own draws, one at a time, with bounds on time and memory: a million triangles take some seconds.
    Blocks until it is done: call it in a thread. ``None``: it is no model, or one that can't be drawn.
    """
    side = min(side, MAX_SIDE)
    try:
        kind = kind_of(path)
        if kind not in (PrintFileKind.STL, PrintFileKind.OBJ):
            return None
        with open_file(path) as file:
            data = run_worker(Task.PICTURE, _form(file, kind), file, side)
    except UnreadablePrintFile, OSError:
        return None
    return Thumbnail(data=data, mime="image/webp", width=side, height=side) if data else None


def estimate_grams(volume: Decimal, density: Decimal, area: Decimal | None = None) -> Decimal:
    """Guess what a model of ``volume`` cm³ and ``area`` cm² weighs when printed of a filament of ``density`` g/cm³.

    Reckons with what slicers are set to at first: two lines of wall, 0.9 mm in all, and 15 % infill; no supports.
    PrusaSlicer 2.5 says a tenth more for a box of 4 cm³, and the same for a vase. Without the area, which is then taken
    as ten times the volume to the power of two thirds (a cube has six), it may well be half or double.
    """
    area = _ROUGHNESS * volume ** (Decimal(2) / 3) if area is None else area
    shell = min(area * _WALL, volume)
    return (density * (shell + (volume - shell) * _INFILL)).quantize(_CENTI)


def check(file: BinaryIO, kind: PrintFileKind) -> Form:
    """Look at a model's size and ends; return the form that it is written in.

    Raises ``UnreadablePrintFile``, ``OSError``.
    """
    if kind is PrintFileKind.OBJ:
        return Form.OBJ
    size = size_of(file)
    file.seek(0)
    head = file.read(_ENDS)
    if not is_text_stl(head):
        _check_binary(head, size)
        return Form.BINARY_STL
    file.seek(max(size - _ENDS, 0))
    if b"endsolid" not in file.read(_ENDS).lower():
        raise UnreadablePrintFile(Unreadable.TRUNCATED, "text without an end")
    return Form.TEXT_STL


def _form(file: BinaryIO, kind: PrintFileKind) -> Form:
    """Look at a model that is to be read whole."""
    if size_of(file) > (MAX_OBJ if kind is PrintFileKind.OBJ else MAX_STL):
        raise UnreadablePrintFile(Unreadable.TOO_LARGE, "model")
    return check(file, kind)


def _check_binary(head: bytes, size: int) -> None:
    """Compare the number of triangles with the size. Some programs add something behind the triangles."""
    triangles = stl_triangles(head)
    if len(head) < STL_HEADER or size < STL_HEADER + STL_TRIANGLE * triangles:
        raise UnreadablePrintFile(Unreadable.TRUNCATED, "triangles")
    if not triangles:
        raise UnreadablePrintFile(Unreadable.DAMAGED, "no triangles")


def _facts(told: Mapping[str, Any]) -> ModelFacts:
    x, y, z = (_rounded(side) for side in told["size"])
    return ModelFacts(
        size=(x, y, z),
        triangles=told["triangles"],
        volume=None if told["volume"] is None else _rounded(told["volume"]),
        area=_rounded(told["area"]),
    )


def _rounded(value: str) -> Decimal:
    return Decimal(value).quantize(_CENTI)
