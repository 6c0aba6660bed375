"""The course of energy over time, in steps that a picture can show."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import timedelta
from fractions import Fraction

from ..local_time import Span
from .cost import PricedSpan
from .model import EnergySlice
from .prices import Prices

STEPS = 120
"""As many bars as a small screen has room for."""

SHORTEST = timedelta(seconds=10)
"""Plugs tell nothing more often than that."""


def course(slices: Iterable[EnergySlice], within: Span, prices: Prices) -> tuple[PricedSpan, ...]:
    """Return how much energy was used in each part of a span, cut once more where the price changes.

    The parts hold all energy of slices that lie in the span; those in which there was none are told too.
    """
    if not within.duration:
        return ()
    told = list(prices.spans(within))
    prices_from = [each.span.start for each in told]
    width = max(within.duration / STEPS, SHORTEST)
    starts = (within.start + width * number for number in range(STEPS))
    bounds = sorted({*(start for start in starts if start < within.end), *prices_from})
    used = [Fraction(0)] * len(bounds)
    ends = [*bounds[1:], within.end]
    for each in slices:
        index = max(bisect_right(bounds, each.span.start) - 1, 0)
        while index < len(bounds) and bounds[index] <= each.span.end:
            if (part := each.cut(Span(bounds[index], ends[index]))) is not None:
                used[index] += part.kwh
            index += 1
    return tuple(
        PricedSpan(Span(start, end), kwh, told[bisect_right(prices_from, start) - 1].price)
        for start, end, kwh in zip(bounds, ends, used, strict=True)
        if start < end
    )
