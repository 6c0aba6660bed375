"""A print that somebody wants now must not begin when the bed is no longer as it was."""

import asyncio
from collections.abc import Callable
import json
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.printernizer import print_turn, printing
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.coordinator import PrinterCoordinator
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from tests.conftest import BAMBU_FILE, PRUSA_FILE, SetUp
from tests.eventually import advance_until, eventually
from tests.kept_files import keep
from tests.simulators.bambu import BambuSimulator
from tests.simulators.printfiles import make_3mf
from tests.simulators.prusalink import SimulatedPrinter

CONTENT = make_3mf(name="a", filaments=(("PLA", "FFFFFF", "1"),))


@pytest.fixture
async def coordinator(bambu_entry: MockConfigEntry, set_up: SetUp) -> PrinterCoordinator:
    """Set the simulated A1 up and give what follows it."""
    await set_up(bambu_entry)
    followed: PrinterCoordinator = bambu_entry.runtime_data.coordinator
    return followed


def orders(printer: BambuSimulator) -> list[dict[str, Any]]:
    """Return what the printer was told to print, oldest first."""
    told = [json.loads(request.rstrip(b"\0")).get("print", {}) for request in printer.mqtt.requests]
    return [order for order in told if order.get("command") == "project_file"]


async def wish(hass: HomeAssistant, coordinator: PrinterCoordinator, file_id: str) -> str | None:
    """Have a file of the library printed; tell why it was not."""
    try:
        await printing.async_print(hass, coordinator, file_id=file_id)
    except HomeAssistantError as error:
        return f"{error.translation_domain}.{error.translation_key}".removeprefix(f"{DOMAIN}.")
    return None


async def hold_up(
    hass: HomeAssistant, coordinator: PrinterCoordinator, printer: BambuSimulator
) -> Callable[[], None]:
    """Keep the printer's card busy with a slow download; returns what lets it end."""
    transfers = hass.data[SHOP].transfers
    printer.faults.throttle = 2000
    (file,) = [each for each in await coordinator.driver.files.list("/") if each.path == BAMBU_FILE]
    download = transfers.download(coordinator.serial, file)
    await eventually(lambda: transfers.all()[0].done)

    def let_go() -> None:
        printer.faults.throttle = None
        transfers.cancel(download.id)

    return let_go


async def test_a_print_that_another_one_overtakes_is_given_up(
    hass: HomeAssistant, coordinator: PrinterCoordinator, bambu_simulator: BambuSimulator
) -> None:
    kept = await keep(hass, "a.gcode.3mf", CONTENT)
    let_go = await hold_up(hass, coordinator, bambu_simulator)
    wanted = hass.async_create_task(wish(hass, coordinator, kept.sha256))
    await asyncio.sleep(0.1)
    assert not wanted.done()
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    await eventually(lambda: coordinator.data.snapshot.status == "printing")
    async with asyncio.timeout(30):
        assert await wanted == "print_occupied"
    let_go()
    bambu_simulator.engine.stop()
    await advance_until(
        bambu_simulator, lambda: coordinator.data.snapshot.status in {"cancelled", "failed"}, step=5
    )
    await asyncio.sleep(0.3)
    assert not orders(bambu_simulator)
    assert bambu_simulator.storage.read("/a.gcode.3mf") is None
    assert await wish(hass, coordinator, kept.sha256) is None
    assert len(orders(bambu_simulator)) == 1


async def test_an_upload_that_another_print_overtakes_is_not_made_up_for(
    hass: HomeAssistant, coordinator: PrinterCoordinator, bambu_simulator: BambuSimulator
) -> None:
    kept = await keep(hass, "a.gcode.3mf", CONTENT)
    transfers = hass.data[SHOP].transfers
    bambu_simulator.faults.throttle = 20_000
    wanted = hass.async_create_task(wish(hass, coordinator, kept.sha256))
    await eventually(lambda: transfers.all() and transfers.all()[0].done)
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    async with asyncio.timeout(30):
        assert await wanted == "print_occupied"
    bambu_simulator.faults.throttle = None
    bambu_simulator.engine.stop()
    await advance_until(
        bambu_simulator, lambda: coordinator.data.snapshot.status in {"cancelled", "failed"}, step=5
    )
    await eventually(lambda: transfers.all()[0].state == "cancelled")
    assert not orders(bambu_simulator)
    await eventually(lambda: bambu_simulator.storage.read("/a.gcode.3mf") is None)


async def test_a_printer_that_goes_away_for_long_does_not_begin_when_it_is_back(
    hass: HomeAssistant,
    coordinator: PrinterCoordinator,
    bambu_simulator: BambuSimulator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(print_turn, "ABSENCE", 0.3)
    kept = await keep(hass, "a.gcode.3mf", CONTENT)
    transfers = hass.data[SHOP].transfers
    bambu_simulator.faults.throttle = 20_000
    wanted = hass.async_create_task(wish(hass, coordinator, kept.sha256))
    await eventually(lambda: transfers.all() and transfers.all()[0].done)
    await bambu_simulator.stop()
    async with asyncio.timeout(30):
        assert await wanted == "print_not_connected"
    bambu_simulator.faults.throttle = None
    await bambu_simulator.start()
    await advance_until(bambu_simulator, lambda: coordinator.last_update_success, step=2)
    await asyncio.sleep(0.3)
    assert not orders(bambu_simulator)
    assert await wish(hass, coordinator, kept.sha256) is None


async def test_a_printer_that_is_taken_out_does_not_print_what_was_wanted_before(
    hass: HomeAssistant,
    coordinator: PrinterCoordinator,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
) -> None:
    kept = await keep(hass, "a.gcode.3mf", CONTENT)
    transfers = hass.data[SHOP].transfers
    bambu_simulator.faults.throttle = 20_000
    wanted = hass.async_create_task(wish(hass, coordinator, kept.sha256))
    await eventually(lambda: transfers.all() and transfers.all()[0].done)
    assert await hass.config_entries.async_reload(bambu_entry.entry_id)
    async with asyncio.timeout(30):
        assert await wanted == "print_not_connected"
    bambu_simulator.faults.throttle = None
    await eventually(lambda: transfers.all()[0].state in {"cancelled", "failed"})
    await eventually(lambda: bambu_simulator.ftps.transfers == 0)
    assert not orders(bambu_simulator)
    again: PrinterCoordinator = bambu_entry.runtime_data.coordinator
    assert await wish(hass, again, kept.sha256) is None
    assert len(orders(bambu_simulator)) == 1


async def test_a_file_on_the_printer_is_printed_while_the_books_are_shut(
    hass: HomeAssistant,
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    set_up: SetUp,
) -> None:
    await set_up(prusalink_entry)
    coordinator = prusalink_entry.runtime_data.coordinator
    (file,) = [each for each in await coordinator.driver.files.list("/") if each.name == PRUSA_FILE]
    await hass.data[SHOP].ledger.close()
    wanted = hass.async_create_task(printing.async_print(hass, coordinator, path=file.path))
    await advance_until(prusalink_simulator, wanted.done, step=1)
    await wanted
    await advance_until(prusalink_simulator, lambda: coordinator.data.snapshot.status == "printing")
