"""PrusaLink on a Raspberry Pi (0.7 and 0.8): HTTP/1.0, ``null`` values left out, several storages."""

import re
from typing import TYPE_CHECKING, Any

from .buddy import job_command
from .files import StoredFile, decode_path, picture_of
from .wire import Request, Response, answer, problem

if TYPE_CHECKING:
    from .printer import SimulatedPrinter

KEEPS_END = 11.0
"""Seconds for which the end of a job is shown."""


def respond(printer: SimulatedPrinter, request: Request) -> Response:
    """Answer an authorised request."""
    target = request.target
    if target.startswith("/api/v1/job/"):
        return job_command(printer, request, target.removeprefix("/api/v1/job/"))
    if target.startswith("/api/v1/files/local"):
        return files(printer, request, decode_path(target.removeprefix("/api/v1/files/local")).strip("/"))
    if target.startswith("/api/files/local/") and target.endswith("/raw"):
        return download(printer, request, decode_path(target[len("/api/files/local/") : -len("/raw")]))
    if target.startswith("/api/thumbnails/local/"):
        return thumbnail(printer, decode_path(target[len("/api/thumbnails/local/") : -len(".orig.png")]))
    page = _PAGES.get(target)
    return Response(404, b"404 Not Found") if page is None else page(printer)


def version(printer: SimulatedPrinter) -> Response:
    about = {
        "api": "2.0.0",
        "server": "0.7.2",
        "original": "PrusaLink I3MK3S",
        "text": "PrusaLink 0.7.2",
        "firmware": "3.13.1-6876",
        "sdk": "0.7.1",
        "capabilities": {"upload-by-put": True},
        "hostname": printer.hostname,
    }
    return answer(printer.changed("version", about))


def info(printer: SimulatedPrinter) -> Response:
    about = {
        "name": "Old friend",
        "location": "",
        "farm_mode": False,
        "network_error_chime": False,
        "nozzle_diameter": printer.nozzle_diameter,
        "min_extrusion_temp": 170,
        "serial": printer.serial,
        "hostname": "connect.prusa3d.com",
        "port": 0,
    }
    return answer(printer.changed("info", about))


def status(printer: SimulatedPrinter) -> Response:
    machine = printer.machine
    nozzle, nozzle_target, bed, bed_target = machine.temperatures
    numbers: dict[str, Any] = {"temp_nozzle": nozzle, "temp_bed": bed, "axis_z": machine.z}
    if nozzle_target:
        numbers |= {"target_nozzle": nozzle_target, "target_bed": bed_target}
    state = machine.face.state
    if state in {"FINISHED", "STOPPED"} and machine.seconds_in_phase > KEEPS_END:
        state = "IDLE"
    shown: dict[str, Any] = {
        "storage": [
            {"path": "/local", "read_only": False, "free_space": 1 << 30, "name": "PrusaLink gcodes"},
            {"path": "/sdcard", "read_only": True, "name": "SD Card"},
        ],
        "printer": {
            "state": state,
            **numbers,
            "flow": 95,
            "speed": 100,
            "fan_hotend": 0,
            "fan_print": 0,
            "status_connect": {"ok": True, "message": "OK"},
            "status_printer": {"ok": True, "message": "OK"},
        },
    }
    if machine.face.has_job:
        shown["job"] = _numbers(printer)
    return answer(printer.changed("status", shown | printer.uploads.status()))


def _numbers(printer: SimulatedPrinter) -> dict[str, Any]:
    machine = printer.machine
    numbers: dict[str, Any] = {"id": machine.job_id, "progress": float(machine.progress)}
    if machine.time_remaining is not None:
        numbers["time_remaining"] = machine.time_remaining
    if machine.time_printing:
        numbers["time_printing"] = machine.time_printing
    return numbers


def job(printer: SimulatedPrinter) -> Response:
    machine = printer.machine
    if machine.file is None:
        return Response(204)
    if not machine.face.has_job:
        if not printer.has_old_idle_job:
            return Response(204)
        shown = {
            "id": machine.job_id,
            "state": "IDLE",
            "progress": 0.0,
            "time_remaining": None,
            "time_printing": 0,
        }
        return answer(shown | {"file": job_file(printer, machine.file)})
    numbers = _numbers(printer)
    return answer(
        printer.changed(
            "job", {**numbers, "state": machine.face.state, "file": job_file(printer, machine.file)}
        )
    )


def job_file(printer: SimulatedPrinter, file: StoredFile) -> dict[str, Any]:
    path = "/".join(file.path)
    refs: dict[str, str | None] = {
        "download": f"/api/files/local/{path}/raw",
        "thumbnail": f"/api/thumbnails/local/{path}.orig.png",
        "icon": None,
    }
    if printer.prints_from_card:
        refs = dict.fromkeys(refs)
    return {
        "name": file.short[-1],
        "display_name": file.name,
        "path": "/local",
        "display_path": "/PrusaLink gcodes",
        "size": file.size,
        "m_timestamp": file.mtime,
        "refs": refs,
        "meta": {"filament used [g]": 12.5, "filament_type": "PLA", "layer_height": 0.2},
    }


def files(printer: SimulatedPrinter, request: Request, path: str) -> Response:
    match request.method:
        case "PUT":
            return upload(printer, request, path)
        case "POST":
            if printer.storage.find(path) is None:
                return problem(request, 404)
            return (
                Response(204) if printer.machine.start(path) else problem(request, 409, "Not ready to print")
            )
        case "DELETE":
            return delete(printer, request, path)
        case _:
            return listing(printer, path)


def upload(printer: SimulatedPrinter, request: Request, path: str) -> Response:
    storage = printer.storage
    folder = path.rpartition("/")[0]
    if folder and storage.resolve(folder) is None:
        return problem(request, 404, "Folder not found")
    if request.headers.get("create-folder") == "?1":
        if storage.resolve(path):
            return problem(request, 409, "Folder already exists")
        storage.add_folder(path)
        return Response(201)
    if not request.length:
        return problem(request, 411)
    file = storage.add(path, request.body, mtime=storage.mtime + int(printer.clock.now()))
    return answer(_child(file), 201)


def delete(printer: SimulatedPrinter, request: Request, path: str) -> Response:
    file = printer.storage.resolve(path)
    if file is None:
        return problem(request, 404)
    if printer.is_printing(file):
        return problem(request, 409, "File is currently printed")
    printer.storage.remove(file)
    return Response(204)


def listing(printer: SimulatedPrinter, path: str) -> Response:
    file = printer.storage.resolve(path) if path else None
    if path and file is None:
        return Response(404, b"404 Not Found")
    if file is not None and not file.is_folder:
        return answer(_child(file))
    children = [_child(child) for child in printer.storage.children(file.path if file else ())]
    name = file.name if file else "local"
    return answer({"type": "FOLDER", "read_only": False, "name": name, "children": children})


def _child(file: StoredFile) -> dict[str, Any]:
    path = "/".join(file.path)
    shown: dict[str, Any] = {
        "name": file.name,
        "display_name": file.name,
        "read_only": False,
        "type": file.type,
    }
    if file.is_folder:
        return shown
    refs = {"download": f"/api/files/local/{path}/raw", "thumbnail": f"/api/thumbnails/local/{path}.orig.png"}
    return shown | {"size": file.size, "m_timestamp": file.mtime, "refs": refs}


def download(printer: SimulatedPrinter, request: Request, path: str) -> Response:
    file = printer.storage.find(path)
    if file is None:
        return Response(404, b"404 Not Found")
    asked = re.fullmatch(r"bytes=(\d+)-", request.headers.get("range", ""))
    if asked is None or printer.ranges == "none":
        return Response(200, file.data, "text/x.gcode")
    begin = int(asked[1]) if printer.ranges == "right" else 0
    if begin >= file.size:
        return Response(416)
    part = ("Content-Range", f"bytes {begin}-{file.size - 1}/{file.size}")
    return Response(206, file.data[begin:], "text/x.gcode", extras=[part])


def thumbnail(printer: SimulatedPrinter, path: str) -> Response:
    file = printer.storage.find(path)
    picture = picture_of(file) if file else None
    return Response(404, b"404 Not Found") if picture is None else Response(200, picture, "image/png")


def octo_printer(printer: SimulatedPrinter) -> Response:
    known = ("operational", "paused", "printing", "cancelling", "pausing", "error", "ready")
    flags = {name: name in printer.machine.face.flags for name in known}
    return answer({"temperature": {}, "state": {"text": printer.machine.face.word, "flags": flags}})


_PAGES = {
    "/api/version": version,
    "/api/v1/info": info,
    "/api/v1/status": status,
    "/api/v1/job": job,
    "/api/printer": octo_printer,
}
