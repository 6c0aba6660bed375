"""Looks after the library: tidies it, applies its settings, and tells a person what is wrong with its disk."""

import asyncio
from datetime import datetime, timedelta
from hashlib import blake2b
import os
from pathlib import Path

from homeassistant.core import CALLBACK_TYPE, HassJob, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.event import async_call_later, async_track_time_interval
from homeassistant.util import dt as dt_util

from .const import DOMAIN, LOGGER
from .ledger import LedgerError
from .library import Library, LibraryError, LibraryProblem
from .library.models import Transfer, TransferState
from .library.transfers import Transfers
from .library.watch import WatchFolders
from .settings import Settings, ShopSettings
from .waiting import WaitingList

TIDY_FIRST = timedelta(minutes=10)
"""After the start, when Home Assistant and the printers have settled: nothing waits for it."""

TIDY_EVERY = timedelta(days=1)
"""Rules count in days."""

LOOK_EVERY = timedelta(minutes=5)
"""A disk that fills up is told while there is time to make room."""

_TELLING = frozenset({"library_no_space", "library_unwritable"})
"""Errors of transfers that say something about the disk, so that it is looked at once."""

_ISSUES = ("no_space", "unwritable")
_FOLDER_ISSUES = {
    LibraryProblem.UNKNOWN: "folder_unreachable",
    LibraryProblem.IN_USE: "folder_in_library",
    LibraryProblem.TOO_LARGE: "folder_too_large",
}


class LibraryCare:
    """Cares for the library for as long as Home Assistant runs."""

    def __init__(
        self,
        hass: HomeAssistant,
        library: Library,
        transfers: Transfers,
        settings: Settings,
        waiting: WaitingList,
    ) -> None:
        """Take what is open; ``async_start`` begins."""
        self.watch = WatchFolders(library, self.folder_problem)
        self._hass = hass
        self._library = library
        self._transfers = transfers
        self._settings = settings
        self._waiting = waiting
        self._watching = asyncio.Lock()
        self._looking = asyncio.Lock()
        self._stops: list[CALLBACK_TYPE] = []

    async def async_start(self) -> None:
        """Apply the settings, look at the disk, and go on with both."""
        self._apply()
        await self._async_watch()
        await self._async_look()
        hass = self._hass
        tidy = HassJob(self._handle_tidy, cancel_on_shutdown=True)
        self._stops = [
            async_call_later(hass, TIDY_FIRST, tidy),
            async_track_time_interval(hass, self._handle_tidy, TIDY_EVERY, cancel_on_shutdown=True),
            async_track_time_interval(hass, self._handle_look, LOOK_EVERY, cancel_on_shutdown=True),
            self._transfers.subscribe(self._handle_transfer),
            self._settings.async_subscribe(self._handle_settings),
        ]

    async def async_stop(self) -> None:
        """End everything."""
        for stop in self._stops:
            stop()
        self._stops.clear()
        async with self._watching:
            await self.watch.stop()

    @callback
    def folder_problem(self, folder: Path, problem: LibraryProblem | None) -> None:
        """Hear from the watched folders what is wrong with one, or that all is well again."""
        for each, key in _FOLDER_ISSUES.items():
            issue = f"{key}_{_digest(str(folder))}"
            if each is problem:
                self._raise(issue, key, path=str(folder))
            else:
                ir.async_delete_issue(self._hass, DOMAIN, issue)
        if problem in (LibraryProblem.NO_SPACE, LibraryProblem.UNWRITABLE):
            self._handle_look(dt_util.utcnow())

    @callback
    def _handle_tidy(self, now: datetime) -> None:
        self._hass.async_create_background_task(self._async_tidy(), f"{DOMAIN} tidying the library")

    async def _async_tidy(self) -> None:
        try:
            rules, spared = self._settings.library.retention, self._waiting.files()
            removed = await self._library.tidy(rules, dt_util.utcnow(), spared)
        except (LibraryError, LedgerError) as error:
            LOGGER.warning("The library could not be tidied: %s", error)
        else:
            LOGGER.debug("The library was tidied: %d files removed", len(removed))
        await self._async_look()

    @callback
    def _handle_look(self, now: datetime) -> None:
        self._hass.async_create_background_task(self._async_look(), f"{DOMAIN} looking at the library's disk")

    @callback
    def _handle_transfer(self, transfer: Transfer) -> None:
        if transfer.state is not TransferState.RUNNING and transfer.error in _TELLING:
            self._handle_look(dt_util.utcnow())

    @callback
    def _handle_settings(self, before: ShopSettings, after: ShopSettings) -> None:
        self._apply()
        if before.library.folders != after.library.folders:
            self._hass.async_create_background_task(self._async_watch(), f"{DOMAIN} watching folders")
        if before.library.free_space != after.library.free_space:
            self._handle_look(dt_util.utcnow())

    def _apply(self) -> None:
        """Have the library do as is set; another folder is used after a restart, and that is told."""
        wanted = self._settings.library
        self._library.reserve = wanted.free_space
        if Path(wanted.path) == self._library.root:
            ir.async_delete_issue(self._hass, DOMAIN, "library_moves")
        else:
            self._raise(
                "library_moves",
                "library_moves",
                severity=ir.IssueSeverity.WARNING,
                path=str(self._library.root),
                target=wanted.path,
            )

    async def _async_watch(self) -> None:
        async with self._watching:
            await self.watch.start(tuple(map(Path, self._settings.library.folders)))

    async def _async_look(self) -> None:
        """See whether files can be kept, and tell, or take back what was told."""
        root = self._library.root
        # One after the other: a slow look at how it was must not take back what a later one has told
        async with self._looking:
            problem = await self._hass.async_add_executor_job(_problem, root, self._library.reserve)
            for each in _ISSUES:
                if each == problem:
                    self._raise(f"library_{each}", f"library_{each}", path=str(root))
                else:
                    ir.async_delete_issue(self._hass, DOMAIN, f"library_{each}")

    def _raise(
        self, issue: str, key: str, severity: ir.IssueSeverity = ir.IssueSeverity.ERROR, **placeholders: str
    ) -> None:
        ir.async_create_issue(
            self._hass,
            DOMAIN,
            issue,
            is_fixable=False,
            severity=severity,
            translation_key=key,
            translation_placeholders=placeholders,
        )


def _problem(root: Path, reserve: int) -> str | None:
    """Say what keeps files from being written under ``root``, which may not be made yet. Blocks."""
    folder = next((each for each in (root, *root.parents) if each.is_dir()), None)
    if folder is None or (folder != root and root.exists()) or not os.access(folder, os.W_OK | os.X_OK):
        return "unwritable"
    try:
        state = os.statvfs(folder)
    except OSError:
        return "unwritable"
    return "no_space" if state.f_bavail * state.f_frsize < reserve else None


def _digest(text: str) -> str:
    """Shorten a path to what an issue's id can hold."""
    return blake2b(text.encode(errors="surrogateescape"), digest_size=8).hexdigest()
