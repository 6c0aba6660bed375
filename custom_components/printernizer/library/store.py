"""The store: files by their content. Two names with the same content are one file on the disk.

<root>/.incoming/            on their way in; what lies there at the start was left by a power cut
<root>/files/ab/ab12….3mf    by SHA-256
<root>/previews/ab/ab12…-1.png   pictures of their plates, made when first asked for
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
import os
from pathlib import Path
import re
import tempfile

from ..drivers.driver import PrinterFiles
from ..drivers.models import PrinterFile
from ..printfiles import PrintFileKind, UnreadablePrintFile, read_preview, verify
from .errors import LibraryError, LibraryProblem, from_os_error
from .incoming import IncomingFile
from .names import STORED_SUFFIXES, safe_name, suffix_of

type Progress = Callable[[int, int | None], None]
"""Is told the bytes that arrived and, where known, the bytes to come in all."""

_SHA256 = re.compile(r"[0-9a-f]{64}")
_MAX_PLATE = 999
_KINDS = {
    ".3mf": frozenset({PrintFileKind.THREEMF}),
    ".gcode.3mf": frozenset({PrintFileKind.THREEMF}),
    ".bgcode": frozenset({PrintFileKind.BGCODE}),
    # PrusaSlicer names binary g-code .gcode when the profile says so.
    ".gcode": frozenset({PrintFileKind.GCODE, PrintFileKind.BGCODE}),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredFile:
    """A file of the library. ``file_id`` is its ``sha256`` in hex, ``name`` fit to be shown and offered."""

    file_id: str
    sha256: str
    size: int
    path: Path
    name: str


class Library:
    """The files that are kept, under one folder. Nothing is held open between calls."""

    def __init__(self, root: Path) -> None:
        """Keep the files under ``root``; it is made when the first file comes."""
        self.root = root
        self._incoming = root / ".incoming"

    async def open(self) -> None:
        """Remove what a power cut left on its way in. Never raises: a library out of reach fails when it is used."""
        await asyncio.to_thread(_clear, self._incoming)

    async def fetch(
        self, files: PrinterFiles, file: PrinterFile, *, printer: str, progress: Progress | None = None
    ) -> StoredFile:
        """Download a file of the printer with serial ``printer`` and keep it.

        Nothing is left of a download that fails or is cancelled. Raises ``LibraryError`` and what
        ``PrinterFiles.download`` raises.
        """
        creation = asyncio.get_running_loop().run_in_executor(
            None, IncomingFile.create, self._incoming, file.size
        )
        try:
            await asyncio.wait([creation])
        except asyncio.CancelledError:
            with suppress(LibraryError):
                await (await creation).discard()
            raise
        incoming = creation.result()
        try:
            return await self._receive(files, file, incoming, progress)
        finally:
            await incoming.discard()

    async def find(self, sha256: str) -> Path | None:
        """Find a file by its SHA-256 in lower-case hex; ``None``: it is not (or no longer) kept."""
        return await asyncio.to_thread(self._find, sha256)

    async def thumbnail(self, sha256: str, plate: int | None = None) -> bytes | None:
        """Give the picture of a plate (by default the first) of a kept print file as PNG; ``None``: there is none."""
        return await asyncio.to_thread(self._thumbnail, sha256, plate)

    async def _receive(
        self, files: PrinterFiles, file: PrinterFile, incoming: IncomingFile, progress: Progress | None
    ) -> StoredFile:
        async def sink(data: bytes) -> None:
            await incoming.take(data)
            if progress is not None:
                progress(incoming.size, file.size)

        if await files.download(file.path, sink) != incoming.size:
            raise LibraryError(LibraryProblem.BROKEN_FILE, "bytes were lost")
        sha256 = await incoming.complete()
        suffix = suffix_of(file.name)
        path = await asyncio.to_thread(self._keep, incoming.path, sha256, suffix)
        return StoredFile(
            file_id=sha256, sha256=sha256, size=incoming.size, path=path, name=safe_name(file.name)
        )

    def _keep(self, incoming: Path, sha256: str, suffix: str) -> Path:
        """Check the file and move it to its place in one step, unless the same content lies there already."""
        _check(incoming, suffix)
        try:
            known = self._find(sha256)
            if known is not None and known.stat().st_size == incoming.stat().st_size:
                return known
            path = known or self.root / "files" / sha256[:2] / f"{sha256}{suffix}"
            _move(incoming, path)
        except OSError as error:
            raise from_os_error(error) from error
        return path

    def _find(self, sha256: str) -> Path | None:
        if not _SHA256.fullmatch(sha256):
            return None
        folder = self.root / "files" / sha256[:2]
        candidates = (folder / f"{sha256}{suffix}" for suffix in STORED_SUFFIXES)
        return next((path for path in candidates if path.is_file()), None)

    def _thumbnail(self, sha256: str, plate: int | None) -> bytes | None:
        path = self._find(sha256)
        if path is None or not (plate is None or 1 <= plate <= _MAX_PLATE):
            return None
        cached = self.root / "previews" / sha256[:2] / f"{sha256}-{plate or 0}.png"
        with suppress(OSError):
            return cached.read_bytes()
        try:
            picture = read_preview(path, plate)
        except UnreadablePrintFile:
            return None
        if picture is None:
            return None
        # Kept for the next time; where that is not possible, the picture is still good.
        with suppress(OSError):
            _write(self._incoming, cached, picture.data)
        return picture.data


def _check(path: Path, suffix: str) -> None:
    """Check that a print file is whole and what its name says. Raises ``LibraryError``."""
    kinds = _KINDS.get(suffix)
    if kinds is None:
        return
    try:
        kind = verify(path)
    except UnreadablePrintFile as error:
        raise LibraryError(LibraryProblem.BROKEN_FILE, error.code) from error
    if kind not in kinds:
        raise LibraryError(LibraryProblem.BROKEN_FILE, f"{kind} named {suffix}")


def _move(source: Path, target: Path) -> None:
    """Rename within the library and have the folder remember it over a power cut."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    source.replace(target)
    folder = os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _write(folder: Path, target: Path, data: bytes) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        _move(Path(name), target)
    finally:
        Path(name).unlink(missing_ok=True)


def _clear(folder: Path) -> None:
    with suppress(OSError):
        for leftover in folder.iterdir():
            with suppress(OSError):
                leftover.unlink()
