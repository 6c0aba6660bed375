"""Work that is done to its end, whoever is cancelled meanwhile."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


async def in_thread[**P, R](work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run ``work`` to its end in a thread, also when this task is cancelled meanwhile.

    What it works on is then in nobody else's hands, and can be closed or removed.
    """
    running = asyncio.get_running_loop().run_in_executor(None, lambda: work(*args, **kwargs))
    try:
        await asyncio.wait([running])
    except asyncio.CancelledError:
        await asyncio.wait([running])
        # Taken notice of; nobody waits for it any more.
        running.cancelled() or running.exception()
        raise
    return running.result()


class Unfinished:
    """What must not stay half done: it is finished also when nobody waits for it any more."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._tasks: set[asyncio.Task[Any]] = set()

    async def run[R](self, work: Coroutine[Any, Any, R]) -> R:
        """Do ``work`` to its end, also when this task is cancelled meanwhile; then the cancellation comes after it."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            await asyncio.wait([task])
            # Taken notice of; nobody waits for it any more.
            task.cancelled() or task.exception()
            raise

    async def settled(self) -> None:
        """Wait until all is done."""
        while self._tasks:
            await asyncio.wait(self._tasks)
