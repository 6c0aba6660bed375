"""A file on its way in: written and hashed by threads, bounded by what is announced and by the disk."""

import asyncio
from contextlib import suppress
import hashlib
import os
from pathlib import Path
import tempfile
from typing import BinaryIO

from .errors import LibraryError, LibraryProblem, from_os_error

_BUFFER = 1024 * 1024
"""Bytes handed to a thread at once; one such piece is written while the next one arrives."""
_RESERVE = 256 * 1024 * 1024
"""Left free for everything else on the disk: Home Assistant's own database above all."""


def require_space(folder: Path, size: int) -> None:
    """Refuse what would eat into the reserve. Blocks. Raises ``LibraryError``, ``OSError``."""
    state = os.statvfs(folder)
    if state.f_bavail * state.f_frsize - size < _RESERVE:
        raise LibraryError(LibraryProblem.NO_SPACE, "reserve reached")


class IncomingFile:
    """A temporary file, open for writing. Used by one task; ends with ``complete`` or ``discard``."""

    def __init__(self, path: Path, file: BinaryIO, limit: int | None) -> None:
        """Take an empty file. More than ``limit`` bytes are not accepted."""
        self.path = path
        self.size = 0
        self._file = file
        self._limit = limit
        self._hash = hashlib.sha256()
        self._buffer = bytearray()
        self._writing: asyncio.Future[None] | None = None

    @classmethod
    def create(cls, folder: Path, size: int | None) -> IncomingFile:
        """Make the file, readable by us alone, if there is room for it. Blocks.

        Raises ``LibraryError``.
        """
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            require_space(folder, size or 0)
            handle, name = tempfile.mkstemp(dir=folder)
        except OSError as error:
            raise from_os_error(error) from error
        return cls(Path(name), os.fdopen(handle, "wb", buffering=0), size)

    async def take(self, data: bytes) -> None:
        """Take the next piece; waits while the piece before it is still being written. Raises ``LibraryError``."""
        self.size += len(data)
        if self._limit is not None and self.size > self._limit:
            raise LibraryError(LibraryProblem.BROKEN_FILE, "more bytes than announced")
        self._buffer += data
        if len(self._buffer) >= _BUFFER:
            await self._flush()

    async def complete(self) -> str:
        """Write what is left, put it safely on the disk and return its SHA-256 in hex. Raises ``LibraryError``."""
        if self._limit is not None and self.size != self._limit:
            raise LibraryError(LibraryProblem.BROKEN_FILE, "fewer bytes than announced")
        await self._flush()
        await self._written()
        self._writing = asyncio.get_running_loop().run_in_executor(None, self._close)
        await self._written()
        return self._hash.hexdigest()

    async def discard(self) -> None:
        """Remove the file, as soon as no thread writes it any more."""
        if self._writing is not None:
            await asyncio.wait([self._writing])
            # What the thread could not write is of no interest any more, but has to be taken notice of.
            self._writing.cancelled() or self._writing.exception()
        await asyncio.get_running_loop().run_in_executor(None, self._remove)

    async def _flush(self) -> None:
        await self._written()
        data, self._buffer = bytes(self._buffer), bytearray()
        self._writing = asyncio.get_running_loop().run_in_executor(None, self._write, data)

    async def _written(self) -> None:
        """Wait for the thread; not by awaiting its future, which a cancellation would cut off from the thread."""
        if self._writing is not None:
            await asyncio.wait([self._writing])
            self._writing.result()

    def _write(self, data: bytes) -> None:
        try:
            require_space(self.path.parent, len(data))
            view = memoryview(data)
            while view:
                view = view[self._file.write(view) :]
        except OSError as error:
            raise from_os_error(error) from error
        self._hash.update(data)

    def _close(self) -> None:
        try:
            os.fsync(self._file.fileno())
            self._file.close()
        except OSError as error:
            raise from_os_error(error) from error

    def _remove(self) -> None:
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
