"""Shelves and index together: what lies on the one stands in the other."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from weakref import WeakValueDictionary

from ..drivers.models import FileKind
from ..printfiles import PrintMetadata, UnreadablePrintFile, read_metadata
from .errors import LibraryError, LibraryProblem
from .index import FileIndex, FileUnknown
from .kinds import kind_of
from .models import KeptFile, NewFile, Origin, OriginSource
from .names import MEASURED_SUFFIXES, PRINT_SUFFIXES, shown_name, stored_suffix, suffix_of
from .shelves import Shelves
from .threads import in_thread


class Registry:
    """Puts files on the shelves and into the index, and takes them out of both; one content is in one hand at a time."""

    def __init__(self, shelves: Shelves, index: FileIndex) -> None:
        """Take both."""
        self.shelves = shelves
        self.index = index
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._missing: dict[str, NewFile] = {}

    async def put(self, incoming: Path, sha256: str, name: str, kind: FileKind, origin: Origin) -> KeptFile:
        """Move a file that came to its place, and enter it. Raises ``LibraryError`` and what the index raises."""
        async with self._lock(sha256):
            path = await in_thread(self.shelves.put, incoming, sha256, suffix_of(name))
            origin = replace(origin, name=shown_name(name))
            return await self._enter(await in_thread(_described, path, sha256, kind, origin))

    async def take_out(self, sha256: str, may_go: Callable[[KeptFile], bool]) -> None:
        """Take a file out of both. Raises ``LibraryError``: ``UNKNOWN``, or ``IN_USE`` when it may not go."""
        async with self._lock(sha256):
            try:
                kept = await self.index.file(sha256)
            except FileUnknown as error:
                raise LibraryError(LibraryProblem.UNKNOWN, "not in the index") from error
            if not may_go(kept):
                raise LibraryError(LibraryProblem.IN_USE)
            # In this order: a power cut in between brings the file back, and leaves no entry without a file.
            await self.index.forget_file(sha256)
            self._missing.pop(sha256, None)
            await in_thread(self.shelves.remove, sha256)

    async def enter_missing(self) -> None:
        """Enter the files that the index did not take when they came."""
        for new in tuple(self._missing.values()):
            async with self._lock(new.sha256):
                if await in_thread(self.shelves.find, new.sha256) is None:
                    self._missing.pop(new.sha256, None)
                else:
                    await self._enter(new)

    async def enter_found(self, sha256: str) -> KeptFile | None:
        """Enter a file that lies on the shelves, if the index doesn't know it; ``None``: it is not there any more.

        Its name is lost; where it came from, too.
        """
        async with self._lock(sha256):
            path = await in_thread(self.shelves.find, sha256)
            if path is None:
                return None
            try:
                return await self.index.file(sha256)
            except FileUnknown:
                origin = await in_thread(_found_origin, path)
                return await self._enter(await in_thread(_described, path, sha256, FileKind.OTHER, origin))

    async def measure(self, sha256: str) -> None:
        """Enter what a model measures, unless that is known; a model that can't be read tells why."""
        try:
            kept = await self.index.file(sha256)
        except FileUnknown:
            return
        if not needs_measuring(kept) or (path := await in_thread(self.shelves.find, sha256)) is None:
            return
        # Not waited for when this task is cancelled: a large model takes a minute.
        metadata, problem = await asyncio.to_thread(_read, path)
        async with self._lock(sha256):
            if await in_thread(self.shelves.find, sha256) is not None:
                await self.index.keep_file(
                    NewFile(
                        sha256=sha256,
                        size=kept.size,
                        suffix=kept.suffix,
                        kind=kept.kind,
                        origin=kept.origins[0],
                        metadata=metadata,
                        problem=problem,
                    )
                )

    async def _enter(self, new: NewFile) -> KeptFile:
        self._missing[new.sha256] = new
        kept = await self.index.keep_file(new)
        del self._missing[new.sha256]
        return kept

    def _lock(self, sha256: str) -> asyncio.Lock:
        return self._locks.setdefault(sha256, asyncio.Lock())


def needs_measuring(kept: KeptFile) -> bool:
    """Tell whether nobody has tried yet to measure the model."""
    return kept.suffix in MEASURED_SUFFIXES and kept.metadata is None and kept.problem is None


def _described(path: Path, sha256: str, kind: FileKind, origin: Origin) -> NewFile:
    """Read what a file tells, but for models: they are measured later, it takes longer."""
    suffix = stored_suffix(path)
    metadata, problem = _read(path) if suffix in PRINT_SUFFIXES else (None, None)
    return NewFile(
        sha256=sha256,
        size=path.stat().st_size,
        suffix=suffix,
        kind=kind_of(suffix, kind, origin, metadata),
        origin=origin,
        metadata=metadata,
        problem=problem,
    )


def _read(path: Path) -> tuple[PrintMetadata | None, str | None]:
    try:
        return read_metadata(path), None
    except UnreadablePrintFile as error:
        return None, error.code


def _found_origin(path: Path) -> Origin:
    state = path.stat()
    return Origin(
        source=OriginSource.FOLDER,
        name=f"{path.name[:12]}{stored_suffix(path)}",
        size=state.st_size,
        seen_at=datetime.fromtimestamp(state.st_mtime, UTC),
    )
