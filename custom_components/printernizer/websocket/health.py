"""What a printer lacks to do more: pure, from what it tells of itself."""

from collections.abc import Iterator

from ..drivers.models import Capability, PrinterSnapshot
from .types import HealthHint, HealthPayload

WEAK_WIFI = -75
"""dBm. Below, transfers stall and cameras stutter."""


def serialize_health(snapshot: PrinterSnapshot, *, is_metered: bool) -> HealthPayload:
    """Write down which firmware a printer has, and what to switch on for more; ``is_metered``: its energy is measured."""
    return HealthPayload(
        firmware=snapshot.info.firmware,
        firmware_available=snapshot.firmware_available,
        developer_mode=snapshot.developer_mode,
        hints=list(_hints(snapshot, is_metered=is_metered)),
    )


def _hints(snapshot: PrinterSnapshot, *, is_metered: bool) -> Iterator[HealthHint]:
    able = snapshot.info.capabilities
    if Capability.DEVELOPER_MODE in able and snapshot.developer_mode is False:
        yield HealthHint.DEVELOPER_MODE_OFF
    if snapshot.storage_available is False:
        yield HealthHint.NO_STORAGE
    if Capability.CAMERA_RTSPS in able and snapshot.rtsps_enabled is False:
        yield HealthHint.LIVE_VIEW_OFF
    if snapshot.firmware_available:
        yield HealthHint.FIRMWARE_OLD
    if snapshot.wifi_signal is not None and snapshot.wifi_signal < WEAK_WIFI:
        yield HealthHint.WIFI_WEAK
    if not is_metered:
        yield HealthHint.NOT_METERED
