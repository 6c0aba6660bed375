"""What people enter and correct about jobs: into the ledger, costs computed anew, everybody told."""

from collections.abc import AsyncIterator, Mapping, Sequence
import contextlib
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any, cast

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError

from .book_errors import answered, explained, shown
from .book_news import BookNews, async_tell_books
from .const import DOMAIN, LOGGER
from .costing import allocate
from .drivers.models import JobResult
from .ledger import Job, JobChange, JobEnd, JobFilament, JobMissing, LedgerError, NewJob, Printer
from .ledger.account_rows import AccountChange, Booking, ChainState, MonthClose, MonthState
from .ledger.account_words import ClassifiedBy
from .settling import Unsettled, async_settle, async_settle_due, async_settle_each
from .settling.job_prices import PRICE, async_job_prices
from .settling.recorded import RecorderAway
from .shop import SHOP

OF_JOB = frozenset({"grams", "energy_kwh", "note", "name", "printing_seconds"})
"""What is corrected about the job itself; everything else is its account's."""

_MILLIGRAM = Decimal("0.001")


def changes_of(values: Mapping[str, Any]) -> tuple[JobChange, AccountChange]:
    """Part what a person said into what concerns the job, and what its account."""
    job = {name: value for name, value in values.items() if name in OF_JOB}
    account = {name: value for name, value in values.items() if name not in OF_JOB}
    if "classification" in account:
        account["classified_by"] = ClassifiedBy.HAND
    return cast("JobChange", job), cast("AccountChange", account)


async def async_correct_jobs(
    hass: HomeAssistant, job_ids: Sequence[int], values: Mapping[str, Any], *, by: str, reason: str = ""
) -> None:
    """Correct jobs alike, and compute anew what they cost. Raises what Home Assistant shows."""
    accounts = hass.data[SHOP].ledger.accounts
    prices = await answered(async_job_prices(hass, job_ids, values))
    change, account = changes_of({name: value for name, value in values.items() if name != PRICE})
    # Whose overhead an attempt was in is computed again, too.
    former = await _async_goods(hass, job_ids) if "attempt_of_id" in account else ()
    if change:
        for job_id in job_ids:
            job = await answered(hass.data[SHOP].ledger.job(job_id))
            filaments = weighed(job.filaments, values.get("grams")) if "grams" in values else None
            await answered(
                accounts.correct(
                    job_id,
                    change=change,
                    account=account | cast("AccountChange", prices.get(job_id, {})),
                    filaments=filaments,
                    actor=by,
                    reason=reason,
                )
            )
    else:
        each = {job_id: account | cast("AccountChange", prices.get(job_id, {})) for job_id in job_ids}
        await answered(accounts.update_together(each, by, reason))
    await async_settle_all(hass, (*job_ids, *former))


async def async_correct_each(
    hass: HomeAssistant, job_ids: Sequence[int], values: Mapping[str, Any], *, by: str, reason: str = ""
) -> dict[int, HomeAssistantError | None]:
    """Say the same of the accounts of many jobs; return by job what stood against it, as Home Assistant shows it.

    Raises what Home Assistant shows when the ledger can't be asked: then nothing has changed.
    """
    _, account = changes_of(values)
    found: dict[int, HomeAssistantError | None] = dict.fromkeys(job_ids)
    changes: dict[int, AccountChange] = {}
    for job_id in found:
        try:
            prices = await answered(async_job_prices(hass, [job_id], values))
        except HomeAssistantError as error:
            found[job_id] = error
        else:
            changes[job_id] = account | cast("AccountChange", prices.get(job_id, {}))
    refused = await answered(hass.data[SHOP].ledger.bulk.change(changes, by, reason))
    return _async_outcomes(hass, found | {key: _shown(error) for key, error in refused.items()})


async def async_book_each(
    hass: HomeAssistant, job_ids: Sequence[int], *, by: str
) -> dict[int, HomeAssistantError | None]:
    """Compute what is not computed yet, and book jobs, each for itself. Returns and raises as ``async_correct_each``."""
    with explained():
        due = [job_id async for job_id in _async_due(hass, job_ids)]
    unsettled = await async_settle_each(hass, due)
    ready = [job_id for job_id in job_ids if job_id not in unsettled]
    refused = await answered(hass.data[SHOP].ledger.bulk.finalize(ready, by))
    found: dict[int, HomeAssistantError | None] = {
        job_id: _not_settled(error) for job_id, error in unsettled.items()
    }
    return _async_outcomes(hass, found | {job_id: _shown(error) for job_id, error in refused.items()})


@callback
def _async_outcomes(
    hass: HomeAssistant, found: dict[int, HomeAssistantError | None]
) -> dict[int, HomeAssistantError | None]:
    # What has to be computed anew, the settler finds when it hears of this.
    changed = tuple(job_id for job_id, error in found.items() if error is None)
    if changed:
        async_tell_books(hass, BookNews(job_ids=changed))
    return found


def _shown(error: LedgerError | None) -> HomeAssistantError | None:
    return None if error is None else shown(error)


async def _async_goods(hass: HomeAssistant, job_ids: Sequence[int]) -> tuple[int, ...]:
    """Return the jobs that others are attempts at."""
    accounts = await answered(hass.data[SHOP].ledger.accounts.accounts(job_ids))
    goods = {each.attempt_of_id for each in accounts.values() if each.attempt_of_id is not None}
    return tuple(sorted(goods - set(job_ids)))


async def async_add_job(  # noqa: PLR0913  a job is told in several pieces
    hass: HomeAssistant,
    printer: Printer,
    *,
    span: tuple[datetime, datetime],
    result: JobResult,
    material: str,
    values: Mapping[str, Any],
    by: str,
) -> Job:
    """Enter a job that nobody saw, and compute what it cost. Raises what Home Assistant shows."""
    shop = hass.data[SHOP]
    begun, ended = span
    change, account = changes_of(values)
    new = NewJob(
        printer=printer,
        identity="",
        first_seen_at=begun,
        started_at=begun,
        name=values.get("name", ""),
        currency=hass.config.currency,
        has_started=True,
    )
    change.setdefault("printing_seconds", int((ended - begun).total_seconds()))
    filaments = weighed((JobFilament(position=0, type=material),), values.get("grams"))
    end = JobEnd(result=result, at=ended, witnessed=True)
    job = await answered(
        shop.ledger.accounts.add(new, end, change=change, account=account, filaments=filaments, actor=by)
    )
    await async_settle_all(hass, [job.id])
    return await answered(shop.ledger.job(job.id))


async def async_settle_all(hass: HomeAssistant, job_ids: Sequence[int]) -> None:
    """Compute anew what jobs cost, and tell that they have changed."""
    for job_id in job_ids:
        try:
            await async_settle(hass, job_id)
        except LedgerError, RecorderAway:
            LOGGER.debug("Job %s is settled later", job_id)
    async_tell_books(hass, BookNews(job_ids=tuple(job_ids)))


def weighed(filaments: Sequence[JobFilament], grams: Decimal | None) -> tuple[JobFilament, ...]:
    """Spread what a job took over its filaments, as they stood to each other."""
    rows = tuple(filaments) or (JobFilament(position=0),)
    if grams is None:
        return tuple(replace(row, grams_used=None, cost=None) for row in rows)
    weights = [row.grams_used or row.grams_estimated or Decimal(0) for row in rows]
    shares = allocate(grams, weights, step=_MILLIGRAM)
    return tuple(replace(row, grams_used=share, cost=None) for row, share in zip(rows, shares, strict=True))


async def async_book_jobs(hass: HomeAssistant, job_ids: Sequence[int], by: str) -> tuple[Booking, ...]:
    """Compute what is not computed yet, and book jobs: all of them or none. Raises what Home Assistant shows."""
    ledger = hass.data[SHOP].ledger
    due = [job_id for job_id in job_ids if (await answered(ledger.settlements.facts(job_id))).stamp]
    _refuse(await async_settle_each(hass, due))
    made = await answered(ledger.accounts.finalize(job_ids, by))
    async_tell_books(hass, BookNews(job_ids=tuple(job_ids)))
    return made


async def _async_due(hass: HomeAssistant, job_ids: Sequence[int]) -> AsyncIterator[int]:
    for job_id in job_ids:
        # One that is not there any more is refused where it would be booked.
        with contextlib.suppress(JobMissing):
            if (await hass.data[SHOP].ledger.settlements.facts(job_id)).stamp:
                yield job_id


async def async_verify_log(hass: HomeAssistant) -> tuple[ChainState, ...]:
    """Read the logs of all sites over, and let the shop's entities say what was found. Raises what Home Assistant shows."""
    shop = hass.data[SHOP]
    states = await answered(shop.ledger.accounts.verify())
    shop.desk.async_take_log(is_whole=all(state.is_whole for state in states))
    return states


async def async_close_month(hass: HomeAssistant, period: int, by: str) -> tuple[MonthClose, MonthState]:
    """Compute what is not computed yet, book what is complete and close the month; return also what it was before.

    Raises what Home Assistant shows.
    """
    accounts = hass.data[SHOP].ledger.accounts
    unsettled = await answered(async_settle_due(hass))
    theirs = await answered(accounts.accounts([*unsettled]))
    _refuse({each.job_id: unsettled[each.job_id] for each in theirs.values() if each.period == period})
    state = await answered(accounts.month_state(period))
    close = await answered(accounts.close_month(period, by))
    async_tell_books(hass, BookNews())
    return close, state


def _refuse(unsettled: Unsettled) -> None:
    """Book nothing of which it isn't known what it cost, as long as that may still be found out."""
    for error in unsettled.values():
        if isinstance(error, LedgerError):
            raise shown(error) from error
    if unsettled:
        raise _of_unsettled(len(unsettled))


def _not_settled(error: LedgerError | RecorderAway) -> HomeAssistantError:
    return shown(error) if isinstance(error, LedgerError) else _of_unsettled(1)


def _of_unsettled(count: int) -> HomeAssistantError:
    return HomeAssistantError(
        translation_domain=DOMAIN,
        translation_key="jobs_not_settled",
        translation_placeholders={"count": str(count)},
    )
