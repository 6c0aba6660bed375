"""The rates of one job at one moment, made of all settings, and kept with the job from then on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from .money import rounded
from .rates import RATE_SPECS, RateName, RateSetting
from .tax.basis import in_basis
from .tax.profile import TaxMode, cost_basis


class Profit(StrEnum):
    """What a profit is a part of: the price, or the costs."""

    MARGIN = "margin"
    MARKUP = "markup"


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """Which job rates are wanted for: ids of its printer, materials and itself. The first material is the main one."""

    printer: str = ""
    materials: tuple[str, ...] = ()
    job: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class MaterialRate:
    """What a kilogram of a material costs when its spool has no price; ``is_default``: nobody entered it."""

    material: str
    price_per_kg: Decimal
    is_default: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Rates:
    """Everything that the costs of a job are computed from, on the day ``on``, with or without tax as ``mode`` has it.

    The fields are those of ``RateName``, their units too. ``defaults``: what nobody ever set.
    """

    on: date
    mode: TaxMode
    materials: tuple[MaterialRate, ...]
    watts: Decimal
    standby_watts: Decimal
    printer_price: Decimal
    residual_value: Decimal
    life_hours: Decimal
    maintenance_per_hour: Decimal
    room_per_hour: Decimal
    interest_percent: Decimal
    hours_per_year: Decimal
    labour_per_hour: Decimal
    labour_minutes: Decimal
    packaging: Decimal
    overhead_percent: Decimal
    failure_percent: Decimal
    failure_share_percent: Decimal
    profit: Profit
    profit_percent: Decimal
    minimum_price: Decimal
    price_step: Decimal
    price_ending: Decimal
    defaults: frozenset[RateName]


def resolve(settings: Iterable[RateSetting], subject: Subject, *, on: date, mode: TaxMode) -> Rates:
    """Return the rates in force on a day for a job, whatever order the settings come in.

    A purchase that was entered on the other basis than costs count in is turned over, and rounded as it would be paid. The setting nearest to the job counts (the job, its material on its printer, the material, the printer, the shop), of
    one scope the latest. Two for the same scope, rate and day are not expected; the one given last counts.
    """
    rows = [row for row in settings if row.valid_from <= on]
    main = subject.materials[0] if subject.materials else ""
    winners = {name: _winner(rows, name, subject, main) for name in RateName}
    profit = _profit(winners)
    values = {name: _value(name, row, mode) for name, row in winners.items()}
    return Rates(
        on=on,
        mode=mode,
        materials=tuple(
            _material(rows, subject, material, mode) for material in dict.fromkeys(subject.materials)
        ),
        watts=values[RateName.WATTS],
        standby_watts=values[RateName.STANDBY_WATTS],
        printer_price=values[RateName.PRINTER_PRICE],
        residual_value=values[RateName.RESIDUAL_VALUE],
        life_hours=values[RateName.LIFE_HOURS],
        maintenance_per_hour=values[RateName.MAINTENANCE_PER_HOUR],
        room_per_hour=values[RateName.ROOM_PER_HOUR],
        interest_percent=values[RateName.INTEREST_PERCENT],
        hours_per_year=values[RateName.HOURS_PER_YEAR],
        labour_per_hour=values[RateName.LABOUR_PER_HOUR],
        labour_minutes=values[RateName.LABOUR_MINUTES],
        packaging=values[RateName.PACKAGING],
        overhead_percent=values[RateName.OVERHEAD_PERCENT],
        failure_percent=values[RateName.FAILURE_PERCENT],
        failure_share_percent=values[RateName.FAILURE_SHARE_PERCENT],
        profit=profit,
        profit_percent=values[
            RateName.MARGIN_PERCENT if profit is Profit.MARGIN else RateName.MARKUP_PERCENT
        ],
        minimum_price=values[RateName.MINIMUM_PRICE],
        price_step=values[RateName.PRICE_STEP],
        price_ending=values[RateName.PRICE_ENDING],
        defaults=frozenset(name for name, row in winners.items() if row is None),
    )


def _winner(
    rows: Iterable[RateSetting], name: RateName, subject: Subject, material: str
) -> RateSetting | None:
    """Return the nearest setting that has a value; in each scope only the latest is looked at."""
    latest: dict[tuple[bool, bool, bool], RateSetting] = {}
    for row in rows:
        if row.name == name and row.scope.fits(subject.printer, material, subject.job):
            before = latest.get(row.scope.nearness)
            if before is None or row.valid_from >= before.valid_from:
                latest[row.scope.nearness] = row
    nearest = (latest[nearness] for nearness in sorted(latest, reverse=True))
    return next((row for row in nearest if row.value is not None), None)


def _profit(winners: dict[RateName, RateSetting | None]) -> Profit:
    margin, markup = winners[RateName.MARGIN_PERCENT], winners[RateName.MARKUP_PERCENT]
    if markup is None:
        return Profit.MARGIN
    if margin is None:
        return Profit.MARKUP
    is_markup = (markup.scope.nearness, markup.valid_from) > (margin.scope.nearness, margin.valid_from)
    return Profit.MARKUP if is_markup else Profit.MARGIN


def _value(name: RateName, row: RateSetting | None, mode: TaxMode) -> Decimal:
    spec = RATE_SPECS[name]
    if row is None or row.value is None:
        return spec.default
    wanted = cost_basis(mode)
    if spec.step is None or row.basis is None or row.basis is wanted:
        return row.value
    return rounded(in_basis(row.value, row.basis, wanted, row.tax_percent), spec.step)


def _material(rows: Iterable[RateSetting], subject: Subject, material: str, mode: TaxMode) -> MaterialRate:
    row = _winner(rows, RateName.PRICE_PER_KG, subject, material)
    return MaterialRate(
        material=material, price_per_kg=_value(RateName.PRICE_PER_KG, row, mode), is_default=row is None
    )
