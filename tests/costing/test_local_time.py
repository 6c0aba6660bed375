"""Days, months and hours where the clock is changed twice a year."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import GERMANY, Span, day_span, month_span, service_date
from custom_components.printernizer.costing.local_time import hours, in_utc

BERLIN = ZoneInfo(GERMANY.time_zone)
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  hypothesis wants them bare


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2020-06-30T22:30Z", date(2020, 7, 1)),
        ("2020-06-30T21:59:59Z", date(2020, 6, 30)),
        ("2020-12-31T23:15Z", date(2021, 1, 1)),
        ("2026-12-31T23:30Z", date(2027, 1, 1)),
        ("2027-01-01T00:30+01:00", date(2027, 1, 1)),
        ("2026-12-31T22:59:59Z", date(2026, 12, 31)),
    ],
)
def test_a_supply_is_dated_by_the_clock_of_the_shop(moment: str, day: date) -> None:
    assert service_date(utc(moment), BERLIN) == day


def test_a_month_is_a_local_month() -> None:
    november = month_span(2026, 11, BERLIN)
    assert november == Span(utc("2026-10-31T23:00Z"), utc("2026-11-30T23:00Z"))
    assert month_span(2026, 12, BERLIN).end == utc("2026-12-31T23:00Z")


@pytest.mark.parametrize(("month", "length"), [(3, 743), (10, 745), (11, 720), (2, 672)])
def test_a_month_has_the_hours_it_has(month: int, length: int) -> None:
    assert month_span(2026, month, BERLIN).hours == length


@pytest.mark.parametrize(
    ("day", "length"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 10, 26), 24)]
)
def test_a_day_on_which_the_clock_is_changed_is_shorter_or_longer(day: date, length: int) -> None:
    assert day_span(day, BERLIN).hours == length


@pytest.mark.parametrize(
    ("day", "seconds", "naive"), [((2026, 10, 25), 10_800, 7200), ((2026, 3, 29), 3600, 7200)]
)
def test_durations_are_those_of_utc(day: tuple[int, int, int], seconds: int, naive: int) -> None:
    start, end = datetime(*day, 1, 30, tzinfo=BERLIN), datetime(*day, 3, 30, tzinfo=BERLIN)
    assert Span(start, end).duration == timedelta(seconds=seconds)
    assert end - start == timedelta(seconds=naive)  # what a difference within one zone would say


def test_a_midnight_that_the_clock_skips_begins_when_it_skips() -> None:
    cairo = ZoneInfo("Africa/Cairo")
    day = day_span(date(2024, 4, 26), cairo)
    assert day == Span(utc("2024-04-25T22:00Z"), utc("2024-04-26T21:00Z"))


def test_a_time_without_a_zone_is_no_moment() -> None:
    for take in (in_utc, lambda moment: service_date(moment, BERLIN), lambda moment: Span(moment, moment)):
        with pytest.raises(ValueError, match="time zone"):
            take(datetime(2026, 1, 1))  # noqa: DTZ001
    assert in_utc(datetime(2026, 1, 1, tzinfo=BERLIN)) == utc("2025-12-31T23:00Z")


def test_a_span_does_not_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="ends after"):
        Span(utc("2026-01-02T00:00Z"), utc("2026-01-01T00:00Z"))
    assert Span(utc("2026-01-01T00:00Z"), utc("2026-01-01T00:00Z")).hours == 0


def test_spans_that_only_touch_have_nothing_in_common() -> None:
    one = Span(utc("2026-01-01T00:00Z"), utc("2026-01-01T02:00Z"))
    two = Span(utc("2026-01-01T02:00Z"), utc("2026-01-01T03:00Z"))
    assert one.common(two) is None
    assert one.common(Span(one.start, two.end)) == one


@given(MOMENTS)
def test_every_moment_lies_in_its_day_and_its_month(moment: datetime) -> None:
    day = service_date(moment, BERLIN)
    for span in (day_span(day, BERLIN), month_span(day.year, day.month, BERLIN)):
        assert span.start <= moment < span.end


@given(st.integers(2000, 2040))
def test_the_months_of_a_year_leave_no_gap(year: int) -> None:
    spans = [month_span(year, month, BERLIN) for month in range(1, 13)]
    assert all(one.end == two.start for one, two in pairwise(spans))
    assert sum(span.hours for span in spans) in {8760, 8784}


def test_hours_are_exact() -> None:
    assert hours(timedelta(seconds=27_360)) == Fraction(76, 10)
    assert hours(timedelta(hours=2, minutes=12)) == Fraction(22, 10)
    assert hours(timedelta(microseconds=1)) == Fraction(1, 3_600_000_000)
