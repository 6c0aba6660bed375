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
from .drivers.errors import FileMissing
from .drivers.models import Capability, JobResult, PrinterFile, PrinterJob, PrinterStatus
from .drivers.transitions import JobEnded, PrinterEvent, open_job
from .job_contents import Contents, async_kept_contents, is_head_enough
from .job_fetch import EXPECTED, LOOK_TIMEOUT, JobFetch
from .job_problems import FileProblem, problem_of
from .printer_files import async_find_file
from .printfiles import Plate, PrintMetadata, UnreadablePrintFile
from .shop import SHOP

if TYPE_CHECKING:
    from .bookkeeper import JobRecord
    from .coordinator import PrinterCoordinator

KEEP_STARTED = "started"
KEEP_FINISHED = "finished"
_KEPT = frozenset({KEEP_STARTED, KEEP_FINISHED})

SOON = timedelta(seconds=5)
SOON_TRIES = 12
LATER = timedelta(minutes=3)
"""A file that was just sent shows up within a minute; one that does not may do so when the job is over, or never."""

MOST_FAILURES = 3
"""Looks and transfers that fail, per job. The queue itself tries a transfer several times; more prove nothing new."""

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
        self.problem: FileProblem | None = None
        """Why there is nothing (yet)."""
        self.plate: Plate | None = None
        """What the job prints, once its file was read."""
        self._hass = hass
        self._coordinator = coordinator
        self._shop = hass.data[SHOP]
        self._job: PrinterJob | None = None
        self._key: tuple[str, int] | None = None
        self._news: tuple[PrinterStatus, bool] | None = None
        self._nudge = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._fetch = JobFetch(hass, coordinator, self._set_problem)
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
        """Hear of each change of the preview or the problem; returns the unsubscribe."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def diagnostics(self) -> dict[str, Any]:
        """Tell how it stands, for a bug report."""
        return {
            "problem": self.problem.value if self.problem is not None else None,
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
                if await self._async_use_file(record, job, keep=True):
                    return
            except EXPECTED as error:
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
        self.plate = None
        self._show(None)
        self._begin(self._async_work(job))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        if self._task is not None:
            self._task.cancel()
        if self._wish not in _KEPT:
            self._fetch.leave()
        elif (late := self._fetch.hand_over()) is not None:
            self._run(late)
        # Not at once: the books hear of the job only after the listeners.
        self._task = self._run(work)

    def _run(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        return self._coordinator.config_entry.async_create_background_task(
            self._hass, work, name=f"{DOMAIN} job file {self._coordinator.name}", eager_start=False
        )

    @callback
    def _show(self, preview: Preview | None) -> None:
        if preview is self.preview:
            return
        self.preview = preview
        self._tell()

    @callback
    def _set_problem(self, problem: FileProblem | None) -> None:
        if problem is not self.problem:
            self.problem = problem
            self._tell()

    @callback
    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    async def _async_show_last(self) -> None:
        """After a start between two jobs: show the picture of the last one, if its file was kept."""
        record = self._coordinator.bookkeeper.last
        if record is None or record.file_sha256 is None:
            return
        picture = await self._shop.library.thumbnail(record.file_sha256, record.plate)
        if picture is not None and self.preview is None:
            self._show(_preview(picture.data, picture.mime, record.file_sha256))

    async def _async_work(self, job: PrinterJob) -> None:
        """Get hold of the job's file and enter what it tells; a picture may also come without it."""
        self._set_problem(FileProblem.STARTING)
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
                if await self._async_use_file(record, job):
                    return
            except FileMissing as error:
                self._note(error)
            except EXPECTED as error:
                self._note(error)
                failures += self._coordinator.last_update_success
            if is_last_look or failures >= MOST_FAILURES:
                return
            tries += 1
            await self._async_pause(SOON if tries < SOON_TRIES and failures < MOST_FAILURES - 1 else LATER)

    async def _async_use_kept(self, record: JobRecord | None, job: PrinterJob) -> bool:
        """Use what was fetched before a restart, if it was."""
        if record is None or record.file_sha256 is None:
            return False
        plate = job.plate if job.plate is not None else record.plate
        contents = None
        with suppress(UnreadablePrintFile):
            contents = await async_kept_contents(self._hass, self._shop.library, record.file_sha256, plate)
        if contents is None:
            return False
        await self._async_use(record, job, contents)
        return True

    async def _async_use_file(self, record: JobRecord | None, job: PrinterJob, *, keep: bool = False) -> bool:
        """Look for the job's file once and use it, with ``keep`` all of it. Raises ``EXPECTED``."""
        async with asyncio.timeout(LOOK_TIMEOUT.total_seconds()):
            file = await self._async_find(job)
        if file is None:
            return False
        keep |= self._wish == KEEP_STARTED
        if is_head_enough(file) and (not keep or self._is_open(job)):
            # The books and the picture don't wait for the rest, if that is wanted at all.
            await self._async_use(record, job, await self._fetch.head(file, job.plate))
        if keep or not is_head_enough(file):
            job_id = record.id if record is not None else None
            await self._async_use(record, job, await self._fetch.whole(file, job.plate, job_id, keep=keep))
        return True

    async def _async_find(self, job: PrinterJob) -> PrinterFile | None:
        """Find the job's file; ``None``: there is a reason why not, and it is told."""
        files = self._coordinator.driver.files
        snapshot = self._coordinator.data.snapshot
        if not self._coordinator.last_update_success:
            self._set_problem(FileProblem.NOT_CONNECTED)
            return None
        if self.preview is None and (data := await files.thumbnail(job)) is not None:
            self._show(_preview(data, "image/png", job.identity))
        if Capability.DOWNLOAD_FILES not in snapshot.info.capabilities:
            self._set_problem(FileProblem.NO_FILES)
            return None
        if snapshot.status is PrinterStatus.PREPARING:
            # While it prepares, a printer may still be fetching the file itself, over one of the same name.
            self._set_problem(FileProblem.STARTING)
            return None
        file = await files.find(job)
        if file is None:
            self._set_problem(FileProblem.NOT_ON_PRINTER)
        elif file.modified is None:
            # With its date it is known again, and not fetched twice.
            with suppress(FileMissing):
                file = await async_find_file(files, file.path)
        return file

    async def _async_use(self, record: JobRecord | None, job: PrinterJob, contents: Contents) -> None:
        self._set_problem(None)
        self.plate = _plate_of(contents.metadata, job.plate)
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
        self._set_problem(problem_of(error))
        LOGGER.debug(
            "The job's file of %s is not to be had: %s", self._coordinator.name, type(error).__name__
        )

    async def _async_pause(self, delay: timedelta) -> None:
        """Wait, but no longer than until the printer begins, ends or comes back."""
        with suppress(TimeoutError):
            async with asyncio.timeout(delay.total_seconds()):
                await self._nudge.wait()


def _preview(data: bytes, mime: str, key: str) -> Preview:
    return Preview(data=data, mime=mime, key=key, at=dt_util.utcnow())


def _plate_of(metadata: PrintMetadata, index: int | None) -> Plate | None:
    """Find the plate that is printed; the only one, where the printer does not tell."""
    if index is None and len(metadata.plates) == 1:
        return metadata.plates[0]
    return next((plate for plate in metadata.plates if plate.index == index), None)
