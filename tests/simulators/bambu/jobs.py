"""A simulated job: what its file says about it, and the script of what the printer reports while it runs."""

from dataclasses import dataclass, field
import io
import posixpath
import re
from typing import Any, Literal
from xml.etree import ElementTree as ET
import zipfile

from .models import Model

type Kind = Literal["lan", "cloud", "screen", "system"]
type Change = dict[str, Any]

PREPARE_SECONDS = 9.0
UNLOAD_SECONDS = 36.0
_LAYERS = re.compile(rb"; total layer number: *(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a sliced file says: seconds, layers, its filaments and at which layers they change."""

    seconds: float = 1200
    layers: int = 50
    plate: int = 1
    filaments: tuple[int, ...] = (0,)
    """0-based numbers of the filaments that are used."""
    changes: tuple[tuple[int, int], ...] = ()
    """(layer, filament) of each change after the first filament."""
    objects: tuple[int, ...] = ()


def facts_of(data: bytes, plate: int = 1) -> Facts:
    """Read a ``.gcode.3mf``. Raises ``ValueError`` if the plate is not in it or it is no such file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            info = ET.fromstring(archive.read("Metadata/slice_info.config"))
            with archive.open(f"Metadata/plate_{plate}.gcode") as gcode:
                header = gcode.read(20000)
    except (zipfile.BadZipFile, KeyError, ET.ParseError) as error:
        raise ValueError(f"no sliced file: {error}") from error
    for node in info.iter("plate"):
        values = {item.get("key"): item.get("value") for item in node.iter("metadata")}
        if values.get("index") == str(plate):
            break
    else:
        raise ValueError(f"no plate {plate}")
    layers = _LAYERS.search(header)
    used = tuple(int(item.get("id", "1")) - 1 for item in node.iter("filament")) or (0,)
    lists = tuple(_layer_lists(node))
    return Facts(
        seconds=float(values.get("prediction") or 1200),
        layers=int(layers[1]) if layers else 50,
        plate=plate,
        filaments=used,
        changes=tuple(_changes(lists, used[0])),
        objects=tuple(int(item.get("identify_id", "0")) for item in node.iter("object")),
    )


def _layer_lists(node: ET.Element) -> list[tuple[int, tuple[int, ...]]]:
    found = []
    for item in node.iter("layer_filament_list"):
        filaments = tuple(int(number) for number in item.get("filament_list", "").split())
        spans = [span.split() for span in item.get("layer_ranges", "").split(",")]
        found += [(int(span[0]), filaments) for span in spans if span and filaments]
    return sorted(found)


def _changes(lists: tuple[tuple[int, tuple[int, ...]], ...], first: int) -> list[tuple[int, int]]:
    current, changes = first, []
    for layer, filaments in lists:
        rest = [number for number in filaments if number != current]
        for number in rest:
            changes.append((layer, number))
            current = number
    return changes


@dataclass(slots=True, kw_only=True)
class Job:
    """A job that the printer works on; ``clock`` are its own seconds, which stand still while it is paused."""

    facts: Facts
    path: str
    kind: Kind
    names: Change
    tray_map: tuple[int, ...]
    steps: list[tuple[float, Change]]
    begin: float
    """Job seconds of RUNNING."""
    first_layer: float
    last_layer: float
    end: float
    clock: float = 0.0
    done: int = 0
    skipped: list[int] = field(default_factory=list)

    def tray_of(self, filament: int) -> int:
        """The global tray that feeds a filament."""
        return self.tray_map[filament % len(self.tray_map)]

    @property
    def percent(self) -> int:
        """Percent of the time between RUNNING and the end, preparation included."""
        return max(0, min(99, int(100 * (self.clock - self.begin) / (self.end - self.begin))))

    @property
    def remaining(self) -> int:
        """Whole minutes left."""
        return max(0, int((self.end - self.clock) / 60))

    @property
    def layer(self) -> int:
        """The layer that is printed; 0 before the first."""
        if self.clock < self.first_layer:
            return 0
        share = (self.clock - self.first_layer) / max(1e-9, self.last_layer - self.first_layer)
        return max(1, min(self.facts.layers, 1 + int(share * self.facts.layers)))


def job_names(model: Model, path: str, kind: Kind, plate: int, number: int) -> Change:
    """Name a job as the model does: ids, title and file."""
    file = posixpath.basename(path)
    title = file
    if kind != "screen":
        for suffix in (".gcode.3mf", ".3mf", ".gcode"):
            title = title.removesuffix(suffix)
    zero = {"task_id": "0", "subtask_id": "0", "project_id": "0", "profile_id": "0"}
    names: Change = {"subtask_name": title, "gcode_file": file, "print_type": "local", **zero}
    match kind:
        case "cloud":
            subtask = str(number + 1 if model.is_ram_disk else number)
            names |= {
                "print_type": "cloud", "task_id": str(number), "subtask_id": subtask, "project_id": str(number),
                "profile_id": str(number - 1000),
            }  # fmt: skip
        case "system":
            names |= {"print_type": "system", "gcode_file": "/usr/etc/print/auto_cali_for_user_param.gcode"}
            names["subtask_name"] = "auto_cali_for_user_param.gcode"
        case "lan" if model.is_ram_disk:
            names |= {"task_id": str(number % 10000), "subtask_id": ""}
    if model.is_ram_disk and kind != "system":
        names |= {"gcode_file": f"/data/Metadata/plate_{plate}.gcode", "plate_idx": plate, "plate_id": plate}
        names |= {"file": names["gcode_file"], "job_attr": 0x11 if kind == "cloud" else 0x12}
    return names


def make_job(
    model: Model,
    path: str,
    kind: Kind,
    facts: Facts,
    number: int,
    tray_map: tuple[int, ...],
    title: str | None = None,
) -> Job:
    """Write the script of a job."""
    names = job_names(model, path, kind, facts.plate, number)
    if title is not None:
        names["subtask_name"] = title
    begin = PREPARE_SECONDS if model.prepares else 3.0
    end = begin + facts.seconds
    preparation = min(300.0, 0.4 * facts.seconds)
    unload = min(UNLOAD_SECONDS, 0.1 * facts.seconds)
    job = Job(
        facts=facts, path=path, kind=kind, names=names, tray_map=tray_map, steps=[], begin=begin,
        first_layer=begin + preparation, last_layer=end - unload, end=end,
    )  # fmt: skip
    job.steps = sorted(
        [*_opening(job, model), *_preparation(job, model), *_filament_changes(job), *_ending(job, model)],
        key=lambda step: step[0],
    )
    return job


def _opening(job: Job, model: Model) -> list[tuple[float, Change]]:
    names = job.names
    running = {
        "gcode_state": "RUNNING", "mc_print_stage": "2", "mc_percent": 0, "layer_num": 0,
        "total_layer_num": job.facts.layers, "stg": [2, 13, 24, 4, 3, 14, 13], "bed_target_temper": 65,
    }  # fmt: skip
    if not model.prepares:
        # The title comes first, the old job's layer stays for one report after RUNNING.
        stale = {key: value for key, value in running.items() if key != "layer_num"}
        return [(0.0, {"subtask_name": names["subtask_name"]}), (job.begin, names | stale)]
    steps = [
        (
            0.0,
            names
            | {
                "gcode_state": "PREPARE",
                "gcode_file_prepare_percent": "0",
                "hms": [],
                "upgrade_state": {"dis_state": 0, "cur_state_code": 1},
            },
        ),
        (3.0, {"gcode_file_prepare_percent": "100"}),
        (job.begin, running),
    ]
    if job.kind == "screen":
        steps.insert(
            0, (0.0, {"gcode_state": "IDLE", **{k: v for k, v in names.items() if k != "print_type"}})
        )
    return steps


def _preparation(job: Job, model: Model) -> list[tuple[float, Change]]:
    span = job.first_layer - job.begin

    def at(share: float) -> float:
        return job.begin + share * span

    steps: list[tuple[float, Change]] = [
        (at(0.01), {"stg_cur": 2, "mc_print_sub_stage": 1, "heatbreak_fan_speed": "9", "layer_num": 0}),
        (at(0.10), {"stg_cur": 13, "nozzle_target_temper": 140}),
        (at(0.20), {"stg_cur": 24, "nozzle_target_temper": 220}),
        (at(0.30), {"stg_cur": 4, "mc_print_sub_stage": 2}),
        *tray_change(at(0.30), 255, job.tray_of(job.facts.filaments[0]), min(20.0, 0.2 * span)),
        (at(0.55), {"stg_cur": 3, "nozzle_target_temper": 170, "mc_print_sub_stage": 3}),
        (at(0.75), {"stg_cur": 14, "mc_print_sub_stage": 2}),
        (at(0.85), {"stg_cur": 13, "nozzle_target_temper": 220, "mc_print_sub_stage": 1}),
        (job.first_layer, {"stg_cur": 0, "layer_num": 1, "k": "0.0200"}),
        (job.first_layer + 1, {"cooling_fan_speed": "11", "big_fan1_speed": "11", "big_fan2_speed": "11"}),
    ]
    return steps


def tray_change(at: float, old: int, new: int, span: float = 20.0) -> list[tuple[float, Change]]:
    """Change the filament: aim, unload, load, remember; between ``at`` and ``at + span`` seconds."""
    steps: list[tuple[float, Change]] = [(at, {"ams_status": 258, "ams": {"tray_tar": str(new)}})]
    if old != 255:
        steps += [
            (at + 0.2 * span, {"ams_status": 259, "hw_switch_state": 0}),
            (at + 0.3 * span, {"ams_status": 261, "ams": {"tray_now": "255"}}),
        ]
    return [
        *steps,
        (at + 0.4 * span, {"ams_status": 262, "hw_switch_state": 1}),
        (at + 0.7 * span, {"ams_status": 263, "ams": {"tray_now": str(new)}}),
        (at + span, {"ams_status": 768, "ams": {"tray_pre": str(new)}}),
    ]


def _filament_changes(job: Job) -> list[tuple[float, Change]]:
    seconds = (job.last_layer - job.first_layer) / job.facts.layers
    steps: list[tuple[float, Change]] = []
    before: int = job.tray_of(job.facts.filaments[0])
    free = job.first_layer
    for layer, filament in job.facts.changes:
        tray = job.tray_of(filament)
        if tray == before:
            continue
        at = max(free, job.first_layer + layer * seconds)
        steps += tray_change(at, before, tray, min(20.0, seconds))
        before, free = tray, at + seconds
    return [step for step in steps if step[0] < job.last_layer]


def _ending(job: Job, model: Model) -> list[tuple[float, Change]]:
    idle_stage = 255 if model.pushes == "delta" and not model.is_new else -1
    gone = {"tray_now": "255", "tray_pre": "255"}
    final: Change = {
        "gcode_state": "FINISH", "mc_print_stage": "1", "mc_percent": 100, "mc_remaining_time": 0, "spd_lvl": 2,
        "spd_mag": 100, "stg": [], "layer_num": job.facts.layers, "heatbreak_fan_speed": "0",
        "upgrade_state": {"dis_state": 1, "cur_state_code": 0},
    }  # fmt: skip
    if not model.is_ram_disk:
        final |= {"gcode_file": "", "print_type": "idle"}
    span = job.end - job.last_layer
    return [
        (
            job.last_layer,
            {
                "stg_cur": idle_stage, "bed_target_temper": 0, "ams_status": 258, "ams": {"tray_tar": "255"},
                "cooling_fan_speed": "0", "big_fan1_speed": "0", "big_fan2_speed": "0",
            },
        ),
        (
            job.last_layer + 0.5 * span,
            {"nozzle_target_temper": 0, "ams_status": 0, "hw_switch_state": 0, "ams": gone},
        ),
        (job.end, final),
    ]  # fmt: skip
