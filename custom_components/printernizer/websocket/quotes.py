"""Quotes: for administrators of a business."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..book_errors import answered
from ..const import DOMAIN
from ..ledger.account_words import QuoteState
from ..ledger.people_rows import QuoteQuery, QuoteSort
from ..paper_links import PaperKind, Ticket, async_paper_url
from ..settling.ordering import async_offer, async_quoted_file, async_save_quote
from .business import (
    AMOUNT,
    LANGUAGE,
    LINE,
    MINUTES,
    NOTE,
    PAGE,
    QUANTITY,
    ROW_ID,
    SHA256,
    actor,
    business,
    query_of,
)
from .serialize_people import serialize_calculation, serialize_order, serialize_quote, serialize_saved_quote
from .types_people import QuotePage, SignedUrl

_MATERIAL = {
    vol.Required("type"): vol.All(cv.string, vol.Length(max=64)),
    vol.Required("grams"): AMOUNT,
}
_WISH = {
    vol.Optional("file_id"): SHA256,
    vol.Optional("plate"): vol.All(int, vol.Range(min=1, max=999)),
    vol.Optional("materials"): vol.All([_MATERIAL], vol.Length(min=1, max=64)),
    vol.Optional("seconds"): vol.All(int, vol.Range(min=1, max=10_000_000)),
    vol.Optional("quantity"): QUANTITY,
    vol.Optional("serial"): LINE,
    vol.Optional("minutes"): vol.Any(None, MINUTES),
    vol.Optional("packaging"): vol.Any(None, AMOUNT),
    vol.Optional("is_customer_material"): bool,
    # Without an amount it is what the rates make of the costs.
    vol.Optional("price"): vol.Any(
        None,
        {
            vol.Optional("amount"): AMOUNT,
            vol.Optional("basis"): vol.In(["net", "gross"]),
            vol.Optional("treatment"): vol.Any(None, vol.All(str, vol.Length(max=16))),
            vol.Optional("reason"): LINE,
            vol.Optional("rate"): vol.Any(None, AMOUNT),
        },
    ),
}
_DAY = vol.Any(None, cv.date)
_QUOTE = {
    vol.Optional("customer_id"): vol.Any(None, ROW_ID),
    vol.Optional("state"): vol.In([QuoteState.OPEN, QuoteState.DECLINED]),
    vol.Optional("title"): LINE,
    vol.Optional("note"): NOTE,
    vol.Optional("valid_until"): _DAY,
    vol.Optional("sent_on"): _DAY,
    vol.Optional("wish"): _WISH,
}


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/quotes/list",
        vol.Optional("states"): vol.All([vol.Coerce(QuoteState)], vol.Length(max=len(QuoteState))),
        vol.Optional("customer_id"): ROW_ID,
        vol.Optional("sort"): vol.Coerce(QuoteSort),
        **PAGE,
    }
)
@require_admin
@async_response
async def ws_quotes_list(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a page of quotes."""
    page = await answered(business(hass).ledger.orders.quotes(query_of(QuoteQuery, msg)))
    rows = [serialize_quote(quote) for quote in page.items]
    connection.send_result(msg["id"], QuotePage(quotes=rows, total=page.total, next=page.next))


@websocket_command({vol.Required("type"): f"{DOMAIN}/quotes/get", vol.Required("quote_id"): ROW_ID})
@require_admin
@async_response
async def ws_quotes_get(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a quote, and with what it was computed from."""
    quote = await answered(business(hass).ledger.orders.quote(msg["quote_id"]))
    file_name = await answered(async_quoted_file(hass, quote))
    connection.send_result(msg["id"], serialize_saved_quote(quote, file_name))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/quotes/estimate",
        vol.Required("wish"): _WISH,
        vol.Optional("customer_id"): vol.Any(None, ROW_ID),
    }
)
@require_admin
@async_response
async def ws_quotes_estimate(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what a print is likely to cost and what the rates ask for it; nothing is kept."""
    business(hass)
    offer = await answered(async_offer(hass, msg["wish"] | {"customer_id": msg.get("customer_id")}))
    result = serialize_calculation(offer.calculation, offer.price, hass.config.currency)
    connection.send_result(msg["id"], result)


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/quotes/save",
        vol.Optional("quote_id"): ROW_ID,
        vol.Required("quote"): _QUOTE,
    }
)
@require_admin
@async_response
async def ws_quotes_save(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Enter a quote, or change an open one; answer with the quote."""
    business(hass)
    quote = await answered(async_save_quote(hass, msg.get("quote_id"), msg["quote"], by=actor(connection)))
    connection.send_result(msg["id"], serialize_quote(quote))


@websocket_command({vol.Required("type"): f"{DOMAIN}/quotes/accept", vol.Required("quote_id"): ROW_ID})
@require_admin
@async_response
async def ws_quotes_accept(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Make an order of a quote; answer with the order."""
    orders = business(hass).ledger.orders
    order = await answered(orders.accept_quote(msg["quote_id"], by=actor(connection), at=dt_util.utcnow()))
    connection.send_result(msg["id"], serialize_order(order))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/quotes/sheet",
        vol.Required("quote_id"): ROW_ID,
        vol.Optional("language", default="de"): LANGUAGE,
    }
)
@require_admin
@async_response
async def ws_quotes_sheet(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with the address of a quote's sheet to print."""
    await answered(business(hass).ledger.orders.quote(msg["quote_id"]))
    ticket = Ticket(kind=PaperKind.QUOTE, row_id=msg["quote_id"], language=msg["language"])
    url = async_paper_url(hass, ticket, connection.refresh_token_id)
    connection.send_result(msg["id"], SignedUrl(url=url))
