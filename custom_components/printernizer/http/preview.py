"""The picture of what is being printed, for those who are logged in or hold a signed address."""

from hashlib import blake2b
from http import HTTPStatus
from typing import override

from aiohttp import web

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant

from ..const import DOMAIN
from ..coordinator import PrinternizerConfigEntry
from ..job_file import Preview
from .signed_view import SignedView

_DRAWABLE = frozenset({"image/png", "image/jpeg"})
"""What a browser draws and cannot run: pictures come out of files that anybody may have made."""

_HEADERS = {
    # The address changes with the picture.
    "Cache-Control": "private, max-age=86400, immutable",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
}


def preview_path(entry_id: str, preview: Preview) -> str:
    """Return the unsigned address of a printer's picture; another picture has another address."""
    return f"/api/{DOMAIN}/preview/{entry_id}/{_digest(preview)}"


def _digest(preview: Preview) -> str:
    """Shorten the key: it may hold what a printer calls its job, which is no part of an address."""
    return blake2b(preview.key.encode(), digest_size=8).hexdigest()


class PreviewView(SignedView):
    """Serve the picture that a printer's card shows."""

    url = f"/api/{DOMAIN}/preview/{{entry_id}}/{{key}}"
    name = f"api:{DOMAIN}:preview"

    def __init__(self, hass: HomeAssistant) -> None:
        """Remember where the printers are."""
        self._hass = hass

    @override
    async def serve(self, request: web.Request, **match: str) -> web.StreamResponse:
        """Return the picture, as long as it is still the one that was asked for."""
        preview = self._find(match["entry_id"])
        if preview is None or match["key"] != _digest(preview) or preview.mime not in _DRAWABLE:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        return web.Response(body=preview.data, content_type=preview.mime, headers=_HEADERS)

    def _find(self, entry_id: str) -> Preview | None:
        entry: PrinternizerConfigEntry | None = self._hass.config_entries.async_get_entry(entry_id)
        if entry is None or entry.domain != DOMAIN or entry.state is not ConfigEntryState.LOADED:
            return None
        return entry.runtime_data.job_file.preview
