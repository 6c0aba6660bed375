"""Devices: printers, filament changers that come and go, slots."""

from datetime import timedelta
from typing import Any

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.printernizer import async_remove_config_entry_device, devices
from custom_components.printernizer.const import DOMAIN
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from tests.conftest import SetUp, StateOf
from tests.eventually import advance_until, eventually
from tests.simulators.bambu import BambuSimulator
from tests.simulators.bambu.state import masks, unit
from tests.simulators.prusalink import SimulatedPrinter


def identifiers(hass: HomeAssistant, entry: MockConfigEntry) -> set[str]:
    """Name all devices and their parts."""
    registry = dr.async_get(hass)
    found = [
        *dr.async_entries_for_config_entry(registry, entry.entry_id),
        *dr.async_child_entries_for_config_entry(registry, entry.entry_id),
    ]
    return {identifier for device in found for _, identifier in device.identifiers}


def plug(simulator: BambuSimulator, *changers: tuple[int, str]) -> None:
    """Let the printer report these filament changers and no others."""
    import random

    rng = random.Random(1)
    ams, trays = masks([number for number, _ in changers])
    simulator.engine.change(
        {
            "ams": {
                "ams": [unit(number, kind, rng) for number, kind in changers],
                "ams_exist_bits": ams,
                "tray_exist_bits": trays,
            }
        }
    )


async def test_a_bambu_printer_is_a_tree_of_devices(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    registry = dr.async_get(hass)
    printer = registry.async_get_device_by_identifier((DOMAIN, serial), bambu_entry.entry_id)
    assert printer is not None
    assert (printer.manufacturer, printer.model, printer.model_id) == ("Bambu Lab", "A1", "N2S")
    assert (printer.serial_number, printer.sw_version) == (serial, "01.07.00.00")
    ams = registry.async_get_device_by_identifier((DOMAIN, f"{serial}_ams_0"), bambu_entry.entry_id)
    assert ams is not None
    assert (ams.name, ams.via_device_id) == ("Werkbank AMS lite 1", printer.id)
    slots = dr.async_child_entries_for_config_entry(registry, bambu_entry.entry_id)
    assert [(slot.name, slot.parent_device_id) for slot in slots] == [
        (f"Slot {number}", ams.id) for number in range(1, 5)
    ]


async def test_a_prusa_printer_links_to_its_own_page(
    hass: HomeAssistant,
    prusalink_entry: MockConfigEntry,
    prusalink_simulator: SimulatedPrinter,
    set_up: SetUp,
) -> None:
    await set_up(prusalink_entry)
    printer = dr.async_get(hass).async_get_device_by_identifier(
        (DOMAIN, prusalink_simulator.serial), prusalink_entry.entry_id
    )
    assert printer is not None
    assert printer.configuration_url == prusalink_simulator.url
    assert (printer.manufacturer, printer.model) == ("Prusa Research", "CORE One")


async def test_a_new_firmware_is_noted(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    bambu_simulator.emit(
        {
            "info": {
                "command": "get_version",
                "sequence_id": "1",
                "module": [
                    {
                        "name": "ota",
                        "sw_ver": "01.08.00.00",
                        "product_name": "Bambu Lab A1",
                        "sn": bambu_simulator.serial,
                    }
                ],
            }
        }
    )

    def version() -> str | None:
        device = dr.async_get(hass).async_get_device_by_identifier(
            (DOMAIN, bambu_simulator.serial), bambu_entry.entry_id
        )
        return device.sw_version if device else None

    await eventually(lambda: version() == "01.08.00.00")


@pytest.mark.parametrize("bambu_model", ["P1P"])
async def test_a_changer_that_is_plugged_in_brings_its_entities(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    assert identifiers(hass, bambu_entry) == {serial}
    plug(bambu_simulator, (0, "ams_2_pro"), (128, "ams_ht"))
    await eventually(lambda: state_of("sensor", f"{serial}_ams_128_slot_0_filament"))
    assert state_of("sensor", f"{serial}_ams_0_slot_2_filament").state == "PETG HF"
    assert state_of("sensor", f"{serial}_ams_0_slot_2_filament").attributes["color"] == "#D32941"
    assert state_of("sensor", f"{serial}_ams_0_humidity").state == "23"
    assert state_of("sensor", f"{serial}_ams_0_temperature").state == "24.2"
    assert state_of("sensor", f"{serial}_ams_0_drying_time").state == "0"
    registry = dr.async_get(hass)
    small = registry.async_get_device_by_identifier((DOMAIN, f"{serial}_ams_128"), bambu_entry.entry_id)
    assert small is not None
    assert (small.name, small.model) == ("Werkbank AMS HT 1", "AMS HT")


async def test_a_changer_that_is_gone_for_long_takes_its_devices_with_it_and_may_come_back(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await set_up(bambu_entry)
    serial = bambu_simulator.serial
    filament = f"{serial}_ams_0_slot_0_filament"
    plug(bambu_simulator)
    await eventually(lambda: state_of("sensor", filament).state == "unknown")
    assert f"{serial}_ams_0" in identifiers(hass, bambu_entry)
    monkeypatch.setattr(devices, "AMS_GRACE", timedelta(seconds=0.2))
    await advance_until(bambu_simulator, lambda: identifiers(hass, bambu_entry) == {serial}, step=1)
    assert er.async_get(hass).async_get_entity_id("sensor", DOMAIN, filament) is None
    plug(bambu_simulator, (0, "ams_lite"))
    await eventually(
        lambda: state_of("sensor", filament) and state_of("sensor", filament).state == "PLA Basic"
    )
    assert "does not generate unique IDs" not in caplog.text


async def test_a_changer_that_is_only_out_of_sight_for_a_moment_stays(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await set_up(bambu_entry)
    filament = f"{bambu_simulator.serial}_ams_0_slot_0_filament"
    before = identifiers(hass, bambu_entry)
    plug(bambu_simulator)
    await eventually(lambda: state_of("sensor", filament).state == "unknown")
    plug(bambu_simulator, (0, "ams_lite"))
    await eventually(lambda: state_of("sensor", filament).state == "PLA Basic")
    bambu_simulator.advance(5)
    assert identifiers(hass, bambu_entry) == before
    assert "does not generate unique IDs" not in caplog.text


async def test_an_unreachable_printer_keeps_its_changers(
    hass: HomeAssistant,
    bambu_entry: MockConfigEntry,
    bambu_simulator: BambuSimulator,
    set_up: SetUp,
    state_of: StateOf,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(devices, "AMS_GRACE", timedelta(0))
    await set_up(bambu_entry)
    before = identifiers(hass, bambu_entry)
    await bambu_simulator.stop()
    await eventually(
        lambda: state_of("sensor", f"{bambu_simulator.serial}_ams_0_slot_0_filament").state == "unavailable"
    )
    await hass.config_entries.async_reload(bambu_entry.entry_id)
    assert identifiers(hass, bambu_entry) == before


async def test_an_empty_slot_says_so(
    bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp, state_of: StateOf
) -> None:
    await set_up(bambu_entry)
    slot = f"{bambu_simulator.serial}_ams_0_slot_1_filament"
    assert state_of("sensor", slot).attributes["remaining_weight"] == 410
    bambu_simulator.engine.change({"ams": {"tray_exist_bits": "d"}})
    await eventually(lambda: state_of("sensor", slot).state == "empty")
    assert "type" not in state_of("sensor", slot).attributes
    bambu_simulator.engine.change({"ams": {"tray_exist_bits": "f"}})
    await eventually(lambda: state_of("sensor", slot).state == "PLA Matte")


async def test_only_what_is_gone_may_be_deleted_by_hand(
    hass: HomeAssistant, bambu_entry: MockConfigEntry, bambu_simulator: BambuSimulator, set_up: SetUp
) -> None:
    await set_up(bambu_entry)
    registry = dr.async_get(hass)

    async def may_go(device: Any) -> bool:
        return await async_remove_config_entry_device(hass, bambu_entry, device)

    for device in dr.async_entries_for_config_entry(registry, bambu_entry.entry_id):
        assert not await may_go(device)
    for slot in dr.async_child_entries_for_config_entry(registry, bambu_entry.entry_id):
        assert not await may_go(slot)
    ams = registry.async_get_device_by_identifier(
        (DOMAIN, f"{bambu_simulator.serial}_ams_0"), bambu_entry.entry_id
    )
    plug(bambu_simulator)
    await eventually(lambda: not bambu_entry.runtime_data.coordinator.data.snapshot.ams)
    assert await may_go(ams)
