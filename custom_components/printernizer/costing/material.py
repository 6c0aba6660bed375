"""Material: grams and what they cost.

Components of a cost have four decimals and are rounded half up, away from zero for negatives; totals are sums of the
rounded components, so that a breakdown always adds up.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .money import component, rounded

_MILLIGRAM = Decimal("0.001")

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
    return component(Fraction(grams) * Fraction(price_per_kg) / 1000)


def spool_cost(grams: Decimal, spool_price: Decimal, spool_grams: Decimal) -> Decimal:
    """Return what ``grams`` from a spool cost, in ten-thousandths, from what the spool cost and held when it was new.

    Raises ``ValueError`` for a spool that never held anything.
    """
    if not spool_grams > 0:
        raise ValueError("a new spool holds more than nothing")
    return component(Fraction(grams) * Fraction(spool_price) / Fraction(spool_grams))


def to_milligrams(grams: Decimal) -> Decimal:
    """Round grams to milligrams, half up: what the ledger stores."""
    return rounded(grams, _MILLIGRAM)


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
    return rounded(Fraction(grams) * share, _MILLIGRAM)
