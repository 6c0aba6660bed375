"""What the recorder knows of a meter, a plug or a price over a span: its states, and where those are gone, statistics.

States are kept for ten days, statistics of an hour for ever. Functions that read run in the recorder's own threads.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy.exc import SQLAlchemyError

from homeassistant.const import ATTR_UNIT_OF_MEASUREMENT
from homeassistant.core import HomeAssistant, State

from ..const import LOGGER
from ..costing import (
    MeterReading,
    PowerSample,
    PriceStep,
    PriceSteps,
    Span,
    UnknownUnit,
    to_kwh,
    to_price_per_kwh,
    to_watts,
)

if TYPE_CHECKING:
    from homeassistant.components.recorder.statistics import StatisticsRow

type Convert = Callable[[Decimal, str], Fraction]
type Value = Literal["sum", "mean"]
type Period = Literal["5minute", "hour"]

_PERIODS: tuple[tuple[Period, timedelta], ...] = (
    ("5minute", timedelta(minutes=5)),
    ("hour", timedelta(hours=1)),
)
_JUST_BEFORE = timedelta(milliseconds=1)
"""The recorder's questions leave out what happened in the very moment that they begin with."""


@dataclass(frozen=True, slots=True)
class Point:
    """A value from a moment on, in our units; ``None``: there was none."""

    at: datetime
    value: Fraction | None


class RecorderAway(Exception):
    """The recorder can't be asked now."""


async def async_readings(hass: HomeAssistant, entity_id: str, span: Span) -> tuple[MeterReading, ...]:
    """Return what a meter stood at. Raises ``RecorderAway``."""
    points = await _async_points(hass, entity_id, span, to_kwh, "sum")
    return tuple(MeterReading(at=point.at, kwh=point.value) for point in points)


async def async_samples(hass: HomeAssistant, entity_id: str, span: Span) -> tuple[PowerSample, ...]:
    """Return the power that a plug told. Raises ``RecorderAway``."""
    points = await _async_points(hass, entity_id, span, to_watts, "mean")
    return tuple(PowerSample(at=point.at, watts=point.value) for point in points)


async def async_price_steps(hass: HomeAssistant, entity_id: str, span: Span) -> PriceSteps:
    """Return what an entity told of the price of a kWh. Raises ``RecorderAway``."""
    points = await _async_points(hass, entity_id, span, _price, "mean")
    return PriceSteps(tuple(PriceStep(start=point.at, price=point.value) for point in points))


async def _async_points(
    hass: HomeAssistant, entity_id: str, span: Span, convert: Convert, value: Value
) -> tuple[Point, ...]:
    """Return the best that is known: states, if they reach back to the start, else what reaches back furthest."""
    if "recorder" not in hass.config.components:
        return ()
    from homeassistant.helpers.recorder import get_instance  # noqa: PLC0415  only where there is one

    try:
        return await get_instance(hass).async_add_executor_job(_best, hass, entity_id, span, convert, value)
    except SQLAlchemyError as error:
        raise RecorderAway from error


def _best(
    hass: HomeAssistant, entity_id: str, span: Span, convert: Convert, value: Value
) -> tuple[Point, ...]:
    best = _of_states(hass, entity_id, span, convert, value)
    for period, length in _PERIODS:
        if _reaches(best, span):
            return best
        rows = _of_statistics(hass, entity_id, span, convert, (value, period, length))
        if rows and (not best or rows[0].at < best[0].at):
            best = rows
    return best


def _reaches(points: Sequence[Point], span: Span) -> bool:
    return bool(points) and points[0].at <= span.start


def _of_states(
    hass: HomeAssistant, entity_id: str, span: Span, convert: Convert, value: Value
) -> tuple[Point, ...]:
    from homeassistant.components.recorder.history import state_changes_during_period  # noqa: PLC0415

    found = state_changes_during_period(
        hass, span.start - _JUST_BEFORE, span.end + _JUST_BEFORE, entity_id, include_start_time_state=True
    )
    told = [_point(state, convert) for state in found.get(entity_id.lower(), ())]
    before = [point for point in told if point.at <= span.start]
    # What was told last before the span is what it begins with.
    points = [Point(span.start, point.value) for point in before[-1:]] + told[len(before) :]
    if value == "sum" and points and points[-1].at < span.end:
        # A meter that keeps its value says nothing.
        points.append(Point(span.end, points[-1].value))
    return tuple(points)


def _point(state: State, convert: Convert) -> Point:
    unit = str(state.attributes.get(ATTR_UNIT_OF_MEASUREMENT) or "")
    return Point(state.last_updated, _converted(state.state, unit, convert))


def _of_statistics(
    hass: HomeAssistant, entity_id: str, span: Span, convert: Convert, wanted: tuple[Value, Period, timedelta]
) -> tuple[Point, ...]:
    from homeassistant.components.recorder.statistics import get_metadata, statistics_during_period  # noqa: PLC0415

    value, period, length = wanted
    known = get_metadata(hass, statistic_ids={entity_id}).get(entity_id)
    if known is None:
        return ()
    unit = str(known[1]["unit_of_measurement"] or "")
    # A row tells what a counter had come to at its end: so the one before the span is needed too.
    start, end = span.start - 2 * length, span.end + length
    # Rows are told in the unit that they are kept in, unless another one is asked for.
    kind = known[1].get("unit_class")
    units = {kind: unit} if kind else {}
    found = statistics_during_period(hass, start, end, {entity_id}, period, units, {value})
    return tuple(_points_of(found.get(entity_id, ()), unit, convert, value))


def _points_of(rows: Iterable[StatisticsRow], unit: str, convert: Convert, value: Value) -> Iterable[Point]:
    for row in rows:
        at = row["end"] if value == "sum" else row["start"]
        told: Any = row.get(value)
        if told is not None:
            yield Point(datetime.fromtimestamp(at, UTC), _converted(str(told), unit, convert))


def _converted(text: str, unit: str, convert: Convert) -> Fraction | None:
    try:
        number = Decimal(text)
        return convert(number, unit) if number.is_finite() else None
    except InvalidOperation:
        return None
    except UnknownUnit:
        LOGGER.debug("Values in %r can't be counted with", unit)
        return None


def _price(value: Decimal, unit: str) -> Fraction:
    """Return a price per kWh; a number without a unit, such as one that a person typed into a helper, is one."""
    return to_price_per_kwh(value, unit) if unit else Fraction(value)
