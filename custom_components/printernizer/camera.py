"""The printer's camera, or the one that a person put in front of it."""

from contextlib import aclosing
from dataclasses import dataclass
from typing import override

from aiohttp import web

from homeassistant.components.camera import (
    Camera,
    CameraEntityDescription,
    async_get_image,
    async_get_mjpeg_stream,
    async_get_stream_source,
)
from homeassistant.components.camera.const import CameraEntityFeature
from homeassistant.const import CONTENT_TYPE_MULTIPART
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .const import CONF_CAMERA_ENTITY, CONF_LIVE_CAMERA, DOMAIN
from .coordinator import PrinterCoordinator, PrinternizerConfigEntry
from .drivers.driver import PrinterCamera
from .drivers.models import Capability, PrinterSnapshot
from .entity import PrinterEntity, PrinterEntityDescription, async_add_described
from .state import PrinterState

PARALLEL_UPDATES = 0

_STILL_INTERVAL = 15
"""Seconds between pictures where a person switched live pictures off: they cost a printer's network while it prints."""

_BOUNDARY = "frameboundary"


def _has_jpeg(snapshot: PrinterSnapshot) -> bool:
    return Capability.CAMERA_JPEG in snapshot.info.capabilities


def _has_rtsps(snapshot: PrinterSnapshot) -> bool:
    capabilities = snapshot.info.capabilities
    return Capability.CAMERA_RTSPS in capabilities and Capability.CAMERA_JPEG not in capabilities


@dataclass(frozen=True, kw_only=True)
class PrinterCameraDescription(PrinterEntityDescription, CameraEntityDescription):
    """A camera of a printer."""


JPEG_CAMERA = PrinterCameraDescription(key="camera", has_fn=_has_jpeg)
STREAM_CAMERA = PrinterCameraDescription(key="camera", has_fn=_has_rtsps)
BORROWED_CAMERA = PrinterCameraDescription(key="camera")


async def async_setup_entry(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the camera: the one that a person chose, else the printer's own."""
    coordinator = entry.runtime_data.coordinator
    source = entry.options.get(CONF_CAMERA_ENTITY)
    if source and not _is_own(hass, coordinator, source):
        async_add_entities([BorrowedCamera(coordinator, source)])
        return
    async_add_described(entry, async_add_entities, (JPEG_CAMERA,), JpegCamera)
    async_add_described(entry, async_add_entities, (STREAM_CAMERA,), StreamCamera)


def _is_own(hass: HomeAssistant, coordinator: PrinterCoordinator, entity_id: str) -> bool:
    """Tell whether a person chose this very camera, which then would look at itself without end."""
    own = f"{coordinator.serial}_{JPEG_CAMERA.key}"
    return er.async_get(hass).async_get_entity_id("camera", DOMAIN, own) == entity_id


class PrinterCameraEntity(PrinterEntity, Camera):
    """What all cameras have."""

    def __init__(self, coordinator: PrinterCoordinator, description: PrinterCameraDescription) -> None:
        """Begin without a picture."""
        PrinterEntity.__init__(self, coordinator, description)
        Camera.__init__(self)
        self._is_live = bool(coordinator.config_entry.options.get(CONF_LIVE_CAMERA, True))

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        return False

    @override
    async def handle_async_mjpeg_stream(self, request: web.Request) -> web.StreamResponse | None:
        """Serve single pictures, one after the other."""
        interval = self.frame_interval if self._is_live else _STILL_INTERVAL
        return await self.handle_async_still_stream(request, interval)


class JpegCamera(PrinterCameraEntity):
    """A camera that sends JPEG pictures. All who watch share the driver's one connection to it."""

    @property
    def _camera(self) -> PrinterCamera | None:
        return self.coordinator.driver.camera

    @override
    async def async_camera_image(self, width: int | None = None, height: int | None = None) -> bytes | None:
        """Return a picture that is at most a few seconds old."""
        return await self._camera.snapshot() if self._camera is not None else None

    @override
    async def handle_async_mjpeg_stream(self, request: web.Request) -> web.StreamResponse | None:
        """Pass the pictures on as they come, for as long as somebody looks."""
        if self._camera is None or not self._is_live:
            return await super().handle_async_mjpeg_stream(request)
        response = web.StreamResponse()
        response.content_type = CONTENT_TYPE_MULTIPART.format(f"--{_BOUNDARY}")
        await response.prepare(request)
        is_first = True
        async with aclosing(self._camera.frames()) as pictures:
            async for picture in pictures:
                # Browsers show a picture when the next one begins, which is seconds away.
                await response.write(_part(picture) * (2 if is_first else 1))
                is_first = False
        return response


class StreamCamera(PrinterCameraEntity):
    """A camera with a video stream. The stream's address holds the access code: it is handed to players only."""

    _is_enabled: bool | None = None

    @override
    @callback
    def _async_take(self, state: PrinterState) -> bool:
        is_enabled = state.snapshot.rtsps_enabled is not False and self._is_live
        if is_enabled is self._is_enabled:
            return False
        self._is_enabled = is_enabled
        self._attr_supported_features = CameraEntityFeature.STREAM if is_enabled else CameraEntityFeature(0)
        return True

    @property
    @override
    def use_stream_for_stills(self) -> bool:
        """Return whether stills are taken from the stream: the printer serves no single pictures."""
        return bool(self._is_enabled)

    @override
    async def async_camera_image(self, width: int | None = None, height: int | None = None) -> bytes | None:
        """Return a picture where the printer serves any besides its stream."""
        camera = self.coordinator.driver.camera
        return await camera.snapshot() if camera is not None else None

    @override
    async def stream_source(self) -> str | None:
        """Return the stream's address."""
        return self.coordinator.driver.stream_source() if self._is_enabled else None


class BorrowedCamera(PrinterCameraEntity):
    """Another camera of this Home Assistant that looks at the printer."""

    def __init__(self, coordinator: PrinterCoordinator, source: str) -> None:
        """Look through the camera entity ``source``."""
        super().__init__(coordinator, BORROWED_CAMERA)
        self._source = source
        self._attr_supported_features = (
            CameraEntityFeature.STREAM if self._is_live else CameraEntityFeature(0)
        )

    @property
    @override
    def available(self) -> bool:
        """Return True: it does not hang on the printer."""
        return True

    @override
    async def async_camera_image(self, width: int | None = None, height: int | None = None) -> bytes | None:
        """Return the other camera's picture."""
        try:
            return (await async_get_image(self.hass, self._source, width=width, height=height)).content
        except HomeAssistantError:
            return None

    @override
    async def handle_async_mjpeg_stream(self, request: web.Request) -> web.StreamResponse | None:
        """Pass the other camera's pictures on."""
        if not self._is_live:
            return await super().handle_async_mjpeg_stream(request)
        return await async_get_mjpeg_stream(self.hass, request, self._source)

    @override
    async def stream_source(self) -> str | None:
        """Return the other camera's stream, if it has one."""
        try:
            return await async_get_stream_source(self.hass, self._source)
        except HomeAssistantError:
            return None


def _part(picture: bytes) -> bytes:
    head = f"--{_BOUNDARY}\r\nContent-Type: image/jpeg\r\nContent-Length: {len(picture)}\r\n\r\n"
    return head.encode() + picture + b"\r\n"
