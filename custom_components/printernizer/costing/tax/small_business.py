"""The turnover up to which a small business is exempt."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ..dated import in_force
from ..money import percent_of

_WARN_AT = 80
"""Percent of a limit from which on a shop is warned."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TurnoverLimits:
    """The most that may have been turned over in the year before, and in the running one.

    ``is_hard``: passing the second ends the exemption at once. Else it is only what was to be expected at the beginning
    of the year, and passing it ends nothing.
    """

    valid_from: date
    previous_year: Decimal
    running_year: Decimal
    is_hard: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class SmallBusinessState:
    """Where a business stands: exempt now, exempt next year if nothing is added, and near to losing either."""

    is_exempt: bool
    is_exempt_next_year: bool
    is_near_end: bool
    is_near_end_next_year: bool


def limits_on(limits: Iterable[TurnoverLimits], on: date) -> TurnoverLimits | None:
    """Return the limits in force on a day."""
    return in_force(limits, on)


def small_business_state(
    limits: TurnoverLimits, *, previous_year: Decimal | None, running_year: Decimal
) -> SmallBusinessState:
    """Tell how a turnover (received, without sales of fixed assets) stands to the limits.

    ``previous_year`` ``None``: the business was founded in the running one, which the lower limit then applies to.
    """
    is_new = previous_year is None
    now = limits.previous_year if is_new else limits.running_year
    was_small = previous_year is None or previous_year <= limits.previous_year
    is_exempt = was_small and (running_year <= now or not limits.is_hard)
    is_small = running_year <= limits.previous_year
    return SmallBusinessState(
        is_exempt=is_exempt,
        is_exempt_next_year=is_small,
        is_near_end=is_exempt and limits.is_hard and _is_near(running_year, now),
        is_near_end_next_year=is_small and _is_near(running_year, limits.previous_year),
    )


def is_sale_exempt(
    limits: TurnoverLimits, sale: Decimal, *, previous_year: Decimal | None, running_year: Decimal
) -> bool:
    """Tell whether a sale is still exempt: the very one that passes a hard limit is not.

    ``running_year`` is the turnover before it.
    """
    state = small_business_state(limits, previous_year=previous_year, running_year=running_year + sale)
    return state.is_exempt


def first_taxed(
    limits: TurnoverLimits, sales: Iterable[Decimal], *, previous_year: Decimal | None, running_year: Decimal
) -> int | None:
    """Return which of the sales of a year, in their order, is the first that is not exempt: it and all after it.

    ``running_year`` is the turnover before all of them.
    """
    for number, sale in enumerate(sales):
        if not is_sale_exempt(limits, sale, previous_year=previous_year, running_year=running_year):
            return number
        running_year += sale
    return None


def _is_near(turnover: Decimal, limit: Decimal) -> bool:
    return turnover >= percent_of(_WARN_AT, limit)
