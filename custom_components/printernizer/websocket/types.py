"""The shapes that go over the websocket: the one place where they are written down.

``scripts/generate-types`` turns every enum, ``TypedDict`` and type alias of this module into TypeScript. Times are
ISO 8601 in UTC, durations seconds, temperatures degrees Celsius, grams and money decimal strings (never floats).
``None`` means "not told". ``Annotated[dict, X]`` is a part of ``X``. No secret has a place in here.
"""

from enum import StrEnum
from typing import Annotated, Any, Literal, TypedDict

from ..drivers.models import AlertSeverity, JobResult, PauseCause, PrinterStatus


class Connection(StrEnum):
    """How we stand with a printer."""

    CONNECTED = "connected"
    LOST = "lost"
    """It was there and is gone; connecting again is under way."""
    RETRYING = "retrying"
    """It has not been reached since Home Assistant started; setting it up is tried again."""
    FAILED = "failed"
    """It waits for a person: wrong access data, a changed certificate."""
    STARTING = "starting"


class PrinterAction(StrEnum):
    """What a person can have a printer do from its card."""

    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    LIGHT_ON = "light_on"
    LIGHT_OFF = "light_off"


class TemperaturePayload(TypedDict):
    """A heater. Target 0: off."""

    actual: float | None
    target: float | None


class SlotPayload(TypedDict):
    """A place for a spool. ``ams_number`` counts from 1, ``None``: a spool holder. ``colors`` are ``RRGGBBAA``."""

    ams_number: int | None
    slot: int
    is_active: bool
    is_empty: bool
    type: str | None
    name: str
    colors: list[str]
    remaining: int | None


class AlertPayload(TypedDict):
    """Something that wants a person. ``text`` is in the reader's language; ``None``: we have no words for it."""

    code: str
    severity: AlertSeverity
    module: str
    text: str | None


class RunningJobPayload(TypedDict):
    """The job that the printer works on. ``filament`` and ``cost`` are so far, ``…_expected`` for all of it."""

    id: int | None
    name: str
    progress: int | None
    current_layer: int | None
    total_layers: int | None
    remaining: int | None
    start_time: str | None
    end_time: str | None
    pause_cause: PauseCause | None
    filament: str | None
    filament_expected: str | None
    cost: str | None
    cost_expected: str | None
    currency: str | None
    cost_is_default: bool


class LastJobPayload(TypedDict):
    """The newest job that has ended."""

    id: int
    name: str
    result: JobResult
    end_time: str | None
    filament: str | None
    cost: str | None
    currency: str
    cost_is_default: bool


class EntitiesPayload(TypedDict):
    """The printer's entities that the panel looks at; ``None``: the printer has none, or it is disabled."""

    camera: str | None
    job_preview: str | None
    chamber_light: str | None


class PrinterPayload(TypedDict):
    """A printer as its card shows it."""

    entry_id: str
    device_id: str | None
    name: str
    area: str | None
    manufacturer: str
    model: str
    connection: Connection
    unavailable_since: str | None
    address: str | None
    status: PrinterStatus
    stage: str | None
    job: RunningJobPayload | None
    last_job: LastJobPayload | None
    nozzles: list[TemperaturePayload]
    bed: TemperaturePayload
    chamber: TemperaturePayload
    slots: list[SlotPayload]
    light: bool | None
    alerts: list[AlertPayload]
    actions: list[PrinterAction]
    entities: EntitiesPayload
    preview_url: str | None


class PrinterList(TypedDict):
    """Every printer. ``time`` is the server's clock, by which the browser corrects its own."""

    type: Literal["list"]
    time: str
    printers: list[PrinterPayload]


class PrinterAdded(TypedDict):
    """A printer that was not there before."""

    type: Literal["added"]
    printer: PrinterPayload


class PrinterChanged(TypedDict):
    """What is new about a printer: some keys of ``PrinterPayload``, each whole."""

    type: Literal["changed"]
    entry_id: str
    changes: Annotated[dict[str, Any], PrinterPayload]


class PrinterRemoved(TypedDict):
    """A printer that is gone for good."""

    type: Literal["removed"]
    entry_id: str


class JobPayload(TypedDict):
    """A job of the ledger. ``result`` is ``None`` while it is open; ``…_expected`` are of the whole file."""

    id: int
    serial: str
    printer_name: str
    name: str
    file_name: str
    result: JobResult | None
    start_time: str | None
    end_time: str | None
    start_witnessed: bool
    end_witnessed: bool
    printing_time: int
    filament: str | None
    filament_expected: str | None
    cost: str | None
    cost_expected: str | None
    cost_is_default: bool
    currency: str
    energy: str | None


class JobPage(TypedDict):
    """A part of the jobs, newest first. ``next`` is the ``after`` of the following page; ``None``: the end."""

    jobs: list[JobPayload]
    total: int
    next: str | None


type PrinterMessage = PrinterList | PrinterAdded | PrinterChanged | PrinterRemoved
