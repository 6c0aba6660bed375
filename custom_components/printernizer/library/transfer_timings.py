"""How long transfers wait for what, and how slow the slow ones are."""

from dataclasses import dataclass, field

TRICKLE = 40_000
"""Bytes per second from a Buddy board that prints: it sends 100 kB/s over Wi-Fi and 300 kB/s over cable, in segments of
1 kB, with the processor that also serves our polls, its vendor's cloud and the stick that the print is read from. Less
than half of the slowest leaves it room, and pieces still come well within the 10 s after which it gives up."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RunTimings:
    """When a transfer that seems to go on counts as broken: fewer than ``least`` bytes in ``patience`` seconds.

    A peer that sends a byte a minute never runs into the drivers' timeouts, and would keep its place for ever.
    """

    patience: float = 300
    least: int = 100_000


@dataclass(frozen=True, kw_only=True, slots=True)
class TransferTimings:
    """Waiting times in seconds."""

    back_off: tuple[float, ...] = (10, 30, 120, 600)
    """Before the second try, the third and so on. A printer that restarts is back within two minutes."""
    look: float = 5
    """Between two looks whether a printer still prints or is still away, while something waits for that."""
    run: RunTimings = field(default_factory=RunTimings)
