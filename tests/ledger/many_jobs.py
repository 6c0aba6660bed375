"""Many jobs, entered as quickly as tests need them."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update

from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.ledger import JobEnd, JobFilament
from custom_components.printernizer.ledger.account_tables import job_accounts, number_circles
from custom_components.printernizer.ledger.job_counts import rebuild_counts
from custom_components.printernizer.ledger.job_search import rebuild_search
from custom_components.printernizer.ledger.model import job_filaments, jobs
from custom_components.printernizer.ledger.sum_writes import rebuild_sums
from custom_components.printernizer.ledger.writes import end_job, start_job

from .conftest import T0, new_job

D = Decimal


def fill(connection: Connection, count: int, failed: int = 3) -> None:
    """Enter ended jobs, each with a cost of its own; one of ``failed`` has failed. All but the first are copies."""
    job = start_job(connection, new_job(first_seen_at=T0, name="Vase"))
    filament = JobFilament(position=0, type="PLA", grams_used=D(5))
    end_job(connection, job.id, JobEnd(result=JobResult.FAILED, at=T0, witnessed=True), {}, [filament])
    tables: dict[Table, str] = {jobs: "id", job_accounts: "job_id", job_filaments: "job_id"}
    for table, key in tables.items():
        first = dict(connection.execute(select(table)).mappings().one())
        rows = [
            {name: value for name, value in first.items() if name != "id"}
            | ({} if key == "id" else {key: number + 1})
            | ({name: value(number) for name, value in _OWN.items() if name in first})
            for number in range(1, count)
        ]
        for number, row in enumerate(rows, start=1):
            if "result" in row and number % failed:
                row["result"] = JobResult.FINISHED
        connection.execute(insert(table), rows)
    connection.execute(update(number_circles).values(last=count))
    rebuild_counts(connection)
    rebuild_sums(connection)
    if connection.dialect.name == "sqlite":
        rebuild_search(connection)


_OWN: dict[str, Any] = {
    "uid": lambda number: f"{number:032x}",
    "number": lambda number: f"PZ-2026-{number + 1:04}",
    "first_seen_at": lambda number: T0 - timedelta(minutes=number),
    "grams": lambda number: D(number).scaleb(-3),
    "grams_used": lambda number: D(number).scaleb(-3),
    "cost": lambda number: D(number).scaleb(-4),
    "material_cost": lambda number: D(number).scaleb(-4),
}
