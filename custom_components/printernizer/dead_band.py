"""When a number that trembles is news."""

from dataclasses import dataclass
from math import inf

_ARRIVED = 0.5
"""Nearer than this to its goal, a value reads as the goal when rounded."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DeadBand:
    """What keeps a number out of the recorder.

    A change smaller than ``least`` is noise. A bigger one is shown at most every ``pause`` seconds, unless it is at
    least ``jump``. All in the number's own unit; the live panel sees every value all the same.
    """

    least: float
    pause: float = 0
    jump: float = inf

    def hold(
        self, shown: float | None, value: float | None, *, goal: float | None, waited: float
    ) -> float | None:
        """Tell for how many seconds to hold ``value`` back: 0 to show it now, ``None`` if it is no news.

        ``waited`` is the time in seconds since the last change was shown. What begins, ends, falls to zero or
        arrives at its goal is always shown now.
        """
        if shown is None or value is None or value == 0:
            return 0
        if goal and abs(value - goal) < _ARRIVED <= abs(shown - goal):
            return 0
        step = abs(value - shown)
        if step < self.least:
            return None
        if step >= self.jump:
            return 0
        return max(0, self.pause - waited)
