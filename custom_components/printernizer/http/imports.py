"""Files that an administrator sends to be read into the books."""

import asyncio
from collections.abc import AsyncIterator
from http import HTTPStatus

from aiohttp import hdrs, http_exceptions, web

from homeassistant.components.http.const import KEY_HASS_USER
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView

from ..const import DOMAIN
from ..importing import MOST_BYTES, async_keep_upload
from .upload import PATIENCE

_PIECE = 256 * 1024


class _TooLarge(Exception):
    """More than any history is."""


class _BrokenOff(Exception):
    """The browser went away."""


class ImportView(HomeAssistantView):
    """Take a file; what it is and whether it is read in, the websocket decides."""

    url = f"/api/{DOMAIN}/imports"
    name = f"api:{DOMAIN}:imports"

    def __init__(self, hass: HomeAssistant) -> None:
        """Remember where to keep it."""
        self._hass = hass

    async def put(self, request: web.Request) -> web.Response:
        """Keep the body for an hour and answer with what it is called by."""
        if not request[KEY_HASS_USER].is_admin:
            return self.json_message("Not allowed", HTTPStatus.FORBIDDEN, "not_allowed")
        if request.headers.get(hdrs.CONTENT_ENCODING, "identity").lower() != "identity":
            # What is packed on the way has another size than it says.
            return self.json_message("Packed", HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "import_not_recognised")
        try:
            return self.json({"upload_id": await async_keep_upload(self._hass, _pieces(request))})
        except _TooLarge:
            return self.json_message("Too large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "import_too_large")
        except _BrokenOff:
            return self.json_message("Broken off", HTTPStatus.BAD_REQUEST, "upload_broken_off")
        except OSError:
            return self.json_message("No space", HTTPStatus.INSUFFICIENT_STORAGE, "library_no_space")


async def _pieces(request: web.Request) -> AsyncIterator[bytes]:
    size = 0
    while True:
        try:
            async with asyncio.timeout(PATIENCE):
                piece = await request.content.read(_PIECE)
        except (OSError, http_exceptions.HttpProcessingError, web.RequestPayloadError) as error:
            raise _BrokenOff from error
        if not piece:
            return
        size += len(piece)
        if size > MOST_BYTES:
            raise _TooLarge
        yield piece
