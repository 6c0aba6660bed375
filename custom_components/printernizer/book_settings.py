"""Hands what a person sets and the books have to know to them: at the start, and when it is changed."""

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback

from .const import DOMAIN, LOGGER
from .ledger import Ledger, LedgerError
from .ledger.account_words import Circle, Classification
from .sections import BusinessSettings
from .settings import Settings, ShopSettings


async def async_follow_book_settings(
    hass: HomeAssistant, ledger: Ledger, settings: Settings
) -> CALLBACK_TYPE:
    """Begin; returns what ends it."""

    @callback
    def handle_settings(before: ShopSettings, after: ShopSettings) -> None:
        if _known_to_books(before.business) != _known_to_books(after.business):
            # Begins at once and is one write, so that it lies before whatever the books are asked next.
            hass.async_create_task(_async_hand_over(ledger, settings), f"{DOMAIN} settings of the books")

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


def classification_of(business: BusinessSettings) -> Classification:
    """Return whose a job is of which no rule says it. A hobby has no such question."""
    return business.classification if business.is_on else Classification.UNCLASSIFIED


def _known_to_books(business: BusinessSettings) -> tuple[dict[Circle, str], Classification]:
    return prefixes_of(business), classification_of(business)


async def _async_hand_over(ledger: Ledger, settings: Settings) -> None:
    try:
        await ledger.accounts.follow_settings(*_known_to_books(settings.business))
    except LedgerError as error:
        LOGGER.warning("The books don't take their settings before the next start: %s", type(error).__name__)
