"""How fast a transfer is, and how it is told without telling too often."""

import asyncio
from collections.abc import Callable
import math
from typing import Self

TELL_EVERY = 0.5
"""Seconds: a bar that moves twice a second looks alive, and a browser shows no more."""
_SMOOTHING = 5.0
"""Seconds after which what was counts for a third: Wi-Fi and cards stutter."""

type Report = Callable[[int, int | None, int | None], None]
"""Is told the bytes done, the bytes per second and, where known, the seconds left."""


class Rate:
    """Bytes per second, smoothed over the last seconds. Pure: it is told the time."""

    def __init__(self, at: float, done: int) -> None:
        """Begin at a time in seconds with the bytes that are there already."""
        self._at = at
        self._done = done
        self._speed = self._weight = 0.0

    def measure(self, at: float, done: int) -> None:
        """Take note of how far it is."""
        if (passed := at - self._at) <= 0:
            return
        old = math.exp(-passed / _SMOOTHING)
        self._speed = self._speed * old + (done - self._done) / passed * (1 - old)
        # Early on there is little to smooth over; the weights so far sum up to less than one.
        self._weight = self._weight * old + (1 - old)
        self._at, self._done = at, done

    @property
    def per_second(self) -> int | None:
        """Return the bytes per second; ``None``: not measured yet."""
        return max(0, round(self._speed / self._weight)) if self._weight else None

    def remaining(self, size: int | None) -> int | None:
        """Return the seconds until ``size`` bytes are there; ``None``: nobody knows."""
        if size is None or not (speed := self.per_second):
            return None
        return math.ceil(max(0, size - self._done) / speed)


class Meter:
    """Counts bytes while they move, and reports twice a second whatever the number of pieces."""

    def __init__(self, done: int, size: int | None, report: Report) -> None:
        """Begin with the bytes that are there already; use it as a context manager."""
        self._loop = asyncio.get_running_loop()
        self._done = done
        self._size = size
        self._report = report
        self._rate = Rate(self._loop.time(), done)
        self._timer: asyncio.TimerHandle | None = None
        self._told: tuple[int, int | None, int | None] | None = None

    def __enter__(self) -> Self:
        """Report from now on."""
        self._report(self._done, None, None)
        self._timer = self._loop.call_later(TELL_EVERY, self._tick)
        return self

    def __exit__(self, *_: object) -> None:
        """Report no more."""
        if self._timer is not None:
            self._timer.cancel()

    def count(self, size: int) -> None:
        """Take note of a piece."""
        self._done += size

    def _tick(self) -> None:
        self._timer = self._loop.call_later(TELL_EVERY, self._tick)
        self._rate.measure(self._loop.time(), self._done)
        news = (self._done, self._rate.per_second, self._rate.remaining(self._size))
        if news != self._told:
            self._told = news
            self._report(*news)
