"""The books: what is booked, months, the log; for administrators."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError

from ..book_errors import answered
from ..book_news import BookNews, async_tell_books
from ..const import DOMAIN
from ..job_desk import async_book_jobs, async_close_month, async_verify_log
from ..ledger.book_log import LogQuery
from ..shop import SHOP
from .business import LINE, ROW_ID, actor
from .job_details import async_job_details
from .jobs_changes import IDS, REASON
from .serialize_books import (
    digests_of,
    serialize_booking,
    serialize_chain,
    serialize_close,
    serialize_entry,
    serialize_line,
    serialize_month,
)
from .types_books import BookingList, ChainPayloads, LogPage, MonthCloses, MonthLines

_PERIOD = vol.All(int, vol.Range(min=200001, max=209912))


@websocket_command({vol.Required("type"): f"{DOMAIN}/books/month", vol.Required("period"): _PERIOD})
@require_admin
@async_response
async def ws_books_month(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what is still open in a month."""
    shop = hass.data[SHOP]
    state = await answered(shop.ledger.accounts.month_state(msg["period"]))
    connection.send_result(msg["id"], serialize_month(state, is_handed_over=shop.settings.datev.is_on))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/books/bookings",
        vol.Required("period"): _PERIOD,
        vol.Optional("after", default=None): vol.Any(None, LINE),
        vol.Optional("limit", default=100): vol.All(int, vol.Range(min=1, max=200)),
    }
)
@require_admin
@async_response
async def ws_books_bookings(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a part of what stands in a month: what is booked, then the drafts."""
    accounts = hass.data[SHOP].ledger.accounts
    try:
        page = await answered(accounts.month_lines(msg["period"], msg["after"], msg["limit"]))
    except ValueError as error:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="invalid_cursor") from error
    lines = [serialize_line(line) for line in page.items]
    connection.send_result(msg["id"], MonthLines(lines=lines, total=page.total, next=page.next))


@websocket_command({vol.Required("type"): f"{DOMAIN}/books/closes"})
@require_admin
@async_response
async def ws_books_closes(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with the months that are closed."""
    closes = await answered(hass.data[SHOP].ledger.accounts.closes())
    connection.send_result(msg["id"], MonthCloses(closes=[serialize_close(each) for each in closes]))


@websocket_command({vol.Required("type"): f"{DOMAIN}/books/close", vol.Required("period"): _PERIOD})
@require_admin
@async_response
async def ws_books_close(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Book what is complete of a month and close it."""
    close, _ = await async_close_month(hass, msg["period"], actor(connection))
    connection.send_result(msg["id"], serialize_close(close))


@websocket_command({vol.Required("type"): f"{DOMAIN}/books/finalize", vol.Required("job_ids"): IDS})
@require_admin
@async_response
async def ws_books_finalize(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Book jobs: all of them or none."""
    made = await async_book_jobs(hass, msg["job_ids"], actor(connection))
    connection.send_result(msg["id"], BookingList(bookings=[serialize_booking(each) for each in made]))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/books/reverse",
        vol.Required("job_id"): ROW_ID,
        vol.Required("reason"): REASON,
        vol.Optional("replace", default=False): bool,
    }
)
@require_admin
@async_response
async def ws_books_reverse(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Take a booking back, and let the job be corrected and booked again if that is wanted."""
    accounts, by = hass.data[SHOP].ledger.accounts, actor(connection)
    await answered(accounts.reverse(msg["job_id"], msg["reason"], by))
    if msg["replace"]:
        await answered(accounts.replace(msg["job_id"], by))
    async_tell_books(hass, BookNews(job_ids=(msg["job_id"],)))
    connection.send_result(msg["id"], await async_job_details(hass, connection, msg["job_id"]))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/books/log",
        vol.Optional("before", default=None): vol.Any(None, ROW_ID),
        vol.Optional("limit", default=100): vol.All(int, vol.Range(min=1, max=200)),
        vol.Optional("kinds", default=list): vol.All(
            [vol.All(str, vol.Match(r"[a-z_]{1,48}\Z"))], vol.Length(max=50)
        ),
        vol.Optional("actor", default=""): vol.All(str, vol.Length(max=64)),
        vol.Optional("about", default=""): vol.All(str, vol.Length(max=64)),
    }
)
@require_admin
@async_response
async def ws_books_log(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a part of the log, newest first."""
    accounts = hass.data[SHOP].ledger.accounts
    query = LogQuery(kinds=tuple(msg["kinds"]), actor=msg["actor"], about=msg["about"].strip())
    page = await answered(accounts.log(msg["before"], msg["limit"], query))
    texts = await answered(accounts.texts(digests_of(page.items)))
    entries = [serialize_entry(entry, texts) for entry in page.items]
    after = int(page.next) if page.next else None
    connection.send_result(msg["id"], LogPage(entries=entries, total=page.total, next=after))


@websocket_command({vol.Required("type"): f"{DOMAIN}/books/verify"})
@require_admin
@async_response
async def ws_books_verify(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Read the logs over; answer with whether they are whole."""
    states = await async_verify_log(hass)
    connection.send_result(msg["id"], ChainPayloads(sites=[serialize_chain(state) for state in states]))
