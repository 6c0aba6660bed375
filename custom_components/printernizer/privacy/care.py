"""Looks after what has to be forgotten: once after the start, then each night."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from homeassistant.core import CALLBACK_TYPE, HassJob, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.event import async_call_later, async_track_time_interval
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN, LOGGER
from ..ledger import LedgerError
from ..ledger.errors import CustomerBusy, CustomerClosed, CustomerHeld, CustomerMissing
from ..ledger.people_rows import PrivacyRequest
from ..ledger.retention import Purge
from ..library import LibraryError
from ..settings import ShopSettings
from ..shop import SHOP
from .erasing import async_erase_again, async_erase_due, async_remove_files
from .tombstones import TOMBSTONES, Tombstones

LOOK_EVERY = timedelta(hours=1)
HOUR = 3
"""Local; once a night, while nobody works. Looking each hour is cheaper than to know of clocks that are put forward."""

FIRST = timedelta(minutes=5)
"""After the start: what is due while Home Assistant was off."""

REMIND_AFTER = timedelta(days=21)
"""An answer is due within a month (Art. 12 GDPR)."""

_WORDLESS = frozenset({"photos"})
"""Of what is purged, that of which the database says nothing in words."""

_OVERDUE, _IDLE = "privacy_requests", "customers_idle"


class PrivacyCare:
    """Cares for what has to be forgotten for as long as Home Assistant runs."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Take Home Assistant; ``async_start`` begins."""
        self._hass = hass
        self._stops: list[CALLBACK_TYPE] = []

    async def async_start(self) -> None:
        """Have a restored ledger forget again, and go on each night."""
        hass = self._hass
        hass.data[TOMBSTONES] = Tombstones(hass, hass.data[SHOP].library.root)
        try:
            await async_erase_again(hass)
        except (LedgerError, LibraryError) as error:
            LOGGER.warning("Erasures can't be repeated now: %s", type(error).__name__)
        job = HassJob(self._handle_night, cancel_on_shutdown=True)
        self._stops = [
            async_call_later(hass, FIRST, job),
            async_track_time_interval(hass, self._handle_hour, LOOK_EVERY, cancel_on_shutdown=True),
            hass.data[SHOP].settings.async_subscribe(self._handle_settings),
        ]

    @callback
    def async_stop(self) -> None:
        """End everything."""
        for stop in self._stops:
            stop()
        self._stops.clear()

    async def async_purge(self, *, is_dry: bool = False) -> Purge:
        """Delete what is due, or only count it. Raises ``LedgerError``."""
        shop = self._hass.data[SHOP]
        today = dt_util.now().date()
        periods = shop.settings.privacy.periods
        if is_dry:
            return await shop.ledger.privacy.purge(periods, today=today, at=dt_util.utcnow(), is_dry=True)
        done = await shop.ledger.privacy.purge(periods, today=today, at=dt_util.utcnow())
        await async_remove_files(shop, done.files)
        if any(count for name, count in done.counts.items() if name not in _WORDLESS):
            # Their names and texts are gone from the file, too.
            await shop.ledger.privacy.scrub()
        for customer_id in done.due:
            try:
                await async_erase_due(self._hass, customer_id)
            except (CustomerBusy, CustomerClosed, CustomerHeld, CustomerMissing) as error:
                LOGGER.debug("Customer %s is not erased now: %s", customer_id, type(error).__name__)
        if any(done.counts.values()):
            LOGGER.info(
                "Retention: %s", ", ".join(f"{count} {name}" for name, count in done.counts.items() if count)
            )
        return done

    async def async_look(self) -> None:
        """Tell what a person has to see to: requests that wait too long, customers nothing was heard of."""
        shop = self._hass.data[SHOP]
        if not shop.settings.business.is_on:
            self._tell(_OVERDUE, 0)
            self._tell(_IDLE, 0)
            return
        overdue = overdue_requests(await shop.ledger.people.requests(is_open=True), dt_util.now().date())
        self._tell(_OVERDUE, len(overdue))
        self._tell(_IDLE, len((await self.async_purge(is_dry=True)).idle))

    @callback
    def _handle_hour(self, now: datetime) -> None:
        if dt_util.as_local(now).hour == HOUR:
            self._handle_night(now)

    @callback
    def _handle_night(self, now: datetime) -> None:
        self._hass.async_create_background_task(self._async_night(), f"{DOMAIN} retention")

    @callback
    def _handle_settings(self, before: ShopSettings, after: ShopSettings) -> None:
        if (before.business, before.privacy) != (after.business, after.privacy):
            self._hass.async_create_background_task(self._async_try_look(), f"{DOMAIN} retention")

    async def _async_night(self) -> None:
        shop = self._hass.data[SHOP]
        try:
            # Whoever gives the business up still has what customers told, and may keep it no longer for that.
            if shop.settings.business.is_on or await shop.ledger.privacy.has_people():
                await self.async_purge()
        except (LedgerError, LibraryError) as error:
            LOGGER.warning("What is due can't be deleted now: %s", type(error).__name__)
        await self._async_try_look()

    async def _async_try_look(self) -> None:
        try:
            await self.async_look()
        except LedgerError as error:
            LOGGER.warning("What is due can't be looked up now: %s", type(error).__name__)

    def _tell(self, key: str, count: int) -> None:
        """Raise a repair issue with a number in it, or take it back."""
        if not count:
            ir.async_delete_issue(self._hass, DOMAIN, key)
            return
        ir.async_create_issue(
            self._hass,
            DOMAIN,
            key,
            is_fixable=False,
            severity=ir.IssueSeverity.WARNING,
            translation_key=key,
            translation_placeholders={"count": str(count)},
        )


PRIVACY: HassKey[PrivacyCare] = HassKey(f"{DOMAIN}_privacy")


async def async_setup_privacy(hass: HomeAssistant) -> None:
    """Begin; the shop is open."""
    hass.data[PRIVACY] = care = PrivacyCare(hass)
    await care.async_start()


def overdue_requests(requests: Iterable[PrivacyRequest], today: date) -> tuple[PrivacyRequest, ...]:
    """Return the requests that have waited so long that somebody has to be reminded."""
    return tuple(
        each for each in requests if each.done_at is None and today - each.received_on >= REMIND_AFTER
    )
