"""Which source is believed for the energy of a job, and how its holes are filled."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..local_time import Span
from ..money import Number
from .meter import MeterReading, metered_energy
from .model import Energy, common, length, without
from .power import PowerSample, estimated_energy, integrated_energy

_ONE_UNSEEN_IN = 10
"""A source that was away for more than a tenth of a job is not measuring it: the next one is asked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EnergyEvidence:
    """What is known about the energy of a span: ``watts`` is the learnt or preset power while printing."""

    readings: Sequence[MeterReading] = ()
    samples: Sequence[PowerSample] = ()
    watts: Number | None = None


def energy_of(
    within: Span, evidence: EnergyEvidence, *, printing: Sequence[Span] | None = None
) -> Energy | None:
    """Return the energy of a job from the best source: counter, else power, else hours by watts.

    Holes of a measured source are filled with ``watts`` where those are known, and marked. ``printing``: when the printer
    really printed, for what is estimated; the whole span if not given. ``None``: nothing at all is known.
    """
    busy = common([within], [within] if printing is None else printing)
    measured = [metered_energy(evidence.readings, within), integrated_energy(evidence.samples, within)]
    usable = next((each for each in measured if _is_complete(each, within)), None)
    if usable is not None:
        return usable if evidence.watts is None else _filled(usable, busy, evidence.watts)
    if evidence.watts is not None:
        return estimated_energy(busy, evidence.watts)
    best = min(measured, key=lambda each: length(each.unseen))
    return best if best.slices else None


def _is_complete(energy: Energy, within: Span) -> bool:
    return bool(energy.slices) and length(energy.unseen) * _ONE_UNSEEN_IN <= within.duration


def _filled(energy: Energy, busy: Sequence[Span], watts: Number) -> Energy:
    filling = estimated_energy(common(energy.unseen, busy), watts)
    left = tuple(rest for hole in energy.unseen for rest in without(hole, busy))
    return replace(energy, slices=energy.slices + filling.slices, unseen=left)
