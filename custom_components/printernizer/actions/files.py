"""Files on printers: listed, and fetched into the library."""

from pathlib import PurePosixPath

from homeassistant.core import ServiceCall, ServiceResponse

from ..coordinator import PrinterCoordinator
from ..drivers.errors import FileMissing
from ..drivers.models import Capability, FileKind, PrinterFile
from ..file_errors import file_errors
from ..shop import SHOP
from .fields import ATTR_PATH
from .targets import async_target, require


async def list_files(call: ServiceCall) -> ServiceResponse:
    """List a folder of a printer."""
    coordinator = async_target(call).coordinator
    require(coordinator, Capability.LIST_FILES)
    with file_errors(coordinator.name, call.data[ATTR_PATH]):
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
    with file_errors(coordinator.name, path):
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
