"""What a file server's refusals mean: its numbers, by what was asked."""

from collections.abc import Iterator, Mapping
import contextlib

import aioftp

from ..errors import (
    FileBusy,
    FileMissing,
    FileRefused,
    InvalidAuth,
    NotSupported,
    PrinterError,
    StorageMissing,
    TransferBusy,
)

type Errors = Mapping[str, type[PrinterError]]

_MAX_WORD = 200

ERRORS: Errors = {
    "421": TransferBusy,
    "425": TransferBusy,
    "450": TransferBusy,
    "452": StorageMissing,
    "530": InvalidAuth,
    "532": StorageMissing,
    "550": FileMissing,
    "552": StorageMissing,
    "553": StorageMissing,
}
_UNKNOWN: Errors = {"500": NotSupported, "502": NotSupported}
STORE_ERRORS: Errors = {
    **ERRORS,
    **_UNKNOWN,
    "450": FileBusy,
    "501": FileRefused,
    "504": FileRefused,
    "550": FileRefused,
}
DELETE_ERRORS: Errors = {**ERRORS, **_UNKNOWN, "450": FileBusy}
RESUME_ERRORS: Errors = {"421": TransferBusy, "425": TransferBusy}
"""Every other refusal to begin in the middle says that it can't."""


@contextlib.contextmanager
def translated(otherwise: type[PrinterError], errors: Errors = ERRORS) -> Iterator[None]:
    """Turn what can go wrong on the wire into our errors; ``otherwise``: the kind when the server gave no reason."""
    try:
        yield
    except aioftp.StatusCodeError as error:
        code = str(error.received_codes[-1])
        kind = errors.get(code, otherwise)
        if kind is FileRefused:
            raise FileRefused(_word(error.info)) from None
        raise kind(f"the printer answered {code[:3]}") from None
    except TimeoutError as error:
        raise otherwise("the printer did not answer in time") from error
    except (OSError, EOFError, aioftp.AIOFTPException, ValueError) as error:
        raise otherwise("the connection broke") from error


def _word(info: object) -> str:
    """Take the printer's own word out of its reply, bounded."""
    line = info[-1] if isinstance(info, list) and info else info
    return "".join(filter(str.isprintable, str(line)))[:_MAX_WORD].strip()
