"""Small pictures of kept files."""

from http import HTTPStatus
from typing import cast, override

from aiohttp import web

from homeassistant.core import HomeAssistant

from ..const import DOMAIN
from ..file_links import ThumbnailSize
from ..library import LibraryError
from ..shop import SHOP
from .signed_view import SignedView

_DRAWABLE = frozenset({"image/webp", "image/png", "image/jpeg"})
"""What a browser draws and cannot run."""

_HEADERS = {
    # A file with that hash never looks otherwise.
    "Cache-Control": "private, max-age=2592000, immutable",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
}


class ThumbnailView(SignedView):
    """Serve the picture of a file; plate 0 is the one that stands for the whole."""

    url = f"/api/{DOMAIN}/thumbnails/{{sha256:[0-9a-f]{{64}}}}/{{plate:[0-9]{{1,3}}}}/{{size:small|large}}"
    name = f"api:{DOMAIN}:thumbnail"

    def __init__(self, hass: HomeAssistant) -> None:
        """Remember where the library is."""
        self._hass = hass

    @override
    async def serve(self, request: web.Request, **match: str) -> web.StreamResponse:
        """Return the picture, made when it is first asked for."""
        size = cast("ThumbnailSize", match["size"])
        try:
            picture = await self._hass.data[SHOP].library.thumbnail(
                match["sha256"], int(match["plate"]) or None, size
            )
        except LibraryError:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        if picture is None or picture.mime not in _DRAWABLE:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        return web.Response(body=picture.data, content_type=picture.mime, headers=_HEADERS)
