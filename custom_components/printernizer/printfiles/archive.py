"""Members of a ZIP archive that nobody vouches for: every size is bounded before and while it is read."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
import struct
from typing import IO, override
import zipfile
import zlib

from .errors import Unreadable, UnreadablePrintFile
from .files import MAX_VERIFIED, PIECE, opener

_MAX_DIRECTORY = 1024 * 1024
"""One read of the archive, its directory among them: a plate has some ten members of about 120 bytes each."""
_MAX_MEMBERS = 5_000
_MAX_RATIO = 200
"""Deflate reaches 1032; the settings and pictures that are read here stay below 30."""

_KNOWN = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 1

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
)
"""All that ``zipfile`` answers broken archives with."""


class _CappedFile(FileIO):
    """A file that gives no more than a directory's worth of bytes at once, whatever an archive's header claims."""

    @override
    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0 or size > _MAX_DIRECTORY:
            raise UnreadablePrintFile(Unreadable.TOO_LARGE, "archive directory")
        return super().read(size) or b""

    @override
    def seek(self, offset: int, whence: int = 0, /) -> int:
        try:
            return super().seek(offset, whence)
        except OSError as error:
            # A place that no file has; not a fault of the disk.
            raise zipfile.BadZipFile from error


class Archive:
    """The members of an opened archive."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """Check the directory. Raises ``UnreadablePrintFile``."""
        members = archive.infolist()
        if len(members) > _MAX_MEMBERS:
            raise UnreadablePrintFile(Unreadable.TOO_LARGE, "number of members")
        if len({member.header_offset for member in members}) != len(members):
            raise UnreadablePrintFile(Unreadable.DAMAGED, "members share their data")
        self._archive = archive
        self._members = {member.filename: member for member in members}

    @property
    def names(self) -> tuple[str, ...]:
        """Tell the members' names, in the order of the directory."""
        return tuple(self._members)

    def read(self, name: str, limit: int) -> bytes | None:
        """Unpack a member of at most ``limit`` bytes and check its checksum; ``None``: there is no such member.

        Raises ``UnreadablePrintFile``.
        """
        member = self._members.get(name)
        if member is None:
            return None
        if member.file_size > limit or member.file_size > _MAX_RATIO * max(member.compress_size, 1):
            raise UnreadablePrintFile(Unreadable.TOO_LARGE, "member")
        return self._unpack(member, member.file_size + 1)

    def head(self, name: str, size: int) -> bytes | None:
        """Unpack the first ``size`` bytes of a member of any length; ``None``: there is no such member.

        Raises ``UnreadablePrintFile``.
        """
        member = self._members.get(name)
        return None if member is None else self._unpack(member, size)

    def verify(self, end: int) -> None:
        """Check that all members lie within the first ``end`` bytes, and the checksums of the smallest, 64 MB in all.

        Raises ``UnreadablePrintFile``.
        """
        left = MAX_VERIFIED
        for member in sorted(self._members.values(), key=lambda member: member.file_size):
            if member.header_offset + member.compress_size > end:
                raise UnreadablePrintFile(Unreadable.TRUNCATED, "member past the end")
            left -= member.file_size
            if left >= 0 and member.compress_type in _KNOWN and not member.flag_bits & _ENCRYPTED:
                self._check(member)

    def _check(self, member: zipfile.ZipInfo) -> None:
        size = 0
        try:
            with self._archive.open(member) as stream:
                for piece in _pieces(stream, member.file_size + 1):
                    size += len(piece)
        except _BROKEN as error:
            raise UnreadablePrintFile(Unreadable.DAMAGED, "member") from error
        if size != member.file_size:
            raise UnreadablePrintFile(Unreadable.DAMAGED, "size of a member")

    def _unpack(self, member: zipfile.ZipInfo, size: int) -> bytes:
        if member.compress_type not in _KNOWN:
            raise UnreadablePrintFile(Unreadable.UNSUPPORTED, "compression")
        try:
            with self._archive.open(member) as stream:
                return b"".join(_pieces(stream, size))
        except _BROKEN as error:
            raise UnreadablePrintFile(Unreadable.DAMAGED, "member") from error


def _pieces(stream: IO[bytes], size: int) -> Iterator[bytes]:
    """Read up to ``size`` bytes; in pieces, for the archive's file gives no more at once."""
    while size > 0 and (piece := stream.read(min(size, PIECE))):
        size -= len(piece)
        yield piece


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """Open a ZIP archive. Raises ``UnreadablePrintFile``, ``OSError``."""
    with _CappedFile(path, opener=opener) as file:
        try:
            opened = zipfile.ZipFile(file)
        except _BROKEN as error:
            # The directory stands at the end: an archive without one was most likely cut off.
            raise UnreadablePrintFile(Unreadable.TRUNCATED, "archive directory") from error
        with opened:
            yield Archive(opened)


def verify_archive(path: Path) -> None:
    """Check that an archive is whole: its directory, where its members lie, and the checksums of what is not large.

    Raises ``UnreadablePrintFile``, ``OSError``.
    """
    with open_archive(path) as archive:
        archive.verify(path.stat().st_size)
