"""What the ledger refuses, or that it can't answer now, in the user's language; no text of it names anybody."""

from collections.abc import Awaitable, Iterator
from contextlib import contextmanager

from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from .const import DOMAIN
from .ledger.errors import (
    AccountFinal,
    AccountNotFinal,
    CustomerBusy,
    CustomerClosed,
    CustomerHeld,
    CustomerMissing,
    EntryRefused,
    FilamentInUse,
    FilamentMissing,
    JobMissing,
    JobNotOpen,
    JobStillOpen,
    LedgerError,
    MonthClosed,
    MonthNotOver,
    MonthNotReady,
    MonthOutOfOrder,
    NotClassified,
    OrderMissing,
    PriceRefused,
    QuoteClosed,
    QuoteMissing,
    ReasonMissing,
    SpoolArchived,
    SpoolMissing,
    TagTaken,
)
from .ledger_silence import silence
from .settling.recorded import RecorderAway

_KEYS: dict[type[LedgerError], str] = {
    AccountFinal: "job_booked",
    AccountNotFinal: "job_not_booked",
    CustomerBusy: "customer_busy",
    CustomerClosed: "customer_closed",
    CustomerHeld: "customer_held",
    CustomerMissing: "customer_missing",
    EntryRefused: "entry_refused",
    FilamentInUse: "filament_in_use",
    FilamentMissing: "filament_missing",
    JobMissing: "job_missing",
    JobNotOpen: "entry_refused",
    JobStillOpen: "job_still_open",
    MonthClosed: "month_closed",
    MonthNotOver: "month_not_over",
    MonthNotReady: "month_not_ready",
    MonthOutOfOrder: "month_out_of_order",
    NotClassified: "job_not_classified",
    OrderMissing: "order_missing",
    PriceRefused: "price_refused",
    QuoteClosed: "quote_closed",
    QuoteMissing: "quote_missing",
    ReasonMissing: "reason_missing",
    SpoolArchived: "spool_archived",
    SpoolMissing: "spool_missing",
    TagTaken: "spool_chip_taken",
}


def shown(error: LedgerError) -> HomeAssistantError:
    """Return what a person is told."""
    key = _KEYS.get(type(error))
    if key is None:
        return silence(error)
    placeholders = None
    if isinstance(error, MonthOutOfOrder):
        placeholders = {"month": f"{error.period // 100}-{error.period % 100:02}"}
    return ServiceValidationError(
        translation_domain=DOMAIN, translation_key=key, translation_placeholders=placeholders
    )


@contextmanager
def explained(refused: str = "entry_refused") -> Iterator[None]:
    """Turn what the ledger raises into what a person reads; ``refused``: the key for what no table takes."""
    try:
        yield
    except EntryRefused as error:
        raise invalid(refused) from error
    except LedgerError as error:
        raise shown(error) from error
    except RecorderAway as error:
        raise HomeAssistantError(translation_domain=DOMAIN, translation_key="recorder_away") from error


async def answered[R](question: Awaitable[R]) -> R:
    """Ask the ledger, and say in the user's language why there is no answer."""
    with explained():
        return await question


def invalid(key: str) -> ServiceValidationError:
    """Make an error about what was asked for."""
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=key)
