"""The figures of the shop, kept up to date: read from the books when these change, and by the hour."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.debounce import Debouncer
from homeassistant.helpers.event import async_track_time_change
from homeassistant.helpers.start import async_at_started
from homeassistant.util import dt as dt_util

from ..book_news import BookNews, async_hear_books
from ..const import DOMAIN, LOGGER
from ..costing import month_span
from ..costing.use_of_time import percent
from ..ledger import Filament, Ledger, LedgerError, MonthFigures, UseOfTime
from ..settings import Settings, ShopSettings
from ..settling.turnover import SmallBusiness, async_small_business

VERIFY_AT = 3
"""The local hour in which the whole log is read over: nobody waits for anything then."""

PAUSE = 10
"""Seconds: a fleet that finishes at once, or a hundred jobs changed together, are looked at once."""

_NONE = Decimal(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class ShopFigures:
    """What the shop's sensors tell. ``month`` is the running local month; ``share`` of its hours so far the printers printed.

    ``unclassified``: jobs of all open months that nobody has said whose they are.
    ``filament_days``: how long the filament lasts that is used up first, ``filament`` is its name; ``filaments_due`` are
    to be bought. ``small_business``: where a business that is one stands to its limits.
    """

    since: datetime
    year_since: datetime
    month: MonthFigures
    unclassified: int
    share: Decimal | None
    due: int
    due_on: date | None
    filament_days: Decimal | None
    filament: str
    filaments_due: int
    is_log_whole: bool | None
    small_business: SmallBusiness | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class LogCheck:
    """What was found when the log was read over."""

    is_whole: bool
    at: datetime


@dataclass(kw_only=True)
class _State:
    figures: ShopFigures | None = None
    check: LogCheck | None = None
    listeners: list[Callable[[], None]] = field(default_factory=list)


class ShopDesk:
    """Holds the newest figures, and tells who listens when they are others."""

    def __init__(self, hass: HomeAssistant, ledger: Ledger, settings: Settings) -> None:
        """Read from ``ledger``."""
        self._settings = settings
        self._hass = hass
        self._ledger = ledger
        self._state = _State()
        self._soon = Debouncer(
            hass, LOGGER, cooldown=PAUSE, immediate=False, function=self._async_look, background=True
        )

    @property
    def figures(self) -> ShopFigures | None:
        """Return the newest figures; ``None``: the books can't be read."""
        return self._state.figures

    @property
    def log_check(self) -> LogCheck | None:
        """Return what was found when the log was read over last; ``None``: not since the start, or it can't be read."""
        return self._state.check

    @callback
    def async_subscribe(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Hear of other figures; returns the unsubscribe."""
        self._state.listeners.append(listener)
        return lambda: self._state.listeners.remove(listener)

    @callback
    def async_start(self) -> Callable[[], None]:
        """Begin to follow the books; returns what ends it."""
        undo = [
            async_hear_books(self._hass, self._handle_news),
            self._settings.async_subscribe(self._handle_settings),
            async_track_time_change(self._hass, self._handle_hour, minute=0, second=30),
        ]
        self._hass.async_create_background_task(self._async_look(), name=f"{DOMAIN} figures")
        # The log is read over when there is time, block by block: it may have a million lines.
        undo.append(async_at_started(self._hass, self._handle_started))

        @callback
        def stop() -> None:
            self._soon.async_shutdown()
            for each in undo:
                each()

        return stop

    async def async_verify(self) -> None:
        """Read the whole log over, then everything else."""
        try:
            states = await self._ledger.accounts.verify()
        except LedgerError as error:
            LOGGER.debug("The log can't be read: %s", error)
            self._state.check = None
        else:
            self._note_log(is_whole=all(state.is_whole for state in states))
        await self._async_look()

    @callback
    def _handle_started(self, _: HomeAssistant) -> None:
        self._hass.async_create_background_task(self.async_verify(), name=f"{DOMAIN} log")

    @callback
    def async_take_log(self, *, is_whole: bool) -> None:
        """Hear what somebody found who had the log read over."""
        self._note_log(is_whole=is_whole)
        self._soon.async_schedule_call()

    def _note_log(self, *, is_whole: bool) -> None:
        self._state.check = LogCheck(is_whole=is_whole, at=dt_util.utcnow())

    @callback
    def _handle_news(self, _: BookNews) -> None:
        self._soon.async_schedule_call()

    @callback
    def _handle_settings(self, before: ShopSettings, after: ShopSettings) -> None:
        if before.business != after.business:
            self._soon.async_schedule_call()

    async def _handle_hour(self, now: datetime) -> None:
        if dt_util.as_local(now).hour == VERIFY_AT:
            await self.async_verify()
        else:
            await self._async_look()

    async def _async_look(self) -> None:
        try:
            figures = await self._async_figures(dt_util.utcnow())
        except LedgerError as error:
            LOGGER.debug("The figures of the shop can't be read: %s", error)
            figures = None
        if figures == self._state.figures:
            return
        self._state.figures = figures
        for listener in tuple(self._state.listeners):
            listener()

    async def _async_figures(self, now: datetime) -> ShopFigures:
        local = dt_util.as_local(now)
        zone, reports = dt_util.get_default_time_zone(), self._ledger.reports
        since = month_span(local.year, local.month, zone).start
        period = local.year * 100 + local.month
        use = await reports.use(since, now, zone, _serials(self._hass))
        items = await self._ledger.machines.maintenance(now)
        days = [day for item in items if (day := item.due_on(now)) is not None]
        reaches = await self._ledger.stock.reach(now, zone)
        first = min(
            (each for each in reaches if each.reach.days is not None),
            key=lambda each: each.reach.days or _NONE,
            default=None,
        )
        return ShopFigures(
            since=since,
            year_since=month_span(local.year, 1, zone).start,
            month=await reports.figures(period, currency=self._hass.config.currency),
            unclassified=await reports.unclassified(),
            share=_share(use),
            due=sum(item.is_due(now) for item in items),
            due_on=min(days, default=None),
            filament_days=first.reach.days if first is not None else None,
            filament=_called(first.stock.filament) if first is not None else "",
            filaments_due=sum(each.is_due for each in reaches),
            is_log_whole=self._state.check.is_whole if self._state.check else None,
            small_business=await async_small_business(
                self._ledger, self._settings.business, local.date(), self._hass.config.currency
            ),
        )


def _called(filament: Filament) -> str:
    return " ".join(filter(None, (filament.vendor, filament.name or filament.type)))


def _serials(hass: HomeAssistant) -> tuple[str, ...]:
    """Return the printers that there are now."""
    entries = hass.config_entries.async_entries(DOMAIN, include_ignore=False, include_disabled=False)
    return tuple(entry.unique_id for entry in entries if entry.unique_id is not None)


def _share(use: UseOfTime) -> Decimal | None:
    """Return the share of their time that printers printed."""
    share = percent(use.seconds, use.available)
    return None if share is None else min(Decimal(100), share)
