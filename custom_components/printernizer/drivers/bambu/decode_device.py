"""The small things of a report: fans, lights, signal, door, card, firmware."""

from collections.abc import Mapping
from typing import Any

from ..models import Capability, Fan, FanState, SpeedProfile
from .lenient import bits, flag, integer, mapping, objects, text, within

PROFILES: dict[int, SpeedProfile] = {
    1: SpeedProfile.SILENT,
    2: SpeedProfile.STANDARD,
    3: SpeedProfile.SPORT,
    4: SpeedProfile.LUDICROUS,
}
"""``spd_lvl``, read and written."""

_SIGNATURE_BIT = 29
_X1_DOOR_BIT = 23
_STAT_DOOR_BIT = 23
_ETHERNET_DBM = -90
_FAN_STEPS = 15
_FLAT_FANS = (
    (Fan.PART, "cooling_fan_speed", Capability.PART_FAN),
    (Fan.AUX, "big_fan1_speed", Capability.AUX_FAN),
    (Fan.CHAMBER, "big_fan2_speed", Capability.CHAMBER_FAN),
    (Fan.HEATBREAK, "heatbreak_fan_speed", Capability.HEATBREAK_FAN),
)
_AIRDUCT_FANS = {1: Fan.PART, 2: Fan.AUX, 3: Fan.CHAMBER}
"""``id >> 4`` of an air duct's part."""
_NO_VERSION = "00.00.00.00"


def fans_of(report: Mapping[str, Any], capabilities: frozenset[Capability]) -> dict[Fan, FanState]:
    """Decode the fans that the model has; an A1 repeats its part fan where others tell of the aux fan."""
    found: dict[Fan, FanState] = {}
    for fan, key, capability in _FLAT_FANS:
        step = within(report.get(key), 0, _FAN_STEPS)
        if step is not None and capability in capabilities:
            found[fan] = FanState(percent=round(step * 100 / _FAN_STEPS))
    airduct = mapping(mapping(report.get("device")).get("airduct"))
    for part in objects(airduct.get("parts")):
        part_fan = _AIRDUCT_FANS.get((within(part.get("id"), 0, 0xFFFF) or 0) >> 4)
        percent = within(part.get("state"), 0, 100)
        if part_fan is not None and percent is not None:
            found[part_fan] = FanState(percent=percent)
    return found


def light_of(report: Mapping[str, Any]) -> bool | None:
    """Decode the chamber light."""
    modes = {
        text(light.get("node")): text(light.get("mode")) for light in objects(report.get("lights_report"))
    }
    mode = modes.get("chamber_light")
    return None if mode is None else mode in ("on", "flashing")


def wifi_of(report: Mapping[str, Any]) -> int | None:
    """Decode the signal in dBm; a printer on a cable says -90 for ever."""
    signal = within(text(report.get("wifi_signal")).removesuffix("dBm"), -120, 0)
    return None if signal == _ETHERNET_DBM else signal


def developer_mode_of(report: Mapping[str, Any]) -> bool | None:
    """Decode whether unsigned commands are taken; A1, P1 and older X1 do not tell."""
    functions = bits(report.get("fun"))
    return None if functions is None else not functions >> _SIGNATURE_BIT & 1


def door_of(report: Mapping[str, Any]) -> bool | None:
    """Decode the door: in ``stat`` on newer firmware, in ``home_flag`` on an older X1."""
    stat = bits(report.get("stat"))
    if stat is not None:
        return bool(stat >> _STAT_DOOR_BIT & 1)
    home = integer(report.get("home_flag"))
    return None if home is None else bool((home & 0xFFFFFFFF) >> _X1_DOOR_BIT & 1)


def storage_of(report: Mapping[str, Any]) -> bool | None:
    """Decode whether a card or stick is in; the bits in ``home_flag`` are no good, heartbeats clear them."""
    card = report.get("sdcard")
    if type(card) is str and card.upper().startswith("HAS_SDCARD"):
        return card.upper() == "HAS_SDCARD_NORMAL"
    return flag(card)


def timelapse_of(report: Mapping[str, Any]) -> bool | None:
    """Decode whether jobs are recorded."""
    return flag(mapping(report.get("ipcam")).get("timelapse"))


def rtsps_of(report: Mapping[str, Any]) -> bool | None:
    """Decode whether the video stream is switched on; the word for off is "disable"."""
    url = text(mapping(report.get("ipcam")).get("rtsp_url"))
    return None if not url else url.startswith("rtsp")


def offered_firmware(report: Mapping[str, Any], installed: str, announced: str) -> str | None:
    """Decode the newer firmware that the printer offers; ``announced`` is what its version answer said."""
    state = mapping(report.get("upgrade_state"))
    offered = {
        text(entry.get("name")): text(entry.get("new_ver")) for entry in objects(state.get("new_ver_list"))
    }
    version = offered.get("ota") or text(state.get("ota_new_version_number")) or announced
    is_offered = within(state.get("new_version_state"), 0, 9) == 1 or bool(announced)
    return version if is_offered and version not in ("", _NO_VERSION, installed) else None
