"""Files of the books, for administrators."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..actions.fields import period, time
from ..book_errors import answered
from ..const import DOMAIN
from ..exporting import async_order_export, available, needs_month
from ..exports.documents import ExportContent, ExportFormat, ExportRequest
from ..exports.handoff import MAPPINGS
from ..ledger import JobQuery
from ..ledger.export_reads import ExportQuery
from ..settling.positions import async_positions
from ..shop import SHOP
from .business import JOBS, ROW_ID, business, query_of
from .jobs import WHICH
from .serialize_exports import serialize_positions, serialize_template
from .types_exports import ExportAddress, ExportChoice, ExportChoices, HandoffTemplates


@websocket_command({vol.Required("type"): f"{DOMAIN}/exports/formats"})
@require_admin
@callback
def ws_exports_formats(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with which files there are."""
    choices = [
        ExportChoice(format=kind, content=content, needs_month=needs_month((kind, content)))
        for kind, content in available(hass.data[SHOP].settings)
    ]
    connection.send_result(msg["id"], ExportChoices(choices=choices))


@websocket_command({vol.Required("type"): f"{DOMAIN}/exports/templates"})
@require_admin
@callback
def ws_exports_templates(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what is proposed for files that accounting programs import."""
    templates = [serialize_template(name, mapped) for name, mapped in MAPPINGS.items()]
    connection.send_result(msg["id"], HandoffTemplates(templates=templates))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/exports/create",
        vol.Required("format"): vol.Coerce(ExportFormat),
        vol.Required("content"): vol.Coerce(ExportContent),
        vol.Optional("period"): period,
        vol.Optional("since"): time,
        vol.Optional("until"): time,
        vol.Optional("jobs"): WHICH,
        vol.Optional("is_repeat", default=False): bool,
    }
)
@require_admin
@async_response
async def ws_exports_create(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Order a file; answer with the address it can be fetched from for some minutes."""
    only = query_of(JobQuery, msg["jobs"]) if msg.get("jobs") else None
    query = ExportQuery(period=msg.get("period"), since=msg.get("since"), until=msg.get("until"), jobs=only)
    url, expires = await async_order_export(
        hass,
        ExportRequest(format=msg["format"], content=msg["content"], query=query),
        by=f"user:{connection.user.id}",
        refresh_token_id=connection.refresh_token_id,
        is_repeat=msg["is_repeat"],
    )
    connection.send_result(msg["id"], ExportAddress(url=url, expires=dt_util.as_utc(expires).isoformat()))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/exports/positions",
        vol.Optional("order_ids", default=list): vol.All([ROW_ID], vol.Length(max=100)),
        vol.Optional("job_ids", default=list): vol.Any([], JOBS),
    }
)
@require_admin
@async_response
async def ws_exports_positions(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Answer with lines for an invoice of another program, and what they come to together."""
    business(hass)
    found = await answered(async_positions(hass, msg["order_ids"], msg["job_ids"]))
    connection.send_result(msg["id"], serialize_positions(found))
