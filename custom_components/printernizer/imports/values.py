"""Texts and JSON as values of the ledger's columns. Everything raises ``ValueError`` for what makes no sense."""

from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal, InvalidOperation
import hashlib
from typing import Any

from sqlalchemy import Boolean, Column, Integer

from ..costing import rounded
from ..ledger.columns import Day, Grams, KilowattHours, Moment, Money, Percent, Word

_STEPS: dict[type[Any], Decimal] = {
    Money: Decimal("0.0001"),
    Grams: Decimal("0.001"),
    KilowattHours: Decimal("0.000001"),
    Percent: Decimal("0.0001"),
}
_MOST = Decimal(10) ** 12
_LATEST = datetime(2200, 1, 1, tzinfo=UTC)
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)


def uid_of(*parts: object) -> str:
    """Return what names the same foreign job each time it is read in."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode("utf-8", "replace")).hexdigest()[:32]


def amount(value: object, kind: type[Any]) -> Decimal:
    """Return a decimal with as many places as the column keeps; a binary fraction is what it is written as."""
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        value = repr(value)
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise ValueError("no number") from None
    if not number.is_finite() or abs(number) >= _MOST:
        raise ValueError("no such number")
    return rounded(number, _STEPS[kind])


def moment(value: object, zone: tzinfo) -> datetime:
    """Return a time; one without a zone is in ``zone``."""
    if not isinstance(value, str):
        raise ValueError("no time")  # noqa: TRY004  one error for all that makes no sense
    found = datetime.fromisoformat(value.strip())
    found = (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)
    if not _EARLIEST <= found < _LATEST:
        raise ValueError("no time that printers were at")
    return found


def has_zone(text: str) -> bool:
    """Tell whether a time says in which zone it is; what is no time at all says nothing of the kind."""
    try:
        return datetime.fromisoformat(text.strip()).tzinfo is not None
    except ValueError:
        return False


def of_json(column: Column[Any], value: object) -> Any:
    """Return what JSON says of a column."""
    if value is None:
        if column.nullable:
            return None
        raise ValueError("needed")
    kind = column.type
    if type(kind) in _STEPS:
        if not isinstance(value, str):
            raise ValueError("amounts are text")
        return amount(value, type(kind))
    if isinstance(kind, Moment):
        return moment(value, UTC)
    return _plain(kind, value)


def _plain(kind: object, value: object) -> Any:
    if isinstance(kind, Boolean | Integer):
        wanted: type[object] = bool if isinstance(kind, Boolean) else int
        if type(value) is not wanted or abs(int(value)) >= 2**53:  # type: ignore[call-overload]
            raise ValueError("another kind of value")
        return value
    if not isinstance(value, str):
        raise ValueError("another kind of value")  # noqa: TRY004  as above
    if isinstance(kind, Day):
        return date.fromisoformat(value)
    if isinstance(kind, Word):
        return kind.words(value)
    return value
