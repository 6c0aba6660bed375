"""What a print needs before it begins: which slot for which filament, what stands against it, where the file goes.

Pure: takes what is known of the file and of the printer, asks nobody. Whoever starts a print does what this says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import PurePosixPath
import re

from .drivers.models import ACTIVE, Capability, PrinterSnapshot, Slot, SlotAddress, Vendor
from .material_match import color_distance, is_same_material
from .printfiles.models import FilamentUse, Plate, PrintMetadata


class PrintCheck(StrEnum):
    """What stands against a print, or should be looked at before."""

    NOT_CONNECTED = "not_connected"
    NOT_SUPPORTED = "not_supported"
    OCCUPIED = "occupied"
    DEVELOPER_MODE = "developer_mode"
    NOT_SLICED = "not_sliced"
    WRONG_FORMAT = "wrong_format"
    NO_STORAGE = "no_storage"
    OTHER_PRINTER = "other_printer"
    """It was sliced for another model."""
    OTHER_NOZZLE = "other_nozzle"
    OTHER_MATERIAL = "other_material"
    """No slot holds a filament of that type."""
    LOW_FILAMENT = "low_filament"


class PrintFlag(StrEnum):
    """What can be switched on or off for one print."""

    BED_LEVELLING = "bed_levelling"
    FLOW_CALIBRATION = "flow_calibration"
    VIBRATION_CALIBRATION = "vibration_calibration"
    LAYER_INSPECTION = "layer_inspection"
    TIMELAPSE = "timelapse"


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanCheck:
    """A check that did not pass. ``is_blocking``: it can't be printed so; else a person should look at it first."""

    check: PrintCheck
    is_blocking: bool


_FORMATS = {
    Vendor.BAMBU: (".3mf",),
    Vendor.PRUSALINK: (".bgcode", ".bgc", ".gcode", ".gco", ".gc", ".g"),
}
"""Endings of what can be printed. A Bambu printer runs plain g-code on some models only, and then without its
changer: it is not offered."""

_FLAGS = {Vendor.BAMBU: tuple(PrintFlag), Vendor.PRUSALINK: ()}
"""A PrusaLink printer takes no options: they are in its g-code."""

_NOZZLE_TOLERANCE = Decimal("0.05")
"""Millimetres. Nozzles differ by a tenth and more; what is told as a float differs by less."""

_KEY = re.compile(r"(x|[0-9]{1,3}):([0-9]{1,2})")
_MAX_AMS = 255

_MAX_NAME = 120
"""Bytes. Prusa's firmware refuses names of more than some 160 characters; umlauts and a suffix need room too."""
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f:*?"<>|/\\%]')
"""What a FAT card can't hold, and ``%``, which Prusa's firmware does not find again."""
_DOUBLE_ENDINGS = (".gcode.3mf",)
_LONGEST_ENDING = 16


def slot_key(address: SlotAddress) -> str:
    """Write a slot down as the panel and automations name it: ``0:2`` for the third of changer 0, ``x:0`` external."""
    return f"{'x' if address.ams is None else address.ams}:{address.slot}"


def slot_of_key(key: str) -> SlotAddress:
    """Read what ``slot_key`` wrote. Raises ``ValueError``."""
    found = _KEY.fullmatch(key)
    if found is None:
        raise ValueError("a slot is written as changer:slot")
    ams = None if found[1] == "x" else int(found[1])
    if ams is not None and ams > _MAX_AMS:
        raise ValueError("no changer has that number")
    return SlotAddress(ams=ams, slot=int(found[2]))


def slots_of(snapshot: PrinterSnapshot) -> tuple[Slot, ...]:
    """Return every place that a filament can be taken from, changers first."""
    return (*(slot for unit in snapshot.ams for slot in unit.slots), *snapshot.external_spools)


def flags_of(snapshot: PrinterSnapshot) -> tuple[PrintFlag, ...]:
    """Return what can be chosen for one print on this printer."""
    return tuple(
        flag
        for flag in _FLAGS[snapshot.info.vendor]
        if flag is not PrintFlag.TIMELAPSE or Capability.TIMELAPSE in snapshot.info.capabilities
    )


def match_slots(
    filaments: Sequence[FilamentUse], snapshot: PrinterSnapshot
) -> tuple[SlotAddress | None, ...]:
    """Choose a slot for each filament: of the same material, then of the nearest colour, then with enough left.

    Two filaments get two slots; only filaments that look alike may share one. A holder outside is used only for what
    no changer has, and only if the print takes no more filaments than there are holders; one that nobody described may
    hold anything, but is mostly empty where there is a changer. ``None``: nothing fits.
    """
    candidates = sorted(
        (_rank(use, slot), number, slot.address)
        for number, use in enumerate(filaments)
        for slot in _fitting(use, snapshot, len(filaments))
    )
    chosen: dict[int, SlotAddress] = {}
    taken: dict[SlotAddress, int] = {}
    for _, number, address in candidates:
        if number not in chosen and address not in taken:
            chosen[number] = address
            taken[address] = number
    for _, number, address in candidates:
        if number not in chosen and _look_alike(filaments[number], filaments[taken[address]]):
            chosen[number] = address
    return tuple(chosen.get(number) for number in range(len(filaments)))


def slot_map(
    filaments: Sequence[FilamentUse], slots: Sequence[SlotAddress | None], length: int = 0
) -> tuple[SlotAddress | None, ...]:
    """Spread slots out to the printer's map: one place for each filament of the file, used or not.

    ``slots`` may be that map already, or hold one slot for each of ``filaments``, which are those that the plate uses;
    the map is longer wherever the two differ. ``length`` is the least length of the result.
    Raises ``ValueError`` if it is neither.
    """
    needed = max((use.index for use in filaments), default=-1) + 1
    if len(slots) >= needed:
        return (*slots, *[None] * (length - len(slots)))
    if len(slots) != len(filaments):
        raise ValueError("one slot for each filament")
    spread: list[SlotAddress | None] = [None] * max(needed, length)
    for use, slot in zip(filaments, slots, strict=True):
        spread[use.index] = slot
    return tuple(spread)


def unfed(filaments: Sequence[FilamentUse], mapped: Sequence[SlotAddress | None]) -> tuple[FilamentUse, ...]:
    """Return the filaments that a map of slots leaves without one."""
    return tuple(use for use in filaments if use.index >= len(mapped) or mapped[use.index] is None)


def filament_count(metadata: PrintMetadata) -> int:
    """Count the file's filaments as far as its plates tell: up to the last one that any of them uses."""
    return max((use.index for plate in metadata.plates for use in plate.filaments), default=-1) + 1


def checks(
    snapshot: PrinterSnapshot,
    is_connected: bool,
    metadata: PrintMetadata | None,
    plate: int | None,
    file_name: str,
) -> tuple[PlanCheck, ...]:
    """Tell what stands against printing a plate of a file, what blocks first.

    ``metadata`` is ``None`` for a file that was never read; only its name can be looked at then.
    """
    blocking = [PlanCheck(check=check, is_blocking=True) for check in _blocking(snapshot, is_connected)]
    of_file = file_check(snapshot.info.vendor, metadata, file_name)
    blocking += [PlanCheck(check=of_file, is_blocking=True)] if of_file is not None else []
    chosen = metadata.plate(plate) if metadata is not None else None
    warnings = [*_of_machine(snapshot, metadata), *_of_filaments(snapshot, chosen)]
    return (*blocking, *(PlanCheck(check=check, is_blocking=False) for check in warnings))


def file_check(vendor: Vendor, metadata: PrintMetadata | None, file_name: str) -> PrintCheck | None:
    """Tell why a file can't be printed on any printer of a vendor; ``None``: it may be."""
    if not file_name.lower().endswith(_FORMATS[vendor]):
        return PrintCheck.WRONG_FORMAT
    if metadata is not None and (not metadata.is_sliced or metadata.model is not None):
        return PrintCheck.NOT_SLICED
    return None


def target_path(snapshot: PrinterSnapshot, name: str, attempt: int = 0) -> str:
    """Tell under which path a file called ``name`` is sent to a printer.

    From ``attempt`` 1 on another name is given, for when the first is taken by something else: ``vase (1).gcode.3mf``.
    """
    name = name.encode("utf-8", "ignore").decode()
    name = _FORBIDDEN.sub("_", PurePosixPath(name).name).strip(" .") or "file"
    ending = next((end for end in _DOUBLE_ENDINGS if name.lower().endswith(end)), PurePosixPath(name).suffix)
    if len(ending) > _LONGEST_ENDING:
        ending = ""
    stem, ending = name[: len(name) - len(ending)], name[len(name) - len(ending) :]
    mark = f" ({attempt})" if attempt else ""
    room = _MAX_NAME - len(ending.encode()) - len(mark)
    stem = stem.encode()[:room].decode("utf-8", "ignore").rstrip(" .")
    return f"{snapshot.info.upload_folder.rstrip('/')}/{stem}{mark}{ending}"


def _blocking(snapshot: PrinterSnapshot, is_connected: bool) -> Iterator[PrintCheck]:
    if not is_connected:
        yield PrintCheck.NOT_CONNECTED
    if Capability.START_PRINT not in snapshot.info.capabilities:
        yield PrintCheck.NOT_SUPPORTED
    if is_connected and snapshot.status in ACTIVE:
        yield PrintCheck.OCCUPIED
    if snapshot.developer_mode is False:
        yield PrintCheck.DEVELOPER_MODE
    if snapshot.storage_available is False:
        yield PrintCheck.NO_STORAGE


def _of_machine(snapshot: PrinterSnapshot, metadata: PrintMetadata | None) -> Iterator[PrintCheck]:
    if metadata is None:
        return
    if not _is_for(snapshot, metadata):
        yield PrintCheck.OTHER_PRINTER
    diameters = [nozzle.diameter for nozzle in snapshot.nozzles if nozzle.diameter]
    wanted = metadata.nozzle_diameter
    if (
        wanted is not None
        and diameters
        and all(abs(Decimal(str(each)) - wanted) >= _NOZZLE_TOLERANCE for each in diameters)
    ):
        yield PrintCheck.OTHER_NOZZLE


def _of_filaments(snapshot: PrinterSnapshot, plate: Plate | None) -> Iterator[PrintCheck]:
    """Look at the spools that would be taken; a printer that tells nothing of its spools is not doubted."""
    if plate is None or not slots_of(snapshot):
        return
    matched = match_slots(plate.filaments, snapshot)
    by_address = {slot.address: slot for slot in slots_of(snapshot)}
    if any(address is None for address in matched):
        yield PrintCheck.OTHER_MATERIAL
    if any(
        address is not None and _is_short(use, by_address[address])
        for use, address in zip(plate.filaments, matched, strict=True)
    ):
        yield PrintCheck.LOW_FILAMENT


_WORDS_OF_MAKERS = re.compile(r"BAMBU LAB|ORIGINAL|PRUSA|[^A-Z0-9.]")
_UNKNOWN_PRUSA = "PRINTER"
"""What is left of the name of a Prusa printer that does not tell its model."""
_SAME_MACHINE = re.compile(r"(?:[25]?IS|[25]|S)?(?:S?MMU[0-9]?S?)?\Z")
"""What a slicer hangs on a Prusa model's name without meaning another machine: MK4IS, MK3SMMU3, XLIS, XL5."""


def _is_for(snapshot: PrinterSnapshot, metadata: PrintMetadata) -> bool:
    """Tell whether a file was sliced for this model; unless both say which they are, it may be."""
    info = snapshot.info
    is_bambu = info.vendor is Vendor.BAMBU
    if is_bambu and metadata.printer_model_id and info.model_id:
        return metadata.printer_model_id == info.model_id
    told, ours = (_WORDS_OF_MAKERS.sub("", name.upper()) for name in (metadata.printer_model, info.model))
    if not told or not ours or told == ours or (not is_bambu and ours.startswith(_UNKNOWN_PRUSA)):
        return True
    shorter, longer = sorted((told, ours), key=len)
    is_variant = longer.startswith(shorter) and _SAME_MACHINE.match(longer[len(shorter) :]) is not None
    return is_variant and not is_bambu


def _fitting(use: FilamentUse, snapshot: PrinterSnapshot, count: int) -> list[Slot]:
    changers = [slot for unit in snapshot.ams for slot in unit.slots if _is_fit(use, slot)]
    if changers or count > len(snapshot.external_spools):
        return changers
    return [
        slot
        for slot in snapshot.external_spools
        if _is_fit(use, slot) or (slot.filament is None and not snapshot.ams)
    ]


def _is_fit(use: FilamentUse, slot: Slot) -> bool:
    """Tell whether a slot holds the material."""
    return not slot.is_empty and slot.filament is not None and is_same_material(use.type, slot.filament.type)


def _rank(use: FilamentUse, slot: Slot) -> tuple[float, bool, bool, int, int]:
    """Order slots for a filament, the best first."""
    filament = slot.filament
    is_other_profile = filament is None or not use.profile_id or filament.profile_id != use.profile_id
    ams = slot.address.ams
    return (
        color_distance(use.color, filament.color if filament is not None else None),
        _is_short(use, slot),
        is_other_profile,
        _MAX_AMS + 1 if ams is None else ams,
        slot.address.slot,
    )


def _is_short(use: FilamentUse, slot: Slot) -> bool:
    """Tell whether a spool is known to hold less than is needed."""
    filament = slot.filament
    if filament is None or filament.remaining is None or use.grams is None:
        return False
    if filament.weight is None:
        return filament.remaining == 0
    return Decimal(filament.weight) * filament.remaining / 100 < use.grams


def _look_alike(one: FilamentUse, other: FilamentUse) -> bool:
    return is_same_material(one.type, other.type) and one.color == other.color
