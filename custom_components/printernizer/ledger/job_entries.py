"""Jobs that a person or a file enters whole, and corrections of jobs: functions on a connection in a transaction."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert
from sqlalchemy.exc import IntegrityError

from .account_reads import find_account
from .account_rows import AccountChange
from .account_words import JobOrigin
from .account_writes import end_account, log_change, open_account, write_account
from .errors import JobAlreadyOpen
from .job_counts import count_jobs
from .job_texts import search_text, sort_name
from .model import jobs
from .order_writes import split_price_of_job
from .reads import find_job
from .rows import Job, JobChange, JobEnd, JobFilament, JobMoment, JobMomentKind, NewJob
from .rules import classify
from .sum_writes import keeping_sums
from .writes import add_moment, change_job, log_end, put_printer, put_texts


def enter_job(  # noqa: PLR0913  a job is told in several pieces
    connection: Connection,
    new: NewJob,
    end: JobEnd,
    *,
    change: JobChange,
    account: AccountChange,
    filaments: Iterable[JobFilament] = (),
    by: str,
    origin: JobOrigin = JobOrigin.MANUAL,
) -> Job:
    """Enter a job that is over, whatever its printer does now. Raises ``JobAlreadyOpen`` when its uid is known."""
    values: dict[str, Any] = asdict(new)
    values.pop("printer")
    printer_id = put_printer(connection, new.printer)
    values |= {
        "printer_id": printer_id,
        "seen_at": end.at,
        "search_text": search_text(new.name, new.file_name),
        "sort_name": sort_name(new.name),
        "result": end.result,
        "ended_at": end.at if end.witnessed else None,
        "ended_witnessed": end.witnessed,
    }
    try:
        done = connection.execute(insert(jobs).values(values))
    except IntegrityError as error:
        raise JobAlreadyOpen("the job is known") from error
    (job_id,) = done.inserted_primary_key or (0,)
    count_jobs(connection, printer_id, new.first_seen_at, 1)
    open_account(connection, job_id, end.at, origin)
    add_moment(connection, job_id, JobMoment(at=new.first_seen_at, kind=JobMomentKind.STARTED))
    add_moment(connection, job_id, JobMoment(at=end.at, kind=JobMomentKind.ENDED, detail=end.result))
    with keeping_sums(connection, job_id):
        end_account(connection, find_job(connection, job_id), end)
        change_job(connection, job_id, change, filaments)
        classify(connection, job_id, at=end.at)
        write_account(connection, job_id, account, end.at)
    put_texts(connection, job_id)
    log_end(connection, job_id, by)
    split_price_of_job(connection, job_id, at=end.at)
    return find_job(connection, job_id)


def correct_job(  # noqa: PLR0913  a job is told in several pieces
    connection: Connection,
    job_id: int,
    *,
    change: JobChange,
    account: AccountChange,
    filaments: Iterable[JobFilament] | None = None,
    by: str,
    at: datetime,
    reason: str = "",
) -> Job:
    """Correct what was told of a job and its account together, and log what was there before.

    Raises as ``change_job`` and ``change_account`` do.
    """
    before = find_job(connection, job_id)
    # Parts of a cost are the account's; the job's is what they add up to.
    changed = {
        name: value for name, value in change.items() if name != "cost" and getattr(before, name) != value
    }
    with keeping_sums(connection, job_id):
        if changed or filaments is not None:
            change_job(connection, job_id, JobChange(**changed), filaments)  # type: ignore[typeddict-item]
        old, new = write_account(connection, job_id, account, at)
    old |= {name: getattr(before, name) for name in changed}
    new |= changed
    if new or filaments is not None:
        log_change(connection, job_id, old, new, by=by, at=at, reason=reason)
    return find_job(connection, job_id)


def names_of(connection: Connection, job_id: int) -> tuple[str, ...]:
    """Return how the log calls a job: by its number, and by its uid before it had one."""
    number = find_account(connection, job_id).number
    uid = find_job(connection, job_id).uid
    return (f"job:{number}", f"job:{uid}") if number else (f"job:{uid}",)
