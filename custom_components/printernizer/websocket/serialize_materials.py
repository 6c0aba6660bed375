"""Filaments and spools as they go over the websocket."""

from datetime import date, datetime
from decimal import Decimal

from ..costing import Reach
from ..drivers.models import Slot, SlotAddress
from ..ledger import Filament, FilamentStock, Spool, SpoolUse
from ..print_plan import slot_key
from ..stock import tray_of, unique_chip
from .types_materials import FilamentPayload, PlacePayload, SpoolPayload, SpoolUsePayload


def serialize_filament(stock: FilamentStock, reach: Reach | None, *, with_price: bool) -> FilamentPayload:
    """Write a filament down; ``reach`` ``None``: it is put away."""
    filament = stock.filament
    return FilamentPayload(
        id=filament.id,
        vendor=filament.vendor,
        name=filament.name,
        type=filament.type,
        color=filament.color,
        density=_text(filament.density),
        diameter=_text(filament.diameter),
        price=_text(filament.price) if with_price else None,
        price_basis=filament.price_basis,
        tax_percent=f"{filament.tax_percent:f}",
        spool_grams=f"{filament.spool_grams:f}",
        empty_grams=_text(filament.empty_grams),
        low_at=_text(filament.low_at),
        article=filament.article,
        note=filament.note,
        is_archived=filament.is_archived,
        in_spoolman=filament.external_id is not None,
        spools=stock.spools,
        remaining=f"{stock.left_grams:f}",
        is_low=stock.is_low,
        per_day=_text(reach.mean) if reach else None,
        days=_text(reach.days) if reach else None,
        reorder_at=_text(reach.reorder_at) if reach else None,
        is_due=_is_due(filament, stock, reach),
    )


def serialize_spool(spool: Spool, names: dict[str, str], *, with_price: bool) -> SpoolPayload:
    """Write a spool down; ``names`` are those of the printers by serial."""
    filament = spool.filament
    return SpoolPayload(
        id=spool.id,
        filament_id=filament.id,
        vendor=filament.vendor,
        name=filament.name,
        type=filament.type,
        color=filament.color,
        initial=f"{spool.initial_grams:f}",
        remaining=f"{spool.left_grams:f}",
        needs_check=spool.needs_check,
        price=_text(spool.price) if with_price else None,
        price_basis=spool.price_basis,
        tax_percent=f"{spool.tax_percent:f}",
        lot=spool.lot,
        location=spool.location,
        has_chip=bool(spool.tag_uid),
        serial=spool.serial,
        printer_name=names.get(spool.serial) if spool.serial else None,
        tray=spool.slot,
        bought_on=_time(spool.bought_on),
        first_used_at=_time(spool.first_used_at),
        last_used_at=_time(spool.last_used_at),
        note=spool.note,
        is_archived=spool.is_archived,
        in_spoolman=spool.external_id is not None,
    )


def serialize_use(use: SpoolUse, *, with_job: bool) -> SpoolUsePayload:
    """Write down what was taken off a spool; the job's name for those who may see all jobs."""
    return SpoolUsePayload(
        id=use.id,
        spool_id=use.spool_id,
        job_id=use.job_id,
        job_name=use.job_name if with_job else None,
        grams=f"{use.grams:f}",
        at=use.at.isoformat(),
        reason=use.reason,
    )


def serialize_place(
    where: tuple[str, str], address: SlotAddress, slot: Slot | None, spool: SpoolPayload | None
) -> PlacePayload:
    """Write a place down; ``where``: the entry's id and the printer's serial. ``slot``: what the printer says of it."""
    filament = slot.filament if slot is not None else None
    return PlacePayload(
        entry_id=where[0],
        serial=where[1],
        key=slot_key(address),
        tray=tray_of(address),
        ams_number=None,
        slot=address.slot + 1,
        is_empty=slot is not None and slot.is_empty,
        type=filament.type if filament else None,
        name=filament.name if filament else "",
        color=filament.color if filament else None,
        has_chip=bool(unique_chip(filament)),
        spool=spool,
    )


def _is_due(filament: Filament, stock: FilamentStock, reach: Reach | None) -> bool:
    if filament.low_at is not None or reach is None:
        return stock.is_low
    return reach.mean > 0 and stock.left_grams <= reach.reorder_at


def _text(number: Decimal | None) -> str | None:
    return None if number is None else f"{number:f}"


def _time(moment: datetime | date | None) -> str | None:
    return None if moment is None else moment.isoformat()
