"""A printer's words against what the book holds: pure rules, no clock, no database."""

from dataclasses import replace
from datetime import datetime, timedelta

from .drivers.models import ENDED, JobResult, PrinterJob, PrinterSnapshot, PrinterStatus
from .drivers.transitions import open_job
from .ledger import Job, JobChange, NewJob, Printer, clean_identity

STANDING = frozenset({PrinterStatus.PAUSED, PrinterStatus.ATTENTION})

NEARLY_DONE_PERCENT = 99
NEARLY_DONE_SECONDS = 60
"""A job last seen this far that is gone afterwards has finished (PrusaLink: FINISHED may be gone within one poll when
somebody stands at the printer)."""

REOPEN_WITHIN = timedelta(minutes=15)
"""A job that was taken for gone may show up again for so long after it was last seen: a printer that boots, or that
recovers from a power loss, shows nothing for a while."""

_SECOND = timedelta(seconds=1)
_MOST = 2**31 - 1


def is_same(row: Job, job: PrinterJob) -> bool:
    """Tell whether the printer calls both by the same identity."""
    return row.identity == clean_identity(job.identity)


def continues(row: Job, job: PrinterJob, run: int | None = None) -> bool:
    """Tell whether the printer still works on the job of ``row``, after a time in which nobody watched.

    An identity that several prints may share (two LAN prints of the same file on a Bambu Lab A1) needs more: what was
    printed does not become less within one print, and the driver saw no further start since ``run``.
    """
    if not is_same(row, job):
        return False
    if job.is_identity_unique:
        return True
    is_another_run = run is not None and job.run > run
    return not is_another_run and not (row.has_started and _is_behind(row, job))


def reopens(row: Job | None, job: PrinterJob, at: datetime) -> bool:
    """Tell whether a job that was closed goes on after all.

    One that seemed to be gone was closed as unknown. And a Prusa that lost power may stand idle, which looks like a
    cancel, before it offers to go on: the same job number, no less printed, is the same print.
    """
    if row is None or not continues(row, job):
        return False
    is_recent = at - row.seen_at <= REOPEN_WITHIN
    if row.result is JobResult.CANCELLED:
        return job.is_identity_unique and job.has_started and is_recent and not _is_behind(row, job)
    if row.result is not JobResult.UNKNOWN or row.ended_witnessed:
        return False
    return job.is_identity_unique or (job.has_started and is_recent)


def is_underway(job: PrinterJob) -> bool:
    """Tell whether a job that shows up was begun some time ago: then its start was not witnessed."""
    return job.has_started and ((job.progress or 0) >= 2 or (job.current_layer or 0) >= 3)


def _is_behind(row: Job, job: PrinterJob) -> bool:
    layer = job.current_layer
    if layer is not None and row.layers_reached is not None and layer != row.layers_reached:
        return layer < row.layers_reached
    return job.progress is not None and row.progress is not None and job.progress < row.progress


def is_between(snapshot: PrinterSnapshot) -> bool:
    """Tell whether the printer says nothing about its job yet: booting, or recovering from a crash or power loss.

    A Prusa shows BUSY without a job then and comes back with the same one.
    """
    return open_job(snapshot) is None and snapshot.status in {PrinterStatus.BUSY, PrinterStatus.UNKNOWN}


def inferred_result(row: Job, snapshot: PrinterSnapshot) -> JobResult:
    """Tell how an open job has ended while nobody watched, from what the printer shows now."""
    shown = snapshot.job
    if snapshot.status in ENDED and (shown is None or is_same(row, shown)):
        return ENDED[snapshot.status]
    return settled_result(row, JobResult.UNKNOWN)


def settled_result(row: Job, result: JobResult) -> JobResult:
    """Turn an unknown result into a finished one where the job was as good as done when last seen."""
    if result is not JobResult.UNKNOWN or not row.has_started:
        return result
    is_done = (row.progress or 0) >= NEARLY_DONE_PERCENT or (
        row.remaining is not None and row.remaining <= NEARLY_DONE_SECONDS and (row.progress or 0) > 0
    )
    return JobResult.FINISHED if is_done else result


def new_job(
    job: PrinterJob, snapshot: PrinterSnapshot, at: datetime, currency: str, *, witnessed: bool
) -> NewJob:
    """Make the entry of a job that begins, or that was found running: then its start is what the printer tells."""
    elapsed = None if witnessed else _trusted_elapsed(job)
    started_at = at if witnessed else None if elapsed is None else at - timedelta(seconds=elapsed)
    info = snapshot.info
    return NewJob(
        printer=Printer(serial=info.serial, vendor=info.vendor, model=info.model, name=info.name),
        identity=job.identity,
        first_seen_at=at,
        name=job.name,
        file_name=job.file_name,
        plate=_bounded(job.plate),
        started_at=started_at,
        started_witnessed=witnessed,
        has_started=job.has_started,
        is_paused=snapshot.status in STANDING,
        progress=_percent(job),
        layers_reached=_bounded(job.current_layer) if job.has_started else None,
        layers_total=_bounded(job.total_layers),
        remaining=_bounded(job.remaining),
        printing_seconds=elapsed or 0,
        currency=currency,
    )


def observed(row: Job, job: PrinterJob, at: datetime, *, is_standing: bool | None = None) -> Job:
    """Return the open job as it is at ``at``: what the printer tells, and the seconds since it was last seen.

    ``is_standing`` is how it stands from now on, ``None``: as before. Seconds since ``seen_at`` count as what the job
    did then; whole seconds are counted and the rest is kept for the next time.
    """
    seconds = max(0, (at - row.seen_at) // _SECOND)
    seen_at = row.seen_at + seconds * _SECOND if at >= row.seen_at else at
    was_paused = row.is_paused
    return _told(
        replace(
            row,
            seen_at=seen_at,
            is_paused=was_paused if is_standing is None else is_standing,
            printing_seconds=row.printing_seconds + (0 if was_paused else seconds),
            paused_seconds=row.paused_seconds + (seconds if was_paused else 0),
        ),
        job,
        at,
    )


def observed_again(row: Job, job: PrinterJob, at: datetime, *, is_standing: bool) -> Job:
    """Return the open job as it is after a time in which nobody watched.

    A job that printed before and prints now is taken to have printed on, one that stood to have stood. Otherwise the
    printer's remaining time says how much of the gap was printing.
    """
    if row.is_paused == is_standing:
        return observed(row, job, at, is_standing=is_standing)
    gap = max(0, (at - row.seen_at) // _SECOND)
    before, now = row.remaining, _bounded(job.remaining)
    printed = 0 if before is None or now is None else min(max(before - now, 0), gap)
    return _told(
        replace(
            row,
            seen_at=at,
            is_paused=is_standing,
            printing_seconds=row.printing_seconds + printed,
            paused_seconds=row.paused_seconds + gap - printed,
        ),
        job,
        at,
    )


def watched_fields(row: Job) -> JobChange:
    """Return what a checkpoint writes."""
    return JobChange(
        seen_at=row.seen_at,
        started_at=row.started_at,
        has_started=row.has_started,
        is_paused=row.is_paused,
        progress=row.progress,
        layers_reached=row.layers_reached,
        layers_total=row.layers_total,
        remaining=row.remaining,
        printing_seconds=row.printing_seconds,
        paused_seconds=row.paused_seconds,
    )


def _told(row: Job, job: PrinterJob, at: datetime) -> Job:
    has_started = row.has_started or job.has_started
    elapsed = None if row.started_witnessed else _trusted_elapsed(job)
    started_at, printing_seconds = row.started_at, row.printing_seconds
    if elapsed is not None:
        started_at = started_at or at - timedelta(seconds=elapsed)
        printing_seconds = max(printing_seconds, elapsed)
    layers = _bounded(job.current_layer) if job.has_started else None
    return replace(
        row,
        has_started=has_started,
        started_at=started_at,
        printing_seconds=printing_seconds,
        progress=_known(_percent(job), row.progress),
        layers_reached=_known(layers, row.layers_reached),
        layers_total=_known(_bounded(job.total_layers), row.layers_total),
        remaining=_known(_bounded(job.remaining), row.remaining),
    )


def _known(now: int | None, before: int | None) -> int | None:
    return before if now is None else now


def _percent(job: PrinterJob) -> int | None:
    # While heating and levelling some printers count the preparation's own percent.
    return min(max(job.progress, 0), 100) if job.progress is not None and job.has_started else None


def _trusted_elapsed(job: PrinterJob) -> int | None:
    # A Prusa shows the previous job's time until the print itself begins; progress starts at zero together with it.
    is_trusted = job.has_started and (job.progress or 0) > 0
    return _bounded(job.elapsed) if is_trusted else None


def _bounded(number: int | None) -> int | None:
    return None if number is None else min(max(number, 0), _MOST)
