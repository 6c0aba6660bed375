"""A SQLite file that can't be written: why, and how it is read all the same."""

import errno
import os
from pathlib import Path
import sqlite3

from .errors import LedgerFull, LedgerReadOnly, LedgerUnavailable

_NO_ROOM = 128 * 1024
"""Bytes. With less than this SQLite can't even make the files that lie beside its own while it is open."""

_ASK_THE_DISK = ("SQLITE_IOERR", "SQLITE_CANTOPEN")


def why(error: BaseException, path: Path | None, message: str) -> LedgerUnavailable:
    """Return what an error of the database means for its callers; ``path`` is the file of a SQLite database."""
    cause = getattr(error, "orig", None) or error
    name = getattr(cause, "sqlite_errorname", "")
    number = cause.errno if isinstance(cause, OSError) else 0
    if name.startswith("SQLITE_FULL") or number in (errno.ENOSPC, errno.EDQUOT):
        return LedgerFull(message)
    if name.startswith("SQLITE_READONLY") or number == errno.EROFS:
        return LedgerReadOnly(message)
    if path is not None and name.startswith(_ASK_THE_DISK):
        # SQLite often says only that something failed.
        if is_protected(path):
            return LedgerReadOnly(message)
        if has_no_room(path):
            return LedgerFull(message)
    return LedgerUnavailable(message)


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Connect to a file from a disk that takes nothing.

    SQLite reads what lies in a write-ahead log only with the help of a file beside it, which it can't make there. Without
    such a log the file is taken for one that nobody changes. Raises ``sqlite3.Error``.
    """
    log = path.with_name(f"{path.name}-wal")
    how = "mode=ro" if log.exists() and log.stat().st_size else "immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, check_same_thread=False)


def connect_beside(path: Path) -> sqlite3.Connection:
    """Connect to a file that others have open; also from a disk that takes nothing. Raises ``sqlite3.Error``."""
    if is_protected(path):
        return connect_to_read(path)
    return sqlite3.connect(path, check_same_thread=False)


def is_protected(path: Path) -> bool:
    """Tell whether a file is there that may not be written, or not with what SQLite puts beside it."""
    return path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def has_no_room(path: Path) -> bool:
    """Tell whether the file's disk is so full that what still fits is chance."""
    try:
        disk = os.statvfs(path.parent)
    except OSError:
        return False
    return disk.f_bavail * disk.f_frsize < _NO_ROOM
