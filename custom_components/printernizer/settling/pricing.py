"""What is asked for a job or an order, with its tax: pure; all that has to be known is handed in.

How a sale is taxed (``charge_of``) depends on its day, the shop's mode on that day, and the customer. An amount that a
person typed becomes a price by ``agreed_price``, a full cost by ``calculated_price``.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..costing import (
    GERMANY,
    PriceBasis,
    Rates,
    Supply,
    TaxCharge,
    TaxedAmount,
    TaxMode,
    TaxProfile,
    TaxRefused,
    minor_unit,
    price_of,
    suggested_treatment,
    tax_charge,
    taxed,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sale:
    """What is known of a sale before it is taxed.

    ``treatment`` ``None``: the usual one for the mode and the customer. ``country`` and ``vat_id`` are the customer's,
    empty: at home, none. ``is_service``: printed with the customer's own material. ``rate``: percent, where a person
    has to give it; ``reason``: in words, where one is needed.
    """

    service_on: date
    mode: TaxMode
    profile: TaxProfile = GERMANY
    treatment: str | None = None
    country: str = ""
    vat_id: str = ""
    is_service: bool = False
    reason: str = ""
    rate: Decimal | None = None


def charge_of(sale: Sale) -> TaxCharge:
    """Return how a sale is taxed. Raises ``costing.TaxRefused``; ``tax_refusal`` has the words for it."""
    suggested = suggested_treatment(
        sale.profile, sale.mode, country=sale.country, vat_id=sale.vat_id, is_service=sale.is_service
    )
    supply = Supply(
        service_date=sale.service_on,
        mode=sale.mode,
        treatment=sale.treatment or suggested,
        country=sale.country,
        vat_id=sale.vat_id,
        reason=sale.reason,
        rate=sale.rate,
    )
    return tax_charge(sale.profile, supply)


def agreed_price(amount: Decimal, basis: PriceBasis, sale: Sale, *, currency: str = "EUR") -> TaxedAmount:
    """Return net, tax and gross of an amount that was agreed; the side that was typed leads. Raises ``TaxRefused``."""
    return taxed(amount, basis, charge_of(sale), unit=minor_unit(currency))


def calculated_price(full: Decimal, rates: Rates, sale: Sale, *, currency: str = "EUR") -> TaxedAmount:
    """Return the price that the rates make of a full cost: profit, minimum, steps, tax. Raises ``TaxRefused``."""
    return price_of(full, rates, charge_of(sale), unit=minor_unit(currency))


def tax_refusal(error: TaxRefused) -> ServiceValidationError:
    """Say in the user's language why something can't be taxed like that: the first of the problems."""
    return ServiceValidationError(
        translation_domain=DOMAIN, translation_key=f"tax_{next(iter(error.problems), 'unknown_treatment')}"
    )
