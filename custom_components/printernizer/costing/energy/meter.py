"""Energy from a meter's readings, whatever happened to the meter in between."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from itertools import pairwise

from ..local_time import Span, in_utc
from ..money import Number, is_number
from .model import Energy, EnergySlice, EnergySource, cut, union, without

_RESET = Fraction(9, 10)
"""A reading below nine tenths of the highest is a counter that began anew. What dips less is a counter that wavers: it
would otherwise count everything it ever counted once more. Home Assistant draws the same line for its statistics."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MeterReading:
    """What a meter that only counts up stood at; ``kwh`` ``None``: it was not there to be read."""

    at: datetime
    kwh: Number | None


def metered_energy(
    readings: Iterable[MeterReading], within: Span, *, longest_silence: timedelta | None = None
) -> Energy:
    """Return the energy of a span from readings around it, given in any order.

    Between two readings it is taken to be even. ``longest_silence``: readings that lie further apart tell the sum, but
    the course is told as ``bridged``, like that around an unavailable meter. A meter that keeps its value is heard only
    when it changes: give its last value once more for the end of the span.
    """
    ordered = sorted(readings, key=lambda each: in_utc(each.at))
    known = [
        (index, each.at, kwh) for index, each in enumerate(ordered) if (kwh := _believed(each)) is not None
    ]
    slices: list[EnergySlice] = []
    bridged: list[Span] = []
    highest = known[0][2] if known else Fraction(0)
    for (index, at, _), (next_index, next_at, kwh) in pairwise(known):
        used, highest = _counted(highest, kwh)
        span = Span(at, next_at)
        slices.append(EnergySlice(span=span, kwh=used))
        if next_index - index > 1 or (longest_silence is not None and span.duration > longest_silence):
            bridged.append(span)
    inside = [part for span in bridged if (part := span.common(within)) is not None]
    return Energy(
        source=EnergySource.METER,
        slices=cut(slices, [within]),
        unseen=without(within, (each.span for each in slices)),
        bridged=union(inside),
    )


def _believed(reading: MeterReading) -> Fraction | None:
    if reading.kwh is None or not is_number(reading.kwh) or reading.kwh < 0:
        return None
    return Fraction(reading.kwh)


def _counted(highest: Fraction, kwh: Fraction) -> tuple[Fraction, Fraction]:
    """Return (energy since the last reading, highest reading since the last reset)."""
    if kwh >= highest:
        return kwh - highest, kwh
    if kwh < highest * _RESET:
        return kwh, kwh
    return Fraction(0), highest
