"""Waiting for what a real driver brings about in its own time."""

import asyncio
from collections.abc import Callable
from typing import Protocol


class HasTime(Protocol):
    """A simulated printer whose time stands still until it is told to pass."""

    def advance(self, seconds: float) -> None: ...


async def eventually(condition: Callable[[], object], *, within: float = 60) -> None:
    """Wait until something is so; fails if it is not after ``within`` seconds."""
    await _until(condition, lambda: None, 0.01, within)


async def advance_until(
    printer: HasTime, condition: Callable[[], object], *, step: float = 30, within: float = 60
) -> None:
    """Let the printer's time pass, ``step`` seconds at a time, until something is so."""
    await _until(condition, lambda: printer.advance(step), 0.06, within)


async def _until(
    condition: Callable[[], object], between: Callable[[], None], pause: float, within: float
) -> None:
    try:
        async with asyncio.timeout(within):
            while not condition():
                between()
                await asyncio.sleep(pause)
    except TimeoutError:
        raise AssertionError("it did not come about in time") from None
