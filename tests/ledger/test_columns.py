"""How values lie in the database."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from hypothesis import given, strategies as st
import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeDecorator

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger.columns import (
    Grams,
    KilowattHours,
    Moment,
    Money,
    Text,
    Word,
    clean,
)

D = Decimal
DIALECT = sqlite.dialect()


def stored(column: TypeDecorator[Any], value: Any) -> Any:
    return column.process_bind_param(value, DIALECT)


def restored(column: TypeDecorator[Any], value: Any) -> Any:
    return column.process_result_value(value, DIALECT)


@pytest.mark.parametrize(
    ("column", "value", "whole"),
    [
        (Money(), D("3.8808"), 38808),
        (Money(), D("-0.29"), -2900),
        (Money(), D("1E+2"), 1_000_000),
        (Grams(), D("210.0"), 210_000),
        (KilowattHours(), D("0.912"), 912_000),
        (Money(), None, None),
    ],
)
def test_decimals_are_whole_numbers(column: TypeDecorator[Any], value: Any, whole: Any) -> None:
    assert stored(column, value) == whole
    assert restored(column, whole) == value


@pytest.mark.parametrize("value", [D("0.00001"), D("NaN"), D("Infinity"), D("1E+15"), D("1E+999999")])
def test_a_decimal_that_would_lose_something_is_refused(value: Decimal) -> None:
    with pytest.raises(ValueError, match=r"decimal places|not finite|too large"):
        stored(Money(), value)


@pytest.mark.parametrize("value", [0.1, 1, "1.00"])
def test_only_decimals_are_money(value: Any) -> None:
    with pytest.raises(TypeError):
        stored(Money(), value)


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4, allow_nan=False))
def test_money_comes_back_as_it_went(value: Decimal) -> None:
    assert restored(Money(), stored(Money(), value)) == value


def test_a_sum_that_a_server_returns_as_its_own_decimal_is_exact() -> None:
    assert restored(Money(), D(38808)) == D("3.8808")


@given(st.datetimes(timezones=st.just(UTC)))
def test_times_come_back_to_the_millisecond(value: datetime) -> None:
    again = restored(Moment(), stored(Moment(), value))
    assert timedelta(0) <= value - again < timedelta(milliseconds=1)


def test_times_of_other_zones_are_the_same_moment() -> None:
    berlin = timezone(timedelta(hours=1))
    value = datetime(2026, 11, 23, 13, tzinfo=berlin)
    assert restored(Moment(), stored(Moment(), value)) == value
    assert stored(Moment(), None) is None
    assert restored(Moment(), None) is None


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        stored(Moment(), datetime(2026, 11, 23))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("foreign", "kept"),
    [
        ("U\u0308bergro\u0308ße", "Übergröße"),
        ("half \ud800 character", "half ? character"),
        ("n\0ul", "nul"),
        ("x" * 300, "x" * 20),
        ("", ""),
    ],
)
def test_foreign_texts_are_cleaned(foreign: str, kept: str) -> None:
    assert clean(foreign, 20) == kept[:20]
    assert stored(Text(20), foreign) == kept[:20]


@given(st.text(st.characters(exclude_categories=())), st.integers(1, 50))
def test_whatever_a_printer_calls_a_job_can_be_stored_and_is_bounded(text: str, limit: int) -> None:
    once = clean(text, limit)
    once.encode("utf-8")
    assert len(once) <= limit
    assert "\0" not in once


def test_enums_are_words() -> None:
    column = Word(JobResult)
    assert stored(column, JobResult.FAILED) == "failed"
    assert restored(column, "failed") is JobResult.FAILED
    assert stored(column, None) is None
    assert restored(column, None) is None
    with pytest.raises(ValueError, match="nonsense"):
        stored(column, "nonsense")
    assert stored(Text(3), None) is None
