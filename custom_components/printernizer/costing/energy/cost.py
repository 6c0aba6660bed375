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


@dataclass(frozen=True, slots=True)
class PricedSpan:
    """Energy over a stretch with one price; ``price`` ``None``: nobody knew it."""

    span: Span
    kwh: Fraction
    price: Fraction | None


def priced(energy: Energy, prices: Prices) -> tuple[PricedSpan, ...]:
    """Return how much energy was used at which price, in order of time; neighbours of one price are one."""
    if not energy.slices:
        return ()
    found: list[PricedSpan] = []
    ordered = sorted(energy.slices, key=lambda each: each.span.start)
    for span, kwh, price in _priced(ordered, prices):
        if found and found[-1].price == price and found[-1].span.end == span.start:
            last = found.pop()
            found.append(PricedSpan(Span(last.span.start, span.end), last.kwh + kwh, price))
        elif kwh:
            found.append(PricedSpan(span, kwh, price))
    return tuple(found)


def energy_cost(energy: Energy, prices: Prices, *, fallback: Number | None = None) -> EnergyCost:
    """Return the cost of energy: the sum over every piece with one price, cut where the price changes.

    ``fallback``: what a kWh is taken to cost where ``prices`` don't tell. What relied on it is marked as estimated.
    """
    total, unpriced = Fraction(0), Fraction(0)
    for _, kwh, price in _priced(energy.slices, prices):
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


def _priced(
    slices: Sequence[EnergySlice], prices: Prices
) -> Iterator[tuple[Span, Fraction, Fraction | None]]:
    """Yield (span, kWh, price) of every piece. The prices of all slices are asked for at once: that is what takes time."""
    if not slices:
        return
    whole = Span(min(each.span.start for each in slices), max(each.span.end for each in slices))
    steps = list(prices.spans(whole))
    starts = [step.span.start for step in steps]
    for each in slices:
        first = bisect_right(starts, each.span.start) - 1
        last = max(bisect_left(starts, each.span.end), first + 1)
        for step in steps[first:last]:
            part = step.span.common(each.span)
            # Two readings of one moment: a piece without length, which lies in one step.
            share = Fraction(1) if part is None else part.hours / each.span.hours
            yield part or each.span, each.kwh * share, step.price
