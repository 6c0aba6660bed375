"""What a Spoolman server says of filaments and spools, as far as both sides share it.

What both sides share of a thing is a mapping from our names of fields to plain values: text, booleans, ``None``. Numbers
are decimal text in one way of writing, and texts no longer than Spoolman keeps them, so that equal means equal.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from ..costing import rounded
from .errors import SpoolmanNonsense

type Value = str | bool | None
type Fields = dict[str, Value]

SHORT = 64
LONG = 1024
_MILLIGRAM = Decimal("0.001")
_TEN_THOUSANDTH = Decimal("0.0001")
_MOST = Decimal(10_000_000)
_MOST_ID = 2**31 - 1

FILAMENT_TEXTS = {
    "name": ("name", SHORT),
    "type": ("material", SHORT),
    "article": ("article_number", SHORT),
    "note": ("comment", LONG),
}
FILAMENT_NUMBERS = {
    "density": ("density", _TEN_THOUSANDTH),
    "diameter": ("diameter", _TEN_THOUSANDTH),
    "price": ("price", _TEN_THOUSANDTH),
    "spool_grams": ("weight", _MILLIGRAM),
    "empty_grams": ("spool_weight", _MILLIGRAM),
}
SPOOL_TEXTS = {"lot": ("lot_nr", SHORT), "location": ("location", SHORT), "note": ("comment", LONG)}
SPOOL_NUMBERS = {"price": ("price", _TEN_THOUSANDTH), "initial_grams": ("initial_weight", _MILLIGRAM)}
"""Our fields, by Spoolman's names: how long, or how exact."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RemoteFilament:
    """A filament of the server. ``external_id`` is what the server keeps for others, such as our name for it."""

    id: int
    fields: Fields
    external_id: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class RemoteSpool:
    """A spool of the server. ``used`` in grams."""

    id: int
    filament: RemoteFilament
    fields: Fields
    used: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class RemoteEvent:
    """Something that has just happened to a thing of the server: ``added``, ``updated`` or ``deleted``.

    ``thing`` is the filament or spool as it is now; of everything else there is only its kind.
    """

    kind: str
    resource: str
    at: datetime | None
    thing: RemoteFilament | RemoteSpool | None


def text_of(value: Any, limit: int) -> str | None:
    """Return a text as both sides share it; empty is not told."""
    return (value[:limit].strip() or None) if isinstance(value, str) else None


def number_of(value: Any, step: Decimal) -> str | None:
    """Return a number as both sides share it; ``None``: not told, or none that can be meant."""
    number = decimal_of(value)
    return None if number is None else plain(rounded(number, step))


def plain(number: Decimal) -> str:
    """Write a number in the one way that equal numbers are written in."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


def decimal_of(value: Any) -> Decimal | None:
    """Read a number of JSON, which was read exactly."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) <= _MOST else None


def color_of(value: Any) -> str | None:
    """Return a colour ``RRGGBB`` or ``RRGGBBAA`` in upper case; the first of several."""
    text = value.split(",")[0].removeprefix("#").upper() if isinstance(value, str) else ""
    is_color = len(text) in {6, 8} and not text.strip("0123456789ABCDEF")
    return text if is_color else None


def read_filament(raw: Any) -> RemoteFilament:
    """Read a filament. Raises ``SpoolmanNonsense``."""
    values = _object(raw)
    fields = _shared(values, FILAMENT_TEXTS, FILAMENT_NUMBERS)
    vendor = values.get("vendor")
    fields["vendor"] = text_of(vendor.get("name"), SHORT) if isinstance(vendor, dict) else None
    fields["color"] = color_of(values.get("color_hex")) or color_of(values.get("multi_color_hexes"))
    return RemoteFilament(
        id=_id(values), fields=fields, external_id=text_of(values.get("external_id"), 256) or ""
    )


def read_spool(raw: Any) -> RemoteSpool:
    """Read a spool with its filament. Raises ``SpoolmanNonsense``."""
    values = _object(raw)
    filament = read_filament(values.get("filament"))
    fields = _shared(values, SPOOL_TEXTS, SPOOL_NUMBERS)
    # Versions before 0.18 knew only what the filament says.
    fields["initial_grams"] = fields["initial_grams"] or filament.fields["spool_grams"]
    fields["is_archived"] = values.get("archived") is True
    fields["filament"] = str(filament.id)
    used = decimal_of(values.get("used_weight"))
    return RemoteSpool(
        id=_id(values), filament=filament, fields=fields, used=rounded(used or Decimal(0), _MILLIGRAM)
    )


def read_event(raw: Any) -> RemoteEvent | None:
    """Read a message of the websocket; ``None``: it is a sign of life. Raises ``SpoolmanNonsense``."""
    values = _object(raw)
    kind, resource = values.get("type"), values.get("resource")
    if not isinstance(kind, str) or not isinstance(resource, str):
        return None
    readers: Mapping[str, Any] = {"filament": read_filament, "spool": read_spool}
    reader = readers.get(resource)
    thing = reader(values.get("payload")) if reader is not None else None
    return RemoteEvent(kind=kind, resource=resource, at=_time(values.get("date")), thing=thing)


def _shared(
    values: Mapping[str, Any],
    texts: Mapping[str, tuple[str, int]],
    numbers: Mapping[str, tuple[str, Decimal]],
) -> Fields:
    fields: Fields = {ours: text_of(values.get(theirs), limit) for ours, (theirs, limit) in texts.items()}
    return fields | {ours: number_of(values.get(theirs), step) for ours, (theirs, step) in numbers.items()}


def _object(raw: Any) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise SpoolmanNonsense("the server answers with something else")
    return cast(dict[str, Any], raw)


def _id(values: Mapping[str, Any]) -> int:
    found = values.get("id")
    if type(found) is not int or not 0 < found <= _MOST_ID:
        raise SpoolmanNonsense("the server names something that has no id")
    return found


def _time(value: Any) -> datetime | None:
    try:
        found = datetime.fromisoformat(value)
    except ValueError, TypeError:
        return None
    return found if found.tzinfo is not None else None
