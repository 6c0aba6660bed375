"""Jobs, as the ledger has them."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import config_validation as cv

from ..const import DOMAIN
from ..drivers.models import JobResult
from ..ledger import JobQuery, LedgerError
from ..shop import SHOP
from .serialize import serialize_job
from .types import JobPage

_MOST_JOBS = 200
"""A page of these is 100 kB: more would keep other messages waiting."""

_LONGEST_TEXT = 200


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/jobs/list",
        vol.Optional("printers"): vol.All(
            [vol.All(cv.string, vol.Length(max=_LONGEST_TEXT))], vol.Length(max=1000)
        ),
        vol.Optional("results"): vol.All([vol.Coerce(JobResult)], vol.Length(max=len(JobResult))),
        vol.Optional("is_open"): bool,
        vol.Optional("since"): cv.datetime,
        vol.Optional("until"): cv.datetime,
        vol.Optional("text"): vol.All(cv.string, vol.Length(max=_LONGEST_TEXT)),
        vol.Optional("limit", default=50): vol.All(int, vol.Range(min=1, max=_MOST_JOBS)),
        vol.Optional("after"): vol.All(cv.string, vol.Length(max=_LONGEST_TEXT)),
    }
)
@async_response
async def ws_jobs_list(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a page of jobs, newest first."""
    wanted: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in msg.items()
        if key not in {"id", "type"}
    }
    try:
        query = JobQuery(**wanted)
    except ValueError as error:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="invalid_cursor") from error
    try:
        page = await hass.data[SHOP].ledger.jobs(query)
    except LedgerError as error:
        raise HomeAssistantError(translation_domain=DOMAIN, translation_key="ledger_unavailable") from error
    jobs = [serialize_job(job) for job in page.items]
    connection.send_result(msg["id"], JobPage(jobs=jobs, total=page.total, next=page.next))
