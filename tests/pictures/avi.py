"""A film as the smaller printers write it: Motion JPEG in AVI, a picture a frame."""

from io import BytesIO
import struct

from PIL import Image, ImageDraw


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def _list(name: bytes, data: bytes) -> bytes:
    return _chunk(b"LIST", name + data)


def _frame(number: int, size: tuple[int, int]) -> bytes:
    image = Image.new("RGB", size, (40, 44, 52))
    ImageDraw.Draw(image).rectangle((20, size[1] - 20 - 4 * number, 80, size[1] - 20), fill=(236, 122, 60))
    out = BytesIO()
    image.save(out, "JPEG", quality=80)
    return out.getvalue()


def make_avi(frames: int = 10, size: tuple[int, int] = (160, 120), rate: int = 10) -> bytes:
    """Make a film of ``frames`` pictures, ``rate`` a second."""
    width, height = size
    pictures = [_frame(number, size) for number in range(frames)]
    largest = max(map(len, pictures))
    main = struct.pack(
        "<14I", 1_000_000 // rate, largest * rate, 0, 0x10, frames, 0, 1, largest, width, height, 0, 0, 0, 0
    )
    stream = struct.pack(
        "<4s4sIHHIIIIIIIIhhhh",
        *(b"vids", b"MJPG", 0, 0, 0, 0, 1, rate, 0, frames, largest, 0xFFFFFFFF, 0, 0, 0, width, height),
    )
    picture = struct.pack("<IiiHH4sIiiII", 40, width, height, 1, 24, b"MJPG", width * height * 3, 0, 0, 0, 0)
    header = _list(
        b"hdrl",
        _chunk(b"avih", main) + _list(b"strl", _chunk(b"strh", stream) + _chunk(b"strf", picture)),
    )
    movie, index, place = b"", b"", 4
    for data in pictures:
        chunk = _chunk(b"00dc", data)
        index += struct.pack("<4sIII", b"00dc", 0x10, place, len(data))
        movie += chunk
        place += len(chunk)
    body = b"AVI " + header + _list(b"movi", movie) + _chunk(b"idx1", index)
    return b"RIFF" + struct.pack("<I", len(body)) + body
