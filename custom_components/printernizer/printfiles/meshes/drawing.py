"""A picture of a model, as a slicer shows it: from the front, a little from the right and from above.

Every triangle is drawn into a buffer that keeps the nearest point of each pixel. Small triangles are drawn by the
thousand: for all that fit into a box of the same size at once.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from .facts import Facts
from .triangles import Triangles

type Numbers = NDArray[np.float64]
type Indices = NDArray[np.int64]

_TURN, _RISE = np.radians(-58), np.radians(27)
_RIGHT = np.array([-np.sin(_TURN), np.cos(_TURN), 0])
_NEAR = np.array([np.cos(_RISE) * np.cos(_TURN), np.cos(_RISE) * np.sin(_TURN), np.sin(_RISE)])
VIEW = np.stack((_RIGHT, np.cross(_NEAR, _RIGHT), _NEAR))
"""Rows: to the right, upwards, towards the eye."""

_LAMPS = (
    (0.62, np.array([-0.65, 0.65, 0.45])),
    (0.20, np.array([0.95, 0.10, 0.30])),
    (0.10, np.array([0.00, -0.90, 0.45])),
)
"""How strong, and from where: right, up, near."""
_DAYLIGHT = 0.32
_COLOR = np.array([176, 188, 200])
"""In full light; in between light and dark themes' grounds at its brightest and its darkest."""
_EDGE = 0.72
_EDGE_STEP = 0.012
"""Of the depth of the model: neighbours further apart than this are different things."""
_MARGIN = 0.04
_FINER = 2
"""Points a side that a pixel is made of."""
_BATCH = 1_000_000
"""Points looked at at once: 8 MB an array."""
_SHADES = 2**16 - 1
_DEPTHS = 2**40


def draw(pieces: Iterable[Triangles], facts: Facts, side: int) -> bytes:
    """Draw a model that was measured along ``VIEW`` as a square WebP with ``side`` pixels a side."""
    points = np.zeros(_FINER * side * _FINER * side, np.uint64)
    canvas = _Canvas(points, facts, _FINER * side)
    for corners in pieces:
        canvas.add(corners)
    picture = Image.fromarray(_colored(points.reshape(_FINER * side, -1)), "RGBA").reduce(_FINER)
    out = BytesIO()
    picture.save(out, "WEBP", quality=85)
    return out.getvalue()


class _Canvas:
    """Points that hold, in one number each, how near and how bright the nearest triangle is there; 0: none."""

    def __init__(self, points: NDArray[np.uint64], facts: Facts, width: int) -> None:
        low, high = facts.low[3:], facts.high[3:]
        self._points = points
        self._width = width
        self._middle = (low + high) / 2
        self._scale = width * (1 - 2 * _MARGIN) / max(*(high - low)[:2], 1e-9)
        self._near, self._far = high[2], low[2]
        # The inside of a closed surface is never seen.
        self._turned = np.sign(facts.volume) if facts.is_closed else 0

    def add(self, corners: Triangles) -> None:
        """Draw triangles."""
        seen = corners @ VIEW.T
        normals = np.cross(seen[:, 1] - seen[:, 0], seen[:, 2] - seen[:, 0])
        lengths = np.sqrt((normals * normals).sum(axis=1))
        kept = (lengths > 0) & (normals[:, 2] * self._turned >= 0) & (normals[:, 2] != 0)
        seen, normals = seen[kept], normals[kept] / lengths[kept, None]
        shades = _lit(normals * np.sign(normals[:, 2:]))
        seen[:, :, :2] = (seen[:, :, :2] - self._middle[:2]) * self._scale * (1, -1) + self._width / 2
        for group, first, size in _groups(seen, self._width):
            self._fill(seen[group], first, size, shades[group])

    def _fill(
        self, seen: Triangles, first: Indices, size: tuple[int, int], shades: NDArray[np.uint64]
    ) -> None:
        """Draw triangles that fit into boxes of one size, whose first points are ``first``."""
        columns = first[:, 0, None, None] + np.arange(size[0])
        rows = first[:, 1, None, None] + np.arange(size[1])[:, None]
        start, right, left = (seen[:, corner, :, None, None] for corner in range(3))
        x, y = columns + 0.5 - start[:, 0], rows + 0.5 - start[:, 1]
        a, b = right - start, left - start
        whole = a[:, 0] * b[:, 1] - b[:, 0] * a[:, 1]
        u, v = (x * b[:, 1] - y * b[:, 0]) / whole, (y * a[:, 0] - x * a[:, 1]) / whole
        inside = (u >= -1e-7) & (v >= -1e-7) & (u + v <= 1 + 1e-7)
        inside &= (columns >= 0) & (rows >= 0) & (columns < self._width) & (rows < self._width)
        depth = (start[:, 2] + u * a[:, 2] + v * b[:, 2])[inside]
        depth = np.clip((depth - self._far) / max(self._near - self._far, 1e-9), 0, 1)
        values = (depth * _DEPTHS).astype(np.uint64) << np.uint64(16)
        values |= np.broadcast_to(shades[:, None, None], inside.shape)[inside]
        np.maximum.at(self._points, (rows * self._width + columns)[inside], values)


def _groups(seen: Triangles, width: int) -> Iterator[tuple[Indices, Indices, tuple[int, int]]]:
    """Group triangles by the box of points that they cover: which ones, their first points, width and height.

    Those that lie between the points are left out: a fine mesh has a million of them.
    """
    first = np.ceil(np.clip(seen[:, :, :2].min(axis=1), 0, width) - 0.5).astype(np.int64)
    last = np.floor(np.clip(seen[:, :, :2].max(axis=1), 0, width) - 0.5).astype(np.int64)
    covered = np.flatnonzero((last >= first).all(axis=1))
    powers = np.ceil(np.log2((last - first)[covered] + 1)).astype(np.int64)
    kinds = powers[:, 0] * 16 + powers[:, 1]
    for kind in np.unique(kinds):
        size = (1 << int(kind) // 16, 1 << int(kind) % 16)
        group = covered[kinds == kind]
        count = max(_BATCH // (size[0] * size[1]), 1)
        for start in range(0, len(group), count):
            batch = group[start : start + count]
            yield batch, first[batch], size


def _lit(normals: Numbers) -> NDArray[np.uint64]:
    """Tell how bright surfaces are, from 1 to 65535."""
    light = np.full(len(normals), _DAYLIGHT)
    for strength, lamp in _LAMPS:
        light += strength * np.clip(normals @ (lamp / np.linalg.norm(lamp)), 0, 1)
    return (1 + np.clip(light, 0, 1) * (_SHADES - 1)).astype(np.uint64)


def _colored(points: NDArray[np.uint64]) -> NDArray[np.uint8]:
    """Colour the points, darker along edges with something far behind."""
    light = (points & np.uint64(_SHADES)).astype(np.float64) / _SHADES
    depth = (points >> np.uint64(16)).astype(np.float64) / _DEPTHS
    for axis in (0, 1):
        for step in (1, -1):
            light[depth - np.roll(depth, step, axis) > _EDGE_STEP] *= _EDGE
    drawn = points > 0
    color = np.where(drawn[:, :, None], light[:, :, None] * _COLOR, 0)
    return np.dstack((color, drawn * 255)).round().astype(np.uint8)
