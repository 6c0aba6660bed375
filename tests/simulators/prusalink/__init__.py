"""A simulated Prusa printer: PrusaLink as Buddy firmware and a Raspberry Pi speak it, with faults on request."""

from .clock import VirtualClock
from .faults import FOREVER, Fault
from .files import png
from .machine import Plan
from .models import MODELS
from .phases import Phase
from .printer import SimulatedPrinter, Stranger

__all__ = [
    "FOREVER",
    "MODELS",
    "Fault",
    "Phase",
    "Plan",
    "SimulatedPrinter",
    "Stranger",
    "VirtualClock",
    "png",
]
