"""Where a small business stands to the limits of its exemption, and from which sale on it has lost it."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from ..costing import (
    PROFILES,
    SmallBusinessState,
    TaxMode,
    TurnoverLimits,
    first_taxed,
    is_sale_exempt,
    limits_on,
    rounded,
    small_business_state,
)
from ..ledger import Ledger
from ..ledger.turnover import SoldJob
from ..sections import BusinessSettings
from .pricing import Sale

_TENTH = Decimal("0.1")


@dataclass(frozen=True, kw_only=True, slots=True)
class SmallBusiness:
    """A small business in a year. ``previous_year`` ``None``: there was none, it was founded in this one.

    ``limit`` counts for this year, ``limit_next_year`` for the one after. ``exempt_since``: the day from which the shop
    says so. ``first_taxed``: the sale that passed the limit; ``untaxed``: how many from it on are exempt all the same.
    """

    year: int
    currency: str
    turnover: Decimal
    previous_year: Decimal | None
    limit: Decimal
    limit_next_year: Decimal
    state: SmallBusinessState
    exempt_since: date | None
    first_taxed: SoldJob | None
    untaxed: int

    @property
    def percent(self) -> Decimal:
        """How much of this year's limit is used up."""
        return _percent(self.turnover, self.limit)

    @property
    def percent_next_year(self) -> Decimal:
        """How much of the limit is used up that decides over the next year."""
        return _percent(self.turnover, self.limit_next_year)


async def async_small_business(
    ledger: Ledger, business: BusinessSettings, today: date, currency: str
) -> SmallBusiness | None:
    """Return where the business stands; ``None``: it is none, or not a small one. Raises ``LedgerError``."""
    if not business.is_on or await ledger.rates.mode_on(today) is not TaxMode.SMALL_BUSINESS:
        return None
    profile = PROFILES[business.country]
    limits = limits_on(profile.turnover_limits, today)
    if limits is None:
        return None
    year = today.year
    found = await ledger.reports.turnover(year, currency)
    previous = _previous(business, year, found.previous_net, found.first_year)
    turnover = found.net + _elsewhere(business, year)
    state = small_business_state(limits, previous_year=previous, running_year=turnover)
    first, untaxed = None, 0
    if not state.is_exempt:
        sold = await ledger.reports.sold(year, currency)
        first, untaxed = _crossing(limits, sold, previous, _elsewhere(business, year), profile.small_business)
    return SmallBusiness(
        year=year,
        currency=currency,
        turnover=turnover,
        previous_year=previous,
        limit=limits.previous_year if previous is None else limits.running_year,
        limit_next_year=limits.previous_year,
        state=state,
        exempt_since=await _async_since(ledger, today),
        first_taxed=first,
        untaxed=untaxed,
    )


async def async_mode_of(  # noqa: PLR0913  what is sold, where, and by whom
    ledger: Ledger,
    business: BusinessSettings,
    sale: Sale,
    amount: Decimal,
    currency: str,
    *,
    job_id: int | None = None,
    order_id: int | None = None,
) -> Sale:
    """Return a sale as it is taxed: the very one that passes a small business's limit is taxed as usual.

    ``job_id`` or ``order_id``: what is sold, if it is in the books already. Raises ``LedgerError``.
    """
    if sale.mode is not TaxMode.SMALL_BUSINESS:
        return sale
    limits = limits_on(sale.profile.turnover_limits, sale.service_on)
    if limits is None:
        return sale
    year = sale.service_on.year
    found = await ledger.reports.turnover(year, currency)
    before = await ledger.reports.turnover_before(sale.service_on, currency, job_id=job_id, order_id=order_id)
    is_exempt = is_sale_exempt(
        limits,
        amount,
        previous_year=_previous(business, year, found.previous_net, found.first_year),
        running_year=before + _elsewhere(business, year),
    )
    return sale if is_exempt else replace(sale, mode=TaxMode.REGULAR)


def _crossing(
    limits: TurnoverLimits,
    sold: tuple[SoldJob, ...],
    previous: Decimal | None,
    elsewhere: Decimal,
    exempt: str,
) -> tuple[SoldJob | None, int]:
    number = first_taxed(limits, (each.net for each in sold), previous_year=previous, running_year=elsewhere)
    if number is None:
        return None, 0
    return sold[number], sum(each.treatment == exempt for each in sold[number:])


async def _async_since(ledger: Ledger, today: date) -> date | None:
    """Return since when the shop has been a small business without a break."""
    since = None
    for change in (entry.change for entry in await ledger.rates.tax_modes()):
        if change.valid_from > today or change.valid_from == since:
            # Of two that were set for one day the newer counts, which comes first.
            continue
        if change.mode is not TaxMode.SMALL_BUSINESS:
            break
        since = change.valid_from
    return since


def _elsewhere(business: BusinessSettings, year: int) -> Decimal:
    return dict(business.turnover_elsewhere).get(year, Decimal(0))


def _previous(business: BusinessSettings, year: int, net: Decimal, first_year: int | None) -> Decimal | None:
    """Return the turnover of the year before; ``None``: neither the books nor a person know of any."""
    is_known = year - 1 in dict(business.turnover_elsewhere) or (first_year is not None and first_year < year)
    return net + _elsewhere(business, year - 1) if is_known else None


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    return rounded(Fraction(part) * 100 / Fraction(whole), _TENTH)
