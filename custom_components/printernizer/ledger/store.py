"""The ledger: what callers talk to."""

from collections.abc import Callable, Iterable
from datetime import UTC, tzinfo
from pathlib import Path

from . import book_state, job_facets, job_lines, job_list, reads, writes
from .account_books import Accounts
from .account_rows import AccountChange
from .book_state import BookState
from .bulk_books import Bulk
from .continuity import Continuity
from .export_books import Exports
from .file_books import FileBooks
from .import_books import Imports
from .job_facets import JobFacets
from .job_lines import JobLine
from .job_list import Neighbours
from .long_reads import LongReads
from .machine_books import Machines
from .order_books import Orders
from .people_books import People
from .privacy_books import Privacy
from .query import JobQuery, Page
from .rate_books import RateBook
from .report_books import Reports
from .rows import Job, JobChange, JobEnd, JobFilament, JobMoment, LedgerProblem, NewJob, Printer, Totals
from .settlement_books import Settlements
from .site import Site
from .stock_books import Stock
from .worker import Worker


class Ledger(FileBooks):
    """The book of record of all printers, and the index of kept files (``library.index.FileIndex``).

    Live jobs are entered here; each of the books beside them has its own part. Every method may raise ``LedgerError``;
    writes are atomic.
    """

    def __init__(self, url_or_path: str | Path, *, zone: tzinfo = UTC, site: Site | None = None) -> None:
        """Take a path of a SQLite file or a database URL, the zone of the shop, and which site it is among others.

        Nothing is opened yet.
        """
        super().__init__(Worker(url_or_path, zone=zone, site=site))
        self.on_change: Callable[[], None] = lambda: None
        """Called when ``problems`` are others than before."""
        self._worker.on_change = self._tell_change
        self._long_reads = LongReads(url_or_path)
        self.accounts = Accounts(self._worker)
        self.bulk = Bulk(self._worker)
        self.continuity = Continuity(self._worker)
        self.exports = Exports(self._worker, self._long_reads)
        self.imports = Imports(self._worker)
        self.machines = Machines(self._worker)
        self.orders = Orders(self._worker)
        self.people = People(self._worker)
        self.privacy = Privacy(self._worker)
        self.rates = RateBook(self._worker)
        self.reports = Reports(self._worker)
        self.settlements = Settlements(self._worker)
        self.stock = Stock(self._worker)

    @property
    def problems(self) -> tuple[LedgerProblem, ...]:
        """Return what a person should know about the database."""
        return self._worker.problems

    @property
    def backend(self) -> str:
        """Return the kind of database, without where it is."""
        return self._worker.backend

    @property
    def is_readable(self) -> bool:
        """Tell whether the database could be opened, if only to be read."""
        return self._worker.is_readable

    async def open(self) -> None:
        """Open, create or upgrade the database, see ``Worker.open``. Raises ``LedgerTooNew``."""
        await self._worker.open()

    async def close(self) -> None:
        """Finish what was asked for and end the threads."""
        await self._long_reads.close()
        await self._worker.close()

    async def look(self) -> None:
        """Find out whether the database takes entries, without any. Raises what keeps it from it."""
        await self._worker.write(reads.touch)

    async def hold_writes(self) -> None:
        """Keep the file as it is for a backup, for 30 seconds at most."""
        await self._worker.hold()

    def resume_writes(self) -> None:
        """Go on writing after a backup."""
        self._worker.resume()

    async def job(self, job_id: int) -> Job:
        """Return a job. Raises ``JobMissing``."""
        return await self._worker.read(reads.find_job, job_id)

    async def open_jobs(self, serial: str) -> tuple[Job, ...]:
        """Return the printer's open jobs: one or none."""
        return await self._worker.read(reads.find_open_jobs, serial)

    async def last_job(self, serial: str) -> Job | None:
        """Return the printer's newest job that has ended."""
        return await self._worker.read(reads.find_last_job, serial)

    async def jobs(self, query: JobQuery) -> Page[Job]:
        """Return a page of jobs, sorted as the query says. Raises ``ValueError`` for a cursor that is none."""
        return await self._worker.read(job_list.find_jobs, query)

    async def lines(self, query: JobQuery) -> Page[JobLine]:
        """Return a page of jobs with what their accounts say. Raises as ``jobs`` does."""
        return await self._worker.read(job_lines.find_lines, query)

    async def neighbours(self, job_id: int, query: JobQuery) -> Neighbours:
        """Return the jobs before and after one in the list that a query asks for. Raises ``JobMissing``."""
        return await self._worker.read(job_list.find_neighbours, job_id, query)

    async def facets(self, query: JobQuery) -> JobFacets:
        """Return what the jobs that a query finds can be narrowed to."""
        return await self._worker.read(job_facets.find_facets, query)

    async def state(self) -> BookState:
        """Return how the database is: its schema, its size, how much stands in it, its sites."""
        return await self._worker.read(book_state.find_state)

    async def moments(self, job_id: int) -> tuple[JobMoment, ...]:
        """Return a job's history, oldest first."""
        return await self._worker.read(reads.find_moments, job_id)

    async def printers(self) -> tuple[Printer, ...]:
        """Return all printers that ever had a job."""
        return await self._worker.read(reads.find_printers)

    async def totals(self, serial: str | None = None, *, currency: str | None = None) -> Totals:
        """Add up the ended jobs of a printer or of all; costs only of those in ``currency``, if given."""
        return await self._worker.read(reads.find_totals, serial, currency)

    async def start_job(self, new: NewJob) -> Job:
        """Open a job. Raises ``JobAlreadyOpen``."""
        return await self._worker.write(writes.start_job, new)

    async def update_job(self, job_id: int, change: JobChange, *, moment: JobMoment | None = None) -> Job:
        """Change fields of a job and add to its history. Raises ``JobMissing``."""
        return await self._worker.write(writes.update_job, job_id, change, None, moment)

    async def set_filaments(
        self, job_id: int, filaments: Iterable[JobFilament], change: JobChange | None = None
    ) -> Job:
        """Replace a job's filaments and change fields along with them. Raises ``JobMissing``."""
        job = await self._worker.write(writes.update_job, job_id, change or {}, filaments)
        self.stock.tell()
        return job

    async def end_job(
        self,
        job_id: int,
        end: JobEnd,
        change: JobChange | None = None,
        filaments: Iterable[JobFilament] | None = None,
        account: AccountChange | None = None,
    ) -> Job:
        """Close an open job, with what is known of its account. Raises ``JobMissing``, ``JobNotOpen``."""
        job = await self._worker.write(writes.end_job, job_id, end, change or {}, filaments, account)
        self.stock.tell()
        return job

    async def reopen_job(self, job_id: int, change: JobChange, moment: JobMoment) -> Job:
        """Open a job again whose end was inferred and wrong. Raises ``JobMissing``, ``JobAlreadyOpen``."""
        job = await self._worker.write(writes.reopen_job, job_id, change, moment)
        self.stock.tell()
        return job

    async def drop_job(self, job_id: int) -> None:
        """Strike out an open job that never began to print. Raises ``JobMissing``, ``JobNotOpen``."""
        await self._worker.write(writes.drop_job, job_id)

    def _tell_change(self) -> None:
        self.on_change()
