"""Prices that look like prices: up to the next 0.10 or 0.50, or to one that ends in 0.90."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .money import CENT, EXACT, Direction, Number, rounded


@dataclass(frozen=True, kw_only=True, slots=True)
class PriceLadder:
    """Prices that are allowed: ``ending``, and that plus or minus any number of ``step``.

    ``step`` 0.10: tens; ``step`` 1.00 with ``ending`` 0.90: always so and so many and ninety.
    """

    step: Decimal = CENT
    ending: Decimal = Decimal(0)
    direction: Direction = Direction.UP

    def __post_init__(self) -> None:
        """Raise ``ValueError`` for a step that is not positive, or an ending that is not less than it."""
        if not (self.step > 0 and 0 <= self.ending < self.step):
            raise ValueError("an ending is less than the step, and a step more than nothing")

    def price(self, exact: Number) -> Decimal:
        """Return the allowed price for ``exact``; what is allowed already stays, and what is not negative stays so."""
        steps = rounded(Fraction(exact) - Fraction(self.ending), self.step, self.direction)
        found = EXACT.add(steps, self.ending)
        if found < 0 <= exact:
            found = EXACT.add(found, self.step)
        return found
