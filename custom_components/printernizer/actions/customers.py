"""Customers: what is known of one, and forgetting one. For administrators."""

from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse
from homeassistant.exceptions import ServiceValidationError

from ..book_errors import explained
from ..const import DOMAIN
from ..paper_links import async_information_url
from ..privacy import async_erase, async_plan_erasure
from ..shop import SHOP
from .fields import ATTR_CUSTOMER, ATTR_LANGUAGE, ATTR_TOKEN


async def export_customer(call: ServiceCall) -> ServiceResponse:
    """Return the address of everything that is known of a customer; it opens for ten minutes."""
    with explained():
        customer_id = await _async_customer(call.hass, call.data[ATTR_CUSTOMER])
        url = await async_information_url(
            call.hass, customer_id, call.data[ATTR_LANGUAGE], by=_actor(call), refresh_token_id=None
        )
    return {"url": url}


async def erase_customer(call: ServiceCall) -> ServiceResponse:
    """Without a token say what would go and give the token; with it erase."""
    token = None
    with explained():
        customer_id = await _async_customer(call.hass, call.data[ATTR_CUSTOMER])
        if ATTR_TOKEN in call.data:
            done = await async_erase(call.hass, customer_id, call.data[ATTR_TOKEN], by=_actor(call))
        else:
            done, token = await async_plan_erasure(call.hass, customer_id)
    later = done.erase_on.isoformat() if done.erase_on is not None else None
    return {"customer": done.customer, "counts": dict(done.counts), "erase_on": later, "token": token}


async def _async_customer(hass: HomeAssistant, number: str) -> int:
    shop = hass.data[SHOP]
    if not shop.settings.business.is_on:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="business_off")
    return (await shop.ledger.people.customer_by_number(number)).id


def _actor(call: ServiceCall) -> str:
    """Return who asks, as the log has it; an automation is the system."""
    return f"user:{call.context.user_id}" if call.context.user_id else "system"
