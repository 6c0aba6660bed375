"""What is known of a customer, forgetting them, and forgetting what is due."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Connection

from . import customer_record, erasure, job_purge, order_purge, retention
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

    async def has_people(self) -> bool:
        """Tell whether there is anything about people: customers who weren't erased, orders, quotes."""
        return await self._worker.read(retention.has_people)

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
        """Delete what is due, or only count it; jobs and orders in blocks, so that nobody waits long."""
        kept_from = None if periods.job_years is None else job_purge.first_kept(today, periods.job_years)
        if is_dry:
            found = await self._worker.read(retention.purge, periods, today=today, at=at, is_dry=True)
            due = {"jobs": 0, "orders": 0}
            if kept_from is not None:
                due = await self._worker.read(_count_due, kept_from, periods, today)
            return replace(found, counts={**found.counts, **due})
        done = await self._worker.write(retention.purge, periods, today=today, at=at)
        count, files = 0, set(done.files)
        while kept_from is not None:
            block = await self._worker.write(job_purge.purge_jobs, kept_from, today, at)
            if not block.jobs:
                break
            count += block.jobs
            files.update(block.files)
        orders = 0
        while kept_from is not None:
            gone = await self._worker.write(order_purge.purge_orders, kept_from, at)
            if not gone:
                break
            orders += gone
        counts = {**done.counts, "jobs": count, "orders": orders}
        return replace(done, counts=counts, files=tuple(sorted(files)))

    async def scrub(self) -> None:
        """Leave nothing of what was deleted in the file, nor in its write-ahead log."""
        await self._worker.scrub()


def _count_due(connection: Connection, kept_from: int, periods: Periods, today: date) -> dict[str, int]:
    jobs = job_purge.find_due(connection, kept_from, today)
    quotes = retention.find_due_quotes(connection, periods, today)
    orders = order_purge.count_due(connection, kept_from, jobs=jobs, quotes_due=quotes)
    return {"jobs": len(jobs), "orders": orders}
