"""How data are handled: the pages about it, and what is due to be deleted. For administrators of a business."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant

from ..book_errors import answered
from ..const import DOMAIN
from ..documents import to_markdown
from ..paper_links import PaperKind, Ticket, async_paper_url
from ..privacy import PRIVACY
from ..privacy.pages import TITLES, async_page
from .business import business
from .types_people import PrivacyPage, PurgeResult


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/privacy/page",
        vol.Required("page"): vol.In([PaperKind.PROCESSING, PaperKind.PROCEDURE]),
    }
)
@require_admin
@async_response
async def ws_privacy_page(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a page, written from the settings: the record of processing, or the one about procedure."""
    business(hass)
    kind = PaperKind(msg["page"])
    markdown = to_markdown(await answered(async_page(hass, kind)))
    url = async_paper_url(hass, Ticket(kind=kind), connection.refresh_token_id)
    connection.send_result(msg["id"], PrivacyPage(title=TITLES[kind], markdown=markdown, url=url))


@websocket_command(
    {vol.Required("type"): f"{DOMAIN}/privacy/purge", vol.Optional("dry_run", default=True): bool}
)
@require_admin
@async_response
async def ws_privacy_purge(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Delete what is due, which else happens at night; or only count it."""
    business(hass)
    found = await answered(hass.data[PRIVACY].async_purge(is_dry=msg["dry_run"]))
    connection.send_result(
        msg["id"],
        PurgeResult(counts=dict(found.counts), customers_due=len(found.due), customers_idle=list(found.idle)),
    )
