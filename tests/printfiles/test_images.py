"""Pictures that are recognised and measured before anything decodes them."""

import itertools
import struct

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
    made = images.as_png(whole)
    assert made is not None
    assert (made.mime, made.width, made.height) == ("image/png", 40, 30)
    broken = Thumbnail(data=whole.data[:100], mime="image/jpeg", width=40, height=30)
    assert images.as_png(broken) is None
