"""Models that were not sliced: closed surfaces of triangles, written as STL (both forms) and OBJ."""

from collections.abc import Sequence
from itertools import pairwise
import math
import struct

type Point = tuple[float, float, float]
type Triangle = tuple[Point, Point, Point]


def box(x: float, y: float, z: float, *, at: Point = (0, 0, 0)) -> list[Triangle]:
    """Make a box of twelve triangles, seen from outside counterclockwise."""
    corners = [
        (at[0] + x * (place & 1), at[1] + y * (place >> 1 & 1), at[2] + z * (place >> 2))
        for place in range(8)
    ]
    sides = ((0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5))
    return [
        (corners[one], corners[two], corners[three])
        for a, b, c, d in sides
        for one, two, three in ((a, b, c), (a, c, d))
    ]


def turned(outline: Sequence[tuple[float, float]], *, lobes: int = 0, steps: int = 96) -> list[Triangle]:
    """Turn an outline of (radius, height), which begins and ends with radius 0, about the upright axis.

    ``lobes`` make the round into a flower with so many petals.
    """

    def point(radius: float, height: float, step: int) -> Point:
        angle = math.tau * (step % steps) / steps
        radius *= 1 + (0.07 * math.cos(lobes * angle) if lobes else 0)
        return radius * math.cos(angle), radius * math.sin(angle), height

    triangles: list[Triangle] = []
    for (low, bottom), (high, top) in pairwise(outline):
        for step in range(steps):
            a, b = point(low, bottom, step), point(low, bottom, step + 1)
            c, d = point(high, top, step + 1), point(high, top, step)
            triangles += [(a, b, c)] * (low > 0) + [(a, c, d)] * (high > 0)
    return triangles


def vase(steps: int = 96, rings: int = 60) -> list[Triangle]:
    """Make a vase with a wall and a floor, 60 mm high."""
    heights = [60 * ring / rings for ring in range(rings + 1)]
    outer = [(20 + 7 * math.sin(height / 60 * 5), height) for height in heights]
    inner = [(radius - 2, height) for radius, height in reversed(outer) if height >= 2]
    return turned([(0, 0), *outer, *inner, (0, inner[-1][1])], lobes=9, steps=steps)


def make_stl(triangles: Sequence[Triangle], header: bytes = b"made here") -> bytes:
    """Write binary STL. The directions of the triangles are left to who reads them, as some programs do."""
    body = b"".join(
        struct.pack("<12fH", 0, 0, 0, *(value for corner in triangle for value in corner), 0)
        for triangle in triangles
    )
    return header.ljust(80, b"\0") + struct.pack("<I", len(triangles)) + body


def make_text_stl(triangles: Sequence[Triangle], name: str = "Vase") -> bytes:
    """Write STL as text."""
    lines = [f"solid {name}"]
    for triangle in triangles:
        lines += ["  facet normal 0 0 0", "    outer loop"]
        lines += ["      vertex " + " ".join(f"{value:.6e}" for value in corner) for corner in triangle]
        lines += ["    endloop", "  endfacet"]
    return "\n".join((*lines, f"endsolid {name}", "")).encode()


def make_obj(triangles: Sequence[Triangle], name: str = "Vase") -> bytes:
    """Write OBJ, with each point once, and a material that is not there."""
    numbers: dict[Point, int] = {}
    faces = [[numbers.setdefault(corner, len(numbers) + 1) for corner in triangle] for triangle in triangles]
    lines = ["# made here", "mtllib ../../../etc/passwd", f"o {name}"]
    lines += ["v " + " ".join(f"{value:.6f}" for value in point) for point in numbers]
    lines += ["f " + " ".join(str(number) for number in face) for face in faces]
    return "\n".join((*lines, "")).encode()
