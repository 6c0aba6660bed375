"""The printer behind the report: heaters that warm up, a job that goes on, hands that press buttons.

Time is simulated: ``advance(seconds)`` lets it pass, and whatever a person would see as a step is told at once.
"""

from collections.abc import Callable
import copy
import random
from typing import Any

from .jobs import Change, Facts, Job, Kind, make_job
from .models import Model
from .state import Report, initial_report, masks, unit

CANCELLED = 0x0300400C
CANCELLED_HMS = {"attr": 0x05000400, "code": 0x00030057}
UNABLE_TO_FEED = 302022662
UNABLE_TO_FEED_HMS = {"attr": 301994496, "code": 65537}
RUNOUT = 0x07008011
RUNOUT_HMS = {"attr": 0x07002000, "code": 0x00020001}
NOZZLE_CLOGGED = 0x03004006
NOZZLE_CLOGGED_HMS = {"attr": 0x03001A00, "code": 0x00010001}

_ACTIVE = {"PREPARE", "SLICING", "RUNNING", "PAUSE"}
_HEATING = {"nozzle": 2.4, "bed": 0.6}
"""°C per second while heating."""


class Engine:
    """One printer. ``tell`` is called when something is worth a report at once, ``emit`` with other messages."""

    def __init__(
        self, model: Model, serial: str, tell: Callable[[], None], emit: Callable[[dict[str, Any]], None]
    ) -> None:
        """Build an idle printer."""
        self.model = model
        self.serial = serial
        self.report: Report = initial_report(model, serial)
        self.job: Job | None = None
        self.clock = 0.0
        self.finished = 0
        self._tell = tell
        self._emit = emit
        self._rng = random.Random(serial)
        self._numbers = self._rng.randrange(500_000_000, 900_000_000)
        self._later: list[tuple[float, Change | Callable[[], object]]] = []
        self.sync()
        self._told: Report = copy.deepcopy(self.report)

    @property
    def state(self) -> str:
        """The printer's own word for what it does."""
        return str(self.report["gcode_state"])

    @property
    def is_active(self) -> bool:
        """A job is going on."""
        return self.state in _ACTIVE

    # -- time

    def advance(self, seconds: float) -> None:
        """Let simulated time pass."""
        left = seconds
        while left > 1e-9:
            step = min(left, self._until_next())
            self.clock += step
            left -= step
            self._heat(step)
            if self.job is not None and self.state in {"PREPARE", "RUNNING", "FINISH", "FAILED", "IDLE"}:
                self.job.clock += step
            self._run_due()
        self._progress()
        self._noise()
        self.sync()

    def _until_next(self) -> float:
        times = [at - self.clock for at, _change in self._later]
        job = self.job
        if job is not None and job.done < len(job.steps) and self.state != "PAUSE":
            times.append(job.steps[job.done][0] - job.clock)
        return max(1e-6, min(times, default=3600.0))

    def _run_due(self) -> None:
        due = [change for at, change in self._later if at <= self.clock + 1e-6]
        self._later = [(at, change) for at, change in self._later if at > self.clock + 1e-6]
        for change in due:
            if callable(change):
                change()
            else:
                self.change(change)
        job = self.job
        while job is not None and job.done < len(job.steps) and job.steps[job.done][0] <= job.clock + 1e-6:
            if self.state == "PAUSE":
                break
            change = job.steps[job.done][1]
            job.done += 1
            self._progress()
            self.change(change)
            if change.get("gcode_state") == "FINISH":
                self.job, self.finished = None, self.finished + 1
                job = None

    def _progress(self) -> None:
        job = self.job
        if job is None or self.state != "RUNNING":
            return
        self.report["mc_percent"] = job.percent
        self.report["mc_remaining_time"] = job.remaining
        if job.layer:
            self.report["layer_num"] = job.layer
        self.report["mc_print_line_number"] = str(int(job.clock * 40))

    def _heat(self, seconds: float) -> None:
        for part, speed in _HEATING.items():
            actual, target = self.report[f"{part}_temper"], self.report[f"{part}_target_temper"]
            ambient = 25.0
            aim = target or ambient
            limit = speed * seconds if aim > actual else 0.35 * speed * seconds
            moved = actual + max(-limit, min(limit, aim - actual))
            self.report[f"{part}_temper"] = round(moved * 32) / 32

    def _noise(self) -> None:
        """Let values flicker as sensors do."""
        for part in _HEATING:
            if self._rng.random() < 0.5:
                key = f"{part}_temper"
                self.report[key] = round((self.report[key] + self._rng.choice((-1, 1)) / 32) * 32) / 32
        if self._rng.random() < 0.3:
            signal = int(str(self.report["wifi_signal"]).removesuffix("dBm"))
            self.report["wifi_signal"] = f"{max(-80, min(-35, signal + self._rng.choice((-2, -1, 1, 2))))}dBm"

    # -- the report

    def change(self, change: Change) -> None:
        """Change the report and tell it at once."""
        _merge(self.report, change)
        self.sync()
        self._tell()

    def later(self, seconds: float, change: Change | Callable[[], object]) -> None:
        """Change the report, or do something, after simulated seconds."""
        self._later.append((self.clock + seconds, change))

    def sync(self) -> None:
        """Let the packed values of newer models follow the flat ones."""
        report = self.report
        if not self.model.is_new:
            return
        device = report["device"]
        extruders = device["extruder"]["info"]
        extruders[0]["temp"] = _pack(report["nozzle_temper"], report["nozzle_target_temper"])
        tray = int(report["ams"]["tray_now"])
        extruders[0]["snow"] = 0xFFFF if tray == 255 else _slot(tray)
        bed = _pack(report["bed_temper"], report["bed_target_temper"])
        device["bed"]["info"]["temp"] = device["bed_temp"] = bed
        report["info"]["temp"] = device["ctc"]["info"]["temp"] & 0xFFFF
        report["3D"] = {"layer_num": report["layer_num"], "total_layer_num": report["total_layer_num"]}
        report["percent"], report["remain_time"] = report["mc_percent"], report["mc_remaining_time"]
        fans = {1: "cooling_fan_speed", 2: "big_fan1_speed", 3: "big_fan2_speed"}
        for part in device["airduct"]["parts"]:
            if name := fans.get(part["id"] >> 4):
                part["state"] = round(int(report[name]) / 15 * 100)

    def delta(self) -> Report:
        """Return what changed since the last call."""
        changed = _difference(self._told, self.report)
        self._told = copy.deepcopy(self.report)
        return changed

    # -- jobs

    def start_job(
        self,
        path: str,
        facts: Facts,
        kind: Kind = "lan",
        tray_map: tuple[int, ...] | None = None,
        *,
        title: str | None = None,
        is_told: bool = True,
    ) -> Job:
        """Begin a job; one that is running is replaced. ``is_told``: everybody hears the order that led to it."""
        if self.is_active:
            self._end({})
        self._numbers += 1
        slots = len(facts.filaments)
        trays = tray_map or (
            tuple(number % 4 for number in range(max(facts.filaments) + 1)) if slots else (255,)
        )
        if not self.model.ams:
            trays = (254,) * len(trays)
        self.job = make_job(self.model, path, kind, facts, self._numbers, trays, title)
        if is_told and kind in {"cloud", "lan"}:
            self._emit({"print": self._echo(self.job)})
        self.report["print_error"] = 0
        self.report["s_obj"] = []
        self._run_due()
        return self.job

    def _echo(self, job: Job) -> Report:
        """Build the answer to the start that everybody gets to see; its address is a secret."""
        names, file = job.names, job.path
        url = f"ftp://{file}"
        if job.kind == "cloud":
            url = f"https://storage.example.com{file}?X-Amz-Signature=00secret00&X-Amz-Expires=604800"
        return {
            "command": "project_file", "sequence_id": "20003", "param": f"Metadata/plate_{job.facts.plate}.gcode",
            "project_id": names["project_id"], "profile_id": names["profile_id"], "task_id": names["task_id"],
            "subtask_id": names["subtask_id"], "subtask_name": names["subtask_name"], "url": url, "md5": "",
            "plate_idx": str(job.facts.plate), "use_ams": bool(self.model.ams), "ams_mapping": list(job.tray_map),
            "ams_mapping2": [{"ams_id": tray // 4, "slot_id": tray % 4} for tray in job.tray_map],
            "timelapse": False, "bed_leveling": True, "flow_cali": False, "result": "success", "reason": "success",
        }  # fmt: skip

    def pause(self, stage: int = 16) -> None:
        """Pause, as the button on the screen or a command does."""
        if self.state == "RUNNING":
            self.change({"gcode_state": "PAUSE", "mc_print_stage": "3", "stg_cur": stage})

    def resume(self) -> None:
        """Go on."""
        if self.state != "PAUSE":
            return
        stage = 0 if self.job is not None and self.job.layer else 2
        self.change({"gcode_state": "RUNNING", "mc_print_stage": "2", "print_error": 0, "stg_cur": stage})
        self.later(3, {"hms": []})

    def stop(self) -> None:
        """Cancel: FAILED at once, the code that says so 4.6 s later."""
        if self.job is None:
            return
        self._end({"print_error": 0, "mc_percent": 0, "mc_remaining_time": 0})
        self.later(4.6, self._error(CANCELLED, CANCELLED_HMS if self.model.is_new else None))

    def fail(self, code: int = NOZZLE_CLOGGED, hms: Report | None = None) -> None:
        """Let the job fail."""
        self._end(self._error(code, hms or NOZZLE_CLOGGED_HMS))

    def _end(self, change: Change) -> None:
        self.job = None
        stage = -1 if self.model.is_new else 255
        self.change(
            {
                "gcode_state": "FAILED", "mc_print_stage": "1", "stg_cur": stage, "stg": [], "bed_target_temper": 0,
                "nozzle_target_temper": 0, "cooling_fan_speed": "0", "big_fan1_speed": "0", "big_fan2_speed": "0",
                "ams": {"tray_tar": "255", "tray_now": "255", "tray_pre": "255"}, "ams_status": 0, **change,
            }
        )  # fmt: skip

    def _error(self, code: int, hms: Report | None) -> Change:
        change: Change = {"print_error": code}
        if hms is not None:
            change["hms"] = [self._hms(hms)]
        if self.model.is_ram_disk:
            change["mc_print_error_code"] = str(code & 0xFFFF)
        return change

    def _hms(self, hms: Report) -> Report:
        if self.model.constant_sequence:
            return {**hms, "ts_boot": int(self.clock), "ts_unix": "20261123120000"}
        return {**hms, "action": 0, "timestamp": 1766166112 + int(self.clock)}

    def error(self, code: int = UNABLE_TO_FEED, hms: Report | None = None) -> None:
        """Pause with an error; its health message follows two seconds later."""
        self.change({"gcode_state": "PAUSE", "mc_print_stage": "3", "print_error": code})
        self.later(2, {"hms": [self._hms(hms or UNABLE_TO_FEED_HMS)]})

    def runout(self) -> None:
        """Pause because the spool is empty."""
        change = self._error(RUNOUT, RUNOUT_HMS)
        self.change({"gcode_state": "PAUSE", "mc_print_stage": "3", "stg_cur": 6, **change})

    def clear_error(self) -> None:
        """Close the dialog."""
        change: Change = {"print_error": 0, "hms": []}
        if self.model.is_ram_disk:
            change["mc_print_error_code"] = "0"
        self.change(change)

    # -- changers and spools

    def add_changer(self, number: int, kind: str) -> None:
        """Plug a changer in: ``ams``, ``ams_lite``, ``ams_2_pro``, ``ams_ht`` (128 and up)."""
        self._set_changers([*self.report["ams"]["ams"], unit(number, kind, self._rng)])

    def remove_changer(self, number: int) -> None:
        """Unplug a changer; without the last one the list is empty."""
        self._set_changers([ams for ams in self.report["ams"]["ams"] if int(ams["id"]) != number])

    def _set_changers(self, changers: list[Report]) -> None:
        ams, trays = masks([int(changer["id"]) for changer in changers])
        self.change({"ams": {"ams": changers, "ams_exist_bits": ams, "tray_exist_bits": trays}})

    def remove_spool(self, number: int, slot: int) -> None:
        """Take a spool out: its tray is told as nothing but its id, and its bit is gone."""
        changers = copy.deepcopy(self.report["ams"]["ams"])
        for changer in changers:
            if int(changer["id"]) == number:
                changer["tray"] = [
                    {"id": tray["id"]} if int(tray["id"]) == slot else tray for tray in changer["tray"]
                ]
        bit = 1 << (4 * number + slot if number < 128 else number - 112)
        bits = int(self.report["ams"]["tray_exist_bits"], 16) & ~bit
        self.change({"ams": {"ams": changers, "tray_exist_bits": f"{bits:x}"}})

    def restart(self, *, recover: bool = False) -> None:
        """Come back after a power loss: idle and without names, or with the job paused for recovery."""
        job = self.job if recover else None
        kept = self.report if job else {}
        fresh = initial_report(self.model, self.serial)
        if job is not None:
            keys = (*job.names, "layer_num", "total_layer_num", "mc_percent", "mc_remaining_time", "stg")
            fresh |= {key: kept[key] for key in keys if key in kept}
            fresh |= {"gcode_state": "PAUSE", "mc_print_stage": "3", "stg_cur": 16}
        self.report, self.job, self._later = fresh, job, []
        self.sync()
        self._told = copy.deepcopy(fresh)


def _pack(actual: float, target: float) -> int:
    return int(target) << 16 | int(actual)


def _slot(tray: int) -> int:
    """Pack a global tray number as changer and slot."""
    if tray >= 254:
        return tray << 8
    return (tray << 8) if tray >= 128 else (tray // 4) << 8 | tray % 4


def _merge(into: Report, change: Change) -> None:
    for key, value in change.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        else:
            into[key] = copy.deepcopy(value)


def _difference(before: Any, after: Report) -> Report:
    changed: Report = {}
    for key, value in after.items():
        old = before.get(key)
        if isinstance(value, dict) and isinstance(old, dict):
            if inner := _difference(old, value):
                changed[key] = inner
        elif value != old:
            changed[key] = value
    return changed
