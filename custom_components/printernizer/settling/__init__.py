"""What an ended job cost, and what is asked for it."""

from homeassistant.core import HomeAssistant

from .settler import SETTLER, Settler

__all__ = ["SETTLER", "Settler", "async_settle", "async_settle_due"]


async def async_settle(hass: HomeAssistant, job_id: int, *, anew: bool = False) -> None:
    """Compute what an ended job cost, and enter it: after a correction from the rates that it is kept with.

    ``anew``: from the rates and the energy as they are told now for its day. The job that it is (a failed) attempt at is
    computed again with it; who takes it off another one says so for that one too. A booked job stays as it is. Raises
    ``LedgerError``, ``RecorderAway``.
    """
    await hass.data[SETTLER].async_settle(job_id, anew=anew)


async def async_settle_due(hass: HomeAssistant) -> None:
    """Settle all jobs that are still to be settled: what is booked can't be any more.

    Raises ``LedgerError``, ``RecorderAway``.
    """
    await hass.data[SETTLER].async_settle_due()
