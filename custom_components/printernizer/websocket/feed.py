"""What a subscriber of the printers hears: everything once, then changes, no more often than a person can read."""

import asyncio
from collections.abc import Callable
from typing import Any

from homeassistant.config_entries import (
    SIGNAL_CONFIG_ENTRY_CHANGED,
    ConfigEntry,
    ConfigEntryChange,
    ConfigEntryState,
)
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..coordinator import PrinternizerConfigEntry
from ..printers import async_find_printer, async_printers
from ..shop import SHOP
from .standing import Reader, describe
from .types import PrinterAdded, PrinterChanged, PrinterList, PrinterMessage, PrinterPayload, PrinterRemoved

INTERVAL = 0.1
"""Seconds between two messages about one printer. A report is often followed by news from the books or a picture: the
next report must not wait for their sake longer than a person notices. Printers report about once a second."""

GATHERING = 0.02
"""Seconds that a first change waits for what comes with it: a report and its books arrive one after the other."""


class PrinterFeed:
    """Follows all printers for one subscriber."""

    def __init__(self, hass: HomeAssistant, reader: Reader, send: Callable[[PrinterMessage], None]) -> None:
        """Take the reader and the way to reach them; ``start`` begins."""
        self._hass = hass
        self._reader = reader
        self._send = send
        self._sent: dict[str, PrinterPayload] = {}
        self._sent_at: dict[str, float] = {}
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._printers: dict[str, CALLBACK_TYPE] = {}
        self._house: list[CALLBACK_TYPE] = []

    @callback
    def start(self) -> None:
        """Send the whole list, then follow every printer that is there or comes."""
        bus = self._hass.bus
        self._house = [
            async_dispatcher_connect(self._hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._handle_entry),
            bus.async_listen(dr.EVENT_DEVICE_REGISTRY_UPDATED, self._handle_device),
            bus.async_listen(er.EVENT_ENTITY_REGISTRY_UPDATED, self._handle_entity),
            self._hass.data[SHOP].waiting.subscribe(self._handle_waiting),
        ]
        for entry in async_printers(self._hass):
            self._follow(entry)
            self._sent[entry.entry_id] = describe(self._hass, entry, self._reader)
        printers = list(self._sent.values())
        self._send(PrinterList(type="list", time=dt_util.utcnow().isoformat(), printers=printers))

    @callback
    def stop(self) -> None:
        """Send nothing more."""
        for unsubscribe in (*self._house, *self._printers.values()):
            unsubscribe()
        for timer in self._timers.values():
            timer.cancel()
        self._house.clear()
        self._printers.clear()
        self._timers.clear()

    def _follow(self, entry: PrinternizerConfigEntry) -> None:
        """Hear of a printer's changes while its entry is loaded."""
        is_loaded = entry.state is ConfigEntryState.LOADED
        is_followed = entry.entry_id in self._printers
        if is_followed and not is_loaded:
            self._printers.pop(entry.entry_id)()
        if is_followed or not is_loaded:
            return

        @callback
        def handle_change() -> None:
            self._mark(entry.entry_id)

        runtime = entry.runtime_data
        unsubscribes = (
            runtime.coordinator.async_add_listener(handle_change),
            runtime.job_file.async_subscribe(handle_change),
        )

        def unfollow() -> None:
            for unsubscribe in unsubscribes:
                unsubscribe()

        self._printers[entry.entry_id] = unfollow

    @callback
    def _handle_entry(self, change: ConfigEntryChange, entry: ConfigEntry[Any]) -> None:
        if entry.domain != DOMAIN:
            return
        if change is ConfigEntryChange.REMOVED or entry.disabled_by is not None:
            self._remove(entry.entry_id)
            return
        self._follow(entry)
        self._mark(entry.entry_id)

    @callback
    def _handle_device(self, event: Event[dr.EventDeviceRegistryUpdatedData]) -> None:
        device = dr.async_get(self._hass).async_get(event.data["device_id"])
        if device is not None and device.config_entry_id in self._sent:
            self._mark(device.config_entry_id)

    @callback
    def _handle_entity(self, event: Event[er.EventEntityRegistryUpdatedData]) -> None:
        entity = er.async_get(self._hass).async_get(event.data["entity_id"])
        if entity is not None and entity.config_entry_id in self._sent:
            self._mark(entity.config_entry_id)

    @callback
    def _handle_waiting(self, entry_id: str) -> None:
        if entry_id in self._sent:
            self._mark(entry_id)

    @callback
    def _mark(self, entry_id: str) -> None:
        """Have a printer looked at soon, but not sooner than the interval after the last message about it."""
        if entry_id in self._timers:
            return
        due = max(self._hass.loop.time() + GATHERING, self._sent_at.get(entry_id, 0) + INTERVAL)
        self._timers[entry_id] = self._hass.loop.call_at(due, self._tell, entry_id)

    @callback
    def _tell(self, entry_id: str) -> None:
        """Send what is new about a printer, if anything is."""
        del self._timers[entry_id]
        entry = async_find_printer(self._hass, entry_id)
        if entry is None:
            return
        payload = describe(self._hass, entry, self._reader)
        before = self._sent.get(entry_id)
        if payload == before:
            return
        self._sent[entry_id] = payload
        self._sent_at[entry_id] = self._hass.loop.time()
        if before is None:
            self._send(PrinterAdded(type="added", printer=payload))
            return
        changes = {key: value for key, value in payload.items() if value != before.get(key)}
        self._send(PrinterChanged(type="changed", entry_id=entry_id, changes=changes))

    @callback
    def _remove(self, entry_id: str) -> None:
        if (unfollow := self._printers.pop(entry_id, None)) is not None:
            unfollow()
        if (timer := self._timers.pop(entry_id, None)) is not None:
            timer.cancel()
        if self._sent.pop(entry_id, None) is not None:
            self._send(PrinterRemoved(type="removed", entry_id=entry_id))
