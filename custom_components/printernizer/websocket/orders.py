"""Orders: for administrators of a business."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..book_errors import answered
from ..book_news import BookNews, async_tell_books
from ..const import DOMAIN
from ..ledger.account_words import Classification, OrderState
from ..ledger.people_rows import OrderQuery, OrderSort
from ..settling.ordering import async_chosen_treatment, async_save_order
from .business import JOBS, LINE, NOTE, PAGE, PRICE, QUANTITY, ROW_ID, actor, business, query_of
from .job_fields import invoice_no
from .serialize_people import serialize_order, serialize_saved, serialize_sheet
from .types_people import OrderPage

_DAY = vol.Any(None, cv.date)
_ORDER = {
    vol.Optional("customer_id"): vol.Any(None, ROW_ID),
    vol.Optional("state"): vol.Coerce(OrderState),
    vol.Optional("classification"): vol.Coerce(Classification),
    vol.Optional("title"): LINE,
    vol.Optional("note"): NOTE,
    vol.Optional("quantity"): QUANTITY,
    vol.Optional("due_on"): _DAY,
    vol.Optional("service_on"): _DAY,
    vol.Optional("price"): PRICE,
    vol.Optional("external_invoice_no"): invoice_no,
}


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/orders/list",
        vol.Optional("states"): vol.All([vol.Coerce(OrderState)], vol.Length(max=len(OrderState))),
        vol.Optional("customer_id"): ROW_ID,
        vol.Optional("sort"): vol.Coerce(OrderSort),
        **PAGE,
    }
)
@require_admin
@async_response
async def ws_orders_list(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a page of orders."""
    page = await answered(business(hass).ledger.orders.orders(query_of(OrderQuery, msg)))
    rows = [serialize_order(order) for order in page.items]
    connection.send_result(msg["id"], OrderPage(orders=rows, total=page.total, next=page.next))


@websocket_command({vol.Required("type"): f"{DOMAIN}/orders/get", vol.Required("order_id"): ROW_ID})
@require_admin
@async_response
async def ws_orders_get(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with an order: its jobs and attempts, what was expected and what it did cost."""
    sheet = await answered(business(hass).ledger.orders.sheet(msg["order_id"]))
    chosen = await answered(async_chosen_treatment(hass, sheet.order))
    connection.send_result(msg["id"], serialize_sheet(sheet, chosen))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/orders/save",
        vol.Optional("order_id"): ROW_ID,
        vol.Required("order"): _ORDER,
    }
)
@require_admin
@async_response
async def ws_orders_save(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Enter an order, or change one and its jobs that are drafts; answer with the order, and what of it stays."""
    orders = business(hass).ledger.orders
    order = await answered(async_save_order(hass, msg.get("order_id"), msg["order"], by=actor(connection)))
    async_tell_books(hass, BookNews())
    connection.send_result(msg["id"], serialize_saved(await answered(orders.sheet(order.id))))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/orders/assign",
        vol.Required("order_id"): ROW_ID,
        vol.Required("job_ids"): JOBS,
    }
)
@require_admin
@async_response
async def ws_orders_assign(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Put jobs into an order; answer with the order and all that belongs to it."""
    orders = business(hass).ledger.orders
    await answered(
        orders.assign_jobs(msg["order_id"], msg["job_ids"], by=actor(connection), at=dt_util.utcnow())
    )
    async_tell_books(hass, BookNews(job_ids=tuple(msg["job_ids"])))
    sheet = await answered(orders.sheet(msg["order_id"]))
    chosen = await answered(async_chosen_treatment(hass, sheet.order))
    connection.send_result(msg["id"], serialize_sheet(sheet, chosen))
