"""What every driver offers. The coordinator cannot tell a Bambu driver from a PrusaLink driver."""

from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Callable
from typing import Any, Protocol

from .commands import Command
from .models import PrinterFile, PrinterJob, PrinterSnapshot

type Sink = Callable[[bytes], Awaitable[None]]
"""Takes the next piece of a file; may wait, and the transfer waits with it."""

type Source = AsyncIterable[bytes]
"""Gives the pieces of a file, one after the other."""


class PrinterFiles(Protocol):
    """The files on a printer. One transfer at a time; a second caller waits its turn."""

    async def list(self, path: str = "/") -> list[PrinterFile]:
        """List a folder. Raises ``FileMissing``, ``TransferFailed``, ``CannotConnect``, ``InvalidAuth``."""
        ...

    async def download(self, path: str, sink: Sink, *, offset: int = 0) -> int:
        """Send a file's bytes to ``sink`` and return the size of the whole file, checked against what was announced.

        With ``offset`` the first bytes are left out: they came before. Raises ``CannotResume`` before the first byte if
        the printer can't do that. Otherwise raises ``FileMissing``, ``TransferFailed``, ``CannotConnect``,
        ``InvalidAuth``.
        """
        ...

    async def upload(self, path: str, source: Source, size: int, *, overwrite: bool = False) -> PrinterFile:
        """Store a file of ``size`` bytes under ``path`` and return it as the printer lists it now.

        Of an upload that breaks off nothing stays that could be mistaken for the file. Raises ``FileExists``,
        ``FileBusy``, ``FileRefused``, ``StorageMissing``, ``TransferBusy``, ``TransferFailed``, ``NotSupported``,
        ``CannotConnect``, ``InvalidAuth``.
        """
        ...

    async def delete(self, path: str) -> None:
        """Remove a file. Raises ``FileMissing``, ``FileBusy``, ``NotSupported``, ``CannotConnect``, ``InvalidAuth``."""
        ...

    async def find(self, job: PrinterJob) -> PrinterFile | None:
        """Find the file of a job by its name hints; never by being the newest. ``None``: not (yet) there."""
        ...

    async def thumbnail(self, job: PrinterJob) -> bytes | None:
        """Fetch the picture that the printer itself serves for a job's file, if it serves any (PNG)."""
        ...


class PrinterCamera(Protocol):
    """A camera that sends JPEG pictures."""

    def frames(self) -> AsyncGenerator[bytes]:
        """Watch: yields JPEG pictures for as long as the caller iterates.

        All watchers share one connection to the printer; it opens with the first and closes after the last. A
        connection that breaks is made again, without end.
        """
        ...

    async def snapshot(self, timeout: float = 15) -> bytes | None:
        """One picture, at most a few seconds old; ``None`` if none came in time."""
        ...


class PrinterDriver(Protocol):
    """A connection to one printer.

    ``connect`` and then ``snapshots`` are called by one task; ``send`` and ``files`` by any. After ``ConnectionLost``
    the same driver may ``connect`` again. ``close`` leaves no task, thread, timer or socket.
    """

    @property
    def files(self) -> PrinterFiles:
        """Return the files on the printer."""
        ...

    @property
    def camera(self) -> PrinterCamera | None:
        """Return the camera, if the printer sends JPEG pictures."""
        ...

    async def connect(self) -> PrinterSnapshot:
        """Connect and return the first full snapshot.

        Raises ``CannotConnect``, ``InvalidAuth``, ``WrongPrinter``, ``CertificateError``, ``NotSupported``.
        """
        ...

    def snapshots(self) -> AsyncIterator[PrinterSnapshot]:
        """Yield a snapshot whenever the printer told something; ends only by raising ``PrinterError``.

        Mostly ``ConnectionLost``; ``InvalidAuth`` when the printer stopped accepting us.
        """
        ...

    async def send(self, command: Command) -> None:
        """Have a command done and confirmed.

        Raises ``NotSupported``, ``CommandRefused`` (``SignatureRequired``), ``CommandTimeout``, ``ConnectionLost``.
        """
        ...

    def stream_source(self) -> str | None:
        """Return the URL of the video stream, with its password: never to be logged or shown."""
        ...

    def diagnostics(self) -> dict[str, Any]:
        """Raw words of the printer for a bug report; the caller redacts it again."""
        ...

    async def close(self) -> None:
        """Close the connection; never raises."""
        ...
