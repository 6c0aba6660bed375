"""What can go wrong with files, in the user's language: one table for actions, websocket, views and media."""

from collections.abc import Iterator
from contextlib import contextmanager

from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from .const import DOMAIN
from .drivers.errors import (
    FileBusy,
    FileExists,
    FileMissing,
    FileRefused,
    InvalidAuth,
    PrinterError,
    StorageMissing,
    TransferBusy,
    TransferFailed,
)
from .entity import translated
from .ledger import LedgerError
from .ledger_silence import silence_key
from .library import LibraryError
from .library.index import FileUnknown
from .library.transfer_errors import TransferCancelled, TransferInterrupted

type ExpectedError = (
    PrinterError | LibraryError | FileUnknown | LedgerError | TransferCancelled | TransferInterrupted
)
_EXPECTED = (PrinterError, LibraryError, FileUnknown, LedgerError, TransferCancelled, TransferInterrupted)

_PRINTER_ERRORS: tuple[tuple[type[PrinterError], type[HomeAssistantError], str], ...] = (
    (FileMissing, ServiceValidationError, "file_not_found"),
    (FileExists, ServiceValidationError, "file_exists"),
    (FileBusy, HomeAssistantError, "file_busy"),
    (FileRefused, HomeAssistantError, "file_refused"),
    (TransferBusy, HomeAssistantError, "transfer_busy"),
    (TransferFailed, HomeAssistantError, "transfer_failed"),
    (StorageMissing, HomeAssistantError, "storage_missing"),
    (InvalidAuth, HomeAssistantError, "invalid_auth"),
)


@contextmanager
def file_errors(name: str = "", path: str = "") -> Iterator[None]:
    """Say in the user's language why something with a file did not work.

    ``name`` is the printer's, ``path`` what the file is known by to the one who asked.
    """
    try:
        yield
    except _EXPECTED as error:
        raise shown_file_error(error, name, path) from error


def shown_file_error(error: ExpectedError, name: str = "", path: str = "") -> HomeAssistantError:
    """Turn an error of a driver, the library or its index into one that Home Assistant shows."""
    shown: type[HomeAssistantError] = HomeAssistantError
    match error:
        case LibraryError():
            key = f"library_{error.code.value}"
        case FileUnknown():
            shown, key = ServiceValidationError, "file_not_kept"
        case LedgerError():
            key = silence_key(error)
        case TransferCancelled():
            key = "transfer_cancelled"
        case TransferInterrupted():
            key = "interrupted"
        case _:
            row = next((row for row in _PRINTER_ERRORS if isinstance(error, row[0])), None)
            if row is None:
                return translated(error, name)
            _, shown, key = row
    placeholders = {"name": name, "path": path}
    if isinstance(error, FileRefused):
        placeholders["reason"] = error.reason or "-"
    return shown(translation_domain=DOMAIN, translation_key=key, translation_placeholders=placeholders)
