"""Pictures that are recognised and measured before anything decodes them."""

import io
import itertools
import struct
import tracemalloc
import zlib

from PIL import Image
import pytest

from custom_components.printernizer.printfiles import Thumbnail, images
from tests.simulators.printfiles_picture import encoded, picture

GREEN = picture("cube", ["00FF00"], (40, 30))


def png_header(width: int, height: int) -> bytes:
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I4sIIBBBBB", 13, b"IHDR", width, height, 8, 6, 0, 0, 0)
        + bytes(8)
    )


def qoi(width: int, height: int, channels: int = 4, body: bytes = b"\xfe\x01\x02\x03") -> bytes:
    return b"qoif" + struct.pack(">IIBB", width, height, channels, 0) + body + bytes(7) + b"\x01"


@pytest.mark.parametrize(
    ("kind", "mime"), [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("QOI", "image/png")]
)
def test_the_three_formats_are_measured(kind: str, mime: str) -> None:
    found = images.thumbnail(encoded(GREEN, kind))
    assert found is not None
    assert (found.mime, found.width, found.height) == (mime, 40, 30)


def test_a_jpeg_with_odd_but_lawful_markers_is_measured() -> None:
    data = b"\xff\xd8" + b"\xff\x01" + b"\xff\xff\xe0\x00\x04ab" + encoded(GREEN, "JPEG")[2:]
    found = images.thumbnail(data)
    assert found is not None
    assert (found.width, found.height) == (40, 30)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a" + bytes(100),
        png_header(100_000, 100_000),
        png_header(4097, 1),
        png_header(0, 5),
        png_header(5, 5)[:30],
        b"\x89PNG\r\n\x1a\n" + bytes(40),
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe0" + bytes(200),
        b"\xff\xd8" + b"\xff\xe0\x00\x02" * 1000,
        b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff" + bytes(20),
        b"qoif",
        qoi(0, 10),
        qoi(10, 0),
        qoi(4096, 4096),
        qoi(0xFFFFFFFF, 1),
        qoi(10, 10, 9),
        qoi(500, 500),
        qoi(4, 4, 3, b"\xfe"),
        png_header(5, 5) + bytes(images.MAX_BYTES),
    ],
    ids=itertools.count(),
)
def test_what_is_no_honest_picture_is_left_out(data: bytes) -> None:
    assert images.thumbnail(data) is None
    assert images.best([data]) is None


def test_the_next_qoi_is_tried_when_the_largest_is_broken() -> None:
    found = images.best([qoi(500, 500), encoded(GREEN, "QOI"), b""])
    assert found is not None
    assert (found.width, found.height) == (40, 30)


def test_a_jpeg_that_can_not_be_decoded_has_no_png() -> None:
    whole = images.thumbnail(encoded(GREEN, "JPEG"))
    assert whole is not None
    made = images.fitted(whole, 64, "png")
    assert made is not None
    assert (made.mime, made.width, made.height) == ("image/png", 40, 30)
    broken = Thumbnail(data=whole.data[:100], mime="image/jpeg", width=40, height=30)
    assert images.fitted(broken, 64, "png") is None


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *chunks: bytes, mode: int = 6) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, mode, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + chunk(b"IEND", b"")


def rows(width: int, height: int) -> bytes:
    return chunk(b"IDAT", zlib.compress((b"\0" + bytes(4 * width)) * height))


def squeezed(data: bytes, side: int = 64) -> Thumbnail | None:
    found = images.thumbnail(data)
    assert found is not None
    tracemalloc.start()
    try:
        small = images.fitted(found, side, "webp")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 16 * 1024 * 1024
    return small


def test_a_picture_keeps_its_shape_when_it_is_scaled_down() -> None:
    found = images.thumbnail(encoded(picture("vase", ["00FF00"], (640, 480))))
    assert found is not None
    small = images.fitted(found, 160, "webp")
    assert small is not None
    assert (small.mime, small.width, small.height) == ("image/webp", 160, 120)
    assert small.data[8:12] == b"WEBP"


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_without_anything_transparent_stays_so(kind: str) -> None:
    found = images.thumbnail(encoded(GREEN.convert("RGB"), kind))
    assert found is not None
    small = images.fitted(found, 16, "webp")
    assert small is not None
    with Image.open(io.BytesIO(small.data)) as image:
        assert (image.mode, image.size) == ("RGB", (16, 12))


def test_a_picture_of_palette_and_one_transparent_color_is_scaled() -> None:
    flat = Image.new("RGB", (40, 40), "red")
    flat.paste("blue", (20, 0, 40, 40))
    flat = flat.quantize(2)
    out = io.BytesIO()
    flat.save(out, "PNG", transparency=flat.getpixel((5, 5)))
    small = squeezed(out.getvalue())
    assert small is not None
    with Image.open(io.BytesIO(small.data)) as image:
        assert [image.getpixel((x, 5))[3] for x in (5, 35)] == [0, 255]


@pytest.mark.parametrize(
    "data",
    [
        png(4096, 4096, rows(16, 16)),
        png(2000, 2000, chunk(b"IDAT", b"no zlib at all")),
        png(64, 64),
        png(64, 64, chunk(b"IDAT", zlib.compress(bytes(64 * 257))[:20])),
        png(8, 8, chunk(b"IDAT", zlib.compress(bytes(9 * 8))), mode=3),
        encoded(GREEN, "PNG")[:-30],
        encoded(GREEN, "JPEG")[:400],
    ],
    ids=("huge", "no pixels", "nothing", "cut pixels", "no palette", "cut file", "cut jpeg"),
)
def test_a_picture_that_can_not_be_decoded_is_left_out(data: bytes) -> None:
    assert squeezed(data) is None


@pytest.mark.filterwarnings("ignore:Invalid APNG")
@pytest.mark.parametrize(
    "data",
    [
        png(16, 16, chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(60_000_000))), rows(16, 16)),
        png(16, 16, chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(60_000_000))), rows(16, 16)),
        png(16, 16, chunk(b"IDAT", zlib.compress(bytes(60_000_000)))),
        png(
            16,
            16,
            chunk(b"acTL", struct.pack(">II", 4_000_000_000, 0)),
            chunk(b"fcTL", struct.pack(">IIIIIHHBB", 0, 16, 16, 0, 0, 1, 1, 0, 0)),
            rows(16, 16),
        ),
    ],
    ids=("text", "profile", "pixels", "frames"),
)
def test_a_bomb_in_a_picture_costs_little(data: bytes) -> None:
    small = squeezed(data)
    assert small is None or (small.width, small.height) == (16, 16)


@pytest.mark.parametrize("kind", ["GIF", "BMP", "WEBP", "TIFF", "ICO"])
def test_other_formats_are_no_pictures(kind: str) -> None:
    assert images.thumbnail(encoded(GREEN.resize((32, 32)), kind)) is None
    posing = Thumbnail(data=encoded(GREEN.resize((32, 32)), kind), mime="image/png", width=32, height=32)
    assert images.fitted(posing, 16, "webp") is None


def test_a_picture_that_is_larger_than_it_was_measured_is_left_out() -> None:
    """The size is looked at twice: the bytes decide, not what was told of them."""
    told = Thumbnail(data=png(4096, 4096, rows(16, 16)), mime="image/png", width=5, height=5)
    assert images.fitted(told, 16, "webp") is None
