"""Following a printer that moved, without breaking a connection that works."""

from pytest_homeassistant_custom_component.common import MockConfigEntry
import pytest_socket

from custom_components.printernizer.validation import async_has_moved, moved_address
from homeassistant.core import HomeAssistant
from tests.conftest import SetUp
from tests.simulators.bambu import BambuSimulator
from tests.simulators.prusalink import SimulatedPrinter


async def test_a_printer_with_two_addresses_keeps_the_one_that_works(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    pytest_socket.socket_allow_hosts(["127.0.0.1", "127.0.0.9"], allow_unix_socket=True)
    async with BambuSimulator(
        "A1", host="127.0.0.9", mqtt_port=bambu_simulator.mqtt_port, time_scale=0, files=False, camera=False
    ) as second:
        assert second.serial == bambu_simulator.serial
        assert not await async_has_moved(hass, bambu_entry, "127.0.0.9")
        await bambu_simulator.stop()
        assert await async_has_moved(hass, bambu_entry, "127.0.0.9")
    await bambu_simulator.start()


async def test_a_connected_prusa_printer_is_not_looked_for_elsewhere(
    hass: HomeAssistant,
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    set_up: SetUp,
) -> None:
    await set_up(prusalink_entry)
    assert not await async_has_moved(hass, prusalink_entry, prusalink_entry.data["host"])
    await hass.config_entries.async_unload(prusalink_entry.entry_id)
    assert await async_has_moved(hass, prusalink_entry, prusalink_entry.data["host"])


def test_scheme_and_port_stay_when_a_printer_moves() -> None:
    assert moved_address("192.168.1.20", "192.168.1.30") == "192.168.1.30"
    assert moved_address("192.168.1.20:8080", "192.168.1.30") == "192.168.1.30:8080"
    assert moved_address("https://prusa.lan:8443/", "192.168.1.30") == "https://192.168.1.30:8443"
    assert moved_address("prusa-core-one.local", "192.168.1.30") == "192.168.1.30"
