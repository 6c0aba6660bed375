"""What an order cost, from what its jobs did: pure."""

from collections.abc import Iterable
from decimal import Decimal

from ..costing import AttemptCost, CostBreakdown, CostKind
from .order_reads import OrderJob

_NOTHING = Decimal("0.0000")


def actual_cost_of(jobs: Iterable[OrderJob]) -> CostBreakdown:
    """Return the costs of an order with all that failed, as its jobs have them: nothing is computed anew.

    The parts of each job were fixed when it ended; the overhead of a good job covers its attempts already.
    """
    rows = tuple(jobs)
    good, failed = AttemptCost(), AttemptCost()
    for row in rows:
        if row.is_good:
            good += _attempt(row)
        else:
            failed += _attempt(row)
    return CostBreakdown(
        kind=CostKind.ACTUAL,
        good=good,
        failed=failed,
        risk=_NOTHING,
        labour=_sum(row.labour_cost for row in rows),
        packaging=_sum(row.packaging_cost for row in rows),
        overhead=_sum(row.overhead_cost for row in rows),
    )


def _attempt(row: OrderJob) -> AttemptCost:
    return AttemptCost(
        material=row.material_cost or _NOTHING,
        energy=row.energy_cost or _NOTHING,
        machine=row.machine_cost or _NOTHING,
    )


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), start=_NOTHING)
