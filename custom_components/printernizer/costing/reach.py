"""How long a filament lasts, and when to buy more."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .money import EXACT, rounded

REACH_DAYS = 28
"""Days that are looked back on: four whole weeks, so that weekends count as often as they come."""

LEAD_DAYS = 5
"""Days from the order to the delivery."""

_SURE = Decimal("1.65")
"""Of normally spread days, 95 in 100 lie below the mean and so many deviations."""

_HUNDREDTH = Decimal("0.01")
_TENTH = Decimal("0.1")


@dataclass(frozen=True, kw_only=True, slots=True)
class Reach:
    """How much is used a day, in grams: ``mean`` and ``deviation`` (of all days, those without a print included).

    ``days``: how long what is left lasts at that, ``None``: nothing is used. At ``reorder_at`` grams it is time to order.
    """

    mean: Decimal
    deviation: Decimal
    days: Decimal | None
    reorder_at: Decimal


def reach(left: Decimal, daily: Sequence[Decimal], *, lead_days: int = LEAD_DAYS) -> Reach:
    """Tell how long ``left`` grams last when days go on as those of ``daily``. Raises ``ValueError`` without days."""
    if not daily:
        raise ValueError("without days there is no mean")
    mean = sum(map(Fraction, daily), start=Fraction(0)) / len(daily)
    variance = sum(((Fraction(each) - mean) ** 2 for each in daily), start=Fraction(0)) / len(daily)
    deviation = _root(variance)
    at = mean * lead_days + Fraction(_SURE) * _root(variance * lead_days)
    return Reach(
        mean=rounded(mean, _HUNDREDTH),
        deviation=rounded(deviation, _HUNDREDTH),
        days=rounded(max(Fraction(left), Fraction(0)) / mean, _TENTH) if mean > 0 else None,
        reorder_at=rounded(at, Decimal(1)) if at > 0 else Decimal(0),
    )


def _root(value: Fraction) -> Fraction:
    return Fraction(EXACT.sqrt(EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))))
