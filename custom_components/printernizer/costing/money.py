"""Exact rounding: decimals and fractions to steps of a decimal, half up and alike for negatives.

Nothing here depends on the decimal context of the thread, and no currency is assumed: a step says what is counted.
"""

from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum
from fractions import Fraction

type Number = Decimal | Fraction | int
"""What is exact. Text becomes one by ``Decimal(text)``; binary fractions are not welcome."""

EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
"""Wide enough for any product here; the default of 28 digits would round in the middle of a calculation."""

CENT = Decimal("0.01")
TEN_THOUSANDTH = Decimal("0.0001")
"""The step of a cost component: prices have cents, what they are made of has two digits more."""

_WITHOUT_MINOR_UNIT = frozenset(
    [
        "BIF",
        "CLP",
        "DJF",
        "GNF",
        "ISK",
        "JPY",
        "KMF",
        "KRW",
        "PYG",
        "RWF",
        "UGX",
        "UYI",
        "VND",
        "VUV",
        "XAF",
        "XOF",
        "XPF",
    ]
)
_THOUSANDTHS = frozenset(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"])


class Direction(StrEnum):
    """Where a number goes that lies between two steps; up is towards more, for negatives too."""

    NEAREST = "nearest"
    UP = "up"
    DOWN = "down"


def minor_unit(currency: str) -> Decimal:
    """Return the smallest amount of a currency (ISO 4217 code) that is paid: 0.01, for some 1 or 0.001."""
    code = currency.upper()
    if code in _WITHOUT_MINOR_UNIT:
        return Decimal(1)
    return Decimal("0.001") if code in _THOUSANDTHS else CENT


def rounded(value: Number, step: Decimal = CENT, direction: Direction = Direction.NEAREST) -> Decimal:
    """Round to a multiple of ``step``, written with the places of ``step``; in the middle away from zero.

    Raises ``ValueError`` for a step that is not positive or a value that is not a number, ``OverflowError`` for an
    infinite one.
    """
    if not step > 0:
        raise ValueError("a step is more than nothing")
    return EXACT.multiply(Decimal(_whole(Fraction(value) / Fraction(step), direction)), step)


def is_multiple(value: Number, step: Decimal) -> bool:
    """Tell whether ``value`` is a whole number of steps."""
    return (Fraction(value) / Fraction(step)).denominator == 1


def is_number(value: Number) -> bool:
    """Tell whether ``value`` is one: a decimal may be none, or infinite."""
    return not isinstance(value, Decimal) or value.is_finite()


def component(value: Number) -> Decimal:
    """Round to the four decimals of a cost component."""
    return rounded(value, TEN_THOUSANDTH)


def percent_of(percent: Number, value: Number) -> Fraction:
    """Return that many hundredths of ``value``, exactly."""
    return Fraction(percent) * Fraction(value) / 100


def _whole(ratio: Fraction, direction: Direction) -> int:
    if direction is Direction.UP:
        return -(-ratio.numerator // ratio.denominator)
    if direction is Direction.DOWN:
        return ratio.numerator // ratio.denominator
    half_up = (2 * abs(ratio.numerator) + ratio.denominator) // (2 * ratio.denominator)
    return half_up if ratio >= 0 else -half_up
