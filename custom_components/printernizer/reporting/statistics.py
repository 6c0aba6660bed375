"""What jobs took, as long-term statistics of Home Assistant: per printer and for the shop, by the hour jobs ended in.

They are made from the ledger alone and can be made again: a job that is corrected changes its hour and all sums after it.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from itertools import batched
import re
from typing import TYPE_CHECKING, Any

from homeassistant.const import UnitOfEnergy, UnitOfMass, UnitOfTime
from homeassistant.core import HomeAssistant
from homeassistant.util import slugify
from homeassistant.util.unit_conversion import DurationConverter, EnergyConverter, MassConverter

from ..const import DOMAIN
from ..costing import rounded
from ..ledger import HourSum, Ledger

if TYPE_CHECKING:
    from homeassistant.components.recorder.models import StatisticData, StatisticMetaData

ALL = "all"
"""Stands for the shop in the place of a printer's serial number."""

_AT_ONCE = 1000
"""Hours that are handed over in one go: Home Assistant looks at each of them on its event loop."""

_SECONDS_PER_HOUR = 3600
_STEP = Decimal("0.000001")
"""The finest step of all that is summed up: milliwatt-hours in kWh."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Series:
    """One of the statistics of each printer. ``unit`` empty: the currency."""

    key: str
    unit: str
    unit_class: str | None
    value_fn: Callable[[HourSum], Decimal]


_SERIES = (
    _Series(key="cost", unit="", unit_class=None, value_fn=lambda hour: hour.cost),
    _Series(
        key="energy",
        unit=UnitOfEnergy.KILO_WATT_HOUR,
        unit_class=EnergyConverter.UNIT_CLASS,
        value_fn=lambda hour: hour.energy_kwh,
    ),
    _Series(
        key="filament",
        unit=UnitOfMass.GRAMS,
        unit_class=MassConverter.UNIT_CLASS,
        value_fn=lambda hour: hour.grams,
    ),
    _Series(
        key="print_time",
        unit=UnitOfTime.HOURS,
        unit_class=DurationConverter.UNIT_CLASS,
        value_fn=lambda hour: Decimal(hour.seconds) / _SECONDS_PER_HOUR,
    ),
)


_KEYS = tuple(series.key for series in _SERIES)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Written:
    """The last hour that is written, and the sums before and after it."""

    start: datetime
    before: dict[str, Decimal]
    after: dict[str, Decimal]


def statistic_id(serial: str | None, key: str) -> str:
    """Return the id of a printer's statistic, or of the shop's: ``printernizer:<serial>_cost``."""
    slug = ALL if serial is None else re.sub(r"_+", "_", slugify(serial)).strip("_")
    return f"{DOMAIN}:{slug}_{key}"


class JobStatistics:
    """Writes the statistics.

    Nothing happens where Home Assistant keeps no history. Whoever changes an ended job says from when on; ``async_write``
    then writes those hours and the sums behind them.
    """

    def __init__(self, hass: HomeAssistant, ledger: Ledger) -> None:
        """Read from ``ledger``."""
        self._hass = hass
        self._ledger = ledger
        self._turn = asyncio.Lock()

    async def async_write(
        self, serial: str | None, names: Mapping[str, str], since: datetime | None, *, currency: str
    ) -> None:
        """Write a printer's statistics (``serial`` ``None``: the shop's) from the hour of ``since`` on.

        ``since`` ``None``: from the last hour that is written. ``names``: what a person reads, by key (``cost``,
        ``energy``, ``filament``, ``print_time``). Raises ``LedgerError``.
        """
        if "recorder" not in self._hass.config.components:
            return
        async with self._turn:
            last = await self._async_last(serial)
            first = _hour_of(since) if since is not None else last.start if last is not None else None
            hours = await self._ledger.machines.hours(serial, currency=currency, since=first)
            base = await self._async_base(serial, currency, first, last)
            known = await self._async_known(serial, first)
            # Years of hours, the first time: too many for the event loop to go through at once.
            rows = await self._hass.async_add_executor_job(_all_rows, serial, base, hours, known)
            for series in _SERIES:
                for some in batched(rows[series.key], _AT_ONCE, strict=False):
                    self._add(series, serial, names[series.key], currency, some)
                    await asyncio.sleep(0)

    async def _async_base(
        self, serial: str | None, currency: str, first: datetime | None, last: _Written | None
    ) -> dict[str, Decimal]:
        """Return the sums before ``first``.

        Nearly always it is the newest hour that is written again, and what is written tells; only a correction of an
        older job needs all jobs before it.
        """
        if first is None:
            return dict.fromkeys(_KEYS, Decimal(0))
        if last is not None and first >= last.start:
            return last.before if first == last.start else last.after
        hours = await self._ledger.machines.hours(serial, currency=currency, until=first)
        return await self._hass.async_add_executor_job(_sums, hours)

    async def _async_last(self, serial: str | None) -> _Written | None:
        """Return the last hour that is written of a printer."""
        from homeassistant.components.recorder.statistics import get_last_statistics  # noqa: PLC0415
        from homeassistant.helpers.recorder import get_instance  # noqa: PLC0415  only where there is one

        rows: dict[str, Any] = {}
        for key in _KEYS:
            wanted = statistic_id(serial, key)
            found = await get_instance(self._hass).async_add_executor_job(
                get_last_statistics, self._hass, 1, wanted, False, {"state", "sum"}
            )
            if row := next(iter(found.get(wanted, ())), None):
                rows[key] = row
        if len(rows) < len(_KEYS) or len({row["start"] for row in rows.values()}) > 1:
            return None
        return _Written(
            start=datetime.fromtimestamp(rows[_KEYS[0]]["start"], UTC),
            before={key: _exact(row["sum"]) - _exact(row["state"]) for key, row in rows.items()},
            after={key: _exact(row["sum"]) for key, row in rows.items()},
        )

    async def _async_known(self, serial: str | None, first: datetime | None) -> dict[str, list[datetime]]:
        """Return the hours that are written from ``first`` on: those without jobs by now keep the sum before them."""
        from homeassistant.components.recorder.statistics import statistics_during_period  # noqa: PLC0415
        from homeassistant.helpers.recorder import get_instance  # noqa: PLC0415

        if first is None:
            return {}
        ids = {statistic_id(serial, series.key) for series in _SERIES}
        found: Mapping[str, Iterable[Any]] = await get_instance(self._hass).async_add_executor_job(
            statistics_during_period, self._hass, first, None, ids, "hour", None, {"sum"}
        )
        return {
            key: [datetime.fromtimestamp(row["start"], UTC) for row in rows] for key, rows in found.items()
        }

    def _add(
        self, series: _Series, serial: str | None, name: str, currency: str, rows: Iterable[StatisticData]
    ) -> None:
        from homeassistant.components.recorder.models import StatisticMeanType  # noqa: PLC0415
        from homeassistant.components.recorder.statistics import async_add_external_statistics  # noqa: PLC0415

        metadata: StatisticMetaData = {
            "mean_type": StatisticMeanType.NONE,
            "has_sum": True,
            "name": name,
            "source": DOMAIN,
            "statistic_id": statistic_id(serial, series.key),
            "unit_class": series.unit_class,
            "unit_of_measurement": series.unit or currency,
        }
        async_add_external_statistics(self._hass, metadata, rows)


def _sums(hours: Sequence[HourSum]) -> dict[str, Decimal]:
    return {series.key: sum(map(series.value_fn, hours), start=Decimal(0)) for series in _SERIES}


def _all_rows(
    serial: str | None,
    base: Mapping[str, Decimal],
    hours: Sequence[HourSum],
    known: Mapping[str, Sequence[datetime]],
) -> dict[str, list[StatisticData]]:
    return {
        series.key: _rows(series, base[series.key], hours, known.get(statistic_id(serial, series.key), ()))
        for series in _SERIES
    }


def _rows(
    series: _Series, base: Decimal, hours: Iterable[HourSum], known: Iterable[datetime]
) -> list[StatisticData]:
    """Make the rows of a series: the sum goes on from ``base``, and an hour that is empty by now adds nothing."""
    total = base
    taken = dict.fromkeys(known, Decimal(0)) | {hour.start: series.value_fn(hour) for hour in hours}
    rows: list[StatisticData] = []
    for start in sorted(taken):
        total += taken[start]
        rows.append({"start": start, "state": float(taken[start]), "sum": float(total)})
    return rows


def _exact(value: float | None) -> Decimal:
    """Return what was written, without the noise of a binary fraction."""
    return rounded(Decimal(repr(value or 0)), _STEP)


def _hour_of(moment: datetime) -> datetime:
    return moment.replace(minute=0, second=0, microsecond=0)
