"""Jobs, as the ledger has them."""

from dataclasses import asdict
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from homeassistant.const import ATTR_DEVICE_ID
from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..ledger import Job, JobQuery, LedgerError
from ..ledger_silence import silence
from ..shop import SHOP
from .fields import ATTR_AFTER, ATTR_LIMIT, ATTR_RESULT, ATTR_SINCE, ATTR_UNTIL
from .targets import async_target


async def list_jobs(call: ServiceCall) -> ServiceResponse:
    """Return a page of jobs, newest first; ``next`` of one page is ``after`` of the following."""
    data = call.data
    printers = (async_target(call).coordinator.serial,) if ATTR_DEVICE_ID in data else ()
    try:
        query = JobQuery(
            printers=printers,
            results=tuple(data[ATTR_RESULT]),
            since=data.get(ATTR_SINCE),
            until=data.get(ATTR_UNTIL),
            limit=data[ATTR_LIMIT],
            after=data.get(ATTR_AFTER),
        )
    except ValueError as error:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="invalid_cursor") from error
    try:
        page = await call.hass.data[SHOP].ledger.jobs(query)
    except LedgerError as error:
        raise silence(error) from error
    return {"jobs": [_row(job) for job in page.items], "total": page.total, "next": page.next}


def _row(job: Job) -> dict[str, Any]:
    """Write a job down in JSON: times in ISO 8601, money and grams as decimal strings."""
    row: dict[str, Any] = _plain(asdict(job))
    return row


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case list() | tuple():
            return [_plain(item) for item in value]
        case datetime():
            return value.isoformat()
        case Decimal():
            return f"{value:f}"
        case Enum():
            return value.value
        case _:
            return value
