"""Files that a browser sends into the library, streamed to the disk."""

import asyncio
from collections.abc import AsyncIterator
from http import HTTPStatus
import re

from aiohttp import hdrs, http_exceptions, web

from homeassistant.components.http.const import KEY_HASS_REFRESH_TOKEN_ID, KEY_HASS_USER
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, Unauthorized
from homeassistant.helpers.http import HomeAssistantView
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..file_errors import shown_file_error
from ..file_links import FileLinks
from ..ledger import LedgerError
from ..library import LibraryError, LibraryProblem
from ..library.models import KeptFile, Origin, OriginSource
from ..library.names import BROUGHT_SUFFIXES, shown_name, suffix_of
from ..printers import async_names, async_require_control
from ..shop import SHOP
from ..texts import async_error_texts, text_of_error
from ..websocket.serialize_files import serialize_file

MAX_UPLOAD = 2 * 1024**3
"""Bytes. The largest projects are some hundred megabytes; more is a disk image by mistake."""

PATIENCE = 60
"""Seconds without a byte after which a browser is gone, whatever its connection says."""

_PIECE = 256 * 1024

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}")
"""The first one of a list, without its region."""

_STATUS = {
    LibraryProblem.NO_SPACE: HTTPStatus.INSUFFICIENT_STORAGE,
    LibraryProblem.UNWRITABLE: HTTPStatus.INSUFFICIENT_STORAGE,
    LibraryProblem.BROKEN_FILE: HTTPStatus.UNPROCESSABLE_ENTITY,
    LibraryProblem.TOO_LARGE: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
}


class UploadError(HomeAssistantError):
    """An upload that is turned away, with the status that says why."""

    def __init__(self, status: HTTPStatus, key: str, name: str = "") -> None:
        """Keep the status and the words."""
        super().__init__(
            translation_domain=DOMAIN, translation_key=key, translation_placeholders={"path": name}
        )
        self.status = status


class UploadView(HomeAssistantView):
    """Take a file. Home Assistant bounds only bodies that are read whole; this one is bounded here."""

    url = f"/api/{DOMAIN}/upload"
    name = f"api:{DOMAIN}:upload"

    def __init__(self, hass: HomeAssistant) -> None:
        """Remember where the library is."""
        self._hass = hass

    async def put(self, request: web.Request) -> web.Response:
        """Keep the body as the file that ``name`` says, and describe it; or say why not, and keep nothing."""
        try:
            kept = await self._receive(request)
        except (UploadError, LibraryError, LedgerError) as error:
            return await self._refusal(request, error)
        links = FileLinks(self._hass, request.get(KEY_HASS_REFRESH_TOKEN_ID))
        return self.json(serialize_file(kept, links, async_names(self._hass)))

    async def _receive(self, request: web.Request) -> KeptFile:
        """Check what is known before the first byte, then take the bytes."""
        try:
            async_require_control(self._hass, request[KEY_HASS_USER], None)
        except Unauthorized as error:
            # Not 401: who is logged in and may not do this did not try to break in.
            raise UploadError(HTTPStatus.FORBIDDEN, "not_allowed") from error
        name = shown_name(request.query.get("name", ""))
        # What is packed on the way has another size than it says.
        is_packed = request.headers.get(hdrs.CONTENT_ENCODING, "identity").lower() != "identity"
        if is_packed or suffix_of(name) not in BROUGHT_SUFFIXES:
            raise UploadError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "upload_unwelcome", name)
        size = request.content_length
        origin = Origin(source=OriginSource.UPLOAD, name=name, size=size, seen_at=dt_util.utcnow())
        library = self._hass.data[SHOP].library
        return await library.receive(_pieces(request, name), name, size, origin, limit=MAX_UPLOAD)

    async def _refusal(
        self, request: web.Request, error: UploadError | LibraryError | LedgerError
    ) -> web.Response:
        texts = await async_error_texts(self._hass, _language(request, self._hass.config.language))
        shown: HomeAssistantError
        match error:
            case UploadError():
                shown, status = error, error.status
            case LibraryError():
                shown = shown_file_error(error, path=shown_name(request.query.get("name", "")))
                status = _STATUS.get(error.code, HTTPStatus.CONFLICT)
            case _:
                shown, status = shown_file_error(error), HTTPStatus.SERVICE_UNAVAILABLE
        return self.json_message(text_of_error(texts, shown), status, shown.translation_key)


async def _pieces(request: web.Request, name: str) -> AsyncIterator[bytes]:
    """Yield the body. Raises ``UploadError`` when it stalls or breaks off."""
    while True:
        try:
            async with asyncio.timeout(PATIENCE):
                piece = await request.content.read(_PIECE)
        except (OSError, http_exceptions.HttpProcessingError, web.RequestPayloadError) as error:
            # ``TimeoutError`` is one of them.
            raise UploadError(HTTPStatus.BAD_REQUEST, "upload_broken_off", name) from error
        if not piece:
            return
        yield piece


def _language(request: web.Request, default: str) -> str:
    """Tell the reader's language: the page's, or the browser's."""
    wanted: str = request.query.get("language") or request.headers.get(hdrs.ACCEPT_LANGUAGE) or ""
    found = _LANGUAGE.match(wanted)
    return found[0].lower() if found else default
