"""The stock inside Home Assistant: slots show what the books know, low stock is told once, Spoolman is followed."""

import asyncio
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_capture_events
import voluptuous as vol

from custom_components.printernizer.const import DOMAIN
from custom_components.printernizer.ledger import Ledger, NewSpool, Spool, SpoolQuery
from custom_components.printernizer.shop import SHOP
from custom_components.printernizer.stock import EVENT_STOCK_LOW
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from tests.conftest import SetUp, StateOf
from tests.eventually import eventually
from tests.simulators.spoolman import SpoolmanSimulator

D = Decimal


def now() -> datetime:
    return dt_util.utcnow()


async def petg(ledger: Ledger, **values: Any) -> Spool:
    filament = await ledger.stock.add_filament(
        {"type": "PETG", "name": "Schwarz", "color": "1A1A1A", **values}, now()
    )
    return await ledger.stock.add_spool(NewSpool(filament_id=filament.id, at=now()))


@pytest.fixture
async def ledger(hass: HomeAssistant, socket_enabled: None) -> Ledger:
    assert await async_setup_component(hass, DOMAIN, {})
    return hass.data[SHOP].ledger


async def test_low_stock_is_told_once(hass: HomeAssistant, ledger: Ledger) -> None:
    events = async_capture_events(hass, EVENT_STOCK_LOW)
    spool = await petg(ledger, vendor="Prusament", low_at=D(200))
    for grams in ("250", "199.5", "150", "120"):
        await ledger.stock.weigh(spool.id, D(grams), now(), "system")
        await hass.async_block_till_done(wait_background_tasks=True)
    (event,) = events
    assert event.data == {
        "filament_id": spool.filament.id,
        "vendor": "Prusament",
        "name": "Schwarz",
        "type": "PETG",
        "color": "1A1A1A",
        "remaining": "199.500",
        "low_at": "200.000",
    }


async def test_a_slot_shows_what_is_left_where_the_printer_does_not_tell(
    hass: HomeAssistant, ledger: Ledger, bambu_entry: MockConfigEntry, set_up: SetUp, state_of: StateOf
) -> None:
    await set_up(bambu_entry)
    spool = await petg(ledger)
    coordinator = bambu_entry.runtime_data.coordinator
    await ledger.stock.mount(spool.id, coordinator.serial, 254)
    await ledger.stock.weigh(spool.id, D("412.4"), now(), "system")
    await eventually(lambda: coordinator.data.spools.get(254) is not None)

    def shown() -> Any:
        return next(
            (
                state
                for state in hass.states.async_all("sensor")
                if state.attributes.get("slot") == 1 and state.attributes.get("ams", "") is None
            ),
            None,
        )

    await eventually(lambda: shown() is not None and shown().attributes["remaining_weight"] == 412)
    assert shown().attributes["remaining"] == 41
    assert shown().attributes["spool"] == spool.id
    await ledger.stock.weigh(spool.id, D(100), now(), "system")
    await eventually(lambda: shown().attributes["remaining_weight"] == 100)
    await ledger.stock.unmount(spool.id)
    await eventually(lambda: not coordinator.data.spools)


async def test_an_action_puts_a_spool_into_a_slot_and_says_what_is_left(
    hass: HomeAssistant, ledger: Ledger, prusalink_entry: MockConfigEntry, set_up: SetUp
) -> None:
    await set_up(prusalink_entry)
    spool = await petg(ledger, empty_grams=D(200))
    serial = prusalink_entry.unique_id
    device = dr.async_get(hass).async_get_device_by_identifier((DOMAIN, serial), prusalink_entry.entry_id)
    assert device is not None

    async def call(name: str, **data: Any) -> Any:
        wants = name == "update_spool"
        return await hass.services.async_call(DOMAIN, name, data, blocking=True, return_response=wants)

    await call("set_spool", device_id=device.id, spool=spool.id)
    assert [(each.serial, each.slot) for each in await ledger.stock.mounted()] == [(serial, 254)]
    await call("set_spool", device_id=device.id, ams=1, slot=2, spool=spool.id)
    assert [(each.serial, each.slot) for each in await ledger.stock.mounted()] == [(serial, 1)]
    await call("set_spool", device_id=device.id, ams=1, slot=2)
    assert await ledger.stock.mounted() == ()
    assert await call("update_spool", spool=spool.id, gross=605.5) == {
        "spool": spool.id,
        "remaining": "405.500",
    }
    assert await call("update_spool", spool=spool.id, remaining="10.125") == {
        "spool": spool.id,
        "remaining": "10.125",
    }
    for wrong in ({"remaining": "x"}, {"remaining": "1.0001"}, {"remaining": -1}, {}):
        with pytest.raises(ServiceValidationError):
            await call("update_spool", spool=spool.id, **wrong)
    with pytest.raises(vol.Invalid):
        await call("update_spool", spool="x", remaining=1)
    with pytest.raises(ServiceValidationError):
        await call("set_spool", device_id=device.id, slot=9, spool=spool.id)


async def test_an_action_of_somebody_who_may_control_nothing_is_refused(
    hass: HomeAssistant, ledger: Ledger, hass_read_only_user: Any
) -> None:
    spool = await petg(ledger)
    with pytest.raises(Unauthorized):
        await hass.services.async_call(
            DOMAIN,
            "update_spool",
            {"spool": spool.id, "remaining": 1},
            blocking=True,
            context=Context(user_id=hass_read_only_user.id),
        )


async def test_spoolman_is_followed_as_the_settings_say(hass: HomeAssistant, ledger: Ledger) -> None:
    shop = hass.data[SHOP]
    spool = await petg(ledger)
    async with SpoolmanSimulator() as server:
        await shop.settings.async_update(spoolman={"url": f"{server.url}/", "is_on": True})
        await eventually(lambda: shop.stock.spoolman.is_connected)
        assert shop.stock.spoolman.version == "0.23.1"
        assert len(server.spools) == 1
        # Theirs comes at once, and ours goes at once.
        await server.use(1, 12.5)

        async def left() -> Decimal:
            return (await ledger.stock.spool(spool.id)).remaining_grams

        await _until(left, D("987.5"))
        await ledger.stock.weigh(spool.id, D(900), now(), "system")
        await eventually(lambda: server.spools[1]["used_weight"] == 100)
        filament = await server.add("filament", name="Rot", material="ABS", weight=500.0)
        await server.add("spool", filament_id=filament)

        async def count() -> int:
            return (await ledger.stock.spools(SpoolQuery())).total

        await _until(count, 2)
        await shop.settings.async_update(spoolman={"is_on": False})
        assert not shop.stock.spoolman.is_connected
        await eventually(lambda: server.listeners == 0)


async def test_another_server_is_another_stock(hass: HomeAssistant, ledger: Ledger) -> None:
    shop = hass.data[SHOP]
    spool = await petg(ledger)
    async with SpoolmanSimulator() as one, SpoolmanSimulator() as two:
        await shop.settings.async_update(spoolman={"url": one.url, "is_on": True})
        await eventually(lambda: shop.stock.spoolman.is_connected)
        await shop.settings.async_update(spoolman={"url": two.url})
        await eventually(lambda: len(two.spools) == 1 and shop.stock.spoolman.is_connected)
        assert not (await ledger.stock.spool(spool.id)).is_archived
        await shop.settings.async_update(spoolman={"is_on": False})
        await eventually(lambda: one.listeners + two.listeners == 0)


async def test_a_server_that_is_away_is_no_trouble(hass: HomeAssistant, ledger: Ledger) -> None:
    shop = hass.data[SHOP]
    await shop.settings.async_update(spoolman={"url": "http://127.0.0.1:9", "is_on": True})
    await eventually(lambda: shop.stock.spoolman.problem == "SpoolmanUnreachable")
    await petg(ledger)
    await shop.settings.async_update(spoolman={"is_on": False})


@pytest.mark.parametrize(
    "change",
    [
        {"url": "http://user:pw@host"}, {"url": "http://user@host"}, {"url": "ftp://host"}, {"url": "host:7912"},
        {"url": "http://"}, {"url": "http://host:port"}, {"url": "http://host/?token=x"}, {"is_on": True},
        {"tax_percent": "100"}, {"tax_percent": "x"}, {"tax_percent": "1.00001"},
    ],
)  # fmt: skip
async def test_settings_that_make_no_sense_are_refused(
    hass: HomeAssistant, ledger: Ledger, change: dict[str, Any]
) -> None:
    with pytest.raises(ServiceValidationError):
        await hass.data[SHOP].settings.async_update(spoolman=change)


async def _until(read: Any, wanted: Any) -> None:
    found = None
    for _ in range(200):
        if (found := await read()) == wanted:
            return
        await asyncio.sleep(0.05)
    assert found == wanted
