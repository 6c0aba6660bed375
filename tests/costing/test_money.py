"""Rounding: half up for both signs, exact whatever the thread's decimal context is."""

from decimal import Decimal, localcontext
from fractions import Fraction

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import CENT, TEN_THOUSANDTH, Direction, minor_unit, rounded
from custom_components.printernizer.costing.money import component, is_multiple, is_number, percent_of

D = Decimal
STEPS = st.sampled_from([D("0.01"), D("0.05"), D("0.10"), D("0.50"), D(1), D("0.0001"), D("0.9")])
VALUES = st.fractions(-1_000_000, 1_000_000, max_denominator=100_000)


@pytest.mark.parametrize(
    ("value", "step", "result"),
    [
        # Formatting would round these to the even neighbour: 0.12, 0.00, 0.28.
        ("0.125", "0.01", "0.13"),
        ("0.005", "0.01", "0.01"),
        ("0.285", "0.01", "0.29"),
        ("-0.285", "0.01", "-0.29"),
        ("2.675", "0.01", "2.68"),
        ("0.00005", "0.0001", "0.0001"),
        ("0.25", "0.50", "0.50"),
        ("0.24", "0.50", "0.00"),
        ("21.84", "0.10", "21.80"),
        ("149.5", "1", "150"),
        ("1E+3", "0.01", "1000.00"),
    ],
)
def test_the_middle_goes_away_from_zero_and_the_step_tells_the_places(
    value: str, step: str, result: str
) -> None:
    assert str(rounded(D(value), D(step))) == result


def test_formatting_is_no_rounding() -> None:
    assert format(D("0.125"), ".2f") == "0.12"
    assert format(rounded(D("0.125")), ".2f") == "0.13"


@pytest.mark.parametrize(
    ("value", "up", "down"),
    [
        ("21.84", "21.90", "21.80"),
        ("21.90", "21.90", "21.90"),
        ("-0.01", "0.00", "-0.10"),
        ("0", "0.00", "0.00"),
    ],
)
def test_up_is_towards_more_and_down_towards_less(value: str, up: str, down: str) -> None:
    step = D("0.10")
    assert str(rounded(D(value), step, Direction.UP)) == up
    assert str(rounded(D(value), step, Direction.DOWN)) == down


def test_a_step_is_more_than_nothing() -> None:
    for step in (D(0), D("-0.01")):
        with pytest.raises(ValueError, match="more than nothing"):
            rounded(D(1), step)
    assert rounded(D(1), D("0.01")) == 1


def test_what_is_no_number_is_refused() -> None:
    assert not is_number(D("NaN"))
    assert not is_number(D("Infinity"))
    assert is_number(D(1))
    assert is_number(Fraction(1, 3))
    with pytest.raises(ValueError, match="NaN"):
        rounded(D("NaN"))
    with pytest.raises(OverflowError):
        rounded(D("Infinity"))


def test_the_threads_decimal_context_changes_nothing() -> None:
    with localcontext(prec=3):
        assert str(rounded(D("123456.785"))) == "123456.79"


def test_currencies_have_hundredths_unless_they_have_not() -> None:
    assert [minor_unit(code) for code in ("EUR", "usd", "JPY", "kwd", "")] == [
        CENT,
        CENT,
        1,
        D("0.001"),
        CENT,
    ]


@given(VALUES, STEPS)
def test_rounding_misses_by_half_a_step_at_most(value: Fraction, step: Decimal) -> None:
    error = Fraction(rounded(value, step)) - value
    assert abs(error) <= Fraction(step) / 2
    if abs(error) == Fraction(step) / 2:
        assert error * value > 0


@given(VALUES, STEPS, st.sampled_from(Direction))
def test_rounding_twice_is_rounding_once(value: Fraction, step: Decimal, direction: Direction) -> None:
    once = rounded(value, step, direction)
    assert rounded(once, step, direction) == once
    assert is_multiple(once, step)


@given(VALUES, VALUES, STEPS, st.sampled_from(Direction))
def test_more_never_rounds_to_less(one: Fraction, two: Fraction, step: Decimal, direction: Direction) -> None:
    low, high = sorted((one, two))
    assert rounded(low, step, direction) <= rounded(high, step, direction)


@given(VALUES, STEPS)
def test_a_reversal_rounds_to_the_exact_negative(value: Fraction, step: Decimal) -> None:
    assert rounded(-value, step) == -rounded(value, step)
    assert rounded(-value, step, Direction.UP) == -rounded(value, step, Direction.DOWN)


def test_a_component_has_four_decimals() -> None:
    assert str(component(Fraction(1, 3))) == "0.3333"
    assert component(D("0.88996")) == D("0.8900")
    assert D("0.0001") == TEN_THOUSANDTH
    assert percent_of(19, D("1.50")) == Fraction(285, 1000)
