"""Folders of printers, remembered for a moment: who picks twenty files of one shall not have it listed twenty times."""

from dataclasses import dataclass
import posixpath

from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN
from ..coordinator import PrinterCoordinator
from ..drivers.models import FileKind, PrinterFile
from ..printer_files import async_find_file

FRESH = 60
"""Seconds in which a person picks from what was listed; what has changed meanwhile is noticed by the transfer."""


@dataclass(frozen=True, slots=True)
class _Folder:
    at: float
    files: dict[str, PrinterFile]


_FOLDERS: HassKey[dict[str, _Folder]] = HassKey(f"{DOMAIN}_folders")
"""The folder of each printer that was last looked into, as it was shown."""


def remember(coordinator: PrinterCoordinator, files: list[PrinterFile]) -> None:
    """Remember what was shown of a folder."""
    folders = coordinator.hass.data.setdefault(_FOLDERS, {})
    shown = {file.path: file for file in files if file.kind is not FileKind.FOLDER}
    folders[coordinator.config_entry.entry_id] = _Folder(coordinator.hass.loop.time(), shown)


def forget(coordinator: PrinterCoordinator) -> None:
    """Forget a folder in which something has changed."""
    coordinator.hass.data.get(_FOLDERS, {}).pop(coordinator.config_entry.entry_id, None)


async def async_recall(coordinator: PrinterCoordinator, path: str) -> PrinterFile:
    """Look a file up as it was shown, or as its folder tells it now. Raises ``PrinterError``, see ``async_find_file``."""
    known = coordinator.hass.data.get(_FOLDERS, {}).get(coordinator.config_entry.entry_id)
    if known is not None and coordinator.hass.loop.time() - known.at < FRESH and path in known.files:
        return known.files[path]
    return await async_find_file(coordinator.driver.files, posixpath.normpath(path))
