"""Hearing printers: real datagrams on loopback, real discovery flows."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.printernizer import network
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.network import NETWORK, async_listen_for_printers, async_search
from homeassistant.config_entries import SOURCE_IGNORE
from homeassistant.const import EVENT_HOMEASSISTANT_CLOSE
from homeassistant.core import HomeAssistant
from tests.conftest import SetUp
from tests.eventually import eventually
from tests.simulators.bambu import BambuSimulator
from tests.simulators.bambu.models import MODELS
from tests.simulators.bambu.notify import notify

SERIAL = "03900A000000042"


@pytest.fixture
async def port(hass: HomeAssistant, socket_enabled: None) -> AsyncIterator[int]:
    """Give the port on which Home Assistant listens."""
    await async_listen_for_printers(hass)
    heard_at = hass.data[NETWORK].port
    assert heard_at is not None
    yield heard_at
    await hass.data[NETWORK].async_stop()


def _flows(hass: HomeAssistant) -> list[Any]:
    return list(hass.config_entries.flow.async_progress_by_handler(DOMAIN))


async def _announce(port: int, serial: str = SERIAL, **changes: str) -> None:
    await notify(MODELS["A1"], serial, port, **changes)


async def test_an_announcement_begins_one_flow(hass: HomeAssistant, port: int) -> None:
    await _announce(port, host="127.0.0.3", name="Kellerdrucker")
    await eventually(lambda: _flows(hass))
    await _announce(port, host="127.0.0.3", name="Kellerdrucker")
    await hass.async_block_till_done()
    (flow,) = _flows(hass)
    assert flow["step_id"] == "bambu"
    assert flow["context"]["unique_id"] == SERIAL
    assert flow["context"]["title_placeholders"] == {"name": "Kellerdrucker (127.0.0.3)"}


async def test_rubbish_and_ipv6_begin_none(hass: HomeAssistant, port: int) -> None:
    await _announce(port, nt="urn:schemas-upnp-org:device:MediaServer:1")
    await _announce(port, host="fe80::1", serial="03900A000000043")
    await _announce(port, host="127.0.0.3")
    await eventually(lambda: _flows(hass))
    assert list(hass.data[NETWORK].printers) == [SERIAL]


async def test_an_ignored_printer_and_a_known_address_are_no_news(hass: HomeAssistant, port: int) -> None:
    MockConfigEntry(domain=DOMAIN, unique_id=SERIAL, source=SOURCE_IGNORE).add_to_hass(hass)
    MockConfigEntry(domain=DOMAIN, unique_id="03900A000000043", data={"host": "127.0.0.3"}).add_to_hass(hass)
    await _announce(port, host="127.0.0.3")
    await _announce(port, host="127.0.0.3", serial="03900A000000043")
    await eventually(lambda: len(hass.data[NETWORK].printers) == 2)
    await hass.async_block_till_done()
    assert _flows(hass) == []


async def test_made_up_printers_do_not_fill_the_memory(
    hass: HomeAssistant, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "MAX_PRINTERS", 3)
    for number in range(5):
        await _announce(port, serial=f"03900A00000010{number}", host="127.0.0.3")
    await eventually(lambda: "03900A000000104" in hass.data[NETWORK].printers)
    assert sorted(hass.data[NETWORK].printers) == ["03900A000000102", "03900A000000103", "03900A000000104"]
    await hass.async_block_till_done()


async def test_a_printer_that_moved_while_it_was_off_is_followed(
    hass: HomeAssistant,
    bambu_simulator: BambuSimulator,
    bambu_entry: MockConfigEntry,
    set_up: SetUp,
    state_of: Any,
) -> None:
    serial = bambu_simulator.serial
    await set_up(bambu_entry)
    await eventually(lambda: bambu_entry.runtime_data.coordinator.last_update_success)
    port = hass.data[NETWORK].port
    await bambu_simulator.announce(port, host="127.0.0.2")
    await eventually(lambda: hass.data[NETWORK].printers)
    await hass.async_block_till_done()
    assert _flows(hass) == []
    assert bambu_entry.data["host"] == "127.0.0.1"

    await hass.config_entries.async_unload(bambu_entry.entry_id)
    hass.config_entries.async_update_entry(bambu_entry, data={**bambu_entry.data, "host": "127.0.0.9"})
    hass.data[NETWORK]._listener._told.clear()
    await bambu_simulator.announce(port, host="127.0.0.1")
    await eventually(lambda: bambu_entry.data["host"] == "127.0.0.1")
    await set_up(bambu_entry)
    await eventually(lambda: bambu_entry.runtime_data.coordinator.last_update_success)
    assert state_of("binary_sensor", f"{serial}_connection").state == "on"


async def test_a_search_before_the_first_printer_listens_by_itself(
    hass: HomeAssistant, socket_enabled: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[network.Network] = []
    start = network.Network.async_start

    async def start_and_announce(self: network.Network) -> None:
        await start(self)
        started.append(self)
        assert self.port is not None
        await _announce(self.port, host="127.0.0.3", name="Kellerdrucker")

    monkeypatch.setattr(network.Network, "async_start", start_and_announce)
    monkeypatch.setattr(network, "SEARCH_TIME", 0.1)
    found = await async_search(hass)
    assert found == {SERIAL: {"host": "127.0.0.3", "serial": SERIAL, "model": "A1", "name": "Kellerdrucker"}}
    assert started[0].port is None
    assert _flows(hass) == []


async def test_a_search_later_uses_the_ear_that_is_there(
    hass: HomeAssistant, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "SEARCH_TIME", 0.01)
    await _announce(port, host="127.0.0.3")
    await eventually(lambda: hass.data[NETWORK].printers)
    assert list(await async_search(hass)) == [SERIAL]
    assert hass.data[NETWORK].port == port


async def test_a_port_that_is_taken_keeps_nobody_from_starting(
    hass: HomeAssistant, socket_enabled: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "LISTEN_HOST", "192.0.2.1")
    monkeypatch.setattr(network, "SEARCH_TIME", 0.01)
    await async_listen_for_printers(hass)
    assert hass.data[NETWORK].port is None
    assert await async_search(hass) == {}


async def test_the_ear_closes_with_home_assistant(hass: HomeAssistant, socket_enabled: None) -> None:
    await async_listen_for_printers(hass)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_CLOSE)
    await hass.async_block_till_done()
    assert hass.data[NETWORK].port is None
