"""Prices that look like prices."""

from decimal import Decimal

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import Direction, PriceLadder

D = Decimal
LADDERS = st.sampled_from(
    [
        PriceLadder(step=D("0.10")),
        PriceLadder(step=D("0.50")),
        PriceLadder(step=D("1.00"), ending=D("0.90")),
        PriceLadder(step=D(10), ending=D("9.99")),
        PriceLadder(),
    ]
)
PRICES = st.decimals(0, 10_000, places=4, allow_nan=False)


@pytest.mark.parametrize(
    ("step", "ending", "exact", "price"),
    [
        ("0.10", "0", "21.84", "21.90"),
        ("0.10", "0", "21.90", "21.90"),
        ("0.50", "0", "21.84", "22.00"),
        ("1.00", "0.90", "21.84", "21.90"),
        ("1.00", "0.90", "21.91", "22.90"),
        ("1.00", "0.90", "0.00", "0.90"),
        ("0.01", "0", "0.001", "0.01"),
    ],
)
def test_a_price_goes_up_to_the_next_that_is_allowed(step: str, ending: str, exact: str, price: str) -> None:
    assert str(PriceLadder(step=D(step), ending=D(ending)).price(D(exact))) == price


def test_a_price_may_go_down_or_to_the_nearest_but_not_below_nothing() -> None:
    down = PriceLadder(step=D("1.00"), ending=D("0.90"), direction=Direction.DOWN)
    assert down.price(D("21.84")) == D("20.90")
    assert down.price(D("0.50")) == D("0.90")
    nearest = PriceLadder(step=D("0.50"), direction=Direction.NEAREST)
    assert nearest.price(D("21.74")) == D("21.50")
    assert PriceLadder(step=D("0.50")).price(D("-0.70")) == D("-0.50")


@pytest.mark.parametrize(("step", "ending"), [("0", "0"), ("-1", "0"), ("0.5", "0.5"), ("0.5", "-0.1")])
def test_a_ladder_needs_rungs(step: str, ending: str) -> None:
    with pytest.raises(ValueError, match="step"):
        PriceLadder(step=D(step), ending=D(ending))


@given(LADDERS, PRICES)
def test_a_price_is_never_lowered_and_never_raised_by_a_whole_step(
    ladder: PriceLadder, exact: Decimal
) -> None:
    price = ladder.price(exact)
    assert exact <= price < exact + ladder.step
    assert ladder.price(price) == price


@given(LADDERS, PRICES, PRICES)
def test_who_costs_more_is_not_cheaper(ladder: PriceLadder, one: Decimal, two: Decimal) -> None:
    low, high = sorted((one, two))
    assert ladder.price(low) <= ladder.price(high)
