"""The lists of all printers, kept over restarts."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Unpack

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers.storage import Store
from homeassistant.util import dt as dt_util
from homeassistant.util.ulid import ulid_now

from ..const import DOMAIN
from ..library.models import KeptFile
from .entries import (
    MOST_WAITING,
    Outlook,
    WaitingChange,
    WaitingPrint,
    described,
    looked_at,
    outlook_of,
    placed,
    read_entries,
    row_of,
)

WAITING_VERSION = 1
_SAVE_DELAY = 1


class WaitingList:
    """Holds what waits for every printer, and tells who listens for which of them it is another."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin with nothing; ``async_load`` reads what was kept."""
        self._hass = hass
        self._store: Store[dict[str, Any]] = Store(hass, WAITING_VERSION, f"{DOMAIN}.waiting")
        self._prints: dict[str, tuple[WaitingPrint, ...]] = {}
        self._outlooks: dict[str, Outlook | None] = {}
        self._listeners: list[Callable[[str], None]] = []

    async def async_load(self) -> None:
        """Read what was kept, of printers that are still there."""
        there = {entry.entry_id for entry in self._hass.config_entries.async_entries(DOMAIN)}
        for each in read_entries(await self._store.async_load()):
            mine = self.of(each.entry_id)
            if each.entry_id in there and len(mine) < MOST_WAITING:
                self._prints[each.entry_id] = (*mine, each)

    def of(self, entry_id: str) -> tuple[WaitingPrint, ...]:
        """Return what waits for a printer, the next one first."""
        return self._prints.get(entry_id, ())

    def outlook(self, entry_id: str) -> Outlook | None:
        """Return the same in short; ``None``: nothing that could be printed waits. Summed up once a change."""
        if entry_id not in self._outlooks:
            self._outlooks[entry_id] = outlook_of(self.of(entry_id))
        return self._outlooks[entry_id]

    def files(self) -> frozenset[str]:
        """Return the ids of all files that wait."""
        return frozenset(each.file_id for prints in self._prints.values() for each in prints)

    def find(self, waiting_id: str) -> WaitingPrint:
        """Return an entry. Raises ``ServiceValidationError``: it was printed or removed."""
        for prints in self._prints.values():
            for each in prints:
                if each.id == waiting_id:
                    return each
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="waiting_not_found")

    @callback
    def subscribe(self, listener: Callable[[str], None]) -> CALLBACK_TYPE:
        """Tell ``listener`` the entry of each printer whose list is another; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @callback
    def add(
        self,
        entry_id: str,
        file: KeptFile,
        plate: int,
        *,
        by: str,
        before: str | None = None,
        **details: Unpack[WaitingChange],
    ) -> WaitingPrint:
        """Have a plate wait; ``before`` names the entry that comes after it. Raises ``ServiceValidationError``."""
        if len(self.of(entry_id)) >= MOST_WAITING:
            raise ServiceValidationError(
                translation_domain=DOMAIN,
                translation_key="waiting_full",
                translation_placeholders={"most": str(MOST_WAITING)},
            )
        blank = WaitingPrint(
            id=ulid_now(),
            entry_id=entry_id,
            file_id=file.sha256,
            plate=plate,
            added_at=dt_util.utcnow(),
            added_by=by,
            **details,
        )
        new = described(blank, file)
        self._change(entry_id, placed(self.of(entry_id), new, before))
        return new

    @callback
    def move(self, waiting_id: str, before: str | None) -> None:
        """Put an entry before another one; last if that is gone. Raises ``ServiceValidationError``."""
        moved = self.find(waiting_id)
        if before != waiting_id:
            self._change(moved.entry_id, placed(self.of(moved.entry_id), moved, before))

    @callback
    def update(self, waiting_id: str, **change: Unpack[WaitingChange]) -> None:
        """Change an entry where it stands. Raises ``ServiceValidationError``."""
        changed = replace(self.find(waiting_id), **change)
        mine = self.of(changed.entry_id)
        self._change(changed.entry_id, tuple(changed if each.id == waiting_id else each for each in mine))

    @callback
    def remove(self, waiting_id: str) -> None:
        """Take an entry off its list. Raises ``ServiceValidationError``."""
        entry_id = self.find(waiting_id).entry_id
        self._change(entry_id, tuple(each for each in self.of(entry_id) if each.id != waiting_id))

    @callback
    def took(self, entry_id: str, waiting_id: str, file_id: str | None, plate: int | None) -> None:
        """Count a print that has begun: one copy less, and the last one takes its entry off the list.

        Another plate, or one on another printer, is not the print that waits.
        """
        waited = next((each for each in self.of(entry_id) if each.id == waiting_id), None)
        if waited is None or waited.file_id != file_id or plate not in (None, waited.plate):
            return
        if waited.copies > 1:
            self.update(waiting_id, copies=waited.copies - 1)
        else:
            self.remove(waiting_id)

    @callback
    def forget(self, entry_id: str) -> None:
        """Drop what waits for a printer that was removed."""
        self._change(entry_id, ())

    @callback
    def look_at(self, files: Mapping[str, KeptFile | None]) -> None:
        """Bring entries up to date with their files; ``None``: the library does not hold it any more."""
        for entry_id, prints in tuple(self._prints.items()):
            self._change(entry_id, tuple(looked_at(each, files) for each in prints))

    @callback
    def _change(self, entry_id: str, prints: tuple[WaitingPrint, ...]) -> None:
        if prints == self.of(entry_id):
            return
        self._prints[entry_id] = prints
        self._outlooks.pop(entry_id, None)
        self._store.async_delay_save(
            lambda: {"prints": [row_of(each) for prints in self._prints.values() for each in prints]},
            _SAVE_DELAY,
        )
        for listener in tuple(self._listeners):
            listener(entry_id)
