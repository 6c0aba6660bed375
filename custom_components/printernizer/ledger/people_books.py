"""Customers, what they asked for, and the rules that tell whose a job is."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from . import customer_reads as reads, customer_writes as writes, rules
from .people_rows import Customer, CustomerChange, CustomerQuery, JobTraits, PrivacyRequest, Rule, RuleMatch
from .query import Page
from .worker import Worker


class People:
    """Customers, what they asked for, and the rules. Every method may raise ``LedgerError``.

    ``by`` is who did it, as the log has it; ``at`` when.
    """

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker

    async def customer(self, customer_id: int) -> Customer:
        """Return a customer. Raises ``CustomerMissing``."""
        return await self._worker.read(reads.find_customer, customer_id)

    async def customer_by_number(self, number: str) -> Customer:
        """Return the customer with a number such as K-0007. Raises ``CustomerMissing``."""
        return await self._worker.read(reads.find_customer_by_number, number)

    async def customers(self, query: CustomerQuery) -> Page[Customer]:
        """Return a page of customers."""
        return await self._worker.read(reads.find_customers, query)

    async def save_customer(
        self, customer_id: int | None, change: CustomerChange, *, by: str, at: datetime
    ) -> Customer:
        """Enter a new customer (``None``), or change one. Raises ``CustomerMissing``, ``CustomerClosed``."""
        if customer_id is None:
            return await self._worker.write(writes.add_customer, change, by=by, at=at)
        return await self._worker.write(writes.change_customer, customer_id, change, by=by, at=at)

    async def restrict_customer(
        self, customer_id: int, *, is_restricted: bool, by: str, at: datetime
    ) -> Customer:
        """Hide a customer, or show them again. Raises ``CustomerMissing``, ``CustomerClosed``."""
        return await self._worker.write(
            writes.restrict_customer, customer_id, is_restricted=is_restricted, by=by, at=at
        )

    async def requests(self, *, is_open: bool | None = None) -> tuple[PrivacyRequest, ...]:
        """Return what customers asked for, oldest first."""
        return await self._worker.read(reads.find_requests, is_open=is_open)

    async def add_request(
        self, customer_id: int, kind: str, received_on: date, *, by: str, at: datetime
    ) -> PrivacyRequest:
        """Enter what a customer asked for. Raises ``CustomerMissing``."""
        return await self._worker.write(writes.add_request, customer_id, kind, received_on, by=by, at=at)

    async def answer_request(self, request_id: int, *, by: str, at: datetime) -> PrivacyRequest:
        """Enter that a request was answered."""
        return await self._worker.write(writes.answer_request, request_id, by=by, at=at)

    async def note_export(
        self, customer_id: int, counts: Mapping[str, int], *, by: str, at: datetime
    ) -> None:
        """Enter that a customer's data were handed out. Raises ``CustomerMissing``."""
        await self._worker.write(writes.note_export, customer_id, counts, by=by, at=at)

    async def rules(self) -> tuple[Rule, ...]:
        """Return the rules in their order; the first that fits counts."""
        return await self._worker.read(rules.find_rules)

    async def set_rules(self, wanted: Iterable[Rule], *, by: str, at: datetime) -> tuple[Rule, ...]:
        """Put other rules in the place of all."""
        return await self._worker.write(rules.set_rules, tuple(wanted), by=by, at=at)

    async def match(self, traits: JobTraits) -> RuleMatch | None:
        """Tell what the rules would say of a job that looks like this."""
        return await self._worker.read(rules.match, traits)

    async def match_job(self, job_id: int) -> RuleMatch | None:
        """Tell what the rules would say of a job. Raises ``JobMissing``."""
        return await self._worker.read(rules.match_job, job_id)

    async def classify(self, job_id: int, *, at: datetime) -> RuleMatch | None:
        """Enter what the rules say of a job, unless a person said something. Raises ``JobMissing``."""
        return await self._worker.write(rules.classify, job_id, at=at)
