"""What prints teach for those to come: the power that they took, and how many failed."""

from decimal import Decimal
from fractions import Fraction

from sqlalchemy import Connection, Subquery, select

from ..costing import EnergySource, SuccessRate, rounded, success_of
from ..drivers.models import JobResult
from .account_tables import job_accounts
from .model import jobs, printers
from .settlement_rows import MeasuredPower
from .sum_writes import main_material

ENOUGH_JOBS = 20
"""As many jobs tell something."""

_LOOK_BACK = 1000
"""Newest jobs that are looked at, whatever became of them: questions to a book of a million take no longer."""

_MOST_MEASURED = 200
"""Jobs: what a printer takes changes with its parts and the season."""

_SHORTEST = 600
"""Seconds of printing: in shorter jobs there is little but heating."""


def find_measured_power(
    connection: Connection, serial: str | None, material: str | None
) -> MeasuredPower | None:
    """Return the mean power of a printer with a material, or of all; ``None``: too few jobs were measured."""
    newest = _newest(connection, serial)
    measured = (
        select(jobs.c.energy_kwh, jobs.c.printing_seconds, main_material().label("material"))
        .join(newest, newest.c.id == jobs.c.id)
        .join(job_accounts, job_accounts.c.job_id == jobs.c.id)
        .where(
            jobs.c.result == JobResult.FINISHED,
            jobs.c.printing_seconds >= _SHORTEST,
            jobs.c.energy_kwh.is_not(None),
            job_accounts.c.energy_source.in_([EnergySource.METER, EnergySource.POWER]),
            job_accounts.c.energy_estimated.is_(False),
        )
        .order_by(jobs.c.first_seen_at.desc(), jobs.c.id.desc())
    )
    found = connection.execute(measured)
    rows = [row for row in found if material in {None, row.material}][:_MOST_MEASURED]
    if len(rows) < ENOUGH_JOBS:
        return None
    kwh = sum((row.energy_kwh for row in rows), start=Decimal(0))
    seconds = sum(row.printing_seconds for row in rows)
    return MeasuredPower(jobs=len(rows), watts=rounded(Fraction(kwh) * 3_600_000 / seconds, Decimal(1)))


def find_measured_success(
    connection: Connection, serial: str | None, material: str | None
) -> SuccessRate | None:
    """Return how often prints of a printer with a material succeeded, or of all; ``None``: there were too few."""
    newest = _newest(connection, serial)
    columns = [jobs.c.result] if material is None else [jobs.c.result, main_material().label("material")]
    tried = (
        select(*columns)
        .join(newest, newest.c.id == jobs.c.id)
        .where(jobs.c.result.in_([JobResult.FINISHED, JobResult.FAILED]))
    )
    found = connection.execute(tried)
    results = [row.result for row in found if material is None or row.material == material]
    if len(results) < ENOUGH_JOBS:
        return None
    finished = results.count(JobResult.FINISHED)
    return success_of(finished, len(results) - finished)


def _newest(connection: Connection, serial: str | None) -> Subquery:
    """Return the newest jobs of a printer, or of all."""
    query = select(jobs.c.id).order_by(jobs.c.first_seen_at.desc(), jobs.c.id.desc()).limit(_LOOK_BACK)
    if serial is not None:
        found = connection.execute(select(printers.c.id).where(printers.c.serial == serial))
        query = query.where(jobs.c.printer_id == found.scalar_one_or_none())
    return query.subquery("newest")
