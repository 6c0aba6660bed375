"""What prints teach for those to come: the power that they took, and how many failed."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, String, literal, select

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
    account = job_accounts.c
    columns = (jobs.c.energy_kwh, jobs.c.printing_seconds, account.energy_source, account.energy_estimated)
    newest = _newest(connection, serial, material, *columns)
    rows = [row for row in newest if _is_measured(row) and material in {None, row.material}]
    if len(rows) < ENOUGH_JOBS:
        return None
    kwh = sum((row.energy_kwh for row in rows[:_MOST_MEASURED]), start=Decimal(0))
    seconds = sum(row.printing_seconds for row in rows[:_MOST_MEASURED])
    watts = rounded(Fraction(kwh) * 3_600_000 / seconds, Decimal(1))
    return MeasuredPower(jobs=len(rows[:_MOST_MEASURED]), watts=watts)


def find_measured_success(
    connection: Connection, serial: str | None, material: str | None
) -> SuccessRate | None:
    """Return how often prints of a printer with a material succeeded, or of all; ``None``: there were too few."""
    results = Counter(
        row.result for row in _newest(connection, serial, material) if material in {None, row.material}
    )
    finished, failed = results[JobResult.FINISHED], results[JobResult.FAILED]
    return success_of(finished, failed) if finished + failed >= ENOUGH_JOBS else None


def _is_measured(row: Row[Any]) -> bool:
    return bool(
        row.result is JobResult.FINISHED
        and row.printing_seconds >= _SHORTEST
        and row.energy_kwh is not None
        and row.energy_source in {EnergySource.METER, EnergySource.POWER}
        and row.energy_estimated is False
    )


def _newest(
    connection: Connection, serial: str | None, material: str | None, *columns: ColumnElement[Any]
) -> Sequence[Row[Any]]:
    """Return the newest jobs of a printer, or of all, newest first.

    Which of them tell something is not the database's to find: it would begin with all that ever did.
    """
    main = literal(None, String) if material is None else main_material()
    query = select(jobs.c.result, main.label("material"), *columns)
    query = query.join_from(jobs, job_accounts, job_accounts.c.job_id == jobs.c.id)
    if serial is not None:
        found = connection.execute(select(printers.c.id).where(printers.c.serial == serial))
        query = query.where(jobs.c.printer_id == found.scalar_one_or_none())
    newest = query.order_by(jobs.c.first_seen_at.desc(), jobs.c.id.desc()).limit(_LOOK_BACK)
    return connection.execute(newest).all()
