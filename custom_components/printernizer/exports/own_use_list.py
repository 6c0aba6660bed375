"""The list of what a business used for itself (Eigenverbrauch), as a proposal: nobody books it by itself."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from ..costing import (
    AttemptCost,
    NoTaxRate,
    RateKind,
    TaxMode,
    TaxModeChange,
    TaxProfile,
    mode_on,
    own_use,
    rate_on,
)
from ..ledger.columns import day_of
from .columns import Block


def own_use_blocks(
    blocks: Iterable[Block], modes: Iterable[TaxModeChange], profile: TaxProfile
) -> Iterator[Block]:
    """Make the rows of ``tables.OWN_USE`` of day, number, grams, material, energy and machine cost of private jobs.

    Only who deducts input tax owes tax on what is withdrawn; without a day there is no rate to propose.
    """
    known = tuple(modes)
    for block in blocks:
        yield [_row(row, known, profile) for row in block]


def _row(row: tuple[Any, ...], modes: tuple[TaxModeChange, ...], profile: TaxProfile) -> tuple[Any, ...]:
    day, number, grams, material, energy, machine = row[:6]
    rate = _rate(day, modes, profile)
    taken = AttemptCost(material=_amount(material), energy=_amount(energy), machine=_amount(machine))
    use = own_use([taken], rate or Decimal(0))
    total = sum(cost or 0 for cost in (material, energy, machine))
    proposed = use.proposed
    percent = None if rate is None else _whole(rate)
    vat = None if rate is None else _whole(proposed.vat)
    return (day, number, grams, material, energy, machine, total, _whole(proposed.net), percent, vat)


def _rate(day: int | None, modes: tuple[TaxModeChange, ...], profile: TaxProfile) -> Decimal | None:
    if day is None or mode_on(modes, day_of(day)) is not TaxMode.REGULAR:
        return None
    try:
        return rate_on(profile.rates, RateKind.STANDARD, day_of(day))
    except NoTaxRate:
        return None


def _amount(value: int | None) -> Decimal:
    return Decimal(value or 0).scaleb(-4)


def _whole(value: Decimal) -> int:
    return int(value.scaleb(4))
