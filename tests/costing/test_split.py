"""Splitting: the parts always are the whole."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import allocate, rounded, rounded_parts

D = Decimal
CENTS = st.integers(-10_000_000, 10_000_000).map(lambda cents: D(cents).scaleb(-2))
WEIGHTS = st.lists(st.fractions(0, 10_000, max_denominator=1000), min_size=1, max_size=30)
PARTS = st.lists(st.decimals(-1000, 1000, places=4, allow_nan=False), max_size=12)


@pytest.mark.parametrize(
    ("total", "weights", "parts"),
    [
        ("21.90", "120 60 30", "12.51 6.26 3.13"),
        ("10.00", "1 1 1", "3.34 3.33 3.33"),
        ("-10.00", "1 1 1", "-3.34 -3.33 -3.33"),
        ("0.01", "0 0 0", "0.01 0.00 0.00"),
        ("0.05", "0 1", "0.00 0.05"),
        ("0.00", "3 4", "0.00 0.00"),
        ("6.50", "210", "6.50"),
    ],
)
def test_the_largest_remainders_get_what_is_left(total: str, weights: str, parts: str) -> None:
    split = allocate(D(total), [D(weight) for weight in weights.split()])
    assert " ".join(str(part) for part in split) == parts


def test_other_steps_split_other_money() -> None:
    assert allocate(D(100), [1, 1, 1], step=D(1)) == (34, 33, 33)
    assert allocate(D("1.0000"), [2, 1], step=D("0.0001")) == (D("0.6667"), D("0.3333"))


@pytest.mark.parametrize(
    ("total", "weights", "reason"),
    [("0.005", [1], "round it first"), ("1.00", [1, -1], "not negative"), ("0.01", [], "nobody")],
)
def test_what_cannot_be_split_is_refused(total: str, weights: list[int], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        allocate(D(total), weights)
    assert allocate(D("0.01"), [1]) == (D("0.01"),)


def test_nothing_among_nobody_is_nothing() -> None:
    assert allocate(D("0.00"), []) == ()
    assert rounded_parts([]) == ()


@given(CENTS, WEIGHTS)
def test_no_cent_is_lost_or_made(total: Decimal, weights: list[Fraction]) -> None:
    parts = allocate(total, weights)
    assert sum(parts) == total
    whole = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        share = weight / whole if whole else Fraction(1, len(weights))
        assert abs(Fraction(part) - Fraction(total) * share) < Fraction(1, 100)
        assert part * total >= 0


@given(CENTS, WEIGHTS)
def test_a_reversal_splits_into_the_exact_negatives(total: Decimal, weights: list[Fraction]) -> None:
    assert allocate(-total, weights) == tuple(-part for part in allocate(total, weights))


@given(CENTS, st.lists(st.integers(0, 50), min_size=1, max_size=12), st.randoms())
def test_the_order_of_the_weights_only_moves_odd_cents(
    total: Decimal, weights: list[int], random: object
) -> None:
    moved = list(weights)
    random.shuffle(moved)  # type: ignore[attr-defined]
    one = sorted(zip(weights, allocate(total, weights), strict=True))
    other = sorted(zip(moved, allocate(total, moved), strict=True))
    for (weight, part), (same, there) in zip(one, other, strict=True):
        assert weight == same
        assert abs(part - there) <= D("0.01")


@given(CENTS, st.lists(st.integers(0, 50), min_size=2, max_size=12))
def test_who_weighs_more_never_gets_less_but_for_an_odd_cent(total: Decimal, weights: list[int]) -> None:
    parts = allocate(abs(total), weights)
    ranked = sorted(zip(weights, parts, strict=True))
    for (less, small), (more, large) in pairwise(ranked):
        assert large >= small - (D("0.01") if less == more else 0)


def test_components_in_cents_are_the_full_cost_in_cents() -> None:
    exact = [D(text) for text in ("3.8808", "0.2599", "0.8900", "0.1324", "6.5000", "0.8500", "1.2513")]
    parts = rounded_parts(exact)
    assert [int(part * 100) for part in parts] == [388, 26, 89, 13, 650, 85, 125]
    assert sum(parts) == D("13.76") == rounded(sum(exact))


@given(PARTS)
def test_rounded_parts_are_the_rounded_sum_each_beside_its_own(parts: list[Decimal]) -> None:
    cents = rounded_parts(parts)
    assert sum(cents) == rounded(sum(parts, start=D(0)))
    for cent, part in zip(cents, parts, strict=True):
        assert abs(cent - part) < D("0.01")
    assert rounded_parts([-part for part in parts]) == tuple(-cent for cent in cents)
    assert rounded_parts(cents) == cents
