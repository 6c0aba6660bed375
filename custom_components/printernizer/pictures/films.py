"""Films that a browser can play. Some printers write Motion JPEG in AVI, which none plays; ffmpeg makes MP4 of it."""

import asyncio
from contextlib import suppress
from pathlib import Path
import shutil
import tempfile

from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN, LOGGER
from ..drivers.models import FileKind
from ..ledger import LedgerError
from ..library import LibraryError
from ..library.films import convert
from ..library.index import FileUnknown
from ..library.models import Direction, KeptFile, Origin, OriginSource, Transfer, TransferState
from ..shop import SHOP

_REMEMBERED = 100
"""Films whose MP4 is known by the AVI's content; who asks for it does so within the hour."""


class Films:
    """Makes films playable, one at a time: it costs more than all else that is done here."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Work in the shop of this Home Assistant."""
        self._hass = hass
        self._library = hass.data[SHOP].library
        self._turn = asyncio.Lock()
        self._made: dict[str, asyncio.Task[str]] = {}

    @callback
    def async_start(self) -> None:
        """Make every film playable that comes from a printer."""
        self._hass.data[SHOP].transfers.subscribe(self._handle_transfer)

    async def async_playable(self, sha256: str) -> str:
        """Return the SHA-256 of a film that a browser can play: the same, or that of an MP4 made of it.

        Where there is no ffmpeg, or it fails, the film stays as it is: it can still be downloaded. The MP4 takes the
        AVI's place in the library, unless a person has pinned it or written something to it.
        """
        if (task := self._made.get(sha256)) is None:
            task = self._hass.async_create_background_task(self._async_make(sha256), f"{DOMAIN} film")
            self._made[sha256] = task
            if len(self._made) > _REMEMBERED:
                del self._made[next(iter(self._made))]
        return await asyncio.shield(task)

    @callback
    def _handle_transfer(self, transfer: Transfer) -> None:
        if (
            transfer.state is TransferState.DONE
            and transfer.direction is Direction.DOWNLOAD
            and transfer.kind is FileKind.TIMELAPSE
            and transfer.sha256 is not None
        ):
            self._hass.async_create_background_task(
                self.async_playable(transfer.sha256), f"{DOMAIN} film {transfer.id}"
            )

    async def _async_make(self, sha256: str) -> str:
        async with self._turn:
            try:
                kept = await self._library.index.file(sha256)
                path = await self._library.find(sha256)
                if path is None or kept.suffix != ".avi":
                    return sha256
                made = await self._async_convert(kept, path)
            except (LibraryError, LedgerError, FileUnknown) as error:
                LOGGER.warning("A film stays as it is: %s", error)
                return sha256
        if made is None:
            return sha256
        with suppress(LibraryError, LedgerError, FileUnknown):
            kept = await self._library.index.file(sha256)
            if not (kept.is_pinned or kept.note or kept.tags):
                await self._library.remove(sha256)
        return made.sha256

    async def _async_convert(self, kept: KeptFile, path: Path) -> KeptFile | None:
        folder = Path(await asyncio.to_thread(tempfile.mkdtemp, prefix=f"{DOMAIN}-film-"))
        try:
            target = folder / "film.mp4"
            if not await convert(path, target):
                return None
            origin = kept.origins[0] if kept.origins else None
            place = Origin(
                source=origin.source if origin else OriginSource.CAMERA,
                serial=origin.serial if origin else "",
                path=origin.path if origin else "",
                name=f"{kept.name[:-4] if kept.name.lower().endswith('.avi') else kept.name}.mp4",
                modified=origin.modified if origin else None,
                size=origin.size if origin else None,
                seen_at=dt_util.utcnow(),
            )
            return await self._library.add(target, place, kind=FileKind.TIMELAPSE)
        finally:
            await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)


FILMS: HassKey[Films] = HassKey(f"{DOMAIN}_films")
