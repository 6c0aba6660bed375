"""Media → Printernizer: what was printed, filmed and photographed, by printer and all together.

Identifiers: empty (everything), ``printer/<entry id>``, ``printer/<entry id>/<shelf>``, ``library``,
``library/<shelf>`` and ``file/<sha256>``.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
import re
from typing import override

from homeassistant.auth.models import User
from homeassistant.components.http.auth import async_sign_path
from homeassistant.components.http.const import KEY_HASS_USER
from homeassistant.components.media_player.browse_media import SearchMedia, SearchMediaQuery
from homeassistant.components.media_player.const import MediaClass, MediaType
from homeassistant.components.media_player.errors import BrowseError
from homeassistant.components.media_source import (
    BrowseMediaSource,
    MediaSource,
    MediaSourceItem,
    PlayMedia,
    Unresolvable,
)
from homeassistant.components.websocket_api.connection import current_connection
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.http import current_request
from homeassistant.helpers.translation import async_get_translations

from .const import DOMAIN
from .drivers.models import FileKind
from .file_links import LIFE, file_path, thumbnail_path
from .http.files import content_type, is_shown
from .ledger import LedgerError
from .ledger_silence import silence_key
from .library.index import FileUnknown
from .library.models import MAX_PAGE, FileQuery, KeptFile
from .printers import async_can_see, async_find_printer, async_name, async_printer, async_printers
from .shop import SHOP
from .websocket.serialize_files import has_picture

MOST_FILES = 500
"""The newest that a shelf shows: there are no pages, and each picture is asked for at once."""

_MOST_PAGES = 25
"""Pages that are looked through for somebody who may see but a few files."""

_SHA256 = re.compile(r"[0-9a-f]{64}")


class Shelf(StrEnum):
    """What files are sorted into."""

    FILES = "files"
    TIMELAPSES = "timelapses"
    PHOTOS = "photos"
    OTHERS = "others"


_KINDS: dict[Shelf, tuple[FileKind, ...]] = {
    Shelf.FILES: (FileKind.PRINT, FileKind.MODEL),
    Shelf.TIMELAPSES: (FileKind.TIMELAPSE,),
    Shelf.PHOTOS: (FileKind.PHOTO, FileKind.IMAGE),
    Shelf.OTHERS: (FileKind.LOG, FileKind.FIRMWARE, FileKind.OTHER),
}
_OF_PRINTERS = (Shelf.FILES, Shelf.TIMELAPSES, Shelf.PHOTOS)
_CLASSES = {"video": MediaClass.VIDEO, "image": MediaClass.IMAGE}
_LIBRARY = "library"


async def async_get_media_source(hass: HomeAssistant) -> PrinternizerMediaSource:
    """Set up the media source."""
    return PrinternizerMediaSource(hass)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Place:
    """Somewhere to look: a printer's files (``serial``) or all, of one shelf or all. ``path`` is its identifier."""

    path: str
    title: str
    serial: str = ""
    shelf: Shelf | None = None

    @property
    def query(self) -> FileQuery:
        return FileQuery(
            printers=(self.serial,) if self.serial else (),
            kinds=_KINDS[self.shelf] if self.shelf else (),
            limit=MAX_PAGE,
        )


class PrinternizerMediaSource(MediaSource):
    """Shows the library to whoever browses media.

    Home Assistant hands over no user; where somebody asks through the websocket or HTTP it is known all the same, and
    what came from printers that they may not see is left out. An automation sees everything.
    """

    name = "Printernizer"

    def __init__(self, hass: HomeAssistant) -> None:
        """Remember where the library is."""
        super().__init__(DOMAIN)
        self._hass = hass

    @override
    async def async_browse_media(self, item: MediaSourceItem) -> BrowseMediaSource:
        """Show what is in a place. Raises ``BrowseError``."""
        words = await self._words()
        if not item.identifier:
            return self._root(words)
        place = self._place(item.identifier, words)
        if place.shelf is None:
            shelves = _OF_PRINTERS if place.serial else tuple(Shelf)
            return _folder(place, [_folder(_inside(place, shelf, words)) for shelf in shelves])
        shown, hidden = await self._files(place.query)
        return _folder(place, [_file(kept) for kept in shown], hidden)

    @override
    async def async_resolve_media(self, item: MediaSourceItem) -> PlayMedia:
        """Return the address of a file, good for a day. Raises ``Unresolvable``."""
        what, _, sha256 = item.identifier.partition("/")
        library = self._hass.data[SHOP].library
        path = await library.find(sha256) if what == "file" and _SHA256.fullmatch(sha256) else None
        if path is None:
            raise _unresolvable()
        with _told(Unresolvable):
            kept = await library.index.file(sha256)
        if not self._may_see(kept):
            raise _unresolvable()
        address = async_sign_path(self._hass, file_path(sha256, is_inline=True), LIFE)
        return PlayMedia(address, content_type(kept.suffix), path=path)

    @override
    async def async_search_media(self, item: MediaSourceItem, query: SearchMediaQuery) -> SearchMedia:
        """Look for files by name, note and tag, in a place or everywhere. Raises ``BrowseError``."""
        place = self._place(item.identifier or _LIBRARY, await self._words())
        shown, _ = await self._files(replace(place.query, text=query.search_query[:200]))
        found = [_file(kept) for kept in shown]
        wanted = query.media_filter_classes
        return SearchMedia(result=[each for each in found if not wanted or each.media_class in wanted])

    @callback
    def _root(self, words: Mapping[str, str]) -> BrowseMediaSource:
        user = _user()
        entries = [entry for entry in async_printers(self._hass) if self._is_shown(user, entry.entry_id)]
        places = [self._place(f"printer/{entry.entry_id}", words) for entry in entries]
        places.sort(key=lambda place: place.title.casefold())
        places.append(self._place(_LIBRARY, words))
        root = _Place(path="", title=str(self.name))
        return _folder(root, [_folder(place) for place in places])

    @callback
    def _place(self, identifier: str, words: Mapping[str, str]) -> _Place:
        """Read an identifier. Raises ``BrowseError``: it is none of ours, or the printer is not there (for this user)."""
        what, *rest = identifier.split("/")
        if what == "printer" and rest and self._is_shown(_user(), rest[0]):
            entry = async_printer(self._hass, rest.pop(0))
            title, serial = async_name(self._hass, entry), entry.unique_id or ""
            place = _Place(path=f"printer/{entry.entry_id}", title=title, serial=serial)
        elif what == _LIBRARY:
            place = _Place(path=_LIBRARY, title=words[_LIBRARY])
        else:
            raise _unknown()
        if not rest:
            return place
        if len(rest) > 1 or rest[0] not in (_OF_PRINTERS if place.serial else tuple(Shelf)):
            raise _unknown()
        return _inside(place, Shelf(rest[0]), words)

    async def _files(self, query: FileQuery) -> tuple[list[KeptFile], int]:
        """Find the newest files, and tell how many more there are."""
        index = self._hass.data[SHOP].library.index
        shown: list[KeptFile] = []
        for _ in range(_MOST_PAGES):
            with _told(BrowseError):
                page = await index.files(query)
            shown += [kept for kept in page.items if self._may_see(kept)]
            if page.next is None or len(shown) >= MOST_FILES:
                break
            query = replace(query, after=page.next)
        is_cut = page.next is not None or len(shown) > MOST_FILES
        shown = shown[:MOST_FILES]
        return shown, page.total - len(shown) if is_cut else 0

    @callback
    def _is_shown(self, user: User | None, entry_id: str) -> bool:
        entry = async_find_printer(self._hass, entry_id)
        return entry is not None and (user is None or async_can_see(self._hass, user, entry))

    @callback
    def _may_see(self, kept: KeptFile) -> bool:
        """Tell whether the user may see a printer that the file came from; what came from none is for everybody."""
        user = _user()
        serials = {origin.serial for origin in kept.origins}
        if user is None or user.is_admin or not serials or "" in serials:
            return True
        entries = [entry for entry in async_printers(self._hass) if entry.unique_id in serials]
        return any(async_can_see(self._hass, user, entry) for entry in entries)

    async def _words(self) -> Mapping[str, str]:
        """Load the names of the shelves."""
        before = f"component.{DOMAIN}.common.media_"
        texts = await async_get_translations(self._hass, self._hass.config.language, "common", [DOMAIN])
        return {key.removeprefix(before): text for key, text in texts.items() if key.startswith(before)}


@callback
def _user() -> User | None:
    """Return who asks, if that is a person."""
    if (connection := current_connection.get()) is not None:
        return connection.user
    request = current_request.get()
    user: User | None = request.get(KEY_HASS_USER) if request is not None else None
    return user


def _inside(place: _Place, shelf: Shelf, words: Mapping[str, str]) -> _Place:
    return replace(place, path=f"{place.path}/{shelf}", title=words[shelf], shelf=shelf)


def _folder(
    place: _Place, children: list[BrowseMediaSource] | None = None, not_shown: int = 0
) -> BrowseMediaSource:
    return BrowseMediaSource(
        domain=DOMAIN,
        identifier=place.path or None,
        media_class=MediaClass.DIRECTORY,
        media_content_type=MediaType.APPS,
        title=place.title,
        can_play=False,
        can_expand=True,
        can_search=True,
        children=children,
        not_shown=not_shown,
    )


def _file(kept: KeptFile) -> BrowseMediaSource:
    mime = content_type(kept.suffix)
    return BrowseMediaSource(
        domain=DOMAIN,
        identifier=f"file/{kept.sha256}",
        media_class=_CLASSES.get(mime.partition("/")[0], MediaClass.APP),
        media_content_type=mime,
        title=kept.name,
        can_play=is_shown(kept.suffix),
        can_expand=False,
        # Fetched with the login of whoever browses, so it needs no signature.
        thumbnail=thumbnail_path(kept.sha256) if has_picture(kept) else None,
    )


@contextmanager
def _told(error_class: type[BrowseError | Unresolvable]) -> Iterator[None]:
    """Say what is wrong with the index as media source's own errors."""
    try:
        yield
    except FileUnknown as error:
        raise error_class(translation_domain=DOMAIN, translation_key="media_unknown") from error
    except LedgerError as error:
        raise error_class(translation_domain=DOMAIN, translation_key=silence_key(error)) from error


def _unknown() -> BrowseError:
    return BrowseError(translation_domain=DOMAIN, translation_key="media_unknown")


def _unresolvable() -> Unresolvable:
    return Unresolvable(translation_domain=DOMAIN, translation_key="media_unknown")
