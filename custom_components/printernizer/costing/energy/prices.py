"""The price of energy over time, as a step function in UTC."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from itertools import pairwise
from typing import Protocol, override

from ..local_time import Span, in_utc
from ..money import Number, is_number


@dataclass(frozen=True, slots=True)
class PriceSpan:
    """One price per kWh over a span; ``None``: not known."""

    span: Span
    price: Fraction | None


class Prices(Protocol):
    """Whatever tells what a kWh costs, and when."""

    def spans(self, within: Span) -> Iterator[PriceSpan]:
        """Yield prices that cover the span without a hole, in order of time."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PriceStep:
    """A price per kWh that holds until the next step; ``None``: from here on it is not known."""

    start: datetime
    price: Number | None


@dataclass(frozen=True, slots=True)
class PriceSteps(Prices):
    """Prices as recorded or published: hourly, by the quarter of an hour, or whenever they changed, in any order.

    Before the first step nothing is known; the last one holds for ever, unless a step without a price ends it. Two steps
    of one moment: the one given last counts.
    """

    steps: tuple[PriceStep, ...]

    @override
    def spans(self, within: Span) -> Iterator[PriceSpan]:
        """Yield the prices of a span."""
        known = {in_utc(step.start): step.price for step in self.steps}
        before = [start for start in known if start <= within.start]
        price = known[max(before)] if before else None
        starts = [
            within.start,
            *sorted(start for start in known if within.start < start < within.end),
            within.end,
        ]
        for start, end in pairwise(starts):
            price = known.get(start, price)
            yield PriceSpan(
                Span(start, end), Fraction(price) if price is not None and is_number(price) else None
            )
