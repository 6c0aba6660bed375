"""Jobs, as the ledger has them: lists, what they can be narrowed to, and word of changes."""

from dataclasses import replace
from typing import Any

import voluptuous as vol

from homeassistant.auth.models import User
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.components.websocket_api.messages import event_message
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import Unauthorized
from homeassistant.helpers import config_validation as cv

from ..book_errors import answered
from ..book_news import BookNews, async_hear_books
from ..const import DOMAIN
from ..drivers.models import JobResult
from ..ledger import JobQuery
from ..ledger.account_words import AccountState, Classification, FailureReason
from ..ledger.query import MAX_SKIP, NOT_SAID, JobSort
from ..ledger.report_query import MOST_MONTHS
from ..printers import async_can_see_all, async_names, async_seen
from ..shop import SHOP
from .business import CURSOR, ROW_ID, SHA256, query_of
from .serialize_jobs import serialize_facets, serialize_lines
from .types_jobs import JobNeighbours, JobsChanged

_MOST_JOBS = 200
"""A page of these is 200 kB: more would keep other messages waiting."""

_LONGEST_TEXT = 200

_BUSINESS = ("classifications", "customers", "orders", "states")
"""What only administrators may ask for."""


def _many(validator: Any, most: int = 100) -> Any:
    return vol.All([validator], vol.Length(max=most))


_NAME = vol.All(cv.string, vol.Length(max=_LONGEST_TEXT))
WHICH: dict[vol.Marker, Any] = {
    vol.Optional("printers"): _many(_NAME, 1000),
    vol.Optional("results"): _many(vol.Coerce(JobResult), len(JobResult)),
    vol.Optional("is_open"): vol.Any(None, bool),
    vol.Optional("since"): cv.datetime,
    vol.Optional("until"): cv.datetime,
    vol.Optional("text"): _NAME,
    vol.Optional("files"): _many(SHA256),
    vol.Optional("materials"): _many(_NAME),
    vol.Optional("failures"): _many(vol.Any(NOT_SAID, vol.Coerce(FailureReason)), len(FailureReason) + 1),
    vol.Optional("classifications"): _many(vol.Coerce(Classification), len(Classification)),
    vol.Optional("states"): _many(vol.Coerce(AccountState), len(AccountState)),
    vol.Optional("customers"): _many(ROW_ID),
    vol.Optional("orders"): _many(ROW_ID),
    vol.Optional("periods"): _many(vol.All(int, vol.Range(min=200001, max=209912)), MOST_MONTHS),
}
"""Which jobs are asked for."""


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/jobs/list",
        **WHICH,
        vol.Optional("sort"): vol.Coerce(JobSort),
        vol.Optional("is_descending"): bool,
        vol.Optional("limit", default=50): vol.All(int, vol.Range(min=1, max=_MOST_JOBS)),
        vol.Optional("after"): vol.Any(None, CURSOR),
        vol.Optional("skip"): vol.All(int, vol.Range(min=0, max=MAX_SKIP)),
    }
)
@async_response
async def ws_jobs_list(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a page of jobs."""
    query = asked(hass, connection.user, msg)
    page = await answered(hass.data[SHOP].ledger.lines(query))
    payload = serialize_lines(page, async_names(hass), is_admin=connection.user.is_admin)
    connection.send_result(msg["id"], payload)


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/jobs/neighbours",
        vol.Required("job_id"): ROW_ID,
        **WHICH,
        vol.Optional("sort"): vol.Coerce(JobSort),
        vol.Optional("is_descending"): bool,
    }
)
@async_response
async def ws_jobs_neighbours(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with the jobs before and after one in a list."""
    job_id = msg.pop("job_id")
    query = asked(hass, connection.user, msg)
    found = await answered(hass.data[SHOP].ledger.neighbours(job_id, query))
    connection.send_result(msg["id"], JobNeighbours(before=found.before, after=found.after))


@websocket_command({vol.Required("type"): f"{DOMAIN}/jobs/facets", **WHICH})
@async_response
async def ws_jobs_facets(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what a list of jobs can be narrowed to."""
    query = asked(hass, connection.user, msg)
    facets = await answered(hass.data[SHOP].ledger.facets(query))
    payload = serialize_facets(facets, async_names(hass), is_admin=connection.user.is_admin)
    connection.send_result(msg["id"], payload)


@websocket_command({vol.Required("type"): f"{DOMAIN}/jobs/subscribe"})
@callback
def ws_jobs_subscribe(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Tell which jobs have changed, from now on; nothing else about them."""

    @callback
    def tell(news: BookNews) -> None:
        message = JobsChanged(type="changed", job_ids=list(news.job_ids))
        connection.send_message(event_message(msg["id"], message))

    connection.subscriptions[msg["id"]] = async_hear_books(hass, tell)
    connection.send_result(msg["id"])


def asked(hass: HomeAssistant, user: User, msg: dict[str, Any]) -> JobQuery:
    """Make the question, of those jobs that the user may know of. Raises ``Unauthorized``."""
    query = query_of(JobQuery, msg)
    if not user.is_admin and any(getattr(query, name) for name in _BUSINESS):
        raise Unauthorized
    if async_can_see_all(user):
        return query
    seen = async_seen(hass, user)
    # No printer has this serial: who sees none finds nothing.
    return replace(query, printers=tuple(seen & set(query.printers or seen)) or ("-",))
