"""What has to happen when nothing happens: a failure settles, a silent printer is asked, a dead one given up."""

import asyncio
from collections.abc import Callable

from ..errors import ConnectionLost, PrinterError
from .asking import Asking
from .capabilities import ReportKind
from .config import BambuTimings
from .follower import Follower


class Timers:
    """The clock of one connection: two timers of the event loop, no task."""

    def __init__(
        self, timings: BambuTimings, follower: Follower, asking: Asking, lost: Callable[[PrinterError], None]
    ) -> None:
        """Call ``lost`` when the printer does not come back to life."""
        self._timings = timings
        self._follower = follower
        self._asking = asking
        self._lost = lost
        self._silence: asyncio.TimerHandle | None = None
        self._settling: asyncio.TimerHandle | None = None
        self._asked: float | None = None
        self.heard: float | None = None
        """When the last report came (loop time)."""

    @property
    def is_slow(self) -> bool:
        """Whether the printer bears full reports seldom only."""
        return self._follower.machine.model.kind is ReportKind.ESP32

    def hear(self) -> None:
        """Note that a report came."""
        self.heard = asyncio.get_running_loop().time()
        self._asked = None

    def watch(self) -> None:
        """Look after the printer now, and again at the next moment at which its silence may have lasted too long."""
        loop = asyncio.get_running_loop()
        now, timings = loop.time(), self._timings
        heard = self.heard = now if self.heard is None else self.heard
        if self._asked is not None and now - self._asked >= timings.patience:
            self._lost(ConnectionLost("the printer fell silent"))
            return
        if self._asked is None and now - heard >= timings.silence:
            self._asked = now
            self._asking.to_go_on()
        if not self._follower.has_version:
            self._asking.for_version()
        if self._asking.is_due or not self._follower.report.is_complete:
            self._asking.for_all(is_slow=self.is_slow)
        due = heard + timings.silence if self._asked is None else self._asked + timings.patience
        if self._asking.is_due:
            due = min(due, self._asking.free_at(is_slow=self.is_slow))
        self._silence = loop.call_at(max(due, now + 0.01), self.watch)

    def settle_later(self, settle: Callable[[], None]) -> None:
        """Have a failure called one after a while, or stop to when it no longer needs to be."""
        if not self._follower.is_settling:
            if self._settling is not None:
                self._settling.cancel()
                self._settling = None
        elif self._settling is None:
            loop = asyncio.get_running_loop()
            self._settling = loop.call_later(self._timings.settle, self._settle, settle)

    def _settle(self, settle: Callable[[], None]) -> None:
        self._settling = None
        settle()

    def stop(self) -> None:
        """Forget everything that was to come."""
        for timer in (self._silence, self._settling):
            if timer is not None:
                timer.cancel()
        self._silence = self._settling = None
        self._asked = self.heard = None
