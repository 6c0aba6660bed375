"""How what else happened becomes part of the books: spools that were changed while the server was away."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from sqlalchemy import Connection, delete, insert, select, update

from ..costing import material_cost, share_printed
from ..drivers.models import JobResult
from ..library.index import FileUnknown
from . import file_writes, stock_mounts
from .annex_happenings import Attached, Fed, Happening, Happenings, Kept, Reached, Seen
from .errors import LedgerError
from .model import jobs, meta
from .rows import Job, JobChange, JobFilament
from .stock_reads import find_job_spools
from .stock_split import joined, split_by_spool


def news(connection: Connection, told: Happenings) -> Happenings:
    """Leave out what was told before, when no answer came."""
    kept = connection.execute(select(meta.c.value).where(meta.c.key == _key(told))).scalar_one_or_none()
    note, _, last = (kept or "").partition(":")
    if note != str(told.note):
        return told
    before, during, since = (
        tuple(each for each in part if each.number > int(last))
        for part in (told.before, told.during, told.since)
    )
    return replace(told, before=before, during=during, since=since)


def note_told(connection: Connection, told: Happenings) -> None:
    """Note what was told, in the same transaction."""
    if told.last:
        connection.execute(delete(meta).where(meta.c.key == _key(told)))
        connection.execute(insert(meta).values(key=_key(told), value=f"{told.note}:{told.last}"))


def replay(
    connection: Connection, serial: str, happenings: Iterable[Happening], job: Job | None = None
) -> None:
    """Let happen at a printer what happened, one after the other; ``job`` is the one that it printed, if it did."""
    for each in happenings:
        match each.what:
            case Seen(places=places, reached=reached):
                _set_back(connection, job, reached)
                stock_mounts.see_places(connection, serial, places)
            case Fed(slot=slot, tray=tray, reached=reached) if job is not None and job.result is None:
                _set_back(connection, job, reached)
                stock_mounts.feed(connection, job.id, slot, tray)
            case _:
                continue


def replay_rest(connection: Connection, serial: str, told: Happenings) -> None:
    """Let happen what is of no job."""
    told = news(connection, told)
    replay(connection, serial, told.since)
    note_told(connection, told)


def enter_file(connection: Connection, what: Kept) -> None:
    """Enter a file of the library."""
    file_writes.keep_file(connection, what.new)


def enter_picture(connection: Connection, job_id: int, what: Attached) -> None:
    """Enter a picture of a job; of one that is gone, or that is gone itself, nothing is."""
    try:
        file_writes.attach_to_job(connection, job_id, what.sha256, what.role, what.at)
    except FileUnknown, LedgerError:
        return


def split_again(
    connection: Connection, job_id: int, job: Job
) -> tuple[tuple[JobFilament, ...] | None, JobChange]:
    """Tell which spools an ended job's filaments came off, which nobody knew at its end, and what they cost then.

    ``None``: nobody knows now either.
    """
    marks = find_job_spools(connection, job_id)
    if not marks or not job.filaments:
        return None, JobChange()
    share = share_printed(
        layers_reached=job.layers_reached, layers_total=job.layers_total, progress=job.progress
    )
    whole = joined(job.filaments)
    rows = split_by_spool(whole, marks, Fraction(1) if job.result is JobResult.FINISHED else share)
    if len(rows) == len(whole):
        return rows, JobChange()
    rows = tuple(_priced(each) for each in rows)
    costs = [each.cost for each in rows if each.cost is not None]
    return rows, JobChange(cost=sum(costs, start=Decimal(0))) if costs else JobChange()


def _priced(row: JobFilament) -> JobFilament:
    # What the whole cost is of no part.
    if row.grams_used is None or row.price_per_kg is None:
        return replace(row, cost=None)
    return replace(row, cost=material_cost(row.grams_used, row.price_per_kg))


def _set_back(connection: Connection, job: Job | None, reached: Reached | None) -> None:
    """Put an open job where it was then: from which share on a spool counts follows from it."""
    if job is not None and job.result is None and reached is not None:
        values = {
            "has_started": reached.has_started,
            "layers_reached": reached.layers_reached,
            "layers_total": reached.layers_total,
            "progress": reached.progress,
        }
        connection.execute(update(jobs).where(jobs.c.id == job.id).values(values))


def _key(told: Happenings) -> str:
    return f"annex:{told.annex}"
