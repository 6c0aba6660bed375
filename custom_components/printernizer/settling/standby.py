"""What printers took yesterday while they didn't print: entered once a day, as a cost of nobody's."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.event import async_track_time_interval
from homeassistant.util import dt as dt_util

from ..const import DOMAIN, LOGGER
from ..costing import Subject, apart, day_span, energy_of
from ..ledger import Ledger, LedgerError
from ..ledger.standby import StandbyDay
from ..settings import Settings
from .evidence import async_evidence, is_measured
from .inquiry import Inquiry
from .recorded import RecorderAway

LOOK_EVERY = timedelta(hours=1)
"""A day is entered within an hour after it is over; a clock that wakes at midnight would miss nights that are off."""

_MOST_DAYS = 7
"""States are kept for ten days; what was off for longer is not made up for."""

_DAY = timedelta(days=1)


class Standby:
    """Enters the standby of each printer that is measured, day by day."""

    def __init__(self, hass: HomeAssistant, ledger: Ledger, settings: Settings, inquiry: Inquiry) -> None:
        """Take who is asked, and where it is entered."""
        self._hass = hass
        self._ledger = ledger
        self._settings = settings
        self._inquiry = inquiry

    @callback
    def async_start(self) -> Callable[[], None]:
        """Look every hour whether a day is over; returns what ends it."""

        async def look(_: datetime) -> None:
            await self.async_look()

        return async_track_time_interval(self._hass, look, LOOK_EVERY, cancel_on_shutdown=True)

    async def async_look(self) -> None:
        """Enter the days that are over and not entered yet."""
        if not self._settings.costs.standby:
            return
        today = dt_util.now().date()
        for entry in self._hass.config_entries.async_entries(DOMAIN):
            if entry.unique_id is None or not is_measured(entry.options):
                continue
            try:
                await self._async_catch_up(entry.unique_id, today)
            except (LedgerError, RecorderAway) as error:
                LOGGER.debug("The standby of a printer can't be told now: %s", type(error).__name__)

    async def _async_catch_up(self, serial: str, today: date) -> None:
        last = await self._ledger.machines.last_standby(serial)
        first = today - _DAY if last is None else max(last + _DAY, today - _MOST_DAYS * _DAY)
        for number in range((today - first).days):
            await self.async_enter(serial, first + number * _DAY)

    async def async_enter(self, serial: str, day: date) -> None:
        """Enter a day. Raises ``LedgerError``, ``RecorderAway``."""
        span = day_span(day, dt_util.get_default_time_zone())
        evidence = await async_evidence(self._hass, self._inquiry.options_of(serial), span)
        energy = energy_of(span, evidence)
        if energy is None:
            return
        jobs = await self._ledger.machines.job_spans(serial, span)
        _, standby = apart(energy, span, jobs)
        rates = await self._ledger.rates.in_force(Subject(printer=serial), day)
        kwh, cost, is_estimated = await self._inquiry.async_energy_cost(rates, span, standby)
        await self._ledger.machines.enter_standby(
            StandbyDay(
                serial=serial,
                day=day,
                energy_kwh=kwh,
                cost=cost,
                currency=self._hass.config.currency,
                is_estimated=is_estimated,
            )
        )
