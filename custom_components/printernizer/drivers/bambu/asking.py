"""What a printer is asked, and how often it bears it."""

import asyncio
from collections.abc import Callable

from .config import BambuTimings
from .encode import Request
from .memory import BambuMemory

_GET_VERSION = Request(section="info", command="get_version")
_PUSHALL = Request(section="pushing", command="pushall", fields={"version": 1, "push_target": 1})
_START = Request(section="pushing", command="start")


class Asking:
    """Questions to one printer; remembers across its connections when it asked what."""

    def __init__(self, timings: BambuTimings, send: Callable[[Request], str], memory: BambuMemory) -> None:
        """Ask through ``send``, and remember it in ``memory``."""
        self._timings = timings
        self._send = send
        self._memory = memory
        self.is_due = False
        """Everything is to be asked for as soon as the printer bears it."""

    def for_version(self) -> None:
        """Ask what it is."""
        self._send(_GET_VERSION)

    def for_all(self, *, is_slow: bool) -> bool:
        """Ask for a full report, unless that was done too short a time ago; tell whether it was asked."""
        now = asyncio.get_running_loop().time()
        self.is_due = now < self.free_at(is_slow=is_slow)
        if not self.is_due:
            self._memory.asked_for_all = now
            self._send(_PUSHALL)
        return not self.is_due

    def free_at(self, *, is_slow: bool) -> float:
        """Tell from when on (loop time) the printer may be asked for everything again."""
        floor = self._timings.pushall_floor if is_slow else self._timings.pushall_floor_fast
        return self._memory.asked_for_all + floor

    def to_go_on(self) -> None:
        """Ask to report on, unless that was done a moment ago."""
        now = asyncio.get_running_loop().time()
        if now - self._memory.asked_to_go_on >= self._timings.start_floor:
            self._memory.asked_to_go_on = now
            self._send(_START)
