"""Adding and changing printers with PrusaLink, against simulated ones."""

from collections.abc import Iterator
from datetime import timedelta
from ipaddress import ip_address
from unittest.mock import AsyncMock, patch

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.printernizer.const import DOMAIN
from homeassistant.config_entries import (
    SOURCE_DHCP,
    SOURCE_IGNORE,
    SOURCE_USER,
    SOURCE_ZEROCONF,
    ConfigFlowResult,
)
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.service_info.dhcp import DhcpServiceInfo
from homeassistant.helpers.service_info.zeroconf import ZeroconfServiceInfo
from tests.simulators.prusalink import SimulatedPrinter, Stranger

PASSWORD = "wJ2kPqR8sTuVxYz"
SERIAL = "10589-3742441631110111"


@pytest.fixture(autouse=True)
def setup_entry(socket_enabled: None) -> Iterator[AsyncMock]:
    """Let flows end where the setup of the entry would begin."""
    with (
        patch("custom_components.printernizer.async_setup", return_value=True),
        patch("custom_components.printernizer.async_setup_entry", return_value=True) as setup,
    ):
        yield setup


@pytest.fixture
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    patience = timedelta(seconds=0.2)
    monkeypatch.setattr("custom_components.printernizer.validation.CONNECT_TIMEOUT", patience)


@pytest.fixture
def printer(prusalink_simulator: SimulatedPrinter) -> SimulatedPrinter:
    return prusalink_simulator


@pytest.fixture
def entry(hass: HomeAssistant, printer: SimulatedPrinter) -> MockConfigEntry:
    made = MockConfigEntry(
        domain=DOMAIN,
        title="Core One",
        unique_id=SERIAL,
        data={
            "vendor": "prusalink",
            "host": _host(printer),
            "username": "maker",
            "password": PASSWORD,
            "serial": SERIAL,
        },
    )
    made.add_to_hass(hass)
    return made


def _host(printer: SimulatedPrinter | Stranger) -> str:
    return printer.url.removeprefix("http://")


async def _open_form(hass: HomeAssistant) -> ConfigFlowResult:
    menu = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    assert menu["type"] is FlowResultType.MENU
    assert {"bambu", "prusalink"} <= set(menu["menu_options"])
    return await hass.config_entries.flow.async_configure(menu["flow_id"], {"next_step_id": "prusalink"})


async def _type(hass: HomeAssistant, form: ConfigFlowResult, **typed: object) -> ConfigFlowResult:
    return await hass.config_entries.flow.async_configure(form["flow_id"], typed)


def _shown(form: ConfigFlowResult) -> dict[str, object]:
    """Return what the fields of a form are filled with."""
    return {
        str(marker.schema): marker.description["suggested_value"]
        for marker in form["data_schema"].schema
        if marker.description
    }


async def test_a_printer_is_added(hass: HomeAssistant, printer: SimulatedPrinter) -> None:
    form = await _open_form(hass)
    assert form["step_id"] == "prusalink"
    done = await _type(hass, form, host=_host(printer), username="maker", password=PASSWORD)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["data"] == {
        "vendor": "prusalink",
        "host": _host(printer),
        "username": "maker",
        "password": PASSWORD,
        "serial": SERIAL,
    }
    assert done["result"].unique_id == SERIAL
    assert done["title"]


async def test_a_url_from_the_browser_is_accepted_and_the_user_name_may_be_left_out(
    hass: HomeAssistant, printer: SimulatedPrinter
) -> None:
    done = await _type(hass, await _open_form(hass), host=f" {printer.url}/#files ", password=PASSWORD)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["data"]["username"] == "maker"


@pytest.mark.parametrize(
    ("typed", "field", "key"),
    [
        ({"host": ""}, "host", "host_missing"),
        ({"host": "   "}, "host", "host_missing"),
        ({"host": "my printer"}, "host", "invalid_host"),
        ({"host": "192.168.1.300"}, "host", "invalid_host"),
        ({"host": "ftp://192.168.1.20"}, "host", "invalid_host"),
        ({"host": "http://maker:secret@192.168.1.20"}, "host", "invalid_host"),
        ({"host": "192.168.1.20:99999"}, "host", "invalid_port"),
        ({"host": "192.168.1.20:eighty"}, "host", "invalid_port"),
        ({"password": ""}, "password", "password_missing"),
        ({"password": "  "}, "password", "password_missing"),
    ],
)
async def test_bad_input_gets_its_own_message_and_keeps_what_was_typed(
    hass: HomeAssistant, printer: SimulatedPrinter, typed: dict[str, str], field: str, key: str
) -> None:
    form = await _open_form(hass)
    typed = {"host": _host(printer), "username": "anna", "password": PASSWORD, **typed}
    again = await _type(hass, form, **typed)
    assert again["type"] is FlowResultType.FORM
    assert again["step_id"] == "prusalink"
    assert again["errors"] == {field: key}
    assert _shown(again) == typed
    assert printer.requests == []
    done = await _type(hass, again, host=_host(printer), username="maker", password=PASSWORD)
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def test_a_wrong_password_can_be_corrected(hass: HomeAssistant, printer: SimulatedPrinter) -> None:
    wrong = {"host": _host(printer), "username": "maker", "password": "not this"}
    again = await _type(hass, await _open_form(hass), **wrong)
    assert again["errors"] == {"base": "invalid_auth"}
    assert _shown(again) == wrong
    done = await _type(hass, again, **{**wrong, "password": PASSWORD})
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def test_nobody_at_the_port_is_told_from_nobody_at_the_address(
    hass: HomeAssistant, printer: SimulatedPrinter
) -> None:
    host = _host(printer)
    await printer.unplug()
    again = await _type(hass, await _open_form(hass), host=host, password=PASSWORD)
    assert again["errors"] == {"base": "connection_refused"}
    await printer.plug()
    done = await _type(hass, again, host=host, password=PASSWORD)
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def test_a_printer_that_does_not_answer_in_time_is_unreachable(
    hass: HomeAssistant, printer: SimulatedPrinter, short_patience: None
) -> None:
    printer.set_fault("hang", 100, seconds=30)
    again = await _type(hass, await _open_form(hass), host=_host(printer), password=PASSWORD)
    assert again["errors"] == {"base": "cannot_connect"}
    printer.clear_faults()
    with patch("custom_components.printernizer.validation.CONNECT_TIMEOUT", timedelta(seconds=20)):
        done = await _type(hass, again, host=_host(printer), password=PASSWORD)
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def test_a_name_that_nobody_has_is_told(hass: HomeAssistant, printer: SimulatedPrinter) -> None:
    resolver = "aiohttp.resolver.AsyncResolver.resolve"
    with patch(resolver, side_effect=OSError(None, "Domain name not found")):
        again = await _type(hass, await _open_form(hass), host="nosuchprinter", password=PASSWORD)
    assert again["errors"] == {"base": "unknown_host"}
    done = await _type(hass, again, host=_host(printer), password=PASSWORD)
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def test_an_ipv6_address_that_does_not_answer_is_told_apart(
    hass: HomeAssistant, printer: SimulatedPrinter, short_patience: None
) -> None:
    printer.set_fault("hang", 100, seconds=30)
    with patch("custom_components.printernizer.connection.parse_host", return_value=printer.url):
        again = await _type(hass, await _open_form(hass), host="fd00::20", password=PASSWORD)
    assert again["errors"] == {"base": "ipv6_not_supported"}


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("router", "not_a_printer"),
        ("redirect", "not_a_printer"),
        ("basic", "not_a_printer"),
        ("empty", "not_a_printer"),
        ("octoprint", "not_supported"),
        ("sl1", "not_supported"),
    ],
)
async def test_strangers_are_recognised(hass: HomeAssistant, kind: str, key: str) -> None:
    async with Stranger(kind) as stranger:
        again = await _type(hass, await _open_form(hass), host=_host(stranger), password=PASSWORD)
    assert again["errors"] == {"base": key}


async def test_a_mistake_of_ours_brings_the_form_back(hass: HomeAssistant, printer: SimulatedPrinter) -> None:
    form = await _open_form(hass)
    with patch("custom_components.printernizer.flow_form.validate_connection", side_effect=ZeroDivisionError):
        again = await _type(hass, form, host=_host(printer), password=PASSWORD)
    assert again["errors"] == {"base": "unknown"}
    done = await _type(hass, again, host=_host(printer), password=PASSWORD)
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def test_a_known_printer_is_not_added_twice_but_followed(
    hass: HomeAssistant, printer: SimulatedPrinter, entry: MockConfigEntry
) -> None:
    hass.config_entries.async_update_entry(entry, data={**entry.data, "host": "192.168.1.20"})
    again = await _type(hass, await _open_form(hass), host=_host(printer), password=PASSWORD)
    assert again["type"] is FlowResultType.ABORT
    assert again["reason"] == "already_configured"
    assert entry.data["host"] == _host(printer)


async def test_two_printers_of_one_model_get_titles_that_differ(
    hass: HomeAssistant, printer: SimulatedPrinter
) -> None:
    first = await _type(hass, await _open_form(hass), host=_host(printer), password=PASSWORD)
    async with SimulatedPrinter(serial="10589-3742441631110222", password=PASSWORD) as other:
        second = await _type(hass, await _open_form(hass), host=_host(other), password=PASSWORD)
    assert second["title"] == f"{first['title']} 0222"


def _announcement(printer: SimulatedPrinter | Stranger, address: str = "127.0.0.1") -> ZeroconfServiceInfo:
    return ZeroconfServiceInfo(
        ip_address=ip_address(address),
        ip_addresses=[ip_address(address)],
        port=printer.server.port,
        hostname="prusa-core-one.local.",
        type="_prusalink._tcp.local.",
        name="prusa-core-one._prusalink._tcp.local.",
        properties={},
    )


async def _hear(hass: HomeAssistant, info: ZeroconfServiceInfo) -> ConfigFlowResult:
    return await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_ZEROCONF}, data=info)


async def test_a_printer_that_announces_itself_needs_only_its_password(
    hass: HomeAssistant, printer: SimulatedPrinter
) -> None:
    form = await _hear(hass, _announcement(printer))
    assert form["step_id"] == "prusalink"
    assert _shown(form) == {"host": _host(printer)}
    (flow,) = hass.config_entries.flow.async_progress()
    assert flow["context"]["title_placeholders"] == {"name": f"prusa-core-one ({_host(printer)})"}
    done = await _type(hass, form, host=_host(printer), username="maker", password=PASSWORD)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["result"].unique_id == SERIAL


async def test_what_only_claims_to_be_a_printer_is_not_offered(hass: HomeAssistant) -> None:
    async with Stranger("router") as stranger:
        result = await _hear(hass, _announcement(stranger))
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "not_a_printer"
    gone = await _hear(hass, _announcement(stranger))
    assert gone["reason"] == "not_a_printer"


async def test_an_ipv6_announcement_is_left_alone(hass: HomeAssistant, printer: SimulatedPrinter) -> None:
    result = await _hear(hass, _announcement(printer, "fd00::20"))
    assert result["reason"] == "ipv6_not_supported"


async def test_a_known_printer_that_announces_itself_is_not_asked(
    hass: HomeAssistant, printer: SimulatedPrinter, entry: MockConfigEntry
) -> None:
    hass.config_entries.async_update_entry(entry, data={**entry.data, "host": f"{printer.url}/"})
    result = await _hear(hass, _announcement(printer))
    assert result["reason"] == "already_configured"
    assert printer.requests == []


async def test_an_ignored_printer_stays_ignored(hass: HomeAssistant, printer: SimulatedPrinter) -> None:
    await _hear(hass, _announcement(printer))
    (flow,) = hass.config_entries.flow.async_progress()
    await hass.config_entries.flow.async_init(
        DOMAIN,
        context={"source": SOURCE_IGNORE},
        data={"unique_id": flow["context"]["unique_id"], "title": "prusa-core-one"},
    )
    result = await _hear(hass, _announcement(printer))
    assert result["reason"] == "already_configured"


def _lease(ip: str, mac: str = "109c70123456", hostname: str = "prusa-core-one") -> DhcpServiceInfo:
    return DhcpServiceInfo(ip=ip, hostname=hostname, macaddress=mac)


async def _lend(hass: HomeAssistant, lease: DhcpServiceInfo) -> ConfigFlowResult:
    return await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_DHCP}, data=lease)


async def test_one_printer_found_in_two_ways_is_offered_once(
    hass: HomeAssistant, printer: SimulatedPrinter
) -> None:
    await _hear(hass, _announcement(printer))
    result = await _lend(hass, _lease(_host(printer)))
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "already_in_progress"


async def test_a_lease_of_a_prusa_device_offers_it(hass: HomeAssistant, printer: SimulatedPrinter) -> None:
    form = await _lend(hass, _lease(_host(printer)))
    assert form["step_id"] == "prusalink"
    assert _shown(form) == {"host": _host(printer)}


@pytest.fixture
def device(hass: HomeAssistant, entry: MockConfigEntry) -> dr.DeviceEntry:
    return dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id,
        identifiers={(DOMAIN, SERIAL)},
        connections={(dr.CONNECTION_NETWORK_MAC, "10:9c:70:12:34:56")},
    )


async def test_a_known_printer_is_followed_to_its_new_address(
    hass: HomeAssistant, printer: SimulatedPrinter, entry: MockConfigEntry, device: dr.DeviceEntry
) -> None:
    port = printer.server.port
    hass.config_entries.async_update_entry(entry, data={**entry.data, "host": f"192.168.1.20:{port}"})
    result = await _lend(hass, _lease("127.0.0.1"))
    assert result["reason"] == "already_configured"
    assert entry.data["host"] == f"127.0.0.1:{port}"


async def test_another_printer_at_the_new_address_is_not_followed(
    hass: HomeAssistant, entry: MockConfigEntry, device: dr.DeviceEntry
) -> None:
    async with SimulatedPrinter(serial="10589-3742441631110222", password=PASSWORD) as other:
        old = f"192.168.1.20:{other.server.port}"
        hass.config_entries.async_update_entry(entry, data={**entry.data, "host": old})
        result = await _lend(hass, _lease("127.0.0.1"))
    assert result["reason"] == "not_proved"
    assert entry.data["host"] == old


async def test_a_lease_of_the_same_address_changes_nothing(
    hass: HomeAssistant, printer: SimulatedPrinter, entry: MockConfigEntry, device: dr.DeviceEntry
) -> None:
    result = await _lend(hass, _lease("127.0.0.1"))
    assert result["reason"] == "already_configured"
    assert entry.data["host"] == _host(printer)
    assert printer.requests == []


async def test_a_new_password_lets_us_in_again(
    hass: HomeAssistant, printer: SimulatedPrinter, entry: MockConfigEntry
) -> None:
    printer.set_password("another")
    form = await entry.start_reauth_flow(hass)
    assert form["step_id"] == "reauth_confirm"
    again = await _type(hass, form, username="maker", password="not this")
    assert again["errors"] == {"base": "invalid_auth"}
    done = await _type(hass, again, username="maker", password="another")
    assert done["type"] is FlowResultType.ABORT
    assert done["reason"] == "reauth_successful"
    assert entry.data["password"] == "another"
    assert entry.data["host"] == _host(printer)


async def test_the_address_can_be_changed_without_the_password(
    hass: HomeAssistant, printer: SimulatedPrinter, entry: MockConfigEntry
) -> None:
    hass.config_entries.async_update_entry(entry, data={**entry.data, "host": "192.168.1.20"})
    form = await entry.start_reconfigure_flow(hass)
    assert form["step_id"] == "reconfigure"
    assert _shown(form) == {"host": "192.168.1.20", "username": "maker"}
    done = await _type(hass, form, host=_host(printer), username="maker")
    assert done["reason"] == "reconfigure_successful"
    assert entry.data["host"] == _host(printer)
    assert entry.data["password"] == PASSWORD


async def test_an_entry_does_not_change_into_another_printer(
    hass: HomeAssistant, printer: SimulatedPrinter, entry: MockConfigEntry
) -> None:
    form = await entry.start_reconfigure_flow(hass)
    async with SimulatedPrinter(serial="10589-3742441631110222", password=PASSWORD) as other:
        again = await _type(hass, form, host=_host(other), username="maker")
        assert again["errors"] == {"base": "wrong_printer"}
        assert again["description_placeholders"]["found"] == "10589-3742441631110222"
        hass.config_entries.async_update_entry(
            entry, data={key: value for key, value in entry.data.items() if key != "serial"}
        )
        still = await _type(hass, again, host=_host(other), username="maker")
        assert still["errors"] == {"base": "wrong_printer"}
    done = await _type(hass, again, host=_host(printer), username="maker")
    assert done["reason"] == "reconfigure_successful"


async def test_other_devices_and_printers_are_no_obstacle(
    hass: HomeAssistant, printer: SimulatedPrinter
) -> None:
    other = MockConfigEntry(domain="router")
    other.add_to_hass(hass)
    dr.async_get(hass).async_get_or_create(
        config_entry_id=other.entry_id, connections={(dr.CONNECTION_NETWORK_MAC, "10:9c:70:12:34:56")}
    )
    bambu = {
        "vendor": "bambu",
        "host": _host(printer),
        "serial": "03900A000000001",
        "access_code": "12345678",
    }
    MockConfigEntry(domain=DOMAIN, unique_id="03900A000000001", data=bambu).add_to_hass(hass)
    form = await _lend(hass, _lease(_host(printer)))
    assert form["step_id"] == "prusalink"
