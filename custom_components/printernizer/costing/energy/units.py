"""Units in which meters, plugs and tariffs tell their values, made kWh, W and price per kWh."""

from decimal import Decimal
from fractions import Fraction

_KWH: dict[str, Fraction] = {
    "mWh": Fraction(1, 1_000_000),
    "Wh": Fraction(1, 1000),
    "kWh": Fraction(1),
    "MWh": Fraction(1000),
    "GWh": Fraction(1_000_000),
    "J": Fraction(1, 3_600_000),
    "kJ": Fraction(1, 3600),
    "MJ": Fraction(1, 1) / Fraction(36, 10),
    "GJ": Fraction(1000) / Fraction(36, 10),
}
_WATTS: dict[str, Fraction] = {
    "mW": Fraction(1, 1000),
    "W": Fraction(1),
    "kW": Fraction(1000),
    "MW": Fraction(1_000_000),
}
_HUNDREDTHS = frozenset({"ct", "cent", "cents", "c", "¢", "øre", "öre", "p"})
"""What may stand before the unit instead of a currency."""


class UnknownUnit(ValueError):
    """A unit that is none of energy, power or price per energy."""


def to_kwh(value: Decimal, unit: str) -> Fraction:
    """Convert an amount of energy, exactly. Raises ``UnknownUnit``."""
    return Fraction(value) * _factor(_KWH, unit)


def to_watts(value: Decimal, unit: str) -> Fraction:
    """Convert a power, exactly. Raises ``UnknownUnit``."""
    return Fraction(value) * _factor(_WATTS, unit)


def to_price_per_kwh(value: Decimal, unit: str) -> Fraction:
    """Convert a price as entities tell it ("EUR/kWh", "ct/kWh", "SEK/MWh"), exactly; the currency is not looked at.

    Raises ``UnknownUnit``.
    """
    money, slash, energy = unit.replace(" ", "").partition("/")
    if not money or not slash:
        raise UnknownUnit(unit)
    hundredths = 100 if money.casefold() in _HUNDREDTHS else 1
    return Fraction(value) / hundredths / _factor(_KWH, energy)


def _factor(factors: dict[str, Fraction], unit: str) -> Fraction:
    try:
        return factors[unit]
    except KeyError:
        raise UnknownUnit(unit) from None
