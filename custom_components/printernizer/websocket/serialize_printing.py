"""What a print needs → what the panel asks a person. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..drivers.models import PrinterSnapshot, SlotAddress
from ..print_plan import PlanCheck, checks, flags_of, match_slots, slot_key, slots_of
from ..printfiles import FilamentUse, Plate, PrintMetadata
from ..texts import Texts, text_of
from .serialize import ams_numbers
from .types import PrintCheckPayload, PrintFilamentPayload, PrintOptions, PrintSlotPayload


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintQuestion:
    """What is to be printed, and where. ``metadata`` is ``None`` for a file that was never read."""

    entry_id: str
    printer_name: str
    is_connected: bool
    snapshot: PrinterSnapshot
    file_name: str
    metadata: PrintMetadata | None
    plate: int | None
    needs_upload: bool


def serialize_options(question: PrintQuestion, texts: Texts) -> PrintOptions:
    """Write down what a person decides before a print, with what we would choose."""
    plates = printable_plates(question.metadata)
    wanted = question.plate if question.plate is not None else next(iter(plates), 1)
    plate = question.metadata.plate(wanted) if question.metadata else None
    found = checks(question.snapshot, question.is_connected, question.metadata, wanted, question.file_name)
    return PrintOptions(
        entry_id=question.entry_id,
        name=question.file_name,
        plates=plates or [wanted],
        plate=wanted,
        filaments=list(_filaments(plate.filaments if plate else (), question.snapshot)),
        slots=list(_slots(question.snapshot)),
        flags=list(flags_of(question.snapshot)),
        checks=[_check(each, question.printer_name, texts) for each in found],
        needs_upload=question.needs_upload,
    )


def printable_plates(metadata: PrintMetadata | None) -> list[int]:
    """Return the numbers of the plates that can be printed: of a project only some may be sliced."""
    plates = metadata.plates if metadata else ()
    return [plate.index for plate in plates if _is_sliced(plate)] or [plate.index for plate in plates]


def _is_sliced(plate: Plate) -> bool:
    return plate.seconds is not None or plate.grams is not None or bool(plate.filaments)


def _filaments(uses: Sequence[FilamentUse], snapshot: PrinterSnapshot) -> Iterator[PrintFilamentPayload]:
    for use, address in zip(uses, match_slots(uses, snapshot), strict=True):
        yield PrintFilamentPayload(
            index=use.index,
            type=use.type,
            name=use.name,
            color=use.color,
            grams=None if use.grams is None else f"{use.grams:f}",
            suggested=slot_key(address) if address is not None else None,
        )


def _slots(snapshot: PrinterSnapshot) -> Iterator[PrintSlotPayload]:
    """Yield the places that hold something, or may: an empty one is no choice."""
    numbers = ams_numbers(snapshot)
    for slot in slots_of(snapshot):
        if not slot.is_empty:
            filament = slot.filament
            yield PrintSlotPayload(
                key=slot_key(slot.address),
                ams_number=_number(numbers, slot.address),
                slot=slot.address.slot,
                type=filament.type if filament else "",
                name=filament.name if filament else "",
                color=filament.color if filament else None,
                remaining=filament.remaining if filament else None,
            )


def _number(numbers: dict[int, int], address: SlotAddress) -> int | None:
    return None if address.ams is None else numbers.get(address.ams)


def _check(found: PlanCheck, name: str, texts: Texts) -> PrintCheckPayload:
    return PrintCheckPayload(
        check=found.check,
        is_blocking=found.is_blocking,
        text=text_of(texts, f"print_{found.check}", {"name": name}),
    )
