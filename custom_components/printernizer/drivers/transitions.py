"""What happened between two snapshots."""

from dataclasses import dataclass

from .models import ACTIVE, ENDED, Alert, JobResult, PauseCause, PrinterJob, PrinterSnapshot, PrinterStatus


@dataclass(frozen=True, kw_only=True, slots=True)
class JobStarted:
    """A job was begun (it may still be heating or asking)."""

    job: PrinterJob


@dataclass(frozen=True, kw_only=True, slots=True)
class JobPaused:
    """The job stands still."""

    job: PrinterJob
    cause: PauseCause


@dataclass(frozen=True, kw_only=True, slots=True)
class JobResumed:
    """The job goes on."""

    job: PrinterJob


@dataclass(frozen=True, kw_only=True, slots=True)
class JobEnded:
    """The job is over. ``job`` is as it was last seen before the printer reset its numbers."""

    job: PrinterJob
    result: JobResult
    alerts: tuple[Alert, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class AlertRaised:
    """The printer wants a person."""

    alert: Alert


@dataclass(frozen=True, kw_only=True, slots=True)
class AlertCleared:
    """It no longer does."""

    alert: Alert


type PrinterEvent = JobStarted | JobPaused | JobResumed | JobEnded | AlertRaised | AlertCleared

_STANDING = frozenset({PrinterStatus.PAUSED, PrinterStatus.ATTENTION})


def open_job(snapshot: PrinterSnapshot) -> PrinterJob | None:
    """Return the user's job that the printer is working on, if any."""
    job = snapshot.job
    return job if job is not None and job.is_user_job and snapshot.status in ACTIVE else None


def transitions(before: PrinterSnapshot, after: PrinterSnapshot) -> tuple[PrinterEvent, ...]:
    """Tell what happened from one snapshot to the next, in order.

    The first snapshot after a start has no ``before`` and so no events: whoever keeps the books reconciles.
    """
    events: list[PrinterEvent] = []
    was, now = open_job(before), open_job(after)
    same = was is not None and now is not None and (was.identity, was.run) == (now.identity, now.run)
    if was is not None and not same:
        events.append(_ended(was, before, after, is_replaced=now is not None))
    if now is not None and not same:
        events.append(JobStarted(job=now))
    if now is not None and after.status in _STANDING and not (same and before.status in _STANDING):
        events.append(JobPaused(job=now, cause=now.pause_cause or PauseCause.UNKNOWN))
    elif now is not None and same and before.status in _STANDING and after.status not in _STANDING:
        events.append(JobResumed(job=now))
    known = {alert.code for alert in before.alerts}
    events += [AlertRaised(alert=alert) for alert in after.alerts if alert.code not in known]
    known = {alert.code for alert in after.alerts}
    events += [AlertCleared(alert=alert) for alert in before.alerts if alert.code not in known]
    return tuple(events)


def _ended(
    job: PrinterJob, before: PrinterSnapshot, after: PrinterSnapshot, *, is_replaced: bool
) -> JobEnded:
    last = after.job
    is_of_another = last is not None and last.identity != job.identity
    result = JobResult.UNKNOWN if is_replaced or is_of_another else ENDED.get(after.status, JobResult.UNKNOWN)
    if result is JobResult.FINISHED and last is not None:
        job = last
    return JobEnded(job=job, result=result, alerts=after.alerts or before.alerts)
