"""Which files of watched folders were dealt with already, also before a restart.

The index is not asked: what a person removed from the library must not come back only because it still lies in its
folder.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
import json
import os
from pathlib import Path
import tempfile

from .folders import Stamp

_MAX_BYTES = 64 * 1024 * 1024


class WatchMemory:
    """Paths with their stamps. Losing it costs time only: all files are looked at again."""

    def __init__(self, path: Path) -> None:
        """Take the file that it is kept in."""
        self._path = path
        self._stamps: dict[str, dict[str, Stamp]] = {}
        self._is_changed = False

    def __len__(self) -> int:
        """Count the files."""
        return sum(map(len, self._stamps.values()))

    def knows(self, path: str, stamp: Stamp) -> bool:
        """Tell whether a file was dealt with as it is now."""
        folder, _, name = path.rpartition("/")
        return self._stamps.get(folder, {}).get(name) == stamp

    def note(self, path: str, stamp: Stamp) -> None:
        """Remember a file."""
        folder, _, name = path.rpartition("/")
        self._stamps.setdefault(folder, {})[name] = stamp
        self._is_changed = True

    def keep_only(self, folder: str, paths: Iterable[str]) -> None:
        """Forget the files that are no longer in a folder."""
        known = self._stamps.get(folder, {})
        gone = known.keys() - {path.rpartition("/")[2] for path in paths}
        for name in gone:
            del known[name]
        self._is_changed |= bool(gone)

    def prune(self, is_gone: Callable[[str], bool]) -> None:
        """Forget the folders that are gone."""
        gone = [folder for folder, files in self._stamps.items() if not files or is_gone(folder)]
        for folder in gone:
            del self._stamps[folder]
        self._is_changed |= bool(gone)

    def load(self) -> None:
        """Read what was kept, as far as it can be understood. Blocks; never raises."""
        self._stamps = {}
        with suppress(OSError):
            if self._path.stat().st_size > _MAX_BYTES:
                return
            with self._path.open("rb") as file:
                for line in file:
                    self._stamps |= _folder(line)

    def save(self) -> None:
        """Keep what is new. Blocks; never raises."""
        if not self._is_changed:
            return
        self._is_changed = False
        with suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=".watched-")
            try:
                with os.fdopen(handle, "w") as file:
                    # A line for each folder: all at once would hold up the other threads.
                    file.writelines(f"{json.dumps(folder)}\n" for folder in self._stamps.items())
                Path(name).replace(self._path)
            finally:
                Path(name).unlink(missing_ok=True)


def _folder(line: bytes) -> dict[str, dict[str, Stamp]]:
    try:
        match json.loads(line):
            case [str(folder), dict(files)]:
                return {folder: dict(_stamps(files))}
            case _:
                return {}
    except ValueError, RecursionError:
        return {}


def _stamps(files: dict[str, object]) -> Iterator[tuple[str, Stamp]]:
    for name, stamp in files.items():
        match stamp:
            case [int(size), int(time)]:
                yield name, (size, time)
            case _:
                continue
