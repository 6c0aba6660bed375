"""How much of its time a machine is used: by hour of the week, of a month, and beside what was possible."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal
from fractions import Fraction

from .money import EXACT, rounded

_HOUR = timedelta(hours=1)
_TENTH = Decimal("0.1")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_QUARTER = 900_000
"""Milliseconds."""

type Printed = tuple[int, int, int]
"""From when until when, in milliseconds since 1970 UTC, and the seconds that were printed meanwhile."""

type WeekHour = tuple[int, int]
"""Weekday, from 0 for Monday, and hour, local."""


def percent(part: int | Fraction, whole: int | Fraction) -> Decimal | None:
    """Return a share in percent with one decimal; of nothing, none."""
    if not whole:
        return None
    share = Fraction(part) * 100 / Fraction(whole)
    return rounded(EXACT.divide(Decimal(share.numerator), Decimal(share.denominator)), _TENTH)


def by_week_hour(spans: Iterable[Printed], zone: tzinfo) -> Counter[WeekHour]:
    """Spread the seconds that were printed between two moments evenly over the local hours between them, exactly."""
    found: Counter[WeekHour] = Counter()
    known: dict[int, tuple[WeekHour, int]] = {}
    for begin, end, seconds in spans:
        whole, told, at = end - begin, 0, begin
        while at < end:
            # Every zone is whole quarters of an hour away from UTC, so few moments have to be looked up in it.
            quarter = at // _QUARTER
            if (place := known.get(quarter)) is None:
                place = known[quarter] = _hour_at(quarter * _QUARTER, zone)
            at = min(place[1], end)
            so_far = seconds * (at - begin) // whole
            found[place[0]] += so_far - told
            told = so_far
    return found


def within(span: Printed, since: int, until: int) -> Printed | None:
    """Cut a span to a time, with as much of its seconds as lies within it; ``None``: nothing of it does."""
    start, end, seconds = span
    first, last = max(start, since), min(end, until)
    return (first, last, seconds * (last - first) // (end - start)) if first < last else None


def _hour_at(moment: int, zone: tzinfo) -> tuple[WeekHour, int]:
    """Return the local hour in which a moment lies, and when that ends."""
    local = (_EPOCH + timedelta(milliseconds=moment)).astimezone(zone)
    into = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
    return (local.weekday(), local.hour), moment + (_HOUR - into) // _MILLISECOND
