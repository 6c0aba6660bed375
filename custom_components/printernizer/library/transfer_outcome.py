"""What becomes of a transfer when a try of it is over."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from typing import Any

from .errors import LibraryError
from .log import LOGGER
from .models import Direction, Transfer, TransferState
from .store import Library
from .transfer_book import Entry, TransferBook
from .transfer_errors import MOST_TRIES, TransferInterrupted, failure_of


class Outcomes:
    """Ends transfers, or puts them off."""

    def __init__(self, library: Library, book: TransferBook, back_off: tuple[float, ...]) -> None:
        """Take the seconds before the second try, the third and so on."""
        self._library = library
        self._book = book
        self._back_off = back_off

    async def settle(self, entry: Entry, error: BaseException | None, *, is_closed: bool = False) -> None:
        """Decide what becomes of a transfer after a try."""
        transfer = entry.transfer
        if error is None:
            self._book.end(entry, TransferState.DONE, done=transfer.size or transfer.done, error=None)
        elif entry.is_unwanted:
            await self._forget(transfer)
            self._book.end(entry, TransferState.CANCELLED, error=None)
        elif isinstance(error, Exception):
            await self._judge(entry, error)
        elif transfer.direction is Direction.DOWNLOAD:
            self._postpone(entry, tries=transfer.tries - 1)
        elif not is_closed:
            self.fail(entry, TransferInterrupted("the printer was taken away"))

    async def _judge(self, entry: Entry, error: Exception) -> None:
        """Try again later, or give up."""
        failure = failure_of(error)
        entry.error, entry.failure = error, failure.slug
        entry.failures[failure.slug] += 1
        tries = entry.transfer.tries
        LOGGER.debug("Transfer %s: %s at try %s: %s", entry.transfer.id, failure.slug, tries, error)
        if entry.failures[failure.slug] >= failure.tries or tries >= MOST_TRIES:
            await self._forget(entry.transfer)
            self.fail(entry, error)
            return
        delay = self._back_off[min(tries, len(self._back_off)) - 1]
        entry.due = asyncio.get_running_loop().time() + delay
        self._postpone(entry, error=failure.slug, next_try_at=self._book.now() + timedelta(seconds=delay))

    def _postpone(self, entry: Entry, **changes: Any) -> None:
        self._book.change(entry, state=TransferState.WAITING, rate=None, remaining=None, **changes)

    async def _forget(self, transfer: Transfer) -> None:
        """Remove what came of a file."""
        if transfer.direction is Direction.DOWNLOAD:
            with suppress(LibraryError):
                await (await self._library.incoming_for(transfer.id, None)).discard()

    def fail(self, entry: Entry, error: Exception) -> None:
        """End a transfer that is not tried (again)."""
        entry.error = error
        self._book.end(entry, TransferState.FAILED, error=failure_of(error).slug)

    def finish(self, entry: Entry, sha256: str) -> None:
        """End a download that turned out to be kept already."""
        self._book.end(entry, TransferState.DONE, sha256=sha256, done=entry.transfer.size or 0, error=None)

    async def kept(self, serial: str, folder: str, entries: list[Entry]) -> dict[Entry, str]:
        """Return the SHA-256 of those files of a folder that were fetched before, and have not changed since.

        Without a date the same size proves nothing: sliced again with another colour, a file often keeps it. Raises
        what the index raises.
        """
        known = await self._library.index.kept_from(serial, folder)
        found: dict[Entry, str] = {}
        for entry in entries:
            transfer = entry.transfer
            sha256, size, modified = known.get(transfer.path, ("", None, None))
            is_same = transfer.modified is not None and transfer.modified == modified
            if entry.is_forced or not is_same or transfer.size not in {None, size}:
                continue
            if await self._library.find(sha256) is not None:
                found[entry] = sha256
        return found
