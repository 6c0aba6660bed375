"""From costs to a price, and from a price to what is left of it."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .breakdown import CostBreakdown
from .job_rates import Profit, Rates
from .money import CENT, EXACT, Number, rounded
from .price_ladder import PriceLadder
from .tax.amounts import TaxedAmount
from .tax.basis import PriceBasis
from .tax.charges import TaxCharge, taxed

_TENTH = Decimal("0.1")


@dataclass(frozen=True, kw_only=True, slots=True)
class Earnings:
    """What a price leaves: ``contribution`` over what the job alone caused (DB I), ``result`` over full cost.

    Both rounded to the cent; percent with one decimal, of the net price and of the full cost; ``None``: of nothing.
    """

    contribution: Decimal
    result: Decimal
    margin_percent: Decimal | None
    markup_percent: Decimal | None


def with_profit(cost: Number, profit: Profit, percent: Number) -> Fraction:
    """Return a cost with a profit of so many percent of the price (margin), or of the cost (markup), exactly.

    A quarter on 12.00 is 16.00 as margin and 15.00 as markup. Raises ``ValueError`` for a margin of 100 percent or more.
    """
    share = Fraction(percent) / 100
    if profit is Profit.MARKUP:
        return Fraction(cost) * (1 + share)
    if share >= 1:
        raise ValueError("a margin is less than the whole price")
    return Fraction(cost) / (1 - share)


def net_price(full: Decimal, rates: Rates, *, unit: Decimal = CENT) -> Decimal:
    """Return the price without tax for a full cost: with profit, rounded, and never below the minimum."""
    return max(
        rounded(with_profit(full, rates.profit, rates.profit_percent), unit),
        rounded(rates.minimum_price, unit),
    )


def price_of(full: Decimal, rates: Rates, charge: TaxCharge, *, unit: Decimal = CENT) -> TaxedAmount:
    """Return the price for a full cost, taxed as ``charge`` says.

    Where the rates have a step, the gross is rounded up to it, and leads from then on; else the net leads.
    """
    found = taxed(net_price(full, rates, unit=unit), PriceBasis.NET, charge, unit=unit)
    if not rates.price_step:
        return found
    ladder = PriceLadder(step=rates.price_step, ending=EXACT.remainder(rates.price_ending, rates.price_step))
    return taxed(ladder.price(found.gross), PriceBasis.GROSS, charge, unit=unit)


def earnings_of(net: Decimal, cost: CostBreakdown, *, unit: Decimal = CENT) -> Earnings:
    """Return what a net price leaves of the costs of a job."""
    full = cost.full
    result = EXACT.subtract(net, full)
    return Earnings(
        contribution=rounded(EXACT.subtract(net, cost.variable), unit),
        result=rounded(result, unit),
        margin_percent=_percent(result, net),
        markup_percent=_percent(result, full),
    )


def _percent(part: Decimal, whole: Decimal) -> Decimal | None:
    return rounded(Fraction(part) * 100 / Fraction(whole), _TENTH) if whole else None
