"""What a job cost, part by part: pure, from what is known of it and the snapshot that it is computed with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from ..costing import (
    DEFAULT_PRICE_PER_KG,
    TEN_THOUSANDTH,
    AttemptCost,
    CostBreakdown,
    EnergyCost,
    MaterialRate,
    RateName,
    Rates,
    attempt_cost,
    estimated_cost,
    labour_cost,
    material_cost,
    rounded,
    spool_cost,
)
from ..drivers.models import JobResult
from ..ledger import Job, JobChange, JobFilament
from ..ledger.account_rows import AccountChange, JobAccount
from ..ledger.account_tables import COST_PARTS
from .snapshot import Snapshot, SpoolBought, write_snapshot

_NOTHING = Decimal("0.0000")
_KILOGRAM = 1000
_MACHINE = frozenset({RateName.PRINTER_PRICE, RateName.MAINTENANCE_PER_HOUR, RateName.ROOM_PER_HOUR})


@dataclass(frozen=True, kw_only=True, slots=True)
class Settlement:
    """What is to be written together about a job."""

    job: JobChange
    filaments: tuple[JobFilament, ...]
    account: AccountChange


def counted_rates(rates: Rates) -> Rates:
    """Return the rates that count: a machine costs by the hour only where somebody said what it costs.

    The usual maintenance is a help for who enters a price; who enters nothing wants no machine hours in the costs.
    """
    if rates.defaults >= _MACHINE:
        return replace(rates, maintenance_per_hour=_NOTHING, interest_percent=Decimal(0))
    return rates


def settlement_of(
    job: Job, account: JobAccount, snapshot: Snapshot, attempts: Iterable[JobAccount] = ()
) -> Settlement:
    """Tell what an ended job cost. ``attempts``: the failed ones that lead up to it, which its overhead covers too."""
    filaments = tuple(_priced(each, snapshot, account) for each in job.filaments)
    kwh, energy = _energy(job, snapshot)
    machine = attempt_cost(
        snapshot.rates, materials=(), energy=None, printing=timedelta(seconds=job.printing_seconds)
    ).machine
    labour, packaging = _by_hand(job, account, snapshot.rates)
    material = _sum(each.cost for each in filaments)
    if material is None and account.customer_material:
        material = _NOTHING
    own = (material, energy, machine, labour, packaging)
    change = AccountChange(rates=write_snapshot(snapshot))
    overhead = _overhead(account, own, attempts, snapshot.rates)
    parts = (*own, overhead)
    # Where nothing is known but what nobody set, the cost is not known either: it isn't nothing.
    is_known = any(part is not None for part in (material, energy)) or any(parts)
    for name, part in zip(COST_PARTS, parts, strict=True):
        change[f"{name}_cost"] = part if is_known else None  # type: ignore[literal-required]
    if kwh is not None and snapshot.energy is not None and kwh == snapshot.energy.kwh:
        change |= AccountChange(
            energy_source=snapshot.energy.source, energy_estimated=snapshot.energy.is_estimated
        )
    else:
        change |= AccountChange(energy_source=None, energy_estimated=False)
    told = JobChange(energy_kwh=kwh, cost_is_default=_is_default(filaments, snapshot, kwh))
    return Settlement(job=told, filaments=filaments, account=change)


def is_energy_by_hand(job: Job, before: Snapshot | None) -> bool:
    """Tell whether a person entered a job's energy, which no recorder knows better."""
    if job.energy_kwh is None:
        return False
    return before is None or before.energy is None or before.energy.kwh != job.energy_kwh


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """A print that is still to be done, or is being done: on which printer, of what, how long. ``uid``: of its job."""

    serial: str
    filaments: tuple[JobFilament, ...]
    seconds: int | None
    currency: str
    uid: str = ""


def plan_of(job: Job) -> Plan:
    """Return what an open job is to become."""
    return Plan(
        serial=job.serial,
        filaments=job.filaments,
        seconds=job.seconds_estimated,
        currency=job.currency,
        uid=job.uid,
    )


def expected_of(
    plan: Plan,
    snapshot: Snapshot,
    kwh: Decimal | None,
    *,
    minutes: int | None = None,
    packaging: Decimal | None = None,
) -> CostBreakdown:
    """Return what a print is expected to cost, all of it, failures that are likely included.

    ``minutes`` and ``packaging`` that nobody entered are those of the rates.
    """
    materials = [
        _material(each, each.grams_estimated, snapshot)
        for each in plan.filaments
        if each.grams_estimated is not None
    ]
    attempt = attempt_cost(
        snapshot.rates,
        materials=(),
        energy=None if kwh is None else EnergyCost(kwh=kwh, cost=_four(Fraction(kwh) * snapshot.per_kwh)),
        printing=timedelta(seconds=plan.seconds or 0),
    )
    whole = AttemptCost(
        material=sum(materials, start=_NOTHING), energy=attempt.energy, machine=attempt.machine
    )
    return estimated_cost(whole, snapshot.rates, minutes=minutes, packaging=packaging)


def is_expected_by_default(plan: Plan, snapshot: Snapshot) -> bool:
    """Tell whether a material of a print has a price that nobody entered."""
    return any(_rate(each, snapshot)[1] for each in plan.filaments if each.grams_estimated)


def without_failures(snapshot: Snapshot) -> Snapshot:
    """Return a snapshot for what this very job costs, not for what others like it cost that fail."""
    return replace(snapshot, rates=replace(snapshot.rates, failure_percent=Decimal(0)))


def breakdown_data(cost: CostBreakdown, kwh: Decimal | None) -> dict[str, Any]:
    """Return a breakdown as JSON can hold it: amounts as text, by ``CostPart``; the parts add up to ``full``."""
    return {
        "kind": cost.kind.value,
        "parts": {part.value: str(amount) for part, amount in cost.parts.items()},
        "full": str(cost.full),
        "energy_kwh": None if kwh is None else str(kwh),
    }


def _priced(filament: JobFilament, snapshot: Snapshot, account: JobAccount) -> JobFilament:
    if account.customer_material:
        cost = None if filament.grams_used is None else _NOTHING
        return replace(filament, price_per_kg=_NOTHING, cost=cost)
    grams = filament.grams_used
    cost = None if grams is None else _material(filament, grams, snapshot)
    return replace(filament, price_per_kg=_rate(filament, snapshot)[0], cost=cost)


def _material(filament: JobFilament, grams: Decimal, snapshot: Snapshot) -> Decimal:
    if (spool := _spool(filament, snapshot)) is not None:
        return spool_cost(grams, spool.price, spool.grams)
    return material_cost(grams, _rate(filament, snapshot)[0])


def _rate(filament: JobFilament, snapshot: Snapshot) -> tuple[Decimal, bool]:
    """Return what a kilogram costs, and whether nobody entered it."""
    if (spool := _spool(filament, snapshot)) is not None:
        return _four(Fraction(spool.price) * _KILOGRAM / Fraction(spool.grams)), False
    rate = material_rate(snapshot.rates, filament.type)
    return rate.price_per_kg, rate.is_default


def material_rate(rates: Rates, material: str) -> MaterialRate:
    """Return the rate of a material; one that nobody knew of when the rates were taken costs the usual."""
    usual = MaterialRate(material=material, price_per_kg=DEFAULT_PRICE_PER_KG, is_default=True)
    return next((each for each in rates.materials if each.material == material), usual)


def _spool(filament: JobFilament, snapshot: Snapshot) -> SpoolBought | None:
    return None if filament.spool_id is None else snapshot.spools.get(filament.spool_id)


def _energy(job: Job, snapshot: Snapshot) -> tuple[Decimal | None, Decimal | None]:
    if job.energy_kwh is not None and is_energy_by_hand(job, snapshot):
        return job.energy_kwh, _four(Fraction(job.energy_kwh) * snapshot.per_kwh)
    if snapshot.energy is None:
        return None, None
    return snapshot.energy.kwh, snapshot.energy.cost


def _by_hand(job: Job, account: JobAccount, rates: Rates) -> tuple[Decimal, Decimal]:
    """Return labour and packaging: what was entered, and for a good print what is usual."""
    is_good = job.result is JobResult.FINISHED and account.failure is None and account.attempt_of_id is None
    minutes: Decimal | int = rates.labour_minutes if is_good else 0
    packaging = rates.packaging if is_good else _NOTHING
    if account.labour_minutes is not None:
        minutes = account.labour_minutes
    if account.packaging is not None:
        packaging = account.packaging
    return labour_cost(minutes, rates.labour_per_hour), _four(packaging)


def _overhead(
    account: JobAccount, own: Sequence[Decimal | None], attempts: Iterable[JobAccount], rates: Rates
) -> Decimal:
    """Return the overhead on everything; a failed attempt has none of its own, it is in that of the good one."""
    if account.attempt_of_id is not None:
        return _NOTHING
    failed = (
        part
        for each in attempts
        for part in (
            each.material_cost,
            each.energy_cost,
            each.machine_cost,
            each.labour_cost,
            each.packaging_cost,
        )
    )
    base = sum((part for part in (*own, *failed) if part is not None), start=_NOTHING)
    return _four(Fraction(base) * Fraction(rates.overhead_percent) / 100)


def _is_default(filaments: Iterable[JobFilament], snapshot: Snapshot, kwh: Decimal | None) -> bool:
    guessed = any(_rate(each, snapshot)[1] for each in filaments if each.grams_used)
    return guessed or (snapshot.is_price_guessed and bool(kwh))


def _four(value: Decimal | Fraction) -> Decimal:
    return rounded(value, TEN_THOUSANDTH)


def _sum(parts: Iterable[Decimal | None]) -> Decimal | None:
    known = [part for part in parts if part is not None]
    return sum(known, start=_NOTHING) if known else None
