"""The history of the books as JSON, without loss: what it says can be read in again, here or by other programs.

A job a line, so that a file of a million jobs can be read without holding it whole. Amounts are decimal texts.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
import json
from typing import Any

FORMAT = "printernizer"
SCHEMA_VERSION = 2
"""Of the file. A newer one is refused by what reads it in, an older one is read; new fields raise it only if they may not
be left out. 2 brought filaments, spools, rates, tax modes, tariffs and rules.
"""

type Item = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class History:
    """What the file holds. ``head`` is told at the beginning; the sections follow in the order given here."""

    head: Item
    printers: Sequence[Item] = ()
    filaments: Sequence[Item] = ()
    spools: Sequence[Item] = ()
    rates: Sequence[Item] = ()
    tax_modes: Sequence[Item] = ()
    tariffs: Sequence[Item] = ()
    customers: Sequence[Item] = ()
    orders: Sequence[Item] = ()
    quotes: Sequence[Item] = ()
    rules: Sequence[Item] = ()
    jobs: Iterable[Sequence[Item]] = field(default=())


def json_chunks(history: History) -> Iterator[bytes]:
    """Write the file."""
    head = {"format": FORMAT, "schema_version": SCHEMA_VERSION} | dict(history.head)
    parts = [f"{text(key)}:{text(value)}" for key, value in head.items()]
    sections = {
        "printers": history.printers,
        "filaments": history.filaments,
        "spools": history.spools,
        "rates": history.rates,
        "tax_modes": history.tax_modes,
        "tariffs": history.tariffs,
        "customers": history.customers,
        "orders": history.orders,
        "quotes": history.quotes,
        # After what they name.
        "rules": history.rules,
    }
    parts += [f"{text(key)}:[{_lines(items)}]" for key, items in sections.items()]
    yield ("{" + ",\n".join(parts) + ',\n"jobs":[').encode()
    between = ""
    for items in history.jobs:
        if items:
            yield (between + _lines(items)).encode()
            between = ","
    yield b"\n]}\n"


def text(value: object) -> str:
    """Write a value: amounts as text, times in ISO 8601."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False, default=_plain)


def _lines(items: Sequence[Item]) -> str:
    return ",".join(f"\n{text(dict(item))}" for item in items)


def _plain(value: object) -> object:
    match value:
        case Decimal():
            return f"{value:f}"
        case datetime() | date():
            return value.isoformat()
        case Enum():
            return value.value
        case _:
            raise TypeError(f"{type(value).__name__} has no place in JSON")
