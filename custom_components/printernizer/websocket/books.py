"""The books: jobs with their accounts, months, the log; for administrators."""

from typing import Any

import voluptuous as vol

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, require_admin, websocket_command
from homeassistant.components.websocket_api.messages import event_message
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv

from ..book_errors import booked
from ..book_news import BookNews, async_hear_books, async_tell_books
from ..const import DOMAIN
from ..job_desk import async_book_jobs, async_close_month, async_correct_jobs, async_verify_log
from ..shop import SHOP
from .job_fields import BOOK_FIELDS
from .serialize import serialize_job
from .serialize_books import (
    digests_of,
    serialize_account,
    serialize_booking,
    serialize_chain,
    serialize_close,
    serialize_entry,
    serialize_moment,
    serialize_month,
)
from .types_books import BookingList, ChainPayloads, JobDetails, JobsChanged, LogPage, MonthCloses

_ID = vol.All(int, vol.Range(min=1, max=2**53))
_IDS = vol.All([_ID], vol.Length(min=1, max=200))
_REASON = vol.All(cv.string, vol.Length(max=1000))
_PERIOD = vol.All(int, vol.Range(min=200001, max=209912))


def person(connection: ActiveConnection) -> str:
    """Return how the log calls who asks."""
    return f"user:{connection.user.id}"


@websocket_command({vol.Required("type"): f"{DOMAIN}/jobs/get", vol.Required("job_id"): _ID})
@require_admin
@async_response
async def ws_jobs_get(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with all that is known of a job."""
    connection.send_result(msg["id"], await _details(hass, msg["job_id"]))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/jobs/update",
        vol.Required("job_ids"): _IDS,
        vol.Required("change"): BOOK_FIELDS,
        vol.Optional("reason", default=""): _REASON,
    }
)
@require_admin
@async_response
async def ws_jobs_update(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Correct jobs alike; answer with the first of them."""
    await async_correct_jobs(hass, msg["job_ids"], msg["change"], by=person(connection), reason=msg["reason"])
    connection.send_result(msg["id"], await _details(hass, msg["job_ids"][0]))


@websocket_command({vol.Required("type"): f"{DOMAIN}/jobs/subscribe"})
@require_admin
@callback
def ws_jobs_subscribe(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Tell which jobs have changed, from now on."""

    @callback
    def tell(news: BookNews) -> None:
        message = JobsChanged(type="changed", job_ids=list(news.job_ids))
        connection.send_message(event_message(msg["id"], message))

    connection.subscriptions[msg["id"]] = async_hear_books(hass, tell)
    connection.send_result(msg["id"])


@websocket_command({vol.Required("type"): f"{DOMAIN}/books/month", vol.Required("period"): _PERIOD})
@require_admin
@async_response
async def ws_books_month(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with what is still open in a month."""
    state = await booked(hass.data[SHOP].ledger.accounts.month_state(msg["period"]))
    connection.send_result(msg["id"], serialize_month(state))


@websocket_command({vol.Required("type"): f"{DOMAIN}/books/closes"})
@require_admin
@async_response
async def ws_books_closes(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with the months that are closed."""
    closes = await booked(hass.data[SHOP].ledger.accounts.closes())
    connection.send_result(msg["id"], MonthCloses(closes=[serialize_close(each) for each in closes]))


@websocket_command({vol.Required("type"): f"{DOMAIN}/books/close", vol.Required("period"): _PERIOD})
@require_admin
@async_response
async def ws_books_close(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Book what is complete of a month and close it."""
    close = await async_close_month(hass, msg["period"], person(connection))
    connection.send_result(msg["id"], serialize_close(close))


@websocket_command({vol.Required("type"): f"{DOMAIN}/books/finalize", vol.Required("job_ids"): _IDS})
@require_admin
@async_response
async def ws_books_finalize(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Book jobs: all of them or none."""
    made = await async_book_jobs(hass, msg["job_ids"], person(connection))
    connection.send_result(msg["id"], BookingList(bookings=[serialize_booking(each) for each in made]))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/books/reverse",
        vol.Required("job_id"): _ID,
        vol.Required("reason"): _REASON,
        vol.Optional("replace", default=False): bool,
    }
)
@require_admin
@async_response
async def ws_books_reverse(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Take a booking back, and let the job be corrected and booked again if that is wanted."""
    accounts, by = hass.data[SHOP].ledger.accounts, person(connection)
    await booked(accounts.reverse(msg["job_id"], msg["reason"], by))
    if msg["replace"]:
        await booked(accounts.replace(msg["job_id"], by))
    async_tell_books(hass, BookNews(job_ids=(msg["job_id"],)))
    connection.send_result(msg["id"], await _details(hass, msg["job_id"]))


@websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/books/log",
        vol.Optional("before", default=None): vol.Any(None, _ID),
        vol.Optional("limit", default=100): vol.All(int, vol.Range(min=1, max=200)),
    }
)
@require_admin
@async_response
async def ws_books_log(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with a part of the log, newest first."""
    accounts = hass.data[SHOP].ledger.accounts
    page = await booked(accounts.log(msg["before"], msg["limit"]))
    texts = await booked(accounts.texts(digests_of(page.items)))
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


async def _details(hass: HomeAssistant, job_id: int) -> JobDetails:
    ledger = hass.data[SHOP].ledger
    job = await booked(ledger.job(job_id))
    history = await booked(ledger.accounts.history(job_id))
    texts = await booked(ledger.accounts.texts(digests_of(history)))
    return JobDetails(
        job=serialize_job(job),
        note=job.note,
        result=job.result,
        account=serialize_account(await booked(ledger.accounts.account(job_id))),
        bookings=[serialize_booking(each) for each in await booked(ledger.accounts.bookings(job_id))],
        moments=[serialize_moment(each) for each in await booked(ledger.moments(job_id))],
        history=[serialize_entry(entry, texts) for entry in history],
    )
