"""Spans, slices, and standby apart from print."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given, strategies as st

from custom_components.printernizer.costing import (
    Energy,
    EnergySlice,
    EnergySource,
    PowerSample,
    Span,
    apart,
    integrated_energy,
    restrict,
)
from custom_components.printernizer.costing.energy.model import common, length, union, without

from .times import at, span

D = Decimal
SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: span(min(ends), max(ends))), max_size=8
)


def test_standby_is_nobodys_cost() -> None:
    day = integrated_energy(
        [PowerSample(at=at(minute), watts=watts) for minute, watts in ((0, 5), (60, 95), (180, 5))],
        span(0, 240),
    )
    jobs, standby = apart(day, span(0, 240), [span(60, 120), span(110, 180), span(600, 700)])
    assert (jobs.kwh, standby.kwh) == (D("0.19"), D("0.01"))
    assert jobs.exact_kwh + standby.exact_kwh == day.exact_kwh
    nothing, everything = apart(day, span(0, 240), [])
    assert (nothing.kwh, everything) == (0, day)


def test_what_is_not_known_goes_where_it_belongs() -> None:
    day = Energy(
        source=EnergySource.METER,
        slices=(EnergySlice(span=span(0, 60), kwh=Fraction(1)),),
        unseen=(span(60, 90),),
        bridged=(span(0, 60),),
    )
    jobs, standby = apart(day, span(0, 90), [span(30, 70)])
    assert (jobs.unseen, standby.unseen) == ((span(60, 70),), (span(70, 90),))
    assert (jobs.bridged, standby.bridged) == ((span(30, 60),), (span(0, 30),))


def test_a_slice_without_length_lies_where_it_lies() -> None:
    jump = EnergySlice(span=span(10, 10), kwh=Fraction(1))
    assert jump.cut(span(10, 20)) is jump
    assert jump.cut(span(0, 10)) is None
    assert jump.cut(span(11, 20)) is None


@given(SPANS, SPANS)
def test_spans_and_what_is_left_without_them_are_the_whole(some: list[Span], others: list[Span]) -> None:
    whole = span(0, 60)
    left = without(whole, some)
    assert length(left) + length(union(some)) == whole.duration
    assert common(left, union(some)) == ()
    assert union([*left, *some]) == (whole,)
    assert length(union(some)) <= length(some)
    assert union(union(some)) == union(some)
    assert common(some, others) == common(others, some)


@given(SPANS)
def test_print_and_standby_are_everything(jobs: list[Span]) -> None:
    whole = Energy(
        source=EnergySource.METER,
        slices=(
            EnergySlice(span=span(0, 25), kwh=Fraction(1, 3)),
            EnergySlice(span=span(25, 25), kwh=Fraction(1, 7)),
            EnergySlice(span=span(25, 59), kwh=Fraction(5)),
        ),
    )
    printing, standby = apart(whole, span(0, 60), jobs)
    assert printing.exact_kwh + standby.exact_kwh == whole.exact_kwh
    assert restrict(printing, jobs) == printing
