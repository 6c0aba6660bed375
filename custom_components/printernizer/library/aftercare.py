"""What may wait: models are measured, and files that the index lost are entered again. One after the other."""

import asyncio
from collections.abc import Callable

from .log import LOGGER
from .names import MEASURED_SUFFIXES
from .registry import Registry, needs_measuring
from .threads import in_thread

_MAX_FILES = 100_000
"""Files that are looked at; in a library that holds more, something else is wrong."""


class Aftercare:
    """Works in the background for as long as there is something to do."""

    def __init__(self, registry: Registry, on_change: Callable[[], None]) -> None:
        """Take the registry, and whom to tell that something changed in it; nothing runs yet."""
        self._registry = registry
        self._on_change = on_change
        self._models: dict[str, None] = {}
        self._is_rescan_due = False
        self._task: asyncio.Task[None] | None = None

    def measure(self, sha256: str) -> None:
        """Measure a model soon."""
        self._models[sha256] = None
        self._begin()

    def rescan(self) -> None:
        """Compare the shelves with the index soon."""
        self._is_rescan_due = True
        self._begin()

    async def settled(self) -> None:
        """Wait until nothing is left to do."""
        if self._task is not None:
            await asyncio.wait([self._task])

    async def close(self) -> None:
        """Leave what is left for the next start."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    def _begin(self) -> None:
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._work())

    async def _work(self) -> None:
        try:
            while self._models or self._is_rescan_due:
                if self._is_rescan_due:
                    self._is_rescan_due = False
                    await self._rescan()
                while self._models:
                    sha256 = next(iter(self._models))
                    del self._models[sha256]
                    await self._registry.measure(sha256)
                    self._on_change()
        except Exception:  # noqa: BLE001  the top of a background task: the index fails in many ways
            LOGGER.exception("The library's files could not be compared with the index")

    async def _rescan(self) -> None:
        """Enter what the index does not know. Where both count the same, only models may lack something."""
        found = await in_thread(self._registry.shelves.listed, _MAX_FILES)
        is_complete = not found or (await self._registry.index.file_facets()).files == len(found)
        for sha256, suffix in found.items():
            if suffix in MEASURED_SUFFIXES:
                await self._look(sha256)
            elif not is_complete:
                await self._registry.enter_found(sha256)
        if not is_complete:
            self._on_change()

    async def _look(self, sha256: str) -> None:
        kept = await self._registry.enter_found(sha256)
        if kept is not None and needs_measuring(kept):
            self._models[sha256] = None
