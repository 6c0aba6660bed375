"""The firmware: told, never installed."""

from pytest_homeassistant_custom_component.common import MockConfigEntry

from homeassistant.components.update.const import UpdateEntityFeature
from tests.conftest import SetUp, StateOf
from tests.eventually import eventually
from tests.simulators.bambu import BambuSimulator


async def test_newer_firmware_is_told_and_cannot_be_installed_from_here(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, state_of: StateOf
) -> None:
    await set_up(bambu_entry)
    firmware = f"{bambu_simulator.serial}_firmware"
    state = state_of("update", firmware)
    assert (state.state, state.attributes["installed_version"]) == ("off", "01.07.00.00")
    assert not state.attributes["supported_features"] & UpdateEntityFeature.INSTALL
    newer = [{"name": "ota", "cur_ver": "01.07.00.00", "new_ver": "01.08.00.00"}]
    bambu_simulator.engine.change({"upgrade_state": {"new_version_state": 1, "new_ver_list": newer}})
    await eventually(lambda: state_of("update", firmware).state == "on")
    assert state_of("update", firmware).attributes["latest_version"] == "01.08.00.00"
    bambu_simulator.engine.change({"upgrade_state": {"new_version_state": 2, "new_ver_list": []}})
    await eventually(lambda: state_of("update", firmware).state == "off")
