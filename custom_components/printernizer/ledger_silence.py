"""Why the ledger doesn't answer, or takes no entries, in the user's language."""

from homeassistant.exceptions import HomeAssistantError

from .const import DOMAIN
from .ledger import LedgerError, LedgerFull, LedgerReadOnly, LedgerTooNew


def silence_key(error: LedgerError) -> str:
    """Return the key of what is told of an error that no correction of what was asked for would mend."""
    cause = error if error.__cause__ is None else error.__cause__
    for each in (error, cause):
        match each:
            case LedgerFull():
                return "ledger_disk_full"
            case LedgerReadOnly():
                return "ledger_read_only"
            case LedgerTooNew():
                return "ledger_too_new"
    return "ledger_unavailable"


def silence(error: LedgerError) -> HomeAssistantError:
    """Return what a person is told."""
    return HomeAssistantError(translation_domain=DOMAIN, translation_key=silence_key(error))
