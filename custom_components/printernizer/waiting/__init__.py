"""What is to be printed next: for each printer a list that people order by hand.

It is a plan and no book, so it lies beside the ledger: it works without one, and while a database server is away.
Nothing begins because of it: a person clears the plate and starts the next print.
"""

from .entries import LONGEST_NOTE, MOST_COPIES, MOST_WAITING, Outlook, WaitingChange, WaitingPrint
from .files import async_follow_files
from .plan import WaitingList

__all__ = [
    "LONGEST_NOTE",
    "MOST_COPIES",
    "MOST_WAITING",
    "Outlook",
    "WaitingChange",
    "WaitingList",
    "WaitingPrint",
    "async_follow_files",
]
