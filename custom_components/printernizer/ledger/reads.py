"""Answers from the ledger: functions on an open connection."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Select, case, func, select, true, update

from .account_tables import period_sums
from .account_words import SumOf
from .columns import clean
from .errors import JobMissing
from .model import job_filaments, job_moments, jobs, meta, printers
from .rows import Job, JobFilament, JobMoment, Printer, Totals
from .sum_rows import OF_ALL_TIMES

_JOB_FIELDS = tuple(
    field.name for field in fields(Job) if field.name not in {"serial", "printer_name", "filaments"}
)
_FILAMENT_FIELDS = tuple(field.name for field in fields(JobFilament))


def fold(text: str, limit: int) -> str:
    """Return what a text is searched by: without case, also where upper and lower case differ in length (ß)."""
    return clean(clean(text, limit).casefold(), limit)


def find_job(connection: Connection, job_id: int) -> Job:
    """Return a job. Raises ``JobMissing``."""
    found = _load(connection, _select_jobs().where(jobs.c.id == job_id))
    if not found:
        raise JobMissing(f"there is no job {job_id}")
    return found[0]


def find_open_jobs(connection: Connection, serial: str) -> tuple[Job, ...]:
    """Return the printer's open jobs: one or none."""
    return _load(connection, _select_jobs().where(jobs.c.open_printer_id.in_(_printer_ids(serial))))


def find_last_job(connection: Connection, serial: str) -> Job | None:
    """Return the printer's newest job that has ended."""
    newest = (
        _select_jobs()
        .where(jobs.c.printer_id.in_(_printer_ids(serial)), jobs.c.result.is_not(None))
        .order_by(jobs.c.first_seen_at.desc(), jobs.c.id.desc())
        .limit(1)
    )
    found = _load(connection, newest)
    return found[0] if found else None


def find_moments(connection: Connection, job_id: int) -> tuple[JobMoment, ...]:
    """Return a job's history, oldest first."""
    table = job_moments.c
    rows = connection.execute(
        select(table.at, table.kind, table.detail).where(table.job_id == job_id).order_by(table.number)
    )
    return tuple(JobMoment(at=row.at, kind=row.kind, detail=row.detail) for row in rows)


def touch(connection: Connection) -> None:
    """Write what is there already: fails while nothing can be written."""
    connection.execute(update(meta).where(meta.c.key == "uid").values(value=meta.c.value))


def find_printers(connection: Connection) -> tuple[Printer, ...]:
    """Return all printers that ever had a job."""
    table = printers.c
    rows = connection.execute(
        select(table.serial, table.vendor, table.model, table.name).order_by(table.serial)
    )
    return tuple(Printer(**row) for row in rows.mappings())


def find_totals(connection: Connection, serial: str | None, currency: str | None) -> Totals:
    """Add up the ended jobs of a printer or of all; costs only of those in ``currency``, if given."""
    row = period_sums.c
    counts = true() if currency is None else row.currency == currency
    query = select(
        func.sum(row.jobs).label("jobs"),
        func.sum(row.grams).label("grams"),
        func.sum(case((counts, row.cost))).label("cost"),
        func.sum(row.seconds).label("seconds"),
        func.sum(row.energy_kwh).label("energy_kwh"),
    ).where(row.sum_of == SumOf.TOTAL, row.period == OF_ALL_TIMES)
    if serial is not None:
        ids = connection.execute(_printer_ids(serial)).scalars()
        query = query.where(row.item.in_([str(printer_id) for printer_id in ids]))
    found = connection.execute(query).one()
    zero = Totals()
    return Totals(
        jobs=int(found.jobs or 0),
        grams=found.grams or zero.grams,
        cost=found.cost or zero.cost,
        seconds=int(found.seconds or 0),
        energy_kwh=found.energy_kwh or zero.energy_kwh,
    )


def _select_jobs() -> Select[Any]:
    return select(
        *(jobs.c[name] for name in _JOB_FIELDS), printers.c.serial, printers.c.name.label("printer_name")
    ).join_from(jobs, printers, jobs.c.printer_id == printers.c.id)


def _printer_ids(*serials: str) -> Select[tuple[int]]:
    return select(printers.c.id).where(printers.c.serial.in_(serials))


def load_jobs(connection: Connection, job_ids: Sequence[int]) -> tuple[Job, ...]:
    """Return these jobs, in the order of their ids."""
    found = {job.id: job for job in _load(connection, _select_jobs().where(jobs.c.id.in_(job_ids)))}
    return tuple(found[job_id] for job_id in job_ids)


def _load(connection: Connection, query: Select[Any]) -> tuple[Job, ...]:
    rows = connection.execute(query).mappings().all()
    filaments = _filaments(connection, [row["id"] for row in rows])
    return tuple(Job(**row, filaments=tuple(filaments[row["id"]])) for row in rows)


def _filaments(connection: Connection, job_ids: Sequence[int]) -> dict[int, list[JobFilament]]:
    by_job: dict[int, list[JobFilament]] = defaultdict(list)
    if job_ids:
        query = select(job_filaments.c.job_id, *(job_filaments.c[name] for name in _FILAMENT_FIELDS))
        query = query.where(job_filaments.c.job_id.in_(job_ids))
        for job_id, *values in connection.execute(query.order_by(job_filaments.c.position)):
            by_job[job_id].append(JobFilament(**dict(zip(_FILAMENT_FIELDS, values, strict=True))))
    return by_job
