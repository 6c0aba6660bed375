"""From what a person typed to an order or a quote as the ledger takes it: prices are taxed here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, cast

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..costing import PriceBasis
from ..ledger.people_rows import AgreedPrice, Order, OrderChange, Quote, QuoteChange
from ..library.index import FileUnknown
from ..shop import SHOP, Shop
from .offering import Calculation, Material, Piece, Wish, async_calculate, async_piece, basis_text
from .sales import (
    SaleOfBefore,
    agree,
    async_sale,
    async_treatment_again,
    charge,
    decimal_of,
    kept_price,
    sale_options,
)
from .turnover import async_mode_of

MOST_GRAMS = Decimal(1_000_000)


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """A calculation with the price that is asked for it."""

    calculation: Calculation
    price: AgreedPrice


async def async_save_order(
    hass: HomeAssistant, order_id: int | None, typed: Mapping[str, Any], *, by: str
) -> Order:
    """Enter an order, or change one. Another customer or day of delivery taxes the same amount anew.

    Raises ``LedgerError``, and ``ServiceValidationError`` in the user's language.
    """
    shop = hass.data[SHOP]
    before = None if order_id is None else await shop.ledger.orders.order(order_id)
    change: dict[str, Any] = {name: value for name, value in typed.items() if name != "price"}
    customer_id = change.get("customer_id", None if before is None else before.customer_id)
    service_on = change.get("service_on", None if before is None else before.service_on)
    if "price" in typed:
        change["price"] = await _async_price(
            shop, typed["price"], customer_id, service_on, hass.config.currency, order_id=order_id
        )
    elif before is not None and before.price is not None and (customer_id, service_on) != _taxed_by(before):
        options = await _async_typed_again(shop, before, before.price)
        change["price"] = await _async_price(
            shop, options, customer_id, service_on, before.currency, order_id=order_id
        )
    now = dt_util.utcnow()
    wanted = cast(OrderChange, change)
    if order_id is None:
        return await shop.ledger.orders.add_order(wanted, currency=hass.config.currency, by=by, at=now)
    return await shop.ledger.orders.change_order(order_id, wanted, by=by, at=now)


async def async_offer(hass: HomeAssistant, typed: Mapping[str, Any]) -> Offer:
    """Compute what a print is likely to cost, and its price: the typed one, or what the rates make of it.

    Raises ``LedgerError``, and ``ServiceValidationError`` in the user's language.
    """
    shop = hass.data[SHOP]
    calculation = await async_calculate(hass, await _async_wish(shop, typed))
    price = typed.get("price") or {}
    options = dict(price) | {"is_service": calculation.wish.is_customer_material}
    currency = hass.config.currency
    if price.get("amount") is not None:
        agreed = await _async_price(shop, options, typed.get("customer_id"), None, currency)
        assert agreed is not None
        return Offer(calculation=calculation, price=agreed)
    sale = await async_sale(shop, typed.get("customer_id"), None, sale_options(options))
    how = charge(sale)
    found = calculation.price(sale, currency)
    small = await async_mode_of(shop.ledger, shop.settings.business, sale, found.net, currency)
    if small is not sale:
        # It would pass the limit of a small business.
        how = charge(small)
        found = calculation.price(small, currency)
    return Offer(calculation=calculation, price=kept_price(found, how))


async def async_save_quote(
    hass: HomeAssistant, quote_id: int | None, typed: Mapping[str, Any], *, by: str
) -> Quote:
    """Enter a quote, or change one; it is computed anew where that was asked for (``wish``).

    Raises as ``async_offer``.
    """
    shop = hass.data[SHOP]
    change: dict[str, Any] = {name: value for name, value in typed.items() if name != "wish"}
    wish = typed.get("wish")
    if wish is not None:
        offer = await async_offer(hass, wish | {"customer_id": await _async_customer(shop, quote_id, typed)})
        piece = offer.calculation.wish.piece
        change |= {
            "price": offer.price,
            "file_sha256": piece.file_sha256,
            "plate": piece.plate,
            "quantity": offer.calculation.wish.quantity,
            "basis": basis_text(
                offer.calculation, {"treatment": offer.price.treatment, "asked": _asked(wish)}
            ),
        }
    elif quote_id is None:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="quote_of_nothing")
    wanted = cast(QuoteChange, change)
    return await shop.ledger.orders.save_quote(
        quote_id, wanted, currency=hass.config.currency, by=by, at=dt_util.utcnow()
    )


def _asked(wish: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was typed of a price. Not the reason for its tax: that may be about a person, and is kept apart."""
    price = wish.get("price") or {}
    return {name: price.get(name) for name in ("amount", "basis", "treatment", "rate")}


async def async_chosen_treatment(hass: HomeAssistant, order: Order) -> str | None:
    """Return the treatment that a person chose for an order; ``None``: it is as customer and day make it.

    Raises ``LedgerError``.
    """
    if order.price is None:
        return None
    return await async_treatment_again(
        hass.data[SHOP],
        SaleOfBefore(
            customer_id=order.customer_id, service_on=order.service_on, treatment=order.price.treatment
        ),
    )


async def async_quoted_file(hass: HomeAssistant, quote: Quote) -> str | None:
    """Return what the file of a quote is called, if it is still kept. Raises ``LedgerError``."""
    if quote.file_sha256 is None:
        return None
    try:
        return (await hass.data[SHOP].ledger.file(quote.file_sha256)).name
    except FileUnknown:
        return None


async def _async_customer(shop: Shop, quote_id: int | None, typed: Mapping[str, Any]) -> int | None:
    if "customer_id" in typed or quote_id is None:
        found: int | None = typed.get("customer_id")
        return found
    return (await shop.ledger.orders.quote(quote_id)).customer_id


async def _async_wish(shop: Shop, typed: Mapping[str, Any]) -> Wish:
    if typed.get("file_id") is not None:
        piece = await async_piece(shop, typed["file_id"], typed.get("plate"))
    elif typed.get("seconds") and typed.get("materials"):
        piece = Piece(
            materials=tuple(
                Material(type=each["type"], grams=_grams(each["grams"])) for each in typed["materials"]
            ),
            printing=timedelta(seconds=typed["seconds"]),
        )
    else:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="quote_of_nothing")
    return Wish(
        piece=piece,
        quantity=typed.get("quantity", 1),
        serial=typed.get("serial", ""),
        minutes=typed.get("minutes"),
        packaging=decimal_of(typed.get("packaging")),
        is_customer_material=typed.get("is_customer_material", False),
    )


def _grams(text: str) -> Decimal:
    grams = decimal_of(text)
    if grams is None or not 0 <= grams <= MOST_GRAMS:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="no_number")
    return grams


async def _async_price(
    shop: Shop,
    typed: Mapping[str, Any] | None,
    customer_id: int | None,
    service_on: date | None,
    currency: str,
    *,
    order_id: int | None = None,
) -> AgreedPrice | None:
    if typed is None:
        return None
    amount = decimal_of(typed["amount"])
    if amount is None:
        return None
    sale = await async_sale(shop, customer_id, service_on, sale_options(typed))
    sale = await async_mode_of(shop.ledger, shop.settings.business, sale, amount, currency, order_id=order_id)
    basis = PriceBasis(typed["basis"]) if "basis" in typed else shop.settings.business.price_basis
    return agree(amount, basis, sale, currency)


def _taxed_by(order: Order) -> tuple[int | None, date | None]:
    return order.customer_id, order.service_on


async def _async_typed_again(shop: Shop, before: Order, price: AgreedPrice) -> dict[str, Any]:
    """Return what was typed for a price, as far as it counts still."""
    sale = SaleOfBefore(
        customer_id=before.customer_id, service_on=before.service_on, treatment=price.treatment
    )
    lead = price.gross if price.price_basis is PriceBasis.GROSS else price.net
    return {
        "amount": f"{lead:f}",
        "basis": price.price_basis.value,
        "treatment": await async_treatment_again(shop, sale),
        "reason": price.tax_reason,
        "rate": f"{price.tax_rate:f}",
    }
