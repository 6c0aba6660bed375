"""Files of the books over HTTP: ordered by an administrator, fetched for some minutes, made while they are sent."""

from collections.abc import Iterator
from datetime import UTC, datetime
from http import HTTPStatus
import json
from typing import Any
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
import pytest
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator
from sqlalchemy import Connection, select

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.exporting import LIFE
from custom_components.printernizer.ledger import LedgerUnavailable
from custom_components.printernizer.ledger.account_tables import book_log
from custom_components.printernizer.shop import SHOP
from homeassistant.auth.models import User
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError, Unauthorized
from homeassistant.setup import async_setup_component
from tests.exports.books import fill


@pytest.fixture
async def house(hass: HomeAssistant, socket_enabled: None) -> HomeAssistant:
    """Give a Home Assistant with the books of a small shop, which is a business."""
    await hass.config.async_set_time_zone("Europe/Berlin")
    assert await async_setup_component(hass, DOMAIN, {})
    shop = hass.data[SHOP]
    await shop.settings.async_update(business={"is_on": True, "name": "Druckerei Süd"})
    await shop.ledger._worker.write(fill)
    return hass


async def order(house: HomeAssistant, **data: Any) -> str:
    answer = await house.services.async_call(DOMAIN, "export", data, blocking=True, return_response=True)
    assert datetime.fromisoformat(answer["expires"]) > datetime.now(UTC)
    url: str = answer["url"]
    return url


async def test_a_file_is_ordered_by_an_action_and_fetched_without_a_login(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    url = await order(house, period="2026-11")
    response = await (await hass_client_no_auth()).get(url)
    assert response.status == HTTPStatus.OK
    content = await response.read()
    assert content.startswith(b"\xef\xbb\xbfauftrag_nr;")
    assert "Lampenschirm" in content.decode("utf-8-sig")
    assert response.headers["Content-Disposition"] == (
        'attachment; filename="printernizer_auftraege_2026-11.csv"; '
        "filename*=UTF-8''printernizer_auftraege_2026-11.csv"
    )
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Content-Type"].startswith("text/csv")


async def test_a_page_to_print_is_shown_and_runs_nothing(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    url = await order(house, format="print", content="statement", period="2026-11")
    response = await (await hass_client_no_auth()).get(url)
    assert response.headers["Content-Disposition"].startswith("inline; ")
    assert "script-src" not in response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert "Druckerei Süd" in await response.text()


async def test_an_address_closes_after_some_minutes_and_is_of_no_use_without_its_signature(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator, freezer: FrozenDateTimeFactory
) -> None:
    client = await hass_client_no_auth()
    url = await order(house)
    assert (await client.get(url.partition("?")[0])).status == HTTPStatus.FORBIDDEN
    freezer.tick(LIFE)
    assert (await client.get(url)).status in {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}


async def test_who_is_logged_in_and_guesses_finds_nothing(
    house: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    response = await (await hass_client()).get(f"/api/{DOMAIN}/exports/{'0' * 32}")
    assert response.status == HTTPStatus.NOT_FOUND


async def test_the_jobs_that_a_list_shows_are_a_file(
    house: HomeAssistant, hass_ws_client: WebSocketGenerator, hass_client_no_auth: ClientSessionGenerator
) -> None:
    client = await hass_ws_client(house)
    wish = {"type": "printernizer/exports/create", "format": "csv", "content": "jobs"}
    await client.send_json_auto_id(wish | {"jobs": {"results": ["failed"], "text": "hyperlink"}})
    url = (await client.receive_json())["result"]["url"]
    response = await (await hass_client_no_auth()).get(url)
    assert 'filename="printernizer_auftraege_auswahl.csv"' in response.headers["Content-Disposition"]
    lines = (await response.text()).splitlines()
    assert [line.split(";")[0] for line in lines[1:]] == ['"PZ-2026-0046"']
    (line,) = [
        line
        for line in await house.data[SHOP].ledger._worker.read(
            lambda connection: connection.execute(select(book_log)).all()
        )
        if line.action == "export.create"
    ]
    # What was searched for may be a name: it stands nowhere.
    assert json.loads(line.data) == {"content": "jobs", "period": None, "narrowed": True}
    await client.send_json_auto_id(wish | {"content": "costs", "jobs": {"results": ["failed"]}})
    assert (await client.receive_json())["error"]["translation_key"] == "export_not_narrowed"
    await client.send_json_auto_id(wish | {"jobs": {"results": ["burnt"]}})
    assert (await client.receive_json())["error"]["code"] == "invalid_format"


async def test_each_order_stands_in_the_log(house: HomeAssistant, hass_admin_user: User) -> None:
    await house.services.async_call(
        DOMAIN,
        "export",
        {"format": "xlsx", "period": "2026-11"},
        blocking=True,
        return_response=True,
        context=Context(user_id=hass_admin_user.id),
    )
    lines = await house.data[SHOP].ledger._worker.read(
        lambda connection: connection.execute(select(book_log)).all()
    )
    (line,) = [line for line in lines if line.action == "export.create"]
    assert (line.actor, line.entity) == (f"user:{hass_admin_user.id}", "export:xlsx")
    assert json.loads(line.data) == {"content": "jobs", "period": 202611}


@pytest.mark.parametrize(
    ("data", "key"),
    [
        ({"format": "gdpdu", "content": "jobs"}, "export_unknown"),
        ({"format": "print", "content": "statement"}, "export_needs_month"),
        ({"period": "2026-13"}, "invalid_period"),
    ],
)
async def test_what_there_is_not_is_told(house: HomeAssistant, data: dict[str, str], key: str) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await order(house, **data)
    assert refused.value.translation_key == key


async def test_a_hobby_has_its_jobs_and_nothing_for_the_tax_office(
    house: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    await house.data[SHOP].settings.async_update(business={"is_on": False})
    with pytest.raises(ServiceValidationError) as refused:
        await order(house, format="gdpdu", content="books")
    assert refused.value.translation_key == "export_of_business"
    client = await hass_ws_client(house)
    await client.send_json_auto_id({"type": "printernizer/exports/formats"})
    choices = (await client.receive_json())["result"]["choices"]
    assert {choice["content"] for choice in choices} == {"jobs", "costs", "history"}


async def test_columns_that_a_person_set_are_those_of_the_file(
    house: HomeAssistant, hass_ws_client: WebSocketGenerator, hass_client_no_auth: ClientSessionGenerator
) -> None:
    client = await hass_ws_client(house)
    await client.send_json_auto_id({"type": "printernizer/exports/templates"})
    templates = {each["name"]: each for each in (await client.receive_json())["result"]["templates"]}
    proposed = templates["sevdesk_contacts"]["columns"]
    assert {"heading": "Nachname", "field": "name"} in proposed
    assert "vat_id" in templates["lexware_contacts"]["fields"]
    columns = [{"heading": "Straße", "field": "street"}, {"heading": "Gruppe", "field": "=Käufer"}]
    await client.send_json_auto_id(
        {
            "type": "printernizer/settings/update",
            "handoff": {"mappings": {"sevdesk_contacts": columns}, "spelled_out": ["sevdesk_contacts"]},
        }
    )
    kept = (await client.receive_json())["result"]["handoff"]
    assert kept == {"mappings": {"sevdesk_contacts": columns}, "spelled_out": ["sevdesk_contacts"]}

    reader = await hass_client_no_auth()
    response = await reader.get(await order(house, format="sevdesk", content="contacts"))
    assert (await response.read()).startswith(b'"Strasse";"Gruppe"\r\n')
    response = await reader.get(await order(house, format="lexware", content="contacts"))
    assert "Straße" in (await response.read()).decode("cp1252")

    for change in (None, proposed):
        await client.send_json_auto_id(
            {
                "type": "printernizer/settings/update",
                "handoff": {"mappings": {"sevdesk_contacts": change}, "spelled_out": []},
            }
        )
        assert (await client.receive_json())["result"]["handoff"] == {"mappings": {}, "spelled_out": []}


async def test_the_panel_orders_over_the_websocket(
    house: HomeAssistant, hass_ws_client: WebSocketGenerator, hass_client_no_auth: ClientSessionGenerator
) -> None:
    client = await hass_ws_client(house)
    await client.send_json_auto_id(
        {"type": "printernizer/exports/create", "format": "json", "content": "history"}
    )
    address = (await client.receive_json())["result"]
    response = await (await hass_client_no_auth()).get(address["url"])
    assert json.loads(await response.read())["schema_version"]


async def test_who_is_no_administrator_gets_nothing(
    house: HomeAssistant,
    hass_ws_client: WebSocketGenerator,
    hass_admin_user: User,
    hass_read_only_user: User,
) -> None:
    with pytest.raises(Unauthorized):
        await house.services.async_call(
            DOMAIN,
            "export",
            {},
            blocking=True,
            return_response=True,
            context=Context(user_id=hass_read_only_user.id),
        )
    client = await hass_ws_client(house)
    hass_admin_user.groups = []
    for message in (
        {"type": "printernizer/exports/formats"},
        {"type": "printernizer/exports/templates"},
        {"type": "printernizer/exports/create", "format": "csv", "content": "jobs"},
    ):
        await client.send_json_auto_id(message)
        assert (await client.receive_json())["error"]["code"] == "unauthorized"


async def test_books_that_are_shut_are_told(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    url = await order(house)
    await house.data[SHOP].ledger.close()
    with pytest.raises(HomeAssistantError):
        await order(house)
    assert (await (await hass_client_no_auth()).get(url)).status == HTTPStatus.SERVICE_UNAVAILABLE


async def test_a_file_that_breaks_off_does_not_look_complete(
    house: HomeAssistant, hass_client_no_auth: ClientSessionGenerator
) -> None:
    url = await order(house)

    def broken(connection: Connection, *_: Any) -> Iterator[bytes]:
        yield b"auftrag_nr"
        raise LedgerUnavailable("gone")

    client = await hass_client_no_auth()
    with patch("custom_components.printernizer.exports.documents.csv_chunks", broken):
        response = await client.get(url)
        with pytest.raises(Exception, match=r"payload|disconnected|closed"):
            await response.read()
