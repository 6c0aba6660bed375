"""What a printer reports before anything happened: a report object with the key set of its model."""

import random
from typing import Any

from .models import Model

type Report = dict[str, Any]

_AMS_KINDS = {"ams": 1, "ams_lite": 2, "ams_2_pro": 3, "ams_ht": 4}
_SPOOLS = (
    ("PLA", "PLA Basic", "GFA00", "FFFFFFFF", "190", "230", 84, "A00-W1"),
    ("PLA", "PLA Matte", "GFA01", "1B1B1BFF", "190", "230", 41, "A01-K1"),
    ("PETG", "PETG HF", "GFG02", "D32941FF", "230", "260", 97, "G02-R0"),
    ("PLA", "", "GFL99", "0A9A5BFF", "190", "240", -1, ""),
)
NO_TAG = "0" * 16
NO_UUID = "0" * 32


def initial_report(model: Model, serial: str) -> Report:
    """Build the report of an idle printer."""
    rng = random.Random(serial)
    report: Report = {
        "upgrade_state": _upgrade(model),
        "ipcam": _ipcam(model),
        "upload": {"status": "idle", "progress": 0, "message": ""},
        "net": {"conf": 0, "info": [{"ip": 0x0100007F, "mask": 0x00FFFFFF}]},
        "nozzle_temper": 26.0, "nozzle_target_temper": 0,
        "bed_temper": 24.5, "bed_target_temper": 0,
        "chamber_temper": 5,
        "mc_print_stage": "1", "mc_percent": 0, "mc_remaining_time": 0,
        "heatbreak_fan_speed": "0", "cooling_fan_speed": "0", "big_fan1_speed": "0", "big_fan2_speed": "0",
        "ams_status": 0, "ams_rfid_status": 0, "hw_switch_state": 0,
        "spd_mag": 100, "spd_lvl": 2,
        "print_error": 0, "lifecycle": "product",
        "wifi_signal": f"-{rng.randint(42, 66)}dBm",
        "gcode_state": "IDLE", "gcode_file_prepare_percent": "0",
        "queue_number": 0, "queue_total": 0, "queue_est": 0, "queue_sts": 0,
        "project_id": "0", "profile_id": "0", "task_id": "0", "subtask_id": "0",
        "subtask_name": "", "gcode_file": "",
        "stg": [], "stg_cur": 0, "print_type": "idle",
        # Bits: X, Y, Z homed; card present (8); stores sent files (11); sound (18).
        "home_flag": 0x40907,
        "mc_print_line_number": "0", "mc_print_sub_stage": 0,
        "sdcard": True, "force_upgrade": False, "mess_production_state": "active",
        "layer_num": 0, "total_layer_num": 0, "s_obj": [], "filam_bak": [], "fan_gear": 0,
        "nozzle_diameter": "0.4", "nozzle_type": "stainless_steel",
        "cali_version": 0, "k": "0.0200", "flag3": 671, "hms": [],
        "online": {"ahb": False, "rfid": False, "version": 1145989246},
        "ams": _changers(model, rng),
        "xcam": {"buildplate_marker_detector": True},
        "vt_tray": _tray("254", None),
        "lights_report": [{"node": "chamber_light", "mode": "off"}],
    }  # fmt: skip
    if model.is_new:
        report.update(_newer(model))
        del report["chamber_temper"], report["vt_tray"]
    return report


def _upgrade(model: Model) -> Report:
    return {
        "sequence_id": 0, "progress": "", "status": "IDLE", "consistency_request": False, "dis_state": 0,
        "err_code": 0, "force_upgrade": False, "message": "", "module": "", "new_version_state": 2,
        "cur_state_code": 0, "idx2": 323234869, "new_ver_list": [],
    }  # fmt: skip


def _ipcam(model: Model) -> Report:
    report: Report = {
        "ipcam_dev": "1", "ipcam_record": "disable", "timelapse": "disable", "resolution": "1080p",
        "tutk_server": "disable", "mode_bits": 3,
    }  # fmt: skip
    if model.camera == "rtsps":
        report["rtsp_url"] = (
            "disable" if model.constant_sequence else "rtsps://192.0.2.7:322/streaming/live/1"
        )
    return report


def _tray(slot: str, spool: tuple[Any, ...] | None) -> Report:
    kind, name, profile, color, low, high, remain, tag = spool or ("", "", "", "00000000", "0", "0", 0, "")
    return {
        "id": slot, "remain": remain, "k": 0.02, "n": 1, "cali_idx": -1, "total_len": 330000,
        "tag_uid": f"{abs(hash_of(name + slot)):016X}"[:16] if tag else NO_TAG,
        "tray_id_name": tag, "tray_info_idx": profile, "tray_type": kind, "tray_sub_brands": name,
        "tray_color": color, "tray_weight": "1000" if tag else "0", "tray_diameter": "1.75",
        "tray_temp": "55", "tray_time": "8", "bed_temp_type": "0", "bed_temp": "0",
        "nozzle_temp_max": high, "nozzle_temp_min": low, "xcam_info": "0" * 24,
        "tray_uuid": f"{abs(hash_of(slot + name)):032X}"[:32] if tag else NO_UUID,
        "ctype": 0, "cols": [color],
    }  # fmt: skip


def hash_of(text: str) -> int:
    """Turn a text into a number that is the same in every process."""
    return random.Random(text.encode("utf-8", "surrogateescape")).getrandbits(63)


def unit(number: int, kind: str, rng: random.Random) -> Report:
    """Build a changer. The Lite has no sensors: humidity level 5, raw 0, temperature 0.0."""
    is_lite = kind == "ams_lite"
    slots = 1 if kind == "ams_ht" else 4
    report: Report = {
        "id": str(number), "chip_id": f"{rng.getrandbits(120):030X}", "check": 0,
        "humidity": "5" if is_lite else "4", "humidity_raw": "0" if is_lite else "23",
        "temp": "0.0" if is_lite else "24.2", "dry_time": 0,
        # Bits 0-3: kind; bits 8-11: the nozzle that it feeds (1: the left one).
        "info": f"{(0x1000 if is_lite else 0x2000) | _AMS_KINDS[kind] | 0x100 * (number >= 128):x}",
        "tray": [{**_tray(str(slot), _SPOOLS[slot]), "state": 3} for slot in range(slots)],
    }  # fmt: skip
    if kind in {"ams_2_pro", "ams_ht"}:
        report["dry_setting"] = {"dry_duration": -1, "dry_filament": "", "dry_temperature": -1}
        for tray in report["tray"]:
            tray["state"] = 11
            tray["drying_temp"], tray["drying_time"] = tray.pop("tray_temp"), tray.pop("tray_time")
    return report


def masks(ids: list[int]) -> tuple[str, str]:
    """Tell the bit masks (hex) of present changers and present spools."""
    ams = sum(1 << (number if number < 128 else number - 124) for number in ids)
    trays = sum(0xF << (4 * number) if number < 128 else 1 << (number - 112) for number in ids)
    return f"{ams:x}", f"{trays:x}"


def _changers(model: Model, rng: random.Random) -> Report:
    ams, trays = masks([number for number, _kind in model.ams])
    return {
        "ams": [unit(number, kind, rng) for number, kind in model.ams],
        "ams_exist_bits": ams, "tray_exist_bits": trays, "tray_is_bbl_bits": trays,
        "tray_tar": "255", "tray_now": "255", "tray_pre": "255",
        "tray_read_done_bits": trays, "tray_reading_bits": "0",
        "version": 3, "insert_flag": True, "power_on_flag": False,
    }  # fmt: skip


def _newer(model: Model) -> Report:
    """Build what models of the X1 class and later add."""
    report: Report = {
        "fun": "3EC18FFF9CFF", "stat": "46258000", "aux": "A801004", "cfg": "4E1205FDA9B", "err": "0",
        "3D": {"layer_num": 0, "total_layer_num": 0}, "ap_err": 0, "aux_part_fan": True, "batch_id": 0,
        "care": [{"id": "ls", "info": "1A00"}], "design_id": "0", "err2": {"err_code": "0", "img_id": ""},
        "fail_reason": "0", "file": "", "fun2": "3973", "info": {"temp": 26}, "job": {"cur_stage": {"idx": 0, "state": 0}},
        "job_attr": 3, "job_id": "0", "lan_task_id": "0", "mapping": [], "mc_action": 255, "mc_err": 0,
        "mc_print_error_code": "0", "mc_stage": 1, "model_id": "", "percent": 0, "plate_cnt": 1, "plate_id": 1,
        "plate_idx": 1, "prepare_per": 0, "print_gcode_action": 255, "print_real_action": 0, "queue": 0,
        "remain_time": 0, "state": 6, "stg_cd": 0, "ver": "20008", "xcam_status": "0",
        "stg_cur": -1,
        "nozzle_type": "HS00" if model.fan_parts else "hardened_steel",
        "device": _device(model),
        "vir_slot": [_tray(slot, None) for slot in (("254", "255") if model.nozzles == 2 else ("255",))],
        "lights_report": [{"node": node, "mode": mode} for node, mode in _lights(model)],
    }  # fmt: skip
    return report


def _lights(model: Model) -> list[tuple[str, str]]:
    lights = [("chamber_light", "on"), ("work_light", "flashing")]
    return [*lights, ("chamber_light2", "on")] if model.nozzles == 2 else lights


def _device(model: Model) -> Report:
    """Build the block of packed values: the target in the high 16 bits, the actual in the low."""
    return {
        "type": 1,
        "bed": {"info": {"temp": 24}, "state": 0}, "bed_temp": 24,
        "ctc": {"info": {"temp": 26}, "state": 0},
        "plate": {"base": 4, "cur_id": "P0101", "mat": 1, "tar_id": ""},
        "extruder": {
            "info": [
                {
                    "id": number, "temp": 26, "hnow": number, "hpre": number, "htar": number, "info": 8,
                    "snow": 0xFEFF if number else 0xFFFF, "spre": 0xFFFF, "star": 0xFFFF, "stat": 0, "filam_bak": [],
                }
                for number in range(model.nozzles)
            ],
            "state": model.nozzles,
        },
        "nozzle": {
            "exist": (1 << model.nozzles) - 1, "state": 0, "src_id": 0, "tar_id": 0,
            "info": [
                {"id": number, "diameter": 0.4, "type": "HS01" if number else "HH01", "wear": 0, "tm": 0, "stat": 0}
                for number in range(model.nozzles)
            ],
        },
        "airduct": {
            "modeCur": 0, "modeFunc": 0, "version": 1,
            "parts": [
                {"id": part, "func": 0, "range": 6553600, "state": 0, "tar_state": 0} for part in model.fan_parts
            ],
        },
    }  # fmt: skip
