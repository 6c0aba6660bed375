"""Entries of jobs that come from elsewhere, in blocks: each in full or not at all, with accounts, sums and a line of the log."""

from collections.abc import Sequence
from datetime import date, datetime
import re
from typing import Any

from sqlalchemy import Connection, insert, select, update

from .account_reads import closed_through
from .account_tables import COST_PARTS, bookings, job_accounts, number_circles
from .account_words import AccountState, Circle, ClassifiedBy, JobOrigin
from .account_writes import open_after
from .book_log import append_log
from .chain import digest
from .columns import period_of
from .customer_tables import customers, orders
from .customer_writes import touch_customer
from .file_writes import note_prints
from .first_class import first_class
from .import_rows import ImportCount, ImportedJob
from .job_counts import count_jobs
from .job_texts import search_text, sort_name
from .model import job_filaments, job_moments, jobs, printers
from .numbers import next_number, prefix_of
from .order_reads import find_order
from .order_writes import split_price
from .people_rows import JobTraits, Rule
from .rules import find_rules, match_rules
from .site import local_day, own_site
from .sum_writes import counted, put_sums
from .writes import put_texts

BLOCK = 400
"""Jobs in a transaction: live entries wait for no more than one."""

_NUMBER = re.compile(r"(?P<prefix>[A-Z0-9-]+)-(?P<year>[0-9]{4})-(?P<count>[0-9]{1,9})")
_COSTS = tuple(f"{part}_cost" for part in COST_PARTS)


def add_imported_jobs(
    connection: Connection, block: Sequence[ImportedJob], *, source: str, by: str, at: datetime
) -> ImportCount:
    """Enter the jobs of a block that are not known yet. Raises what the columns raise: then none is entered."""
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
        ids = [_enter(connection, each, rules, at) for each in new]
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


def _known(connection: Connection, uids: Sequence[str]) -> set[str]:
    return set(connection.execute(select(jobs.c.uid).where(jobs.c.uid.in_(uids))).scalars())


def _enter(connection: Connection, each: ImportedJob, rules: Sequence[Rule], at: datetime) -> int:
    printer_id = _printer_id(connection, each)
    job = dict(each.job)
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
    for table, rows in ((job_filaments, each.filaments), (job_moments, each.moments)):
        if rows:
            connection.execute(insert(table), [dict(row) | {"job_id": job_id} for row in rows])
    links = {
        "customer_id": _id_of(connection, customers.c, each.customer),
        "order_id": _id_of(connection, orders.c, each.order),
    }
    ruled = _ruled(connection, each, rules)
    connection.execute(
        insert(job_accounts).values(
            _account(connection, each, at)
            | links
            | ruled
            | {"job_id": job_id, "first_seen_at": job["first_seen_at"]}
        )
    )
    touch_customer(connection, ruled.get("customer_id"), job.get("ended_at") or job["seen_at"])
    # Its number is what it is found by.
    put_texts(connection, job_id)
    count_jobs(connection, printer_id, job["first_seen_at"], 1)
    _book(connection, each, int(job_id), printer_id)
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
    attempt = (
        each.attempt_of
        and connection.execute(select(jobs.c.id).where(jobs.c.uid == each.attempt_of)).scalar_one_or_none()
    )
    return (
        defaults
        | told
        | {
            "site_id": site_id,
            "number": _number(connection, told.get("number"), service_on.year),
            "service_on": service_on,
            "period": period,
            "attempt_of_id": attempt or None,
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
    found = _NUMBER.fullmatch(wanted or "")
    if wanted is None or found is None or found["prefix"] != prefix_of(connection, Circle.JOB):
        return next_number(connection, Circle.JOB, year)
    taken = select(job_accounts.c.job_id).where(job_accounts.c.number == wanted)
    if connection.execute(taken).first() is not None:
        return next_number(connection, Circle.JOB, year)
    _count_on(connection, int(found["year"]), int(found["count"]))
    return wanted


def _count_on(connection: Connection, year: int, count: int) -> None:
    """Let the numbers to come follow one that is taken over."""
    table = number_circles.c
    of_year = (table.site_id == own_site(connection), table.circle == Circle.JOB, table.year == year)
    last = connection.execute(select(table.last).where(*of_year)).scalar_one_or_none()
    if last is None:
        connection.execute(
            insert(number_circles).values(
                site_id=own_site(connection), circle=Circle.JOB, year=year, last=count
            )
        )
    elif count > last:
        connection.execute(update(number_circles).where(*of_year).values(last=count))


def _book(connection: Connection, each: ImportedJob, job_id: int, printer_id: int) -> None:
    ids: list[int] = []
    for booking in each.bookings:
        values = dict(booking)
        of = values.pop("of", None)
        values |= {
            "site_id": own_site(connection),
            "job_id": job_id,
            "printer_id": printer_id,
            "of_id": None if of is None else ids[of],
            "customer_id": _id_of(connection, customers.c, values.pop("customer", None)),
            "order_id": _id_of(connection, orders.c, values.pop("order", None)),
        }
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


def _id_of(connection: Connection, columns: Any, number: str | None) -> int | None:
    if number is None:
        return None
    found: int | None = connection.execute(
        select(columns.id).where(columns.number == number)
    ).scalar_one_or_none()
    return found
