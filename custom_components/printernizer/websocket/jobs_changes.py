"""A job in all detail, and what administrators do with jobs: correct, enter by hand."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv

from ..book_errors import booked
from ..const import DOMAIN
from ..job_desk import async_correct_jobs
from ..shop import SHOP
from .business import ROW_ID, actor
from .job_fields import BOOK_FIELDS
from .serialize_books import (
    digests_of,
    serialize_account,
    serialize_booking,
    serialize_entry,
    serialize_moment,
)
from .serialize_jobs import serialize_job
from .types_books import JobDetails

IDS = vol.All([ROW_ID], vol.Length(min=1, max=200))
REASON = vol.All(cv.string, vol.Length(max=1000))


@websocket_command({vol.Required("type"): f"{DOMAIN}/jobs/get", vol.Required("job_id"): ROW_ID})
@require_admin
@async_response
async def ws_jobs_get(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with all that is known of a job."""
    connection.send_result(msg["id"], await job_details(hass, msg["job_id"]))


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
    connection.send_result(msg["id"], await job_details(hass, msg["job_ids"][0]))


async def job_details(hass: HomeAssistant, job_id: int) -> JobDetails:
    """Return all that is known of a job, written down. Raises what Home Assistant shows."""
    ledger = hass.data[SHOP].ledger
    job = await booked(ledger.job(job_id))
    history = await booked(ledger.accounts.history(job_id))
    texts = await booked(ledger.accounts.texts(digests_of(history)))
    return JobDetails(
        job=serialize_job(job),
        note=job.note,
        result=job.result,
        account=serialize_account(await booked(ledger.accounts.account(job_id))),
        bookings=[serialize_booking(each) for each in await booked(ledger.accounts.bookings(job_id))],
        moments=[serialize_moment(each) for each in await booked(ledger.moments(job_id))],
        history=[serialize_entry(entry, texts) for entry in history],
    )
