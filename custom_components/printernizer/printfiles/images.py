"""Pictures out of print files: recognised and measured by their first bytes, before anything decodes them."""

from collections.abc import Iterable
from io import BytesIO
import struct
from typing import Literal
import zlib

from PIL import Image

from .models import Thumbnail

MAX_BYTES = 8 * 1024 * 1024
"""A 512 x 512 picture of a plate takes 5 to 300 kB."""
MAX_SIDE = 4096
_MAX_QOI_PIXELS = 1024 * 1024
"""QOI is decoded in pure Python, about 1 µs per pixel; slicers write up to 640 x 480."""

_MAX_PIXELS = 4 * 1024 * 1024
"""Decoded, they take 16 MB."""
_MAX_QOI_TRIES = 3

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_HEADER = b"\x00\x00\x00\rIHDR"
_JPEG = b"\xff\xd8\xff"
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_MAX_JPEG_SEGMENTS = 256
_QOI = b"qoif"


def thumbnail(data: bytes) -> Thumbnail | None:
    """Make a picture of bytes: PNG and JPEG as they are, QOI converted to PNG.

    ``None``: it is no such picture, has more than 4096 pixels a side or 8 MiB, or is broken.
    """
    if len(data) > MAX_BYTES:
        return None
    if data.startswith(_PNG):
        return _sized(data, "image/png", _png_size(data))
    if data.startswith(_JPEG):
        return _sized(data, "image/jpeg", _jpeg_size(data))
    if data.startswith(_QOI):
        return _from_qoi(data)
    return None


def best(pictures: Iterable[bytes]) -> Thumbnail | None:
    """Choose the largest PNG or JPEG; only where there is none, the largest QOI, which has to be converted."""
    others: list[bytes] = []
    ready: list[Thumbnail] = []
    for data in pictures:
        if data.startswith(_QOI):
            others.append(data)
        elif picture := thumbnail(data):
            ready.append(picture)
    if ready:
        return max(ready, key=lambda picture: picture.width * picture.height)
    others.sort(key=_qoi_pixels, reverse=True)
    return next(filter(None, map(_from_qoi, others[:_MAX_QOI_TRIES])), None)


def _sized(data: bytes, mime: str, size: tuple[int, int] | None) -> Thumbnail | None:
    if size is None or not all(0 < side <= MAX_SIDE for side in size):
        return None
    return Thumbnail(data=data, mime=mime, width=size[0], height=size[1])


def _png_size(data: bytes) -> tuple[int, int] | None:
    if len(data) < 33 or data[8:16] != _PNG_HEADER:
        return None
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walk the segments to the frame header: marker, length, and there height and width."""
    position = 2
    for _ in range(_MAX_JPEG_SEGMENTS):
        if position + 9 > len(data) or data[position] != 0xFF:
            return None
        marker = data[position + 1]
        if marker in _JPEG_SIZES:
            height, width = struct.unpack_from(">HH", data, position + 5)
            return width, height
        if marker == 0xFF:
            position += 1
        elif marker in _JPEG_ALONE:
            position += 2
        else:
            position += 2 + max(int.from_bytes(data[position + 2 : position + 4]), 2)
    return None


def _qoi_pixels(data: bytes) -> int:
    """Count the pixels that a QOI header claims; 0: more than are taken, or no honest header."""
    if len(data) < 14 + 8:
        return 0
    width, height, channels = struct.unpack_from(">IIB", data, 4)
    if max(width, height) > MAX_SIDE or width * height > _MAX_QOI_PIXELS or channels not in (3, 4):
        return 0
    return int(width * height)


def _from_qoi(data: bytes) -> Thumbnail | None:
    if not _qoi_pixels(data):
        return None
    out = BytesIO()
    try:
        with Image.open(BytesIO(data), formats=("QOI",)) as image:
            image.save(out, "PNG")
    except OSError, ValueError, IndexError, SyntaxError, struct.error, TypeError:
        # Pillow's decoder runs off the end of data that is shorter than its header claims.
        return None
    return _sized(out.getvalue(), "image/png", _png_size(out.getvalue()))


def fitted(picture: Thumbnail, side: int, kind: Literal["webp", "png"]) -> Thumbnail | None:
    """Make a PNG or JPEG a WebP or PNG of at most ``side`` pixels a side, and no larger than it is.

    ``None``: it can't be decoded, or has more than 4 million pixels (it would take more than 16 MB).
    """
    out = BytesIO()
    try:
        with Image.open(BytesIO(picture.data), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > _MAX_PIXELS or (image.mode == "P" and image.palette is None):
                return None
            image.draft("RGB", (side, side))
            drawn = image.convert("RGBA" if image.has_transparency_data else "RGB")
        drawn.thumbnail((side, side))
        drawn.save(out, kind.upper(), quality=82)
    except (
        OSError,
        ValueError,
        SyntaxError,
        struct.error,
        TypeError,
        EOFError,
        zlib.error,
        Image.DecompressionBombError,
    ):
        # What Pillow answers broken pictures with.
        return None
    return Thumbnail(data=out.getvalue(), mime=f"image/{kind}", width=drawn.width, height=drawn.height)
