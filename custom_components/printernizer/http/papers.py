"""Papers of a business to be read and printed: quotes, what is known of a customer, pages about data and procedure.

For administrators, and for who was handed an address by one of their automations: signed, with a ticket, for minutes.
"""

from http import HTTPStatus
from typing import override

from aiohttp import hdrs, web

from homeassistant.components.http.const import KEY_HASS_USER
from homeassistant.core import HomeAssistant

from ..const import DOMAIN
from ..documents import to_html
from ..ledger import LedgerError
from ..paper_links import TICKETS, PaperKind, Ticket, Tickets
from ..privacy import async_information
from ..privacy.pages import TITLES, async_page
from ..quote_paper import async_quote_paper
from ..shop import SHOP
from .disposition import disposition
from .signed_view import SignedView

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    # Its own style, no script, nothing loaded, nothing sent.
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'self'; sandbox allow-modals"
    ),
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class PaperView(SignedView):
    """Serve a paper to who has a ticket for it."""

    url = f"/api/{DOMAIN}/papers/{{key:[A-Za-z0-9_-]{{32}}}}"
    name = f"api:{DOMAIN}:paper"

    def __init__(self, hass: HomeAssistant) -> None:
        """Remember where the books are."""
        self._hass = hass

    @override
    async def serve(self, request: web.Request, **match: str) -> web.StreamResponse:
        """Return the paper."""
        user = request.get(KEY_HASS_USER)
        if user is None or not (user.is_admin or user.system_generated):
            return web.Response(status=HTTPStatus.FORBIDDEN)
        tickets = self._hass.data.setdefault(TICKETS, Tickets())
        ticket = tickets.find(match["key"], self._hass.loop.time())
        if ticket is None or not self._hass.data[SHOP].settings.business.is_on:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        try:
            return await self._paper(ticket)
        except LedgerError:
            return web.Response(status=HTTPStatus.NOT_FOUND)

    async def _paper(self, ticket: Ticket) -> web.Response:
        match ticket.kind:
            case PaperKind.QUOTE:
                text = await async_quote_paper(self._hass, ticket.row_id, ticket.language)
            case PaperKind.INFORMATION:
                found = await async_information(self._hass, ticket.row_id, ticket.language)
                headers = HEADERS | {hdrs.CONTENT_DISPOSITION: disposition(found.name, is_inline=False)}
                return web.Response(body=found.content, content_type="application/zip", headers=headers)
            case PaperKind.PROCESSING | PaperKind.PROCEDURE:
                text = to_html(TITLES[ticket.kind], await async_page(self._hass, ticket.kind))
        return web.Response(text=text, content_type="text/html", headers=HEADERS)
