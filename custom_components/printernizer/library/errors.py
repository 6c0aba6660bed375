"""What can go wrong with the files that are kept here."""

from enum import StrEnum
import errno


class LibraryProblem(StrEnum):
    """The reasons, as slugs for translation."""

    NO_SPACE = "no_space"
    """The disk is full, or would be but for the reserve that is left to everything else."""
    UNWRITABLE = "unwritable"
    """The library's folder can't be made or written."""
    BROKEN_FILE = "broken_file"
    """What arrived is not the whole file, or not what its name says."""
    IN_USE = "in_use"
    """A job refers to the file, or somebody else is writing it just now."""
    UNKNOWN = "unknown"
    """There is no such file, or it is none: a folder, a link, a device."""
    TOO_LARGE = "too_large"
    """It has more bytes than are taken from there."""


class LibraryError(Exception):
    """A file could not be kept, or not be removed; ``code`` says why. Nothing is left half done."""

    def __init__(self, code: LibraryProblem, detail: str = "") -> None:
        """Keep the reason and, for the log, what exactly was wrong."""
        super().__init__(f"{code}: {detail}" if detail else code.value)
        self.code = code


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def from_os_error(error: OSError) -> LibraryError:
    """Translate what the file system said."""
    code = LibraryProblem.NO_SPACE if error.errno in _FULL else LibraryProblem.UNWRITABLE
    return LibraryError(code, error.strerror or "")
