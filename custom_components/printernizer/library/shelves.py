"""Files by their content, on the disk. Everything here blocks: it is called in threads, by several at once.

<root>/.incoming/                     on their way in
<root>/files/ab/ab12….3mf             by SHA-256
<root>/previews/ab/ab12…-1-small.webp pictures of their plates, made when first asked for
"""

from contextlib import suppress
import os
from pathlib import Path
import re
import stat
import tempfile
import threading

from ..printfiles import PrintFileKind, UnreadablePrintFile, verify
from .errors import LibraryError, LibraryProblem, from_os_error
from .names import OTHER_SUFFIX, STORED_SUFFIXES

_SHA256 = re.compile(r"[0-9a-f]{64}")
_KINDS = {
    ".3mf": frozenset({PrintFileKind.THREEMF}),
    ".gcode.3mf": frozenset({PrintFileKind.THREEMF}),
    ".bgcode": frozenset({PrintFileKind.BGCODE}),
    # PrusaSlicer names binary g-code .gcode when the profile says so.
    ".gcode": frozenset({PrintFileKind.GCODE, PrintFileKind.BGCODE}),
}


class Shelves:
    """The library's folder. It is made when the first file comes; nothing is held open between calls."""

    def __init__(self, root: Path) -> None:
        """Take the folder; nothing is touched yet."""
        self.root = root
        self.incoming = root / ".incoming"
        self._files = root / "files"
        self._previews = root / "previews"
        self._putting = threading.Lock()
        self.free: int | None = None
        """Bytes that were free on the disk after the last change."""

    def find(self, sha256: str) -> Path | None:
        """Find a file by its SHA-256 in lower-case hex."""
        if not _SHA256.fullmatch(sha256):
            return None
        folder = self._files / sha256[:2]
        candidates = (folder / f"{sha256}{suffix}" for suffix in STORED_SUFFIXES)
        return next((path for path in candidates if path.is_file()), None)

    def put(self, incoming: Path, sha256: str, suffix: str) -> Path:
        """Check a file and move it to its place in one step, unless the same content lies there already.

        Return where it lies. A place where the content was nothing known gets the better suffix. Raises
        ``LibraryError``.
        """
        check(incoming, suffix)
        try:
            with self._putting:
                known = self.find(sha256)
                place = self._files / sha256[:2] / f"{sha256}{suffix}"
                if known is None:
                    _move(incoming, place)
                    return place
                if known.name.endswith(OTHER_SUFFIX) and suffix != OTHER_SUFFIX:
                    _move(known, place)
                    known = place
                if known.stat().st_size != incoming.stat().st_size:
                    _move(incoming, known)
                return known
        except OSError as error:
            raise from_os_error(error) from error
        finally:
            self.count_free()

    def remove(self, sha256: str) -> None:
        """Remove a file and its pictures; one that is not there is no error. Raises ``LibraryError``."""
        if not _SHA256.fullmatch(sha256):
            return
        try:
            with self._putting:
                while (path := self.find(sha256)) is not None:
                    path.unlink(missing_ok=True)
        except OSError as error:
            raise from_os_error(error) from error
        with suppress(OSError):
            for picture in (self._previews / sha256[:2]).glob(f"{sha256}-*"):
                picture.unlink(missing_ok=True)
        self.count_free()

    def listed(self, limit: int) -> dict[str, str]:
        """List the SHA-256 and the suffix of up to ``limit`` files; what can't be read is left out."""
        found: dict[str, str] = {}
        with suppress(OSError):
            for folder in sorted(self._files.iterdir()):
                with suppress(OSError):
                    found |= _named(folder)
                if len(found) >= limit:
                    break
        return found

    def preview(self, sha256: str, name: str) -> bytes | None:
        """Read a picture that was made before; ``None``: there is none."""
        try:
            return self._preview_path(sha256, name).read_bytes()
        except OSError:
            return None

    def keep_preview(self, sha256: str, name: str, data: bytes) -> None:
        """Keep a picture for the next time; where that is not possible, it is made again. Never raises."""
        with suppress(OSError):
            _write(self.incoming, self._preview_path(sha256, name), data)

    def count_free(self) -> None:
        """Count the bytes that are free on the disk. Never raises."""
        for folder in (self.root, *self.root.parents):
            with suppress(OSError):
                state = os.statvfs(folder)
                self.free = state.f_bavail * state.f_frsize
                return

    def _preview_path(self, sha256: str, name: str) -> Path:
        return self._previews / sha256[:2] / f"{sha256}-{name}.webp"


def check(path: Path, suffix: str) -> None:
    """Check that a print file is whole and what its name says. Raises ``LibraryError``."""
    kinds = _KINDS.get(suffix)
    if kinds is None:
        return
    try:
        kind = verify(path)
    except UnreadablePrintFile as error:
        raise LibraryError(LibraryProblem.BROKEN_FILE, error.code) from error
    if kind not in kinds:
        raise LibraryError(LibraryProblem.BROKEN_FILE, f"{kind} named {suffix}")


def _named(folder: Path) -> dict[str, str]:
    """Find our files in a folder; whatever else somebody put there is none of our business."""
    found: dict[str, str] = {}
    for path in folder.iterdir():
        sha256, _, rest = path.name.partition(".")
        is_ours = _SHA256.fullmatch(sha256) and sha256[:2] == folder.name and f".{rest}" in STORED_SUFFIXES
        if is_ours and stat.S_ISREG(path.lstat().st_mode):
            found[sha256] = f".{rest}"
    return found


def _move(source: Path, target: Path) -> None:
    """Rename within the library and have the folders remember it over a power cut."""
    is_new = not target.parent.exists()
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    source.replace(target)
    for folder in (target.parent, *([target.parent.parent] if is_new else [])):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _write(folder: Path, target: Path, data: bytes) -> None:
    """Write a file in one step; over a power cut it may be lost or damaged."""
    for each in (folder, target.parent):
        each.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)
