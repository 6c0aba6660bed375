"""Files that lie on a printer, and which of them the library holds."""

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


async def async_kept_ids(
    index: FileIndex, serial: str, folder: str, files: list[PrinterFile]
) -> dict[str, str]:
    """Tell which files of a printer's folder the library holds: path → SHA-256.

    A file is the one that came from there if size and date are still the same; the same size alone proves nothing:
    sliced again with another colour, a file often keeps it. May raise ``LedgerError``.
    """
    known = await index.kept_from(serial, folder)
    return {
        file.path: known[file.path][0]
        for file in files
        if file.path in known
        and file.modified is not None
        and known[file.path][1:] == (file.size, file.modified)
    }
