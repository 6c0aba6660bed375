"""How often prints succeed, and how sure that is."""

from decimal import Decimal

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import SuccessRate, success_of


@pytest.mark.parametrize(
    ("finished", "failed", "percent", "low", "high"),
    [
        (3, 0, "100.0", "43.8", "100.0"),
        (19, 1, "95.0", "76.4", "99.1"),
        (95, 5, "95.0", "88.8", "97.8"),
        (0, 1, "0.0", "0.0", "79.3"),
    ],
)
def test_a_share_has_the_interval_of_wilson(
    finished: int, failed: int, percent: str, low: str, high: str
) -> None:
    found = success_of(finished, failed)
    assert (found.percent, found.low, found.high) == (Decimal(percent), Decimal(low), Decimal(high))


def test_without_an_attempt_nothing_is_said() -> None:
    assert success_of(0, 0) == SuccessRate(finished=0, failed=0)


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        success_of(-1, 3)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_the_share_lies_in_its_interval(finished: int, failed: int) -> None:
    found = success_of(finished, failed)
    if found.percent is not None:
        assert found.low is not None
        assert found.high is not None
        assert 0 <= found.low <= found.percent <= found.high <= 100
