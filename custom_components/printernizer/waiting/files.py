"""Files that wait are followed: one may get another name, be read better, or be deleted."""

import asyncio
from collections.abc import Callable

from homeassistant.core import HomeAssistant, callback

from ..ledger import LedgerError
from ..library import Library
from ..library.index import FileUnknown
from ..library.models import KeptFile
from .plan import WaitingList

LOOK_DELAY = 2
"""Seconds; many files come and go together."""


@callback
def async_follow_files(hass: HomeAssistant, waiting: WaitingList, library: Library) -> Callable[[], None]:
    """Look at the files that wait now and whenever the library has changed, until the result is called."""
    timer: asyncio.TimerHandle | None = None

    @callback
    def look_soon() -> None:
        nonlocal timer
        if timer is None and waiting.files():
            timer = hass.loop.call_later(LOOK_DELAY, look)

    @callback
    def look() -> None:
        nonlocal timer
        timer = None
        hass.async_create_background_task(_async_look(waiting, library), "printernizer files that wait")

    unsubscribe = library.subscribe(look_soon)
    look_soon()

    def stop() -> None:
        unsubscribe()
        if timer is not None:
            timer.cancel()

    return stop


async def _async_look(waiting: WaitingList, library: Library) -> None:
    found: dict[str, KeptFile | None] = {}
    for file_id in waiting.files():
        try:
            found[file_id] = await library.index.file(file_id)
        except FileUnknown:
            found[file_id] = None
        except LedgerError:
            # While the books are shut nobody can tell: entries stay as they were.
            return
    waiting.look_at(found)
