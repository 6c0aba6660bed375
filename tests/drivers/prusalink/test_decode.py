"""Answers in, snapshots out: captures, odd ones, and anything at all."""

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.printernizer.drivers.errors import NotAPrinter
from custom_components.printernizer.drivers.models import ACTIVE, Fan, PauseCause, PrinterStatus
from custom_components.printernizer.drivers.prusalink import fields
from custom_components.printernizer.drivers.prusalink.decode import Seen, decode, job_file
from custom_components.printernizer.drivers.transitions import transitions

CAPTURES = Path(__file__).parents[4] / "shared" / "data" / "prusalink"
VERSION = {"text": "PrusaLink", "hostname": "prusa-core-one", "firmware": "6.6.0", "printer": "7.1.0"}
INFO = {"serial": "10589-1", "nozzle_diameter": 0.4}
S = PrinterStatus


def status(state: str, **job: Any) -> dict[str, Any]:
    shown: dict[str, Any] = {"printer": {"state": state}}
    return shown | ({"job": job} if job else {})


def follow(*answers: dict[str, Any], info: dict[str, Any] = INFO) -> Seen:
    seen = None
    for answer in answers:
        seen = decode(VERSION, info, answer, None, seen)
    assert seen is not None
    return seen


def capture(name: str) -> dict[str, Any]:
    path = CAPTURES / name
    if not path.exists():
        pytest.skip("the captures are not here")
    value: dict[str, Any] = json.loads(path.read_text())
    return value


def test_a_real_core_one_in_the_middle_of_a_print() -> None:
    answer = capture("buddy_5148_coreone_status.json")
    snapshot = decode(capture("version_coreone_6.5.3.json"), INFO, answer, None).snapshot
    assert snapshot.info.model == "CORE One"
    assert snapshot.info.model_id == "7.1.0"
    assert snapshot.info.firmware == "6.5.3+12780"
    assert snapshot.status is S.PRINTING
    assert snapshot.nozzles[0].temperature.actual == 245
    assert snapshot.nozzles[0].diameter == 0.4
    assert (snapshot.bed.actual, snapshot.bed.target) == (85.1, 85)
    assert (snapshot.fans[Fan.HEATBREAK].rpm, snapshot.fans[Fan.PART].rpm) == (8155, 4337)
    assert (snapshot.print_speed, snapshot.flow, snapshot.z_height) == (100, 100, 23.2)
    job = snapshot.job
    assert job is not None
    assert (job.identity, job.progress, job.remaining, job.elapsed) == ("929", 77, 300, 1554)
    assert job.has_started


def test_an_xl_with_old_firmware_is_known_by_its_host_name() -> None:
    version, info = capture("version_xl.json"), capture("info_xl.json")
    snapshot = decode(version, info, capture("status_printing.json"), capture("job_printing.json")).snapshot
    assert (snapshot.info.model, snapshot.info.model_id, snapshot.info.serial) == ("XL", "", "serial-1337")
    assert snapshot.nozzles[0].temperature.actual == 6
    assert snapshot.job is not None
    assert snapshot.job.file_name == "TabletStand3.bgcode"
    assert snapshot.job.path_hints == ("/usb/TabletStand3~4.BGC", "/usb/TabletStand3.bgcode")
    assert snapshot.job.file_size == 754535


def test_the_other_captures() -> None:
    version = capture("version_coreone_6.5.3.json")
    assert decode(version, INFO, capture("status_idle.json"), None).snapshot.status is S.IDLE
    running = decode(version, INFO, capture("status_printing_with_transfer_and_m600.json"), None)
    assert running.snapshot.job is not None
    assert running.snapshot.job.identity == "930"
    panic = decode(version, INFO, capture("status_busy_power_panic.json"), None, running)
    assert panic.snapshot.status is S.BUSY
    assert panic.snapshot.job == running.snapshot.job
    idle_job = capture("job_idle_mk3_pi.json")
    assert decode(version, INFO, capture("status_idle.json"), idle_job).snapshot.job is None


@pytest.mark.parametrize(
    ("version", "model"),
    [
        ({"printer": "1.4.1"}, "MK4S"),
        ({"printer": "8.10.0"}, "CORE One L INDX"),
        ({"printer": "9.9.9"}, "Prusa printer 9.9.9"),
        ({"hostname": "prusa-core-one-l"}, "CORE One L"),
        ({"hostname": "prusa-core-one-2"}, "CORE One"),
        ({"hostname": "garage"}, "Prusa printer"),
        ({}, "Prusa printer"),
        ({"sdk": "0.7", "original": "PrusaLink I3MK25S"}, "Prusa printer"),
        ({"sdk": "0.7", "original": "PrusaLink I3MK3"}, "MK3"),
    ],
)
def test_models_are_named_and_unknown_ones_do_no_harm(version: dict[str, str], model: str) -> None:
    snapshot = decode({"text": "PrusaLink"} | version, {}, status("IDLE"), None).snapshot
    assert snapshot.info.model == model
    assert snapshot.info.serial == ""


def test_missing_values_are_unknown() -> None:
    snapshot = decode(VERSION, INFO, status("PRINTING", id=1), None).snapshot
    assert snapshot.print_speed is None
    assert snapshot.flow is None
    assert snapshot.bed.actual is None
    assert snapshot.fans == {}
    assert snapshot.job is not None
    assert snapshot.job.remaining is None


@pytest.mark.parametrize(
    ("state", "job", "expected"),
    [
        ("READY", {}, S.IDLE),
        ("idle", {}, S.IDLE),
        ("BUSY", {}, S.BUSY),
        ("ERROR", {}, S.ERROR),
        ("ATTENTION", {}, S.ATTENTION),
        ("PRINTING", {}, S.BUSY),
        ("LEVITATING", {}, S.UNKNOWN),
        ("", {}, S.UNKNOWN),
        ("ATTENTION", {"id": 3}, S.ATTENTION),
        ("ERROR", {"id": 3}, S.ATTENTION),
        ("BUSY", {"id": 3}, S.BUSY),
        ("LEVITATING", {"id": 3}, S.PREPARING),
        ("PAUSED", {"id": 3, "progress": 5}, S.PAUSED),
    ],
)
def test_first_words(state: str, job: dict[str, Any], expected: PrinterStatus) -> None:
    snapshot = decode(VERSION, INFO, status(state, **job), None).snapshot
    assert snapshot.status is expected
    assert (snapshot.job is not None) == bool(job)


def test_an_unknown_word_during_a_job_changes_nothing() -> None:
    printing = status("PRINTING", id=3, progress=5, time_printing=100)
    assert follow(printing, status("LEVITATING")).snapshot.status is S.PRINTING
    assert follow(printing, status("LEVITATING", id=3)).snapshot.status is S.PRINTING


def test_a_used_id_with_another_file_or_less_time_is_a_new_job() -> None:
    def printing(time: int, name: str) -> tuple[dict[str, Any], dict[str, Any]]:
        job = {"id": 1, "file": {"display_name": name}}
        return status("PRINTING", id=1, progress=20, time_printing=time), job

    first = decode(VERSION, INFO, *printing(100, "a.gcode"))
    gone = decode(VERSION, INFO, status("IDLE"), None, first)
    gone = decode(VERSION, INFO, status("IDLE"), None, gone)
    assert gone.snapshot.status is S.CANCELLED
    for time, name, run in ((100, "a.gcode", 0), (100, "b.gcode", 1), (5, "a.gcode", 1)):
        again = decode(VERSION, INFO, *printing(time, name), gone)
        assert again.snapshot.job is not None
        assert again.snapshot.job.run == run


def test_an_error_ends_a_job_as_failed() -> None:
    before = follow(status("PRINTING", id=3, progress=5))
    after = decode(VERSION, INFO, status("ERROR"), None, before)
    assert after.snapshot.status is S.FAILED
    assert [type(event).__name__ for event in transitions(before.snapshot, after.snapshot)] == ["JobEnded"]
    assert decode(VERSION, INFO, status("ERROR"), None, after).snapshot.status is S.ERROR


def test_the_end_came_while_nobody_could_see() -> None:
    printing = status("PRINTING", id=3, progress=60, time_remaining=300)
    for away, expected in ((400.0, S.FINISHED), (200.0, S.CANCELLED)):
        before = follow(printing)
        seen = decode(VERSION, INFO, status("IDLE"), None, before, away=away)
        assert seen.snapshot.status is S.PRINTING
        assert decode(VERSION, INFO, status("IDLE"), None, seen, away=5).snapshot.status is expected


def test_the_cause_of_a_pause_stays_through_a_question() -> None:
    seen = follow(
        status("PRINTING", id=3, progress=5),
        status("ATTENTION", id=3, progress=5),
        status("ATTENTION", id=3, progress=5),
        status("PAUSED", id=3, progress=5),
    )
    assert seen.snapshot.status is S.PAUSED
    assert seen.snapshot.job is not None
    assert seen.snapshot.job.pause_cause is PauseCause.UNKNOWN


def test_a_job_has_begun_when_it_is_hot_and_not_before() -> None:
    def heating(actual: float, time: int, bed: float = 60) -> dict[str, Any]:
        shown = status("PRINTING", id=4, progress=0, time_printing=time)
        shown["printer"] |= {"temp_nozzle": actual, "target_nozzle": 215, "temp_bed": bed, "target_bed": 60}
        return shown

    idle = status("IDLE")
    assert follow(idle, heating(215, 9), heating(215, 9)).snapshot.status is S.PREPARING, "the timer stands"
    assert follow(idle, heating(20, 9), heating(20, 10)).snapshot.status is S.PREPARING
    assert follow(idle, heating(214, 9, 30), heating(214, 10, 30)).snapshot.status is S.PREPARING
    assert follow(idle, heating(20, 9), heating(214, 10)).snapshot.status is S.PRINTING


def test_hostile_names_are_cleaned_and_bounded() -> None:
    file = job_file(
        {
            "file": {
                "display_name": "a\x00\u202eb" + "x" * 1000,
                "path": "/usb/../etc",
                "refs": {"download": "/usb/\r\nX"},
                "size": True,
            }
        }
    )
    assert file is not None
    assert file.name.startswith("abxxx")
    assert len(file.name) == 255
    assert file.path_hints == ()
    assert file.size is None
    assert job_file({"file": {"name": "SHORT.GCO", "path": "/usb"}}) is not None
    assert job_file({"file": {"refs": {"download": "/usb/X"}}}) is None
    assert job_file({"file": []}) is None


def test_numbers_are_taken_as_they_come() -> None:
    assert fields.number("12.5") == 12.5
    assert fields.number(True) is None
    assert fields.number("1e999") is None
    assert fields.number(10**400) is None
    assert fields.number("x") is None
    assert fields.integer(3.9) == 3
    assert fields.integer(-1) is None
    assert fields.path("relative") is None
    assert fields.path("/ok/a b") == "/ok/a b"


def test_what_is_no_printer_is_not_decoded() -> None:
    with pytest.raises(NotAPrinter):
        decode({"text": "nginx"}, INFO, status("IDLE"), None)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
STATES = st.sampled_from(
    ["IDLE", "READY", "BUSY", "PRINTING", "PAUSED", "FINISHED", "STOPPED", "ATTENTION", "ERROR", "ODD", 7]
)
KEYS = ("temp_bed", "target_bed", "temp_nozzle", "target_nozzle", "axis_z", "flow", "speed", "fan_print")
PRINTER = st.fixed_dictionaries({"state": STATES}, optional=dict.fromkeys((*KEYS, "chamber"), JSON))
JOB = st.fixed_dictionaries(
    {"id": st.integers(0, 3) | JSON},
    optional={
        "progress": st.integers(0, 120) | JSON,
        "time_remaining": st.integers(0, 500) | JSON,
        "time_printing": st.integers(0, 500) | JSON,
    },
)
STATUS = st.fixed_dictionaries({"printer": PRINTER | JSON}, optional={"job": JOB | JSON, "chamber": JSON})
DETAILS = st.none() | st.fixed_dictionaries({"id": st.integers(0, 3) | JSON, "file": JSON})


@given(st.lists(st.tuples(STATUS, DETAILS, st.floats(0, 1000)), max_size=12), JSON)
@settings(max_examples=150, deadline=None)
def test_any_answers_give_sound_snapshots(answers: list[Any], info: Any) -> None:
    seen: Seen | None = None
    runs: set[tuple[str, int]] = set()
    for answer, details, away in answers:
        before = seen
        seen = decode(VERSION, fields.mapping(info), answer, details, before, away=away)
        snapshot = seen.snapshot
        assert decode(VERSION, fields.mapping(info), answer, details, before, away=away) == seen, "pure"
        if snapshot.status in ACTIVE and snapshot.job is not None:
            assert seen.track.is_open
            job = snapshot.job
            assert job.progress is None or 0 <= job.progress <= 100
            assert job.remaining is None or job.remaining >= 0
            if before is None or before.track.job is None or before.track.job.run != job.run:
                assert (job.identity, job.run) not in runs, "each run opens once"
                runs.add((job.identity, job.run))
        if before is not None:
            transitions(before.snapshot, snapshot)
