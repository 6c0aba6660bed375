"""What is taken off spools, and put back: functions on a connection in a transaction."""

from datetime import UTC, datetime
from decimal import Decimal

from sqlalchemy import Connection, delete, insert, select, update

from .account_words import SpoolUseReason
from .model import job_filaments, jobs
from .stock_reads import find_spool
from .stock_rows import Spool
from .stock_tables import spool_uses, spools

PRINTER = "system"
"""Who a use is by that a printer told."""


def settle_spools(connection: Connection, job_id: int) -> None:
    """Make the uses of a job those that its filaments say, and correct what is left on the spools by the difference.

    However often it is called, each filament counts once. Of a job that is open, or gone, nothing is taken.
    """
    job = connection.execute(
        select(jobs.c.result, jobs.c.ended_at, jobs.c.seen_at).where(jobs.c.id == job_id)
    ).one_or_none()
    wanted = _wanted(connection, job_id) if job is not None and job.result is not None else {}
    at = (job.ended_at or job.seen_at) if job is not None else datetime.now(UTC)
    table = spool_uses.c
    known = {
        (row.position, row.spool_id): row
        for row in connection.execute(
            select(table.id, table.position, table.spool_id, table.grams).where(table.job_id == job_id)
        )
    }
    for key in sorted(known.keys() | wanted.keys()):
        position, spool_id = key
        before = known[key].grams if key in known else Decimal(0)
        after = wanted.get(key, Decimal(0))
        if key not in wanted:
            connection.execute(delete(spool_uses).where(table.id == known[key].id))
        elif key not in known:
            _add(
                connection,
                SpoolUseReason.JOB,
                spool_id=spool_id,
                grams=after,
                at=at,
                by=PRINTER,
                job_id=job_id,
                position=position,
            )
        elif before != after:
            connection.execute(update(spool_uses).where(table.id == known[key].id).values(grams=after))
        _take(connection, spool_id, after - before, at)


def weigh(connection: Connection, spool_id: int, remaining: Decimal, at: datetime, by: str) -> Spool:
    """Enter how much is left of a spool, as somebody has seen. Raises ``SpoolMissing``."""
    spool = find_spool(connection, spool_id)
    _enter(connection, spool, spool.remaining_grams - remaining, at, SpoolUseReason.CORRECTION, by)
    return find_spool(connection, spool_id)


def take_external(connection: Connection, spool_id: int, grams: Decimal, at: datetime, by: str) -> Spool:
    """Enter what another program took off a spool; negative: it put back. Raises ``SpoolMissing``."""
    _enter(connection, find_spool(connection, spool_id), grams, at, SpoolUseReason.EXTERNAL, by)
    return find_spool(connection, spool_id)


def _enter(
    connection: Connection, spool: Spool, grams: Decimal, at: datetime, reason: SpoolUseReason, by: str
) -> None:
    if grams:
        _add(connection, reason, spool_id=spool.id, grams=grams, at=at, by=by)
        _take(connection, spool.id, grams, at if reason is SpoolUseReason.EXTERNAL else None)


def _wanted(connection: Connection, job_id: int) -> dict[tuple[int, int], Decimal]:
    """Return what the job's filaments took off spools that there are, by position and spool."""
    table = job_filaments.c
    rows = connection.execute(
        select(table.position, table.spool_id, table.grams_used)
        .join_from(job_filaments, spools, table.spool_id == spools.c.id)
        .where(table.job_id == job_id, table.grams_used.is_not(None))
    )
    return {(row.position, row.spool_id): row.grams_used for row in rows}


def _add(connection: Connection, reason: SpoolUseReason, **values: object) -> None:
    connection.execute(insert(spool_uses).values(values | {"reason": reason}))


def _take(connection: Connection, spool_id: int, grams: Decimal, used_at: datetime | None) -> None:
    """Make a spool lighter, and note when it was used."""
    if not grams:
        return
    table = spools.c
    values: dict[str, object] = {"remaining_grams": table.remaining_grams - grams}
    if used_at is not None and grams > 0:
        first, last = connection.execute(
            select(table.first_used_at, table.last_used_at).where(table.id == spool_id)
        ).one()
        values["first_used_at"] = min(first or used_at, used_at)
        values["last_used_at"] = max(last or used_at, used_at)
    connection.execute(update(spools).where(table.id == spool_id).values(values))
