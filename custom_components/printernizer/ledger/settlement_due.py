"""Which jobs have to be settled: noted in the transaction that makes it so, whoever writes."""

from sqlalchemy import Connection, delete, insert, select, update

from .stock_tables import settlements_due


def note_due(connection: Connection, job_id: int) -> None:
    """Say that a job has to be settled, once more if it is being settled right now."""
    known = stamp_of(connection, job_id)
    if known:
        connection.execute(
            update(settlements_due).where(settlements_due.c.job_id == job_id).values(stamp=known + 1)
        )
    else:
        connection.execute(insert(settlements_due).values(job_id=job_id, stamp=1))


def drop_due(connection: Connection, job_id: int, stamp: int | None = None) -> None:
    """Say that a job is settled, or needs not be; not when it was demanded again since ``stamp``."""
    done = delete(settlements_due).where(settlements_due.c.job_id == job_id)
    connection.execute(done if stamp is None else done.where(settlements_due.c.stamp == stamp))


def stamp_of(connection: Connection, job_id: int) -> int:
    """Return how often a job was said to be due since it was settled; 0: it is not."""
    wanted = select(settlements_due.c.stamp).where(settlements_due.c.job_id == job_id)
    return connection.execute(wanted).scalar_one_or_none() or 0
