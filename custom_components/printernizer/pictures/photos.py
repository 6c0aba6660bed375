"""Pictures of a job: its first layer, the finished print, and whenever a person asks for one."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from homeassistant.components.camera import async_get_image
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util

from ..const import DOMAIN, LOGGER
from ..drivers.models import FileKind, JobResult
from ..drivers.transitions import JobEnded, JobStarted, PrinterEvent
from ..ledger import LedgerError
from ..library import LibraryError
from ..library.models import JobFileRole, KeptFile, Origin, OriginSource
from ..shop import SHOP
from .moments import PhotoMoment, photo_moment

if TYPE_CHECKING:
    from ..coordinator import PrinterCoordinator

INTERVAL = timedelta(seconds=5)
"""Between pictures of the last moments: what a printer's end g-code takes to move the plate away."""

LONGEST_WATCH = timedelta(minutes=15)
"""A last layer can be large; a camera must not be kept busy by a printer that never ends."""

STILL_GOOD = timedelta(seconds=45)
"""A picture of the last moments that is older than this may show an unfinished print."""

PICTURE_TIMEOUT = 15
"""Seconds. A camera that was asleep takes some to wake up."""

MAX_PICTURE = 8 * 1024 * 1024
_JPEG = b"\xff\xd8\xff"


@dataclass(frozen=True, kw_only=True, slots=True)
class Shot:
    """A picture (JPEG) and when it was taken."""

    data: bytes
    at: datetime


class JobPhotos:
    """Takes one printer's pictures and enters them with its jobs. Whatever fails, print and books go on."""

    def __init__(self, hass: HomeAssistant, coordinator: PrinterCoordinator) -> None:
        """Bind the printer; ``async_start`` begins the work."""
        self._hass = hass
        self._coordinator = coordinator
        self._before = coordinator.data.snapshot
        self._latest: Shot | None = None
        self._is_done = asyncio.Event()
        self._watch: asyncio.Task[None] | None = None

    @callback
    def async_start(self) -> None:
        """Follow the printer's jobs for as long as the entry is loaded."""
        entry = self._coordinator.config_entry
        entry.async_on_unload(self._coordinator.async_add_listener(self._handle_update))
        entry.async_on_unload(self._coordinator.async_subscribe_events(self._handle_event))

    @property
    def camera(self) -> str | None:
        """Return the entity of the camera that looks at the printer; ``None``: there is none, or it is disabled."""
        registry = er.async_get(self._hass)
        entity_id = registry.async_get_entity_id(
            Platform.CAMERA, DOMAIN, f"{self._coordinator.serial}_camera"
        )
        entry = registry.async_get(entity_id) if entity_id else None
        return entity_id if entry is not None and entry.disabled_by is None else None

    async def async_take(self) -> KeptFile:
        """Take a picture now and keep it, with the running job if there is one.

        Raises ``HomeAssistantError`` when the camera gives none, ``LibraryError``, ``LedgerError``.
        """
        camera = self.camera
        if camera is None:
            raise HomeAssistantError(
                translation_domain=DOMAIN,
                translation_key="no_camera",
                translation_placeholders={"name": self._coordinator.name},
            )
        shot = await self._async_shot(camera)
        record = self._coordinator.bookkeeper.current
        return await self._async_keep(shot, JobFileRole.SNAPSHOT, record.id if record else None)

    @property
    def _is_wanted(self) -> bool:
        return self._hass.data[SHOP].settings.library.photos and self.camera is not None

    @callback
    def _handle_update(self) -> None:
        before, after = self._before, self._coordinator.data.snapshot
        self._before = after
        if after is before:
            return
        moment = photo_moment(before, after)
        if moment is None or not self._is_wanted:
            return
        if moment is PhotoMoment.FIRST_LAYER:
            self._run(self._async_first_layer())
        elif self._watch is None:
            self._is_done.clear()
            self._watch = self._run(self._async_watch())
        if moment is PhotoMoment.DONE:
            self._is_done.set()

    @callback
    def _handle_event(self, event: PrinterEvent) -> None:
        if not isinstance(event, JobStarted | JobEnded):
            return
        if self._watch is not None:
            # A picture that comes only now may show a plate that has moved.
            self._watch.cancel()
            self._watch = None
        shot, self._latest = self._latest, None
        if (
            isinstance(event, JobEnded)
            and event.result is not JobResult.UNKNOWN
            and event.job.has_started
            and self._is_wanted
        ):
            self._run(self._async_end(shot))

    def _run(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        return self._coordinator.config_entry.async_create_background_task(
            self._hass, work, name=f"{DOMAIN} photo {self._coordinator.name}", eager_start=False
        )

    async def _async_watch(self) -> None:
        """Take one picture after the other; the last one when nothing more is printed."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_WATCH.total_seconds()):
                while (camera := self.camera) is not None:
                    is_last = self._is_done.is_set()
                    with suppress(HomeAssistantError):
                        self._latest = await self._async_shot(camera)
                    if is_last:
                        return
                    with suppress(TimeoutError):
                        async with asyncio.timeout(INTERVAL.total_seconds()):
                            await self._is_done.wait()

    async def _async_first_layer(self) -> None:
        record, camera = self._coordinator.bookkeeper.current, self.camera
        if record is None or camera is None:
            return
        with suppress(HomeAssistantError):
            shot = await self._async_shot(camera)
            await self._async_try(JobFileRole.FIRST_LAYER, record.id, shot)

    async def _async_end(self, shot: Shot | None) -> None:
        """Keep the newest picture from before the end; only if there is none that is new enough, take one now."""
        if shot is not None and dt_util.utcnow() - shot.at > STILL_GOOD:
            shot = None
        if shot is None and (camera := self.camera) is not None:
            # Before the books are asked: every second counts.
            with suppress(HomeAssistantError):
                shot = await self._async_shot(camera)
        await self._coordinator.bookkeeper.drain()
        record = self._coordinator.bookkeeper.last
        if record is not None and shot is not None:
            await self._async_try(JobFileRole.FINISH, record.id, shot)

    async def _async_try(self, role: JobFileRole, job_id: int, shot: Shot) -> None:
        try:
            await self._async_keep(shot, role, job_id)
        except (LibraryError, LedgerError) as error:
            LOGGER.warning("A photo (%s) of %s is not kept: %s", role, self._coordinator.name, error)

    async def _async_shot(self, camera: str) -> Shot:
        """Take a picture. Raises ``HomeAssistantError``."""
        try:
            image = await async_get_image(self._hass, camera, timeout=PICTURE_TIMEOUT)
        except HomeAssistantError:
            # A cancellation, too, is told as a camera that gave nothing.
            if (task := asyncio.current_task()) is not None and task.cancelling():
                raise asyncio.CancelledError from None
            raise
        if not image.content.startswith(_JPEG) or len(image.content) > MAX_PICTURE:
            raise HomeAssistantError(
                translation_domain=DOMAIN,
                translation_key="no_picture",
                translation_placeholders={"name": self._coordinator.name},
            )
        return Shot(data=image.content, at=dt_util.utcnow())

    async def _async_keep(self, shot: Shot, role: JobFileRole, job_id: int | None) -> KeptFile:
        """Put a picture into the library and enter it with the job. Raises ``LibraryError``, ``LedgerError``."""
        local = dt_util.as_local(shot.at)
        origin = Origin(
            source=OriginSource.CAMERA,
            serial=self._coordinator.serial,
            name=f"{local:%Y-%m-%d_%H-%M-%S}_{role}.jpg",
            size=len(shot.data),
            seen_at=shot.at,
        )
        library = self._hass.data[SHOP].library
        kept = await library.receive(
            _pieces(shot.data), origin.name, len(shot.data), origin, kind=FileKind.PHOTO
        )
        if job_id is not None:
            await library.index.attach_to_job(job_id, kept.sha256, role, shot.at)
        return kept


async def _pieces(data: bytes) -> AsyncIterator[bytes]:
    yield data
