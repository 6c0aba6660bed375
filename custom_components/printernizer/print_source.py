"""Finding a file that is to be printed: in the library, on the printer, or both."""

from contextlib import suppress
from dataclasses import dataclass
import posixpath

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError

from .const import DOMAIN
from .coordinator import PrinterCoordinator
from .drivers.errors import FileMissing
from .drivers.models import Capability, PrinterFile
from .drivers.paths import written_path
from .file_errors import file_errors
from .ledger import LedgerError
from .library.index import FileUnknown
from .library.models import KeptFile
from .printer_files import async_find_file, async_kept_ids
from .printfiles import PrintMetadata
from .shop import SHOP, Shop

_MOST_FOLDERS = 4
"""Folders that are looked through for a copy of the file; each costs some printers a new connection."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintSource:
    """A file that can be printed. ``kept``: it is in the library; ``file``: it lies on the printer, so it is not sent."""

    name: str
    kept: KeptFile | None = None
    file: PrinterFile | None = None

    @property
    def metadata(self) -> PrintMetadata | None:
        """Return what is known of its content."""
        return self.kept.metadata if self.kept is not None else None


async def async_print_source(
    hass: HomeAssistant, coordinator: PrinterCoordinator, file_id: str | None, path: str | None
) -> PrintSource:
    """Find what is to be printed: in the library by ``file_id``, and a copy of it on the printer; or by its ``path``.

    Raises ``HomeAssistantError``.
    """
    shop = hass.data[SHOP]
    if (file_id is None) is (path is None):
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="file_or_path")
    with file_errors(coordinator.name, written_path(path or "")):
        if path is not None:
            file = await async_find_file(coordinator.driver.files, path)
            kept = await _async_kept(shop, coordinator, file)
            return PrintSource(name=file.name, file=file, kept=kept)
        assert file_id is not None
        kept = await shop.library.index.file(file_id)
        return PrintSource(name=kept.name, kept=kept, file=await _async_copy(shop, coordinator, kept))


async def _async_kept(shop: Shop, coordinator: PrinterCoordinator, file: PrinterFile) -> KeptFile | None:
    """Find the library's copy of a file that lies on the printer."""
    index = shop.library.index
    with suppress(LedgerError, FileUnknown):
        # Without the books it can be printed all the same; only that it is kept is not known.
        kept = await async_kept_ids(index, coordinator.serial, [file])
        return await index.file(kept[file.path]) if kept else None
    return None


async def _async_copy(shop: Shop, coordinator: PrinterCoordinator, kept: KeptFile) -> PrinterFile | None:
    """Find a copy of a kept file on the printer, where it was found or sent before."""
    places = [origin.path for origin in kept.origins if origin.serial == coordinator.serial and origin.path]
    for folder in list(dict.fromkeys(map(posixpath.dirname, places)))[:_MOST_FOLDERS]:
        try:
            files = await coordinator.driver.files.list(folder)
        except FileMissing:
            continue
        known = await async_kept_ids(shop.library.index, coordinator.serial, files)
        for file in files:
            if known.get(file.path) == kept.sha256:
                return file
    return None


async def async_fetched(
    hass: HomeAssistant, coordinator: PrinterCoordinator, source: PrintSource
) -> PrintSource:
    """Fetch a file that lies on the printer alone: which filaments it needs stands only in it."""
    assert source.file is not None
    if Capability.DOWNLOAD_FILES not in coordinator.data.snapshot.info.capabilities:
        return source
    shop = hass.data[SHOP]
    with file_errors(coordinator.name, written_path(source.file.path)):
        transfer = await shop.transfers.wait(shop.transfers.download(coordinator.serial, source.file).id)
        kept = await shop.library.index.file(transfer.sha256 or "")
    return PrintSource(name=source.name, file=source.file, kept=kept)
