"""What jobs from elsewhere took off spools that are known here: functions on a connection in a transaction.

What is left on a spool stays as it is: one that came along was weighed after these jobs, and of one that was here before
nobody knows whether it was. What they took is entered all the same, so that a correction takes off the difference alone.
"""

from typing import Any

from sqlalchemy import Connection, insert, select

from .import_rows import ImportedJob
from .model import job_filaments
from .stock_tables import spool_uses, spools


def enter_filaments(connection: Connection, job_id: int, each: ImportedJob) -> None:
    """Enter what a job was printed with, and what it took off which spool."""
    wanted = {row["spool"] for row in (*each.filaments, *each.uses) if row.get("spool")}
    there = select(spools.c.uid, spools.c.id).where(spools.c.uid.in_(wanted))
    known: dict[str, int] = {row.uid: row.id for row in connection.execute(there)} if wanted else {}
    used: list[dict[str, Any]] = []
    for row in each.filaments:
        values = dict(row) | {"job_id": job_id}
        used.append(values | {"spool_id": known.get(values.pop("spool", None))})
    taken = {
        (row["position"], row["spool"]): {key: value for key, value in row.items() if key != "spool"}
        | {"job_id": job_id, "spool_id": known[row["spool"]]}
        for row in each.uses
        if row["spool"] in known
    }
    for table, rows in ((job_filaments, used), (spool_uses, list(taken.values()))):
        if rows:
            connection.execute(insert(table), rows)
