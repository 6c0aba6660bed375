"""What printers were when they were last seen, so that one that is switched off can be set up."""

from dataclasses import asdict
from typing import Any

from homeassistant.core import HomeAssistant, callback

from .drivers.models import Capability, PrinterInfo, TemperatureLimits, Vendor
from .shop import SHOP

_SAVE_DELAY = 5
"""Seconds; all printers of a fleet that come up together are written once."""


@callback
def async_remember(hass: HomeAssistant, info: PrinterInfo) -> None:
    """Keep what a printer is."""
    shop = hass.data[SHOP]
    row: dict[str, Any] = {**asdict(info), "capabilities": sorted(info.capabilities)}
    if shop.known.get(info.serial) == row:
        return
    shop.known[info.serial] = row
    shop.seen.async_delay_save(lambda: shop.known, _SAVE_DELAY)


@callback
def async_forget(hass: HomeAssistant, serial: str) -> None:
    """Drop what is kept of a printer that was removed."""
    shop = hass.data[SHOP]
    if shop.known.pop(serial, None) is not None:
        shop.seen.async_delay_save(lambda: shop.known, _SAVE_DELAY)


def recall(hass: HomeAssistant, serial: str) -> PrinterInfo | None:
    """Return what a printer was; ``None`` if it was never seen or an older version wrote it differently."""
    row: dict[str, Any] | None = hass.data[SHOP].known.get(serial)
    if row is None:
        return None
    known = {capability.value for capability in Capability}
    try:
        return PrinterInfo(
            **{
                **row,
                "vendor": Vendor(row["vendor"]),
                "capabilities": frozenset(Capability(name) for name in row["capabilities"] if name in known),
                "limits": TemperatureLimits(**row["limits"]),
            }
        )
    except KeyError, TypeError, ValueError:
        return None
