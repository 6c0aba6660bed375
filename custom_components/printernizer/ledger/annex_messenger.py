"""Who brings what else happened to the server: files, pictures of jobs, and spools where no job was printed."""

from collections.abc import Awaitable, Callable
import contextlib
from typing import Any

from . import annex_happenings as happenings
from .annex import Annex
from .annex_happenings import Attached, Kept
from .annex_replay import enter_file, enter_picture, replay_rest
from .errors import EntryRefused

type Write = Callable[..., Awaitable[Any]]


class Messenger:
    """Tells the server, and forgets what it was told. Every method raises ``LedgerError`` while it is away.

    What the server refuses is forgotten too: nothing else waits for it.
    """

    def __init__(self, write: Write, annex: Annex) -> None:
        """Take who writes to the server, and where things are remembered."""
        self._write = write
        self._annex = annex

    async def tell_files(self) -> bool:
        """Tell of the oldest files; true: there were any."""
        found = await self._annex.write(happenings.files)
        for each in found:
            if isinstance(each.what, Kept):
                with contextlib.suppress(EntryRefused):
                    await self._write(enter_file, each.what)
            await self._annex.write(happenings.strike, [each.number])
        return bool(found)

    async def tell_pictures(self, seq: int | None = None) -> bool:
        """Tell of pictures of a job by its note, or of any that the server knows; true: there were any."""
        found = await self._annex.write(happenings.pictures, seq)
        for each, job_id in found:
            if isinstance(each.what, Attached):
                with contextlib.suppress(EntryRefused):
                    await self._write(enter_picture, job_id, each.what)
            await self._annex.write(happenings.strike, [each.number])
        return bool(found)

    async def tell_spools(self) -> None:
        """Tell what happened at printers beside their jobs."""
        for serial, told in (await self._annex.write(happenings.rest)).items():
            with contextlib.suppress(EntryRefused):
                await self._write(replay_rest, serial, told)
            await self._annex.write(happenings.forget, told)
