"""What is known of a customer, forgetting them, and forgetting what is due."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from . import customer_record, erasure, job_purge, retention
from .people_rows import CustomerRecord, Erasure, ErasureTerms, Tombstone
from .retention import Periods, Purge
from .worker import Worker


class Privacy:
    """What is known of a customer, and how it is forgotten. Every method may raise ``LedgerError``.

    ``by`` is who did it, as the log has it; ``at`` when.
    """

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker

    async def record(self, customer_id: int) -> CustomerRecord:
        """Return everything that is known of a customer. Raises ``CustomerMissing``."""
        return await self._worker.read(customer_record.record_of, customer_id)

    async def last_voucher(self, customer_id: int) -> date | None:
        """Return the last day on which something of a customer counts that the law has kept."""
        return await self._worker.read(retention.last_voucher, customer_id)

    async def plan_erasure(self, customer_id: int, terms: ErasureTerms) -> Erasure:
        """Tell what an erasure would take away; see ``erasure.plan_erasure`` for what it raises."""
        return await self._worker.read(erasure.plan_erasure, customer_id, terms)

    async def erase(self, customer_id: int, terms: ErasureTerms, *, by: str, at: datetime) -> Erasure:
        """Erase a customer, or restrict them until that may be; see ``erasure.plan_erasure`` for what it raises."""
        return await self._worker.write(erasure.erase_customer, customer_id, terms, by=by, at=at)

    async def erase_again(self, stones: Iterable[Tombstone], *, at: datetime) -> tuple[Erasure, ...]:
        """Forget again who was erased before the database was a backup."""
        return await self._worker.write(erasure.erase_again, tuple(stones), at)

    async def erasures(self) -> tuple[Tombstone, ...]:
        """Return who was erased."""
        return await self._worker.read(erasure.find_erasures)

    async def purge(self, periods: Periods, *, today: date, at: datetime, is_dry: bool = False) -> Purge:
        """Delete what is due, or only count it; jobs in blocks, so that nobody waits long."""
        kept_from = None if periods.job_years is None else job_purge.first_kept(today, periods.job_years)
        if is_dry:
            found = await self._worker.read(retention.purge, periods, today=today, at=at, is_dry=True)
            due = 0 if kept_from is None else await self._worker.read(job_purge.count_due, kept_from, today)
            return replace(found, counts={**found.counts, "jobs": due})
        done = await self._worker.write(retention.purge, periods, today=today, at=at)
        count, files = 0, set(done.files)
        while kept_from is not None:
            block = await self._worker.write(job_purge.purge_jobs, kept_from, today, at)
            if not block.jobs:
                break
            count += block.jobs
            files.update(block.files)
        return replace(done, counts={**done.counts, "jobs": count}, files=tuple(sorted(files)))

    async def scrub(self) -> None:
        """Leave nothing of what was deleted in the file, nor in its write-ahead log."""
        await self._worker.scrub()
