"""Files of the books, made while they are sent: who reads slowly holds nothing up, and nothing lies on a disk."""

from collections.abc import Iterator
from contextlib import aclosing
from http import HTTPStatus
from typing import override

from aiohttp import hdrs, web
from sqlalchemy import Connection

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..const import DOMAIN, LOGGER
from ..exporting import ORDERS, Order, Orders, shop_facts
from ..exports.documents import ExportFormat
from ..ledger import LedgerError
from ..shop import SHOP
from .disposition import disposition
from .signed_view import SignedView

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    # Pages to print carry their style with them, and nothing else.
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-modals",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class ExportView(SignedView):
    """Serve a file that an administrator ordered."""

    url = f"/api/{DOMAIN}/exports/{{word:[0-9a-f]{{32}}}}"
    name = f"api:{DOMAIN}:export"

    def __init__(self, hass: HomeAssistant) -> None:
        """Remember where the books are."""
        self._hass = hass

    @override
    async def serve(self, request: web.Request, **match: str) -> web.StreamResponse:
        """Send the file, piece by piece."""
        order = self._hass.data.get(ORDERS, Orders()).find(match["word"], dt_util.utcnow())
        if order is None:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        content = order.content
        if isinstance(content, bytes):
            return web.Response(body=content, headers=_headers(order))
        response = web.StreamResponse(headers=_headers(order))
        shop = self._hass.data[SHOP]
        facts = shop_facts(shop.settings, dt_util.utcnow())

        def make(connection: Connection) -> Iterator[bytes]:
            return content(connection, order.request, facts)

        try:
            async with aclosing(shop.ledger.exports.stream(make)) as pieces:
                async for piece in pieces:
                    if not response.prepared:
                        await response.prepare(request)
                    await response.write(piece)
        except LedgerError as error:
            if not response.prepared:
                return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
            LOGGER.warning("An export broke off, because the books can't be read: %s", error)
            # A file that is cut off must not look complete.
            if request.transport is not None:
                request.transport.abort()
        return response


def _headers(order: Order) -> dict[str, str]:
    is_page = order.request.format is ExportFormat.PRINT
    return {
        **_HEADERS,
        hdrs.CONTENT_TYPE: order.content_type,
        hdrs.CONTENT_DISPOSITION: disposition(order.name, is_inline=is_page),
    }
