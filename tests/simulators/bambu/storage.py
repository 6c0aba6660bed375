"""The card in a simulated printer: files in memory, or a folder of the disk, seen through one face."""

from pathlib import Path
import posixpath
from typing import Protocol

FOLDERS = ("/cache", "/model", "/timelapse", "/ipcam", "/image", "/logger", "/verify_job")


class Storage(Protocol):
    """What the servers ask of a card. Paths are absolute, bytes decoded as UTF-8 with surrogate escapes."""

    def read(self, path: str) -> bytes | None:
        """A file's bytes, or ``None``."""
        ...

    def write(self, path: str, data: bytes) -> None:
        """Store a file."""
        ...

    def remove(self, path: str) -> bool:
        """Remove a file; whether there was one."""
        ...

    def files(self, folder: str) -> dict[str, int]:
        """Names and sizes of the files right inside a folder."""
        ...

    def folders(self, folder: str) -> set[str]:
        """Names of the folders right inside a folder."""
        ...

    def is_folder(self, path: str) -> bool:
        """Whether there is such a folder."""
        ...


def clean(path: str) -> str:
    """Make a path absolute and take the dots out; nothing leads above the root."""
    return posixpath.normpath("/" + path.lstrip("/"))


class MemoryStorage:
    """Files in a dict, path to bytes; every printer has the usual folders."""

    def __init__(self, files: dict[str, bytes] | None = None) -> None:
        """The dict is used as it is: adding to it adds a file."""
        self.content = {} if files is None else files

    def read(self, path: str) -> bytes | None:
        """A file's bytes, or ``None``."""
        wanted = clean(path)
        return next((data for name, data in self.content.items() if clean(name) == wanted), None)

    def write(self, path: str, data: bytes) -> None:
        """Store a file."""
        self.remove(path)
        self.content[clean(path)] = data

    def remove(self, path: str) -> bool:
        """Remove a file; whether there was one."""
        found = [name for name in self.content if clean(name) == clean(path)]
        for name in found:
            del self.content[name]
        return bool(found)

    def files(self, folder: str) -> dict[str, int]:
        """Names and sizes of the files right inside a folder."""
        return {
            posixpath.basename(clean(name)): len(data)
            for name, data in self.content.items()
            if posixpath.dirname(clean(name)) == clean(folder)
        }

    def _all(self) -> set[str]:
        found = {"/", *FOLDERS}
        for name in self.content:
            parent = posixpath.dirname(clean(name))
            while parent not in found:
                found.add(parent)
                parent = posixpath.dirname(parent)
        return found

    def folders(self, folder: str) -> set[str]:
        """Names of the folders right inside a folder."""
        here = clean(folder)
        return {
            posixpath.basename(name)
            for name in self._all()
            if name != "/" and posixpath.dirname(name) == here
        }

    def is_folder(self, path: str) -> bool:
        """Whether there is such a folder."""
        return clean(path) in self._all()


class FolderStorage:
    """A folder of the disk."""

    def __init__(self, root: Path) -> None:
        """``root`` is what the printer calls ``/``."""
        self.root = root

    def _place(self, path: str) -> Path:
        return self.root / clean(path).lstrip("/")

    def read(self, path: str) -> bytes | None:
        """A file's bytes, or ``None``."""
        place = self._place(path)
        return place.read_bytes() if place.is_file() else None

    def write(self, path: str, data: bytes) -> None:
        """Store a file."""
        self._place(path).write_bytes(data)

    def remove(self, path: str) -> bool:
        """Remove a file; whether there was one."""
        place = self._place(path)
        if not place.is_file():
            return False
        place.unlink()
        return True

    def files(self, folder: str) -> dict[str, int]:
        """Names and sizes of the files right inside a folder."""
        place = self._place(folder)
        return (
            {item.name: item.stat().st_size for item in place.iterdir() if item.is_file()}
            if place.is_dir()
            else {}
        )

    def folders(self, folder: str) -> set[str]:
        """Names of the folders right inside a folder."""
        place = self._place(folder)
        return {item.name for item in place.iterdir() if item.is_dir()} if place.is_dir() else set()

    def is_folder(self, path: str) -> bool:
        """Whether there is such a folder."""
        return self._place(path).is_dir()


def storage_of(source: dict[str, bytes] | Path | str | Storage | None) -> Storage:
    """Accept whatever describes a card."""
    if source is None or isinstance(source, dict):
        return MemoryStorage(source)
    return FolderStorage(Path(source)) if isinstance(source, (Path, str)) else source
