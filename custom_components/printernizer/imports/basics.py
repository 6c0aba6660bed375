"""Filaments, spools, rates, tax modes, tariffs and rules of our own JSON: each is checked to be one that could be set here."""

from collections.abc import Callable, Mapping
from decimal import Decimal
import json
import re
from typing import Any

from sqlalchemy import Table

from ..costing import RateSetting, terms_from_data
from ..ledger.customer_tables import rules
from ..ledger.import_rows import RecordKind
from ..ledger.stock_tables import energy_tariffs, filaments, rate_settings, spools, tax_modes

_UID = re.compile(r"[0-9a-f]{32}")
_COLOR = re.compile(r"[0-9A-F]{6}([0-9A-F]{2})?")
_LONGEST = 64 * 1024

THINGS: Mapping[str, tuple[RecordKind, Table]] = {
    "filaments": (RecordKind.FILAMENT, filaments),
    "spools": (RecordKind.SPOOL, spools),
}
"""What is known by a uid of its own."""

LISTS: Mapping[str, tuple[RecordKind, Table]] = {
    "rates": (RecordKind.RATE, rate_settings),
    "tax_modes": (RecordKind.TAX_MODE, tax_modes),
    "tariffs": (RecordKind.TARIFF, energy_tariffs),
    "rules": (RecordKind.RULE, rules),
}
"""What only says something together."""

MOST_ROWS = 20_000
"""Of a list: a rate that was set every day for fifty years."""


def wrong_field(section: str, row: Mapping[str, Any]) -> str | None:
    """Return what of a row makes no sense; ``None``: it could be set here."""
    check = _CHECKS.get(section)
    return None if check is None else check(row)


def _filament(row: Mapping[str, Any]) -> str | None:
    if not _UID.fullmatch(row["uid"]):
        return "uid"
    if row.get("color") is not None and not _COLOR.fullmatch(row["color"]):
        return "color"
    return None if row["type"] else "type"


def _spool(row: Mapping[str, Any]) -> str | None:
    return None if _UID.fullmatch(row["uid"]) else "uid"


def _rate(row: Mapping[str, Any]) -> str | None:
    try:
        value = row.get("value")
        RateSetting(
            name=row["name"],
            value=None if value is None else Decimal(value),
            valid_from=row["valid_from"],
            basis=row.get("basis"),
            tax_percent=row.get("tax_percent", Decimal(0)),
        )
    except ValueError, ArithmeticError:
        return "value"
    return None


def _tariff(row: Mapping[str, Any]) -> str | None:
    try:
        content = row["content"] if len(row["content"]) <= _LONGEST else ""
        terms_from_data(row["valid_from"], json.loads(content))
    except ValueError, KeyError, TypeError, ArithmeticError, AttributeError, RecursionError:
        return "content"
    return None


_CHECKS: Mapping[str, Callable[[Mapping[str, Any]], str | None]] = {
    "filaments": _filament,
    "spools": _spool,
    "rates": _rate,
    "tariffs": _tariff,
}
