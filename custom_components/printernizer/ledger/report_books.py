"""Sums and searches over all jobs."""

from datetime import date, datetime, tzinfo
from decimal import Decimal

from . import figure_reads, report_reads as reads, turnover
from .figure_reads import MonthFigures, UseOfTime
from .report_query import ReportBy, ReportQuery
from .report_rows import AttemptRow, BusyTime, EnergyRow, FileRow, MonthRow, ReportRow
from .sum_writes import check_sums, rebuild_sums
from .turnover import SoldJob, Turnover
from .worker import Worker


class Reports:
    """Sums and searches over all jobs. Every method may raise ``LedgerError``."""

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker

    async def overview(self, query: ReportQuery) -> tuple[MonthRow, ...]:
        """Return each month that has jobs, oldest first."""
        return await self._worker.read(reads.find_months, query)

    async def figures(self, period: int, *, currency: str) -> MonthFigures:
        """Return what a month brought, in a handful of numbers."""
        return await self._worker.read(figure_reads.find_figures, period, currency)

    async def unclassified(self) -> int:
        """Return of how many jobs nobody has said whose they are, in months that aren't closed."""
        return await self._worker.read(figure_reads.find_unclassified)

    async def costs(self, by: ReportBy, query: ReportQuery) -> tuple[ReportRow, ...]:
        """Return what jobs cost and brought, divided by something."""
        return await self._worker.read(reads.find_report, by, query)

    async def success(self, by: ReportBy, query: ReportQuery) -> tuple[AttemptRow, ...]:
        """Return how often prints succeeded, by printer or material."""
        return await self._worker.read(reads.find_attempts, by, query)

    async def estimates(self, query: ReportQuery) -> tuple[ReportRow, ...]:
        """Return by printer what finished jobs took and cost beside what was expected."""
        return await self._worker.read(reads.find_estimates, query)

    async def energy(self, query: ReportQuery, currency: str) -> tuple[EnergyRow, ...]:
        """Return what printers took month by month, standby apart."""
        return await self._worker.read(reads.find_energy, query, currency)

    async def top_files(
        self, since: datetime, until: datetime, limit: int = 20, serials: tuple[str, ...] = ()
    ) -> tuple[FileRow, ...]:
        """Return the files that were printed most within a span of time."""
        return await self._worker.read(reads.find_top_files, since, until, limit, serials)

    async def busy_time(
        self, since: datetime, until: datetime, zone: tzinfo, serials: tuple[str, ...] = ()
    ) -> BusyTime:
        """Return how long printers printed within a span of time, by printer and by hour of the week."""
        return await self._worker.read(reads.find_busy_time, since, until, zone, serials)

    async def use(
        self, since: datetime, until: datetime, zone: tzinfo, serials: tuple[str, ...] = ()
    ) -> UseOfTime:
        """Return how much printers were used: those, and whoever else was there."""
        return await self._worker.read(figure_reads.find_use, since, until, zone, serials)

    async def turnover(self, year: int, currency: str) -> Turnover:
        """Return what the business turned over in a year and in the one before."""
        return await self._worker.read(turnover.find_turnover, year, currency)

    async def turnover_before(
        self, on: date, currency: str, *, job_id: int | None = None, order_id: int | None = None
    ) -> Decimal:
        """Return what was sold in a year until a day, that included: all but a job, or the jobs of an order."""
        return await self._worker.read(
            turnover.find_turnover_before, on, currency, job_id=job_id, order_id=order_id
        )

    async def sold(self, year: int, currency: str) -> tuple[SoldJob, ...]:
        """Return the priced jobs of a year in the order in which they were sold."""
        return await self._worker.read(turnover.find_sold, year, currency)

    async def check(self) -> int:
        """Return how many sums differ from what adding up everything anew gives."""
        return await self._worker.read(check_sums)

    async def rebuild(self) -> None:
        """Add everything up anew."""
        await self._worker.write(rebuild_sums)
