"""Where the ledger's log ended, remembered outside of it: a person hears when a restored ledger is older, or another.

Twice, as the list of the erased is: in Home Assistant's storage, and beside the library, which few restore together.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
import json
from pathlib import Path
from typing import Any

from homeassistant.core import CALLBACK_TYPE, HassJob, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.event import async_call_later
from homeassistant.helpers.storage import Store
from homeassistant.util import dt as dt_util
from homeassistant.util.file import WriteError

from .book_news import BookNews, async_hear_books
from .books import SIGNAL_LEDGER_CHANGED
from .const import DOMAIN, LOGGER
from .ledger import Ledger, LedgerError
from .ledger.account_words import Circle
from .ledger.continuity import Change, Head
from .private_file import read_json, write_private

VERSION = 1
FILE = "ledger_head.json"

REMEMBER_AFTER = timedelta(seconds=30)
"""What is restored is older than this; and a disk must not write for each line of the log."""

_MAX_BYTES = 64 * 1024
_ISSUES = {change: f"ledger_{change}" for change in Change}
LEDGER_ISSUES = frozenset(_ISSUES.values())


class LedgerMemory:
    """Remembers, compares, and lets a person take note."""

    def __init__(self, hass: HomeAssistant, ledger: Ledger, root: Path) -> None:
        """Take the folder of the library."""
        self._hass = hass
        self._ledger = ledger
        self._store: Store[dict[str, Any]] = Store(hass, VERSION, f"{DOMAIN}.ledger_head", private=True)
        self._file = root / FILE
        self._known: Head | None = None
        self._is_told = False
        self._cancel: CALLBACK_TYPE | None = None
        self._ends: list[CALLBACK_TYPE] = []

    async def async_start(self) -> Callable[[], None]:
        """Compare before anything is entered, or as soon as the ledger answers; returns what ends it."""
        beside = await self._hass.async_add_executor_job(read_json, self._file, _MAX_BYTES)
        heads = [head for content in (await self._store.async_load(), beside) if (head := _head(content))]
        # Of two that differ one was restored too.
        self._known = max(heads, key=lambda head: (head.at, head.seq), default=None)
        await self.async_look()
        self._ends = [
            async_hear_books(self._hass, self._handle_news),
            async_dispatcher_connect(self._hass, SIGNAL_LEDGER_CHANGED, self._handle_change),
        ]
        return self._stop

    async def async_look(self) -> None:
        """Compare, and remember where the log ends now; of a ledger that is not the one it was, nothing before a person
        has taken note. A server may be restored while we run."""
        try:
            if not self._is_told:
                await self._async_compare()
            if not self._is_told:
                await self._async_remember()
        except LedgerError as error:
            LOGGER.debug("The end of the ledger's log can't be looked at now: %s", type(error).__name__)

    async def async_accept(self, by: str) -> None:
        """Log that a person has taken note, and go on from here. Raises ``LedgerError``."""
        if self._is_told and self._known is not None:
            await self._ledger.continuity.accept(self._known, by, dt_util.utcnow())
        self._is_told = False
        for key in _ISSUES.values():
            ir.async_delete_issue(self._hass, DOMAIN, key)
        await self._async_remember()

    async def _async_compare(self) -> None:
        known, change = self._known, None
        if known is not None:
            change = await self._ledger.continuity.change(known)
            if change is Change.OLDER:
                await self._ledger.continuity.skip_numbers(known, dt_util.utcnow())
            if change is not None:
                self._tell(change, known, await self._ledger.continuity.head())
        self._is_told = change is not None
        for each, key in _ISSUES.items():
            if each is not change:
                ir.async_delete_issue(self._hass, DOMAIN, key)

    async def _async_remember(self) -> None:
        head = await self._ledger.continuity.head()
        if head == self._known or not head.seq:
            return
        self._known = head
        content = _content(head)
        await self._store.async_save(content)
        try:
            await self._hass.async_add_executor_job(write_private, self._file, json.dumps(content))
        except (OSError, WriteError) as error:
            # The other place is enough.
            LOGGER.debug(
                "The end of the ledger's log can't be kept beside the library: %s", type(error).__name__
            )

    def _tell(self, change: Change, known: Head, found: Head) -> None:
        ir.async_create_issue(
            self._hass,
            DOMAIN,
            _ISSUES[change],
            is_fixable=True,
            severity=ir.IssueSeverity.ERROR,
            translation_key=_ISSUES[change],
            translation_placeholders=placeholders(known, found),
            data=dict(placeholders(known, found)),
        )

    @callback
    def _handle_news(self, _: BookNews) -> None:
        self._handle_change()

    @callback
    def _handle_change(self) -> None:
        if self._cancel is None:
            job = HassJob(self._handle_time, cancel_on_shutdown=True)
            self._cancel = async_call_later(self._hass, REMEMBER_AFTER, job)

    async def _handle_time(self, _: datetime) -> None:
        self._cancel = None
        await self.async_look()

    def _stop(self) -> None:
        for end in self._ends:
            end()
        if self._cancel is not None:
            self._cancel()


def placeholders(known: Head, found: Head) -> dict[str, str]:
    """Return what a person is told: lines and times of both."""
    return {
        "known_lines": str(known.seq),
        "known_at": _shown(known.at),
        "found_lines": str(found.seq),
        "found_at": _shown(found.at),
    }


def _shown(at: datetime) -> str:
    return dt_util.as_local(at).strftime("%Y-%m-%d %H:%M") if at.year > 1970 else "-"


def _content(head: Head) -> dict[str, Any]:
    return {
        "site": head.site,
        "seq": head.seq,
        "hash": head.hash,
        "at": head.at.isoformat(),
        "numbers": [[circle.value, year, last] for (circle, year), last in sorted(head.numbers.items())],
    }


def _head(content: Any) -> Head | None:
    """Read what can be understood; people edit files."""
    with suppress(KeyError, TypeError, ValueError):
        numbers = {(Circle(circle), int(year)): int(last) for circle, year, last in content["numbers"]}
        at = datetime.fromisoformat(content["at"])
        return Head(
            site=str(content["site"]),
            seq=int(content["seq"]),
            hash=str(content["hash"]),
            at=at if at.tzinfo else at.replace(tzinfo=UTC),
            numbers=numbers,
        )
    return None
