"""Jobs that people enter and correct, months, the log."""

from datetime import datetime
from typing import Any

from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.exceptions import ServiceValidationError

from ..book_errors import answered
from ..const import DOMAIN
from ..drivers.models import JobResult
from ..job_desk import async_add_job, async_close_month, async_correct_jobs, async_verify_log
from ..ledger import Printer
from ..shop import SHOP
from .fields import ATTR_PERIOD, ATTR_RESULT
from .targets import async_target

ATTR_JOB = "job_id"
ATTR_NAME = "name"
ATTR_STARTED = "started"
ATTR_ENDED = "ended"
ATTR_MATERIAL = "material"
ATTR_REASON = "reason"

_NO_FIELDS = frozenset(
    {"device_id", ATTR_JOB, ATTR_STARTED, ATTR_ENDED, ATTR_MATERIAL, ATTR_REASON, ATTR_RESULT}
)


async def add_job(call: ServiceCall) -> ServiceResponse:
    """Enter a job that nobody saw; return its id and number."""
    begun: datetime = call.data[ATTR_STARTED]
    ended: datetime = call.data[ATTR_ENDED]
    if ended < begun:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="job_ends_before_it_begins")
    coordinator = async_target(call).coordinator
    info = coordinator.data.snapshot.info
    job = await async_add_job(
        call.hass,
        Printer(
            serial=coordinator.serial,
            vendor=info.vendor,
            model=info.model,
            name=coordinator.config_entry.title,
        ),
        span=(begun, ended),
        result=JobResult(call.data[ATTR_RESULT]),
        material=call.data[ATTR_MATERIAL],
        values=_values(call),
        by=_actor(call),
    )
    account = await answered(call.hass.data[SHOP].ledger.accounts.account(job.id))
    return {"job_id": job.id, "number": account.number}


async def update_job(call: ServiceCall) -> None:
    """Correct a job."""
    await async_correct_jobs(
        call.hass,
        [call.data[ATTR_JOB]],
        _values(call),
        by=_actor(call),
        reason=call.data[ATTR_REASON],
    )


async def close_month(call: ServiceCall) -> ServiceResponse:
    """Close a month; return what it held, how many jobs have no price or no known costs, and where the log stood."""
    close, before = await async_close_month(call.hass, call.data[ATTR_PERIOD], _actor(call))
    return {
        "period": close.period,
        "jobs": close.jobs,
        "unpriced": before.unpriced,
        "uncosted": before.uncosted,
        "log_seq": close.log_seq,
        "log_hash": close.log_hash,
    }


async def verify_ledger(call: ServiceCall) -> ServiceResponse:
    """Read the logs of all sites over; return whether they are whole."""
    states = await async_verify_log(call.hass)
    return {
        "is_whole": all(state.is_whole for state in states),
        "sites": [
            {
                "site": state.site,
                "seq": state.seq,
                "hash": state.hash,
                "broken_at": state.broken_at,
                "problem": state.problem.value if state.problem else None,
            }
            for state in states
        ],
    }


def _values(call: ServiceCall) -> dict[str, Any]:
    return {name: value for name, value in call.data.items() if name not in _NO_FIELDS}


def _actor(call: ServiceCall) -> str:
    return f"user:{call.context.user_id}" if call.context.user_id else "system"
