"""What can go wrong on purpose."""

import asyncio
from dataclasses import dataclass, field
from enum import StrEnum

FOREVER = 1 << 30


class Fault(StrEnum):
    """A way to fail. The first group happens before anything is answered, the second to a good answer,
    the third to an upload."""

    RESET = "reset"
    REQUEST_TIMEOUT = "408"
    HANG = "hang"
    STALL = "stall"
    STALE = "stale"
    UNAUTHORIZED = "unauthorized"
    MISSING = "404"
    CONFLICT = "409"
    UNAVAILABLE = "503"
    REDIRECT = "redirect"
    LOGIN_PAGE = "login_page"

    TRUNCATED = "truncated"
    GARBAGE = "garbage"
    HUGE = "huge"
    NESTED = "nested"
    NOT_UTF8 = "not_utf8"
    WRONG_TYPES = "wrong_types"
    SHORT_BODY = "short_body"

    CUT = "cut"
    """The connection breaks in the middle of an upload."""
    DEAF = "deaf"
    """In the middle of an upload the printer takes nothing any more."""
    FULL = "507"
    """In the middle of an upload the stick is full."""
    LOST_ANSWER = "lost_answer"
    """All is done, and the connection breaks instead of an answer."""


@dataclass
class _Entry:
    fault: Fault
    count: int
    path: str
    seconds: float
    method: str


@dataclass
class FaultPlan:
    """Faults by request path; each is used up by the requests that it hits."""

    entries: list[_Entry] = field(default_factory=list)
    happened: list[tuple[Fault, str]] = field(default_factory=list)
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def set(
        self, fault: Fault | str, count: int = 1, *, path: str = "/", seconds: float = 60, method: str = ""
    ) -> None:
        """Let the next ``count`` requests below ``path`` fail; ``seconds`` is for stalls and hangs (real time)."""
        self.released.clear()
        self.entries.append(_Entry(Fault(fault), count, path, seconds, method))

    def clear(self) -> None:
        """End all faults; what hangs goes on."""
        self.entries.clear()
        self.released.set()

    def take(self, target: str, method: str) -> tuple[Fault, float] | None:
        """Use up the next fault of a request."""
        for entry in self.entries:
            if entry.count > 0 and target.startswith(entry.path) and entry.method in {"", method}:
                entry.count -= 1
                self.happened.append((entry.fault, target))
                return entry.fault, entry.seconds
        return None

    async def wait(self, seconds: float) -> None:
        """Wait until the time is over or the faults are cleared."""
        try:
            async with asyncio.timeout(seconds):
                await self.released.wait()
        except TimeoutError:
            pass
