"""One FTP connection to a printer, in the order of events that printers want; aioftp does the talking."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
import contextlib
import re
import socket
import ssl
from typing import Self, override

import aioftp
from aioftp.common import SSLSessionBoundContext

from ..errors import CannotConnect, CannotResume, InvalidAuth, PrinterError, TransferFailed
from .config import USER, BambuConfig
from .ftp_replies import DELETE_ERRORS, RESUME_ERRORS, STORE_ERRORS, translated
from .ftp_timings import FtpsTimings
from .listing import is_usable
from .outlet import Outlet
from .tls import PrinterTls, client_context

_PARTING = 0.5
"""Seconds; an aborted connection is gone in the loop's next turn."""
_CHUNK = 1 << 18
_SEND_BUFFER = 1 << 18
"""Bytes that the system may hold of an upload; what it holds counts as sent, and a slow card needs seconds for it."""
_MAX_REPLIES = 1_000
"""Reply lines of one connection; the longest dialogue here has a few dozen."""

_PASV = re.compile(r"\((?:\d{1,3},){4}(\d{1,3}),(\d{1,3})\)")
_EPSV = re.compile(r"\(([!-~])\1\1(\d{1,5})\1\)")


def ftps_context() -> ssl.SSLContext:
    """Make the context. TLS 1.2, which all models speak: data that resumes a 1.3 session arrives cut short on some."""
    context = client_context()
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    return context


class FtpClient(aioftp.Client):
    """aioftp with the order of events that printers want. Paths travel as bytes, see ``_wire``."""

    def __init__(self, serial: str, context: ssl.SSLContext, tls: PrinterTls, timings: FtpsTimings) -> None:
        """Take the address; nothing is connected."""
        # Latin-1 carries any bytes unchanged; the names' own encoding is ours to do.
        super().__init__(encoding="latin-1")
        self._context = context
        self._tls = tls
        self._serial = serial
        self._timings = timings
        self._replies = 0

    @override
    async def _open_connection(
        self, host: str, port: int
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """Open the control channel with TLS, and a data channel without: its TLS comes after 150."""
        async with asyncio.timeout(self._timings.connect):
            if self._stream is not None:
                # Wherever PASV points to, bogus as it is: the data comes from the printer.
                return await asyncio.open_connection(self.server_host, port, limit=_CHUNK)
            reader, writer = await asyncio.open_connection(
                host, port, ssl=self._context, server_hostname=self._serial
            )
        try:
            # Before anything is said, above all the access code.
            self._tls.check(writer.get_extra_info("ssl_object"))
        except PrinterError:
            await _discard(writer)
            raise
        return reader, writer

    async def ask(
        self, command: str | None, expected: str | tuple[str, ...], *, timeout: float | None = None
    ) -> tuple[aioftp.Code, list[str]]:
        """Say something, or nothing, and wait for the last reply to it."""
        wait = () if expected == "1xx" else "1xx"
        async with asyncio.timeout(timeout or self._timings.reply):
            return await self.command(command and _wire(command), expected, wait, censor_after=5)

    @override
    async def parse_line(self) -> tuple[aioftp.Code, str]:
        self._replies += 1
        if self._replies > _MAX_REPLIES:
            raise ConnectionResetError("too many replies")
        return await super().parse_line()

    async def open_data(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """Open a data channel, without TLS yet. PASV first: not every printer knows EPSV."""
        for command, code, pattern in (("PASV", "227", _PASV), ("EPSV", "229", _EPSV)):
            received, info = await self.ask(command, (code, "50x"))
            if received == code and (match := pattern.search(info[-1])):
                numbers = [int(number) for number in match.groups() if number.isdigit()]
                port = numbers[0] << 8 | numbers[1] if command == "PASV" else numbers[-1]
                if 0 < port < 1 << 16:
                    return await self._open_connection(self.server_host, port)
        raise ConnectionResetError("no data channel")

    async def secure(self, writer: asyncio.StreamWriter) -> None:
        """Begin TLS on a data channel, going on with the control channel's session."""
        control = self.stream.writer.get_extra_info("ssl_object")
        context = SSLSessionBoundContext(
            ssl.PROTOCOL_TLS_CLIENT, context=control.context, session=control.session
        )
        await writer.start_tls(
            context,
            server_hostname=self._serial,
            ssl_handshake_timeout=self._timings.connect,
            ssl_shutdown_timeout=self._timings.finish,
        )
        self._tls.check(writer.get_extra_info("ssl_object"))


class FtpSession:
    """One connection, logged in: aioftp's errors end here and ours begin."""

    def __init__(self, config: BambuConfig, client: FtpClient, timings: FtpsTimings) -> None:
        """Take the client; nothing is connected."""
        self._config = config
        self._client = client
        self._timings = timings
        self._is_vsftpd = False
        self.is_storing = False
        """An upload has begun and not ended well: the printer may hold half a file."""

    async def __aenter__(self) -> Self:
        """Connect and log in. Raises ``CannotConnect``, ``InvalidAuth`` and what ``PrinterTls.check`` raises."""
        async with contextlib.AsyncExitStack() as undo:
            undo.push_async_callback(self._close)
            with translated(CannotConnect):
                await self._connect()
                await self._login()
            undo.pop_all()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, *_error: object) -> None:
        """Say good-bye, if all went well, and disconnect."""
        if kind is None:
            with contextlib.suppress(OSError, aioftp.AIOFTPException, ValueError):
                await self._client.ask("QUIT", "221", timeout=2)
        await self._close()

    async def _close(self) -> None:
        if self._client._stream is not None:  # noqa: SLF001  raises when nothing was connected
            await _discard(self._client.stream.writer)

    async def _connect(self) -> None:
        async with asyncio.timeout(self._timings.connect + self._timings.reply):
            greeting = await self._client.connect(self._config.host, self._config.ftps_port)
        self._is_vsftpd = "vsftpd" in "".join(greeting).lower()

    async def _login(self) -> None:
        code = self._config.access_code
        if not code.isascii() or not is_usable(code):
            raise InvalidAuth("not an access code")
        await self._client.ask(f"USER {USER}", "331")
        await self._client.ask(f"PASS {code}", "230")
        # PROT without PBSZ before it, or none, ends in 425 at the next PASV.
        for command in ("PBSZ 0", "PROT P", "TYPE I"):
            await self._client.ask(command, "200")

    async def enter(self, folder: str) -> None:
        """Change into a folder. Raises ``FileMissing``."""
        await self._command(f"CWD {folder}", "250")

    async def size(self, path: str) -> int | None:
        """Ask for a file's size; ``None``: the server does not answer that. Raises ``FileMissing``."""
        code, info = await self._command(f"SIZE {path}", ("213", "50x"))
        digits = info[-1].strip()
        return int(digits) if code == "213" and digits.isdecimal() and len(digits) < 16 else None

    async def delete(self, path: str) -> None:
        """Remove a file. Raises ``FileMissing`` (also for one that is in use), ``FileBusy``, ``NotSupported``."""
        with translated(TransferFailed, DELETE_ERRORS):
            await self._client.ask(f"DELE {path}", "2xx")

    async def _command(self, command: str, expected: str | tuple[str, ...]) -> tuple[aioftp.Code, list[str]]:
        with translated(TransferFailed):
            return await self._client.ask(command, expected)

    @contextlib.asynccontextmanager
    async def transfer(self, command: str, offset: int = 0) -> AsyncGenerator[AsyncIterator[bytes]]:
        """Give the command and yield the data from ``offset`` on; the reply after its end is checked on leaving.

        Raises ``CannotResume`` before it yields.
        """
        with translated(TransferFailed):
            reader, writer = await self._client.open_data()
        try:
            if offset:
                with translated(CannotResume, RESUME_ERRORS):
                    await self._client.ask(f"REST {offset}", "350")
            with translated(TransferFailed):
                await self._client.ask(command, "1xx")
                await self._secured(writer)
            yield self._chunks(reader)
        finally:
            # Neither family wants a farewell after a download, and the small one never answers it.
            await _discard(writer)
        with translated(TransferFailed):
            await self._client.ask(None, "2xx", timeout=self._timings.finish)

    @contextlib.asynccontextmanager
    async def store(self, path: str) -> AsyncGenerator[Outlet]:
        """Yield what takes the file's bytes; on leaving the file is ended and the printer's word for it checked.

        The families end differently. vsftpd takes the TLS farewell for the end and calls everything else a broken
        stream (426); the small server waits for ever for what it does after a farewell, and wants the connection
        shut down.
        """
        with translated(TransferFailed):
            reader, writer = await self._client.open_data()
        try:
            plain = writer.transport
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER)
            with translated(TransferFailed, STORE_ERRORS):
                # From here on, unless it says no: it makes the file before it says yes.
                self.is_storing = True
                try:
                    await self._client.ask(f"STOR {path}", "1xx")
                except aioftp.StatusCodeError:
                    self.is_storing = False
                    raise
                await self._secured(writer)
            outlet = Outlet(reader, writer, plain, self._client.ask, self._timings)
            yield outlet
            with translated(TransferFailed, STORE_ERRORS):
                await outlet.finish(is_farewell=self._is_vsftpd)
        finally:
            await _discard(writer)

    async def _secured(self, writer: asyncio.StreamWriter) -> None:
        try:
            await self._client.secure(writer)
        except OSError:
            # The server says on the other channel why it broke off.
            await self._client.ask(None, "2xx")
            raise

    async def _chunks(self, reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
        while chunk := await self._read(reader):
            yield chunk

    async def _read(self, reader: asyncio.StreamReader) -> bytes:
        with translated(TransferFailed):
            try:
                async with asyncio.timeout(self._timings.data):
                    return await reader.read(_CHUNK)
            except ssl.SSLError, ConnectionError:
                # The server says on the other channel why it broke off.
                await self._client.ask(None, "2xx")
                raise


def _wire(command: str) -> str:
    """Let the names' bytes pass through aioftp's Latin-1 unchanged."""
    return command.encode("utf-8", "surrogateescape").decode("latin-1")


async def _discard(writer: asyncio.StreamWriter) -> None:
    """Close a connection without waiting for the other end's consent."""
    writer.transport.abort()
    # Bounded: after a TLS handshake that was cancelled, nobody ever tells the writer that all is over.
    with contextlib.suppress(OSError, TimeoutError):
        async with asyncio.timeout(_PARTING):
            await writer.wait_closed()
