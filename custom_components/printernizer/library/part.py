"""The bytes of a file on its way in, on the disk. Everything here blocks and is called by one thread at a time.

A part that is to be gone on with after a break lies under a name made of its key. Beside it stand the SHA-256 of its
first 8 MiB, its first 16 MiB and so on: a power cut may leave blocks that were never written, in a file that has its
full length, and only what can be proved to have arrived is used again.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
import fcntl
import hashlib
import os
from pathlib import Path
import re
import tempfile

from .errors import LibraryError, LibraryProblem, from_os_error

RESERVE = 256 * 1024 * 1024
"""Left free for everything else on the disk: Home Assistant's own database above all."""

_CHECKPOINT = 8 * 1024 * 1024
"""Bytes after which a checkpoint is written; so many may come again after a power cut."""
_PIECE = 1024 * 1024
_SMALL = 16 * 1024
"""Bytes; copying fewer costs less than writing them alone."""
_MAX_CHECKPOINTS = 4 * 1024 * 1024
"""Bytes: 50,000 checkpoints, or 400 GB."""
_CHECKPOINT_LINE = re.compile(rb"(\d{1,15}) ([0-9a-f]{64})\n")
_PART_NAME = re.compile(r"[0-9a-f]{32}\.(part|sums)")


def require_space(folder: Path, size: int, reserve: int = RESERVE) -> None:
    """Refuse what would eat into the reserve. Raises ``LibraryError``, ``OSError``."""
    state = os.statvfs(folder)
    if state.f_bavail * state.f_frsize - size < reserve:
        raise LibraryError(LibraryProblem.NO_SPACE, "reserve reached")


class Part:
    """An open file that grows. Ends with ``finish``, ``pause`` or ``remove``; each of them may follow another."""

    def __init__(self, path: Path, handle: int, reserve: int, *, can_resume: bool = False) -> None:
        """Take an open file, of which nothing is known yet."""
        self.path = path
        self.size = 0
        self._handle: int | None = handle
        self._sums: int | None = None
        self._can_resume = can_resume
        self._reserve = reserve
        self._hash = hashlib.sha256()
        self._checked = 0

    @classmethod
    def create(cls, folder: Path, size: int | None, reserve: int = RESERVE) -> Part:
        """Make a file, readable by us alone, if there is room for it. Raises ``LibraryError``."""
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            require_space(folder, size or 0, reserve)
            handle, name = tempfile.mkstemp(dir=folder)
        except OSError as error:
            raise from_os_error(error) from error
        return cls(Path(name), handle, reserve)

    @classmethod
    def resume(cls, folder: Path, key: str, size: int | None, reserve: int = RESERVE) -> Part:
        """Open the part with that key and all of it that is safely there; an empty one, if there is none.

        Raises ``LibraryError``; ``IN_USE`` when it is open already.
        """
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = folder / f"{part_name(key)}.part"
            part = cls(path, _open(path), reserve, can_resume=True)
            try:
                part._lock()
                part._sums = _open(part._sums_path)
                part._recover()
                require_space(folder, (size or 0) - part.size, reserve)
            except OSError, LibraryError:
                part.close()
                raise
        except OSError as error:
            raise from_os_error(error) from error
        return part

    def write(self, pieces: Iterable[bytes]) -> None:
        """Add bytes at the end. Raises ``LibraryError``."""
        for data in _gathered(pieces):
            self._write(data)
            self._hash.update(data)
            self.size += len(data)
        if self._sums is not None and self.size - self._checked >= _CHECKPOINT:
            self._check_point()

    def _write(self, data: bytes) -> None:
        assert self._handle is not None
        try:
            require_space(self.path.parent, len(data), self._reserve)
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(self._handle, rest) :]
        except OSError as error:
            raise from_os_error(error) from error

    def finish(self) -> str:
        """Put the file safely on the disk and return its SHA-256 in hex. Raises ``LibraryError``."""
        assert self._handle is not None
        try:
            os.fsync(self._handle)
            os.fchmod(self._handle, 0o600)
        except OSError as error:
            raise from_os_error(error) from error
        self._end()
        return self._hash.hexdigest()

    def pause(self) -> None:
        """Close the file, for ``resume`` to go on with it; one that has no key is removed. Never raises."""
        if not self._can_resume:
            self.remove()
            return
        self._end()

    def rewind(self) -> None:
        """Forget all that came. Raises ``LibraryError``."""
        assert self._handle is not None
        self.size = self._checked = 0
        self._hash = hashlib.sha256()
        try:
            for handle in filter(None, (self._sums, self._handle)):
                _cut(handle, 0)
        except OSError as error:
            raise from_os_error(error) from error

    def remove(self) -> None:
        """Close and remove the file, unless it has been moved away; never raises."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
        with suppress(OSError):
            self._sums_path.unlink(missing_ok=True)
        self.close()

    def close(self) -> None:
        """Close the file; never raises."""
        handles, self._handle, self._sums = (self._handle, self._sums), None, None
        for handle in handles:
            if handle is not None:
                with suppress(OSError):
                    os.close(handle)

    def _end(self) -> None:
        if self._sums is not None and self.size > self._checked:
            self._check_point()
        self.close()

    @property
    def _sums_path(self) -> Path:
        return self.path.with_suffix(".sums")

    def _lock(self) -> None:
        """Keep a second one from writing into the file, as far as the file system can. Raises ``LibraryError``."""
        assert self._handle is not None
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise LibraryError(LibraryProblem.IN_USE, "part") from error
        except OSError:
            # A network share without locks; one Home Assistant writes there all the same.
            return

    def _check_point(self) -> None:
        assert self._sums is not None
        # Without it, only more has to come again.
        with suppress(OSError):
            os.write(self._sums, b"%d %s\n" % (self.size, self._hash.hexdigest().encode()))
        self._checked = self.size

    def _recover(self) -> None:
        """Read and hash as far as the checkpoints confirm; cut off the rest. Raises ``OSError``."""
        assert self._handle is not None
        assert self._sums is not None
        known = 0
        for found in _CHECKPOINT_LINE.finditer(os.pread(self._sums, _MAX_CHECKPOINTS, 0)):
            size, hash_ = int(found[1]), self._hash.copy()
            if found.start() != known or size <= self.size or not self._hash_to(hash_, size):
                break
            if hash_.hexdigest().encode() != found[2]:
                break
            known, self.size, self._hash = found.end(), size, hash_
        self._checked = self.size
        _cut(self._sums, known)
        _cut(self._handle, self.size)

    def _hash_to(self, hash_: hashlib._Hash, end: int) -> bool:
        """Hash the bytes between the last checkpoint and ``end``; false: there are not so many."""
        assert self._handle is not None
        position = self.size
        while position < end:
            data = os.pread(self._handle, min(_PIECE, end - position), position)
            if not data:
                return False
            hash_.update(data)
            position += len(data)
        return True


def _gathered(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Join small pieces, which slow servers send, and leave large ones as they are."""
    small: list[bytes] = []
    for piece in pieces:
        if len(piece) < _SMALL:
            small.append(piece)
            continue
        if small:
            yield b"".join(small)
            small.clear()
        yield piece
    if small:
        yield b"".join(small)


def part_name(key: str) -> str:
    """Make a name for the files of a key, whatever the key holds."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def remove_parts(folder: Path, keep: frozenset[str] | None) -> None:
    """Remove what lies on its way in, except the parts of the keys to keep (``None``: of all keys); never raises."""
    names = None if keep is None else {part_name(key) for key in keep}
    with suppress(OSError):
        for leftover in folder.iterdir():
            if _PART_NAME.fullmatch(leftover.name) and (names is None or leftover.stem in names):
                continue
            with suppress(OSError):
                leftover.unlink()


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)


def _cut(handle: int, size: int) -> None:
    os.ftruncate(handle, size)
    os.lseek(handle, size, os.SEEK_SET)
