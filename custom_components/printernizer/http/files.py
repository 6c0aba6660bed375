"""Files of the library, to be saved or, where a browser can't be harmed by them, shown."""

from http import HTTPStatus
from typing import override

from aiohttp import hdrs, web

from homeassistant.core import HomeAssistant

from ..const import DOMAIN
from ..ledger import LedgerError
from ..library.index import FileUnknown
from ..library.models import KeptFile
from ..shop import SHOP
from .disposition import disposition, download_name
from .signed_view import SignedView

_BYTES = "application/octet-stream"
_CONTENT_TYPES = {
    ".3mf": "model/3mf",
    ".gcode.3mf": "model/3mf",
    ".stl": "model/stl",
    ".obj": "model/obj",
    ".mp4": "video/mp4",
    ".avi": "video/x-msvideo",
    ".jpg": "image/jpeg",
    ".png": "image/png",
}
"""By the suffix under which a file is stored; a file never says itself what it is. Everything else is just bytes."""

_SHOWN = frozenset({".mp4", ".jpg", ".png"})
"""What a browser shows and can't run."""

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; img-src 'self'; media-src 'self'; sandbox",
    # The name may change, the content can't: asking again costs an answer without a body.
    "Cache-Control": "private, no-cache",
}


def content_type(suffix: str) -> str:
    """Tell the MIME type of a file that is stored under a suffix."""
    return _CONTENT_TYPES.get(suffix, _BYTES)


def is_shown(suffix: str) -> bool:
    """Tell whether a browser may show such a file."""
    return suffix in _SHOWN


class FileView(SignedView):
    """Serve a file of the library."""

    url = f"/api/{DOMAIN}/files/{{sha256:[0-9a-f]{{64}}}}"
    name = f"api:{DOMAIN}:file"

    def __init__(self, hass: HomeAssistant) -> None:
        """Remember where the library is."""
        self._hass = hass

    @override
    async def serve(self, request: web.Request, **match: str) -> web.StreamResponse:
        """Return the file, as an attachment unless it is asked for otherwise and may be shown."""
        library = self._hass.data[SHOP].library
        try:
            kept = await library.index.file(match["sha256"])
        except FileUnknown:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        except LedgerError:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        if (path := await library.find(kept.sha256)) is None:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        return web.FileResponse(path, headers=_headers(kept, wants_inline=request.query.get("inline") == "1"))


def _headers(kept: KeptFile, *, wants_inline: bool) -> dict[str, str]:
    name = download_name(kept.name, kept.suffix)
    return {
        **_HEADERS,
        hdrs.CONTENT_TYPE: content_type(kept.suffix),
        hdrs.CONTENT_DISPOSITION: disposition(name, is_inline=wants_inline and is_shown(kept.suffix)),
    }
