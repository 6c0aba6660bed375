"""The job's picture over HTTP: for those who are logged in or were given a signed address, and only the right one."""

from http import HTTPStatus
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from custom_components.printernizer.http.preview import preview_path
from custom_components.printernizer.job_file import Preview
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from tests.conftest import BAMBU_FILE, SetUp
from tests.eventually import eventually
from tests.simulators.bambu import BambuSimulator

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
async def preview(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> Preview:
    """Give the picture of a print that is running."""
    await set_up(bambu_entry)
    bambu_simulator.start_job(BAMBU_FILE)
    bambu_simulator.advance(600)
    job_file = bambu_entry.runtime_data.job_file
    await eventually(lambda: job_file.preview, within=60)
    assert isinstance(job_file.preview, Preview)
    return job_file.preview


async def told_url(client: Any) -> str:
    await client.send_json_auto_id({"type": "printernizer/printers/list"})
    url: str = (await client.receive_json())["result"]["printers"][0]["preview_url"]
    return url


async def test_the_address_that_the_panel_is_told_shows_the_picture_without_a_login(
    hass: HomeAssistant,
    preview: Preview,
    hass_client_no_auth: ClientSessionGenerator,
    hass_ws_client: WebSocketGenerator,
) -> None:
    url = await told_url(await hass_ws_client(hass))
    response = await (await hass_client_no_auth()).get(url)
    assert response.status == HTTPStatus.OK
    assert response.content_type == "image/png"
    assert (await response.read()).startswith(PNG)
    assert "immutable" in response.headers["Cache-Control"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_who_is_not_logged_in_and_has_no_signature_sees_nothing(
    preview: Preview, bambu_entry: MockConfigEntry, hass_client_no_auth: ClientSessionGenerator
) -> None:
    client = await hass_client_no_auth()
    response = await client.get(preview_path(bambu_entry.entry_id, preview))
    assert response.status == HTTPStatus.FORBIDDEN


async def test_who_is_logged_in_needs_no_signature(
    preview: Preview, bambu_entry: MockConfigEntry, hass_client: ClientSessionGenerator
) -> None:
    response = await (await hass_client()).get(preview_path(bambu_entry.entry_id, preview))
    assert response.status == HTTPStatus.OK


async def test_a_signature_is_good_for_one_picture_only(
    hass: HomeAssistant,
    preview: Preview,
    bambu_entry: MockConfigEntry,
    hass_client_no_auth: ClientSessionGenerator,
    hass_ws_client: WebSocketGenerator,
) -> None:
    _, _, signature = (await told_url(await hass_ws_client(hass))).partition("?")
    client = await hass_client_no_auth()
    response = await client.get(f"/api/printernizer/preview/{bambu_entry.entry_id}/0000?{signature}")
    assert response.status == HTTPStatus.FORBIDDEN


@pytest.mark.parametrize("key", ["0" * 16, "x", "%00"])
async def test_an_unknown_key_is_not_found(
    preview: Preview, bambu_entry: MockConfigEntry, hass_client: ClientSessionGenerator, key: str
) -> None:
    response = await (await hass_client()).get(f"/api/printernizer/preview/{bambu_entry.entry_id}/{key}")
    assert response.status == HTTPStatus.NOT_FOUND


async def test_a_wrong_entry_is_not_found(
    hass: HomeAssistant, preview: Preview, bambu_entry: MockConfigEntry, hass_client: ClientSessionGenerator
) -> None:
    client = await hass_client()
    assert (await client.get(preview_path("nobody", preview))).status == HTTPStatus.NOT_FOUND
    foreign = MockConfigEntry(domain="other")
    foreign.add_to_hass(hass)
    foreign.mock_state(hass, ConfigEntryState.LOADED)
    assert (await client.get(preview_path(foreign.entry_id, preview))).status == HTTPStatus.NOT_FOUND
    await hass.config_entries.async_unload(bambu_entry.entry_id)
    assert (await client.get(preview_path(bambu_entry.entry_id, preview))).status == HTTPStatus.NOT_FOUND


async def test_a_file_that_is_no_plain_picture_is_not_served(
    preview: Preview, bambu_entry: MockConfigEntry, hass_client: ClientSessionGenerator
) -> None:
    hostile = Preview(data=b"<svg onload=alert(1)>", mime="image/svg+xml", key="k", at=dt_util.utcnow())
    bambu_entry.runtime_data.job_file.preview = hostile
    response = await (await hass_client()).get(preview_path(bambu_entry.entry_id, hostile))
    assert response.status == HTTPStatus.NOT_FOUND


async def test_the_address_stays_until_the_picture_is_another(
    hass: HomeAssistant, preview: Preview, bambu_entry: MockConfigEntry, hass_ws_client: WebSocketGenerator
) -> None:
    client = await hass_ws_client(hass)
    await hass.async_block_till_done()
    await client.send_json_auto_id({"type": "printernizer/printers/subscribe"})
    assert (await client.receive_json())["success"]
    first = (await client.receive_json())["event"]["printers"][0]["preview_url"]
    job_file = bambu_entry.runtime_data.job_file
    coordinator = bambu_entry.runtime_data.coordinator
    coordinator.unavailable_since = dt_util.utcnow()
    coordinator.async_update_listeners()
    changes = (await client.receive_json())["event"]["changes"]
    assert "preview_url" not in changes
    job_file._show(Preview(data=PNG, mime="image/png", key="another", at=dt_util.utcnow()))
    changes = (await client.receive_json())["event"]["changes"]
    assert changes["preview_url"].partition("?")[0] != first.partition("?")[0]
    job_file._show(None)
    # What the job costs meanwhile may be told along with it.
    changes = (await client.receive_json())["event"]["changes"]
    assert changes["preview_url"] is None


def test_an_address_tells_nothing_of_what_is_printed() -> None:
    path = preview_path("e", Preview(data=PNG, mime="image/png", key="../secret job", at=dt_util.utcnow()))
    assert path.startswith("/api/printernizer/preview/e/")
    assert "secret" not in path
