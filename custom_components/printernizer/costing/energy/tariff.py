"""Tariffs as a contract tells them: dated prices, with bands of local time where there are any."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from fractions import Fraction
from itertools import pairwise
from typing import override

from ..dated import in_force
from ..local_time import Span
from ..money import Number
from .prices import Prices, PriceSpan

_DAY = timedelta(days=1)
EVERY_DAY = frozenset(range(7))
"""Monday is 0."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeBand:
    """A price per kWh from ``start`` until before ``end`` on the clock of the wall, on the ``weekdays`` it begins on.

    An ``end`` that is not after ``start`` lies on the next day: 22:00 to 06:00; 00:00 to 00:00 is the whole day.
    """

    start: time
    end: time
    price: Number
    weekdays: frozenset[int] = EVERY_DAY

    def holds(self, wall: datetime) -> bool:
        """Tell whether the band is on at a local time."""
        clock, today = wall.time(), wall.weekday()
        if self.start < self.end:
            return self.start <= clock < self.end and today in self.weekdays
        has_begun_today = clock >= self.start and today in self.weekdays
        return has_begun_today or (clock < self.end and (today - 1) % 7 in self.weekdays)


@dataclass(frozen=True, kw_only=True, slots=True)
class TariffVersion:
    """What a kWh costs from a local day on: ``price``, unless one of the bands holds; of several the first."""

    valid_from: date
    price: Number
    bands: tuple[TimeBand, ...] = ()

    def price_at(self, wall: datetime) -> Number:
        """Return the price at a local time."""
        return next((band.price for band in self.bands if band.holds(wall)), self.price)


@dataclass(frozen=True, slots=True)
class Tariff(Prices):
    """A dated tariff; its days and bands follow the clock of ``zone``, also when that is put forward or back.

    What the clock skips in spring costs nothing, for it is not there; what it shows twice in autumn is told twice. Before
    the first version nothing is known.
    """

    versions: tuple[TariffVersion, ...]
    zone: tzinfo

    @override
    def spans(self, within: Span) -> Iterator[PriceSpan]:
        """Yield the prices of a span, one for each stretch without a change."""
        start, price = within.start, self._price(within.start)
        for moment in [*self._moments(within), within.end]:
            following = self._price(moment)
            if following != price or moment == within.end:
                yield PriceSpan(Span(start, moment), price)
                start, price = moment, following

    def _price(self, moment: datetime) -> Fraction | None:
        wall = moment.astimezone(self.zone)
        version = in_force(self.versions, wall.date())
        return None if version is None else Fraction(version.price_at(wall))

    def _moments(self, within: Span) -> list[datetime]:
        """Return all moments inside a span at which the price may change, in order."""
        clocks = {time()}
        for version in self.versions:
            clocks |= {clock for band in version.bands for clock in (band.start, band.end)}
        first, last = (moment.astimezone(self.zone).date() for moment in (within.start, within.end))
        days = [first + _DAY * number for number in range((last - first).days + 1)]
        found = {
            datetime.combine(day, clock.replace(fold=fold), self.zone).astimezone(UTC)
            for day in days
            for clock in clocks
            for fold in (0, 1)
        }
        return sorted(
            moment
            for moment in found | clock_changes(within, self.zone)
            if within.start < moment < within.end
        )


def clock_changes(within: Span, zone: tzinfo) -> set[datetime]:
    """Return the moments at which the clock of a zone is changed, to the second; never two within one day."""
    found: set[datetime] = set()
    first = within.start.replace(microsecond=0)
    marks = [first + _DAY * number for number in range((within.end - first) // _DAY + 2)]
    for before, after in pairwise(marks):
        low, high = before, after
        if low.astimezone(zone).utcoffset() == high.astimezone(zone).utcoffset():
            continue
        while high - low > timedelta(seconds=1):
            middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
            if middle.astimezone(zone).utcoffset() == before.astimezone(zone).utcoffset():
                low = middle
            else:
                high = middle
        found.add(high)
    return found
