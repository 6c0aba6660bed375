"""Units of meters, plugs and tariffs."""

from decimal import Decimal
from fractions import Fraction

import pytest

from custom_components.printernizer.costing import UnknownUnit, to_kwh, to_price_per_kwh, to_watts

D = Decimal


@pytest.mark.parametrize(
    ("value", "unit", "kwh"),
    [
        ("912", "Wh", "0.912"),
        ("0.912", "kWh", "0.912"),
        ("0.000912", "MWh", "0.912"),
        ("912000", "mWh", "0.912"),
        ("0.000000912", "GWh", "0.912"),
        ("3.6", "MJ", "1"),
        ("3600", "kJ", "1"),
        ("3600000", "J", "1"),
        ("0.0036", "GJ", "1"),
    ],
)
def test_energy_is_kilowatt_hours(value: str, unit: str, kwh: str) -> None:
    assert to_kwh(D(value), unit) == Fraction(kwh)


def test_power_is_watts() -> None:
    assert [to_watts(D(value), unit) for value, unit in (("95", "W"), ("0.095", "kW"))] == [95, 95]
    assert to_watts(D(95_000), "mW") == 95
    assert to_watts(D("0.000095"), "MW") == 95


@pytest.mark.parametrize(
    ("value", "unit", "price"),
    [
        ("0.3719", "EUR/kWh", "0.3719"),
        ("0.3719", "€ / kWh", "0.3719"),
        ("371.9", "EUR/MWh", "0.3719"),
        ("37.19", "ct/kWh", "0.3719"),
        ("37.19", "Cent/kWh", "0.3719"),
        ("0.0003719", "EUR/Wh", "0.3719"),
        ("-12.5", "öre/kWh", "-0.125"),
        ("1.2", "SEK/kWh", "1.2"),
    ],
)
def test_prices_are_per_kilowatt_hour(value: str, unit: str, price: str) -> None:
    assert to_price_per_kwh(D(value), unit) == Fraction(price)


@pytest.mark.parametrize("unit", ["EUR", "kWh", "/kWh", "EUR/h", "", "EUR/"])
def test_a_price_of_something_else_is_refused(unit: str) -> None:
    with pytest.raises(UnknownUnit):
        to_price_per_kwh(D(1), unit)


def test_other_units_are_refused() -> None:
    for convert in (to_kwh, to_watts):
        with pytest.raises(UnknownUnit, match="gallon"):
            convert(D(1), "gallon")
    assert to_kwh(D(1), "kWh") == 1
