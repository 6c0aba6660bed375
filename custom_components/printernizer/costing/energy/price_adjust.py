"""Prices made what a shop really pays: surcharges and factors on wholesale prices, tax in or out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import override

from ..local_time import Span, day_start, service_date
from ..money import Number
from ..tax.basis import PriceBasis, in_basis
from ..tax.rates import RateKind, TaxRate, rate_on
from .prices import Prices, PriceSpan


@dataclass(frozen=True, kw_only=True, slots=True)
class Surcharged(Prices):
    """Wholesale prices as a customer pays them: (price + surcharge per kWh) x factor. They may be less than nothing."""

    prices: Prices
    surcharge: Number = Decimal(0)
    factor: Number = Decimal(1)

    @override
    def spans(self, within: Span) -> Iterator[PriceSpan]:
        """Yield the prices of a span."""
        for each in self.prices.spans(within):
            price = each.price
            if price is not None:
                price = (price + Fraction(self.surcharge)) * Fraction(self.factor)
            yield PriceSpan(each.span, price)


@dataclass(frozen=True, kw_only=True, slots=True)
class PricesInBasis(Prices):
    """Prices that were ``entered`` with or without tax, as ``wanted``, by the standard rate of the local day."""

    prices: Prices
    entered: PriceBasis
    wanted: PriceBasis
    rates: tuple[TaxRate, ...]
    zone: tzinfo

    @override
    def spans(self, within: Span) -> Iterator[PriceSpan]:
        """Yield the prices of a span, cut where the rate changes. Raises ``NoTaxRate`` where one is needed."""
        if self.entered is self.wanted:
            yield from self.prices.spans(within)
            return
        changes = {day_start(rate.valid_from, self.zone) for rate in self.rates}
        marks = [within.start, *sorted(at for at in changes if within.start < at < within.end), within.end]
        for start, end in pairwise(marks):
            rate = rate_on(self.rates, RateKind.STANDARD, service_date(start, self.zone))
            for each in self.prices.spans(Span(start, end)):
                price = None if each.price is None else in_basis(each.price, self.entered, self.wanted, rate)
                yield PriceSpan(each.span, price)
