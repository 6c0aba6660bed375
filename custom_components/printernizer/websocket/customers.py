"""Customers: for administrators of a business."""

from typing import Any, cast

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..book_errors import answered, explained
from ..const import DOMAIN
from ..customer_checks import check_customer
from ..ledger.account_words import CustomerState
from ..ledger.people_rows import CustomerChange, CustomerQuery, CustomerSort
from ..paper_links import async_information_url
from ..privacy import PRIVACY, async_erase, async_plan_erasure
from .business import COUNTRY, LANGUAGE, LINE, NOTE, PAGE, ROW_ID, actor, business, query_of
from .serialize_people import serialize_customer, serialize_erasure, serialize_request
from .types_people import CustomerPage, PrivacyRequests, SignedUrl

_DETAILS = {
    vol.Optional("is_company"): bool,
    vol.Optional("country"): COUNTRY,
    vol.Optional("legal_hold"): bool,
    **{
        vol.Optional(name): LINE
        for name in ("name", "company", "street", "postcode", "city", "email", "phone", "vat_id_checked")
    },
    vol.Optional("vat_id"): vol.All(cv.string, vol.Length(max=40)),
    vol.Optional("note"): NOTE,
}
_STATES = vol.All([vol.Coerce(CustomerState)], vol.Length(max=len(CustomerState)))
_KINDS = ("access", "rectification", "erasure", "restriction", "portability", "objection")


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/customers/list",
        vol.Optional("states"): _STATES,
        vol.Optional("sort"): vol.Coerce(CustomerSort),
        **PAGE,
    }
)
@require_admin
@async_response
async def ws_customers_list(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a page of customers; who is restricted is among them only if asked for."""
    page = await answered(business(hass).ledger.people.customers(query_of(CustomerQuery, msg)))
    rows = [serialize_customer(customer) for customer in page.items]
    connection.send_result(msg["id"], CustomerPage(customers=rows, total=page.total, next=page.next))


@websocket_command({vol.Required("type"): f"{DOMAIN}/customers/get", vol.Required("customer_id"): ROW_ID})
@require_admin
@async_response
async def ws_customers_get(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a customer."""
    customer = await answered(business(hass).ledger.people.customer(msg["customer_id"]))
    connection.send_result(msg["id"], serialize_customer(customer))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/customers/save",
        vol.Optional("customer_id"): ROW_ID,
        vol.Required("customer"): _DETAILS,
    }
)
@require_admin
@async_response
async def ws_customers_save(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Enter a customer, or change one; answer with the customer."""
    people = business(hass).ledger.people
    change = check_customer(cast(CustomerChange, msg["customer"]))
    customer = await answered(
        people.save_customer(msg.get("customer_id"), change, by=actor(connection), at=dt_util.utcnow())
    )
    connection.send_result(msg["id"], serialize_customer(customer))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/customers/restrict",
        vol.Required("customer_id"): ROW_ID,
        vol.Required("is_restricted"): bool,
    }
)
@require_admin
@async_response
async def ws_customers_restrict(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Hide a customer from lists and exports, or show them again; answer with the customer."""
    people = business(hass).ledger.people
    customer = await answered(
        people.restrict_customer(
            msg["customer_id"],
            is_restricted=msg["is_restricted"],
            by=actor(connection),
            at=dt_util.utcnow(),
        )
    )
    connection.send_result(msg["id"], serialize_customer(customer))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/customers/erase",
        vol.Required("customer_id"): ROW_ID,
        vol.Optional("token"): vol.All(str, vol.Length(max=100)),
    }
)
@require_admin
@async_response
async def ws_customers_erase(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Without a token tell what would go, and give the token; with it erase."""
    business(hass)
    token: str | None = None
    with explained():
        if "token" in msg:
            done = await async_erase(hass, msg["customer_id"], msg["token"], by=actor(connection))
        else:
            done, token = await async_plan_erasure(hass, msg["customer_id"])
    connection.send_result(msg["id"], serialize_erasure(done, token))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/customers/export",
        vol.Required("customer_id"): ROW_ID,
        vol.Optional("language", default="de"): LANGUAGE,
    }
)
@require_admin
@async_response
async def ws_customers_export(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with the address of everything that is known of a customer; that it was handed out is in the log."""
    business(hass)
    with explained():
        url = await async_information_url(
            hass,
            msg["customer_id"],
            msg["language"],
            by=actor(connection),
            refresh_token_id=connection.refresh_token_id,
        )
    connection.send_result(msg["id"], SignedUrl(url=url))


@websocket_command({vol.Required("type"): f"{DOMAIN}/customers/requests", vol.Optional("is_open"): bool})
@require_admin
@async_response
async def ws_customers_requests(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Answer with what customers asked for, oldest first."""
    rows = await answered(business(hass).ledger.people.requests(is_open=msg.get("is_open")))
    connection.send_result(msg["id"], PrivacyRequests(requests=[serialize_request(row) for row in rows]))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/customers/add_request",
        vol.Required("customer_id"): ROW_ID,
        vol.Required("kind"): vol.In(_KINDS),
        vol.Required("received_on"): cv.date,
    }
)
@require_admin
@async_response
async def ws_customers_add_request(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Enter what a customer asked for."""
    shop = business(hass)
    request = await answered(
        shop.ledger.people.add_request(
            msg["customer_id"], msg["kind"], msg["received_on"], by=actor(connection), at=dt_util.utcnow()
        )
    )
    await answered(hass.data[PRIVACY].async_look())
    connection.send_result(msg["id"], serialize_request(request))


@websocket_command(
    {vol.Required("type"): f"{DOMAIN}/customers/answer_request", vol.Required("request_id"): ROW_ID}
)
@require_admin
@async_response
async def ws_customers_answer_request(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Enter that a request was answered."""
    shop = business(hass)
    request = await answered(
        shop.ledger.people.answer_request(msg["request_id"], by=actor(connection), at=dt_util.utcnow())
    )
    await answered(hass.data[PRIVACY].async_look())
    connection.send_result(msg["id"], serialize_request(request))
