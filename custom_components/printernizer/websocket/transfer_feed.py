"""What a subscriber of the transfers hears: all of them once, then changes, no more often than a person can read.

Also that the library has changed: files come into it from watched folders and cameras, too, without a transfer.
"""

import asyncio
from collections.abc import Callable

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect, async_dispatcher_send

from ..const import DOMAIN
from ..library.models import Transfer
from ..printers import async_name, async_printer_of
from ..shop import SHOP
from ..texts import Texts
from .serialize_transfers import TransferPlace, serialize_transfer
from .types import LibraryChanged, TransferChanged, TransferList, TransferMessage, TransferPayload

GATHERING = 0.2
"""Seconds in which changes are gathered: a transfer that begins or ends changes several times at once."""

_CLEARED = f"{DOMAIN}_transfers_cleared"


@callback
def describe_transfer(hass: HomeAssistant, transfer: Transfer, texts: Texts) -> TransferPayload:
    """Write a transfer down for a reader of these texts."""
    entry = async_printer_of(hass, transfer.serial)
    place = TransferPlace(
        entry_id=entry.entry_id if entry else None,
        name=async_name(hass, entry) if entry else transfer.serial,
    )
    return serialize_transfer(transfer, place, texts)


@callback
def async_clear_transfers(hass: HomeAssistant) -> None:
    """Forget the transfers that have ended, and tell everybody who looks at them."""
    hass.data[SHOP].transfers.clear()
    async_dispatcher_send(hass, _CLEARED)


class TransferFeed:
    """Follows all transfers for one subscriber."""

    def __init__(self, hass: HomeAssistant, texts: Texts, send: Callable[[TransferMessage], None]) -> None:
        """Take the reader's words and the way to reach them; ``start`` begins."""
        self._hass = hass
        self._texts = texts
        self._send = send
        self._changed: dict[str, Transfer] = {}
        self._sent: dict[str, TransferPayload] = {}
        self._is_library_changed = False
        self._timer: asyncio.TimerHandle | None = None
        self._unsubscribes: tuple[CALLBACK_TYPE, ...] = ()

    @callback
    def start(self) -> None:
        """Send the whole list, then follow."""
        shop = self._hass.data[SHOP]
        self._unsubscribes = (
            shop.transfers.subscribe(self._handle_change),
            shop.library.subscribe(self._handle_library_change),
            async_dispatcher_connect(self._hass, _CLEARED, self._tell_all),
        )
        self._tell_all()

    @callback
    def stop(self) -> None:
        """Send nothing more."""
        for unsubscribe in self._unsubscribes:
            unsubscribe()
        self._unsubscribes = ()
        self._forget_changes()

    @callback
    def _tell_all(self) -> None:
        self._changed.clear()
        transfers = self._hass.data[SHOP].transfers.all()
        payloads = [describe_transfer(self._hass, transfer, self._texts) for transfer in transfers]
        self._sent = {payload["id"]: payload for payload in payloads}
        self._send(TransferList(type="list", transfers=payloads))

    @callback
    def _handle_change(self, transfer: Transfer) -> None:
        self._changed[transfer.id] = transfer
        self._tell_soon()

    @callback
    def _handle_library_change(self) -> None:
        self._is_library_changed = True
        self._tell_soon()

    @callback
    def _tell_soon(self) -> None:
        if self._timer is None:
            self._timer = self._hass.loop.call_later(GATHERING, self._tell_changes)

    @callback
    def _tell_changes(self) -> None:
        changed = tuple(self._changed.values())
        is_library_changed = self._is_library_changed
        self._forget_changes()
        for transfer in changed:
            payload = describe_transfer(self._hass, transfer, self._texts)
            if payload != self._sent.get(transfer.id):
                self._sent[transfer.id] = payload
                self._send(TransferChanged(type="changed", transfer=payload))
        if is_library_changed:
            self._send(LibraryChanged(type="library"))

    @callback
    def _forget_changes(self) -> None:
        self._changed.clear()
        self._is_library_changed = False
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
