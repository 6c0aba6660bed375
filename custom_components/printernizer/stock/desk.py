"""Follows the stock for as long as Home Assistant runs: what lies in printers, what runs low, what Spoolman says."""

import asyncio
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.util import dt as dt_util

from ..const import DOMAIN, LOGGER
from ..ledger import Ledger, LedgerError, Spool
from ..settings import Settings, ShopSettings
from ..spoolman import FollowState, SpoolmanClient, SpoolmanFollower, SpoolmanSync, SyncTerms
from .away import AwayNotice

if TYPE_CHECKING:
    from ..coordinator import PrinterCoordinator

EVENT_STOCK_LOW = f"{DOMAIN}_stock_low"
"""Once each time that too little of a filament is left, on all its spools together."""

_NONE: Mapping[int, Spool] = {}


class StockDesk:
    """What Home Assistant knows of the stock. ``spoolman`` says how it stands with the server."""

    def __init__(self, hass: HomeAssistant, ledger: Ledger, settings: Settings) -> None:
        """Take what is open; ``async_start`` begins."""
        self.spoolman = FollowState()
        self._hass = hass
        self._ledger = ledger
        self._settings = settings
        self._mounted: dict[str, dict[int, Spool]] = {}
        self._coordinators: list[PrinterCoordinator] = []
        self._listeners: list[Callable[[], None]] = []
        self._stops: list[CALLBACK_TYPE] = []
        self._look: asyncio.Task[None] | None = None
        self._has_changed = False
        self._away = AwayNotice(hass)
        self._follower: SpoolmanFollower | None = None
        self._following: asyncio.Task[None] | None = None

    @callback
    def async_start(self) -> CALLBACK_TYPE:
        """Begin; returns what ends it."""
        self._stops = [
            self._ledger.stock.subscribe(self._handle_change),
            self._settings.async_subscribe(self._handle_settings),
        ]
        self._handle_change()
        self._async_follow()
        return self._async_stop

    @callback
    def async_subscribe(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Hear when the stock was looked at anew; returns the unsubscribe."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @callback
    def async_attach(self, coordinator: PrinterCoordinator) -> CALLBACK_TYPE:
        """Tell a printer's entities which spools lie in it, from now on; returns what ends it."""
        self._coordinators.append(coordinator)
        coordinator.async_set_spools(self._spools_of(coordinator))
        return lambda: self._coordinators.remove(coordinator)

    @callback
    def _async_stop(self) -> None:
        for stop in self._stops:
            stop()
        self._stops.clear()
        self._away.async_stop()
        for task in (self._look, self._following):
            if task is not None:
                task.cancel()

    @callback
    def _handle_change(self) -> None:
        """Look at the stock, once for many changes that come together."""
        if self._follower is not None:
            self._follower.poke()
        self._has_changed = True
        if self._look is None:
            self._look = self._hass.async_create_background_task(
                self._async_look(), f"{DOMAIN} stock", eager_start=False
            )

    async def _async_look(self) -> None:
        try:
            while self._has_changed:
                self._has_changed = False
                await self._async_look_once()
        except LedgerError as error:
            LOGGER.debug("The stock can't be read now: %s", error)
        finally:
            self._look = None

    async def _async_look_once(self) -> None:
        stock = self._ledger.stock
        mounted: dict[str, dict[int, Spool]] = {}
        for spool in await stock.mounted():
            if spool.serial is not None and spool.slot is not None:
                mounted.setdefault(spool.serial, {})[spool.slot] = spool
        self._mounted = mounted
        for coordinator in tuple(self._coordinators):
            coordinator.async_set_spools(self._spools_of(coordinator))
        if crossed := await stock.take_crossings():
            for each in await stock.all_stock():
                if each.filament.id in crossed:
                    filament = each.filament
                    self._hass.bus.async_fire(
                        EVENT_STOCK_LOW,
                        {
                            "filament_id": filament.id,
                            "vendor": filament.vendor,
                            "name": filament.name,
                            "type": filament.type,
                            "color": filament.color,
                            "remaining": f"{each.left_grams:f}",
                            "low_at": f"{filament.low_at:f}" if filament.low_at is not None else None,
                        },
                    )
        for listener in tuple(self._listeners):
            listener()

    def _spools_of(self, coordinator: PrinterCoordinator) -> Mapping[int, Spool]:
        return self._mounted.get(coordinator.serial, _NONE)

    # Spoolman

    @callback
    def _handle_settings(self, before: ShopSettings, after: ShopSettings) -> None:
        if before.spoolman != after.spoolman:
            is_other = bool(before.spoolman.url) and before.spoolman.url != after.spoolman.url
            self._async_follow(forget=is_other)

    @callback
    def _async_follow(self, *, forget: bool = False) -> None:
        """Follow the server that the settings name, instead of the one before; another server is another stock."""
        before, self._follower = self._following, None
        settings = self._settings.spoolman
        self.spoolman = FollowState()
        self._away.async_back()
        if settings.is_followed:
            self._away.async_away()
            client = SpoolmanClient(async_get_clientsession(self._hass), settings.url)
            terms = SyncTerms(basis=settings.price_basis, tax_percent=settings.tax_percent)
            sync = SpoolmanSync(client, self._ledger, now=dt_util.utcnow, terms=terms)
            self._follower = SpoolmanFollower(client, sync, on_change=self._handle_state)
        self._following = self._hass.async_create_background_task(
            self._async_run(before, self._follower, forget=forget), f"{DOMAIN} Spoolman", eager_start=False
        )

    async def _async_run(
        self, before: asyncio.Task[None] | None, follower: SpoolmanFollower | None, *, forget: bool
    ) -> None:
        if before is not None:
            before.cancel()
            await asyncio.wait([before])
        if forget:
            try:
                await self._ledger.stock.links.forget()
            except LedgerError as error:
                LOGGER.warning("Ties to another Spoolman server can't be forgotten now: %s", error)
                return
        if follower is not None:
            await follower.run()

    @callback
    def _handle_state(self, state: FollowState) -> None:
        if state.is_connected != self.spoolman.is_connected:
            LOGGER.info("Spoolman is %s", "connected" if state.is_connected else "away")
        self.spoolman = state
        if state.is_connected:
            self._away.async_back()
        else:
            self._away.async_away()
        for listener in tuple(self._listeners):
            listener()
