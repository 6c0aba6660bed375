"""Minutes that several jobs share."""

from decimal import Decimal
from typing import Any, cast

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.job_labour import LabourSplit, shares_of
from custom_components.printernizer.ledger import Job

WEIGHTS = st.none() | st.integers(0, 10**6).map(lambda grams: Decimal(grams).scaleb(-3))


class Weighed:
    """What counts of a job here."""

    def __init__(self, grams: Decimal | None, grams_estimated: Decimal | None = None) -> None:
        self.grams = grams
        self.grams_estimated = grams_estimated


def shares(minutes: int, split: LabourSplit, *weighed: Weighed) -> tuple[int, ...]:
    return shares_of(minutes, split, cast("list[Job]", list(weighed)))


@given(
    st.integers(0, 100_000),
    st.sampled_from([LabourSplit.GRAMS, LabourSplit.EQUALLY]),
    st.lists(WEIGHTS, min_size=1, max_size=20),
)
def test_shares_add_up_to_the_time_that_was_spent(
    minutes: int, split: LabourSplit, grams: list[Decimal | None]
) -> None:
    found = shares(minutes, split, *map(Weighed, grams))
    assert sum(found) == minutes
    assert all(share >= 0 for share in found)


@pytest.mark.parametrize(
    ("jobs", "expected"),
    [
        ([Weighed(Decimal(120)), Weighed(Decimal(60)), Weighed(Decimal(30))], (17, 9, 4)),
        # What was expected counts where nothing was weighed, and without any weight they share equally.
        ([Weighed(None, Decimal(10)), Weighed(Decimal(20))], (10, 20)),
        ([Weighed(None), Weighed(None)], (15, 15)),
    ],
)
def test_heavy_jobs_bear_more(jobs: list[Any], expected: tuple[int, ...]) -> None:
    assert shares(30, LabourSplit.GRAMS, *jobs) == expected
