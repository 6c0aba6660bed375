"""The running job's file: found, read for the ledger, and its picture kept for the preview."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util import dt as dt_util

from .const import CONF_AUTO_DOWNLOAD, DOMAIN, LOGGER
from .drivers.errors import FileMissing, PrinterError
from .drivers.models import Capability, JobResult, PrinterJob, PrinterStatus
from .drivers.transitions import JobEnded, PrinterEvent, open_job
from .job_contents import TRANSFER_TIMEOUT, Contents, async_fetch_contents, async_kept_contents
from .library import LibraryError
from .printfiles import UnreadablePrintFile
from .shop import SHOP

if TYPE_CHECKING:
    from .bookkeeper import JobRecord
    from .coordinator import PrinterCoordinator

KEEP_STARTED = "started"
KEEP_FINISHED = "finished"

SOON = timedelta(seconds=5)
SOON_TRIES = 12
LATER = timedelta(minutes=3)
"""A file that was just sent shows up within a minute; one that does not may do so when the job is over, or never."""

MOST_FAILURES = 5
"""Broken transfers per job: each of them costs the printer's network, and more of them prove nothing new."""

BOOKS_TIMEOUT = timedelta(seconds=30)
"""Books that can't be written must not keep the picture back."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Preview:
    """A job's picture. ``key`` changes with the picture, ``at`` is when it came."""

    data: bytes
    mime: str
    key: str
    at: datetime


class JobFile:
    """Looks after one printer's job files, one at a time. Whatever fails, the print and its books go on."""

    def __init__(self, hass: HomeAssistant, coordinator: PrinterCoordinator) -> None:
        """Bind the printer; ``async_start`` begins the work."""
        self.preview: Preview | None = None
        self.reason: str | None = None
        """Why there is nothing (yet): the name of an error, or what is waited for."""
        self._hass = hass
        self._coordinator = coordinator
        self._library = hass.data[SHOP].library
        self._job: PrinterJob | None = None
        self._key: tuple[str, int] | None = None
        self._news: tuple[PrinterStatus, bool] | None = None
        self._nudge = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._listeners: list[CALLBACK_TYPE] = []

    @callback
    def async_start(self) -> None:
        """Follow the printer's jobs for as long as the entry is loaded."""
        entry = self._coordinator.config_entry
        entry.async_on_unload(self._coordinator.async_add_listener(self._handle_update))
        entry.async_on_unload(self._coordinator.async_subscribe_events(self._handle_event))
        self._handle_update()
        if self._task is None:
            self._begin(self._async_show_last())

    @callback
    def async_subscribe(self, listener: CALLBACK_TYPE) -> CALLBACK_TYPE:
        """Hear of each change of the preview; returns the unsubscribe."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def diagnostics(self) -> dict[str, Any]:
        """Tell how it stands, for a bug report."""
        return {
            "reason": self.reason,
            "has_preview": self.preview is not None,
            "is_working": self._task is not None and not self._task.done(),
        }

    @property
    def _wish(self) -> str | None:
        """Return when files are to be kept that the books need only the beginning of."""
        return self._coordinator.config_entry.options.get(CONF_AUTO_DOWNLOAD)

    @callback
    def _handle_event(self, event: PrinterEvent) -> None:
        if (
            self._wish == KEEP_FINISHED
            and isinstance(event, JobEnded)
            and event.result is JobResult.FINISHED
            and open_job(self._coordinator.data.snapshot) is None
        ):
            self._begin(self._async_keep(event.job))

    async def _async_keep(self, job: PrinterJob) -> None:
        """Fetch all of a finished job's file, unless that was done while it ran."""
        with suppress(TimeoutError):
            async with asyncio.timeout(BOOKS_TIMEOUT.total_seconds()):
                await self._coordinator.bookkeeper.drain()
        record = self._coordinator.bookkeeper.last
        for _ in range(MOST_FAILURES):
            if record is not None and record.file_sha256 is not None:
                return
            try:
                async with asyncio.timeout(TRANSFER_TIMEOUT.total_seconds()):
                    if await self._async_use_file(record, job, keep=True):
                        return
            except (PrinterError, LibraryError, UnreadablePrintFile, TimeoutError) as error:
                self._note(error)
            await asyncio.sleep(LATER.total_seconds())

    @callback
    def _handle_update(self) -> None:
        snapshot = self._coordinator.data.snapshot
        news = (snapshot.status, self._coordinator.last_update_success)
        if news != self._news:
            # A file often appears, or can be read again, just when the printer begins or ends something.
            self._news = news
            self._nudge.set()
        if snapshot.job is self._job:
            return
        self._job = snapshot.job
        job = open_job(snapshot)
        if job is None or (job.identity, job.run) == self._key:
            return
        self._key = (job.identity, job.run)
        self._show(None)
        self._begin(self._async_work(job))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        if self._task is not None:
            self._task.cancel()
        # Not at once: the books hear of the job only after the listeners.
        self._task = self._coordinator.config_entry.async_create_background_task(
            self._hass, work, name=f"{DOMAIN} job file {self._coordinator.name}", eager_start=False
        )

    @callback
    def _show(self, preview: Preview | None) -> None:
        if preview is self.preview:
            return
        self.preview = preview
        for listener in tuple(self._listeners):
            listener()

    async def _async_show_last(self) -> None:
        """After a start between two jobs: show the picture of the last one, if its file was kept."""
        record = self._coordinator.bookkeeper.last
        if record is None or record.file_sha256 is None:
            return
        picture = await self._library.thumbnail(record.file_sha256, record.plate)
        if picture is not None and self.preview is None:
            self._show(_preview(picture.data, picture.mime, record.file_sha256))

    async def _async_work(self, job: PrinterJob) -> None:
        """Get hold of the job's file and enter what it tells; a picture may also come without it."""
        self.reason = "waiting for the books"
        with suppress(TimeoutError):
            async with asyncio.timeout(BOOKS_TIMEOUT.total_seconds()):
                await self._coordinator.bookkeeper.drain()
        record = self._coordinator.bookkeeper.current
        if await self._async_use_kept(record, job):
            return
        failures = tries = 0
        while True:
            self._nudge.clear()
            is_last_look = not self._is_open(job)
            try:
                async with asyncio.timeout(TRANSFER_TIMEOUT.total_seconds()):
                    if await self._async_use_file(record, job):
                        return
            except FileMissing as error:
                self._note(error)
            except (PrinterError, LibraryError, UnreadablePrintFile, TimeoutError) as error:
                self._note(error)
                failures += self._coordinator.last_update_success
            if is_last_look or failures >= MOST_FAILURES:
                return
            tries += 1
            await self._async_pause(SOON if tries < SOON_TRIES else LATER)

    async def _async_use_kept(self, record: JobRecord | None, job: PrinterJob) -> bool:
        """Use what was fetched before a restart, if it was."""
        if record is None or record.file_sha256 is None:
            return False
        plate = job.plate if job.plate is not None else record.plate
        contents = await async_kept_contents(self._hass, self._library, record.file_sha256, plate)
        if contents is None:
            return False
        await self._async_use(record, job, contents)
        return True

    async def _async_use_file(self, record: JobRecord | None, job: PrinterJob, *, keep: bool = False) -> bool:
        """Look for the job's file once and use it, with ``keep`` all of it. Raises what finding, fetching and reading it raises."""
        files = self._coordinator.driver.files
        snapshot = self._coordinator.data.snapshot
        if not self._coordinator.last_update_success:
            self.reason = "waiting for the printer"
            return False
        if self.preview is None and (data := await files.thumbnail(job)) is not None:
            self._show(_preview(data, "image/png", job.identity))
        if Capability.DOWNLOAD_FILES not in snapshot.info.capabilities:
            self.reason = "the printer gives no files"
            return False
        if snapshot.status is PrinterStatus.PREPARING:
            # While it prepares, a printer may still be fetching the file itself, over one of the same name.
            self.reason = "waiting for the print to begin"
            return False
        file = await files.find(job)
        if file is None:
            self.reason = "not on the printer"
            return False
        contents = await async_fetch_contents(
            self._hass,
            files,
            file,
            printer=snapshot.info.serial,
            plate=job.plate,
            keep=keep or self._wish == KEEP_STARTED,
        )
        await self._async_use(record, job, contents)
        return True

    async def _async_use(self, record: JobRecord | None, job: PrinterJob, contents: Contents) -> None:
        self.reason = None
        if (picture := contents.picture) is not None:
            key = contents.sha256 or job.identity
            self._show(_preview(picture.data, picture.mime, f"{key}-{job.plate or 0}"))
        if record is not None:
            await self._coordinator.bookkeeper.attach_file(
                record.id, contents.sha256, contents.metadata, plate=job.plate
            )

    def _is_open(self, job: PrinterJob) -> bool:
        now = open_job(self._coordinator.data.snapshot)
        return now is not None and (now.identity, now.run) == (job.identity, job.run)

    def _note(self, error: Exception) -> None:
        self.reason = type(error).__name__
        LOGGER.debug("The job's file of %s is not to be had: %s", self._coordinator.name, self.reason)

    async def _async_pause(self, delay: timedelta) -> None:
        """Wait, but no longer than until the printer begins, ends or comes back."""
        with suppress(TimeoutError):
            async with asyncio.timeout(delay.total_seconds()):
                await self._nudge.wait()


def _preview(data: bytes, mime: str, key: str) -> Preview:
    return Preview(data=data, mime=mime, key=key, at=dt_util.utcnow())
