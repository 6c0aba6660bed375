"""What a sensor is told by: a value out of the state, and how much of its trembling to keep back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from homeassistant.components.sensor import SensorEntityDescription

from .dead_band import DeadBand
from .entity import PrinterEntityDescription
from .state import PrinterState

type SensorValue = str | int | float | Decimal | datetime | None


@dataclass(frozen=True, kw_only=True)
class PrinterSensorDescription(PrinterEntityDescription, SensorEntityDescription):
    """A sensor of a printer. ``goal_fn`` gives the value that a number with a dead band is on its way to."""

    value_fn: Callable[[PrinterState], SensorValue]
    dead_band: DeadBand | None = None
    goal_fn: Callable[[PrinterState], float | None] | None = None
    is_money: bool = False
    """Counted in the currency that Home Assistant is set to."""
