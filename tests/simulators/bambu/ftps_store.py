"""How a simulated printer takes a file in, and what it makes of the different ways in which a client can end it."""

import asyncio
from collections.abc import Awaitable, Callable
import contextlib
import ssl
from typing import Literal

from .faults import Faults

_STEP = 1 << 16


class Inlet:
    """A data connection that is read. Its TLS is done by hand, for only so can be told how its end came."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, context: ssl.SSLContext
    ) -> None:
        """Serve TLS over a plain connection."""
        self.had_farewell = False
        self._reader = reader
        self._writer = writer
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_side=True)

    @property
    def is_resumed(self) -> bool:
        """Whether the client went on with the session of its control channel."""
        return bool(self._tls.session_reused)

    async def _fill(self) -> None:
        if data := await self._reader.read(_STEP):
            self._incoming.write(data)
        else:
            self._incoming.write_eof()

    async def _flush(self) -> None:
        self._writer.write(self._outgoing.read())
        await self._writer.drain()

    async def handshake(self) -> None:
        """Begin. Raises ``ssl.SSLError``, ``OSError``."""
        while True:
            try:
                self._tls.do_handshake()
            except ssl.SSLWantReadError:
                await self._flush()
                await self._fill()
            else:
                await self._flush()
                return

    async def read(self) -> bytes:
        """Return the next bytes; nothing at the end, of which ``had_farewell`` then tells the kind."""
        while True:
            try:
                data = self._tls.read(_STEP)
            except ssl.SSLWantReadError:
                await self._fill()
            except ssl.SSLEOFError:
                return b""
            else:
                self.had_farewell = not data
                return data

    async def farewell(self) -> None:
        """Answer the client's farewell."""
        with contextlib.suppress(ssl.SSLError):
            self._tls.unwrap()
        await self._flush()


async def receive(
    inlet: Inlet,
    content: bytearray,
    faults: Faults,
    family: Literal["esp32", "vsftpd"],
    idle: Callable[[float], Awaitable[None]],
) -> str:
    """Read a file into ``content`` and return the last reply. ``idle`` does nothing for so many seconds."""
    try:
        while piece := await inlet.read():
            content += piece
            if faults.card_free is not None and len(content) > faults.card_free:
                del content[faults.card_free :]
                return "452 Insufficient storage space."
            if faults.store_cut_after is not None and len(content) > faults.store_cut_after:
                del content[faults.store_cut_after :]
                return "426 Failure reading network stream."
            if faults.store_stalls_after is not None and len(content) > faults.store_stalls_after:
                await idle(60)
                return "426 Data timeout."
            if faults.throttle is not None:
                await asyncio.sleep(len(piece) / faults.throttle)
    except OSError, ssl.SSLError:
        return "426 Failure reading network stream."
    hangs = family == "esp32" if faults.farewell_hangs is None else faults.farewell_hangs
    if inlet.had_farewell and hangs:
        await idle(600)
    if family == "vsftpd":
        if not inlet.had_farewell:
            return "426 Failure reading network stream."
        await inlet.farewell()
    await idle(faults.late_reply)
    return "226 Transfer complete."
