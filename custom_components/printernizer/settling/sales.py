"""How a sale to a customer is taxed, and the price that was agreed, from what a person typed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..costing import PROFILES, PriceBasis, TaxCharge, TaxedAmount, TaxMode, TaxRefused, suggested_treatment
from ..ledger.people_rows import AgreedPrice
from ..shop import Shop
from .pricing import Sale, agreed_price, charge_of, tax_refusal


async def async_sale(
    shop: Shop, customer_id: int | None, service_on: date | None, options: Mapping[str, Any]
) -> Sale:
    """Return what is known of a sale. Raises ``CustomerMissing``."""
    day = service_on or dt_util.now().date()
    sale = Sale(
        service_on=day,
        mode=await shop.ledger.rates.mode_on(day),
        profile=PROFILES[shop.settings.business.country],
        treatment=options.get("treatment"),
        is_service=options.get("is_service", False),
        reason=options.get("reason", ""),
        rate=options.get("rate"),
    )
    if customer_id is None:
        return sale
    customer = await shop.ledger.people.customer(customer_id)
    vat_id = customer.details.vat_id if customer.details is not None else ""
    return replace(sale, country=customer.country, vat_id=vat_id)


@dataclass(frozen=True, kw_only=True, slots=True)
class SaleOfBefore:
    """What decided how a sale was taxed that is taxed anew."""

    customer_id: int | None
    service_on: date | None
    treatment: str


async def async_treatment_again(shop: Shop, before: SaleOfBefore) -> str | None:
    """Return the treatment that a person chose; ``None``: it was the usual one, and the usual one is wanted again.

    Raises ``CustomerMissing``.
    """
    sale = await async_sale(shop, before.customer_id, before.service_on, {})
    # The sale that passed a small business's limit was taxed as usual, whatever the mode of its day.
    usual = {
        suggested_treatment(
            sale.profile, mode, country=sale.country, vat_id=sale.vat_id, is_service=is_service
        )
        for mode in (sale.mode, TaxMode.REGULAR)
        for is_service in (False, True)
    }
    return None if before.treatment in usual else before.treatment


def sale_options(typed: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a person said of how a sale is taxed. Raises ``ServiceValidationError``."""
    return {name: value for name, value in typed.items() if name in {"treatment", "reason", "is_service"}} | {
        "rate": decimal_of(typed.get("rate"))
    }


def agree(amount: Decimal, basis: PriceBasis, sale: Sale, currency: str) -> AgreedPrice:
    """Return the price of an amount that was agreed. Raises ``ServiceValidationError`` in the user's language."""
    found = charge(sale)
    return kept_price(agreed_price(amount, basis, sale, currency=currency), found)


def charge(sale: Sale) -> TaxCharge:
    """Return how a sale is taxed. Raises ``ServiceValidationError`` in the user's language."""
    try:
        return charge_of(sale)
    except TaxRefused as error:
        raise tax_refusal(error) from error


def kept_price(price: TaxedAmount, how: TaxCharge) -> AgreedPrice:
    """Return a price as it is kept."""
    return AgreedPrice(
        price_basis=price.basis,
        treatment=price.treatment,
        tax_rate=price.rate,
        tax_country=price.country,
        tax_reason=how.reason,
        net=price.net,
        vat=price.vat,
        gross=price.gross,
    )


def decimal_of(text: str | None) -> Decimal | None:
    """Read a number that came as text. Raises ``ServiceValidationError``."""
    if text is None:
        return None
    try:
        value = Decimal(text)
    except ArithmeticError as error:
        raise _no_number() from error
    if not value.is_finite() or abs(value) >= 10**9 or -value.as_tuple().exponent > 4:  # type: ignore[operator]
        raise _no_number()
    return value


def _no_number() -> ServiceValidationError:
    return ServiceValidationError(translation_domain=DOMAIN, translation_key="no_number")
