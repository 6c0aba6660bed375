"""Files of this machine, read as they are: nothing but regular files, and none that somebody writes meanwhile."""

from collections.abc import AsyncGenerator
import os
from pathlib import Path
import stat

from .errors import LibraryError, LibraryProblem
from .threads import in_thread

_PIECE = 1024 * 1024


async def local_pieces(path: Path) -> AsyncGenerator[bytes]:
    """Yield a file's bytes, read by threads.

    Raises ``LibraryError``: ``UNKNOWN`` when it is no file, ``BROKEN_FILE`` when it can't be read to its end or changed
    meanwhile.
    """
    handle, before = await in_thread(_open, path)
    try:
        position = 0
        while data := await in_thread(_read, handle, position):
            position += len(data)
            if position > before.st_size:
                break
            yield data
        after = await in_thread(os.fstat, handle)
        if position != before.st_size or _stamp(before) != _stamp(after):
            raise LibraryError(LibraryProblem.BROKEN_FILE, "changed while it was read")
    finally:
        os.close(handle)


def _open(path: Path) -> tuple[int, os.stat_result]:
    """Open a regular file: a link could lead anywhere, and a pipe or device might never end."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise LibraryError(
            LibraryProblem.UNKNOWN, getattr(error, "strerror", "") or "no such name"
        ) from error
    state = os.fstat(handle)
    if stat.S_ISREG(state.st_mode):
        return handle, state
    os.close(handle)
    raise LibraryError(LibraryProblem.UNKNOWN, "not a file")


def _read(handle: int, position: int) -> bytes:
    try:
        return os.pread(handle, _PIECE, position)
    except OSError as error:
        raise LibraryError(LibraryProblem.BROKEN_FILE, error.strerror or "unreadable") from error


def _stamp(state: os.stat_result) -> tuple[int, int]:
    return state.st_size, state.st_mtime_ns
