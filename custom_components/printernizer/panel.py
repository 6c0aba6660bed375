"""The panel in the sidebar: its files and its place."""

import json
from pathlib import Path

from homeassistant.components import frontend, panel_custom
from homeassistant.components.http.server import StaticPathConfig
from homeassistant.core import HomeAssistant
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN

FRONTEND = Path(__file__).parent / "frontend"
URL = f"/{DOMAIN}_static"
ENTRY = "src/panel.ts"

_SERVED: HassKey[bool] = HassKey(f"{DOMAIN}_frontend_served")


async def async_setup_panel(hass: HomeAssistant) -> None:
    """Serve the bundle and put the panel into the sidebar, unless it is there already."""
    if frontend.async_panel_exists(hass, DOMAIN):
        return
    entry = await hass.async_add_executor_job(_entry_file)
    if not hass.data.get(_SERVED):
        # Paths can't be taken back, so they are served once. Names carry a hash: browsers may keep them for good.
        hass.data[_SERVED] = True
        await hass.http.async_register_static_paths(
            [StaticPathConfig(URL, str(FRONTEND), cache_headers=True)]
        )
    await panel_custom.async_register_panel(
        hass,
        frontend_url_path=DOMAIN,
        webcomponent_name=f"{DOMAIN}-panel",
        sidebar_title="Printernizer",
        sidebar_icon="mdi:printer-3d-nozzle",
        module_url=f"{URL}/{entry}",
        embed_iframe=False,
        require_admin=False,
    )


def _entry_file() -> str:
    """Look up the name of the panel's file in what the build wrote down."""
    manifest = json.loads((FRONTEND / "manifest.json").read_text(encoding="utf-8"))
    return str(manifest[ENTRY]["file"])
