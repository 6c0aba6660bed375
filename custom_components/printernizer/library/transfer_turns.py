"""Whose turn it is: fair over the printers, people before automatisms, prints before everything."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from ..drivers.driver import PrinterFiles
from .models import Direction, Transfer
from .transfer_errors import NOT_CONNECTED, PRINTING


@dataclass(kw_only=True, eq=False, slots=True)
class Station:
    """A printer that files can be moved from and to."""

    files: PrinterFiles
    is_printing: Callable[[], bool]
    is_connected: Callable[[], bool]
    is_delicate: bool


@dataclass(kw_only=True, slots=True)
class Candidate:
    """A transfer that waits. ``is_due``: no back-off keeps it."""

    transfer: Transfer
    is_due: bool = True


@dataclass(slots=True)
class Turns:
    """The printers, and when each was last served, counting up."""

    stations: dict[str, Station] = field(default_factory=dict)
    _served: dict[str, int] = field(default_factory=dict)
    _count: int = 0

    def obstacle(self, transfer: Transfer) -> str | None:
        """Tell why a transfer has to wait, as a slug; ``None``: it needs not.

        Nothing is sent to a printer that prints: a P1 was seen to reset at the 256th kB of an upload. The board of a
        Prusa printer has one processor for print, network and stick, so nobody's wish waits there for the print's end.
        """
        station = self.stations.get(transfer.serial)
        if station is None or not station.is_connected():
            return NOT_CONNECTED
        is_shy = transfer.direction is Direction.UPLOAD or (station.is_delicate and transfer.is_automatic)
        return PRINTING if is_shy and station.is_printing() else None

    def next(self, waiting: Iterable[Candidate], busy: frozenset[str]) -> Transfer | None:
        """Choose among the transfers, which come oldest first: a person's wish on whichever printer was served least
        recently; without one, the same among automatic ones. ``busy`` printers are left alone.
        """
        ready = [
            each.transfer
            for each in waiting
            if each.is_due and each.transfer.serial not in busy and self.obstacle(each.transfer) is None
        ]
        return min(
            ready,
            key=lambda each: (each.is_automatic, self._served.get(each.serial, 0)),
            default=None,
        )

    def serve(self, serial: str) -> Station:
        """Note that it is a printer's turn now."""
        self._count += 1
        self._served[serial] = self._count
        return self.stations[serial]
