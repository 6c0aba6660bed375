"""What a job's file holds, and the ways to get at it: from the printer, or from what is kept already."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
import tempfile

from homeassistant.core import HomeAssistant

from .drivers.driver import PrinterFiles
from .drivers.models import PrinterFile
from .library import Library
from .printfiles import PrintMetadata, Thumbnail, read_metadata, read_thumbnail

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


def is_head_enough(file: PrinterFile) -> bool:
    """Tell whether the beginning of the file says all that the books want to know."""
    return file.name.lower().endswith(_HEAD_IS_ENOUGH)


async def async_head_contents(
    hass: HomeAssistant, files: PrinterFiles, file: PrinterFile, plate: int | None
) -> Contents:
    """Fetch and read the beginning of a file. Raises ``PrinterError``, ``UnreadablePrintFile``.

    Not by the queue of transfers, which keeps whole files; the driver has both wait for each other.
    """
    head = bytearray()

    async def sink(data: bytes) -> None:
        head.extend(data)
        if len(head) >= HEAD_SIZE:
            raise _EnoughError

    with suppress(_EnoughError):
        await files.download(file.path, sink)
    return await hass.async_add_executor_job(_read_head, bytes(head[:HEAD_SIZE]), plate)


async def async_kept_contents(
    hass: HomeAssistant, library: Library, sha256: str, plate: int | None
) -> Contents | None:
    """Read a file that is kept; ``None``: it is not. Raises ``UnreadablePrintFile``."""
    path = await library.find(sha256)
    return await hass.async_add_executor_job(_read, path, sha256, plate) if path is not None else None


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
