"""Who was erased, kept outside of the ledger: a restored older ledger is told again.

Twice: in Home Assistant's storage, and beside the library, which few restore together. Numbers, times and hashes of
files only.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime
import json
from pathlib import Path
import re
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers.storage import Store
from homeassistant.util.file import WriteError
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN, LOGGER
from ..ledger.people_rows import Tombstone
from ..private_file import read_json, write_private

VERSION = 1
FILE = "erasures.json"

_MAX_BYTES = 16 * 1024 * 1024
_NUMBER = re.compile(r"[A-Z0-9-]{1,40}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Tombstones:
    """The list of the erased, kept in two places; either of them is enough."""

    def __init__(self, hass: HomeAssistant, root: Path) -> None:
        """Take the folder of the library."""
        self._hass = hass
        self._store: Store[dict[str, Any]] = Store(hass, VERSION, f"{DOMAIN}.erasures", private=True)
        self._file = root / FILE
        self._known: dict[tuple[str, datetime], Tombstone] = {}

    async def async_load(self) -> tuple[Tombstone, ...]:
        """Read both lists; what one of them lacks is taken from the other."""
        kept = await self._store.async_load()
        beside = await self._hass.async_add_executor_job(read_json, self._file, _MAX_BYTES)
        for stone in (*_stones(kept), *_stones(beside)):
            self._known[stone.customer, stone.erased_at] = stone
        return self.all

    @property
    def all(self) -> tuple[Tombstone, ...]:
        """Return all that are known, oldest first."""
        return tuple(sorted(self._known.values(), key=lambda stone: (stone.erased_at, stone.customer)))

    async def async_add(self, stones: Iterable[Tombstone]) -> None:
        """Keep more of them, before anything is erased."""
        fresh = {(stone.customer, stone.erased_at): stone for stone in stones}
        if fresh.items() <= self._known.items():
            return
        self._known |= fresh
        await self._async_save()

    async def async_drop(self, stone: Tombstone) -> None:
        """Forget one whose erasure did not come about."""
        self._known.pop((stone.customer, stone.erased_at), None)
        await self._async_save()

    async def _async_save(self) -> None:
        content = {
            "erased": [
                {
                    "customer": stone.customer,
                    "erased_at": stone.erased_at.isoformat(),
                    "files": list(stone.files),
                }
                for stone in self.all
            ]
        }
        await self._store.async_save(content)
        try:
            await self._hass.async_add_executor_job(write_private, self._file, json.dumps(content))
        except (OSError, WriteError) as error:
            # The other place is enough, and a library on a disk that is away comes back.
            LOGGER.warning(
                "The list of erasures beside the library can't be written: %s", type(error).__name__
            )


TOMBSTONES: HassKey[Tombstones] = HassKey(f"{DOMAIN}_tombstones")


def _stones(content: Any) -> list[Tombstone]:
    """Read what can be understood; people edit files."""
    rows = content.get("erased") if isinstance(content, Mapping) else None
    found = []
    for row in rows if isinstance(rows, list) else ():
        with suppress(KeyError, TypeError, ValueError):
            erased_at = datetime.fromisoformat(row["erased_at"])
            if _NUMBER.fullmatch(row["customer"]) and erased_at.tzinfo is not None:
                files = tuple(each for each in row.get("files", ()) if _SHA256.fullmatch(each))
                found.append(Tombstone(customer=row["customer"], erased_at=erased_at, files=files))
    return found
