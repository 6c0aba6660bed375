"""What the ledger raises, in the user's language."""

from collections.abc import Awaitable

from homeassistant.exceptions import HomeAssistantError

from ..const import DOMAIN
from ..ledger import LedgerError


async def answered[R](question: Awaitable[R]) -> R:
    """Ask the ledger, and say in the user's language that it can't answer now."""
    try:
        return await question
    except LedgerError as error:
        raise HomeAssistantError(translation_domain=DOMAIN, translation_key="ledger_unavailable") from error
