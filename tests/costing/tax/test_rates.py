"""Tax rates by the day a supply was carried out."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from custom_components.printernizer.costing import (
    GERMANY,
    NoTaxRate,
    RateKind,
    TaxMode,
    TaxModeChange,
    cost_basis,
    from_gross,
    mode_on,
    rate_on,
    service_date,
)

D = Decimal
BERLIN = ZoneInfo(GERMANY.time_zone)


@pytest.mark.parametrize(
    ("day", "standard", "reduced"),
    [
        ("1983-07-01", 14, 7),
        ("1992-12-31", 14, 7),
        ("1993-01-01", 15, 7),
        ("1998-04-01", 16, 7),
        ("2006-12-31", 16, 7),
        ("2007-01-01", 19, 7),
        ("2020-06-30", 19, 7),
        ("2020-07-01", 16, 5),
        ("2020-12-31", 16, 5),
        ("2021-01-01", 19, 7),
        ("2026-11-23", 19, 7),
    ],
)
def test_rates_in_germany(day: str, standard: int, reduced: int) -> None:
    on = date.fromisoformat(day)
    assert rate_on(GERMANY.rates, RateKind.STANDARD, on) == standard
    assert rate_on(GERMANY.rates, RateKind.REDUCED, on) == reduced


@pytest.mark.parametrize(
    ("moment", "rate"),
    [("2020-06-30T22:30+00:00", 16), ("2020-12-31T23:15+00:00", 19), ("2020-12-31T22:30+00:00", 16)],
)
def test_the_clock_of_the_shop_decides_at_midnight(moment: str, rate: int) -> None:
    day = service_date(datetime.fromisoformat(moment), BERLIN)
    assert rate_on(GERMANY.rates, RateKind.STANDARD, day) == rate


def test_v7_the_same_gross_on_both_sides_of_a_change() -> None:
    told = []
    for day in (date(2020, 12, 31), date(2021, 1, 1)):
        amount = from_gross(D("100.00"), rate_on(GERMANY.rates, RateKind.STANDARD, day))
        told.append((str(amount.net), str(amount.vat)))
    assert told == [("86.21", "13.79"), ("84.03", "15.97")]


def test_before_the_first_row_there_is_no_rate() -> None:
    with pytest.raises(NoTaxRate, match="1983-06-30"):
        rate_on(GERMANY.rates, RateKind.STANDARD, date(1983, 6, 30))
    with pytest.raises(NoTaxRate):
        rate_on(GERMANY.rates, RateKind.ZERO, date(2026, 1, 1))


def test_a_change_of_mode_leaves_what_was_before_it() -> None:
    changes = [
        TaxModeChange(valid_from=date(2026, 7, 1), mode=TaxMode.REGULAR),
        TaxModeChange(valid_from=date(2025, 1, 1), mode=TaxMode.SMALL_BUSINESS),
    ]
    assert mode_on(changes, date(2024, 12, 31)) is TaxMode.PRIVATE_ONLY
    assert mode_on(changes, date(2026, 6, 30)) is TaxMode.SMALL_BUSINESS
    assert mode_on(changes, date(2026, 7, 1)) is TaxMode.REGULAR


def test_only_who_deducts_tax_counts_costs_without_it() -> None:
    assert [cost_basis(mode).value for mode in TaxMode] == ["net", "gross", "gross"]
    assert [mode.value for mode in TaxMode] == ["regular", "kleinunternehmer", "private_only"]
