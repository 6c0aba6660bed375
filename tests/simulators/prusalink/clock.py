"""Time inside a simulated printer."""

import time


class VirtualClock:
    """Runs ``scale`` times as fast as real time; with 0 it stands still until it is advanced."""

    def __init__(self, scale: float = 1.0) -> None:
        self._scale = scale
        self._base = 0.0
        self._since = time.monotonic()

    @property
    def scale(self) -> float:
        return self._scale

    def now(self) -> float:
        """Return virtual seconds since the start."""
        return self._base + (time.monotonic() - self._since) * self._scale

    def advance(self, seconds: float) -> None:
        """Let time pass at once."""
        self._base += seconds

    def set_scale(self, scale: float) -> None:
        """Go on at another speed."""
        self._base = self.now()
        self._since = time.monotonic()
        self._scale = scale
