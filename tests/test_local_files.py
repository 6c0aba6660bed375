"""What of this machine an action sends to a printer, and so into the library: print files and models only."""

from pathlib import Path

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr
from tests.conftest import SetUp
from tests.simulators.bambu import BambuSimulator
from tests.simulators.printfiles import make_3mf


@pytest.fixture
async def device_id(hass: HomeAssistant, bambu_entry: MockConfigEntry, set_up: SetUp) -> str:
    """Set the simulated A1 up and give its device."""
    await set_up(bambu_entry)
    device = dr.async_get(hass).async_get_device_by_identifier(
        (DOMAIN, bambu_entry.unique_id or ""), bambu_entry.entry_id
    )
    assert device is not None
    return device.id


@pytest.mark.parametrize("name", ["backup.tar", "id_rsa", "secrets.yaml", "notes.txt", "camera.jpg"])
async def test_only_what_a_printer_can_use_leaves_this_machine(
    hass: HomeAssistant, device_id: str, bambu_simulator: BambuSimulator, tmp_path: Path, name: str
) -> None:
    hass.config.allowlist_external_dirs = {str(tmp_path)}
    (tmp_path / name).write_bytes(b"private")
    (tmp_path / "part.gcode.3mf").symlink_to(tmp_path / name)
    wish = {"device_id": device_id, "path": "/a.gcode.3mf"}
    for path in (tmp_path / name, tmp_path / "part.gcode.3mf"):
        with pytest.raises(HomeAssistantError) as refused:
            await hass.services.async_call(
                DOMAIN, "upload_file", {**wish, "local_path": str(path)}, blocking=True
            )
        assert refused.value.translation_key == "upload_unwelcome"
    assert bambu_simulator.storage.read("/a.gcode.3mf") is None
    assert (await hass.data[SHOP].library.index.file_facets()).files == 0
    (tmp_path / "part.gcode.3mf").unlink()
    (tmp_path / "part.gcode.3mf").write_bytes(make_3mf(name="part"))
    await hass.services.async_call(
        DOMAIN, "upload_file", {**wish, "local_path": str(tmp_path / "part.gcode.3mf")}, blocking=True
    )
    assert bambu_simulator.storage.read("/a.gcode.3mf")
