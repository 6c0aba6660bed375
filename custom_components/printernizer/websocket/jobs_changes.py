"""A job in all detail, and what administrators do with jobs: correct, enter by hand."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import config_validation as cv

from ..book_errors import booked
from ..const import DOMAIN
from ..job_desk import async_correct_jobs
from ..settling.courses import async_job_energy
from ..settling.recorded import RecorderAway
from .business import ROW_ID, actor
from .job_details import async_job_details
from .job_fields import BOOK_FIELDS
from .serialize_details import serialize_energy

IDS = vol.All([ROW_ID], vol.Length(min=1, max=200))
REASON = vol.All(cv.string, vol.Length(max=1000))


@websocket_command({vol.Required("type"): f"{DOMAIN}/jobs/get", vol.Required("job_id"): ROW_ID})
@async_response
async def ws_jobs_get(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with all that is known of a job; what the books say of it only to administrators."""
    connection.send_result(msg["id"], await async_job_details(hass, connection, msg["job_id"]))


@websocket_command({vol.Required("type"): f"{DOMAIN}/jobs/energy", vol.Required("job_id"): ROW_ID})
@require_admin
@async_response
async def ws_jobs_energy(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with how a job's energy was used over time, and at which price."""
    try:
        energy = await booked(async_job_energy(hass, msg["job_id"]))
    except RecorderAway as error:
        raise HomeAssistantError(translation_domain=DOMAIN, translation_key="recorder_away") from error
    connection.send_result(msg["id"], serialize_energy(energy))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/jobs/update",
        vol.Required("job_ids"): IDS,
        vol.Required("change"): BOOK_FIELDS,
        vol.Optional("reason", default=""): REASON,
    }
)
@require_admin
@async_response
async def ws_jobs_update(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Correct jobs alike; answer with the first of them."""
    await async_correct_jobs(hass, msg["job_ids"], msg["change"], by=actor(connection), reason=msg["reason"])
    connection.send_result(msg["id"], await async_job_details(hass, connection, msg["job_ids"][0]))
