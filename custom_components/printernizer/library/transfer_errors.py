"""Why a transfer failed, as slugs for translation, and which failures are worth another try."""

from dataclasses import dataclass

from ..drivers.errors import (
    CannotConnect,
    CannotResume,
    CertificateError,
    ConnectionLost,
    FileBusy,
    FileExists,
    FileMissing,
    FileRefused,
    InvalidAuth,
    InvalidResponse,
    NotSupported,
    PrinterError,
    PrinterOccupied,
    StorageMissing,
    TransferBusy,
    TransferFailed,
    WrongPrinter,
)
from .errors import LibraryError, LibraryProblem
from .index import FileUnknown

MOST_TRIES = 5
"""Each try costs the printer's network and processor; what failed so often needs a person."""

NOT_CONNECTED = "not_connected"
PRINTING = "printing"
"""These two also tell what a transfer waits for that was not tried yet."""
INTERRUPTED = "interrupted"


class TransferCancelled(Exception):
    """A person cancelled the transfer, or the queue closed while somebody waited for it."""


class TransferInterrupted(Exception):
    """An upload was under way when the power went; whether the printer holds the file is not known."""


class TransferUnknown(Exception):
    """There is no transfer with that id (any more)."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What a person is told, and how often it is tried in all."""

    slug: str
    tries: int = 1


_UNEXPECTED = Failure("unexpected")

FAILURES: dict[type[Exception], Failure] = {
    CannotConnect: Failure("cannot_connect", MOST_TRIES),
    ConnectionLost: Failure(NOT_CONNECTED, MOST_TRIES),
    InvalidAuth: Failure("invalid_auth"),
    WrongPrinter: Failure("wrong_printer"),
    CertificateError: Failure("certificate"),
    NotSupported: Failure("not_supported"),
    InvalidResponse: Failure("transfer_failed", MOST_TRIES),
    PrinterOccupied: Failure(PRINTING, MOST_TRIES),
    FileMissing: Failure("file_not_found"),
    FileExists: Failure("file_exists"),
    FileRefused: Failure("file_refused"),
    StorageMissing: Failure("storage_missing"),
    # A printer holds a file back for up to minutes after it was sent or printed.
    FileBusy: Failure("file_busy", MOST_TRIES),
    TransferBusy: Failure("transfer_busy", MOST_TRIES),
    TransferFailed: Failure("transfer_failed", MOST_TRIES),
    CannotResume: Failure("transfer_failed", MOST_TRIES),
    PrinterError: Failure("command_failed"),
    FileUnknown: Failure("file_not_kept"),
    TransferInterrupted: Failure(INTERRUPTED),
}
"""By the nearest class. A slug is the key of a text among the exceptions of the translations."""

LIBRARY_FAILURES: dict[LibraryProblem, Failure] = {
    problem: Failure(f"library_{problem}") for problem in LibraryProblem
} | {
    # A card that is being written to gives half of a file, without saying so; once.
    LibraryProblem.BROKEN_FILE: Failure(f"library_{LibraryProblem.BROKEN_FILE}", 2)
}

TRANSFER_ERRORS: frozenset[str] = frozenset(
    failure.slug for failure in (*FAILURES.values(), *LIBRARY_FAILURES.values(), _UNEXPECTED)
)
"""Every slug that ``Transfer.error`` can hold."""


def failure_of(error: Exception) -> Failure:
    """Look up what an error means for a transfer."""
    if isinstance(error, LibraryError):
        return LIBRARY_FAILURES[error.code]
    return next((FAILURES[kind] for kind in type(error).__mro__ if kind in FAILURES), _UNEXPECTED)
