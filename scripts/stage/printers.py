"""Simulated printers for the stage: two with names and jobs for the demo, or a fleet in processes of its own."""

import asyncio
from contextlib import AsyncExitStack
from dataclasses import dataclass
import json
from pathlib import Path
import sys
from typing import Any, Self

from tests.simulators.bambu import BambuSimulator
from tests.simulators.printfiles import write_demo_files
from tests.simulators.prusalink import Plan, SimulatedPrinter

from .home import ROOT

A1_SERIAL = "03900A1B2C3D4E5"
A1_CODE = "demo1234"
CORE_ONE_SERIAL = "10589-3742441631110111"
CORE_ONE_PASSWORD = "demopassword123"


@dataclass(frozen=True, kw_only=True)
class DemoJob:
    """What a demo printer prints: the file's path on the printer and what the books should say."""

    path: str
    seconds: float


def bambu_steps(printer: BambuSimulator) -> tuple[dict[str, Any], ...]:
    """Return what a person enters to add a Bambu printer: the menu, the form, the trust in its certificate."""
    return (
        {"next_step_id": "bambu"},
        {
            "host": "127.0.0.1",
            "serial": printer.serial,
            "access_code": printer.access_code,
            "advanced": {
                "mqtt_port": printer.mqtt_port,
                "ftps_port": printer.ftps_port,
                "camera_port": printer.camera_port,
                "rtsps_port": 322,
            },
        },
        {},
    )


def prusalink_steps(printer: SimulatedPrinter) -> tuple[dict[str, Any], ...]:
    """Return what a person enters to add a printer with PrusaLink."""
    return (
        {"next_step_id": "prusalink"},
        {"host": printer.url, "username": printer.username, "password": printer.password},
    )


class Workshop:
    """An A1 with AMS Lite and a Core One on loopback, with sliced files on their card and stick."""

    def __init__(self, folder: Path, *, time_scale: float = 20) -> None:
        """Prepare; nothing listens yet."""
        self.folder = folder
        self.time_scale = time_scale
        self._stack = AsyncExitStack()
        self.a1: BambuSimulator
        self.core_one: SimulatedPrinter

    async def __aenter__(self) -> Self:
        """Make the files and start both printers."""
        card = self.folder / "card"
        stick = self.folder / "stick"
        await asyncio.to_thread(_fill, self.folder / "files", card, stick)
        self.a1 = await self._stack.enter_async_context(
            BambuSimulator(
                "A1", A1_SERIAL, A1_CODE, time_scale=self.time_scale, push_interval=0.5, storage=card
            )
        )
        self.core_one = SimulatedPrinter(
            "coreone", serial=CORE_ONE_SERIAL, password=CORE_ONE_PASSWORD, time_scale=self.time_scale
        )
        self.core_one.storage.add_directory(stick)
        await self._stack.enter_async_context(self.core_one)
        return self

    async def __aexit__(self, *_: object) -> None:
        """Switch both off."""
        await self._stack.aclose()

    def a1_steps(self) -> tuple[dict[str, Any], ...]:
        """Return what a person enters to add the A1."""
        return bambu_steps(self.a1)

    def core_one_steps(self) -> tuple[dict[str, Any], ...]:
        """Return what a person enters to add the Core One."""
        return prusalink_steps(self.core_one)

    def start_a1(self, job: DemoJob) -> None:
        """Have the A1 print, as if it was sent from a slicer."""
        self.a1.start_job(job.path, 1, "lan")

    def start_core_one(self, job: DemoJob) -> None:
        """Have the Core One print."""
        self.core_one.dismiss()
        self.core_one.start_job(job.path.rpartition("/")[2], Plan(seconds=job.seconds, heating=120))


def _fill(files: Path, card: Path, stick: Path) -> None:
    for folder in (files, card / "cache", stick):
        folder.mkdir(parents=True, exist_ok=True)
    for path in write_demo_files(files):
        target = stick if path.parent.name == "coreone" else card
        (target / path.name).write_bytes(path.read_bytes())


class Fleet:
    """Many printers, half Bambu A1 and half Core One, each half in one process beside Home Assistant."""

    def __init__(self, printers: int, *, time_scale: float = 1, a1_only: bool = False) -> None:
        """Prepare; nothing is started yet."""
        self._bambu = printers if a1_only else printers // 2
        self._prusa = printers - self._bambu
        self._time_scale = time_scale
        self._processes: list[asyncio.subprocess.Process] = []
        self._found: list[tuple[str, dict[str, Any]]] = []

    async def __aenter__(self) -> Self:
        """Start the processes and read what they listen on."""
        scale = str(self._time_scale)
        job = ("--job", "/probe.gcode.3mf", "--seconds", "36000", "--layers", "800", "--pause-between", "1")
        if self._bambu:
            await self._start(
                "bambu", "--count", str(self._bambu), "--time-scale", scale, "--push-interval", "2",
                "--serial", "03900A000000001", *job,
            )  # fmt: skip
        if self._prusa:
            await self._start(
                "prusalink", "--count", str(self._prusa), "--time-scale", scale, "--job", "probe.bgcode",
                "--job-seconds", "36000",
            )  # fmt: skip
        return self

    async def _start(self, vendor: str, *arguments: str) -> None:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", f"tests.simulators.{vendor}", *arguments,
            cwd=ROOT, stdout=asyncio.subprocess.PIPE, limit=2**22,
        )  # fmt: skip
        self._processes.append(process)
        assert process.stdout is not None
        async with asyncio.timeout(120):
            line = await process.stdout.readline()
        answer = json.loads(line)
        self._found += [(vendor, printer) for printer in answer.get("printers", [answer])]

    async def __aexit__(self, *_: object) -> None:
        """End the processes."""
        for process in self._processes:
            if process.returncode is None:
                process.terminate()
            await process.wait()

    def entries(self) -> list[dict[str, Any]]:
        """Return the config entries' data."""
        return [
            {
                "vendor": "bambu", "host": "127.0.0.1", "serial": printer["serial"], "access_code": "12345678",
                "mqtt_port": printer["mqtt_port"], "ftps_port": printer["ftps_port"],
                "camera_port": printer["camera_port"], "certificate_fingerprint": printer["certificate_fingerprint"],
            }
            if vendor == "bambu"
            else {
                "vendor": "prusalink", "host": printer["url"], "username": printer["username"],
                "password": printer["password"], "serial": printer["serial"],
            }
            for vendor, printer in self._found
        ]  # fmt: skip
