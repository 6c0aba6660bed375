"""Files that appeared in a watched folder and are waited for: programs write them bit by bit."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from .folders import Stamp, is_being_written, stamp_of
from .watch_memory import WatchMemory


@dataclass(slots=True)
class _Arrival:
    stamp: Stamp
    since: float
    patience: float


class Arrivals:
    """What is new, until it was dealt with. Everything here may block; it is called by one thread at a time."""

    def __init__(self, memory: WatchMemory, most: int) -> None:
        """Take what is not new any more. No more than ``most`` files are known and waited for in all."""
        self._memory = memory
        self._most = most
        self._waiting: dict[str, dict[str, _Arrival]] = {}

    def __len__(self) -> int:
        """Count what is waited for."""
        return sum(map(len, self._waiting.values()))

    def note(self, folder: str, files: dict[str, Stamp], now: float, patience: float) -> bool:
        """Take what a folder holds now; a file is complete when it did not change for ``patience`` seconds.

        False: these are more files than can be taken.
        """
        self._memory.keep_only(folder, files)
        before = self._waiting.pop(folder, {})
        room = self._most - len(self._memory) - len(self)
        new = {
            path: stamp for path, stamp in files.items() if stamp[0] and not self._memory.knows(path, stamp)
        }
        waiting: dict[str, _Arrival] = {}
        for path, stamp in islice(new.items(), max(room, 0)):
            known = before.get(path)
            is_same = known is not None and known.stamp == stamp
            waiting[path] = known if known and is_same else _Arrival(stamp, now, patience)
        if waiting:
            self._waiting[folder] = waiting
        return len(waiting) == len(new)

    def complete(self, now: float, most: int) -> list[tuple[str, Stamp]]:
        """Return up to ``most`` files that are complete, as far as that can be told."""
        return list(islice(self._complete(now), most))

    def done(self, path: str, stamp: Stamp) -> None:
        """Note that a file was dealt with as it was then."""
        self._memory.note(path, stamp)
        self._drop(path)

    def postpone(self, path: str, now: float) -> None:
        """Wait for a file again: it changed after all, or is gone."""
        arrival = self._waiting.get(path.rpartition("/")[0], {}).get(path)
        stamp = stamp_of(path)
        if stamp is None:
            self._drop(path)
        elif arrival is not None:
            arrival.stamp, arrival.since = stamp, now

    def clear(self) -> None:
        """Wait for nothing any more."""
        self._waiting.clear()

    def _complete(self, now: float) -> Iterator[tuple[str, Stamp]]:
        for path, arrival in [pair for files in self._waiting.values() for pair in files.items()]:
            if now - arrival.since < arrival.patience:
                continue
            if stamp_of(path) != arrival.stamp or is_being_written(path):
                self.postpone(path, now)
            else:
                yield path, arrival.stamp

    def _drop(self, path: str) -> None:
        folder = path.rpartition("/")[0]
        files = self._waiting.get(folder, {})
        files.pop(path, None)
        if not files:
            self._waiting.pop(folder, None)
