"""What other integrations told of printers, as jobs."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from custom_components.printernizer.costing import Span
from custom_components.printernizer.drivers.models import JobResult
from custom_components.printernizer.imports.recorded import Source, jobs_told, not_doubled, span_of
from custom_components.printernizer.imports.told_states import PEERS, Role, Told, phase_of, role_of, told
from custom_components.printernizer.ledger.import_rows import ImportedJob, ImportRemark
from custom_components.printernizer.ledger.rows import JobMomentKind, Printer
from tests.exports.making import BERLIN

D = Decimal
T0 = datetime(2026, 11, 23, 12, tzinfo=UTC)
A1 = Source(
    peer=PEERS["bambu_lab"],
    printer=Printer(serial="01P00A000000001", vendor="bambu", model="A1", name="Werkbank"),
    zone=BERLIN,
    currency="EUR",
)
CORE = replace(
    A1, peer=PEERS["prusalink"], printer=Printer(serial="10589-1", vendor="prusalink", model="", name="Core")
)
CANCEL = {"code": "0300_400C", "error": "Printing was cancelled."}
type Line = tuple[float, Role, str] | tuple[float, Role, str, dict[str, Any]]

S, N, P, G, M = Role.STATUS, Role.NAME, Role.PROGRESS, Role.GRAMS, Role.MATERIAL


def at(minutes: float) -> datetime:
    return T0 + timedelta(minutes=minutes)


def seen(lines: Iterable[Line], source: Source = A1) -> list[ImportedJob]:
    return jobs_told(
        (told(at(line[0]), line[1], line[2], line[3] if len(line) > 3 else {}) for line in lines), source
    )


def test_a_print_that_was_seen_from_beginning_to_end_is_sure() -> None:
    (job,) = seen(
        [
            (0, S, "finish"), (0, N, "Old"), (0, P, "100"), (0, M, "Generic PLA", {"type": "PLA"}),
            (10, S, "prepare"), (10.01, N, "Lampenschirm"), (10.01, P, "0"), (10.02, G, "210.1"),
            (11, S, "running"), (11, M, "Bambu PETG", {"type": "PETG"}), (40, P, "50"),
            (50, S, "pause"), (60, S, "running"), (100, P, "100"), (100.01, S, "finish"),
            (300, N, "Next"),
        ]
    )  # fmt: skip
    assert job.job == {
        "identity": "Lampenschirm",
        "name": "Lampenschirm",
        "file_name": "Lampenschirm",
        "first_seen_at": at(10),
        "seen_at": at(100.01),
        "started_at": at(10),
        "started_witnessed": True,
        "ended_at": at(100.01),
        "ended_witnessed": True,
        "result": JobResult.FINISHED,
        "has_started": True,
        "progress": 100,
        "printing_seconds": 80 * 60,
        "paused_seconds": 10 * 60,
        "grams_estimated": D("210.100"),
        "grams": D("210.100"),
        "currency": "EUR",
    }
    assert [each["type"] for each in job.filaments] == ["PETG"]
    assert [(each["kind"], each["detail"]) for each in job.moments] == [
        (JobMomentKind.STARTED, ""),
        (JobMomentKind.PAUSED, ""),
        (JobMomentKind.RESUMED, ""),
        (JobMomentKind.ENDED, "finished"),
    ]
    # Nobody put it on scales.
    assert list(job.remarks) == [ImportRemark.GRAMS_PLANNED]
    assert job.account == {}


@pytest.mark.parametrize("late", [-0.01, 0.01, 0.1, 0.3])
def test_a_stopped_bambu_print_is_no_failure(late: float) -> None:
    lines: list[Line] = [(0, S, "idle"), (1, S, "running"), (1, G, "100"), (20, P, "40"), (30, P, "0")]
    (failed,) = seen([*lines, (30, S, "failed"), (90, S, "idle"), (91, Role.ERROR, "on", CANCEL)])
    assert (failed.job["result"], failed.job["grams"]) == (JobResult.FAILED, D(40))
    (stopped,) = seen([*lines, (30, S, "failed"), (30 + late, Role.ERROR, "on", CANCEL)])
    assert (stopped.job["result"], stopped.job["ended_at"]) == (JobResult.CANCELLED, at(30))
    (other,) = seen([*lines, (30, S, "failed"), (30 + late, Role.ERROR, "on", {"code": "0300_8001"})])
    assert other.job["result"] is JobResult.FAILED


def test_prusa_words_are_understood() -> None:
    jobs = seen(
        [
            (0, S, "idle"), (1, S, "busy"), (2, S, "printing"), (2, N, "a.gcode"), (2.1, M, "PLA"),
            (9, S, "attention"), (12, S, "busy"), (13, S, "printing"), (29, P, "99"), (30, S, "finished"),
            (40, S, "ready"), (41, N, "unavailable"),
            (50, S, "printing"), (50.05, N, "b.gcode"), (60, P, "20"), (61, S, "stopped"), (62, S, "idle"),
            (70, S, "printing"), (70.05, N, "c.gcode"), (80, S, "error"),
            (90, S, "printing"), (90.05, N, "d.gcode"), (99, P, "100"), (100, S, "idle"),
            (110, S, "printing"), (110.05, N, "e.gcode"), (120, P, "20"), (121, S, "idle"),
            (130, S, "attention"), (131, S, "idle"), (140, S, "printing"), (141, N, "still.gcode"),
        ],
        CORE,
    )  # fmt: skip
    assert [(job.job["name"], job.job["result"].value, job.job["ended_witnessed"]) for job in jobs] == [
        ("a.gcode", "finished", True),
        ("b.gcode", "cancelled", True),
        ("c.gcode", "failed", True),
        ("d.gcode", "finished", True),
        ("e.gcode", "unknown", False),
    ]
    assert jobs[0].job["paused_seconds"] == 4 * 60
    assert [list(job.remarks) for job in jobs[2:]] == [
        [],
        [ImportRemark.RESULT_GUESSED],
        [ImportRemark.RESULT_GUESSED, ImportRemark.END_UNSEEN],
    ]
    assert jobs[0].filaments[0]["type"] == "PLA"
    assert jobs[0].job["grams"] is None


def test_a_print_that_ran_before_anybody_looked_says_so() -> None:
    (job,) = seen(
        [(0, S, "running"), (0, N, "Lampe"), (0, Role.START, "2026-11-23 12:30:00"), (30, S, "finish")]
    )
    assert (job.job["started_at"], job.job["first_seen_at"]) == (at(-30), at(0))
    assert (job.job["started_witnessed"], job.job["ended_witnessed"]) == (False, True)
    assert list(job.remarks) == [ImportRemark.START_UNSEEN]
    (job,) = seen([(0, S, "running"), (0, Role.START, "soon"), (30, S, "finish")])
    assert job.job["started_at"] is None
    (job,) = seen([(0, S, "running"), (0, Role.START, "2027-11-23 12:30:00"), (30, S, "finish")])
    assert job.job["started_at"] is None


def test_a_restart_in_the_middle_is_one_job_with_a_gap() -> None:
    (job,) = seen(
        [
            (0, S, "idle"), (1, S, "running"), (1, N, "Lampe"), (10, P, "20"),
            (12, S, "unavailable"), (12, N, "unavailable"), (12, P, "unavailable"),
            (13, S, "running"), (13.01, N, "Lampe"), (13.02, P, "26"), (20, P, "60"), (40, S, "finish"),
        ]
    )  # fmt: skip
    assert (job.job["started_witnessed"], job.job["ended_witnessed"]) == (True, True)
    assert job.job["printing_seconds"] == 39 * 60
    assert list(job.remarks) == [ImportRemark.GAP]
    assert [each["kind"] for each in job.moments][1] is JobMomentKind.CONTINUED


@pytest.mark.parametrize(
    "after",
    [
        [(13.01, N, "Other")],
        [(13.01, N, "Lampe"), (13.02, P, "3")],
        [(13.01, N, "Lampe"), (13.02, Role.START, "2026-11-23T13:20:00")],
    ],
    ids=["another name", "less progress", "a later start"],
)
def test_another_print_after_a_restart_is_another_job(after: list[Line]) -> None:
    lines: list[Line] = [
        (0, S, "idle"),
        (1, S, "running"),
        (1, N, "Lampe"),
        (10, P, "20"),
        (12, S, "unavailable"),
    ]
    first, second = seen([*lines, (13, S, "running"), *after, (40, S, "finish")])
    assert (first.job["name"], first.job["result"]) == ("Lampe", JobResult.UNKNOWN)
    assert (first.job["ended_at"], first.job["seen_at"]) == (None, at(10))
    assert {ImportRemark.END_UNSEEN, ImportRemark.RESULT_GUESSED} <= set(first.remarks)
    assert (second.job["first_seen_at"], second.job["result"]) == (at(13), JobResult.FINISHED)
    assert ImportRemark.START_UNSEEN in second.remarks


@pytest.mark.parametrize(
    ("after", "result"),
    [("finish", "finished"), ("failed", "failed"), ("idle", "unknown"), ("running", None)],
)
def test_an_end_that_nobody_saw_has_no_time(after: str, result: str | None) -> None:
    lines: list[Line] = [
        (0, S, "idle"),
        (1, S, "running"),
        (1, N, "Lampe"),
        (10, P, "20"),
        (12, S, "offline"),
    ]
    jobs = seen([*lines, (500, S, after)])
    if result is None:
        assert jobs == []
        return
    (job,) = jobs
    assert (job.job["result"], job.job["ended_at"], job.job["seen_at"]) == (result, None, at(10))
    assert job.moments[-1]["kind"] is JobMomentKind.FOUND_ENDED
    assert job.job["printing_seconds"] == 9 * 60


def test_an_end_just_before_the_connection_broke_was_seen() -> None:
    (job,) = seen([(0, S, "idle"), (1, S, "running"), (30, S, "finish"), (30.03, S, "unavailable")])
    assert (job.job["ended_at"], job.job["ended_witnessed"]) == (at(30), True)


def test_what_a_printer_prints_to_measure_itself_is_no_job() -> None:
    lines: list[Line] = [(0, S, "idle"), (1, Role.FILE, "/usr/etc/print/auto_cali_for_user.gcode")]
    assert seen([*lines, (1, S, "running"), (5, S, "finish")]) == []


def test_nonsense_is_no_number_and_no_material() -> None:
    (job,) = seen(
        [
            (0, S, "idle"), (1, S, "running"), (1, G, "1e99"), (2, G, "NaN"), (2, P, "-5"), (3, P, "many"),
            (3, P, "1000"), (4, M, "Empty", {"type": "Empty"}), (4, S, "a new word"),
            (5, M, "x", {"type": "PLA"}), (6, M, "y", {"type": "PETG"}), (9, S, "finish"),
        ]
    )  # fmt: skip
    assert (job.job["grams"], job.job["progress"], list(job.filaments)) == (None, None, [])


def test_a_job_that_is_in_the_books_is_not_entered_again() -> None:
    one, two = seen(
        [(0, S, "idle"), (10, S, "running"), (70, S, "finish"), (80, S, "running"), (90, S, "finish")]
    )
    assert span_of(one) == Span(at(10), at(70))
    # Printernizer was set up in the middle of it, and saw its end somewhat earlier.
    assert not_doubled([one, two], [Span(at(30), at(69))]) == [two]
    assert not_doubled([one, two], [Span(at(0), at(12)), Span(at(60), at(100))]) == [one]
    assert not_doubled([one, two], [Span(at(70), at(80))]) == [one, two]


def test_the_same_states_are_the_same_jobs() -> None:
    lines: list[Line] = [(0, S, "idle"), (10, S, "running"), (70, S, "finish")]
    assert [job.uid for job in seen(lines)] == [job.uid for job in seen(lines)]
    assert seen(lines)[0].uid != seen([(0, S, "idle"), (11, S, "running"), (70, S, "finish")])[0].uid


def test_entities_are_known_by_the_end_of_their_ids() -> None:
    assert role_of(PEERS["bambu_lab"], "01P00A000000001_print_status") is Role.STATUS
    assert role_of(PEERS["prusalink"], "01J000_printer.state") is Role.STATUS
    assert role_of(PEERS["prusalink"], "01J000_printer.telemetry.temp-bed") is None
    for peer in PEERS.values():
        assert {phase_of(peer, word) for word in peer.phases} >= {"printing", "paused", "finished", "failed"}
    assert Told(at=T0, role=N, state=None) == told(T0, N, " Unknown ", {})
