"""Why a file could not be read."""

from enum import StrEnum


class Unreadable(StrEnum):
    """The reasons, as slugs for translation."""

    UNKNOWN_FORMAT = "unknown_format"
    """It is none of the formats that are read here."""
    TRUNCATED = "truncated"
    """It ends too early: a transfer that broke off, or a file that is still being written."""
    DAMAGED = "damaged"
    """Its parts contradict each other or a checksum."""
    TOO_LARGE = "too_large"
    """A part claims or unpacks to more than such a part can honestly need."""
    UNSUPPORTED = "unsupported"
    """A version, compression or encryption that is not known here."""
    FORBIDDEN = "forbidden"
    """It holds what only an attack holds: XML entities, a document type."""
    NOT_ACCESSIBLE = "not_accessible"
    """The file system would not let it be read."""


class UnreadablePrintFile(Exception):
    """A print file that can't be read; ``code`` says why. The only error that this package raises."""

    def __init__(self, code: Unreadable, detail: str = "") -> None:
        """Keep the reason and, for the log, what exactly was wrong (never content of the file)."""
        super().__init__(f"{code}: {detail}" if detail else code.value)
        self.code = code
