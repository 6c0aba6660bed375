"""The turnover of a small business."""

from datetime import date
from decimal import Decimal

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import (
    GERMANY,
    TurnoverLimits,
    is_sale_exempt,
    limits_on,
    small_business_state,
)

D = Decimal
AMOUNTS = st.decimals(0, 200_000, places=2, allow_nan=False)


def limits(day: date = date(2026, 1, 1)) -> TurnoverLimits:
    found = limits_on(GERMANY.turnover_limits, day)
    assert found is not None
    return found


@pytest.mark.parametrize(("previous", "is_exempt"), [("25000.00", True), ("25000.01", False), ("0", True)])
def test_the_year_before_decides_for_this_one(previous: str, is_exempt: bool) -> None:
    state = small_business_state(limits(), previous_year=D(previous), running_year=D(0))
    assert state.is_exempt is is_exempt


@pytest.mark.parametrize(("sale", "is_exempt"), [("50.00", True), ("50.01", False)])
def test_the_very_sale_that_passes_the_limit_is_taxed(sale: str, is_exempt: bool) -> None:
    exempt = is_sale_exempt(limits(), D(sale), previous_year=D(20_000), running_year=D("99950.00"))
    assert exempt is is_exempt


def test_in_the_year_of_its_founding_the_lower_limit_applies() -> None:
    assert is_sale_exempt(limits(), D(1), previous_year=None, running_year=D(24_999))
    assert not is_sale_exempt(limits(), D("1.01"), previous_year=None, running_year=D(24_999))


@pytest.mark.parametrize(
    ("running", "near_now", "near_next", "is_exempt_next"),
    [
        ("19999.99", False, False, True),
        ("20000.00", False, True, True),
        ("25000.01", False, False, False),
        ("79999.99", False, False, False),
        ("80000.00", True, False, False),
        ("100000.01", False, False, False),
    ],
)
def test_a_shop_is_warned_at_four_fifths(
    running: str, near_now: bool, near_next: bool, is_exempt_next: bool
) -> None:
    state = small_business_state(limits(), previous_year=D(0), running_year=D(running))
    assert (state.is_near_end, state.is_near_end_next_year, state.is_exempt_next_year) == (
        near_now,
        near_next,
        is_exempt_next,
    )


def test_before_2025_the_second_limit_was_a_forecast() -> None:
    old = limits(date(2024, 12, 31))
    assert (old.previous_year, old.running_year) == (22_000, 50_000)
    assert small_business_state(old, previous_year=D(22_000), running_year=D(60_000)).is_exempt
    assert not small_business_state(old, previous_year=D("22000.01"), running_year=D(0)).is_exempt
    assert not small_business_state(old, previous_year=D(0), running_year=D(49_000)).is_near_end
    assert limits_on(GERMANY.turnover_limits, date(2019, 12, 31)) is None


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_who_turns_over_more_is_not_sooner_exempt(previous: Decimal, running: Decimal, more: Decimal) -> None:
    if small_business_state(limits(), previous_year=previous, running_year=running + more).is_exempt:
        assert small_business_state(limits(), previous_year=previous, running_year=running).is_exempt
