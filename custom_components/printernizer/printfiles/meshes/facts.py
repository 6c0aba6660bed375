"""What a model measures: size, triangles, surface, and the volume if it has one."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .triangles import Triangles

type Hashes = NDArray[np.uint64]

_MIX = np.uint64(0x9E3779B97F4A7C15)
_MIX_MORE = np.uint64(0xBF58476D1CE4E5B9)


@dataclass(kw_only=True, slots=True)
class Facts:
    """Sums over all triangles; lengths in millimetres. ``low`` and ``high``: how far it reaches, first along the axes.

    ``balance`` is zero when every edge is met by its opposite.
    """

    low: NDArray[np.float64]
    high: NDArray[np.float64]
    triangles: int = 0
    area: float = 0.0
    volume: float = 0.0
    balance: int = 0

    @property
    def is_closed(self) -> bool:
        """Tell whether the surface has an inside."""
        return not self.balance and self.volume != 0

    def told(self) -> dict[str, object]:
        """Tell them as JSON has them: lengths in millimetres, surface in cm², volume in cm³."""
        return {
            "size": [float(side) for side in (self.high - self.low)[:3]],
            "triangles": self.triangles,
            "area": self.area / 100,
            "volume": abs(self.volume) / 1000 if self.is_closed else None,
        }


def measure(pieces: Iterable[Triangles], views: NDArray[np.float64]) -> Facts:
    """Add up a model, and how far it reaches along the axes and the rows of ``views``.

    Raises ``ValueError``: it has no triangles.
    """
    directions = np.concatenate((np.eye(3), views)).T
    facts = Facts(low=np.full(directions.shape[1], np.inf), high=np.full(directions.shape[1], -np.inf))
    origin: NDArray[np.float64] | None = None
    for corners in pieces:
        # Volumes are summed up as seen from a corner of the model: from afar, their differences would drown.
        origin = corners[0, 0] if origin is None else origin
        facts.triangles += len(corners)
        places = corners.reshape(-1, 3) @ directions
        facts.low = np.minimum(facts.low, places.min(axis=0))
        facts.high = np.maximum(facts.high, places.max(axis=0))
        first, second, third = np.moveaxis(corners - origin, 1, 0)
        normals = np.cross(second - first, third - first)
        facts.area += float(np.sqrt((normals * normals).sum(axis=1)).sum()) / 2
        facts.volume += float((first * normals).sum()) / 6
        facts.balance = (facts.balance + _balance(corners)) % 2**64
    if not facts.triangles:
        raise ValueError("no triangles")
    return facts


def _balance(corners: Triangles) -> int:
    """Add a number for each edge and take it off for the same edge in the opposite direction.

    A surface that closes, all its triangles turned the same way, runs along every edge as often to as fro. The numbers
    are hashes of the two corners: finding the partners themselves would take sorting all edges of the model. Whoever
    contrives hashes that cancel out wins a wrong volume of his own model.
    """
    points = [_hashed(corners[:, place]) for place in range(3)]
    total = 0
    for start, end in ((0, 1), (1, 2), (2, 0)):
        one, other = points[start], points[end]
        edges = _mixed(np.minimum(one, other) + _mixed(np.maximum(one, other)))
        total += int(edges[one < other].sum()) - int(edges[one > other].sum())
    return total % 2**64


def _hashed(points: NDArray[np.float64]) -> Hashes:
    # Adding zero makes a negative zero a positive one.
    parts = (points + 0.0).view(np.uint64)
    return _mixed(_mixed(_mixed(parts[:, 0]) + parts[:, 1]) + parts[:, 2])


def _mixed(values: Hashes) -> Hashes:
    """Spread the bits, as splitmix64 does."""
    values = (values ^ (values >> np.uint64(30))) * _MIX
    values = (values ^ (values >> np.uint64(27))) * _MIX_MORE
    return values ^ (values >> np.uint64(31))
