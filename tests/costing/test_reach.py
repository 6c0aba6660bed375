"""How long a filament lasts."""

from decimal import Decimal

import pytest

from custom_components.printernizer.costing import reach

D = Decimal
DAYS = [
    D(grams)
    for grams in [
        "42",
        "0",
        "0",
        "180",
        "55",
        "0",
        "210",
        "30",
        "0",
        "0",
        "95",
        "120",
        "0",
        "60",
        "0",
        "0",
        "75",
        "140",
        "0",
        "20",
        "0",
        "0",
        "160",
        "45",
        "0",
        "80",
        "0",
        "33",
    ]
]


def test_four_weeks_of_a_shop_tell_mean_spread_reach_and_when_to_order() -> None:
    found = reach(D(620), DAYS)
    assert (found.mean, found.deviation, found.days, found.reorder_at) == (
        D("48.04"),
        D("61.34"),
        D("12.9"),
        D(466),
    )


def test_who_uses_nothing_never_runs_out() -> None:
    found = reach(D(620), [D(0)] * 28)
    assert (found.mean, found.days, found.reorder_at) == (D(0), None, D(0))


def test_what_is_less_than_nothing_lasts_no_day() -> None:
    assert reach(D(-5), DAYS).days == D(0)


def test_even_days_need_no_reserve() -> None:
    found = reach(D(100), [D(10)] * 28, lead_days=3)
    assert (found.deviation, found.days, found.reorder_at) == (D(0), D(10), D(30))


def test_without_days_there_is_nothing_to_tell() -> None:
    with pytest.raises(ValueError, match="mean"):
        reach(D(1), [])
