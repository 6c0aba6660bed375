"""A model's triangles, piece by piece, so that a large one takes no more memory than a small one."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from trimesh.exchange.obj import load_obj
from trimesh.exchange.stl import load_stl_ascii
from trimesh.geometry import triangulate_quads

type Triangles = NDArray[np.float64]
"""Shape (n, 3, 3): triangle, corner, axis; in millimetres."""

PIECE = 50_000
"""Triangles at once: 4 MB of coordinates."""
_HEADER = 84
_BINARY = np.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("attribute", "<u2")])
_TEXT_PIECE = 4 * 1024 * 1024
_MAX_TEXT_PIECE = 64 * 1024
"""Between two ends of a facet; 250 bytes are usual."""
_MAX_LINE = 64 * 1024
"""30 bytes are usual; polygons with thousands of corners exist."""
_NONSENSE = (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError)
"""All that the library answers nonsense with."""
_FAR = 1e6
"""Millimetres. Coordinates beyond a kilometre are no print, and overflow what is computed of them."""


def pieces(file: BinaryIO, form: str) -> Iterator[Triangles]:
    """Read a model in one of the forms ``binary_stl``, ``text_stl`` and ``obj`` from its beginning.

    Raises ``ValueError``: it makes no sense.
    """
    file.seek(0)
    for piece in _READERS[form](file):
        # A comparison with what is no number is false as well.
        if not (np.abs(piece) < _FAR).all():
            raise ValueError("coordinates")
        yield piece


def _binary_stl(file: BinaryIO) -> Iterator[Triangles]:
    left = int.from_bytes(file.read(_HEADER)[-4:], "little")
    while left:
        data = file.read(min(left, PIECE) * _BINARY.itemsize)
        if len(data) < min(left, PIECE) * _BINARY.itemsize:
            raise ValueError("file became shorter")
        found = np.frombuffer(data, _BINARY)
        left -= len(found)
        yield found["corners"].astype(np.float64)


def _text_stl(file: BinaryIO) -> Iterator[Triangles]:
    """Cut the text behind a facet, for the library reads it whole and takes twenty times its size."""
    rest = b""
    while data := file.read(_TEXT_PIECE):
        facets, end, rest = (rest + data.lower()).rpartition(b"endfacet")
        if len(rest) > _MAX_TEXT_PIECE:
            raise ValueError("facet without end")
        # Without the names of solids, which may be anything.
        facets = facets[facets.find(b"facet") :].replace(b"solid", b"")
        if end:
            yield _corners(b"solid\n" + facets + end + b"\nendsolid\n")


def _corners(solid: bytes) -> Triangles:
    try:
        found = load_stl_ascii(BytesIO(solid))
        return np.asarray(found["vertices"], np.float64).reshape(-1, 3, 3)
    except _NONSENSE as error:
        raise ValueError("text") from error


def _obj(file: BinaryIO) -> Iterator[Triangles]:
    data = file.read()
    start = 0
    while len(data) - start > _MAX_LINE:
        start = data.rfind(b"\n", start, start + _MAX_LINE) + 1
        if not start:
            raise ValueError("endless line")
    for corners, faces in _loaded(data):
        for start in range(0, len(faces), PIECE):
            yield corners[faces[start : start + PIECE]]


def _loaded(data: bytes) -> list[tuple[NDArray[np.float64], NDArray[np.int64]]]:
    try:
        found = load_obj(BytesIO(data), skip_materials=True, group_material=False)
        return [
            (np.asarray(each["vertices"], np.float64)[:, :3], triangulate_quads(each["faces"]))
            for each in found["geometry"].values()
        ]
    except _NONSENSE as error:
        raise ValueError("text") from error


_READERS: dict[str, Callable[[BinaryIO], Iterator[Triangles]]] = {
    "binary_stl": _binary_stl,
    "text_stl": _text_stl,
    "obj": _obj,
}
