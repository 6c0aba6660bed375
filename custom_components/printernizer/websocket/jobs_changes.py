"""A job in all detail, and what administrators do with jobs: correct, enter by hand."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..book_errors import answered, invalid
from ..const import DOMAIN
from ..drivers.models import JobResult
from ..job_desk import async_add_job, async_correct_each, async_correct_jobs
from ..job_labour import LabourSplit, async_enter_labour
from ..ledger import Printer
from ..printers import async_name, async_printer_of, coordinator_of
from ..settling.courses import async_job_energy
from ..shop import SHOP
from ..texts import async_error_texts, text_of_error
from .business import JOBS, LANGUAGE, MINUTES, PRICE, ROW_ID, actor, business
from .job_details import async_job_details
from .job_fields import BOOK_FIELDS, JOB_FIELDS
from .serialize_details import serialize_energy
from .types_jobs import JobAdded, JobOutcome, JobOutcomes

IDS = vol.All([ROW_ID], vol.Length(min=1, max=200))
REASON = vol.All(cv.string, vol.Length(max=1000))

OF_MANY = vol.All(
    {
        key: value
        for key, value in BOOK_FIELDS.items()
        if key in {"classification", "customer_id", "order_id", "failure", "failure_note"}
    },
    vol.Length(min=1),
)
"""What is said of many jobs at once: nothing that they cost."""


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
    energy = await answered(async_job_energy(hass, msg["job_id"]))
    connection.send_result(msg["id"], serialize_energy(energy))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/jobs/update",
        vol.Required("job_ids"): IDS,
        vol.Required("change"): BOOK_FIELDS | {vol.Optional("price"): PRICE},
        vol.Optional("reason", default=""): REASON,
    }
)
@require_admin
@async_response
async def ws_jobs_update(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Correct jobs alike; answer with the first of them."""
    await async_correct_jobs(hass, msg["job_ids"], msg["change"], by=actor(connection), reason=msg["reason"])
    connection.send_result(msg["id"], await async_job_details(hass, connection, msg["job_ids"][0]))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/jobs/update_many",
        vol.Required("job_ids"): JOBS,
        vol.Required("change"): OF_MANY,
        vol.Optional("reason", default=""): REASON,
        vol.Optional("language"): LANGUAGE,
    }
)
@require_admin
@async_response
async def ws_jobs_update_many(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Say the same of many jobs, each for itself; answer with what became of each."""
    change = msg["change"]
    if change.get("order_id") or change.get("customer_id"):
        business(hass)
    found = await async_correct_each(hass, msg["job_ids"], change, by=actor(connection), reason=msg["reason"])
    texts = await async_error_texts(hass, msg.get("language", hass.config.language))
    outcomes = [
        JobOutcome(
            job_id=job_id,
            is_changed=error is None,
            reason=None if error is None else text_of_error(texts, error),
        )
        for job_id, error in found.items()
    ]
    connection.send_result(msg["id"], JobOutcomes(jobs=outcomes))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/jobs/labour",
        vol.Required("job_ids"): JOBS,
        vol.Required("minutes"): MINUTES,
        vol.Required("split"): vol.Coerce(LabourSplit),
    }
)
@require_admin
@async_response
async def ws_jobs_labour(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Enter the time that a person spent on jobs, on each of them or on all together."""
    await async_enter_labour(hass, msg["job_ids"], msg["minutes"], msg["split"], by=actor(connection))
    connection.send_result(msg["id"])


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/jobs/add",
        vol.Required("serial"): vol.All(cv.string, vol.Length(max=64)),
        vol.Required("started"): cv.datetime,
        vol.Required("ended"): cv.datetime,
        vol.Optional("result", default=JobResult.FINISHED): vol.Coerce(JobResult),
        vol.Optional("material", default=""): vol.All(cv.string, vol.Length(max=64)),
        vol.Optional("values", default=dict): {
            **JOB_FIELDS,
            vol.Optional("name"): vol.All(cv.string, vol.Length(max=255)),
        },
    }
)
@require_admin
@async_response
async def ws_jobs_add(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Enter a job that no printer told of; answer with its id and number."""
    begun, ended = dt_util.as_utc(msg["started"]), dt_util.as_utc(msg["ended"])
    if ended < begun:
        raise invalid("job_ends_before_it_begins")
    job = await async_add_job(
        hass,
        await _printer(hass, msg["serial"]),
        span=(begun, ended),
        result=msg["result"],
        material=msg["material"],
        values=msg["values"],
        by=actor(connection),
    )
    account = await answered(hass.data[SHOP].ledger.accounts.account(job.id))
    connection.send_result(msg["id"], JobAdded(job_id=job.id, number=account.number))


async def _printer(hass: HomeAssistant, serial: str) -> Printer:
    """Return a printer that is set up, or ever had a job. Raises ``ServiceValidationError``."""
    entry = async_printer_of(hass, serial)
    if entry is not None and (coordinator := coordinator_of(entry)) is not None:
        info = coordinator.data.snapshot.info
        return Printer(serial=serial, vendor=info.vendor, model=info.model, name=async_name(hass, entry))
    known = await answered(hass.data[SHOP].ledger.printers())
    if (found := next((each for each in known if each.serial == serial), None)) is None:
        raise invalid("printer_not_found")
    return found
