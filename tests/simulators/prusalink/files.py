"""The stick in a simulated printer: long and short names, pictures, a change counter."""

import base64
from dataclasses import dataclass, field
from pathlib import Path
import re
import struct
from urllib.parse import unquote
import zlib

PRINTABLE = (".g", ".gc", ".gco", ".gcode", ".bgc", ".bgcode")


@dataclass
class StoredFile:
    """A file or (``data is None`` and ``is_folder``) a folder; ``path`` holds long names from the storage's root."""

    path: tuple[str, ...]
    short: tuple[str, ...]
    content: bytes | Path = b""
    mtime: int = 1_790_000_000
    picture: bytes | None = None
    is_folder: bool = False
    is_connect: bool = False
    """Came from the vendor's cloud: a folder inside, unreadable and without size until its print is over."""
    is_busy: bool = False
    busy_until: float = 0.0
    """Virtual time until which the printer looks at it after it was sent."""

    @property
    def name(self) -> str:
        return self.path[-1] if self.path else "usb"

    @property
    def data(self) -> bytes:
        return self.content.read_bytes() if isinstance(self.content, Path) else self.content

    @property
    def size(self) -> int:
        return self.content.stat().st_size if isinstance(self.content, Path) else len(self.content)

    @property
    def type(self) -> str:
        if self.is_folder:
            return "FOLDER"
        return "PRINT_FILE" if self.name.lower().endswith(PRINTABLE) else "FILE"


@dataclass
class Storage:
    """A tree kept flat."""

    files: list[StoredFile] = field(default_factory=list)
    is_present: bool = True
    changes: int = 4711
    mtime: int = 1_790_000_000
    """When the stick was new; what is sent later is younger."""

    def add(
        self,
        name: str,
        content: bytes | Path = b"",
        *,
        mtime: int = 1_790_000_000,
        picture: bytes | None = None,
    ) -> StoredFile:
        """Put a file there; missing folders are made. Without ``picture`` the file's own PNG is served."""
        parts = tuple(part for part in name.split("/") if part)
        short: tuple[str, ...] = ()
        for depth in range(1, len(parts)):
            folder = self.resolve("/".join(parts[:depth])) or self._new(parts[:depth], is_folder=True)
            short = folder.short
        old = self.resolve(name)
        if old is not None:
            self.files.remove(old)
        file = self._new(parts, content=content, mtime=mtime, picture=picture)
        assert file.short[:-1] == short
        return file

    def add_folder(self, name: str) -> None:
        """Make a folder in one that is there."""
        self._new(tuple(part for part in name.split("/") if part), is_folder=True)

    def _new(self, path: tuple[str, ...], **values: object) -> StoredFile:
        parent = self.resolve("/".join(path[:-1])) if len(path) > 1 else None
        taken = {file.short[-1] for file in self.files if file.path[:-1] == path[:-1]}
        short = (*(parent.short if parent else ()), short_name(path[-1], taken))
        file = StoredFile(path, short, **values)  # type: ignore[arg-type]
        self.files.append(file)
        self.changes += 1
        return file

    def add_directory(self, directory: Path) -> None:
        """Offer a real folder's print files; they are read when asked for."""
        for path in sorted(directory.iterdir()):
            if path.is_file() and path.name.lower().endswith(PRINTABLE):
                self.add(path.name, path, mtime=int(path.stat().st_mtime))

    def remove(self, file: StoredFile) -> None:
        """Delete."""
        self.files.remove(file)
        self.changes += 1

    def resolve(self, path: str) -> StoredFile | None:
        """Find by a path of long or short names."""
        if not self.is_present:
            return None
        wanted = [part.lower() for part in path.split("/") if part]
        for file in self.files:
            if len(file.path) == len(wanted) and all(
                part in {long.lower(), short.lower()}
                for part, long, short in zip(wanted, file.path, file.short, strict=True)
            ):
                return file
        return None

    def find(self, name: str) -> StoredFile | None:
        """Find a file (no folder)."""
        file = self.resolve(name)
        return None if file is None or file.is_folder else file

    def children(self, path: tuple[str, ...]) -> list[StoredFile]:
        """List a folder."""
        return [file for file in self.files if file.path[:-1] == path] if self.is_present else []


def short_name(name: str, taken: set[str]) -> str:
    """Make a name of 8.3 characters as FAT does."""
    stem, _, extension = name.rpartition(".") if "." in name else (name, "", "")
    clean = re.sub(r"[^A-Z0-9_-]", "", stem.upper())
    extension = re.sub(r"[^A-Z0-9]", "", extension.upper())[:3]
    ending = f".{extension}" if extension else ""
    if len(clean) <= 8 and f"{clean}{ending}" == name and name not in taken:
        return name
    for number in range(1, 10_000):
        tail = f"~{number}"
        candidate = f"{clean[: min(6, 8 - len(tail))]}{tail}{ending}"
        if candidate not in taken:
            return candidate
    raise AssertionError("no short name left")


def decode_path(target: str) -> str:
    """Decode a request's path as the printer does: ``+`` is a space, ``?`` ends it."""
    return unquote(target.split("?", maxsplit=1)[0].replace("+", " "))


def png(width: int = 380, height: int = 285, shade: int = 120) -> bytes:
    """Draw a grey picture."""
    row = b"\0" + bytes([shade]) * width

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(row * height)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def picture_of(file: StoredFile, smallest: int = 17) -> bytes | None:
    """Return the first PNG of a print file that is at least ``smallest`` pixels wide and high."""
    if file.picture is not None:
        return file.picture or None
    data = file.data[: 2 << 20]
    if data[:4] == b"GCDE":
        return _picture_of_bgcode(data, smallest)
    found = re.search(rb"; thumbnail begin (\d+)x(\d+) \d+\r?\n(.*?); thumbnail end", data, re.DOTALL)
    if found is None or int(found[1]) < smallest:
        return None
    return base64.b64decode(found[3].replace(b";", b""))


def _picture_of_bgcode(data: bytes, smallest: int) -> bytes | None:
    at = 10
    checksum = 4 if data[8:10] == b"\1\0" else 0
    while at + 8 <= len(data):
        kind, compression, size = struct.unpack_from("<HHI", data, at)
        at += 8
        if compression:
            (size,) = struct.unpack_from("<I", data, at)
            at += 4
        if kind == 1:
            break
        if kind == 5:
            form, width, height = struct.unpack_from("<HHH", data, at)
            if form == 0 and min(width, height) >= smallest:
                return data[at + 6 : at + 6 + size]
        at += (6 if kind == 5 else 2) + size + checksum
    return None
