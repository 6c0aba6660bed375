"""Everything that the books know of one customer, and nothing of others: functions on an open connection."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select

from .account_tables import job_accounts
from .book_log import find_log
from .customer_reads import find_customer, find_details, find_requests_of
from .customer_tables import orders, quotes
from .customer_writes import entity_of
from .erasure import files_of, jobs_of
from .file_tables import file_origins, files, job_files
from .model import jobs, printers
from .order_reads import find_order
from .people_rows import CustomerRecord
from .quote_reads import find_quote
from .site import own_site

_MOST_LINES = 10_000

_JOB = (
    "id",
    "name",
    "file_name",
    "file_sha256",
    "first_seen_at",
    "started_at",
    "ended_at",
    "result",
    "printing_seconds",
    "grams",
    "note",
)
_ACCOUNT = (
    "number",
    "state",
    "classification",
    "service_on",
    "failure",
    "failure_note",
    "treatment",
    "tax_rate",
    "tax_reason",
    "net",
    "vat",
    "gross",
    "external_invoice_no",
)


def record_of(connection: Connection, customer_id: int) -> CustomerRecord:
    """Return all that is known of a customer, also of a restricted one. Raises ``CustomerMissing``."""
    customer = replace(find_customer(connection, customer_id), details=find_details(connection, customer_id))
    order_ids = connection.execute(select(orders.c.id).where(orders.c.customer_id == customer_id)).scalars()
    quote_ids = connection.execute(select(quotes.c.id).where(quotes.c.customer_id == customer_id)).scalars()
    return CustomerRecord(
        customer=customer,
        orders=tuple(find_order(connection, each) for each in order_ids.all()),
        quotes=tuple(find_quote(connection, each) for each in quote_ids.all()),
        jobs=_jobs(connection, customer_id),
        files=_files(connection, customer_id),
        requests=find_requests_of(connection, customer_id),
        log=_log(connection, customer.number),
    )


def _jobs(connection: Connection, customer_id: int) -> tuple[dict[str, Any], ...]:
    query = (
        select(
            *(jobs.c[name] for name in _JOB),
            *(job_accounts.c[name] for name in _ACCOUNT),
            printers.c.name.label("printer"),
        )
        .select_from(
            jobs.join(job_accounts, job_accounts.c.job_id == jobs.c.id).join(
                printers, jobs.c.printer_id == printers.c.id
            )
        )
        .where(jobs.c.id.in_(jobs_of(customer_id)))
        .order_by(jobs.c.first_seen_at, jobs.c.id)
    )
    return tuple(dict(row) for row in connection.execute(query).mappings())


def _files(connection: Connection, customer_id: int) -> tuple[dict[str, Any], ...]:
    """Return the photos and films of a customer's jobs, and the files that are theirs alone."""
    pictures = (
        select(files.c.sha256, files.c.name, job_files.c.role, job_files.c.job_id, job_files.c.at)
        .join_from(job_files, files)
        .where(job_files.c.job_id.in_(jobs_of(customer_id)))
        .order_by(job_files.c.at, job_files.c.id)
    )
    found = [dict(row) for row in connection.execute(pictures).mappings()]
    own = select(files.c.id, files.c.sha256, files.c.name, files.c.note).where(
        files.c.sha256.in_(files_of(connection, customer_id))
    )
    for row in connection.execute(own.order_by(files.c.id)).all():
        places = select(file_origins.c.name).where(file_origins.c.file_id == row.id)
        names = sorted({row.name, *connection.execute(places).scalars()})
        found.append({"sha256": row.sha256, "names": names, "note": row.note})
    return tuple(found)


def _log(connection: Connection, number: str) -> tuple[dict[str, Any], ...]:
    lines = find_log(connection, own_site(connection), entity=entity_of(number), limit=_MOST_LINES)
    return tuple({"at": line.ts, "action": line.action, "data": line.data} for line in reversed(lines))
