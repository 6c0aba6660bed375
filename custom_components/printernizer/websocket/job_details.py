"""Gathers all that is known of a job, as far as the reader may know it."""

from dataclasses import replace

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError

from ..book_errors import answered
from ..const import DOMAIN
from ..costing import earnings_of, minor_unit
from ..file_links import FileLinks
from ..ledger import Job, Spool, SpoolMissing
from ..ledger.order_costs import cost_with_failures
from ..library.index import FileUnknown
from ..library.models import KeptFile
from ..printers import async_can_see_all, async_names, async_seen
from ..shop import SHOP, Shop
from .serialize_books import digests_of
from .serialize_details import JobBooks, JobSheet, serialize_sheet
from .types_details import JobDetails


async def async_job_details(hass: HomeAssistant, connection: ActiveConnection, job_id: int) -> JobDetails:
    """Return all that is known of a job; of the books only to who may look into them. Raises what Home Assistant shows."""
    shop, user = hass.data[SHOP], connection.user
    job = await answered(shop.ledger.job(job_id))
    if not (async_can_see_all(user) or job.serial in async_seen(hass, user)):
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="job_missing")
    name = async_names(hass).get(job.serial, job.printer_name)
    sheet = JobSheet(
        job=replace(job, printer_name=name),
        moments=await answered(shop.ledger.moments(job_id)),
        spools=await _async_spools(shop, job),
        pictures=await answered(shop.ledger.job_files(job_id)),
        file=await _async_file(shop, job),
        books=await _async_books(shop, job) if user.is_admin else None,
    )
    return serialize_sheet(sheet, FileLinks(hass, connection.refresh_token_id))


async def _async_books(shop: Shop, job: Job) -> JobBooks:
    ledger, job_id = shop.ledger, job.id
    facts = await answered(ledger.settlements.facts(job_id))
    account = facts.account
    history = await answered(ledger.accounts.history(job_id))
    cost = None if job.cost is None else cost_with_failures([account], facts.attempts)
    of_id = account.attempt_of_id
    return JobBooks(
        account=account,
        is_invoice_open=await answered(ledger.accounts.is_invoice_open(job_id)),
        customer=await _async_customer(shop, account.customer_id),
        order=None
        if account.order_id is None
        else (await answered(ledger.orders.order(account.order_id))).number,
        cost=cost,
        earnings=None
        if cost is None or account.net is None
        else earnings_of(account.net, cost, unit=minor_unit(job.currency)),
        attempts=tuple([(await answered(ledger.job(each.job_id)), each) for each in facts.attempts]),
        attempt_of=None
        if of_id is None
        else (await answered(ledger.job(of_id)), await answered(ledger.accounts.account(of_id))),
        bookings=await answered(ledger.accounts.bookings(job_id)),
        history=history,
        texts=await answered(ledger.accounts.texts(digests_of(history))),
    )


async def _async_customer(shop: Shop, customer_id: int | None) -> str | None:
    return None if customer_id is None else (await answered(shop.ledger.people.customer(customer_id))).number


async def _async_spools(shop: Shop, job: Job) -> dict[int, Spool]:
    """Return the spools of a job that there still are."""
    found: dict[int, Spool] = {}
    for spool_id in {each.spool_id for each in job.filaments if each.spool_id is not None}:
        try:
            found[spool_id] = await shop.ledger.stock.spool(spool_id)
        except SpoolMissing:
            continue
    return found


async def _async_file(shop: Shop, job: Job) -> KeptFile | None:
    if job.file_sha256 is None:
        return None
    try:
        return await answered(shop.library.index.file(job.file_sha256))
    except FileUnknown:
        return None
