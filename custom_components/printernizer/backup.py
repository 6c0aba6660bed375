"""Home Assistant's backups: the ledger's file is whole while it is copied."""

from homeassistant.core import HomeAssistant

from .const import LOGGER
from .ledger import LedgerError
from .shop import SHOP


async def async_pre_backup(hass: HomeAssistant) -> None:
    """Bring the ledger's file up to date and write nothing more, for 30 seconds at most.

    Never raises: a backup without our last minute is better than none.
    """
    if (shop := hass.data.get(SHOP)) is None:
        return
    try:
        await shop.ledger.hold_writes()
    except LedgerError as error:
        LOGGER.warning("The ledger could not be prepared for the backup: %s", error)


async def async_post_backup(hass: HomeAssistant) -> None:
    """Go on writing."""
    if (shop := hass.data.get(SHOP)) is not None:
        shop.ledger.resume_writes()
