"""What is asked for jobs of no order: from what a person typed, and anew when what the tax depends on is another."""

from collections.abc import Mapping, Sequence
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..costing import PriceBasis
from ..ledger import AccountFinal, Job
from ..ledger.account_rows import JobAccount
from ..ledger.account_words import AccountState
from ..ledger.people_query import PRICE as PRICE_COLUMNS, price_values
from ..shop import SHOP, Shop
from .sales import SaleOfBefore, agree, async_sale, async_treatment_again, decimal_of, sale_options
from .turnover import async_mode_of

PRICE = "price"

_TAXED_BY = ("customer_id", "service_on", "customer_material")


async def async_job_prices(
    hass: HomeAssistant, job_ids: Sequence[int], values: Mapping[str, Any]
) -> dict[int, dict[str, Any]]:
    """Return the prices of those jobs that a change gives another one, in the fields of their accounts.

    Raises ``LedgerError``, and ``ServiceValidationError`` in the user's language.
    """
    if PRICE not in values and (
        not values.keys().isdisjoint(PRICE_COLUMNS) or not set(_TAXED_BY) & values.keys()
    ):
        return {}
    shop = hass.data[SHOP]
    accounts = await shop.ledger.accounts.accounts(job_ids)
    found = {}
    for job_id, account in accounts.items():
        if account.state is not AccountState.DRAFT:
            raise AccountFinal(f"job {job_id} is booked")
        price = await _async_price(shop, await shop.ledger.job(job_id), account, values)
        if price is not None:
            found[job_id] = price
    return found


async def _async_price(
    shop: Shop, job: Job, account: JobAccount, values: Mapping[str, Any]
) -> dict[str, Any] | None:
    """Return the price of a job as its account keeps it; ``None``: it stays as it is."""
    order_id = values.get("order_id", account.order_id)
    if order_id is not None and (await shop.ledger.orders.order(order_id)).price is not None:
        if values.get(PRICE) is not None:
            raise ServiceValidationError(translation_domain=DOMAIN, translation_key="price_is_of_order")
        return None
    if PRICE in values:
        typed: Mapping[str, Any] | None = values[PRICE]
    elif (
        account.net is None
        or account.order_id is not None
        or all(values.get(name, getattr(account, name)) == getattr(account, name) for name in _TAXED_BY)
    ):
        return None
    else:
        typed = await _async_typed_again(shop, account)
    amount = decimal_of(typed["amount"]) if typed is not None else None
    if typed is None or amount is None:
        return price_values(None)
    sale = await async_sale(
        shop,
        values.get("customer_id", account.customer_id),
        values.get("service_on", account.service_on),
        {"is_service": values.get("customer_material", account.customer_material)} | sale_options(typed),
    )
    sale = await async_mode_of(shop.ledger, shop.settings.business, sale, amount, job.currency, job_id=job.id)
    basis = PriceBasis(typed["basis"]) if "basis" in typed else shop.settings.business.price_basis
    return price_values(agree(amount, basis, sale, job.currency))


async def _async_typed_again(shop: Shop, account: JobAccount) -> dict[str, Any]:
    """Return what was typed for a job's price, as far as it still counts."""
    lead = account.gross if account.price_basis is PriceBasis.GROSS else account.net
    before = SaleOfBefore(
        customer_id=account.customer_id,
        service_on=account.service_on,
        treatment=account.treatment or "",
    )
    return {
        "amount": f"{lead:f}",
        "basis": (account.price_basis or PriceBasis.NET).value,
        "treatment": await async_treatment_again(shop, before),
        "reason": account.tax_reason,
        "rate": None if account.tax_rate is None else f"{account.tax_rate:f}",
    }
