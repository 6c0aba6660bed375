"""Errors of the stock in a person's words."""

from collections.abc import Iterator
from contextlib import contextmanager

from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..ledger import (
    EntryRefused,
    FilamentInUse,
    FilamentMissing,
    LedgerError,
    SpoolArchived,
    SpoolMissing,
    TagTaken,
)
from ..ledger_silence import silence

_KEYS: dict[type[LedgerError], str] = {
    EntryRefused: "stock_refused",
    FilamentInUse: "filament_in_use",
    FilamentMissing: "filament_missing",
    SpoolArchived: "spool_archived",
    SpoolMissing: "spool_missing",
    TagTaken: "spool_chip_taken",
}


@contextmanager
def stock_errors() -> Iterator[None]:
    """Turn what the ledger says of the stock into what a person reads."""
    try:
        yield
    except LedgerError as error:
        key = _KEYS.get(type(error))
        if key is None:
            raise silence(error) from error
        raise invalid(key) from error


def invalid(key: str) -> ServiceValidationError:
    """Make an error about what was asked for."""
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=key)
