"""What goes out for a command, on which model, and what never goes out."""

from dataclasses import replace
import json
from typing import Any, cast

import pytest

from custom_components.printernizer.drivers.bambu.effects import effect_of
from custom_components.printernizer.drivers.bambu.encode import encode, payload_of
from custom_components.printernizer.drivers.bambu.follower import Follower
from custom_components.printernizer.drivers.commands import (
    ClearError,
    Command,
    LoadFilament,
    Pause,
    SendGcode,
    SetFan,
    SetFilament,
    SetLight,
    SetTemperature,
    SetTimelapse,
    SkipObjects,
    StartDrying,
    Stop,
    StopDrying,
    UnloadFilament,
)
from custom_components.printernizer.drivers.errors import CommandInvalid, NotSupported
from custom_components.printernizer.drivers.models import Fan, Heater, SlotAddress

TRAY = {"id": "1", "tray_type": "PETG", "tray_color": "112233FF", "nozzle_temp_max": "260"}
REPORT = {
    "msg": 0, "gcode_state": "IDLE", "nozzle_temper": 31.4, "subtask_id": "9", "print_error": 0x12008006,
    "ams": {"tray_now": "1", "ams": [{"id": "0", "info": "3", "tray": [TRAY, {"id": "2"}]}]},
    "vt_tray": {"id": "254", "tray_type": "PLA"},
}  # fmt: skip
BOTH_FUN = f"{1 << 39:X}"
GOOD = {"slot": SlotAddress(ams=0, slot=1), "type": "PLA", "color": "AABBCC", "nozzle_temp_min": 190, "nozzle_temp_max": 230}  # fmt: skip


def sent(command: Command, prefix: str = "039", **report: Any) -> list[tuple[str, dict[str, Any]]]:
    follower = Follower(prefix + "00A000000001")
    follower.take_status({**REPORT, **report}, 100)
    requests = encode(command, follower.first(), follower.machine.model, follower.report.raw)
    found: list[tuple[str, dict[str, Any]]] = []
    for request in requests:
        ((section, body),) = json.loads(payload_of(request, "7")).items()
        assert body.pop("sequence_id") == "7"
        found.append((section, body))
    return found


@pytest.mark.parametrize(
    ("command", "section", "body"),
    [
        (Pause(), "print", {"command": "pause", "param": ""}),
        (Stop(), "print", {"command": "stop", "param": ""}),
        (ClearError(), "print", {"command": "clean_print_error", "subtask_id": "9", "print_error": 0x12008006}),
        (SetTimelapse(on=False), "camera", {"command": "ipcam_timelapse", "control": "disable"}),
        (SetTemperature(heater=Heater.BED, celsius=60), "print", {"command": "gcode_line", "param": "M140 S60\n"}),
        (SetTemperature(heater=Heater.NOZZLE, celsius=0), "print", {"command": "gcode_line", "param": "M104 S0\n"}),
        (SetFan(fan=Fan.PART, percent=50), "print", {"command": "gcode_line", "param": "M106 P1 S128\n"}),
        (SendGcode(lines=("G28", "M400")), "print", {"command": "gcode_line", "param": "G28\nM400\n"}),
        (SkipObjects(objects=(5, 3, 5)), "print", {"command": "skip_objects", "obj_list": [3, 5]}),
        (
            LoadFilament(slot=SlotAddress(ams=0, slot=1)), "print",
            {"command": "ams_change_filament", "ams_id": 0, "slot_id": 1, "target": 1, "curr_temp": 31, "tar_temp": 260},
        ),
        (
            LoadFilament(slot=SlotAddress(ams=0, slot=2)), "print",
            {"command": "ams_change_filament", "ams_id": 0, "slot_id": 2, "target": 2, "curr_temp": 31, "tar_temp": 220},
        ),
        (
            LoadFilament(slot=SlotAddress(ams=None, slot=0), celsius=215), "print",
            {"command": "ams_change_filament", "ams_id": 255, "slot_id": 254, "target": 254, "curr_temp": 31, "tar_temp": 215},
        ),
        (
            UnloadFilament(), "print",
            {"command": "ams_change_filament", "ams_id": 255, "slot_id": 255, "target": 255, "curr_temp": 31, "tar_temp": 260},
        ),
        (
            SetFilament(**cast("Any", GOOD)), "print",
            {
                "command": "ams_filament_setting", "ams_id": 0, "tray_id": 1, "slot_id": 1, "tray_info_idx": "",
                "setting_id": "", "tray_color": "AABBCCFF", "nozzle_temp_min": 190, "nozzle_temp_max": 230,
                "tray_type": "PLA",
            },
        ),
    ],
)  # fmt: skip
def test_a_command_becomes_the_request_that_the_printer_knows(
    command: Command, section: str, body: dict[str, Any]
) -> None:
    assert sent(command) == [(section, body)]


def test_newer_printers_get_newer_requests() -> None:
    heat = sent(SetTemperature(heater=Heater.BED, celsius=90), "22E", fun=BOTH_FUN)
    assert heat == [("print", {"command": "set_bed_temp", "temp": 90})]
    heat = sent(SetTemperature(heater=Heater.NOZZLE, celsius=220), "22E", fun=BOTH_FUN)
    assert heat == [("print", {"command": "set_nozzle_temp", "extruder_index": 0, "target_temp": 220})]
    heat = sent(SetTemperature(heater=Heater.LEFT_NOZZLE, celsius=220), "094")
    assert heat == [("print", {"command": "set_nozzle_temp", "extruder_index": 1, "target_temp": 220})]
    heat = sent(SetTemperature(heater=Heater.CHAMBER, celsius=50), "094")
    assert heat == [("print", {"command": "set_ctt", "ctt_val": 50})]
    assert sent(SetFan(fan=Fan.AUX, percent=40), "22E") == [
        ("print", {"command": "set_fan", "fan_index": 2, "speed": 40})
    ]
    lights = [body["led_node"] for _, body in sent(SetLight(on=True), "094")]
    assert lights == ["chamber_light", "chamber_light2"]


def test_drying_starts_and_stops() -> None:
    ((_, start),) = sent(StartDrying(ams=0, celsius=65, hours=12, filament="PETG", rotate=True))
    assert (start["mode"], start["temp"], start["duration"], start["rotate_tray"]) == (1, 65, 12, True)
    ((_, stop),) = sent(StopDrying(ams=0))
    assert (stop["mode"], stop["temp"], stop["duration"]) == (0, 0, 0)


@pytest.mark.parametrize(
    ("command", "error"),
    [
        (SetTemperature(heater=Heater.NOZZLE, celsius=301), CommandInvalid),
        (SetTemperature(heater=Heater.LEFT_NOZZLE, celsius=200), NotSupported),
        (SetTemperature(heater=Heater.CHAMBER, celsius=50), NotSupported),
        (SetFan(fan=Fan.PART, percent=-1), CommandInvalid),
        (SendGcode(lines=("M104 S1\r\nM140 S9",)), CommandInvalid),
        (SendGcode(lines=("",)), CommandInvalid),
        (SendGcode(lines=("G28",) * 65), CommandInvalid),
        (SendGcode(lines=("Ä",)), CommandInvalid),
        (SkipObjects(objects=(-1,)), CommandInvalid),
        (SkipObjects(objects=tuple(range(600))), CommandInvalid),
        (LoadFilament(slot=SlotAddress(ams=3, slot=0)), CommandInvalid),
        (LoadFilament(slot=SlotAddress(ams=0, slot=1), celsius=100), CommandInvalid),
        (LoadFilament(slot=SlotAddress(ams=0, slot=1), celsius=320), CommandInvalid),
        (StartDrying(ams=4, celsius=50, hours=4), NotSupported),
        (StartDrying(ams=0, celsius=44, hours=4), CommandInvalid),
        (StartDrying(ams=0, celsius=50, hours=0), CommandInvalid),
        (StartDrying(ams=0, celsius=50, hours=4, filament='"}'), CommandInvalid),
        (SetFilament(**cast("Any", GOOD | {"color": "#AABBCC"})), CommandInvalid),
        (SetFilament(**cast("Any", GOOD | {"type": "PLA\n"})), CommandInvalid),
        (SetFilament(**cast("Any", GOOD | {"profile_id": "x" * 80})), CommandInvalid),
        (SetFilament(**cast("Any", GOOD | {"nozzle_temp_min": 240})), CommandInvalid),
        (SetFilament(**cast("Any", GOOD | {"nozzle_temp_max": 900})), CommandInvalid),
        (cast("Command", object()), NotSupported),
    ],
)
def test_what_must_not_go_out_does_not(command: Command, error: type[Exception]) -> None:
    with pytest.raises(error):
        sent(command)


def test_effects_are_seen_in_snapshots_alone() -> None:
    follower = Follower("03900A000000001")
    follower.take_status(dict(REPORT), 100)
    now = follower.first()
    for command in (
        Pause(),
        SetTemperature(heater=Heater.LEFT_NOZZLE, celsius=1),
        SetTemperature(heater=Heater.CHAMBER, celsius=1),
        SetFan(fan=Fan.PART, percent=10),
        SkipObjects(objects=(1,)),
        SetFilament(**cast("Any", GOOD)),
        ClearError(),
    ):
        effect = effect_of(command)
        assert effect is not None
        assert not effect(now)
    assert effect_of(SendGcode(lines=("G28",))) is None
    stopped = effect_of(Stop())
    assert stopped is not None
    assert stopped(replace(now, raw_status="FAILED"))
