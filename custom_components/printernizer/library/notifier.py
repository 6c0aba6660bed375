"""Hearing from the kernel in which folders something changed."""

import asyncio
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
import os
import threading

from watchfiles import watch

from .threads import in_thread

_DEBOUNCE = 1600
"""Milliseconds for which changes that follow each other are gathered."""
_STEP = 200
"""Milliseconds between looks whether something came; also the longest that an end takes."""


class Notifier:
    """Watches folders, each for itself: the library's recursion would follow links, out of the folder and in circles.

    It has a thread of its own, for opening the watches reads the disk, too.
    """

    def __init__(self, folders: Iterable[str], timeout: float) -> None:
        """Take the folders; each wait for changes ends after ``timeout`` seconds."""
        self._folders = frozenset(folders)
        self._stop = threading.Event()
        self._changes = watch(
            *self._folders,
            watch_filter=None,
            debounce=_DEBOUNCE,
            step=min(_STEP, int(timeout * 1000)),
            stop_event=self._stop,
            rust_timeout=int(timeout * 1000),
            yield_on_timeout=True,
            raise_interrupt=False,
            force_polling=False,
            recursive=False,
            ignore_permission_denied=True,
        )
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="printernizer-watch")

    async def changed(self) -> set[str]:
        """Wait for changes and return in which of the folders they were; empty after the timeout.

        The first call opens the watches. Raises ``OSError`` and ``RuntimeError`` when there can be none.
        """
        waiting = asyncio.get_running_loop().run_in_executor(self._thread, self._next)
        # Taken notice of, also when the task that waits has been cancelled.
        waiting.add_done_callback(lambda done: done.cancelled() or done.exception())
        return await asyncio.shield(waiting)

    async def close(self) -> None:
        """End the watches, also when this task is cancelled meanwhile."""
        self._stop.set()
        await in_thread(self._end)

    def _next(self) -> set[str]:
        changes = next(self._changes, set())
        paths = {path for _, path in changes}
        return set(self._folders) & ({os.path.dirname(path) for path in paths} | paths)  # noqa: PTH120  many, as strings

    def _end(self) -> None:
        """Wait for what the thread does, at most a step, and end it."""
        self._thread.submit(self._changes.close).result()
        self._thread.shutdown()
