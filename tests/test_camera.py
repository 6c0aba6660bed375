"""Cameras: the printer's own in both kinds, and one that somebody put in front of it."""

import asyncio
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.printernizer import camera as module
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.bambu.camera import CameraTimings
from homeassistant.components.camera import DOMAIN as CAMERA, Camera, async_get_image, async_get_stream_source
from homeassistant.components.camera.const import CameraEntityFeature
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
from tests.conftest import SetUp, StateOf
from tests.eventually import eventually
from tests.simulators.bambu import BambuSimulator
from tests.simulators.prusalink import SimulatedPrinter

JPEG = b"\xff\xd8"


@pytest.fixture
def camera_id(hass: HomeAssistant, bambu_simulator: BambuSimulator) -> Any:
    """Give what looks the camera up."""
    return lambda: er.async_get(hass).async_get_entity_id(CAMERA, DOMAIN, f"{bambu_simulator.serial}_camera")


async def _first_parts(response: Any, count: int) -> bytes:
    data = b""
    async with asyncio.timeout(10):
        while data.count(JPEG) < count:
            data += await response.content.readany()
    return data


async def test_a_picture_is_fetched_when_somebody_asks_and_not_before(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    camera_id: Any,
) -> None:
    await set_up(bambu_entry)
    assert bambu_simulator.camera.connects == 0
    image = await async_get_image(hass, camera_id(), timeout=10)
    assert image.content_type == "image/jpeg"
    assert image.content.startswith(JPEG)
    await async_get_image(hass, camera_id(), timeout=10)
    assert bambu_simulator.camera.connects == 1


async def test_many_viewers_share_one_connection(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    camera_id: Any,
    hass_client: ClientSessionGenerator,
) -> None:
    bambu_simulator.camera.interval = 0.05
    await set_up(bambu_entry)
    client = await hass_client()
    url = f"/api/camera_proxy_stream/{camera_id()}"
    viewers = [await client.get(url) for _ in range(3)]
    for viewer in viewers:
        data = await _first_parts(viewer, 4)
        head, _, rest = data.partition(b"\r\n\r\n")
        assert b"Content-Type: image/jpeg" in head
        assert rest.startswith(JPEG)
    assert (bambu_simulator.camera.connects, bambu_simulator.camera.clients) == (1, 1)
    for viewer in viewers:
        viewer.close()
    coordinator = bambu_entry.runtime_data.coordinator
    await eventually(lambda: coordinator.driver.camera._viewers == 0)


@pytest.mark.parametrize("entry_options", [{"live_camera": False}])
async def test_without_live_pictures_there_are_stills_at_intervals(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    camera_id: Any,
    hass_client: ClientSessionGenerator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_STILL_INTERVAL", 0.2)
    bambu_simulator.camera.interval = 0.05
    await set_up(bambu_entry)
    client = await hass_client()
    viewer = await client.get(f"/api/camera_proxy_stream/{camera_id()}")
    assert (await _first_parts(viewer, 3)).count(JPEG) >= 3
    viewer.close()


async def test_a_camera_that_is_silent_gives_no_picture_and_recovers(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    camera_id: Any,
) -> None:
    bambu_simulator.faults.camera_mode = "silent"
    await set_up(bambu_entry)
    bambu_entry.runtime_data.coordinator.driver.camera._timings = CameraTimings(first_picture=0.2, retry=0.2)
    with pytest.raises(HomeAssistantError):
        await async_get_image(hass, camera_id(), timeout=0.3)
    bambu_simulator.faults.camera_mode = "normal"
    assert (await async_get_image(hass, camera_id(), timeout=10)).content


@pytest.mark.parametrize("bambu_model", ["X1C"])
async def test_a_video_stream_is_offered_only_while_the_printer_has_it_on(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    camera_id: Any,
) -> None:
    await set_up(bambu_entry)

    def features() -> int:
        return state_of(CAMERA, f"{bambu_simulator.serial}_camera").attributes["supported_features"]

    assert features() == CameraEntityFeature.STREAM
    source = await async_get_stream_source(hass, camera_id())
    assert source.startswith("rtsps://bblp:")
    bambu_simulator.engine.change({"ipcam": {"rtsp_url": "disable"}})
    await eventually(lambda: features() == 0)
    assert await async_get_stream_source(hass, camera_id()) is None
    with pytest.raises(HomeAssistantError):
        await async_get_image(hass, camera_id(), timeout=5)
    for state in hass.states.async_all():
        assert bambu_simulator.access_code not in f"{state.state}{dict(state.attributes)}"


class FakeCamera(Camera):
    """A camera of another integration."""

    _attr_supported_features = CameraEntityFeature.STREAM
    _attr_name = "Shelf"
    is_broken = False

    async def async_camera_image(self, width: int | None = None, height: int | None = None) -> bytes | None:
        return None if self.is_broken else b"\xff\xd8shelf\xff\xd9"

    async def stream_source(self) -> str | None:
        return "rtsp://shelf.example/1"


@pytest.fixture
async def shelf(hass: HomeAssistant) -> FakeCamera:
    """Put a camera in front of the printer."""
    assert await async_setup_component(hass, CAMERA, {})
    shelf = FakeCamera()
    await hass.data[CAMERA].async_add_entities([shelf])
    return shelf


@pytest.mark.parametrize("entry_options", [{"camera_entity": "camera.shelf"}])
@pytest.mark.parametrize("is_live", [True, False])
async def test_a_prusa_printer_looks_through_a_borrowed_camera(
    hass: HomeAssistant,
    shelf: FakeCamera,
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    set_up: SetUp,
    hass_client: ClientSessionGenerator,
    is_live: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_STILL_INTERVAL", 0.1)
    hass.config_entries.async_update_entry(
        prusalink_entry, options={**prusalink_entry.options, "live_camera": is_live}
    )
    await set_up(prusalink_entry)
    own = er.async_get(hass).async_get_entity_id(CAMERA, DOMAIN, f"{prusalink_simulator.serial}_camera")
    assert (await async_get_image(hass, own)).content == b"\xff\xd8shelf\xff\xd9"
    assert await async_get_stream_source(hass, own) == "rtsp://shelf.example/1"
    client = await hass_client()
    viewer = await client.get(f"/api/camera_proxy_stream/{own}")
    assert b"shelf" in await _first_parts(viewer, 1)
    viewer.close()
    shelf.is_broken = True
    with pytest.raises(HomeAssistantError):
        await async_get_image(hass, own)
    shelf.is_broken = False
    assert (await async_get_image(hass, own)).content


@pytest.mark.parametrize("entry_options", [{"camera_entity": "camera.missing"}])
async def test_a_borrowed_camera_that_is_missing_gives_nothing(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp, camera_id: Any
) -> None:
    await set_up(bambu_entry)
    assert await async_get_stream_source(hass, camera_id()) is None
    with pytest.raises(HomeAssistantError):
        await async_get_image(hass, camera_id())


async def test_a_camera_does_not_look_at_itself(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    camera_id: Any,
) -> None:
    await set_up(bambu_entry)
    hass.config_entries.async_update_entry(bambu_entry, options={"camera_entity": camera_id()})
    await hass.config_entries.async_reload(bambu_entry.entry_id)
    await hass.async_block_till_done()
    assert (await async_get_image(hass, camera_id(), timeout=10)).content.startswith(JPEG)


async def test_a_prusa_printer_alone_has_no_camera(
    hass: HomeAssistant, prusalink_entry: MockConfigEntry, set_up: SetUp
) -> None:
    await set_up(prusalink_entry)
    assert not hass.states.async_entity_ids(CAMERA)
