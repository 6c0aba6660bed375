"""Settling jobs: what they cost in the end, and what they are expected to."""

from collections.abc import Iterable
from datetime import datetime

from ..costing import SuccessRate
from . import measured_reads, settlement_writes
from .account_rows import AccountChange
from .rows import JobChange, JobFilament
from .settlement_rows import JobFacts, MeasuredPower
from .worker import Worker


class Settlements:
    """Which jobs are still to be settled, and what they cost. Every method may raise ``LedgerError``."""

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker

    async def due(self, limit: int = 100, before: int | None = None) -> tuple[int, ...]:
        """Return ids of jobs that ended, or were changed, and are not settled since: newest first, older than ``before``."""
        return await self._worker.read(settlement_writes.find_due, limit, before)

    async def facts(self, job_id: int) -> JobFacts:
        """Return all that is known of a job. Raises ``JobMissing``."""
        return await self._worker.read(settlement_writes.find_facts, job_id)

    async def enter(
        self,
        facts: JobFacts,
        change: JobChange,
        filaments: Iterable[JobFilament],
        account: AccountChange,
        at: datetime,
    ) -> bool:
        """Enter what a job cost; false: something about it is new, and nothing was entered."""
        return await self._worker.write(
            settlement_writes.enter_settlement, facts, change, tuple(filaments), account, at
        )

    async def expect(self, job_id: int, change: JobChange, estimate: str, at: datetime) -> None:
        """Enter what an open job is expected to cost. Raises ``JobMissing``."""
        await self._worker.write(settlement_writes.enter_estimate, job_id, change, estimate, at)

    async def measured_power(self, serial: str | None, material: str | None) -> MeasuredPower | None:
        """Return the mean power of a printer with a material, once twenty jobs were measured; ``None``: of any."""
        return await self._worker.read(measured_reads.find_measured_power, serial, material)

    async def measured_success(self, serial: str | None, material: str | None) -> SuccessRate | None:
        """Return how often prints of a printer with a material succeeded, once there were twenty; ``None``: of any."""
        return await self._worker.read(measured_reads.find_measured_success, serial, material)
