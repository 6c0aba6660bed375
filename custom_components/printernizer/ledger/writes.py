"""Entries into the ledger: functions on a connection in a transaction, so each happens in full or not at all."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, cast

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from ..drivers.models import JobResult
from .account_reads import find_account
from .account_rows import AccountChange
from .account_tables import job_accounts
from .account_words import AccountState
from .account_writes import (
    COSTS,
    change_account,
    end_account,
    entity_of,
    open_account,
    reopen_account,
    require_draft,
    write_account,
)
from .book_log import append_log
from .errors import JobAlreadyOpen, JobMissing, JobNotOpen
from .file_tables import job_files
from .file_writes import note_prints
from .job_counts import count_jobs
from .job_texts import search_text, sort_name
from .model import job_filaments, job_moments, jobs, printers
from .order_writes import sharing_price, split_price_of_job
from .reads import find_job
from .rows import Job, JobChange, JobEnd, JobFilament, JobMoment, JobMomentKind, NewJob, Printer
from .rules import classify
from .settlement_due import drop_due, note_due
from .site import own_site
from .stock_mounts import begin_job
from .stock_tables import job_spools, settlements_due
from .stock_uses import settle_spools
from .sum_writes import keeping_sums

BOOKED = frozenset(
    {
        "grams",
        "cost",
        "energy_kwh",
        "printing_seconds",
        "seconds_estimated",
        "grams_estimated",
        "cost_estimated",
    }
)
"""Fields of a job that a booking repeats: once booked, they stay."""

_CLASSIFYING = frozenset({"name", "file_name", "file_sha256"})
"""What rules look at, and may become known later."""

_WEIGHING = frozenset({"grams", "grams_estimated"})

MEASURED = frozenset({"energy_kwh", "printing_seconds"})
"""Fields of an ended job that its costs follow from, beside its filaments."""

SYSTEM = "system"
"""Who does what nobody asked for."""


def put_printer(connection: Connection, printer: Printer) -> int:
    """Enter a printer, or what has changed about it, and return its row id."""
    known = connection.execute(select(printers).where(printers.c.serial == printer.serial)).mappings()
    row = known.one_or_none()
    values = asdict(printer)
    if row is None:
        done = connection.execute(insert(printers).values(values))
        (row_id,) = done.inserted_primary_key or (0,)
        return int(row_id)
    if any(row[key] != value for key, value in values.items()):
        connection.execute(update(printers).where(printers.c.id == row["id"]).values(values))
    return int(row["id"])


def start_job(connection: Connection, new: NewJob) -> Job:
    """Open a job. Raises ``JobAlreadyOpen`` when the printer has an open one, or the uid is known."""
    values = asdict(new)
    values.pop("printer")
    printer_id = put_printer(connection, new.printer)
    values |= {
        "printer_id": printer_id,
        "open_printer_id": printer_id,
        "seen_at": new.first_seen_at,
        "search_text": search_text(new.name, new.file_name),
        "sort_name": sort_name(new.name),
    }
    try:
        done = connection.execute(insert(jobs).values(values))
    except IntegrityError as error:
        raise JobAlreadyOpen("the printer has an open job, or the job is known") from error
    (job_id,) = done.inserted_primary_key or (0,)
    count_jobs(connection, printer_id, new.first_seen_at, 1)
    kind = JobMomentKind.STARTED if new.started_witnessed else JobMomentKind.FOUND
    add_moment(connection, job_id, JobMoment(at=new.first_seen_at, kind=kind))
    open_account(connection, job_id, new.first_seen_at)
    begin_job(connection, job_id, new.printer.serial)
    classify(connection, job_id, at=new.first_seen_at)
    return find_job(connection, job_id)


def update_job(
    connection: Connection,
    job_id: int,
    change: JobChange,
    filaments: Iterable[JobFilament] | None = None,
    moment: JobMoment | None = None,
) -> Job:
    """Do what ``change_job`` does, and split the price of the job's order anew where its weight is another one."""
    if _WEIGHING.isdisjoint(change):
        return change_job(connection, job_id, change, filaments, moment)
    with sharing_price(connection, job_id, by=SYSTEM, at=datetime.now(UTC)):
        return change_job(connection, job_id, change, filaments, moment)


def change_job(
    connection: Connection,
    job_id: int,
    change: JobChange,
    filaments: Iterable[JobFilament] | None = None,
    moment: JobMoment | None = None,
) -> Job:
    """Change fields, replace the filaments if given, add to the history if given.

    Raises ``JobMissing``, and ``AccountFinal`` for what was booked.
    """
    if filaments is not None:
        require_draft(connection, job_id)
    with keeping_sums(connection, job_id):
        _write(connection, job_id, dict(change))
        if filaments is not None:
            put_filaments(connection, job_id, filaments)
            settle_spools(connection, job_id)
    if moment is not None:
        add_moment(connection, job_id, moment)
    job = find_job(connection, job_id)
    if job.result is not None and (filaments is not None or not MEASURED.isdisjoint(change)):
        note_due(connection, job_id)
    if not _CLASSIFYING.isdisjoint(change):
        classify(connection, job_id, at=datetime.now(UTC))
    return job


def end_job(
    connection: Connection,
    job_id: int,
    end: JobEnd,
    change: JobChange,
    filaments: Iterable[JobFilament] | None = None,
    account: AccountChange | None = None,
) -> Job:
    """Close an open job, give it its number, and enter what is known of its account. Raises ``JobMissing``, ``JobNotOpen``."""
    if find_job(connection, job_id).result is not None:
        raise JobNotOpen(f"job {job_id} has ended already")
    closing = {
        "result": end.result,
        "open_printer_id": None,
        "ended_at": end.at if end.witnessed else None,
        "ended_witnessed": end.witnessed,
        "is_paused": False,
    }
    with keeping_sums(connection, job_id):
        _write(connection, job_id, dict(change) | closing)
        if filaments is not None:
            put_filaments(connection, job_id, filaments)
        settle_spools(connection, job_id)
        end_account(connection, find_job(connection, job_id), end)
        # Its number is what it is found by from now on.
        put_texts(connection, job_id)
        if account:
            write_account(connection, job_id, account, end.at)
    kind = JobMomentKind.ENDED if end.witnessed else JobMomentKind.FOUND_ENDED
    add_moment(connection, job_id, JobMoment(at=end.at, kind=kind, detail=end.result))
    log_end(connection, job_id)
    note_due(connection, job_id)
    split_price_of_job(connection, job_id, at=datetime.now(UTC))
    return find_job(connection, job_id)


def reopen_job(connection: Connection, job_id: int, change: JobChange, moment: JobMoment) -> Job:
    """Open a job again whose end was inferred and wrong. Raises ``JobMissing``, ``JobAlreadyOpen``."""
    opening = {
        "result": None,
        "open_printer_id": select(jobs.c.printer_id).where(jobs.c.id == job_id).scalar_subquery(),
        "ended_at": None,
        "ended_witnessed": False,
        "grams": None,
    }
    now = datetime.now(UTC)
    try:
        with sharing_price(connection, job_id, by=SYSTEM, at=now), keeping_sums(connection, job_id):
            reopen_account(connection, job_id)
            _write(connection, job_id, dict(change) | opening)
    except IntegrityError as error:
        raise JobAlreadyOpen("the printer has an open job") from error
    settle_spools(connection, job_id)
    drop_due(connection, job_id)
    add_moment(connection, job_id, moment)
    _log(connection, job_id, "job.reopen", {})
    return find_job(connection, job_id)


def drop_job(connection: Connection, job_id: int) -> None:
    """Strike out an open job that never began to print; attempts at it stand for themselves from then on.

    One that has its number already stays, as cancelled, and so does one that a booked attempt leads up to. Raises ``JobMissing``, ``JobNotOpen``.
    """
    job = find_job(connection, job_id)
    if job.result is not None:
        raise JobNotOpen(f"job {job_id} has ended already")
    attempts = connection.execute(
        select(job_accounts.c.job_id, job_accounts.c.state).where(job_accounts.c.attempt_of_id == job_id)
    ).all()
    is_needed = any(each.state is not AccountState.DRAFT for each in attempts)
    if is_needed or find_account(connection, job_id).number is not None:
        end = JobEnd(result=JobResult.CANCELLED, at=job.seen_at, witnessed=False)
        end_job(connection, job_id, end, {})
        return
    for each in attempts:
        _unlink(connection, each.job_id)
    for table in (job_files, job_moments, job_filaments, job_spools, settlements_due, job_accounts):
        connection.execute(delete(table).where(table.c.job_id == job_id))
    (printer_id,) = connection.execute(select(jobs.c.printer_id).where(jobs.c.id == job_id)).one()
    count_jobs(connection, printer_id, job.first_seen_at, -1)
    connection.execute(delete(jobs).where(jobs.c.id == job_id))
    note_prints(connection, [job.file_sha256])


def _unlink(connection: Connection, attempt_id: int) -> None:
    """Take an attempt off what it was one at; what it has of its order's price follows."""
    now = datetime.now(UTC)
    with sharing_price(connection, attempt_id, by=SYSTEM, at=now):
        change_account(connection, attempt_id, AccountChange(attempt_of_id=None), by=SYSTEM, at=now)


def _write(connection: Connection, job_id: int, values: dict[str, object]) -> None:
    if not values.keys().isdisjoint(BOOKED):
        require_draft(connection, job_id)
    old_file = _file_of(connection, job_id) if "file_sha256" in values else None
    is_costed, cost = "cost" in values, cast("Decimal | None", values.pop("cost", None))
    if values and not connection.execute(update(jobs).where(jobs.c.id == job_id).values(values)).rowcount:
        raise JobMissing(f"there is no job {job_id}")
    if "name" in values or "file_name" in values:
        put_texts(connection, job_id)
    if "file_sha256" in values:
        note_prints(connection, [old_file, _file_of(connection, job_id)])
    if is_costed:
        # Who knows of no other part means the material.
        write_account(connection, job_id, AccountChange(material_cost=cost), datetime.now(UTC))


def log_end(connection: Connection, job_id: int, by: str = SYSTEM) -> None:
    """Add to the log how a job ended."""
    job, account = find_job(connection, job_id), find_account(connection, job_id)
    facts = {
        "number": account.number,
        "origin": account.origin,
        "result": job.result,
        "witnessed": job.ended_witnessed,
        "serial": job.serial,
        "service_on": account.service_on,
        "period": account.period,
        "grams": job.grams,
        "energy_kwh": job.energy_kwh,
        "seconds": job.printing_seconds,
        "cost": job.cost,
        "currency": job.currency,
        **{part: getattr(account, part) for part in COSTS},
    }
    _log(connection, job_id, "job.end", facts, by)


def _log(connection: Connection, job_id: int, action: str, data: dict[str, Any], by: str = SYSTEM) -> None:
    append_log(
        connection,
        own_site(connection),
        actor=by,
        action=action,
        entity=entity_of(connection, job_id),
        data=data,
        at=datetime.now(UTC),
    )


def _file_of(connection: Connection, job_id: int) -> str | None:
    return connection.execute(select(jobs.c.file_sha256).where(jobs.c.id == job_id)).scalar_one_or_none()


def put_texts(connection: Connection, job_id: int) -> None:
    """Write anew what a job is found and sorted by: after its names have changed, or it was given a number."""
    names = select(jobs.c.name, jobs.c.file_name, job_accounts.c.number)
    names = names.outerjoin_from(jobs, job_accounts, job_accounts.c.job_id == jobs.c.id)
    row = connection.execute(names.where(jobs.c.id == job_id)).one()
    texts = {
        "search_text": search_text(row.name, row.file_name, row.number or ""),
        "sort_name": sort_name(row.name),
    }
    connection.execute(update(jobs).where(jobs.c.id == job_id).values(texts))


def put_filaments(connection: Connection, job_id: int, filaments: Iterable[JobFilament]) -> None:
    """Put a job's filaments in the place of those that it had."""
    connection.execute(delete(job_filaments).where(job_filaments.c.job_id == job_id))
    rows = [asdict(filament) | {"job_id": job_id} for filament in filaments]
    if rows:
        connection.execute(insert(job_filaments), rows)


def add_moment(connection: Connection, job_id: int, moment: JobMoment) -> None:
    """Add a line to a job's history."""
    number = select(func.coalesce(func.max(job_moments.c.number), 0) + 1).where(
        job_moments.c.job_id == job_id
    )
    values = asdict(moment) | {"job_id": job_id, "number": connection.execute(number).scalar_one()}
    connection.execute(insert(job_moments).values(values))
