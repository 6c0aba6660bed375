"""Opening a file that somebody else put there."""

from io import FileIO
import os
from pathlib import Path
import stat
from typing import BinaryIO, cast

from .errors import Unreadable, UnreadablePrintFile

PIECE = 256 * 1024
"""Bytes that are read at once of something large."""
MAX_VERIFIED = 64 * 1024 * 1024
"""Bytes of a file whose checksums are compared: a quarter of a second here, two on a small board. Larger ones hold one
large piece of g-code; that it arrived whole, the transfer's size tells.
"""


def opener(path: str, flags: int) -> int:
    """Open a regular file and nothing else, for ``open``'s parameter of that name.

    A link could lead anywhere, and reading from a pipe or device might never end. Raises ``UnreadablePrintFile``,
    ``OSError``.
    """
    handle = os.open(path, flags | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return handle
    os.close(handle)
    raise UnreadablePrintFile(Unreadable.NOT_ACCESSIBLE, "not a file")


def open_file(path: Path) -> BinaryIO:
    """Open a regular file to read. Raises ``UnreadablePrintFile``, ``OSError``."""
    return cast("BinaryIO", open(path, "rb", opener=opener))


def size_of(file: BinaryIO | FileIO) -> int:
    """Tell how large an open file is now, in bytes."""
    return os.fstat(file.fileno()).st_size
