"""How a job's energy was used over time: what the recorder tells, else what was kept when its costs were computed."""

from dataclasses import dataclass
from decimal import Decimal

from homeassistant.core import HomeAssistant

from ..costing import EnergySource, PricedSpan
from ..shop import SHOP
from .snapshot import read_snapshot


@dataclass(frozen=True, kw_only=True, slots=True)
class JobEnergy:
    """The energy of a job as its costs have it, and its course; ``None``: not known (yet)."""

    source: EnergySource | None
    is_estimated: bool
    kwh: Decimal | None
    cost: Decimal | None
    currency: str
    steps: tuple[PricedSpan, ...]


async def async_job_energy(hass: HomeAssistant, job_id: int) -> JobEnergy:
    """Return the energy of a job. Raises ``JobMissing``, ``RecorderAway``.

    What the recorder has forgotten since, or learnt, is no course of what was computed: then the pieces of that are told.
    """
    shop = hass.data[SHOP]
    facts = await shop.ledger.settlements.facts(job_id)
    snapshot = read_snapshot(facts.account.rates)
    used = snapshot.energy if snapshot is not None else None
    found = await shop.settler.inquiry.async_course(facts, snapshot)
    steps = found.steps if found is not None else ()
    if used is not None and (found is None or found.kwh != used.kwh):
        steps = used.pieces
    return JobEnergy(
        source=facts.account.energy_source,
        is_estimated=facts.account.energy_estimated,
        kwh=facts.job.energy_kwh,
        cost=facts.account.energy_cost,
        currency=facts.job.currency,
        steps=steps,
    )
