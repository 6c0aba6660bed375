"""What a table of an export is made of: columns with a heading for each reader, and what kind of value stands in them.

Values are those of the ledger as they lie there: whole numbers of the smallest unit, milliseconds UTC, plain words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

type Block = Sequence[tuple[Any, ...]]
"""Some hundred or thousand rows, one value for each column; ``None``: not known."""


class Kind(StrEnum):
    """What stands in a column, and as what whole number."""

    TEXT = "text"
    WORD = "word"
    """A word of ours, shown in the reader's language."""
    COUNT = "count"
    COST = "cost"
    """Ten-thousandths of the currency unit, shown with four decimals."""
    PRICE = "price"
    """Ten-thousandths too, shown with two decimals: prices and taxes have whole cents."""
    GRAMS = "grams"
    """Milligrams."""
    ENERGY = "energy"
    """Milliwatt-hours, shown in kWh."""
    HOURS = "hours"
    """Seconds, shown in hours."""
    PERCENT = "percent"
    """Ten-thousandths of a percent, shown without zeros that say nothing."""
    MOMENT = "moment"
    """Milliseconds since 1970 in UTC."""
    DAY = "day"
    """A local day as 20261123."""
    PERIOD = "period"
    """A month as 202611."""
    FLAG = "flag"


PLACES = {Kind.COST: 4, Kind.PRICE: 2, Kind.GRAMS: 3, Kind.ENERGY: 6, Kind.HOURS: 4, Kind.PERCENT: 2}
"""Decimals that are shown."""

TEXTS = frozenset({Kind.TEXT, Kind.WORD})
"""Kinds that a spreadsheet reads as text; all others are numbers or days."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """A column: ``key`` is its English heading, ``german`` the German one; ``words`` are German, by our own."""

    key: str
    german: str
    kind: Kind
    words: Mapping[str, str] = field(default_factory=dict)
    about: str = ""
    """What it holds, in German, for the reader of a description that goes along."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """A table: ``key`` names it for programs, ``german`` in file names, ``title`` for people."""

    key: str
    german: str
    title: str
    columns: tuple[Column, ...]
