"""Small pictures of kept files: made when first asked for, and kept beside the files."""

import asyncio
from collections import OrderedDict
from io import BytesIO
from pathlib import Path
import struct
from typing import Literal

from PIL import Image, ImageOps

from ..printfiles import Thumbnail, UnreadablePrintFile, read_picture, render_preview
from .films import FORMATS as FILMS, still_of
from .names import MEASURED_SUFFIXES
from .shelves import Shelves
from .threads import in_thread

type PictureSize = Literal["small", "large"]
"""For a list, and for a page of its own."""

_SIDES: dict[PictureSize, int] = {"small": 160, "large": 512}
_MIME = "image/webp"
_QUALITY = 82
_MAX_PLATE = 999
_MAX_PIXELS = {"PNG": 10_000_000, "JPEG": 20_000_000}
"""Decoded, they take 40 MB for a moment; a JPEG is scaled down while it is decoded."""
_MAX_KNOWN = 2000
_AT_ONCE = 2
"""A page of the library asks for fifty at once; the threads are everybody's."""
_PHOTOS = frozenset({".jpg", ".png"})
_SLOW = frozenset({*MEASURED_SUFFIXES, *FILMS})
"""Drawing a model, or looking into a film, takes seconds."""


class Pictures:
    """The pictures of the files on the shelves."""

    def __init__(self, shelves: Shelves) -> None:
        """Take the shelves."""
        self._shelves = shelves
        self._turn = asyncio.Semaphore(_AT_ONCE)
        self._drawing_turn = asyncio.Semaphore(1)
        self._without: OrderedDict[tuple[str, int | None], None] = OrderedDict()

    async def picture(self, sha256: str, plate: int | None, size: PictureSize) -> Thumbnail | None:
        """Give the picture of a plate (by default the first); ``None``: there is none, or no such file."""
        if not (plate is None or 1 <= plate <= _MAX_PLATE) or (sha256, plate) in self._without:
            return None
        name = f"{plate or 0}-{size}"
        if (made := await in_thread(self._made, sha256, name)) is not None:
            return made
        path = await in_thread(self._shelves.find, sha256)
        if path is None:
            return None
        # The pictures that only have to be read don't wait for those.
        async with self._drawing_turn if path.suffix in _SLOW else self._turn:
            return await in_thread(self._made, sha256, name) or await self._make(path, plate, name)

    def forget(self, sha256: str) -> None:
        """Look again for pictures of a file."""
        for key in [key for key in self._without if key[0] == sha256]:
            del self._without[key]

    async def _make(self, path: Path, plate: int | None, name: str) -> Thumbnail | None:
        sha256 = path.name.partition(".")[0]
        side = _SIDES["small" if name.endswith("small") else "large"]
        # Not waited for when this task is cancelled: nobody wants the picture any more.
        picture = await asyncio.to_thread(_drawn, path, plate, side)
        if picture is None:
            self._without[sha256, plate] = None
            if len(self._without) > _MAX_KNOWN:
                self._without.popitem(last=False)
            return None
        await in_thread(self._shelves.keep_preview, sha256, name, picture.data)
        return picture

    def _made(self, sha256: str, name: str) -> Thumbnail | None:
        """Read a picture that was made before. A power cut may have damaged it; then it is made again."""
        data = self._shelves.preview(sha256, name)
        if data is None or not _is_whole(data):
            return None
        try:
            with Image.open(BytesIO(data), formats=("WEBP",)) as image:
                return Thumbnail(data=data, mime=_MIME, width=image.width, height=image.height)
        except OSError, ValueError, SyntaxError:
            return None


def _drawn(path: Path, plate: int | None, side: int) -> Thumbnail | None:
    if path.suffix in _PHOTOS:
        return _shrunk(path, side) if plate in {None, 1} else None
    if path.suffix in FILMS:
        still = still_of(path, side) if plate in {None, 1} else None
        return _shrunk(BytesIO(still), side) if still is not None else None
    if path.suffix in MEASURED_SUFFIXES:
        return render_preview(path, side) if plate in {None, 1} else None
    try:
        return read_picture(path, plate, side)
    except UnreadablePrintFile:
        return None


def _shrunk(source: Path | BytesIO, side: int) -> Thumbnail | None:
    """Make a WebP of at most ``side`` pixels a side of a PNG or JPEG; ``None``: it is none, broken or far too large."""
    out = BytesIO()
    try:
        with Image.open(source, formats=tuple(_MAX_PIXELS)) as image:
            if image.width * image.height > _MAX_PIXELS[image.format or "PNG"]:
                return None
            image.draft("RGB", (side, side))
            image.thumbnail((side, side))
            # A turned camera's note is followed, and none of the file's notes (places, names) goes along.
            small = ImageOps.exif_transpose(image).convert("RGBA" if image.has_transparency_data else "RGB")
            small.info = {}
            small.save(out, "WEBP", quality=_QUALITY)
    except OSError, ValueError, SyntaxError, struct.error, MemoryError, Image.DecompressionBombError:
        return None
    return Thumbnail(data=out.getvalue(), mime=_MIME, width=small.width, height=small.height)


def _is_whole(data: bytes) -> bool:
    return data[:4] == b"RIFF" and len(data) == int.from_bytes(data[4:8], "little") + 8
