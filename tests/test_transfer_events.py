"""Transfers as events of Home Assistant."""

from pytest_homeassistant_custom_component.common import async_capture_events

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.drivers.models import PrinterFile
from custom_components.printernizer.shop import SHOP
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from tests.eventually import eventually


async def test_a_transfer_of_a_printer_that_has_left_is_told_without_its_device(
    hass: HomeAssistant, socket_enabled: None
) -> None:
    assert await async_setup_component(hass, DOMAIN, {})
    events = async_capture_events(hass, "printernizer_transfer")
    transfers = hass.data[SHOP].transfers
    asked = transfers.download("03900A000000777", PrinterFile(path="/a.3mf", name="a.3mf", size=3))
    await eventually(lambda: transfers.all()[0].error == "not_connected")
    transfers.cancel(asked.id)
    await eventually(lambda: len(events) == 2)
    assert [(event.data["state"], event.data["device_id"]) for event in events] == [
        ("waiting", None),
        ("cancelled", None),
    ]
    assert {event.data["transfer_id"] for event in events} == {asked.id}
