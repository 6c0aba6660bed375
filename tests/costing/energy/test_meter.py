"""Energy from a meter: resets, silence, wavering, readings around a job."""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, strategies as st
import pytest

from custom_components.printernizer.costing import EnergySource, MeterReading, apart, metered_energy, restrict

from .times import at, span

D = Decimal
RISES = st.lists(
    st.tuples(st.integers(1, 90), st.decimals(0, 2, places=3, allow_nan=False)), min_size=1, max_size=12
)


def readings(*values: str | None, every: int = 10) -> list[MeterReading]:
    return [
        MeterReading(at=at(every * index), kwh=None if value is None else D(value))
        for index, value in enumerate(values)
    ]


def course(rises: list[tuple[int, Decimal]]) -> list[MeterReading]:
    made, minute, kwh = [MeterReading(at=at(0), kwh=D(100))], 0, D(100)
    for minutes, used in rises:
        minute, kwh = minute + minutes, kwh + used
        made.append(MeterReading(at=at(minute), kwh=kwh))
    return made


def test_a_counter_that_begins_anew_loses_nothing() -> None:
    energy = metered_energy(readings("120.100", "120.410", "120.812", "0.050", "0.150"), span(0, 40))
    assert str(energy.kwh) == "0.862000"
    assert energy.kwh == D("0.862")
    assert energy.source is EnergySource.METER
    assert (energy.unseen, energy.bridged, energy.is_estimated) == ((), (), False)


def test_a_counter_that_wavers_does_not_count_everything_again() -> None:
    energy = metered_energy(readings("120.412", "120.410", "120.411", "120.500"), span(0, 30))
    assert energy.kwh == D("0.088")
    # Just below nine tenths it is taken for a new beginning, at nine tenths not yet.
    assert metered_energy(readings("10", "8.999"), span(0, 10)).kwh == D("8.999")
    assert metered_energy(readings("10", "9", "10.5"), span(0, 20)).kwh == D("0.5")


def test_a_counter_may_begin_at_nothing() -> None:
    assert metered_energy(readings("0", "0", "0.3"), span(0, 20)).kwh == D("0.3")


def test_what_lies_around_a_job_is_cut_off_in_proportion() -> None:
    energy = metered_energy(readings("1.0", "1.6", "2.2"), span(5, 15))
    assert energy.kwh == D("0.6")
    assert [each.kwh for each in energy.slices] == [Fraction(3, 10), Fraction(3, 10)]


def test_an_unavailable_meter_tells_the_sum_but_not_the_course() -> None:
    energy = metered_energy(readings("1.0", "1.1", None, None, "1.7", "1.8"), span(0, 50))
    assert energy.kwh == D("0.8")
    assert energy.bridged == (span(10, 40),)
    assert energy.unseen == ()
    assert not energy.is_estimated


def test_a_long_silence_is_told_where_it_matters() -> None:
    course = readings("1.0", "1.1", every=600)
    assert metered_energy(course, span(0, 600)).bridged == ()
    silent = metered_energy(course, span(300, 330), longest_silence=timedelta(hours=1))
    assert silent.bridged == (span(300, 330),)
    later = metered_energy(course, span(600, 660), longest_silence=timedelta(hours=1))
    assert later.bridged == ()


def test_what_no_reading_covers_is_unseen() -> None:
    energy = metered_energy(readings("1.0", "1.1"), span(-30, 60))
    assert energy.unseen == (span(-30, 0), span(10, 60))
    assert energy.is_estimated
    for few in (readings("1.0"), [], readings(None, None)):
        assert metered_energy(few, span(0, 10)).unseen == (span(0, 10),)


@pytest.mark.parametrize("nonsense", ["NaN", "Infinity", "-1"])
def test_a_reading_that_is_none_is_passed_over(nonsense: str) -> None:
    energy = metered_energy(readings("1.0", nonsense, "1.2"), span(0, 20))
    assert energy.kwh == D("0.2")
    assert energy.bridged == (span(0, 20),)


def test_two_readings_of_one_moment_are_counted_once() -> None:
    twice = [
        *readings("1.0", "1.1"),
        MeterReading(at=at(10), kwh=D("1.2")),
        MeterReading(at=at(20), kwh=D("1.3")),
    ]
    assert metered_energy(twice, span(0, 20)).kwh == D("0.3")
    day = metered_energy(twice, span(0, 20))
    jobs, standby = apart(day, span(0, 20), [span(0, 10)])
    assert (jobs.kwh, standby.kwh) == (D("0.1"), D("0.2"))


@given(RISES, st.randoms())
def test_the_order_of_readings_means_nothing(rises: list[tuple[int, Decimal]], random: object) -> None:
    ordered = course(rises)
    moved = list(ordered)
    random.shuffle(moved)  # type: ignore[attr-defined]
    window = span(0, sum(minutes for minutes, _ in rises))
    assert metered_energy(moved, window) == metered_energy(ordered, window)


@given(RISES, st.integers(0, 300), st.integers(0, 300))
def test_a_span_and_the_rest_are_the_whole(rises: list[tuple[int, Decimal]], one: int, two: int) -> None:
    end = sum(minutes for minutes, _ in rises)
    whole = metered_energy(course(rises), span(0, end))
    start, stop = sorted((min(one, end), min(two, end)))
    parts = [
        metered_energy(course(rises), part) for part in (span(0, start), span(start, stop), span(stop, end))
    ]
    assert sum(part.exact_kwh for part in parts) == whole.exact_kwh == sum(used for _, used in rises)
    assert restrict(whole, [span(start, stop)]).exact_kwh == parts[1].exact_kwh


@given(RISES, st.integers(0, 11))
def test_a_reset_right_after_a_reading_changes_nothing(rises: list[tuple[int, Decimal]], when: int) -> None:
    kept = course(rises)
    when = min(when, len(kept) - 1)
    lost = kept[when].kwh
    assert lost is not None
    reset = [*kept[: when + 1]] + [
        MeterReading(at=each.at, kwh=Fraction(each.kwh or 0) - Fraction(lost)) for each in kept[when + 1 :]
    ]
    window = span(0, sum(minutes for minutes, _ in rises))
    assert metered_energy(reset, window).exact_kwh == metered_energy(kept, window).exact_kwh
