"""The panel in the sidebar and the cards for dashboards: their files and their places."""

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
CARDS = "src/cards/loader.ts"
"""What every page of Home Assistant loads: it names the cards and the dashboard, which come when they are shown."""

_SERVED: HassKey[bool] = HassKey(f"{DOMAIN}_frontend_served")


async def async_setup_panel(hass: HomeAssistant) -> None:
    """Serve the bundle, name the cards, and put the panel into the sidebar, unless it is there already."""
    if frontend.async_panel_exists(hass, DOMAIN):
        return
    files = await hass.async_add_executor_job(_built_files)
    if not hass.data.get(_SERVED):
        # Paths can't be taken back, so they are served once. Names carry a hash: browsers may keep them for good.
        hass.data[_SERVED] = True
        await hass.http.async_register_static_paths(
            [StaticPathConfig(URL, str(FRONTEND), cache_headers=True)]
        )
    # The pages that are open already load it too, and it is named once, however often it is added.
    frontend.add_extra_js_url(hass, f"{URL}/{files[CARDS]}")
    await panel_custom.async_register_panel(
        hass,
        frontend_url_path=DOMAIN,
        webcomponent_name=f"{DOMAIN}-panel",
        sidebar_title="Printernizer",
        sidebar_icon="mdi:printer-3d-nozzle",
        module_url=f"{URL}/{files[ENTRY]}",
        embed_iframe=False,
        require_admin=False,
    )


def _built_files() -> dict[str, str]:
    """Look up by source what files the build wrote."""
    manifest = json.loads((FRONTEND / "manifest.json").read_text(encoding="utf-8"))
    return {source: str(chunk["file"]) for source, chunk in manifest.items()}
