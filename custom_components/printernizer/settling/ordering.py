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
from ..shop import SHOP, Shop
from .offering import Calculation, Material, Piece, Wish, async_calculate, async_piece, basis_text
from .sales import agree, async_sale, charge, decimal_of, kept_price

MOST_GRAMS = Decimal(1_000_000)


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """A calculation with the price that is asked for it."""

    calculation: Calculation
    price: AgreedPrice


async def async_save_order(
    hass: HomeAssistant, order_id: int | None, typed: Mapping[str, Any], *, by: str
) -> Order:
    """Enter an order, or change one. A day of delivery that is another one taxes the same amount anew.

    Raises ``LedgerError``, and ``ServiceValidationError`` in the user's language.
    """
    shop = hass.data[SHOP]
    before = None if order_id is None else await shop.ledger.orders.order(order_id)
    change: dict[str, Any] = {name: value for name, value in typed.items() if name != "price"}
    customer_id = change.get("customer_id", None if before is None else before.customer_id)
    service_on = change.get("service_on", None if before is None else before.service_on)
    if "price" in typed:
        change["price"] = await _async_price(
            shop, typed["price"], customer_id, service_on, hass.config.currency
        )
    elif before is not None and before.price is not None and service_on != before.service_on:
        options = _options_of(before.price)
        currency = before.currency
        change["price"] = await _async_price(shop, options, customer_id, service_on, currency)
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
    sale = await async_sale(shop, typed.get("customer_id"), None, _read(options))
    how = charge(sale)
    return Offer(calculation=calculation, price=kept_price(calculation.price(sale, currency), how))


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
            "basis": basis_text(offer.calculation, {"treatment": offer.price.treatment}),
        }
    elif quote_id is None:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="quote_of_nothing")
    wanted = cast(QuoteChange, change)
    return await shop.ledger.orders.save_quote(
        quote_id, wanted, currency=hass.config.currency, by=by, at=dt_util.utcnow()
    )


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
) -> AgreedPrice | None:
    if typed is None:
        return None
    amount = decimal_of(typed["amount"])
    if amount is None:
        return None
    sale = await async_sale(shop, customer_id, service_on, _read(typed))
    basis = PriceBasis(typed["basis"]) if "basis" in typed else shop.settings.business.price_basis
    return agree(amount, basis, sale, currency)


def _read(options: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: value for name, value in options.items() if name in {"treatment", "reason", "is_service"}
    } | {"rate": decimal_of(options.get("rate"))}


def _options_of(price: AgreedPrice) -> dict[str, Any]:
    """Return what was typed for a price, as far as it counts."""
    lead = price.gross if price.price_basis is PriceBasis.GROSS else price.net
    return {
        "amount": f"{lead:f}",
        "basis": price.price_basis.value,
        "treatment": price.treatment,
        "reason": price.tax_reason,
        "rate": f"{price.tax_rate:f}",
    }
