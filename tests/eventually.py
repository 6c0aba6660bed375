"""Waiting for what a real driver brings about in its own time."""

import asyncio
from collections.abc import Callable


async def eventually(condition: Callable[[], object], *, within: float = 5) -> None:
    """Wait until something is so; fails with what was waited for after ``within`` seconds."""
    try:
        async with asyncio.timeout(within):
            while not condition():
                await asyncio.sleep(0.01)
    except TimeoutError:
        raise AssertionError("it did not come about in time") from None
