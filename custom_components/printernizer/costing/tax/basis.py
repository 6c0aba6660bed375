"""With tax or without: what an amount means, and the same amount the other way."""

from enum import StrEnum
from fractions import Fraction

from ..money import Number


class PriceBasis(StrEnum):
    """Whether an amount is meant without tax or with it."""

    NET = "net"
    GROSS = "gross"


def in_basis(value: Number, entered: PriceBasis, wanted: PriceBasis, rate: Number) -> Fraction:
    """Return an amount without or with tax of ``rate`` percent, exactly: rounding is the caller's.

    For costs, which are counted without tax by who may deduct it. Prices are never turned over and back (``amounts``).
    """
    factor = 1 + Fraction(rate) / 100
    match entered, wanted:
        case PriceBasis.GROSS, PriceBasis.NET:
            return Fraction(value) / factor
        case PriceBasis.NET, PriceBasis.GROSS:
            return Fraction(value) * factor
    return Fraction(value)
