"""Tariffs by the clock on the wall, also on the two days on which that is changed."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import (
    EVERY_DAY,
    Span,
    Tariff,
    TariffVersion,
    TimeBand,
    day_span,
    month_span,
)
from custom_components.printernizer.costing.energy.tariff import clock_changes

D = Decimal
BERLIN = ZoneInfo("Europe/Berlin")
DAY, NIGHT = D("0.34"), D("0.26")
NIGHTS = Tariff(
    (
        TariffVersion(
            valid_from=date(2020, 1, 1),
            price=DAY,
            bands=(TimeBand(start=time(22), end=time(6), price=NIGHT),),
        ),
    ),
    BERLIN,
)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  hypothesis wants them bare


def hours_of(tariff: Tariff, window: Span) -> dict[Fraction | None, Fraction]:
    found: dict[Fraction | None, Fraction] = {}
    for each in tariff.spans(window):
        found[each.price] = found.get(each.price, Fraction(0)) + each.span.hours
    return found


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("day", "cheap", "dear"),
    [(date(2026, 11, 23), 8, 16), (date(2026, 3, 29), 7, 16), (date(2026, 10, 25), 9, 16)],
)
def test_a_night_is_shorter_or_longer_when_the_clock_is_changed(day: date, cheap: int, dear: int) -> None:
    assert hours_of(NIGHTS, day_span(day, BERLIN)) == {NIGHT: cheap, DAY: dear}


def test_bands_change_at_the_local_hour() -> None:
    spans = list(NIGHTS.spans(Span(utc("2026-03-28T20:00Z"), utc("2026-03-29T05:00Z"))))
    assert [(each.span.start, each.price) for each in spans] == [
        (utc("2026-03-28T20:00Z"), DAY),
        (utc("2026-03-28T21:00Z"), NIGHT),  # 22:00 CET
        (utc("2026-03-29T04:00Z"), DAY),  # 06:00 CEST
    ]


def test_an_hour_that_the_clock_skips_or_repeats_is_told_as_the_clock_shows_it() -> None:
    band = TimeBand(start=time(2, 30), end=time(3, 15), price=NIGHT)
    tariff = Tariff((TariffVersion(valid_from=date(2026, 1, 1), price=DAY, bands=(band,)),), BERLIN)
    spring = [each for each in tariff.spans(day_span(date(2026, 3, 29), BERLIN)) if each.price == NIGHT]
    # The clock jumps from 02:00 to 03:00 at 01:00 UTC: only 03:00 to 03:15 is there.
    assert [each.span for each in spring] == [Span(utc("2026-03-29T01:00Z"), utc("2026-03-29T01:15Z"))]
    autumn = [each for each in tariff.spans(day_span(date(2026, 10, 25), BERLIN)) if each.price == NIGHT]
    # It shows 02:30 to 03:00, is put back to 02:00, and shows 02:30 to 03:15.
    assert [each.span for each in autumn] == [
        Span(utc("2026-10-25T00:30Z"), utc("2026-10-25T01:00Z")),
        Span(utc("2026-10-25T01:30Z"), utc("2026-10-25T02:15Z")),
    ]


def test_a_tariff_changes_on_a_local_day() -> None:
    tariff = Tariff(
        (
            TariffVersion(valid_from=date(2026, 11, 1), price=D("0.30")),
            TariffVersion(valid_from=date(2026, 10, 1), price=D("0.35")),
        ),
        BERLIN,
    )
    spans = list(tariff.spans(Span(utc("2026-09-30T12:00Z"), utc("2026-11-02T00:00Z"))))
    assert [(each.span.start, each.price) for each in spans] == [
        (utc("2026-09-30T12:00Z"), None),
        (utc("2026-09-30T22:00Z"), Fraction("0.35")),
        (utc("2026-10-31T23:00Z"), Fraction("0.30")),
    ]


def test_a_band_may_hold_on_some_days_only_counted_from_where_it_begins() -> None:
    weekend = TimeBand(start=time(22), end=time(6), price=NIGHT, weekdays=frozenset({4, 5}))
    tariff = Tariff((TariffVersion(valid_from=date(2026, 1, 1), price=DAY, bands=(weekend,)),), BERLIN)
    friday = datetime(2026, 11, 20, 12, tzinfo=BERLIN)
    window = Span(friday, friday + timedelta(days=4))
    cheap = [each.span for each in tariff.spans(window) if each.price == NIGHT]
    assert [(each.start.astimezone(BERLIN).day, each.hours) for each in cheap] == [(20, 8), (21, 8)]


def test_the_first_band_that_holds_counts_and_one_may_be_the_whole_day() -> None:
    bands = (
        TimeBand(start=time(12), end=time(14), price=D(1), weekdays=frozenset({0})),
        TimeBand(start=time(0), end=time(0), price=D(2)),
    )
    tariff = Tariff((TariffVersion(valid_from=date(2026, 1, 1), price=D(3), bands=bands),), BERLIN)
    assert hours_of(tariff, day_span(date(2026, 11, 23), BERLIN)) == {1: 2, 2: 22}
    assert hours_of(tariff, day_span(date(2026, 11, 24), BERLIN)) == {2: 24}
    assert len(EVERY_DAY) == 7


def test_clock_changes_are_found_to_the_second() -> None:
    year = Span(utc("2025-12-31T23:00:00.5Z"), utc("2026-12-31T23:00:00.25Z"))
    assert clock_changes(year, BERLIN) == {utc("2026-03-29T01:00Z"), utc("2026-10-25T01:00Z")}
    lord_howe = ZoneInfo("Australia/Lord_Howe")
    assert len(clock_changes(year, lord_howe)) == 2
    assert clock_changes(year, ZoneInfo("Asia/Tokyo")) == set()


def test_a_month_has_all_its_hours() -> None:
    assert sum(hours_of(NIGHTS, month_span(2026, 10, BERLIN)).values()) == 745


def test_a_moment_has_one_price() -> None:
    moment = utc("2026-11-23T22:00Z")
    assert [each.price for each in NIGHTS.spans(Span(moment, moment))] == [NIGHT]


@given(MOMENTS, st.integers(0, 60 * 24 * 4), st.integers(0, 100))
def test_the_clock_on_the_wall_tells_the_price_of_every_moment(
    start: datetime, minutes: int, share: int
) -> None:
    window = Span(start, start + timedelta(minutes=minutes))
    spans = list(NIGHTS.spans(window))
    assert (spans[0].span.start, spans[-1].span.end) == (window.start, window.end)
    assert all(left.span.end == right.span.start for left, right in pairwise(spans))
    assert all(left.price != right.price for left, right in pairwise(spans))
    moment = window.start + window.duration * share // 101
    wall = moment.astimezone(BERLIN).time()
    price = NIGHT if wall >= time(22) or wall < time(6) else DAY
    assert [each.price for each in spans if each.span.start <= moment < each.span.end] in ([price], [])
