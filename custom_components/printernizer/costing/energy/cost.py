"""What energy cost: each piece of it at the price it had, rounded once at the end."""

from collections.abc import Iterable
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


def _priced(slices: Iterable[EnergySlice], prices: Prices) -> Iterable[tuple[Fraction, Fraction | None]]:
    for each in slices:
        for priced in prices.spans(each.span):
            yield each.kwh * _share(priced.span, each.span), priced.price


def _share(part: Span, whole: Span) -> Fraction:
    return part.hours / whole.hours if whole.duration else Fraction(1)
