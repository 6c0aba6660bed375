"""Entries of jobs that come from elsewhere, in blocks: each in full or not at all, with accounts, sums and a line of the log."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from .account_reads import closed_through
from .account_tables import COST_PARTS, bookings, job_accounts
from .account_words import AccountState, Circle, ClassifiedBy, JobOrigin
from .account_writes import open_after
from .book_log import append_log
from .chain import digest
from .columns import period_of
from .customer_writes import touch_customer
from .erasure import REASON_GONE
from .file_writes import note_prints
from .first_class import first_class
from .import_numbers import take_number
from .import_people import erased_of, find_id
from .import_rows import ImportCount, ImportedJob, ImportOrigin, Numbers, RecordKind
from .import_stock import enter_filaments
from .job_counts import count_jobs
from .job_texts import search_text, sort_name
from .model import job_moments, jobs, printers
from .order_reads import find_order
from .order_writes import split_price
from .people_rows import JobTraits, Rule
from .rules import find_rules, match_rules
from .site import local_day, own_site
from .sum_writes import counted, put_sums
from .writes import put_texts

BLOCK = 400
"""Jobs in a transaction: live entries wait for no more than one."""

_COSTS = tuple(f"{part}_cost" for part in COST_PARTS)


def add_imported_jobs(
    connection: Connection,
    block: Sequence[ImportedJob],
    numbers: Numbers,
    *,
    source: str,
    by: str,
    at: datetime,
) -> ImportCount:
    """Enter the jobs of a block that are not known yet. Raises what the columns raise: then none is entered.

    ``numbers``: what the customers and orders that came before them are called here.
    """
    known = _known(connection, [each.uid for each in block])
    closed = closed_through(connection, own_site(connection))
    new: list[ImportedJob] = []
    shut = 0
    for each in {each.uid: each for each in block if each.uid not in known}.values():
        if any(booking["period"] <= closed for booking in each.bookings):
            shut += 1
        else:
            new.append(each)
    if new:
        rules = find_rules(connection)
        ids = [_enter(connection, each, numbers, rules, at) for each in new]
        link_attempts(connection, {each.uid: each.attempt_of for each in new if each.attempt_of})
        note_prints(connection, [each.job.get("file_sha256") for each in new])
        put_sums(connection, (), counted(connection, ids))
        append_log(
            connection,
            own_site(connection),
            actor=by,
            action="jobs.import",
            entity=f"import:{source}",
            data={"jobs": len(new), "uids": digest("\n".join(each.uid for each in new))},
            at=at,
        )
        untold = [
            job_id for job_id, each in zip(ids, new, strict=True) if "classification" not in each.account
        ]
        for order_id in _orders_of(connection, untold):
            split_price(connection, order_id, by=by, at=at)
    return ImportCount(added=len(new), known=len(block) - len(new) - shut, closed=shut)


def note_origin(connection: Connection, origin: ImportOrigin, *, by: str, at: datetime) -> None:
    """Enter which books something came from: their chain stays theirs, and what it came to can be compared."""
    append_log(
        connection,
        own_site(connection),
        actor=by,
        action="history.import",
        entity="import:history",
        data={"ledger": origin.ledger, "heads": list(origin.heads)},
        at=at,
    )


def _known(connection: Connection, uids: Sequence[str]) -> set[str]:
    return set(connection.execute(select(jobs.c.uid).where(jobs.c.uid.in_(uids))).scalars())


def link_attempts(connection: Connection, attempts: Mapping[str, str]) -> None:
    """Say which job each of these was an attempt at, as far as that one is there: it may have come after them."""
    wanted = {*attempts, *attempts.values()}
    ids: dict[str, int] = {
        row.uid: row.id
        for row in connection.execute(select(jobs.c.uid, jobs.c.id).where(jobs.c.uid.in_(wanted)))
    }
    for uid, good in attempts.items():
        if uid in ids and good in ids and uid != good:
            mine = update(job_accounts).where(
                job_accounts.c.job_id == ids[uid], job_accounts.c.attempt_of_id.is_(None)
            )
            connection.execute(mine.values(attempt_of_id=ids[good]))


def _enter(
    connection: Connection, each: ImportedJob, numbers: Numbers, rules: Sequence[Rule], at: datetime
) -> int:
    printer_id = _printer_id(connection, each)
    links = _links(connection, each.customer, each.order, numbers)
    job, forgotten = dict(each.job), {}
    if erased_of(connection, links["customer_id"], links["order_id"]):
        # Who was erased doesn't come back by the names of their files.
        job |= dict.fromkeys(("identity", "name", "file_name", "note"), "")
        forgotten = {"failure_note": "", "tax_reason": REASON_GONE if each.account.get("tax_reason") else ""}
    costs = [each.account.get(cost) for cost in _COSTS]
    told = [cost for cost in costs if cost is not None]
    if told:
        # What it is made of is what it did cost, whatever the file says besides.
        job["cost"] = sum(told[1:], start=told[0])
    values = job | {
        "uid": each.uid,
        "printer_id": printer_id,
        "open_printer_id": None,
        "search_text": search_text(job.get("name", ""), job.get("file_name", "")),
        "sort_name": sort_name(job.get("name", "")),
    }
    (job_id,) = connection.execute(insert(jobs).values(values)).inserted_primary_key or (0,)
    enter_filaments(connection, job_id, each)
    if each.moments:
        connection.execute(
            insert(job_moments), [{"detail": ""} | dict(row) | {"job_id": job_id} for row in each.moments]
        )
    ruled = _ruled(connection, each, rules)
    connection.execute(
        insert(job_accounts).values(
            _account(connection, each, at)
            | links
            | ruled
            | forgotten
            | {"job_id": job_id, "first_seen_at": job["first_seen_at"]}
        )
    )
    touch_customer(connection, ruled.get("customer_id"), job.get("ended_at") or job["seen_at"])
    # Its number is what it is found by.
    put_texts(connection, job_id)
    count_jobs(connection, printer_id, job["first_seen_at"], 1)
    _book(connection, each, numbers, int(job_id), printer_id)
    return int(job_id)


def _account(connection: Connection, each: ImportedJob, at: datetime) -> dict[str, Any]:
    told = dict(each.account)
    site_id = own_site(connection)
    ended = each.job.get("ended_at") or each.job["seen_at"]
    service_on: date = told.get("service_on") or local_day(connection, ended)
    is_draft = told.get("state", AccountState.DRAFT) is AccountState.DRAFT
    period = told.get("period") or period_of(service_on)
    if is_draft:
        period = max(period, open_after(closed_through(connection, site_id)))
    defaults = {
        "origin": JobOrigin.IMPORTED,
        "state": AccountState.DRAFT,
        "classification": first_class(connection),
        "classified_by": ClassifiedBy.NOBODY,
        "updated_at": at,
    }
    return (
        defaults
        | told
        | {
            "site_id": site_id,
            "number": _number(connection, told.get("number"), service_on.year),
            "service_on": service_on,
            "period": period,
        }
    )


def _ruled(connection: Connection, each: ImportedJob, rules: Sequence[Rule]) -> dict[str, Any]:
    """Return what the rules say of a job of which the file doesn't say whose it is."""
    if "classification" in each.account:
        return {}
    traits = JobTraits(
        serial=each.printer.serial, name=each.job.get("name", ""), file_name=each.job.get("file_name", "")
    )
    found = match_rules(rules, traits)
    if found is None:
        return {}
    whose: Any = found if found.order_id is None else find_order(connection, found.order_id)
    return {
        "classification": whose.classification,
        "classified_by": ClassifiedBy.RULE,
        "customer_id": whose.customer_id,
        "order_id": found.order_id,
    }


def _orders_of(connection: Connection, ids: Sequence[int]) -> Sequence[int]:
    table = job_accounts.c
    query = select(table.order_id).distinct().where(table.job_id.in_(ids), table.order_id.is_not(None))
    return [int(each) for each in connection.execute(query).scalars()]


def _number(connection: Connection, wanted: str | None, year: int) -> str:
    """Return the number that a job had, if it is of ours and free; else the next one."""
    taken = select(job_accounts.c.job_id).where(job_accounts.c.number == wanted)
    is_free = wanted is not None and connection.execute(taken).first() is None
    return take_number(connection, Circle.JOB, wanted, year, is_free=is_free)


def _links(
    connection: Connection, customer: str | None, order: str | None, numbers: Numbers
) -> dict[str, int | None]:
    return {
        "customer_id": find_id(connection, RecordKind.CUSTOMER, customer, numbers),
        "order_id": find_id(connection, RecordKind.ORDER, order, numbers),
    }


def _book(connection: Connection, each: ImportedJob, numbers: Numbers, job_id: int, printer_id: int) -> None:
    ids: list[int] = []
    for booking in each.bookings:
        values = dict(booking)
        of = values.pop("of", None)
        values |= {
            "site_id": own_site(connection),
            "job_id": job_id,
            "printer_id": printer_id,
            "of_id": None if of is None else ids[of],
        } | _links(connection, values.pop("customer", None), values.pop("order", None), numbers)
        (booking_id,) = connection.execute(insert(bookings).values(values)).inserted_primary_key or (0,)
        ids.append(int(booking_id))


def _printer_id(connection: Connection, each: ImportedJob) -> int:
    """Return a printer's row; one that is known keeps the name it has now."""
    printer = each.printer
    known = connection.execute(
        select(printers.c.id).where(printers.c.serial == printer.serial)
    ).scalar_one_or_none()
    if known is not None:
        return int(known)
    done = connection.execute(
        insert(printers).values(
            serial=printer.serial, vendor=printer.vendor, model=printer.model, name=printer.name
        )
    )
    (printer_id,) = done.inserted_primary_key or (0,)
    return int(printer_id)
