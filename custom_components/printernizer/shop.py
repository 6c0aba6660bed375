"""What all printers share: the ledger, the library, the queue of files, the settings."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.storage import Store
from homeassistant.helpers.typing import ConfigType
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from .book_settings import async_follow_book_settings
from .books import async_open_ledger
from .const import DOMAIN
from .job_events import JobEvents
from .ledger import Job, Ledger, LedgerError, RemoteLedger
from .ledger_memory import LedgerMemory
from .library import Library
from .library.transfer_timings import TransferTimings
from .library.transfers import Transfers
from .library_care import LibraryCare
from .reporting import ShopDesk, StatisticsFollower, async_watch_small_business
from .settings import Settings
from .settling import SETTLER, Settler
from .settling.standby import Standby
from .stock import StockDesk
from .transfer_events import async_tell_transfers
from .waiting import WaitingList, async_follow_files

SEEN_PRINTERS_VERSION = 1

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
    memory: LedgerMemory
    waiting: WaitingList
    seen: Store[dict[str, dict[str, object]]]
    known: dict[str, dict[str, object]] = field(default_factory=dict)
    ends: list[Callable[[], None]] = field(default_factory=list)
    """What ends those who only read the books."""

    async def async_close(self) -> None:
        """Finish what is being written, in the order in which one needs the other; the ledger last."""
        while self.ends:
            self.ends.pop()()
        await self.settler.async_stop()
        await self.care.async_stop()
        await self.transfers.close()
        await self.library.close()
        await self.memory.async_look()
        await self.ledger.close()


SHOP: HassKey[Shop] = HassKey(DOMAIN)


async def async_open_shop(hass: HomeAssistant, config: ConfigType) -> Shop:
    """Open the ledger, the library and the queue of files, and put the shop into ``hass.data``."""
    ledger = await async_open_ledger(hass, config)
    settings = Settings(hass)
    await settings.async_load()
    memory = LedgerMemory(hass, ledger, Path(settings.library.path))
    stop_memory = await memory.async_start()
    library = Library(Path(settings.library.path), ledger, reserve=settings.library.free_space)
    await library.open()
    transfers = Transfers(library, now=dt_util.utcnow, timings=TIMINGS)
    with suppress(LedgerError):
        # Without its memory the queue works all the same; that the books are shut is told already.
        await transfers.open()
    waiting = WaitingList(hass)
    await waiting.async_load()
    care = LibraryCare(hass, library, transfers, settings, waiting)
    await care.async_start()
    async_tell_transfers(hass, transfers)
    shop = Shop(
        ledger=ledger,
        library=library,
        transfers=transfers,
        settings=settings,
        care=care,
        desk=ShopDesk(hass, ledger, settings),
        stock=StockDesk(hass, ledger, settings),
        settler=Settler(hass, ledger, settings),
        memory=memory,
        waiting=waiting,
        seen=Store(hass, SEEN_PRINTERS_VERSION, f"{DOMAIN}.printers"),
    )
    shop.known = await shop.seen.async_load() or {}
    hass.data[SHOP] = shop
    hass.data[SETTLER] = shop.settler
    shop.settler.async_start()
    if isinstance(ledger, RemoteLedger):
        ledger.on_moved = partial(_handle_moved, hass, shop)
    standby = Standby(hass, ledger, settings, shop.settler.inquiry)
    shop.ends = [
        stop_memory,
        async_follow_files(hass, waiting, library),
        shop.stock.async_start(),
        standby.async_start(),
        async_watch_small_business(hass, shop.desk),
        shop.desk.async_start(),
        StatisticsFollower(hass, ledger).async_start(),
        JobEvents(hass, ledger).async_start(),
        await async_follow_book_settings(hass, ledger, settings),
    ]
    return shop


@callback
def _handle_moved(hass: HomeAssistant, shop: Shop, job: Job) -> None:
    """Compute and show what a job cost that happened while the server was away."""
    shop.settler.async_due(job.id)
    for entry in hass.config_entries.async_loaded_entries(DOMAIN):
        if entry.unique_id == job.serial:
            entry.runtime_data.coordinator.bookkeeper.reread()
