"""Whole recorded jobs through the real decoder: each edge once, at its time, with the right words."""

from collections.abc import Iterable
import json
from typing import Any

from custom_components.printernizer.drivers.bambu.follower import Follower
from custom_components.printernizer.drivers.bambu.merge import parse
from custom_components.printernizer.drivers.models import (
    AmsKind,
    Capability,
    Fan,
    FanState,
    JobResult,
    PauseCause,
    PrinterSnapshot,
    PrinterStatus,
    SlotAddress,
    Temperature,
)
from custom_components.printernizer.drivers.transitions import (
    AlertCleared,
    AlertRaised,
    JobEnded,
    JobPaused,
    JobResumed,
    JobStarted,
    PrinterEvent,
    transitions,
)

from .recordings import FOLDER, events, log, message, needs_recordings

pytestmark = needs_recordings

A1 = "03900A000000001"
P2S = "22E00A000000001"


def follow(follower: Follower, payload: bytes) -> list[PrinterSnapshot]:
    document = parse(payload)
    assert document is not None
    found: list[PrinterSnapshot] = []
    for body in document.values():
        if body.get("command") == "push_status":
            found += follower.take_status(body, len(payload))
        elif body.get("command") == "project_file":
            found += follower.take_order(body)
    if follower.snapshot is None and follower.report.raw:
        found.append(follower.first())
    return found


def replay(
    lines: Iterable[tuple[str, bytes]],
) -> tuple[list[tuple[str, PrinterEvent]], list[tuple[str, PrinterSnapshot]]]:
    follower = Follower(A1)
    happened: list[tuple[str, PrinterEvent]] = []
    seen: list[tuple[str, PrinterSnapshot]] = []
    for time, payload in lines:
        for snapshot in follow(follower, payload):
            if seen:
                happened += [(time, event) for event in transitions(seen[-1][1], snapshot)]
            seen.append((time, snapshot))
    return happened, seen


def kinds(happened: list[tuple[str, PrinterEvent]], *wanted: type[Any]) -> list[tuple[str, str]]:
    return [
        (time, type(event).__name__) for time, event in happened if not wanted or isinstance(event, wanted)
    ]


def changes(seen: list[tuple[str, PrinterSnapshot]], field: str) -> list[Any]:
    found: list[Any] = []
    for _, snapshot in seen:
        value = getattr(snapshot, field)
        if not found or found[-1] != value:
            found.append(value)
    return found


def test_a_cloud_job_starts_and_finishes_once() -> None:
    happened, seen = replay(log("a1_job_cloud.log"))
    assert kinds(happened) == [("08:03:31", "JobStarted"), ("08:14:35", "JobEnded")]
    started, ended = happened[0][1], happened[1][1]
    assert isinstance(started, JobStarted)
    assert isinstance(ended, JobEnded)
    assert (started.job.progress, started.job.current_layer, started.job.has_started) == (0, 0, False)
    assert ended.result is JobResult.FINISHED
    assert ended.job.identity == started.job.identity == "626732162-626732162:Würfel"
    assert ended.job.is_identity_unique
    assert (ended.job.run, ended.job.name, ended.job.plate) == (1, "Würfel", 1)
    assert (ended.job.progress, ended.job.current_layer, ended.job.total_layers) == (100, 50, 50)
    assert ended.job.path_hints[0] == "/cache/Würfel.3mf"
    assert changes(seen, "status") == [
        PrinterStatus.UNKNOWN, PrinterStatus.FINISHED, PrinterStatus.PREPARING, PrinterStatus.PRINTING,
        PrinterStatus.FINISHED,
    ]  # fmt: skip


def test_the_stages_of_a_cloud_job_are_told_and_end_with_it() -> None:
    _, seen = replay(log("a1_job_cloud.log"))
    assert changes(seen, "stage") == [
        None, "homing", "changing_filament", "vibration_compensation", "cleaning_nozzle", "homing", "printing", None,
    ]  # fmt: skip
    begun = next(
        snapshot
        for _, snapshot in seen
        if snapshot.job is not None and snapshot.job.has_started and snapshot.status is PrinterStatus.PRINTING
    )
    assert begun.job is not None
    assert (begun.stage, begun.job.current_layer, begun.job.progress) == ("printing", 1, 49)


def test_the_order_tells_which_tray_feeds_the_file() -> None:
    _, seen = replay(log("a1_job_cloud.log"))
    expected = json.loads((FOLDER / "a1_job_cloud.expected.json").read_text())
    job = seen[-1][1].job
    assert job is not None
    assert {str(at): str(tray) for at, tray in enumerate(job.tray_map)} == expected["expected_assignments"]


def test_a_job_started_at_the_screen_pauses_four_times_and_finishes() -> None:
    happened, seen = replay(log("a1_job_multicolor_local.log"))
    assert kinds(happened, JobStarted, JobPaused, JobResumed, JobEnded) == [
        ("18:24:10", "JobStarted"),
        ("18:31:31", "JobPaused"), ("18:34:03", "JobResumed"),
        ("18:35:16", "JobPaused"), ("18:41:42", "JobResumed"),
        ("18:41:55", "JobPaused"), ("18:42:19", "JobResumed"),
        ("18:45:25", "JobPaused"), ("18:45:47", "JobResumed"),
        ("18:48:09", "JobEnded"),
    ]  # fmt: skip
    causes = {event.cause for _, event in happened if isinstance(event, JobPaused)}
    assert causes == {PauseCause.ERROR}
    raised = [event.alert for _, event in happened if isinstance(event, AlertRaised)]
    cleared = [event.alert for _, event in happened if isinstance(event, AlertCleared)]
    assert [alert.code for alert in raised].count("1200-8006") == 4
    assert {alert.text_key for alert in raised} == {"filament_feed_failed"}
    assert sorted(raised) == sorted(cleared)
    job = seen[-1][1].job
    assert job is not None
    assert (job.identity, job.is_identity_unique) == ("local:Testqube_Mulitcolor.3mf", False)
    assert job.path_hints[0] == "/Testqube_Mulitcolor.3mf"


def test_the_trays_that_feed_a_job_are_seen_one_after_another() -> None:
    _, seen = replay(log("a1_job_multicolor_local.log"))
    order = [slot.slot for slot in changes(seen, "active_slot") if slot is not None]
    assert order == [3, 0, 3, 0, 1, 2]
    expected = json.loads((FOLDER / "a1_job_multicolor_local.expected.json").read_text())
    used = list(dict.fromkeys(order))
    assert set(map(str, used)) == set(expected["expected_assignments"].values())
    assert all(slot.ams == 0 for slot in changes(seen, "active_slot") if slot is not None)


def test_numbers_never_jump_back_while_a_job_runs() -> None:
    for name in ("a1_job_cloud.log", "a1_job_multicolor_local.log"):
        _, seen = replay(log(name))
        active = [s.job for _, s in seen if s.job is not None and s.status is PrinterStatus.PRINTING]
        assert active
        for number in ("progress", "current_layer"):
            values = [getattr(job, number) for job in active]
            assert values == sorted(values)


def test_a_stream_that_begins_with_deltas_is_read_as_far_as_it_goes() -> None:
    follower = Follower(A1)
    snapshots = [one for _, payload in log("a1_job_cloud.log") for one in follow(follower, payload)]
    assert snapshots[0].status is PrinterStatus.UNKNOWN
    assert snapshots[0].nozzles[0].temperature.actual == 32.8
    assert snapshots[-1].status is PrinterStatus.FINISHED


def test_the_raw_stream_decodes() -> None:
    follower = Follower(A1)
    text = (FOLDER / "a1_stream.log").read_text()
    payloads = [line[line.index("{") :].encode() for line in text.splitlines() if "{" in line]
    assert len(payloads) > 100
    for payload in payloads:
        if parse(payload) is not None:
            follow(follower, payload)
    assert follower.snapshot is not None


def test_an_idle_a1_mini_tells_all_it_has() -> None:
    follower = Follower("03000A000000001")
    follower.take_version(message("a1mini_get_version.json")["info"])
    follower.take_status(message("a1mini_pushall_idle.json")["print"], 5000)
    idle = follower.first()
    assert (idle.info.model, idle.info.firmware, idle.info.hardware) == ("A1 mini", "01.07.02.00", "AP05")
    assert (idle.status, idle.stage, idle.job) == (PrinterStatus.IDLE, None, None)
    assert idle.bed == Temperature(actual=26.5, target=0)
    assert idle.nozzles[0].diameter == 0.4
    assert idle.nozzles[0].type == "stainless_steel"
    assert idle.chamber == Temperature()
    assert idle.chamber_light is False
    assert set(idle.fans) == {Fan.PART, Fan.HEATBREAK}
    assert (idle.wifi_signal, idle.storage_available, idle.timelapse) == (None, True, False)
    (unit,) = idle.ams
    assert (unit.kind, unit.humidity, unit.humidity_level, unit.temperature) == (
        AmsKind.AMS_LITE,
        None,
        None,
        None,
    )
    assert unit.firmware == "00.00.08.15"
    assert [slot.filament.type for slot in unit.slots if slot.filament] == ["PLA", "PLA", "PETG", "PLA"]
    assert unit.slots[2].filament is not None
    assert unit.slots[2].filament.color == "D6ABFF80"
    (external,) = idle.external_spools
    assert external.address == SlotAddress(ams=None, slot=0)
    assert external.filament is not None
    assert external.filament.remaining is None
    assert idle.developer_mode is None
    assert Capability.DEVELOPER_MODE in idle.info.capabilities


def test_a_p2s_tells_what_newer_printers_tell() -> None:
    follower = Follower(P2S)
    follower.take_status(message("p2s_pushall_finish.json")["print"], 14_000)
    done = follower.first()
    assert done.info.model == "P2S"
    assert done.status is PrinterStatus.FINISHED
    assert done.chamber == Temperature(actual=24, target=0)
    assert done.nozzles[0].type == "hardened_steel_high_flow"
    assert done.fans == {
        Fan.PART: FanState(percent=0), Fan.AUX: FanState(percent=0), Fan.CHAMBER: FanState(percent=0),
        Fan.HEATBREAK: FanState(percent=0),
    }  # fmt: skip
    (unit,) = done.ams
    assert (unit.kind, unit.humidity, unit.humidity_level) == (AmsKind.AMS_2_PRO, 36, 2)
    assert (unit.temperature, unit.drying_time) == (24.2, 0)
    assert [slot.is_empty for slot in unit.slots] == [False, True, False, False]
    assert unit.slots[0].filament is not None
    assert (unit.slots[0].filament.remaining, unit.slots[0].filament.weight) == (62, 1000)
    assert Capability.DRYING in done.info.capabilities
    assert done.developer_mode is False
    assert (done.door_open, done.rtsps_enabled, done.firmware_available) == (False, True, None)
    assert done.job is not None
    assert (done.job.plate, done.job.path_hints[0]) == (1, "/cache/Tremendous Snaget-Gaaris.3mf")
    assert [alert.code for alert in done.alerts] == ["0501_0400_0003_0002", "0500_0600_0002_0070"][::-1]


def test_a_cancel_on_a_p2s_is_a_cancel_although_it_says_failed_first() -> None:
    follower = Follower(P2S)
    seen: list[PrinterSnapshot] = []
    happened: list[PrinterEvent] = []
    for event in events("p2s_events_start_pause_stop.jsonl"):
        if event["command"] != "push_status":
            continue
        before = follower.snapshot
        follower.take_status(dict(event), 500)
        if before is None:
            follower.first()
        elif follower.snapshot is not None:
            happened += transitions(before, follower.snapshot)
        assert follower.snapshot is not None
        seen.append(follower.snapshot)
    assert changes([("", one) for one in seen], "status") == [
        PrinterStatus.FINISHED, PrinterStatus.PRINTING, PrinterStatus.PAUSED,
        PrinterStatus.CANCELLED,
    ]  # fmt: skip
    jobs = [event for event in happened if not isinstance(event, AlertRaised | AlertCleared)]
    assert [type(event) for event in jobs] == [JobStarted, JobPaused, JobEnded]
    started, _, ended = jobs
    assert isinstance(started, JobStarted)
    assert isinstance(ended, JobEnded)
    assert (started.job.current_layer, started.job.total_layers, started.job.progress) == (0, 94, 0)
    assert ended.result is JobResult.CANCELLED
    assert not ended.job.has_started
    raised = [event.alert for event in happened if isinstance(event, AlertRaised)]
    assert [(alert.code, alert.text_key) for alert in raised] == [("0500-803C", "nozzle_mismatch")]
