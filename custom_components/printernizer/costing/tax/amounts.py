"""Net, tax and gross of a price: computed once, from the side that leads, and kept all three.

Gross is never rebuilt from net: at 19 % there is no net amount in cents that gives 9.99.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from ..money import CENT, EXACT, Number, percent_of, rounded
from .basis import PriceBasis, in_basis


@dataclass(frozen=True, kw_only=True, slots=True)
class TaxedAmount:
    """An amount with its tax: ``rate`` in percent, ``treatment`` the code that gives the reason, ``country`` whose tax.

    ``basis`` tells which side leads: that one is as agreed, the tax is what is between both. Raises ``ValueError`` unless
    net and tax are gross.
    """

    basis: PriceBasis
    net: Decimal
    vat: Decimal
    gross: Decimal
    rate: Decimal
    treatment: str = ""
    country: str = ""

    def __post_init__(self) -> None:
        """Refuse what doesn't add up."""
        if EXACT.add(self.net, self.vat) != self.gross:
            raise ValueError("net and tax are not gross")

    def __neg__(self) -> TaxedAmount:
        """Return the reversal: every amount negated, nothing computed anew."""
        return replace(
            self, net=EXACT.minus(self.net), vat=EXACT.minus(self.vat), gross=EXACT.minus(self.gross)
        )


def from_net(
    net: Number, rate: Decimal, *, treatment: str = "", country: str = "", unit: Decimal = CENT
) -> TaxedAmount:
    """Return an amount of which the net leads, rounded to ``unit`` first; the tax is computed on what is left."""
    lead = rounded(net, unit)
    vat = rounded(percent_of(rate, lead), unit)
    return TaxedAmount(
        basis=PriceBasis.NET,
        net=lead,
        vat=vat,
        gross=EXACT.add(lead, vat),
        rate=rate,
        treatment=treatment,
        country=country,
    )


def from_gross(
    gross: Number, rate: Decimal, *, treatment: str = "", country: str = "", unit: Decimal = CENT
) -> TaxedAmount:
    """Return an amount of which the gross leads, rounded to ``unit`` first; the net is taken out of it, the rest is tax."""
    lead = rounded(gross, unit)
    net = rounded(in_basis(lead, PriceBasis.GROSS, PriceBasis.NET, rate), unit)
    return TaxedAmount(
        basis=PriceBasis.GROSS,
        net=net,
        vat=EXACT.subtract(lead, net),
        gross=lead,
        rate=rate,
        treatment=treatment,
        country=country,
    )
