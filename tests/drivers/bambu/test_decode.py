"""Single rules of decoding: what a field means, on which model, after which past."""

from typing import Any

import pytest

from custom_components.printernizer.drivers.bambu.alerts import (
    _PATTERNS,
    ALERT_TEXT_KEYS,
    alerts_of,
    hms_code,
    is_cancel,
    module_of,
    print_error_code,
    text_key_of,
)
from custom_components.printernizer.drivers.bambu.capabilities import (
    MODELS,
    NOZZLE_TYPES,
    UNKNOWN_MODEL,
    CameraKind,
    capabilities_of,
    is_at_least,
    model_of,
    needs_signature,
)
from custom_components.printernizer.drivers.bambu.decode_ams import (
    AmsContext,
    ams_modules,
    decode_ams,
    global_tray,
    packed_tray,
    tray_address,
)
from custom_components.printernizer.drivers.bambu.decode_device import door_of, storage_of
from custom_components.printernizer.drivers.bambu.decode_heat import nozzle_type
from custom_components.printernizer.drivers.bambu.decode_job import project_of
from custom_components.printernizer.drivers.bambu.follower import Follower
from custom_components.printernizer.drivers.bambu.job_names import file_name_of, job_name_of, path_hints_of
from custom_components.printernizer.drivers.bambu.lenient import (
    bits,
    flag,
    integer,
    number,
    packed,
    text,
    within,
)
from custom_components.printernizer.drivers.bambu.machine import machine_of
from custom_components.printernizer.drivers.bambu.stages import STAGE_SLUGS, STAGES
from custom_components.printernizer.drivers.models import (
    AlertSeverity,
    AmsKind,
    Capability,
    Fan,
    JobResult,
    PauseCause,
    PrinterSnapshot,
    PrinterStatus,
    SlotAddress,
    SpeedProfile,
    Temperature,
)
from custom_components.printernizer.drivers.transitions import JobEnded, JobStarted, PrinterEvent, transitions

A1, P1S, X1C, X1E, P2S, H2D = ("039", "01P", "00M", "03W", "22E", "094")


class Told:
    """A printer that tells one thing after another."""

    def __init__(self, prefix: str = A1, **first: Any) -> None:
        self.follower = Follower(prefix + "00A000000001")
        self.follower.take_status({"msg": 0, **first}, 1000)
        self.now = self.follower.first()
        self.events: list[PrinterEvent] = []

    def __call__(self, **delta: Any) -> PrinterSnapshot:
        return self._take(self.follower.take_status({"msg": 1, **delta}, 100))

    def settle(self) -> PrinterSnapshot:
        return self._take(self.follower.settle())

    def again(self, **full: Any) -> PrinterSnapshot:
        """Tell everything after a connection was lost and made again; the listener takes bearings."""
        self.follower.reconnect()
        self.follower.take_status({"msg": 0, **full}, 1000)
        self.now = self.follower.first()
        return self.now

    def _take(self, snapshots: list[PrinterSnapshot]) -> PrinterSnapshot:
        for snapshot in snapshots:
            self.events += transitions(self.now, snapshot)
            self.now = snapshot
        return self.now

    @property
    def results(self) -> list[JobResult]:
        return [event.result for event in self.events if isinstance(event, JobEnded)]

    @property
    def starts(self) -> int:
        return sum(isinstance(event, JobStarted) for event in self.events)


RUNNING = {
    "gcode_state": "RUNNING", "print_type": "local", "subtask_name": "cube", "gcode_file": "cube.gcode.3mf",
    "mc_percent": 40, "layer_num": 20, "total_layer_num": 50, "mc_remaining_time": 12, "stg_cur": 0,
    "task_id": "0", "subtask_id": "0", "print_error": 0, "hms": [],
}  # fmt: skip
CANCEL = {"print_error": 0x0300400C}
CANCEL_HMS = {"hms": [{"attr": 83887104, "code": 196695}]}


# -- jobs


def test_a_job_running_at_first_sight_is_not_a_start() -> None:
    told = Told(**RUNNING)
    job = told.now.job
    assert job is not None
    assert (job.run, job.progress, job.current_layer, job.total_layers, job.remaining) == (0, 40, 20, 50, 720)
    assert job.has_started
    told(mc_percent=41)
    assert not told.starts


@pytest.mark.parametrize("word", ["", "INIT", "OFFLINE", "SOMETHING_NEW", 7, None])
def test_words_that_say_nothing_leave_the_job_alone(word: Any) -> None:
    told = Told(**RUNNING)
    told(gcode_state=word, mc_percent=0)
    assert told.now.status is PrinterStatus.PRINTING
    told(gcode_state="RUNNING", mc_percent=42)
    assert not told.events


def test_a_printer_that_boots_is_unknown_until_it_says_more() -> None:
    told = Told(gcode_state="")
    assert (told.now.status, told.now.job) == (PrinterStatus.UNKNOWN, None)
    assert told(gcode_state="IDLE").status is PrinterStatus.IDLE


@pytest.mark.parametrize(
    "sign", [CANCEL, CANCEL_HMS, {"print_error": "83902478"}, {"print_error": 0x0500400E}]
)
def test_failed_means_cancelled_once_the_printer_says_so(sign: dict[str, Any]) -> None:
    told = Told(**RUNNING)
    assert told(gcode_state="FAILED", mc_percent=0, layer_num=0).status is PrinterStatus.BUSY
    assert not told.results
    told(**sign)
    assert told.now.status is PrinterStatus.CANCELLED
    assert told.results == [JobResult.CANCELLED]
    job = told.now.job
    assert job is not None
    assert (job.progress, job.current_layer) == (40, 20)
    assert told.now.alerts == ()
    told(print_error=0, hms=[])
    assert told.now.status is PrinterStatus.CANCELLED


def test_failed_means_failed_when_nothing_else_is_said() -> None:
    told = Told(**RUNNING)
    told(print_error=0x03004006)
    told(gcode_state="FAILED")
    assert told.settle().status is PrinterStatus.FAILED
    assert told.results == [JobResult.FAILED]
    assert told.settle().status is PrinterStatus.FAILED
    assert told(gcode_state="IDLE").status is PrinterStatus.IDLE
    assert len(told.results) == 1


def test_a_failure_that_idles_before_it_settles_is_a_failure() -> None:
    told = Told(**RUNNING)
    told(gcode_state="FAILED")
    assert told(gcode_state="IDLE").status is PrinterStatus.IDLE
    assert told.results == [JobResult.FAILED]


def test_failed_at_first_sight_needs_no_patience() -> None:
    assert Told(**RUNNING | {"gcode_state": "FAILED"}).now.status is PrinterStatus.FAILED
    assert Told(**RUNNING | CANCEL | {"gcode_state": "FAILED"}).now.status is PrinterStatus.CANCELLED


@pytest.mark.parametrize("before", ["RUNNING", "PAUSE"])
def test_some_firmware_idles_on_a_cancel(before: str) -> None:
    told = Told(**RUNNING | {"gcode_state": before})
    assert told(gcode_state="IDLE", mc_percent=0, subtask_name="").status is PrinterStatus.CANCELLED
    assert told.results == [JobResult.CANCELLED]
    assert told(bed_temper=30).status is PrinterStatus.CANCELLED
    told(gcode_state="PREPARE", subtask_name="next")
    assert told.starts == 1


def test_a_job_aborted_before_it_began_never_started_to_print() -> None:
    told = Told(**RUNNING | {"gcode_state": "IDLE", "mc_percent": 0, "layer_num": 0})
    told(gcode_state="PREPARE")
    told(gcode_state="FAILED")
    told(**CANCEL)
    assert told.results == [JobResult.CANCELLED]
    (ended,) = [event for event in told.events if isinstance(event, JobEnded)]
    assert not ended.job.has_started


def test_numbers_of_the_last_job_do_not_leak_into_the_next() -> None:
    told = Told(
        **RUNNING | {"gcode_state": "FINISH", "mc_percent": 100, "layer_num": 50, "mc_remaining_time": 3}
    )
    told(gcode_state="PREPARE")
    job = told.now.job
    assert job is not None
    assert (job.progress, job.current_layer, job.remaining, job.has_started) == (0, 0, None, False)
    job = told(gcode_state="RUNNING", mc_percent=0, layer_num=0, mc_remaining_time=14).job
    assert job is not None
    assert (job.progress, job.current_layer, job.remaining) == (0, 0, 840)
    job = told(mc_percent=100, layer_num=50).job
    assert job is not None
    assert (job.progress, job.current_layer) == (100, 50)


def test_the_same_file_twice_is_two_runs_of_one_identity() -> None:
    told = Told(**RUNNING | {"gcode_state": "IDLE"})
    identities = set()
    for run in (1, 2):
        told(gcode_state="RUNNING", mc_percent=run)
        told(gcode_state="FINISH", mc_percent=100)
        assert told.now.job is not None
        assert told.now.job.run == run
        identities.add(told.now.job.identity)
    assert len(identities) == 1
    assert told.results == [JobResult.FINISHED] * 2


def test_a_new_name_while_running_is_a_new_job() -> None:
    told = Told(**RUNNING)
    told(subtask_name="other", mc_percent=1)
    assert told.starts == 1
    assert told.results == [JobResult.UNKNOWN]


def test_a_total_that_the_printer_zeroes_at_the_end_stays() -> None:
    told = Told(P1S, **RUNNING)
    job = told(gcode_state="FINISH", mc_percent=100, layer_num=0, total_layer_num=0).job
    assert job is not None
    assert (job.progress, job.current_layer, job.total_layers, job.remaining) == (100, 20, 50, 0)


def test_the_next_title_shown_while_finished_does_not_rename_the_last_job() -> None:
    told = Told(P2S, **RUNNING)
    told(gcode_state="FINISH", mc_percent=100)
    job = told(subtask_name="next").job
    assert job is not None
    assert job.name == "cube"


def test_what_the_printer_does_for_itself_is_no_users_job() -> None:
    told = Told(gcode_state="IDLE", subtask_name="")
    told(gcode_state="RUNNING", print_type="system", gcode_file="/usr/etc/print/auto_cali_for_user.gcode")
    assert told.now.status is PrinterStatus.BUSY
    assert told.now.job is not None
    assert not told.now.job.is_user_job
    told(gcode_state="FINISH", print_type="idle")
    assert told.events == []
    told(gcode_state="RUNNING", print_type="local", gcode_file="auto_cali_for_user_param.gcode")
    assert told.events == []


@pytest.mark.parametrize(
    ("delta", "cause"),
    [
        ({"print_error": 0x07008011}, PauseCause.FILAMENT_RUNOUT),
        ({"print_error": 0x12028011}, PauseCause.FILAMENT_RUNOUT),
        ({"print_error": 0x07FF8011}, PauseCause.FILAMENT_RUNOUT),
        ({"stg_cur": 6}, PauseCause.FILAMENT_RUNOUT),
        ({"print_error": 0x03008001}, PauseCause.USER),
        ({"stg_cur": 16}, PauseCause.USER),
        ({"stg_cur": 5}, PauseCause.GCODE),
        ({"stg_cur": 30}, PauseCause.GCODE),
        ({"print_error": 0x03008013}, PauseCause.GCODE),
        ({"print_error": 0x12008006}, PauseCause.ERROR),
        ({}, PauseCause.UNKNOWN),
    ],
)
def test_a_pause_has_a_cause(delta: dict[str, Any], cause: PauseCause) -> None:
    told = Told(**RUNNING)
    job = told(gcode_state="PAUSE", **delta).job
    assert job is not None
    assert job.pause_cause is cause
    job = told(print_error=0, stg_cur=0, mc_percent=41).job
    assert job is not None
    assert job.pause_cause is cause, "the reason stays as long as the job stands"
    job = told(gcode_state="RUNNING").job
    assert job is not None
    assert job.pause_cause is None


def test_a_paused_job_that_fails_is_not_resumed_first() -> None:
    told = Told(**RUNNING | {"gcode_state": "PAUSE"})
    assert told(gcode_state="FAILED").status is PrinterStatus.PAUSED
    assert told.follower.is_settling
    told.settle()
    assert [type(event) for event in told.events] == [JobEnded]


@pytest.mark.parametrize(
    ("full", "status", "run"),
    [
        ({"mc_percent": 60, "layer_num": 30}, PrinterStatus.PRINTING, 0),
        ({"mc_percent": 10, "layer_num": 3}, PrinterStatus.PRINTING, 1),
        ({"task_id": "7", "mc_percent": 10}, PrinterStatus.PRINTING, 1),
        ({"subtask_name": "other"}, PrinterStatus.PRINTING, 1),
        ({"gcode_state": "IDLE"}, PrinterStatus.IDLE, 0),
        ({"gcode_state": "FINISH"}, PrinterStatus.FINISHED, 0),
        ({"gcode_state": "FAILED"} | CANCEL, PrinterStatus.CANCELLED, 0),
    ],
)
def test_after_a_gap_only_what_is_certain_is_believed(
    full: dict[str, Any], status: PrinterStatus, run: int
) -> None:
    told = Told(**RUNNING)
    again = told.again(**RUNNING | full)
    assert again.status is status
    if again.job is not None:
        assert again.job.run == run
        assert status is not PrinterStatus.PRINTING or again.job.progress == (full.get("mc_percent", 40))


def test_a_cloud_job_goes_on_after_a_gap_by_its_ids() -> None:
    cloud = RUNNING | {"task_id": "77", "subtask_id": "78", "print_type": "cloud"}
    told = Told(**cloud)
    again = told.again(**cloud | {"mc_percent": 2})
    assert again.job is not None
    assert (again.job.run, again.job.identity, again.job.is_identity_unique) == (0, "77-78:cube", True)


def test_another_finished_job_after_a_gap_is_shown_as_itself() -> None:
    told = Told(**RUNNING)
    again = told.again(**RUNNING | {"gcode_state": "FINISH", "subtask_name": "other"})
    assert again.job is not None
    assert again.job.name == "other"


def test_after_the_first_full_report_life_is_witnessed_again() -> None:
    told = Told(**RUNNING)
    told.again(**RUNNING)
    told(gcode_state="IDLE")
    assert told.now.status is PrinterStatus.CANCELLED


def test_objects_left_out_and_plates_are_told() -> None:
    job = Told(
        X1C, **RUNNING | {"s_obj": [3, "5", None], "gcode_file": "/data/Metadata/plate_12.gcode"}
    ).now.job
    assert job is not None
    assert job.skipped_objects == {3, 5}
    assert job.plate == 12
    job = Told(
        P2S, **RUNNING | {"gcode_file": "", "plate_idx": "2", "mapping": [65535, 3, 256, 32768]}
    ).now.job
    assert job is not None
    assert (job.plate, job.tray_map) == (2, (None, 3, 4, 128))


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ({"ams_mapping": [3, -1, 254, 255]}, (3, None, 254, 254)),
        ({"ams_mapping2": [{"ams_id": 1, "slot_id": 2}, {"ams_id": 128, "slot_id": 0}, {"ams_id": 255, "slot_id": 255}]}, (6, 128, 254)),
        ({}, ()),
    ],
)  # fmt: skip
def test_an_order_maps_filaments_to_trays(order: dict[str, Any], expected: tuple[int | None, ...]) -> None:
    project = project_of(
        {"param": "Metadata/plate_3.gcode", "url": "https://secret", "subtask_name": "cube"} | order
    )
    assert project.tray_map == expected
    assert project.plate == 3
    assert "secret" not in repr(project)


def test_an_order_belongs_to_its_job_alone() -> None:
    told = Told(**RUNNING | {"gcode_state": "IDLE"})
    told.follower.take_order({"subtask_name": "cube", "task_id": "0", "plate_idx": "4", "ams_mapping": [1]})
    job = told(gcode_state="PREPARE").job
    assert job is not None
    assert (job.plate, job.tray_map) == (4, (1,))
    told(gcode_state="FINISH")
    job = told(gcode_state="RUNNING", subtask_name="other").job
    assert job is not None
    assert (job.plate, job.tray_map) == (None, ())


@pytest.mark.parametrize(
    ("title", "file", "is_cloud", "first", "also"),
    [
        ("36mm", "36mm.gcode.3mf", False, "/36mm.gcode.3mf", "/cache/36mm.3mf"),
        ("X", "X.3mf", True, "/cache/X.3mf", "/X.3mf"),
        ("X.3mf", "X.3mf", False, "/X.3mf", "/cache/X.3mf"),
        ("X", "/data/Metadata/plate_1.gcode", False, "/X.gcode.3mf", "/X.3mf"),
        ("X", "/data/Metadata/plate_1.gcode", True, "/cache/X.3mf", "/model/X.3mf"),
        ("Garden: male/female", "/data/Metadata/plate_1.gcode", True, "/cache/Garden: male_female.3mf", "/cache/Garden_ male_female.3mf"),
        ("a.gcode", "a.gcode", False, "/a.gcode", "/cache/a.gcode"),
    ],
)  # fmt: skip
def test_a_file_is_looked_for_where_it_was_seen_to_lie(
    title: str, file: str, is_cloud: bool, first: str, also: str
) -> None:
    hints = path_hints_of(title, file, is_cloud=is_cloud)
    assert hints[0] == first
    assert also in hints
    assert all(".." not in hint.split("/") for hint in hints)


def test_names_are_made_for_people() -> None:
    assert job_name_of("Würfel.gcode.3mf", "") == job_name_of("", "/cache/Würfel.3mf") == "Würfel"
    assert file_name_of("X", "/data/Metadata/plate_1.gcode") == ""
    assert file_name_of("X.3mf", "") == "X.3mf"
    assert path_hints_of("", "", is_cloud=True) == ()
    assert path_hints_of("..", "..", is_cloud=False)[0] == "/...gcode.3mf"


# -- alerts


def test_codes_are_written_as_the_vendor_does() -> None:
    assert hms_code(83887104, 196695) == "0500_0400_0003_0057"
    assert print_error_code(50348044) == print_error_code("50348044") == "0300-400C"
    assert print_error_code(0x03000001) is None
    assert (hms_code(0, 0), hms_code("x", 1), print_error_code(None), print_error_code(1 << 40)) == (
        None,
    ) * 4


def test_alerts_come_worst_first_and_know_their_place() -> None:
    hms = [
        {"attr": 0x07000100, "code": 0x00040001},
        {"attr": 0x03000100, "code": 0x00010001},
        {"attr": 5},
        "x",
    ]
    found = alerts_of(hms, 0x12008006)
    assert [(alert.severity, alert.module) for alert in found] == [
        (AlertSeverity.FATAL, "motion_controller"),
        (AlertSeverity.SERIOUS, "ams_lite"),
        (AlertSeverity.INFO, "ams"),
    ]
    assert module_of("FF00_0000_0000_0000") == ""


@pytest.mark.parametrize(
    "error", [0x03008001, 0x0300400C, 0x0500400E, 0x05008030, 0x03008012, 0x0500C011, 0x03008013]
)
def test_what_a_person_did_or_nobody_needs_is_no_alert(error: int) -> None:
    assert alerts_of([], error) == ()


def test_a_sticky_complaint_is_dropped_when_it_is_known_to_be_over() -> None:
    hms = [{"attr": 83887360, "code": 65543}]
    assert [alert.text_key for alert in alerts_of(hms, 0)] == ["verification_failed"]
    assert alerts_of(hms, 0, developer_mode=True) == ()
    assert not is_cancel(hms, 0)


@pytest.mark.parametrize(
    ("code", "key"),
    [
        ("0700-8011", "filament_runout"), ("0703-8011", "filament_runout"), ("1201-8011", "filament_runout"),
        ("07FF-8011", "external_filament_runout"), ("0300-8015", "external_filament_runout"),
        ("0700_2000_0002_0001", "filament_runout"), ("07FF_2000_0002_0001", "external_filament_runout"),
        ("1200-8006", "filament_feed_failed"), ("1200_1200_0001_0001", "filament_feed_failed"),
        ("0500-803C", "nozzle_mismatch"), ("0500-C010", "sd_card_error"), ("0500-4003", "file_unreadable"),
        ("0500-4004", "printer_busy"), ("0502-4007", "verification_failed"), ("0300-8003", "spaghetti"),
        ("0C00_0300_0003_0008", "spaghetti"), ("1802-8007", "extrusion_failed"), ("FFFF-8000", None),
        ("0500_0600_0002_0070", None),
    ],
)  # fmt: skip
def test_common_codes_have_our_words(code: str, key: str | None) -> None:
    assert text_key_of(code) == key


def test_every_key_has_words_in_both_languages_and_every_word_a_key() -> None:
    assert {key for _, key in _PATTERNS} == set(ALERT_TEXT_KEYS)
    for english, german in ALERT_TEXT_KEYS.values():
        assert english.endswith(".")
        assert german.endswith(".")
        assert english != german
        assert "Sie " not in german
        assert "Ihr" not in german


# -- models


def test_every_prefix_and_code_belongs_to_one_model() -> None:
    prefixes = [prefix for model in MODELS for prefix in model.serial_prefixes]
    codes = [code for model in MODELS for code in model.codes]
    assert len(prefixes) == len(set(prefixes)) == len(MODELS)
    assert len(codes) == len(set(codes))
    for model in MODELS:
        assert model_of(model.serial_prefixes[0].lower() + "00A000000001") is model
        assert model_of("", code=model.codes[0].lower()) is model
        assert model_of("", modules=[{"name": "ota", "product_name": model.product_names[0]}]) is model
        assert (model.camera is CameraKind.JPEG) == (Capability.CAMERA_JPEG in model.capabilities)
        assert (model.camera is CameraKind.RTSPS) == (Capability.CAMERA_RTSPS in model.capabilities)
        assert (model.limits.chamber is not None) == (
            Capability.SET_CHAMBER_TEMPERATURE in model.capabilities
        )


@pytest.mark.parametrize(
    ("modules", "name"),
    [
        ([{"name": "esp32", "hw_ver": "AP04", "project_name": "C11"}], "P1P"),
        ([{"name": "esp32", "hw_ver": "AP04", "project_name": "C12"}], "P1S"),
        ([{"name": "esp32", "hw_ver": "AP05", "project_name": "N1"}], "A1 mini"),
        ([{"name": "esp32", "hw_ver": "AP05", "project_name": "N2S"}], "A1"),
        ([{"name": "rv1126", "hw_ver": "AP05"}], "X1 Carbon"),
        ([{"name": "rv1126", "hw_ver": "AP02"}], "X1E"),
        ([{"name": "esp32", "hw_ver": "AP05"}], ""),
        ([{"name": "rv1126", "hw_ver": "AP99"}], ""),
    ],
)
def test_old_firmware_is_known_by_its_board(modules: list[dict[str, str]], name: str) -> None:
    assert model_of("XXX", modules=modules).name == name


def test_an_unknown_model_has_a_name_and_no_heaters() -> None:
    machine = machine_of("99Z00A000000001", {"module": [{"name": "ota", "product_name": "Bambu Lab Z9"}]})
    assert machine.model is UNKNOWN_MODEL
    assert machine.info.model == "Z9"
    assert Capability.SET_BED_TEMPERATURE not in machine.info.capabilities
    assert machine_of("99Z").info.model == "3D printer"


def test_firmware_decides_about_developer_mode() -> None:
    model = model_of(A1)
    assert Capability.DEVELOPER_MODE not in capabilities_of(model, "01.04.00.00")
    assert Capability.DEVELOPER_MODE in capabilities_of(model, "01.05.00.00")
    assert Capability.DEVELOPER_MODE in capabilities_of(model, "")
    assert needs_signature(model, "01.04.99.99") is False
    assert needs_signature(model, "01.10.00.00") is True
    assert needs_signature(model, "") is None
    assert needs_signature(model_of(X1E), "09.00.00.00") is None
    assert needs_signature(model_of(P2S), "") is True
    assert is_at_least("01.10.00.00", "01.9.0.0")
    assert not is_at_least("garbage", "00.00.00.01")


# -- the machine


@pytest.mark.parametrize(("prefix", "expected"), [(A1, {Fan.PART}), (P1S, {Fan.PART, Fan.AUX, Fan.CHAMBER})])
def test_fans_that_a_model_lacks_are_not_shown(prefix: str, expected: set[Fan]) -> None:
    fans = Told(prefix, cooling_fan_speed="15", big_fan1_speed="15", big_fan2_speed="15").now.fans
    assert set(fans) == expected
    assert fans[Fan.PART].percent == 100


def test_a_chamber_is_told_by_models_that_have_one_only() -> None:
    assert Told(A1, chamber_temper=5).now.chamber == Temperature()
    assert Told(X1C, chamber_temper=31.4).now.chamber.actual == 31.4
    assert Told(P2S, info={"temp": 24}).now.chamber == Temperature(actual=24, target=0)
    ctc = {"ctc": {"info": {"temp": 3932220}}}
    assert Told(H2D, device=ctc).now.chamber == Temperature(actual=60, target=60)


def test_packed_and_flat_heat_agree() -> None:
    told = Told(
        P2S, device={"bed": {"info": {"temp": 6553700}}, "extruder": {"info": [{"id": 0, "temp": 14417964}]}}
    )
    assert told.now.bed == Temperature(actual=100, target=100)
    assert told.now.nozzles[0].temperature == Temperature(actual=44, target=220)
    told(bed_temper=60.04, bed_target_temper="60", nozzle_temper="219.9", nozzle_target_temper=220)
    assert told.now.bed == Temperature(actual=60, target=60)
    assert told.now.nozzles[0].temperature == Temperature(actual=219.9, target=220)
    assert told(nozzle_temper=9999).nozzles[0].temperature.actual != 9999
    assert Told(P2S, device={"bed_temp": 16}).now.bed == Temperature(actual=16, target=0)


def test_two_nozzles_are_told_apart() -> None:
    told = Told(
        H2D,
        nozzle_temper=200,
        device={
            "extruder": {"state": 0x12, "info": [{"id": 0, "hnow": 0, "temp": 30}, {"id": 1, "hnow": 17, "snow": 0x8000, "temp": 31}]},
            "nozzle": {"info": [{"id": 0, "type": "HS01", "diameter": 0.4}, {"id": 17, "type": "HH05", "diameter": 0.6}]},
        },
    )  # fmt: skip
    right, left = told.now.nozzles
    assert (right.temperature.actual, right.diameter, right.type) == (30, 0.4, "hardened_steel")
    assert (left.temperature.actual, left.diameter, left.type) == (31, 0.6, "tungsten_carbide_high_flow")
    assert told.now.active_nozzle == 1
    assert told.now.active_slot == SlotAddress(ams=128, slot=0)


def test_the_active_nozzle_has_the_flat_heat_where_no_other_is_told() -> None:
    told = Told(H2D, nozzle_temper=200, nozzle_target_temper=210)
    assert told.now.nozzles[0].temperature == Temperature(actual=200, target=210)
    assert told.now.nozzles[1].temperature == Temperature()


@pytest.mark.parametrize(
    ("kind", "slug"),
    [
        ("HS00", "stainless_steel"), ("HH01", "hardened_steel_high_flow"), ("HE05", "tungsten_carbide_high_flow"),
        ("HU01", "hardened_steel_tpu"), ("stainless_steel", "stainless_steel"), ("HX01", None), ("HS99", None), ("", None),
    ],
)  # fmt: skip
def test_nozzle_types_have_words(kind: str, slug: str | None) -> None:
    assert nozzle_type(kind) == slug
    assert slug is None or slug in NOZZLE_TYPES


def test_doors_cards_lights_and_signals() -> None:
    assert Told(X1C, home_flag=1 << 23).now.door_open is True
    assert Told(X1C, home_flag=-(1 << 31)).now.door_open is False
    assert Told(X1C, stat="47A58800", home_flag=0).now.door_open is True
    assert Told(A1, home_flag=1 << 23).now.door_open is None
    assert door_of({}) is None
    assert [storage_of({"sdcard": value}) for value in (True, "HAS_SDCARD_NORMAL", "HAS_SDCARD_ABNORMAL", "false", None)] == [
        True, True, False, False, None,
    ]  # fmt: skip
    told = Told(
        lights_report=[{"node": "chamber_light", "mode": "flashing"}],
        wifi_signal="-90dBm",
        spd_lvl="4",
        spd_mag="166",
    )
    assert (told.now.chamber_light, told.now.wifi_signal) == (True, None)
    assert (told.now.speed_profile, told.now.print_speed) == (SpeedProfile.LUDICROUS, 166)
    assert told(lights_report=[]).chamber_light is None


def test_the_function_bits_tell_the_developer_mode() -> None:
    told = Told(P2S, fun="64039FD1B3FF9CB3")
    assert told.now.developer_mode is False
    assert told(fun="4023FF18FFF9CB3").developer_mode is True
    assert told(fun="garbage").developer_mode is None


def test_newer_firmware_is_told_when_it_is_offered() -> None:
    offer = {
        "new_version_state": 1,
        "new_ver_list": [{"name": "ams", "new_ver": "2"}, {"name": "ota", "new_ver": "01.08.00.00"}],
    }
    assert Told(upgrade_state=offer).now.firmware_available == "01.08.00.00"
    assert Told(upgrade_state=offer | {"new_version_state": 2}).now.firmware_available is None
    assert (
        Told(
            upgrade_state={"new_version_state": "1", "ota_new_version_number": "00.00.00.00"}
        ).now.firmware_available
        is None
    )
    told = Told()
    told.follower.take_version(
        {"module": [{"name": "ota", "sw_ver": "01.07.00.00", "new_ver": "01.08.00.00"}]}
    )
    assert told(wifi_signal="-50dBm").firmware_available == "01.08.00.00"


def test_stages_have_unique_slugs_and_unknown_ones_none() -> None:
    assert len(STAGE_SLUGS) == len(STAGES) == 78
    told = Told(**RUNNING | {"stg_cur": "13"})
    assert told.now.stage == "homing"
    for sentinel in (-1, 255, 999, None, "x"):
        assert told(stg_cur=sentinel).stage is None
    assert Told(gcode_state="IDLE", stg_cur=0).now.stage is None


# -- filament

TRAY = {
    "id": "0",
    "tray_type": "PLA",
    "tray_color": "ff0000",
    "tag_uid": "0" * 16,
    "remain": 80,
    "cols": ["FF0000FF", "bad"],
}


def test_changers_of_every_kind_are_known() -> None:
    report = {
        "ams": {
            "tray_exist_bits": "1000f", "ams_exist_bits": "13",
            "ams": [
                {"id": "0", "info": "1001", "humidity": "4", "temp": "25.5", "tray": [TRAY, {"id": "1"}]},
                {"id": "1", "tray": [TRAY | {"tag_uid": "A1"}]},
                {"id": "2", "tray": []},
                {"id": "16", "tray": [TRAY]},
                {"id": "128", "info": "4", "dry_time": 90, "humidity": "0", "tray": [TRAY]},
                {"id": "x"},
            ],
        },
    }  # fmt: skip
    context = AmsContext(
        modules=ams_modules(
            iter([{"name": "n3f/1", "sn": "S", "sw_ver": "V"}, {"name": "ota"}, {"name": "ams/x"}])
        )
    )
    units = {unit.id: unit for unit in decode_ams(report, context).units}
    assert {key: unit.kind for key, unit in units.items()} == {
        0: AmsKind.AMS, 1: AmsKind.AMS_2_PRO, 16: AmsKind.AMS_LITE, 128: AmsKind.AMS_HT,
    }  # fmt: skip
    assert (units[0].humidity_level, units[0].temperature, units[0].drying_time) == (4, 25.5, None)
    assert (units[1].serial, units[1].firmware) == ("S", "V")
    assert (units[128].drying_time, units[128].humidity_level) == (5400, None)
    assert units[1].slots[0].is_empty
    assert units[128].slots[0].filament is not None
    filament = units[0].slots[0].filament
    assert filament is not None
    assert (filament.color, filament.colors, filament.remaining, filament.tag_uid) == (
        "FF0000FF",
        ("FF0000FF",),
        None,
        "",
    )
    assert units[0].slots[1].filament is None
    assert not units[0].slots[1].is_empty


def test_an_unknown_changer_is_kept() -> None:
    report = {"ams": {"ams": [{"id": "3", "tray": [TRAY]}, {"id": "130", "tray": []}]}}
    three, ht = decode_ams(report, AmsContext()).units
    assert (three.kind, ht.kind) == (AmsKind.UNKNOWN, AmsKind.AMS_HT)
    assert three.slots[0].filament is not None


@pytest.mark.parametrize(
    ("tray", "address"),
    [
        (0, SlotAddress(ams=0, slot=0)), (7, SlotAddress(ams=1, slot=3)), (64, SlotAddress(ams=16, slot=0)),
        (130, SlotAddress(ams=130, slot=0)), (254, SlotAddress(ams=None, slot=0)), (255, None), (-1, None), (None, None),
        (200, None),
    ],
)  # fmt: skip
def test_tray_numbers_name_slots(tray: int | None, address: SlotAddress | None) -> None:
    assert tray_address(tray) == address
    if address is not None and address.ams is not None:
        assert global_tray(address.ams, address.slot) == tray


def test_packed_slots_are_resolved_where_tray_now_is_ambiguous() -> None:
    report = {"ams": {"tray_now": "1"}, "device": {"extruder": {"info": [{"id": 0, "snow": 0x0101}]}}}
    assert decode_ams(report, AmsContext()).active == SlotAddress(ams=1, slot=1)
    report["device"] = {"extruder": {"info": [{"id": 0, "snow": 0xFE00}]}}
    assert decode_ams(report, AmsContext()).active == SlotAddress(ams=None, slot=0)
    assert [packed_tray(value) for value in (65535, 65279, None, -5, 3)] == [None, None, None, None, 3]
    assert global_tray(None, 1) is None


def test_external_spools_hang_on_one_or_two_holders() -> None:
    one = decode_ams({"vt_tray": TRAY | {"id": "254"}}, AmsContext()).external
    assert [slot.address for slot in one] == [SlotAddress(ams=None, slot=0)]
    two = decode_ams({"vir_slot": [TRAY | {"id": "254"}, {"id": "255"}]}, AmsContext()).external
    assert [(slot.address.slot, slot.filament is not None) for slot in two] == [(0, False), (1, True)]
    assert decode_ams({}, AmsContext()).external == ()


# -- reading


def test_values_are_read_in_any_dress() -> None:
    assert [number(value) for value in ("1.5", 2, 1e999, "nan", True, None, [], "x", 10**30)] == [
        1.5, 2.0, None, None, None, None, None, None, None,
    ]  # fmt: skip
    assert [integer(value) for value in ("7", 7.9, "x", 10**30)] == [7, 7, None, None]
    assert within("101", 0, 100) is None
    assert [flag(value) for value in (True, 0, "enable", "off", "perhaps", None)] == [
        True,
        False,
        True,
        False,
        None,
        None,
    ]
    assert [bits(value) for value in ("fF", 3, -1, "xyz", "", None, 10**30)] == [
        255,
        3,
        0xFFFFFFFF,
        None,
        None,
        None,
        None,
    ]
    assert [text(value) for value in ("a\x00b\ud800", 12, True, None, "x" * 600)] == [
        "ab",
        "12",
        "",
        "",
        "x" * 512,
    ]
    assert packed(-1) == (None, None)
