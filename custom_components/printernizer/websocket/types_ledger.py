"""Shape of the ledger's state, see ``types``."""

from enum import StrEnum
from typing import TypedDict


class LedgerTrouble(StrEnum):
    """What keeps the ledger from its work."""

    AWAY = "away"
    DISK_FULL = "disk_full"
    DRIVER_MISSING = "driver_missing"
    READ_ONLY = "read_only"
    SITE_CODE_TAKEN = "site_code_taken"
    TOO_NEW = "too_new"
    UNAVAILABLE = "unavailable"


class LedgerState(TypedDict):
    """Whether the books can be read and written. ``waiting``: what printers told and is not entered yet, of running
    jobs too; more than a few only while the books can't be written."""

    trouble: LedgerTrouble | None
    is_readable: bool
    is_writable: bool
    waiting: int
