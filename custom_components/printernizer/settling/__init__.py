"""What an ended job cost, and what is asked for it."""

from collections.abc import Iterable

from homeassistant.core import HomeAssistant

from .settler import SETTLER, Settler, Unsettled

__all__ = ["SETTLER", "Settler", "Unsettled", "async_settle", "async_settle_due", "async_settle_each"]


async def async_settle(hass: HomeAssistant, job_id: int, *, anew: bool = False) -> None:
    """Compute what an ended job cost, and enter it: after a correction from the rates that it is kept with.

    ``anew``: from the rates and the energy as they are told now for its day. The job that it is (a failed) attempt at is
    computed again with it; who takes it off another one says so for that one too. A booked job stays as it is. Raises
    ``LedgerError``, ``RecorderAway``.
    """
    await hass.data[SETTLER].async_settle(job_id, anew=anew)


async def async_settle_each(hass: HomeAssistant, job_ids: Iterable[int]) -> Unsettled:
    """Settle jobs, since what is booked can't be any more; return what stood against which."""
    return await hass.data[SETTLER].async_settle_each(job_ids)


async def async_settle_due(hass: HomeAssistant) -> Unsettled:
    """Settle all jobs that are still to be settled; return what stood against which. Raises ``LedgerError``."""
    return await hass.data[SETTLER].async_settle_due()
