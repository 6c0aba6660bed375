"""Imports: files that a browser sent, kept for an hour, looked through, and entered block by block."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import batched
from pathlib import Path
import secrets
import shutil
import tempfile
from zoneinfo import ZoneInfo

from homeassistant.const import EVENT_HOMEASSISTANT_CLOSE
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from .book_news import BookNews, async_tell_books
from .const import DOMAIN
from .imports.problems import ImportRefused
from .imports.reading import ImportOptions, Preview, good_blocks, kind_of, look_through, origin_of
from .ledger import LedgerError
from .ledger.import_rows import ImportCount, ImportedJob, ImportedRecord, RecordKind
from .ledger.import_writes import BLOCK
from .ledger_silence import silence
from .privacy.tombstones import TOMBSTONES
from .shop import SHOP

type Block = Sequence[ImportedJob] | Sequence[ImportedRecord]

LIFE = timedelta(hours=1)
"""How long a file waits for a person who looks at its preview."""

MOST = 4
"""Files that wait; the oldest goes first."""

MOST_BYTES = 1024**3
"""Of a file. A million jobs are about that much JSON."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Upload:
    """A file that was sent."""

    path: Path
    at: datetime


@dataclass(slots=True)
class Uploads:
    """The files that wait, by a word that can't be guessed."""

    folder: Path
    known: dict[str, Upload] = field(default_factory=dict)


_UPLOADS: HassKey[Uploads] = HassKey(f"{DOMAIN}_imports")
_TURN: HassKey[asyncio.Lock] = HassKey(f"{DOMAIN}_imports_turn")


async def async_keep_upload(hass: HomeAssistant, pieces: AsyncIterator[bytes]) -> str:
    """Keep a file and return what it is called by. Raises what ``pieces`` raises, ``OSError``; then nothing is kept."""
    uploads = await _async_uploads(hass)
    await _async_forget_old(hass, uploads, MOST - 1)
    name = secrets.token_hex(16)
    path = uploads.folder / name
    async with AsyncExitStack() as undo:
        # Also when the browser went away: half a file is of no use to anybody. Who is told so finds it gone.
        undo.push_async_callback(hass.async_add_executor_job, path.unlink, True)
        file = await hass.async_add_executor_job(path.open, "wb")
        try:
            async for piece in pieces:
                await hass.async_add_executor_job(file.write, piece)
        finally:
            await hass.async_add_executor_job(file.close)
        undo.pop_all()
    uploads.known[name] = Upload(path=path, at=dt_util.utcnow())
    return name


async def async_preview(hass: HomeAssistant, name: str, options: ImportOptions) -> Preview:
    """Look through a file that was sent. Raises ``HomeAssistantError``."""
    path = await _async_path(hass, name)
    try:
        return await hass.async_add_executor_job(look_through, path, options)
    except ImportRefused as error:
        raise refused(error) from error


async def async_run(
    hass: HomeAssistant,
    name: str,
    options: ImportOptions,
    *,
    skip_bad: bool,
    by: str,
    tell: Callable[[ImportCount], None],
) -> ImportCount:
    """Enter what is in a file, and tell after each block how far it is. Raises ``HomeAssistantError``.

    With lines that make no sense nothing is entered, unless they are to be left out. What breaks off is begun anew:
    jobs that are entered already are known.
    """
    path = await _async_path(hass, name)
    async with async_turn(hass):
        preview = await async_preview(hass, name, options)
        if preview.bad and not skip_bad:
            raise ServiceValidationError(
                translation_domain=DOMAIN,
                translation_key="import_bad_lines",
                translation_placeholders={"count": str(preview.bad), "line": str(preview.bad_lines[0].line)},
            )
        source = (await hass.async_add_executor_job(kind_of, path)).value
        blocks = good_blocks(path, options, BLOCK)

        async def read() -> AsyncIterator[Block]:
            while block := await hass.async_add_executor_job(next, blocks, None):
                yield block

        try:
            count = await async_enter(hass, read(), source=source, by=by, tell=tell)
        finally:
            await hass.async_add_executor_job(blocks.close)
        origin = await hass.async_add_executor_job(origin_of, path)
        if origin is not None and (count.added or count.records):
            try:
                await hass.data[SHOP].ledger.imports.note_origin(origin, by=by, at=dt_util.utcnow())
            except LedgerError as error:
                raise silence(error) from error
        return count


def async_turn(hass: HomeAssistant) -> asyncio.Lock:
    """Return what is held while something is read in: one at a time."""
    return hass.data.setdefault(_TURN, asyncio.Lock())


async def async_enter(
    hass: HomeAssistant,
    blocks: AsyncIterator[Block],
    *,
    source: str,
    by: str,
    tell: Callable[[ImportCount], None],
    begin: ImportCount | None = None,
) -> ImportCount:
    """Enter blocks, each in full or not at all, and tell after each how far it is. Raises ``HomeAssistantError``."""
    entry = _Entry(hass, source=source, by=by, total=begin or ImportCount())
    try:
        async for block in blocks:
            await entry.async_enter(block)
            tell(entry.total)
        await entry.async_link_attempts()
    except ImportRefused as error:
        raise refused(error) from error
    except LedgerError as error:
        raise silence(error) from error
    finally:
        if entry.total.added:
            async_tell_books(hass, BookNews(serials=tuple(sorted(entry.serials)), since=entry.since))
    return entry.total


class _Entry:
    """Block after block, and what has to be remembered between them."""

    def __init__(self, hass: HomeAssistant, *, source: str, by: str, total: ImportCount) -> None:
        self._imports = hass.data[SHOP].ledger.imports
        self._stones = hass.data[TOMBSTONES].all if TOMBSTONES in hass.data else ()
        self._source = source
        self._by = by
        self._numbers: dict[tuple[RecordKind, str], str] = {}
        self._attempts: dict[str, str] = {}
        self.total = total
        self.serials: set[str] = set()
        self.since: datetime | None = None

    async def async_enter(self, block: Block) -> None:
        """Enter one block."""
        now = dt_util.utcnow()
        jobs = [each for each in block if isinstance(each, ImportedJob)]
        records = [each for each in block if isinstance(each, ImportedRecord)]
        if records:
            done = await self._imports.add_records(records, self._numbers, self._stones, by=self._by, at=now)
            self._numbers |= done.numbers
            self.total += ImportCount(records=done.added)
        if jobs:
            self.total += await self._imports.add(
                jobs, numbers=self._numbers, source=self._source, by=self._by, at=now
            )
            self._attempts |= {each.uid: each.attempt_of for each in jobs if each.attempt_of}
            self.serials.update(each.printer.serial for each in jobs)
            ends = (each.job.get("ended_at") or each.job["seen_at"] for each in jobs)
            self.since = min(filter(None, (self.since, *ends)))

    async def async_link_attempts(self) -> None:
        """Link the attempts at jobs that came in a later block."""
        for pairs in batched(self._attempts.items(), BLOCK, strict=False):
            await self._imports.link_attempts(dict(pairs))


async def async_options(
    hass: HomeAssistant,
    *,
    mapping: dict[str, str] | None,
    printer: str,
    zone: str | None,
    since: datetime | None = None,
    until: datetime | None = None,
) -> ImportOptions:
    """Fill in what a person didn't say: the shop's zone and currency, and which books these are."""
    try:
        uid = await hass.data[SHOP].ledger.imports.uid()
    except LedgerError as error:
        raise silence(error) from error
    return ImportOptions(
        zone=ZoneInfo(zone or hass.config.time_zone),
        currency=hass.config.currency,
        mapping=mapping,
        printer=printer,
        ledger=uid,
        since=since,
        until=until,
    )


def refused(error: ImportRefused) -> ServiceValidationError:
    """Say why a file can't be read in."""
    return ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key=error.problem.value,
        translation_placeholders={"detail": error.detail or "-"},
    )


async def _async_path(hass: HomeAssistant, name: str) -> Path:
    uploads = await _async_uploads(hass)
    await _async_forget_old(hass, uploads, MOST)
    if (upload := uploads.known.get(name)) is None:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="import_gone")
    return upload.path


async def _async_uploads(hass: HomeAssistant) -> Uploads:
    known = hass.data.get(_UPLOADS)
    if known is not None:
        return known
    folder = await hass.async_add_executor_job(lambda: Path(tempfile.mkdtemp(prefix=f"{DOMAIN}-imports-")))
    if (known := hass.data.get(_UPLOADS)) is not None:
        await hass.async_add_executor_job(shutil.rmtree, folder)
        return known
    uploads = hass.data[_UPLOADS] = Uploads(folder)

    @callback
    def clear(_: Event) -> None:
        hass.async_add_executor_job(shutil.rmtree, folder, True)

    hass.bus.async_listen_once(EVENT_HOMEASSISTANT_CLOSE, clear)
    return uploads


async def _async_forget_old(hass: HomeAssistant, uploads: Uploads, most: int) -> None:
    """Remove what waited long enough, and the oldest of too many."""
    now = dt_util.utcnow()
    for place, (name, upload) in enumerate(reversed(list(uploads.known.items()))):
        if place >= most or now - upload.at > LIFE:
            del uploads.known[name]
            await hass.async_add_executor_job(upload.path.unlink, True)
