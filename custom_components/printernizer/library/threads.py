"""Work for threads that is not left alone."""

import asyncio
from collections.abc import Callable


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
