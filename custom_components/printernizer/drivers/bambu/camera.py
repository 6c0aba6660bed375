"""The camera of the A and P series: JPEG pictures over TLS, one every one or two seconds, to one client at a time.

After the handshake the client sends 80 bytes (four little-endian words, then user and access code, 32 bytes each), then
the printer sends pictures without end, each after a header of 16 bytes that begins with the picture's length. A wrong
code is answered by closing; sometimes an A1 takes the greeting and sends nothing.
"""

import asyncio
from collections.abc import AsyncGenerator, Iterator
import contextlib
from dataclasses import dataclass
import logging
import struct

from ..errors import PrinterError
from .config import USER, BambuConfig
from .tls import PrinterTls

LOGGER = logging.getLogger(__name__)

MAX_PICTURE = 4 << 20
"""Bytes; a picture of 1280 x 720 has some 100 kB."""
_HEADER = 16
_START, _END = b"\xff\xd8", b"\xff\xd9"


@dataclass(frozen=True, kw_only=True, slots=True)
class CameraTimings:
    """Waiting times in seconds."""

    connect: float = 20
    first_picture: float = 12
    """An A1 that accepted and stays silent this long will stay silent."""
    picture: float = 30
    """Between two pictures; the slowest were seen 2 s apart."""
    fresh: float = 3
    """How old a picture may be that a new viewer sees first."""
    retry: float = 10
    """The printer takes some seconds to let go of its only client; asking faster makes that worse."""
    retry_most: float = 60
    linger: float = 30
    """After the last viewer, so that a page being reloaded does not connect anew."""


class BambuCamera:
    """One connection to the camera for any number of viewers, open only while somebody looks."""

    def __init__(self, config: BambuConfig, tls: PrinterTls, timings: CameraTimings | None = None) -> None:
        """Take the address; nothing is connected."""
        self._config = config
        self._tls = tls
        self._timings = timings or CameraTimings()
        self._news = asyncio.Condition()
        self._picture = b""
        self._taken = 0.0
        self._number = 0
        self._viewers = 0
        self._is_closed = False
        self._upstream: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._end: asyncio.TimerHandle | None = None

    async def frames(self) -> AsyncGenerator[bytes]:
        """Yield pictures (JPEG) as they come; a viewer that is slow skips some. Ends when the camera is closed."""
        with self._watching():
            seen = self._number - self._is_fresh
            while True:
                async with self._news:
                    await self._news.wait_for(lambda: self._is_closed or self._number != seen)  # noqa: B023  awaited at once
                    if self._is_closed:
                        return
                    seen, picture = self._number, self._picture
                yield picture

    async def snapshot(self, timeout: float = 15) -> bytes | None:
        """Return a picture that is at most a few seconds old; ``None``: none came in ``timeout`` seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout), contextlib.aclosing(self.frames()) as pictures:
                async for picture in pictures:
                    return picture
        return None

    async def close(self) -> None:
        """Close the connection and end all viewers; nothing connects any more."""
        self._is_closed = True
        if self._end is not None:
            self._end.cancel()
        self._cut()
        if self._tasks:
            await asyncio.wait(self._tasks)
        async with self._news:
            self._news.notify_all()

    @property
    def _is_fresh(self) -> bool:
        """The last picture is so young that a new viewer may begin with it."""
        return bool(self._number) and asyncio.get_running_loop().time() - self._taken < self._timings.fresh

    # -- viewers come and go

    @contextlib.contextmanager
    def _watching(self) -> Iterator[None]:
        """Count a viewer: the first opens the connection, some time after the last it is closed."""
        self._viewers += 1
        if self._end is not None:
            self._end.cancel()
            self._end = None
        if self._upstream is None and not self._is_closed:
            self._upstream = asyncio.create_task(self._run(), name=f"camera of {self._config.serial}")
            self._tasks.add(self._upstream)
            self._upstream.add_done_callback(self._tasks.discard)
        try:
            yield
        finally:
            self._viewers -= 1
            if not self._viewers and not self._is_closed:
                loop = asyncio.get_running_loop()
                self._end = loop.call_later(self._timings.linger, self._cut)

    def _cut(self) -> None:
        """Close the connection that nobody looks at."""
        self._end = None
        if self._upstream is not None:
            self._upstream.cancel()
            self._upstream = None

    # -- the connection

    async def _run(self) -> None:
        """Keep the pictures coming, without end."""
        pause = self._timings.retry
        while True:
            before = self._number
            try:
                await self._watch()
            except (OSError, EOFError, TimeoutError, PrinterError, ValueError) as error:
                LOGGER.debug("Camera of %s: %s", self._config.serial, type(error).__name__)
            if self._number != before:
                pause = self._timings.retry
            await asyncio.sleep(pause)
            pause = min(2 * pause, self._timings.retry_most)

    async def _watch(self) -> None:
        """Connect and take pictures until the connection breaks."""
        context = await self._tls.context()
        async with asyncio.timeout(self._timings.connect):
            reader, writer = await asyncio.open_connection(
                self._config.host,
                self._config.camera_port,
                ssl=context,
                server_hostname=self._config.serial,
                limit=1 << 18,
            )
        try:
            self._tls.check(writer.get_extra_info("ssl_object"))
            writer.write(greeting(self._config.access_code))
            patience = self._timings.first_picture
            while True:
                async with asyncio.timeout(patience):
                    picture = await _read_picture(reader)
                await self._show(picture)
                patience = self._timings.picture
        finally:
            writer.transport.abort()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _show(self, picture: bytes) -> None:
        self._taken = asyncio.get_running_loop().time()
        async with self._news:
            self._picture = picture
            self._number += 1
            self._news.notify_all()


def greeting(access_code: str) -> bytes:
    """Build the 80 bytes that open the stream. Raises ``ValueError`` for a code that can't be one."""
    code = access_code.encode()
    if len(code) > 32:
        raise ValueError("not an access code")
    return struct.pack("<IIII32s32s", 0x40, 0x3000, 0, 0, USER.encode(), code)


async def _read_picture(reader: asyncio.StreamReader) -> bytes:
    """Read header and picture. Raises ``ValueError`` when it is no picture, ``EOFError`` at the end."""
    size = int.from_bytes((await reader.readexactly(_HEADER))[:4], "little")
    if not 0 < size <= MAX_PICTURE:
        raise ValueError("impossible length")
    picture = await reader.readexactly(size)
    if not (picture.startswith(_START) and picture.endswith(_END)):
        raise ValueError("not a JPEG picture")
    return picture
