"""Which source is believed."""

from decimal import Decimal

from custom_components.printernizer.costing import (
    EnergyEvidence,
    EnergySource,
    MeterReading,
    PowerSample,
    energy_of,
)

from .times import at, span

D = Decimal
METER = [MeterReading(at=at(0), kwh=D(1)), MeterReading(at=at(60), kwh=D("1.1"))]
POWER = [PowerSample(at=at(0), watts=120)]


def test_the_counter_is_believed_before_the_power_and_that_before_a_guess() -> None:
    window = span(0, 60)
    best = energy_of(window, EnergyEvidence(readings=METER, samples=POWER, watts=95))
    assert best is not None
    assert (best.source, best.kwh, best.is_estimated) == (EnergySource.METER, D("0.1"), False)
    second = energy_of(window, EnergyEvidence(samples=POWER, watts=95))
    assert second is not None
    assert (second.source, second.kwh) == (EnergySource.POWER, D("0.12"))
    third = energy_of(window, EnergyEvidence(watts=95))
    assert third is not None
    assert (third.source, third.kwh, third.is_estimated) == (EnergySource.ESTIMATED, D("0.095"), True)
    assert energy_of(window, EnergyEvidence()) is None


def test_a_meter_that_was_away_for_long_is_not_believed() -> None:
    evidence = EnergyEvidence(readings=METER, samples=POWER, watts=95)
    mostly = energy_of(span(0, 66), evidence)
    assert mostly is not None
    assert mostly.source is EnergySource.METER
    hardly = energy_of(span(0, 120), evidence)
    assert hardly is not None
    assert (hardly.source, hardly.kwh) == (EnergySource.POWER, D("0.24"))


def test_a_hole_is_filled_with_a_guess_for_the_time_that_was_printed() -> None:
    filled = energy_of(
        span(0, 66), EnergyEvidence(readings=METER, watts=100), printing=[span(0, 30), span(60, 63)]
    )
    assert filled is not None
    assert filled.kwh == D("0.105")
    assert filled.is_estimated
    assert filled.unseen == (span(63, 66),)
    bare = energy_of(span(0, 66), EnergyEvidence(readings=METER))
    assert bare is not None
    assert (bare.kwh, bare.is_estimated) == (D("0.1"), True)


def test_pauses_take_no_estimated_energy() -> None:
    guess = energy_of(span(0, 60), EnergyEvidence(watts=100), printing=[span(-30, 30)])
    assert guess is not None
    assert guess.kwh == D("0.05")


def test_a_poor_measurement_is_better_than_nothing() -> None:
    window = span(0, 600)
    poor = energy_of(window, EnergyEvidence(readings=METER))
    assert poor is not None
    assert (poor.kwh, poor.unseen) == (D("0.1"), (span(60, 600),))
    late = EnergyEvidence(readings=METER, samples=[PowerSample(at=at(300), watts=10)])
    better = energy_of(window, late)
    assert better is not None
    assert better.source is EnergySource.POWER
