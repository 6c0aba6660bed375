"""Printing a file, from the wish to the printer's yes: found, checked, sent if it does not lie there, started."""

import asyncio
from collections.abc import Mapping, Sequence
import hashlib
from pathlib import Path
import posixpath
from typing import Any, TypedDict, Unpack

from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError

from .const import DOMAIN
from .coordinator import PrinterCoordinator
from .drivers.commands import StartPrint
from .drivers.errors import FileExists, FileMissing
from .drivers.models import SlotAddress, Vendor
from .drivers.paths import written_path
from .entity import async_send
from .file_errors import file_errors
from .print_plan import (
    PrintCheck,
    PrintFlag,
    checks,
    filament_count,
    flags_of,
    match_slots,
    slot_map,
    slot_of_key,
    slots_of,
    target_path,
    unfed,
)
from .print_source import PrintSource, async_fetched, async_print_source
from .print_turn import async_while_free
from .printers import async_require_control_by
from .printfiles import PrintMetadata
from .shop import SHOP

_MOST_NAMES = 20
"""How many names are tried for a file whose name is taken on the printer by something else."""


class PrintWish(TypedDict, total=False):
    """What somebody wants printed: ``file_id`` of the library or ``path`` on the printer.

    ``plate``: by default the only one. ``slots``: keys as ``slot_key`` writes them, ``None`` for a filament that is
    not used; one for each filament that the plate uses, or one for each of the file; by default they are chosen by
    material and colour. ``flags``: what is not named has the printer's usual value. ``context``: who wants it.
    """

    file_id: str | None
    path: str | None
    plate: int | None
    slots: Sequence[str | None] | None
    flags: Mapping[PrintFlag, bool]
    context: Context | None


async def async_print(
    hass: HomeAssistant, coordinator: PrinterCoordinator, **wish: Unpack[PrintWish]
) -> None:
    """Print. Returns when the printer has begun; raises ``HomeAssistantError`` in the user's language otherwise."""
    entry = coordinator.config_entry
    await async_require_control_by(hass, wish.get("context"), entry)
    # Two wishes at a time would both find the printer idle.
    async with entry.runtime_data.print_turn:
        _refuse(coordinator, None, None, None)
        async with async_while_free(coordinator):
            order = await _async_prepared(hass, coordinator, wish)
        # What was true before the file was sent may not be so any more.
        _refuse(coordinator, None, None, None)
        await async_send(coordinator, order)


async def _async_prepared(
    hass: HomeAssistant, coordinator: PrinterCoordinator, wish: PrintWish
) -> StartPrint:
    """Find the file, check it, choose its filaments and send it there; return what there is to order then."""
    wanted = _slots_of_keys(coordinator, wish.get("slots"))
    source = await async_print_source(hass, coordinator, wish.get("file_id"), wish.get("path"))
    if source.kept is None and wanted is None and slots_of(coordinator.data.snapshot):
        source = await async_fetched(hass, coordinator, source)
    plate = chosen_plate(source, wish.get("plate"))
    _refuse(coordinator, source.metadata, plate, source.name)
    slots = _slots(coordinator, source, plate, wanted)
    path = source.file.path if source.file is not None else await _async_sent(hass, coordinator, source)
    return StartPrint(
        path=path,
        plate=plate,
        slots=slots,
        md5=await _async_md5(hass, coordinator, source),
        **_flags(coordinator, wish.get("flags") or {}),
    )


async def _async_sent(hass: HomeAssistant, coordinator: PrinterCoordinator, source: PrintSource) -> str:
    """Send the file to the printer, under another name if its own is taken by something else; return its path there."""
    assert source.kept is not None
    transfers = hass.data[SHOP].transfers
    snapshot = coordinator.data.snapshot
    with file_errors(coordinator.name, written_path(source.name)):
        taken = await _async_taken(coordinator)
        for attempt in range(_MOST_NAMES):
            path = target_path(snapshot, source.name, attempt)
            if posixpath.basename(path).casefold() in taken:
                continue
            others = {transfer.id for transfer in transfers.all()}
            transfer = transfers.upload(coordinator.serial, source.kept, path)
            try:
                return (await transfers.wait(transfer.id)).path
            except FileExists:
                continue
            except asyncio.CancelledError:
                if transfer.id not in others:
                    # It is not to be printed any more, and nobody asked for it otherwise.
                    transfers.cancel(transfer.id)
                raise
        raise FileExists(source.name)


async def _async_taken(coordinator: PrinterCoordinator) -> frozenset[str]:
    """List the names in the folder that files are sent to; cards don't tell ``A`` from ``a``."""
    try:
        files = await coordinator.driver.files.list(coordinator.data.snapshot.info.upload_folder)
    except FileMissing:
        return frozenset()
    return frozenset(file.name.casefold() for file in files)


async def _async_md5(hass: HomeAssistant, coordinator: PrinterCoordinator, source: PrintSource) -> str:
    """Sum the file up for a printer that compares it; empty where the content is not known."""
    if source.kept is None or coordinator.data.snapshot.info.vendor is not Vendor.BAMBU:
        return ""
    path = await hass.data[SHOP].library.find(source.kept.sha256)
    return await hass.async_add_executor_job(_md5, path) if path is not None else ""


def _md5(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
    except OSError:
        return ""


def chosen_plate(source: PrintSource, wanted: int | None) -> int:
    """Choose the plate. Raises ``ServiceValidationError``: there is none of that number, or one must be named."""
    plates = [plate.index for plate in source.metadata.plates] if source.metadata is not None else []
    if wanted is None and len(plates) <= 1:
        return plates[0] if plates else 1
    if wanted is None or (plates and wanted not in plates):
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="plate_needed" if wanted is None else "plate_missing",
            translation_placeholders={
                "path": written_path(source.name),
                "plates": ", ".join(map(str, plates[:50])),
            },
        )
    return wanted


def _refuse(
    coordinator: PrinterCoordinator, metadata: PrintMetadata | None, plate: int | None, name: str | None
) -> None:
    """Raise for the first check that blocks; without a name only the printer is looked at."""
    for each in checks(
        coordinator.data.snapshot, coordinator.last_update_success, metadata, plate, name or ""
    ):
        if each.is_blocking and not (name is None and each.check is PrintCheck.WRONG_FORMAT):
            raise ServiceValidationError(
                translation_domain=DOMAIN,
                translation_key=f"print_{each.check}",
                translation_placeholders={"name": coordinator.name},
            )


def _slots_of_keys(
    coordinator: PrinterCoordinator, keys: Sequence[str | None] | None
) -> tuple[SlotAddress | None, ...] | None:
    """Read keys and look whether there are such slots. Raises ``ServiceValidationError``."""
    if not keys:
        return None
    by_address = {slot.address: slot for slot in slots_of(coordinator.data.snapshot)}
    found: list[SlotAddress | None] = []
    for key in keys:
        try:
            address = slot_of_key(key) if key is not None else None
        except ValueError as error:
            raise _slot_error("slot_not_found", coordinator) from error
        if address is not None and address not in by_address:
            raise _slot_error("slot_not_found", coordinator)
        if address is not None and by_address[address].is_empty:
            raise _slot_error("slot_empty", coordinator, slot=key or "")
        found.append(address)
    return tuple(found)


def _slots(
    coordinator: PrinterCoordinator,
    source: PrintSource,
    plate: int,
    wanted: tuple[SlotAddress | None, ...] | None,
) -> tuple[SlotAddress | None, ...]:
    """Make the printer's map of slots. Raises ``ServiceValidationError`` for a filament that hangs nowhere."""
    snapshot = coordinator.data.snapshot
    if not slots_of(snapshot):
        return ()
    chosen = source.metadata.plate(plate) if source.metadata is not None else None
    if source.metadata is None or chosen is None:
        return wanted or ()
    filaments = chosen.filaments
    try:
        mapped = slot_map(
            filaments,
            match_slots(filaments, snapshot) if wanted is None else wanted,
            filament_count(source.metadata),
        )
    except ValueError as error:
        raise _slot_error("slots_count", coordinator, count=str(len(filaments))) from error
    if missing := unfed(filaments, mapped):
        raise _slot_error("no_filament", coordinator, filament=missing[0].type or missing[0].name or "?")
    return mapped if any(mapped) else ()


def _slot_error(key: str, coordinator: PrinterCoordinator, **more: str) -> ServiceValidationError:
    return ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key=key,
        translation_placeholders={"name": coordinator.name, **more},
    )


def _flags(coordinator: PrinterCoordinator, wanted: Mapping[PrintFlag, bool]) -> dict[str, Any]:
    """Keep what this printer knows."""
    known = flags_of(coordinator.data.snapshot)
    return {flag.value: is_on for flag, is_on in wanted.items() if flag in known}
