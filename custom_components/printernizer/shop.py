"""What all printers share: the ledger, the library, the ear for printers on the network."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.event import async_track_time_interval
from homeassistant.helpers.storage import STORAGE_DIR, Store
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN
from .ledger import Ledger, LedgerTooNew
from .library import Library

SEEN_PRINTERS_VERSION = 1

LOOK_AT_LEDGER = timedelta(minutes=5)
"""A damaged disk shows itself while we write; a person hears of it while the last jobs are still in memory."""


@dataclass(kw_only=True)
class Shop:
    """The domain-wide objects. ``seen`` remembers what a printer is, for the times when it is switched off."""

    ledger: Ledger
    library: Library
    seen: Store[dict[str, dict[str, object]]]
    known: dict[str, dict[str, object]] = field(default_factory=dict)


SHOP: HassKey[Shop] = HassKey(DOMAIN)


async def async_open_shop(hass: HomeAssistant) -> Shop:
    """Open the ledger and the library. A ledger file that can't be read is kept aside and told as a repair issue."""
    path = Path(hass.config.path(STORAGE_DIR, DOMAIN, "ledger.db"))
    ledger = Ledger(path)
    library = Library(Path(hass.config.path(DOMAIN)), ledger)
    try:
        await ledger.open()
    except LedgerTooNew:
        # Printers are shown all the same; nothing is written into books that we can't read.
        _tell_ledger_issue(hass, "too_new", str(path))
    await library.open()

    @callback
    def look(_: datetime | None = None) -> None:
        """Tell a person what is wrong with the books, also when it goes wrong later."""
        for problem in ledger.problems:
            _tell_ledger_issue(hass, problem.code, problem.path)

    look()
    async_track_time_interval(hass, look, LOOK_AT_LEDGER, cancel_on_shutdown=True)
    shop = Shop(
        ledger=ledger,
        library=library,
        seen=Store(hass, SEEN_PRINTERS_VERSION, f"{DOMAIN}.printers"),
    )
    shop.known = await shop.seen.async_load() or {}
    hass.data[SHOP] = shop
    return shop


@callback
def _tell_ledger_issue(hass: HomeAssistant, code: str, path: str) -> None:
    ir.async_create_issue(
        hass,
        DOMAIN,
        f"ledger_{code}",
        is_fixable=False,
        severity=ir.IssueSeverity.ERROR,
        translation_key=f"ledger_{code}",
        translation_placeholders={"path": path},
    )
