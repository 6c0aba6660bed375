"""Energy from power, measured or supposed."""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, strategies as st

from custom_components.printernizer.costing import (
    EnergySource,
    PowerSample,
    estimated_energy,
    integrated_energy,
)

from .times import at, span

D = Decimal
SAMPLES = st.lists(
    st.tuples(st.integers(0, 300), st.integers(0, 2000)), max_size=15, unique_by=lambda each: each[0]
)


def samples(*pairs: tuple[int, int | None]) -> list[PowerSample]:
    return [PowerSample(at=at(minute), watts=watts) for minute, watts in pairs]


def test_a_sample_holds_until_the_next() -> None:
    energy = integrated_energy(samples((0, 1200), (6, 90), (36, 0)), span(0, 60))
    assert energy.kwh == D("0.165")
    assert energy.source is EnergySource.POWER
    assert not energy.is_estimated


def test_a_sample_before_the_span_counts_from_its_start_and_the_last_to_its_end() -> None:
    energy = integrated_energy(samples((-60, 100), (30, 200), (90, 5000)), span(0, 60))
    assert energy.kwh == D("0.150")
    assert energy.unseen == ()


def test_what_is_not_known_is_unseen() -> None:
    energy = integrated_energy(samples((10, 60), (20, None), (30, 60)), span(0, 40))
    assert energy.unseen == (span(0, 10), span(20, 30))
    assert energy.kwh == D("0.02")
    assert energy.is_estimated
    assert integrated_energy([], span(0, 40)).unseen == (span(0, 40),)
    assert integrated_energy([PowerSample(at=at(0), watts=D("NaN"))], span(0, 40)).slices == ()


def test_a_sample_holds_no_longer_than_it_is_trusted() -> None:
    energy = integrated_energy(samples((0, 60), (50, 60)), span(0, 60), longest_hold=timedelta(minutes=5))
    assert energy.unseen == (span(5, 50), span(55, 60))
    assert energy.kwh == D("0.01")


def test_a_printer_gives_nothing_back() -> None:
    energy = integrated_energy(samples((0, -3), (30, 60)), span(0, 60))
    assert energy.kwh == D("0.03")
    assert energy.unseen == ()


def test_hours_by_watts_are_marked_as_an_estimate() -> None:
    energy = estimated_energy([span(0, 60), span(30, 90), span(120, 150)], 110)
    assert energy.kwh == D("0.22")
    assert energy.source is EnergySource.ESTIMATED
    assert energy.is_estimated
    assert str(estimated_energy([span(0, 1)], D(1)).kwh) == "0.000017"


@given(SAMPLES, st.integers(0, 300))
def test_both_halves_of_a_span_are_the_whole(pairs: list[tuple[int, int]], middle: int) -> None:
    made = samples(*pairs)
    parts = [integrated_energy(made, part).exact_kwh for part in (span(0, middle), span(middle, 300))]
    assert sum(parts) == integrated_energy(made, span(0, 300)).exact_kwh


@given(SAMPLES, st.randoms(), st.integers(0, 1000))
def test_more_power_is_more_energy_in_whatever_order(
    pairs: list[tuple[int, int]], random: object, more: int
) -> None:
    moved = list(pairs)
    random.shuffle(moved)  # type: ignore[attr-defined]
    less = integrated_energy(samples(*pairs), span(0, 300))
    assert integrated_energy(samples(*moved), span(0, 300)) == less
    raised = integrated_energy(samples(*((minute, watts + more) for minute, watts in pairs)), span(0, 300))
    seen = 5 - sum((hole.hours for hole in less.unseen), start=Fraction(0))
    assert raised.exact_kwh == less.exact_kwh + seen * more / 1000
