"""What waits for printers → what the panel is told. Pure."""

from collections.abc import Iterable

from ..waiting import Outlook, WaitingPrint
from .types import NextPrintPayload
from .types_waiting import WaitingPrintPayload


def serialize_outlook(outlook: Outlook) -> NextPrintPayload:
    """Write down what the printer's card says of it."""
    first = outlook.next
    return NextPrintPayload(
        waiting_id=first.id,
        file_id=first.file_id,
        plate=first.plate,
        name=first.name,
        seconds=first.seconds,
        count=outlook.count,
        total_seconds=outlook.seconds,
        unknown=outlook.unknown,
    )


def serialize_prints(prints: Iterable[WaitingPrint]) -> list[WaitingPrintPayload]:
    """Write down all of it; who added what stays in the house."""
    return [
        WaitingPrintPayload(
            waiting_id=each.id,
            file_id=each.file_id,
            plate=each.plate,
            name=each.name,
            seconds=each.seconds,
            grams=each.grams,
            copies=each.copies,
            note=each.note,
            added_at=each.added_at.isoformat(),
            is_gone=each.is_gone,
        )
        for each in prints
    ]
