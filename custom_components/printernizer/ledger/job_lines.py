"""Jobs as a list shows them: each with what its account says, and for whom it is."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, and_, select

from .account_tables import job_accounts
from .account_words import AccountState, Classification, CustomerState, FailureReason
from .customer_tables import customer_details, customers, orders
from .job_list import find_jobs
from .query import JobQuery, Page
from .rows import Job


@dataclass(frozen=True, kw_only=True, slots=True)
class JobLine:
    """A job of a list. ``customer_name`` is the number of a customer who is restricted or erased; empty: no customer."""

    job: Job
    number: str | None = None
    state: AccountState = AccountState.DRAFT
    classification: Classification = Classification.UNCLASSIFIED
    failure: FailureReason | None = None
    attempt_of_id: int | None = None
    period: int | None = None
    customer_id: int | None = None
    customer_name: str = ""
    order_id: int | None = None
    order_number: str = ""
    net: Decimal | None = None
    gross: Decimal | None = None


_OF_ACCOUNT = (
    "number",
    "state",
    "classification",
    "failure",
    "attempt_of_id",
    "period",
    "customer_id",
    "order_id",
    "net",
    "gross",
)


def find_lines(connection: Connection, query: JobQuery) -> Page[JobLine]:
    """Return the page that the query asks for. Raises ``ValueError`` for a cursor that no such page gave."""
    page = find_jobs(connection, query)
    known = _accounts(connection, [job.id for job in page.items])
    return Page(
        items=tuple(JobLine(job=job, **known.get(job.id, {})) for job in page.items),
        total=page.total,
        next=page.next,
        total_is_least=page.total_is_least,
    )


def _accounts(connection: Connection, job_ids: list[int]) -> dict[int, dict[str, Any]]:
    is_shown = and_(
        customer_details.c.customer_id == customers.c.id, customers.c.state == CustomerState.ACTIVE
    )
    query = (
        select(
            job_accounts.c.job_id,
            *(job_accounts.c[name] for name in _OF_ACCOUNT),
            customers.c.number.label("customer_number"),
            customer_details.c.company,
            customer_details.c.name,
            orders.c.number.label("order_number"),
        )
        .select_from(
            job_accounts.outerjoin(customers, job_accounts.c.customer_id == customers.c.id)
            .outerjoin(customer_details, is_shown)
            .outerjoin(orders, job_accounts.c.order_id == orders.c.id)
        )
        .where(job_accounts.c.job_id.in_(job_ids))
    )
    return {
        row.job_id: {
            **{name: getattr(row, name) for name in _OF_ACCOUNT},
            "customer_name": row.company or row.name or row.customer_number or "",
            "order_number": row.order_number or "",
        }
        for row in connection.execute(query)
    }
