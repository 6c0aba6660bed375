"""The embedded server's endpoints (PrusaLink of Buddy firmware 6.3 to 6.6)."""

from typing import TYPE_CHECKING, Any

from .files import StoredFile, decode_path, picture_of
from .phases import Phase
from .uploads import HELD
from .wire import Request, Response, answer, fixed, problem

if TYPE_CHECKING:
    from .printer import SimulatedPrinter


def respond(printer: SimulatedPrinter, request: Request) -> Response:
    """Answer an authorised request."""
    target = request.target
    if len(target) > 168:
        return problem(request, 414)
    if ".." in target:
        return problem(request, 404)
    if target.startswith("/api/v1/files"):
        return files(printer, request, decode_path(target.removeprefix("/api/v1/files")))
    if target.startswith("/api/v1/job/"):
        return job_command(printer, request, target.removeprefix("/api/v1/job/"))
    if target.startswith("/usb/"):
        return download(printer, request, decode_path(target.removeprefix("/usb/")))
    if target.startswith(("/thumb/l/usb/", "/thumb/s/usb/")):
        return thumbnail(
            printer, request, decode_path(target[len("/thumb/l/usb/") :]), small=target[7] == "s"
        )
    page = _PAGES.get(target)
    if page is None:
        return problem(request, 404)
    if request.method != "GET":
        response = problem(request, 405)
        response.close = True
        return response
    return page(printer)


def version(printer: SimulatedPrinter) -> Response:
    about: dict[str, Any] = {
        "api": "2.0.0",
        "server": "2.1.2",
        "nozzle_diameter": fixed(printer.nozzle_diameter, 2),
        "text": "PrusaLink",
        "hostname": printer.hostname,
    }
    if printer.code:
        about |= {"firmware": printer.firmware, "printer": printer.code}
    return answer(printer.changed("version", about | {"capabilities": {"upload-by-put": True}}))


def info(printer: SimulatedPrinter) -> Response:
    about = {
        "nozzle_diameter": fixed(printer.nozzle_diameter, 2),
        "mmu": printer.mmu,
        "serial": printer.serial,
        "hostname": printer.hostname,
        "min_extrusion_temp": 170,
    }
    return answer(printer.changed("info", about))


def status(printer: SimulatedPrinter) -> Response:
    machine = printer.machine
    shown: dict[str, Any] = {}
    if machine.face.has_job:
        shown["job"] = job_numbers(printer)
    shown["storage"] = {"path": "/usb/", "name": "usb", "read_only": False}
    shown |= printer.uploads.status()
    nozzle, nozzle_target, bed, bed_target = machine.temperatures
    shown["printer"] = {
        "state": machine.face.state,
        "temp_bed": fixed(bed, 1),
        "target_bed": fixed(bed_target, 1),
        "temp_nozzle": fixed(nozzle, 1),
        "target_nozzle": fixed(nozzle_target, 1),
        "axis_z": fixed(machine.z, 1),
    }
    if not machine.face.has_job:
        shown["printer"] |= {"axis_x": fixed(7.9, 1), "axis_y": fixed(8.4, 1)}
    fan = 4337 if machine.phase is Phase.PRINTING and machine.progress else 0
    shown["printer"] |= {
        "flow": 100,
        "speed": 100,
        "fan_hotend": 8155 if nozzle > 50 else 0,
        "fan_print": fan,
    }
    if machine.chamber is not None:
        shown["chamber"] = {"temp": fixed(machine.chamber, 1), "target_temp": fixed(0, 1), "fan_1_rpm": 900}
    return answer(printer.changed("status", shown))


def job_numbers(printer: SimulatedPrinter) -> dict[str, Any]:
    machine = printer.machine
    numbers: dict[str, Any] = {"id": machine.job_id, "progress": fixed(machine.progress, 2)}
    if machine.time_remaining is not None:
        numbers["time_remaining"] = machine.time_remaining
    return numbers | {"time_printing": machine.time_printing}


def job(printer: SimulatedPrinter) -> Response:
    machine = printer.machine
    if not machine.face.has_job or machine.file is None:
        return Response(204)
    state = "PAUSED" if machine.face.state == "ATTENTION" else machine.face.state
    numbers = job_numbers(printer)
    shown = {"id": numbers.pop("id"), "state": state, **numbers, "file": job_file(machine.file)}
    return answer(printer.changed("job", shown))


def job_file(file: StoredFile) -> dict[str, Any]:
    about = {
        "refs": refs(file),
        "name": file.short[-1],
        "display_name": file.name,
        "path": "/" + "/".join(("usb", *file.short[:-1])),
    }
    return about if file.is_connect else about | {"size": file.size, "m_timestamp": file.mtime}


def refs(file: StoredFile) -> dict[str, str]:
    path = "/usb/" + "/".join(file.short)
    return {"icon": f"/thumb/s{path}", "thumbnail": f"/thumb/l{path}", "download": path}


def storage(printer: SimulatedPrinter) -> Response:
    there = printer.storage.is_present
    usb = {"path": "/usb/", "name": "usb", "type": "USB", "read_only": False, "available": there}
    return answer({"storage_list": [usb]})


def octo_printer(printer: SimulatedPrinter) -> Response:
    machine = printer.machine
    nozzle, nozzle_target, bed, bed_target = machine.temperatures
    known = ("operational", "paused", "printing", "cancelling", "pausing", "error", "ready", "busy")
    flags: dict[str, Any] = {}
    if machine.face.link_state:
        flags["link_state"] = machine.face.link_state
    flags |= {name: name in machine.face.flags for name in known}
    flags |= {"sdReady": False, "closedOnError": False}
    return answer(
        {
            "telemetry": {
                "temp-bed": fixed(bed, 1),
                "temp-nozzle": fixed(nozzle, 1),
                "print-speed": 100,
                "z-height": fixed(machine.z, 1),
                "material": printer.material,
            },
            "temperature": {
                "tool0": {"actual": fixed(nozzle, 1), "target": fixed(nozzle_target, 1), "offset": 0},
                "bed": {"actual": fixed(bed, 1), "target": fixed(bed_target, 1), "offset": 0},
            },
            "state": {
                "text": "Printing" if "printing" in machine.face.flags else "Operational",
                "flags": flags,
            },
        }
    )


def octo_job(printer: SimulatedPrinter) -> Response:
    machine = printer.machine
    shown: dict[str, Any] = {"state": machine.face.word, "job": None, "progress": None}
    if machine.face.has_job and machine.file is not None:
        where = {
            "name": machine.file.name,
            "path": refs(machine.file)["download"],
            "display": machine.file.name,
        }
        shown["job"] = {"estimatedPrintTime": int(machine.plan.seconds), "file": where}
        shown["progress"] = {
            "completion": fixed(machine.progress / 100, 2),
            "printTime": machine.time_printing,
        }
    return answer(shown)


def transfer(printer: SimulatedPrinter) -> Response:
    shown = printer.uploads.details()
    return Response(204) if shown is None else answer(shown)


def job_command(printer: SimulatedPrinter, request: Request, rest: str) -> Response:
    machine = printer.machine
    number, _, command = rest.partition("/")
    if not number.isdigit():
        return problem(request, 400)
    if int(number) != machine.job_id:
        return problem(request, 404)
    state = machine.face.state
    if request.method == "DELETE" and not command:
        if not (machine.face.has_job and state in {"PRINTING", "PAUSED", "ATTENTION"}):
            return problem(request, 409)
        machine.press("stop")
        return Response(204)
    if request.method != "PUT":
        return problem(request, 405)
    wanted = {"pause": "PRINTING", "resume": "PAUSED"}.get(command)
    if wanted is None:
        return problem(request, 400)
    if not machine.face.has_job or state != wanted:
        return problem(request, 409)
    machine.press(command)
    return Response(204)


def files(printer: SimulatedPrinter, request: Request, path: str) -> Response:
    parts = path.strip("/").split("/")
    if parts[0] != "usb":
        return problem(request, 403 if parts[0] else 404)
    rest = "/".join(parts[1:])
    match request.method:
        case "GET" | "HEAD":
            return listing(printer, request, rest)
        case "PUT":
            return upload(printer, request, rest)
        case "POST":
            return start(printer, request, rest)
        case "DELETE":
            return delete(printer, request, rest)
        case _:
            return problem(request, 405)


def listing(printer: SimulatedPrinter, request: Request, path: str) -> Response:
    extras = [("Read-Only", "false"), ("Currently-Printing", "false")]
    file = printer.storage.resolve(path) if path else None
    if path and file is None:
        return problem(request, 404)
    if file is not None and not file.is_folder:
        is_loading = printer.is_locked(file)
        shown = {"name": file.short[-1], "ro": is_loading, "type": file.type, "m_timestamp": file.mtime}
        if not is_loading:
            shown["size"] = file.size
        response = answer(
            printer.changed("file", shown | {"refs": _refs(printer, file), "display_name": file.name})
        )
    else:
        etag = printer.storage.changes
        if request.headers.get("if-none-match", "").strip('"') == str(etag):
            return Response(304, etag=etag)
        children = [_child(printer, child) for child in printer.storage.children(file.path if file else ())]
        shown = {
            "type": "FOLDER",
            "ro": False,
            "name": file.short[-1] if file else "usb",
            "children": children,
        }
        if file is not None:
            shown["display_name"] = file.name
        response = answer(printer.changed("folder", shown), etag=etag)
    response.extras += extras
    if request.method == "HEAD":
        response.body = b""
    return response


def _refs(printer: SimulatedPrinter, file: StoredFile) -> dict[str, str]:
    shown = refs(file)
    if printer.is_locked(file):
        del shown["download"]
    return shown


def _child(printer: SimulatedPrinter, file: StoredFile) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "name": file.short[-1],
        "ro": printer.is_locked(file),
        "type": file.type,
        "m_timestamp": file.mtime,
    }
    if not file.is_folder:
        shown["refs"] = _refs(printer, file)
    return shown | {"display_name": file.name}


def upload(printer: SimulatedPrinter, request: Request, path: str) -> Response:
    storage = printer.storage
    if request.headers.get("create-folder") == "?1":
        if storage.resolve(path):
            return problem(request, 409, "Folder already exists")
        storage.add_folder(path)
        return Response(201)
    if not request.length:
        return printer.uploads.admit(request) or problem(request, 501)
    now = printer.clock.now()
    file = storage.add(path, request.body, mtime=storage.mtime + int(now))
    file.busy_until = now + HELD
    if printer.machine.phase is Phase.IDLE:
        printer.machine.select(path)
    if request.headers.get("print-after-upload") in {"?1", "1", "true"} and not printer.machine.start(path):
        return problem(request, 409, "Can't print right now")
    shown = {
        "name": file.short[-1],
        "ro": False,
        "type": file.type,
        "m_timestamp": file.mtime,
        "size": file.size,
    }
    shown = printer.changed("stored", shown | {"refs": refs(file), "display_name": file.name})
    response = answer(shown, 201)
    response.close = True
    return response


def start(printer: SimulatedPrinter, request: Request, path: str) -> Response:
    if printer.storage.find(path) is None:
        return problem(request, 404)
    if not printer.machine.start(path):
        return problem(request, 409)
    return Response(204, close=True)


def delete(printer: SimulatedPrinter, request: Request, path: str) -> Response:
    file = printer.storage.resolve(path)
    if file is None:
        return problem(request, 404)
    if file.is_busy or printer.is_printing(file) or printer.clock.now() < file.busy_until:
        return problem(request, 409, "File is busy")
    if file.is_folder and printer.storage.children(file.path):
        return problem(request, 404)
    printer.storage.remove(file)
    return Response(204)


def download(printer: SimulatedPrinter, request: Request, path: str) -> Response:
    if request.method != "GET":
        return problem(request, 405)
    file = printer.storage.find(path)
    if file is None or printer.is_locked(file):
        return problem(request, 404)
    extras = [("Content-Disposition", "attachment")]
    return Response(200, file.data, "application/octet-stream", extras=extras)


def thumbnail(printer: SimulatedPrinter, request: Request, path: str, *, small: bool) -> Response:
    file = printer.storage.find(path)
    picture = picture_of(file) if file is not None and not small else None
    if picture is None:
        return problem(request, 404, "File doesn't contain preview")
    return Response(200, picture, "image/png", etag=file.mtime if file else None)


_PAGES = {
    "/api/version": version,
    "/api/v1/info": info,
    "/api/v1/status": status,
    "/api/v1/job": job,
    "/api/v1/storage": storage,
    "/api/v1/transfer": transfer,
    "/api/printer": octo_printer,
    "/api/job": octo_job,
}
