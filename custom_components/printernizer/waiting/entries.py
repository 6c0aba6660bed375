"""What waits for printers, as rows: made, read again, put in order. Pure: no store, no clock, nobody is asked."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
import re
from typing import Any, TypedDict

from homeassistant.util import dt as dt_util

from ..library.models import KeptFile

MOST_WAITING = 200
"""Entries for one printer: more than anybody can order by hand."""
MOST_COPIES = 99
MOST_PLATES = 999
LONGEST_NOTE = 200

_LONGEST_ID = 64
_LONGEST_NAME = 255
_MOST_SECONDS = 10**8
_GRAMS = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?\Z")


@dataclass(frozen=True, kw_only=True, slots=True)
class WaitingPrint:
    """A plate of a kept file that waits for a printer. ``name``, ``seconds`` and ``grams`` are as the file tells them.

    A file is known by its content, so what it takes stays true; its name follows when somebody changes it.
    ``is_gone``: the library does not hold the file any more.
    """

    id: str
    entry_id: str
    file_id: str
    plate: int
    copies: int = 1
    note: str = ""
    added_at: datetime
    added_by: str | None
    name: str = ""
    seconds: int | None = None
    grams: str | None = None
    is_gone: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Outlook:
    """What waits for a printer, in short. ``seconds`` of all prints that say how long they take; ``unknown``: of how
    many others nobody knows.
    """

    next: WaitingPrint
    count: int
    seconds: int
    unknown: int


class WaitingChange(TypedDict, total=False):
    """What a person may change of an entry where it stands."""

    copies: int
    note: str


def outlook_of(prints: Iterable[WaitingPrint]) -> Outlook | None:
    """Sum up what waits; what can't be printed any more does not count."""
    there = [each for each in prints if not each.is_gone]
    if not there:
        return None
    return Outlook(
        next=there[0],
        count=sum(each.copies for each in there),
        seconds=sum(each.copies * (each.seconds or 0) for each in there),
        unknown=sum(each.copies for each in there if each.seconds is None),
    )


def read_entries(kept: object) -> list[WaitingPrint]:
    """Read what was written down; what makes no sense is left out, nobody else's entry suffers for it."""
    rows = kept.get("prints") if isinstance(kept, Mapping) else None
    found: dict[str, WaitingPrint] = {}
    for row in rows if isinstance(rows, list) else []:
        try:
            each = _read(row)
        except KeyError, TypeError, ValueError:
            continue
        found.setdefault(each.id, each)
    return list(found.values())


def row_of(each: WaitingPrint) -> dict[str, Any]:
    """Write an entry down."""
    return {**asdict(each), "added_at": each.added_at.isoformat()}


def placed(
    prints: Iterable[WaitingPrint], entry: WaitingPrint, before: str | None
) -> tuple[WaitingPrint, ...]:
    """Put an entry before the one with the id ``before``, or last."""
    others = [each for each in prints if each.id != entry.id]
    at = next((at for at, each in enumerate(others) if each.id == before), len(others))
    return (*others[:at], entry, *others[at:])


def looked_at(each: WaitingPrint, known: Mapping[str, KeptFile | None]) -> WaitingPrint:
    """Bring an entry up to date; one that came meanwhile was looked at when it came."""
    if each.file_id not in known:
        return each
    file = known[each.file_id]
    return replace(each, is_gone=True) if file is None else described(each, file)


def described(each: WaitingPrint, file: KeptFile) -> WaitingPrint:
    """Say of an entry what its file tells."""
    plate = file.metadata.plate(each.plate) if file.metadata is not None else None
    grams = plate.grams if plate is not None else None
    return replace(
        each,
        name=file.name[:_LONGEST_NAME],
        seconds=plate.seconds if plate is not None else None,
        grams=None if grams is None else f"{grams:f}",
        is_gone=False,
    )


def _read(row: Mapping[str, Any]) -> WaitingPrint:
    added_at = dt_util.parse_datetime(_text(row["added_at"], _LONGEST_ID))
    if added_at is None or added_at.tzinfo is None:
        raise ValueError("not a time")
    seconds, grams, by = row["seconds"], row["grams"], row["added_by"]
    return WaitingPrint(
        id=_text(row["id"], _LONGEST_ID),
        entry_id=_text(row["entry_id"], _LONGEST_ID),
        file_id=_text(row["file_id"], _LONGEST_ID),
        plate=_whole(row["plate"], 1, MOST_PLATES),
        name=_text(row["name"], _LONGEST_NAME),
        seconds=None if seconds is None else _whole(seconds, 0, _MOST_SECONDS),
        grams=None if grams is None else _amount(grams),
        copies=_whole(row["copies"], 1, MOST_COPIES),
        note=_text(row["note"], LONGEST_NOTE),
        added_at=added_at,
        added_by=None if by is None else _text(by, _LONGEST_ID),
        is_gone=row.get("is_gone") is True,
    )


def _text(value: object, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest:
        raise ValueError("not a text of that length")
    return value


def _amount(value: object) -> str:
    if not isinstance(value, str) or not _GRAMS.match(value):
        raise ValueError("not an amount")
    return value


def _whole(value: object, least: int, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ValueError("not a number of that size")
    return value
