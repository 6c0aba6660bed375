"""Files on their way, as events of Home Assistant: one at each change of state, none for progress."""

from collections.abc import Callable

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr

from .const import DOMAIN
from .drivers.paths import written_path
from .library.models import ENDED_TRANSFER, Transfer, TransferState
from .library.transfers import Transfers

EVENT_TRANSFER = f"{DOMAIN}_transfer"
"""Its data: ``device_id``, ``serial``, ``direction``, ``path``, ``name``, ``state``, ``file_id``, ``error``, ``transfer_id``,
``is_automatic``."""


@callback
def async_tell_transfers(hass: HomeAssistant, transfers: Transfers) -> CALLBACK_TYPE:
    """Fire events from now on; returns what ends it."""
    told: dict[str, TransferState] = {}

    @callback
    def handle(transfer: Transfer) -> None:
        if told.get(transfer.id) is transfer.state:
            return
        told[transfer.id] = transfer.state
        if transfer.state in ENDED_TRANSFER:
            del told[transfer.id]
        hass.bus.async_fire(
            EVENT_TRANSFER,
            {
                "device_id": device_id_of(hass, transfer.serial),
                "serial": transfer.serial,
                "direction": transfer.direction.value,
                "path": written_path(transfer.path),
                "name": written_path(transfer.name),
                "state": transfer.state.value,
                "file_id": transfer.sha256,
                "error": transfer.error,
                "transfer_id": transfer.id,
                "is_automatic": transfer.is_automatic,
            },
        )

    unsubscribe: Callable[[], None] = transfers.subscribe(handle)
    return unsubscribe


def device_id_of(hass: HomeAssistant, serial: str) -> str | None:
    """Find the printer's device; ``None``: it has left Home Assistant."""
    registry = dr.async_get(hass)
    for entry in hass.config_entries.async_entries(DOMAIN):
        if entry.unique_id == serial:
            device = registry.async_get_device_by_identifier((DOMAIN, serial), config_entry_id=entry.entry_id)
            return device.id if device is not None else None
    return None
