"""Prices over time: steps, published days of 23 to 25 hours."""

from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st

from custom_components.printernizer.costing import PriceStep, PriceSteps

from .times import at, span

D = Decimal
BERLIN = ZoneInfo("Europe/Berlin")
STEPS = st.lists(
    st.tuples(st.integers(-100, 100), st.none() | st.integers(-50, 50)),
    max_size=12,
    unique_by=lambda each: each[0],
)


def steps(*pairs: tuple[int, str | None]) -> PriceSteps:
    return PriceSteps(
        tuple(
            PriceStep(start=at(minute), price=None if price is None else D(price)) for minute, price in pairs
        )
    )


def told(prices: PriceSteps, start: int, end: int) -> list[tuple[datetime, Fraction | None]]:
    return [(each.span.start, each.price) for each in prices.spans(span(start, end))]


def test_a_price_holds_until_the_next_one() -> None:
    prices = steps((-60, "0.30"), (15, "0.25"), (30, None), (45, "-0.05"), (90, "9"))
    assert told(prices, 0, 60) == [
        (at(0), Fraction("0.30")),
        (at(15), Fraction("0.25")),
        (at(30), None),
        (at(45), Fraction("-0.05")),
    ]


def test_before_the_first_price_none_is_known_and_no_number_is_none() -> None:
    assert told(steps((10, "0.30")), 0, 20) == [(at(0), None), (at(10), Fraction("0.30"))]
    assert told(steps((0, "NaN"), (10, "Infinity")), 0, 20) == [(at(0), None), (at(10), None)]
    assert told(PriceSteps(()), 0, 20) == [(at(0), None)]


def test_a_step_at_the_start_or_the_end_makes_no_empty_piece() -> None:
    assert told(steps((0, "0.30"), (60, "0.40")), 0, 60) == [(at(0), Fraction("0.30"))]


@given(STEPS, st.integers(-120, 120), st.integers(-120, 120), st.randoms())
def test_prices_cover_a_span_without_a_hole_in_whatever_order_they_come(
    pairs: list[tuple[int, int | None]], one: int, two: int, random: object
) -> None:
    window = span(min(one, two), max(one, two))
    made = [PriceStep(start=at(minute), price=price) for minute, price in pairs]
    spans = list(PriceSteps(tuple(made)).spans(window))
    assert (spans[0].span.start, spans[-1].span.end) == (window.start, window.end)
    assert all(left.span.end == right.span.start for left, right in pairwise(spans))
    random.shuffle(made)  # type: ignore[attr-defined]
    assert list(PriceSteps(tuple(made)).spans(window)) == spans
