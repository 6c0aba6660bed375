"""What energy cost: each piece of it at the price it had, rounded once at the end."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ..local_time import Span
from ..money import Number, component, rounded
from .model import MILLIWATT_HOUR, Energy, EnergySlice
from .prices import Prices


@dataclass(frozen=True, kw_only=True, slots=True)
class EnergyCost:
    """Energy in kWh to the milliwatt-hour and what it cost, to four decimals.

    ``unpriced_kwh``: energy whose price nobody knew; it costs what the fallback says, nothing without one.
    """

    kwh: Decimal
    cost: Decimal
    unpriced_kwh: Decimal = Decimal(0)
    is_estimated: bool = False

    @property
    def mean_price(self) -> Fraction | None:
        """What a kWh cost in the mean, not rounded; ``None`` for no energy."""
        return Fraction(self.cost) / Fraction(self.kwh) if self.kwh else None


def energy_cost(energy: Energy, prices: Prices, *, fallback: Number | None = None) -> EnergyCost:
    """Return the cost of energy: the sum over every piece with one price, cut where the price changes.

    ``fallback``: what a kWh is taken to cost where ``prices`` don't tell. What relied on it is marked as estimated.
    """
    total, unpriced = Fraction(0), Fraction(0)
    for kwh, price in _priced(energy.slices, prices):
        if price is None:
            unpriced += kwh
            total += kwh * Fraction(fallback or 0)
        else:
            total += kwh * price
    return EnergyCost(
        kwh=energy.kwh,
        cost=component(total),
        unpriced_kwh=rounded(unpriced, MILLIWATT_HOUR),
        is_estimated=energy.is_estimated or unpriced > 0,
    )


def _priced(slices: Sequence[EnergySlice], prices: Prices) -> Iterator[tuple[Fraction, Fraction | None]]:
    """Yield (kWh, price) of every piece. The prices of all slices are asked for at once: that is what takes time."""
    if not slices:
        return
    whole = Span(min(each.span.start for each in slices), max(each.span.end for each in slices))
    steps = list(prices.spans(whole))
    starts = [step.span.start for step in steps]
    for each in slices:
        first = bisect_right(starts, each.span.start) - 1
        last = max(bisect_left(starts, each.span.end), first + 1)
        for step in steps[first:last]:
            yield each.kwh * _share(step.span, each.span), step.price


def _share(step: Span, whole: Span) -> Fraction:
    part = step.common(whole)
    return Fraction(1) if part is None else part.hours / whole.hours
