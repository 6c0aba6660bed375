"""What administrators do with all jobs that match, or with many that they picked: followed while it is under way."""

from collections.abc import Callable
from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.components.websocket_api.messages import event_message
from homeassistant.core import HomeAssistant, callback

from ..bulk_desk import WORKS, BulkWorks, Deed, Progress, Wanted, async_count
from ..const import DOMAIN
from ..job_desk import async_book_each, async_correct_each
from ..texts import async_error_texts
from .business import LANGUAGE, ROW_ID, actor, business
from .jobs import WHICH, asked
from .jobs_changes import OF_MANY, REASON
from .serialize_jobs import serialize_work
from .types_jobs import JobCount

_MOST = 10_000
"""Jobs that a person picks one by one, or lets go of."""

_PICKED = vol.All([ROW_ID], vol.Length(max=_MOST))
_WANTED: dict[vol.Marker, Any] = {
    **WHICH,
    vol.Exclusive("only", "picked"): vol.All(_PICKED, vol.Length(min=1)),
    vol.Exclusive("without", "picked"): _PICKED,
}
"""Which jobs: all that match but some, or only some."""


@websocket_command({vol.Required("type"): f"{DOMAIN}/jobs/count", **_WANTED})
@require_admin
@async_response
async def ws_jobs_count(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with how many jobs match, all of them counted."""
    count = await async_count(hass, _wanted(hass, connection, msg))
    connection.send_result(msg["id"], JobCount(count=count))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/jobs/update_all",
        **_WANTED,
        vol.Required("change"): OF_MANY,
        vol.Optional("reason", default=""): REASON,
        vol.Optional("language"): LANGUAGE,
    }
)
@require_admin
@async_response
async def ws_jobs_update_all(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Say the same of all these jobs, each for itself; events tell how far it is."""
    change, reason, by = msg.pop("change"), msg.pop("reason"), actor(connection)
    if change.get("order_id") or change.get("customer_id"):
        business(hass)
    await _begin(
        hass, connection, msg, lambda ids: async_correct_each(hass, ids, change, by=by, reason=reason)
    )


@websocket_command(
    {vol.Required("type"): f"{DOMAIN}/jobs/book_all", **_WANTED, vol.Optional("language"): LANGUAGE}
)
@require_admin
@async_response
async def ws_jobs_book_all(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Book all these jobs, each for itself; events tell how far it is."""
    by = actor(connection)
    await _begin(hass, connection, msg, lambda ids: async_book_each(hass, ids, by=by))


@websocket_command({vol.Required("type"): f"{DOMAIN}/jobs/stop", vol.Required("work"): ROW_ID})
@require_admin
@callback
def ws_jobs_stop(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Stop work on many jobs after its next step; its last event tells how far it came."""
    hass.data.setdefault(WORKS, BulkWorks()).async_stop(msg["work"])
    connection.send_result(msg["id"])


async def _begin(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any], deed: Deed) -> None:
    tell = await _teller(hass, connection, msg)
    wanted = _wanted(hass, connection, msg)
    connection.send_result(msg["id"])
    work = hass.data.setdefault(WORKS, BulkWorks()).async_begin(hass, wanted, deed, tell)
    # Who goes away without a word wanted no more of it either.
    connection.subscriptions[msg["id"]] = work.stop


async def _teller(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> Callable[[int, Progress], None]:
    texts = await async_error_texts(hass, msg.pop("language", hass.config.language))

    @callback
    def tell(work: int, progress: Progress) -> None:
        connection.send_message(event_message(msg["id"], serialize_work(work, progress, texts)))

    return tell


def _wanted(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> Wanted:
    only, without = msg.pop("only", None), msg.pop("without", ())
    return Wanted(
        query=asked(hass, connection.user, msg),
        only=None if only is None else tuple(dict.fromkeys(only)),
        without=frozenset(without),
    )
