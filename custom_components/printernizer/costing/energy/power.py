"""Energy from a power, measured or supposed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from itertools import pairwise

from ..local_time import Span, in_utc
from ..money import Number, is_number
from .model import Energy, EnergySlice, EnergySource, union, without


@dataclass(frozen=True, kw_only=True, slots=True)
class PowerSample:
    """The power from a moment on; ``watts`` ``None``: not known from then on."""

    at: datetime
    watts: Number | None


def integrated_energy(
    samples: Iterable[PowerSample], within: Span, *, longest_hold: timedelta | None = None
) -> Energy:
    """Return the energy of a span from power samples, given in any order.

    A sample holds until the next one (the rule of recorded states, which are kept when they change, and exact for means
    over an interval), the last until the end, none longer than ``longest_hold``. A printer gives nothing back: less than
    nothing is the noise of a plug, and counts as nothing.
    """
    ordered = sorted(samples, key=lambda each: in_utc(each.at))
    end = max([within.end, *(in_utc(each.at) for each in ordered[-1:])])
    slices: list[EnergySlice] = []
    for sample, until in pairwise([*ordered, PowerSample(at=end, watts=None)]):
        held = _held(in_utc(sample.at), in_utc(until.at), longest_hold).common(within)
        if sample.watts is not None and is_number(sample.watts) and held is not None:
            slices.append(EnergySlice(span=held, kwh=_kwh(max(sample.watts, 0), held)))
    return Energy(
        source=EnergySource.POWER,
        slices=tuple(slices),
        unseen=without(within, (each.span for each in slices)),
    )


def estimated_energy(spans: Iterable[Span], watts: Number) -> Energy:
    """Return the energy that hours of printing are likely to take at a learnt or preset power."""
    return Energy(
        source=EnergySource.ESTIMATED,
        slices=tuple(
            EnergySlice(span=span, kwh=_kwh(watts, span), is_estimated=True) for span in union(spans)
        ),
    )


def _held(start: datetime, until: datetime, longest: timedelta | None) -> Span:
    return Span(start, until if longest is None else min(until, start + longest))


def _kwh(watts: Number, span: Span) -> Fraction:
    return Fraction(watts) * span.hours / 1000
