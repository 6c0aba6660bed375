"""What the books refuse about customers, orders and quotes, in the user's language."""

from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from .const import DOMAIN
from .ledger import LedgerError
from .ledger.errors import (
    AccountFinal,
    CustomerBusy,
    CustomerClosed,
    CustomerHeld,
    CustomerMissing,
    JobMissing,
    MonthClosed,
    OrderMissing,
    QuoteClosed,
    QuoteMissing,
)
from .ledger_silence import silence

_KEYS: dict[type[LedgerError], str] = {
    AccountFinal: "account_final",
    CustomerBusy: "customer_busy",
    CustomerClosed: "customer_closed",
    CustomerHeld: "customer_held",
    CustomerMissing: "customer_missing",
    JobMissing: "job_missing",
    MonthClosed: "month_closed",
    OrderMissing: "order_missing",
    QuoteClosed: "quote_closed",
    QuoteMissing: "quote_missing",
}


def shown_people_error(error: LedgerError) -> HomeAssistantError:
    """Return what a person is told; no text of it names anybody."""
    key = _KEYS.get(type(error))
    if key is None:
        return silence(error)
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=key)
