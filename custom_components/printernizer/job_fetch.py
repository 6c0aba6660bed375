"""Fetches a running job's file by the queue of transfers, or only its beginning where that is enough."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from homeassistant.core import HomeAssistant

from .const import LOGGER
from .drivers.errors import PrinterError
from .drivers.models import ACTIVE, PrinterFile, PrinterInfo, Vendor
from .job_contents import Contents, async_head_contents, async_kept_contents
from .job_problems import FileProblem
from .ledger import LedgerError
from .library import LibraryError
from .library.index import FileUnknown
from .library.transfer_errors import TransferCancelled, TransferInterrupted, TransferUnknown
from .printfiles import UnreadablePrintFile
from .shop import SHOP

if TYPE_CHECKING:
    from .coordinator import PrinterCoordinator

EXPECTED = (
    PrinterError,
    LibraryError,
    LedgerError,
    FileUnknown,
    TransferCancelled,
    TransferInterrupted,
    UnreadablePrintFile,
    TimeoutError,
)
"""What finding, fetching and reading a file may raise."""

LOOK_TIMEOUT = timedelta(minutes=5)
"""The slowest printers need a minute to tell a folder; one that says nothing for longer is asked again later."""


class JobFetch:
    """Fetches for one printer, one file at a time."""

    def __init__(
        self,
        hass: HomeAssistant,
        coordinator: PrinterCoordinator,
        on_problem: Callable[[FileProblem], None],
    ) -> None:
        """Take the printer; ``on_problem`` hears of what the file waits for."""
        self._hass = hass
        self._coordinator = coordinator
        self._on_problem = on_problem
        self._shop = hass.data[SHOP]
        self._transfer: str | None = None
        self._job_id: int | None = None
        self._plate: int | None = None

    async def head(self, file: PrinterFile, plate: int | None) -> Contents:
        """Fetch and read the beginning. Raises ``PrinterError``, ``UnreadablePrintFile``, ``TimeoutError``."""
        async with asyncio.timeout(LOOK_TIMEOUT.total_seconds()):
            return await async_head_contents(self._hass, self._coordinator.driver.files, file, plate)

    async def whole(
        self, file: PrinterFile, plate: int | None, job_id: int | None, *, keep: bool
    ) -> Contents:
        """Have all of the file fetched: as a person's wish if it is to be kept, for that is what one has set.

        The queue bounds each try; for its turn the file waits as long as it takes. Raises what ``Transfers.wait``
        raises, and ``UnreadablePrintFile``.
        """
        self._job_id, self._plate = job_id, plate
        snapshot = self._coordinator.data.snapshot
        if not keep and is_delicate(snapshot.info) and snapshot.status in ACTIVE:
            self._on_problem(FileProblem.AFTER_PRINT)
        contents = await self._queued(file, plate, automatic=not keep)
        if contents is None:
            contents = await self._queued(file, plate, automatic=not keep, force=True)
            assert contents is not None
        return contents

    def leave(self) -> None:
        """Cancel what nobody waits for any more, or the file of the next job would have to wait for it."""
        for transfer in self._shop.transfers.all():
            if transfer.id == self._transfer and transfer.is_automatic:
                self._shop.transfers.cancel(transfer.id)
        self._transfer = None

    def hand_over(self) -> Coroutine[Any, Any, None] | None:
        """Let go of the file that is on its way; return what enters it with its job when it has arrived."""
        transfer, job_id, self._transfer = self._transfer, self._job_id, None
        return self._enter_late(transfer, job_id, self._plate) if transfer and job_id is not None else None

    async def _enter_late(self, transfer_id: str, job_id: int, plate: int | None) -> None:
        library, books = self._shop.library, self._coordinator.bookkeeper
        try:
            transfer = await self._shop.transfers.wait(transfer_id)
            contents = await async_kept_contents(self._hass, library, transfer.sha256 or "", plate)
            if contents is not None:
                await books.attach_file(job_id, contents.sha256, contents.metadata, plate=plate)
        except (*EXPECTED, TransferUnknown) as error:
            LOGGER.debug("A job's file came to nothing: %s", type(error).__name__)

    async def _queued(
        self, file: PrinterFile, plate: int | None, *, automatic: bool, force: bool = False
    ) -> Contents | None:
        """Fetch and read the file; ``None``: it was kept already, but what is kept can't be read any more."""
        transfers, serial = self._shop.transfers, self._coordinator.serial
        self._transfer = transfers.download(serial, file, automatic=automatic, force=force).id
        transfer = await transfers.wait(self._transfer)
        self._transfer = None
        contents = None
        try:
            if transfer.sha256 is not None:
                library = self._shop.library
                contents = await async_kept_contents(self._hass, library, transfer.sha256, plate)
        except UnreadablePrintFile:
            if force or transfer.tries:
                raise
        if contents is None and (force or transfer.tries):
            raise FileUnknown(transfer.sha256)
        return contents


def is_delicate(info: PrinterInfo) -> bool:
    """Tell whether moving files disturbs a print: a PrusaLink board has one processor for network, stick and motion."""
    return info.vendor is Vendor.PRUSALINK
