"""How values lie in the database: whole numbers for everything that is added up, compared or ordered.

Every backend adds and orders whole numbers alike and exactly; none of them does so with its own decimal, time or text
types. Values that would lose digits are refused, never rounded in passing.
"""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, override
import unicodedata

from sqlalchemy import BigInteger, Integer, String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from ..drivers.paths import read_path, written_path

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_LIMIT = 2**63

RowId = BigInteger().with_variant(Integer, "sqlite")
"""SQLite counts by itself only in a plain INTEGER column."""


def clean(text: str, limit: int) -> str:
    """Return what of a foreign text can be stored and compared: NFC, no NUL, no half characters, bounded.

    Names come from printers and files: macOS sends decomposed umlauts, hostile JSON sends lone surrogates.
    """
    return unicodedata.normalize("NFC", storable(text, 4 * limit))[:limit]


def storable(text: str, limit: int) -> str:
    """Return what of a text every database takes, otherwise as it is: no NUL, no half characters, bounded."""
    return text[:limit].encode("utf-8", "replace").decode("utf-8").replace("\0", "")


IDENTITY = 500
"""Characters of a job's identity that are kept; no printer sends more than a few names and numbers."""


def clean_identity(identity: str) -> str:
    """Return a printer's name for a job as the ledger keeps it, to compare both."""
    return clean(identity, IDENTITY)


class _Scaled(TypeDecorator[Decimal]):
    """A decimal with a fixed number of places, stored as a whole number of the smallest unit."""

    impl = BigInteger
    cache_ok = True
    places: int

    @override
    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Store exactly. Raises ``TypeError`` for anything but a ``Decimal``, ``ValueError`` for digits too many."""
        if value is None:
            return None
        if not isinstance(value, Decimal):
            raise TypeError(f"expected a Decimal, got {type(value).__name__}")
        if not value.is_finite() or value.adjusted() > 18:
            raise ValueError("the number is not finite or too large to be stored")
        whole = value.scaleb(self.places)
        if whole != whole.to_integral_value():
            raise ValueError(f"{value} has more than {self.places} decimal places: quantise it first")
        if abs(whole) >= _LIMIT:
            raise ValueError("the number is too large to be stored")
        return int(whole)

    @override
    def process_result_value(self, value: Any | None, dialect: Dialect) -> Decimal | None:
        """Restore; sums arrive as whole numbers too, on some backends as their own decimal type."""
        return None if value is None else Decimal(int(value)).scaleb(-self.places)


class Money(_Scaled):
    """Money: ten-thousandths of the currency unit, because cost components have four decimals and must add up."""

    cache_ok = True
    places = 4


class Grams(_Scaled):
    """Mass: milligrams, read and written as grams."""

    cache_ok = True
    places = 3


class KilowattHours(_Scaled):
    """Energy: milliwatt-hours, read and written as kWh."""

    cache_ok = True
    places = 6


class Percent(_Scaled):
    """A rate in percent with four decimals: 19 is nineteen hundredths."""

    cache_ok = True
    places = 4


class Day(TypeDecorator[date]):
    """A local day, stored as the whole number that people read in it: 20261123."""

    impl = Integer
    cache_ok = True

    @override
    def process_bind_param(self, value: date | None, dialect: Dialect) -> int | None:
        """Store."""
        return None if value is None else day_number(value)

    @override
    def process_result_value(self, value: Any | None, dialect: Dialect) -> date | None:
        """Restore."""
        return None if value is None else day_of(int(value))


def day_number(day: date) -> int:
    """Return a day as a whole number: 20261123."""
    return (day.year * 100 + day.month) * 100 + day.day


def day_of(number: int) -> date:
    """Return the day of such a number. Raises ``ValueError`` for one that is no day."""
    return date(number // 10_000, number // 100 % 100, number % 100)


def period_of(day: date) -> int:
    """Return the month of a day as a whole number, which periods are kept as: 202611."""
    return day.year * 100 + day.month


def milliseconds_of(time: datetime) -> int:
    """Return milliseconds since 1970 UTC, cut. Raises ``ValueError`` for a time without zone."""
    if time.tzinfo is None:
        raise ValueError("a time without zone can't be stored")
    return (time - _EPOCH) // _MILLISECOND


def moment_of(milliseconds: int) -> datetime:
    """Return the aware time. Raises ``OverflowError`` outside of the years 1 to 9999."""
    return _EPOCH + milliseconds * _MILLISECOND


class Moment(TypeDecorator[datetime]):
    """A point in time: milliseconds since 1970 in UTC, read and written as an aware ``datetime``."""

    impl = BigInteger
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Store, cut to the millisecond. Raises ``ValueError`` for a time without zone."""
        return None if value is None else milliseconds_of(value)

    @override
    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Restore in UTC."""
        return None if value is None else moment_of(int(value))


class Text(TypeDecorator[str]):
    """A text of bounded length from a printer, a file or a person; stored as ``clean`` leaves it."""

    impl = String
    cache_ok = True

    def __init__(self, limit: int) -> None:
        """Remember the most characters that are kept."""
        super().__init__(limit)
        self.limit = limit

    @override
    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Clean before storing and before comparing."""
        return None if value is None else clean(value, self.limit)


class Verbatim(TypeDecorator[str]):
    """A text that has to go back to where it came from as it was, such as a path on a printer: only bounded."""

    impl = String
    cache_ok = True

    def __init__(self, limit: int) -> None:
        """Remember the most characters that are kept."""
        super().__init__(limit)
        self.limit = limit

    @override
    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Cut, and write down what no database takes as it is."""
        return None if value is None else storable(written_path(value), self.limit)

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Return it as it was."""
        return None if value is None else read_path(value)


class Word[E: StrEnum](TypeDecorator[E]):
    """A member of an enum, stored as its word, so that a new member needs no migration."""

    impl = String(32)
    cache_ok = True

    def __init__(self, words: type[E]) -> None:
        """Remember which enum."""
        super().__init__()
        self.words = words

    @override
    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:
        """Store the word. Raises ``ValueError`` for a foreign one."""
        return None if value is None else self.words(value).value

    @override
    def process_result_value(self, value: Any | None, dialect: Dialect) -> E | None:
        """Restore the member."""
        return None if value is None else self.words(value)
