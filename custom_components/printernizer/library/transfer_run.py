"""One try of one transfer: bytes from a printer into the library, or from the library to a printer."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
import posixpath
from typing import BinaryIO

from ..drivers.driver import PrinterFiles
from ..drivers.errors import CannotResume, FileMissing, TransferFailed
from ..drivers.models import PrinterFile
from .errors import LibraryError, from_os_error
from .incoming import IncomingFile
from .index import FileUnknown
from .models import KeptFile, Origin, OriginSource, Transfer
from .store import Library
from .transfer_rate import Meter, Report
from .transfer_timings import TRICKLE, RunTimings

_PIECE = 256 * 1024

_OVERLAP = 16 * 1024
"""Bytes that are asked for again when a file is gone on with: a server that accepts the offset and then begins at the
start, and a file that was replaced by one of the same size, show themselves in them."""


class _SpoiltError(TransferFailed):
    """What came is not the file that is listed; nothing of it may be gone on with."""


class Run:
    """A try of ``transfer``; its size and date become those of the printer when they turn out to be others."""

    def __init__(
        self,
        library: Library,
        files: PrinterFiles,
        transfer: Transfer,
        *,
        report: Report,
        is_slow: Callable[[], bool],
        timings: RunTimings,
    ) -> None:
        """Take everything; nothing is moved yet. ``is_slow`` is asked again with every piece."""
        self._library = library
        self._files = files
        self.transfer = transfer
        self.has_sent = False
        """Whether an upload got so far that half a file of ours may lie on the printer."""
        self._report = report
        self._is_slow = is_slow
        self._timings = timings

    async def download(self, now: Callable[[], datetime]) -> KeptFile:
        """Fetch the file and keep it.

        A try that breaks off, or is cancelled, leaves what came under the transfer's id in the library; the next one
        goes on there if printer and file allow it. Raises ``PrinterError``, ``LibraryError``.
        """
        incoming = await self._library.incoming_for(self.transfer.id, self.transfer.size)
        try:
            incoming = await self._continued(incoming)
            await self._fetch(incoming)
            return await self._library.keep(
                incoming, self.transfer.name, self.transfer.kind, self._origin(now(), incoming.size)
            )
        except LibraryError, _SpoiltError:
            # Nothing to go on with: there is no room, or it is not what was announced.
            await incoming.discard()
            raise
        finally:
            # Does nothing to a file that was kept or discarded.
            await incoming.pause()

    async def _continued(self, incoming: IncomingFile) -> IncomingFile:
        """Look whether the file is still the one whose beginning we have, if this is not the first try."""
        if incoming.size == 0 and self.transfer.tries <= 1:
            return incoming
        listed = await self._listed()
        if listed is not None:
            is_same = (listed.size, listed.modified) == (self.transfer.size, self.transfer.modified)
            if is_same and listed.size is not None:
                return incoming
            self.transfer = replace(self.transfer, size=listed.size, modified=listed.modified)
        return await self._anew(incoming)

    async def _listed(self) -> PrinterFile | None:
        """Return the file as the printer lists it now; ``None``: it goes by another name there, or is gone."""
        try:
            files = await self._files.list(posixpath.dirname(self.transfer.path))
        except FileMissing:
            return None
        return next((file for file in files if file.path == self.transfer.path), None)

    async def _anew(self, incoming: IncomingFile) -> IncomingFile:
        await incoming.discard()
        return await self._library.incoming_for(self.transfer.id, self.transfer.size)

    async def _fetch(self, incoming: IncomingFile) -> None:
        """Fetch what is missing, all of it if the printer can't send a part."""
        if incoming.size > _OVERLAP:
            known = await asyncio.to_thread(_tail, incoming.path, incoming.size)
            try:
                await self._receive(incoming, known)
            except CannotResume:
                pass
            else:
                return
        if incoming.size:
            # The same one: whoever ends the try has it in hand, and another would stay open.
            await incoming.rewind()
        await self._receive(incoming, b"")

    async def _receive(self, incoming: IncomingFile, known: bytes) -> None:
        """Have the file sent from the last bytes on that are ``known``, and take what follows them."""
        size = self.transfer.size
        offset = incoming.size - len(known)
        with Meter(incoming.size, size, self._report) as meter:
            async with _patience(self._timings) as feed:

                async def sink(data: bytes) -> None:
                    nonlocal known
                    count = min(len(known), len(data))
                    if data[:count] != known[:count]:
                        raise _SpoiltError("it does not fit to what came before")
                    known, rest = known[count:], data[count:]
                    if size is not None and incoming.size + len(rest) > size:
                        raise _SpoiltError("more bytes came than were listed")
                    if rest:
                        await incoming.take(rest)
                    meter.count(len(rest))
                    feed(len(data))
                    if self._is_slow():
                        await asyncio.sleep(len(data) / TRICKLE)

                told = await self._files.download(self.transfer.path, sink, offset=offset)
        if told != incoming.size or size not in {None, told}:
            raise _SpoiltError(f"{incoming.size} of {told} bytes came")

    def _origin(self, now: datetime, size: int) -> Origin:
        return Origin(
            source=OriginSource.PRINTER,
            serial=self.transfer.serial,
            path=self.transfer.path,
            name=self.transfer.name,
            modified=self.transfer.modified,
            size=size,
            seen_at=now,
        )

    async def upload(self) -> PrinterFile:
        """Send the file; return it as the printer lists it. Raises ``PrinterError``, ``FileUnknown``."""
        assert self.transfer.sha256 is not None
        assert self.transfer.size is not None
        size = self.transfer.size
        path = await self._library.find(self.transfer.sha256)
        if path is None:
            raise FileUnknown(self.transfer.sha256)
        async with _opened(path) as file:
            stored = await self._send(file, size)
        if stored.size not in {None, size}:
            raise TransferFailed(f"{stored.size} of {size} bytes arrived")
        return stored

    async def _send(self, file: BinaryIO, size: int) -> PrinterFile:
        with Meter(0, size, self._report) as meter:
            async with _patience(self._timings) as feed:

                async def source() -> AsyncIterator[bytes]:
                    while piece := await asyncio.to_thread(file.read, _PIECE):
                        self.has_sent = True
                        yield piece
                        meter.count(len(piece))
                        feed(len(piece))

                return await self._files.upload(
                    self.transfer.path, source(), size, overwrite=self.transfer.overwrite
                )


@asynccontextmanager
async def _patience(timings: RunTimings) -> AsyncGenerator[Callable[[int], None]]:
    """End what is inside when it moves too few bytes for too long; yields what takes their number.

    Raises ``TransferFailed``.
    """
    fed = 0
    try:
        async with asyncio.timeout(timings.patience) as limit:

            def feed(size: int) -> None:
                nonlocal fed
                fed += size
                if fed >= timings.least:
                    fed = 0
                    limit.reschedule(asyncio.get_running_loop().time() + timings.patience)

            yield feed
    except TimeoutError as error:
        raise TransferFailed("hardly a byte moves") from error


def _tail(path: Path, size: int) -> bytes:
    """Read the last bytes that came. Raises ``LibraryError``."""
    try:
        with path.open("rb") as file:
            file.seek(size - _OVERLAP)
            return file.read(_OVERLAP)
    except OSError as error:
        raise from_os_error(error) from error


@asynccontextmanager
async def _opened(path: Path) -> AsyncGenerator[BinaryIO]:
    try:
        file = await asyncio.to_thread(path.open, "rb")
    except OSError as error:
        raise from_os_error(error) from error
    try:
        yield file
    finally:
        await asyncio.to_thread(file.close)
