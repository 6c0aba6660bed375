"""Energy over time: slices that can be cut without losing anything, and what is not known about them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from ..local_time import Span
from ..money import rounded

MILLIWATT_HOUR = Decimal("0.000001")
"""A milliwatt-hour in kWh: the step in which energy is told and kept."""


class EnergySource(StrEnum):
    """Where the energy of a job is known from, best first."""

    METER = "meter"
    POWER = "power"
    ESTIMATED = "estimated"


@dataclass(frozen=True, kw_only=True, slots=True)
class EnergySlice:
    """Energy that was used evenly over a span: ``kwh`` exactly; ``is_estimated``: nothing measured it."""

    span: Span
    kwh: Fraction
    is_estimated: bool = False

    def cut(self, span: Span) -> EnergySlice | None:
        """Return the part inside ``span``, in proportion to time, or ``None`` if there is none.

        A slice without length (two readings of one moment) belongs where it lies, its start included, its end not.
        """
        if not self.span.duration:
            return self if span.start <= self.span.start < span.end else None
        inside = self.span.common(span)
        if inside is None:
            return None
        return replace(self, span=inside, kwh=self.kwh * inside.hours / self.span.hours)


@dataclass(frozen=True, kw_only=True, slots=True)
class Energy:
    """The energy of a span of time.

    ``unseen``: parts of the span of which nothing is known. ``bridged``: parts over which a meter tells only the sum,
    because it was silent in between; its course, and what is cut from it, is a straight line.
    """

    source: EnergySource
    slices: tuple[EnergySlice, ...]
    unseen: tuple[Span, ...] = ()
    bridged: tuple[Span, ...] = ()

    @property
    def exact_kwh(self) -> Fraction:
        """All of it, not rounded."""
        return sum((each.kwh for each in self.slices), start=Fraction(0))

    @property
    def kwh(self) -> Decimal:
        """All of it, in kWh to the milliwatt-hour."""
        return rounded(self.exact_kwh, MILLIWATT_HOUR)

    @property
    def is_estimated(self) -> bool:
        """Whether some of it was not measured, or is missing."""
        return bool(self.unseen) or any(each.is_estimated for each in self.slices)


def length(spans: Iterable[Span]) -> timedelta:
    """Return how long spans are together."""
    return sum((span.duration for span in spans), start=timedelta(0))


def union(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order of time, with those that touch or overlap made one, and empty ones left out."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start, each.end)):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif span.duration:
            merged.append(span)
    return tuple(merged)


def without(within: Span, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of a span when others are taken out of it."""
    left: list[Span] = []
    start = within.start
    for span in union(spans):
        if (rest := Span(start, max(start, span.start)).common(within)) is not None:
            left.append(rest)
        start = max(start, span.end)
    if start < within.end:
        left.append(Span(start, within.end))
    return tuple(left)


def cut(slices: Iterable[EnergySlice], spans: Sequence[Span]) -> tuple[EnergySlice, ...]:
    """Return what of the slices lies in the spans, which must not overlap."""
    parts = (each.cut(span) for each in slices for span in spans)
    return tuple(part for part in parts if part is not None)


def common(spans: Iterable[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """Return the parts that lie in one of the spans and in one of the others."""
    parts = (span.common(other) for span in spans for other in others)
    return union(part for part in parts if part is not None)


def restrict(energy: Energy, spans: Iterable[Span]) -> Energy:
    """Return the energy inside spans: what jobs took of a printer's day."""
    inside = union(spans)
    return replace(
        energy,
        slices=cut(energy.slices, inside),
        unseen=common(energy.unseen, inside),
        bridged=common(energy.bridged, inside),
    )


def apart(energy: Energy, within: Span, jobs: Iterable[Span]) -> tuple[Energy, Energy]:
    """Split the energy of a span into (that of the jobs, standby). Standby is nobody's cost: no job carries it."""
    printing = [job for each in jobs if (job := each.common(within)) is not None]
    return restrict(energy, printing), restrict(energy, without(within, printing))
