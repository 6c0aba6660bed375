"""Files on printers: listed, fetched into the library, sent from it, deleted."""

from pathlib import Path
import posixpath

from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..drivers.models import Capability
from ..drivers.paths import written_path
from ..file_errors import file_errors
from ..library.models import KeptFile, Origin, OriginSource
from ..library.names import BROUGHT_SUFFIXES, suffix_of
from ..print_plan import target_path
from ..printer_files import async_find_file, async_kept_ids
from ..settings_checks import may_be_read
from ..shop import SHOP
from .fields import ATTR_CONFIRM, ATTR_FILE_ID, ATTR_LOCAL_PATH, ATTR_OVERWRITE, ATTR_PATH
from .targets import async_controlled, async_target, require


async def list_files(call: ServiceCall) -> ServiceResponse:
    """List a folder of a printer."""
    coordinator = async_target(call).coordinator
    require(coordinator, Capability.LIST_FILES)
    folder: str = call.data[ATTR_PATH]
    with file_errors(coordinator.name, written_path(folder)):
        files = await coordinator.driver.files.list(folder)
        index = call.hass.data[SHOP].library.index
        kept = await async_kept_ids(index, coordinator.serial, files)
    return {
        "files": [
            {
                "path": written_path(file.path),
                "name": written_path(file.name),
                "size": file.size,
                "modified": file.modified,
                "kind": file.kind.value,
                "file_id": kept.get(file.path),
            }
            for file in files
        ]
    }


async def download_file(call: ServiceCall) -> ServiceResponse:
    """Fetch a file of a printer into the library."""
    coordinator = (await async_controlled(call)).coordinator
    require(coordinator, Capability.DOWNLOAD_FILES)
    shop = call.hass.data[SHOP]
    path: str = call.data[ATTR_PATH]
    with file_errors(coordinator.name, written_path(path)):
        file = await async_find_file(coordinator.driver.files, path)
        asked = shop.transfers.download(coordinator.serial, file)
        transfer = await shop.transfers.wait(asked.id)
        kept = await shop.library.index.file(transfer.sha256 or "")
        place = await shop.library.find(kept.sha256)
    return {
        "file_id": kept.sha256,
        "sha256": kept.sha256,
        "size": kept.size,
        "path": str(place) if place is not None else None,
    }


async def upload_file(call: ServiceCall) -> ServiceResponse:
    """Send a file of the library, or of this machine by way of the library, to a printer."""
    coordinator = (await async_controlled(call)).coordinator
    require(coordinator, Capability.UPLOAD_FILES)
    shop = call.hass.data[SHOP]
    with file_errors(coordinator.name, call.data.get(ATTR_LOCAL_PATH, "")):
        kept = await _async_wanted(call)
    path = call.data.get(ATTR_PATH) or target_path(coordinator.data.snapshot, kept.name)
    if path.endswith("/") or not posixpath.basename(path):
        path = posixpath.join(path, posixpath.basename(target_path(coordinator.data.snapshot, kept.name)))
    with file_errors(coordinator.name, written_path(path)):
        asked = shop.transfers.upload(coordinator.serial, kept, path, overwrite=call.data[ATTR_OVERWRITE])
        transfer = await shop.transfers.wait(asked.id)
    return {"path": written_path(transfer.path), "file_id": kept.sha256}


async def delete_file(call: ServiceCall) -> None:
    """Delete a file of a printer, for good."""
    coordinator = (await async_controlled(call)).coordinator
    require(coordinator, Capability.DELETE_FILES)
    path: str = call.data[ATTR_PATH]
    if not call.data[ATTR_CONFIRM]:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="confirm_needed",
            translation_placeholders={
                "name": coordinator.name,
                "path": written_path(path),
                "field": ATTR_CONFIRM,
            },
        )
    with file_errors(coordinator.name, written_path(path)):
        await coordinator.driver.files.delete(path)


async def _async_wanted(call: ServiceCall) -> KeptFile:
    """Find the file that is to be sent. Raises ``ServiceValidationError``, ``LibraryError``, ``FileUnknown``."""
    library = call.hass.data[SHOP].library
    file_id: str | None = call.data.get(ATTR_FILE_ID)
    local: str | None = call.data.get(ATTR_LOCAL_PATH)
    if (file_id is None) is (local is None):
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="file_or_local_path")
    if file_id is not None:
        return await library.index.file(file_id)
    path = await call.hass.async_add_executor_job(_local_file, call.hass, local or "")
    origin = Origin(source=OriginSource.FOLDER, path=str(path), name=path.name, seen_at=dt_util.utcnow())
    return await library.add(path, origin)


def _local_file(hass: HomeAssistant, text: str) -> Path:
    """Check a path of this machine, with all links followed.

    Whoever may control a printer may send to it, and read in the library what was sent: so nothing but print files and
    models goes this way.
    """
    path = Path(text)
    placeholders = {"path": text, "setting": "allowlist_external_dirs"}
    try:
        resolved = path.resolve()
        if not path.is_absolute() or not may_be_read(hass, resolved):
            raise ServiceValidationError(
                translation_domain=DOMAIN,
                translation_key="local_path_not_allowed",
                translation_placeholders=placeholders,
            )
        if not resolved.is_file():
            raise ServiceValidationError(
                translation_domain=DOMAIN,
                translation_key="local_file_not_found",
                translation_placeholders={"path": text},
            )
        if suffix_of(resolved.name) not in BROUGHT_SUFFIXES:
            raise ServiceValidationError(
                translation_domain=DOMAIN,
                translation_key="upload_unwelcome",
                translation_placeholders={"path": text},
            )
    except OSError as error:
        raise HomeAssistantError(
            translation_domain=DOMAIN,
            translation_key="local_file_not_found",
            translation_placeholders={"path": text},
        ) from error
    return resolved
