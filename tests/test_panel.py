"""The panel in the sidebar and its files."""

import gzip
from http import HTTPStatus
import json
from pathlib import Path
import re

import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.panel import CARDS, ENTRY, FRONTEND, async_setup_panel
from homeassistant.components import frontend
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

BUNDLE = Path(__file__).parents[1] / "custom_components" / "printernizer" / "frontend"
BUDGET = 60_000
"""Bytes of the panel's entry, compressed: it is loaded before anything can be seen."""
CARDS_BUDGET = 6_000
"""Bytes of what every page of Home Assistant loads."""


def panel(hass: HomeAssistant) -> frontend.Panel:
    found: frontend.Panel = hass.data[frontend.DATA_PANELS][DOMAIN]
    return found


@pytest.fixture
async def house(hass: HomeAssistant, socket_enabled: None) -> HomeAssistant:
    """Give a Home Assistant with the integration and no printer yet."""
    assert await async_setup_component(hass, DOMAIN, {})
    return hass


async def test_the_panel_is_in_the_sidebar_for_everybody_and_not_in_an_iframe(house: HomeAssistant) -> None:
    found = panel(house)
    assert found.sidebar_title == "Printernizer"
    assert found.sidebar_icon == "mdi:printer-3d-nozzle"
    assert not found.require_admin
    assert found.config is not None
    custom = found.config["_panel_custom"]
    assert custom["name"] == "printernizer-panel"
    assert custom["embed_iframe"] is False


async def test_its_file_is_served_and_may_be_kept_because_its_name_carries_a_hash(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    found = panel(house)
    assert found.config is not None
    url = found.config["_panel_custom"]["module_url"]
    assert re.fullmatch(r"/printernizer_static/panel-[\w-]{8}\.js", url)
    response = await (await hass_client_no_auth()).get(url)
    assert response.status == HTTPStatus.OK
    assert "javascript" in response.content_type
    assert "max-age" in response.headers["Cache-Control"]
    assert "printernizer-panel" in await response.text()


async def test_setting_up_again_changes_nothing(house: HomeAssistant) -> None:
    before = panel(house)
    await async_setup_panel(house)
    assert panel(house) is before


async def test_a_panel_that_was_taken_away_comes_back_without_its_files_being_served_twice(
    house: HomeAssistant,
) -> None:
    frontend.async_remove_panel(house, DOMAIN)
    await async_setup_panel(house)
    assert panel(house).sidebar_title == "Printernizer"


def scripts(hass: HomeAssistant) -> set[str]:
    """Return what every page of Home Assistant loads."""
    return set(hass.data[frontend.DATA_EXTRA_MODULE_URL].urls)


async def test_every_page_loads_what_names_the_cards(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    (url,) = scripts(house)
    assert re.fullmatch(r"/printernizer_static/cards-[\w-]{8}\.js", url)
    response = await (await hass_client_no_auth()).get(url)
    assert response.status == HTTPStatus.OK
    assert "printernizer" in await response.text()


async def test_the_cards_are_named_once_however_often_the_panel_is_set_up(house: HomeAssistant) -> None:
    before = scripts(house)
    await async_setup_panel(house)
    frontend.async_remove_panel(house, DOMAIN)
    await async_setup_panel(house)
    assert scripts(house) == before


def test_what_every_page_loads_is_small_and_loads_nothing_by_itself() -> None:
    chunk = json.loads((BUNDLE / "manifest.json").read_text())[CARDS]
    assert "imports" not in chunk
    assert len(gzip.compress((BUNDLE / chunk["file"]).read_bytes(), 9)) <= CARDS_BUDGET


def test_the_bundle_is_within_its_budget_and_holds_nothing_else() -> None:
    assert FRONTEND == BUNDLE
    manifest = json.loads((BUNDLE / "manifest.json").read_text())
    files = {chunk["file"] for chunk in manifest.values()}
    assert {path.name for path in BUNDLE.iterdir()} == files | {"manifest.json"}
    entry = (BUNDLE / manifest[ENTRY]["file"]).read_bytes()
    assert len(gzip.compress(entry, 9)) <= BUDGET


def test_the_bundle_runs_under_a_strict_policy_and_asks_no_other_host() -> None:
    for path in BUNDLE.glob("*.js"):
        text = path.read_text()
        assert not re.search(r"\beval\(|new Function\(", text)
        # A name of XML, and what is shown in an empty field as an example.
        hosts = set(re.findall(r"https?://([\w.-]+)", text)) - {"www.w3.org", "spoolman.local"}
        assert hosts == set(), hosts
