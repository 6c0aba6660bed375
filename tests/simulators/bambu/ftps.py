"""The file server of a simulated printer: FTP with implicit TLS, in the two manners that printers have.

``vsftpd`` (X1, P2S, H2): wants the data channel to resume the control channel's session. ``esp32`` (A1, P1): knows few
commands, names a useless address in PASV, bears one transfer at a time. Both begin TLS on the data channel only after
they said 150.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
import contextlib
from dataclasses import dataclass, field
import posixpath
import socket
import ssl
import struct
from typing import Literal

from .faults import Faults
from .ftps_store import Inlet, receive
from .state import hash_of
from .storage import Storage, clean

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CHUNK = 1 << 16
_DATA_TIMEOUT = 10
_RESET = struct.pack("ii", 1, 0)
_HOSTILE = (
    b"total 12\r\n",
    b"\r\n",
    b"-rw-r--r--\r\n",
    b"drwxr-xr-x    2 0 0 4096 Jan 01 00:00 ..\r\n",
    b"-rw-r--r--    1 0 0 99999999999999999999999 Feb 31 99:99 big\r\n",
    b"-rw-r--r--    1 0 0 -5 Foo 00 00:00 negative\r\n",
    b"-rw-r--r--    1 0 0 5 Jan 01 00:00 ../../etc/passwd\r\n",
    b"-rw-r--r--    1 0 0 5 Jan 01 00:00 a\x00b\r\n",
    b"lrwxrwxrwx    1 0 0 5 Jan 01 00:00 link -> /etc\r\n",
    b"\xff\xfe\xfd" * 50 + b"\r\n",
    b"-" * 100_000 + b"\r\n",
)


def _date(name: str) -> str:
    """Make up a date: some with a year, some with a time, a few of 1970 or 1980."""
    number = hash_of(name)
    month, day = _MONTHS[number % 12], number // 12 % 28 + 1
    match number // 400 % 4:
        case 0:
            return f"{month} {day:02d}  2025"
        case 1:
            return f"Jan 01  {1970 if number % 2 else 1980}"
        case _:
            return f"{month} {day:2d} {number % 24:02d}:{number // 24 % 60:02d}"


@dataclass(eq=False, slots=True)
class _Session:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    user: str = ""
    is_in: bool = False
    has_buffer_size: bool = False
    is_private: bool = False
    is_binary: bool = False
    folder: str = "/"
    offset: int = 0
    listener: asyncio.Server | None = None
    data: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = field(
        default_factory=asyncio.Queue
    )
    done: asyncio.Event = field(default_factory=asyncio.Event)
    keepers: set[asyncio.Task[None]] = field(default_factory=set)


class FtpsServer:
    """The server. ``log`` keeps the commands that came (without the password), the peaks what ran at once."""

    def __init__(
        self,
        storage: Storage,
        faults: Faults,
        is_code: Callable[[str], bool],
        *,
        family: Literal["esp32", "vsftpd"] = "esp32",
    ) -> None:
        """``is_code`` checks the access code."""
        self.storage = storage
        self.faults = faults
        self.family = family
        self.log: list[str] = []
        self.reused: list[bool] = []
        self.peak_sessions = 0
        self.peak_transfers = 0
        self.transfers = 0
        self._is_code = is_code
        self._context: ssl.SSLContext | None = None
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._leaving: set[asyncio.Task[None]] = set()
        self._sizes_asked = 0

    async def start(self, host: str, port: int, context: ssl.SSLContext) -> int:
        """Listen and return the port."""
        self._context = context
        self._server = await asyncio.start_server(self._accept, host, port)
        return int(self._server.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        """Drop everybody and stop listening."""
        if self._server is None:
            return
        self._server.close()
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, *self._leaving, return_exceptions=True)
        await self._server.wait_closed()
        self._server = None

    @property
    def is_deserted(self) -> bool:
        """Whether nobody is there, and nothing is left of those that were."""
        return not (self.transfers or self._tasks or self._leaving)

    @property
    def _bogus(self) -> bool:
        return self.family == "esp32" if self.faults.pasv_bogus is None else self.faults.pasv_bogus

    @property
    def _reuse(self) -> bool:
        return self.family == "vsftpd" if self.faults.require_reuse is None else self.faults.require_reuse

    # -- sessions

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None and self._context is not None  # noqa: PT018
        self._tasks.add(task)
        self.peak_sessions = max(self.peak_sessions, len(self._tasks))
        session = _Session(reader, writer)
        try:
            if self.faults.ftps_closed:
                return
            if self.faults.ftps_oops:
                writer.write(b"500 OOPS: vsf_sysutil_bind\r\n")
                await writer.drain()
                return
            await writer.start_tls(self._context)
            await self._serve(session)
        except OSError, EOFError, ssl.SSLError, TimeoutError, asyncio.LimitOverrunError, ValueError:
            pass
        finally:
            self._tasks.discard(task)
            self._leaving.add(task)
            task.add_done_callback(self._leaving.discard)
            if session.listener is not None:
                session.listener.close()
            session.done.set()
            writer.close()
            with contextlib.suppress(OSError, ssl.SSLError, TimeoutError, asyncio.CancelledError):
                async with asyncio.timeout(1):
                    await asyncio.gather(*session.keepers, return_exceptions=True)
                    await writer.wait_closed()

    async def _serve(self, session: _Session) -> None:
        if self.faults.ftps_hangs:
            await session.reader.read()
            return
        await self._say(session, "220 (vsFTPd 3.0.5)" if self.family == "vsftpd" else "220 Welcome")
        while line := await session.reader.readline():
            text = line.rstrip(b"\r\n").decode("utf-8", "surrogateescape")
            verb, _space, argument = text.partition(" ")
            verb = verb.upper()
            self.log.append("PASS ***" if verb == "PASS" else text)
            if verb == "QUIT":
                await self._say(session, "221 Goodbye.")
                return
            await self._answer(session, verb, argument)

    @staticmethod
    async def _say(session: _Session, text: str) -> None:
        session.writer.write(f"{text}\r\n".encode("utf-8", "surrogateescape"))
        await session.writer.drain()

    async def _answer(self, session: _Session, verb: str, argument: str) -> None:
        match verb:
            case "USER":
                session.user = argument
                await self._say(session, "331 Please specify the password.")
            case "PASS":
                right = (
                    session.user == "bblp" and self._is_code(argument) and not self.faults.ftps_login_fails
                )
                session.is_in = right
                await self._say(session, "230 Login successful." if right else "530 Login incorrect.")
            case _ if not session.is_in:
                await self._say(session, "530 Please login with USER and PASS.")
            case "RETR" | "LIST" | "NLST" | "STOR":
                await self._transfer(session, verb, argument)
            case "PASV" | "EPSV":
                await self._passive(session, verb)
            case _:
                await self._say(session, self._plain(session, verb, argument))

    def _plain(self, session: _Session, verb: str, argument: str) -> str:
        """Answer a command that moves no data."""
        match verb:
            case "TYPE":
                session.is_binary = argument.upper() == "I"
                return "200 Switching to Binary mode."
            case "PBSZ":
                session.has_buffer_size = True
                return "200 PBSZ set to 0."
            case "PROT":
                session.is_private = session.has_buffer_size and argument.upper() == "P"
                return "200 PROT now Private." if session.is_private else "503 PBSZ first."
            case "SIZE":
                return self._size(session, argument)
            case "CWD":
                return self._go(session, argument)
            case "DELE":
                return self._remove(self._path(session, argument))
            case "REST":
                return self._restart(session, argument)
            case "PWD":
                return f'257 "{session.folder}" is the current directory'
            case "NOOP":
                return "200 NOOP ok."
            case "FEAT" if self.family == "vsftpd":
                return "211-Features:\r\n EPSV\r\n REST STREAM\r\n SIZE\r\n211 End"
            case "FEAT":
                return "502 no-features"
            case "MLSD" | "MLST":
                return "500 Unknown command."
            case _:
                return "502 Command not implemented."

    def _path(self, session: _Session, argument: str) -> str:
        return clean(argument if argument.startswith("/") else posixpath.join(session.folder, argument))

    def _go(self, session: _Session, argument: str) -> str:
        path = self._path(session, argument)
        if self.faults.no_storage or not self.storage.is_folder(path):
            return "550 Failed to change directory."
        session.folder = path
        return "250 Directory successfully changed."

    def _read(self, path: str) -> bytes | None:
        if self.faults.no_storage or path in self.faults.locked:
            return None
        return self.storage.read(path)

    def _size(self, session: _Session, argument: str) -> str:
        if self.faults.no_size:
            return "502 Command not implemented."
        data = self._read(self._path(session, argument))
        if data is None:
            return "550 Could not get file size."
        self._sizes_asked += 1
        size = len(data)
        size += self.faults.size_lies
        return f"213 {size // 2 if self.faults.growing and self._sizes_asked % 2 else size}"

    def _remove(self, path: str) -> str:
        if self.faults.no_storage or path in self.faults.locked or not self.storage.remove(path):
            return "550 Delete operation failed."
        return "250 Delete operation successful."

    def _restart(self, session: _Session, argument: str) -> str:
        can = self.family == "vsftpd" if self.faults.rest is None else self.faults.rest
        if not can or not argument.isdecimal():
            return "502 Command not implemented."
        session.offset = 0 if self.faults.rest_ignored else int(argument)
        return f"350 Restart position accepted ({argument})."

    # -- data

    async def _passive(self, session: _Session, verb: str) -> None:
        epsv = self.family == "vsftpd" if self.faults.epsv is None else self.faults.epsv
        if verb == "EPSV" and not epsv:
            await self._say(session, "502 EPSV not implemented.")
            return
        if self.faults.no_pasv or not session.is_private:
            await self._say(session, "425 Can't open data connection.")
            return
        if session.listener is not None:
            session.listener.close()

        async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            keeper = asyncio.current_task()
            assert keeper is not None
            session.keepers.add(keeper)
            keeper.add_done_callback(session.keepers.discard)
            session.data.put_nowait((reader, writer))
            # The callback of a stream server owns its stream: it stays until the session let go of it.
            try:
                await session.done.wait()
            finally:
                writer.close()

        host = session.writer.get_extra_info("sockname")[0]
        session.listener = await asyncio.start_server(accept, host, 0)
        port = session.listener.sockets[0].getsockname()[1]
        if verb == "EPSV":
            await self._say(session, f"229 Entering Extended Passive Mode (|||{port}|)")
            return
        address = "0,0,0,0" if self._bogus else host.replace(".", ",")
        await self._say(session, f"227 Entering Passive Mode ({address},{port >> 8},{port & 0xFF}).")

    async def _transfer(self, session: _Session, verb: str, argument: str) -> None:
        if session.listener is None:
            await self._say(session, "425 Use PASV first.")
            return
        try:
            async with asyncio.timeout(_DATA_TIMEOUT):
                reader, writer = await session.data.get()
        finally:
            session.listener.close()
            session.listener = None
        try:
            if verb == "STOR":
                await self._store(session, reader, writer, self._path(session, argument))
            else:
                await self._send(session, writer, verb, argument)
        finally:
            session.offset = 0
            writer.close()

    def _unstorable(self, path: str) -> str | None:
        """Tell why a file can't be stored."""
        if self.faults.no_storage or self.storage.is_folder(path):
            return "553 Could not create file."
        if path in self.faults.locked:
            return "550 Permission denied."
        if not self.storage.is_folder(posixpath.dirname(path)):
            return "553 Could not create file."
        return "425 Another transfer is going on." if self._is_busy else None

    @property
    def _is_busy(self) -> bool:
        return self.faults.busy or (self.transfers > 0 and self.family == "esp32")

    async def _store(
        self, session: _Session, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str
    ) -> None:
        assert self._context is not None
        if (refusal := self._unstorable(path)) is not None:
            await self._say(session, refusal)
            return
        content = bytearray()
        self.storage.write(path, b"")
        self.transfers += 1
        self.peak_transfers = max(self.peak_transfers, self.transfers)
        try:
            await self._say(session, "150 Ok to send data.")
            inlet = Inlet(reader, writer, self._context)
            try:
                async with asyncio.timeout(_DATA_TIMEOUT):
                    await inlet.handshake()
            except OSError, ssl.SSLError, TimeoutError:
                await self._say(session, "522 SSL connection failed.")
                return
            self.reused.append(inlet.is_resumed)
            if self._reuse and not inlet.is_resumed:
                writer.transport.abort()
                await self._say(session, "522 SSL connection failed: session reuse required")
                return
            reply = await receive(
                inlet, content, self.faults, self.family, lambda seconds: self._idle(session, seconds)
            )
            # Until its end a file is as long as it was; what has come is there also when it never ends
            self._keep(path, content)
            if not reply.startswith("226"):
                writer.transport.abort()
            await self._say(session, reply)
        finally:
            self._keep(path, content)
            self.transfers -= 1

    def _keep(self, path: str, content: bytearray) -> None:
        """Write what has come, unless the file was removed meanwhile."""
        if self.storage.read(path) is not None and content:
            self.storage.write(path, bytes(content))
            content.clear()

    async def _send(self, session: _Session, writer: asyncio.StreamWriter, verb: str, argument: str) -> None:
        path = self._path(session, "" if argument.startswith("-") else argument)
        content = self._read(path) if verb == "RETR" else None
        if verb == "RETR" and content is None:
            await self._say(session, "550 Failed to open file.")
            return
        if self._is_busy:
            await self._say(session, "425 Another transfer is going on.")
            return
        self.transfers += 1
        self.peak_transfers = max(self.peak_transfers, self.transfers)
        try:
            await self._say(session, "150 Here it comes.")
            if content is not None:
                content = content[session.offset :] + b"x" * self.faults.overlong
            pieces = self._listing(path, verb) if content is None else self._pieces(content)
            await self._say(session, await self._pour(session, writer, pieces))
        finally:
            self.transfers -= 1

    @staticmethod
    async def _idle(session: _Session, seconds: float) -> None:
        """Do nothing for so long, unless the client goes away."""
        end = asyncio.get_running_loop().time() + seconds
        while asyncio.get_running_loop().time() < end and not session.writer.is_closing():
            await asyncio.sleep(0.02)

    async def _pour(
        self, session: _Session, writer: asyncio.StreamWriter, pieces: AsyncIterator[bytes]
    ) -> str:
        """Send the data and return the last reply."""
        assert self._context is not None
        while self.faults.data_handshake_hangs and not session.writer.is_closing():
            await asyncio.sleep(0.02)
        try:
            async with asyncio.timeout(_DATA_TIMEOUT):
                await writer.start_tls(self._context)
        except OSError, ssl.SSLError, TimeoutError:
            return "522 SSL connection failed."
        reused = bool(writer.get_extra_info("ssl_object").session_reused)
        self.reused.append(reused)
        if self._reuse and not reused:
            writer.transport.abort()
            return "522 SSL connection failed: session reuse required"
        sent = 0
        try:
            async for piece in pieces:
                limits = (self.faults.cut_after, self.faults.cut_silently_after, self.faults.data_hangs_after)
                limit = min((limit for limit in limits if limit is not None), default=None)
                part = piece if limit is None else piece[: max(0, limit - sent)]
                writer.write(part)
                await writer.drain()
                sent += len(part)
                if limit is not None and len(part) < len(piece):
                    if self.faults.data_hangs_after is not None:
                        await self._idle(session, 60)
                    break
        except OSError, ssl.SSLError:
            return "426 Failure writing network stream."
        if self.faults.cut_after is not None:
            await asyncio.sleep(0.05)
            # A reset instead of an orderly end.
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            writer.transport.abort()
            return "426 Failure writing network stream."
        writer.close()
        await self._idle(session, self.faults.late_reply)
        return "226 Transfer complete."

    async def _pieces(self, content: bytes) -> AsyncIterator[bytes]:
        step = _CHUNK if self.faults.throttle is None else max(1, self.faults.throttle // 20)
        for at in range(0, len(content), step):
            yield content[at : at + step]
            if self.faults.throttle is not None:
                await asyncio.sleep(0.05)

    async def _listing(self, path: str, verb: str) -> AsyncIterator[bytes]:
        if self.faults.hostile_listing:
            for line in _HOSTILE:
                yield line
        endless = b"".join(_line(f"file {number}.3mf", 5, self.family) for number in range(100)) * 20
        while self.faults.endless_listing:
            yield endless
        if self.faults.no_storage:
            return
        for name in sorted(self.storage.folders(path)):
            yield _line(name, None, self.family) if verb == "LIST" else f"{name}\r\n".encode()
        for name, size in sorted(self.storage.files(path).items()):
            yield (
                _line(name, size, self.family)
                if verb == "LIST"
                else f"{name}\r\n".encode("utf-8", "surrogateescape")
            )


def _line(name: str, size: int | None, family: str) -> bytes:
    mode = "drwxr-xr-x" if size is None else "-rw-r--r--"
    owner = "1000     1000    " if family == "esp32" else "ftp      ftp     "
    text = f"{mode}    1 {owner} {4096 if size is None else size:>12} {_date(name)} {name}\r\n"
    return text.encode("utf-8", "surrogateescape")
