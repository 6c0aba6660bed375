"""What a job's file holds, and the ways to get at it: from the printer, or from what is kept already."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
import tempfile

from homeassistant.core import HomeAssistant

from .drivers.driver import PrinterFiles
from .drivers.models import PrinterFile
from .library import Library
from .printfiles import PrintMetadata, Thumbnail, UnreadablePrintFile, read_metadata, read_thumbnail
from .shop import SHOP

TRANSFER_TIMEOUT = timedelta(minutes=45)
"""The slowest printers send some 100 kB a second; a file of several hundred MB is given up."""

HEAD_SIZE = 1 << 20
"""Bytes. Binary g-code has its numbers and pictures in front; the moves behind them are of no use here."""
_HEAD_IS_ENOUGH = (".bgcode", ".bgc")


@dataclass(frozen=True, kw_only=True, slots=True)
class Contents:
    """What was read. ``sha256`` is ``None`` when only the beginning of the file was fetched."""

    sha256: str | None
    metadata: PrintMetadata
    picture: Thumbnail | None


class _EnoughError(Exception):
    """Ends a download whose beginning is all that is wanted."""


async def async_fetch_contents(
    hass: HomeAssistant,
    files: PrinterFiles,
    file: PrinterFile,
    *,
    printer: str,
    plate: int | None,
    keep: bool,
) -> Contents:
    """Fetch a file of the printer with serial ``printer`` and read it; with ``keep`` all of it, always.

    Raises ``PrinterError``, ``LibraryError``, ``UnreadablePrintFile``.
    """
    if not keep and file.name.lower().endswith(_HEAD_IS_ENOUGH):
        head = await _async_head(files, file)
        return await hass.async_add_executor_job(_read_head, head, plate)
    stored = await hass.data[SHOP].library.fetch(files, file, printer=printer)
    return await hass.async_add_executor_job(_read, stored.path, stored.sha256, plate)


async def async_kept_contents(
    hass: HomeAssistant, library: Library, sha256: str, plate: int | None
) -> Contents | None:
    """Read a file that is kept; ``None``: it is not, or no longer readable."""
    path = await library.find(sha256)
    if path is None:
        return None
    try:
        return await hass.async_add_executor_job(_read, path, sha256, plate)
    except UnreadablePrintFile:
        return None


async def _async_head(files: PrinterFiles, file: PrinterFile) -> bytes:
    head = bytearray()

    async def sink(data: bytes) -> None:
        head.extend(data)
        if len(head) >= HEAD_SIZE:
            raise _EnoughError

    with suppress(_EnoughError):
        await files.download(file.path, sink)
    return bytes(head[:HEAD_SIZE])


def _read_head(head: bytes, plate: int | None) -> Contents:
    with tempfile.NamedTemporaryFile() as file:
        file.write(head)
        file.flush()
        return _read(Path(file.name), None, plate)


def _read(path: Path, sha256: str | None, plate: int | None) -> Contents:
    metadata = read_metadata(path)
    if plate is None and len(metadata.plates) == 1:
        plate = metadata.plates[0].index
    return Contents(sha256=sha256, metadata=metadata, picture=read_thumbnail(path, plate))
