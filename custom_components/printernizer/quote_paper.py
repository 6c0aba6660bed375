"""The sheet of a quote, put together from the books and the settings."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from .costing import PROFILES, TaxMode
from .documents import QuoteSheet, quote_sheet
from .ledger.people_rows import Customer, Quote
from .settling.offering import read_basis
from .shop import SHOP, Shop

_NOTHING = Decimal(0)


async def async_quote_paper(hass: HomeAssistant, quote_id: int, language: str) -> str:
    """Return the sheet as HTML. Raises ``QuoteMissing``."""
    shop = hass.data[SHOP]
    quote = await shop.ledger.orders.quote(quote_id)
    customer = None
    if quote.customer_id is not None:
        customer = await shop.ledger.people.customer(quote.customer_id)
    day = dt_util.as_local(quote.created_at).date()
    mode = await shop.ledger.rates.mode_on(day)
    return quote_sheet(_sheet(shop, quote, customer, mode), language)


def _sheet(shop: Shop, quote: Quote, customer: Customer | None, mode: TaxMode) -> QuoteSheet:
    business = shop.settings.business
    basis = read_basis(quote.basis)
    price = quote.price
    treatment = None if price is None else PROFILES[business.country].treatment(price.treatment)
    seconds = basis.get("seconds")
    return QuoteSheet(
        number=quote.number,
        made_on=dt_util.as_local(quote.created_at).date(),
        valid_until=quote.valid_until,
        sender=(business.name, *business.address),
        vat_id=business.vat_id,
        tax_number=business.tax_number,
        recipient=_recipient(customer),
        customer_number=quote.customer_number or "",
        title=quote.title,
        note=quote.note,
        quantity=quote.quantity,
        material=", ".join(_types(basis)),
        grams=_grams(basis),
        printing=timedelta(seconds=seconds * quote.quantity) if isinstance(seconds, int) else None,
        is_customer_material=bool(basis.get("is_customer_material")),
        mode=mode,
        net=_NOTHING if price is None else price.net,
        vat=_NOTHING if price is None else price.vat,
        gross=_NOTHING if price is None else price.gross,
        rate=_NOTHING if price is None else price.tax_rate,
        hint="" if treatment is None else treatment.hint,
        currency=quote.currency,
    )


def _recipient(customer: Customer | None) -> tuple[str, ...]:
    if customer is None or customer.details is None:
        return ()
    found = customer.details
    country = customer.country if customer.country not in {"", "DE"} else ""
    place = f"{found.postcode} {found.city}".strip()
    return tuple(filter(None, (found.company, found.name, found.street, place, country)))


def _types(basis: Mapping[str, Any]) -> list[str]:
    return [str(each["type"]) for each in basis.get("materials", ()) if each.get("type")]


def _grams(basis: Mapping[str, Any]) -> Decimal | None:
    try:
        one = sum((Decimal(each["grams"]) for each in basis.get("materials", ())), start=_NOTHING)
        return one * int(basis["quantity"])
    except KeyError, TypeError, ValueError, ArithmeticError:
        return None
