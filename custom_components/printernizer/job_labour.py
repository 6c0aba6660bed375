"""Time that a person spent on several jobs at once, such as a plate of parts or an evening of packing."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from homeassistant.core import HomeAssistant

from .book_errors import answered
from .book_news import BookNews, async_tell_books
from .costing import allocate
from .ledger import Job
from .ledger.account_rows import AccountChange
from .shop import SHOP

_MINUTE = Decimal(1)


class LabourSplit(StrEnum):
    """How time is shared by the jobs that it was spent on."""

    EACH = "each"
    """It isn't: each took as long."""
    GRAMS = "grams"
    EQUALLY = "equally"


async def async_enter_labour(
    hass: HomeAssistant, job_ids: Sequence[int], minutes: int, split: LabourSplit, *, by: str
) -> None:
    """Enter the minutes that jobs took, or all of them together: for all jobs or for none.

    Raises what Home Assistant shows.
    """
    ledger = hass.data[SHOP].ledger
    wanted = tuple(dict.fromkeys(job_ids))
    jobs = [await answered(ledger.job(job_id)) for job_id in wanted]
    shares = shares_of(minutes, split, jobs)
    changes = {
        job_id: AccountChange(labour_minutes=share) for job_id, share in zip(wanted, shares, strict=True)
    }
    await answered(ledger.accounts.update_together(changes, by))
    # What has to be computed anew, the settler finds when it hears of this.
    async_tell_books(hass, BookNews(job_ids=wanted))


def shares_of(minutes: int, split: LabourSplit, jobs: Sequence[Job]) -> tuple[int, ...]:
    """Return each job's minutes; shares add up to the minutes."""
    if split is LabourSplit.EACH:
        return (minutes,) * len(jobs)
    is_by_weight = split is LabourSplit.GRAMS
    weights = [(job.grams or job.grams_estimated or Decimal(0)) if is_by_weight else _MINUTE for job in jobs]
    return tuple(map(int, allocate(Decimal(minutes), weights, step=_MINUTE)))
