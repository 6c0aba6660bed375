"""Files on the printer's card, by FTP over implicit TLS: list, find, download.

The servers (vsftpd on X1, P2S, H2; one of their own on A1, P1) agree on little, so only that is used. Learnt from
them: TLS on the data channel begins only after the server said 150 and has to resume the control channel's session;
the address in the answer to PASV is useless; no MLSD, no REST; one transfer at a time, or both fail.
"""

import asyncio
from collections.abc import AsyncGenerator
import contextlib
from datetime import UTC, datetime
import posixpath
import re
import ssl

from ..driver import Sink
from ..errors import FileMissing, TransferFailed
from ..models import PrinterFile, PrinterJob
from .config import BambuConfig
from .ftp_session import FtpClient, FtpSession, FtpsTimings, ftps_context
from .listing import MAX_LINES, is_print, is_same, is_usable, kind_of, normalized, parse_listing
from .tls import PrinterTls

MAX_FILE = 4 << 30
"""Bytes; FAT32 holds no larger file."""
_MAX_LISTING = MAX_LINES * 256
_FOLDERS = ("/cache", "/")
"""Where jobs lie: from the cloud, and sent in the local network."""

_PLATE = re.compile(r"(?:_data_metadata_)?plate_\d+")


class BambuFiles:
    """The files of one printer. Every call connects anew and they wait for each other."""

    def __init__(self, config: BambuConfig, tls: PrinterTls, timings: FtpsTimings | None = None) -> None:
        """Take the address; nothing is connected."""
        self._config = config
        self._tls = tls
        self._timings = timings or FtpsTimings()
        self._turn = asyncio.Lock()
        self._context: ssl.SSLContext | None = None

    async def list(self, path: str = "/") -> list[PrinterFile]:
        """List a folder. Raises ``FileMissing``, ``TransferFailed``, ``CannotConnect``, ``InvalidAuth``.

        Also ``TransferBusy`` and, when another printer answers, what ``PrinterTls.check`` raises.
        """
        async with self._session() as session:
            return await _list(session, _absolute(path))

    async def download(self, path: str, sink: Sink) -> int:
        """Send a file's bytes to ``sink`` and return their number.

        Raises ``TransferFailed`` unless the number is what the printer announced before and still announces after: a
        file that is being written grows meanwhile. Otherwise as ``list``.
        """
        path = _absolute(path)
        async with self._session() as session:
            announced = await _size_of(session, path)
            if announced > MAX_FILE:
                raise TransferFailed("the file is too large")
            received = 0
            async with session.transfer(f"RETR {path}") as chunks:
                async for chunk in chunks:
                    received += len(chunk)
                    if received > announced:
                        raise TransferFailed("more bytes came than were announced")
                    await sink(chunk)
            if received != announced or await _size_of(session, path) != announced:
                raise TransferFailed(f"{received} of {announced} bytes came")
            return received

    async def find(self, job: PrinterJob) -> PrinterFile | None:
        """Find the file of a job by its name hints; ``None``: not (yet) there. Raises as ``list``.

        First each hint as it is, then the folders of jobs for a name that the printer may have changed when it saved
        the file. Never by being the newest: that finds the job before.
        """
        hints = [_absolute(hint) for hint in job.path_hints if is_usable(hint)]
        async with self._session() as session:
            for hint in hints:
                with contextlib.suppress(FileMissing):
                    if (size := await session.size(hint)) is not None:
                        return PrinterFile(
                            path=hint, name=posixpath.basename(hint), size=size, kind=kind_of(hint)
                        )
            titles = _titles(job, hints)
            for folder in dict.fromkeys((*map(posixpath.dirname, hints), *_FOLDERS)):
                with contextlib.suppress(FileMissing):
                    if (file := _match(await _list(session, folder), titles, job)) is not None:
                        return file
        return None

    async def thumbnail(self, job: PrinterJob) -> bytes | None:
        """Return ``None``: these printers serve no pictures of files, they are in the files."""
        return None

    @contextlib.asynccontextmanager
    async def _session(self) -> AsyncGenerator[FtpSession]:
        async with self._turn:
            if self._context is None:
                self._context = await asyncio.to_thread(ftps_context)
            client = FtpClient(self._config.serial, self._context, self._tls, self._timings)
            async with FtpSession(self._config, client, self._timings) as session:
                yield session


def _absolute(path: str) -> str:
    """Check and complete a path. Raises ``FileMissing`` for one that no printer can have."""
    if not is_usable(path):
        raise FileMissing("no usable path")
    return posixpath.normpath("/" + path.lstrip("/"))


async def _list(session: FtpSession, folder: str) -> list[PrinterFile]:
    """List by CWD and a bare LIST: with a path, one server takes ``[`` and ``*`` in it for a pattern."""
    await session.enter(folder)
    content = bytearray()
    async with session.transfer("LIST") as chunks:
        async for chunk in chunks:
            content += chunk
            if len(content) > _MAX_LISTING:
                raise TransferFailed("the listing does not end")
    return await asyncio.to_thread(
        parse_listing, bytes(content).split(b"\n"), folder, datetime.now(UTC).date()
    )


async def _size_of(session: FtpSession, path: str) -> int:
    """Ask for a file's size, of its folder if the server knows no SIZE. Raises ``FileMissing``."""
    size = await session.size(path)
    if size is None:
        files = await _list(session, posixpath.dirname(path))
        size = next((file.size for file in files if file.path == path), None)
    if size is None:
        raise FileMissing("no such file")
    return size


def _titles(job: PrinterJob, hints: list[str]) -> set[str]:
    """Collect what the job's file may be called; the RAM disk's ``plate_N`` says nothing."""
    names = (normalized(name) for name in (*hints, job.file_name, job.name))
    return {name for name in names if name and not _PLATE.fullmatch(name)}


def _match(files: list[PrinterFile], titles: set[str], job: PrinterJob) -> PrinterFile | None:
    """Choose the file with a job's name; when two have it, the one that is spelled as the job's file."""
    found = [
        file
        for file in files
        if is_print(file.name)
        and file.size is not None
        and any(is_same(title, normalized(file.name)) for title in titles)
    ]
    return min(
        found, key=lambda file: (file.name != posixpath.basename(job.file_name), file.name), default=None
    )
