"""What happened between two snapshots."""

from dataclasses import replace

import pytest

from custom_components.printernizer.drivers.models import (
    Alert,
    JobResult,
    PauseCause,
    PrinterInfo,
    PrinterJob,
    PrinterSnapshot,
    PrinterStatus,
    Vendor,
)
from custom_components.printernizer.drivers.transitions import (
    AlertCleared,
    AlertRaised,
    JobEnded,
    JobPaused,
    JobResumed,
    JobStarted,
    transitions,
)

INFO = PrinterInfo(serial="S1", vendor=Vendor.BAMBU, manufacturer="M", model="A1")
JOB = PrinterJob(identity="17", run=1, name="Lamp", progress=40)
ALERT = Alert(code="0300-8006")


def shown(status: PrinterStatus, job: PrinterJob | None = None, *alerts: Alert) -> PrinterSnapshot:
    return PrinterSnapshot(info=INFO, status=status, job=job, alerts=alerts)


IDLE = shown(PrinterStatus.IDLE)
PRINTING = shown(PrinterStatus.PRINTING, JOB)


def test_nothing_changed_is_no_event() -> None:
    assert transitions(PRINTING, PRINTING) == ()
    assert transitions(PRINTING, shown(PrinterStatus.PRINTING, replace(JOB, progress=41))) == ()


def test_a_job_that_appears_has_started() -> None:
    assert transitions(IDLE, shown(PrinterStatus.PREPARING, JOB)) == (JobStarted(job=JOB),)


def test_a_job_that_is_first_seen_paused_has_started_and_paused() -> None:
    job = replace(JOB, pause_cause=PauseCause.FILAMENT_RUNOUT)
    assert transitions(IDLE, shown(PrinterStatus.PAUSED, job)) == (
        JobStarted(job=job),
        JobPaused(job=job, cause=PauseCause.FILAMENT_RUNOUT),
    )


def test_pause_and_resume_are_told_once_each() -> None:
    paused = shown(PrinterStatus.PAUSED, JOB)
    attention = shown(PrinterStatus.ATTENTION, JOB)
    assert transitions(PRINTING, paused) == (JobPaused(job=JOB, cause=PauseCause.UNKNOWN),)
    assert transitions(paused, attention) == ()
    assert transitions(attention, PRINTING) == (JobResumed(job=JOB),)


@pytest.mark.parametrize(
    ("status", "result"),
    [
        (PrinterStatus.FINISHED, JobResult.FINISHED),
        (PrinterStatus.CANCELLED, JobResult.CANCELLED),
        (PrinterStatus.FAILED, JobResult.FAILED),
        (PrinterStatus.IDLE, JobResult.UNKNOWN),
    ],
)
def test_the_status_says_how_a_job_ended(status: PrinterStatus, result: JobResult) -> None:
    (event,) = transitions(PRINTING, shown(status))
    assert event == JobEnded(job=JOB, result=result)


def test_a_finished_job_is_told_with_its_last_numbers_and_another_end_with_those_before_the_reset() -> None:
    done = replace(JOB, progress=100)
    (finished,) = transitions(PRINTING, shown(PrinterStatus.FINISHED, done))
    assert isinstance(finished, JobEnded)
    assert finished.job.progress == 100
    (failed,) = transitions(PRINTING, shown(PrinterStatus.FAILED, replace(JOB, progress=0)))
    assert isinstance(failed, JobEnded)
    assert failed.job.progress == 40


def test_a_crash_recovery_does_not_end_the_job() -> None:
    assert transitions(PRINTING, shown(PrinterStatus.BUSY, JOB)) == ()


def test_a_replaced_job_ends_unknown_before_the_next_starts() -> None:
    following = replace(JOB, run=2)
    assert transitions(PRINTING, shown(PrinterStatus.PREPARING, following)) == (
        JobEnded(job=JOB, result=JobResult.UNKNOWN),
        JobStarted(job=following),
    )


def test_the_end_of_another_job_says_nothing_of_this_one() -> None:
    (event,) = transitions(PRINTING, shown(PrinterStatus.FINISHED, replace(JOB, identity="18")))
    assert event == JobEnded(job=JOB, result=JobResult.UNKNOWN)


def test_a_calibration_is_nobodys_job() -> None:
    calibration = shown(PrinterStatus.PRINTING, replace(JOB, is_user_job=False))
    assert transitions(IDLE, calibration) == ()
    assert transitions(calibration, shown(PrinterStatus.FINISHED)) == ()


def test_alerts_are_raised_and_cleared_once() -> None:
    alarmed = shown(PrinterStatus.PRINTING, JOB, ALERT)
    assert transitions(PRINTING, alarmed) == (AlertRaised(alert=ALERT),)
    assert transitions(alarmed, alarmed) == ()
    assert transitions(alarmed, PRINTING) == (AlertCleared(alert=ALERT),)


def test_a_failure_keeps_the_alerts_that_came_before_it() -> None:
    alarmed = shown(PrinterStatus.PAUSED, JOB, ALERT)
    ended = next(e for e in transitions(alarmed, shown(PrinterStatus.FAILED)) if isinstance(e, JobEnded))
    assert ended.alerts == (ALERT,)
