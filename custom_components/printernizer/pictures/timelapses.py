"""The films that a printer makes of its jobs: fetched when they are complete, and entered with the job."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..const import DOMAIN, LOGGER
from ..drivers.errors import FileMissing, PrinterError
from ..drivers.models import Capability, FileKind, PrinterFile
from ..drivers.transitions import JobEnded, JobStarted, PrinterEvent, open_job
from ..ledger import LedgerError
from ..library import LibraryError
from ..library.index import FileUnknown
from ..library.models import JobFileRole
from ..library.transfer_errors import TransferCancelled, TransferInterrupted
from ..shop import SHOP
from .films import FILMS

if TYPE_CHECKING:
    from ..coordinator import PrinterCoordinator

FOLDER = "/timelapse"

SETTLING = timedelta(minutes=2)
"""Into a print, before its folder is listed: in the first moments the smaller printers bear no second load."""

LOOKS = (30, 30, 60, 120, 300, 600, 900)
"""Seconds between the looks for the film of a job that is over; the smaller printers work on it for minutes."""


class Timelapses:
    """Looks after one printer's films. Whatever fails, print and books go on.

    The film of a job is the one that was not there while the job ran. A printer's clock may be days off, so the newest
    proves nothing.
    """

    def __init__(self, hass: HomeAssistant, coordinator: PrinterCoordinator) -> None:
        """Bind the printer; ``async_start`` begins the work."""
        self._hass = hass
        self._coordinator = coordinator
        self._before: frozenset[str] | None = None
        """What lay in the folder while the job ran; ``None``: not looked yet."""
        self._taken: set[str] = set()
        self._look: asyncio.Task[None] | None = None

    @callback
    def async_start(self) -> None:
        """Follow the printer's jobs for as long as the entry is loaded."""
        coordinator = self._coordinator
        coordinator.config_entry.async_on_unload(coordinator.async_subscribe_events(self._handle_event))
        if open_job(coordinator.data.snapshot) is not None:
            self._look = self._run(self._async_look_before())

    @property
    def _is_wanted(self) -> bool:
        snapshot = self._coordinator.data.snapshot
        return (
            self._hass.data[SHOP].settings.library.timelapses
            and snapshot.timelapse is True
            and snapshot.info.capabilities.issuperset({Capability.LIST_FILES, Capability.DOWNLOAD_FILES})
        )

    @callback
    def _handle_event(self, event: PrinterEvent) -> None:
        if not isinstance(event, JobStarted | JobEnded):
            return
        if self._look is not None:
            self._look.cancel()
            self._look = None
        before, self._before = self._before, None
        if isinstance(event, JobStarted):
            self._look = self._run(self._async_look_before())
        elif before is not None and event.job.has_started and self._is_wanted:
            self._run(self._async_fetch(before))

    def _run(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        return self._coordinator.config_entry.async_create_background_task(
            self._hass, work, name=f"{DOMAIN} timelapse {self._coordinator.name}", eager_start=False
        )

    async def _async_look_before(self) -> None:
        """Remember which films there are while the job runs: its own comes only after it."""
        while self._before is None:
            await asyncio.sleep(SETTLING.total_seconds())
            if self._is_wanted and (films := await self._async_films()) is not None:
                self._before = frozenset(film.path for film in films)

    async def _async_films(self) -> list[PrinterFile] | None:
        """List the films; ``None``: the printer can't say now."""
        try:
            files = await self._coordinator.driver.files.list(FOLDER)
        except FileMissing:
            return []
        except PrinterError as error:
            LOGGER.debug("No films of %s now: %s", self._coordinator.name, type(error).__name__)
            return None
        return [file for file in files if file.kind is FileKind.TIMELAPSE]

    async def _async_fetch(self, before: frozenset[str]) -> None:
        """Wait until the job's film is there and does not grow any more, fetch it and enter it with the job."""
        await self._coordinator.bookkeeper.drain()
        record = self._coordinator.bookkeeper.last
        seen: PrinterFile | None = None
        for seconds in LOOKS:
            await asyncio.sleep(seconds)
            films = await self._async_films() or []
            new = [film for film in films if film.path not in before and film.path not in self._taken]
            film = max(new, key=lambda film: film.name, default=None)
            if film is not None and film == seen and film.size:
                self._taken.add(film.path)
                with suppress(TransferCancelled, TransferInterrupted):
                    await self._async_keep(film, record.id if record else None)
                return
            seen = film

    async def _async_keep(self, film: PrinterFile, job_id: int | None) -> None:
        shop = self._hass.data[SHOP]
        try:
            transfer = shop.transfers.download(self._coordinator.serial, film, automatic=True)
            ended = await shop.transfers.wait(transfer.id)
            if ended.sha256 is None:
                return
            sha256 = await self._hass.data[FILMS].async_playable(ended.sha256)
            if job_id is not None:
                await shop.library.index.attach_to_job(
                    job_id, sha256, JobFileRole.TIMELAPSE, dt_util.utcnow()
                )
        except (PrinterError, LibraryError, LedgerError, FileUnknown) as error:
            LOGGER.warning("The film of a job of %s is not kept: %s", self._coordinator.name, error)
