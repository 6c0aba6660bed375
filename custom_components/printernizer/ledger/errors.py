"""How the ledger can fail its callers."""


class LedgerError(Exception):
    """Base of all errors that the ledger raises."""


class LedgerUnavailable(LedgerError):
    """The database can't be read or written now (disk full, locked, server away); trying again later may help."""


class LedgerFull(LedgerUnavailable):
    """There is no room on the ledger's disk; nothing of the entry was written."""


class LedgerReadOnly(LedgerUnavailable):
    """The ledger can be read, but not written: its disk or file is write-protected."""


class DriverMissing(LedgerUnavailable):
    """The Python package that talks to the database server is not installed."""

    def __init__(self, package: str) -> None:
        """Keep the package's name for the message."""
        super().__init__(f"the package {package} is not installed")
        self.package = package


class SiteCodeTaken(LedgerUnavailable):
    """Another site of the same database has this code; numbers would be given twice."""

    def __init__(self, code: str) -> None:
        """Keep the code for the message."""
        super().__init__(f"another site has the code {code}")
        self.code = code


class LedgerCorrupt(LedgerError):
    """The file turned out to be damaged: it was kept aside and an empty ledger goes on in its place."""


class LedgerTooNew(LedgerError):
    """The database was written by a newer version; nothing in it was touched."""

    def __init__(self, found: str, known: str) -> None:
        """Keep both schema revisions for the message."""
        super().__init__(f"the ledger has schema {found}, this version knows schemas up to {known}")
        self.found = found
        self.known = known


class LedgerClosed(LedgerError):
    """The ledger is not open."""


class EntryRefused(LedgerError):
    """The database doesn't take this entry, now or later; nothing of it was written."""


class JobMissing(LedgerError):
    """There is no such job."""


class JobAlreadyOpen(LedgerError):
    """The printer has an open job already, or a job with this uid exists."""


class JobNotOpen(LedgerError):
    """The job has ended already, so it can't end once more."""


class FilamentMissing(LedgerError):
    """There is no such filament."""


class FilamentInUse(LedgerError):
    """There are still spools of the filament."""


class SpoolMissing(LedgerError):
    """There is no such spool."""


class SpoolArchived(LedgerError):
    """The spool is put away for good, so it can't be mounted."""


class TagTaken(LedgerError):
    """Another spool has that chip."""


class AccountFinal(LedgerError):
    """The job is booked: it stays as it is, and only a reversal takes it back."""


class AccountNotFinal(LedgerError):
    """The job is not booked, so there is nothing to take back or to replace."""


class JobStillOpen(LedgerError):
    """The job has not ended yet, so its books can't be finished."""


class NotClassified(LedgerError):
    """Nobody said yet whether the job is the business's or private."""


class PriceRefused(LedgerError):
    """A price is net, tax and gross together, and net and tax are gross; a private job has none."""


class ReasonMissing(LedgerError):
    """A reason has to be given."""


class MonthClosed(LedgerError):
    """The month is closed: nothing is booked into it any more."""


class MonthNotOver(LedgerError):
    """The month goes on, so it can't be closed."""


class MonthOutOfOrder(LedgerError):
    """An earlier month has jobs and is not closed."""

    def __init__(self, period: int) -> None:
        """Keep which."""
        super().__init__(f"the month {period} is not closed yet")
        self.period = period


class MonthNotReady(LedgerError):
    """Something in the month is still open."""


class CustomerMissing(LedgerError):
    """There is no such customer."""


class CustomerClosed(LedgerError):
    """The customer is restricted or erased: nothing new is entered about them."""


class CustomerBusy(LedgerError):
    """A job of the customer is being printed, so that they can't be erased yet."""


class CustomerHeld(LedgerError):
    """The customer's data must be kept for now: nothing of them is deleted."""


class OrderMissing(LedgerError):
    """There is no such order."""


class QuoteMissing(LedgerError):
    """There is no such quote."""


class QuoteClosed(LedgerError):
    """The quote was accepted or declined: it stays as it is."""
