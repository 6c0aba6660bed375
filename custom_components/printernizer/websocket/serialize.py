"""What the house knows → what the panel is told. Pure: no registry, no clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from ..bookkeeper import JobRecord
from ..costing import pro_rata, share_printed
from ..drivers.bambu.alert_texts import words_of
from ..drivers.models import (
    ACTIVE,
    Alert,
    AmsUnit,
    Capability,
    JobResult,
    PrinterJob,
    PrinterSnapshot,
    PrinterStatus,
    Slot,
    SlotAddress,
    Temperature,
)
from ..print_plan import slot_key
from ..state import PrinterState
from ..waiting import Outlook
from .health import serialize_health
from .serialize_waiting import serialize_outlook
from .types import (
    AlertPayload,
    ChangerPayload,
    Connection,
    EntitiesPayload,
    LastJobPayload,
    PrinterAction,
    PrinterPayload,
    RunningJobPayload,
    SlotPayload,
    TemperaturePayload,
)

_STOPPABLE = frozenset(
    {PrinterStatus.PREPARING, PrinterStatus.PRINTING, PrinterStatus.PAUSED, PrinterStatus.ATTENTION}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """What is known of a printer beside its state: where it stands in Home Assistant, and who is asking."""

    entry_id: str
    serial: str
    device_id: str | None
    name: str
    area: str | None
    connection: Connection
    unavailable_since: datetime | None
    address: str | None
    entities: EntitiesPayload
    is_metered: bool = False
    preview_url: str | None
    outlook: Outlook | None = None
    can_control: bool
    language: str


def serialize_printer(standing: Standing, state: PrinterState | None) -> PrinterPayload:
    """Write a printer down for one reader; ``state`` is ``None`` for a printer that is not set up."""
    snapshot = state.snapshot if state else None
    is_connected = standing.connection is Connection.CONNECTED
    return PrinterPayload(
        entry_id=standing.entry_id,
        serial=standing.serial,
        device_id=standing.device_id,
        name=standing.name,
        area=standing.area,
        manufacturer=snapshot.info.manufacturer if snapshot else "",
        model=snapshot.info.model if snapshot else "",
        connection=standing.connection,
        unavailable_since=_time(standing.unavailable_since),
        address=standing.address,
        status=snapshot.status if snapshot else PrinterStatus.UNKNOWN,
        stage=snapshot.stage if snapshot else None,
        job=_running(state) if state else None,
        last_job=_last(state.last) if state and state.last else None,
        waiting=serialize_outlook(standing.outlook) if standing.outlook else None,
        nozzles=[_temperature(nozzle.temperature) for nozzle in snapshot.nozzles] if snapshot else [],
        bed=_temperature(snapshot.bed if snapshot else Temperature()),
        chamber=_temperature(snapshot.chamber if snapshot else Temperature()),
        slots=list(_slots(snapshot)) if snapshot else [],
        changers=[_changer(unit) for unit in snapshot.ams] if snapshot else [],
        light=snapshot.chamber_light if snapshot else None,
        alerts=[_alert(alert, standing.language) for alert in snapshot.alerts] if snapshot else [],
        can_control=standing.can_control,
        actions=list(actions(snapshot)) if snapshot and is_connected and standing.can_control else [],
        entities=standing.entities,
        health=serialize_health(snapshot, is_metered=standing.is_metered) if snapshot else None,
        preview_url=standing.preview_url,
    )


def actions(snapshot: PrinterSnapshot) -> Iterator[PrinterAction]:
    """Yield what can be done with the printer right now."""
    able = snapshot.info.capabilities
    if Capability.PAUSE in able and snapshot.status is PrinterStatus.PRINTING:
        yield PrinterAction.PAUSE
    if Capability.RESUME in able and snapshot.status is PrinterStatus.PAUSED:
        yield PrinterAction.RESUME
    if Capability.STOP in able and snapshot.status in _STOPPABLE:
        yield PrinterAction.STOP
    if Capability.CHAMBER_LIGHT in able and snapshot.chamber_light is not None:
        yield PrinterAction.LIGHT_OFF if snapshot.chamber_light else PrinterAction.LIGHT_ON
    if Capability.CLEAR_ERROR in able and any(alert.can_be_closed for alert in snapshot.alerts):
        yield PrinterAction.CLEAR_ERROR


def _running(state: PrinterState) -> RunningJobPayload | None:
    job, record = state.snapshot.job, state.record
    if job is None or state.snapshot.status not in ACTIVE:
        return None
    return RunningJobPayload(
        id=record.id if record else None,
        name=job.name or job.file_name or (record.name if record else ""),
        progress=job.progress,
        current_layer=job.current_layer,
        total_layers=job.total_layers,
        remaining=job.remaining,
        start_time=_time(record.started_at) if record else None,
        end_time=_time(state.end_time),
        pause_cause=job.pause_cause,
        filament=_decimal(_so_far(record.grams, job)) if record else None,
        filament_expected=_decimal(record.grams) if record else None,
        cost=_decimal(_so_far(record.cost, job)) if record else None,
        cost_expected=_decimal(record.cost) if record else None,
        currency=record.currency if record else None,
        cost_is_default=record.cost_is_default if record else False,
    )


def _so_far(whole: Decimal | None, job: PrinterJob) -> Decimal | None:
    """Tell which part of the whole is spent, by layers or progress, as the books will when the job is stopped now."""
    share = share_printed(
        layers_reached=job.current_layer, layers_total=job.total_layers, progress=job.progress
    )
    return None if whole is None or share is None else pro_rata(whole, share)


def _last(record: JobRecord) -> LastJobPayload:
    return LastJobPayload(
        id=record.id,
        name=record.name or record.file_name,
        result=record.result or JobResult.UNKNOWN,
        end_time=_time(record.ended_at),
        filament=_decimal(record.grams),
        cost=_decimal(record.cost),
        currency=record.currency,
        cost_is_default=record.cost_is_default,
    )


def _temperature(temperature: Temperature) -> TemperaturePayload:
    return TemperaturePayload(actual=temperature.actual, target=temperature.target)


def ams_numbers(snapshot: PrinterSnapshot) -> dict[int, int]:
    """Return the number of each changer among its kind, from 1 as people count, by its id."""
    counts: dict[str, int] = {}
    numbers = {}
    for unit in snapshot.ams:
        counts[unit.kind] = numbers[unit.id] = counts.get(unit.kind, 0) + 1
    return numbers


def _slots(snapshot: PrinterSnapshot) -> Iterator[SlotPayload]:
    """Yield changers' slots first; an external holder only if something hangs on it or there is no changer."""
    numbers = ams_numbers(snapshot)
    for unit in snapshot.ams:
        for slot in unit.slots:
            yield _slot(slot, numbers[unit.id], snapshot.active_slot)
    for slot in snapshot.external_spools:
        if slot.filament is not None or not snapshot.ams:
            yield _slot(slot, None, snapshot.active_slot)


def _slot(slot: Slot, ams_number: int | None, active: SlotAddress | None) -> SlotPayload:
    filament = slot.filament
    colors = filament.colors or ((filament.color,) if filament.color else ()) if filament else ()
    return SlotPayload(
        key=slot_key(slot.address),
        ams_number=ams_number,
        slot=slot.address.slot,
        is_active=slot.address == active,
        is_empty=slot.is_empty,
        type=filament.type if filament else None,
        name=filament.name if filament else "",
        colors=list(colors),
        remaining=filament.remaining if filament else None,
    )


def _changer(unit: AmsUnit) -> ChangerPayload:
    return ChangerPayload(
        slots=[slot_key(slot.address) for slot in unit.slots],
        humidity=unit.humidity,
        humidity_level=unit.humidity_level,
        drying_time=unit.drying_time,
    )


def _alert(alert: Alert, language: str) -> AlertPayload:
    return AlertPayload(
        code=alert.code,
        severity=alert.severity,
        module=alert.module,
        text=words_of(alert.text_key, language),
    )


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
