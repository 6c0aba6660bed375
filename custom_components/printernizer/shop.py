"""What all printers share: the ledger, the library, the queue of files, the settings."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.event import async_track_time_interval
from homeassistant.helpers.storage import STORAGE_DIR, Store
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN
from .job_events import JobEvents
from .ledger import Ledger, LedgerError, LedgerTooNew
from .library import Library
from .library.transfer_timings import TransferTimings
from .library.transfers import Transfers
from .library_care import LibraryCare
from .reporting import ShopDesk, StatisticsFollower
from .settings import Settings
from .settling import SETTLER, Settler
from .settling.standby import Standby
from .stock import StockDesk
from .transfer_events import async_tell_transfers

SEEN_PRINTERS_VERSION = 1

LOOK_AT_LEDGER = timedelta(minutes=5)
"""A damaged disk shows itself while we write; a person hears of it while the last jobs are still in memory."""


TIMINGS = TransferTimings()


@dataclass(kw_only=True)
class Shop:
    """The domain-wide objects. ``seen`` remembers what a printer is, for the times when it is switched off."""

    ledger: Ledger
    library: Library
    transfers: Transfers
    settings: Settings
    care: LibraryCare
    desk: ShopDesk
    stock: StockDesk
    settler: Settler
    seen: Store[dict[str, dict[str, object]]]
    known: dict[str, dict[str, object]] = field(default_factory=dict)
    ends: list[Callable[[], None]] = field(default_factory=list)
    """What ends those who only read the books."""

    async def async_close(self) -> None:
        """Finish what is being written, in the order in which one needs the other; the ledger last."""
        for end in self.ends:
            end()
        await self.settler.async_stop()
        await self.care.async_stop()
        await self.transfers.close()
        await self.library.close()
        await self.ledger.close()


SHOP: HassKey[Shop] = HassKey(DOMAIN)


async def async_open_shop(hass: HomeAssistant) -> Shop:
    """Open the ledger, the library and the queue of files, and put the shop into ``hass.data``."""
    ledger = await _async_open_ledger(hass)
    settings = Settings(hass)
    await settings.async_load()
    library = Library(Path(settings.library.path), ledger, reserve=settings.library.free_space)
    await library.open()
    transfers = Transfers(library, now=dt_util.utcnow, timings=TIMINGS)
    with suppress(LedgerError):
        # Without its memory the queue works all the same; that the books are shut is told already.
        await transfers.open()
    care = LibraryCare(hass, library, transfers, settings)
    await care.async_start()
    async_tell_transfers(hass, transfers)
    shop = Shop(
        ledger=ledger,
        library=library,
        transfers=transfers,
        settings=settings,
        care=care,
        desk=ShopDesk(hass, ledger),
        stock=StockDesk(hass, ledger, settings),
        settler=Settler(hass, ledger, settings),
        seen=Store(hass, SEEN_PRINTERS_VERSION, f"{DOMAIN}.printers"),
    )
    shop.known = await shop.seen.async_load() or {}
    hass.data[SHOP] = shop
    hass.data[SETTLER] = shop.settler
    shop.settler.async_start()
    standby = Standby(hass, ledger, settings, shop.settler.inquiry)
    shop.ends = [
        shop.stock.async_start(),
        standby.async_start(),
        shop.desk.async_start(),
        StatisticsFollower(hass, ledger).async_start(),
        JobEvents(hass, ledger).async_start(),
    ]
    return shop


async def _async_open_ledger(hass: HomeAssistant) -> Ledger:
    """Open the ledger. A file that can't be read is kept aside and told as a repair issue."""
    path = Path(hass.config.path(STORAGE_DIR, DOMAIN, "ledger.db"))
    ledger = Ledger(path, zone=dt_util.get_default_time_zone())
    try:
        await ledger.open()
    except LedgerTooNew:
        # Printers are shown all the same; nothing is written into books that we can't read.
        _tell_ledger_issue(hass, "too_new", str(path))

    @callback
    def look(_: datetime | None = None) -> None:
        """Tell a person what is wrong with the books, also when it goes wrong later."""
        for problem in ledger.problems:
            _tell_ledger_issue(hass, problem.code, problem.path)

    look()
    async_track_time_interval(hass, look, LOOK_AT_LEDGER, cancel_on_shutdown=True)
    return ledger


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
