"""Small pictures: made once, in two sizes, of whatever holds or is one; and never at a price."""

import asyncio
from io import BytesIO
from pathlib import Path
import struct
import threading
import zlib

from PIL import Image
import pytest

from custom_components.printernizer.library import Library, images
from custom_components.printernizer.library.models import KeptFile, Origin, OriginSource
from custom_components.printernizer.printfiles import Thumbnail
from tests.simulators.printfiles_solid import box, make_obj, make_stl

from .conftest import NOW, PRINT, Paths, Storage, fetch
from .test_library import pieces, received


def picture(
    kind: str = "PNG", size: tuple[int, int] = (800, 400), mode: str = "RGB", **kwargs: object
) -> bytes:
    out = BytesIO()
    Image.new(mode, size, "red").save(out, kind, **kwargs)
    return out.getvalue()


def decoded(thumbnail: Thumbnail | None) -> Image.Image:
    assert thumbnail is not None
    assert thumbnail.mime == "image/webp"
    image = Image.open(BytesIO(thumbnail.data), formats=("WEBP",))
    image.load()
    assert image.size == (thumbnail.width, thumbnail.height)
    return image


async def photo(library: Library, data: bytes, name: str) -> KeptFile:
    origin = Origin(source=OriginSource.CAMERA, name=name, seen_at=NOW)
    return await library.receive(pieces(data), name, len(data), origin)


@pytest.mark.parametrize("path", ["/Würfel.gcode.3mf", "/usb/A.BGC", "/usb/c.gcode"])
async def test_a_print_file_has_a_picture_in_two_sizes(library: Library, storage: Storage, path: str) -> None:
    kept = await fetch(library, storage, path)
    small = decoded(await library.thumbnail(kept.sha256, None, "small"))
    large = decoded(await library.thumbnail(kept.sha256, 1, "large"))
    assert max(small.size) <= 160
    assert max(small.size) <= max(large.size) <= 512
    assert await library.thumbnail(kept.sha256, 5, "small") is None


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.stl", make_stl(box(10, 20, 30))), ("a.obj", make_obj(box(10, 20, 30)))],
    ids=["stl", "obj"],
)
async def test_a_model_is_drawn(library: Library, name: str, content: bytes) -> None:
    kept = await received(library, content, name)
    small, large = await asyncio.gather(
        library.thumbnail(kept.sha256, None, "small"), library.thumbnail(kept.sha256, 1, "large")
    )
    assert decoded(small).size == (160, 160)
    assert decoded(large).size == (512, 512)
    assert await library.thumbnail(kept.sha256, 2, "large") is None


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
async def test_a_photo_is_made_small(library: Library, kind: str) -> None:
    kept = await photo(library, picture(kind), f"a.{kind.lower()}")
    assert decoded(await library.thumbnail(kept.sha256, None, "small")).size == (160, 80)
    assert decoded(await library.thumbnail(kept.sha256, None, "large")).size == (512, 256)
    assert await library.thumbnail(kept.sha256, 2) is None


async def test_a_turned_photo_stands_upright_and_tells_nothing_else(library: Library) -> None:
    notes = Image.Exif()
    notes[0x0112] = 6
    notes[0x010F] = "Secret Camera"
    kept = await photo(library, picture("JPEG", exif=notes), "a.jpg")
    small = await library.thumbnail(kept.sha256, None, "small")
    assert decoded(small).size == (80, 160)
    assert b"Secret" not in small.data


async def test_what_is_see_through_stays_so(library: Library) -> None:
    kept = await photo(library, picture(mode="RGBA"), "a.png")
    assert decoded(await library.thumbnail(kept.sha256)).mode == "RGB"
    kept = await photo(library, picture(mode="LA", size=(10, 10)), "b.png")
    assert decoded(await library.thumbnail(kept.sha256)).size == (10, 10)


def huge_png() -> bytes:
    """Make a PNG of 100 megapixels: 300 MB in 300 kB."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 10_000, 10_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(30_010_000)))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("huge.png", huge_png()),
        ("huge.jpg", picture("JPEG", (5000, 5000))),
        ("cut.png", picture()[:200]),
        ("cut.jpg", picture("JPEG")[:300]),
        ("gif.png", picture("GIF")),
        ("text.jpg", b"no picture at all"),
        ("empty.png", b""),
        ("broken.stl", make_stl(box(1, 1, 1))[:-1]),
        ("a.log", b"words"),
        ("a.mp4", b"film"),
        ("a.gcode", b"G28\n"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.filterwarnings("ignore:Image size:PIL.Image.DecompressionBombWarning")
async def test_what_is_no_good_picture_has_none(library: Library, name: str, content: bytes) -> None:
    kept = await photo(library, content, name)
    for _ in range(2):
        assert await library.thumbnail(kept.sha256, None, "small") is None
    assert not (library.root / "previews").exists()


async def test_a_picture_is_made_once_and_kept(library: Library, storage: Storage) -> None:
    kept = await fetch(library, storage, "/Würfel.gcode.3mf")
    first = await library.thumbnail(kept.sha256, 1, "small")
    (await library.find(kept.sha256)).write_bytes(b"PK\x03\x04 not any more")
    again = Library(library.root, library.index)
    assert await again.thumbnail(kept.sha256, 1, "small") == first
    assert await again.thumbnail(kept.sha256, 1, "large") is None


@pytest.mark.parametrize(
    "damage",
    [b"", b"RIFF", bytes(1000), b"RIFF\x10\0\0\0WEBPVP8 nonsense"],
    ids=["empty", "cut", "zeros", "nonsense"],
)
async def test_a_damaged_picture_is_made_again(library: Library, storage: Storage, damage: bytes) -> None:
    kept = await fetch(library, storage, "/Würfel.gcode.3mf")
    first = await library.thumbnail(kept.sha256, 1, "small")
    (path,) = (library.root / "previews").rglob("*.webp")
    path.write_bytes(damage)
    assert await library.thumbnail(kept.sha256, 1, "small") == first
    assert path.read_bytes() == first.data


async def test_many_who_ask_at_once_get_one_picture(
    library: Library, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = await fetch(library, storage, "/Würfel.gcode.3mf")
    made: list[Path] = []
    drawn = images._drawn

    def counted(path: Path, plate: int | None, side: int) -> Thumbnail | None:
        made.append(path)
        return drawn(path, plate, side)

    monkeypatch.setattr(images, "_drawn", counted)
    pictures = await asyncio.gather(*(library.thumbnail(kept.sha256, 1, "small") for _ in range(20)))
    assert all(each == pictures[0] for each in pictures)
    assert len(made) <= 2


async def test_a_model_that_takes_long_holds_up_no_other_picture(
    library: Library, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = await fetch(library, storage, "/Würfel.gcode.3mf")
    models = [await received(library, make_stl(box(1, 1, number)), "a.stl") for number in range(1, 5)]
    await library._aftercare.settled()
    go_on = threading.Event()
    at_once: list[int] = []

    def slowly(path: Path, side: int) -> None:
        at_once.append(1)
        go_on.wait(10)

    monkeypatch.setattr(images, "render_preview", slowly)
    waiting = [asyncio.create_task(library.thumbnail(model.sha256)) for model in models]
    await asyncio.sleep(0.05)
    assert await library.thumbnail(kept.sha256)
    assert len(at_once) == 1
    go_on.set()
    assert await asyncio.gather(*waiting) == [None] * 4


async def test_who_does_not_wait_any_longer_is_let_go(
    library: Library, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = await fetch(library, storage, "/Würfel.gcode.3mf")
    go_on = threading.Event()
    drawn = images._drawn

    def slowly(path: Path, plate: int | None, side: int) -> Thumbnail | None:
        go_on.wait(10)
        return drawn(path, plate, side)

    monkeypatch.setattr(images, "_drawn", slowly)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await library.thumbnail(kept.sha256)
    go_on.set()
    assert await library.thumbnail(kept.sha256)


async def test_what_has_no_picture_is_forgotten_in_time(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(images, "_MAX_KNOWN", 1)
    first, second = [await received(library, b"%d" % number, "a.log") for number in range(2)]
    for kept in (first, second, first):
        assert await library.thumbnail(kept.sha256) is None
    assert list(library._pictures._without) == [(first.sha256, None)]


async def test_a_picture_is_given_even_where_it_can_not_be_kept(
    library: Library, storage: Storage, leftovers: Paths
) -> None:
    kept = await fetch(library, storage, "/Würfel.gcode.3mf")
    (library.root / "previews").write_bytes(b"in the way")
    assert await library.thumbnail(kept.sha256)
    assert leftovers() == []


@pytest.mark.parametrize("plate", [0, -1, 1000, 10**9])
async def test_there_are_no_such_plates(library: Library, plate: int) -> None:
    kept = await received(library, PRINT)
    assert await library.thumbnail(kept.sha256, plate) is None
