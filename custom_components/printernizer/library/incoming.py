"""A file on its way in: written and hashed by threads, bounded by what is announced and by the disk."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from .errors import LibraryError, LibraryProblem
from .part import Part
from .threads import in_thread

_ENOUGH = 256 * 1024
"""Bytes for which a thread is worth waking."""
_MOST = 2 * 1024 * 1024
"""Bytes that may wait for the thread; until it has written them, no more are taken."""


class IncomingFile:
    """A file that is being received. Used by one task; ends with ``Library.keep``, ``discard`` or ``pause``.

    ``size`` counts the bytes that came, in all tries; a file that is gone on with does not begin at 0.
    """

    def __init__(self, part: Part, limit: int | None) -> None:
        """Take an open part. More than ``limit`` bytes are not accepted."""
        self.size = part.size
        self._part = part
        self._limit = limit
        self._pieces: deque[bytes] = deque()
        self._writing: asyncio.Future[None] | None = None
        self._has_ended = False

    @classmethod
    async def opened(cls, opening: Callable[[], Part], limit: int | None) -> IncomingFile:
        """Have a thread open a part. One that is opened for a task that was cancelled meanwhile is let go again.

        Raises ``LibraryError``.
        """
        part = asyncio.get_running_loop().run_in_executor(None, opening)
        try:
            await asyncio.wait([part])
        except asyncio.CancelledError:
            with suppress(LibraryError):
                incoming = cls(await part, limit)
                await (incoming.pause() if incoming.size else incoming.discard())
            raise
        return cls(part.result(), limit)

    @property
    def path(self) -> Path:
        """Tell where it lies until it is kept."""
        return self._part.path

    async def take(self, data: bytes) -> None:
        """Take the next piece, which is not copied; waits while too much is still being written.

        Raises ``LibraryError``.
        """
        self.size += len(data)
        if self._limit is not None and self.size > self._limit:
            raise LibraryError(LibraryProblem.BROKEN_FILE, "more bytes than announced")
        self._pieces.append(data)
        if self.size - self._part.size < _ENOUGH:
            return
        self._begin()
        if self.size - self._part.size > _MOST:
            await self._written()

    async def complete(self) -> str:
        """Write what is left, put it safely on the disk and return its SHA-256 in hex. Raises ``LibraryError``."""
        if self._limit is not None and self.size != self._limit:
            raise LibraryError(LibraryProblem.BROKEN_FILE, "fewer bytes than announced")
        await self._written()
        self._begin()
        await self._written()
        return await in_thread(self._part.finish)

    async def rewind(self) -> None:
        """Forget all that came: it comes again, from its beginning. Raises ``LibraryError``."""
        await self._settled()
        self._pieces.clear()
        self.size = 0
        await in_thread(self._part.rewind)

    async def pause(self) -> None:
        """Close the file; what came is kept for a later try, if it was opened to be gone on with. Never raises."""
        if self._has_ended:
            return
        self._has_ended = True
        if await self._settled() and self._pieces:
            with suppress(LibraryError):
                await in_thread(self._write)
        await in_thread(self._part.pause)

    async def discard(self) -> None:
        """Remove the file, as soon as no thread writes it any more. Never raises; nothing happens to a kept one."""
        if self._has_ended:
            return
        self._has_ended = True
        await self._settled()
        await in_thread(self._part.remove)

    def _begin(self) -> None:
        """Have a thread write what came, unless one is at it: it goes on for as long as there is something."""
        if self._writing is not None:
            if not self._writing.done():
                return
            self._writing.result()
        self._writing = asyncio.get_running_loop().run_in_executor(None, self._write)

    def _write(self) -> None:
        """Write all that waits and all that comes meanwhile. Blocks. Raises ``LibraryError``."""
        while pieces := tuple(self._taken()):
            self._part.write(pieces)

    def _taken(self) -> Iterator[bytes]:
        """Take over what waits, piece by piece: the event loop's thread adds to it in these very moments."""
        size = 0
        with suppress(IndexError):
            while size < _ENOUGH:
                piece = self._pieces.popleft()
                size += len(piece)
                yield piece

    async def _written(self) -> None:
        """Wait for the thread; not by awaiting its future, which a cancellation would cut off from the thread."""
        if self._writing is not None:
            await asyncio.wait([self._writing])
            self._writing.result()

    async def _settled(self) -> bool:
        """Wait until no thread writes; true: all that was given to it is written."""
        if self._writing is None:
            return True
        await asyncio.wait([self._writing])
        # What the thread could not write is of no interest any more, but has to be taken notice of.
        return not self._writing.cancelled() and self._writing.exception() is None
