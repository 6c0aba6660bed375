"""Files that lie on a printer, and which of them the library holds."""

from collections.abc import Sequence
import posixpath

from .drivers.driver import PrinterFiles
from .drivers.errors import FileMissing
from .drivers.models import FileKind, PrinterFile
from .library.index import FileIndex


async def async_find_file(files: PrinterFiles, path: str) -> PrinterFile:
    """Look a file up in its folder, which tells its size and date.

    Raises ``PrinterError``: ``FileMissing`` also for a folder.
    """
    for file in await files.list(posixpath.dirname(path)):
        if file.path == path and file.kind is not FileKind.FOLDER:
            return file
    raise FileMissing(path)


async def async_kept_ids(index: FileIndex, serial: str, files: Sequence[PrinterFile]) -> dict[str, str]:
    """Tell which of a printer's files the library holds: path → SHA-256. May raise ``LedgerError``."""
    found: dict[str, str] = {}
    # Not the folder that was asked for: "/" is another name of the stick on some printers.
    for folder in dict.fromkeys(posixpath.dirname(file.path) for file in files):
        known = await index.kept_from(serial, folder)
        found |= {
            file.path: known[file.path][0]
            for file in files
            if file.path in known and _is_same(file, *known[file.path][1:])
        }
    return found


def _is_same(file: PrinterFile, size: int | None, modified: str | None) -> bool:
    """Tell whether a file is the one that was fetched from its path, with this size and date.

    The date decides: sliced again with another colour, a file often keeps its size. Some printers tell no sizes in a
    listing; others leave the hour out once a file is half a year old.
    """
    if file.modified is None or modified is None:
        return False
    is_dated = file.modified.startswith(modified) or modified.startswith(file.modified)
    return is_dated and (file.size is None or size is None or file.size == size)
