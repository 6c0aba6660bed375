"""Values as text, a column of a block at a time: what is the same for all of them is looked at once.

All by whole numbers: nothing is rounded in passing, but for hours, which are half up.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any

from .columns import PLACES, Block, Column, Kind

type Texts = Callable[[Sequence[Any]], list[str]]
"""A column's values in, their texts out."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)
_QUARTER = 900
"""Seconds. Zones differ by quarters of an hour, so within one the minutes just count on."""

_REMEMBERED = 4096
"""Quarters whose local time is kept: rows lie close together in time."""

_GUARDED = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Dialect:
    """How a reader wants it: ``is_german`` picks headings, words and dates; text is quoted, also where it needn't be."""

    is_german: bool
    separator: str
    mark: str
    encoding: str


GERMAN = Dialect(is_german=True, separator=";", mark=",", encoding="utf-8-sig")
"""As a German Excel opens it with a double click."""

RAW = Dialect(is_german=False, separator=",", mark=".", encoding="utf-8")
"""As programs want it."""


def guarded(text: str) -> str:
    """Return a text that no spreadsheet computes (CWE-1236)."""
    return f"'{text}" if text.startswith(_GUARDED) else text


def quoted(text: str) -> str:
    """Return a text in quotes; nothing stays nothing."""
    return '"' + text.replace('"', '""') + '"' if text else ""


class LocalTimes:
    """Writes moments in local time; the time zone is asked once for each quarter of an hour."""

    def __init__(self, zone: tzinfo, pattern: str, ending: str) -> None:
        """Take a ``strftime`` pattern that ends before the minute, and one of ``%`` for minutes and seconds."""
        self._zone = zone
        self._pattern = pattern
        self._ending = ending
        self._quarters: dict[int, tuple[str, int, str]] = {}

    def text(self, milliseconds: int) -> str:
        """Write one moment."""
        quarter, second = divmod(milliseconds // 1000, _QUARTER)
        known = self._quarters.get(quarter) or self._look_up(quarter)
        minute, second = divmod(second + known[1], 60)
        return known[0] + self._ending % (minute, second) + known[2]

    def _look_up(self, quarter: int) -> tuple[str, int, str]:
        if len(self._quarters) >= _REMEMBERED:
            self._quarters.clear()
        local = (_EPOCH + quarter * _QUARTER * _SECOND).astimezone(self._zone)
        offset = local.strftime("%:z") if self._pattern.startswith("%Y") else ""
        found = (local.strftime(self._pattern), local.minute * 60 + local.second, offset)
        self._quarters[quarter] = found
        return found


def scaled(places: int, mark: str) -> Texts:
    """Write whole numbers of the smallest unit with so many decimals."""
    unit = 10**places
    template = f"%d{mark}%0{places}d"

    def texts(values: Sequence[Any]) -> list[str]:
        return [
            ""
            if value is None
            else template % divmod(value, unit)
            if value >= 0
            else "-" + template % divmod(-value, unit)
            for value in values
        ]

    return texts


def texts_of(column: Column, dialect: Dialect, zone: tzinfo) -> Texts:
    """Return what writes a column."""
    match column.kind:
        case Kind.TEXT:
            return _texts
        case Kind.WORD:
            return _words(column, dialect)
        case Kind.COUNT:
            return lambda values: ["" if value is None else str(value) for value in values]
        case Kind.FLAG:
            yes, no = ("ja", "nein") if dialect.is_german else ("true", "false")
            return lambda values: ["" if value is None else yes if value else no for value in values]
        case Kind.COST | Kind.GRAMS | Kind.ENERGY:
            return scaled(PLACES[column.kind], dialect.mark)
        case Kind.PRICE:
            return _prices(dialect.mark)
        case Kind.HOURS:
            return _hours(dialect.mark)
        case Kind.PERCENT:
            return lambda values: ["" if value is None else percent(value, dialect.mark) for value in values]
        case _:
            return _times(column.kind, dialect, zone)


def columns_of(block: Block) -> list[tuple[Any, ...]]:
    """Turn rows into columns."""
    return list(zip(*block, strict=True))


def percent(value: int, mark: str) -> str:
    """Write a rate without zeros that say nothing: 19, 5,5."""
    whole, part = divmod(value, 10_000)
    return f"{whole}{mark}{part:04d}".rstrip("0") if part else str(whole)


def day(number: int, *, is_german: bool) -> str:
    """Write a day."""
    rest, of_month = divmod(number, 100)
    year, month = divmod(rest, 100)
    return f"{of_month:02d}.{month:02d}.{year:04d}" if is_german else f"{year:04d}-{month:02d}-{of_month:02d}"


def month(period: int, *, is_german: bool) -> str:
    """Write a month."""
    year, number = divmod(period, 100)
    return f"{number:02d}/{year:04d}" if is_german else f"{year:04d}-{number:02d}"


@lru_cache(maxsize=2)
def local_times(zone: tzinfo, *, is_german: bool) -> LocalTimes:
    """Return what writes moments: 23.11.2026 14:05, or ISO 8601 with the offset."""
    if is_german:
        # ``%.0s`` leaves the seconds out.
        return LocalTimes(zone, "%d.%m.%Y %H:", "%02d%.0s")
    return LocalTimes(zone, "%Y-%m-%dT%H:", "%02d:%02d")


def _texts(values: Sequence[Any]) -> list[str]:
    # Hardly any has to be looked at twice.
    return [
        ""
        if not value
        else f'"{value}"'
        if value[0] not in _GUARDED and '"' not in value
        else quoted(guarded(value))
        for value in values
    ]


def _words(column: Column, dialect: Dialect) -> Texts:
    words = column.words if dialect.is_german else {}

    def texts(values: Sequence[Any]) -> list[str]:
        known = {value: quoted(words.get(value, value)) if value else "" for value in set(values)}
        return [known[value] for value in values]

    return texts


def _prices(mark: str) -> Texts:
    """Write prices; one that has more than whole cents, as some currencies do, keeps all it has."""
    cents, exact = scaled(2, mark), scaled(4, mark)

    def texts(values: Sequence[Any]) -> list[str]:
        if all(value is None for value in values):
            return [""] * len(values)
        if any(value is not None and value % 100 for value in values):
            return [
                (exact if value is not None and value % 100 else cents)([_cents(value)])[0]
                for value in values
            ]
        return cents([None if value is None else value // 100 for value in values])

    return texts


def _cents(value: int | None) -> int | None:
    return value if value is None or value % 100 else value // 100


def _hours(mark: str) -> Texts:
    texts = scaled(PLACES[Kind.HOURS], mark)
    return lambda values: texts(
        [None if value is None else ten_thousandths_of_hours(value) for value in values]
    )


def ten_thousandths_of_hours(seconds: int) -> int:
    """Return seconds as ten-thousandths of an hour, half up and alike for negatives."""
    tenths, half = 10_000 * abs(seconds), 1800
    whole = (tenths + half) // 3600
    return whole if seconds >= 0 else -whole


def _times(kind: Kind, dialect: Dialect, zone: tzinfo) -> Texts:
    is_german = dialect.is_german
    if kind is Kind.MOMENT:
        text = local_times(zone, is_german=is_german).text
        return lambda values: ["" if value is None else text(value) for value in values]
    write = day if kind is Kind.DAY else month

    def texts(values: Sequence[Any]) -> list[str]:
        known = {value: "" if value is None else write(value, is_german=is_german) for value in set(values)}
        return [known[value] for value in values]

    return texts
