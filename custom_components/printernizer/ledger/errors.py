"""How the ledger can fail its callers."""


class LedgerError(Exception):
    """Base of all errors that the ledger raises."""


class LedgerUnavailable(LedgerError):
    """The database can't be read or written now (disk full, locked, server away); trying again later may help."""


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
