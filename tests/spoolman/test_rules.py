"""How both sides come to agree: pure rules."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.spoolman.rules import (
    Agreement,
    after_telling,
    merge,
    read_agreement,
    used_weights,
    write_agreement,
)

D = Decimal
T0 = datetime(2026, 11, 23, 12, tzinfo=UTC)
LATER = T0 + timedelta(seconds=1)


@pytest.mark.parametrize(
    ("ours", "theirs", "agreed", "their_time", "take", "tell"),
    [
        ("a", "a", "a", None, None, None),
        ("b", "b", "a", None, None, None),
        ("b", "a", "a", None, None, "b"),
        ("a", "b", "a", None, "b", None),
        ("b", "c", "a", None, "c", None),
        ("b", "c", "a", LATER, "c", None),
        ("b", "c", "a", T0 - timedelta(seconds=1), None, "b"),
    ],
)
def test_who_differs_from_what_was_agreed_has_changed_it(
    ours: str, theirs: str, agreed: str, their_time: datetime | None, take: str | None, tell: str | None
) -> None:
    found = merge(
        {"x": ours}, {"x": theirs}, Agreement(fields={"x": agreed}), our_time=T0, their_time=their_time
    )
    assert found.take == ({"x": take} if take else {})
    assert found.tell == ({"x": tell} if tell else {})


def test_the_first_time_theirs_counts_where_they_have_anything() -> None:
    ours, theirs = {"x": "a", "y": "b", "z": None}, {"x": "c", "y": None, "z": "d"}
    found = merge(ours, theirs, None, our_time=T0, their_time=None)
    assert (found.take, found.tell) == ({"x": "c", "z": "d"}, {"y": "b"})


def test_what_was_told_and_not_taken_is_not_told_again_until_it_changes() -> None:
    agreement = after_telling({"x": None}, {"x": "a"}, None)
    assert agreement == Agreement(fields={"x": None}, told={"x": "a"})
    again = merge({"x": "a"}, {"x": None}, agreement, our_time=T0, their_time=None)
    assert (again.take, again.tell) == ({}, {})
    changed = merge({"x": "b"}, {"x": None}, agreement, our_time=T0, their_time=None)
    assert changed.tell == {"x": "b"}
    assert after_telling({"x": None}, {}, agreement) == agreement
    assert after_telling({"x": "a"}, {}, agreement).told == {}


def test_an_agreement_is_kept_and_read_again() -> None:
    agreement = Agreement(fields={"x": "ß", "y": None, "z": True}, told={"x": "a"})
    assert read_agreement(write_agreement(agreement)) == agreement
    for text in (None, "", "null", "creating", "[]", "[2,{},{}]", "[1,{},[]]", '[1,{"x":5},{}]', "7"):
        assert read_agreement(text) is None


@pytest.mark.parametrize(
    ("ours", "theirs", "agreed", "pending", "take", "tell"),
    [
        # The first time, the server is believed.
        ("5", "7", None, None, "2", "0"),
        ("10", "10", "10", None, "0", "0"),
        ("30", "10", "10", None, "0", "20"),
        ("10", "30", "10", None, "20", "0"),
        ("30", "15", "10", None, "5", "20"),
        ("5", "10", "10", None, "0", "-5"),
        # Told, and heard; somebody else used some as well.
        ("30", "30", "10", "20", "0", "0"),
        ("30", "33", "10", "20", "3", "0"),
        # Told, and not heard.
        ("30", "10", "10", "20", "0", "20"),
        ("30", "12", "10", "20", "2", "20"),
        # Put back, heard, and not.
        ("5", "5", "10", "-5", "0", "0"),
        ("5", "10", "10", "-5", "0", "-5"),
        # It never goes below zero there.
        ("-5", "0", "10", "-15", "5", "0"),
    ],
)
def test_used_weights_are_told_as_differences(
    ours: str, theirs: str, agreed: str | None, pending: str | None, take: str, tell: str
) -> None:
    found = used_weights(D(ours), D(theirs), D(agreed) if agreed else None, D(pending) if pending else None)
    assert (found.take, found.tell, found.agreed) == (D(take), D(tell), D(theirs))


@given(start=st.integers(0, 10**6), ours=st.integers(0, 10**6), theirs=st.integers(0, 10**6))
def test_nothing_that_either_side_used_is_lost(start: int, ours: int, theirs: int) -> None:
    found = used_weights(D(start + ours), D(start + theirs), D(start), None)
    assert D(start + ours) + found.take == D(start + theirs) + found.tell == D(start + ours + theirs)
