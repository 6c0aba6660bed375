"""How much of its time a machine is used."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing.local_time import month_span
from custom_components.printernizer.costing.use_of_time import by_week_hour, percent, within

BERLIN = ZoneInfo("Europe/Berlin")
MOMENTS = st.integers(0, 364 * 86_400).map(
    lambda after: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=after)
)


def milliseconds(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


@pytest.mark.parametrize(("month", "hours"), [(10, 745), (3, 743), (11, 720)])
def test_a_month_has_the_hours_that_its_clock_has(month: int, hours: int) -> None:
    assert month_span(2026, month, BERLIN).hours == hours


def test_a_print_across_the_change_of_the_clock_counts_each_hour_once() -> None:
    start = datetime(2026, 10, 24, 23, 30, tzinfo=UTC)  # 01:30 in Berlin, until 03:30 there
    found = by_week_hour([(milliseconds(start), milliseconds(start + timedelta(hours=3)), 10_800)], BERLIN)
    assert found == {(6, 1): 1800, (6, 2): 7200, (6, 3): 1800}


def test_hours_begin_where_the_zone_says() -> None:
    start = milliseconds(datetime(2026, 11, 2, 0, 15, tzinfo=UTC))  # Monday 05:45 in India
    found = by_week_hour([(start, start + 7_200_000, 7200)], ZoneInfo("Asia/Kolkata"))
    assert found == {(0, 5): 900, (0, 6): 3600, (0, 7): 2700}


@given(st.lists(st.tuples(MOMENTS, st.integers(1, 10**6), st.integers(0, 10**6)), max_size=5))
def test_not_a_second_is_lost_between_hours(found: list[tuple[datetime, int, int]]) -> None:
    spans = [(milliseconds(start), milliseconds(start) + length, seconds) for start, length, seconds in found]
    assert by_week_hour(spans, BERLIN).total() == sum(seconds for _, _, seconds in spans)


def test_only_what_lies_within_a_time_counts() -> None:
    start, hour = milliseconds(datetime(2026, 11, 1, tzinfo=UTC)), 3_600_000
    assert within((start - hour, start + hour, 7200), start, start + 2 * hour) == (start, start + hour, 3600)
    assert within((start - hour, start, 3600), start, start + hour) is None
    assert within((start, start, 5), start, start + hour) is None


def test_a_share_of_nothing_is_unknown() -> None:
    assert percent(1, 0) is None
    assert percent(Fraction(1, 3), 1) == Decimal("33.3")
