"""What goes into a bug report: how the printer stands, without who owns it and what they print."""

from collections.abc import Iterable
from dataclasses import asdict
import re
from typing import Any

from homeassistant.components.diagnostics import REDACTED, async_redact_data
from homeassistant.const import CONF_HOST, CONF_MAC, CONF_NAME, CONF_PASSWORD, CONF_TOKEN, CONF_USERNAME
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er

from .const import CONF_ACCESS_CODE, CONF_CERTIFICATE_FINGERPRINT, CONF_SERIAL
from .coordinator import PrinternizerConfigEntry

_SECRET = {CONF_ACCESS_CODE, CONF_PASSWORD, CONF_TOKEN, "api_key"}
_PERSONAL = {
    CONF_CERTIFICATE_FINGERPRINT,
    CONF_HOST,
    CONF_MAC,
    CONF_NAME,
    CONF_SERIAL,
    CONF_USERNAME,
    "bssid",
    "dev_id",
    "display_name",
    "file",
    "file_name",
    "filename",
    "fingerprint",
    "gcode_file",
    "hostname",
    "identity",
    "instance_id",
    "ip",
    "job_name",
    "location",
    "path",
    "path_hints",
    "project_id",
    "rtsp_url",
    "serial_number",
    "sn",
    "ssid",
    "subtask_name",
    "spool_uid",
    "tag_uid",
    "title",
    "tray_uuid",
    "unique_id",
    "url",
    "user_id",
    "uuid",
}
"""File and job names too: they tell what somebody prints, and for whom."""

_SHORTEST = 4
"""A value shorter than this is not looked for inside of others: it would be found by chance."""


async def async_get_config_entry_diagnostics(
    hass: HomeAssistant, entry: PrinternizerConfigEntry
) -> dict[str, Any]:
    """Describe a printer."""
    coordinator = entry.runtime_data.coordinator
    state = coordinator.data
    error = coordinator.last_error
    since = coordinator.unavailable_since
    known = _known_values(entry)
    described = {
        "entry": {"data": dict(entry.data), "options": dict(entry.options), "version": entry.version},
        "connection": {
            "is_connected": coordinator.last_update_success,
            "unavailable_since": since.isoformat() if since else None,
            "last_error": type(error).__name__ if error else None,
        },
        "status": state.snapshot.status.value,
        "raw_status": state.snapshot.raw_status,
        "capabilities": sorted(state.snapshot.info.capabilities),
        "snapshot": _plain(asdict(state.snapshot)),
        "times": {
            "start_time": state.start_time.isoformat() if state.start_time else None,
            "end_time": state.end_time.isoformat() if state.end_time else None,
        },
        "job_file": entry.runtime_data.job_file.diagnostics(),
        "driver": _plain(coordinator.driver.diagnostics()),
    }
    cleaned: dict[str, Any] = _clean(async_redact_data(described, _SECRET | _PERSONAL), known)
    return cleaned


async def async_get_device_diagnostics(
    hass: HomeAssistant, entry: PrinternizerConfigEntry, device: dr.AnyDeviceEntry
) -> dict[str, Any]:
    """Describe a printer, a changer or a slot, with its entities."""
    entities = er.async_entries_for_device(er.async_get(hass), device.id, include_disabled_entities=True)
    described = {
        entity.entity_id: {
            "key": entity.translation_key,
            "is_disabled": entity.disabled,
            "state": state.state if (state := hass.states.get(entity.entity_id)) else None,
        }
        for entity in entities
        if entity.translation_key not in {"file_name", "job_name"}
    }
    return {
        **await async_get_config_entry_diagnostics(hass, entry),
        "entities": _clean(described, _known_values(entry)),
    }


def _known_values(entry: PrinternizerConfigEntry) -> re.Pattern[str]:
    """Match everything of the entry that must not be told, wherever it stands: also inside topics, keys and texts."""
    snapshot = entry.runtime_data.coordinator.data.snapshot
    job = snapshot.job
    names = {entry.title, snapshot.info.name} - {snapshot.info.model}
    values: Iterable[Any] = (
        entry.unique_id,
        *names,
        *(entry.data.get(key) for key in _SECRET | _PERSONAL),
        snapshot.info.serial,
        snapshot.info.mac,
        *(unit.serial for unit in snapshot.ams),
        *((job.name, job.file_name) if job else ()),
    )
    texts = {str(value) for value in values if value and len(str(value)) >= _SHORTEST}
    longest_first = sorted(texts, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)", re.IGNORECASE)


def _clean(value: Any, known: re.Pattern[str]) -> Any:
    match value:
        case dict():
            return {known.sub(REDACTED, str(key)): _clean(item, known) for key, item in value.items()}
        case list():
            return [_clean(item, known) for item in value]
        case str():
            return known.sub(REDACTED, value)
        case _:
            return value


def _plain(value: Any) -> Any:
    """Turn sets and tuples into lists, and keys into texts, so that nothing hides from the redaction."""
    match value:
        case dict():
            return {str(key): _plain(item) for key, item in value.items()}
        case set() | frozenset():
            return sorted(_plain(item) for item in value)
        case list() | tuple():
            return [_plain(item) for item in value]
        case _:
            return value
