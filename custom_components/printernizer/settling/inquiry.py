"""Asks ledger and recorder for what a job's costs are computed from, and makes the snapshot of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..costing import (
    PROFILES,
    Energy,
    EnergyEvidence,
    NoTaxRate,
    Number,
    PriceBasis,
    PricedSpan,
    Prices,
    RateKind,
    RateName,
    Rates,
    Span,
    Subject,
    cost_basis,
    course,
    energy_cost,
    energy_of,
    in_basis,
    minor_unit,
    priced,
    rate_on,
    rounded,
    service_date,
)
from ..ledger import Job, JobMoment, JobMomentKind, Ledger
from ..ledger.settlement_rows import JobFacts
from ..sections.costs import ENERGY_PRICE
from ..settings import Settings
from .evidence import async_evidence, async_prices, async_terms, is_measured
from .settlement import Plan, counted_rates
from .snapshot import EnergyUsed, Snapshot, SpoolBought

_NO_EVIDENCE = EnergyEvidence()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Priced:
    """Prices of energy over a span, with what a kWh costs where they don't tell."""

    prices: Prices
    fallback: Fraction


@dataclass(frozen=True, kw_only=True, slots=True)
class Course:
    """How energy was used over time, and how much in all."""

    kwh: Decimal
    steps: tuple[PricedSpan, ...]


class Inquiry:
    """Takes snapshots. Every method may raise ``LedgerError``, and ``RecorderAway`` unless it is told to do without."""

    def __init__(self, hass: HomeAssistant, ledger: Ledger, settings: Settings) -> None:
        """Take who is asked."""
        self._hass = hass
        self._ledger = ledger
        self._settings = settings

    async def async_snapshot(self, facts: JobFacts, *, with_recorder: bool = True) -> Snapshot:
        """Return what an ended job is computed with: the rates of its day, its energy, the prices of its spools."""
        job = facts.job
        rates = await self.async_rates(job, facts.account.service_on or local_day(job))
        span = span_of(job)
        costs = await self._async_prices(rates, span, with_recorder=with_recorder)
        energy = await self._async_energy(facts, rates, with_recorder=with_recorder)
        spools = await self._async_spools(job, rates)
        if energy is None:
            mean, is_guessed = _mean_price(costs, span)
            return Snapshot(rates=rates, per_kwh=mean, is_price_guessed=is_guessed, spools=spools)
        cost = energy_cost(energy, costs.prices, fallback=costs.fallback)
        pieces = priced(energy, costs.prices)
        exact = sum(
            (each.kwh * (costs.fallback if each.price is None else each.price) for each in pieces),
            start=Fraction(0),
        )
        mean = exact / energy.exact_kwh if energy.exact_kwh else _mean_price(costs, span)[0]
        used = EnergyUsed(
            kwh=cost.kwh,
            cost=cost.cost,
            source=energy.source,
            # A guessed price makes no guess of the energy.
            is_estimated=energy.is_estimated,
            unpriced_kwh=cost.unpriced_kwh,
            pieces=pieces,
        )
        is_guessed = cost.unpriced_kwh > 0 and self._is_guess
        return Snapshot(rates=rates, energy=used, per_kwh=mean, is_price_guessed=is_guessed, spools=spools)

    async def async_course(self, facts: JobFacts, before: Snapshot | None) -> Course | None:
        """Return how a job's energy was used over time; ``None``: nothing is known of it. ``before``: its costs are of."""
        job = facts.job
        rates = before.rates if before is not None else await self.async_rates(job, local_day(job))
        energy = await self._async_energy(facts, rates, with_recorder=True)
        if energy is None:
            return None
        span = span_of(job)
        prices = (await self._async_prices(rates, span, with_recorder=True)).prices
        return Course(kwh=energy.kwh, steps=course(energy.slices, span, prices))

    async def async_completed(self, facts: JobFacts, snapshot: Snapshot) -> Snapshot:
        """Return a snapshot with the prices of materials and spools that the job had not when it was taken."""
        job, rates = facts.job, snapshot.rates
        known = {each.material for each in rates.materials}
        if {each.type for each in job.filaments} - known:
            found = await self._ledger.rates.in_force(_subject(job), rates.on, rates.mode)
            more = tuple(each for each in found.materials if each.material not in known)
            rates = replace(rates, materials=(*rates.materials, *more))
        missing = {
            spool_id: each
            for spool_id, each in (await self._async_spools(job, rates)).items()
            if spool_id not in snapshot.spools
        }
        if rates is snapshot.rates and not missing:
            return snapshot
        return replace(snapshot, rates=rates, spools={**snapshot.spools, **missing})

    async def async_expectation(self, plan: Plan) -> tuple[Snapshot, Decimal | None]:
        """Return what a print is expected to be computed with, and its energy in kWh if that can be told."""
        now = dt_util.utcnow()
        rates = await self.async_rates(plan, service_date(now, dt_util.get_default_time_zone()))
        span = Span(now, now)
        costs = await self._async_prices(rates, span, with_recorder=True)
        snapshot = Snapshot(
            rates=rates,
            per_kwh=_price_at(costs, now),
            is_price_guessed=self._is_guess,
            spools=await self._async_spools(plan, rates),
        )
        watts = await self._async_watts(plan.serial, rates)
        if watts is None or plan.seconds is None:
            return snapshot, None
        kwh = Fraction(watts) * plan.seconds / 3_600_000
        return snapshot, rounded(kwh, Decimal("0.000001"))

    async def async_rates(self, job: Job | Plan, day: date) -> Rates:
        """Return the rates that count for a job on a day."""
        return counted_rates(await self._ledger.rates.in_force(_subject(job), day))

    async def async_energy_cost(
        self, rates: Rates, span: Span, energy: Energy
    ) -> tuple[Decimal, Decimal, bool]:
        """Return energy in kWh, what it cost, and whether something about it is a guess."""
        costs = await self._async_prices(rates, span, with_recorder=True)
        cost = energy_cost(energy, costs.prices, fallback=costs.fallback)
        return cost.kwh, cost.cost, cost.is_estimated

    def options_of(self, serial: str) -> Mapping[str, Any]:
        """Return what a person chose for a printer; nothing if it is not set up any more."""
        entry = self._hass.config_entries.async_entry_for_domain_unique_id(DOMAIN, serial)
        return entry.options if entry is not None else {}

    @property
    def _is_guess(self) -> bool:
        """Whether nobody ever said what a kWh costs where nothing tells it."""
        return self._settings.costs.energy_price == ENERGY_PRICE

    async def _async_energy(self, facts: JobFacts, rates: Rates, *, with_recorder: bool) -> Energy | None:
        job, span = facts.job, span_of(facts.job)
        watts = await self._async_watts(job.serial, rates)
        options = self.options_of(job.serial) if with_recorder else {}
        evidence = await async_evidence(self._hass, options, span, watts=watts)
        return energy_of(span, evidence, printing=printing_spans(span, facts.moments))

    async def _async_watts(self, serial: str, rates: Rates) -> Number | None:
        """Return the power while printing: what was set, else what was learnt, else the usual if energy matters at all."""
        if RateName.WATTS not in rates.defaults:
            return rates.watts
        material = rates.materials[0].material if rates.materials else ""
        if self._settings.costs.learn_watts:
            learnt = await self._ledger.settlements.measured_power(serial, material)
            if learnt is not None:
                return learnt.watts
        return rates.watts if is_measured(self.options_of(serial)) else None

    async def _async_prices(self, rates: Rates, span: Span, *, with_recorder: bool) -> _Priced:
        wanted = cost_basis(rates.mode)
        terms = await async_terms(self._hass, await self._ledger.rates.energy_terms(), self._settings.costs)
        if not with_recorder:
            terms = tuple(replace(each, entity=None) for each in terms)
        business = self._settings.business
        prices = await async_prices(self._hass, terms, span, wanted, business)
        return _Priced(prices=prices, fallback=self._fallback(rates.on, wanted))

    def _fallback(self, day: date, wanted: PriceBasis) -> Fraction:
        """Return the price of the settings, which has tax in it, as costs count."""
        price = self._settings.costs.energy_price
        if wanted is PriceBasis.GROSS:
            return Fraction(price)
        try:
            rate = rate_on(PROFILES[self._settings.business.country].rates, RateKind.STANDARD, day)
        except NoTaxRate:
            return Fraction(price)
        return in_basis(price, PriceBasis.GROSS, wanted, rate)

    async def _async_spools(self, job: Job | Plan, rates: Rates) -> dict[int, SpoolBought]:
        """Return what the spools of a job cost, as costs count; those without a price are left out."""
        wanted = cost_basis(rates.mode)
        found: dict[int, SpoolBought] = {}
        for spool_id in _spools_of(job):
            bought = await self._ledger.stock.price_for(spool_id)
            if bought is None:
                continue
            price = bought.price
            if bought.basis is not wanted:
                exact = in_basis(price, bought.basis, wanted, bought.tax_percent)
                price = rounded(exact, minor_unit(job.currency))
            found[spool_id] = SpoolBought(price=price, grams=bought.grams)
        return found


def span_of(job: Job) -> Span:
    """Return from when until when a job ran, as far as anybody knows."""
    start = job.started_at or job.first_seen_at
    return Span(start, max(start, job.ended_at or job.seen_at))


def local_day(job: Job) -> date:
    """Return the local day on which a job ended."""
    return service_date(span_of(job).end, dt_util.get_default_time_zone())


def printing_spans(span: Span, moments: Sequence[JobMoment]) -> tuple[Span, ...]:
    """Return when a job really printed: all the time but its pauses."""
    spans: list[Span] = []
    start = span.start
    is_paused = False
    for moment in sorted(moments, key=lambda each: each.at):
        at = min(max(moment.at, span.start), span.end)
        if moment.kind is JobMomentKind.PAUSED and not is_paused:
            spans.append(Span(start, max(start, at)))
            is_paused = True
        elif moment.kind is JobMomentKind.RESUMED and is_paused:
            start, is_paused = at, False
    if not is_paused:
        spans.append(Span(start, max(start, span.end)))
    return tuple(each for each in spans if each.duration)


def _subject(job: Job | Plan) -> Subject:
    materials = dict.fromkeys(each.type for each in job.filaments)
    return Subject(printer=job.serial, materials=tuple(materials), job=job.uid)


def _spools_of(job: Job | Plan) -> Iterable[int]:
    return sorted({each.spool_id for each in job.filaments if each.spool_id is not None})


def _mean_price(costs: _Priced, span: Span) -> tuple[Fraction, bool]:
    """Return the mean price of a span, and whether nobody told it for some of it."""
    steps = list(costs.prices.spans(span))
    known = [(each.span.hours, costs.fallback if each.price is None else each.price) for each in steps]
    hours = sum((each for each, _ in known), start=Fraction(0))
    is_guessed = any(each.price is None for each in steps)
    if not hours:
        return _price_at(costs, span.start), is_guessed
    return sum((each * price for each, price in known), start=Fraction(0)) / hours, is_guessed


def _price_at(costs: _Priced, at: Any) -> Fraction:
    step = next(iter(costs.prices.spans(Span(at, at))), None)
    return costs.fallback if step is None or step.price is None else step.price
