"""From costs to prices."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import (
    AttemptCost,
    PriceBasis,
    Profit,
    TaxCharge,
    actual_cost,
    earnings_of,
    net_price,
    price_of,
    with_profit,
)

from .made import example_rates

D = Decimal
RATES = example_rates()
CHARGE = TaxCharge(treatment="DE_STD", rate=D(19), country="DE", category="S")
FREE = replace(CHARGE, treatment="DE_KU", rate=D(0), category="E")
COSTS = st.decimals(0, 10_000, places=4, allow_nan=False)
STEPS = st.sampled_from(
    [(D(0), D(0)), (D("0.10"), D(0)), (D("0.50"), D(0)), (D(1), D("0.90")), (D("0.10"), D("0.90"))]
)


def test_a_margin_is_of_the_price_and_a_markup_on_the_cost() -> None:
    assert with_profit(D("12.00"), Profit.MARGIN, 25) == 16
    assert with_profit(D("12.00"), Profit.MARKUP, 25) == 15
    with pytest.raises(ValueError, match="whole price"):
        with_profit(D(12), Profit.MARGIN, 100)
    assert with_profit(D(12), Profit.MARKUP, 100) == 24


def test_the_markup_prices_too() -> None:
    rates = replace(RATES, profit=Profit.MARKUP, profit_percent=D("33.3333"))
    assert net_price(D("12.0000"), rates) == D("16.00")


def test_a_minimum_is_net_and_taxed_like_any_price() -> None:
    rates = replace(RATES, price_step=D(0))
    amount = price_of(D("1.0000"), rates, CHARGE)
    assert (amount.net, amount.gross, amount.basis) == (D("9.00"), D("10.71"), PriceBasis.NET)


def test_prices_may_end_in_ninety() -> None:
    rates = replace(RATES, price_step=D("1.00"), price_ending=D("0.90"))
    amount = price_of(D("13.7644"), rates, CHARGE)
    assert (amount.gross, amount.net, amount.vat) == (D("21.90"), D("18.40"), D("3.50"))


def test_a_rounding_rounds_the_price_of_a_small_business_too() -> None:
    amount = price_of(D("14.9371"), RATES, FREE)
    assert (amount.net, amount.vat, amount.gross) == (D("20.00"), 0, D("20.00"))


def test_money_without_cents_is_priced_in_its_own_unit() -> None:
    rates = replace(RATES, price_step=D(10), minimum_price=D(0))
    amount = price_of(D("1376.44"), rates, CHARGE, unit=D(1))
    assert (amount.gross, amount.net, amount.vat) == (2190, 1840, 350)


def test_nothing_is_no_part_of_nothing() -> None:
    free = actual_cost([], [], RATES, minutes=0, packaging=D(0))
    left = earnings_of(D("0.00"), free)
    assert (left.contribution, left.result, left.margin_percent, left.markup_percent) == (0, 0, None, None)


def test_a_gift_costs_what_it_costs() -> None:
    left = earnings_of(
        D("0.00"), actual_cost([AttemptCost(material=D("2.0000"))], [], RATES, minutes=0, packaging=D(0))
    )
    assert (left.contribution, left.result) == (D("-2.00"), D("-2.20"))
    assert (left.margin_percent, left.markup_percent) == (None, D("-100.0"))


@given(COSTS, STEPS, st.integers(0, 99).map(D), st.sampled_from([CHARGE, FREE]))
def test_a_price_adds_up_and_is_never_below_what_was_asked(
    full: Decimal, step: tuple[Decimal, Decimal], percent: Decimal, charge: TaxCharge
) -> None:
    rates = replace(RATES, price_step=step[0], price_ending=step[1], profit_percent=percent)
    amount = price_of(full, rates, charge)
    plain = price_of(full, replace(rates, price_step=D(0)), charge)
    assert amount.net + amount.vat == amount.gross
    assert amount.gross >= plain.gross
    assert amount.net >= plain.net >= rates.minimum_price
    if step[0]:
        assert (amount.gross - step[1]) % step[0] == 0
        assert amount.gross - plain.gross < step[0]


@given(COSTS, COSTS, STEPS)
def test_what_costs_more_is_not_sold_for_less(
    one: Decimal, two: Decimal, step: tuple[Decimal, Decimal]
) -> None:
    rates = replace(RATES, price_step=step[0], price_ending=step[1])
    low, high = sorted((one, two))
    assert price_of(low, rates, CHARGE).gross <= price_of(high, rates, CHARGE).gross


@given(COSTS, st.integers(0, 99))
def test_a_margin_leaves_its_part_of_the_price(full: Decimal, percent: int) -> None:
    price = with_profit(full, Profit.MARGIN, percent)
    assert (price - Fraction(full)) * 100 == price * percent
