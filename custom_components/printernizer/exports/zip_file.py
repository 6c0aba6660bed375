"""A ZIP that is read while it is written: nothing of it lies on the disk or whole in memory."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from io import RawIOBase
from typing import override
import zipfile

SUMS = "sha256sums"

_MADE = (1980, 1, 1, 0, 0, 0)
"""The earliest that a ZIP can tell: the same books make the same bytes."""


class _Pipe(RawIOBase):
    """What was written since it was last emptied; can't go back."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[bytes] = []

    @override
    def writable(self) -> bool:
        return True

    @override
    def write(self, data: object, /) -> int:
        piece = bytes(data)  # type: ignore[call-overload]
        self._parts.append(piece)
        return len(piece)

    def take(self) -> bytes:
        taken = b"".join(self._parts)
        self._parts.clear()
        return taken


def zip_chunks(files: Iterable[tuple[str, Iterable[bytes]]]) -> Iterator[bytes]:
    """Pack files, and last the SHA-256 of each, as ``sha256sum -c`` reads them."""
    pipe, sums = _Pipe(), []
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, pieces in files:
            digest = sha256()
            with archive.open(_entry(name), "w", force_zip64=True) as entry:
                for piece in pieces:
                    digest.update(piece)
                    entry.write(piece)
                    if ready := pipe.take():
                        yield ready
            sums.append(f"{digest.hexdigest()}  {name}\n")
        archive.writestr(_entry(SUMS), "".join(sums))
    yield pipe.take()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _MADE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry
