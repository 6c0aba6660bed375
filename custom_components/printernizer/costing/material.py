"""Material: grams and what they cost.

Components of a cost have four decimals and are rounded half up, away from zero for negatives; totals are sums of the
rounded components, so that a breakdown always adds up.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

_FOUR_PLACES = Decimal("0.0001")
_MILLIGRAM = Decimal("0.001")
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
"""Wide enough for any product here; the default of 28 digits would round in the middle of a calculation."""

DEFAULT_PRICE_PER_KG = Decimal("20.00")
"""What a kilogram costs until somebody says it: the middle of the usual 15 to 30 for PLA and PETG."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FilamentPrice:
    """The price of a kilogram; ``is_default``: nobody entered it, so everything made of it has to say so."""

    per_kg: Decimal
    is_default: bool = False


DEFAULT_PRICE = FilamentPrice(per_kg=DEFAULT_PRICE_PER_KG, is_default=True)


def material_cost(grams: Decimal, price_per_kg: Decimal) -> Decimal:
    """Return what ``grams`` cost, in ten-thousandths of the price's currency, rounded half up."""
    exact = _EXACT.multiply(grams, price_per_kg).scaleb(-3, context=_EXACT)
    return exact.quantize(_FOUR_PLACES, context=_EXACT)


def job_cost(parts: Iterable[tuple[Decimal, Decimal]]) -> Decimal:
    """Return the material cost of a job from (grams, price per kg) of each filament: the sum of the rounded parts."""
    return sum((material_cost(grams, price) for grams, price in parts), start=Decimal("0.0000"))


def to_milligrams(grams: Decimal) -> Decimal:
    """Round grams to milligrams, half up: what the ledger stores."""
    return grams.quantize(_MILLIGRAM, context=_EXACT)


def share_printed(
    *, layers_reached: int | None, layers_total: int | None, progress: int | None
) -> Fraction | None:
    """Tell which part (0 to 1) of an aborted job was printed: by layers where known, else by progress in percent.

    Layers come first because the progress that printers tell is a share of time. ``None``: neither is known.
    """
    if layers_reached is not None and layers_total:
        share = Fraction(layers_reached, layers_total)
    elif progress is not None:
        share = Fraction(progress, 100)
    else:
        return None
    return min(max(share, Fraction(0)), Fraction(1))


def pro_rata(grams: Decimal, share: Fraction) -> Decimal:
    """Return a share of ``grams``, rounded half up to the milligram once, from the exact quotient."""
    milligrams = Fraction(grams) * share * 1000
    whole = (2 * abs(milligrams.numerator) + milligrams.denominator) // (2 * milligrams.denominator)
    return Decimal(whole if milligrams >= 0 else -whole).scaleb(-3, context=_EXACT)
