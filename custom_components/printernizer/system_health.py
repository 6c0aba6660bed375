"""A few numbers for the system information page."""

from pathlib import Path
from typing import Any

from homeassistant.components.system_health import SystemHealthRegistration
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback

from .books import ADDRESS
from .const import DOMAIN
from .ledger import JobQuery, LedgerError
from .shop import SHOP


@callback
def async_register(hass: HomeAssistant, register: SystemHealthRegistration) -> None:
    """Say where the numbers come from."""
    register.async_register_info(_async_info)


async def _async_info(hass: HomeAssistant) -> dict[str, Any]:
    shop = hass.data[SHOP]
    loaded = [
        entry
        for entry in hass.config_entries.async_entries(DOMAIN, include_ignore=False, include_disabled=False)
        if entry.state is ConfigEntryState.LOADED
    ]
    connected = [entry for entry in loaded if entry.runtime_data.coordinator.last_update_success]
    try:
        jobs: int | None = (await shop.ledger.jobs(JobQuery(limit=1))).total
    except LedgerError as error:
        state, jobs = type(error).__name__, None
    else:
        state = shop.ledger.problems[-1].code if shop.ledger.problems else "ok"
    ledger = hass.data[ADDRESS].file
    ledger_size, library_size = await hass.async_add_executor_job(_sizes, ledger, shop.library.root)
    return {
        "printers": len(hass.config_entries.async_entries(DOMAIN, include_ignore=False)),
        "printers_connected": len(connected),
        "printers_unreachable": len(loaded) - len(connected),
        "ledger": state,
        "ledger_backend": shop.ledger.backend,
        "ledger_size": ledger_size,
        "jobs": jobs,
        "library_size": library_size,
    }


def _sizes(ledger: Path, library: Path) -> tuple[str, str]:
    """Add up the ledger with its write-ahead log, and the kept files."""
    books = sum(_size(path) for path in ledger.parent.glob(f"{ledger.name}*"))
    return _megabytes(books), _megabytes(sum(_size(path) for path in (library / "files").rglob("*.*")))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
