"""Files on printers: listed, and fetched into the library."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath

from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from ..const import DOMAIN
from ..coordinator import PrinterCoordinator
from ..drivers.errors import (
    FileMissing,
    InvalidAuth,
    PrinterError,
    StorageMissing,
    TransferBusy,
    TransferFailed,
)
from ..drivers.models import Capability, FileKind, PrinterFile
from ..entity import translated
from ..library import LibraryError
from ..shop import SHOP
from .fields import ATTR_PATH
from .targets import async_target, require

_FILE_ERRORS: tuple[tuple[type[PrinterError], type[HomeAssistantError], str], ...] = (
    (FileMissing, ServiceValidationError, "file_not_found"),
    (TransferBusy, HomeAssistantError, "transfer_busy"),
    (TransferFailed, HomeAssistantError, "transfer_failed"),
    (StorageMissing, HomeAssistantError, "storage_missing"),
    (InvalidAuth, HomeAssistantError, "invalid_auth"),
)


async def list_files(call: ServiceCall) -> ServiceResponse:
    """List a folder of a printer."""
    coordinator = async_target(call).coordinator
    require(coordinator, Capability.LIST_FILES)
    with _file_errors(coordinator.name, call.data[ATTR_PATH]):
        files = await coordinator.driver.files.list(call.data[ATTR_PATH])
    return {
        "files": [
            {
                "path": file.path,
                "name": file.name,
                "size": file.size,
                "modified": file.modified,
                "kind": file.kind.value,
            }
            for file in files
        ]
    }


async def download_file(call: ServiceCall) -> ServiceResponse:
    """Fetch a file of a printer into the library."""
    coordinator = async_target(call).coordinator
    require(coordinator, Capability.DOWNLOAD_FILES)
    path: str = call.data[ATTR_PATH]
    with _file_errors(coordinator.name, path):
        file = await _find(coordinator, path)
        stored = await call.hass.data[SHOP].library.fetch(
            coordinator.driver.files, file, printer=coordinator.serial
        )
    return {
        "file_id": stored.file_id,
        "sha256": stored.sha256,
        "size": stored.size,
        "path": str(stored.path),
    }


async def _find(coordinator: PrinterCoordinator, path: str) -> PrinterFile:
    """Look a file up in its folder, which tells the size that the download is checked against."""
    for file in await coordinator.driver.files.list(str(PurePosixPath(path).parent)):
        if file.path == path and file.kind is not FileKind.FOLDER:
            return file
    raise FileMissing(path)


@contextmanager
def _file_errors(name: str, path: str) -> Iterator[None]:
    """Say in the user's language why a file did not come."""
    placeholders = {"name": name, "path": path}
    try:
        yield
    except LibraryError as error:
        raise HomeAssistantError(
            translation_domain=DOMAIN,
            translation_key=f"library_{error.code.value}",
            translation_placeholders=placeholders,
        ) from error
    except PrinterError as error:
        for kind, shown, key in _FILE_ERRORS:
            if isinstance(error, kind):
                raise shown(
                    translation_domain=DOMAIN, translation_key=key, translation_placeholders=placeholders
                ) from error
        raise translated(error, name) from error
