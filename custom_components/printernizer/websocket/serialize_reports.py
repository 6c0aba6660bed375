"""Reports of the ledger → what the panel reads."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import timedelta
from decimal import Decimal
from typing import Any, cast

from ..costing import success_of
from ..costing.use_of_time import WeekHour, percent
from ..ledger.report_rows import AttemptRow, BusyTime, Figures, MonthRow, ReportRow, added
from .types_reports import (
    ReportAttempts,
    ReportFigures,
    ReportLine,
    ReportMonth,
    ReportSuccess,
    ReportTotal,
    ReportUse,
)

_BUSINESS = frozenset({"net", "vat", "gross"})
_ENDS = ("finished", "failed", "cancelled")


def serialize_figures(figures: Figures, *, with_prices: bool) -> ReportFigures:
    """Tell sums; prices only to who may see them."""
    told: dict[str, Any] = {
        field.name: plain(getattr(figures, field.name))
        for field in fields(figures)
        if with_prices or field.name not in _BUSINESS
    }
    told |= {"cost_per_gram": _known(figures.cost_per_gram), "cost_per_hour": _known(figures.cost_per_hour)}
    if with_prices:
        told |= {"contribution": plain(figures.contribution), "profit": plain(figures.profit)}
    return cast(ReportFigures, told)


def serialize_month(row: MonthRow, *, with_prices: bool) -> ReportMonth:
    """Tell a month."""
    return ReportMonth(
        period=row.period,
        currency=row.currency,
        figures=serialize_figures(row.figures, with_prices=with_prices),
        success=_success(row.finished, row.failed, row.cancelled),
        unclassified=row.unclassified,
    )


def serialize_totals(rows: Iterable[MonthRow], *, with_prices: bool) -> list[ReportTotal]:
    """Tell all months of each currency together, that with the most jobs first."""
    by_currency: dict[str, list[MonthRow]] = {}
    for row in rows:
        by_currency.setdefault(row.currency, []).append(row)
    totals = [
        (
            added(row.figures for row in months),
            currency,
            _success(*(sum(getattr(row, name) for row in months) for name in _ENDS)),
        )
        for currency, months in by_currency.items()
    ]
    return [
        ReportTotal(
            currency=currency,
            figures=serialize_figures(figures, with_prices=with_prices),
            success=success,
        )
        for figures, currency, success in sorted(totals, key=lambda total: (-total[0].jobs, total[1]))
    ]


def serialize_line(row: ReportRow, *, with_prices: bool) -> ReportLine:
    """Tell a line of a report."""
    return ReportLine(
        key=row.key,
        currency=row.currency,
        figures=serialize_figures(row.figures, with_prices=with_prices),
        customer_id=row.customer_id,
        name=row.name,
    )


def serialize_attempts(rows: Iterable[AttemptRow]) -> list[ReportAttempts]:
    """Tell how often prints succeeded."""
    return [
        ReportAttempts(key=row.key, success=_success(row.finished, row.failed, row.cancelled)) for row in rows
    ]


def serialize_use(busy: BusyTime, available: timedelta) -> list[ReportUse]:
    """Tell how printers were used."""
    whole = available // timedelta(seconds=1)
    return [
        ReportUse(serial=serial, seconds=seconds, percent=_known(percent(seconds, whole)))
        for serial, seconds in sorted(busy.seconds.items())
    ]


def serialize_week(seconds: Mapping[WeekHour, int]) -> list[list[int]]:
    """Tell the hours of the week."""
    return [[seconds.get((day, hour), 0) for hour in range(24)] for day in range(7)]


def plain(value: Decimal | int) -> str | int:
    """Tell a number: decimals as text."""
    return f"{value:f}" if isinstance(value, Decimal) else value


def _success(finished: int, failed: int, cancelled: int) -> ReportSuccess:
    # A month in which more was taken back than printed counts below zero.
    rate = success_of(max(finished, 0), max(failed, 0))
    return ReportSuccess(
        finished=finished,
        failed=failed,
        cancelled=cancelled,
        percent=_known(rate.percent),
        low=_known(rate.low),
        high=_known(rate.high),
    )


def _known(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
