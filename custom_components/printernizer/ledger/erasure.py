"""Forgetting a customer: what tells who they are goes, numbers, amounts and days stay. Functions on a connection.

Names of files and free text of a customer's jobs, orders and quotes tell of the person too. What a digest in the log
stands for is emptied, so that the log stays whole and tells nothing any more.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, delete, func, insert, or_, select, update

from ..printfiles import PrintMetadata
from .account_tables import bookings, job_accounts
from .account_words import CustomerState
from .book_log import forget_texts
from .customer_reads import find_customer, find_customer_by_number
from .customer_tables import customer_details, customers, erasures, orders, quotes, rules
from .customer_writes import answer_requests, entity_of, log_customer, restrict_customer
from .errors import CustomerBusy, CustomerClosed, CustomerHeld, CustomerMissing
from .file_keys import sort_name
from .file_tables import file_metadata, file_origins, file_tags, files, job_files
from .job_texts import search_text
from .model import jobs
from .people_rows import Customer, Erasure, ErasureTerms, Tombstone
from .records import decode, encode

REASON_GONE = "-"
"""Takes the place of the reason for a tax treatment, which has to have one."""


def plan_erasure(connection: Connection, customer_id: int, terms: ErasureTerms) -> Erasure:
    """Tell what an erasure would take away; nothing is written.

    Raises ``CustomerMissing``, ``CustomerClosed``, ``CustomerHeld``, ``CustomerBusy``.
    """
    customer = _erasable(connection, customer_id)
    is_kept = terms.keep_until is not None and terms.keep_until >= terms.today
    return Erasure(
        customer=customer.number,
        counts=_counts(connection, customer),
        files=_pictures(connection, customer_id),
        erase_on=terms.keep_until if is_kept else None,
    )


def erase_customer(
    connection: Connection, customer_id: int, terms: ErasureTerms, *, by: str, at: datetime
) -> Erasure:
    """Erase a customer, or restrict them until that may be; return what was taken away.

    Raises as ``plan_erasure``.
    """
    plan = plan_erasure(connection, customer_id, terms)
    if plan.erase_on is not None:
        restrict_customer(connection, customer_id, is_restricted=True, erase_on=plan.erase_on, by=by, at=at)
        return replace(plan, files=())
    _forget(connection, find_customer(connection, customer_id), at)
    connection.execute(insert(erasures).values(customer_number=plan.customer, erased_at=at))
    answer_requests(connection, customer_id, "erasure", at)
    data = {"counts": plan.counts, "basis": terms.basis}
    log_customer(connection, plan.customer, "customer.erased", data, by=by, at=at)
    return plan


def erase_again(connection: Connection, stones: Iterable[Tombstone], at: datetime) -> tuple[Erasure, ...]:
    """Forget again who was erased before this database was a backup.

    A number may have been given again meanwhile to somebody else, who is not meant.
    """
    again = []
    for stone in stones:
        try:
            customer = find_customer_by_number(connection, stone.customer)
        except CustomerMissing:
            continue
        if customer.state is CustomerState.ERASED or customer.created_at > stone.erased_at:
            continue
        pictures = _pictures(connection, customer.id)
        found = Erasure(customer=customer.number, counts=_counts(connection, customer), files=pictures)
        _forget(connection, customer, at)
        known = select(erasures.c.customer_number).where(erasures.c.customer_number == customer.number)
        if connection.execute(known).first() is None:
            values = {"customer_number": customer.number, "erased_at": stone.erased_at}
            connection.execute(insert(erasures).values(values))
        data = {"counts": found.counts, "basis": "restored"}
        log_customer(connection, customer.number, "customer.erased", data, by="system", at=at)
        again.append(found)
    return tuple(again)


def find_erasures(connection: Connection) -> tuple[Tombstone, ...]:
    """Return who was erased."""
    rows = connection.execute(select(erasures).order_by(erasures.c.erased_at, erasures.c.customer_number))
    return tuple(Tombstone(customer=row.customer_number, erased_at=row.erased_at) for row in rows)


def jobs_of(customer_id: int) -> Select[tuple[int]]:
    """Select the jobs of a customer."""
    of_orders = select(orders.c.id).where(orders.c.customer_id == customer_id)
    table = job_accounts.c
    return select(table.job_id).where(or_(table.customer_id == customer_id, table.order_id.in_(of_orders)))


def files_of(connection: Connection, customer_id: int) -> tuple[str, ...]:
    """Return the files that only jobs and quotes of a customer refer to, by SHA-256."""
    mine = jobs_of(customer_id)
    printed = select(jobs.c.file_sha256).where(jobs.c.id.in_(mine), jobs.c.file_sha256.is_not(None))
    quoted = select(quotes.c.file_sha256).where(
        quotes.c.customer_id == customer_id, quotes.c.file_sha256.is_not(None)
    )
    found = {*connection.execute(printed).scalars(), *connection.execute(quoted).scalars()}
    others = select(jobs.c.file_sha256).where(jobs.c.file_sha256.in_(found), jobs.c.id.not_in(mine))
    others_quoted = select(quotes.c.file_sha256).where(
        quotes.c.file_sha256.in_(found),
        or_(quotes.c.customer_id.is_(None), quotes.c.customer_id != customer_id),
    )
    shared = {*connection.execute(others).scalars(), *connection.execute(others_quoted).scalars()}
    return tuple(sorted(found - shared))


def _erasable(connection: Connection, customer_id: int) -> Customer:
    customer = find_customer(connection, customer_id)
    if customer.state is CustomerState.ERASED:
        raise CustomerClosed("the customer was erased")
    if customer.legal_hold:
        raise CustomerHeld("the customer's data must be kept")
    running = select(jobs.c.id).where(jobs.c.id.in_(jobs_of(customer_id)), jobs.c.result.is_(None))
    if connection.execute(running).first() is not None:
        raise CustomerBusy("a job of the customer is being printed")
    return customer


def _counts(connection: Connection, customer: Customer) -> dict[str, int]:
    mine = jobs_of(customer.id)
    return {
        "details": _count(connection, customer_details, customer_details.c.customer_id == customer.id),
        "orders": _count(connection, orders, orders.c.customer_id == customer.id),
        "quotes": _count(connection, quotes, quotes.c.customer_id == customer.id),
        "jobs": _count(connection, jobs, jobs.c.id.in_(mine)),
        "files": len(files_of(connection, customer.id)),
        "pictures": len(_pictures(connection, customer.id)),
        "rules": _count(connection, rules, _rules_of(customer.id)),
    }


def _count(connection: Connection, table: Table, condition: ColumnElement[bool]) -> int:
    return int(connection.execute(select(func.count()).select_from(table).where(condition)).scalar_one())


def _pictures(connection: Connection, customer_id: int) -> tuple[str, ...]:
    """Return the photos and films of a customer's jobs that no other job has, by SHA-256."""
    mine = jobs_of(customer_id)
    others = select(job_files.c.file_id).where(job_files.c.job_id.not_in(mine))
    query = (
        select(files.c.sha256)
        .distinct()
        .join_from(job_files, files)
        .where(job_files.c.job_id.in_(mine), files.c.id.not_in(others))
    )
    return tuple(sorted(connection.execute(query).scalars()))


def _rules_of(customer_id: int) -> ColumnElement[bool]:
    of_orders = select(orders.c.id).where(orders.c.customer_id == customer_id)
    return or_(rules.c.customer_id == customer_id, rules.c.order_id.in_(of_orders))


def _forget(connection: Connection, customer: Customer, at: datetime) -> None:
    mine = customer.id
    for sha256 in files_of(connection, mine):
        _forget_names(connection, sha256)
    _forget_jobs(connection, mine)
    entities = [entity_of(customer.number)]
    for table, noun in ((orders, "order"), (quotes, "quote")):
        of_customer = table.c.customer_id == mine
        numbers = connection.execute(select(table.c.number).where(of_customer)).scalars()
        entities += [f"{noun}:{number}" for number in numbers]
        connection.execute(update(table).where(of_customer).values(title="", note=""))
        reason = update(table).where(of_customer, table.c.tax_reason != "")
        connection.execute(reason.values(tax_reason=REASON_GONE))
    # What a rule looks for is a name, too.
    if connection.execute(delete(rules).where(_rules_of(mine))).rowcount:
        entities.append("rules")
    connection.execute(delete(customer_details).where(customer_details.c.customer_id == mine))
    gone: dict[str, Any] = {"state": CustomerState.ERASED, "erased_at": at, "erase_on": None, "country": ""}
    connection.execute(update(customers).where(customers.c.id == mine).values(gone))
    for entity in entities:
        forget_texts(connection, entity)


def _forget_jobs(connection: Connection, customer_id: int) -> None:
    query = select(job_accounts.c.job_id, job_accounts.c.number).where(
        job_accounts.c.job_id.in_(jobs_of(customer_id))
    )
    for job_id, number in connection.execute(query).all():
        mine = jobs.c.id == job_id
        found = search_text("", "", number or "")
        nameless = {"name": "", "file_name": "", "search_text": found, "sort_name": "", "note": ""}
        connection.execute(update(jobs).where(mine).values(nameless))
        # What a printer calls a job is made of its names; an open one is still recognised by it.
        connection.execute(update(jobs).where(mine, jobs.c.result.is_not(None)).values(identity=""))
        account = job_accounts.c.job_id == job_id
        connection.execute(update(job_accounts).where(account).values(failure_note=""))
        reason = update(job_accounts).where(account, job_accounts.c.tax_reason != "")
        connection.execute(reason.values(tax_reason=REASON_GONE))
        connection.execute(delete(job_files).where(job_files.c.job_id == job_id))
        for entity in _entities_of_job(connection, job_id):
            forget_texts(connection, entity)


def _entities_of_job(connection: Connection, job_id: int) -> list[str]:
    """Return all that the log ever called a job."""
    names = [
        *connection.execute(select(jobs.c.uid).where(jobs.c.id == job_id)).scalars(),
        *connection.execute(select(job_accounts.c.number).where(job_accounts.c.job_id == job_id)).scalars(),
        *connection.execute(select(bookings.c.number).where(bookings.c.job_id == job_id)).scalars(),
    ]
    return [f"job:{name}" for name in dict.fromkeys(names) if name]


def _forget_names(connection: Connection, sha256: str) -> None:
    """Take what a file is called out of the index; its ending, its numbers and its materials stay."""
    row = connection.execute(select(files.c.id, files.c.suffix).where(files.c.sha256 == sha256)).one_or_none()
    if row is None:
        return
    name = f"{sha256[:12]}{row.suffix}"
    connection.execute(
        update(files)
        .where(files.c.id == row.id)
        .values(name=name, own_name=name, sort_name=sort_name(name), search_text=name, note="")
    )
    connection.execute(
        update(file_origins)
        .where(file_origins.c.file_id == row.id)
        .values(name=name, path="", folder_key=None)
    )
    connection.execute(delete(file_tags).where(file_tags.c.file_id == row.id))
    table = file_metadata.c
    content = connection.execute(select(table.content).where(table.file_id == row.id)).scalar_one_or_none()
    known = decode(PrintMetadata, content)
    if known is not None:
        nameless = replace(
            known,
            plates=tuple(
                replace(plate, objects=tuple(replace(each, name="") for each in plate.objects))
                for plate in known.plates
            ),
        )
        connection.execute(
            update(file_metadata).where(table.file_id == row.id).values(content=encode(nameless))
        )
