"""What the books refuse, in the user's language."""

from collections.abc import Awaitable

from homeassistant.exceptions import ServiceValidationError

from .const import DOMAIN
from .ledger import (
    AccountFinal,
    AccountNotFinal,
    EntryRefused,
    JobMissing,
    JobNotOpen,
    JobStillOpen,
    LedgerError,
    MonthClosed,
    MonthNotOver,
    MonthNotReady,
    MonthOutOfOrder,
    NotClassified,
    PriceRefused,
    ReasonMissing,
)
from .ledger_silence import silence

_KEYS: dict[type[LedgerError], str] = {
    AccountFinal: "job_booked",
    AccountNotFinal: "job_not_booked",
    EntryRefused: "entry_refused",
    JobMissing: "job_missing",
    JobNotOpen: "entry_refused",
    JobStillOpen: "job_still_open",
    MonthClosed: "month_closed",
    MonthNotOver: "month_not_over",
    MonthNotReady: "month_not_ready",
    NotClassified: "job_not_classified",
    PriceRefused: "price_refused",
    ReasonMissing: "reason_missing",
}


async def booked[R](question: Awaitable[R]) -> R:
    """Ask the books, and say in the user's language what they refuse, or that they can't answer now."""
    try:
        return await question
    except MonthOutOfOrder as error:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="month_out_of_order",
            translation_placeholders={"month": f"{error.period // 100}-{error.period % 100:02}"},
        ) from error
    except LedgerError as error:
        if (key := _KEYS.get(type(error))) is not None:
            raise ServiceValidationError(translation_domain=DOMAIN, translation_key=key) from error
        raise silence(error) from error
    except ValueError as error:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="entry_refused") from error
