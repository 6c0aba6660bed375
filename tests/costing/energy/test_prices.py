"""Prices over time: steps, published days of 23 to 25 hours."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import (
    PriceSpan,
    PriceStep,
    PriceSteps,
    Span,
    day_prices,
    day_span,
    fixed_price,
    one_after_another,
)

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


def test_a_fixed_price_never_changes() -> None:
    assert list(fixed_price(D("0.372")).spans(span(0, 60))) == [PriceSpan(span(0, 60), Fraction("0.372"))]


@pytest.mark.parametrize(
    ("day", "count", "each"),
    [
        (date(2026, 11, 23), 24, timedelta(hours=1)),
        (date(2026, 11, 23), 96, timedelta(minutes=15)),
        (date(2026, 3, 29), 23, timedelta(hours=1)),
        (date(2026, 3, 29), 92, timedelta(minutes=15)),
        (date(2026, 10, 25), 25, timedelta(hours=1)),
        (date(2026, 10, 25), 100, timedelta(minutes=15)),
    ],
)
def test_a_published_day_has_as_many_prices_as_hours_or_quarters(
    day: date, count: int, each: timedelta
) -> None:
    prices = day_prices(day, [D(number) for number in range(count)], BERLIN)
    whole = day_span(day, BERLIN)
    spans = list(prices.spans(whole))
    assert [one.price for one in spans] == list(range(count))
    assert {one.span.duration for one in spans} == {each}
    assert (spans[0].span.start, spans[-1].span.end) == (whole.start, whole.end)


@pytest.mark.parametrize(
    ("day", "count"), [(date(2026, 3, 29), 24), (date(2026, 10, 25), 24), (date(2026, 11, 23), 0)]
)
def test_a_day_with_other_prices_is_refused(day: date, count: int) -> None:
    with pytest.raises(ValueError, match="quarters of an hour"):
        day_prices(day, [D(1)] * count, BERLIN)
    assert day_prices(date(2026, 11, 23), [D(1)] * 24, BERLIN).steps


def test_days_follow_each_other_without_a_hole_and_end_with_one() -> None:
    days = [date(2026, 10, 24), date(2026, 10, 25)]
    tables = [day_prices(days[1], [D(2)] * 25, BERLIN), day_prices(days[0], [D(1)] * 96, BERLIN)]
    both = one_after_another(tables)
    midnight = datetime(2026, 10, 24, 22, tzinfo=UTC)
    window = Span(midnight - timedelta(hours=1), midnight + timedelta(hours=26))
    hours = [(each.price, each.span.hours) for each in both.spans(window)]
    assert sum(length for price, length in hours if price == 1) == 1
    assert sum(length for price, length in hours if price == 2) == 25
    assert sum(length for price, length in hours if price is None) == 1


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
