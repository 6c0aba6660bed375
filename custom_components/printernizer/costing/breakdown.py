"""The costs of a job, part by part: what is expected before, and what it was in the end."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from .attempts import AttemptCost, added
from .job_rates import Rates
from .money import CENT, EXACT, Number, component, percent_of
from .split import rounded_parts

_NOTHING = Decimal("0.0000")


class CostKind(StrEnum):
    """Before or after: an estimate expects failures, what was counts those that happened. Never both."""

    ESTIMATE = "estimate"
    ACTUAL = "actual"


class CostPart(StrEnum):
    """The parts of full cost, in the order in which they are told."""

    MATERIAL = "material"
    ENERGY = "energy"
    MACHINE = "machine"
    FAILURES = "failures"
    """Attempts that failed, with what they cost; only afterwards."""
    RISK = "risk"
    """Attempts that are expected to fail; only beforehand."""
    LABOUR = "labour"
    PACKAGING = "packaging"
    OVERHEAD = "overhead"


@dataclass(frozen=True, kw_only=True, slots=True)
class CostBreakdown:
    """What a job costs: each part with four decimals, and the whole always their sum.

    ``good`` is the attempt that succeeds, ``failed`` all others together. Raises ``ValueError`` where failures would be
    counted twice: a risk afterwards, or failures beforehand.
    """

    kind: CostKind
    good: AttemptCost
    failed: AttemptCost
    risk: Decimal
    labour: Decimal
    packaging: Decimal
    overhead: Decimal

    def __post_init__(self) -> None:
        """Refuse to count failures twice."""
        if self.risk and self.kind is CostKind.ACTUAL:
            raise ValueError("afterwards there is no risk: failures have their real cost")
        if self.kind is CostKind.ESTIMATE and self.failed != AttemptCost():
            raise ValueError("beforehand nothing has failed: the risk stands for it")

    @property
    def parts(self) -> dict[CostPart, Decimal]:
        """Return all parts, with those that are nothing."""
        return {
            CostPart.MATERIAL: self.good.material,
            CostPart.ENERGY: self.good.energy,
            CostPart.MACHINE: self.good.machine,
            CostPart.FAILURES: self.failed.total,
            CostPart.RISK: self.risk,
            CostPart.LABOUR: self.labour,
            CostPart.PACKAGING: self.packaging,
            CostPart.OVERHEAD: self.overhead,
        }

    @property
    def technical(self) -> Decimal:
        """What running the printer costs for the attempt that succeeds."""
        return self.good.total

    @property
    def base(self) -> Decimal:
        """Everything without overhead."""
        return added(amount for part, amount in self.parts.items() if part is not CostPart.OVERHEAD)

    @property
    def full(self) -> Decimal:
        """Everything."""
        return added(self.parts.values())

    @property
    def variable(self) -> Decimal:
        """What wouldn't have been paid without the job: material, energy, packaging, those of failed attempts too."""
        spent = (
            self.good.material,
            self.good.energy,
            self.failed.material,
            self.failed.energy,
            self.packaging,
        )
        return added(spent)

    def rounded(self, unit: Decimal = CENT) -> dict[CostPart, Decimal]:
        """Return all parts in cents, which add up to the whole in cents."""
        parts = self.parts
        return dict(zip(parts, rounded_parts(tuple(parts.values()), step=unit), strict=True))

    def __neg__(self) -> CostBreakdown:
        """Return the reversal: every part negated, nothing computed anew."""
        return CostBreakdown(
            kind=self.kind,
            good=-self.good,
            failed=-self.failed,
            risk=EXACT.minus(self.risk),
            labour=EXACT.minus(self.labour),
            packaging=EXACT.minus(self.packaging),
            overhead=EXACT.minus(self.overhead),
        )


def labour_cost(minutes: Number, per_hour: Number) -> Decimal:
    """Return what minutes of work cost: preparing, removing, finishing, packing, designing."""
    return component(Fraction(minutes) * Fraction(per_hour) / 60)


def expected_failures(technical: Decimal, rates: Rates) -> Decimal:
    """Return what failed attempts cost in the mean for each good one: p/(1-p) of them, each a share of the way there.

    Not p: to get one good part of which every twentieth fails, more than a twentieth of an attempt is lost.
    """
    fails = Fraction(rates.failure_percent)
    return component(percent_of(rates.failure_share_percent, technical) * fails / (100 - fails))


def estimated_cost(
    attempt: AttemptCost, rates: Rates, *, minutes: Number | None = None, packaging: Decimal | None = None
) -> CostBreakdown:
    """Return what a job is expected to cost, failures included (Vorkalkulation).

    ``minutes`` and ``packaging`` that nobody entered are those of the rates.
    """
    risk = expected_failures(attempt.total, rates)
    labour, packed = _by_hand(rates, minutes, packaging)
    return CostBreakdown(
        kind=CostKind.ESTIMATE,
        good=attempt,
        failed=AttemptCost(),
        risk=risk,
        labour=labour,
        packaging=packed,
        overhead=_overhead((attempt.total, risk, labour, packed), rates),
    )


def actual_cost(
    good: Iterable[AttemptCost],
    failed: Iterable[AttemptCost],
    rates: Rates,
    *,
    minutes: Number | None = None,
    packaging: Decimal | None = None,
) -> CostBreakdown:
    """Return what a job did cost, with the attempts that failed at what those cost (Nachkalkulation).

    Where every attempt failed, give the ``minutes`` and ``packaging`` that there were: nothing is packed then.
    """
    done = sum(good, start=AttemptCost())
    lost = sum(failed, start=AttemptCost())
    labour, packed = _by_hand(rates, minutes, packaging)
    return CostBreakdown(
        kind=CostKind.ACTUAL,
        good=done,
        failed=lost,
        risk=_NOTHING,
        labour=labour,
        packaging=packed,
        overhead=_overhead((done.total, lost.total, labour, packed), rates),
    )


def _by_hand(rates: Rates, minutes: Number | None, packaging: Decimal | None) -> tuple[Decimal, Decimal]:
    labour = labour_cost(rates.labour_minutes if minutes is None else minutes, rates.labour_per_hour)
    return labour, component(rates.packaging if packaging is None else packaging)


def _overhead(parts: Iterable[Decimal], rates: Rates) -> Decimal:
    return component(percent_of(rates.overhead_percent, added(parts)))
