"""Orders to print: what a simulated printer makes of them, from its card to the job."""

from collections.abc import Callable
import re
from typing import Any

from .commands import BUSY, RefusedError
from .engine import Engine
from .jobs import Facts, facts_of
from .storage import Storage

CANNOT_PARSE = 0x05004003

_URL = re.compile(r"(?:ftp://|file:///(?:sdcard|media/usb0))(/.+)\Z")
_PARAM = re.compile(r"Metadata/plate_(\d+)\.gcode\Z")
_FLAGS = ("bed_leveling", "flow_cali", "vibration_cali", "layer_inspect", "timelapse", "use_ams")

type Begin = Callable[[], None]


def is_order(section: str, command: str) -> bool:
    """Tell whether it is one."""
    return section == "print" and command in {"project_file", "gcode_file"}


def take_order(engine: Engine, storage: Storage, data: dict[str, Any]) -> Begin:
    """Check an order and return what begins its job. Raises ``RefusedError``.

    One that comes while a job runs is refused, and that job is lost, as an A1 mini was seen to do.
    """
    if engine.is_active:
        engine.stop()
        engine.change({"print_error": BUSY})
        raise RefusedError("printer busy")
    try:
        return (_project if data["command"] == "project_file" else _gcode)(engine, storage, data)
    except (KeyError, TypeError, ValueError) as error:
        raise RefusedError(f"malformed: {error}") from error


def _project(engine: Engine, storage: Storage, data: dict[str, Any]) -> Begin:
    url, param = _URL.match(data["url"]), _PARAM.match(data["param"])
    if url is None or param is None or not all(type(data[flag]) is bool for flag in _FLAGS):
        raise RefusedError("malformed")
    title = str(data["subtask_name"])
    plate = int(param[1])
    trays = tuple(int(tray) for tray in data["ams_mapping"])
    content = storage.read(url[1])
    try:
        facts = facts_of(content or b"", plate)
    except ValueError:
        return lambda: engine.later(2, {"gcode_state": "FAILED", "print_error": CANNOT_PARSE})
    if not data["use_ams"]:
        trays = (254,) * (max(facts.filaments) + 1)
    return lambda: _start(engine, url[1], facts, trays or None, title)


def _gcode(engine: Engine, storage: Storage, data: dict[str, Any]) -> Begin:
    """Print plain g-code, which few models do: an A1 refuses, a P1S agrees and does nothing."""
    path = "/" + str(data["param"]).lstrip("/")
    if engine.model.name.startswith("A1"):
        raise RefusedError("not supported")
    if engine.model.name != "X1C" or storage.read(path) is None:
        return lambda: None
    return lambda: _start(engine, path, Facts(), None, None)


def _start(engine: Engine, path: str, facts: Facts, trays: tuple[int, ...] | None, title: str | None) -> None:
    if not engine.is_active:
        engine.start_job(path, facts, "lan", trays, title=title, is_told=False)
