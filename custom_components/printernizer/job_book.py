"""One printer's page in the ledger: its open job, its last one, and what is entered when."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from .const import LOGGER
from .drivers.models import JobResult, PauseCause, PrinterJob, PrinterSnapshot
from .drivers.transitions import JobEnded, JobPaused, JobResumed, JobStarted, open_job
from .job_costs import PriceFn, estimate, filaments_of, plate_of, settle
from .ledger import (
    ANY_SLOT,
    AccountFinal,
    Job,
    JobChange,
    JobEnd,
    JobMissing,
    JobMoment,
    JobMomentKind,
    Ledger,
    LedgerUnavailable,
    Place,
    Totals,
    split_by_spool,
)
from .printfiles.models import PrintMetadata
from .reconcile import (
    STANDING,
    continues,
    inferred_result,
    is_between,
    is_same,
    is_underway,
    new_job,
    observed,
    observed_again,
    reopens,
    settled_result,
    watched_fields,
)

type JobEvent = JobStarted | JobPaused | JobResumed | JobEnded


@dataclass(frozen=True, slots=True)
class Sight:
    """A snapshot and when it came: it is entered later than that."""

    snapshot: PrinterSnapshot
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class FileOfJob:
    """A sliced file that belongs to a job."""

    job_id: int
    sha256: str | None
    metadata: PrintMetadata
    plate: int | None = None
    tray_map: tuple[int | None, ...] = ()


class JobBook:
    """Enters what happened. ``row`` and ``last`` are as the ledger holds them; each entry can be tried again."""

    def __init__(
        self,
        ledger: Ledger,
        serial: str,
        currency: str,
        price: PriceFn,
        on_due: Callable[[int], None] = lambda _: None,
    ) -> None:
        """Take the ledger and whose page it is; ``on_due`` hears of each job whose costs have to be computed."""
        self.row: Job | None = None
        self.last: Job | None = None
        self.totals: Totals | None = None
        self.is_unsettled = False
        """The printer says nothing about the open job yet; the next snapshot may."""
        self._ledger = ledger
        self._serial = serial
        self._currency = currency
        self._price = price
        self._on_due = on_due
        self._run: int | None = None
        self._is_stale = True

    async def load(self) -> None:
        """Read the page."""
        rows = await self._ledger.open_jobs(self._serial)
        self.row = rows[0] if rows else None
        self._is_stale = True

    async def refresh(self) -> None:
        """Read again what has changed with an ended job."""
        if self._is_stale:
            self.last = await self._ledger.last_job(self._serial)
            self.totals = await self._ledger.totals(self._serial, currency=self._currency)
            self._is_stale = False

    async def reconcile(self, sight: Sight, before: Sight | None) -> None:
        """Compare the first snapshot after an absence with the open job; ``before`` was seen last, if anything was."""
        if before is not None:
            await self.checkpoint(before)
        self.is_unsettled = self.row is not None and is_between(sight.snapshot)
        if self.is_unsettled:
            return
        job = open_job(sight.snapshot)
        if self.row is not None:
            if job is not None and continues(self.row, job, self._run):
                await self._continue(self.row, job, sight)
                return
            await self._close(self.row, inferred_result(self.row, sight.snapshot), sight.at, witnessed=False)
        elif job is not None and await self._reopen(job, sight):
            return
        if job is not None:
            await self._open(job, sight, witnessed=False)

    async def enter(self, event: JobEvent, sight: Sight) -> None:
        """Enter what happened to a job."""
        match event:
            case JobStarted(job=job):
                await self._start(job, sight)
            case JobPaused(job=job, cause=cause):
                await self._pause(job, sight.at, cause)
            case JobResumed(job=job):
                await self._pause(job, sight.at, None)
            case JobEnded(job=job, result=result):
                await self._end(job, result, sight)

    async def checkpoint(self, sight: Sight) -> None:
        """Enter how far the open job is."""
        job = open_job(sight.snapshot)
        if self.row is not None and job is not None and is_same(self.row, job):
            self._run = job.run
            now = observed(self.row, job, sight.at)
            self.row = await self._ledger.update_job(now.id, watched_fields(now))

    async def see_places(self, places: Iterable[Place], sight: Sight) -> None:
        """Enter which spools lie where, as the printer sees it; an open job goes on with them."""
        await self.checkpoint(sight)
        await self._ledger.stock.see_places(self._serial, places)

    async def follow_tray(self, before: int | None, tray: int, sight: Sight) -> None:
        """Enter which tray feeds the open job, where that is more than its file's filaments say.

        Where nobody tells which tray a filament comes from, it is the one that feeds the nozzle. Where it is told, only
        another tray than those is news: a changer goes on with it when a spool has run out.
        """
        job = open_job(sight.snapshot)
        if self.row is None or job is None or not is_same(self.row, job):
            return
        await self.checkpoint(sight)
        known = {each.slot for each in self.row.filaments if each.slot is not None}
        known = known or {each for each in job.tray_map if each is not None}
        stock = self._ledger.stock
        if not known:
            await stock.feed(self.row.id, ANY_SLOT, tray)
        elif before is not None and tray not in known and job.has_started:
            fed = {mark.slot: mark.tray for mark in await stock.job_spools(self.row.id)}
            for slot in known:
                if fed.get(slot, slot) == before:
                    await stock.feed(self.row.id, slot, tray)

    async def note_stop(self, by: str) -> None:
        """Enter who has the open job stopped; how it ends, the printer tells."""
        if self.row is None:
            return
        try:
            await self._ledger.accounts.update(self.row.id, {"stopped_by": by}, f"user:{by}")
        except LedgerUnavailable as error:
            # How the job ends is worth more than who ended it: nothing waits for this.
            LOGGER.debug("Who stopped the job can't be entered: %s", error)

    async def attach(self, file: FileOfJob) -> None:
        """Enter what a job's file tells; an ended job is settled again."""
        try:
            row = await self._ledger.job(file.job_id)
        except JobMissing:
            # It never began to print and was struck out while its file was fetched.
            return
        change = JobChange(file_sha256=file.sha256)
        filaments = row.filaments
        if (plate := plate_of(row, file.metadata, file.plate)) is not None:
            spools = await self._ledger.stock.job_spools(row.id)
            rows = filaments_of(plate, file.tray_map)
            if row.result is None:
                rows = split_by_spool(rows, spools, None)
            settlement = estimate(rows, self._price())
            filaments = settlement.filaments
            change |= settlement.change
            change |= JobChange(
                plate=plate.index,
                seconds_estimated=plate.seconds,
                layers_total=plate.layers if row.layers_total is None else row.layers_total,
            )
            if row.result is not None:
                told = replace(row, filaments=filaments, layers_total=change["layers_total"])
                settlement = settle(told, row.result, self._price(), spools)
                filaments = settlement.filaments
                change |= settlement.change
        try:
            row = await self._ledger.set_filaments(row.id, filaments, change)
        except AccountFinal:
            # What was booked stays; which file it was may still be told.
            row = await self._ledger.update_job(row.id, JobChange(file_sha256=file.sha256))
        if self.row is not None and self.row.id == row.id:
            self.row = row
        self._is_stale = True
        self._on_due(row.id)

    async def _start(self, job: PrinterJob, sight: Sight) -> None:
        if self.row is not None:
            # Left open because the printer said nothing, or this entry is tried again.
            self.is_unsettled = False
            if continues(self.row, job, self._run):
                await self._continue(self.row, job, sight)
                return
            result = settled_result(self.row, JobResult.UNKNOWN)
            await self._close(self.row, result, sight.at, witnessed=False)
        elif await self._reopen(job, sight):
            return
        await self._open(job, sight, witnessed=not is_underway(job))

    async def _pause(self, job: PrinterJob, at: datetime, cause: PauseCause | None) -> None:
        if self.row is None or not is_same(self.row, job):
            return
        kind = JobMomentKind.RESUMED if cause is None else JobMomentKind.PAUSED
        now = observed(self.row, job, at, is_standing=cause is not None)
        moment = JobMoment(at=at, kind=kind, detail=cause or "")
        self.row = await self._ledger.update_job(now.id, watched_fields(now), moment=moment)

    async def _end(self, job: PrinterJob, result: JobResult, sight: Sight) -> None:
        if self.row is None:
            return
        if not is_same(self.row, job):
            await self._close(self.row, inferred_result(self.row, sight.snapshot), sight.at, witnessed=False)
            return
        row = observed(self.row, job, sight.at)
        result = settled_result(row, result)
        if not row.has_started and result in {JobResult.CANCELLED, JobResult.UNKNOWN}:
            # Stopped at a question or while heating: nothing was printed, it counts as no failure.
            await self._ledger.drop_job(row.id)
            self.row = None
            return
        await self._close(row, result, sight.at, witnessed=True)

    async def _open(self, job: PrinterJob, sight: Sight, *, witnessed: bool) -> None:
        self._run = job.run
        new = new_job(job, sight.snapshot, sight.at, self._currency, witnessed=witnessed)
        self.row = await self._ledger.start_job(new)

    async def _reopen(self, job: PrinterJob, sight: Sight) -> bool:
        """Go on with the last job if it only seemed to be gone."""
        await self.refresh()
        last = self.last
        if last is None or not reopens(last, job, sight.at):
            return False
        self._run = job.run
        now = observed_again(last, job, sight.at, is_standing=sight.snapshot.status in STANDING)
        moment = JobMoment(at=sight.at, kind=JobMomentKind.CONTINUED)
        try:
            self.row = await self._ledger.reopen_job(last.id, watched_fields(now), moment)
        except AccountFinal:
            # It was booked meanwhile and stays as it is; what goes on is a job of its own.
            return False
        self._is_stale = True
        return True

    async def _continue(self, row: Job, job: PrinterJob, sight: Sight) -> None:
        self._run = job.run
        now = observed_again(row, job, sight.at, is_standing=sight.snapshot.status in STANDING)
        moment = JobMoment(at=sight.at, kind=JobMomentKind.CONTINUED)
        self.row = await self._ledger.update_job(now.id, watched_fields(now), moment=moment)

    async def _close(self, row: Job, result: JobResult, at: datetime, *, witnessed: bool) -> None:
        spools = await self._ledger.stock.job_spools(row.id)
        settlement = settle(row, result, self._price(), spools)
        change = watched_fields(row) | settlement.change
        if result is JobResult.FINISHED:
            change |= JobChange(progress=100, remaining=0)
        end = JobEnd(result=result, at=max(at, row.first_seen_at), witnessed=witnessed)
        await self._ledger.end_job(row.id, end, change, settlement.filaments)
        self.row = None
        self._is_stale = True
        self._on_due(row.id)
