"""What lies on a printer's card: listings and sizes, as far as its server tells them."""

import asyncio
from datetime import UTC, datetime
import posixpath

from ..errors import FileBusy, FileMissing, TransferFailed
from ..models import FileKind, PrinterFile
from .ftp_session import FtpSession
from .listing import MAX_LINES, parse_listing

_MAX_LISTING = MAX_LINES * 256


async def list_folder(session: FtpSession, folder: str) -> list[PrinterFile]:
    """List by CWD and a bare LIST: with a path, one server takes ``[`` and ``*`` in it for a pattern."""
    await session.enter(folder)
    content = bytearray()
    async with session.transfer("LIST") as chunks:
        async for chunk in chunks:
            content += chunk
            if len(content) > _MAX_LISTING:
                raise TransferFailed("the listing does not end")
    return await asyncio.to_thread(
        parse_listing, bytes(content).split(b"\n"), folder, datetime.now(UTC).date()
    )


async def size_of(session: FtpSession, path: str) -> int:
    """Ask for a file's size, of its folder if the server knows no SIZE. Raises ``FileMissing``."""
    size = await session.size(path)
    if size is None:
        files = await list_folder(session, posixpath.dirname(path))
        size = next((file.size for file in files if file.path == path), None)
    if size is None:
        raise FileMissing("no such file")
    return size


async def is_there(session: FtpSession, path: str) -> bool:
    """Tell whether something of that name lies there, by its size where the server tells sizes."""
    try:
        return await session.size(path) is not None or await is_listed(session, path)
    except FileMissing:
        return False


async def is_listed(session: FtpSession, path: str) -> bool:
    """Look for a file in the listing of its folder. FAT does not tell capitals from small letters."""
    name = posixpath.basename(path).casefold()
    files = await list_folder(session, posixpath.dirname(path))
    return any(file.name.casefold() == name and file.kind is not FileKind.FOLDER for file in files)


async def remove(session: FtpSession, path: str) -> None:
    """Remove a file. Raises ``FileMissing``, and ``FileBusy`` for one that the server hides while it is in use."""
    try:
        await session.delete(path)
    except FileMissing as error:
        if await is_listed(session, path):
            raise FileBusy("the printer uses the file") from error
        raise
