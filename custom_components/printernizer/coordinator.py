"""One coordinator per printer: the only writer of live state in Home Assistant."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
import random
from typing import override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.exceptions import ConfigEntryAuthFailed, ConfigEntryError
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator, UpdateFailed
from homeassistant.util import dt as dt_util

from .book_news import BookNews, async_tell_books
from .bookkeeper import Bookkeeper, JobRecord
from .const import AUTH_RETRY, BACKOFF_FIRST, BACKOFF_MOST, CONNECT_TIMEOUT, DOMAIN, LOGGER, SETUP_TIMEOUT
from .drivers.commands import Command, Refresh, Stop
from .drivers.driver import PrinterDriver
from .drivers.errors import CannotConnect, InvalidAuth, NotSupported, PrinterError
from .drivers.models import PrinterSnapshot
from .drivers.transitions import PrinterEvent, transitions
from .issues import async_clear_connection_issues, async_tell_connection_issue
from .job_file import JobFile
from .ledger import Spool
from .pictures import JobPhotos
from .seen import async_remember, recall
from .state import PrinterState, next_state

type PrinternizerConfigEntry = ConfigEntry[PrinterRuntime]
type EventListener = Callable[[PrinterEvent], None]


@dataclass(kw_only=True)
class PrinterRuntime:
    """What belongs to one config entry while it is loaded."""

    coordinator: PrinterCoordinator
    job_file: JobFile
    photos: JobPhotos
    print_turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held by whoever starts a print."""


class PrinterCoordinator(DataUpdateCoordinator[PrinterState]):
    """Takes the driver's snapshots, tells entities, events and books.

    A printer that is switched off while Home Assistant starts is set up all the same if it was ever seen: from what
    it was then, and unavailable until it answers.
    """

    config_entry: PrinternizerConfigEntry

    def __init__(
        self,
        hass: HomeAssistant,
        entry: PrinternizerConfigEntry,
        driver: PrinterDriver,
        bookkeeper: Bookkeeper,
    ) -> None:
        """Bind the driver and the books of one printer."""
        super().__init__(hass, LOGGER, config_entry=entry, name=entry.title, update_interval=None)
        self.driver = driver
        self.bookkeeper = bookkeeper
        self.unavailable_since: datetime | None = None
        self.last_error: PrinterError | None = None
        self._is_connected = self._was_connected = self._is_telling = False
        self._event_listeners: list[EventListener] = []
        bookkeeper.on_change = self._handle_books

    @property
    def serial(self) -> str:
        """Return the printer's serial number."""
        return self.data.snapshot.info.serial

    @property
    def _has_data(self) -> bool:
        """Tell whether the first refresh is over; before it the base class has no data, whatever its type says."""
        return getattr(self, "data", None) is not None

    @override
    async def async_config_entry_first_refresh(self) -> None:
        """Begin; a printer that is only remembered is not available, and its entities have to start that way."""
        await super().async_config_entry_first_refresh()
        self.last_update_success = self._is_connected

    @override
    async def _async_update_data(self) -> PrinterState:
        """Connect the first time; later a person asked for everything again."""
        if self._has_data:
            await self._async_refresh_printer()
            return self.data
        known = recall(self.hass, self.config_entry.unique_id or "")
        try:
            snapshot = await self._async_connect(SETUP_TIMEOUT if known else CONNECT_TIMEOUT)
        except InvalidAuth as error:
            raise ConfigEntryAuthFailed(translation_domain=DOMAIN, translation_key="invalid_auth") from error
        except NotSupported as error:
            raise ConfigEntryError(
                translation_domain=DOMAIN, translation_key="unsupported_printer"
            ) from error
        except PrinterError as error:
            async_tell_connection_issue(self.hass, self.config_entry, error)
            if known is None:
                raise UpdateFailed(translation_domain=DOMAIN, translation_key="cannot_connect") from error
            self.unavailable_since = dt_util.utcnow()
            self.last_error = error
            return PrinterState(snapshot=PrinterSnapshot(info=known))
        self._is_connected = self._was_connected = True
        return await self._async_first_state(snapshot)

    async def _async_refresh_printer(self) -> None:
        try:
            await self.driver.send(Refresh())
        except PrinterError as error:
            raise UpdateFailed(translation_domain=DOMAIN, translation_key="cannot_connect") from error

    async def _async_connect(self, patience: timedelta = CONNECT_TIMEOUT) -> PrinterSnapshot:
        try:
            async with asyncio.timeout(patience.total_seconds()):
                return await self.driver.connect()
        except TimeoutError as error:
            raise CannotConnect("the printer did not answer in time") from error

    async def _async_first_state(self, snapshot: PrinterSnapshot) -> PrinterState:
        """Take bearings: no events for what was already so; the books alone reconcile."""
        async_clear_connection_issues(self.hass, self.config_entry)
        async_remember(self.hass, snapshot.info)
        self.unavailable_since = None
        self.last_error = None
        await self.bookkeeper.take_bearings(snapshot)
        return self._with_books(next_state(self.data, snapshot, dt_util.utcnow()))

    def _with_books(self, state: PrinterState) -> PrinterState:
        books = self.bookkeeper
        return replace(state, record=books.current, last=books.last, totals=books.totals)

    @callback
    def async_start(self) -> None:
        """Begin to follow the printer, for as long as the entry is loaded."""
        self.config_entry.async_create_background_task(
            self.hass, self._async_follow(), name=f"{DOMAIN} {self.name}"
        )

    async def _async_follow(self) -> None:
        """Follow the printer without end: snapshots while connected, back-off while not.

        The back-off starts again only after a snapshot came: some printers accept a connection and drop it at once.
        """
        delay = BACKOFF_FIRST.total_seconds()
        while True:
            try:
                if not self._is_connected:
                    await self._async_reconnect()
                async for snapshot in self.driver.snapshots():
                    delay = BACKOFF_FIRST.total_seconds()
                    self._async_take(snapshot)
            except InvalidAuth as error:
                self._async_lost(error)
                self.config_entry.async_start_reauth(self.hass)
                delay = AUTH_RETRY.total_seconds()
            except PrinterError as error:
                self._async_lost(error)
            except Exception as error:  # noqa: BLE001  the top of a background loop: a bug must not silence the printer
                LOGGER.exception("Unexpected error while following %s", self.name)
                self._async_lost(CannotConnect(type(error).__name__))
            await asyncio.sleep(delay * random.uniform(0.5, 1))  # noqa: S311  spreads a fleet, guards no secret
            delay = min(max(delay, BACKOFF_FIRST.total_seconds()) * 2, BACKOFF_MOST.total_seconds())

    async def _async_reconnect(self) -> None:
        """Connect, and tell what happened since the connection was lost: a print may have ended meanwhile.

        After a start nothing is known of before, so nothing has happened.
        """
        before = self.data.snapshot if self._was_connected else None
        snapshot = await self._async_connect()
        LOGGER.info("%s is connected", self.name)
        self._is_connected = self._was_connected = True
        self.async_set_updated_data(await self._async_first_state(snapshot))
        if before is not None:
            self._async_tell(transitions(before, snapshot))

    @callback
    def _async_tell(self, events: tuple[PrinterEvent, ...]) -> None:
        for event in events:
            for listener in tuple(self._event_listeners):
                listener(event)

    @callback
    def _async_lost(self, error: PrinterError) -> None:
        self._is_connected = False
        self.last_error = error
        if self.unavailable_since is None:
            self.unavailable_since = dt_util.utcnow()
        async_tell_connection_issue(self.hass, self.config_entry, error)
        self.async_set_update_error(error)

    @callback
    def _async_take(self, snapshot: PrinterSnapshot) -> None:
        before = self.data.snapshot
        if snapshot is before and self.last_update_success:
            return
        events = transitions(before, snapshot)
        state = next_state(self.data, snapshot, dt_util.utcnow())
        self.async_set_updated_data(state)
        if events or before.job != snapshot.job or _is_fed_otherwise(before, snapshot):
            self.bookkeeper.take(events, snapshot)
        self._async_tell(events)
        if before.info != snapshot.info:
            async_remember(self.hass, snapshot.info)

    @callback
    def _handle_books(self) -> None:
        """Show what the books say now; they write behind the live state, never in its way."""
        if not self._has_data:
            return
        state = self._with_books(self.data)
        if state == self.data:
            return
        before, self.data = self.data, state
        self.async_update_listeners()
        if (before.last, before.totals) != (state.last, state.totals):
            self._async_tell_books(before.last, state.last)
        elif state.record is not None and (before.record is None or before.record.id != state.record.id):
            # A job that began changes no sum.
            async_tell_books(
                self.hass,
                BookNews(job_ids=(state.record.id,), serials=(self.serial,), since=dt_util.utcnow()),
            )

    @callback
    def async_take_news(self, news: BookNews) -> None:
        """Read the books again when others changed them."""
        if not self._is_telling and (not news.serials or self.serial in news.serials):
            self.bookkeeper.reread()

    @callback
    def _async_tell_books(self, before: JobRecord | None, after: JobRecord | None) -> None:
        """Tell that an ended job was entered, changed, or opened again."""
        changed = [record for record in (before, after) if record is not None]
        ends = [record.ended_at for record in changed]
        since = min((end for end in ends if end is not None), default=None) if None not in ends else None
        ids = tuple({record.id for record in changed})
        self._is_telling = True
        async_tell_books(self.hass, BookNews(job_ids=ids, serials=(self.serial,), since=since))
        self._is_telling = False

    @callback
    def async_set_spools(self, spools: Mapping[int, Spool]) -> None:
        """Show which spools lie in the printer, and what is left on them."""
        if spools != self.data.spools:
            self.data = replace(self.data, spools=spools)
            self.async_update_listeners()

    @callback
    def async_subscribe_events(self, listener: EventListener) -> CALLBACK_TYPE:
        """Hear of each event once; returns the unsubscribe."""
        self._event_listeners.append(listener)
        return lambda: self._event_listeners.remove(listener)

    async def async_send(self, command: Command, *, by: str | None = None) -> None:
        """Have a command done; ``by``: the id of the user who wants it. Raises ``PrinterError``."""
        if not self._is_connected:
            raise self.last_error or CannotConnect
        await self.driver.send(command)
        if by is not None and isinstance(command, Stop):
            self.bookkeeper.note_stop(by)


def _is_fed_otherwise(before: PrinterSnapshot, after: PrinterSnapshot) -> bool:
    """Tell whether a spool may have come, gone or taken another's place."""
    return (before.ams, before.external_spools, before.active_slot) != (
        after.ams,
        after.external_spools,
        after.active_slot,
    )
