"""Adding and changing Bambu Lab printers, against simulated ones."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from http import HTTPStatus
import socket
from typing import Any
from unittest.mock import AsyncMock, patch

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.bambu import tls
from custom_components.printernizer.fingerprint import for_reading
from homeassistant.config_entries import (
    SOURCE_DHCP,
    SOURCE_IGNORE,
    SOURCE_INTEGRATION_DISCOVERY,
    SOURCE_USER,
    ConfigFlowResult,
)
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.service_info.dhcp import DhcpServiceInfo
from homeassistant.setup import async_setup_component
from tests.simulators.bambu import BambuSimulator

CODE = "12345678"


@pytest.fixture
def setup_entry(socket_enabled: None) -> Iterator[AsyncMock]:
    """Let flows end where the setup of the entry would begin."""
    with (
        patch("custom_components.printernizer.async_setup", return_value=True),
        patch("custom_components.printernizer.async_setup_entry", return_value=True) as setup,
        patch("custom_components.printernizer.async_unload_entry", return_value=True),
    ):
        yield setup


@pytest.fixture(autouse=True)
def _quick(setup_entry: AsyncMock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("custom_components.printernizer.network.SEARCH_TIME", 0.05)


@pytest.fixture
def printer(bambu_simulator: BambuSimulator) -> BambuSimulator:
    return bambu_simulator


@pytest.fixture
def vendor_signed(printer: BambuSimulator, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the simulator's authority be one that we know."""
    known = frozenset({printer.pki.root.fingerprint})
    monkeypatch.setitem(tls.inspect.__kwdefaults__, "authorities", known)


def _ports(printer: BambuSimulator) -> dict[str, int]:
    return {
        "mqtt_port": printer.mqtt_port,
        "ftps_port": printer.ftps_port,
        "camera_port": printer.camera_port,
    }


def _typed(printer: BambuSimulator, **changes: object) -> dict[str, Any]:
    return {"host": "127.0.0.1", "access_code": CODE, "advanced": _ports(printer), **changes}


async def _open_form(hass: HomeAssistant) -> ConfigFlowResult:
    menu = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    return await hass.config_entries.flow.async_configure(menu["flow_id"], {"next_step_id": "bambu"})


async def _submit(
    hass: HomeAssistant, form: ConfigFlowResult, typed: dict[str, Any] | None = None
) -> ConfigFlowResult:
    return await hass.config_entries.flow.async_configure(form["flow_id"], typed or {})


def _shown(form: ConfigFlowResult) -> dict[str, Any]:
    """Return what the fields of a form are filled with."""
    shown: dict[str, Any] = {}
    for marker, field in form["data_schema"].schema.items():
        if marker.description:
            shown[str(marker.schema)] = marker.description["suggested_value"]
        elif marker.schema == "advanced":
            shown["advanced"] = {
                str(inner.schema): inner.description["suggested_value"]
                for inner in field.schema.schema
                if inner.description
            }
    return shown


async def test_a_printer_is_added_after_its_certificate_was_trusted(
    hass: HomeAssistant, printer: BambuSimulator, setup_entry: AsyncMock
) -> None:
    form = await _open_form(hass)
    assert form["step_id"] == "bambu"
    trust = await _submit(hass, form, _typed(printer, serial=printer.serial))
    assert trust["type"] is FlowResultType.FORM
    assert trust["step_id"] == "trust"
    shown = trust["description_placeholders"]["fingerprint"]
    assert shown.replace(" ", "").replace("\n", "").lower() == printer.fingerprint
    assert trust["description_placeholders"]["serial"] == printer.serial
    assert printer.mqtt.subscribes == []
    done = await _submit(hass, trust)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["data"] == {
        "vendor": "bambu",
        "host": "127.0.0.1",
        "serial": printer.serial,
        "access_code": CODE,
        **_ports(printer),
        "certificate_fingerprint": printer.fingerprint,
    }
    assert done["result"].unique_id == printer.serial
    assert "A1" in done["title"]
    assert len(setup_entry.mock_calls) == 1


async def test_the_serial_number_is_read_from_the_certificate(
    hass: HomeAssistant, printer: BambuSimulator
) -> None:
    trust = await _submit(hass, await _open_form(hass), _typed(printer))
    done = await _submit(hass, trust)
    assert done["data"]["serial"] == printer.serial


async def test_a_certificate_of_the_vendor_is_neither_asked_about_nor_pinned(
    hass: HomeAssistant, printer: BambuSimulator, vendor_signed: None
) -> None:
    done = await _submit(hass, await _open_form(hass), _typed(printer))
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert "certificate_fingerprint" not in done["data"]


async def test_a_serial_number_in_lower_case_is_put_right(
    hass: HomeAssistant, printer: BambuSimulator, vendor_signed: None
) -> None:
    done = await _submit(hass, await _open_form(hass), _typed(printer, serial=f" {printer.serial.lower()} "))
    assert done["data"]["serial"] == printer.serial


@pytest.mark.parametrize(
    ("typed", "field", "key"),
    [
        ({"host": ""}, "host", "host_missing"),
        ({"host": "http://"}, "host", "host_missing"),
        ({"host": "my printer"}, "host", "invalid_host"),
        ({"host": "192.168.1"}, "host", "invalid_host"),
        ({"host": "192.168.1.300"}, "host", "invalid_host"),
        ({"host": "-printer"}, "host", "invalid_host"),
        ({"host": "192.168.1.20:8883"}, "host", "host_with_port"),
        ({"host": "fe80::1"}, "host", "ipv6_not_supported"),
        ({"host": "fe80::1%eth0"}, "host", "ipv6_not_supported"),
        ({"host": "[fe80::1]"}, "host", "ipv6_not_supported"),
        ({"serial": "039 00A"}, "serial", "invalid_serial"),
        ({"access_code": " "}, "access_code", "access_code_missing"),
        ({"advanced": {"mqtt_port": 0}}, "base", "invalid_port"),
        ({"advanced": {"mqtt_port": 70000}}, "base", "invalid_port"),
        ({"advanced": {"ftps_port": 990.5}}, "base", "invalid_port"),
    ],
)
async def test_bad_input_gets_its_own_message_and_keeps_what_was_typed(
    hass: HomeAssistant,
    printer: BambuSimulator,
    vendor_signed: None,
    typed: dict[str, Any],
    field: str,
    key: str,
) -> None:
    wrong = _typed(printer, serial=printer.serial) | typed
    wrong["advanced"] = _ports(printer) | {"rtsps_port": 322} | wrong["advanced"]
    again = await _submit(hass, await _open_form(hass), wrong)
    assert again["type"] is FlowResultType.FORM
    assert again["step_id"] == "bambu"
    assert again["errors"] == {field: key}
    assert _shown(again) == wrong
    assert printer.mqtt.connects == 0
    done = await _submit(hass, again, _typed(printer))
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def test_an_address_copied_from_a_browser_is_accepted(
    hass: HomeAssistant, printer: BambuSimulator, vendor_signed: None
) -> None:
    done = await _submit(hass, await _open_form(hass), _typed(printer, host="http://127.0.0.1/"))
    assert done["data"]["host"] == "127.0.0.1"


async def test_a_wrong_access_code_can_be_corrected_without_trusting_twice(
    hass: HomeAssistant, printer: BambuSimulator
) -> None:
    wrong = _typed(printer, access_code="87654321")
    trust = await _submit(hass, await _open_form(hass), wrong)
    again = await _submit(hass, trust)
    assert again["step_id"] == "bambu"
    assert again["errors"] == {"base": "invalid_auth"}
    assert _shown(again)["access_code"] == "87654321"
    done = await _submit(hass, again, _typed(printer))
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["data"]["certificate_fingerprint"] == printer.fingerprint


async def test_a_certificate_that_changes_before_the_login_is_asked_about_again(
    hass: HomeAssistant, printer: BambuSimulator
) -> None:
    trust = await _submit(hass, await _open_form(hass), _typed(printer))
    await printer.show_certificate("changed")
    again = await _submit(hass, trust)
    assert again["step_id"] == "trust"
    assert again["description_placeholders"]["fingerprint"] == for_reading(printer.fingerprint)
    assert (
        again["description_placeholders"]["fingerprint"] != trust["description_placeholders"]["fingerprint"]
    )
    done = await _submit(hass, again)
    assert done["data"]["certificate_fingerprint"] == printer.fingerprint


async def test_another_serial_number_than_the_printers_is_refused(
    hass: HomeAssistant, printer: BambuSimulator, vendor_signed: None
) -> None:
    again = await _submit(hass, await _open_form(hass), _typed(printer, serial="03900A000000777"))
    assert again["errors"] == {"base": "wrong_printer"}
    assert again["description_placeholders"]["found"] == printer.serial
    assert again["description_placeholders"]["expected"] == "03900A000000777"
    done = await _submit(hass, again, _typed(printer, serial=printer.serial))
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def test_a_closed_port_is_told_from_a_silent_printer(
    hass: HomeAssistant, printer: BambuSimulator, vendor_signed: None
) -> None:
    await printer.stop()
    again = await _submit(hass, await _open_form(hass), _typed(printer))
    assert again["errors"] == {"base": "connection_refused"}
    await printer.start()
    printer.faults.mqtt_hangs = True
    with patch("custom_components.printernizer.validation.CONNECT_TIMEOUT", timedelta(seconds=0.3)):
        again = await _submit(hass, again, _typed(printer))
    assert again["errors"] == {"base": "cannot_connect"}
    printer.faults.mqtt_hangs = False
    done = await _submit(hass, again, _typed(printer))
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def test_a_name_that_nobody_has_is_told(
    hass: HomeAssistant, printer: BambuSimulator, vendor_signed: None
) -> None:
    with patch.object(hass.loop, "getaddrinfo", side_effect=socket.gaierror(-2, "Name or service not known")):
        again = await _submit(hass, await _open_form(hass), _typed(printer, host="nosuchprinter"))
    assert again["errors"] == {"base": "unknown_host"}
    done = await _submit(hass, again, _typed(printer))
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def _answer_in_http(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read(1024)
    writer.write(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
    await writer.drain()
    writer.close()
    await writer.wait_closed()


@pytest.mark.parametrize("serial", [{}, {"serial": "03900A000000001"}])
async def test_a_web_server_is_not_a_printer(
    hass: HomeAssistant, printer: BambuSimulator, vendor_signed: None, serial: dict[str, str]
) -> None:
    async with await asyncio.start_server(_answer_in_http, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        typed = _typed(printer, advanced={**_ports(printer), "mqtt_port": port}) | serial
        again = await _submit(hass, await _open_form(hass), typed)
    assert again["errors"] == {"base": "not_a_printer"}
    done = await _submit(hass, again, _typed(printer))
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def test_a_known_printer_is_not_added_twice(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, printer: BambuSimulator, vendor_signed: None
) -> None:
    again = await _submit(hass, await _open_form(hass), _typed(printer))
    assert again["type"] is FlowResultType.ABORT
    assert again["reason"] == "already_configured"


async def test_the_form_travels_over_http(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, printer: BambuSimulator, vendor_signed: None
) -> None:
    assert await async_setup_component(hass, "panel_custom", {})
    client = await hass_client()
    flows = "/api/config/config_entries/flow"
    menu = await (await client.post(flows, json={"handler": DOMAIN})).json()
    form = await (await client.post(f"{flows}/{menu['flow_id']}", json={"next_step_id": "bambu"})).json()
    section = next(field for field in form["data_schema"] if field["name"] == "advanced")
    assert section["type"] == "expandable"
    assert section["expanded"] is False
    assert {field["name"]: field["default"] for field in section["schema"]} == {
        "mqtt_port": 8883,
        "ftps_port": 990,
        "camera_port": 6000,
        "rtsps_port": 322,
    }
    answer = await client.post(f"{flows}/{menu['flow_id']}", json=_typed(printer))
    assert answer.status == HTTPStatus.OK
    assert (await answer.json())["type"] == "create_entry"


async def test_the_usual_ports_need_not_be_sent_nor_stored(hass: HomeAssistant) -> None:
    with patch("custom_components.printernizer.flow_form.async_identified", side_effect=lambda data: data):
        form = await _open_form(hass)
        with patch("custom_components.printernizer.flow_form.validate_connection") as validate:
            validate.side_effect = ZeroDivisionError
            await _submit(hass, form, {"host": "192.168.1.20", "access_code": CODE})
    (_, data), _ = validate.call_args
    assert data == {"vendor": "bambu", "host": "192.168.1.20", "access_code": CODE}


# The network


def _hint(printer: BambuSimulator, **changes: str) -> dict[str, str]:
    return {
        "host": "127.0.0.1",
        "serial": printer.serial,
        "model": "Bambu Lab A1",
        "name": "Kellerdrucker",
        **changes,
    }


async def _hear(hass: HomeAssistant, hint: dict[str, str]) -> ConfigFlowResult:
    context = {"source": SOURCE_INTEGRATION_DISCOVERY}
    return await hass.config_entries.flow.async_init(DOMAIN, context=context, data=hint)


async def test_an_announced_printer_fills_in_the_form(
    hass: HomeAssistant, printer: BambuSimulator, vendor_signed: None
) -> None:
    form = await _hear(hass, _hint(printer))
    assert form["step_id"] == "bambu"
    assert _shown(form) == {"host": "127.0.0.1", "serial": printer.serial, "advanced": {}}
    assert form["description_placeholders"]["name"] == "Kellerdrucker"
    (flow,) = hass.config_entries.flow.async_progress()
    assert flow["context"]["title_placeholders"] == {"name": "Kellerdrucker (127.0.0.1)"}
    assert printer.mqtt.connects == 0
    done = await _submit(hass, form, _typed(printer, serial=printer.serial))
    assert done["title"] == "Kellerdrucker"


async def test_an_announcement_is_offered_once(hass: HomeAssistant, printer: BambuSimulator) -> None:
    await _hear(hass, _hint(printer))
    again = await _hear(hass, _hint(printer, host="127.0.0.2"))
    assert again["reason"] == "already_in_progress"


async def test_a_known_printer_is_followed_once_its_certificate_proved_it(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, printer: BambuSimulator
) -> None:
    hass.config_entries.async_update_entry(bambu_entry, data={**bambu_entry.data, "host": "192.168.1.20"})
    result = await _hear(hass, _hint(printer))
    assert result["reason"] == "already_configured"
    assert bambu_entry.data["host"] == "127.0.0.1"
    assert printer.mqtt.connects == 0


async def test_a_vendor_signed_printer_is_followed_without_a_pin(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, printer: BambuSimulator, vendor_signed: None
) -> None:
    data = {key: value for key, value in bambu_entry.data.items() if key != "certificate_fingerprint"}
    hass.config_entries.async_update_entry(bambu_entry, data={**data, "host": "192.168.1.20"})
    await _hear(hass, _hint(printer))
    assert bambu_entry.data["host"] == "127.0.0.1"


@pytest.mark.parametrize("profile", ["changed", "other_serial"])
async def test_whoever_can_not_prove_to_be_the_printer_is_not_followed(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, printer: BambuSimulator, profile: Any
) -> None:
    hass.config_entries.async_update_entry(bambu_entry, data={**bambu_entry.data, "host": "192.168.1.20"})
    await printer.show_certificate(profile)
    result = await _hear(hass, _hint(printer))
    assert result["reason"] == "not_proved"
    assert bambu_entry.data["host"] == "192.168.1.20"


async def test_an_announcement_of_an_address_where_nobody_is_changes_nothing(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, printer: BambuSimulator
) -> None:
    hass.config_entries.async_update_entry(bambu_entry, data={**bambu_entry.data, "host": "192.168.1.20"})
    await printer.stop()
    result = await _hear(hass, _hint(printer))
    assert result["reason"] == "not_proved"
    assert bambu_entry.data["host"] == "192.168.1.20"


async def test_the_announcement_of_a_known_address_costs_nothing(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, printer: BambuSimulator
) -> None:
    result = await _hear(hass, _hint(printer))
    assert result["reason"] == "already_configured"


async def test_an_ignored_printer_stays_ignored(hass: HomeAssistant, printer: BambuSimulator) -> None:
    MockConfigEntry(domain=DOMAIN, source=SOURCE_IGNORE, unique_id=printer.serial).add_to_hass(hass)
    result = await _hear(hass, _hint(printer))
    assert result["reason"] == "already_configured"


async def test_a_lease_of_a_known_printer_is_followed(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, printer: BambuSimulator
) -> None:
    hass.config_entries.async_update_entry(bambu_entry, data={**bambu_entry.data, "host": "192.168.1.20"})
    dr.async_get(hass).async_get_or_create(
        config_entry_id=bambu_entry.entry_id,
        identifiers={(DOMAIN, printer.serial)},
        connections={(dr.CONNECTION_NETWORK_MAC, "aa:bb:cc:12:34:56")},
    )
    lease = DhcpServiceInfo(ip="127.0.0.1", hostname="bambu", macaddress="aabbcc123456")
    result = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_DHCP}, data=lease)
    assert result["reason"] == "already_configured"
    assert bambu_entry.data["host"] == "127.0.0.1"


async def test_a_search_offers_the_printers_that_answer(
    hass: HomeAssistant, printer: BambuSimulator, vendor_signed: None
) -> None:
    menu = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    nothing = await _submit(hass, menu, {"next_step_id": "found"})
    assert nothing["type"] is FlowResultType.MENU
    assert nothing["step_id"] == "nothing_found"
    hints = {printer.serial: _hint(printer)}
    with patch("custom_components.printernizer.config_flow.async_search", return_value=hints):
        found = await _submit(hass, nothing, {"next_step_id": "found"})
    assert found["step_id"] == "found"
    form = await _submit(hass, found, {"printer": printer.serial})
    assert form["step_id"] == "bambu"
    assert _shown(form) == {"host": "127.0.0.1", "serial": printer.serial, "advanced": {}}
    done = await _submit(hass, form, _typed(printer))
    assert done["title"] == "Kellerdrucker"


async def test_a_search_leaves_out_what_is_set_up(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, printer: BambuSimulator
) -> None:
    menu = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    hints = {printer.serial: _hint(printer)}
    with patch("custom_components.printernizer.config_flow.async_search", return_value=hints):
        result = await _submit(hass, menu, {"next_step_id": "found"})
    assert result["step_id"] == "nothing_found"


# Known printers


async def test_a_new_access_code_lets_us_in_again(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, printer: BambuSimulator
) -> None:
    printer.set_access_code("newcode1")
    form = await bambu_entry.start_reauth_flow(hass)
    assert form["step_id"] == "reauth_confirm"
    assert form["description_placeholders"]["name"] == "Werkbank"
    again = await _submit(hass, form, {"access_code": "stillbad"})
    assert again["errors"] == {"base": "invalid_auth"}
    assert _shown(again) == {"access_code": "stillbad"}
    done = await _submit(hass, again, {"access_code": "newcode1"})
    assert done["reason"] == "reauth_successful"
    assert bambu_entry.data["access_code"] == "newcode1"
    assert bambu_entry.data["mqtt_port"] == printer.mqtt_port


async def test_a_reset_printer_is_trusted_anew_while_it_is_let_in_again(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, printer: BambuSimulator
) -> None:
    before = printer.fingerprint
    await printer.show_certificate("changed")
    form = await bambu_entry.start_reauth_flow(hass)
    trust = await _submit(hass, form, {"access_code": CODE})
    assert trust["step_id"] == "trust_changed"
    assert trust["description_placeholders"]["before"] == for_reading(before)
    assert trust["description_placeholders"]["fingerprint"] == for_reading(printer.fingerprint)
    assert bambu_entry.data["certificate_fingerprint"] == before
    done = await _submit(hass, trust)
    assert done["reason"] == "reauth_successful"
    assert bambu_entry.data["certificate_fingerprint"] == printer.fingerprint


async def test_ports_can_be_changed_back_to_the_usual_ones(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, printer: BambuSimulator
) -> None:
    form = await bambu_entry.start_reconfigure_flow(hass)
    assert form["step_id"] == "reconfigure"
    assert _shown(form) == {"host": "127.0.0.1", "advanced": {**_ports(printer), "rtsps_port": 322}}
    typed = {"host": "127.0.0.1", "advanced": {"mqtt_port": printer.mqtt_port}}
    done = await _submit(hass, form, typed)
    assert done["reason"] == "reconfigure_successful"
    assert bambu_entry.data == {
        "vendor": "bambu",
        "host": "127.0.0.1",
        "serial": printer.serial,
        "access_code": CODE,
        "mqtt_port": printer.mqtt_port,
        "certificate_fingerprint": printer.fingerprint,
    }


async def test_an_entry_does_not_change_into_another_printer(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, printer: BambuSimulator
) -> None:
    form = await bambu_entry.start_reconfigure_flow(hass)
    async with BambuSimulator("A1", "03900A000000777", time_scale=0, files=False, camera=False) as other:
        again = await _submit(hass, form, {"host": "127.0.0.1", "advanced": {"mqtt_port": other.mqtt_port}})
    assert again["errors"] == {"base": "wrong_printer"}
    done = await _submit(hass, again, {"host": "127.0.0.1", "advanced": _ports(printer)})
    assert done["reason"] == "reconfigure_successful"


# Options


async def test_options_are_stored_and_can_be_taken_back(
    hass: HomeAssistant, bambu_entry: MockConfigEntry
) -> None:
    hass.states.async_set("sensor.plug_power", "12", {"device_class": "power"})
    form = await hass.config_entries.options.async_init(bambu_entry.entry_id)
    assert form["step_id"] == "init"
    chosen = {
        "power_entity": "sensor.plug_power",
        "energy_entity": "sensor.plug_energy",
        "camera_entity": "camera.workshop",
        "chamber_temperature_entity": "sensor.enclosure",
        "auto_download": "finished",
        "live_camera": False,
    }
    done = await hass.config_entries.options.async_configure(form["flow_id"], chosen)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert bambu_entry.options == chosen
    form = await hass.config_entries.options.async_init(bambu_entry.entry_id)
    assert _shown(form) == chosen
    await hass.config_entries.options.async_configure(form["flow_id"], {})
    assert bambu_entry.options == {"auto_download": "off", "live_camera": True}
