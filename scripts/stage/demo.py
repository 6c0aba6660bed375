"""Two simulated printers in real Home Assistant: for a person to look at, or to be checked without one."""

import argparse
import asyncio
import contextlib
from dataclasses import dataclass, field
import json
from pathlib import Path
import signal
import sys
import tempfile
from typing import Any

from .home import PASSWORD, ROOT, USER, Home, HomeFailed, Socket
from .printers import A1_SERIAL, CORE_ONE_SERIAL, DemoJob, Workshop

CHECK_SECONDS = 300
"""What `--check` may take after both printers are there; a job lasts under two minutes at its time scale."""

JOBS = {
    A1_SERIAL: (
        DemoJob(path="/Lampenschirm.gcode.3mf", seconds=840),
        DemoJob(path="/Würfel.gcode.3mf", seconds=1183),
    ),
    CORE_ONE_SERIAL: (
        DemoJob(path="/usb/Schlüsselhalter_0.4n_0.2mm_PLA_COREONE_32m.bgcode", seconds=1200),
        DemoJob(path="/usb/Gehäuse_0.4n_0.2mm_PETG_COREONE_3h12m.bgcode", seconds=2400),
    ),
}


@dataclass
class Watched:
    """What was seen of one printer."""

    name: str
    serial: str
    device_id: str
    entities: dict[str, str] = field(default_factory=dict)
    """Key → entity id."""
    states_seen: list[str] = field(default_factory=list)
    unavailable_count: int = 0
    downloaded: dict[str, Any] | None = None

    def take(self, entity_id: str, state: str) -> None:
        """Take a state that an entity of this printer went into."""
        if state == "unavailable" and entity_id in self.entities.values():
            self.unavailable_count += 1
        if entity_id == self.entities.get("status") and (
            not self.states_seen or self.states_seen[-1] != state
        ):
            self.states_seen.append(state)


async def _watch(socket: Socket) -> list[Watched]:
    """Find our printers in the registries and follow their states."""
    devices = await socket.call("config/device_registry/list")
    registry = await socket.call("config/entity_registry/list")
    watched = []
    for serial in JOBS:
        device = next(d for d in devices if ["printernizer", serial] in d["identifiers"])
        printer = Watched(device["name_by_user"] or device["name"], serial, device["id"])
        printer.entities = {
            entry["unique_id"].removeprefix(f"{serial}_"): entry["entity_id"]
            for entry in registry
            if entry["platform"] == "printernizer" and entry["unique_id"].startswith(f"{serial}_")
        }
        watched.append(printer)

    def heard(event: dict[str, Any]) -> None:
        for entity_id, added in event.get("a", {}).items():
            for printer in watched:
                printer.take(entity_id, added["s"])
        for entity_id, change in event.get("c", {}).items():
            if "s" in change.get("+", {}):
                for printer in watched:
                    printer.take(entity_id, change["+"]["s"])

    await socket.call("subscribe_entities", heard)
    return watched


async def _state(home: Home, entity_id: str) -> str:
    return str((await home.rest("GET", f"states/{entity_id}"))["state"])


async def _until(what: str, condition: Any, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            while not await condition():
                await asyncio.sleep(0.5)
    except TimeoutError as error:
        raise HomeFailed(f"waited {seconds:.0f} s in vain until {what}") from error


async def _download(home: Home, printer: Watched) -> dict[str, Any]:
    """Fetch the running job's file through the action, as an automation would."""
    wanted = JOBS[printer.serial][0].path
    folder = wanted.rpartition("/")[0] or "/"
    listing = await home.rest(
        "POST",
        "services/printernizer/list_files?return_response",
        {"device_id": printer.device_id, "path": folder},
    )
    name = wanted.rpartition("/")[2]
    found = next(file for file in listing["service_response"]["files"] if file["name"] == name)
    answer = await home.rest(
        "POST",
        "services/printernizer/download_file?return_response",
        {"device_id": printer.device_id, "path": found["path"]},
    )
    return {"path": found["path"], **answer["service_response"]}


async def _check(home: Home, workshop: Workshop) -> dict[str, Any]:
    async with home.connect() as socket:
        watched = await _watch(socket)
        workshop.start_a1(JOBS[A1_SERIAL][0])
        workshop.start_core_one(JOBS[CORE_ONE_SERIAL][0])

        async def all_printing() -> bool:
            return all("printing" in printer.states_seen for printer in watched)

        async def all_finished() -> bool:
            return all(printer.states_seen[-1:] == ["finished"] for printer in watched)

        await _until("both print", all_printing, 120)
        for printer in watched:
            printer.downloaded = await _download(home, printer)
        await _until("both have finished", all_finished, CHECK_SECONDS)
        await asyncio.sleep(3)
        jobs = (await socket.call("printernizer/jobs/list"))["jobs"]
    return _summary(watched, jobs, home.complaints())


def _summary(watched: list[Watched], jobs: list[dict[str, Any]], complaints: list[str]) -> dict[str, Any]:
    names = {printer.serial: printer.name for printer in watched}
    shown = [
        {
            "printer": names[job["serial"]],
            "name": job["name"],
            "result": job["result"],
            "start": job["start_time"],
            "end": job["end_time"],
            "grams": job["filament"],
            "cost": job["cost"],
        }
        for job in jobs
    ]
    printers = [
        {
            "name": printer.name,
            "serial": printer.serial,
            "states_seen": printer.states_seen,
            "entities": len(printer.entities),
            "unavailable_count": printer.unavailable_count,
            "downloaded": printer.downloaded,
        }
        for printer in watched
    ]
    return {"jobs": shown, "printers": printers, "problems": _problems(shown, printers, complaints)}


def _problems(jobs: list[dict[str, Any]], printers: list[dict[str, Any]], complaints: list[str]) -> list[str]:
    """Say what is missing; nothing is left to the reader."""
    problems = [f"the log complains: {line}" for line in complaints if "printernizer" in line]
    for printer in printers:
        own = [job for job in jobs if job["printer"] == printer["name"]]
        if len(own) != 1:
            problems.append(f"{printer['name']}: {len(own)} jobs in the books, not 1")
        for job in own:
            problems += [
                f"{printer['name']}: the job has no {key}"
                for key, value in job.items()
                if value in (None, "")
            ]
            if job["result"] != "finished":
                problems.append(f"{printer['name']}: the job ended as {job['result']}")
            if job["grams"] is not None and float(job["grams"]) <= 0:
                problems.append(f"{printer['name']}: the job used no filament")
        if printer["unavailable_count"]:
            problems.append(f"{printer['name']}: {printer['unavailable_count']} times unavailable")
        if not printer["downloaded"] or not printer["downloaded"]["size"]:
            problems.append(f"{printer['name']}: the running job's file was not downloaded")
        if "preparing" not in printer["states_seen"]:
            problems.append(f"{printer['name']}: nobody saw it prepare")
    return problems


async def _repeat(workshop: Workshop) -> None:
    """Let both print one job after the other, for ever."""

    async def a1() -> None:
        while True:
            for job in JOBS[A1_SERIAL]:
                workshop.start_a1(job)
                while workshop.a1.engine.is_active or workshop.a1.engine.job is not None:
                    await asyncio.sleep(0.5)
                await asyncio.sleep(20)

    async def core_one() -> None:
        while True:
            for job in JOBS[CORE_ONE_SERIAL]:
                workshop.start_core_one(job)
                await asyncio.sleep((job.seconds + 200) / workshop.time_scale + 20)

    async with asyncio.TaskGroup() as group:
        group.create_task(a1())
        group.create_task(core_one())


async def _show(home: Home, workshop: Workshop) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    print(
        f"\n  {home.url}/printernizer\n  user {USER}, password {PASSWORD}\n  Ctrl-C ends everything.\n",
        flush=True,
    )
    printing = asyncio.create_task(_repeat(workshop))
    await stop.wait()
    printing.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await printing


async def _run(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="printernizer-demo-") as name:
        folder = Path(name)
        config = folder / "config" if options.check else ROOT / ".cache" / "demo"
        async with (
            Workshop(folder, time_scale=options.time_scale) as workshop,
            Home(config, port=options.port, language=options.language) as home,
        ):
            await home.add_printer(*workshop.a1_steps())
            await home.add_printer(*workshop.core_one_steps())
            if not options.check:
                await _show(home, workshop)
                return 0
            try:
                summary = await _check(home, workshop)
            except HomeFailed as error:
                print(home.log.read_text()[-4000:], file=sys.stderr)
                summary = {"problems": [str(error)]}
    print(json.dumps(summary, indent=2, ensure_ascii=False))
    return 1 if summary["problems"] else 0


def main() -> None:
    """Run until Ctrl-C, or until the check is done."""
    parser = argparse.ArgumentParser(prog="scripts/demo", description=__doc__)
    parser.add_argument("--check", action="store_true", help="watch one job on each printer, print JSON, end")
    parser.add_argument(
        "--port", type=int, help="of Home Assistant (default: 8123, with --check any free one)"
    )
    parser.add_argument("--time-scale", type=float, help="how much faster the printers print")
    parser.add_argument("--language", default="de", choices=("de", "en"))
    options = parser.parse_args()
    options.port = options.port or (None if options.check else 8123)
    options.time_scale = options.time_scale or (30 if options.check else 6)
    sys.exit(asyncio.run(_run(options)))


if __name__ == "__main__":
    main()
