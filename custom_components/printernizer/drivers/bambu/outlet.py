"""The way of a file's bytes to a printer: as fast as its card takes them, and ended as its server wants it."""

import asyncio
import contextlib
import socket
import ssl
from typing import Any, Protocol

from ..errors import TransferFailed
from .ftp_replies import STORE_ERRORS, translated
from .ftp_timings import FtpsTimings

_PIECE = 1 << 16
"""Bytes that have to go out within ``FtpsTimings.data``: an A1 that prints takes 50 kB a second."""
_POLL = 0.01


class _Ask(Protocol):
    async def __call__(
        self, command: str | None, expected: str | tuple[str, ...], *, timeout: float | None = None
    ) -> Any: ...


class Outlet:
    """Takes the bytes of one upload."""

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        plain: asyncio.WriteTransport,
        ask: _Ask,
        timings: FtpsTimings,
    ) -> None:
        """Write to the secured ``writer``, whose bytes go out through ``plain``; ``ask`` waits for a reply."""
        # Nothing may wait in our own buffers: what is sent then counts as progress, and a stall shows.
        writer.transport.set_write_buffer_limits(high=1, low=0)
        plain.set_write_buffer_limits(high=1, low=0)
        self._reader = reader
        self._writer = writer
        self._plain = plain
        self._socket = plain.get_extra_info("socket")
        self._ask = ask
        self._timings = timings

    async def send(self, data: bytes) -> None:
        """Send the next bytes. Raises ``TransferFailed``, ``StorageMissing`` and what else the printer has to say."""
        view = memoryview(data)
        for at in range(0, len(view), _PIECE):
            with translated(TransferFailed, STORE_ERRORS):
                await self._send(view[at : at + _PIECE])

    async def _send(self, piece: memoryview) -> None:
        try:
            async with asyncio.timeout(self._timings.data):
                self._writer.write(piece)
                await self._writer.drain()
            if self._reader.at_eof():
                raise ConnectionResetError("the printer hung up")
        except ssl.SSLError, ConnectionError:
            # The server says on the other channel why it broke off.
            await self._ask(None, "2xx")
            raise

    async def finish(self, *, is_farewell: bool) -> None:
        """End the file and wait for the printer's word: with TLS's farewell, or by shutting the connection down."""
        async with asyncio.timeout(self._timings.data):
            # What empties it belongs to TLS and tells nobody else
            while self._plain.get_write_buffer_size() and not self._plain.is_closing():  # noqa: ASYNC110
                await asyncio.sleep(_POLL)
        if is_farewell:
            # Goes on by itself while the reply is awaited, which may come before the other's farewell
            self._writer.close()
        else:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_WR)
        await self._ask(None, "2xx", timeout=self._timings.finish)
