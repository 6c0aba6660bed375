"""From a file's words to ledger rows."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import FilamentPrice
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.job_costs import estimate, filaments_of, plate_of, settle
from custom_components.printernizer.ledger import Job, JobFilament
from custom_components.printernizer.printfiles.models import FilamentUse, Plate, PrintFileKind, PrintMetadata

D = Decimal
T0 = datetime(2026, 11, 23, 12, tzinfo=UTC)
PRICE = FilamentPrice(per_kg=D("18.48"))


def job(**values: Any) -> Job:
    known = dict.fromkeys(Job.__dataclass_fields__)
    known |= {"id": 1, "seen_at": T0, "has_started": True, "filaments": ()}
    return Job(**(known | values))


def metadata(*plates: Plate) -> PrintMetadata:
    return PrintMetadata(kind=PrintFileKind.THREEMF, plates=plates)


@pytest.mark.parametrize(
    ("plates", "row_plate", "given_plate", "chosen"),
    [
        ((1, 2, 3), None, 2, 2),
        ((1, 2, 3), 3, None, 3),
        ((1, 2, 3), 3, 1, 1),
        ((4,), None, None, 4),
        # A single plate exported alone may carry another number than the printer says.
        ((4,), 1, None, 4),
        ((1, 2, 3), None, None, 2),  # the only one with the job's 20 layers
        ((1, 2, 3), 9, None, 2),
        ((1, 3), None, None, None),
        ((), 1, None, None),
    ],
)
def test_the_printed_plate_is_chosen_or_none(
    plates: tuple[int, ...], row_plate: int | None, given_plate: int | None, chosen: int | None
) -> None:
    known = metadata(*(Plate(index=index, layers=index * 10) for index in plates))
    plate = plate_of(job(plate=row_plate, layers_total=20), known, given_plate)
    assert (plate.index if plate else None) == chosen


def test_plates_alike_are_not_guessed() -> None:
    known = metadata(Plate(index=1, layers=20), Plate(index=2, layers=20))
    assert plate_of(job(layers_total=20), known, None) is None
    unknown = metadata(Plate(index=1), Plate(index=2))
    assert plate_of(job(), unknown, None) is None


@pytest.mark.parametrize(
    ("plate", "grams"),
    [
        (Plate(index=1, grams=D("12.3456")), [(0, D("12.346"))]),
        (Plate(index=1, grams=D(12), filaments=(FilamentUse(index=3),)), [(3, D(12))]),
        (Plate(index=1, grams=D(12), filaments=(FilamentUse(index=3), FilamentUse(index=4))), [(0, D(12))]),
        (Plate(index=1, grams=D(12), filaments=(FilamentUse(index=3, grams=D(5)),)), [(3, D(5))]),
        (Plate(index=1), []),
        (Plate(index=1, filaments=(FilamentUse(index=0),)), [(0, None)]),
        (Plate(index=1, grams=D("NaN")), []),
        (Plate(index=1, grams=D("1E+30")), []),
        (Plate(index=1, filaments=(FilamentUse(index=0, grams=D(-1)),)), [(0, None)]),
        (
            Plate(
                index=1,
                filaments=(
                    FilamentUse(index=1, grams=D(2)),
                    FilamentUse(index=0, grams=D(1)),
                    FilamentUse(index=1, grams=D(9)),
                    FilamentUse(index=-1, grams=D(9)),
                    FilamentUse(index=10**30, grams=D(9)),
                ),
            ),
            [(0, D(1)), (1, D(2))],
        ),
    ],
)
def test_a_plates_filaments_become_rows(plate: Plate, grams: list[tuple[int, Decimal | None]]) -> None:
    assert [(row.position, row.grams_estimated) for row in filaments_of(plate, ())] == grams


def test_nothing_known_costs_nothing_known() -> None:
    assert estimate((), PRICE).change == {
        "grams_estimated": None,
        "cost_estimated": None,
        "cost_is_default": False,
    }
    settled = settle(job(filaments=(JobFilament(position=0),)), JobResult.FINISHED, PRICE)
    assert (settled.change["grams"], settled.change["cost"]) == (None, None)
    unknown_share = job(filaments=(JobFilament(position=0, grams_estimated=D(1)),))
    assert settle(unknown_share, JobResult.FAILED, PRICE).change["grams"] is None


@given(
    st.lists(st.decimals(min_value=0, max_value=100_000, places=3), min_size=1, max_size=16),
    st.integers(0, 120),
    st.sampled_from(JobResult),
)
def test_a_breakdown_always_adds_up(grams: list[Decimal], progress: int, result: JobResult) -> None:
    rows = tuple(JobFilament(position=place, grams_estimated=each) for place, each in enumerate(grams))
    expected = estimate(rows, PRICE)
    settled = settle(job(progress=progress, filaments=expected.filaments), result, PRICE)
    assert settled.change["grams"] == sum(row.grams_used for row in settled.filaments)
    assert settled.change["cost"] == sum(row.cost for row in settled.filaments)
    assert settled.change["grams"] <= expected.change["grams_estimated"]
    assert settled.change["cost"] <= expected.change["cost_estimated"]
    if result is JobResult.FINISHED:
        assert settled.change["grams"] == expected.change["grams_estimated"]
        assert settled.change["cost"] == expected.change["cost_estimated"]
