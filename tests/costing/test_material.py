"""Material costs: exact, half up, and always adding up."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import (
    DEFAULT_PRICE,
    DEFAULT_PRICE_PER_KG,
    material_cost,
    pro_rata,
    share_printed,
    to_milligrams,
)

D = Decimal
GRAMS = st.decimals(min_value=0, max_value=1_000_000, places=3, allow_nan=False)
PRICES = st.decimals(min_value=0, max_value=100_000, places=4, allow_nan=False)


@pytest.mark.parametrize(
    ("grams", "price", "cost"),
    [
        ("210.0", "18.48", "3.8808"),
        ("210.0", "21.99", "4.6179"),
        ("63.5", "18.48", "1.1735"),
        ("0.0025", "20.00", "0.0001"),
        ("-0.0025", "20.00", "-0.0001"),
        ("0.0075", "20.00", "0.0002"),
        ("0", "20.00", "0.0000"),
    ],
)
def test_a_component_has_four_decimals_rounded_half_up(grams: str, price: str, cost: str) -> None:
    assert str(material_cost(D(grams), D(price))) == cost


def test_the_default_price_says_that_nobody_entered_it() -> None:
    assert DEFAULT_PRICE.is_default
    assert DEFAULT_PRICE.per_kg == DEFAULT_PRICE_PER_KG == D(20)


@given(GRAMS, PRICES)
def test_rounding_is_off_by_half_a_unit_at_most_and_never_down_from_the_middle(
    grams: Decimal, price: Decimal
) -> None:
    error = Fraction(material_cost(grams, price)) - Fraction(grams) * Fraction(price) / 1000
    assert -Fraction(1, 20000) < error <= Fraction(1, 20000)


@given(GRAMS, PRICES)
def test_a_reversal_and_its_original_add_up_to_nothing(grams: Decimal, price: Decimal) -> None:
    assert material_cost(grams, price) + material_cost(-grams, price) == 0


@given(GRAMS, st.fractions(0, 1))
def test_a_share_of_grams_is_the_exact_share_rounded_once(grams: Decimal, share: Fraction) -> None:
    error = Fraction(pro_rata(grams, share)) - Fraction(grams) * share
    assert -Fraction(1, 2000) < error <= Fraction(1, 2000)


def test_shares_round_half_up_and_symmetrically() -> None:
    assert pro_rata(D("0.001"), Fraction(1, 2)) == D("0.001")
    assert pro_rata(D("-0.001"), Fraction(1, 2)) == D("-0.001")
    assert pro_rata(D("10"), Fraction(1, 3)) == D("3.333")
    assert str(pro_rata(D(12), Fraction(1))) == "12.000"


@pytest.mark.parametrize(
    ("reached", "total", "progress", "share"),
    [
        (50, 200, 90, Fraction(1, 4)),
        (None, 200, 90, Fraction(9, 10)),
        (50, None, 90, Fraction(9, 10)),
        (50, 0, 90, Fraction(9, 10)),
        (250, 200, None, Fraction(1)),
        (-1, 200, None, Fraction(0)),
        (None, None, 101, Fraction(1)),
        (None, None, None, None),
    ],
)
def test_layers_tell_the_share_better_than_percent(
    reached: int | None, total: int | None, progress: int | None, share: Fraction | None
) -> None:
    assert share_printed(layers_reached=reached, layers_total=total, progress=progress) == share


def test_grams_are_rounded_to_milligrams() -> None:
    assert str(to_milligrams(D("12.34550"))) == "12.346"
    assert to_milligrams(D("12.3455")) == D("12.3455").quantize(D("0.001"), ROUND_HALF_UP)
