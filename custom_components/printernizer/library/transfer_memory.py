"""Writes down which transfers are under way, behind the queue's back: no transfer waits for a slow database."""

import asyncio
from contextlib import suppress

from .index import FileIndex, FileUnknown
from .log import LOGGER
from .models import NewFile, Origin, Transfer

RETRY = 30.0
"""Seconds until an index that could not be written is tried again; a full disk has to be noticed by a person first."""


class TransferMemory:
    """Tells the index of changes; of what changes quickly only the last. A task exists only while there is work."""

    def __init__(self, index: FileIndex) -> None:
        """Take the index; nothing is written yet."""
        self._index = index
        self._changed: dict[str, Transfer] = {}
        self._ended: set[str] = set()
        self._found: list[tuple[str, Origin]] = []
        self._task: asyncio.Task[None] | None = None
        self._is_idle = asyncio.Event()
        self._is_idle.set()
        self._is_failing = False
        self._is_closing = asyncio.Event()

    def remember(self, transfer: Transfer) -> None:
        """Have a transfer kept over a restart."""
        self._changed[transfer.id] = transfer
        self._begin()

    def forget(self, transfer_id: str) -> None:
        """Have a transfer that has ended forgotten."""
        self._changed.pop(transfer_id, None)
        self._ended.add(transfer_id)
        self._begin()

    def found(self, sha256: str, origin: Origin) -> None:
        """Have entered where a kept file lies, too. It is a convenience: when it can't be written, it is left."""
        self._found.append((sha256, origin))
        self._begin()

    async def written(self) -> None:
        """Wait until everything is written, or it turned out that it can't be now."""
        await self._is_idle.wait()

    async def close(self) -> None:
        """Write what is left, if that is possible."""
        self._is_closing.set()
        if self._task is not None:
            await self._task

    def _begin(self) -> None:
        if not self._is_failing:
            self._is_idle.clear()
        if self._task is None:
            self._task = asyncio.get_running_loop().create_task(self._run(), name="memory of transfers")

    async def _run(self) -> None:
        try:
            while self._changed or self._ended or self._found:
                try:
                    await self._write()
                except Exception as error:  # noqa: BLE001  the top of a background loop: files are moved all the same
                    self._fail(error)
                    if self._is_closing.is_set():
                        return
                    await self._pause()
                else:
                    self._is_failing = False
        finally:
            self._task = None
            self._is_idle.set()

    async def _write(self) -> None:
        if self._changed or self._ended:
            changed, ended = dict(self._changed), frozenset(self._ended)
            await self._index.remember_transfers(changed.values(), ended)
            self._ended -= ended
            for key, transfer in changed.items():
                if self._changed.get(key) is transfer:
                    del self._changed[key]
        if self._found:
            await self._enter(*self._found.pop(0))

    async def _enter(self, sha256: str, origin: Origin) -> None:
        try:
            kept = await self._index.file(sha256)
        except FileUnknown:
            # Removed meanwhile, which is nothing out of order.
            return
        await self._index.keep_file(
            NewFile(sha256=sha256, size=kept.size, suffix=kept.suffix, kind=kept.kind, origin=origin)
        )

    def _fail(self, error: Exception) -> None:
        if not self._is_failing:
            LOGGER.warning("The transfers under way can't be written down: %s", error, exc_info=error)
        self._is_failing = True
        self._is_idle.set()

    async def _pause(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(RETRY):
                await self._is_closing.wait()
