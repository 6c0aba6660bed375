"""How much of its time a machine is used: by hour of the week, of a month, and beside what was possible."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal
from fractions import Fraction

from .local_time import in_utc
from .money import EXACT, rounded

_HOUR = timedelta(hours=1)
_TENTH = Decimal("0.1")
_MICROSECOND = timedelta(microseconds=1)

type WeekHour = tuple[int, int]
"""Weekday, from 0 for Monday, and hour, local."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Effectiveness:
    """Availability, performance and quality as shares; their product says less than they do."""

    availability: Fraction
    performance: Fraction
    quality: Fraction

    @property
    def product(self) -> Fraction:
        """Return what of the planned time went into good parts at the planned speed."""
        return self.availability * self.performance * self.quality


def effectiveness(
    *, online: int, planned: int, sliced: int, actual: int, good: int, printed: int
) -> Effectiveness:
    """Return the factors from seconds; ``sliced`` and ``actual`` are of finished jobs, performance is 1 at most."""
    return Effectiveness(
        availability=_part(online, planned),
        performance=min(_part(sliced, actual), Fraction(1)),
        quality=_part(good, printed),
    )


def percent(part: int | Fraction, whole: int | Fraction) -> Decimal | None:
    """Return a share in percent with one decimal; of nothing, none."""
    if not whole:
        return None
    share = Fraction(part) * 100 / Fraction(whole)
    return rounded(EXACT.divide(Decimal(share.numerator), Decimal(share.denominator)), _TENTH)


def by_week_hour(spans: Iterable[tuple[datetime, datetime, int]], zone: tzinfo) -> Counter[WeekHour]:
    """Spread the seconds that were printed between two moments evenly over the local hours between them, exactly."""
    found: Counter[WeekHour] = Counter()
    for start, end, seconds in spans:
        begin, whole = in_utc(start), (in_utc(end) - in_utc(start)) // _MICROSECOND
        told, at = 0, begin
        while whole > 0 and at < in_utc(end):
            local = at.astimezone(zone)
            into = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
            at = min(at + _HOUR - into, in_utc(end))
            so_far = seconds * ((at - begin) // _MICROSECOND) // whole
            found[local.weekday(), local.hour] += so_far - told
            told = so_far
    return found


def within(
    spans: Iterable[tuple[datetime, datetime, int]], since: datetime, until: datetime
) -> list[tuple[datetime, datetime, int]]:
    """Cut spans to a time, with as much of their seconds as lies within it."""
    found = []
    for start, end, seconds in spans:
        first, last = max(start, since).astimezone(UTC), min(end, until).astimezone(UTC)
        whole = (in_utc(end) - in_utc(start)) // _MICROSECOND
        if first < last and whole > 0:
            found.append((first, last, seconds * ((last - first) // _MICROSECOND) // whole))
    return found


def _part(part: int, whole: int) -> Fraction:
    return Fraction(part, whole) if whole else Fraction(0)
