"""What jobs and orders cost, from the parts that were fixed when each job ended: pure, nothing is computed anew."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Protocol

from ..costing import AttemptCost, CostBreakdown, CostKind
from .order_reads import OrderJob

_NOTHING = Decimal("0.0000")


class Costed(Protocol):
    """Whatever has the parts of a job's cost: an account, a row of an order."""

    @property
    def material_cost(self) -> Decimal | None: ...  # noqa: D102  as in ``JobAccount``
    @property
    def energy_cost(self) -> Decimal | None: ...  # noqa: D102
    @property
    def machine_cost(self) -> Decimal | None: ...  # noqa: D102
    @property
    def labour_cost(self) -> Decimal | None: ...  # noqa: D102
    @property
    def packaging_cost(self) -> Decimal | None: ...  # noqa: D102
    @property
    def overhead_cost(self) -> Decimal | None: ...  # noqa: D102


def actual_cost_of(jobs: Iterable[OrderJob]) -> CostBreakdown:
    """Return the costs of an order with all that failed, as its jobs have them."""
    rows = tuple(jobs)
    return cost_with_failures(
        [row for row in rows if row.is_good], failed=[row for row in rows if not row.is_good]
    )


def cost_with_failures(good: Iterable[Costed], failed: Iterable[Costed]) -> CostBreakdown:
    """Return the costs of jobs with those of the attempts that led up to them.

    The overhead of a good job covers its attempts already.
    """
    done, lost = tuple(good), tuple(failed)
    return CostBreakdown(
        kind=CostKind.ACTUAL,
        good=sum(map(_attempt, done), start=AttemptCost()),
        failed=sum(map(_attempt, lost), start=AttemptCost()),
        risk=_NOTHING,
        labour=_sum(row.labour_cost for row in (*done, *lost)),
        packaging=_sum(row.packaging_cost for row in (*done, *lost)),
        overhead=_sum(row.overhead_cost for row in (*done, *lost)),
    )


def _attempt(row: Costed) -> AttemptCost:
    return AttemptCost(
        material=row.material_cost or _NOTHING,
        energy=row.energy_cost or _NOTHING,
        machine=row.machine_cost or _NOTHING,
    )


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), start=_NOTHING)
