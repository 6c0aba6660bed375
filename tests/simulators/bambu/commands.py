"""What a simulated printer does with requests: the effect in the engine, and the answer on the report topic."""

from collections.abc import Callable
import re
from typing import Any

from .engine import Engine
from .jobs import tray_change

type Data = dict[str, Any]

_GCODE = re.compile(r"([A-Z])(-?\d+(?:\.\d+)?)")
_SPEEDS = {1: 50, 2: 100, 3: 124, 4: 166}
BUSY = 0x05004004


class RefusedError(Exception):
    """The printer says no, with a reason."""


def needs_signature(section: str, command: str) -> bool:
    """Tell whether newer firmware wants the vendor's signature on a command."""
    return section in {"print", "camera", "xcam", "upgrade"} or (section, command) in {
        ("system", "ledctrl"),
        ("system", "print_cache_set"),
    }


def version(engine: Engine) -> Data:
    """Answer ``get_version``."""
    model = engine.model

    def module(name: str, hardware: str, software: str, product: str = "", serial: str = "") -> Data:
        return {
            "name": name, "hw_ver": hardware, "sw_ver": software, "loader_ver": "00.00.00.00", "sn": serial,
            "product_name": product, "visible": bool(product), "flag": 0,
        }  # fmt: skip

    changers = {
        "ams": ("ams", "AMS08", "AMS"),
        "ams_lite": ("ams_f1", "AMS_F102", "AMS Lite"),
        "ams_2_pro": ("n3f", "N3F05", "AMS 2 Pro"),
        "ams_ht": ("n3s", "N3S05", "AMS HT"),
    }
    modules = [
        module("ota", "OTA", model.firmware, model.product, engine.serial),
        module("rv1126" if model.is_ram_disk else "esp32", model.board, "01.16.39.58", "", engine.serial),
        module("mc", "MC02", "00.01.30.10"),
        module("th", "TH03", "00.00.07.72"),
    ]
    for number, kind in model.ams:
        name, hardware, product = changers[kind]
        modules.append(
            module(
                f"{name}/{number}", hardware, "00.00.08.15", product, f"03C12A{engine.serial[-6:]}{number}"
            )
        )
    return {"module": modules, "result": "success", "reason": ""}


def _pause(engine: Engine, data: Data) -> None:
    engine.pause()


def _resume(engine: Engine, data: Data) -> None:
    engine.resume()


def _stop(engine: Engine, data: Data) -> None:
    engine.stop()


def _speed(engine: Engine, data: Data) -> None:
    level = int(data["param"])
    engine.change({"spd_lvl": level, "spd_mag": _SPEEDS[level]})


def _gcode(engine: Engine, data: Data) -> None:
    for line in str(data["param"]).splitlines():
        words = {letter: float(number) for letter, number in _GCODE.findall(line.split(";")[0].upper())}
        match line.split(" ")[0].upper():
            case "M104" | "M109":
                _nozzle(engine, words.get("S", 0), int(words.get("T", 0)))
            case "M140" | "M190":
                _bed(engine, words.get("S", 0))
            case "M106":
                _fan(engine, int(words.get("P", 1)), words.get("S", 255) / 255 * 100)
            case "M107":
                _fan(engine, 1, 0)
            case "M220":
                engine.change({"spd_mag": int(words.get("S", 100))})


def _nozzle(engine: Engine, celsius: float, index: int = 0) -> None:
    if not 0 <= celsius <= 350:
        raise RefusedError("nozzle temperature out of range")
    if index and engine.model.nozzles > index:
        extruder = engine.report["device"]["extruder"]["info"][index]
        extruder["temp"] = int(celsius) << 16 | extruder["temp"] & 0xFFFF
        engine.change({})
    else:
        engine.change({"nozzle_target_temper": int(celsius)})


def _bed(engine: Engine, celsius: float) -> None:
    if not 0 <= celsius <= 120:
        raise RefusedError("bed temperature out of range")
    engine.change({"bed_target_temper": int(celsius)})


def _fan(engine: Engine, fan: int, percent: float) -> None:
    level = str(round(percent / 100 * 15))
    names = {1: "cooling_fan_speed", 2: "big_fan1_speed", 3: "big_fan2_speed"}
    change = {names[fan]: level}
    if engine.model.prefix in {"039", "030"}:
        change = dict.fromkeys(names.values(), level)
    engine.change(change)


def _set_nozzle(engine: Engine, data: Data) -> None:
    _nozzle(engine, float(data["target_temp"]), int(data.get("extruder_index", 0)))


def _set_chamber(engine: Engine, data: Data) -> None:
    if not engine.model.has_chamber:
        raise RefusedError("not supported")
    info = engine.report["device"]["ctc"]["info"]
    info["temp"] = int(data["ctt_val"]) << 16 | info["temp"] & 0xFFFF
    engine.change({})


def _set_fan(engine: Engine, data: Data) -> None:
    _fan(engine, int(data["fan_index"]), float(data["speed"]))


def _skip(engine: Engine, data: Data) -> None:
    wanted = {int(number) for number in data["obj_list"]}
    if engine.job is None:
        raise RefusedError("no job")
    engine.change({"s_obj": sorted({*engine.report["s_obj"], *wanted})})


def _clear(engine: Engine, data: Data) -> None:
    engine.clear_error()


def _load(engine: Engine, data: Data) -> None:
    target = int(data["target"])
    now = int(engine.report["ams"]["tray_now"])
    if engine.state == "RUNNING":
        raise RefusedError("printer busy")
    if target == 255:
        engine.change({"ams_status": 259, "ams": {"tray_tar": "255"}})
        engine.later(
            8, {"ams_status": 0, "ams": {"tray_now": "255", "tray_pre": "255"}, "hw_switch_state": 0}
        )
        return
    engine.change({"nozzle_target_temper": int(data.get("tar_temp") or 0) or 220})
    for at, change in tray_change(0.5, now, target):
        engine.later(at, change)


def _set_filament(engine: Engine, data: Data) -> None:
    ams, slot = int(data["ams_id"]), int(data.get("slot_id", data.get("tray_id", 0)))
    values = {
        "tray_type": str(data["tray_type"]), "tray_color": str(data["tray_color"]),
        "tray_info_idx": str(data.get("tray_info_idx", "")), "nozzle_temp_min": str(data["nozzle_temp_min"]),
        "nozzle_temp_max": str(data["nozzle_temp_max"]), "cols": [str(data["tray_color"])],
    }  # fmt: skip
    if ams in {254, 255}:
        if "vt_tray" in engine.report:
            engine.change({"vt_tray": values})
            return
        trays = [{**tray, **values} if int(tray["id"]) == ams else tray for tray in engine.report["vir_slot"]]
        engine.change({"vir_slot": trays})
        return
    units = engine.report["ams"]["ams"]
    for unit in units:
        if int(unit["id"]) == ams:
            for tray in unit["tray"]:
                if int(tray["id"]) == slot:
                    tray.update(values)
                    engine.change({})
                    return
    raise RefusedError("no such tray")


def _dry(engine: Engine, data: Data) -> None:
    for unit in engine.report["ams"]["ams"]:
        if int(unit["id"]) == int(data["ams_id"]) and "dry_setting" in unit:
            on = int(data["mode"]) != 0
            unit["dry_time"] = int(data.get("duration", 0)) * 60 if on else 0
            unit["dry_setting"] = {
                "dry_duration": int(data.get("duration", -1)) if on else -1,
                "dry_filament": str(data.get("filament", "")) if on else "",
                "dry_temperature": int(data.get("temp", -1)) if on else -1,
            }
            engine.change({})
            return
    raise RefusedError("not supported")


def _light(engine: Engine, data: Data) -> None:
    lights = engine.report["lights_report"]
    if not any(light["node"] == data["led_node"] for light in lights):
        raise RefusedError(f"did not find the valid led: {data['led_node']}")
    engine.change(
        {
            "lights_report": [
                {**light, "mode": data["led_mode"]} if light["node"] == data["led_node"] else light
                for light in lights
            ]
        }
    )


def _timelapse(engine: Engine, data: Data) -> None:
    engine.change({"ipcam": {"timelapse": data["control"]}})


def _record(engine: Engine, data: Data) -> None:
    engine.change({"ipcam": {"ipcam_record": data["control"]}})


def _accept(engine: Engine, data: Data) -> None:
    """Take it without anything that could be seen."""


_COMMANDS: dict[tuple[str, str], Callable[[Engine, Data], None]] = {
    ("print", "pause"): _pause,
    ("print", "resume"): _resume,
    ("print", "stop"): _stop,
    ("print", "print_speed"): _speed,
    ("print", "gcode_line"): _gcode,
    ("print", "set_bed_temp"): lambda engine, data: _bed(engine, float(data["temp"])),
    ("print", "set_nozzle_temp"): _set_nozzle,
    ("print", "set_ctt"): _set_chamber,
    ("print", "set_fan"): _set_fan,
    ("print", "set_airduct"): _accept,
    ("print", "skip_objects"): _skip,
    ("print", "clean_print_error"): _clear,
    ("print", "ams_change_filament"): _load,
    ("print", "ams_control"): _accept,
    ("print", "ams_filament_setting"): _set_filament,
    ("print", "ams_user_setting"): _accept,
    ("print", "ams_get_rfid"): _accept,
    ("print", "ams_filament_drying"): _dry,
    ("print", "auto_stop_ams_dry"): _accept,
    ("print", "print_option"): _accept,
    ("print", "calibration"): _accept,
    ("print", "back_to_center"): _accept,
    ("system", "ledctrl"): _light,
    ("system", "uiop"): _clear,
    ("system", "print_cache_set"): _accept,
    ("camera", "ipcam_timelapse"): _timelapse,
    ("camera", "ipcam_record_set"): _record,
    ("xcam", "xcam_control_set"): _accept,
}


def perform(engine: Engine, section: str, data: Data) -> None:
    """Do a command. Raises ``RefusedError``, also for a malformed one."""
    function = _COMMANDS.get((section, str(data.get("command"))))
    if function is None:
        raise RefusedError("unknown command")
    try:
        function(engine, data)
    except (KeyError, ValueError, TypeError) as error:
        raise RefusedError(f"malformed: {error}") from error
