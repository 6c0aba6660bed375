"""The end time moves only when that is news."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from custom_components.printernizer.drivers.models import (
    PrinterInfo,
    PrinterJob,
    PrinterSnapshot,
    PrinterStatus,
    Vendor,
)
from custom_components.printernizer.state import PrinterState, next_state

INFO = PrinterInfo(serial="S1", vendor=Vendor.PRUSALINK, manufacturer="M", model="Core One")
NOW = datetime(2026, 11, 23, 12, 0, 20, tzinfo=UTC)
JOB = PrinterJob(identity="17", name="Lamp", remaining=3600)


def printing(job: PrinterJob = JOB, status: PrinterStatus = PrinterStatus.PRINTING) -> PrinterSnapshot:
    return PrinterSnapshot(info=INFO, status=status, job=job)


def follow(*steps: tuple[float, PrinterSnapshot]) -> list[datetime | None]:
    """Return the end time after each (seconds, snapshot)."""
    state: PrinterState | None = None
    ends = []
    for seconds, snapshot in steps:
        state = next_state(state, snapshot, NOW + timedelta(seconds=seconds))
        ends.append(state.end_time)
    return ends


def test_the_end_is_now_and_the_remaining_time_on_a_whole_minute() -> None:
    assert follow((0, printing())) == [datetime(2026, 11, 23, 13, 0, tzinfo=UTC)]


def test_small_differences_are_held_back() -> None:
    later = [
        (60 * n, printing(replace(JOB, remaining=3600 - 60 * n + (40 if n % 2 else -40))))
        for n in range(1, 20)
    ]
    ends = follow((0, printing()), *later)
    assert set(ends) == {ends[0]}


def test_a_real_delay_is_shown() -> None:
    first, second = follow((0, printing()), (60, printing(replace(JOB, remaining=4800))))
    assert second == first + timedelta(minutes=21)


def test_while_it_stands_the_end_does_not_run_away() -> None:
    paused = printing(status=PrinterStatus.PAUSED)
    ends = follow((0, printing()), (600, paused), (1200, paused))
    assert set(ends) == {ends[0]}


def test_after_a_pause_the_end_is_looked_at_anew() -> None:
    resumed = printing(replace(JOB, remaining=3590))
    first, _, last = follow((0, printing()), (60, printing(status=PrinterStatus.PAUSED)), (1800, resumed))
    assert last == first + timedelta(minutes=30)


def test_without_a_job_or_a_remaining_time_there_is_no_end() -> None:
    idle = PrinterSnapshot(info=INFO, status=PrinterStatus.IDLE)
    assert follow((0, printing()), (10, idle))[-1] is None
    assert follow((0, printing(replace(JOB, remaining=None)))) == [None]


def test_a_missing_remaining_time_keeps_the_known_end() -> None:
    first, second = follow((0, printing()), (30, printing(replace(JOB, remaining=None))))
    assert first == second


def test_the_next_job_starts_afresh() -> None:
    first, second = follow((0, printing()), (60, printing(replace(JOB, run=1, remaining=3500))))
    assert second != first


def test_a_snapshot_that_concerns_no_job_leaves_the_times_alone() -> None:
    state = next_state(None, printing(), NOW)
    warmer = replace(printing(), wifi_signal=-50)
    assert next_state(state, warmer, NOW + timedelta(hours=1)) == replace(state, snapshot=warmer)
