"""Days and months of a shop's time zone as moments in UTC; durations only ever in UTC.

The difference of two local times of one zone ignores that a day may have 23 or 25 hours, so nothing here takes it.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from fractions import Fraction

_MICROSECOND = timedelta(microseconds=1)
_MICROSECONDS_PER_HOUR = 3_600_000_000


def in_utc(moment: datetime) -> datetime:
    """Return the same moment in UTC. Raises ``ValueError`` for a time without a zone: it could be any."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC)


def hours(duration: timedelta) -> Fraction:
    """Return a duration in hours, exactly."""
    return Fraction(duration // _MICROSECOND, _MICROSECONDS_PER_HOUR)


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start`` until before ``end``, both UTC; given in any other zone they are converted.

    Raises ``ValueError`` for times without a zone and for an end before the start.
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        """Convert to UTC and check the order."""
        object.__setattr__(self, "start", in_utc(self.start))
        object.__setattr__(self, "end", in_utc(self.end))
        if self.end < self.start:
            raise ValueError("a span ends after it starts")

    @property
    def duration(self) -> timedelta:
        """How long it is."""
        return self.end - self.start

    @property
    def hours(self) -> Fraction:
        """How many hours it is long, exactly."""
        return hours(self.duration)

    def common(self, other: Span) -> Span | None:
        """Return the part that lies in both, or ``None`` if there is none of any length."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None


def service_date(moment: datetime, zone: tzinfo) -> date:
    """Return the day on which something was done: the local date of the moment, which decides rates and months."""
    return in_utc(moment).astimezone(zone).date()


def day_start(day: date, zone: tzinfo) -> datetime:
    """Return the first moment of a local day, in UTC."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def day_span(day: date, zone: tzinfo) -> Span:
    """Return a local day: 24 hours long, or 23 or 25 when the clock is changed."""
    return Span(day_start(day, zone), day_start(day + timedelta(days=1), zone))


def month_span(year: int, month: int, zone: tzinfo) -> Span:
    """Return a local month."""
    after = date(year + month // 12, month % 12 + 1, 1)
    return Span(day_start(date(year, month, 1), zone), day_start(after, zone))
