"""The rules that say whose jobs are: for administrators of a business."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..book_errors import answered
from ..const import DOMAIN
from ..ledger.account_words import Classification, RuleKind
from ..ledger.people_rows import JobTraits, Rule
from .business import LINE, ROW_ID, SHA256, actor, business
from .serialize_people import serialize_match, serialize_rule
from .types_people import Rules

MOST_RULES = 500

_RULE = {
    vol.Required("kind"): vol.Coerce(RuleKind),
    vol.Required("pattern"): vol.All(cv.string, vol.Length(min=1, max=255)),
    vol.Required("classification"): vol.Coerce(Classification),
    vol.Optional("customer_id", default=None): vol.Any(None, ROW_ID),
    vol.Optional("order_id", default=None): vol.Any(None, ROW_ID),
}
_TRAITS = {
    vol.Optional("serial", default=""): LINE,
    vol.Optional("name", default=""): LINE,
    vol.Optional("file_name", default=""): LINE,
    vol.Optional("file_id", default=None): vol.Any(None, SHA256),
    vol.Optional("folders", default=list): vol.All(
        [vol.All(cv.string, vol.Length(max=1024))], vol.Length(max=20)
    ),
}


@websocket_command({vol.Required("type"): f"{DOMAIN}/rules/list"})
@require_admin
@async_response
async def ws_rules_list(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with the rules in their order."""
    rules = await answered(business(hass).ledger.people.rules())
    connection.send_result(msg["id"], Rules(rules=[serialize_rule(rule) for rule in rules]))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/rules/set",
        vol.Required("rules"): vol.All([_RULE], vol.Length(max=MOST_RULES)),
    }
)
@require_admin
@async_response
async def ws_rules_set(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Put other rules in the place of all; jobs that there are already stay as they are."""
    wanted = tuple(Rule(**row) for row in msg["rules"])
    people = business(hass).ledger.people
    rules = await answered(people.set_rules(wanted, by=actor(connection), at=dt_util.utcnow()))
    connection.send_result(msg["id"], Rules(rules=[serialize_rule(rule) for rule in rules]))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/rules/test",
        vol.Exclusive("job_id", "what"): ROW_ID,
        vol.Exclusive("traits", "what"): _TRAITS,
    }
)
@require_admin
@async_response
async def ws_rules_test(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what the rules would say of a job, or of one that looks like this; nothing is written."""
    people = business(hass).ledger.people
    if "job_id" in msg:
        found = await answered(people.match_job(msg["job_id"]))
    else:
        found = await answered(people.match(_traits(msg.get("traits", {}))))
    connection.send_result(msg["id"], serialize_match(found))


def _traits(row: dict[str, Any]) -> JobTraits:
    return JobTraits(
        serial=row.get("serial", ""),
        name=row.get("name", ""),
        file_name=row.get("file_name", ""),
        file_sha256=row.get("file_id"),
        folders=tuple(row.get("folders", ())),
    )
