"""Films of finished jobs: the right one, complete, playable."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
import shutil

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.printernizer.drivers.models import FileKind
from custom_components.printernizer.library import films
from custom_components.printernizer.library.models import (
    FileQuery,
    JobFile,
    JobFileRole,
    Origin,
    OriginSource,
)
from custom_components.printernizer.pictures import timelapses as module
from custom_components.printernizer.pictures.films import FILMS
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from tests.conftest import BAMBU_FILE, SetUp
from tests.eventually import advance_until, eventually
from tests.pictures.avi import make_avi
from tests.simulators.bambu import BambuSimulator

OLD = "/timelapse/video_2026-11-01_10-00-00.mp4"
NEW = "/timelapse/video_2026-11-01_09-00-00.mp4"
"""The printer's clock was set back: the newest by name is not the job's."""

needs_ffmpeg = pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not installed")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SETTLING", timedelta(seconds=0.05))
    monkeypatch.setattr(module, "LOOKS", (0.1,) * 40)


@pytest.fixture
async def printer(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> MockConfigEntry:
    """Give a printer that films, with an old film on its card."""
    bambu_simulator.storage.content[OLD] = b"old film"
    bambu_simulator.engine.change(
        {"ipcam": {**bambu_simulator.engine.report["ipcam"], "timelapse": "enable"}}
    )
    await set_up(bambu_entry)
    await hass.data[SHOP].settings.async_update({"timelapses": True})
    return bambu_entry


async def film_of(hass: HomeAssistant, job_id: int, within: float = 60) -> JobFile:
    index = hass.data[SHOP].library.index
    async with asyncio.timeout(within):
        while True:
            found = [file for file in await index.job_files(job_id) if file.role is JobFileRole.TIMELAPSE]
            if found:
                return found[0]
            await asyncio.sleep(0.02)


async def print_one(entry: MockConfigEntry, simulator: BambuSimulator) -> int:
    """Print a job to its end, with time enough to look at the folder before; returns its id."""
    coordinator = entry.runtime_data.coordinator
    simulator.start_job(BAMBU_FILE)
    simulator.advance(600)
    await eventually(lambda: coordinator.bookkeeper.current)
    await asyncio.sleep(1.5)
    job_id: int = coordinator.bookkeeper.current.id
    simulator.advance(20_000)
    await eventually(lambda: coordinator.bookkeeper.current is None)
    return job_id


async def test_the_film_that_was_not_there_before_is_kept_with_the_job(
    hass: HomeAssistant, printer: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    job_id = await print_one(printer, bambu_simulator)
    bambu_simulator.storage.content[NEW] = b"a film that is being writ"
    await asyncio.sleep(0.05)
    bambu_simulator.storage.content[NEW] = b"a film that is whole now"
    film = await film_of(hass, job_id)
    library = hass.data[SHOP].library
    assert (await library.find(film.sha256)).read_bytes() == b"a film that is whole now"
    kept = await library.index.file(film.sha256)
    assert (kept.kind, kept.origins[0].path, kept.is_referred_to) == (FileKind.TIMELAPSE, NEW, True)


async def test_no_film_is_better_than_a_wrong_one(
    hass: HomeAssistant, printer: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    job_id = await print_one(printer, bambu_simulator)
    with pytest.raises(TimeoutError):
        await film_of(hass, job_id, within=1)
    assert (await hass.data[SHOP].library.index.files(FileQuery(kinds=(FileKind.TIMELAPSE,)))).total == 0


async def test_who_wants_no_films_gets_none(
    hass: HomeAssistant, printer: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    await hass.data[SHOP].settings.async_update({"timelapses": False})
    job_id = await print_one(printer, bambu_simulator)
    bambu_simulator.storage.content[NEW] = b"a film"
    with pytest.raises(TimeoutError):
        await film_of(hass, job_id, within=1)


@needs_ffmpeg
async def test_an_avi_becomes_an_mp4_that_browsers_play(
    hass: HomeAssistant, printer: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    job_id = await print_one(printer, bambu_simulator)
    bambu_simulator.storage.content["/timelapse/video_2026-11-02_09-00-00.avi"] = make_avi()
    film = await film_of(hass, job_id, within=30)
    library = hass.data[SHOP].library
    kept = await library.index.file(film.sha256)
    assert (kept.suffix, kept.name) == (".mp4", "video_2026-11-02_09-00-00.mp4")
    assert (await library.find(film.sha256)).read_bytes()[4:8] == b"ftyp"
    still = await library.thumbnail(film.sha256, None, "small")
    assert still is not None
    assert (still.mime, still.width, still.height) == ("image/webp", 160, 120)
    assert (await library.index.files(FileQuery(kinds=(FileKind.TIMELAPSE,)))).total == 1


@needs_ffmpeg
async def test_a_film_that_a_person_fetches_becomes_playable_too(
    hass: HomeAssistant, printer: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    path = "/timelapse/video_2026-11-02_09-00-00.avi"
    bambu_simulator.storage.content[path] = make_avi()
    shop = hass.data[SHOP]
    coordinator = printer.runtime_data.coordinator
    film = next(file for file in await coordinator.driver.files.list("/timelapse") if file.path == path)
    fetched = await shop.transfers.wait(shop.transfers.download(bambu_simulator.serial, film).id)
    films_kept = FileQuery(kinds=(FileKind.TIMELAPSE,))
    async with asyncio.timeout(20):
        while [file.suffix for file in (await shop.library.index.files(films_kept)).items] != [".mp4"]:
            await asyncio.sleep(0.05)
    made = (await shop.library.index.files(films_kept)).items[0]
    assert made.sha256 != fetched.sha256
    again = await shop.transfers.wait(shop.transfers.download(bambu_simulator.serial, film).id)
    assert again.sha256 == made.sha256


@needs_ffmpeg
async def test_a_film_that_a_person_has_marked_stays_beside_its_mp4(
    hass: HomeAssistant, printer: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    shop = hass.data[SHOP]
    origin = Origin(source=OriginSource.UPLOAD, name="..avi", seen_at=dt_util.utcnow())

    async def pieces() -> AsyncIterator[bytes]:
        yield make_avi()

    film = await shop.library.receive(pieces(), "..avi", None, origin, kind=FileKind.TIMELAPSE)
    await shop.library.index.update_file(
        film.sha256, {"is_pinned": True, "note": "for the fair", "name": ".."}
    )
    made = await hass.data[FILMS].async_playable(film.sha256)
    assert made != film.sha256
    assert (await shop.library.index.file(film.sha256)).note == "for the fair"
    assert await shop.library.find(film.sha256)


@pytest.mark.parametrize(
    "content", [b"RIFF\0\0\0\0AVI nonsense", make_avi()[:300]], ids=["nonsense", "cut off"]
)
@needs_ffmpeg
async def test_an_avi_that_is_none_stays_as_it_is(
    hass: HomeAssistant, printer: MockConfigEntry, bambu_simulator: BambuSimulator, content: bytes
) -> None:
    job_id = await print_one(printer, bambu_simulator)
    bambu_simulator.storage.content["/timelapse/video_2026-11-02_09-00-00.avi"] = content
    film = await film_of(hass, job_id)
    library = hass.data[SHOP].library
    assert (await library.find(film.sha256)).read_bytes() == content
    assert await library.thumbnail(film.sha256) is None


@needs_ffmpeg
@pytest.mark.parametrize(("side", "is_made"), [(3_000, True), (5_000, False)])
async def test_a_film_of_huge_pictures_is_not_unpacked(tmp_path: Path, side: int, is_made: bool) -> None:
    film, made = tmp_path / "film.avi", tmp_path / "film.mp4"
    film.write_bytes(make_avi(frames=2, size=(side, side)))
    assert await films.convert(film, made) is is_made
    assert (await asyncio.to_thread(films.still_of, film, 160) is not None) is is_made


async def test_without_ffmpeg_a_film_stays_as_it_is(
    hass: HomeAssistant,
    printer: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(films.shutil, "which", lambda _: None)
    job_id = await print_one(printer, bambu_simulator)
    bambu_simulator.storage.content["/timelapse/video_2026-11-02_09-00-00.avi"] = make_avi()
    film = await film_of(hass, job_id)
    assert (await hass.data[SHOP].library.index.file(film.sha256)).suffix == ".avi"


async def test_a_printer_that_can_not_say_now_is_asked_again(
    hass: HomeAssistant, printer: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    job_id = await print_one(printer, bambu_simulator)
    bambu_simulator.faults.ftps_closed = True
    bambu_simulator.storage.content[NEW] = b"a film"
    await asyncio.sleep(0.5)
    bambu_simulator.faults.ftps_closed = False
    await film_of(hass, job_id)


async def test_the_next_job_does_not_take_the_film_of_the_one_before(
    hass: HomeAssistant, printer: MockConfigEntry, bambu_simulator: BambuSimulator
) -> None:
    first = await print_one(printer, bambu_simulator)
    coordinator = printer.runtime_data.coordinator
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await eventually(lambda: coordinator.bookkeeper.current)
    bambu_simulator.storage.content[NEW] = b"film of the first"
    film = await film_of(hass, first)
    second = coordinator.bookkeeper.current.id
    await advance_until(bambu_simulator, lambda: coordinator.bookkeeper.current is None, step=20_000)
    bambu_simulator.storage.content["/timelapse/video_2026-11-01_11-00-00.mp4"] = b"film of the second"
    assert film.sha256 != (await film_of(hass, second)).sha256
