"""Sensors of the job: how far it is, when it ends, what it takes, and what all jobs took."""

from collections.abc import Callable

from homeassistant.components.sensor import SensorDeviceClass, SensorStateClass
from homeassistant.const import UnitOfEnergy, UnitOfMass, UnitOfRatio, UnitOfTime

from .dead_band import DeadBand
from .drivers.models import Capability, JobResult, PrinterJob
from .drivers.transitions import open_job
from .entity import can
from .sensor_description import PrinterSensorDescription
from .state import PrinterState

_LAYERS = DeadBand(least=1, pause=10, jump=10)
"""A tall print of thin walls changes its layer every few seconds; nobody reads that in a history."""

_REMAINING = DeadBand(least=60)
"""Some printers count seconds, all of them guess: less than a minute is no news."""


def _of_job[ValueT](pick: Callable[[PrinterJob], ValueT]) -> Callable[[PrinterState], ValueT | None]:
    """Tell of the job that the printer shows, running or over."""

    def value(state: PrinterState) -> ValueT | None:
        job = state.snapshot.job
        return pick(job) if job is not None else None

    return value


def _remaining(state: PrinterState) -> int | None:
    """Return the seconds left; what a printer says of a job that is over means nothing."""
    job = open_job(state.snapshot)
    return job.remaining if job is not None else None


def _last_result(state: PrinterState) -> str | None:
    result = state.last.result if state.last is not None else None
    return result.value if result is not None else None


FILE_NAME = PrinterSensorDescription(
    key="file_name", value_fn=_of_job(lambda job: job.file_name[:255] or None)
)
JOB_SENSORS = (
    PrinterSensorDescription(
        key="progress",
        native_unit_of_measurement=UnitOfRatio.PERCENTAGE,
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=_of_job(lambda job: job.progress),
    ),
    PrinterSensorDescription(
        key="current_layer",
        has_fn=can(Capability.LAYERS),
        dead_band=_LAYERS,
        goal_fn=_of_job(lambda job: job.total_layers),
        value_fn=_of_job(lambda job: job.current_layer),
    ),
    PrinterSensorDescription(
        key="total_layers",
        has_fn=can(Capability.LAYERS),
        value_fn=_of_job(lambda job: job.total_layers),
    ),
    PrinterSensorDescription(
        key="remaining_time",
        device_class=SensorDeviceClass.DURATION,
        native_unit_of_measurement=UnitOfTime.SECONDS,
        dead_band=_REMAINING,
        value_fn=_remaining,
    ),
    PrinterSensorDescription(
        key="start_time", device_class=SensorDeviceClass.TIMESTAMP, value_fn=lambda state: state.start_time
    ),
    PrinterSensorDescription(
        key="end_time",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=lambda state: state.end_time,
    ),
    PrinterSensorDescription(key="job_name", value_fn=_of_job(lambda job: job.name[:255] or None)),
    PrinterSensorDescription(
        key="job_filament",
        device_class=SensorDeviceClass.WEIGHT,
        native_unit_of_measurement=UnitOfMass.GRAMS,
        suggested_display_precision=1,
        value_fn=lambda state: record.grams if (record := state.shown_record) is not None else None,
    ),
    PrinterSensorDescription(
        key="job_cost",
        device_class=SensorDeviceClass.MONETARY,
        suggested_display_precision=2,
        is_money=True,
        value_fn=lambda state: record.cost if (record := state.shown_record) is not None else None,
    ),
    PrinterSensorDescription(
        key="last_job_result",
        device_class=SensorDeviceClass.ENUM,
        options=[result.value for result in JobResult],
        value_fn=_last_result,
    ),
)

ENERGY_SENSORS = (
    PrinterSensorDescription(
        key="job_energy",
        device_class=SensorDeviceClass.ENERGY,
        native_unit_of_measurement=UnitOfEnergy.KILO_WATT_HOUR,
        suggested_display_precision=3,
        value_fn=lambda state: record.energy_kwh if (record := state.shown_record) is not None else None,
    ),
    PrinterSensorDescription(
        key="total_energy",
        device_class=SensorDeviceClass.ENERGY,
        native_unit_of_measurement=UnitOfEnergy.KILO_WATT_HOUR,
        state_class=SensorStateClass.TOTAL,
        suggested_display_precision=2,
        value_fn=lambda state: state.totals.energy_kwh if state.totals is not None else None,
    ),
)
"""Of a printer whose energy is measured, or ever was told."""

TOTAL_SENSORS = (
    PrinterSensorDescription(
        key="total_filament",
        device_class=SensorDeviceClass.WEIGHT,
        native_unit_of_measurement=UnitOfMass.GRAMS,
        suggested_display_precision=0,
        # Not always growing: a job whose grams a person corrects makes it smaller.
        state_class=SensorStateClass.TOTAL,
        value_fn=lambda state: state.totals.grams if state.totals is not None else None,
    ),
    PrinterSensorDescription(
        key="total_cost",
        device_class=SensorDeviceClass.MONETARY,
        state_class=SensorStateClass.TOTAL,
        suggested_display_precision=2,
        is_money=True,
        value_fn=lambda state: state.totals.cost if state.totals is not None else None,
    ),
    PrinterSensorDescription(
        key="total_print_time",
        device_class=SensorDeviceClass.DURATION,
        native_unit_of_measurement=UnitOfTime.SECONDS,
        state_class=SensorStateClass.TOTAL,
        value_fn=lambda state: state.totals.seconds if state.totals is not None else None,
    ),
)
