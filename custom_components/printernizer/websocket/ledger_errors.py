"""What the ledger raises, in the user's language."""

from collections.abc import Awaitable

from ..ledger import LedgerError
from ..ledger_silence import silence


async def answered[R](question: Awaitable[R]) -> R:
    """Ask the ledger, and say in the user's language that it can't answer now."""
    try:
        return await question
    except LedgerError as error:
        raise silence(error) from error
