"""Fetching files, keeping them by content, and leaving nothing of what failed."""

import asyncio
import hashlib
import stat

import pytest

from custom_components.printernizer.drivers.errors import FileMissing, TransferFailed
from custom_components.printernizer.drivers.models import PrinterFile
from custom_components.printernizer.library import Library, LibraryError, LibraryProblem

from .conftest import BINARY, PRINT, VIDEO, Paths, Storage, failure, fetch, fetch_file


async def test_a_file_is_kept_by_its_content(library: Library, storage: Storage, leftovers: Paths) -> None:
    kept = await fetch(library, storage, "/video.mp4")
    sha256 = hashlib.sha256(VIDEO).hexdigest()
    assert (kept.sha256, kept.size, kept.name, kept.suffix) == (sha256, len(VIDEO), "video.mp4", ".mp4")
    assert await library.index.file(sha256) == kept
    path = await library.find(sha256)
    assert path == library.root / "files" / sha256[:2] / f"{sha256}.mp4"
    assert path.read_bytes() == VIDEO
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert leftovers() == []


async def test_two_names_with_one_content_are_one_file(
    library: Library, storage: Storage, stored: Paths, leftovers: Paths
) -> None:
    first = await fetch(library, storage, "/Würfel.gcode.3mf")
    second = await fetch(library, storage, "/cache/Kopie.3mf")
    assert first.sha256 == second.sha256
    assert (first.name, second.name) == ("Würfel.gcode.3mf", "Kopie.3mf")
    assert [origin.name for origin in second.origins] == ["Kopie.3mf", "Würfel.gcode.3mf"]
    assert stored() == [await library.find(first.sha256)]
    assert leftovers() == []


async def test_the_same_file_fetched_by_many_at_once_is_kept_once(
    library: Library, storage: Storage, stored: Paths, leftovers: Paths
) -> None:
    kept = await asyncio.gather(*(fetch(library, storage, "/video.mp4") for _ in range(5)))
    assert {await library.find(each.sha256) for each in kept} == set(stored())
    assert len(stored()) == 1
    assert leftovers() == []


@pytest.mark.parametrize(
    ("path", "suffix"), [("/usb/A.BGC", ".bgcode"), ("/usb/b.gcode", ".gcode"), ("/usb/c.gcode", ".gcode")]
)
async def test_print_files_of_a_prusa_are_checked_and_kept(
    library: Library, storage: Storage, path: str, suffix: str
) -> None:
    kept = await fetch(library, storage, path)
    assert kept.suffix == suffix
    assert (await library.find(kept.sha256)).suffix == suffix
    assert await library.thumbnail(kept.sha256)


async def test_an_empty_file_of_unknown_size_is_kept(library: Library) -> None:
    storage = Storage({"/empty.log": b""})
    kept = await fetch_file(library, storage, PrinterFile(path="/empty.log", name="empty.log"))
    assert (kept.size, (await library.find(kept.sha256)).read_bytes()) == (0, b"")


async def test_a_kept_file_that_lost_bytes_is_replaced(library: Library, storage: Storage) -> None:
    kept = await fetch(library, storage, "/video.mp4")
    path = await library.find(kept.sha256)
    path.write_bytes(VIDEO[:100])
    again = await fetch(library, storage, "/video.mp4")
    assert await library.find(again.sha256) == path
    assert path.read_bytes() == VIDEO


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cut.gcode.3mf", PRINT[:-100]),
        ("cut.3mf", PRINT[:1000]),
        ("cut.bgcode", BINARY[:-1]),
        ("empty.gcode", b""),
        ("other.3mf", BINARY),
        ("other.bgcode", b"G28\n"),
        ("other.gcode", PRINT),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_what_is_not_the_whole_file_of_its_kind_is_refused(
    library: Library, stored: Paths, leftovers: Paths, name: str, content: bytes
) -> None:
    storage = Storage({f"/{name}": content})
    file = PrinterFile(path=f"/{name}", name=name)
    with pytest.raises(LibraryError) as error:
        await fetch_file(library, storage, file)
    assert error.value.code is LibraryProblem.BROKEN_FILE
    assert stored() == leftovers() == []
    storage.contents[f"/{name}"] = PRINT if name.endswith("3mf") else BINARY
    assert (await fetch_file(library, storage, file)).size


@pytest.mark.parametrize(
    ("size", "says"), [(len(VIDEO) - 1, None), (len(VIDEO) + 1, None), (None, len(VIDEO) + 1)]
)
async def test_a_size_that_is_not_as_announced_is_refused(
    library: Library, storage: Storage, stored: Paths, leftovers: Paths, size: int | None, says: int | None
) -> None:
    storage.says = says
    assert await failure(library, storage, "/video.mp4", size=size) is LibraryProblem.BROKEN_FILE
    assert stored() == leftovers() == []
    storage.says = None
    assert (await fetch(library, storage, "/video.mp4")).size == len(VIDEO)


@pytest.mark.parametrize("error", [TransferFailed("gone"), FileMissing("locked"), OSError("socket")])
async def test_what_the_printer_says_is_passed_on_and_nothing_is_left(
    library: Library, storage: Storage, stored: Paths, leftovers: Paths, error: Exception
) -> None:
    storage.error = error
    with pytest.raises(type(error)):
        await fetch(library, storage, "/video.mp4")
    assert stored() == leftovers() == []
    storage.error = None
    assert (await fetch(library, storage, "/video.mp4")).size == len(VIDEO)


async def test_what_a_power_cut_left_is_removed_at_the_start(
    library: Library, storage: Storage, leftovers: Paths
) -> None:
    await library.open()
    kept = await fetch(library, storage, "/video.mp4")
    (library.root / ".incoming" / "tmpabc").write_bytes(b"half")
    (library.root / ".incoming" / "folder").mkdir()
    outside = library.root.parent / "outside"
    outside.write_bytes(b"precious")
    (library.root / ".incoming" / "link").symlink_to(outside)
    again = Library(library.root, library.index)
    await again.open()
    assert [path.name for path in leftovers()] == ["folder"]
    assert outside.read_bytes() == b"precious"
    assert await again.find(kept.sha256)


@pytest.mark.parametrize("sha256", ["", "../../etc/passwd", "A" * 64, "0" * 63, "0" * 64 + "\n", "0" * 64])
async def test_only_a_known_sha256_finds_a_file(library: Library, sha256: str) -> None:
    assert await library.find(sha256) is None
    assert await library.thumbnail(sha256) is None


@pytest.mark.parametrize(
    "name", ["../../evil.3mf", "/etc/evil.3mf", "a\0b.3mf", "x" * 4000 + ".3mf", "CON.3mf"]
)
async def test_no_name_of_a_printer_becomes_a_path(
    library: Library, storage: Storage, stored: Paths, name: str
) -> None:
    file = PrinterFile(path="/Würfel.gcode.3mf", name=name, size=len(PRINT))
    kept = await fetch_file(library, storage, file)
    assert stored() == [await library.find(kept.sha256)]
    assert stored()[0].name == f"{kept.sha256}.3mf"
    assert "\0" not in kept.name
    assert len(kept.name.encode()) <= 255
    assert kept.name.endswith(".3mf")
