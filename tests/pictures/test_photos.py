"""Photos of first layers and finished prints, from the real camera of a simulated printer."""

import asyncio
from datetime import timedelta
from io import BytesIO
from typing import Any

from PIL import Image
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import FileKind
from custom_components.printernizer.library.models import FileQuery, JobFile, JobFileRole, OriginSource
from custom_components.printernizer.pictures import JobPhotos, photos as module
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er
from tests.conftest import BAMBU_FILE, SetUp
from tests.eventually import advance_until, eventually
from tests.simulators.bambu import BambuSimulator


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch, bambu_simulator: BambuSimulator) -> None:
    """Take pictures as fast as the simulated camera sends them."""
    monkeypatch.setattr(module, "INTERVAL", timedelta(seconds=0.05))
    bambu_simulator.camera.interval = 0.05


async def files_of(hass: HomeAssistant, job_id: int, role: JobFileRole) -> list[JobFile]:
    return [file for file in await hass.data[SHOP].library.index.job_files(job_id) if file.role is role]


async def kept(hass: HomeAssistant, job_id: int, role: JobFileRole) -> JobFile:
    """Wait for a job's photo."""
    async with asyncio.timeout(10):
        while not (found := await files_of(hass, job_id, role)):
            await asyncio.sleep(0.02)
    return found[0]


async def to_second_layer(entry: MockConfigEntry, simulator: BambuSimulator) -> int:
    """Print the first layer, in steps that are seen; returns the job's id."""
    coordinator = entry.runtime_data.coordinator
    job = simulator.start_job(BAMBU_FILE)
    simulator.advance(job.first_layer - 10)
    layer = lambda: shown.current_layer if (shown := coordinator.data.snapshot.job) else None  # noqa: E731
    await advance_until(simulator, lambda: layer() == 1, step=10)
    await advance_until(simulator, lambda: layer() == 2, step=30)
    await coordinator.bookkeeper.drain()
    return coordinator.bookkeeper.current.id


async def test_the_first_layer_and_the_finished_print_are_kept_with_the_job(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    coordinator = bambu_entry.runtime_data.coordinator
    job_id = await to_second_layer(bambu_entry, bambu_simulator)
    await kept(hass, job_id, JobFileRole.FIRST_LAYER)
    photos: JobPhotos = bambu_entry.runtime_data.photos
    job = bambu_simulator.engine.job
    bambu_simulator.advance(job.end - job.clock - 200)
    await advance_until(bambu_simulator, lambda: photos._latest is not None, step=30)
    assert bambu_simulator.engine.state == "RUNNING"
    await advance_until(bambu_simulator, lambda: bambu_simulator.engine.state == "FINISH", step=30)
    finish = await kept(hass, job_id, JobFileRole.FINISH)
    record = coordinator.bookkeeper.last
    assert record.id == job_id
    assert finish.at <= record.ended_at
    file = await hass.data[SHOP].library.index.file(finish.sha256)
    assert (file.kind, file.suffix, file.is_referred_to) == (FileKind.PHOTO, ".jpg", True)
    assert (file.origins[0].source, file.origins[0].serial) == (OriginSource.CAMERA, bambu_simulator.serial)
    path = await hass.data[SHOP].library.find(finish.sha256)
    assert Image.open(BytesIO(path.read_bytes())).format == "JPEG"


async def test_without_the_last_moments_the_photo_is_taken_at_the_end(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    job_id = await to_second_layer(bambu_entry, bambu_simulator)
    bambu_simulator.advance(20_000)
    await kept(hass, job_id, JobFileRole.FINISH)


async def test_who_wants_no_photos_gets_none(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    await hass.data[SHOP].settings.async_update({"photos": False})
    job_id = await to_second_layer(bambu_entry, bambu_simulator)
    bambu_simulator.advance(20_000)
    await advance_until(
        bambu_simulator, lambda: bambu_entry.runtime_data.coordinator.bookkeeper.current is None, step=5
    )
    assert await hass.data[SHOP].library.index.job_files(job_id) == ()
    assert bambu_simulator.camera.connects == 0


async def test_a_camera_that_is_off_costs_a_photo_and_nothing_else(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "PICTURE_TIMEOUT", 0.5)
    await set_up(bambu_entry)
    await bambu_simulator.camera.stop()
    job_id = await to_second_layer(bambu_entry, bambu_simulator)
    bambu_simulator.advance(20_000)
    coordinator = bambu_entry.runtime_data.coordinator
    await eventually(lambda: coordinator.bookkeeper.current is None)
    assert coordinator.bookkeeper.last.id == job_id
    with pytest.raises(HomeAssistantError):
        await bambu_entry.runtime_data.photos.async_take()


async def test_a_picture_is_taken_when_a_person_asks(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    photo = await bambu_entry.runtime_data.photos.async_take()
    assert not photo.is_referred_to
    job_id = await to_second_layer(bambu_entry, bambu_simulator)
    device = er.async_get(hass).async_get(
        er.async_get(hass).async_get_entity_id("camera", DOMAIN, f"{bambu_simulator.serial}_camera")
    )
    answer: Any = await hass.services.async_call(
        DOMAIN, "take_snapshot", {"device_id": device.device_id}, blocking=True, return_response=True
    )
    taken = await files_of(hass, job_id, JobFileRole.SNAPSHOT)
    assert [file.sha256 for file in taken] == [answer["file_id"]]
    page = await hass.data[SHOP].library.index.files(FileQuery(kinds=(FileKind.PHOTO,)))
    assert page.total >= 2


async def test_a_disabled_camera_is_said_to_be_missing(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    registry = er.async_get(hass)
    entity_id = registry.async_get_entity_id("camera", DOMAIN, f"{bambu_simulator.serial}_camera")
    registry.async_update_entity(entity_id, disabled_by=er.RegistryEntryDisabler.USER)
    with pytest.raises(HomeAssistantError) as error:
        await bambu_entry.runtime_data.photos.async_take()
    assert error.value.translation_key == "no_camera"


async def test_who_unloads_the_printer_does_not_wait_for_its_camera(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.faults.camera_mode = "silent"
    await to_second_layer(bambu_entry, bambu_simulator)
    photos: JobPhotos = bambu_entry.runtime_data.photos
    job = bambu_simulator.engine.job
    bambu_simulator.advance(job.end - job.clock - 200)
    await advance_until(bambu_simulator, lambda: photos._watch is not None)
    watch = photos._watch
    assert watch is not None
    async with asyncio.timeout(5):
        await hass.config_entries.async_unload(bambu_entry.entry_id)
    assert watch.cancelled()
