"""Which transfers there are: told to whoever listens, remembered over a restart, forgotten in time."""

import asyncio
from collections import Counter, deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from .index import FileIndex
from .models import ENDED_TRANSFER, Transfer, TransferState
from .transfer_errors import TransferUnknown
from .transfer_memory import TransferMemory

MOST_ENDED = 50
"""Ended transfers that are still shown."""

type Listener = Callable[[Transfer], None]


@dataclass(kw_only=True, eq=False, slots=True)
class Entry:
    """A transfer and what only the queue knows of it.

    ``error`` is the last try's, ``failure`` its slug, ``failures`` counts them. ``due`` is the loop's time before which it is not tried again.
    ``is_looked_up``: it is known not to be kept already. ``is_unwanted``: a person cancelled it. ``is_settling``: the
    try of ``task`` is over. ``has_sent``: half a file of an earlier try may lie on the printer.
    """

    transfer: Transfer
    is_forced: bool = False
    is_looked_up: bool = False
    is_unwanted: bool = False
    is_settling: bool = False
    has_sent: bool = False
    error: Exception | None = None
    due: float = 0
    failure: str | None = None
    failures: Counter[str] = field(default_factory=Counter)
    task: asyncio.Task[None] | None = None
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def is_waiting(self) -> bool:
        """Tell whether it waits for anything."""
        return self.transfer.state is TransferState.WAITING

    @property
    def is_ready(self) -> bool:
        """Tell whether it waits for nothing but its turn."""
        return self.is_waiting and self.is_looked_up and not self.is_unwanted


class TransferBook:
    """The transfers, by id, in the order in which they were asked for."""

    def __init__(self, index: FileIndex, now: Callable[[], datetime]) -> None:
        """Take where they are remembered, and the clock; nothing is read yet."""
        self.memory = TransferMemory(index)
        self.now = now
        self._entries: dict[str, Entry] = {}
        self._ended: deque[str] = deque()
        self._listeners: list[Listener] = []

    def __getitem__(self, transfer_id: str) -> Entry:
        """Return an entry. Raises ``TransferUnknown``."""
        try:
            return self._entries[transfer_id]
        except KeyError:
            raise TransferUnknown(transfer_id) from None

    @property
    def open(self) -> list[Entry]:
        """Return what has not ended, oldest first."""
        return [each for each in self._entries.values() if each.transfer.state not in ENDED_TRANSFER]

    @property
    def waiting(self) -> list[Entry]:
        """Return what waits, oldest first."""
        return [each for each in self._entries.values() if each.is_waiting]

    def find(self, **wanted: object) -> Entry | None:
        """Find what was asked for already, is still wanted and has not ended, by what is known of the transfer."""
        return next(
            (
                each
                for each in self.open
                if not each.is_unwanted
                and all(getattr(each.transfer, key) == value for key, value in wanted.items())
            ),
            None,
        )

    def all(self) -> tuple[Transfer, ...]:
        """Return everything, newest first."""
        return tuple(each.transfer for each in reversed(self._entries.values()))

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear of every change; returns the unsubscribe."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            with suppress(ValueError):
                self._listeners.remove(listener)

        return unsubscribe

    def add(self, entry: Entry) -> Transfer:
        """Enter a transfer."""
        self._entries[entry.transfer.id] = entry
        self.memory.remember(entry.transfer)
        self._tell(entry)
        return entry.transfer

    def change(self, entry: Entry, **changes: Any) -> None:
        """Change a transfer, if it is a change; what is only its progress is not worth remembering."""
        before, entry.transfer = entry.transfer, replace(entry.transfer, **changes)
        if entry.transfer == before:
            return
        if entry.transfer.state in ENDED_TRANSFER:
            self.memory.forget(entry.transfer.id)
        elif changes.keys() - {"done", "rate", "remaining"}:
            self.memory.remember(entry.transfer)
        self._tell(entry)

    def end(self, entry: Entry, state: TransferState, **changes: Any) -> None:
        """Note that a transfer is over, and wake up who waits for it."""
        self.change(
            entry, state=state, ended_at=self.now(), next_try_at=None, rate=None, remaining=None, **changes
        )
        entry.ended.set()
        self._ended.append(entry.transfer.id)
        if len(self._ended) > MOST_ENDED:
            del self._entries[self._ended.popleft()]

    def clear(self) -> None:
        """Forget what has ended."""
        while self._ended:
            del self._entries[self._ended.popleft()]

    def _tell(self, entry: Entry) -> None:
        for listener in tuple(self._listeners):
            listener(entry.transfer)
