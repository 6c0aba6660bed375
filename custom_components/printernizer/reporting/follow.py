"""Keeps the long-term statistics in step with the books."""

from collections.abc import Callable
from datetime import datetime, timedelta

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.debounce import Debouncer
from homeassistant.helpers.start import async_at_started
from homeassistant.helpers.translation import async_get_translations

from ..book_news import BookNews, async_hear_books
from ..const import DOMAIN, LOGGER
from ..ledger import Ledger, LedgerError, Printer
from .statistics import JobStatistics

PAUSE = 20
"""Seconds: changes are gathered, for a fleet that finishes at once and a person who corrects ten jobs in a row."""

_NAMES = {
    "cost": "total_cost",
    "energy": "total_energy",
    "filament": "total_filament",
    "print_time": "total_print_time",
}
"""The sensors that a statistic is called like."""


class StatisticsFollower:
    """Hears of jobs that were entered or changed, and writes their hours anew.

    What could not be written, because the books or the history were away, is tried again with the next change: the
    statistics are then written from the earliest hour that was missed.
    """

    def __init__(self, hass: HomeAssistant, ledger: Ledger) -> None:
        """Read from ``ledger``."""
        self._hass = hass
        self._ledger = ledger
        self._statistics = JobStatistics(hass, ledger)
        self._waiting: dict[str | None, datetime | None] = {}
        self._soon = Debouncer(
            hass, LOGGER, cooldown=PAUSE, immediate=False, function=self.async_write, background=True
        )

    @callback
    def async_start(self) -> Callable[[], None]:
        """Begin: catch up when Home Assistant has started, then follow; returns what ends it."""

        @callback
        def start(_: HomeAssistant) -> None:
            self._hass.async_create_background_task(catch_up(), name=f"{DOMAIN} statistics")

        async def catch_up() -> None:
            try:
                printers = await self._ledger.printers()
            except LedgerError as error:
                LOGGER.debug("The statistics can't catch up: %s", error)
                return
            for serial in [None, *(printer.serial for printer in printers)]:
                self._waiting.setdefault(serial, None)
            self._soon.async_schedule_call()

        undo = [
            async_at_started(self._hass, start),
            async_hear_books(self._hass, self._handle_news),
        ]

        @callback
        def stop() -> None:
            self._soon.async_shutdown()
            for each in undo:
                each()

        return stop

    async def async_write(self) -> None:
        """Write what waits."""
        waiting, self._waiting = self._waiting, {}
        names = await self._async_names()
        known = {printer.serial: printer.name for printer in await self._async_printers()}
        for serial, since in waiting.items():
            called = {
                key: f"{known.get(serial) or serial} {name}" if serial is not None else name
                for key, name in names.items()
            }
            try:
                await self._statistics.async_write(serial, called, since, currency=self._hass.config.currency)
            except LedgerError as error:
                LOGGER.debug("The statistics have to wait: %s", error)
                self._wait_for(serial, since)

    @callback
    def _handle_news(self, news: BookNews) -> None:
        for serial in (None, *news.serials):
            self._wait_for(serial, news.since)
        self._soon.async_schedule_call()

    def _wait_for(self, serial: str | None, since: datetime | None) -> None:
        """Remember the earliest hour. One that nobody knows is looked for from the last one that is written."""
        known = self._waiting.get(serial)
        if since is not None:
            since -= timedelta(hours=1)
        self._waiting[serial] = min(filter(None, (known, since)), default=None)

    async def _async_printers(self) -> tuple[Printer, ...]:
        try:
            return tuple(await self._ledger.printers())
        except LedgerError:
            return ()

    async def _async_names(self) -> dict[str, str]:
        """Return what the statistics are called in Home Assistant's language."""
        texts = await async_get_translations(self._hass, self._hass.config.language, "entity", {DOMAIN})
        prefix = f"component.{DOMAIN}.entity.sensor."
        return {key: texts.get(f"{prefix}{of}.name", key) for key, of in _NAMES.items()}
