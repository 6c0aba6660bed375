"""One upload: nothing that lies there is overwritten unasked, and what is stored is what was announced."""

from collections.abc import AsyncGenerator, Callable

from ..driver import Source
from ..errors import FileBusy, FileExists, FileRefused, TransferFailed
from .ftp_lookup import is_there, size_of
from .ftp_session import FtpSession


class Upload:
    """A file on its way to a printer. ``check`` is called between the pieces and may raise to break it off."""

    def __init__(self, path: str, source: Source, size: int, check: Callable[[], None]) -> None:
        """Take ``size`` bytes from ``source``, not one more or less."""
        self._path = path
        self._source = source
        self._size = size
        self._check = check

    async def run(self, session: FtpSession, *, overwrite: bool) -> None:
        """Store it. Raises what ``PrinterFiles.upload`` does; ``session`` knows whether half a file may be left."""
        is_known = await is_there(session, self._path)
        if is_known and not overwrite:
            raise FileExists("there is such a file")
        try:
            await self._pour(session)
        except FileRefused as error:
            if is_known:
                raise FileBusy("the printer uses the file") from error
            raise
        if (stored := await size_of(session, self._path)) != self._size:
            raise TransferFailed(f"{stored} of {self._size} bytes were stored")

    async def _pour(self, session: FtpSession) -> None:
        sent = 0
        pieces = aiter(self._source)
        try:
            async with session.store(self._path) as outlet:
                async for piece in pieces:
                    sent += len(piece)
                    if sent > self._size:
                        raise TransferFailed("the source gives more than was announced")
                    self._check()
                    await outlet.send(piece)
                if sent != self._size:
                    raise TransferFailed(f"the source gave {sent} of {self._size} bytes")
        finally:
            if isinstance(pieces, AsyncGenerator):
                await pieces.aclose()
