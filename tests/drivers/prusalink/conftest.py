"""A simulated printer whose clock stands still, and a driver that polls it when it is told to."""

from collections.abc import AsyncIterator, Callable
from contextlib import aclosing

import aiohttp
import pytest

from custom_components.printernizer.drivers.models import PrinterSnapshot
from custom_components.printernizer.drivers.prusalink import (
    PrusaLinkConfig,
    PrusaLinkDriver,
    PrusaLinkTimings,
)
from custom_components.printernizer.drivers.transitions import PrinterEvent, transitions
from tests.simulators.prusalink import SimulatedPrinter

FAST = PrusaLinkTimings(
    printing=0.005,
    idle=0.005,
    soon=0.005,
    confirm=0.005,
    hurry=0.02,
    patience=10,
    long_patience=10,
    second_try=0.05,
    request=20,
    listing=20,
    release=0.05,
    release_pause=0.01,
    start=10,
    stall=20,
    arrival=20,
    file_retry=0,
    load=0,
)


class Watch:
    """A driver that is watched: each poll's snapshot and what it changed."""

    def __init__(self, driver: PrusaLinkDriver, first: PrinterSnapshot) -> None:
        self.driver = driver
        self.seen = [first]
        self.events: list[PrinterEvent] = []
        self._snapshots = driver.snapshots()

    @property
    def now(self) -> PrinterSnapshot:
        return self.seen[-1]

    async def poll(self, times: int = 1) -> PrinterSnapshot:
        """Let the driver get an answer so many times."""
        for _ in range(times):
            self.take(await anext(self._snapshots))
        return self.now

    def take(self, snapshot: PrinterSnapshot) -> None:
        self.events += transitions(self.now, snapshot)
        self.seen.append(snapshot)

    def heard(self) -> list[str]:
        """Name the events so far, and forget them."""
        names = []
        for event in self.events:
            result = getattr(event, "result", None)
            names.append(type(event).__name__ + (f"({result})" if result else ""))
        self.events.clear()
        return names

    async def reconnect(self) -> PrinterSnapshot:
        self.take(await self.driver.connect())
        self._snapshots = self.driver.snapshots()
        return self.now

    async def close(self) -> None:
        await self._snapshots.aclose()
        await self.driver.close()


@pytest.fixture
async def session(socket_enabled: None) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def model() -> str:
    return "coreone"


@pytest.fixture
async def printer(socket_enabled: None, model: str) -> AsyncIterator[SimulatedPrinter]:
    async with SimulatedPrinter(model, time_scale=0, job_id=100) as printer:
        yield printer


@pytest.fixture
def make_driver(session: aiohttp.ClientSession) -> Callable[..., PrusaLinkDriver]:
    def make(printer: SimulatedPrinter, **changes: object) -> PrusaLinkDriver:
        timings = changes.pop("timings", FAST)
        config = {"url": printer.url, "password": printer.password, "username": printer.username} | changes
        return PrusaLinkDriver(PrusaLinkConfig(**config), session, timings=timings)

    return make


@pytest.fixture
async def driver(
    printer: SimulatedPrinter, make_driver: Callable[..., PrusaLinkDriver]
) -> AsyncIterator[PrusaLinkDriver]:
    driver = make_driver(printer)
    yield driver
    await driver.close()


@pytest.fixture
async def watch(driver: PrusaLinkDriver) -> AsyncIterator[Watch]:
    watch = Watch(driver, await driver.connect())
    async with aclosing(watch._snapshots):
        yield watch
    await watch.close()
