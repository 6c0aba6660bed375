"""Orders and quotes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from ..costing import CostBreakdown
from . import order_reads, order_writes, quote_reads, quote_writes
from .order_costs import actual_cost_of
from .order_reads import OrderJob
from .people_rows import Order, OrderChange, OrderQuery, Quote, QuoteChange, QuoteQuery
from .query import Page
from .worker import Worker


@dataclass(frozen=True, kw_only=True, slots=True)
class OrderSheet:
    """An order with its jobs and attempts, what they cost together, and the quotes it was made of."""

    order: Order
    jobs: tuple[OrderJob, ...]
    cost: CostBreakdown
    quotes: tuple[Quote, ...]


class Orders:
    """Orders and quotes. Every method may raise ``LedgerError``.

    ``by`` is who did it, as the log has it; ``at`` when.
    """

    def __init__(self, worker: Worker) -> None:
        """Work where the ledger does."""
        self._worker = worker

    async def order(self, order_id: int) -> Order:
        """Return an order. Raises ``OrderMissing``."""
        return await self._worker.read(order_reads.find_order, order_id)

    async def sheet(self, order_id: int) -> OrderSheet:
        """Return an order with all that belongs to it. Raises ``OrderMissing``."""
        return await self._worker.read(_sheet, order_id)

    async def orders(self, query: OrderQuery) -> Page[Order]:
        """Return a page of orders."""
        return await self._worker.read(order_reads.find_orders, query)

    async def add_order(self, change: OrderChange, *, currency: str, by: str, at: datetime) -> Order:
        """Enter an order. Raises ``CustomerMissing``, ``CustomerClosed``."""
        return await self._worker.write(order_writes.add_order, change, currency=currency, by=by, at=at)

    async def change_order(self, order_id: int, change: OrderChange, *, by: str, at: datetime) -> Order:
        """Change an order and its drafts. Raises ``OrderMissing``, ``CustomerMissing``, ``CustomerClosed``."""
        return await self._worker.write(order_writes.change_order, order_id, change, by=by, at=at)

    async def assign_jobs(self, order_id: int, job_ids: Iterable[int], *, by: str, at: datetime) -> Order:
        """Put jobs into an order. Raises ``OrderMissing``, ``JobMissing``, and what a booked job raises."""
        return await self._worker.write(order_writes.assign_jobs, order_id, tuple(job_ids), by=by, at=at)

    async def split_price(self, order_id: int, *, by: str, at: datetime) -> None:
        """Give each job of an order its share of the price, after one has ended. Raises ``OrderMissing``."""
        await self._worker.write(order_writes.split_price, order_id, by=by, at=at)

    async def quote(self, quote_id: int) -> Quote:
        """Return a quote. Raises ``QuoteMissing``."""
        return await self._worker.read(quote_reads.find_quote, quote_id)

    async def quotes(self, query: QuoteQuery) -> Page[Quote]:
        """Return a page of quotes."""
        return await self._worker.read(quote_reads.find_quotes, query)

    async def save_quote(
        self, quote_id: int | None, change: QuoteChange, *, currency: str, by: str, at: datetime
    ) -> Quote:
        """Enter a new quote (``None``), or change an open one. Raises ``QuoteMissing``, ``QuoteClosed``."""
        if quote_id is None:
            return await self._worker.write(quote_writes.add_quote, change, currency=currency, by=by, at=at)
        return await self._worker.write(quote_writes.change_quote, quote_id, change, by=by, at=at)

    async def accept_quote(self, quote_id: int, *, by: str, at: datetime) -> Order:
        """Make an order of an open quote. Raises ``QuoteMissing``, ``QuoteClosed``."""
        return await self._worker.write(quote_writes.accept_quote, quote_id, by=by, at=at)


def _sheet(connection: Connection, order_id: int) -> OrderSheet:
    jobs = order_reads.find_order_jobs(connection, order_id)
    return OrderSheet(
        order=order_reads.find_order(connection, order_id),
        jobs=jobs,
        cost=actual_cost_of(jobs),
        quotes=quote_reads.find_quotes_of_order(connection, order_id),
    )
