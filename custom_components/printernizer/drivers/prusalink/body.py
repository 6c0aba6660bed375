"""The body of an upload, as aiohttp reads it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
import sys
from typing import Self

from ..driver import Source
from ..errors import TransferFailed

_PIECE = 16 * 1024
"""A slow printer takes it in a second, so it is seen early when one takes nothing."""
_SETTLING = 5.0


class Body:
    """Gives a source's bytes once, exactly as many as announced.

    ``sent`` counts what was handed out, which may be a little more than what went out. ``error`` is what went wrong
    with the source itself, not with the printer.
    """

    def __init__(self, source: Source, size: int, *, stall: float, arrival: float) -> None:
        """Take a source of ``size`` bytes, and the patience in seconds with a printer that takes or answers nothing."""
        self.size = size
        self.sent = 0
        self.error: Exception | None = None
        self._source = source
        self._stall = stall
        self._arrival = arrival
        self._limit: asyncio.Timeout | None = None
        self._pieces: AsyncIterator[bytes] | None = None
        self._rest = memoryview(b"")
        self._is_idle = asyncio.Event()
        self._is_idle.set()

    def keep_alive(self, limit: asyncio.Timeout) -> None:
        """Move a time limit on whenever the printer takes something."""
        self._limit = limit
        self._wait(self._stall)

    async def settle(self) -> None:
        """Wait until nobody reads any more; whoever did is being cancelled."""
        self._limit = None
        with suppress(TimeoutError):
            async with asyncio.timeout(_SETTLING):
                await self._is_idle.wait()

    def __aiter__(self) -> Self:
        """Begin. Raises ``TransferFailed`` the second time."""
        if self._pieces is not None:
            raise TransferFailed("a part of the file was sent already")
        self._pieces = aiter(self._source)
        return self

    async def __anext__(self) -> bytes:
        """Give the next piece. Raises ``TransferFailed`` for a source of another size, and what it raises itself."""
        self._wait(self._stall)
        self._is_idle.clear()
        try:
            return await self._next()
        except StopAsyncIteration:
            self._wait(self._arrival)
            raise
        finally:
            error = sys.exception()
            if isinstance(error, Exception) and not isinstance(error, StopAsyncIteration):
                self.error = error
            self._is_idle.set()

    async def _next(self) -> bytes:
        assert self._pieces is not None
        while not self._rest:
            try:
                self._rest = memoryview(await anext(self._pieces))
            except StopAsyncIteration:
                if self.sent != self.size:
                    raise TransferFailed("the file is shorter than announced") from None
                raise
        if self.sent + len(self._rest) > self.size:
            raise TransferFailed("the file is longer than announced")
        piece = bytes(self._rest[:_PIECE])
        self._rest = self._rest[_PIECE:]
        self.sent += len(piece)
        return piece

    def _wait(self, seconds: float) -> None:
        if self._limit is not None and not self._limit.expired():
            self._limit.reschedule(asyncio.get_running_loop().time() + seconds)
