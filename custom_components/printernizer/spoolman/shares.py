"""Our filaments and spools in the words that both sides share, and back."""

from decimal import Decimal
from typing import Any, cast

from ..costing import PriceBasis, rounded
from ..ledger import Filament, FilamentChange, Spool, SpoolChange
from .models import (
    FILAMENT_NUMBERS,
    FILAMENT_TEXTS,
    SHORT,
    SPOOL_NUMBERS,
    SPOOL_TEXTS,
    Fields,
    Value,
    color_of,
    number_of,
    text_of,
)

UNKNOWN_TYPE = "?"
"""Spoolman takes a filament without a material; here it has one."""

_DENSITY = Decimal("1.24")
_DIAMETER = Decimal("1.75")
"""Of PLA, which most is: Spoolman knows no filament without them."""

_NEEDED = frozenset({"density", "diameter"})
_MILLIGRAM = Decimal("0.001")
_OUR_NAME = "printernizer:"


def our_name(filament: Filament) -> str:
    """Return how Spoolman knows a filament that we made there: should its answer get lost, it is found again."""
    return f"{_OUR_NAME}{filament.uid}"


def filament_fields(filament: Filament) -> Fields:
    """Return what both sides share of a filament."""
    fields: Fields = {
        name: text_of(getattr(filament, name), limit) for name, (_, limit) in FILAMENT_TEXTS.items()
    }
    fields |= {name: number_of(getattr(filament, name), step) for name, (_, step) in FILAMENT_NUMBERS.items()}
    if fields["type"] == UNKNOWN_TYPE:
        fields["type"] = None
    return fields | {"vendor": text_of(filament.vendor, SHORT), "color": color_of(filament.color)}


def spool_fields(spool: Spool) -> Fields:
    """Return what both sides share of a spool."""
    fields: Fields = {name: text_of(getattr(spool, name), limit) for name, (_, limit) in SPOOL_TEXTS.items()}
    fields |= {name: number_of(getattr(spool, name), step) for name, (_, step) in SPOOL_NUMBERS.items()}
    tied = spool.filament.external_id
    return fields | {"is_archived": spool.is_archived, "filament": None if tied is None else str(tied)}


def used_of(spool: Spool) -> Decimal:
    """Return what was used of a spool since it was new."""
    return rounded(spool.initial_grams - spool.remaining_grams, _MILLIGRAM)


def filament_change(
    fields: Fields, before: Filament | None, *, basis: PriceBasis, tax: Decimal
) -> FilamentChange:
    """Return what has to be written here. A price without a known basis is meant as the settings say."""
    values: dict[str, Any] = {}
    for name, value in fields.items():
        if name in FILAMENT_NUMBERS:
            values[name] = None if value is None else Decimal(str(value))
        elif name == "color":
            values[name] = value
        else:
            values[name] = str(value or "")
    if "type" in values or before is None:
        values["type"] = values.get("type") or UNKNOWN_TYPE
    if values.get("spool_grams", _MILLIGRAM) is None:
        # How much a full spool holds is known here, always.
        del values["spool_grams"]
    return cast(FilamentChange, values | _basis(values, before, basis, tax))


def spool_change(
    fields: Fields, before: Spool | None, filament_id: int | None, *, basis: PriceBasis, tax: Decimal
) -> SpoolChange:
    """Return what has to be written here; ``filament_id`` is ours of the filament that theirs is of."""
    values: dict[str, Any] = {}
    for name, value in fields.items():
        if name in SPOOL_NUMBERS:
            values[name] = None if value is None else Decimal(str(value))
        elif name == "filament":
            if filament_id is not None:
                values["filament_id"] = filament_id
        elif name == "is_archived":
            values[name] = value is True
        else:
            values[name] = str(value or "")
    if values.get("initial_grams", _MILLIGRAM) is None:
        del values["initial_grams"]
    return cast(SpoolChange, values | _basis(values, before, basis, tax))


def filament_body(fields: Fields, vendor_id: int | None, *, is_new: bool = False) -> dict[str, Any]:
    """Write fields of a filament as Spoolman takes them."""
    body: dict[str, Any] = {
        theirs: fields[name] for name, (theirs, _) in FILAMENT_TEXTS.items() if name in fields
    }
    body |= _numbers(fields, {name: theirs for name, (theirs, _) in FILAMENT_NUMBERS.items()})
    if "color" in fields:
        body["color_hex"] = fields["color"]
    if "vendor" in fields:
        body["vendor_id"] = vendor_id
    if is_new:
        body = {"density": _DENSITY, "diameter": _DIAMETER} | {
            name: value for name, value in body.items() if value is not None
        }
    return body


def spool_body(fields: Fields) -> dict[str, Any]:
    """Write fields of a spool as Spoolman takes them."""
    body: dict[str, Any] = {
        theirs: fields[name] for name, (theirs, _) in SPOOL_TEXTS.items() if name in fields
    }
    body |= _numbers(fields, {name: theirs for name, (theirs, _) in SPOOL_NUMBERS.items()})
    if "is_archived" in fields:
        body["archived"] = fields["is_archived"] is True
    if fields.get("filament") is not None:
        body["filament_id"] = int(str(fields["filament"]))
    return body


def _numbers(fields: Fields, names: dict[str, str]) -> dict[str, Any]:
    return {
        theirs: None if (value := fields[name]) is None else Decimal(str(value))
        for name, theirs in names.items()
        if name in fields and not (fields[name] is None and name in _NEEDED)
    }


def _basis(
    values: dict[str, Any], before: Filament | Spool | None, basis: PriceBasis, tax: Decimal
) -> dict[str, Any]:
    if values.get("price") is None or (before is not None and before.price_basis is not None):
        return {}
    return {"price_basis": basis, "tax_percent": tax}


__all__ = [
    "Value",
    "filament_body",
    "filament_change",
    "filament_fields",
    "spool_body",
    "spool_change",
    "spool_fields",
]
