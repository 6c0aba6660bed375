"""The library: files by their content, on the disk and in the index. Two names with one content are one file."""

from collections.abc import AsyncIterable, Callable, Container, Iterable
from datetime import datetime
from functools import partial
from pathlib import Path

from ..drivers.models import FileKind
from ..printfiles import Thumbnail
from .aftercare import Aftercare
from .errors import LibraryError, LibraryProblem
from .images import Pictures, PictureSize
from .incoming import IncomingFile
from .index import FileIndex
from .models import KeptFile, Origin
from .part import RESERVE, Part, remove_parts
from .registry import Registry, needs_measuring
from .retention import RetentionRule, expired
from .shelves import Shelves
from .sources import local_pieces
from .threads import Unfinished, in_thread


class Library:
    """The files that are kept, under one folder. Nothing is held open between calls.

    Every method that writes may raise what the index raises when its database is out of reach. A file that could not
    be entered for that reason lies safely in its place, is no longer on its way in, and is entered by ``tidy`` or when
    it comes again.
    """

    def __init__(self, root: Path, index: FileIndex, *, reserve: int = RESERVE) -> None:
        """Keep the files under ``root``; it is made when the first file comes.

        ``reserve`` bytes of the disk are left free; it may be set at any time.
        """
        self.root = root
        self.index = index
        self.reserve = reserve
        self._shelves = Shelves(root)
        self._registry = Registry(self._shelves, index)
        self._aftercare = Aftercare(self._registry, self._tell)
        self._pictures = Pictures(self._shelves)
        self._unfinished = Unfinished()
        self._listeners: list[Callable[[], None]] = []

    async def open(self) -> None:
        """Remove what a power cut left on its way in, except what may be gone on with.

        What the index does not know is entered in the background. Never raises: a library out of reach fails when it
        is used.
        """
        await in_thread(remove_parts, self._shelves.incoming, None)
        await in_thread(self._shelves.count_free)
        self._aftercare.rescan()

    async def close(self) -> None:
        """Finish what is being kept just now, and end what goes on in the background."""
        await self._unfinished.settled()
        await self._aftercare.close()

    async def incoming(self, size: int | None) -> IncomingFile:
        """Open a file for what comes; at most ``size`` bytes, if that is known. Raises ``LibraryError``."""
        create = partial(Part.create, self._shelves.incoming, size, self.reserve)
        return await IncomingFile.opened(create, size)

    async def incoming_for(self, key: str, size: int | None) -> IncomingFile:
        """Open a file that may be gone on with under the same key, also after a restart.

        Its ``size`` tells how many bytes are safely there already. The key has to stand for one content: the place, the
        size and the date of the file. Raises ``LibraryError``.
        """
        resume = partial(Part.resume, self._shelves.incoming, key, size, self.reserve)
        incoming = await IncomingFile.opened(resume, size)
        if size is not None and incoming.size > size:
            await incoming.rewind()
        return incoming

    async def discard_parts(self, keep: Iterable[str]) -> None:
        """Remove what was begun under other keys than those to ``keep``. Never raises."""
        await in_thread(remove_parts, self._shelves.incoming, frozenset(keep))

    async def keep(self, incoming: IncomingFile, name: str, kind: FileKind, origin: Origin) -> KeptFile:
        """Keep a file that came in full, and enter where it came from. ``kind`` is what it was said to be.

        Whatever happens, the incoming file has ended; a task that is cancelled meanwhile finishes first. Raises
        ``LibraryError``.
        """
        return await self._unfinished.run(self._keep(incoming, name, kind, origin))

    async def receive(
        self,
        source: AsyncIterable[bytes],
        name: str,
        size: int | None,
        origin: Origin,
        *,
        kind: FileKind = FileKind.OTHER,
        limit: int | None = None,
    ) -> KeptFile:
        """Keep what ``source`` gives: ``size`` bytes, if that is known, and no more than ``limit``.

        Raises ``LibraryError`` and what the source raises; then nothing of it is left.
        """
        if limit is not None and size is not None and size > limit:
            raise LibraryError(LibraryProblem.TOO_LARGE, "announced")
        incoming = await self.incoming(size)
        try:
            async for data in source:
                await incoming.take(data)
                if limit is not None and incoming.size > limit:
                    raise LibraryError(LibraryProblem.TOO_LARGE, "received")
            return await self.keep(incoming, name, kind, origin)
        finally:
            await incoming.discard()

    async def add(self, path: Path, origin: Origin, *, kind: FileKind = FileKind.OTHER) -> KeptFile:
        """Keep a copy of a file of this machine. Links are not followed. Raises ``LibraryError``."""
        return await self.receive(local_pieces(path), origin.name, None, origin, kind=kind)

    async def find(self, sha256: str) -> Path | None:
        """Find a file by its SHA-256 in lower-case hex; ``None``: it is not (or no longer) kept."""
        return await in_thread(self._shelves.find, sha256)

    async def thumbnail(
        self, sha256: str, plate: int | None = None, size: PictureSize = "large"
    ) -> Thumbnail | None:
        """Give a small picture of a plate (by default the first) of a kept file; ``None``: there is none."""
        return await self._pictures.picture(sha256, plate, size)

    async def remove(self, sha256: str, *, force: bool = False) -> None:
        """Remove a file, its pictures and what the index knows of it.

        Raises ``LibraryError``: ``IN_USE`` when a job refers to it, unless forced, and ``UNKNOWN``.
        """
        await self._remove(sha256, lambda kept: force or not kept.is_referred_to)

    async def tidy(
        self, rules: Iterable[RetentionRule], now: datetime, spared: Container[str] = frozenset()
    ) -> tuple[str, ...]:
        """Remove what the rules no longer keep, except for what is ``spared``; return the SHA-256 of each.

        Raises ``LibraryError``.
        """
        await self._registry.enter_missing()
        self._aftercare.rescan()
        removed: list[str] = []
        removable = [kept for kept in await self.index.removable_files() if kept.sha256 not in spared]
        for kept in expired(removable, rules, now):
            try:
                await self._remove(kept.sha256, _is_free)
            except LibraryError as error:
                # Removed, printed or pinned by somebody in this very moment.
                if error.code not in (LibraryProblem.UNKNOWN, LibraryProblem.IN_USE):
                    raise
            else:
                removed.append(kept.sha256)
        await in_thread(self._shelves.count_free)
        return tuple(removed)

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Tell ``listener`` whenever files have come, gone or been measured; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def free_space(self) -> int | None:
        """Tell how many bytes were free on the disk after the last change; ``None``: that is not known."""
        return self._shelves.free

    async def _keep(self, incoming: IncomingFile, name: str, kind: FileKind, origin: Origin) -> KeptFile:
        try:
            sha256 = await incoming.complete()
            kept = await self._registry.put(incoming.path, sha256, name, kind, origin)
        finally:
            await incoming.discard()
        self._pictures.forget(sha256)
        if needs_measuring(kept):
            self._aftercare.measure(sha256)
        self._tell()
        return kept

    async def _remove(self, sha256: str, may_go: Callable[[KeptFile], bool]) -> None:
        await self._unfinished.run(self._registry.take_out(sha256, may_go))
        self._pictures.forget(sha256)
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()


def _is_free(kept: KeptFile) -> bool:
    return not (kept.is_pinned or kept.is_referred_to)
