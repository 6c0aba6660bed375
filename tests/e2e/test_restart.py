"""Home Assistant ends before, during and after a print, politely or not: the books stay right."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from scripts.stage.home import Home
from scripts.stage.printers import A1_SERIAL, CORE_ONE_SERIAL, DemoJob, Workshop

LAMP = DemoJob(path="/Lampenschirm.gcode.3mf", seconds=840)
CUBES = DemoJob(path="/Würfel.gcode.3mf", seconds=1600)
KEYS = DemoJob(path="/usb/Schlüsselhalter_0.4n_0.2mm_PLA_COREONE_32m.bgcode", seconds=1750)


@pytest.fixture
async def printers(tmp_path: Path) -> AsyncIterator[Workshop]:
    async with Workshop(tmp_path, time_scale=18) as workshop:
        yield workshop


async def jobs(home: Home, serial: str) -> list[dict[str, Any]]:
    async with home.connect() as socket:
        page = await socket.call("printernizer/jobs/list", printers=[serial])
    return list(page["jobs"])


async def status(home: Home) -> dict[str, str]:
    async with home.connect() as socket:
        found: list[dict[str, Any]] = []
        await socket.call("printernizer/printers/subscribe", found.append)
        while not found:
            await asyncio.sleep(0.05)
    by_model = {"A1": A1_SERIAL, "Core One": CORE_ONE_SERIAL}
    return {
        next(serial for model, serial in by_model.items() if model.lower() in printer["model"].lower()): (
            printer["status"] if printer["connection"] == "connected" else printer["connection"]
        )
        for printer in found[0]["printers"]
    }


async def until(home: Home, serial: str, wanted: str, seconds: float = 90) -> None:
    async with asyncio.timeout(seconds):
        while (await status(home)).get(serial) != wanted:
            await asyncio.sleep(0.5)


async def test_restarts_in_the_middle_of_a_print_leave_one_job(printers: Workshop, tmp_path: Path) -> None:
    async with Home(tmp_path / "config") as home:
        await home.add_printer(*printers.a1_steps())
        await home.add_printer(*printers.core_one_steps())
        printers.start_a1(CUBES)
        printers.start_core_one(KEYS)
        await until(home, A1_SERIAL, "printing")
        await until(home, CORE_ONE_SERIAL, "printing")
        before = {serial: (await jobs(home, serial))[0] for serial in (A1_SERIAL, CORE_ONE_SERIAL)}

        for kill in (False, True):
            await home.halt(kill=kill)
            await home.launch()
        await until(home, A1_SERIAL, "finished")
        await until(home, CORE_ONE_SERIAL, "finished")

        for serial, known in before.items():
            (job,) = await jobs(home, serial)
            assert job["id"] == known["id"]
            assert job["start_time"] == known["start_time"]
            assert (job["start_witnessed"], job["end_witnessed"]) == (True, True)
            assert job["result"] == "finished"
            assert float(job["filament"]) > 0


async def test_a_print_that_ended_while_nobody_watched_gets_no_end_that_nobody_saw(
    printers: Workshop, tmp_path: Path
) -> None:
    async with Home(tmp_path / "config") as home:
        await home.add_printer(*printers.a1_steps())
        printers.start_a1(LAMP)
        await until(home, A1_SERIAL, "printing")
        await home.halt()
        await printers.a1.wait_for("FINISH", timeout=120)
        await home.launch()
        await until(home, A1_SERIAL, "finished")
        (job,) = await jobs(home, A1_SERIAL)
        assert job["result"] == "finished"
        assert job["end_time"] is None
        assert not job["end_witnessed"]


async def test_a_print_that_began_before_home_assistant_is_entered_without_a_start(
    printers: Workshop, tmp_path: Path
) -> None:
    printers.start_a1(LAMP)
    await printers.a1.wait_for("RUNNING", timeout=60)
    await asyncio.sleep(20)
    async with Home(tmp_path / "config") as home:
        await home.add_printer(*printers.a1_steps())
        await until(home, A1_SERIAL, "finished")
        (job,) = await jobs(home, A1_SERIAL)
        assert job["result"] == "finished"
        assert job["start_time"] is None
        assert not job["start_witnessed"]
        assert job["end_witnessed"]


async def test_a_printer_that_is_off_at_start_is_there_and_comes_back(
    printers: Workshop, tmp_path: Path
) -> None:
    async with Home(tmp_path / "config") as home:
        await home.add_printer(*printers.a1_steps())
        await asyncio.sleep(6)
        await home.halt()
        await printers.a1.stop()
        await home.launch()
        states = {state["entity_id"]: state["state"] for state in await home.rest("GET", "states")}
        (connection,) = [
            entity for entity in states if entity.startswith("binary_sensor.a1") and states[entity] == "off"
        ]
        assert "verb" in connection or "conn" in connection
        await printers.a1.start()
        await until(home, A1_SERIAL, "idle")
