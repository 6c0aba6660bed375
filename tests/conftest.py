"""What every test starts from."""

import asyncio
from collections.abc import AsyncIterator, Callable
from functools import partial
import logging
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

import custom_components  # noqa: F401  before Home Assistant starts, or the test plugin's own folder wins
from custom_components.printernizer import connection, shop
from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.bambu import BambuDriver
from custom_components.printernizer.drivers.bambu.config import BambuTimings
from custom_components.printernizer.drivers.prusalink import PrusaLinkDriver, PrusaLinkTimings
from custom_components.printernizer.library.transfer_timings import TransferTimings
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import entity_registry as er
from tests.simulators.bambu import BambuSimulator
from tests.simulators.printfiles import make_3mf, make_bgcode
from tests.simulators.prusalink import SimulatedPrinter

pytest_plugins = ["tests.servers.fixtures", "tests.thrift"]

logging.getLogger("sqlalchemy.engine").setLevel(logging.WARNING)  # the plugin wants to read every statement

BAMBU_FILE = "/vase.gcode.3mf"
PRUSA_FILE = "vase.bgcode"

EAGER_BAMBU = BambuTimings(pushall_floor=0, pushall_floor_fast=0)
"""One that reconnects asks for everything at once, instead of waiting for what an idle printer has to tell."""

FAST_PRUSALINK = PrusaLinkTimings(
    printing=0.05,
    idle=0.05,
    soon=0.05,
    confirm=0.02,
    hurry=0.1,
    patience=10,
    long_patience=10,
    second_try=1,
    request=20,
    listing=20,
    file_retry=0,
    load=0,
)


@pytest.fixture(autouse=True)
def _custom_integrations(request: pytest.FixtureRequest) -> None:
    """Let Home Assistant find the integration, in the tests that start Home Assistant."""
    if "recorder_mock" in request.fixturenames:
        # The recorder wants to be there before Home Assistant.
        request.getfixturevalue("recorder_mock")
    if "hass" in request.fixturenames:
        request.getfixturevalue("enable_custom_integrations")


@pytest.fixture
def hass_config_dir(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give each Home Assistant a folder of its own, where ledger and library lie."""
    return str(tmp_path_factory.mktemp("home"))


@pytest.fixture
def bambu_model() -> str:
    """Which printer ``bambu_simulator`` is."""
    return "A1"


@pytest.fixture
async def bambu_simulator(socket_enabled: None, bambu_model: str) -> AsyncIterator[BambuSimulator]:
    """Give a Bambu Lab printer on loopback, with a sliced file on its card; time stands still in it."""
    files = {BAMBU_FILE: make_3mf(name="vase", seconds=7200)}
    async with BambuSimulator(bambu_model, time_scale=0, push_interval=0.2, storage=files) as simulator:
        yield simulator


@pytest.fixture
async def prusalink_simulator(socket_enabled: None) -> AsyncIterator[SimulatedPrinter]:
    """Give a Core One on loopback, with a sliced file on its stick; time stands still in it."""
    async with SimulatedPrinter("coreone", time_scale=0, job_id=100) as simulator:
        simulator.add_file(PRUSA_FILE, make_bgcode(name="vase"))
        yield simulator


@pytest.fixture
def entry_options() -> dict[str, Any]:
    """What a person chose for the entry."""
    return {}


@pytest.fixture
async def bambu_entry(
    hass: HomeAssistant,
    bambu_simulator: BambuSimulator,
    entry_options: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[MockConfigEntry]:
    """Give the entry of the simulated Bambu Lab printer; it is not set up yet."""
    monkeypatch.setattr(connection, "BambuDriver", partial(BambuDriver, timings=EAGER_BAMBU))
    entry = MockConfigEntry(
        domain=DOMAIN,
        title="Werkbank",
        unique_id=bambu_simulator.serial,
        data={
            "vendor": "bambu",
            "host": bambu_simulator.host,
            "serial": bambu_simulator.serial,
            "access_code": bambu_simulator.access_code,
            "mqtt_port": bambu_simulator.mqtt_port,
            "ftps_port": bambu_simulator.ftps_port,
            "camera_port": bambu_simulator.camera_port,
            "certificate_fingerprint": bambu_simulator.fingerprint,
        },
        options=entry_options,
    )
    entry.add_to_hass(hass)
    _expect_hangups(hass)
    yield entry
    await _unload(hass, entry)


def _expect_hangups(hass: HomeAssistant) -> None:
    """Let clients go in the middle of a handshake with a simulator, as they do when an entry is unloaded."""
    complain = hass.loop.get_exception_handler()
    assert complain is not None

    def handle(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        is_hangup = isinstance(context.get("exception"), ConnectionError)
        if not (is_hangup and "incoming connection" in context["message"]):
            complain(loop, context)

    hass.loop.set_exception_handler(handle)


@pytest.fixture
async def prusalink_entry(
    hass: HomeAssistant,
    prusalink_simulator: SimulatedPrinter,
    entry_options: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[MockConfigEntry]:
    """Give the entry of the simulated Core One; it is not set up yet. The driver polls faster than for real."""
    monkeypatch.setattr(connection, "PrusaLinkDriver", partial(PrusaLinkDriver, timings=FAST_PRUSALINK))
    entry = MockConfigEntry(
        domain=DOMAIN,
        title="Halle",
        unique_id=prusalink_simulator.serial,
        data={
            "vendor": "prusalink",
            "host": prusalink_simulator.url,
            "username": prusalink_simulator.username,
            "password": prusalink_simulator.password,
            "serial": prusalink_simulator.serial,
        },
        options=entry_options,
    )
    entry.add_to_hass(hass)
    yield entry
    await _unload(hass, entry)


async def _unload(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    """Let go of the simulator before it is switched off."""
    if entry.state in (ConfigEntryState.LOADED, ConfigEntryState.SETUP_RETRY):
        await hass.config_entries.async_unload(entry.entry_id)


type SetUp = Callable[[MockConfigEntry], Any]
type StateOf = Callable[..., State | None]


@pytest.fixture
def set_up(hass: HomeAssistant) -> SetUp:
    """Give what sets an entry up."""

    async def set_up(entry: MockConfigEntry) -> None:
        await hass.config_entries.async_setup(entry.entry_id)
        await hass.async_block_till_done()
        assert entry.state is ConfigEntryState.LOADED

    return set_up


@pytest.fixture
def state_of(hass: HomeAssistant) -> StateOf:
    """Give what looks a state up by platform and unique id, without knowing how the entity is called."""

    def state_of(platform: str, unique_id: str) -> State | None:
        entity_id = er.async_get(hass).async_get_entity_id(platform, DOMAIN, unique_id)
        return hass.states.get(entity_id) if entity_id else None

    return state_of


@pytest.fixture(autouse=True)
def _own_port(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Listen for announcements on a port of the test's own: the real one belongs to whoever runs the tests."""
    if "hass" in request.fixturenames:
        monkeypatch.setattr("custom_components.printernizer.network.LISTEN_HOST", "127.0.0.1")
        monkeypatch.setattr("custom_components.printernizer.network.LISTEN_PORT", 0)


@pytest.fixture(autouse=True)
def _quick_transfers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try a transfer again at once, not ten seconds later."""
    monkeypatch.setattr(shop, "TIMINGS", TransferTimings(back_off=(0.05,), look=0.05))
