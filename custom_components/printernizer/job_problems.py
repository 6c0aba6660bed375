"""Why a running job's file can't be had (yet), in the few words that help a person."""

from enum import StrEnum

from .drivers.errors import (
    CertificateError,
    ConnectionLost,
    FileMissing,
    InvalidAuth,
    PrinterOccupied,
    StorageMissing,
    WrongPrinter,
)
from .library import LibraryError, LibraryProblem
from .library.transfer_errors import TransferCancelled
from .printfiles import UnreadablePrintFile


class FileProblem(StrEnum):
    """The reasons, as slugs for translation."""

    STARTING = "starting"
    """The print only begins, and the file may still be on its way to the printer."""
    NOT_CONNECTED = "not_connected"
    ACCESS_REFUSED = "access_refused"
    NO_FILES = "no_files"
    """The printer gives no files away."""
    NOT_ON_PRINTER = "not_on_printer"
    AFTER_PRINT = "after_print"
    """The printer's board is too busy while it prints; the file is fetched afterwards."""
    TRANSFER_FAILED = "transfer_failed"
    STORAGE_MISSING = "storage_missing"
    CANCELLED = "cancelled"
    LIBRARY_FULL = "library_full"
    LIBRARY_UNWRITABLE = "library_unwritable"
    BROKEN_FILE = "broken_file"


QUIET = frozenset({FileProblem.STARTING})
"""Nothing that a person has to know: it passes within a minute."""

_ERRORS: tuple[tuple[tuple[type[Exception], ...], FileProblem], ...] = (
    ((ConnectionLost, TimeoutError), FileProblem.NOT_CONNECTED),
    ((InvalidAuth, CertificateError, WrongPrinter), FileProblem.ACCESS_REFUSED),
    ((FileMissing,), FileProblem.NOT_ON_PRINTER),
    ((PrinterOccupied,), FileProblem.AFTER_PRINT),
    ((StorageMissing,), FileProblem.STORAGE_MISSING),
    ((TransferCancelled,), FileProblem.CANCELLED),
    ((UnreadablePrintFile,), FileProblem.BROKEN_FILE),
)
_LIBRARY = {
    LibraryProblem.NO_SPACE: FileProblem.LIBRARY_FULL,
    LibraryProblem.UNWRITABLE: FileProblem.LIBRARY_UNWRITABLE,
}


def problem_of(error: Exception) -> FileProblem:
    """Say what an error means for the job's file."""
    if isinstance(error, LibraryError):
        return _LIBRARY.get(error.code, FileProblem.BROKEN_FILE)
    return next(
        (problem for kinds, problem in _ERRORS if isinstance(error, kinds)), FileProblem.TRANSFER_FAILED
    )
