"""How the database is, for administrators."""

from dataclasses import asdict
from datetime import datetime
from typing import Any, cast

import voluptuous as vol

from homeassistant.components.backup.const import DATA_MANAGER
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant, callback

from ..book_errors import answered
from ..const import DOMAIN
from ..shop import SHOP
from .types_state import BookStatePayload, SiteStatePayload


@websocket_command({vol.Required("type"): f"{DOMAIN}/books/state"})
@require_admin
@async_response
async def ws_books_state(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with how the database is."""
    shop = hass.data[SHOP]
    state = await answered(shop.ledger.state())
    check = shop.desk.log_check
    answer = BookStatePayload(
        backend=state.backend,
        revision=state.revision,
        size=state.size,
        jobs=state.jobs,
        booked=state.booked,
        sites=[cast(SiteStatePayload, asdict(site)) for site in state.sites],
        is_log_whole=None if check is None else check.is_whole,
        verified_at=None if check is None else check.at.isoformat(),
        backed_up_at=_written(_backed_up_at(hass)),
    )
    connection.send_result(msg["id"], answer)


@callback
def _backed_up_at(hass: HomeAssistant) -> datetime | None:
    manager = hass.data.get(DATA_MANAGER)
    return None if manager is None else manager.config.data.last_completed_automatic_backup


def _written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
