"""Shapes of what waits for printers, see ``types``."""

from typing import Literal, TypedDict


class WaitingPrintPayload(TypedDict):
    """A plate of a kept file that waits for a printer. ``seconds`` and ``grams`` are of one copy.

    ``is_gone``: the library does not hold the file any more.
    """

    waiting_id: str
    file_id: str
    plate: int
    name: str
    seconds: int | None
    grams: str | None
    copies: int
    note: str
    added_at: str
    is_gone: bool


class WaitingPrints(TypedDict):
    """All that waits for a printer, the next one first."""

    entry_id: str
    prints: list[WaitingPrintPayload]


class WaitingLists(TypedDict):
    """What waits for every printer that the reader may see; printers for which nothing waits are left out."""

    type: Literal["list"]
    lists: list[WaitingPrints]


class WaitingChanged(TypedDict):
    """What waits for one printer now."""

    type: Literal["changed"]
    entry_id: str
    prints: list[WaitingPrintPayload]


class WaitingAdded(TypedDict):
    """The entry that was made."""

    waiting_id: str


type WaitingMessage = WaitingLists | WaitingChanged
