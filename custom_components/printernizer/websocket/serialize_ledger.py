"""The ledger's state, as the panel reads it."""

from ..ledger import Ledger, RemoteLedger
from .types_ledger import LedgerState, LedgerTrouble

_TROUBLES = {trouble.value: trouble for trouble in LedgerTrouble}


def serialize_ledger(ledger: Ledger, entries: int) -> LedgerState:
    """Write down what keeps the ledger from its work; ``entries`` are what printers told and wait to enter."""
    found = [_TROUBLES[problem.code] for problem in ledger.problems if problem.code in _TROUBLES]
    if not isinstance(ledger, RemoteLedger):
        trouble = found[-1] if found else None
        return LedgerState(
            trouble=trouble, is_readable=ledger.is_readable, is_writable=trouble is None, waiting=entries
        )
    is_away = ledger.away_since is not None
    told = [each for each in found if each is not LedgerTrouble.UNAVAILABLE]
    trouble = (told[-1] if told else LedgerTrouble.AWAY) if is_away else None
    return LedgerState(
        trouble=trouble, is_readable=not is_away, is_writable=not is_away, waiting=ledger.waiting + entries
    )
