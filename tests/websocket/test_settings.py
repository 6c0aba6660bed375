"""The settings over the websocket."""

from pathlib import Path
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component


@pytest.fixture(autouse=True)
async def _shop(hass: HomeAssistant, socket_enabled: None) -> None:
    assert await async_setup_component(hass, DOMAIN, {})


async def ask(hass: HomeAssistant, connect: WebSocketGenerator, type_: str, **content: Any) -> dict[str, Any]:
    client = await connect(hass)
    await client.send_json_auto_id({"type": f"printernizer/settings/{type_}", **content})
    return await client.receive_json()


async def test_settings_are_read_and_changed(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    before = (await ask(hass, hass_ws_client, "get"))["result"]
    assert before["library"]["path"] == hass.config.path(DOMAIN)
    rule = {"kind": "timelapse", "files": 10, "days": None, "size": None}
    change = {"retention": [rule], "free_space": 1 << 29, "timelapses": True}
    after = (await ask(hass, hass_ws_client, "update", library=change))["result"]
    assert after == before | {"library": before["library"] | change}
    assert (await ask(hass, hass_ws_client, "get"))["result"] == after
    assert hass.data[SHOP].library.reserve == 1 << 29
    assert (await ask(hass, hass_ws_client, "update"))["result"] == after


async def test_a_refusal_carries_its_words(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    path = hass.config.path("www", "library")
    answer = await ask(hass, hass_ws_client, "update", library={"path": path})
    assert answer["error"]["translation_key"] == "settings_library_not_allowed"
    assert answer["error"]["translation_placeholders"]["path"] == path
    target = hass.config.path("library")
    assert (await ask(hass, hass_ws_client, "update", library={"path": target}))["success"]


@pytest.mark.parametrize(
    "library",
    [
        {"colour": "blue"},
        {"path": ""},
        {"folders": "all"},
        {"folders": ["/x"] * 21},
        {"retention": [{"kind": "folder"}]},
        {"retention": [{"kind": "print", "files": "many"}]},
        {"photos": "sometimes"},
    ],
)
async def test_what_has_another_shape_is_refused(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, library: dict[str, Any]
) -> None:
    before = hass.data[SHOP].settings.current
    answer = await ask(hass, hass_ws_client, "update", library=library)
    assert answer["error"]["code"] == "invalid_format"
    assert hass.data[SHOP].settings.current is before


async def test_a_section_is_changed_with_others_in_one_turn(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    before = (await ask(hass, hass_ws_client, "get"))["result"]
    assert not before["business"]["is_on"]
    change = {"is_on": True, "name": "Druckerei", "address": ["Hauptstr. 1", "70173 Stuttgart"]}
    answer = await ask(hass, hass_ws_client, "update", business=change, costs={"energy_price": "0.3272"})
    after = answer["result"]
    assert after["business"] == before["business"] | change
    assert after["costs"] == before["costs"] | {"energy_price": "0.3272"}
    assert after["library"] == before["library"]


async def test_a_section_with_another_shape_is_refused(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    for section in ({"business": {"is_on": "yes"}}, {"costs": {"energy_price": 0.3}}, {"business": {"x": 1}}):
        answer = await ask(hass, hass_ws_client, "update", **section)
        assert answer["error"]["code"] == "invalid_format"
    answer = await ask(hass, hass_ws_client, "update", business={"vat_id": "DE12"})
    assert answer["error"]["translation_key"] == "settings_vat_id"
    assert (await ask(hass, hass_ws_client, "update", business={"vat_id": "de 136695976"}))["success"]


@pytest.mark.parametrize("type_", ["get", "update"])
async def test_settings_are_for_administrators(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, hass_admin_user: MockUser, type_: str
) -> None:
    hass_admin_user.groups = []
    answer = await ask(hass, hass_ws_client, type_)
    assert answer["error"]["code"] == "unauthorized"


async def test_another_place_is_used_after_a_restart(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, issue_registry: ir.IssueRegistry
) -> None:
    old, new = hass.config.path(DOMAIN), hass.config.path("elsewhere")
    await ask(hass, hass_ws_client, "update", library={"path": new})
    assert hass.data[SHOP].library.root == Path(old)
    issue = issue_registry.async_get_issue(DOMAIN, "library_moves")
    assert issue is not None
    assert issue.translation_placeholders == {"path": old, "target": new}
    await ask(hass, hass_ws_client, "update", library={"path": old})
    assert issue_registry.async_get_issue(DOMAIN, "library_moves") is None
