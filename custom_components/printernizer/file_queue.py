"""Ties printers to the queue of files on their way."""

from homeassistant.core import HomeAssistant, callback

from .coordinator import PrinterCoordinator, PrinternizerConfigEntry
from .drivers.models import ACTIVE
from .job_fetch import is_delicate
from .shop import SHOP


@callback
def async_attach_files(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, coordinator: PrinterCoordinator
) -> None:
    """Let files be moved from and to a printer for as long as its entry is loaded."""
    transfers = hass.data[SHOP].transfers

    def standing() -> tuple[bool, bool]:
        return coordinator.last_update_success, coordinator.data.snapshot.status in ACTIVE

    seen = standing()

    @callback
    def look() -> None:
        """Have what waits for the printer, or for its print's end, begin at once."""
        nonlocal seen
        if seen != (seen := standing()):
            transfers.look()

    entry.async_on_unload(coordinator.async_add_listener(look))
    entry.async_on_unload(
        transfers.attach(
            coordinator.serial,
            coordinator.driver.files,
            is_printing=lambda: coordinator.data.snapshot.status in ACTIVE,
            is_connected=lambda: coordinator.last_update_success,
            is_delicate=is_delicate(coordinator.data.snapshot.info),
        )
    )
