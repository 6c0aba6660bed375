"""Hands what a person wants before numbers (PZ-2026-0042) to the books: at the start, and when it is changed."""

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback

from .const import DOMAIN, LOGGER
from .ledger import Ledger, LedgerError
from .ledger.account_words import Circle
from .sections import BusinessSettings
from .settings import Settings, ShopSettings


async def async_follow_prefixes(hass: HomeAssistant, ledger: Ledger, settings: Settings) -> CALLBACK_TYPE:
    """Begin; returns what ends it."""

    @callback
    def handle_settings(before: ShopSettings, after: ShopSettings) -> None:
        if prefixes_of(before.business) != prefixes_of(after.business):
            # Begins at once, so that it lies before whatever takes a number next.
            hass.async_create_task(_async_hand_over(ledger, settings), f"{DOMAIN} prefixes")

    await _async_hand_over(ledger, settings)
    return settings.async_subscribe(handle_settings)


def prefixes_of(business: BusinessSettings) -> dict[Circle, str]:
    """Return what stands before the numbers of each circle."""
    return {
        Circle.JOB: business.job_prefix,
        Circle.ORDER: business.order_prefix,
        Circle.QUOTE: business.quote_prefix,
        Circle.CUSTOMER: business.customer_prefix,
    }


async def _async_hand_over(ledger: Ledger, settings: Settings) -> None:
    try:
        await ledger.accounts.set_prefixes(prefixes_of(settings.business))
    except LedgerError as error:
        LOGGER.warning(
            "The books don't take the prefixes of numbers before the next start: %s", type(error).__name__
        )
