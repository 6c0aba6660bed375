"""Home Assistant ends before, during and after a print, politely or not: the books stay right.

Nobody waits for a print here: the printers' time passes as slowly as ours, until the story lets it jump.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any, Self

import pytest

from scripts.stage.home import Home
from scripts.stage.printers import bambu_steps, prusalink_steps
from tests.simulators.bambu import BambuSimulator
from tests.simulators.printfiles import make_3mf, make_bgcode
from tests.simulators.prusalink import Plan, SimulatedPrinter

LAMP = "/Lampenschirm.gcode.3mf"
LAMP_FILE = make_3mf(name="Lampenschirm", seconds=1600)
KEYS = "Schlüsselhalter.bgcode"
KEYS_FILE = make_bgcode(name="Schlüsselhalter", seconds=1750)
A_WHILE = 400
"""Seconds after which a printer is heated and in the middle of a print."""
TO_THE_END = 2400


class Shop:
    """Home Assistant, and a printer for each thing that can happen around a restart."""

    def __init__(self, folder: Path) -> None:
        self.home = Home(folder / "config")
        self.through, self.ended, self.begun, self.off = (
            BambuSimulator("A1", f"03900A1B2C3000{number}", push_interval=0.3, storage={LAMP: LAMP_FILE})
            for number in range(4)
        )
        self.core_one = SimulatedPrinter("coreone", serial="10589-3742441631110333")
        self.core_one.add_file(KEYS, KEYS_FILE)
        self.seen_while_off: dict[str, str] = {}
        self.jobs_before: dict[str, dict[str, Any]] = {}
        self._entries: dict[str, str] = {}
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            for printer in (self.through, self.ended, self.begun, self.off, self.core_one, self.home):
                await stack.enter_async_context(printer)
            self._stack = stack.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    async def add(self, serial: str, steps: tuple[dict[str, Any], ...]) -> None:
        self._entries[(await self.home.add_printer(*steps))["result"]["entry_id"]] = serial

    async def states(self) -> dict[str, str]:
        """Return the status of each printer by its serial; of one that is not connected, why."""
        async with self.home.connect() as socket:
            found: list[dict[str, Any]] = []
            await socket.call("printernizer/printers/subscribe", found.append)
            while not found:
                await asyncio.sleep(0.02)
        return {
            self._entries[printer["entry_id"]]: (
                printer["status"] if printer["connection"] == "connected" else printer["connection"]
            )
            for printer in found[0]["printers"]
        }

    async def until(self, serial: str, wanted: str) -> None:
        await until(lambda: self._is(serial, wanted))

    async def _is(self, serial: str, wanted: str) -> bool:
        return (await self.states()).get(serial) == wanted

    async def entities(self, serial: str) -> dict[str, str]:
        """Return what the printer's entities say, by what they are."""
        async with self.home.connect() as socket:
            known = await socket.call("config/entity_registry/list")
        states = {state["entity_id"]: state["state"] for state in await self.home.rest("GET", "states")}
        return {
            entity["unique_id"]: states[entity["entity_id"]]
            for entity in known
            if self._entries.get(entity["config_entry_id"]) == serial and entity["entity_id"] in states
        }

    async def job(self, serial: str) -> dict[str, Any]:
        """Return the printer's only job."""
        async with self.home.connect() as socket:
            (job,) = (await socket.call("printernizer/jobs/list", printers=[serial]))["jobs"]
        return dict(job)


async def until(condition: Callable[[], Awaitable[object]], seconds: float = 90) -> None:
    async with asyncio.timeout(seconds):
        while not await condition():
            await asyncio.sleep(0.2)


@pytest.fixture(scope="module")
async def shop(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Shop]:
    """A shop that went through an orderly restart and a power cut, with what each printer did meanwhile."""
    async with Shop(tmp_path_factory.mktemp("restarts")) as shop:
        await begin(shop)
        await restart(shop)
        await shop.home.halt(kill=True)
        await shop.home.launch()
        for printer in (shop.through, shop.core_one):
            await shop.until(printer.serial, "printing")
            printer.advance(TO_THE_END)
            await shop.until(printer.serial, "finished")
        yield shop


async def begin(shop: Shop) -> None:
    """Add all printers, and have all print but one."""
    shop.begun.start_job(LAMP)
    shop.begun.advance(A_WHILE)
    assert shop.begun.engine.state == "RUNNING"
    for printer in (shop.through, shop.ended, shop.begun, shop.off):
        await shop.add(printer.serial, bambu_steps(printer))
    await shop.add(shop.core_one.serial, prusalink_steps(shop.core_one))
    for idle in (shop.through, shop.ended, shop.off, shop.core_one):
        await shop.until(idle.serial, "idle")

    shop.through.start_job(LAMP)
    shop.ended.start_job(LAMP)
    shop.core_one.start_job(KEYS, Plan(seconds=1750, heating=120))
    for printer in (shop.through, shop.ended, shop.core_one):
        await shop.until(printer.serial, "preparing")
        printer.advance(A_WHILE)
        await shop.until(printer.serial, "printing")
        shop.jobs_before[printer.serial] = await shop.job(printer.serial)
    await shop.until(shop.begun.serial, "printing")
    shop.begun.advance(TO_THE_END)
    await shop.until(shop.begun.serial, "finished")


async def restart(shop: Shop) -> None:
    """Restart in good order, while one print ends, and one printer is switched off."""
    await shop.home.halt()
    shop.ended.advance(TO_THE_END)
    assert shop.ended.engine.state == "FINISH"
    await shop.off.stop()
    await shop.home.launch()
    await shop.until(shop.ended.serial, "finished")
    shop.seen_while_off = await shop.entities(shop.off.serial)
    await shop.off.start()
    await shop.until(shop.off.serial, "idle")


@pytest.mark.parametrize("name", ["through", "core_one"])
async def test_restarts_in_the_middle_of_a_print_leave_one_job(shop: Shop, name: str) -> None:
    serial = getattr(shop, name).serial

    async def has_filament() -> bool:
        return float((await shop.job(serial))["filament"] or 0) > 0

    await until(has_filament)
    job, known = await shop.job(serial), shop.jobs_before[serial]
    assert job["id"] == known["id"]
    assert job["start_time"] == known["start_time"]
    assert (job["start_witnessed"], job["end_witnessed"]) == (True, True)
    assert job["result"] == "finished"


async def test_a_print_that_ended_while_nobody_watched_gets_no_end_that_nobody_saw(shop: Shop) -> None:
    job = await shop.job(shop.ended.serial)
    assert job["id"] == shop.jobs_before[shop.ended.serial]["id"]
    assert job["result"] == "finished"
    assert job["end_time"] is None
    assert not job["end_witnessed"]


async def test_a_print_that_began_before_home_assistant_is_entered_without_a_start(shop: Shop) -> None:
    job = await shop.job(shop.begun.serial)
    assert job["result"] == "finished"
    assert job["start_time"] is None
    assert not job["start_witnessed"]
    assert job["end_witnessed"]


async def test_a_printer_that_is_off_at_start_is_there_and_comes_back(shop: Shop) -> None:
    connection = f"{shop.off.serial}_connection"
    assert shop.seen_while_off[connection] == "off"
    assert (await shop.entities(shop.off.serial))[connection] == "on"
    assert (await shop.states())[shop.off.serial] == "idle"
