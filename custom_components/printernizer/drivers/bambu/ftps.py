"""Files on the printer's card, by FTP over implicit TLS: list, find, download, upload, delete.

The servers (vsftpd on X1, P2S, H2; one of their own on A1, P1) agree on little, so only that is relied on. Learnt from
them: TLS on the data channel begins only after the server said 150 and has to resume the control channel's session;
the address in the answer to PASV is useless; no MLSD, seldom REST; one transfer at a time, or both fail.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
import contextlib
import posixpath
import re
import ssl

from ..driver import Sink, Source
from ..errors import (
    CannotConnect,
    CannotResume,
    ConnectionLost,
    FileBusy,
    FileMissing,
    FileRefused,
    PrinterError,
    TransferBusy,
    TransferFailed,
)
from ..models import PrinterFile, PrinterJob
from .config import BambuConfig
from .ftp_lookup import list_folder, remove, size_of
from .ftp_session import FtpClient, FtpSession, ftps_context
from .ftp_timings import FtpsTimings
from .listing import is_print, is_same, is_usable, kind_of, normalized
from .storable import storable
from .tls import PrinterTls
from .upload import Upload

MAX_FILE = (4 << 30) - 1
"""Bytes; FAT32 holds no larger file."""
_TIDY_PAUSE = 0.5
"""Seconds between two tries to remove half a file: the server first has to notice that its client is gone."""
_FOLDERS = ("/cache", "/")
"""Where jobs lie: from the cloud, and sent in the local network."""

_PLATE = re.compile(r"(?:_data_metadata_)?plate_\d+")


class BambuFiles:
    """The files of one printer. Every call connects anew and they wait for each other."""

    def __init__(
        self,
        config: BambuConfig,
        tls: PrinterTls,
        timings: FtpsTimings | None = None,
        running: Callable[[], PrinterJob | None] = lambda: None,
    ) -> None:
        """Take the address; nothing is connected.

        ``running`` tells the job that runs, if one does; it raises ``ConnectionLost`` when nobody knows.
        """
        self._config = config
        self._tls = tls
        self._timings = timings or FtpsTimings()
        self._running = running
        self._turn = asyncio.Lock()
        self._context: ssl.SSLContext | None = None

    async def list(self, path: str = "/") -> list[PrinterFile]:
        """List a folder. Raises ``FileMissing``, ``TransferFailed``, ``CannotConnect``, ``InvalidAuth``.

        Also ``TransferBusy`` and, when another printer answers, what ``PrinterTls.check`` raises.
        """
        async with self._session() as session:
            return await list_folder(session, _absolute(path))

    async def download(self, path: str, sink: Sink, *, offset: int = 0) -> int:
        """Send a file's bytes from ``offset`` on to ``sink`` and return the size of the whole file.

        Raises ``TransferFailed`` unless the size is what the printer announced before and still announces after: a
        file that is being written grows meanwhile. Raises ``CannotResume`` before the first byte when the server
        begins nowhere but at the start (A1, P1). Otherwise as ``list``.
        """
        path = _absolute(path)
        async with self._session() as session:
            announced = await size_of(session, path)
            if announced > MAX_FILE:
                raise TransferFailed("the file is too large")
            if not 0 <= offset <= announced:
                raise CannotResume("the file is shorter than what came before")
            if offset and offset == announced:
                return announced
            received = offset
            async with session.transfer(f"RETR {path}", offset) as chunks:
                async for chunk in chunks:
                    received += len(chunk)
                    if received > announced:
                        raise TransferFailed("more bytes came than were announced")
                    await sink(chunk)
            if received != announced or await size_of(session, path) != announced:
                raise TransferFailed(f"{received} of {announced} bytes came")
            return received

    async def upload(self, path: str, source: Source, size: int, *, overwrite: bool = False) -> PrinterFile:
        """Store a file; see ``PrinterFiles``. Raises also ``CannotConnect`` when nobody knows whether a job runs.

        Refused with ``TransferBusy`` while a job runs, and broken off when one begins: P1 boards were seen to reset
        in the middle of a print. The servers can't rename, so the file grows under its own name; when that ends
        early, what lies there is removed, within a bounded time and also when the caller is cancelled.
        """
        path = storable(path)
        if not 0 <= size <= MAX_FILE:
            raise FileRefused("the file is too large")
        async with self._turn:
            self._check_idle()
            is_storing, is_whole = False, False
            try:
                async with self._connected() as session:
                    try:
                        upload = Upload(path, source, size, self._check_still_idle)
                        await upload.run(session, overwrite=overwrite)
                        is_whole = True
                    finally:
                        is_storing = session.is_storing
            finally:
                if is_storing and not is_whole:
                    await self._tidy(path)
            return await self._listed(path, size)

    async def _listed(self, path: str, size: int) -> PrinterFile:
        """Return a stored file as the printer lists it: with the date by which it is known again.

        It is stored, listed or not: a listing that does not come is no reason to send it once more.
        """
        with contextlib.suppress(PrinterError, TimeoutError):
            async with asyncio.timeout(self._timings.tidy), self._connected() as session:
                for file in await list_folder(session, posixpath.dirname(path)):
                    if file.path == path and file.size == size:
                        return file
        return PrinterFile(path=path, name=posixpath.basename(path), size=size, kind=kind_of(path))

    def _check_idle(self) -> None:
        try:
            job = self._running()
        except ConnectionLost as error:
            raise CannotConnect("nobody knows whether a job runs") from error
        if job is not None:
            raise TransferBusy("a job runs")

    def _check_still_idle(self) -> None:
        """Check again amid an upload, in which a small processor may well lose its other connection for a moment."""
        with contextlib.suppress(CannotConnect):
            self._check_idle()

    async def _tidy(self, path: str) -> None:
        """Remove what an upload left that broke off. Gives up silently: the upload's own error tells enough."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._timings.tidy):
                while True:
                    try:
                        async with self._connected() as session:
                            await remove(session, path)
                    except FileMissing:
                        return
                    except PrinterError:
                        await asyncio.sleep(_TIDY_PAUSE)
                    else:
                        return

    async def delete(self, path: str) -> None:
        """Remove a file. Raises ``FileMissing``, ``FileBusy``, ``NotSupported``, otherwise as ``list``.

        The file of the job that runs is never asked to be removed; one that the printer locks is busy too.
        """
        path = _absolute(path)
        with contextlib.suppress(ConnectionLost):
            job = self._running()
            if job is not None and path in job.path_hints:
                raise FileBusy("the file is being printed")
        async with self._session() as session:
            await remove(session, path)

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
                    if (file := _match(await list_folder(session, folder), titles, job)) is not None:
                        return file
        return None

    async def thumbnail(self, job: PrinterJob) -> bytes | None:
        """Return ``None``: these printers serve no pictures of files, they are in the files."""
        return None

    @contextlib.asynccontextmanager
    async def _session(self) -> AsyncGenerator[FtpSession]:
        async with self._turn, self._connected() as session:
            yield session

    @contextlib.asynccontextmanager
    async def _connected(self) -> AsyncGenerator[FtpSession]:
        """Connect; only for who has the turn."""
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
