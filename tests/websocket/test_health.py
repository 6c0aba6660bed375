"""What a printer lacks to do more."""

from dataclasses import replace

import pytest

from custom_components.printernizer.drivers.models import Capability, PrinterInfo, PrinterSnapshot, Vendor
from custom_components.printernizer.websocket.health import serialize_health

INFO = PrinterInfo(
    serial="S1",
    vendor=Vendor.BAMBU,
    manufacturer="Bambu Lab",
    model="A1",
    firmware="01.05",
    capabilities=frozenset({Capability.DEVELOPER_MODE, Capability.CAMERA_RTSPS}),
)
WELL = PrinterSnapshot(
    info=INFO, developer_mode=True, storage_available=True, rtsps_enabled=True, wifi_signal=-60
)


def test_a_printer_that_lacks_nothing_has_no_hints() -> None:
    told = serialize_health(WELL, is_metered=True)
    assert told == {"firmware": "01.05", "firmware_available": None, "developer_mode": True, "hints": []}


@pytest.mark.parametrize(
    ("snapshot", "hint"),
    [
        (replace(WELL, developer_mode=False), "developer_mode_off"),
        (replace(WELL, storage_available=False), "no_storage"),
        (replace(WELL, rtsps_enabled=False), "live_view_off"),
        (replace(WELL, firmware_available="01.06"), "firmware_old"),
        (replace(WELL, wifi_signal=-80), "wifi_weak"),
    ],
)
def test_what_is_missing_is_hinted_at(snapshot: PrinterSnapshot, hint: str) -> None:
    assert serialize_health(snapshot, is_metered=True)["hints"] == [hint]


def test_what_a_printer_does_not_tell_or_cannot_do_is_no_hint() -> None:
    silent = PrinterSnapshot(
        info=replace(INFO, capabilities=frozenset()), developer_mode=False, rtsps_enabled=False
    )
    assert serialize_health(silent, is_metered=True)["hints"] == []
    assert serialize_health(silent, is_metered=False)["hints"] == ["not_metered"]
